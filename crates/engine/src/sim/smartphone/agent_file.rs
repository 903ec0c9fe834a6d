//! Made-up files of Download Agents: the container of real ones with random code. Used by tests, the demo and
//! the command line. Layout: da.md section 2.

use super::model::{AgentKind, SmartphoneModel, mix, random_bytes, seed_of};

const ENTRIES_AT: usize = 0x6C;
const LONG_ENTRY: usize = 0xDC;
const SHORT_ENTRY: usize = 0xD8;
const ENTRY_MAGIC: u16 = 0xDADA;
const CONTAINER_VERSION: u32 = 4;
const CONTAINER_MAGIC: u32 = 0x2266_8899;
/// Length of the first region, which holds information and no code.
const INFO_LEN: usize = 0x100;
/// Records of 36 bytes in the flash table of the MT6261's agent.
pub(super) const FLASH_RECORD: usize = 36;
const FLASH_RECORDS: usize = 8;
/// Which record is of the practice phone's flash chip.
pub(super) const MATCHING_RECORD: usize = 3;

/// A file that holds the agent of `model` only.
#[must_use]
pub fn made_up_agent_file(model: &SmartphoneModel) -> Vec<u8> {
    made_up_agent_file_for(&[model])
}

/// A file that holds the agents of several models, in this order. The first one decides the length of the
/// entries, and whether the file names itself one for XML agents.
#[must_use]
pub fn made_up_agent_file_for(models: &[&SmartphoneModel]) -> Vec<u8> {
    let is_short = models.first().is_some_and(|model| model.regions.has_short_entries);
    let is_xml = models.first().is_some_and(|model| model.agent == AgentKind::Xml);
    let entry_len = if is_short { SHORT_ENTRY } else { LONG_ENTRY };
    let id: &[u8] = if is_xml { b"MTK_DA_v6" } else { b"MTK_AllInOne_DA_v3.practice" };

    let mut head = padded(b"MTK_DOWNLOAD_AGENT", 32);
    head.extend(padded(id, 64));
    for word in [CONTAINER_VERSION, CONTAINER_MAGIC, u32_of(models.len())] {
        head.extend(word.to_le_bytes());
    }
    let mut code = Vec::new();
    let code_at = ENTRIES_AT + models.len() * entry_len;
    for model in models {
        head.extend(entry(model, is_short, entry_len, code_at, &mut code));
    }
    head.extend(code);
    head
}

fn entry(
    model: &SmartphoneModel,
    is_short: bool,
    entry_len: usize,
    code_at: usize,
    code: &mut Vec<u8>,
) -> Vec<u8> {
    let regions = model.regions;
    let mut parts = vec![
        (random_bytes(seed_of(model.name), INFO_LEN), 0, 0),
        (model.first_stage(), regions.first_address, regions.signature_len),
        (model.second_stage(), regions.second_address, regions.signature_len),
    ];
    if model.agent == AgentKind::Legacy32 {
        parts.push((flash_table(model), 0, 0));
    }
    let mut entry = Vec::new();
    let mut half = |number: u16| entry.extend(number.to_le_bytes());
    for number in [ENTRY_MAGIC, model.agent_code, model.hw_sub_code, model.hw_version] {
        half(number);
    }
    if !is_short {
        half(model.sw_version);
        half(0);
    }
    for number in [0, 0, 1, u16::try_from(parts.len()).unwrap_or(0)] {
        half(number);
    }
    for (bytes, address, signature_len) in parts {
        let (offset, len) = (u32_of(code_at + code.len()), bytes.len());
        for word in [offset, u32_of(len), address, u32_of(len - signature_len), u32_of(signature_len)] {
            entry.extend(word.to_le_bytes());
        }
        code.extend(bytes);
    }
    entry.resize(entry_len, 0);
    entry
}

/// Records of flash chips; the one with [`MATCHING_RECORD`] is the practice phone's.
pub(super) fn flash_table(model: &SmartphoneModel) -> Vec<u8> {
    (0..FLASH_RECORDS as u64)
        .flat_map(|number| random_bytes(mix(seed_of(model.name)) ^ number, FLASH_RECORD))
        .collect()
}

fn padded(text: &[u8], len: usize) -> Vec<u8> {
    let mut bytes = text.to_vec();
    bytes.resize(len, 0);
    bytes
}

fn u32_of(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
