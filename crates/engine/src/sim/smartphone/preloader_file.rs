//! Made-up preloader files: a GFH file with random code and the records of memory settings at its end. Used
//! by tests, the demo and the content of boot areas. Layout: da.md section 3.4, protocol.md section 7.2.

use super::model::{CID, EMI_RECORD_COUNT, EmiRecords, SmartphoneModel, random_bytes, seed_of};

const HEADER_LEN: usize = 0x38;
const CODE_LEN: usize = 96 << 10;
const SIGNATURE_LEN: usize = 0x100;
/// The product name of the practice phone's UFS memory.
pub(super) const UFS_NAME: &[u8; 16] = b"KM8V8001JM-B813\0";

/// A preloader of `model`. The last of its records is of the memory of the practice phone.
#[must_use]
pub fn made_up_preloader(model: &SmartphoneModel) -> Vec<u8> {
    let seed = seed_of(model.name) ^ 0x7072_656C;
    let mut body = random_bytes(seed, CODE_LEN);
    if let Some(block) = emi_block(model) {
        let len = u32_of(block.len());
        body.extend(block);
        body.extend(len.to_le_bytes());
    }
    let file_len = HEADER_LEN + body.len() + SIGNATURE_LEN;
    let mut file = vec![0x4D, 0x4D, 0x4D, 0x01, 0x38, 0x00, 0x00, 0x00];
    file.extend(b"FILE_INFO\0\0\0");
    for word in [1, 0x0105_000B, 0x0020_0D00, u32_of(file_len), u32_of(file_len), u32_of(HEADER_LEN)] {
        file.extend(word.to_le_bytes());
    }
    for word in [u32_of(SIGNATURE_LEN), u32_of(HEADER_LEN), 0] {
        file.extend(word.to_le_bytes());
    }
    file.extend(body);
    file.extend(random_bytes(seed ^ 1, SIGNATURE_LEN));
    file
}

/// The block from its text on, with all records.
pub(super) fn emi_block(model: &SmartphoneModel) -> Option<Vec<u8>> {
    let mut block = format!("MTK_BLOADER_INFO_v{:02}", model.emi?.version).into_bytes();
    block.resize(0x1B, 0);
    block.extend(format!("preloader_practice_{}.bin", model.name.to_lowercase()).bytes());
    block.resize(0x58, 0);
    block.extend(b"V116");
    block.resize(0x64, 0);
    block.extend(b"MTK_BIN\0");
    block.extend(u32_of(EMI_RECORD_COUNT).to_le_bytes());
    block.extend(emi_records(model)?);
    Some(block)
}

/// The records alone.
pub(super) fn emi_records(model: &SmartphoneModel) -> Option<Vec<u8>> {
    let emi = model.emi?;
    let other = |number: u64| random_bytes(seed_of(model.name) ^ number, 16);
    let mut records = Vec::new();
    for number in 1..EMI_RECORD_COUNT as u64 {
        records.extend(record(emi, model, &other(number), number));
    }
    records.extend(record(emi, model, memory_id(model), EMI_RECORD_COUNT as u64));
    Some(records)
}

/// What identifies the memory: the CID, or the product name of a UFS chip.
pub(super) fn memory_id(model: &SmartphoneModel) -> &'static [u8] {
    if model.has_ufs { UFS_NAME } else { &CID }
}

/// One record: its head by version, then random settings.
fn record(emi: EmiRecords, model: &SmartphoneModel, id: &[u8], number: u64) -> Vec<u8> {
    const LPDDR3: u32 = 3;
    /// A CID is compared by its first nine bytes.
    const CID_PART: usize = 9;
    let (package, id_len) = if model.has_ufs { (3_u32, 15) } else { (2, CID_PART) };
    let kind = LPDDR3 | package << 8;
    let mut shown: Vec<u8> = id.iter().copied().take(id_len).collect();
    let id_len = u32_of(shown.len());
    shown.resize(16, 0);
    let words = |numbers: &[u32]| numbers.iter().flat_map(|n| n.to_le_bytes()).collect::<Vec<u8>>();
    let mut bytes = match emi.version {
        8 => [words(&[kind]), shown.into_iter().take(12).collect()].concat(),
        11 | 14 => [words(&[kind]), shown, words(&[id_len])].concat(),
        49 | 52 => [words(&[kind, id_len]), shown].concat(),
        _ => [words(&[0, kind, id_len, 0]), shown].concat(),
    };
    let settings = random_bytes(seed_of(model.name) ^ (number << 8), emi.record_len);
    let head_len = bytes.len();
    bytes.extend(settings.into_iter().skip(head_len));
    bytes
}

fn u32_of(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
