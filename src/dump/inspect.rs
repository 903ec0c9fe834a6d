//! Looks through a whole dump: what each cell holds, and what can be recognised. Called by people who look into a file, and by a job
//! for what it has read. Pure: bytes come from a function of the caller, which also says whether to go on.
//!
//! Nothing that stands in a dump is believed: lengths are held against the dump's own, chains are followed for so many steps, lists are
//! cut. So any bytes at all take a bounded time, in windows of a bounded size.

use super::class::{Cell, Class, ContentMap, classify};
use super::finding::Finding;
use super::found;
use super::marks::{Marks, OVERLAP, Places};
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
    let mut reader = Reader::new(length, read_at);
    let mut pass = Pass { map: ContentMap::new(length), cell: None, places: Places::default() };
    let marks = Marks::new();
    // The last bytes of the window before stand in front of the window.
    let mut buffer = vec![0; OVERLAP + WINDOW];
    let (mut at, mut before) = (0, 0);
    while at < length {
        let (_, room) = buffer.split_at_mut(OVERLAP);
        let count = reader.read(at, room)?.len();
        let end = at + count as u64;
        let is_blank = pass.classify(at, buffer.get(OVERLAP..OVERLAP + count).unwrap_or_default());
        let from = OVERLAP - before;
        // In a blank window only a mark can end that began before it.
        let to = if is_blank { OVERLAP + count.min(OVERLAP) } else { OVERLAP + count };
        let bytes = buffer.get(from..to).unwrap_or_default();
        marks.find(at - before as u64, bytes, is_blank || end == length, &mut pass.places);
        before = count.min(OVERLAP);
        buffer.copy_within(OVERLAP + count - before..OVERLAP + count, OVERLAP - before);
        at = end;
        if !go_on(at) {
            return Ok(None);
        }
    }
    let Pass { map, places, .. } = pass;
    let mut probe = Probe::new(&mut reader);
    let Some(found) = found::all(&places, &mut probe, &mut || go_on(length))? else { return Ok(None) };
    let found::Found { findings, firmware, size_hint } = found;
    Ok(Some(Inspection { length, map, findings, is_cut: places.is_cut(), firmware, size_hint }))
}

/// The pass over all bytes.
struct Pass {
    map: ContentMap,
    /// The part of a cell that came in the windows before.
    cell: Option<Cell>,
    places: Places,
}

impl Pass {
    /// Takes in a window and says whether it is blank. `at` is its offset, and a multiple of the smallest cell.
    fn classify(&mut self, at: u64, window: &[u8]) -> bool {
        let cell_bytes = usize::try_from(self.map.cell_bytes()).unwrap_or(WINDOW).min(WINDOW);
        let mut is_blank = true;
        for (number, bytes) in window.chunks(cell_bytes).enumerate() {
            let at = at + (number * cell_bytes) as u64;
            let next = classify(bytes);
            if !matches!(next.class, Class::Erased | Class::Zero) {
                is_blank = false;
                Marks::walk(at, bytes, &mut self.places);
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
