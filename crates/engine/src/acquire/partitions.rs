//! [`partitions`]: the partitions of an open storage, from its own table (GPT, PMT) or from the agent's.
//!
//! Used by jobs that read a partition by its name, and by lists of what can be read. Reads only the tables.

use crate::partition::{Partition, gpt, pmt};
use crate::session::SessionError;
use crate::storage::{AreaKind, AreaSize, NotRecovered, ReadError, Storage};
use crate::units::as_u64;

/// The partitions of a phone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartitionList {
    /// The area that they divide.
    pub area: AreaKind,
    /// Where the list is from.
    pub table: PartitionTable,
    /// In the order of the table.
    pub partitions: Vec<Partition>,
}

/// The kind of a partition table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartitionTable {
    /// GPT, with the state of its copies.
    Gpt(gpt::Copies),
    /// MediaTek's own table, as the agent sent it.
    PmtOfAgent,
}

/// Error of [`partitions`].
#[derive(Debug, thiserror::Error)]
pub enum PartitionsError {
    /// A read failed.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The agent failed.
    #[error(transparent)]
    Agent(#[from] SessionError),
}

/// The partitions of `storage`; `None` if it has no table that is known. A copy of the table that cannot be
/// read counts as missing.
///
/// # Errors
/// [`PartitionsError`].
pub fn partitions(storage: &mut dyn Storage) -> Result<Option<PartitionList>, PartitionsError> {
    let Some(main) = storage.areas().iter().find(|area| is_divided(area.kind)) else { return Ok(None) };
    let (area, size) = (main.kind, main.size.map(AreaSize::bytes));
    let granularity = u64::from(main.granularity).max(1);
    if let Some(size) = size.filter(|_| area != AreaKind::Nand) {
        let mut read_at = |offset, into: &mut [u8]| read_or_zeros(storage, area, granularity, offset, into);
        if let Some(found) = gpt::find(size, &mut read_at)? {
            let table = PartitionTable::Gpt(found.copies);
            return Ok(Some(PartitionList { area, table, partitions: found.partitions }));
        }
    }
    let bytes = match storage.partition_table() {
        Ok(Some(bytes)) => bytes,
        Ok(None) => return Ok(None),
        // It has none; agent and host are in step.
        Err(error) if error.is_agent_refusal() => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let Ok(found) = pmt::parse(&bytes) else { return Ok(None) };
    let table = PartitionTable::PmtOfAgent;
    Ok(Some(PartitionList { area, table, partitions: found.partitions }))
}

/// Whether the starts in `list` are offsets in its area. Those of a GPT are. The starts of an old PMT may count
/// from a place before the area (da.md section 3.6), so that some partition must have the content of its kind.
///
/// # Errors
/// [`PartitionsError`].
pub fn has_confirmed_starts(
    storage: &mut dyn Storage,
    list: &PartitionList,
) -> Result<bool, PartitionsError> {
    match list.table {
        PartitionTable::Gpt(gpt::Copies::Neither { .. }) => return Ok(false),
        PartitionTable::Gpt(_) => return Ok(true),
        PartitionTable::PmtOfAgent => {}
    }
    let Some(area) = storage.areas().iter().find(|area| area.kind == list.area) else { return Ok(false) };
    let granularity = u64::from(area.granularity.max(1));
    let size = area.size.map_or(0, AreaSize::bytes);
    let mut head = vec![0; usize::try_from(granularity.max(HEAD)).unwrap_or_default()];
    for partition in &list.partitions {
        let Some(is_right) = content_of(&partition.name) else { continue };
        let is_inside = partition.start.checked_add(head.len() as u64).is_some_and(|end| end <= size);
        if !is_inside || !partition.start.is_multiple_of(granularity) {
            continue;
        }
        read_or_zeros(storage, list.area, granularity, partition.start, &mut head)?;
        if is_right(&head) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// As many bytes of a partition as are looked at.
const HEAD: u64 = 2048;

/// What recognises the content of a partition with this name.
fn content_of(name: &str) -> Option<fn(&[u8]) -> bool> {
    let is = |names: &[&str]| names.iter().any(|known| name.eq_ignore_ascii_case(known));
    if is(&["boot", "bootimg", "recovery"]) {
        Some(|head| head.starts_with(b"ANDROID!"))
    } else if is(&["android", "system", "cache", "usrdata", "userdata", "protect_f", "protect_s"]) {
        // The magic of an ext4 superblock.
        Some(|head| head.get(0x438..0x43A) == Some(&[0x53, 0xEF]))
    } else {
        None
    }
}

/// Reads bytes; zeros where the phone cannot read them even a second time.
fn read_or_zeros(
    storage: &mut dyn Storage,
    area: AreaKind,
    granularity: u64,
    offset: u64,
    into: &mut [u8],
) -> Result<(), ReadError> {
    for _ in 0..2 {
        match read_any(storage, area, granularity, offset, into) {
            Err(ReadError::Refused(_)) => break,
            Err(ReadError::Transient(error)) => match storage.recover(error, &mut |_| {}) {
                Ok(_) => {}
                Err(NotRecovered::Stopped) => return Err(ReadError::Stopped),
                Err(NotRecovered::Lost(error)) => return Err(ReadError::Lost(error)),
            },
            result => return result,
        }
    }
    into.fill(0);
    Ok(())
}

/// Whether an area is divided into partitions.
fn is_divided(area: AreaKind) -> bool {
    matches!(area, AreaKind::User | AreaKind::LogicalUnit(2) | AreaKind::Nand)
}

/// Reads any range: whole units of the storage around it.
fn read_any(
    storage: &mut dyn Storage,
    area: AreaKind,
    granularity: u64,
    offset: u64,
    into: &mut [u8],
) -> Result<(), ReadError> {
    let before = offset % granularity;
    let start = offset - before;
    let len = (before + as_u64(into.len())).next_multiple_of(granularity);
    let mut whole = vec![0; usize::try_from(len).map_err(|_error| ReadError::OutOfArea(offset))?];
    storage.read(area, start, &mut whole, &mut |_, _| {})?;
    let skipped = whole.iter().skip(usize::try_from(before).unwrap_or(usize::MAX));
    into.iter_mut().zip(skipped).for_each(|(to, from)| *to = *from);
    Ok(())
}
