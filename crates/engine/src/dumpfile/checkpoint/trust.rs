//! How far the bytes of a part file may be believed, and where they came from.
//!
//! Used by the region's checkpoint and, through it, by the comparison with the phone.

/// How far the bytes of the part file may be believed. The two demands are independent: one is met by each session, the other by the check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Trust {
    pub(crate) overlap: Overlap,
    pub(crate) verify: Verify,
    pub(crate) basis: Basis,
}

/// Whether the bytes were compared with the phone of this session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Overlap {
    /// There is nothing to compare, or it was compared.
    Compared,
    /// They came from another session: beginning and end must be compared before a byte is added.
    Needed,
}

/// Which check must follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verify {
    /// The one that was chosen.
    AsChosen,
    /// A full one, whatever was chosen: any byte may be wrong.
    Full,
}

/// What the bytes on the disk are compared with before they are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Basis {
    /// The digests of what was written.
    WrittenDigests,
    /// Nothing: nobody knew what had been written, so that what was on the disk was taken for it.
    TakenFromDisk,
}

/// Where a part file came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// This job began it.
    ThisJob,
    /// An earlier run left it, without a journal that can be read.
    PartAlone,
    /// An earlier run left it with its journal.
    Journal { name: JournalName, phone: PhoneMatch },
}

/// Whether a journal names the part file that it lies beside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum JournalName {
    Own,
    /// Both were renamed, or it belongs to another part file.
    Other,
}

/// Whether a number that only one phone has says that it is the journal's phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PhoneMatch {
    /// ME-ID or the flash chip's own number is the same.
    SameNumber,
    /// Neither is known of both.
    Unknown,
}

impl Origin {
    /// Whether the journal names another part file than the one it lies beside.
    pub(crate) fn has_other_name(self) -> bool {
        matches!(self, Origin::Journal { name: JournalName::Other, .. })
    }

    /// Whether a number that only one phone has says that it is the journal's phone.
    pub(crate) fn has_same_number(self) -> bool {
        matches!(self, Origin::Journal { phone: PhoneMatch::SameNumber, .. })
    }
}

impl Trust {
    /// Of a part file with nothing in it.
    pub(crate) const EMPTY: Trust =
        Trust { overlap: Overlap::Compared, verify: Verify::AsChosen, basis: Basis::WrittenDigests };
}
