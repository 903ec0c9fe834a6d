//! PMT: MediaTek's own partition table of older phones, as an agent sends it and as it is in the storage
//! (da.md sections 3.5, 3.6 and 8).

use super::Partition;
use crate::fields::Fields as _;

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pmt {
    /// The form of its entries.
    pub form: PmtForm,
    /// In the order of the table. Starts may count from a place before the area's first byte (the boot areas
    /// of phones of 2012 and 2013), so compare them with known content before they name files.
    pub partitions: Vec<Partition>,
}

/// The forms of entries, by their length.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PmtForm {
    /// 0x60 bytes: 64-bit size, mask, offset.
    Long,
    /// 0x58 bytes: 64-bit size, offset, mask.
    Middle,
    /// 0x4C bytes: 32-bit size, offset, mask.
    Short,
}

/// Why bytes are not a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum NotAPmt {
    /// There are no bytes.
    #[error("the partition table is empty")]
    Empty,
    /// There are more bytes than any table has.
    #[error("the partition table has {0} bytes")]
    TooLong(usize),
    /// In no form does every entry have a name.
    #[error("the partition table has no known form")]
    UnknownForm,
}

const NAME: usize = 0x40;
/// The byte that is FF in the first entry of the long form.
const LONG_MARK: usize = 0x48;
/// The longest table; real ones have some dozens of entries.
const MAX_BYTES: usize = 256 * 1024;
/// Marks in front of a table in the storage, in both byte orders.
const MARKS: [&[u8; 4]; 6] = [b"PTv3", b"3vTP", b"PTv1", b"1vTP", b"MPT3", b"3TPM"];
/// Where entries may begin after a mark: its length is not published, so the entries decide.
const AFTER_MARK: [usize; 4] = [4, 8, 12, 16];
/// The fewest entries of a table in the storage; fewer may be chance.
const FEWEST_ON_DISK: usize = 3;

/// How much of the storage [`on_disk`] needs from a mark on.
pub const TABLE_IN_STORAGE: usize = 16 * 1024;

impl PmtForm {
    const ALL: [PmtForm; 3] = [PmtForm::Long, PmtForm::Middle, PmtForm::Short];

    /// The length of an entry in bytes.
    #[must_use]
    pub fn entry_length(self) -> usize {
        match self {
            PmtForm::Long => 0x60,
            PmtForm::Middle => 0x58,
            PmtForm::Short => 0x4C,
        }
    }

    /// The offset and the size of an entry.
    fn range(self, entry: &[u8]) -> Option<(u64, u64)> {
        match self {
            PmtForm::Long => Some((entry.u64_at(0x50)?, entry.u64_at(0x40)?)),
            PmtForm::Middle => Some((entry.u64_at(0x48)?, entry.u64_at(0x40)?)),
            PmtForm::Short => Some((u64::from(entry.u32_at(0x44)?), u64::from(entry.u32_at(0x40)?))),
        }
    }

    /// The entry as a partition; `None` if it has no printable name or its range is impossible.
    fn partition(self, entry: &[u8]) -> Option<Partition> {
        let field = entry.get(..NAME)?;
        let length = field.iter().position(|byte| *byte == 0)?;
        let (name, padding) = field.split_at(length);
        let is_name = !name.is_empty() && name.iter().all(|byte| matches!(byte, 0x21..0x7F));
        if !is_name || padding.iter().any(|byte| *byte != 0) {
            return None;
        }
        let (start, len) = self.range(entry)?;
        start.checked_add(len)?;
        Some(Partition { name: String::from_utf8_lossy(name).into_owned(), start, len })
    }
}

/// Parses a table as an agent sends it: entries only.
///
/// # Errors
/// [`NotAPmt`].
pub fn parse(bytes: &[u8]) -> Result<Pmt, NotAPmt> {
    if bytes.is_empty() {
        return Err(NotAPmt::Empty);
    }
    if bytes.len() > MAX_BYTES {
        return Err(NotAPmt::TooLong(bytes.len()));
    }
    let in_form = |form: PmtForm| {
        let length = form.entry_length();
        if !bytes.len().is_multiple_of(length) || !may_be(form, bytes) {
            return None;
        }
        // Slots that are not in use are zero, and at the end.
        let used = bytes.iter().rposition(|byte| *byte != 0)? / length + 1;
        let partitions = bytes.chunks_exact(length).take(used).map(|entry| form.partition(entry));
        Some(Pmt { form, partitions: partitions.collect::<Option<_>>()? })
    };
    PmtForm::ALL.into_iter().find_map(in_form).ok_or(NotAPmt::UnknownForm)
}

/// Whether a sector begins with the mark of a table.
#[must_use]
pub fn begins_with_mark(sector: &[u8]) -> bool {
    MARKS.iter().any(|mark| sector.starts_with(*mark))
}

/// The table in the storage whose mark is at the start of `bytes`, of which [`TABLE_IN_STORAGE`] are enough.
/// It ends with the first entry that is none.
#[must_use]
pub fn on_disk(bytes: &[u8]) -> Option<Pmt> {
    if !begins_with_mark(bytes) {
        return None;
    }
    let places = AFTER_MARK.into_iter().filter_map(|place| bytes.get(place..));
    let tables = places.flat_map(|entries| PmtForm::ALL.map(|form| (form, entries)));
    let tables = tables.filter(|(form, entries)| may_be(*form, entries)).map(|(form, entries)| {
        let entries = entries.chunks_exact(form.entry_length());
        Pmt { form, partitions: entries.map_while(|entry| form.partition(entry)).collect() }
    });
    let longest = tables.max_by_key(|pmt| pmt.partitions.len());
    longest.filter(|pmt| pmt.partitions.len() >= FEWEST_ON_DISK)
}

fn may_be(form: PmtForm, first: &[u8]) -> bool {
    form != PmtForm::Long || first.u8_at(LONG_MARK) == Some(0xFF)
}
