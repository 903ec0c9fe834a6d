//! [`ReadForm`]: what the user typed, or a list of [`FieldError`]s. Becomes an order in `order`.
//!
//! The window edits it in place. Judging what was typed asks nobody.

use std::path::Path;

use jiff::civil::DateTime;

use crate::app::form::layout::ScatterRange;
use crate::app::form::names::{self, Known};
use crate::app::form::parts;
use crate::app::form::problem::{FieldProblem, PasteProblem};
use crate::app::form::rows::{self, Column, PastedLineError, Row};
use crate::app::notice::ImportError;
use bromide_engine::acquire::ReadingProgramChoice;
use bromide_engine::backup::UnfinishedBackup;
use bromide_engine::dumpfile::{DiskError, Unfinished, check_name};
use bromide_engine::finder::{self, PortChoice, PortNameError};
use bromide_engine::readback::{BlockSize, CheckChoice};
use bromide_engine::storage::AreaKind;
use bromide_engine::units::parse_number;

/// The form as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadForm {
    /// Where the phone will be.
    pub port: PortPick,
    /// The port's name for [`PortPick::Other`].
    pub other_port: String,
    /// All of the flash or parts of it.
    pub extent: Extent,
    /// The names of areas and partitions, for [`Extent::Parts`].
    pub parts: String,
    /// The ranges.
    pub rows: Vec<Row>,
    /// The folder of the dumps.
    pub folder: String,
    /// The file name with placeholders.
    pub pattern: String,
    /// How to check.
    pub check: CheckChoice,
    /// Bytes; empty: automatic.
    pub block_size: String,
    /// Restart the phone at the end.
    pub reset: bool,
    /// Without the system's serial driver.
    pub direct_usb: bool,
    /// Whether a feature phone is read by Bromide's own program.
    pub program: ReadingProgramChoice,
}

/// What is picked in the list of ports.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum PortPick {
    /// Any phone in boot-ROM mode.
    #[default]
    Auto,
    /// The practice phone.
    Demo,
    /// The practice smartphone.
    DemoSmartphone,
    /// One of the ports that are, or were, in the list.
    Listed(String),
    /// A name that is typed.
    Other,
}

/// How much to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Extent {
    /// The whole flash of a feature phone; a complete backup of a smartphone.
    #[default]
    Whole,
    /// A backup of a smartphone without its user's data.
    WithoutUserData,
    /// A backup of some areas and partitions of a smartphone.
    Parts,
    /// The rows that are on.
    Ranges,
}

/// A place in the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// The port's name.
    Port,
    /// The folder.
    Folder,
    /// The file name pattern.
    Pattern,
    /// The block size.
    BlockSize,
    /// The names of areas and partitions.
    Parts,
    /// The ranges as a whole.
    Rows,
    /// One cell of the ranges.
    Cell {
        /// From 0, rows that are off included.
        row: usize,
        /// Which cell.
        column: Column,
    },
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// Where.
    pub field: Field,
    /// What.
    pub problem: FieldProblem,
}

/// What the form needs to know of the computer.
pub trait Computer {
    /// Whether `path` is a folder.
    fn is_folder(&self, path: &Path) -> bool;
    /// Whether something is at `path`.
    fn exists(&self, path: &Path) -> bool;
    /// The name to open for a port's name as typed.
    ///
    /// # Errors
    /// When waiting for such a port is of no use.
    fn port_name(&self, typed: &str) -> Result<String, PortNameError>;
    /// The place on USB of the device behind a serial port, where that is known.
    fn place_on_usb(&self, _port: &str) -> Option<String> {
        None
    }
    /// The unfinished dumps in `folder`.
    fn unfinished_in(&self, folder: &Path) -> Vec<Unfinished>;
    /// How the unfinished backup in `folder` was begun.
    ///
    /// # Errors
    /// [`DiskError::Finished`] or [`DiskError::NoPart`] when the folder has none.
    fn unfinished_backup(&self, folder: &Path) -> Result<UnfinishedBackup, DiskError> {
        UnfinishedBackup::look(folder)
    }
}

/// The computer that the program runs on.
#[derive(Debug, Clone, Copy, Default)]
pub struct ThisComputer;

impl Computer for ThisComputer {
    fn is_folder(&self, path: &Path) -> bool {
        path.is_dir()
    }

    fn exists(&self, path: &Path) -> bool {
        // A link that leads nowhere is something, too.
        path.symlink_metadata().is_ok()
    }

    fn port_name(&self, typed: &str) -> Result<String, PortNameError> {
        // What is there now helps to choose another name; without it the sentence is shorter.
        let here = finder::ports().unwrap_or_default();
        finder::check_name(typed, &here)
    }

    fn place_on_usb(&self, port: &str) -> Option<String> {
        finder::place_on_usb(port)
    }

    fn unfinished_in(&self, folder: &Path) -> Vec<Unfinished> {
        Unfinished::all_in(folder)
    }
}

impl Default for ReadForm {
    fn default() -> ReadForm {
        ReadForm {
            port: PortPick::Auto,
            other_port: String::new(),
            extent: Extent::Whole,
            parts: String::new(),
            rows: vec![Row::default()],
            folder: String::new(),
            pattern: "{chip}_{flash}_{size}_{date}_{time}.bin".to_owned(),
            check: CheckChoice::Auto,
            block_size: String::new(),
            reset: true,
            direct_usb: false,
            program: ReadingProgramChoice::Off,
        }
    }
}

/// More ranges than any phone has; all of them are on the page and judged for every picture.
pub const MOST_ROWS: usize = 100;

/// A valid range that is on.
pub(in crate::app) struct Wanted<'f> {
    pub(in crate::app) row: usize,
    pub(in crate::app) file: &'f str,
    /// An area or partition by its name; `None`: the flash or the main storage.
    pub(in crate::app) part: Option<&'f str>,
    pub(in crate::app) start: u64,
    pub(in crate::app) len: Option<u64>,
}

impl ReadForm {
    /// Everything that is wrong with what was typed; asks neither disk nor ports, so it may be asked for
    /// every picture.
    #[must_use]
    pub fn errors(&self) -> Vec<FieldError> {
        let mut errors = Vec::new();
        self.judge(&mut errors);
        errors
    }

    /// The area of a range that names none, as far as its limits are concerned.
    #[must_use]
    pub fn main_area(&self) -> AreaKind {
        if self.is_smartphone() { AreaKind::User } else { AreaKind::Flash }
    }

    /// Whether the practice smartphone is chosen. Of a real phone it shows when it is connected.
    #[must_use]
    pub fn is_smartphone(&self) -> bool {
        match self.port {
            PortPick::DemoSmartphone => true,
            PortPick::Other => self.other_port.trim().parse() == Ok(PortChoice::DemoSmartphone),
            PortPick::Auto | PortPick::Demo | PortPick::Listed(_) => false,
        }
    }

    /// Whether the practice feature phone is chosen.
    #[must_use]
    pub fn is_feature_phone(&self) -> bool {
        self.is_demo() && !self.is_smartphone()
    }

    /// Where to look for the phone; what is wrong with a name goes to `errors`.
    pub(in crate::app) fn port_choice(
        &self,
        computer: &dyn Computer,
        errors: &mut Vec<FieldError>,
    ) -> PortChoice {
        match self.picked(computer, errors) {
            PortChoice::Auto if self.direct_usb => PortChoice::Usb(None),
            // A port that is not there yet has no place: the first phone that comes will be it.
            PortChoice::Named(name) if self.direct_usb => PortChoice::Usb(computer.place_on_usb(&name)),
            choice => choice,
        }
    }

    fn picked(&self, computer: &dyn Computer, errors: &mut Vec<FieldError>) -> PortChoice {
        match &self.port {
            PortPick::Auto => PortChoice::Auto,
            PortPick::Demo => PortChoice::Demo,
            PortPick::DemoSmartphone => PortChoice::DemoSmartphone,
            PortPick::Listed(name) => match name.parse() {
                // A phone without a serial port.
                Ok(place @ PortChoice::Usb(_)) => place,
                _ => named(name, computer, errors),
            },
            PortPick::Other => match self.other_port.trim() {
                "" => PortChoice::Auto,
                typed => match typed.parse() {
                    Ok(PortChoice::Named(name)) => named(&name, computer, errors),
                    Ok(choice) => choice,
                },
            },
        }
    }

    /// The pattern of the names that dumps have until they are read, if what is in them is part of their
    /// names.
    #[must_use]
    pub fn name_while_reading(&self) -> Option<String> {
        names::without_late(&self.pattern)
    }

    /// Adds a row that starts where the last one ends, if that is known.
    pub fn add_row(&mut self) {
        if self.rows.len() >= MOST_ROWS {
            return;
        }
        let main = self.main_area();
        let end = self.rows.last().and_then(|row| row.range(main).ok()).and_then(|(start, len)| {
            let end = start.checked_add(len?)?;
            (end % 4 == 0 && end < main.end_limit()).then_some(end)
        });
        let area = self.rows.last().map(|row| row.area.clone()).unwrap_or_default();
        self.rows.push(Row { start: format!("{:#x}", end.unwrap_or(0)), area, ..Row::default() });
    }

    /// Removes a row; none is left only for a moment: an empty one takes its place.
    pub fn remove_row(&mut self, row: usize) {
        if row < self.rows.len() {
            self.rows.remove(row);
        }
        if self.rows.is_empty() {
            self.rows.push(Row::default());
        }
    }

    /// Removes all rows; an empty one takes their place.
    pub fn remove_rows(&mut self) {
        self.rows = vec![Row::default()];
    }

    /// Adds rows from pasted lines. A single row that nobody has touched gives way to them.
    pub fn paste_rows(&mut self, text: &str) -> Vec<PastedLineError> {
        let (rows, mut errors) = rows::pasted(text);
        if !rows.is_empty() {
            if self.rows == [Row::default()] {
                self.rows.clear();
            }
            let room = MOST_ROWS.saturating_sub(self.rows.len());
            for row in rows.iter().skip(room) {
                let why = PasteProblem::TooManyRows;
                let text = format!("{} {} {}", row.start, row.length, row.file).trim().to_owned();
                errors.push(PastedLineError { line: errors.len() + 1, text, why });
            }
            self.rows.extend(rows.into_iter().take(room));
            self.extent = Extent::Ranges;
        }
        errors
    }

    /// Makes the rows those of a scatter file. All or none: a part of a phone's ranges looks like all of
    /// them.
    ///
    /// # Errors
    /// [`ImportError::TooManyRanges`].
    pub fn import(&mut self, ranges: &[ScatterRange]) -> Result<(), ImportError> {
        if ranges.len() > MOST_ROWS {
            return Err(ImportError::TooManyRanges { count: ranges.len() });
        }
        self.rows = ranges.iter().map(Row::of_scatter).collect();
        self.extent = Extent::Ranges;
        Ok(())
    }

    /// What can be judged without asking anyone.
    pub(in crate::app) fn judge(&self, errors: &mut Vec<FieldError>) -> (BlockSize, Vec<Wanted<'_>>) {
        let mut wrong = |field, problem: FieldProblem| errors.push(FieldError { field, problem });
        if self.folder.trim().is_empty() {
            wrong(Field::Folder, FieldProblem::FolderEmpty);
        }
        let block_size = block_size(&self.block_size).unwrap_or_else(|problem| {
            wrong(Field::BlockSize, problem);
            BlockSize::default()
        });
        if let Err(error) = names::fill(&self.pattern, &Known::default(), DateTime::ZERO) {
            wrong(Field::Pattern, FieldProblem::Name(error));
        }
        if self.extent == Extent::Whole {
            return (block_size, vec![Wanted { row: 0, file: "", part: None, start: 0, len: None }]);
        }
        if self.extent == Extent::Parts
            && let Err(problem) = parts::judge(&parts::part_names(&self.parts))
        {
            wrong(Field::Parts, problem);
        }
        // A backup makes its own files.
        if matches!(self.extent, Extent::WithoutUserData | Extent::Parts) {
            return (block_size, vec![]);
        }
        if !self.rows.iter().any(|row| row.on) {
            wrong(Field::Rows, FieldProblem::NoRangeOn);
        }
        let mut wanted = Vec::new();
        for (index, row) in self.rows.iter().enumerate().filter(|(_, row)| row.on) {
            let file = row.file.trim();
            if !file.is_empty()
                && let Err(error) = check_name(file)
            {
                wrong(Field::Cell { row: index, column: Column::File }, FieldProblem::Name(error));
            }
            match row.range(self.main_area()) {
                Ok((start, len)) => wanted.push(Wanted { row: index, file, part: row.area(), start, len }),
                Err(cells) => cells
                    .into_iter()
                    .for_each(|(column, problem)| wrong(Field::Cell { row: index, column }, problem)),
            }
        }
        (block_size, wanted)
    }

    /// Whether a practice phone is chosen, by the list or by its name.
    #[must_use]
    pub fn is_demo(&self) -> bool {
        match self.port {
            PortPick::Demo | PortPick::DemoSmartphone => true,
            PortPick::Other => {
                self.other_port.trim().parse().is_ok_and(|choice: PortChoice| choice.is_practice())
            }
            PortPick::Auto | PortPick::Listed(_) => false,
        }
    }
}

pub(in crate::app) fn block_size(text: &str) -> Result<BlockSize, FieldProblem> {
    let typed = text.trim();
    if typed.is_empty() {
        return Ok(BlockSize::default());
    }
    let bytes = parse_number(typed).map_err(FieldProblem::Number)?;
    BlockSize::new(bytes).ok_or_else(|| FieldProblem::BlockSize { typed: typed.to_owned() })
}

pub(in crate::app) fn named(name: &str, computer: &dyn Computer, errors: &mut Vec<FieldError>) -> PortChoice {
    PortChoice::Named(computer.port_name(name).unwrap_or_else(|error| {
        errors.push(FieldError { field: Field::Port, problem: FieldProblem::Port(error) });
        name.to_owned()
    }))
}

#[cfg(test)]
#[path = "read_form_tests.rs"]
mod tests;
