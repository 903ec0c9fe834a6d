//! What is left on the disk of a job that broke off with a panic.
//!
//! Used by the worker's thread. A panic takes the job's own ending away, but neither the saved dumps nor the
//! part files.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::messages::Work;
use bromide_engine::backup::BackupEvent;
use bromide_engine::dumpfile::{DumpPaths, Leftover};
use bromide_engine::readback::{Event, Job, RegionEnd};

/// Observes the events of a job, in case it panics and has no ending of its own.
#[derive(Debug, Default)]
pub(super) struct Remains {
    /// The job's part files are made, so that what lies under these names is this job's.
    prepared: bool,
    /// By the index of the region.
    saved: BTreeMap<usize, RegionEnd>,
    lengths: Vec<(PathBuf, u64)>,
    /// The names of the files of a backup, once its phone is known.
    parts: Option<Vec<String>>,
    /// The files of a backup that are saved, by their names.
    saved_parts: BTreeMap<String, RegionEnd>,
}

impl Remains {
    pub(super) fn observe(&mut self, event: &Event) {
        match event {
            Event::Phase(_) => self.prepared = true,
            Event::Region { file, length, .. } => self.lengths.push((file.clone(), *length)),
            Event::Saved { index, file, report } => {
                let saved = RegionEnd::Saved { file: file.clone(), report: report.clone() };
                self.saved_parts.insert(report.file.clone(), saved.clone());
                self.saved.insert(*index, saved);
            }
            _ => {}
        }
    }

    pub(super) fn observe_backup(&mut self, event: &BackupEvent) {
        match event {
            BackupEvent::Planned(plan) => {
                self.parts = Some(plan.to_read().map(|part| part.file.clone()).collect());
            }
            BackupEvent::Kept { file, report } => {
                let saved = RegionEnd::Saved { file: file.clone(), report: report.clone() };
                self.saved_parts.insert(report.file.clone(), saved);
            }
            BackupEvent::Job(_) | BackupEvent::Comparing { .. } | BackupEvent::Completed { .. } => {}
        }
    }

    /// What became of each region or part of `work`. Empty part files are removed.
    pub(super) fn regions(&self, work: &Work) -> Vec<RegionEnd> {
        if let (Some(parts), Some(backup)) = (&self.parts, work.backup()) {
            let part = |name: &String| {
                let saved = self.saved_parts.get(name).cloned();
                saved.unwrap_or_else(|| self.leftover(&backup.folder.join(name)))
            };
            return parts.iter().map(part).collect();
        }
        work.job().map_or_else(Vec::new, |job| self.regions_of(job))
    }

    /// What became of each region of a job that reads ranges.
    pub(super) fn regions_of(&self, job: &Job) -> Vec<RegionEnd> {
        let regions = job.regions.iter().enumerate();
        regions.map(|(index, region)| self.region(index, &region.file)).collect()
    }

    fn region(&self, index: usize, file: &Path) -> RegionEnd {
        self.saved.get(&index).cloned().unwrap_or_else(|| self.leftover(file))
    }

    fn leftover(&self, file: &Path) -> RegionEnd {
        if !self.prepared {
            return RegionEnd::Nothing;
        }
        let paths = DumpPaths::new(file);
        match paths.find_leftover() {
            Leftover::Nothing => RegionEnd::Nothing,
            Leftover::Part(journal) => {
                RegionEnd::Kept { part: paths.part, good: journal.good(), total: journal.length }
            }
            Leftover::PartAlone => {
                // Too young for a journal: nothing in it is known to be on the disk.
                let length = self.lengths.iter().find(|(name, _)| name == file);
                RegionEnd::Kept { part: paths.part, good: 0, total: length.map_or(0, |(_, length)| *length) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use bromide_engine::readback::{BlockSize, CheckChoice, Phase, RegionJob, Start};
    use bromide_engine::storage::AreaKind;

    use super::*;

    /// A journal of 1000 bytes, 100 of which could not be read and are listed twice.
    const JOURNAL: &str = r#"{ "bromide": "0", "journal": 1, "file": "a.bin", "start": 0, "length": 4096,
        "done": [{ "start": 0, "length": 1000 }], "bad": [{ "start": 50, "length": 100 }, { "start": 60, "length": 40 }],
        "checked": [], "check": "none", "phone": { "chip": "d", "hardware_code": "0x000e" }, "flash": { "name": "f" },
        "read": { "started": "e", "seconds": 1.0, "bytes_per_second": 1, "block_size": 4, "retries": 0, "reconnects": 0, "port": "p" },
        "warnings": [] }"#;

    #[test]
    fn bytes_that_could_not_be_read_do_not_count_as_done() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::write(at("a.bin.part"), [7; 1000]).unwrap();
        std::fs::write(at("a.bin.part.json"), JOURNAL).unwrap();
        let region = |name: &str| RegionJob {
            area: AreaKind::Flash.into(),
            start: 0,
            len: Some(4096),
            file: at(name),
            name_template: None,
        };
        let job = Job {
            regions: vec![region("a.bin"), region("b.bin")],
            check: CheckChoice::Off,
            block_size: BlockSize::default(),
            wait: Some(Duration::ZERO),
            lost_wait: None,
            start: Start::New,
            reset: false,
        };
        let work = Work::Read(job);
        let mut remains = Remains::default();
        assert_eq!(remains.regions(&work), [RegionEnd::Nothing, RegionEnd::Nothing]);
        remains.observe(&Event::Phase(Phase::Reading));
        let kept = RegionEnd::Kept { part: at("a.bin.part"), good: 900, total: 4096 };
        assert_eq!(remains.regions(&work), [kept, RegionEnd::Nothing]);
    }
}
