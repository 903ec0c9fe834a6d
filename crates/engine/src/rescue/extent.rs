//! How long a file is that begins at a place, by its own structure (docs/rescue.md section 11). Used to carve
//! files out of free space. Reads through a window; each loop ends with the bytes or a small limit.

use super::kind::FileKind;
use super::place::{Pieces, Source};
use crate::fields::Fields as _;

/// Bytes of a window.
const WINDOW: usize = 4096;
/// The most parts of a header: real pictures have a dozen segments.
const MAX_PARTS: usize = 1024;
/// The most bytes of a card.
const LONGEST_CARD: usize = 64 * 1024;
/// The most bytes in front of a picture's data.
const MAX_JPEG_HEADER: u64 = 1 << 20;

/// The bytes of a carved file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Extent {
    pub(super) length: u64,
    /// Whether its end was found.
    pub(super) is_whole: bool,
}

/// Bytes from an offset of some pieces on.
pub(super) struct Bytes<'b, 's, 'r, E> {
    pieces: &'b Pieces,
    base: u64,
    length: u64,
    source: &'b mut Source<'s, 'r, E>,
    window: Vec<u8>,
    window_at: u64,
    /// Bytes that may still be read: what all files of a dump together may cost is limited.
    budget: &'b mut u64,
    /// More would have been read.
    pub(super) is_spent: bool,
}

impl<'b, 's, 'r, E> Bytes<'b, 's, 'r, E> {
    pub(super) fn new(
        pieces: &'b Pieces,
        base: u64,
        source: &'b mut Source<'s, 'r, E>,
        budget: &'b mut u64,
    ) -> Bytes<'b, 's, 'r, E> {
        let length = pieces.length().saturating_sub(base);
        Bytes { pieces, base, length, source, window: Vec::new(), window_at: 0, budget, is_spent: false }
    }

    /// At most `count` bytes from the offset; fewer at the end, none when the budget is spent.
    fn at(&mut self, at: u64, count: usize) -> Result<&[u8], E> {
        let within = at.checked_sub(self.window_at).and_then(|within| usize::try_from(within).ok());
        let is_there = within.is_some_and(|within| within + count <= self.window.len());
        if !is_there {
            let length =
                usize::try_from(self.length.saturating_sub(at)).unwrap_or(usize::MAX).min(WINDOW.max(count));
            let Some(left) = self.budget.checked_sub(length as u64) else {
                self.is_spent = true;
                return Ok(&[]);
            };
            *self.budget = left;
            self.window.resize(length, 0);
            self.window_at = at;
            self.source.read(self.pieces, self.base + at, &mut self.window)?;
        }
        let within = usize::try_from(at - self.window_at).unwrap_or(usize::MAX);
        let rest = self.window.get(within..).unwrap_or_default();
        Ok(rest.get(..count.min(rest.len())).unwrap_or_default())
    }

    /// The rest of the window from the offset, at least one byte unless the bytes end.
    fn run(&mut self, at: u64) -> Result<&[u8], E> {
        let left = usize::try_from(self.length.saturating_sub(at)).unwrap_or(usize::MAX);
        let within = at.checked_sub(self.window_at).and_then(|within| usize::try_from(within).ok());
        let there = within.map_or(0, |within| self.window.len().saturating_sub(within));
        let count = if there > 0 { there } else { WINDOW.min(left) };
        self.at(at, count)
    }

    fn be32(&mut self, at: u64) -> Result<Option<u64>, E> {
        Ok(self.at(at, 4)?.first_chunk::<4>().map(|bytes| u64::from(u32::from_be_bytes(*bytes))))
    }

    fn le32(&mut self, at: u64) -> Result<Option<u64>, E> {
        Ok(self.at(at, 4)?.u32_at(0).map(u64::from))
    }
}

/// The extent of the file of this kind that begins with the first byte; `None` if there is none after all.
pub(super) fn extent<E>(kind: FileKind, bytes: &mut Bytes<'_, '_, '_, E>) -> Result<Option<Extent>, E> {
    match kind {
        FileKind::Jpeg => jpeg(bytes),
        FileKind::Amr => amr(bytes),
        FileKind::Mp4 => boxes(bytes),
        FileKind::Midi => midi(bytes),
        FileKind::Wav | FileKind::Avi => {
            let length = bytes.le32(4)?.filter(|length| *length > 4).map(|length| length + 8);
            Ok(known(length, bytes.length))
        }
        FileKind::Bmp => {
            let length = bytes.le32(2)?.filter(|length| *length >= 26);
            Ok(known(length, bytes.length))
        }
        FileKind::Gif => gif(bytes),
        FileKind::Png => png(bytes),
        FileKind::VCard => cards(bytes),
        FileKind::Mp3 | FileKind::Text | FileKind::Other => Ok(None),
    }
}

/// A length from a header, cut off at the end.
fn known(length: Option<u64>, end: u64) -> Option<Extent> {
    length.map(|length| Extent { length: length.min(end), is_whole: length <= end })
}

/// Segments with their lengths up to the picture's data, then to its end mark. The small picture in a segment
/// does not end it.
fn jpeg<E>(bytes: &mut Bytes<'_, '_, '_, E>) -> Result<Option<Extent>, E> {
    let mut at = 2;
    // Where the last of the picture's data ends, once there is any.
    let mut data_end = None;
    for _ in 0..MAX_PARTS {
        let Some([0xFF, marker]) = bytes.at(at, 2)?.first_chunk::<2>().copied() else { break };
        match marker {
            0xD9 if data_end.is_some() => return Ok(Some(Extent { length: at + 2, is_whole: true })),
            // Filling.
            0xFF => at += 1,
            0xC0..=0xCF | 0xDA..=0xDF | 0xE0..=0xEF | 0xFE => {
                let length =
                    bytes.at(at + 2, 2)?.first_chunk::<2>().map(|length| u16::from_be_bytes(*length));
                let Some(length) = length.filter(|length| *length >= 2) else { break };
                at += 2 + u64::from(length);
                if marker == 0xDA {
                    at = end_of_data(bytes, at)?;
                    data_end = Some(at);
                } else if data_end.is_none() && at > MAX_JPEG_HEADER {
                    return Ok(None);
                }
            }
            _ => break,
        }
    }
    // Its end is lost: as far as it goes.
    Ok(data_end.map(|end| Extent { length: end.min(bytes.length), is_whole: false }))
}

/// The offset of the mark behind compressed data, which has FF 00 and FF D0 to FF D7 in it. Erased flash ends
/// it.
fn end_of_data<E>(bytes: &mut Bytes<'_, '_, '_, E>, mut at: u64) -> Result<u64, E> {
    loop {
        let run = bytes.run(at)?;
        if run.is_empty() {
            return Ok(at);
        }
        let Some(mark) = memchr::memchr(0xFF, run) else {
            at += run.len() as u64;
            continue;
        };
        at += mark as u64;
        match bytes.at(at, 2)?.get(1) {
            Some(0x00 | 0xD0..=0xD7) => at += 2,
            _ => return Ok(at),
        }
    }
}

/// Frames of 8 modes; the first octet of each tells its mode.
fn amr<E>(bytes: &mut Bytes<'_, '_, '_, E>) -> Result<Option<Extent>, E> {
    const FRAMES: [u64; 9] = [13, 14, 16, 18, 20, 21, 27, 32, 6];
    let mut at = 6;
    // It ends with an octet that begins no frame, or with the bytes; a frame that is cut off is lost.
    let mut is_whole = true;
    loop {
        let Some(first) = bytes.run(at)?.first().copied() else {
            is_whole = at >= bytes.length;
            break;
        };
        // Bits 7, 1 and 0 are padding.
        let mode = usize::from(first >> 3 & 15);
        let frame = if mode == 15 { Some(&1) } else { FRAMES.get(mode) };
        let Some(frame) = frame.filter(|_| first & 0x83 == 0) else { break };
        if at + frame > bytes.length {
            is_whole = false;
            break;
        }
        // Zeros are frames, too: erased or unused space ends it.
        if first == 0 && bytes.at(at, 13)?.iter().all(|byte| *byte == 0) {
            break;
        }
        at += frame;
    }
    Ok((at > 6).then_some(Extent { length: at, is_whole }))
}

/// Boxes one after another, each with its length and four letters.
fn boxes<E>(bytes: &mut Bytes<'_, '_, '_, E>) -> Result<Option<Extent>, E> {
    let mut at = 0;
    let mut has_film = false;
    for _ in 0..MAX_PARTS {
        let head = bytes.at(at, 8)?;
        let Some(name) = head.get(4..8).filter(|name| name.iter().all(u8::is_ascii_alphanumeric)) else {
            break;
        };
        has_film |= matches!(name, b"moov" | b"mdat");
        let length = match bytes.be32(at)? {
            // 64 bits behind the name.
            Some(1) => bytes.at(at + 8, 8)?.first_chunk::<8>().map(|length| u64::from_be_bytes(*length)),
            // Up to the end of the file, which only its folder knew.
            Some(0) => Some(u64::MAX),
            length => length,
        };
        let Some(length) = length.filter(|length| *length >= 8) else { break };
        at = at.saturating_add(length);
        if at > bytes.length {
            return Ok(has_film.then_some(Extent { length: bytes.length, is_whole: false }));
        }
    }
    Ok(has_film.then_some(Extent { length: at, is_whole: true }))
}

/// Chunks: a head, and as many tracks as it tells.
fn midi<E>(bytes: &mut Bytes<'_, '_, '_, E>) -> Result<Option<Extent>, E> {
    let tracks = bytes.at(10, 2)?.first_chunk::<2>().map_or(0, |tracks| u16::from_be_bytes(*tracks));
    let mut at = 14;
    for _ in 0..usize::from(tracks).min(MAX_PARTS) {
        if bytes.at(at, 4)? != b"MTrk" {
            return Ok((at > 14).then_some(Extent { length: at, is_whole: false }));
        }
        let Some(length) = bytes.be32(at + 4)? else { break };
        at += 8 + length;
    }
    Ok(known((at > 14).then_some(at), bytes.length))
}

/// Blocks: extensions and pictures of sub-blocks, up to 3B.
fn gif<E>(bytes: &mut Bytes<'_, '_, '_, E>) -> Result<Option<Extent>, E> {
    let table = |flags: u8| if flags & 0x80 == 0 { 0 } else { 3_u64 << ((flags & 7) + 1) };
    let Some(flags) = bytes.at(10, 1)?.first().copied() else { return Ok(None) };
    let mut at = 13 + table(flags);
    let mut has_picture = false;
    loop {
        let Some(kind) = bytes.run(at)?.first().copied() else { break };
        at += match kind {
            0x3B => return Ok(Some(Extent { length: at + 1, is_whole: true })),
            0x21 => 2,
            0x2C => {
                has_picture = true;
                let flags = bytes.at(at + 9, 1)?.first().copied().unwrap_or_default();
                11 + table(flags)
            }
            _ => break,
        };
        // Sub-blocks up to an empty one.
        loop {
            let Some(length) = bytes.run(at)?.first().copied() else { break };
            at += 1 + u64::from(length);
            if length == 0 {
                break;
            }
        }
    }
    Ok(has_picture.then_some(Extent { length: at.min(bytes.length), is_whole: false }))
}

/// Chunks up to `IEND`.
fn png<E>(bytes: &mut Bytes<'_, '_, '_, E>) -> Result<Option<Extent>, E> {
    let mut at = 8;
    for _ in 0..MAX_PARTS {
        let name = bytes.at(at + 4, 4)?.to_vec();
        let Some(length) = bytes.be32(at)?.filter(|_| name.iter().all(u8::is_ascii_alphabetic)) else {
            break;
        };
        if at == 8 && name != b"IHDR" {
            return Ok(None);
        }
        at += 12 + length;
        if name == b"IEND" {
            return Ok(known(Some(at), bytes.length));
        }
        if at > bytes.length {
            break;
        }
    }
    Ok((at > 8).then_some(Extent { length: at.min(bytes.length), is_whole: false }))
}

/// Lines up to the one that ends what the first line begins, and cards that follow without a gap.
fn cards<E>(bytes: &mut Bytes<'_, '_, '_, E>) -> Result<Option<Extent>, E> {
    let mut all = None;
    let mut at = 0;
    while let Some(end) = card(bytes, at)? {
        all = Some(Extent { length: end, is_whole: true });
        at = end;
    }
    Ok(all)
}

/// The end of the card that begins at the offset.
fn card<E>(bytes: &mut Bytes<'_, '_, '_, E>, start: u64) -> Result<Option<u64>, E> {
    if !bytes.at(start, 7)?.starts_with(b"BEGIN:V") {
        return Ok(None);
    }
    // Most cards are short; one with a picture is not. What was read already is looked at first.
    for most in [None, Some(WINDOW), Some(LONGEST_CARD)] {
        let left = usize::try_from(bytes.length.saturating_sub(start)).unwrap_or(usize::MAX);
        let text = match most {
            None => bytes.run(start)?,
            Some(most) => bytes.at(start, left.min(most))?,
        };
        let Some(line) = text.split(|byte| matches!(byte, b'\r' | b'\n')).next() else { break };
        let Some(what) = line.strip_prefix(b"BEGIN:").filter(|what| what.len() <= 16) else { break };
        let end = [b"END:", what].concat();
        if let Some(at) = memchr::memmem::find(text, &end).map(|at| at + end.len()) {
            let rest = text.get(at..).unwrap_or_default().iter();
            let line_end = rest.take(2).take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
            return Ok(Some(start + (at + line_end) as u64));
        }
    }
    Ok(None)
}
