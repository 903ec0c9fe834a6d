//! Lists of ranges in files of flashing tools: which ranges a file names. Bytes in; ranges, and what was left
//! out with its reason, or a refusal out. Used by `import`.
//!
//! Four forms are read. Regions, `NAME ADDRESS [SIZE] { .. }` (`regions`). Entries, `partition_name:` and so
//! on (`entries`). flashrom's layouts (`layout`), and lines as they can be pasted (`rows`). Nothing is
//! guessed: what is not understood is left out and reported with its line.

mod entries;
mod regions;

use std::collections::HashMap;

use bromide_engine::units::{NotANumber, NumberError, parse_number};

use crate::app::form::layout::{self, ScatterRange};
use crate::app::form::problem::PasteProblem;
use crate::app::form::rows;

/// The largest file that is looked at; real ones have a few ten KiB.
pub const LARGEST_SCATTER: u64 = 1 << 20;

/// What a scatter file names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scatter {
    /// In the order of the file; at least one.
    pub ranges: Vec<ScatterRange>,
    /// Ranges that are no part of the flash or have no place in it.
    pub left_out: Vec<LeftOut>,
    /// Lines that were not understood.
    pub errors: ScatterErrors,
}

/// A range that was not taken, though the file is right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// As the file has it.
    pub name: String,
    /// The reason.
    pub why: LeftOutReason,
}

/// Why a range is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LeftOutReason {
    /// It is counted from the end of the flash, and the file does not have the size of the flash.
    FromTheEnd,
    /// It has no bytes.
    Empty,
    /// It lies in memory and not in the flash.
    NotInFlash,
    /// The file has the ranges of several kinds of storage, and this one is of another kind than the first.
    OtherStorage(String),
}

/// The lines that were not understood: the first ones, and how many more there are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ScatterErrors {
    /// In the order of the file.
    pub first: Vec<ScatterError>,
    /// Further ones.
    pub more: usize,
}

/// Why a line, or a file, cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScatterError {
    /// Counted from 1; `None` when it is the file as a whole.
    pub line: Option<usize>,
    /// What is wrong.
    pub why: ScatterProblem,
}

/// What is wrong with a scatter file. Quoted texts are cut to 40 letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScatterProblem {
    /// It names no range.
    Empty,
    /// It is XML, which is not understood.
    Xml,
    /// It is not a text.
    NotText,
    /// It names files and no addresses.
    FilesOnly,
    /// It ends within this range.
    CutOff {
        /// The range.
        name: String,
        /// What comes next in a whole file.
        expected: Expected,
    },
    /// Something else than expected.
    Unexpected {
        /// What was expected.
        expected: Expected,
        /// What is there.
        found: String,
    },
    /// The range does not begin after the one before it, whose length is therefore not known.
    NotAscending {
        /// The range.
        name: String,
        /// The one before it, which is left out.
        before: String,
    },
    /// The range has no size, and the one behind it has no valid address.
    EndUnknown(String),
    /// The line is not a key and its value.
    NoKey(String),
    /// A key is there twice in one entry.
    KeyTwice(String),
    /// A key is missing in an entry.
    KeyMissing(&'static str),
    /// Start and size add up to more than 64 bits.
    TooLarge(String),
    /// It cannot be the name of a range.
    BadName(String),
    /// A range is there twice.
    Twice {
        /// The range.
        name: String,
        /// The line of the first, from 1.
        first: usize,
    },
    /// It is not a number.
    NotANumber(String),
    /// It is a number that can be read in two ways.
    AmbiguousNumber(NumberError),
    /// The line of a plain list is not a range.
    NotARange {
        /// The line.
        found: String,
        /// The reason.
        why: PasteProblem,
    },
}

/// What comes next in a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// An address.
    Address,
    /// `{`
    OpenBrace,
    /// `}`
    CloseBrace,
}

/// Starts from here on are not addresses: the tools write `0xFFFF0050` for "so many blocks before the end"
/// (the pool for bad blocks in regions, `otp` and `flashinfo` in entries).
const FROM_THE_END: std::ops::RangeInclusive<u64> = 0xFFFF_0000..=0xFFFF_FFFF;

/// The longest text quoted in a problem, in letters.
const QUOTED: usize = 40;
/// The most errors that are kept of one file.
const MOST_ERRORS: usize = 20;

/// Reads a scatter file.
///
/// # Errors
/// When it names no range: the first line that was not understood, or what kind of file it is.
pub fn parse(bytes: &[u8]) -> Result<Scatter, ScatterError> {
    let text = text_of(bytes)?;
    let first = text.lines().map(str::trim).find(|line| !line.is_empty() && !is_comment(line));
    let Some(first) = first else { return Err(whole(ScatterProblem::Empty)) };
    if first.starts_with('<') {
        return Err(whole(ScatterProblem::Xml));
    }
    let scatter = if layout::range(first).is_some() {
        lines(&text)
    } else if first.starts_with('-') || first.contains(':') {
        entries::read(&text)?
    } else if regions::has_braces(&text) {
        regions::read(&text)
    } else {
        // Lines such as `boot 0x1d80000` are regions without their braces.
        let is_of_lines = |error: &ScatterError| {
            matches!(&error.why, ScatterProblem::NotARange { why: PasteProblem::Number(_), .. })
        };
        let found = lines(&text);
        if found.ranges.is_empty() && !found.errors.first.iter().any(is_of_lines) {
            regions::read(&text)
        } else {
            found
        }
    };
    if scatter.ranges.is_empty() {
        return Err(scatter.errors.first.into_iter().next().unwrap_or(whole(ScatterProblem::Empty)));
    }
    Ok(scatter)
}

/// The file's text. Comments may be in any alphabet; names are checked when they are read.
fn text_of(bytes: &[u8]) -> Result<String, ScatterError> {
    let utf16 = |rest: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = rest.as_chunks::<2>().0.iter().map(|pair| unit(*pair));
        char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
    };
    let text = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        // As some editors save it.
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        // Without a mark: a character of ASCII has a zero byte beside it.
        [a, 0, b, 0, ..] if *a != 0 && *b != 0 => utf16(bytes, u16::from_le_bytes),
        [0, a, 0, b, ..] if *a != 0 && *b != 0 => utf16(bytes, u16::from_be_bytes),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    };
    if text.contains('\0') { Err(whole(ScatterProblem::NotText)) } else { Ok(text) }
}

fn is_comment(line: &str) -> bool {
    line.starts_with('#') || line.starts_with(';') || line.starts_with("//")
}

/// A list of lines as they can be pasted.
fn lines(text: &str) -> Scatter {
    let mut scatter = Scatter::default();
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || is_comment(line) {
            continue;
        }
        let range = layout::range(line).unwrap_or_else(|| {
            let row = rows::pasted_line(line)?;
            // A length that is no number is `auto` or missing: to the end.
            let length = parse_number(&row.length).ok();
            let start = parse_number(&row.start).map_err(PasteProblem::Number)?;
            Ok(ScatterRange { name: row.file, start, length })
        });
        match range {
            Ok(ScatterRange { name, length: Some(0), .. }) => {
                scatter.left_out.push(LeftOut { name, why: LeftOutReason::Empty });
            }
            Ok(range) if range.start.checked_add(range.length.unwrap_or(0)).is_none() => {
                scatter.errors.add(at(index + 1, ScatterProblem::TooLarge(short(&range.name))));
            }
            Ok(range) => scatter.ranges.push(range),
            Err(why) => {
                let why = ScatterProblem::NotARange { found: short(line), why };
                scatter.errors.add(at(index + 1, why));
            }
        }
    }
    scatter
}

impl ScatterErrors {
    fn add(&mut self, error: ScatterError) {
        if self.first.len() < MOST_ERRORS {
            self.first.push(error);
        } else {
            self.more += 1;
        }
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.first.is_empty()
    }
}

/// The names so far, and where.
#[derive(Default)]
struct Names(HashMap<String, usize>);

impl Names {
    fn take(&mut self, name: &str, line: usize) -> Result<String, ScatterError> {
        let is_name = !name.is_empty() && name.len() <= 64 && name.chars().all(|c| c.is_ascii_graphic());
        if !is_name || name.contains(['{', '}']) {
            return Err(at(line, ScatterProblem::BadName(short(name))));
        }
        if let Some(first) = self.0.get(name) {
            return Err(at(line, ScatterProblem::Twice { name: name.to_owned(), first: *first }));
        }
        self.0.insert(name.to_owned(), line);
        Ok(name.to_owned())
    }
}

/// `0x` and hex digits, or decimal digits that do not begin with zeros.
fn number(text: &str) -> Result<u64, ScatterProblem> {
    let (digits, base) = match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        Some(digits) => (digits, 16),
        None => (text, 10),
    };
    let wrong = || match parse_number(text) {
        Err(error) if error.why != NotANumber::Neither => ScatterProblem::AmbiguousNumber(error),
        _ => ScatterProblem::NotANumber(short(text)),
    };
    // No sign: `from_str_radix` would take one.
    if digits.is_empty() || !digits.chars().all(|digit| digit.is_digit(base)) {
        return Err(wrong());
    }
    let value = u64::from_str_radix(digits, base).map_err(|_too_large| wrong())?;
    if base == 10 && parse_number(text).is_err() { Err(wrong()) } else { Ok(value) }
}

fn short(text: &str) -> String {
    text.chars().take(QUOTED).collect()
}

fn at(line: usize, why: ScatterProblem) -> ScatterError {
    ScatterError { line: Some(line), why }
}

fn whole(why: ScatterProblem) -> ScatterError {
    ScatterError { line: None, why }
}

#[cfg(test)]
#[path = "scatter_tests.rs"]
mod tests;
