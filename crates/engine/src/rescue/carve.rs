//! Finds files by their marks in what belongs to no file (docs/rescue.md section 11): free clusters in the
//! order of the disk, and disks without volumes. Used by the scan. Never looks at the rest of a dump, where
//! the firmware has hundreds of small pictures.

use super::extent::{Bytes, extent};
use super::kind::{FileKind, HEAD};
use super::place::{Pieces, Source};

/// Files begin with a sector.
const STEP: u64 = super::disk::SECTOR_BYTES;
/// How many bytes may be read to find the ends of files, and how many all files together may have, in lengths
/// of the space.
const BUDGET_FACTOR: u64 = 8;
/// Bytes that are read at once.
const WINDOW: usize = 64 * 1024;
/// Within how many bytes of a picture a small one may begin.
const SMALL_PICTURE: usize = 512;

/// A file that was found by its marks; its name and date are lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CarvedFile {
    /// What it is.
    pub kind: FileKind,
    /// Its bytes.
    pub pieces: Pieces,
    /// Whether its end was found.
    pub is_whole: bool,
}

/// What was found in some space.
#[derive(Debug, Default)]
pub(super) struct Carved {
    pub(super) files: Vec<CarvedFile>,
    /// The limit was reached, so files may have been missed.
    pub(super) is_cut_short: bool,
}

/// The files in some space.
pub(super) fn carve<E>(
    space: &Pieces,
    source: &mut Source<'_, '_, E>,
    keep_going: &mut dyn FnMut() -> bool,
) -> Result<Carved, E> {
    let length = space.length();
    let mut budget = length.saturating_mul(BUDGET_FACTOR).saturating_add(WINDOW as u64);
    let mut found = Carved::default();
    let mut at = 0;
    // Bytes in the window, and the offset of its first one.
    let (mut window, mut count, mut window_at) = (vec![0; WINDOW], 0, 0);
    while at < length {
        let mut within = usize::try_from(at - window_at).unwrap_or(usize::MAX);
        if within + HEAD > count {
            if !keep_going() {
                break;
            }
            count = source.read(space, at, &mut window)?;
            (window_at, within) = (at, 0);
        }
        let head = window.get(within..count.min(within + HEAD)).unwrap_or_default();
        let kind = FileKind::by_bytes(head);
        let mut end = None;
        if let Some(kind) = kind {
            let mut bytes = Bytes::new(space, at, source, &mut budget);
            let file = extent(kind, &mut bytes)?.filter(|file| file.length > 0);
            found.is_cut_short |= bytes.is_spent;
            if let Some(file) = file {
                let Some(left) = budget.checked_sub(file.length) else {
                    found.is_cut_short = true;
                    break;
                };
                budget = left;
                let pieces = space.slice(at..at + file.length);
                end = Some(at + file.length).filter(|_| file.is_whole);
                found.files.push(CarvedFile { kind, pieces, is_whole: file.is_whole });
            }
            if kind == FileKind::Jpeg && end.is_none() {
                found.files.extend(small_picture(space, at, source, &mut budget)?);
            }
        }
        at = end.map_or(at + STEP, |end| end.next_multiple_of(STEP));
    }
    Ok(found)
}

/// The small picture that cameras put into the first bytes of a picture, which is lost: the only one that is
/// whole.
fn small_picture<E>(
    space: &Pieces,
    at: u64,
    source: &mut Source<'_, '_, E>,
    budget: &mut u64,
) -> Result<Option<CarvedFile>, E> {
    let mut first = vec![0; SMALL_PICTURE];
    let count = source.read(space, at, &mut first)?;
    let rest = first.get(2..count).unwrap_or_default();
    let Some(inner) = memchr::memmem::find(rest, b"\xFF\xD8\xFF") else { return Ok(None) };
    let inner = at + 2 + inner as u64;
    let mut bytes = Bytes::new(space, inner, source, budget);
    let file = extent(FileKind::Jpeg, &mut bytes)?.filter(|file| file.is_whole);
    let pieces = |length| space.slice(inner..inner + length);
    Ok(file.map(|file| CarvedFile { kind: FileKind::Jpeg, pieces: pieces(file.length), is_whole: true }))
}

#[cfg(test)]
#[path = "carve_tests.rs"]
mod tests;
