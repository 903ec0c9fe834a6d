//! [`RamPlan`]: which RAM settings are sent to a legacy agent, and which record fits the phone.

use super::ids::StorageIds;
use crate::chip::{EmiExchange, smartphone};
use crate::da::{RamRecord, RamSettings};

/// What is sent to set up external RAM. Made before anything is sent.
#[derive(Debug, Clone, Copy)]
pub struct RamPlan<'a> {
    /// The user's settings.
    settings: &'a RamSettings,
    /// How they are sent.
    pub exchange: EmiExchange,
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
        let exchange = u8::try_from(settings.version)
            .ok()
            .and_then(|version| smartphone(hardware_code)?.emi_exchange(version))
            .ok_or(NoRamPlan::UnknownVersion)?;
        let record = find_record(settings, ids).ok_or(NoRamPlan::OtherPhone)?;
        Ok(RamPlan { settings, exchange, record })
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
        if self.exchange == EmiExchange::BlockOfLength {
            let bytes = all.get(..size).filter(|bytes| !bytes.is_empty())?;
            return Some((len.to_be_bytes().to_vec(), bytes.to_vec()));
        }
        if size != self.settings.record_len || size == 0 {
            return None;
        }
        match self.exchange {
            EmiExchange::OneRecord { .. } => {
                let mut record = self.settings.record(self.record)?.to_vec();
                *record.first_chunk_mut()? = 0x100_u32.to_be_bytes();
                Some((Vec::new(), record))
            }
            EmiExchange::TotalThenAll => {
                Some((u32::try_from(all.len()).ok()?.to_be_bytes().to_vec(), all.to_vec()))
            }
            EmiExchange::AllMaybeAfterId | EmiExchange::All | EmiExchange::BlockOfLength => {
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
    // No more than the block can hold, whatever the number in the file says.
    let held = settings.record_bytes().len().checked_div(settings.record_len).unwrap_or(0);
    let fits: Vec<Fit> = (0..settings.records.min(held))
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
    let Some(head) = u8::try_from(version).ok().and_then(|version| RamRecord::parse(version, record)) else {
        return Fit::OtherChip;
    };
    if head.fits_any() || head.id.is_empty() {
        return Fit::AnyPhone;
    }
    let named = head.id.get(..head.id.len().min(ID_BYTES)).unwrap_or_default();
    let emmc = ids.emmc_bytes().into_iter().flat_map(|id| [id.to_vec(), with_reversed_words(&id)]);
    let is_named = emmc.chain([ids.nand_bytes()]).any(|id| {
        let is_at_its_place = named.iter().any(|byte| *byte != 0) && id.starts_with(named);
        // The search of mtkclient, wherever a record has the id.
        is_at_its_place
            || id.get(..ID_BYTES).is_some_and(|id| record.windows(ID_BYTES).any(|found| found == id))
    });
    if is_named { Fit::SameChip } else { Fit::OtherChip }
}

fn with_reversed_words(id: &[u8]) -> Vec<u8> {
    id.chunks(4).flat_map(|word| word.iter().rev().copied()).collect()
}

#[cfg(test)]
#[path = "ram_tests.rs"]
mod tests;
