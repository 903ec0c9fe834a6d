//! The work for one phone of a session, and names for its files that no other phone has.
//!
//! [`BoundNames`] is used on the threads of the stations: looking for a free name may wait for a slow disk, and the
//! supervisor must not.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::order::{StationExtent, StationRange, StationsOrder};
use crate::worker::messages::Work;
use bromide_engine::backup::{BackupOrder, Selection};
use bromide_engine::dumpfile::{
    BatchFacts, BatchName, DumpPaths, NameTemplate, batch_name, free_path, split,
};
use bromide_engine::files;
use bromide_engine::readback::{AreaChoice, Job, RegionJob, Start};
use bromide_engine::stations::StationNumber;

impl StationsOrder {
    /// The work for a phone. `is_taken`: whether a dump or a folder of that path would meet another one.
    #[must_use]
    pub fn work(&self, facts: &BatchFacts, is_taken: &dyn Fn(&Path) -> bool) -> Work {
        // Checked before the session began; a name that fails now is the plain number.
        let named = batch_name(&self.pattern, facts)
            .unwrap_or_else(|_| BatchName { name: format!("{:03}.bin", facts.number), template: None });
        match &self.extent {
            StationExtent::Ranges(ranges) => Work::Read(self.job(ranges, &named, is_taken)),
            StationExtent::BackUp(selection) => {
                Work::BackUp(self.backup(selection.clone(), &named, is_taken))
            }
            StationExtent::Everything => Work::Everything {
                flash: self.job(&[StationRange::whole(AreaChoice::Main)], &named, is_taken),
                backup: self.backup(Selection::All, &named, is_taken),
            },
        }
    }

    fn job(&self, ranges: &[StationRange], named: &BatchName, is_taken: &dyn Fn(&Path) -> bool) -> Job {
        let mut regions: Vec<RegionJob> = Vec::new();
        for StationRange { area, start, len, suffix } in ranges {
            let is_taken = |path: &Path| {
                is_taken(path) || regions.iter().any(|region| folded(&region.file) == folded(path))
            };
            let name = with_suffix(&named.name, suffix);
            let file = free_path(&self.folder, &name, &is_taken);
            regions.push(RegionJob {
                area: area.clone(),
                start: *start,
                len: *len,
                file: file.unwrap_or_else(|| self.folder.join(&name)),
                name_template: named.template.as_ref().map(|template| NameTemplate {
                    pattern: with_suffix(&template.pattern, suffix),
                    ..template.clone()
                }),
            });
        }
        // The firmware is recognised at the start of the flash; the names of all regions need it.
        if named.template.as_ref().is_some_and(|named| NameTemplate::asks_for_firmware(&named.pattern)) {
            regions.sort_by_key(|region| region.start > 0);
        }
        Job {
            regions,
            check: self.check,
            block_size: self.block_size,
            wait: Some(self.first_wait),
            lost_wait: self.lost_wait,
            start: Start::New,
            reset: self.reset,
        }
    }

    fn backup(
        &self,
        selection: Selection,
        named: &BatchName,
        is_taken: &dyn Fn(&Path) -> bool,
    ) -> BackupOrder {
        let name = format!("{}_backup", split(&named.name).0);
        let folder = free_path(&self.folder, &name, is_taken);
        BackupOrder {
            folder: folder.unwrap_or_else(|| self.folder.join(&name)),
            selection,
            check: self.check,
            block_size: self.block_size,
            wait: Some(self.first_wait),
            lost_wait: self.lost_wait,
            replaces: false,
            reset: self.reset,
        }
    }
}

/// The paths that belong to the phones at the stations, saved or not: a phone that failed keeps its name for another
/// try, also if nothing of it is on the disk. Clones share them.
#[derive(Debug, Clone, Default)]
pub(super) struct BoundNames(Arc<Mutex<BTreeMap<StationNumber, Vec<PathBuf>>>>);

impl BoundNames {
    /// The work for a phone at `station`, with names that neither another phone nor a file on the disk has. Binds them
    /// to the station until its next phone. Asks the disk.
    pub(super) fn bind(&self, station: StationNumber, order: &StationsOrder, facts: &BatchFacts) -> Work {
        let mut bound = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        bound.remove(&station);
        let is_bound = |path: &Path| bound.values().flatten().any(|other| *other == folded(path));
        let work = order
            .work(facts, &|path| is_bound(path) || files::is_taken(path) || DumpPaths::new(path).is_taken());
        let dumps = work.job().into_iter().flat_map(|job| &job.regions).map(|region| &region.file);
        let folder = work.backup().map(|backup| &backup.folder);
        let paths = dumps.chain(folder).map(|path| folded(path)).collect();
        bound.insert(station, paths);
        work
    }
}

/// `name` with `suffix` before its extension.
fn with_suffix(name: &str, suffix: &str) -> String {
    let (stem, end) = split(name);
    format!("{stem}{suffix}{end}")
}

/// A path for comparing: the usual file systems of some systems ignore case.
fn folded(path: &Path) -> PathBuf {
    path.to_string_lossy().to_lowercase().into()
}
