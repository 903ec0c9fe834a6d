//! What the page says in words and letters: how two files differ, and bytes as text for the clipboard.

use crate::present;
use crate::words;
use bromide_engine::dump::compare::{Comparison, Share};
use bromide_engine::dump::{Finding, FindingKind};

/// More is not put into the clipboard: it would be hundreds of megabytes of letters.
pub const MOST_COPIED: u64 = 1 << 20;

/// In which form bytes are copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum As {
    /// Two figures a byte, sixteen bytes a line.
    Hex,
    /// As text; what is no letter becomes a dot.
    Text,
}

impl As {
    /// The bytes in this form.
    pub(super) fn text_of(self, bytes: &[u8]) -> String {
        match self {
            As::Hex => {
                let line =
                    |line: &[u8]| line.iter().map(|b| format!("{b:02X}")).collect::<Vec<_>>().join(" ");
                bytes.chunks(16).map(line).collect::<Vec<_>>().join("\n")
            }
            As::Text => match wide(bytes) {
                Some(text) => text,
                None => shown(&String::from_utf8_lossy(bytes)),
            },
        }
    }
}

/// Text of 16-bit letters, if that is what it is: every second byte is 00 and the others are letters.
fn wide(bytes: &[u8]) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let is_wide = !pairs.is_empty()
        && rest.is_empty()
        && pairs
            .iter()
            .all(|[low, high]| *high == 0 && (low.is_ascii_graphic() || low.is_ascii_whitespace()));
    is_wide.then(|| pairs.iter().map(|[low, _]| char::from(*low)).collect())
}

fn shown(text: &str) -> String {
    let letter =
        |c: char| if c.is_control() && !matches!(c, '\n' | '\t') || c == '\u{fffd}' { '.' } else { c };
    text.chars().map(letter).collect()
}

/// Whether the files differ and by how much, in one sentence or two.
#[must_use]
pub fn compared(comparison: &Comparison) -> Vec<String> {
    let mut told = Vec::new();
    let (first, second) = comparison.lengths;
    if comparison.is_same() {
        return vec![words!("compare-same", size = present::size(first))];
    }
    if comparison.differing == 0 {
        told.push(words!("compare-same-so-far", size = present::size(first.min(second))));
    } else {
        let bytes = words!("bytes", count = comparison.differing);
        told.push(words!("compare-differ", bytes = bytes, places = comparison.places.len()));
    }
    if first != second {
        let more = present::size(comparison.extra());
        let at = format!("{:#010x}", first.min(second));
        told.push(if second > first {
            words!("compare-second-longer", more = more, at = at)
        } else {
            words!("compare-first-longer", more = more, at = at)
        });
    }
    told
}

/// What differs in one of the places that have a name, and what that means if it is known.
#[must_use]
pub fn share_words(share: &Share, findings: &[Finding]) -> String {
    let finding = share.span.and_then(|index| findings.get(index));
    let size = present::size(share.bytes);
    let Some(finding) = finding else {
        return words!("compare-share-elsewhere", size = size, places = share.places);
    };
    let told = words!("compare-share", name = finding.name(), size = size, places = share.places);
    match meaning(finding.kind) {
        Some(meaning) => words!("compare-share-meaning", told = told, meaning = meaning),
        None => told,
    }
}

/// What a difference means, as far as that is known. Protocol.md section 7.4 tells of messages in the file system of one phone; of
/// loaders and firmware (sections 7.2 and 7.3) it can only be said that they are not the same: why, no source tells.
fn meaning(kind: FindingKind) -> Option<String> {
    match kind {
        FindingKind::FileSystem | FindingKind::WearLevelled | FindingKind::Nvram => {
            Some(words!("compare-changes-with-use"))
        }
        FindingKind::Firmware | FindingKind::Loader | FindingKind::SecondLoader => {
            Some(words!("compare-other-firmware"))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bromide_engine::dump::compare::Place;

    #[test]
    fn bytes_become_hex_and_text() {
        let bytes: Vec<u8> = (0..18).collect();
        assert_eq!(As::Hex.text_of(&bytes), "00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F\n10 11");
        assert_eq!(As::Text.text_of(b"SF_BOOT\0\xff\x01."), "SF_BOOT....");
        assert_eq!(As::Text.text_of("Gr\u{fc}\u{df}e\n".as_bytes()), "Gr\u{fc}\u{df}e\n");
        assert_eq!(As::Text.text_of(b"A\0n\0n\0a\0"), "Anna");
        assert_eq!(As::Text.text_of(b""), "");
    }

    #[test]
    fn what_differs_is_said_in_words() {
        let place = Place { range: 0..12 * 1024, differing: 5 };
        let mut comparison =
            Comparison { lengths: (4 << 20, 4 << 20), differing: 5, places: vec![place], gap: 1 };
        assert_eq!(compared(&comparison), ["The two differ in 5 bytes, in 1 place"]);
        comparison.lengths.1 = 8 << 20;
        assert_eq!(compared(&comparison)[1], "The second goes on for 4 MB more, from 0x00400000");
        comparison.differing = 0;
        assert_eq!(compared(&comparison)[0], "The 4 MB that both have are the same");
        comparison.lengths = (2 << 20, 1 << 20);
        assert_eq!(compared(&comparison)[1], "The first goes on for 1 MB more, from 0x00100000");
        comparison.lengths.1 = 2 << 20;
        assert_eq!(compared(&comparison), ["The two are the same to the last byte (2 MB)"]);
    }

    #[test]
    fn a_named_place_says_what_its_difference_means_only_where_that_is_known() {
        let finding = |kind| Finding::new(0, 9, kind, vec![]);
        let findings = [finding(FindingKind::FileSystem), finding(FindingKind::Alice)];
        let share = |span| Share { span, bytes: 12 * 1024, places: 3, first: 0 };
        let told = share_words(&share(Some(0)), &findings);
        assert!(told.contains("12 KB in 3 places") && told.contains("Files lie here"), "{told}");
        assert!(!share_words(&share(Some(1)), &findings).contains("lie"));
        assert!(share_words(&share(None), &findings).contains("12 KB in 3 places"));
    }
}
