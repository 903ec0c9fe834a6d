//! How a legacy agent that was started by the boot ROM gets its settings of external memory from the host
//! (da.md section 3.4). Used by the agent.

use std::time::Duration;

use super::{ACK, NACK, NOT_FOUND, nand_ids};
use crate::sim::smartphone::context::Context;
use crate::sim::smartphone::data::sum16;
use crate::sim::smartphone::journal::StageName;
use crate::sim::smartphone::model::{CID, EMI_RECORD_COUNT, LegacyAgent};
use crate::sim::smartphone::preloader_file::memory_id;
use crate::sim::smartphone::scenario::SmartphoneStorage;
use crate::sim::smartphone::wire::Input;

/// The command that brings the version.
const VERSION: u8 = 0xE8;
/// Memory is trained for so long.
const TRAINING: Duration = Duration::from_secs(1);
const RAM_SIZE: u64 = 1 << 30;
const RAM_TYPE: u8 = 2;
/// So much of an id is compared: what identifies an eMMC in a record.
const ID_LEN: usize = 9;
/// The greatest block that is taken.
const MOST: u32 = 1 << 20;

/// What the agent waits for.
#[derive(Debug)]
pub(super) enum Step {
    Version,
    /// The host has the length of a record.
    LenAck,
    /// The host announces the length of what it sends.
    Total,
    Records(usize),
    /// The host acknowledges the sum and asks for the result.
    Result(u32),
}

/// What came of a step.
pub(super) enum Outcome {
    NeedsMore,
    Again,
    Works,
    Failed,
}

/// What follows the result BC3: a word, the id of the memory's package, the NAND.
pub(super) fn request(build: LegacyAgent, context: &Context<'_>) -> Vec<u8> {
    let (cid, has_nand) = match &context.scenario.storage {
        SmartphoneStorage::Emmc { cid, .. } => (*cid, false),
        SmartphoneStorage::Nand { .. } => (CID, true),
        SmartphoneStorage::Ufs(_) | SmartphoneStorage::Nor(_) => (CID, false),
    };
    let mut bytes = 0_u32.to_be_bytes().to_vec();
    bytes.extend(cid);
    bytes.extend(if has_nand { 0 } else { NOT_FOUND }.to_be_bytes());
    bytes.extend(nand_ids(build, has_nand));
    bytes
}

pub(super) fn step(step: &mut Step, input: &mut Input, context: &mut Context<'_>) -> Outcome {
    let Some(emi) = context.scenario.model.emi else { return Outcome::Failed };
    let all = emi.record_len * EMI_RECORD_COUNT;
    match step {
        Step::Version => {
            let Some([code, version @ ..]) = input.array::<5>() else { return Outcome::NeedsMore };
            let version = u32::from_be_bytes(version);
            context.journal.command(StageName::Legacy, u32::from(code), [u64::from(version), 0]);
            let expected = if emi.version == 0 { u32::MAX } else { emi.version };
            if code != VERSION || version != expected {
                context.out.send(&[NACK]);
                return Outcome::Again;
            }
            context.out.send(&[ACK]);
            if matches!(emi.version, 10 | 11) && context.scenario.sends_memory_id {
                context.out.send(&CID);
            }
            context.out.be32(u32::try_from(emi.record_len).unwrap_or(0));
            *step = Step::LenAck;
        }
        Step::LenAck => {
            let Some(_) = input.byte() else { return Outcome::NeedsMore };
            let announces = match emi.version {
                0 | 14 | 15 | 17 | 20 | 21 => true,
                16 => context.scenario.model.hw_code != 0x8127,
                _ => false,
            };
            *step = match emi.version {
                _ if announces => Step::Total,
                12 | 13 => Step::Records(emi.record_len),
                _ => Step::Records(all),
            };
        }
        Step::Total => {
            let Some(total) = input.be32() else { return Outcome::NeedsMore };
            if total == 0 || total > MOST {
                return Outcome::Failed;
            }
            *step = Step::Records(total as usize);
        }
        Step::Records(len) => {
            let Some(records) = input.take(*len) else { return Outcome::NeedsMore };
            let id = memory_id(&context.scenario.model);
            let has_ours = id.get(..ID_LEN).is_some_and(|id| records.windows(ID_LEN).any(|part| part == id));
            context.out.be16(sum16(&records));
            *step = Step::Result(if has_ours { 0 } else { NOT_FOUND });
        }
        Step::Result(result) => {
            let Some(_) = input.take(5) else { return Outcome::NeedsMore };
            let result = *result;
            context.out.wait(TRAINING);
            context.out.be32(result);
            context.out.send(&[RAM_TYPE, 0]);
            context.out.send(&RAM_SIZE.to_be_bytes());
            if emi.version == 13 {
                context.out.send(&[0; 20]);
            }
            return if result == 0 { Outcome::Works } else { Outcome::Failed };
        }
    }
    Outcome::Again
}
