//! Turns what a job asks for (the main area, a partition) into areas and offsets, now that the phone is known.
//!
//! Used by `stages`. Knows the storage only as the trait.

use super::error::{BadRange, JobError};
use super::job::{AreaChoice, RegionJob};
use super::prepare::Ready;
use crate::acquire::{OpenPhone, PartitionList, partitions};
use crate::event::Event;
use crate::facts::StorageFacts;
use crate::storage::AreaKind;

/// Replaces every choice by the area that it means, and offsets in a partition by those in its area. The
/// partition table is read only if a partition was asked for.
pub(super) fn resolve(
    ready: &mut [Ready],
    open: &mut OpenPhone,
    emit: &mut dyn FnMut(Event),
) -> Result<(), JobError> {
    let main = match &open.storage_facts {
        StorageFacts::Flash(_) => AreaKind::Flash,
        StorageFacts::Managed(storage) => storage.main_area(),
    };
    let mut list = None;
    for ready in ready {
        match &ready.job.area {
            AreaChoice::Area(_) => {}
            AreaChoice::Main => ready.job.area = AreaChoice::Area(main),
            AreaChoice::Partition(name) => {
                let name = name.clone();
                let known = match &mut list {
                    Some(known) => known,
                    none => {
                        let read = partitions(&mut *open.storage)?;
                        read.iter().for_each(|list| emit(Event::Partitions(list.partitions.clone())));
                        none.insert(read)
                    }
                };
                into_partition(&mut ready.job, &name, known.as_ref())?;
            }
        }
    }
    Ok(())
}

fn into_partition(job: &mut RegionJob, name: &str, list: Option<&PartitionList>) -> Result<(), JobError> {
    let none = || JobError::BadRange(BadRange::NoSuchPartition(name.to_owned()));
    let list = list.ok_or_else(none)?;
    let partition = list.partitions.iter().find(|partition| partition.name == name).ok_or_else(none)?;
    let (start, length, size) = (job.start, job.len, partition.len);
    let left = size.saturating_sub(start);
    let len = length.unwrap_or(left);
    if len == 0 || len > left {
        return Err(JobError::BadRange(BadRange::PastEnd { start, length, size, known_from: None }));
    }
    job.area = AreaChoice::Area(list.area);
    job.start = partition.start.saturating_add(start);
    job.len = Some(len);
    Ok(())
}
