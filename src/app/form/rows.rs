//! [`Row`]: one range of the form as it was typed, what it means, and rows from pasted text.
//!
//! Used by the form. Knows no file and no phone.

use std::path::Path;

use crate::app::form::layout::{self, ScatterRange};
use crate::app::form::problem::{FieldProblem, PasteProblem};
use bromide_engine::dumpfile::is_forbidden;
use bromide_engine::storage::{AreaKind, NotARegion, Region};
use bromide_engine::units::{NotANumber, parse_number};

/// A column of the ranges.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Column {
    /// The file's name.
    File,
    /// The area or partition.
    Area,
    /// The first address.
    Start,
    /// The number of bytes.
    Length,
}

/// One range as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Whether it is to be read.
    pub on: bool,
    /// The file's name without its folder; empty: named after the pattern and the start.
    pub file: String,
    /// An area or partition of a smartphone; empty: the flash, or the main storage.
    pub area: String,
    /// Decimal or hex; empty: 0.
    pub start: String,
    /// Decimal or hex; empty or `auto`: to the end of the flash.
    pub length: String,
}

impl Default for Row {
    fn default() -> Row {
        Row {
            on: true,
            file: String::new(),
            area: String::new(),
            start: "0x0".to_owned(),
            length: String::new(),
        }
    }
}

/// A line that is not a range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastedLineError {
    /// Counted from 1.
    pub line: usize,
    /// Its text.
    pub text: String,
    /// What is wrong.
    pub why: PasteProblem,
}

/// A cell and what is wrong with it.
type WrongCell = (Column, FieldProblem);

impl Row {
    /// The start and the length, `None` for a length that is not known before the phone is. A row without an area
    /// is in `main`.
    ///
    /// # Errors
    /// Each cell that is wrong.
    pub(in crate::app) fn range(&self, main: AreaKind) -> Result<(u64, Option<u64>), Vec<WrongCell>> {
        let area = match self.area() {
            None => main,
            Some(name) => match name.parse() {
                Ok(AreaKind::Rpmb) => return Err(vec![(Column::Area, FieldProblem::RpmbNamed)]),
                Ok(area) => area,
                // A partition: those are in areas with 64-bit offsets.
                Err(_) => AreaKind::User,
            },
        };
        let start = start(&self.start).map_err(|problem| (Column::Start, problem));
        let length = length(&self.length).map_err(|problem| (Column::Length, problem));
        let (start, length) = match (start, length) {
            (Ok(start), Ok(length)) => (start, length),
            (start, length) => return Err([start.err(), length.err()].into_iter().flatten().collect()),
        };
        // One byte stands for a length not known yet: the start alone must lie inside the area.
        let region =
            Region::new(area, start, length.unwrap_or(1)).map_err(|error| vec![past_end(error, length)])?;
        Ok((region.start(), length))
    }

    /// The area or partition that is named.
    pub(in crate::app) fn area(&self) -> Option<&str> {
        Some(self.area.trim()).filter(|area| !area.is_empty())
    }

    /// A range of a scatter file, under its name there.
    pub(in crate::app) fn of_scatter(range: &ScatterRange) -> Row {
        Row {
            on: true,
            file: file_name(&range.name),
            area: String::new(),
            start: format!("{:#x}", range.start),
            length: range.length.map_or_else(String::new, |length| format!("{length:#x}")),
        }
    }

    /// The length in bytes; `None` while it is wrong or not known.
    #[must_use]
    pub fn size(&self) -> Option<u64> {
        length(&self.length).ok().flatten()
    }
}

/// The name of a range as the name of its dump: with an ending, and without what no file name may have.
fn file_name(range: &str) -> String {
    let name: String = range.chars().map(|c| if is_forbidden(c) { '-' } else { c }).collect();
    let ending = Path::new(&name).extension().unwrap_or_default();
    let has_ending = ["bin", "img"].iter().any(|known| ending.eq_ignore_ascii_case(known));
    if name.is_empty() || has_ending { name } else { format!("{name}.bin") }
}

fn start(text: &str) -> Result<u64, FieldProblem> {
    let typed = text.trim();
    if typed.is_empty() {
        return Ok(0);
    }
    let start = parse_number(typed).map_err(FieldProblem::Number)?;
    if start % 4 != 0 {
        return Err(FieldProblem::StartNotAligned { typed: typed.to_owned(), start });
    }
    Ok(start)
}

fn length(text: &str) -> Result<Option<u64>, FieldProblem> {
    let typed = text.trim();
    if typed.is_empty() || typed.eq_ignore_ascii_case("auto") {
        return Ok(None);
    }
    match parse_number(typed).map_err(FieldProblem::Number)? {
        0 => Err(FieldProblem::LengthZero),
        bytes => Ok(Some(bytes)),
    }
}

fn past_end(error: NotARegion, length: Option<u64>) -> WrongCell {
    let NotARegion::PastEnd { area, start, .. } = error else {
        return (Column::Length, FieldProblem::Region(error));
    };
    let end = area.end_limit();
    match length {
        Some(length) if start < end => {
            (Column::Length, FieldProblem::EndPastAddresses { start, length, end })
        }
        _ => (Column::Start, FieldProblem::StartPastAddresses { start, end }),
    }
}

/// Rows from pasted lines such as `0x0 0x10000 boot.bin`: start, length and, if there is one, a name; the
/// name may come first. Tabs, semicolons, commas or spaces between; empty lines and those with `#` in front
/// do not count. Lines of a flashrom layout are taken, too.
pub(in crate::app) fn pasted(text: &str) -> (Vec<Row>, Vec<PastedLineError>) {
    let mut rows = Vec::new();
    let mut errors = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        match pasted_line(line) {
            Ok(row) => rows.push(row),
            Err(why) => errors.push(PastedLineError { line: index + 1, text: line.to_owned(), why }),
        }
    }
    (rows, errors)
}

/// The range in one pasted line.
///
/// # Errors
/// What is wrong with it.
pub(in crate::app) fn pasted_line(line: &str) -> Result<Row, PasteProblem> {
    if let Some(range) = layout::range(line) {
        return range.map(|range| Row::of_scatter(&range));
    }
    let cells: Vec<&str> = match ['\t', ';', ','].into_iter().find(|separator| line.contains(*separator)) {
        Some(separator) => line.split(separator).map(str::trim).collect(),
        None => line.split_whitespace().collect(),
    };
    let is_range = |start: &str, length: &str| {
        !start.is_empty() && number_or_auto(start, false) && number_or_auto(length, true)
    };
    let row = |start: &str, length: &str, file: String| Row {
        file: file.trim_matches('"').to_owned(),
        start: start.to_owned(),
        length: length.to_owned(),
        ..Row::default()
    };
    match cells.as_slice() {
        [start, length] if is_range(start, length) => Ok(row(start, length, String::new())),
        // A name of several words was cut at its spaces.
        [start, length, name @ ..] if !name.is_empty() && is_range(start, length) => {
            Ok(row(start, length, name.join(" ").trim().to_owned()))
        }
        // A number that can be read in two ways is not taken for a name.
        [start, length, ..] if has_two_readings(start, length) => Err(wrong_number(start, length)),
        [name, start, length] if is_range(start, length) => Ok(row(start, length, (*name).to_owned())),
        [start, length, ..] if looks_like_range(start, length) => Err(wrong_number(start, length)),
        [_, start, length] if looks_like_range(start, length) => Err(wrong_number(start, length)),
        [_] | [] => Err(PasteProblem::TooLittle),
        // A name and its start.
        [name, start] if parse_number(name).is_err() && number_or_auto(start, false) => {
            Err(PasteProblem::TooLittle)
        }
        _ => Err(PasteProblem::NoNumbers),
    }
}

fn has_two_readings(start: &str, length: &str) -> bool {
    let has_two = |cell: &str| {
        matches!(parse_number(cell).map_err(|error| error.why), Err(NotANumber::LeadingZeros { .. }))
    };
    looks_like_range(start, length) && (has_two(start) || has_two(length))
}

/// Whether these would be numbers with `0x` in front of them at most.
fn looks_like_range(start: &str, length: &str) -> bool {
    let is_number =
        |cell: &str| parse_number(cell).map_or_else(|error| error.why != NotANumber::Neither, |_| true);
    is_number(start) && (is_number(length) || number_or_auto(length, true))
}

/// What is wrong with the first of them that is wrong.
fn wrong_number(start: &str, length: &str) -> PasteProblem {
    let wrong = [start, length].into_iter().find_map(|cell| parse_number(cell).err());
    wrong.map_or(PasteProblem::NoNumbers, PasteProblem::Number)
}

fn number_or_auto(text: &str, auto: bool) -> bool {
    parse_number(text).is_ok() || (auto && (text.is_empty() || text.eq_ignore_ascii_case("auto")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::Present as _;

    fn row(start: &str, length: &str) -> Row {
        Row { start: start.into(), length: length.into(), ..Row::default() }
    }

    #[test]
    fn ranges_as_people_type_them() {
        for (start, length, range) in [
            ("0", "", (0, None)),
            ("", "auto", (0, None)),
            (" 0x1000 ", " 64K ", (0x1000, Some(0x1_0000))),
            ("4096", "1", (4096, Some(1))),
            ("0xFFFFFFFC", "4", (0xFFFF_FFFC, Some(4))),
            ("0xFFFFFFFC", "Auto", (0xFFFF_FFFC, None)),
        ] {
            assert_eq!(row(start, length).range(AreaKind::Flash), Ok(range), "{start} {length}");
        }
        assert_eq!(row("0", "0x10000").size(), Some(64 << 10));
        assert_eq!(row("0", "").size(), None);
        assert_eq!(row("0", "x").size(), None);
    }

    #[test]
    fn each_wrong_cell_is_named_with_what_would_be_right() {
        use Column::{Length, Start};
        for (start, length, wrong) in [
            ("12z", "4", vec![(Start, "\"12z\" is not a number: use a form such as")]),
            (
                "0x1001",
                "4",
                vec![(Start, "0x1001 is not a multiple of 4, as the phone requires: use 0x1000 or 0x1004")],
            ),
            ("0", "0", vec![(Length, "The length is 0")]),
            ("00010000", "010", vec![(Start, "use 0x00010000 or 10000"), (Length, "use 0x010 or 10")]),
            ("1", "-", vec![(Start, "multiple of 4"), (Length, "\"-\" is not a number")]),
            ("0x100000000", "", vec![(Start, "0x100000000 is past 4 GiB")]),
            ("4", "0x100000000", vec![(Length, "use at most 0xfffffffc")]),
            ("0xFFFFFFFFFFFFFFFC", "8", vec![(Start, "past 4 GiB")]),
        ] {
            let errors = row(start, length).range(AreaKind::Flash).expect_err(start);
            assert_eq!(errors.len(), wrong.len(), "{errors:?}");
            for ((column, problem), (expected, says)) in errors.iter().zip(wrong) {
                let sentence = problem.present();
                assert!(*column == expected && sentence.contains(says), "{column:?} {sentence}");
            }
        }
    }

    #[test]
    fn lines_are_pasted_in_every_usual_shape() {
        let text = "# start length name\n\n0x0 0x10000 boot.bin\r\n65536\t64K\trom part.bin\n0x20000;4;\n\
                    0x30000, auto, \"end.bin\"\nboot 2.bin;0;4\n0x40 16\nname 0x0 0x4\n0 4 two words.bin\n";
        let (rows, errors) = pasted(text);
        assert_eq!(errors, []);
        let cells: Vec<_> =
            rows.iter().map(|row| (row.start.as_str(), row.length.as_str(), row.file.as_str())).collect();
        assert_eq!(
            cells,
            [
                ("0x0", "0x10000", "boot.bin"),
                ("65536", "64K", "rom part.bin"),
                ("0x20000", "4", ""),
                ("0x30000", "auto", "end.bin"),
                ("0", "4", "boot 2.bin"),
                ("0x40", "16", ""),
                ("0x0", "0x4", "name"),
                ("0", "4", "two words.bin"),
            ]
        );
        assert!(rows.iter().all(|row| row.on));
    }

    #[test]
    fn lines_of_a_flashrom_layout_are_pasted_among_others() {
        let text = "# start:end name\n00000000:0000FFFF boot\n0x10000 64K rom.bin\n00020000:0001ffff back\n\
                    003f0000:003fffff nv/ram.img\n";
        let (rows, errors) = pasted(text);
        let cells: Vec<_> =
            rows.iter().map(|row| (row.start.as_str(), row.length.as_str(), row.file.as_str())).collect();
        let expected = [
            ("0x0", "0x10000", "boot.bin"),
            ("0x10000", "64K", "rom.bin"),
            ("0x3f0000", "0x10000", "nv-ram.img"),
        ];
        assert_eq!(cells, expected);
        assert_eq!(errors.len(), 1);
        let sentence = errors[0].present();
        assert!(sentence.starts_with("line 4 ") && sentence.contains("ends before it starts"), "{sentence}");
    }

    #[test]
    fn a_line_with_a_name_and_a_start_lacks_a_length() {
        let (rows, errors) = pasted("nvram 0x308000\nboot\t4096\n");
        assert_eq!(rows, []);
        assert!(errors.iter().all(|error| error.why == PasteProblem::TooLittle) && errors.len() == 2);
    }

    #[test]
    fn a_pasted_number_with_leading_zeros_is_refused_with_its_line_and_both_readings() {
        // A list of the kind that flash programs print: hexadecimal, padded.
        let (rows, errors) = pasted("00000000 00010000 boot\n00010000 00010000 ext\n00383000 0007D000 fat\n");
        assert_eq!(rows, []);
        let sentences: Vec<_> = errors.iter().map(PastedLineError::present).collect();
        let says = ["use 0x00010000 or 10000", "use 0x00010000 or 10000", "use 0x00383000 or 383000"];
        for (index, (sentence, says)) in sentences.iter().zip(says).enumerate() {
            assert!(
                sentence.contains(&format!("line {} ", index + 1)) && sentence.contains(says),
                "{sentence}"
            );
        }
        assert_eq!(sentences.len(), 3);
        for (line, says) in [
            ("boot 0x0 00010000", "use 0x00010000 or 10000"),
            ("0x0;0007D000;fat.bin", "use 0x0007D000"),
            ("fat, 0x0, 0007D000", "use 0x0007D000"),
            ("00010000\tauto\trest.bin", "use 0x00010000 or 10000"),
            // 0012 may be a start or a name.
            ("0012 0x0 0x100", "use 0x0012 or 12"),
        ] {
            let (rows, errors) = pasted(line);
            assert!(
                rows.is_empty() && errors.len() == 1 && errors[0].present().contains(says),
                "{line}: {errors:?}"
            );
        }
        // Names may begin with zeros, and zero may be padded.
        for line in ["00000000 0x100 007.bin", "0x0 0x100 0012", "00ab 0x0 0x100", "0 0x10 00 01"] {
            assert_eq!(pasted(line).1, [], "{line}");
        }
    }

    #[test]
    fn a_line_that_is_not_a_range_is_reported_with_its_number() {
        let (rows, errors) = pasted("0 4 good.bin\nhello\nfrom to name\n;;\n");
        assert_eq!(rows.len(), 1);
        let lines: Vec<_> = errors.iter().map(|error| error.line).collect();
        assert_eq!(lines, [2, 3, 4]);
        assert_eq!(errors[0].present(), "line 2 is not a range (it needs a start and a length): \"hello\"");
    }
}
