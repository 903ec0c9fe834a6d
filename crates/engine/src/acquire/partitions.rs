//! [`partitions`]: the partitions of an open storage, from its own table (GPT, PMT) or from the agent's.
//!
//! Used by jobs that read a partition by its name, and by lists of what can be read. Reads only the tables.

use crate::partition::{Partition, gpt, pmt};
use crate::session::SessionError;
use crate::storage::{AreaKind, AreaSize, ReadError, Storage};
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

/// The partitions of `storage`; `None` if it has no table that is known.
///
/// # Errors
/// [`PartitionsError`].
pub fn partitions(storage: &mut dyn Storage) -> Result<Option<PartitionList>, PartitionsError> {
    let Some(main) = storage.areas().iter().find(|area| is_divided(area.kind)) else { return Ok(None) };
    let (area, size) = (main.kind, main.size.map(AreaSize::bytes));
    let granularity = u64::from(main.granularity).max(1);
    if let Some(size) = size.filter(|_| area != AreaKind::Nand) {
        let mut read_at = |offset, into: &mut [u8]| read_any(storage, area, granularity, offset, into);
        if let Some(found) = gpt::find(size, &mut read_at)? {
            let table = PartitionTable::Gpt(found.copies);
            return Ok(Some(PartitionList { area, table, partitions: found.partitions }));
        }
    }
    let Some(bytes) = storage.partition_table()? else { return Ok(None) };
    let Ok(found) = pmt::parse(&bytes) else { return Ok(None) };
    let table = PartitionTable::PmtOfAgent;
    Ok(Some(PartitionList { area, table, partitions: found.partitions }))
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
