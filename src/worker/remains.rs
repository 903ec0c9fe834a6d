//! What is left on the disk of a job that broke off with a panic.
//!
//! Used by the worker's thread. A panic takes the job's own ending away, but neither the saved dumps nor the
//! part files.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use bromide_engine::dumpfile::DumpPaths;
use bromide_engine::readback::{Event, Job, RegionEnd};

/// Observes the events of a job, in case it panics and has no ending of its own.
#[derive(Debug, Default)]
pub(super) struct Remains {
    /// The job's part files are made, so that what lies under these names is this job's.
    prepared: bool,
    /// By the index of the region.
    saved: BTreeMap<usize, RegionEnd>,
    lengths: Vec<(PathBuf, u64)>,
}

impl Remains {
    pub(super) fn observe(&mut self, event: &Event) {
        match event {
            Event::Phase(_) => self.prepared = true,
            Event::Region { file, length, .. } => self.lengths.push((file.clone(), *length)),
            Event::Saved { index, file, report } => {
                let saved = RegionEnd::Saved { file: file.clone(), report: report.clone() };
                self.saved.insert(*index, saved);
            }
            _ => {}
        }
    }

    /// What became of each region of `job`. Empty part files are removed.
    pub(super) fn regions(&self, job: &Job) -> Vec<RegionEnd> {
        let regions = job.regions.iter().enumerate();
        regions.map(|(index, region)| self.region(index, &region.file)).collect()
    }

    fn region(&self, index: usize, file: &Path) -> RegionEnd {
        if let Some(saved) = self.saved.get(&index) {
            return saved.clone();
        }
        if !self.prepared {
            return RegionEnd::Nothing;
        }
        let paths = DumpPaths::new(file);
        match paths.find_leftover() {
            None => RegionEnd::Nothing,
            Some(Some(journal)) => {
                let done = journal.done.iter().fold(0_u64, |sum, span| sum.saturating_add(span.length));
                RegionEnd::Kept { part: paths.part, done, total: journal.length }
            }
            Some(None) => {
                // Too young for a journal: nothing in it is known to be on the disk.
                let length = self.lengths.iter().find(|(name, _)| name == file);
                RegionEnd::Kept { part: paths.part, done: 0, total: length.map_or(0, |(_, length)| *length) }
            }
        }
    }
}
