//! The set-up of external RAM with settings from the phone's preloader file (`da.md` section 3.4).

use super::error::LegacyStartError;
use super::wire::{ANSWER_WAIT, START_WAIT, Wire};
use crate::chip::EmiExchange;
use crate::da::legacy::{ACK, LegacyNumber, NoRamPlan, RamPlan, StorageIds, sum16};
use crate::da::{AgentFault, AgentStep, RamSettings};
use crate::session::{SessionError, agent_error};

const STEP: AgentStep = AgentStep::ExternalRam;
/// The request for the set-up, which the version follows.
const SET_UP: u8 = 0xE8;
/// What the host sends after the sum.
const GO: u32 = 0x8000_0001;
/// Agents for versions 10 and 11: a word in this range is the length of a record; anything else is the start
/// of 16 id bytes.
const LENGTHS: std::ops::RangeInclusive<u32> = 0x40..=0x400;

/// Sets up external RAM after the result BC3.
pub(super) fn set_up_ram(
    wire: &mut Wire,
    settings: Option<&RamSettings>,
    hardware_code: u16,
) -> Result<(), LegacyStartError> {
    let ids = receive_ids(wire)?;
    let Some(settings) = settings else {
        return Err(LegacyStartError::NeedsPreloaderFile { ids });
    };
    let version = settings.version;
    let plan = match RamPlan::of(settings, hardware_code, &ids) {
        Ok(plan) => plan,
        Err(NoRamPlan::UnknownVersion) => return Err(LegacyStartError::UnknownRamVersion { version }),
        Err(NoRamPlan::OtherPhone) => return Err(LegacyStartError::PreloaderOfOtherPhone { ids }),
    };
    let mut request = vec![SET_UP];
    request.extend(plan.wire_version().to_be_bytes());
    wire.send(&request)?;
    wire.ack(STEP, ANSWER_WAIT).map_err(|error| match error {
        SessionError::Agent {
            fault: AgentFault::Refused { .. } | AgentFault::RefusedWithoutNumber, ..
        } => LegacyStartError::RamVersionRefused { version },
        error => error.into(),
    })?;

    let expected = receive_length(wire, plan.exchange)?;
    let Some((header, records)) = plan.data(expected) else {
        return Err(LegacyStartError::RamRecordLength { expected, found: settings.record_len });
    };
    wire.send(&[ACK])?;
    if !header.is_empty() {
        wire.send(&header)?;
    }
    wire.send(&records)?;
    let (got, computed) = (wire.u16(STEP, START_WAIT)?, sum16(&records));
    if got != computed {
        return Err(agent_error(STEP, AgentFault::WrongSum { got, computed }).into());
    }
    wire.send(&[ACK])?;
    wire.send(&GO.to_be_bytes())?;
    receive_result(wire, plan.exchange)
}

/// Receives the ids of the storage chips, which the agent sends once more, the eMMC first.
fn receive_ids(wire: &mut Wire) -> Result<StorageIds, SessionError> {
    let emmc_result = wire.u32(STEP, ANSWER_WAIT)?;
    let emmc = wire.array(STEP, ANSWER_WAIT)?;
    let nand_result = wire.u32(STEP, ANSWER_WAIT)?;
    let nand = receive_nand_id(wire, STEP)?;
    Ok(StorageIds { nand_result, nand, emmc_result, emmc })
}

/// Receives the length of a record.
fn receive_length(wire: &mut Wire, exchange: EmiExchange) -> Result<u32, SessionError> {
    let first = wire.u32(STEP, ANSWER_WAIT)?;
    if exchange != EmiExchange::AllMaybeAfterId || LENGTHS.contains(&first) {
        return Ok(first);
    }
    let _rest_of_id: [u8; 12] = wire.array(STEP, ANSWER_WAIT)?;
    wire.u32(STEP, ANSWER_WAIT)
}

/// Receives whether the RAM works, and its size.
fn receive_result(wire: &mut Wire, exchange: EmiExchange) -> Result<(), LegacyStartError> {
    match LegacyNumber(wire.u32(STEP, START_WAIT)?) {
        LegacyNumber::OK => {}
        number => return Err(LegacyStartError::RamFailed { number }),
    }
    let _kind_chip_select_and_size: [u8; 10] = wire.array(STEP, ANSWER_WAIT)?;
    if let EmiExchange::OneRecord { words_at_end } = exchange {
        for _ in 0..words_at_end {
            wire.u32(STEP, ANSWER_WAIT)?;
        }
    }
    Ok(())
}

/// Receives the number of words of a NAND id, and the words.
pub(super) fn receive_nand_id(wire: &mut Wire, step: AgentStep) -> Result<Vec<u16>, SessionError> {
    let count = wire.u16(step, ANSWER_WAIT)?;
    if count > StorageIds::MAX_NAND_WORDS {
        return Err(agent_error(step, AgentFault::Length { bytes: 2 * u64::from(count) }));
    }
    (0..count).map(|_| wire.u16(step, ANSWER_WAIT)).collect()
}
