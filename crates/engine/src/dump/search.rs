//! Searches a dump for bytes or text, forwards and backwards, with a bounded part of it in memory. Called by
//! the window for files; knows no file.

use std::ops::Range;

use memchr::memmem;

use super::reader::ReadAt;

/// The number of offsets that are searched in one step.
const STEP: u64 = 256 * 1024;
/// The longest pattern in bytes.
pub const LONGEST: usize = 1024;

/// A pattern of bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    /// In lower case if case is ignored.
    bytes: Vec<u8>,
    letters: Letters,
}

/// The encoding of letters, which decides how bytes are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Letters {
    /// No letters: bytes are compared exactly.
    None,
    /// UTF-8.
    Bytes,
    /// UTF-16LE, as phones store names and messages.
    Wide,
}

/// Error of making a [`Pattern`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PatternError {
    /// The input is empty.
    #[error("nothing to search for")]
    Empty,
    /// The input is not bytes in hex.
    #[error("{typed:?} is not bytes in hex")]
    NotHex {
        /// The input, without spaces around it.
        typed: String,
    },
    /// The pattern is too long.
    #[error("{length} bytes are too many to search for, at most {LONGEST}")]
    TooLong {
        /// Its length in bytes.
        length: usize,
    },
}

impl Pattern {
    /// Bytes in hex, two digits each, with or without separators between them.
    ///
    /// # Errors
    /// [`PatternError::NotHex`], [`PatternError::Empty`] and [`PatternError::TooLong`].
    pub fn hex(typed: &str) -> Result<Pattern, PatternError> {
        let wrong = || PatternError::NotHex { typed: typed.trim().to_owned() };
        let mut bytes = Vec::new();
        for word in typed.split([' ', '\t', ',', ':', '-']).filter(|word| !word.is_empty()) {
            let word = word.strip_prefix("0x").or_else(|| word.strip_prefix("0X")).unwrap_or(word);
            let digits: Option<Vec<u32>> = word.chars().map(|digit| digit.to_digit(16)).collect();
            let digits = digits.filter(|digits| !digits.is_empty()).ok_or_else(wrong)?;
            let (pairs, rest) = digits.as_chunks::<2>();
            // A single digit is a byte; any other odd number of digits is an error.
            match (pairs, rest) {
                ([], [one]) => bytes.push(u8::try_from(*one).unwrap_or(0)),
                (_, []) => {
                    bytes.extend(pairs.iter().map(|[high, low]| u8::try_from(high * 16 + low).unwrap_or(0)))
                }
                _ => return Err(wrong()),
            }
        }
        Pattern::checked(bytes, Letters::None)
    }

    /// A text in UTF-8. The case of ASCII letters is ignored.
    ///
    /// # Errors
    /// [`PatternError::Empty`] and [`PatternError::TooLong`].
    pub fn text(typed: &str) -> Result<Pattern, PatternError> {
        Pattern::checked(typed.to_ascii_lowercase().into_bytes(), Letters::Bytes)
    }

    /// A text in UTF-16LE, as phones store names and messages. The case of ASCII letters is ignored.
    ///
    /// # Errors
    /// [`PatternError::Empty`] and [`PatternError::TooLong`].
    pub fn wide_text(typed: &str) -> Result<Pattern, PatternError> {
        let units = typed.to_ascii_lowercase();
        Pattern::checked(units.encode_utf16().flat_map(u16::to_le_bytes).collect(), Letters::Wide)
    }

    fn checked(bytes: Vec<u8>, letters: Letters) -> Result<Pattern, PatternError> {
        match bytes.len() {
            0 => Err(PatternError::Empty),
            length if length > LONGEST => Err(PatternError::TooLong { length }),
            _ => Ok(Pattern { bytes, letters }),
        }
    }

    /// Its length in bytes; at least one.
    #[must_use]
    #[allow(clippy::len_without_is_empty, reason = "a pattern is never empty")]
    pub fn len(&self) -> u64 {
        self.bytes.len() as u64
    }

    /// Whether these bytes, which must have the pattern's length, match it.
    fn matches(&self, bytes: &[u8]) -> bool {
        match self.letters {
            Letters::None => bytes == self.bytes,
            Letters::Bytes => bytes.eq_ignore_ascii_case(&self.bytes),
            // One byte of a letter outside ASCII may look like an ASCII letter, so whole units are compared.
            Letters::Wide => {
                let units = |bytes: &[u8]| -> Vec<u16> {
                    bytes.as_chunks::<2>().0.iter().map(|pair| lower(u16::from_le_bytes(*pair))).collect()
                };
                units(bytes) == units(&self.bytes)
            }
        }
    }
}

/// An ASCII letter in lower case; any other unit as it is.
fn lower(unit: u16) -> u16 {
    u8::try_from(unit).map_or(unit, |byte| u16::from(byte.to_ascii_lowercase()))
}

/// The direction of a search.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Direction {
    /// Towards the end.
    #[default]
    Forward,
    /// Towards the start.
    Backward,
}

/// The result of a search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hit {
    /// It was found at this offset.
    At(u64),
    /// It was found at this offset, after the search continued from the other end.
    Around(u64),
    /// It is not in the dump.
    Nowhere,
}

/// Searches a dump of `length` bytes for `pattern`: forwards from the offset `from`, or backwards from the
/// offset before it, then from the other end to that offset. `None` when `keep_going`, which gets the number
/// of bytes done, returned false.
///
/// # Errors
/// Those of `read_at`, at the first one.
pub fn find<E>(
    length: u64,
    pattern: &Pattern,
    from: u64,
    direction: Direction,
    read_at: &mut ReadAt<'_, E>,
    keep_going: &mut dyn FnMut(u64) -> bool,
) -> Result<Option<Hit>, E> {
    // A pattern is never empty, so that this is at most `length`.
    let Some(starts) = length.checked_sub(pattern.len() - 1).filter(|starts| *starts > 0) else {
        return Ok(Some(Hit::Nowhere));
    };
    let from = from.min(starts);
    let (near, far) = match direction {
        Direction::Forward => (from..starts, 0..from),
        Direction::Backward => (0..from, from..starts),
    };
    let mut searcher = Searcher { pattern, direction, read_at, keep_going, done: 0 };
    for (starts, hit) in [(near, Hit::At as fn(u64) -> Hit), (far, Hit::Around)] {
        match searcher.search_offsets(starts)? {
            None => return Ok(None),
            Some(Some(at)) => return Ok(Some(hit(at))),
            Some(None) => {}
        }
    }
    Ok(Some(Hit::Nowhere))
}

/// A running search.
struct Searcher<'a, 'r, E> {
    pattern: &'a Pattern,
    direction: Direction,
    read_at: &'a mut ReadAt<'r, E>,
    keep_going: &'a mut dyn FnMut(u64) -> bool,
    done: u64,
}

impl<E> Searcher<'_, '_, E> {
    /// The first of the offsets `starts`, in the direction of the search, at which the pattern begins. The
    /// outer `None` means that the search was stopped.
    fn search_offsets(&mut self, starts: Range<u64>) -> Result<Option<Option<u64>>, E> {
        let mut left = starts;
        while !left.is_empty() {
            if !(self.keep_going)(self.done) {
                return Ok(None);
            }
            let step = STEP.min(left.end - left.start);
            let part = match self.direction {
                Direction::Forward => left.start..left.start + step,
                Direction::Backward => left.end - step..left.end,
            };
            match self.direction {
                Direction::Forward => left.start = part.end,
                Direction::Backward => left.end = part.start,
            }
            let length = usize::try_from(step + self.pattern.len() - 1).unwrap_or(0);
            let mut bytes = vec![0; length];
            (self.read_at)(part.start, &mut bytes)?;
            if let Some(at) = self.find_in(&bytes) {
                return Ok(Some(Some(part.start + at as u64)));
            }
            self.done += step;
        }
        Ok(Some(None))
    }

    fn find_in(&self, bytes: &[u8]) -> Option<usize> {
        // First a fast search that ignores case in every byte; its hits are then compared by the letters'
        // encoding.
        let is_raw = self.pattern.letters == Letters::None;
        let lower = |bytes: &[u8]| if is_raw { bytes.to_vec() } else { bytes.to_ascii_lowercase() };
        let (needle, copy) = (lower(&self.pattern.bytes), (!is_raw).then(|| lower(bytes)));
        let (needle, hay) = (needle.as_slice(), copy.as_deref().unwrap_or(bytes));
        let matches =
            |at: &usize| bytes.get(*at..at + needle.len()).is_some_and(|found| self.pattern.matches(found));
        match self.direction {
            Direction::Forward => overlapping(hay, needle).find(matches),
            Direction::Backward => {
                let mut end = hay.len();
                while let Some(at) = memmem::rfind(hay.get(..end)?, needle) {
                    if matches(&at) {
                        return Some(at);
                    }
                    end = at + needle.len() - 1;
                }
                None
            }
        }
    }
}

/// All offsets of `needle`, including overlapping matches.
fn overlapping<'a>(hay: &'a [u8], needle: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    let finder = memmem::Finder::new(needle);
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = from + finder.find(hay.get(from..)?)?;
        from = at + 1;
        Some(at)
    })
}

#[cfg(test)]
#[path = "search_tests.rs"]
mod tests;
