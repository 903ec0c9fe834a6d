//! [`StorageContents`]: the areas and partitions of an open phone, for lists and for the plan of a backup.

use super::plan::Table;
use crate::acquire::{OpenPhone, PartitionList, PartitionTable, has_confirmed_starts, partitions};
use crate::facts::StorageFacts;
use crate::readback::JobError;
use crate::storage::{Area, AreaKind};

/// What a phone's storage consists of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StorageContents {
    /// All areas, in the order for lists.
    pub areas: Vec<Area>,
    /// The area that has the partitions, or would have.
    pub main: AreaKind,
    /// Its partition table.
    pub table: Table,
    /// Its partitions, if it has a table.
    pub list: Option<PartitionList>,
}

impl StorageContents {
    /// Looks at the storage of `phone`; reads the partition table and, to confirm it, the beginning of partitions.
    ///
    /// # Errors
    /// When the phone is lost, or the job was stopped.
    pub fn of(phone: &mut OpenPhone) -> Result<StorageContents, JobError> {
        let main = match &phone.storage_facts {
            StorageFacts::Flash(_) => AreaKind::Flash,
            StorageFacts::Managed(storage) => storage.main_area(),
        };
        let list = partitions(&mut *phone.storage)?.filter(|list| list.area == main);
        let table = match &list {
            None => Table::Missing,
            Some(list) if !has_confirmed_starts(&mut *phone.storage, list)? => Table::Uncertain,
            Some(PartitionList { table: PartitionTable::Gpt(copies), .. }) => Table::Gpt(*copies),
            Some(PartitionList { table: PartitionTable::PmtOfAgent, .. }) => Table::Pmt,
        };
        Ok(StorageContents { areas: phone.storage.areas().to_vec(), main, table, list })
    }
}
