//! The start of a legacy agent, from its first byte to its report (`da.md` sections 3.1 to 3.3).

use std::time::Duration;

use super::error::LegacyStartError;
use super::ram::{receive_nand_id, set_up_ram};
use super::wire::{ANSWER_WAIT, START_WAIT, Wire, unexpected};
use crate::chip::LegacySettings;
use crate::da::legacy::{
    ACK, LegacyNumber, OLDER_VERSION, PacketLen, Report, ReportForm, SYNC, StorageIds, settings_bytes,
};
use crate::da::{AgentFault, AgentStep, LoaderFacts, RamSettings, Stage};
use crate::session::{SessionError, agent_error};

/// Pause between the jump to an agent and its first byte, in which nothing is sent or read (`da.md` section
/// 1.4: 50 to 100 ms).
pub(crate) const START_PAUSE: Duration = Duration::from_millis(100);
/// The length of the packets of the second stage (`da.md` section 3.1).
const STAGE_PACKET: u32 = 0x1000;

/// What a legacy agent is started with.
#[derive(Debug, Clone, Copy)]
pub struct LegacyStart<'a> {
    /// What the loader said.
    pub loader: &'a LoaderFacts,
    /// The settings of the chip.
    pub settings: &'a LegacySettings,
    /// One of the forms in [`LegacySettings::extra`]. After silence during [`AgentStep::Settings`] the phone
    /// must be restarted, and another form may be the right one.
    pub extra: &'a [u8],
    /// The agent's second stage.
    pub second: &'a Stage,
    /// The settings of external RAM, needed if the agent was started by the boot ROM.
    pub ram: Option<&'a RamSettings>,
    /// The length of packets in reads.
    pub packet: PacketLen,
}

/// What is known after the start.
#[derive(Debug)]
pub(super) struct Started {
    pub(super) ids: StorageIds,
    pub(super) version: [u8; 3],
    pub(super) report: Report,
}

/// Runs the start.
pub(super) fn start(wire: &mut Wire, with: &LegacyStart<'_>) -> Result<Started, LegacyStartError> {
    wire.pipe.wait(START_PAUSE)?;
    let ids = greeting(wire)?;
    wire.send(&[ACK])?;
    let version = wire.array(AgentStep::Start, ANSWER_WAIT)?;
    wire.send(&settings_bytes(with.loader, with.settings, with.extra, ids.is_nand()))?;
    match LegacyNumber(wire.u32(AgentStep::Settings, START_WAIT)?) {
        LegacyNumber::OK => {
            for _ in 0..with.settings.words_after_result {
                wire.u32(AgentStep::Settings, ANSWER_WAIT)?;
            }
        }
        LegacyNumber::RAM_NEEDED => set_up_ram(wire, with.ram, with.loader.hardware_code)?,
        LegacyNumber(code) => {
            return Err(agent_error(AgentStep::Settings, AgentFault::Refused { code }).into());
        }
    }
    send_second_stage(wire, with.second)?;
    let nand_words = u16::try_from(ids.nand.len()).unwrap_or(StorageIds::MAX_NAND_WORDS);
    let report = receive_report(wire, ReportForm { nand_words, has_status: with.settings.status_in_report })?;
    Ok(Started { ids, version, report })
}

/// Receives the sync byte and the ids of the storage chips.
fn greeting(wire: &mut Wire) -> Result<StorageIds, LegacyStartError> {
    let step = AgentStep::Start;
    match wire.byte(step, START_WAIT)? {
        SYNC => {}
        got => return Err(unexpected(step, got.into()).into()),
    }
    // An older agent sends three bytes here, and then waits.
    let [first, second, third] = wire.array(step, ANSWER_WAIT)?;
    if [first, second] == OLDER_VERSION {
        return Err(LegacyStartError::OlderAgent { chip: third });
    }
    let fourth = wire.byte(step, ANSWER_WAIT)?;
    let nand_result = u32::from_be_bytes([first, second, third, fourth]);
    let nand = receive_nand_id(wire, step)?;
    let emmc_result = wire.u32(step, ANSWER_WAIT)?;
    let emmc = wire.array(step, ANSWER_WAIT)?;
    Ok(StorageIds { nand_result, nand, emmc_result, emmc })
}

/// Sends the second stage without its signature and waits until it runs.
fn send_second_stage(wire: &mut Wire, stage: &Stage) -> Result<(), SessionError> {
    let step = AgentStep::SecondStage;
    let code = stage.without_signature();
    let too_long = |_| agent_error(step, AgentFault::Length { bytes: u64::MAX });
    let len = u32::try_from(code.len()).map_err(too_long)?;
    let mut header = Vec::with_capacity(12);
    for word in [stage.address, len, STAGE_PACKET] {
        header.extend(word.to_be_bytes());
    }
    wire.send(&header)?;
    wire.ack(step, ANSWER_WAIT)?;
    for packet in code.chunks(0x1000) {
        wire.send(packet)?;
        wire.ack(step, ANSWER_WAIT)?;
    }
    // The second stage has up to 1 s to start. Other programs also send before they receive: both is right.
    wire.ack(step, START_WAIT)?;
    wire.send(&[ACK])
}

fn receive_report(wire: &mut Wire, form: ReportForm) -> Result<Report, SessionError> {
    let step = AgentStep::StorageInfo;
    let fault = |fault| agent_error(step, fault);
    let mut bytes = Vec::new();
    loop {
        let missing = Report::missing(&bytes, form).map_err(fault)?;
        if missing == 0 {
            return Report::parse(&bytes, form).map_err(fault);
        }
        let received = bytes.len();
        bytes.resize(received + missing, 0);
        wire.pipe.receive(step, bytes.get_mut(received..).unwrap_or_default(), START_WAIT)?;
    }
}
