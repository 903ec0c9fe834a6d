//! What a flash chip says of itself: its JEDEC id and its own number, and what they mean.
//! Tables and arithmetic only; the asking is done in `controller`.

use std::fmt;

/// In reports, what stands before the id of a flash chip whose maker is not known.
pub(super) const UNNAMED: &str = "flash chip ";

/// The three bytes a flash chip answers to `9F`: maker, type, capacity. Prints as `ef 40 16`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct JedecId(pub [u8; 3]);

/// A flash chip's own number (`4B`), for telling two chips of one kind apart. Prints as 16 hex digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct UniqueId(pub [u8; 8]);

impl JedecId {
    /// The id in an answer; `None` when nobody drove the line. The boot ROM judges the same way (protocol.md section 6.2).
    #[must_use]
    pub fn from_answer(bytes: [u8; 3]) -> Option<JedecId> {
        let [maker, ..] = bytes;
        (maker != 0x00 && maker != 0xFF).then_some(JedecId(bytes))
    }

    /// Who made it.
    #[must_use]
    pub fn maker(self) -> Option<&'static str> {
        let [maker, ..] = self.0;
        MAKERS.iter().find(|(byte, _)| *byte == maker).map(|(_, name)| *name)
    }

    /// Its type, where the id stands for one.
    #[must_use]
    pub fn part(self) -> Option<&'static str> {
        PARTS.iter().find(|(id, _)| *id == self.0).map(|(_, name)| *name)
    }

    /// A name for people: "Winbond W25Q32", "Winbond ef 70 16", "flash chip ab 40 16".
    #[must_use]
    pub fn name(self) -> String {
        match (self.maker(), self.part()) {
            (Some(maker), Some(part)) => format!("{maker} {part}"),
            (Some(maker), None) => format!("{maker} {self}"),
            (None, _) => format!("{UNNAMED}{self}"),
        }
    }

    /// How many bytes it has, by the third byte: 2 to its power where that is plausible (protocol.md section 6.3,
    /// `mtk_dump`). A custom, not a rule: to be confirmed.
    #[must_use]
    pub fn capacity(self) -> Option<u64> {
        let [_, _, power] = self.0;
        (0x10..=0x1C).contains(&power).then(|| 1 << power)
    }
}

impl fmt::Display for JedecId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [maker, kind, power] = self.0;
        write!(f, "{maker:02x} {kind:02x} {power:02x}")
    }
}

impl UniqueId {
    /// The number in an answer; `None` for one byte repeated, which is no number.
    #[must_use]
    pub fn from_answer(bytes: [u8; 8]) -> Option<UniqueId> {
        let [first, rest @ ..] = bytes;
        rest.iter().any(|byte| *byte != first).then_some(UniqueId(bytes))
    }
}

impl fmt::Display for UniqueId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// protocol.md section 6.3. The first three are seen on phones; the others are from the general JEDEC list.
const MAKERS: &[(u8, &str)] = &[
    (0xEF, "Winbond"),
    (0xC8, "GigaDevice"),
    (0xF8, "Fidelix"),
    (0xC2, "Macronix"),
    (0x1C, "Eon"),
    (0x20, "Micron/XMC"),
    (0x68, "Boya"),
    (0x9D, "ISSI"),
    (0xA1, "Fudan"),
    (0x0B, "XTX"),
    (0x5E, "Zbit"),
    (0x85, "Puya"),
    (0xBA, "Zetta"),
];

/// General knowledge from data sheets, except GD25LQ64 (DZ09 `dflib.c`). EF 60 and C8 60 are the 1.8 V families. Ids that
/// several generations of a part share get the name they have in common.
const PARTS: &[([u8; 3], &str)] = &[
    ([0xEF, 0x40, 0x15], "W25Q16"),
    ([0xEF, 0x40, 0x16], "W25Q32"),
    ([0xEF, 0x40, 0x17], "W25Q64"),
    ([0xEF, 0x40, 0x18], "W25Q128"),
    ([0xEF, 0x60, 0x15], "W25Q16 (1.8 V)"),
    ([0xEF, 0x60, 0x16], "W25Q32 (1.8 V)"),
    ([0xEF, 0x60, 0x17], "W25Q64 (1.8 V)"),
    ([0xEF, 0x60, 0x18], "W25Q128 (1.8 V)"),
    ([0xC8, 0x40, 0x15], "GD25Q16"),
    ([0xC8, 0x40, 0x16], "GD25Q32"),
    ([0xC8, 0x40, 0x17], "GD25Q64"),
    ([0xC8, 0x40, 0x18], "GD25Q128"),
    ([0xC8, 0x60, 0x16], "GD25LQ32"),
    ([0xC8, 0x60, 0x17], "GD25LQ64"),
    ([0xC8, 0x60, 0x18], "GD25LQ128"),
    ([0xC2, 0x20, 0x16], "MX25L32"),
    ([0xC2, 0x20, 0x17], "MX25L64"),
    ([0xC2, 0x20, 0x18], "MX25L128"),
    ([0xC2, 0x25, 0x36], "MX25U32"),
    ([0xC2, 0x25, 0x37], "MX25U64"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_named_and_sized() {
        for (bytes, text, name, capacity) in [
            ([0xEF, 0x40, 0x16], "ef 40 16", "Winbond W25Q32", Some(0x40_0000)),
            ([0xC8, 0x60, 0x17], "c8 60 17", "GigaDevice GD25LQ64", Some(0x80_0000)),
            ([0xEF, 0x60, 0x18], "ef 60 18", "Winbond W25Q128 (1.8 V)", Some(0x100_0000)),
            ([0xF8, 0x42, 0x10], "f8 42 10", "Fidelix f8 42 10", Some(0x1_0000)),
            ([0xAB, 0x01, 0x1C], "ab 01 1c", "flash chip ab 01 1c", Some(0x1000_0000)),
            ([0xC2, 0x25, 0x36], "c2 25 36", "Macronix MX25U32", None),
            ([0xEF, 0x40, 0x0F], "ef 40 0f", "Winbond ef 40 0f", None),
            ([0xEF, 0x40, 0x1D], "ef 40 1d", "Winbond ef 40 1d", None),
        ] {
            let id = JedecId::from_answer(bytes).expect(text);
            assert_eq!((id.to_string().as_str(), id.name().as_str(), id.capacity()), (text, name, capacity));
        }
    }

    #[test]
    fn parts_belong_to_known_makers_and_are_listed_once() {
        for (i, (id, part)) in PARTS.iter().enumerate() {
            assert!(JedecId(*id).maker().is_some());
            assert!(PARTS[i + 1..].iter().all(|(other, name)| other != id && name != part), "{part} twice");
        }
    }

    #[test]
    fn silence_is_no_id() {
        assert_eq!(JedecId::from_answer([0xFF; 3]), None);
        assert_eq!(JedecId::from_answer([0; 3]), None);
        assert_eq!(UniqueId::from_answer([0xFF; 8]), None);
        assert_eq!(UniqueId::from_answer([0x5A; 8]), None);
        let id = UniqueId::from_answer([0, 1, 2, 3, 4, 5, 6, 0xAB]).expect("an id");
        assert_eq!(id.to_string(), "00010203040506ab");
    }
}
