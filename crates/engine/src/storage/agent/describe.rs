//! The description of a storage by an agent, as the areas that can be read.
//!
//! Used by the xflash and the XML agent.

use crate::da::{AgentFault, StorageInfo};
use crate::storage::{AreaKind, AreaSizeFact, ManagedStorage, NandPages, StorageId, StorageKind};

/// The facts of `info`, without areas of size 0.
///
/// # Errors
/// [`AgentFault::NoStorage`] if every size is 0; [`AgentFault::Length`] with a size that no storage can have.
pub(super) fn managed_storage(info: StorageInfo) -> Result<ManagedStorage, AgentFault> {
    let (kind, areas, id, pages) = match info {
        StorageInfo::Emmc { boot1, boot2, rpmb, general_purpose, user, id } => {
            let mut areas = vec![
                (AreaKind::User, user),
                (AreaKind::Boot1, boot1),
                (AreaKind::Boot2, boot2),
                (AreaKind::Rpmb, rpmb),
            ];
            areas.extend((1..).map(AreaKind::GeneralPurpose).zip(general_purpose));
            (StorageKind::Emmc, areas, id, None)
        }
        StorageInfo::Ufs { units, id } => {
            (StorageKind::Ufs, (0..).map(AreaKind::LogicalUnit).zip(units).collect(), id, None)
        }
        StorageInfo::Nand { page, spare, block, total, id, .. } => {
            let pages = NandPages { page, spare, pages_per_block: block.checked_div(page).unwrap_or(0) };
            (StorageKind::Nand, vec![(AreaKind::Nand, total)], id, Some(pages))
        }
        StorageInfo::Nor { size } => (StorageKind::Nor, vec![(AreaKind::Nor, size)], Vec::new(), None),
    };
    if let Some((_, bytes)) = areas.iter().find(|(area, size)| *size > area.end_limit()) {
        return Err(AgentFault::Length { bytes: *bytes });
    }
    let areas: Vec<AreaSizeFact> = areas
        .into_iter()
        .filter(|(_, size)| *size > 0)
        .map(|(area, size)| AreaSizeFact { area, size })
        .collect();
    if areas.is_empty() {
        return Err(AgentFault::NoStorage);
    }
    Ok(ManagedStorage { kind, id: Some(StorageId(id)).filter(|id| !id.0.is_empty()), areas, pages })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn emmc(user: u64, boot1: u64) -> StorageInfo {
        let general_purpose = [0, 7, 0, 0];
        StorageInfo::Emmc { boot1, boot2: 0, rpmb: 0, general_purpose, user, id: Vec::new() }
    }

    #[test]
    fn areas_of_size_0_are_left_out() {
        let storage = managed_storage(emmc(1 << 35, 0x40_0000)).unwrap();
        let areas: Vec<AreaKind> = storage.areas.iter().map(|fact| fact.area).collect();
        assert_eq!(areas, [AreaKind::User, AreaKind::Boot1, AreaKind::GeneralPurpose(2)]);
        assert_eq!((storage.size_of(AreaKind::User), storage.id), (Some(1 << 35), None));
    }

    #[test]
    fn a_dying_emmc_without_user_area_keeps_its_boot_areas() {
        let storage = managed_storage(emmc(0, 0x40_0000)).unwrap();
        assert_eq!(storage.size_of(AreaKind::User), None);
        assert_eq!(storage.size_of(AreaKind::Boot1), Some(0x40_0000));
    }

    #[test]
    fn nothing_but_zeros_is_no_storage_and_impossible_sizes_are_errors() {
        assert_eq!(managed_storage(StorageInfo::Nor { size: 0 }), Err(AgentFault::NoStorage));
        assert_eq!(
            managed_storage(StorageInfo::Nor { size: u64::MAX }),
            Err(AgentFault::Length { bytes: u64::MAX })
        );
    }

    #[test]
    fn pages_of_a_block_are_counted() {
        let nand = |page| StorageInfo::Nand {
            storage: 16,
            page,
            spare: 64,
            block: 0x2_0000,
            total: 1,
            id: vec![0xAD],
        };
        let storage = managed_storage(nand(2048)).unwrap();
        assert_eq!(storage.pages, Some(NandPages { page: 2048, spare: 64, pages_per_block: 64 }));
        assert_eq!(storage.id, Some(StorageId(vec![0xAD])));
        assert_eq!(managed_storage(nand(0)).unwrap().pages.map(|pages| pages.pages_per_block), Some(0));
    }
}
