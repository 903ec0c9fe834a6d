//! The firmware of the GPS receiver in chips such as the MT2503, by its name in it (section 7.3): MT3333 and
//! relatives. Nothing else of its format is known.

use memchr::memmem::Finder;

use crate::dump::fact::Fact;
use crate::dump::finding::{Finding, FindingKind};
use crate::dump::probe::Probe;

/// How such names begin. Receivers have two more digits.
const BEGINNINGS: [&[u8]; 2] = [b"MT33", b"mt33"];
const NAME: usize = 6;
/// A smartphone's chip that is named like a receiver: section 4.4.
const OTHER: &[u8] = b"69";

/// Finds the names in pieces of a dump.
#[derive(Debug)]
pub(crate) struct NameFinder([Finder<'static>; 2]);

impl Default for NameFinder {
    fn default() -> NameFinder {
        NameFinder(BEGINNINGS.map(Finder::new))
    }
}

impl NameFinder {
    /// The places of all names in the bytes, each beginning in order.
    pub(crate) fn find(&self, bytes: &[u8]) -> Vec<usize> {
        let hits = self.0.iter().flat_map(|finder| finder.find_iter(bytes));
        let mut places: Vec<usize> = hits.filter(|at| is_name(bytes, *at)).collect();
        places.sort_unstable();
        places
    }
}

/// Whether a whole word at this place is the name of a receiver, with letters behind it or without.
pub(crate) fn is_name(bytes: &[u8], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| bytes.get(before));
    let is_word = !before.is_some_and(u8::is_ascii_alphanumeric)
        && !bytes.get(at.saturating_add(NAME)).is_some_and(u8::is_ascii_digit);
    let begins = |start: &[u8]| BEGINNINGS.iter().any(|beginning| start.starts_with(beginning));
    is_word
        && bytes.get(at..).is_some_and(begins)
        && bytes
            .get(at + 4..at + NAME)
            .is_some_and(|digits| digits.iter().all(u8::is_ascii_digit) && digits != OTHER)
}

/// A name and its offset in the dump.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct GpsName {
    pub(crate) at: u64,
    pub(crate) chip: String,
}

/// Reads the names at these offsets.
pub(crate) fn read<E>(probe: &mut Probe<'_, '_, E>, places: &[u64]) -> Result<Vec<GpsName>, E> {
    let mut names = Vec::new();
    for at in places {
        let chip = String::from_utf8_lossy(&probe.bytes(*at, NAME)?).to_ascii_uppercase();
        if chip.len() == NAME {
            names.push(GpsName { at: *at, chip });
        }
    }
    Ok(names)
}

/// The findings of names that lie in no file: the first place of each chip.
pub(crate) fn outside_files<'n>(names: impl Iterator<Item = &'n GpsName>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    for GpsName { at, chip } in names {
        let fact = Fact::GpsChip(chip.clone());
        if !findings.iter().any(|finding| finding.facts.contains(&fact)) {
            findings.push(Finding::new(*at, 0, FindingKind::GpsFirmware, vec![fact]));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_whole_words() {
        let finder = NameFinder::default();
        for (text, places) in [
            (&b"MT3333"[..], vec![0]),
            (b"\0MT3333\0mt3332;MT3339AV", vec![1, 8, 15]),
            (b"$PMTK705,AXN_5.1,MT3337-E*", vec![17]),
            (b"MT33 MT333 MT33333 XMT3333 MT33A3 MT3369 MT6261", vec![]),
            (b"MT333", vec![]),
        ] {
            assert_eq!(finder.find(text), places, "{}", String::from_utf8_lossy(text));
        }
    }
}
