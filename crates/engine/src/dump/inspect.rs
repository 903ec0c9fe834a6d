//! Inspects a whole dump: the class of each cell, and all known formats. Called for files by the window and
//! the command line; jobs scan while they read instead. Knows no file and no thread.

use super::anomaly::Anomaly;
use super::content_map::ContentMap;
use super::finding::Finding;
use super::firmware::Firmware;
use super::reader::{ReadAt, Reader};
use super::recognise::{self, Recognised};
use super::scan::Scan;

/// The content of a dump.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspection {
    /// The dump's length in bytes.
    pub length: u64,
    /// The class of each cell.
    pub map: ContentMap,
    /// What was recognised, in order of address.
    pub findings: Vec<Finding>,
    /// Whether some findings are not listed.
    pub is_cut: bool,
    /// The names of the firmware; `None` if none was recognised.
    pub firmware: Option<Firmware>,
    /// The end of the file system in bytes, from the firmware's header: the flash is not smaller, but may be
    /// larger (docs/rescue.md section 2.1).
    pub size_hint: Option<u64>,
}

impl Inspection {
    /// The anomaly if the length of a dump of the whole flash contradicts the size from the firmware's
    /// header.
    #[must_use]
    pub fn size_anomaly(&self) -> Option<Anomaly> {
        Anomaly::of_size(self.size_hint?, self.length)
    }
}

/// Inspects a dump of `length` bytes; `None` when `keep_going`, which gets the number of bytes done, returned
/// false.
///
/// `read_at` fills its buffer with the dump's bytes from the given offset. It is never called for bytes
/// outside the dump, and for at most 512 KiB at once. All reads together are at most three times the dump
/// plus 256 KiB. No value in a dump is trusted: lengths are compared with the dump's length, chains are
/// followed for a limited number of steps, and lists are limited, so that any content takes a bounded time.
/// Memory does not grow with the dump.
///
/// # Errors
/// Those of `read_at`, at the first one.
pub fn inspect<E>(
    length: u64,
    read_at: &mut ReadAt<'_, E>,
    keep_going: &mut dyn FnMut(u64) -> bool,
) -> Result<Option<Inspection>, E> {
    let mut scan = Scan::new(length);
    let mut reader = Reader::new(length, read_at);
    while scan.at() < length {
        let count = reader.read(scan.at(), scan.free_buffer())?.len();
        scan.advance(count);
        if !keep_going(scan.at()) {
            return Ok(None);
        }
    }
    scan.finish(read_at, &mut || keep_going(length))
}

impl Scan {
    /// Makes findings of the candidates, after the scan has taken all bytes; `None` when `keep_going`
    /// returned false. Single ranges are read again through `read_at`.
    ///
    /// # Errors
    /// Those of `read_at`, at the first one.
    pub fn finish<E>(
        self,
        read_at: &mut ReadAt<'_, E>,
        keep_going: &mut dyn FnMut() -> bool,
    ) -> Result<Option<Inspection>, E> {
        let (map, candidates) = self.into_results();
        let length = map.length();
        let mut reader = Reader::new(length, read_at);
        let recognised = recognise::recognise(&candidates, &mut reader, keep_going)?;
        let Some(Recognised { findings, firmware, size_hint, is_cut }) = recognised else { return Ok(None) };
        let is_cut = is_cut || candidates.is_cut();
        Ok(Some(Inspection { length, map, findings, is_cut, firmware, size_hint }))
    }
}
