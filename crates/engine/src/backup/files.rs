//! The folder of a backup: made, looked through for files that an earlier run has finished, completed with the
//! lists. Used by `run`. Knows no phone.

use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::manifest::Manifest;
use super::unfinished::{UNFINISHED, UnfinishedBackup};
use super::{MANIFEST, OURS, PARTITION_LIST, SCATTER, partition_list, scatter};
use crate::cancel::{Cancel, Stoppable};
use crate::dumpfile::{
    DiskError, DumpPaths, LARGEST_REPORT, Report, Unfinished, digests_of, save_list, settle_all_in,
};
use crate::facts::{PhoneFacts, StorageFacts};
use crate::files;
use crate::readback::{JobError, Start};

/// The folder of a backup, checked before any phone is touched.
#[derive(Debug)]
pub(super) struct BackupFolder {
    path: PathBuf,
    /// Whether this run made it.
    is_new: bool,
    replaces: bool,
    /// What an earlier run began to replace, and did not complete.
    stale: Vec<StaleFile>,
}

/// The name of the file that lists what is being replaced, until the backup is complete. Without it, a later run
/// would take files of the old backup for finished parts of the new one.
const REPLACED: &str = "replaced.json";

/// The content of [`REPLACED`].
#[derive(Debug, Serialize, Deserialize)]
struct Replaced {
    bromide: String,
    bromide_replaced: u32,
    files: Vec<StaleFile>,
}

/// A finished part of an old backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct StaleFile {
    file: String,
    sha256: String,
}

/// A part that an earlier run has saved. Its bytes are those of its report.
#[derive(Debug, Clone)]
pub(super) struct Finished {
    pub(super) file: PathBuf,
    pub(super) report: Report,
}

impl BackupFolder {
    /// Makes the folder if it does not exist.
    ///
    /// # Errors
    /// [`DiskError::NoFolder`] if the folder around it does not exist, [`DiskError::Exists`] if something else has
    /// its name, or if the backup is complete and must not be replaced.
    pub(super) fn open(path: &Path, replaces: bool) -> Result<BackupFolder, DiskError> {
        let around = path.parent().filter(|around| !around.as_os_str().is_empty());
        let is_new = !files::is_taken(path);
        if is_new {
            if let Some(around) = around.filter(|around| !around.is_dir()) {
                return Err(DiskError::NoFolder(around.to_owned()));
            }
            std::fs::create_dir(path)
                .map_err(|source| DiskError::Unwritable { path: path.to_owned(), source: source.into() })?;
        } else if !path.is_dir() {
            return Err(DiskError::Exists(path.to_owned()));
        }
        let stale = read_replaced(&path.join(REPLACED)).map_or_else(Vec::new, |replaced| replaced.files);
        let folder = BackupFolder { path: path.to_owned(), is_new, replaces, stale };
        let manifest = folder.at(MANIFEST);
        if files::is_taken(&manifest) {
            let is_ours = Manifest::read(&manifest).is_ok();
            if !(replaces && is_ours) {
                return Err(DiskError::Exists(manifest));
            }
        }
        Ok(folder)
    }

    /// The path of a file in it.
    pub(super) fn at(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    /// Keeps the options of the backup until it is complete. Removes the manifest of a backup that is replaced
    /// now: it must never be beside other files. What is there is noted as old.
    pub(super) fn begin(&self, options: &UnfinishedBackup) -> Result<(), DiskError> {
        options.keep(&self.path)?;
        if !self.replaces {
            return Ok(());
        }
        let old = self
            .reports()
            .into_iter()
            .map(|(_, report)| StaleFile { file: report.file, sha256: report.sha256 });
        let replaced = Replaced {
            bromide: env!("CARGO_PKG_VERSION").to_owned(),
            bromide_replaced: 1,
            files: old.collect(),
        };
        if !replaced.files.is_empty() {
            let text = serde_json::to_vec_pretty(&replaced).unwrap_or_default();
            let is_ours = |old: &[u8]| serde_json::from_slice::<Replaced>(old).is_ok();
            save_list(&self.at(REPLACED), &text, &is_ours)?;
        }
        let manifest = self.at(MANIFEST);
        if files::is_regular(&manifest) && Manifest::read(&manifest).is_ok() {
            std::fs::remove_file(&manifest)
                .map_err(|source| DiskError::Unwritable { path: manifest, source: source.into() })?;
        }
        Ok(())
    }

    /// How the job starts.
    pub(super) fn start(&self) -> Start {
        match (self.replaces, self.stale.is_empty()) {
            (true, _) => Start::Replace,
            (false, true) => Start::Resume,
            (false, false) => Start::ResumeReplacing,
        }
    }

    /// Removes the folder if this run made it and nothing was saved in it.
    pub(super) fn discard_if_empty(&self) {
        if self.is_new {
            let mut entries = std::fs::read_dir(&self.path).into_iter().flatten().flatten();
            if entries.all(|entry| entry.file_name() == UNFINISHED) {
                UnfinishedBackup::discard(&self.path);
            }
            // Fails if something is in it.
            drop(std::fs::remove_dir(&self.path));
        }
    }

    /// The parts that an earlier run has finished, with files that are what their reports say. `on_file` gets the
    /// path and the length of each file before it is compared.
    ///
    /// # Errors
    /// [`JobError::Cancelled`].
    pub(super) fn finished(
        &self,
        cancel: &Cancel,
        on_file: &mut dyn FnMut(&Path, u64),
    ) -> Result<Vec<Finished>, JobError> {
        if self.is_new || self.replaces {
            return Ok(Vec::new());
        }
        let mut finished = Vec::new();
        for (file, report) in self.reports() {
            let is_whole = |length: u64| length == report.length && !report.is_as_it_is();
            let is_stale = |old: &StaleFile| old.file == report.file && old.sha256 == report.sha256;
            if self.stale.iter().any(is_stale) || !file.metadata().is_ok_and(|about| is_whole(about.len())) {
                continue;
            }
            on_file(&file, report.length);
            let opened = files::open_regular(&file);
            let digests = opened.and_then(|open| digests_of(Stoppable::new(open, cancel)));
            if cancel.is_set() {
                return Err(JobError::Cancelled { phone_settled: true });
            }
            if digests.is_ok_and(|digests| digests.sha256.eq_ignore_ascii_case(&report.sha256)) {
                finished.push(Finished { file, report });
            }
        }
        Ok(finished)
    }

    /// The finished dumps in the folder with their reports.
    fn reports(&self) -> Vec<(PathBuf, Report)> {
        settle_all_in(&self.path);
        let entries = std::fs::read_dir(&self.path).into_iter().flatten().flatten();
        let mut files: Vec<PathBuf> = entries
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "bin") && files::is_regular(path))
            .collect();
        files.sort();
        let with_report = files.into_iter().filter_map(|file| {
            let paths = DumpPaths::new(&file);
            let report = Report::read(&paths.report).ok().filter(|report| report.file == paths.name())?;
            Some((file, report))
        });
        with_report.collect()
    }

    /// Fails if an unfinished dump with the name of a part is of another range.
    pub(super) fn check_unfinished(&self, part: &super::Part) -> Result<(), DiskError> {
        let paths = DumpPaths::new(&self.at(&part.file));
        if self.replaces || !files::is_taken(&paths.part) {
            return Ok(());
        }
        let Ok(before) = Unfinished::look(&paths.part) else { return Ok(()) };
        let is_other = before.length.is_some_and(|length| {
            (before.area, before.start) != (part.area, part.start)
                || part.len.is_some_and(|len| len != length)
        });
        if is_other { Err(DiskError::PartExists(paths.part)) } else { Ok(()) }
    }

    /// Fails if a file of others has the name of a list that [`Self::complete`] will write: to be called
    /// before anything is read.
    ///
    /// # Errors
    /// [`DiskError::Foreign`].
    pub(super) fn check_lists(
        &self,
        plan: &super::BackupPlan,
        phone: &PhoneFacts,
        storage: &StorageFacts,
    ) -> Result<(), DiskError> {
        let is_ours = |path: &Path| {
            let text =
                files::is_regular(path).then(|| files::read_whole(path, LARGEST_REPORT).ok()).flatten();
            text.is_some_and(|text| text.starts_with(OURS.as_bytes()))
        };
        let names = lists(plan, phone, storage).into_iter().map(|(name, _)| self.at(name));
        match names.into_iter().find(|path| files::is_taken(path) && !is_ours(path)) {
            Some(path) => Err(DiskError::Foreign(path)),
            None => Ok(()),
        }
    }

    /// Writes partition list and scatter file, if there are partitions, and then the manifest. Returns its path.
    ///
    /// # Errors
    /// [`DiskError::Exists`] for a file of another program, or when the disk fails.
    pub(super) fn complete(
        &self,
        plan: &super::BackupPlan,
        mut manifest: Manifest,
    ) -> Result<PathBuf, DiskError> {
        for (name, text) in lists(plan, &manifest.phone, &manifest.storage) {
            // An earlier run wrote it for another choice of parts; a complete backup was refused before.
            let may_replace = |old: &[u8]| old.starts_with(OURS.as_bytes());
            save_list(&self.at(name), text.as_bytes(), &may_replace)?;
            manifest.add_list(name, text.as_bytes());
        }
        let path = self.at(MANIFEST);
        let mut text = serde_json::to_vec_pretty(&manifest).unwrap_or_default();
        text.push(b'\n');
        save_list(&path, &text, &|old| self.replaces && serde_json::from_slice::<Manifest>(old).is_ok())?;
        UnfinishedBackup::discard(&self.path);
        let replaced = self.at(REPLACED);
        if read_replaced(&replaced).is_some() {
            // Best effort: the manifest says that the backup is complete.
            drop(std::fs::remove_file(replaced));
        }
        Ok(path)
    }
}

/// The lists beside the parts, by name: those of partitions, if there are any.
fn lists(
    plan: &super::BackupPlan,
    phone: &PhoneFacts,
    storage: &StorageFacts,
) -> Vec<(&'static str, String)> {
    if plan.partitions().is_empty() {
        return Vec::new();
    }
    let scatter = scatter::text(plan, phone, storage).map(|text| (SCATTER, text));
    std::iter::once((PARTITION_LIST, partition_list::text(plan))).chain(scatter).collect()
}

/// The list of what is being replaced, if there is one.
fn read_replaced(path: &Path) -> Option<Replaced> {
    let text = files::is_regular(path).then(|| files::read_whole(path, LARGEST_REPORT).ok())??;
    serde_json::from_slice(&text).ok()
}

impl Manifest {
    /// Reads the manifest at `path`.
    ///
    /// # Errors
    /// [`io::ErrorKind::InvalidData`] when it is not a manifest; otherwise those of [`files::read_whole`].
    pub fn read(path: &Path) -> io::Result<Manifest> {
        let text = files::read_whole(path, LARGEST_REPORT)?;
        serde_json::from_slice(&text).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
    }
}
