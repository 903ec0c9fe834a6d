//! The firmware's record of its name and project, MTK_ROMINFO (section 7.3).

use crate::dump::fact::Fact;
use crate::dump::finding::{Finding, FindingKind};
use crate::dump::probe::{Fields, Probe};

/// A name record.
pub(crate) struct RomInfo {
    pub(crate) finding: Finding,
    pub(crate) image_name: Option<String>,
    pub(crate) project: Option<String>,
}

const ID_LEN: usize = 16;
const IMAGE_NAME_LEN: usize = 128;
/// Not documented; assumed to be as long as in MAUI_INFO (section 7.2).
const PROJECT_LEN: usize = 64;
const RECORD_LEN: usize = ID_LEN + IMAGE_NAME_LEN + PROJECT_LEN;

/// The record whose id is at `start`.
pub(crate) fn read<E>(probe: &mut Probe<'_, '_, E>, start: u64) -> Result<RomInfo, E> {
    let record = probe.bytes(start, RECORD_LEN)?;
    let image_name = record.text_at(ID_LEN, IMAGE_NAME_LEN);
    let project = record.text_at(ID_LEN + IMAGE_NAME_LEN, PROJECT_LEN);
    let id = record.text_at(0, ID_LEN).map(Fact::Record);
    let names = [image_name.clone().map(Fact::ImageName), project.clone().map(Fact::Project)];
    let facts = id.into_iter().chain(names.into_iter().flatten()).collect();
    let finding = Finding::new(start, RECORD_LEN as u64, FindingKind::RomInfo, facts);
    Ok(RomInfo { finding, image_name, project })
}
