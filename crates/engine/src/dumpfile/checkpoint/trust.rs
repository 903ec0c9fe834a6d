//! Which comparisons and checks the bytes of a part file still need, and where the bytes came from.
//!
//! Used by the region's checkpoint and, through it, by the comparison with the phone.

use crate::facts::{MeId, PhoneFacts, StorageFacts};

/// Which comparisons and checks the bytes of the part file still need. `overlap` is met anew by each
/// connection, `verify` by the check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Trust {
    pub(crate) overlap: Overlap,
    pub(crate) verify: Verify,
    pub(crate) basis: Basis,
}

/// Whether the bytes were compared with the connected phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Overlap {
    /// They were compared, or there is nothing to compare.
    Compared,
    /// They are from another connection: beginning and end must be compared before bytes are added.
    Needed,
}

/// Which check must follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verify {
    /// The chosen one.
    AsChosen,
    /// A full one, whatever was chosen, because any byte may be wrong.
    Full,
}

/// What the bytes on the disk are compared with before they are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Basis {
    /// The digests of what was written.
    WrittenDigests,
    /// Nothing: the digests of what was written are unknown and were computed from the disk.
    TakenFromDisk,
}

/// Where a part file came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// This job began it.
    ThisJob,
    /// An earlier run left it without a readable journal.
    PartAlone,
    /// An earlier run left it with its journal.
    Journal { name: JournalName, phone: PhoneMatch },
}

/// Whether a journal names the part file beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum JournalName {
    Own,
    /// Both were renamed, or it belongs to another part file.
    Other,
}

/// Whether a unique number proves that two phones are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PhoneMatch {
    /// The ME-ID or the storage chip's unique number is the same.
    SameNumber,
    /// Neither number is known for both.
    Unknown,
}

impl PhoneMatch {
    /// Compares the numbers of two phones.
    pub(crate) fn of(one: (&PhoneFacts, &StorageFacts), other: (&PhoneFacts, &StorageFacts)) -> PhoneMatch {
        let has_id = one.0.me_id.as_ref().is_some_and(MeId::is_unique);
        let is_same = (has_id && one.0.me_id == other.0.me_id) || one.1.has_same_number(other.1);
        if is_same { PhoneMatch::SameNumber } else { PhoneMatch::Unknown }
    }
}

impl Origin {
    /// Whether the journal names another part file than the one beside it.
    pub(crate) fn has_other_name(self) -> bool {
        matches!(self, Origin::Journal { name: JournalName::Other, .. })
    }

    /// Whether a unique number proves that it is the phone of the journal.
    pub(crate) fn has_same_number(self) -> bool {
        matches!(self, Origin::Journal { phone: PhoneMatch::SameNumber, .. })
    }
}

impl Trust {
    /// For an empty part file.
    pub(crate) const EMPTY: Trust =
        Trust { overlap: Overlap::Compared, verify: Verify::AsChosen, basis: Basis::WrittenDigests };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{ChipCode, FlashFacts};

    #[test]
    fn an_id_that_was_never_written_proves_nothing() {
        let phone = |id: Vec<u8>| PhoneFacts {
            chip: "MT6261".into(),
            variant: None,
            hardware_code: ChipCode(0x6261),
            hardware_version: None,
            software_version: None,
            me_id: Some(MeId(id)),
            soc_id: None,
            security: None,
        };
        let flash = FlashFacts {
            jedec_id: None,
            unique_id: None,
            name: "a".into(),
            size: None,
            size_known_from: None,
        };
        let storage = StorageFacts::Flash(flash);
        for (id, expected) in [
            (vec![0; 16], PhoneMatch::Unknown),
            (vec![0xFF; 16], PhoneMatch::Unknown),
            (vec![1, 2], PhoneMatch::SameNumber),
        ] {
            let one = phone(id);
            assert_eq!(PhoneMatch::of((&one, &storage), (&one, &storage)), expected, "{one:?}");
        }
    }
}
