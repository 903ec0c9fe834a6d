//! Scatter files: which ranges a file of the usual flashing tools names. Bytes in, ranges or a refusal with
//! its line out.
//!
//! Used by `import`. Two forms are parsed, as public files and generators have them: the old one, `NAME
//! 0xADDRESS { }` (MediaTek's `scatGenLib.pl` and `ptgen.pl` write it; the next range begins where one ends),
//! and the list of `partition_name:`, `linear_start_addr:`, `partition_size:` (OpenWrt's `gen_scatterfile.sh`
//! writes it). The list looks like YAML, but the tools read it line by line, and so does this. Nothing is
//! guessed: what is not understood is refused.

use std::collections::HashMap;

use bromide_engine::units::{NotANumber, NumberError, parse_number};

/// The largest file that is looked at; real ones have a few ten KiB.
pub const LARGEST_SCATTER: u64 = 1 << 20;

/// One range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScatterRange {
    /// As the file has it, such as `NVRAM`.
    pub name: String,
    /// The first address.
    pub start: u64,
    /// The number of bytes; `None`: to the end of the flash.
    pub length: Option<u64>,
}

/// What a scatter file names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scatter {
    /// In the order of the file; at least one.
    pub ranges: Vec<ScatterRange>,
    /// The names of ranges that are counted from the end of the flash, whose addresses are not in the file.
    pub left_out: Vec<String>,
}

/// Why a file is refused.
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
    /// The range does not begin after the one before it.
    NotAscending {
        /// The range.
        name: String,
        /// The one before it.
        before: String,
    },
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
}

/// What comes next in the old form.
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
/// (the pool for bad blocks in the old form, `otp` and `flashinfo` in the list).
const FROM_THE_END: std::ops::RangeInclusive<u64> = 0xFFFF_0000..=0xFFFF_FFFF;

/// The longest text quoted in a problem, in letters.
const QUOTED: usize = 40;

/// Reads a scatter file.
///
/// # Errors
/// When the file is not a scatter file of one of the two forms, or contradicts itself.
pub fn parse(bytes: &[u8]) -> Result<Scatter, ScatterError> {
    let text = text_of(bytes)?;
    let first = text.lines().map(str::trim).find(|line| !line.is_empty() && !is_comment(line));
    let Some(first) = first else { return Err(whole(ScatterProblem::Empty)) };
    if first.starts_with('<') {
        return Err(whole(ScatterProblem::Xml));
    }
    let found = if first.starts_with('-') || first.contains(':') { list(&text)? } else { old_form(&text)? };
    let (ends, ranges): (Vec<_>, Vec<_>) =
        found.into_iter().partition(|range| FROM_THE_END.contains(&range.start));
    if ranges.is_empty() {
        return Err(whole(ScatterProblem::Empty));
    }
    Ok(Scatter { ranges, left_out: ends.into_iter().map(|range| range.name).collect() })
}

/// The file's text. Comments may be in any alphabet; names are checked when they are read.
fn text_of(bytes: &[u8]) -> Result<String, ScatterError> {
    let text = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        // As some editors save it.
        [0xFF, 0xFE, rest @ ..] => {
            let units = rest.as_chunks::<2>().0.iter().map(|pair| u16::from_le_bytes(*pair));
            char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
        }
        _ => String::from_utf8_lossy(bytes).into_owned(),
    };
    if text.contains('\0') { Err(whole(ScatterProblem::NotText)) } else { Ok(text) }
}

fn is_comment(line: &str) -> bool {
    line.starts_with('#') || line.starts_with(';') || line.starts_with("//")
}

/// What the old form has between spaces: words and braces, with their lines.
fn tokens(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().flat_map(|(index, line)| {
        let mut rest = line;
        std::iter::from_fn(move || {
            rest = rest.trim_start();
            if rest.is_empty() || is_comment(rest) {
                return None;
            }
            let is_brace = rest.starts_with(['{', '}']);
            let end = rest.find(|c: char| c.is_whitespace() || "{};#".contains(c)).unwrap_or(rest.len());
            let (token, after) = rest.split_at(if is_brace { 1 } else { end });
            rest = after;
            Some((index + 1, token))
        })
    })
}

/// `NAME 0xADDRESS { }`, each range up to the next.
fn old_form(text: &str) -> Result<Vec<ScatterRange>, ScatterError> {
    let mut tokens = tokens(text);
    let mut names = Names::default();
    let mut ranges: Vec<ScatterRange> = Vec::new();
    let mut before: Option<(usize, u64)> = None;
    while let Some((line, name)) = tokens.next() {
        let name = names.take(name, line)?;
        let mut next = |expected: Expected| {
            let cut_off = || ScatterProblem::CutOff { name: name.clone(), expected };
            tokens.next().ok_or_else(|| at(line, cut_off()))
        };
        let (number_line, start) = next(Expected::Address)?;
        let start = number(start).map_err(|why| at(number_line, why))?;
        for (brace, expected) in [("{", Expected::OpenBrace), ("}", Expected::CloseBrace)] {
            let (line, found) = next(expected)?;
            if found != brace {
                return Err(at(line, ScatterProblem::Unexpected { expected, found: short(found) }));
            }
        }
        if let (Some((_, earlier)), Some(last)) = (before, ranges.last_mut()) {
            if start <= earlier {
                let before = last.name.clone();
                return Err(at(line, ScatterProblem::NotAscending { name, before }));
            }
            // The start of a range that is counted from the end is not the end of the one before it.
            last.length = (!FROM_THE_END.contains(&start)).then_some(start - earlier);
        }
        before = Some((line, start));
        ranges.push(ScatterRange { name, start, length: None });
    }
    Ok(ranges)
}

/// The keys of one entry of the list.
#[derive(Default)]
struct Entry {
    line: usize,
    name: Option<(usize, String)>,
    start: Option<u64>,
    /// 0: all the rest, as the tools write it for the last one.
    size: Option<u64>,
    is_partition: bool,
}

/// The list of entries that begin with `-`. Entries without a partition (the general part) do not count.
fn list(text: &str) -> Result<Vec<ScatterRange>, ScatterError> {
    let mut names = Names::default();
    let mut ranges = Vec::new();
    let mut entry = Entry::default();
    let mut names_files_only = false;
    for (index, line) in text.lines().enumerate() {
        let number_of_line = index + 1;
        let mut line = line.trim();
        if line.is_empty() || is_comment(line) || line == "---" || line == "..." {
            continue;
        }
        if let Some(first) = line.strip_prefix('-') {
            ranges.extend(finished(std::mem::take(&mut entry), &mut names)?);
            entry.line = number_of_line;
            line = first.trim_start();
        }
        let Some((key, value)) = line.split_once(':') else {
            return Err(at(number_of_line, ScatterProblem::NoKey(short(line))));
        };
        let value = value.split(" #").next().unwrap_or_default().trim().trim_matches(['"', '\'']);
        entry.is_partition |= key.starts_with("partition_");
        names_files_only |= key.trim() == "main_region";
        match key.trim() {
            "partition_name" => {
                once(&mut entry.name, (number_of_line, value.to_owned()), key, number_of_line)?
            }
            "linear_start_addr" => {
                once(&mut entry.start, value_of(value, number_of_line)?, key, number_of_line)?
            }
            "partition_size" => once(&mut entry.size, value_of(value, number_of_line)?, key, number_of_line)?,
            _ => {}
        }
    }
    ranges.extend(finished(entry, &mut names)?);
    // The .cfg of a feature phone's firmware: its addresses are in the images it names.
    if ranges.is_empty() && names_files_only { Err(whole(ScatterProblem::FilesOnly)) } else { Ok(ranges) }
}

fn once<T>(place: &mut Option<T>, value: T, key: &str, line: usize) -> Result<(), ScatterError> {
    match place.replace(value) {
        None => Ok(()),
        Some(_) => Err(at(line, ScatterProblem::KeyTwice(key.trim().to_owned()))),
    }
}

fn value_of(value: &str, line: usize) -> Result<u64, ScatterError> {
    number(value).map_err(|why| at(line, why))
}

fn finished(entry: Entry, names: &mut Names) -> Result<Option<ScatterRange>, ScatterError> {
    let Entry { line, name, start, size, is_partition } = entry;
    if !is_partition && start.is_none() {
        return Ok(None);
    }
    let missing = |key| at(line, ScatterProblem::KeyMissing(key));
    let (name_line, name) = name.ok_or_else(|| missing("partition_name"))?;
    let start = start.ok_or_else(|| missing("linear_start_addr"))?;
    let size = size.ok_or_else(|| missing("partition_size"))?;
    if start.checked_add(size).is_none() {
        return Err(at(line, ScatterProblem::TooLarge(short(&name))));
    }
    let name = names.take(&name, name_line)?;
    Ok(Some(ScatterRange { name, start, length: (size != 0).then_some(size) }))
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
        match self.0.insert(name.to_owned(), line) {
            None => Ok(name.to_owned()),
            Some(first) => Err(at(line, ScatterProblem::Twice { name: name.to_owned(), first })),
        }
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
