//! Finds files by their marks in what belongs to no file (docs/rescue.md section 11): free clusters in the
//! order of the disk, and disks without volumes. Used by the scan. Never looks at the rest of a dump, where
//! the firmware has hundreds of small pictures.

use super::extent::{Bytes, extent};
use super::kind::{FileKind, HEAD};
use super::place::{Pieces, Source};

/// Files begin with a sector.
const STEP: u64 = super::disk::SECTOR_BYTES;
/// How many bytes may be read to find the ends of files, in lengths of the space.
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

/// The files in some space.
pub(super) fn carve<E>(
    space: &Pieces,
    source: &mut Source<'_, '_, E>,
    keep_going: &mut dyn FnMut() -> bool,
) -> Result<Vec<CarvedFile>, E> {
    let length = space.length();
    let mut budget = length.saturating_mul(BUDGET_FACTOR);
    let mut found = Vec::new();
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
            if let Some(file) = extent(kind, &mut bytes)?.filter(|file| file.length > 0) {
                let pieces = space.slice(at..at + file.length);
                end = Some(at + file.length).filter(|_| file.is_whole);
                found.push(CarvedFile { kind, pieces, is_whole: file.is_whole });
            }
            if kind == FileKind::Jpeg && end.is_none() {
                found.extend(small_picture(space, at, source, &mut budget)?);
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
mod tests {
    use super::*;
    use std::convert::Infallible;

    /// What is found in these bytes: kind, offset, length, whether it is whole.
    fn found(bytes: &[u8]) -> Vec<(FileKind, u64, u64, bool)> {
        let mut read_at = |at: u64, into: &mut [u8]| -> Result<(), Infallible> {
            let at = usize::try_from(at).unwrap();
            into.copy_from_slice(&bytes[at..at + into.len()]);
            Ok(())
        };
        let length = bytes.len() as u64;
        let mut source = Source::new(length, &mut read_at);
        let all = carve(&Pieces::one(0, length), &mut source, &mut || true).unwrap();
        let row = |file: &CarvedFile| {
            (file.kind, file.pieces.first().unwrap(), file.pieces.length(), file.is_whole)
        };
        all.iter().map(row).collect()
    }

    fn at_sector(number: usize, file: &[u8], size: usize) -> Vec<u8> {
        let mut all = vec![0xFF; size];
        all[number * 512..number * 512 + file.len()].copy_from_slice(file);
        all
    }

    fn jpeg(data: &[u8]) -> Vec<u8> {
        // A segment with a whole small picture in it, the frame, then the data.
        let mut file = b"\xFF\xD8\xFF\xE1\x00\x0C\xFF\xD8\xFF\xDA\xFF\xD9\x00\x00\x00\x00".to_vec();
        file.extend(b"\xFF\xC0\x00\x04\x00\x00\xFF\xDA\x00\x04\x00\x00");
        file.extend(data);
        file
    }

    #[test]
    fn a_picture_ends_with_its_own_mark_and_not_with_that_of_the_small_one_in_it() {
        let whole = jpeg(b"data \xFF\x00 and \xFF\xD3 more\xFF\xD9");
        let all = at_sector(3, &whole, 4096);
        assert_eq!(found(&all), [(FileKind::Jpeg, 1536, whole.len() as u64, true)]);
    }

    #[test]
    fn a_picture_without_its_end_goes_as_far_as_its_data() {
        let cut = jpeg(&[7; 600]);
        let all = at_sector(0, &cut, 4096);
        assert_eq!(found(&all), [(FileKind::Jpeg, 0, cut.len() as u64, false)]);
    }

    #[test]
    fn the_small_picture_in_a_lost_one_is_found() {
        let small = jpeg(b"small\xFF\xD9");
        let mut lost = b"\xFF\xD8\xFF\xE1\x01\x00Exif".to_vec();
        lost.extend(&small);
        let all = at_sector(1, &lost, 4096);
        assert_eq!(found(&all), [(FileKind::Jpeg, 512 + 10, small.len() as u64, true)]);
    }

    #[test]
    fn sounds_and_films_end_where_their_parts_do() {
        let mut amr = b"#!AMR\n".to_vec();
        for _ in 0..50 {
            amr.extend([0x3C; 1].iter().chain(&[5; 31]));
        }
        assert_eq!(found(&at_sector(1, &amr, 4096)), [(FileKind::Amr, 512, amr.len() as u64, true)]);
        let mut film = b"\0\0\0\x10ftyp3gp4\0\0\x02\0\0\0\0\x0Cmdat1234\0\0\0\x08moov".to_vec();
        film.extend([0; 4]);
        assert_eq!(found(&at_sector(2, &film, 4096)), [(FileKind::Mp4, 1024, 36, true)]);
        let midi = b"MThd\0\0\0\x06\0\0\0\x01\0\x60MTrk\0\0\0\x04\0\xFF\x2F\0";
        assert_eq!(found(&at_sector(0, midi, 1024)), [(FileKind::Midi, 0, 26, true)]);
        let wave = b"RIFF\x0C\0\0\0WAVEdata\0\0\0\0";
        assert_eq!(found(&at_sector(0, wave, 1024)), [(FileKind::Wav, 0, 20, true)]);
    }

    #[test]
    fn cards_and_other_pictures_end_with_their_marks() {
        let card = b"BEGIN:VCARD\r\nVERSION:2.1\r\nN:Ada\r\nEND:VCARD\r\n";
        assert_eq!(found(&at_sector(0, card, 1024)), [(FileKind::VCard, 0, card.len() as u64, true)]);
        let gif = b"GIF89a\x01\0\x01\0\0\0\0\x2C\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0\x3B";
        assert_eq!(found(&at_sector(0, gif, 1024)), [(FileKind::Gif, 0, gif.len() as u64, true)]);
        let png = b"\x89PNG\r\n\x1A\n\0\0\0\x01IHDRx1234\0\0\0\0IEND1234";
        assert_eq!(found(&at_sector(0, png, 1024)), [(FileKind::Png, 0, png.len() as u64, true)]);
    }

    #[test]
    fn marks_alone_are_no_files() {
        for mark in [
            &b"\xFF\xD8\xFF"[..],
            b"#!AMR\n",
            b"BM",
            b"MThd\0\0\0\x06",
            b"\0\0\0\x10ftyp3gp4",
            b"BEGIN:VCARD",
        ] {
            assert_eq!(found(&at_sector(1, mark, 2048)), [], "{mark:?}");
        }
    }
}
