//! Control commands of an xflash agent: what it says of itself, of the storage and of the cable (da.md
//! section 4.3). Used by the agent.

use super::{OK, State, UNSUPPORTED_CONTROL, Xflash};
use crate::sim::smartphone::context::Context;
use crate::sim::smartphone::fault::FaultPoint;
use crate::sim::smartphone::frame;
use crate::sim::smartphone::journal::StageName;
use crate::sim::smartphone::model::RANDOM_ID;
use crate::sim::smartphone::preloader_file::UFS_NAME;
use crate::sim::smartphone::scenario::{PartitionTable, SmartphoneStorage};

/// The agent's version.
const VERSION: &[u8] = b"1.6";
const BATTERY_MILLIVOLTS: u32 = 3900;
/// Serial number of the practice phone's UFS memory.
const UFS_SERIAL: &[u8] = b"S1M2";
const NAND_ID: [u8; 5] = [0xAD, 0xBC, 0x90, 0x55, 0x56];

impl Xflash {
    /// A control command: its status, then what it returns, or what it waits for.
    pub(super) fn control(&mut self, code: u32, context: &mut Context<'_>) {
        const SET: u32 = 0x02;
        const ACTION: u32 = 0x08;
        context.journal.command(StageName::Xflash, code, [0, 0]);
        if matches!(code, 0x04_0001..=0x04_0004) && context.pass(FaultPoint::StorageInfo) {
            return;
        }
        if let Some(block) = self.block(code, context) {
            self.status(OK, context);
            frame::send(context, &block);
            return self.status(OK, context);
        }
        match (code >> 16, code) {
            (SET, 0x02_0003 | 0x02_0004) => {
                self.status(OK, context);
                self.state = State::ControlValue;
            }
            (ACTION, 0x08_0001 | 0x08_0002) => {
                self.status(OK, context);
                self.status(OK, context);
            }
            _ => self.status(UNSUPPORTED_CONTROL, context),
        }
    }

    /// What a command that asks for something returns; `None`: not known in this stage.
    fn block(&self, code: u32, context: &Context<'_>) -> Option<Vec<u8>> {
        let scenario = context.scenario;
        let model = &scenario.model;
        let words = |numbers: &[u32]| numbers.iter().flat_map(|n| n.to_le_bytes()).collect::<Vec<u8>>();
        let both_stages = match code {
            0x04_0007 => Some(words(&[scenario.xflash_packets.0, scenario.xflash_packets.1])),
            0x04_000A => Some(if scenario.is_boot_rom() { b"brom".to_vec() } else { b"preloader".to_vec() }),
            // When the agent expires: never.
            0x04_0011 => Some(words(&[0])),
            _ => None,
        };
        if both_stages.is_some() || self.stage == 1 {
            return both_stages;
        }
        match code {
            0x04_0001 => Some(emmc(&scenario.reported_storage(), scenario.has_long_emmc_block)),
            0x04_0002 => Some(nand(&scenario.storage)),
            0x04_0003 => Some(nor(&scenario.storage)),
            0x04_0004 => Some(ufs(&scenario.storage)),
            0x04_0005 => Some(VERSION.to_vec()),
            0x04_0008 => Some(RANDOM_ID.to_vec()),
            0x04_0009 => Some(words(&[if scenario.table == PartitionTable::Pmt { 0x65 } else { 0x64 }])),
            0x04_000B => {
                let speed: &[u8] = if context.line.is_high_speed { b"high-speed" } else { b"full-speed" };
                Some(speed.to_vec())
            }
            0x04_000C => {
                // Internal memory, then external: type, base, size.
                let numbers: [u64; 6] = [0, 0x10_0000, 0x2_0000, 2, 0x4000_0000, 0x4000_0000];
                Some(numbers.map(u64::to_le_bytes).concat())
            }
            0x04_000D => {
                let numbers = [model.hw_code, model.hw_sub_code, model.hw_version, model.sw_version, 0, 0];
                Some(numbers.map(u16::to_le_bytes).concat())
            }
            0x04_000F => Some(words(&[BATTERY_MILLIVOLTS])),
            0x04_0016 => Some(words(&[u32::from(scenario.agent_wants_login)])),
            _ => None,
        }
    }
}

/// 96 bytes, or eight reserved ones more; zeros without an eMMC.
fn emmc(storage: &SmartphoneStorage, is_long: bool) -> Vec<u8> {
    let mut bytes = Vec::new();
    if let SmartphoneStorage::Emmc { boot, rpmb, general, user, cid } = storage {
        bytes.extend([1_u32.to_le_bytes(), 0x200_u32.to_le_bytes()].concat());
        for size in [*boot, *boot, *rpmb].iter().chain(general).chain([user]) {
            bytes.extend(size.to_le_bytes());
        }
        bytes.extend(cid);
        bytes.extend(7_u64.to_le_bytes());
    }
    bytes.resize(if is_long { 104 } else { 96 }, 0);
    bytes
}

fn nand(storage: &SmartphoneStorage) -> Vec<u8> {
    const LEN: usize = 45;
    /// Single-level cells.
    const KIND: u32 = 0x11;
    let mut bytes = Vec::new();
    if let SmartphoneStorage::Nand { page, spare, pages_per_block, total } = storage {
        let block = u32::from(*page) * u32::from(*pages_per_block);
        for number in [KIND, u32::from(*page), block, u32::from(*spare)] {
            bytes.extend(number.to_le_bytes());
        }
        bytes.extend([total.to_le_bytes(), total.to_le_bytes()].concat());
        bytes.push(1);
        bytes.extend(NAND_ID);
    }
    bytes.resize(LEN, 0);
    bytes
}

fn nor(storage: &SmartphoneStorage) -> Vec<u8> {
    const LEN: usize = 16;
    const KIND: u32 = 0x21;
    const PAGE: u32 = 0x100;
    let mut bytes = Vec::new();
    if let SmartphoneStorage::Nor(size) = storage {
        bytes.extend([KIND.to_le_bytes(), PAGE.to_le_bytes()].concat());
        bytes.extend(size.to_le_bytes());
    }
    bytes.resize(LEN, 0);
    bytes
}

fn ufs(storage: &SmartphoneStorage) -> Vec<u8> {
    /// In the recorded sessions a phone without UFS sends six bytes more.
    const ABSENT_LEN: usize = 208;
    const KIND: u32 = 0x30;
    const BLOCK: u32 = 0x1000;
    const VENDOR: u16 = 0xCE01;
    const FIRMWARE: &[u8; 8] = b"B813\0\0\0\0";
    const SERIAL_LEN: usize = 132;
    let SmartphoneStorage::Ufs(units) = storage else { return vec![0; ABSENT_LEN] };
    let mut bytes = [KIND.to_le_bytes(), BLOCK.to_le_bytes()].concat();
    bytes.extend(units.iter().flat_map(|size| size.to_le_bytes()));
    bytes.extend(VENDOR.to_le_bytes());
    // The memory's id: vendor, product name, two zeros.
    let mut id = vec![0xCE, 0x01];
    id.extend(UFS_NAME.iter().map(|byte| if *byte == 0 { b' ' } else { *byte }));
    id.resize(20, 0);
    bytes.extend(id);
    bytes.extend(FIRMWARE);
    let mut serial = UFS_SERIAL.to_vec();
    serial.resize(SERIAL_LEN, 0);
    bytes.extend(serial);
    bytes.extend([0; 8]);
    bytes
}
