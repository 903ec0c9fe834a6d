//! Looking for bytes or text in a dump, forwards and backwards, without ever holding more than a window of it.
//!
//! Called by who looks into a file; pure, knows no files.

use std::ops::Range;

use memchr::memmem;

use super::reader::ReadAt;
use crate::words;

/// Places that are looked at in one step.
const STEP: u64 = 256 * 1024;
/// The longest thing to look for.
pub const LONGEST: usize = 1024;

/// What to look for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    /// Letters are small ones if case does not count.
    bytes: Vec<u8>,
    unit: Unit,
}

/// What a letter is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    /// There are none: every byte counts as it is.
    Raw,
    /// One byte, or several for letters outside ASCII.
    Byte,
    /// Two bytes, the lower one first, as phones keep names and messages.
    Wide,
}

/// Why something cannot be looked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PatternError {
    /// Nothing was typed.
    #[error("{}", words!("search-empty"))]
    Empty,
    /// These are no bytes in hex.
    #[error("{}", words!("search-not-hex", text = format!("{0:?}", .0)))]
    NotHex(String),
    /// Too much.
    #[error("{}", words!("search-too-long", most = LONGEST))]
    TooLong,
}

impl Pattern {
    /// Bytes in hex, two figures each, with or without blanks between them.
    ///
    /// # Errors
    /// When nothing, too much or no hex was typed.
    pub fn hex(typed: &str) -> Result<Pattern, PatternError> {
        let wrong = || PatternError::NotHex(typed.trim().to_owned());
        let mut bytes = Vec::new();
        for word in typed.split([' ', '\t', ',', ':', '-']).filter(|word| !word.is_empty()) {
            let word = word.strip_prefix("0x").or_else(|| word.strip_prefix("0X")).unwrap_or(word);
            let figures: Option<Vec<u32>> = word.chars().map(|figure| figure.to_digit(16)).collect();
            let figures = figures.filter(|figures| !figures.is_empty()).ok_or_else(wrong)?;
            let (pairs, rest) = figures.as_chunks::<2>();
            // A single figure by itself is a byte; elsewhere one is missing.
            match (pairs, rest) {
                ([], [one]) => bytes.push(u8::try_from(*one).unwrap_or(0)),
                (_, []) => {
                    bytes.extend(pairs.iter().map(|[high, low]| u8::try_from(high * 16 + low).unwrap_or(0)))
                }
                _ => return Err(wrong()),
            }
        }
        Pattern::checked(bytes, Unit::Raw)
    }

    /// A text as most programs keep it. Large and small letters of English are the same.
    ///
    /// # Errors
    /// When nothing or too much was typed.
    pub fn text(typed: &str) -> Result<Pattern, PatternError> {
        Pattern::checked(typed.to_ascii_lowercase().into_bytes(), Unit::Byte)
    }

    /// A text with two bytes a letter, as phones keep names and messages (UTF-16LE).
    ///
    /// # Errors
    /// When nothing or too much was typed.
    pub fn wide_text(typed: &str) -> Result<Pattern, PatternError> {
        let units = typed.to_ascii_lowercase();
        Pattern::checked(units.encode_utf16().flat_map(u16::to_le_bytes).collect(), Unit::Wide)
    }

    fn checked(bytes: Vec<u8>, unit: Unit) -> Result<Pattern, PatternError> {
        match bytes.len() {
            0 => Err(PatternError::Empty),
            length if length > LONGEST => Err(PatternError::TooLong),
            _ => Ok(Pattern { bytes, unit }),
        }
    }

    /// How many bytes it has; at least one.
    #[must_use]
    #[allow(clippy::len_without_is_empty, reason = "a pattern is never empty")]
    pub fn len(&self) -> u64 {
        self.bytes.len() as u64
    }

    /// Whether these bytes are what is looked for; they are as many.
    fn is(&self, bytes: &[u8]) -> bool {
        match self.unit {
            Unit::Raw => bytes == self.bytes,
            Unit::Byte => bytes.eq_ignore_ascii_case(&self.bytes),
            // Half of a letter outside ASCII may look like one of ASCII.
            Unit::Wide => {
                let units = |bytes: &[u8]| -> Vec<u16> {
                    bytes.as_chunks::<2>().0.iter().map(|pair| small(u16::from_le_bytes(*pair))).collect()
                };
                units(bytes) == units(&self.bytes)
            }
        }
    }
}

fn small(unit: u16) -> u16 {
    u8::try_from(unit).map_or(unit, |byte| u16::from(byte.to_ascii_lowercase()))
}

/// Which way to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Towards the end.
    Forward,
    /// Towards the start.
    Backward,
}

/// What came of looking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hit {
    /// It stands here.
    At(u64),
    /// It stands here, but only after going on at the other end.
    Around(u64),
    /// It stands nowhere.
    Nowhere,
}

/// Looks for `pattern` in a dump of `length` bytes: forwards from `from` on, or backwards from before it, and then from the other end
/// to there. `go_on` hears how many bytes are done and says whether to go on; `None`: it said no.
///
/// # Errors
/// Those of `read_at`, at the first one.
pub fn find<E>(
    length: u64,
    pattern: &Pattern,
    from: u64,
    direction: Direction,
    read_at: &mut ReadAt<'_, E>,
    go_on: &mut dyn FnMut(u64) -> bool,
) -> Result<Option<Hit>, E> {
    let Some(starts) = (length + 1).checked_sub(pattern.len()) else { return Ok(Some(Hit::Nowhere)) };
    let from = from.min(starts);
    let (near, far) = match direction {
        Direction::Forward => (from..starts, 0..from),
        Direction::Backward => (0..from, from..starts),
    };
    let mut look = Look { pattern, direction, read_at, go_on, done: 0 };
    for (starts, hit) in [(near, Hit::At as fn(u64) -> Hit), (far, Hit::Around)] {
        match look.among(starts)? {
            None => return Ok(None),
            Some(Some(at)) => return Ok(Some(hit(at))),
            Some(None) => {}
        }
    }
    Ok(Some(Hit::Nowhere))
}

struct Look<'a, 'r, E> {
    pattern: &'a Pattern,
    direction: Direction,
    read_at: &'a mut ReadAt<'r, E>,
    go_on: &'a mut dyn FnMut(u64) -> bool,
    done: u64,
}

impl<E> Look<'_, '_, E> {
    /// The first of the places `starts`, seen in the direction, at which the pattern begins. The outer `None`: stopped.
    fn among(&mut self, starts: Range<u64>) -> Result<Option<Option<u64>>, E> {
        let mut left = starts;
        while !left.is_empty() {
            if !(self.go_on)(self.done) {
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
            if let Some(at) = self.within(&bytes) {
                return Ok(Some(Some(part.start + at as u64)));
            }
            self.done += step;
        }
        Ok(Some(None))
    }

    fn within(&self, bytes: &[u8]) -> Option<usize> {
        // Bytes that may be letters are compared without their case first; half of a wide letter may be one of them.
        let is_raw = self.pattern.unit == Unit::Raw;
        let small = |bytes: &[u8]| if is_raw { bytes.to_vec() } else { bytes.to_ascii_lowercase() };
        let (needle, lower) = (small(&self.pattern.bytes), (!is_raw).then(|| small(bytes)));
        let (needle, hay) = (needle.as_slice(), lower.as_deref().unwrap_or(bytes));
        let is = |at: &usize| bytes.get(*at..at + needle.len()).is_some_and(|found| self.pattern.is(found));
        match self.direction {
            Direction::Forward => overlapping(hay, needle).find(is),
            Direction::Backward => {
                let mut end = hay.len();
                while let Some(at) = memmem::rfind(hay.get(..end)?, needle) {
                    if is(&at) {
                        return Some(at);
                    }
                    end = at + needle.len() - 1;
                }
                None
            }
        }
    }
}

/// All places of `needle`, also those that overlap.
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
