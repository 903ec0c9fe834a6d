//! What a legacy agent reports of storage and memory when its second stage runs (da.md section 3.3). Used by
//! the agent.

use super::{ACK, LegacyAgent, NOT_FOUND, nand_ids};
use crate::sim::smartphone::context::Context;
use crate::sim::smartphone::model::RANDOM_ID;
use crate::sim::smartphone::scenario::SmartphoneStorage;

const NOR_LEN: usize = 0x1C;
const EMMC_LEN: usize = 0x5C;
const CARD_LEN: usize = 0x1C;
const NOR_NOT_FOUND: u32 = 0xBC7;
/// The device number of the practice phone's NOR, made up.
const NOR_DEVICE: u16 = 0x42;
/// The device number of the practice phone's NAND, and how it is connected.
const NAND_DEVICE: u16 = 0x9A;
const NAND_IO: u8 = 1;
const NAND_CYCLES: u8 = 5;
const NAND_BMT: u8 = 1;
const FIRMWARE: [u8; 8] = [7, 0, 0, 0, 0, 0, 0, 0];
const SRAM_SIZE: u32 = 0x2_0000;
const RAM_TYPE: u8 = 2;
const RAM_SIZE: u64 = 1 << 30;
const OK: u8 = 0xC1;

/// The whole report.
pub(super) fn report(build: LegacyAgent, context: &Context<'_>) -> Vec<u8> {
    let mut bytes = nor(&context.scenario.storage);
    bytes.extend(nand(build, &context.scenario.storage));
    bytes.extend(emmc(&context.scenario.reported_storage()));
    bytes.extend(absent(NOT_FOUND, CARD_LEN));
    bytes.extend(0_u32.to_be_bytes());
    bytes.extend(SRAM_SIZE.to_be_bytes());
    bytes.extend(0_u32.to_be_bytes());
    bytes.extend([RAM_TYPE, 0]);
    bytes.extend(RAM_SIZE.to_be_bytes());
    bytes.extend(RANDOM_ID);
    if build.has_report_status {
        bytes.extend(0_u32.to_be_bytes());
    }
    bytes.push(ACK);
    bytes.extend([0; 8]);
    bytes.push(OK);
    bytes
}

/// Result, chip selects, id, size; the rest of the block is zeros.
fn nor(storage: &SmartphoneStorage) -> Vec<u8> {
    let SmartphoneStorage::Nor(size) = storage else { return absent(NOR_NOT_FOUND, NOR_LEN) };
    let mut bytes = 0_u32.to_be_bytes().to_vec();
    bytes.extend([0; 2]);
    bytes.extend(NOR_DEVICE.to_be_bytes());
    bytes.extend(u32::try_from(*size).unwrap_or(u32::MAX).to_be_bytes());
    bytes.resize(NOR_LEN, 0);
    bytes
}

fn nand(build: LegacyAgent, storage: &SmartphoneStorage) -> Vec<u8> {
    let (result, device, shape) = match storage {
        SmartphoneStorage::Nand { page, spare, pages_per_block, total } => {
            (0, NAND_DEVICE, Some((*page, *spare, *pages_per_block, *total)))
        }
        _ => (NOT_FOUND, 0, None),
    };
    let (page, spare, pages_per_block, total) = shape.unwrap_or_default();
    let mut bytes = result.to_be_bytes().to_vec();
    bytes.push(0);
    bytes.extend(device.to_be_bytes());
    if build.has_wide_nand_size {
        bytes.extend(total.to_be_bytes());
    } else {
        bytes.extend(u32::try_from(total).unwrap_or(u32::MAX).to_be_bytes());
    }
    bytes.extend(nand_ids(build, shape.is_some()));
    for number in [page, spare, pages_per_block] {
        bytes.extend(number.to_be_bytes());
    }
    bytes.extend(if shape.is_some() { [NAND_IO, NAND_CYCLES, NAND_BMT] } else { [0; 3] });
    bytes
}

fn emmc(storage: &SmartphoneStorage) -> Vec<u8> {
    let SmartphoneStorage::Emmc { boot, rpmb, general, user, cid } = storage else {
        return absent(NOT_FOUND, EMMC_LEN);
    };
    let mut bytes = 0_u32.to_be_bytes().to_vec();
    for size in [*boot, *boot, *rpmb].iter().chain(general).chain([user]) {
        bytes.extend(size.to_be_bytes());
    }
    // The CID travels as two numbers of 64 bits.
    let (halves, _) = cid.as_chunks::<8>();
    bytes.extend(halves.iter().flat_map(|half| u64::from_le_bytes(*half).to_be_bytes()));
    bytes.extend(FIRMWARE);
    bytes
}

/// A block of `len` bytes that says that something is not there.
fn absent(result: u32, len: usize) -> Vec<u8> {
    let mut bytes = result.to_be_bytes().to_vec();
    bytes.resize(len, 0);
    bytes
}
