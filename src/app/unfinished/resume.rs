//! Orders that resume: what an ended job has not saved, or an unfinished dump of an earlier run. Made on a
//! thread, as other orders are. Looks at the disk by way of [`Computer`] alone.

use std::path::{Path, PathBuf};

use crate::app::form::order::Order;
use crate::app::form::problem::FieldProblem;
use crate::app::form::read_form::{Computer, Field, FieldError, PortPick, ReadForm, block_size, named};
use crate::app::job::finished::Finished;
use crate::worker::Work;
use bromide_engine::backup::{BackupOrder, UnfinishedBackup};
use bromide_engine::dumpfile::{FirmwareName, Unfinished};
use bromide_engine::finder::PortChoice;
use bromide_engine::readback::{BlockSize, Job, RegionEnd, RegionJob, Start};

/// An order that resumes, and what exists of each of its regions.
pub(in crate::app) type ResumeOrder = (Order, Vec<RegionEnd>);

impl Finished {
    /// The order for what was not saved: the same files, port and options.
    ///
    /// # Errors
    /// When the port cannot be used, or an unfinished dump is gone.
    pub(in crate::app) fn resume(&self, computer: &dyn Computer) -> Result<ResumeOrder, Vec<FieldError>> {
        let mut errors = Vec::new();
        let port = match &self.order.port {
            PortChoice::Named(name) => named(name, computer, &mut errors),
            port => port.clone(),
        };
        let program = self.order.program;
        // The same backup into the same folder: it finds out what is missing.
        if let Some(backup) = self.backup_order() {
            if !computer.is_folder(&backup.folder) {
                errors.push(no_folder(&backup.folder));
            }
            let order = Order { port, program, work: Work::BackUp(backup.clone()) };
            let order = match computer.unfinished_backup(&backup.folder) {
                Ok(options) => order.into_backup_of(&backup.folder, options),
                // Nothing of it was begun.
                Err(_) => order,
            };
            return if errors.is_empty() { Ok((order, self.regions.clone())) } else { Err(errors) };
        }
        let Some(before) = self.order.work.job() else { return Err(errors) };
        let ends = before.regions.iter().zip(&self.regions);
        let left = ends.filter(|(_, end)| !matches!(end, RegionEnd::Saved { .. }));
        let (regions, ends_before): (Vec<RegionJob>, Vec<RegionEnd>) =
            left.map(|(region, end)| (region.clone(), end.clone())).unzip();
        for end in &ends_before {
            let missing = match end {
                RegionEnd::Kept { part, .. } => missing(part, computer, FieldProblem::NoPartFile),
                RegionEnd::Gone { part, .. } => missing(part, computer, FieldProblem::PartNotBack),
                RegionEnd::Saved { .. } | RegionEnd::Deleted { .. } | RegionEnd::Nothing => None,
            };
            errors.extend(missing);
        }
        // The saved regions say which firmware the others belong to.
        let firmware = self.saved().filter_map(|(_, report)| report.content.as_ref()).map(FirmwareName::from);
        let firmware = firmware.filter(|firmware| !firmware.is_empty()).last();
        let with_firmware = |mut region: RegionJob| {
            if let (Some(template), Some(known)) = (&mut region.name_template, &firmware) {
                template.firmware = known.clone();
            }
            region
        };
        let regions = regions.into_iter().map(with_firmware).collect();
        let job = Job { regions, start: Start::Resume, ..before.clone() };
        let order = Order { port, program, work: Work::Read(job) };
        if errors.is_empty() { Ok((order, ends_before)) } else { Err(errors) }
    }
}

impl ReadForm {
    /// The order that resumes an unfinished dump: range and check from its journal, the rest from the form.
    ///
    /// # Errors
    /// When the port cannot be used, the block size is not possible, or the dump is gone.
    pub(in crate::app) fn resume(
        &self,
        dump: &Unfinished,
        computer: &dyn Computer,
    ) -> Result<ResumeOrder, Vec<FieldError>> {
        let mut errors = Vec::new();
        if self.port == PortPick::Other && self.other_port.trim().is_empty() {
            errors.push(FieldError { field: Field::Port, problem: FieldProblem::PortEmpty });
        }
        let port = self.port_choice(computer, &mut errors);
        let block_size = block_size(&self.block_size).unwrap_or_else(|problem| {
            errors.push(FieldError { field: Field::BlockSize, problem });
            BlockSize::default()
        });
        errors.extend(missing(&dump.part, computer, FieldProblem::NoPartFile));
        let job = Job {
            // What its name is made of is in its journal.
            regions: vec![RegionJob {
                area: dump.area.into(),
                start: dump.start,
                len: dump.length,
                file: dump.file.clone(),
                name_template: None,
            }],
            check: dump.known.as_ref().map_or(self.check, |known| known.check.clone().into()),
            block_size,
            wait: None,
            lost_wait: None,
            start: Start::Resume,
            reset: self.reset,
        };
        let (part, good) = (dump.part.clone(), dump.good());
        let before = vec![RegionEnd::Kept { part, good, total: dump.length.unwrap_or(good) }];
        let order = Order { port, program: self.program, work: Work::Read(job) };
        if errors.is_empty() { Ok((order, before)) } else { Err(errors) }
    }

    /// The order that continues the backup in `folder`, which was begun with `options`, at the port of the
    /// form.
    ///
    /// # Errors
    /// When the port cannot be used.
    pub(in crate::app) fn continue_backup(
        &self,
        folder: &Path,
        options: UnfinishedBackup,
        computer: &dyn Computer,
    ) -> Result<Order, Vec<FieldError>> {
        let Order { port, .. } = self.list_order(computer)?;
        let UnfinishedBackup { selection, check, block_size } = options;
        let (folder, wait, lost_wait, reset) = (folder.to_path_buf(), None, None, self.reset);
        let backup =
            BackupOrder { folder, selection, check, block_size, wait, lost_wait, replaces: false, reset };
        Ok(Order { port, program: self.program, work: Work::BackUp(backup) })
    }
}

/// The error when a folder is gone.
pub(in crate::app) fn no_folder(folder: &Path) -> FieldError {
    FieldError { field: Field::Folder, problem: FieldProblem::NoSuchFolder(folder.to_path_buf()) }
}

/// The error when the part file is gone: it must not be begun anew without notice.
fn missing(part: &Path, computer: &dyn Computer, problem: fn(PathBuf) -> FieldProblem) -> Option<FieldError> {
    let error = || FieldError { field: Field::Folder, problem: problem(part.to_path_buf()) };
    (!computer.exists(part)).then(error)
}

#[cfg(test)]
#[path = "resume_tests.rs"]
mod tests;
