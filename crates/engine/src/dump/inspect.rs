//! Looks through a whole dump: what each cell holds, and what can be recognised. Called by people who look into a file, and by a job
//! for what it has read. Pure: bytes come from a function of the caller, which also says whether to go on.
//!
//! Nothing that stands in a dump is believed: lengths are held against the dump's own, chains are followed for so many steps, lists are
//! cut. So any bytes at all take a bounded time, in windows of a bounded size.

use super::class::{Cell, Class, ContentMap, classify};
use super::finding::Finding;
use super::found;
use super::marks::{OVERLAP, Places};
use super::probe::Probe;
use super::reader::{ReadAt, Reader};
use crate::units::size_in_words;
use crate::words;

/// Bytes that are asked for at once. Large, because every call costs a file something.
const WINDOW: usize = 256 * 1024;

/// What the firmware calls itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Firmware {
    /// The project id.
    pub project: Option<String>,
    /// The part of the image's name from the chip on, such as `MT6260_S00.T31_ZX_PH05`.
    pub version: Option<String>,
    /// The date in the image's name, such as `2023-10-30`.
    pub built: Option<String>,
    /// The file name that the firmware had where it was made.
    pub image_name: Option<String>,
    /// The chip that it was made for, such as `MT6260`.
    pub platform: Option<String>,
}

/// What is inside a dump.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspection {
    /// The dump's length.
    pub length: u64,
    /// What each cell looks like.
    pub map: ContentMap,
    /// What was recognised, in order of address.
    pub findings: Vec<Finding>,
    /// There was more to recognise than is told.
    pub is_cut: bool,
    /// What the firmware calls itself; `None` if none was recognised.
    pub firmware: Option<Firmware>,
    /// The end of the file system by the firmware's header, where a flash ends: a hint of its size, no proof.
    pub size_hint: Option<u64>,
}

impl Inspection {
    /// Whether the size of a dump of the whole flash contradicts what the firmware's header says of it, as a sentence.
    #[must_use]
    pub fn size_doubt(&self) -> Option<String> {
        let hint = self.size_hint?;
        let (hint_size, size) = (size_in_words(hint), size_in_words(self.length));
        if self.length < hint {
            Some(words!("dump-header-larger", hint = hint_size, size = size))
        } else if self.length > hint.next_power_of_two() {
            Some(words!("dump-header-smaller", hint = hint_size, size = size))
        } else {
            None
        }
    }
}

/// The size of the flash by the firmware's header: a hint, no proof.
#[must_use]
pub fn size_hint(inspection: &Inspection) -> Option<u64> {
    inspection.size_hint
}

/// Looks through a dump of `length` bytes; `None` when `go_on`, which hears how many bytes are done, said no.
///
/// `read_at` fills its buffer with the dump's bytes from the offset that it is given; it is never asked for bytes outside the dump, and for
/// 512 KiB at once at most. All of it together is at most three times the dump and a little.
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
    while scan.at < length {
        let count = reader.read(scan.at, scan.room())?.len();
        scan.came(count);
        if !go_on(scan.at) {
            return Ok(None);
        }
    }
    scan.finish(read_at, &mut || go_on(length))
}

/// The pass over all bytes of a dump, for those who have them in their hands one after the other. What it remembers does not grow with
/// the dump, but for the map.
#[derive(Debug)]
pub struct Scan {
    length: u64,
    /// So many bytes came.
    at: u64,
    /// The last bytes of the window before, then this window.
    buffer: Vec<u8>,
    /// So many bytes of the window before are there.
    before: usize,
    /// So many bytes of this window came.
    count: usize,
    map: ContentMap,
    /// The part of a cell that came in the windows before.
    cell: Option<Cell>,
    places: Places,
}

impl Scan {
    /// Of a dump of `length` bytes, or of the first so many of a longer one.
    #[must_use]
    pub fn new(length: u64) -> Scan {
        Scan {
            length,
            at: 0,
            buffer: vec![0; OVERLAP + WINDOW],
            before: 0,
            count: 0,
            map: ContentMap::new(length),
            cell: None,
            places: Places::default(),
        }
    }

    /// Takes in the bytes that come next, from the dump's first on. What is beyond the length is not looked at.
    pub fn take(&mut self, mut bytes: &[u8]) {
        while !bytes.is_empty() && self.at < self.length {
            let room = self.room();
            let (now, later) = bytes.split_at(bytes.len().min(room.len()));
            if let Some(room) = room.get_mut(..now.len()) {
                room.copy_from_slice(now);
            }
            self.came(now.len());
            bytes = later;
        }
    }

    /// What was found, now that all bytes came; `None` when `go_on` said no. Single places are looked at again through `read_at`.
    ///
    /// # Errors
    /// Those of `read_at`, at the first one.
    pub fn finish<E>(
        mut self,
        read_at: &mut ReadAt<'_, E>,
        go_on: &mut dyn FnMut() -> bool,
    ) -> Result<Option<Inspection>, E> {
        let length = self.length;
        self.look(true);
        let mut reader = Reader::new(length, read_at);
        let mut probe = Probe::new(&mut reader);
        let Some(found) = found::all(&self.places, &mut probe, go_on)? else { return Ok(None) };
        let found::Found { findings, firmware, size_hint } = found;
        let is_cut = self.places.is_cut();
        Ok(Some(Inspection { length, map: self.map, findings, is_cut, firmware, size_hint }))
    }

    /// Where the next bytes belong; never empty before the end.
    fn room(&mut self) -> &mut [u8] {
        let left = usize::try_from(self.length - self.at).unwrap_or(usize::MAX);
        let from = OVERLAP + self.count;
        let to = self.buffer.len().min(from.saturating_add(left));
        self.buffer.get_mut(from..to).unwrap_or_default()
    }

    /// So many bytes came into the room.
    fn came(&mut self, count: usize) {
        self.count += count;
        self.at += count as u64;
        if self.count == WINDOW {
            self.look(false);
        }
    }

    /// Looks at the window and makes room for the next.
    fn look(&mut self, is_last: bool) {
        let start = self.at - self.count as u64;
        let is_blank = self.classify(start);
        // In a blank window only a mark can end that began before it.
        let seen = if is_blank { self.count.min(OVERLAP) } else { self.count };
        let bytes = self.buffer.get(OVERLAP - self.before..OVERLAP + seen).unwrap_or_default();
        self.places.find(start - self.before as u64, bytes, is_blank || is_last);
        self.before = self.count.min(OVERLAP);
        let end = OVERLAP + self.count;
        self.buffer.copy_within(end - self.before..end, OVERLAP - self.before);
        self.count = 0;
    }

    /// Puts the window on the map, looks at its sectors and says whether it is blank. `start` is a multiple of the smallest cell.
    fn classify(&mut self, start: u64) -> bool {
        let window = self.buffer.get(OVERLAP..OVERLAP + self.count).unwrap_or_default();
        let cell_bytes = usize::try_from(self.map.cell_bytes()).unwrap_or(WINDOW).min(WINDOW);
        let mut is_blank = true;
        for (number, bytes) in window.chunks(cell_bytes).enumerate() {
            let at = start + (number * cell_bytes) as u64;
            let next = classify(bytes);
            if !matches!(next.class, Class::Erased | Class::Zero) {
                is_blank = false;
                self.places.walk(at, bytes);
            }
            let whole = self.cell.map_or(next, |before| joined(before, next));
            if self.map.is_end_of_cell(at + bytes.len() as u64) {
                self.map.push(whole);
                self.cell = None;
            } else {
                self.cell = Some(whole);
            }
        }
        is_blank
    }
}

/// Two parts of one cell, which is larger than a window in a dump of more than 16 GB.
fn joined(one: Cell, other: Cell) -> Cell {
    let class = if one.class == other.class { one.class } else { Class::Mixed };
    Cell { class, entropy: one.entropy.max(other.entropy) }
}
