//! Finds phone numbers in records whose form is not known: packed digits with length and type, or ASCII
//! (docs/rescue.md section 7). Used for contacts and calls.

use std::collections::HashMap;

use super::digits::digits;
use super::records::{Record, is_empty};

/// Types of numbers that are accepted (section 7.3).
const TYPES: [u8; 7] = [0x80, 0x81, 0x90, 0x91, 0xA1, 0xA8, 0xC9];
/// Octets of packed digits at most.
const MAX_OCTETS: usize = 20;
/// Digits of a number in ASCII.
const ASCII_DIGITS: std::ops::RangeInclusive<usize> = 2..=40;

/// What the length in front of packed digits counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum LengthRule {
    /// Octets with the type, as EF_ADN has it.
    Octets,
    Digits,
}

/// Where the numbers of a file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct NumberPlace {
    pub(super) at: usize,
    pub(super) rule: LengthRule,
}

/// The number with length, type and packed digits at an offset, and what its length counts.
pub(super) fn packed_number(payload: &[u8], at: usize) -> Option<(String, LengthRule)> {
    let [length, kind, rest @ ..] = payload.get(at..)? else { return None };
    if !TYPES.contains(kind) {
        return None;
    }
    let length = usize::from(*length);
    for (rule, octets) in
        [(LengthRule::Octets, length.saturating_sub(1)), (LengthRule::Digits, length.div_ceil(2))]
    {
        if !(1..=MAX_OCTETS).contains(&octets) {
            continue;
        }
        let Some((field, after)) = rest.split_at_checked(octets) else { continue };
        let number = digits(field);
        let count = number.len();
        let is_full = match rule {
            LengthRule::Octets => (octets * 2 - 1..=octets * 2).contains(&count),
            LengthRule::Digits => count == length,
        };
        // What follows is filled.
        if is_full && !number.contains('+') && matches!(after.first(), None | Some(0 | 0xFF)) {
            let plus = if kind & 0x70 == 0x10 { "+" } else { "" };
            return Some((format!("{plus}{number}"), rule));
        }
    }
    None
}

/// Where most of the used records have a number; of several places the first.
pub(super) fn best_place(records: &[Record]) -> Option<NumberPlace> {
    let mut hits: HashMap<NumberPlace, usize> = HashMap::new();
    for record in records.iter().filter(|record| !is_empty(&record.payload)) {
        for at in 0..record.payload.len().saturating_sub(2) {
            if let Some((_, rule)) = packed_number(&record.payload, at) {
                *hits.entry(NumberPlace { at, rule }).or_default() += 1;
            }
        }
    }
    let best = hits.into_iter().max_by_key(|(place, count)| (*count, std::cmp::Reverse(*place)));
    best.map(|(place, _)| place)
}

/// Runs of bytes of a kind that begin at the start or behind 00, 01 or FF, and end with 00, FF or the end.
fn runs<'p>(bytes: &'p [u8], is_part: &'p dyn Fn(u8) -> bool) -> impl Iterator<Item = &'p [u8]> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < bytes.len() {
            let start = at;
            let rest = bytes.get(start..)?;
            let length = rest.iter().take_while(|byte| is_part(**byte)).count();
            at = start + length.max(1);
            let before = start.checked_sub(1).and_then(|before| bytes.get(before));
            let after = bytes.get(start + length);
            if length > 0
                && matches!(before, None | Some(0 | 1 | 0xFF))
                && matches!(after, None | Some(0 | 0xFF))
            {
                return rest.get(..length);
            }
        }
        None
    })
}

/// Numbers in ASCII.
pub(super) fn ascii_numbers(bytes: &[u8]) -> Vec<String> {
    let is_part = |byte: u8| matches!(byte, b'+' | b'0'..=b'9' | b'*' | b'#' | b'p' | b'w' | b',');
    let is_number = |run: &&[u8]| {
        let plus = run.iter().filter(|byte| **byte == b'+').count();
        let is_first = usize::from(run.first() == Some(&b'+'));
        ASCII_DIGITS.contains(&(run.len() - is_first)) && plus == is_first
    };
    runs(bytes, &is_part).filter(is_number).map(|run| String::from_utf8_lossy(run).into_owned()).collect()
}

/// Addresses for e-mail in ASCII.
pub(super) fn mail_addresses(bytes: &[u8]) -> Vec<String> {
    let is_part = |byte: u8| byte.is_ascii_graphic();
    let is_mail = |run: &&[u8]| {
        let at = run.iter().position(|byte| *byte == b'@');
        at.is_some_and(|at| at > 0 && at + 1 < run.len()) && run.len() <= 128
    };
    runs(bytes, &is_part).filter(is_mail).map(|run| String::from_utf8_lossy(run).into_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_numbers_are_found_with_either_meaning_of_their_length() {
        let octets = [7, 0x91, 0x44, 0x77, 0x00, 0x09, 0x10, 0x10, 0xFF];
        assert_eq!(packed_number(&octets, 0), Some(("+447700900101".into(), LengthRule::Octets)));
        let counted = [11, 0x81, 0x20, 0x70, 0x49, 0x61, 0x10, 0xF2, 0];
        assert_eq!(packed_number(&counted, 0), Some(("02079416012".into(), LengthRule::Digits)));
        for bad in [&[7, 0x92, 0x44][..], &[0, 0x91], &[200, 0x91, 1], &[3, 0x91, 0x44, 0xF4, 0xFF]] {
            assert!(packed_number(bad, 0).is_none_or(|(number, _)| number == "+444"), "{bad:?}");
        }
    }

    #[test]
    fn numbers_and_mail_addresses_in_ascii_are_found_between_fills() {
        let bytes = b"+447700900101\0\0*98#\0x12345\0ada@example.org\0\x011234567p1\xFF12+34\x001";
        assert_eq!(ascii_numbers(bytes), ["+447700900101", "*98#", "1234567p1"]);
        assert_eq!(mail_addresses(bytes), ["ada@example.org"]);
    }
}
