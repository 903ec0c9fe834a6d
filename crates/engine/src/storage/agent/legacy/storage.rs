//! From an agent's report to the [`ManagedStorage`] that is read.

use super::super::{AreaKind, AreaSizeFact, ManagedStorage, NandPages, StorageId, StorageKind};
use super::error::LegacyStartError;
use crate::da::legacy::{EmmcReport, LegacyNumber, Report, StorageIds};

/// The storage of a phone. An eMMC comes before NAND flash, which comes before NOR flash, where an agent
/// reports several.
///
/// # Errors
/// [`LegacyStartError::NoStorage`] if none has an area to read.
pub(super) fn describe(report: &Report, ids: &StorageIds) -> Result<ManagedStorage, LegacyStartError> {
    let Report { nor, nand, emmc, .. } = report;
    let areas = emmc_areas(emmc);
    if emmc.result == 0 && !areas.is_empty() {
        let cid = ids.emmc_bytes().unwrap_or(emmc.cid);
        return Ok(ManagedStorage {
            kind: StorageKind::Emmc,
            id: cid.iter().any(|byte| *byte != 0).then(|| StorageId(cid.to_vec())),
            areas,
            pages: None,
        });
    }
    if nand.result == 0 && nand.size > 0 {
        let id = ids.nand_bytes();
        return Ok(ManagedStorage {
            kind: StorageKind::Nand,
            id: (!id.is_empty()).then_some(StorageId(id)),
            areas: vec![AreaSizeFact { area: AreaKind::Nand, size: nand.size }],
            pages: (nand.page > 0).then(|| NandPages {
                page: nand.page.into(),
                spare: nand.spare.into(),
                pages_per_block: nand.pages_per_block.into(),
            }),
        });
    }
    if nor.result == 0 && nor.size > 0 {
        return Ok(ManagedStorage {
            kind: StorageKind::Nor,
            id: None,
            areas: vec![AreaSizeFact { area: AreaKind::Nor, size: nor.size.into() }],
            pages: None,
        });
    }
    let [nor, nand, emmc] = [nor.result, nand.result, emmc.result].map(LegacyNumber);
    Err(LegacyStartError::NoStorage { nor, nand, emmc })
}

/// The areas of an eMMC.
fn emmc_areas(emmc: &EmmcReport) -> Vec<AreaSizeFact> {
    let [gp1, gp2, gp3, gp4] = emmc.gp;
    [
        (AreaKind::User, emmc.user),
        (AreaKind::Boot1, emmc.boot1),
        (AreaKind::Boot2, emmc.boot2),
        // Named, and never read.
        (AreaKind::Rpmb, emmc.rpmb),
        (AreaKind::GeneralPurpose(1), gp1),
        (AreaKind::GeneralPurpose(2), gp2),
        (AreaKind::GeneralPurpose(3), gp3),
        (AreaKind::GeneralPurpose(4), gp4),
    ]
    .into_iter()
    .filter(|(_, size)| *size > 0)
    .map(|(area, size)| AreaSizeFact { area, size })
    .collect()
}
