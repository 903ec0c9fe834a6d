//! [`RamForm`] and [`RamPlan`]: how the settings of external RAM are sent, and which record fits the phone.

use super::fields::Fields;
use super::ids::StorageIds;
use crate::da::RamSettings;

/// How RAM settings of one version are sent (`da.md` section 3.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RamForm {
    /// Version 0: the length that the agent asked for, then so many bytes.
    BytesOfLength,
    /// Versions 10 and 11: all records. Some agents send 16 id bytes before the length.
    AllMaybeAfterId,
    /// Versions 12 and 13: one record.
    OneRecord {
        /// Number of 32-bit words that the agent sends at the end.
        words_at_end: usize,
    },
    /// Versions 15, 16, 17, 20 and 21: the length of all records together, then all records.
    TotalThenAll,
    /// Version 16 of the MT8127: all records.
    All,
}

impl RamForm {
    /// The form for a `version` (the decimal number in the preloader file) on the chip `hardware_code`; `None`
    /// if it is not published, as for versions 8 (MT6575, MT6577) and 14 (MT6571).
    #[must_use]
    pub fn of(version: u32, hardware_code: u16) -> Option<RamForm> {
        match version {
            0 => Some(RamForm::BytesOfLength),
            10 | 11 => Some(RamForm::AllMaybeAfterId),
            12 => Some(RamForm::OneRecord { words_at_end: 0 }),
            13 => Some(RamForm::OneRecord { words_at_end: 5 }),
            15 | 16 | 17 | 20 | 21 if hardware_code == 0x8127 => Some(RamForm::All),
            15 | 16 | 17 | 20 | 21 => Some(RamForm::TotalThenAll),
            _ => None,
        }
    }
}

/// What is sent to set up external RAM. Made before anything is sent.
#[derive(Debug, Clone, Copy)]
pub struct RamPlan<'a> {
    /// The user's settings.
    settings: &'a RamSettings,
    /// How they are sent.
    pub form: RamForm,
    /// The record that fits the phone.
    record: usize,
}

/// Why RAM settings cannot be sent to this phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoRamPlan {
    /// It is not published how this version is sent.
    UnknownVersion,
    /// No record names a memory chip of this phone.
    OtherPhone,
}

impl<'a> RamPlan<'a> {
    /// # Errors
    /// [`NoRamPlan`].
    pub(crate) fn of(
        settings: &'a RamSettings,
        hardware_code: u16,
        ids: &StorageIds,
    ) -> Result<RamPlan<'a>, NoRamPlan> {
        let form = RamForm::of(settings.version, hardware_code).ok_or(NoRamPlan::UnknownVersion)?;
        let record = find_record(settings, ids).ok_or(NoRamPlan::OtherPhone)?;
        Ok(RamPlan { settings, form, record })
    }

    /// The version as it is sent with `E8` (`da.md` section 3.4).
    #[must_use]
    pub fn wire_version(&self) -> u32 {
        if self.settings.version == 0 { u32::MAX } else { self.settings.version }
    }

    /// The data for an agent that expects records of `len` bytes: what is sent before the records, and the
    /// records. `None` if the records of the file have another length.
    #[must_use]
    pub fn data(&self, len: u32) -> Option<(Vec<u8>, Vec<u8>)> {
        let size = usize::try_from(len).ok()?;
        let all = self.settings.record_bytes();
        if self.form == RamForm::BytesOfLength {
            let bytes = all.get(..size).filter(|bytes| !bytes.is_empty())?;
            return Some((len.to_be_bytes().to_vec(), bytes.to_vec()));
        }
        if size != self.settings.record_len || size == 0 {
            return None;
        }
        match self.form {
            RamForm::OneRecord { .. } => {
                let mut record = self.settings.record(self.record)?.to_vec();
                *record.first_chunk_mut()? = 0x100_u32.to_be_bytes();
                Some((Vec::new(), record))
            }
            RamForm::TotalThenAll => {
                Some((u32::try_from(all.len()).ok()?.to_be_bytes().to_vec(), all.to_vec()))
            }
            RamForm::AllMaybeAfterId | RamForm::All | RamForm::BytesOfLength => {
                Some((Vec::new(), all.to_vec()))
            }
        }
    }
}

/// Number of bytes of an id by which a record is recognised (`da.md` section 3.4).
const ID_BYTES: usize = 9;

/// The record that names a memory chip of the phone; otherwise the first for phones whose RAM is a chip of
/// its own. `None` if the settings belong to other phones.
#[must_use]
pub fn find_record(settings: &RamSettings, ids: &StorageIds) -> Option<usize> {
    let fits: Vec<Fit> = (0..settings.records)
        .map_while(|index| settings.record(index))
        .map(|record| fit(settings.version, record, ids))
        .collect();
    let position = |wanted| fits.iter().position(|fit| *fit == wanted);
    position(Fit::SameChip).or_else(|| position(Fit::AnyPhone))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fit {
    SameChip,
    AnyPhone,
    OtherChip,
}

fn fit(version: u32, record: &[u8], ids: &StorageIds) -> Fit {
    let head = head(version, record);
    if head.as_ref().is_some_and(Head::is_for_any_phone) {
        return Fit::AnyPhone;
    }
    let emmc = ids.emmc_bytes().into_iter().flat_map(|id| [id.to_vec(), with_reversed_words(&id)]);
    let is_named = emmc.chain([ids.nand_bytes()]).filter(|id| !id.is_empty()).any(|id| match &head {
        Some(head) => head.names(&id),
        None => id.get(..ID_BYTES).is_some_and(|id| record.windows(ID_BYTES).any(|found| found == id)),
    });
    if is_named { Fit::SameChip } else { Fit::OtherChip }
}

/// The beginning of a record.
struct Head {
    /// Low byte: kind of RAM. Next byte: package.
    kind: u32,
    id_len: usize,
    id: [u8; 16],
}

impl Head {
    /// RAM that is a chip of its own does not depend on the storage.
    fn is_for_any_phone(&self) -> bool {
        self.kind.to_le_bytes()[1] == 0 || self.id_len == 0
    }

    fn names(&self, id: &[u8]) -> bool {
        let len = self.id_len.min(ID_BYTES);
        self.id.get(..len).is_some_and(|named| named.iter().any(|byte| *byte != 0) && id.starts_with(named))
    }
}

/// The table "Record head" of `da.md` section 3.4, little-endian; `None` for versions without one there.
fn head(version: u32, record: &[u8]) -> Option<Head> {
    let mut fields = Fields::new(record);
    let mut word = || fields.array().map(u32::from_le_bytes);
    match version {
        11 | 14 => {
            let kind = word()?;
            let id = fields.array()?;
            let id_len = fields.array().map(u32::from_le_bytes)?;
            Some(Head { kind, id_len: usize::try_from(id_len).ok()?, id })
        }
        0 | 10 | 12 | 13 | 15 | 16 | 17 | 20..=47 => {
            let (_sub_version, kind, id_len, _firmware_len) = (word()?, word()?, word()?, word()?);
            Some(Head { kind, id_len: usize::try_from(id_len).ok()?, id: fields.array()? })
        }
        _ => None,
    }
}

fn with_reversed_words(id: &[u8]) -> Vec<u8> {
    id.chunks(4).flat_map(|word| word.iter().rev().copied()).collect()
}

#[cfg(test)]
#[path = "ram_tests.rs"]
mod tests;
