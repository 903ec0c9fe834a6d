//! Inspects a whole dump: the class of each cell, and everything that can be recognised. Called for files by
//! the window and the command line; jobs scan while they read instead. Knows no file and no thread.

use super::anomaly::Anomaly;
use super::content_map::ContentMap;
use super::finding::Finding;
use super::firmware::Firmware;
use super::reader::{ReadAt, Reader};
use super::recognise::{self, Recognised};
use super::scan::Scan;

/// What is inside a dump.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspection {
    /// The dump's length in bytes.
    pub length: u64,
    /// The class of each cell.
    pub map: ContentMap,
    /// What was recognised, in order of address.
    pub findings: Vec<Finding>,
    /// There was more to recognise than is listed.
    pub is_cut: bool,
    /// What the firmware says of itself; `None` if none was recognised.
    pub firmware: Option<Firmware>,
    /// The end of the file system by the firmware's header, which is where a flash ends: a hint of its size
    /// in bytes, no proof.
    pub size_hint: Option<u64>,
}

impl Inspection {
    /// Whether the length of a dump of the whole flash contradicts the size by the firmware's header.
    #[must_use]
    pub fn size_anomaly(&self) -> Option<Anomaly> {
        Anomaly::of_size(self.size_hint?, self.length)
    }
}

/// Inspects a dump of `length` bytes; `None` when `go_on`, which gets the number of bytes done, returned
/// false.
///
/// `read_at` fills its buffer with the dump's bytes from the offset that it is given. It is never asked for
/// bytes outside the dump, and for at most 512 KiB at once. All reads together are at most three times the
/// dump and 256 KiB. Nothing in a dump is trusted: lengths are compared with the dump's own, chains are
/// followed for a limited number of steps, and lists are cut, so that any bytes take a bounded time. Memory
/// does not grow with the dump.
///
/// # Errors
/// Those of `read_at`, at the first one.
pub fn inspect<E>(
    length: u64,
    read_at: &mut ReadAt<'_, E>,
    go_on: &mut dyn FnMut(u64) -> bool,
) -> Result<Option<Inspection>, E> {
    let mut scan = Scan::new(length);
    let mut reader = Reader::new(length, read_at);
    while scan.at() < length {
        let count = reader.read(scan.at(), scan.room())?.len();
        scan.filled(count);
        if !go_on(scan.at()) {
            return Ok(None);
        }
    }
    scan.finish(read_at, &mut || go_on(length))
}

impl Scan {
    /// Makes findings of what the scan collected, now that it has all bytes; `None` when `go_on` returned
    /// false. Single places are read again through `read_at`.
    ///
    /// # Errors
    /// Those of `read_at`, at the first one.
    pub fn finish<E>(
        self,
        read_at: &mut ReadAt<'_, E>,
        go_on: &mut dyn FnMut() -> bool,
    ) -> Result<Option<Inspection>, E> {
        let (map, candidates) = self.into_results();
        let length = map.length();
        let mut reader = Reader::new(length, read_at);
        let recognised = recognise::recognise(&candidates, &mut reader, go_on)?;
        let Some(Recognised { findings, firmware, size_hint }) = recognised else { return Ok(None) };
        Ok(Some(Inspection { length, map, findings, is_cut: candidates.is_cut(), firmware, size_hint }))
    }
}
