//! [`Secrets`]: the numbers that only one phone has - its ME-ID and the number of its flash chip - to be
//! taken out of what strangers will read.
//!
//! Learned by the state from what happens, used by the support bundle. Errs on the side of taking away too
//! much.

use std::collections::{BTreeMap, BTreeSet};

use crate::app::state::AppEvent;
use crate::worker::WorkerEvent;
use crate::worker::stations::StationsEvent;
use bromide_engine::acquire::Difference;
use bromide_engine::event::{Event, Note};
use bromide_engine::facts::{PhoneFacts, StorageFacts};
use bromide_engine::readback::RegionEnd;

/// In the place of a number.
const WITHHELD: &str = "(withheld)";
/// Shorter ones would be found in half of all addresses.
const SHORTEST: usize = 8;
/// So many characters may stand between two digits of a number: `: ` or `, `.
const BETWEEN: usize = 3;
/// Hexadecimal words of this length are longer than addresses, sizes and CRC-32 values.
const LONG: usize = 16;
/// The digits of a SHA-256, which identifies a dump and not a phone.
const SHA256: usize = 64;
/// A folder of dumps of more phones than this is nobody's.
const MOST: usize = 10_000;

/// The numbers that were seen since the program was started.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Secrets {
    /// Their letters and digits alone, in lower case, by how many there are.
    known: BTreeMap<usize, BTreeSet<Vec<char>>>,
}

impl Secrets {
    /// Takes in the numbers that come with what happened.
    pub(in crate::app) fn learn(&mut self, event: &AppEvent) {
        match event {
            AppEvent::Worker(WorkerEvent::Reported { event, .. }) => self.learn_of_job(event),
            AppEvent::Worker(WorkerEvent::NeedsAgent { phone, .. }) => self.phone(&phone.phone),
            AppEvent::Worker(WorkerEvent::Ended { regions, .. }) => self.learn_of_ends(regions),
            AppEvent::Unfinished(_, found) => {
                for known in found.dumps.iter().filter_map(|dump| dump.known.as_ref()) {
                    self.both(&known.phone, &known.storage);
                }
            }
            _ => {}
        }
    }

    /// Takes in the numbers that come with what happened at one of several stations.
    pub(in crate::app) fn learn_of_station(&mut self, event: &StationsEvent) {
        match event {
            StationsEvent::Reported { event, .. } => self.learn_of_job(event),
            StationsEvent::NeedsAgent { phone, .. } => self.phone(&phone.phone),
            StationsEvent::Ended { record, .. } => {
                self.learn_of_ends(&record.regions);
                if let Some(phone) = &record.phone {
                    self.phone(phone);
                }
                if let Some(storage) = &record.storage {
                    self.storage(storage);
                }
            }
            _ => {}
        }
    }

    /// Takes in a number that was typed, such as an IMEI.
    pub(in crate::app) fn learn_typed(&mut self, number: &str) {
        self.add(Some(number));
    }

    /// Adds those of others.
    pub(in crate::app) fn merge(&mut self, others: &Secrets) {
        for (length, numbers) in &others.known {
            self.known.entry(*length).or_default().extend(numbers.iter().cloned());
        }
    }

    fn learn_of_job(&mut self, event: &Event) {
        match event {
            Event::Phone(phone) => self.phone(phone),
            Event::Storage(storage) => self.storage(storage),
            Event::Saved { report, .. } => self.both(&report.phone, &report.storage),
            Event::Note(Note::OtherPhone { differs }) => self.differences(differs),
            _ => {}
        }
    }

    fn learn_of_ends(&mut self, ends: &[RegionEnd]) {
        for end in ends {
            if let RegionEnd::Saved { report, .. } = end {
                self.both(&report.phone, &report.storage);
            }
        }
    }

    fn both(&mut self, phone: &PhoneFacts, storage: &StorageFacts) {
        self.phone(phone);
        self.storage(storage);
    }

    fn phone(&mut self, phone: &PhoneFacts) {
        for number in [&phone.me_id, &phone.soc_id] {
            self.add(number.as_ref().map(ToString::to_string).as_deref());
        }
    }

    fn storage(&mut self, storage: &StorageFacts) {
        let number = match storage {
            StorageFacts::Flash(flash) => flash.unique_id.map(|id| id.to_string()),
            // The CID of an eMMC includes the chip's serial number.
            StorageFacts::Managed(managed) => managed.id.as_ref().map(ToString::to_string),
        };
        self.add(number.as_deref());
    }

    fn differences(&mut self, differs: &[Difference]) {
        for difference in differs {
            let numbers = match difference {
                Difference::MeId { before, now } => [before.to_string(), now.to_string()],
                Difference::FlashNumber { before, now } => [before.to_string(), now.to_string()],
                Difference::StorageId { before, now } => [before.to_string(), now.to_string()],
                Difference::Chip { .. }
                | Difference::Variant { .. }
                | Difference::Version { .. }
                | Difference::FlashChip { .. }
                | Difference::KindOfStorage
                | Difference::StorageSize
                | Difference::Content { .. } => continue,
            };
            numbers.iter().for_each(|number| self.add(Some(number)));
        }
    }

    fn add(&mut self, number: Option<&str>) {
        let plain: Vec<char> =
            number.unwrap_or_default().chars().filter(|c| c.is_alphanumeric()).map(lower).collect();
        // One digit repeated identifies no phone, but is a part of many addresses.
        let is_number = plain.len() >= SHORTEST && plain.iter().any(|digit| Some(digit) != plain.first());
        if is_number && self.known.values().map(BTreeSet::len).sum::<usize>() < MOST {
            self.known.entry(plain.len()).or_default().insert(plain);
        }
    }

    /// The text without any such number: those that are known, in whatever spelling, and whatever else is
    /// long and hexadecimal.
    #[must_use]
    pub fn withheld(&self, text: &str) -> String {
        without_long(&self.without_known(text))
    }

    fn without_known(&self, text: &str) -> String {
        let letters: Vec<char> = text.chars().map(lower).collect();
        let mut out = String::new();
        let mut covered = 0;
        for (at, letter) in text.chars().enumerate() {
            if at < covered {
                continue;
            }
            match self.known_at(&letters, at) {
                Some(end) => {
                    out += WITHHELD;
                    covered = end;
                }
                None => out.push(letter),
            }
        }
        out
    }

    /// Where the longest known number that starts at `at` ends.
    fn known_at(&self, letters: &[char], at: usize) -> Option<usize> {
        letters.get(at).filter(|letter| letter.is_alphanumeric())?;
        self.known.iter().rev().find_map(|(length, numbers)| {
            let (digits, end) = digits_from(letters, at, *length)?;
            numbers.contains(&digits).then_some(end)
        })
    }
}

/// The `count` letters and digits from `at` on, whatever stands between them, and where they end.
fn digits_from(letters: &[char], at: usize, count: usize) -> Option<(Vec<char>, usize)> {
    let mut digits = Vec::with_capacity(count);
    let mut here = at;
    let mut gap = 0;
    while digits.len() < count {
        let letter = *letters.get(here)?;
        if letter == '0' && letters.get(here + 1) == Some(&'x') {
            here += 2;
        } else if letter.is_alphanumeric() {
            digits.push(letter);
            gap = 0;
            here += 1;
        } else if gap < BETWEEN && letter != '\n' {
            gap += 1;
            here += 1;
        } else {
            return None;
        }
    }
    Some((digits, here))
}

/// The text without what is long and hexadecimal but no SHA-256.
fn without_long(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while !rest.is_empty() {
        let word = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let (word, after) = rest.split_at(word);
        let digits = word.strip_prefix("0x").or_else(|| word.strip_prefix("0X")).unwrap_or(word);
        let is_hex = digits.chars().all(|c| c.is_ascii_hexdigit());
        let is_long = digits.len() >= LONG && digits.len() != SHA256 && is_hex;
        out += if is_long { WITHHELD } else { word };
        let other = after.find(|c: char| c.is_ascii_alphanumeric()).unwrap_or(after.len());
        let (other, next) = after.split_at(other);
        out += other;
        rest = next;
    }
    out
}

/// One for one, so that places in a text stay what they are.
fn lower(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::Present as _;
    use crate::worker::JobId;
    use bromide_engine::facts::MeId;
    use bromide_engine::flash::{JedecId, UniqueId};

    fn knowing(numbers: &[&str]) -> Secrets {
        let mut secrets = Secrets::default();
        numbers.iter().for_each(|number| secrets.add(Some(number)));
        secrets
    }

    #[track_caller]
    fn check(numbers: &[&str], cases: &[(&str, &str)]) {
        for (text, expected) in cases {
            assert_eq!(knowing(numbers).withheld(text), *expected, "{text}");
        }
    }

    #[test]
    fn a_known_number_is_withheld_in_every_spelling() {
        check(
            &["d264b017"],
            &[
                ("d264b017", "(withheld)"),
                ("a D264B017.", "a (withheld)."),
                ("0xd264b017", "(withheld)"),
                ("D2 64 b0 17 0", "(withheld) 0"),
                ("D2:64:B0:17", "(withheld)"),
                ("[0xd2, 0x64, 0xb0, 0x17]", "[(withheld)]"),
                ("ffd264b017ff", "ff(withheld)ff"),
                ("d264b0170 twice d264b017", "(withheld)0 twice (withheld)"),
                ("é d264b017 é", "é (withheld) é"),
                ("d264\nb017", "d264\nb017"),
                ("d264 .... b017", "d264 .... b017"),
            ],
        );
    }

    #[test]
    fn numbers_that_identify_no_phone_stay() {
        check(
            &["00000000", "ffffffff", "aabb", ""],
            &[("0x00000000 and 0xFFFFFFFF", "0x00000000 and 0xFFFFFFFF"), ("aabb", "aabb")],
        );
        let sha256 = "0123456789abcdef".repeat(4);
        let saved = format!("2026-11-22 09:41:07 info    Saved …/a.bin, SHA-256 {sha256}\n");
        check(
            &["d264b017"],
            &[(&saved, &saved), ("4,194,304 bytes from 0x10000", "4,194,304 bytes from 0x10000")],
        );
    }

    #[test]
    fn a_long_hexadecimal_word_that_nobody_knows_is_withheld() {
        check(
            &[],
            &[
                ("id 0123456789abcdef, end", "id (withheld), end"),
                ("0x0123456789ABCDEF", "(withheld)"),
                ("0123456789abcde", "0123456789abcde"),
                ("an-hexadecimal-word", "an-hexadecimal-word"),
            ],
        );
    }

    #[test]
    fn numbers_of_another_phone_are_withheld_from_its_sentence() {
        let differs = vec![
            Difference::MeId { before: MeId(vec![0x11; 15]), now: MeId((1..=16).collect()) },
            Difference::FlashNumber { before: UniqueId([1, 2, 3, 4, 5, 6, 7, 8]), now: UniqueId([9; 8]) },
            Difference::FlashChip { before: JedecId([0xef, 0x40, 0x16]), now: JedecId([0xc8, 0x40, 0x16]) },
        ];
        let note = Note::OtherPhone { differs };
        let mut secrets = Secrets::default();
        let event = Event::Note(note.clone());
        secrets.learn(&AppEvent::Worker(WorkerEvent::Reported { id: JobId(1), event }));
        let text = secrets.withheld(&note.present());
        assert_eq!(text.matches(WITHHELD).count(), 4, "{text}");
        assert!(text.contains("c8 40 16") && !text.contains("0102030405060708"), "{text}");
        for spelled in ["01 02 03 04 05 06 07 08", "0x0102030405060708"] {
            assert_eq!(secrets.withheld(spelled), WITHHELD);
        }
    }
}
