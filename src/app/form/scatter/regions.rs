//! Regions: `NAME ADDRESS [SIZE] { .. }`, where a region without a size ends where the next one begins.
//!
//! Android's old form has empty braces (MediaTek's `scatGenLib.pl` and `ptgen.pl` write it). Feature phones
//! have the linker's form (Arm, "Scatter-loading description file syntax"): the braces hold where the code
//! runs, which is of no use here, and addresses are those of the memory to which the flash is mapped.

use std::iter::Peekable;
use std::ops::Range;

use super::{
    Expected, FROM_THE_END, LeftOut, LeftOutReason, Names, Scatter, ScatterError, ScatterErrors,
    ScatterProblem, ScatterRange, at, is_comment, number, short,
};

/// Where feature phones have their flash in memory: docs/protocol.md section 7.3.
const MAPPED: Range<u64> = 0x1000_0000..0x2000_0000;
/// Words of the linker between a region's address and its braces.
const ATTRIBUTES: [&str; 7] = ["ABSOLUTE", "FIXED", "NOCOMPRESS", "OVERLAY", "PI", "PROTECTED", "RELOC"];

/// Whether there is a brace outside comments.
pub(super) fn has_braces(text: &str) -> bool {
    tokens(text).any(|(_, token)| token == "{")
}

/// The regions of a text, with braces or without any.
pub(super) fn read(text: &str) -> Scatter {
    let mut reader = Reader {
        has_braces: has_braces(text),
        tokens: tokens(text).peekable(),
        names: Names::default(),
        errors: ScatterErrors::default(),
        regions: Vec::new(),
    };
    while let Some((line, name)) = reader.tokens.next() {
        reader.region(line, name);
    }
    ranges(&reader.regions, reader.errors)
}

/// What stands between spaces: words and braces, with their lines.
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

/// A region as it stands in the file. Without a name or a start it was reported, and only bounds others.
struct Region {
    line: usize,
    /// As it stands there, shortened.
    label: String,
    name: Option<String>,
    start: Option<u64>,
    size: Option<u64>,
    /// Whether there is something in its braces.
    has_body: bool,
}

struct Reader<'t, T: Iterator<Item = (usize, &'t str)>> {
    has_braces: bool,
    tokens: Peekable<T>,
    names: Names,
    errors: ScatterErrors,
    regions: Vec<Region>,
}

impl<'t, T: Iterator<Item = (usize, &'t str)>> Reader<'t, T> {
    fn region(&mut self, line: usize, name: &str) {
        let taken = self.names.take(name, line);
        let mut region = Region {
            line,
            label: short(name),
            name: self.kept(taken),
            start: None,
            size: None,
            has_body: false,
        };
        if let Err(error) = self.rest(&mut region, name) {
            self.errors.add(error);
            region.start = None;
        }
        self.regions.push(region);
    }

    /// The value; an error is reported.
    fn kept<V>(&mut self, value: Result<V, ScatterError>) -> Option<V> {
        value.map_err(|error| self.errors.add(error)).ok()
    }

    /// Reads what follows the name.
    fn rest(&mut self, region: &mut Region, name: &str) -> Result<(), ScatterError> {
        let cut_off = |expected| at(region.line, ScatterProblem::CutOff { name: short(name), expected });
        // A brace cannot be an address: it is left for what follows.
        if matches!(name, "{" | "}") {
            return Ok(());
        }
        let (line, address) = self.tokens.next().ok_or_else(|| cut_off(Expected::Address))?;
        let start = self.address(address).map_err(|why| at(line, why));
        region.start = self.kept(start);
        while let Some((_, token)) = self.tokens.next_if(|(next, token)| *next == line && *token != "{") {
            if ATTRIBUTES.contains(&token) {
                continue;
            }
            if region.size.is_some() || !token.starts_with(|c: char| c.is_ascii_digit()) {
                let unexpected =
                    ScatterProblem::Unexpected { expected: Expected::OpenBrace, found: short(token) };
                while self.tokens.next_if(|(next, token)| *next == line && *token != "{").is_some() {}
                self.body().map_err(|()| cut_off(Expected::CloseBrace))?;
                return Err(at(line, unexpected));
            }
            match number(token) {
                Ok(size) => region.size = Some(size),
                // The body is passed over all the same.
                Err(why) => {
                    self.body().map_err(|()| cut_off(Expected::CloseBrace))?;
                    return Err(at(line, why));
                }
            }
        }
        if !self.has_braces {
            return Ok(());
        }
        match self.tokens.peek() {
            Some((_, "{")) => {
                region.has_body = self.body().map_err(|()| cut_off(Expected::CloseBrace))?;
                Ok(())
            }
            Some((line, found)) => {
                let (expected, found) = (Expected::OpenBrace, short(found));
                Err(at(*line, ScatterProblem::Unexpected { expected, found }))
            }
            None => Err(cut_off(Expected::OpenBrace)),
        }
    }

    /// An address, or a distance from the end of the region before if that has a size.
    fn address(&self, text: &str) -> Result<u64, ScatterProblem> {
        let before = self.regions.last().and_then(|region| region.start?.checked_add(region.size?));
        match (text.strip_prefix('+'), before) {
            (Some(distance), Some(end)) => {
                let start = end.checked_add(number(distance)?);
                start.ok_or_else(|| ScatterProblem::NotANumber(short(text)))
            }
            _ => number(text),
        }
    }

    /// Passes over a pair of braces and what is in it; fails when the file ends before it does.
    /// Returns whether something is in it.
    fn body(&mut self) -> Result<bool, ()> {
        if self.tokens.next_if(|(_, token)| *token == "{").is_none() {
            return Ok(false);
        }
        let (mut depth, mut count) = (1_usize, 0_usize);
        while depth > 0 {
            match self.tokens.next().ok_or(())?.1 {
                "{" => depth += 1,
                "}" => depth -= 1,
                _ => {}
            }
            count += 1;
        }
        Ok(count > 1)
    }
}

/// The ranges of the regions.
fn ranges(regions: &[Region], errors: ScatterErrors) -> Scatter {
    let mut scatter = Scatter { errors, ..Scatter::default() };
    let is_empty = |region: &Region| region.size == Some(0);
    let lowest = regions.iter().filter(|region| !is_empty(region)).filter_map(|region| region.start).min();
    let base = if lowest.is_some_and(|lowest| MAPPED.contains(&lowest)) { MAPPED.start } else { 0 };
    // Smartphones have larger storages and neither sizes nor anything in the braces.
    let is_linkers = base > 0 || regions.iter().any(|region| region.size.is_some() || region.has_body);
    let is_elsewhere = |start: u64| start < base || (is_linkers && start >= MAPPED.end);
    for (index, region) in regions.iter().enumerate() {
        let (Some(name), Some(start)) = (&region.name, region.start) else { continue };
        let reason = if is_empty(region) {
            Some(LeftOutReason::Empty)
        } else if FROM_THE_END.contains(&start) {
            Some(LeftOutReason::FromTheEnd)
        } else if is_elsewhere(start) {
            Some(LeftOutReason::NotInFlash)
        } else {
            None
        };
        if let Some(why) = reason {
            scatter.left_out.push(LeftOut { name: name.clone(), why });
            continue;
        }
        // The next region that has a place in the flash; one without a valid address may have any.
        let mut behind = regions.get(index + 1..).unwrap_or_default().iter();
        let next = behind.find(|next| {
            let has_place = |start| !FROM_THE_END.contains(&start) && !is_elsewhere(start);
            !is_empty(next) && next.start.is_none_or(has_place)
        });
        let length = match (region.size, next) {
            (Some(size), _) if start.checked_add(size).is_none() => {
                Err(at(region.line, ScatterProblem::TooLarge(short(name))))
            }
            (Some(size), _) => Ok(Some(size)),
            (None, None) => Ok(None),
            (None, Some(next)) => length_up_to(name, start, next),
        };
        match length {
            Ok(length) => {
                scatter.ranges.push(ScatterRange { name: name.clone(), start: start - base, length });
            }
            Err(error) => scatter.errors.add(error),
        }
    }
    scatter.errors.first.sort_by_key(|error| error.line);
    scatter
}

fn length_up_to(name: &str, start: u64, next: &Region) -> Result<Option<u64>, ScatterError> {
    match next.start {
        Some(end) if end > start => Ok(Some(end - start)),
        Some(_) => {
            let (name, before) = (next.label.clone(), name.to_owned());
            Err(at(next.line, ScatterProblem::NotAscending { name, before }))
        }
        // At the line of the cause, and so behind its own error.
        None => Err(at(next.line, ScatterProblem::EndUnknown(name.to_owned()))),
    }
}
