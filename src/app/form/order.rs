//! [`Order`]: a valid form as something to do, with its files named. Only making it looks at the disk and the ports, by
//! way of [`Computer`].

use std::path::{Path, PathBuf};

use jiff::civil::DateTime;

use crate::app::form::names::{self, Filled, Known};
use crate::app::form::parts;
use crate::app::form::problem::FieldProblem;
use crate::app::form::read_form::{Computer, Extent, Field, FieldError, PortPick, ReadForm, Wanted};
use crate::app::form::rows::Column;
use crate::worker::Work;
use bromide_engine::acquire::ReadingProgramChoice;
use bromide_engine::backup::{BackupOrder, Selection, UnfinishedBackup};
use bromide_engine::dumpfile::{DumpPaths, FirmwareName, NameError, NameTemplate, check_name, split};
use bromide_engine::finder::PortChoice;
use bromide_engine::readback::{AreaChoice, Job, RegionJob, Start};
use bromide_engine::units::size_for_names;

/// A valid form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// Where to look for the phone.
    pub port: PortChoice,
    /// Whether a feature phone is read by Bromide's own program.
    pub program: ReadingProgramChoice,
    /// What to do with it.
    pub work: Work,
}

impl Order {
    /// The same; a backup continues the one in `folder`, which was begun with `options`, and saves what that
    /// was to save: a smaller choice would end as complete without the rest.
    pub(in crate::app) fn into_backup_of(mut self, folder: &Path, options: UnfinishedBackup) -> Order {
        if let Work::BackUp(backup) | Work::Everything { backup, .. } = &mut self.work {
            let UnfinishedBackup { selection, check, block_size } = options;
            let folder = folder.to_path_buf();
            *backup = BackupOrder { folder, selection, check, block_size, ..backup.clone() };
        }
        self
    }
}

impl ReadForm {
    /// The order: file names filled in and free, folder and port looked at.
    ///
    /// # Errors
    /// Everything that is wrong.
    pub fn order(&self, date: DateTime, computer: &dyn Computer) -> Result<Order, Vec<FieldError>> {
        let mut errors = Vec::new();
        let (block_size, wanted) = self.judge(&mut errors);
        // Not before somebody wants to start: the field has just appeared.
        if self.port == PortPick::Other && self.other_port.trim().is_empty() {
            errors.insert(0, FieldError { field: Field::Port, problem: FieldProblem::PortEmpty });
        }
        let port = self.port_choice(computer, &mut errors);
        let folder = PathBuf::from(self.folder.trim());
        if !self.folder.trim().is_empty() && !computer.is_folder(&folder) {
            let problem = FieldProblem::NoSuchFolder(folder.clone());
            errors.push(FieldError { field: Field::Folder, problem });
        }
        let mut regions: Vec<RegionJob> = Vec::new();
        for Wanted { row, file, part, start, len } in wanted {
            let Filled { name, later } = match self.file_name(file, part, start, len, date) {
                Ok(filled) => filled,
                Err(error) => {
                    let problem = FieldProblem::Name(error);
                    let field = if file.is_empty() {
                        Field::Pattern
                    } else {
                        Field::Cell { row, column: Column::File }
                    };
                    errors.push(FieldError { field, problem });
                    continue;
                }
            };
            let file = names::free(&folder, &name, &|path| {
                is_taken(path, computer) || regions.iter().any(|region| is_same_file(&region.file, path))
            });
            let name_template =
                later.map(|pattern| NameTemplate { pattern, firmware: FirmwareName::default() });
            let area = part.map_or(AreaChoice::Main, AreaChoice::from);
            regions.push(RegionJob { area, start, len, file, name_template });
        }
        let asks = |template: &NameTemplate| NameTemplate::asks_for_firmware(&template.pattern);
        if regions.iter().any(|region| region.name_template.as_ref().is_some_and(asks)) {
            // The firmware is recognised at the start of the flash; the names of all regions need it.
            regions.sort_by_key(|region| region.start > 0);
        }
        if !errors.is_empty() {
            dedup(&mut errors);
            return Err(errors);
        }
        let (check, reset, wait, lost_wait) = (self.check, self.reset, None, None);
        let job = Job { regions, check, block_size, wait, lost_wait, start: Start::New, reset };
        let backup = |selection| {
            let folder = self.backup_folder(&folder, date, computer);
            BackupOrder { folder, selection, check, block_size, wait, lost_wait, replaces: false, reset }
        };
        let work = match self.extent {
            Extent::Whole => Work::Everything { flash: job, backup: backup(Selection::All) },
            Extent::WithoutUserData => Work::BackUp(backup(Selection::default())),
            Extent::Parts => Work::BackUp(backup(parts::selection(&parts::part_names(&self.parts)))),
            Extent::Ranges => Work::Read(job),
        };
        Ok(Order { port, program: self.program, work })
    }

    /// The order to list the areas and partitions of a phone.
    ///
    /// # Errors
    /// What is wrong with the port.
    pub(in crate::app) fn list_order(&self, computer: &dyn Computer) -> Result<Order, Vec<FieldError>> {
        let mut errors = Vec::new();
        if self.port == PortPick::Other && self.other_port.trim().is_empty() {
            errors.push(FieldError { field: Field::Port, problem: FieldProblem::PortEmpty });
        }
        let port = self.port_choice(computer, &mut errors);
        let work = Work::ListParts { reset: self.reset };
        if errors.is_empty() { Ok(Order { port, program: self.program, work }) } else { Err(errors) }
    }

    /// A new folder for a backup: named as a dump would be, as far as that is known before.
    fn backup_folder(&self, folder: &Path, date: DateTime, computer: &dyn Computer) -> PathBuf {
        let known = Known { is_demo: self.is_demo(), size: None };
        // The pattern was judged before.
        let name =
            names::fill(&self.pattern, &known, date).map_or_else(|_| String::new(), |filled| filled.name);
        let name = format!("{}_backup", split(&name).0);
        names::free(folder, &name, &|path| computer.exists(path))
    }

    fn file_name(
        &self,
        typed: &str,
        part: Option<&str>,
        start: u64,
        len: Option<u64>,
        date: DateTime,
    ) -> Result<Filled, NameError> {
        if !typed.is_empty() {
            return check_name(typed).map(|()| Filled { name: typed.to_owned(), later: None });
        }
        let known = Known { is_demo: self.is_demo(), size: len.map(size_for_names) };
        let Filled { name, later } = names::fill(&self.pattern, &known, date)?;
        if self.extent != Extent::Ranges {
            return Ok(Filled { name, later });
        }
        let more = format!("{}_{start:#010x}", part.map(parts::suffix).unwrap_or_default());
        let with_more = |name: String| names::with(&name, &more);
        Ok(Filled { name: with_more(name), later: later.map(with_more) })
    }
}

/// Whether a dump of that name would meet one that is there, finished or not.
fn is_taken(file: &Path, computer: &dyn Computer) -> bool {
    let DumpPaths { file, report, part, journal } = DumpPaths::new(file);
    [file, report, part, journal].iter().any(|path| computer.exists(path))
}

/// Windows and macOS ignore the case of file names.
fn is_same_file(a: &Path, b: &Path) -> bool {
    a.to_string_lossy().to_lowercase() == b.to_string_lossy().to_lowercase()
}

/// Each problem of a field once.
fn dedup(errors: &mut Vec<FieldError>) {
    let mut seen: Vec<FieldError> = Vec::new();
    errors.retain(|error| {
        let is_new = !seen.contains(error);
        if is_new {
            seen.push(error.clone());
        }
        is_new
    });
}
