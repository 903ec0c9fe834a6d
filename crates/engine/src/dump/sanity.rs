//! Whether a dump looks like the content of a flash at all: a copy can be true to the last bit and still be the wrong thing, or half
//! of it. Called when a dump is finished; pure, knows neither phone nor file.
//!
//! Each finding is a warning and no verdict: it is told only where a healthy dump would not show it.

use super::reader::{ReadAt, Reader, is_blank};
use super::{repeats, start};
use crate::units::size_in_words;
use crate::words;

/// What is strange about the dump that `about` describes, in the order in which it should be told; nothing, if it is as it should be.
///
/// `read_at` fills its buffer with the dump's bytes from the offset that it is given. It is never asked for bytes outside the dump, and
/// for 64 KiB at once at most. Most dumps cost a few reads; one that really repeats is read twice.
///
/// # Errors
/// Those of `read_at`, at the first one.
pub fn oddities<E>(about: &About, read_at: &mut ReadAt<'_, E>) -> Result<Vec<Oddity>, E> {
    let mut reader = Reader::new(about.length, read_at);
    let mut found = Vec::new();
    let Some(lead) = reader.lead()? else { return Ok(found) };
    if about.start == 0 {
        found.extend(start::oddity(&mut reader, lead)?);
    }
    // A blank dump says nothing about repetition and ends.
    if lead.1 < about.length {
        found.extend(size_oddity(about, &mut reader, lead.1)?);
    }
    Ok(found)
}

/// What a dump is, beside its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About {
    /// The offset in the flash of the dump's first byte.
    pub start: u64,
    /// How many bytes it has.
    pub length: u64,
    /// The size of the flash as it was detected; `None` if that is not known.
    pub flash_size: Option<u64>,
}

/// What is strange about a dump.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Oddity {
    /// The flash starts with nothing but 00 or FF.
    BlankStart {
        /// 00 or FF.
        byte: u8,
        /// How many of them.
        length: u64,
    },
    /// The flash starts with a header, or has marks of firmware, whose bytes are reversed within every word.
    ByteSwapped,
    /// The flash starts with none of the headers that are known.
    NoHeader,
    /// Everything repeats at this distance and not earlier: the flash is smaller than what was asked for.
    Repeats {
        /// The distance, a power of two.
        period: u64,
    },
    /// The dump ends with one page over and over: reading ran past the end of the flash, or hung.
    LastPageRepeats {
        /// The length of the page, a power of two.
        length: u64,
        /// How many times it stands there, counting whole ones.
        times: u64,
    },
    /// Data up to the last byte, and nothing that says that the flash ends there: it may be larger.
    ReachesEnd,
}

impl Oddity {
    /// Whether it is about the first bytes, which a job has judged before, when it made the flash visible.
    #[must_use]
    pub fn is_about_start(&self) -> bool {
        matches!(self, Oddity::BlankStart { .. } | Oddity::ByteSwapped | Oddity::NoHeader)
    }

    /// What is odd, what it may mean and what to do about it.
    #[must_use]
    pub fn sentence(&self) -> String {
        match *self {
            Oddity::BlankStart { byte, length } => {
                words!("dump-blank-start", size = size_in_words(length), byte = format!("{byte:02X}"))
            }
            Oddity::ByteSwapped => words!("dump-byte-swapped"),
            Oddity::NoHeader => words!("dump-no-header"),
            Oddity::Repeats { period } => words!("dump-repeats", period = size_in_words(period)),
            Oddity::LastPageRepeats { length, times } => words!(
                "dump-last-page-repeats",
                size = size_in_words(length.saturating_mul(times)),
                page = size_in_words(length),
            ),
            Oddity::ReachesEnd => words!("dump-reaches-end"),
        }
    }
}

/// What the content says about the size of the flash: one thing at most, the one that says most.
fn size_oddity<E>(about: &About, reader: &mut Reader<'_, E>, lead: u64) -> Result<Option<Oddity>, E> {
    if let Some(period) = repeats::period(reader, lead)? {
        return Ok(Some(Oddity::Repeats { period }));
    }
    if let Some((length, times)) = repeats::last_page(reader)? {
        return Ok(Some(Oddity::LastPageRepeats { length, times }));
    }
    let reaches_end = may_be_cut(about) && has_data_at_end(reader)?;
    Ok(reaches_end.then_some(Oddity::ReachesEnd))
}

/// The smallest flash: protocol.md section 6.4.
const SMALLEST_FLASH: u64 = 512 * 1024;

/// Whether the dump ends where someone may have believed the flash to end, and not where the phone said so. Flash sizes are powers
/// of two; who gives another end wants a part, which may well end amid data.
fn may_be_cut(about: &About) -> bool {
    let Some(end) = about.start.checked_add(about.length) else { return false };
    let is_known = about.flash_size.is_some_and(|size| end <= size);
    !is_known && end >= SMALLEST_FLASH && end.is_power_of_two()
}

/// Serial flash is written in pages of this many bytes. What was written to the end leaves no blank one.
const END: usize = 256;

fn has_data_at_end<E>(reader: &mut Reader<'_, E>) -> Result<bool, E> {
    let mut buffer = [0; END];
    match reader.len().checked_sub(END as u64) {
        Some(at) => Ok(!is_blank(reader.read(at, &mut buffer)?)),
        None => Ok(false),
    }
}

#[cfg(test)]
#[path = "sanity_tests.rs"]
mod tests;
