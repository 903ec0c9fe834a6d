//! Names in FAT folders: short ones, in a code page that the volume does not name, and long ones in UTF-16
//! (Microsoft, FAT: General Overview of On-Disk Format, 1.03). What cannot be shown is escaped, so that two
//! names that differ are shown differently.

use crate::dump::probe::Fields;

/// Entries of the longest name: 255 letters, 13 in each.
const MAX_PARTS: usize = 20;
/// The number of the part that is stored first has this bit.
const LAST: u8 = 0x40;
/// Where a part has its letters.
const LETTERS: [std::ops::Range<usize>; 3] = [1..11, 14..26, 28..32];

/// A long name whose parts come one by one, the last part first. One with a part missing is none.
#[derive(Debug, Default)]
pub(super) struct LongName {
    /// In the order of the folder.
    parts: Vec<[u16; 13]>,
    /// How many are still to come.
    left: u8,
    /// The sum of the short name to which it belongs.
    sum: u8,
}

impl LongName {
    /// Adds the part in this entry.
    pub(super) fn add(&mut self, entry: &[u8]) {
        let (Some(number), Some(sum)) = (entry.u8_at(0), entry.u8_at(13)) else { return };
        let index = number & !LAST;
        if number & LAST != 0 {
            *self = LongName { parts: Vec::new(), left: index, sum };
        }
        let is_next = index == self.left && sum == self.sum && (1..=MAX_PARTS).contains(&usize::from(index));
        if !is_next {
            *self = LongName::default();
            return;
        }
        self.parts.extend(letters_of(entry));
        self.left -= 1;
    }

    /// The name, if it is whole and belongs to this entry.
    pub(super) fn name_for(&self, entry: &[u8]) -> Option<String> {
        let is_whole = !self.parts.is_empty() && self.left == 0 && sum_of(entry.get(..11)?) == self.sum;
        if is_whole { self.text() } else { None }
    }

    /// Adds the part in an entry that is deleted, as all parts of its name are. The order is lost with the
    /// first byte, and is that of the folder.
    pub(super) fn add_deleted(&mut self, entry: &[u8]) {
        let Some(sum) = entry.u8_at(13) else { return };
        if sum != self.sum || self.parts.len() >= MAX_PARTS {
            *self = LongName { sum, ..LongName::default() };
        }
        self.parts.extend(letters_of(entry));
    }

    /// The long name of a deleted entry, and the first byte of its short name, which the sum reveals; `None`
    /// if no file can have such a byte there.
    pub(super) fn name_of_deleted(&self, entry: &[u8]) -> Option<(String, u8)> {
        let rest = entry.get(1..11)?;
        // Each step of the sum can be undone: the first byte is what makes the sum fit.
        let before = |sum: u8, byte: &u8| sum.wrapping_sub(*byte).rotate_left(1);
        let first = rest.iter().rev().fold(self.sum, before);
        let is_name = first > 0x20 && !matches!(first, 0xE5 | b'.' | b'/' | b'\\' | b':' | b'*' | b'?');
        let name = if self.parts.is_empty() || !is_name { None } else { self.text() };
        Some((name?, first))
    }

    fn text(&self) -> Option<String> {
        let units = self.parts.iter().rev().flatten().copied().take_while(|unit| *unit != 0);
        let mut name = String::new();
        for unit in char::decode_utf16(units) {
            match unit {
                Ok(letter) if is_plain(letter) => name.push(letter),
                Ok(letter) => escape(&mut name, u32::from(letter)),
                Err(half) => escape(&mut name, u32::from(half.unpaired_surrogate())),
            }
        }
        (!name.is_empty()).then_some(name)
    }
}

/// The sum of a short name that its long name has.
fn sum_of(short: &[u8]) -> u8 {
    short.iter().fold(0_u8, |sum, byte| sum.rotate_right(1).wrapping_add(*byte))
}

/// The letters of a part; those behind the name's end are FFFF.
fn letters_of(entry: &[u8]) -> Option<[u16; 13]> {
    let bytes = LETTERS.into_iter().filter_map(|range| entry.get(range)).flatten();
    let bytes: Vec<u8> = bytes.copied().collect();
    let mut part = [0; 13];
    for (unit, pair) in part.iter_mut().zip(bytes.as_chunks::<2>().0) {
        *unit = u16::from_le_bytes(*pair);
    }
    (bytes.len() == 26).then_some(part)
}

/// Whether a letter is shown as it is. Separators of paths, control characters, and marks that change the
/// direction of what follows are not.
fn is_plain(letter: char) -> bool {
    let is_mark = matches!(letter, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}');
    !letter.is_control() && !matches!(letter, '/' | '\\') && !is_mark
}

fn escape(name: &mut String, letter: u32) {
    name.push_str(&format!("\\u{{{letter:x}}}"));
}

/// The short name of an entry; `None` if it is not valid.
pub(super) fn short_name(entry: &[u8]) -> Option<String> {
    let (name, ending) = entry.get(..11)?.split_at(8);
    if name.iter().chain(ending).any(|byte| *byte < 0x20 && *byte != 0x05) {
        return None;
    }
    // Bits 3 and 4 of the byte after the attributes: name and ending are in small letters, as newer systems
    // store it.
    let cases = entry.u8_at(12).unwrap_or_default();
    let in_case = |text: String, bit: u8| if cases & bit != 0 { text.to_ascii_lowercase() } else { text };
    // E5 would mean that the entry is deleted; 05 stands for it.
    let first = name.first().map(|first| if *first == 0x05 { 0xE5 } else { *first })?;
    let name = [&[first], name.get(1..)?].concat();
    let (name, ending) = (in_case(text_of(&name)?, 0x08), text_of(ending));
    Some(ending.map_or_else(|| name.clone(), |ending| format!("{name}.{}", in_case(ending, 0x10))))
}

/// A label.
pub(crate) fn label_of(bytes: &[u8; 11]) -> Option<String> {
    text_of(bytes)
}

/// Padded text, with the value of each byte that depends on the code page.
fn text_of(bytes: &[u8]) -> Option<String> {
    let end = bytes.iter().rposition(|byte| *byte != b' ')? + 1;
    let mut text = String::new();
    for byte in bytes.get(..end)? {
        if matches!(byte, 0x20..0x7F) && is_plain(char::from(*byte)) {
            text.push(char::from(*byte));
        } else {
            text.push_str(&format!("\\x{byte:02X}"));
        }
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(name: &[u8; 11], cases: u8) -> Vec<u8> {
        let mut entry = name.to_vec();
        entry.extend([0x20, cases]);
        entry.resize(32, 0);
        entry
    }

    /// The entries of a long name, as a folder has them.
    fn parts(name: &[u16], short: &[u8; 11]) -> Vec<Vec<u8>> {
        let sum = short.iter().fold(0_u8, |sum, byte| sum.rotate_right(1).wrapping_add(*byte));
        let mut units = name.to_vec();
        if !units.len().is_multiple_of(13) {
            units.push(0);
            units.resize(units.len().next_multiple_of(13), 0xFFFF);
        }
        let count = units.len() / 13;
        let part = |(index, units): (usize, &[u16])| {
            let mut entry = vec![u8::try_from(index + 1).unwrap(), 0];
            entry.resize(32, 0);
            entry[0] |= if index + 1 == count { LAST } else { 0 };
            (entry[11], entry[13]) = (0x0F, sum);
            let places = LETTERS.into_iter().flat_map(|range| range.step_by(2));
            for (at, unit) in places.zip(units) {
                entry[at..at + 2].copy_from_slice(&unit.to_le_bytes());
            }
            entry
        };
        units.chunks(13).enumerate().map(part).rev().collect()
    }

    fn long(parts: &[Vec<u8>], short: &[u8; 11]) -> Option<String> {
        let mut name = LongName::default();
        parts.iter().for_each(|part| name.add(part));
        name.name_for(&entry(short, 0))
    }

    const SHORT: &[u8; 11] = b"NAME~1  TXT";

    #[test]
    fn long_names_of_every_length_and_script_are_put_together() {
        let repeated = "é".repeat(255);
        for name in [
            "a",
            "twelve chars",
            "thirteen char",
            "fourteen chars",
            "контакты.txt",
            "电话簿.vcf",
            "हिन्दी",
            "😀.jpg",
            &repeated,
        ] {
            let units: Vec<u16> = name.encode_utf16().collect();
            assert_eq!(long(&parts(&units, SHORT), SHORT).as_deref(), Some(name));
        }
    }

    #[test]
    fn a_long_name_with_a_part_missing_or_of_another_entry_is_none() {
        let units: Vec<u16> = "a name of three parts, that is long".encode_utf16().collect();
        let all = parts(&units, SHORT);
        assert_eq!(all.len(), 3);
        for missing in 0..3 {
            let mut some = all.clone();
            some.remove(missing);
            assert_eq!(long(&some, SHORT), None, "{missing}");
        }
        assert_eq!(long(&all, b"OTHER~1 TXT"), None);
        assert_eq!(long(&all.iter().rev().cloned().collect::<Vec<_>>(), SHORT), None);
        for number in [0, LAST, 0x55, 0x7F, 0xFF] {
            let mut strange = all.clone();
            strange[0][0] = number;
            assert_eq!(long(&strange, SHORT), None, "{number:#x}");
        }
    }

    #[test]
    fn what_cannot_be_shown_is_escaped() {
        for (units, name) in [
            (&[0x61, 0xD800, 0x62][..], "a\\u{d800}b"),
            (&[0x2F, 0x5C, 0x0A], "\\u{2f}\\u{5c}\\u{a}"),
            (&[0x202E, 0x67, 0x70, 0x6A], "\\u{202e}gpj"),
        ] {
            assert_eq!(long(&parts(units, SHORT), SHORT).as_deref(), Some(name));
        }
    }

    #[test]
    fn short_names_in_any_code_page_differ_when_their_bytes_do() {
        let name = |bytes: &[u8; 11]| short_name(&entry(bytes, 0)).unwrap();
        assert_eq!(name(b"\xD5\xD5\xC6\xAC       "), "\\xD5\\xD5\\xC6\\xAC");
        assert_eq!(name(b"\xC2\xBC\xD2\xF4    TXT"), "\\xC2\\xBC\\xD2\\xF4.TXT");
        assert_eq!(name(b"\x05A         "), "\\xE5A");
        assert_eq!(name(b"A B        "), "A B");
        let mut all: Vec<String> = (0x20..=0xFF_u8)
            .filter(|byte| *byte != 0xE5)
            .filter_map(|byte| {
                short_name(&entry(&[b'A', byte, b'B', b' ', b' ', b' ', b' ', b' ', b' ', b' ', b' '], 0))
            })
            .collect();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 0xFF - 0x20);
        assert_eq!(short_name(&entry(b"A\x01         ", 0)), None);
        assert_eq!(short_name(&entry(b"           ", 0)), None);
    }

    #[test]
    fn small_letters_of_a_short_name_are_kept() {
        let names: Vec<_> =
            [0, 0x08, 0x10, 0x18].map(|cases| short_name(&entry(b"BOOK    TXT", cases)).unwrap()).into();
        assert_eq!(names, ["BOOK.TXT", "book.TXT", "BOOK.txt", "book.txt"]);
    }
}
