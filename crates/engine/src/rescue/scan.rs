//! [`scan`]: finds everything that belongs to a person in a dump, step by step. Called by the window and the
//! command line. Reads through a function of the caller; keeps no content but messages, names and numbers.

use std::ops::Range;

use super::carve::carve;
use super::contents::{RescueContents, RescueNote};
use super::disk::{Disk, SECTOR, SECTOR_BYTES};
use super::files::FileState;
use super::place::{Pieces, Source};
use super::settings::read_settings;
use super::table::TableFinder;
use super::volume::{Drive, RescueVolume};
use crate::dump::{Fat32, Places, ReadAt, Volume, find_places, is_phones_record, partitions_of};

/// What the scan is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ScanStep {
    /// Looks for volumes and tables in the whole dump.
    Search,
    /// Lists files.
    Files,
    /// Reads contacts and messages.
    Records,
    /// Looks for files in free space.
    FreeSpace,
}

/// How far the scan is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScanProgress {
    /// What it is doing.
    pub step: ScanStep,
    /// Bytes of the dump that the first step has read; all of them afterwards.
    pub done: u64,
    /// Bytes of the dump.
    pub total: u64,
}

/// Finds what belongs to a person in a dump of `length` bytes; `None` when `keep_going` returned false.
///
/// `read_at` fills its buffer with the dump's bytes from the given offset. It is never called for bytes
/// outside the dump, and for at most 256 KiB at once. No value in a dump is trusted: every loop ends with the
/// clusters, the sectors or the bytes of the dump, and the time grows with its length.
///
/// # Errors
/// Those of `read_at`, at the first one.
pub fn scan<E>(
    length: u64,
    read_at: &mut ReadAt<'_, E>,
    keep_going: &mut dyn FnMut(ScanProgress) -> bool,
) -> Result<Option<RescueContents>, E> {
    let mut go_on = |step, done| keep_going(ScanProgress { step, done, total: length });
    let mut tables = TableFinder::default();
    let places = find_places(length, read_at, &mut |at, bytes| tables.take(at, bytes), &mut |done| {
        go_on(ScanStep::Search, done)
    })?;
    let Some(Places { area, disks, volumes, smartphone }) = places else { return Ok(None) };
    let mut contents =
        RescueContents { length, table: tables.finish(), smartphone, ..RescueContents::default() };
    let mut source = Source::new(length, read_at);

    let worn = disks.into_iter().map(|(area, disk)| (area.start..area.end, Disk::Worn(Box::new(disk))));
    let worn: Vec<(Range<u64>, Disk)> = worn.collect();
    let mut covered: Vec<Range<u64>> = worn.iter().map(|(range, _)| range.clone()).collect();
    for (_, disk) in worn {
        if !go_on(ScanStep::Files, length) {
            return Ok(None);
        }
        add_disk(&mut contents, disk, &mut source)?;
    }
    for start in volumes {
        if !go_on(ScanStep::Files, length) {
            return Ok(None);
        }
        // What looks like a boot sector within a volume is a part of a file.
        if covered.iter().all(|range| !range.contains(&start)) {
            covered.extend(add_plain_volume(&mut contents, start, &mut source)?);
        }
    }
    name_drives(&mut contents.volumes);
    if let Some(area) = &area {
        add_rest_of_area(&mut contents, area, &mut covered, &mut source)?;
    }

    if !go_on(ScanStep::Records, length)
        || !read_settings(&mut contents, &mut source, &mut || go_on(ScanStep::Records, length))?
    {
        return Ok(None);
    }
    let mut go_on = || go_on(ScanStep::FreeSpace, length);
    for space in free_space(&contents) {
        if !go_on() {
            return Ok(None);
        }
        let found = carve(&space, &mut source, &mut go_on)?;
        contents.carved.extend(found.files);
        if found.is_cut_short && !contents.notes.contains(&RescueNote::SpaceNotSearched) {
            contents.notes.push(RescueNote::SpaceNotSearched);
        }
    }
    contents.count();
    Ok(go_on().then_some(contents))
}

/// Adds a wear-levelled disk and its volumes.
fn add_disk<E>(contents: &mut RescueContents, disk: Disk, source: &mut Source<'_, '_, E>) -> Result<(), E> {
    let index = contents.disks.len();
    let record = disk.bytes(source, 0, SECTOR)?;
    let sectors = crate::dump::SECTORS as u64;
    let mut firsts: Vec<u64> = partitions_of(&record, sectors).iter().map(|part| part.first).collect();
    let expected = firsts.len();
    let mut covered: Vec<Range<u64>> = Vec::new();
    if Volume::read(&record).is_some() {
        firsts = vec![0];
    }
    for first in firsts {
        // Partitions do not overlap: one that does is not what its entry says.
        if covered.iter().any(|range| range.contains(&first)) {
            continue;
        }
        let Some(place) = disk.locate(first) else { continue };
        let sector = disk.bytes(source, first * SECTOR_BYTES, SECTOR)?;
        let Some(layout) = Volume::read(&sector) else { continue };
        covered.push(first..first.saturating_add(layout.length / SECTOR_BYTES));
        add_volume(contents, place, layout, (index, &disk), first, source)?;
    }
    let found = covered.len();
    if let Disk::Worn(worn) = &disk
        && !worn.unsure.is_empty()
    {
        contents.notes.push(RescueNote::UnsureSectors { count: worn.unsure.len() as u64 });
    }
    let lost = if expected == 0 && found == 0 { 1 } else { expected.saturating_sub(found) };
    if lost > 0 {
        contents.notes.push(RescueNote::VolumesLost { count: lost as u64 });
    }
    contents.disks.push(disk);
    Ok(())
}

/// Adds a volume that lies in order; returns its range in the dump, if it is one.
fn add_plain_volume<E>(
    contents: &mut RescueContents,
    start: u64,
    source: &mut Source<'_, '_, E>,
) -> Result<Option<Range<u64>>, E> {
    let mut sector = [0; SECTOR];
    source.fill(start, &mut sector)?;
    let Some(layout) = Volume::read(&sector) else {
        let Some(volume) = Fat32::read(&sector) else { return Ok(None) };
        contents.notes.push(RescueNote::Fat32 { place: start });
        return Ok(Some(start..start.saturating_add(volume.length)));
    };
    let disk = Disk::Plain { start, length: (source.length() - start).min(layout.length) };
    add_volume(contents, start, layout, (contents.disks.len(), &disk), 0, source)?;
    contents.disks.push(disk);
    Ok(Some(start..start.saturating_add(layout.length)))
}

fn add_volume<E>(
    contents: &mut RescueContents,
    place: u64,
    layout: Volume,
    disk: (usize, &Disk),
    first_sector: u64,
    source: &mut Source<'_, '_, E>,
) -> Result<(), E> {
    let number = contents.volumes.len();
    let (volume, found) = RescueVolume::read(place, layout, disk, first_sector, number, source)?;
    if !found.has_table {
        contents.notes.push(RescueNote::TableDamaged { volume: number });
    }
    let incomplete = volume.folders.iter().filter(|folder| folder.is_incomplete).count() as u64;
    if incomplete > 0 {
        contents.notes.push(RescueNote::FoldersIncomplete { volume: number, count: incomplete });
    }
    if found.not_listed > 0 {
        contents.notes.push(RescueNote::FilesNotListed { volume: number, count: found.not_listed });
    }
    contents.files.extend(found.files);
    contents.volumes.push(volume);
    Ok(())
}

/// A volume with the folder `NVRAM` is the phone's own; if it is the only one, it is the user's, too.
fn name_drives(volumes: &mut [RescueVolume]) {
    if let [volume] = volumes
        && volume.drive == Drive::System
    {
        volume.drive = Drive::Only;
    }
}

/// Adds what no volume and no disk has of the file-system area, as disks without volumes, and notes volumes whose
/// boot sectors are lost.
fn add_rest_of_area<E>(
    contents: &mut RescueContents,
    area: &Range<u64>,
    covered: &mut [Range<u64>],
    source: &mut Source<'_, '_, E>,
) -> Result<(), E> {
    covered.sort_by_key(|range| range.start);
    let mut record = [0; SECTOR];
    source.fill(area.start, &mut record)?;
    let is_covered = |at: u64| covered.iter().any(|range| range.contains(&at));
    if is_phones_record(&record) && !is_covered(area.start) {
        let parts = partitions_of(&record, (area.end - area.start) / SECTOR_BYTES);
        let is_lost = |first: u64| !is_covered(area.start + first * SECTOR_BYTES);
        let count = parts.iter().filter(|part| is_lost(part.first)).count() as u64;
        if count > 0 {
            contents.notes.push(RescueNote::VolumesLost { count });
        }
    }
    let mut rest = Vec::new();
    let mut at = area.start;
    for range in covered.iter().filter(|range| range.start < area.end && area.start < range.end) {
        rest.push(at..range.start.max(at));
        at = at.max(range.end);
    }
    let is_nothing = rest.is_empty();
    rest.push(at..area.end.max(at));
    for range in rest {
        // A phone that was never used has an erased area.
        if range.end - range.start < SECTOR_BYTES || is_erased(&range, source)? {
            continue;
        }
        if is_nothing {
            contents.notes.push(RescueNote::NoVolume);
        }
        contents.disks.push(Disk::Plain { start: range.start, length: range.end - range.start });
    }
    Ok(())
}

/// Whether the bytes of a range are all FF.
fn is_erased<E>(range: &Range<u64>, source: &mut Source<'_, '_, E>) -> Result<bool, E> {
    let mut window = vec![0; 64 * 1024];
    for at in (range.start..range.end).step_by(window.len()) {
        let count = usize::try_from(range.end - at).unwrap_or(usize::MAX).min(window.len());
        let part = window.get_mut(..count).unwrap_or_default();
        source.fill(at, part)?;
        if part.iter().any(|byte| *byte != 0xFF) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// What belongs to no file, in the order of the disks: free clusters of volumes, without those of deleted
/// files that are in one piece, and disks without volumes.
fn free_space(contents: &RescueContents) -> Vec<Pieces> {
    let mut spaces = Vec::new();
    for (index, volume) in contents.volumes.iter().enumerate() {
        let Some(disk) = contents.disks.get(volume.disk) else { continue };
        let mut taken = vec![false; volume.layout.clusters as usize + 2];
        let is_kept = |state| matches!(state, FileState::DeletedInOnePiece | FileState::DeletedInPieces);
        let kept = contents.files.iter().filter(|file| file.volume == index && is_kept(file.state));
        for file in kept {
            let count = usize::try_from(volume.needed(file.located)).unwrap_or(usize::MAX);
            for cluster in volume.clusters.free_clusters(file.first).take(count) {
                if let Some(taken) = taken.get_mut(cluster as usize) {
                    *taken = true;
                }
            }
        }
        let free =
            volume.clusters.free_clusters(2).filter(|cluster| taken.get(*cluster as usize) == Some(&false));
        spaces.push(volume.pieces_of(disk, free, volume.size));
    }
    for (index, disk) in contents.disks.iter().enumerate() {
        if contents.volumes.iter().all(|volume| volume.disk != index) {
            spaces.push(disk.pieces(0, disk.length()));
        }
    }
    spaces
}
