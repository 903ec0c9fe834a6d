//! [`Pieces`]: which bytes of a dump something consists of, in order. Used by everything in `rescue`, so that
//! bytes are read when they are needed and never kept. Knows no format.

use std::ops::Range;

use crate::dump::ReadAt;

/// A run of bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// Offset in the dump of the first byte; `None` if the dump does not have them. They read as zeros.
    pub at: Option<u64>,
    /// Number of bytes.
    pub length: u64,
}

/// The pieces of a file, a volume or a record, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pieces {
    pieces: Vec<Piece>,
    /// For each piece the number of bytes up to its end.
    ends: Vec<u64>,
}

impl Pieces {
    /// One run of bytes of the dump.
    #[must_use]
    pub fn one(at: u64, length: u64) -> Pieces {
        let mut pieces = Pieces::default();
        pieces.push(Some(at), length);
        pieces
    }

    /// Adds a piece at the end; it is joined with the last one where they are adjacent.
    pub(super) fn push(&mut self, at: Option<u64>, length: u64) {
        if length == 0 {
            return;
        }
        let end = self.length().saturating_add(length);
        if let (Some(last), Some(last_end)) = (self.pieces.last_mut(), self.ends.last_mut()) {
            let follows = match (last.at, at) {
                (Some(last_at), Some(at)) => last_at + last.length == at,
                (None, None) => true,
                _ => false,
            };
            if follows {
                last.length += length;
                *last_end = end;
                return;
            }
        }
        self.pieces.push(Piece { at, length });
        self.ends.push(end);
    }

    pub(super) fn extend(&mut self, other: &Pieces) {
        other.pieces.iter().for_each(|piece| self.push(piece.at, piece.length));
    }

    /// The pieces in order.
    pub fn iter(&self) -> impl Iterator<Item = &Piece> {
        self.pieces.iter()
    }

    /// Bytes of all pieces.
    #[must_use]
    pub fn length(&self) -> u64 {
        self.ends.last().copied().unwrap_or_default()
    }

    /// Bytes that the dump does not have.
    #[must_use]
    pub fn missing(&self) -> u64 {
        self.pieces.iter().filter(|piece| piece.at.is_none()).map(|piece| piece.length).sum()
    }

    /// Offset in the dump of the first byte that it has.
    #[must_use]
    pub fn first(&self) -> Option<u64> {
        self.pieces.iter().find_map(|piece| piece.at)
    }

    /// The pieces of a range of the bytes.
    #[must_use]
    pub fn slice(&self, range: Range<u64>) -> Pieces {
        let mut part = Pieces::default();
        let first = self.ends.partition_point(|end| *end <= range.start);
        for (piece, end) in self.pieces.iter().zip(&self.ends).skip(first) {
            let start = end - piece.length;
            let (from, to) = (range.start.clamp(start, *end), range.end.clamp(start, *end));
            if from >= to {
                break;
            }
            part.push(piece.at.map(|at| at + (from - start)), to - from);
        }
        part
    }
}

/// The most bytes that are read at once.
const LARGEST_READ: usize = 256 * 1024;

/// The bytes of a dump.
pub(super) struct Source<'s, 'r, E> {
    length: u64,
    read_at: &'s mut ReadAt<'r, E>,
}

impl<'s, 'r, E> Source<'s, 'r, E> {
    pub(super) fn new(length: u64, read_at: &'s mut ReadAt<'r, E>) -> Source<'s, 'r, E> {
        Source { length, read_at }
    }

    pub(super) fn length(&self) -> u64 {
        self.length
    }

    /// Fills `into` with the bytes from the offset; zeros past the end of the dump.
    pub(super) fn fill(&mut self, at: u64, into: &mut [u8]) -> Result<(), E> {
        let left = usize::try_from(self.length.saturating_sub(at)).unwrap_or(usize::MAX);
        let (there, rest) = into.split_at_mut(left.min(into.len()));
        let mut at = at;
        for part in there.chunks_mut(LARGEST_READ) {
            (self.read_at)(at, part)?;
            at += part.len() as u64;
        }
        rest.fill(0);
        Ok(())
    }

    /// Fills `into` with the bytes of the pieces from the offset `from`; zeros for missing ones and past the
    /// end. Returns how many bytes the pieces have there.
    pub(super) fn read(&mut self, pieces: &Pieces, from: u64, into: &mut [u8]) -> Result<usize, E> {
        let mut done = 0;
        let part = pieces.slice(from..from.saturating_add(into.len() as u64));
        for piece in part.iter() {
            let count = usize::try_from(piece.length).unwrap_or(usize::MAX);
            let room = into.get_mut(done..).unwrap_or_default();
            let count = count.min(room.len());
            let Some(room) = room.get_mut(..count) else { break };
            match piece.at {
                Some(at) => self.fill(at, room)?,
                None => room.fill(0),
            }
            done += count;
        }
        into.get_mut(done..).unwrap_or_default().fill(0);
        Ok(done)
    }

    /// The bytes of the pieces, at most `most` of them.
    pub(super) fn load(&mut self, pieces: &Pieces, most: usize) -> Result<Vec<u8>, E> {
        let length = usize::try_from(pieces.length()).unwrap_or(usize::MAX).min(most);
        let mut bytes = vec![0; length];
        self.read(pieces, 0, &mut bytes)?;
        Ok(bytes)
    }
}

/// Reads pieces from their start to their end, window by window, so that each piece is looked at once.
pub(super) struct Stream<'p> {
    pieces: &'p Pieces,
    index: usize,
    /// Bytes of the current piece that were read.
    done: u64,
}

impl<'p> Stream<'p> {
    pub(super) fn new(pieces: &'p Pieces) -> Stream<'p> {
        Stream { pieces, index: 0, done: 0 }
    }

    /// Fills `into` with the next bytes, zeros for missing ones; returns how many there were.
    pub(super) fn next<E>(&mut self, source: &mut Source<'_, '_, E>, into: &mut [u8]) -> Result<usize, E> {
        let mut count = 0;
        while count < into.len() {
            let Some(piece) = self.pieces.pieces.get(self.index) else { break };
            let left = usize::try_from(piece.length - self.done).unwrap_or(usize::MAX);
            let room = into.get_mut(count..).unwrap_or_default();
            let some = left.min(room.len());
            if let Some(room) = room.get_mut(..some) {
                match piece.at {
                    Some(at) => source.fill(at + self.done, room)?,
                    None => room.fill(0),
                }
            }
            count += some;
            self.done += some as u64;
            if self.done >= piece.length {
                (self.index, self.done) = (self.index + 1, 0);
            }
        }
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::convert::Infallible;

    #[test]
    fn pieces_are_joined_sliced_and_read_with_zeros_for_what_is_missing() {
        let dump: Vec<u8> = (0..100).collect();
        let mut read_at = |at: u64, into: &mut [u8]| -> Result<(), Infallible> {
            let at = usize::try_from(at).unwrap();
            into.copy_from_slice(&dump[at..at + into.len()]);
            Ok(())
        };
        let mut pieces = Pieces::one(10, 2);
        pieces.push(Some(12), 2);
        pieces.push(None, 3);
        pieces.push(Some(50), 2);
        assert_eq!((pieces.iter().count(), pieces.length(), pieces.missing()), (3, 9, 3));
        let mut source = Source::new(100, &mut read_at);
        assert_eq!(source.load(&pieces, 100).unwrap(), [10, 11, 12, 13, 0, 0, 0, 50, 51]);
        assert_eq!(source.load(&pieces.slice(3..8), 100).unwrap(), [13, 0, 0, 0, 50]);
        let mut past = [9; 4];
        source.fill(98, &mut past).unwrap();
        assert_eq!(past, [98, 99, 0, 0]);
        let (mut stream, mut all) = (Stream::new(&pieces), Vec::<u8>::new());
        let mut window = [7; 4];
        loop {
            let count = stream.next(&mut source, &mut window).unwrap();
            if count == 0 {
                break;
            }
            all.extend(&window[..count]);
        }
        assert_eq!(all, [10, 11, 12, 13, 0, 0, 0, 50, 51]);
    }
}
