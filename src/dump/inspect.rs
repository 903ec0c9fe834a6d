//! Looks through a whole dump: what each cell holds, and what can be recognised. Called by people who look into a file, and by a job
//! for what it has read. Pure: bytes come from a function of the caller, which also says whether to go on.
//!
//! Nothing that stands in a dump is believed: lengths are held against the dump's own, chains are followed for so many steps, lists are
//! cut. So any bytes at all take a bounded time, in windows of a bounded size.

use super::class::{Cell, Class, ContentMap, classify};
use super::finding::Finding;
use super::reader::{ReadAt, Reader};

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
    /// What the firmware calls itself; `None` if none was recognised.
    pub firmware: Option<Firmware>,
}

/// Looks through a dump of `length` bytes; `None` when `go_on`, which hears how many bytes are done, said no.
///
/// `read_at` fills its buffer with the dump's bytes from the offset that it is given; it is never asked for bytes outside the dump, and for
/// 256 KiB at once at most.
///
/// # Errors
/// Those of `read_at`, at the first one.
pub fn inspect<E>(
    length: u64,
    read_at: &mut ReadAt<'_, E>,
    go_on: &mut dyn FnMut(u64) -> bool,
) -> Result<Option<Inspection>, E> {
    let mut reader = Reader::new(length, read_at);
    let mut map = ContentMap::new(length);
    let mut buffer = vec![0; WINDOW];
    let mut at = 0;
    let mut cell = None;
    while at < length {
        let window = reader.read(at, &mut buffer)?;
        for bytes in window.chunks(usize::try_from(map.cell_bytes()).unwrap_or(WINDOW)) {
            let next = classify(bytes);
            let whole = cell.map_or(next, |before| joined(before, next));
            at += bytes.len() as u64;
            if at.is_multiple_of(map.cell_bytes()) || at == length {
                map.push(whole);
                cell = None;
            } else {
                cell = Some(whole);
            }
        }
        if !go_on(at) {
            return Ok(None);
        }
    }
    Ok(Some(Inspection { length, map, findings: Vec::new(), firmware: None }))
}

/// Two parts of one cell, which is larger than a window in a dump of more than 16 GB.
fn joined(one: Cell, other: Cell) -> Cell {
    let class = if one.class == other.class { one.class } else { Class::Mixed };
    Cell { class, entropy: one.entropy.max(other.entropy) }
}
