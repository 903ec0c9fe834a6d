//! The start of an xflash agent, from the first byte of its first stage to the description of the storage
//! (`da.md` section 4.2).
//!
//! Used by [`super::XflashAgent::start`] alone.

use std::time::Duration;

use super::frames::FramePipe;
use super::xflash_line::{ANSWER, XflashLine};
use crate::da::xflash::{
    ConnectionAgent, Control, PacketLengths, Request, Status, boot_to_parameters, environment_parameters,
    parse_storage, parse_version,
};
use crate::da::{AgentFault, AgentStep, LoaderFacts, RamSettings, Stage, StorageInfo};
use crate::session::{AgentPipe, SessionError, agent_error};

/// The first byte of every legacy and xflash agent; time for it (`da.md` section 1.4).
const STARTED: u8 = 0xC0;
const START: Duration = Duration::from_secs(5);
/// Time for the set-up of the hardware ("up to several s") and of external RAM ("0.2 to 5 s").
const HARDWARE: Duration = Duration::from_secs(15);
const RAM: Duration = Duration::from_secs(15);
/// Time for the second stage to be stored and to start ("about 0.5 s").
const SECOND_STAGE: Duration = Duration::from_secs(10);
/// The questions for the storage, in the order of how common it is.
const STORAGES: [Control; 4] = [Control::EmmcInfo, Control::UfsInfo, Control::NandInfo, Control::NorInfo];

/// An agent whose second stage runs.
pub(super) struct Started {
    pub(super) line: XflashLine,
    /// Longest frame of storage data in bytes; `None` if the agent does not tell it.
    pub(super) packet: Option<u32>,
    pub(super) storage: StorageInfo,
    pub(super) version: Option<String>,
}

/// Starts the agent whose first stage was jumped to. `pipe` has received nothing of it yet.
///
/// # Errors
/// As [`super::XflashAgent::start`].
pub(super) fn start(
    mut pipe: AgentPipe,
    loader: &LoaderFacts,
    second: &Stage,
    ram: Option<&RamSettings>,
) -> Result<Started, SessionError> {
    let mut first = [0];
    pipe.receive(AgentStep::Start, &mut first, START)?;
    let [first] = first;
    if first != STARTED {
        return Err(agent_error(AgentStep::Start, AgentFault::Unexpected { got: first.into() }));
    }
    let mut line = XflashLine { frames: FramePipe::new(pipe) };
    set_up_hardware(&mut line)?;
    set_up_ram(&mut line, loader, ram)?;
    start_second_stage(&mut line, second)?;
    refuse_authentication(&mut line)?;

    let step = AgentStep::StorageInfo;
    let lengths = line.ask(step, Control::PacketLengths)?;
    let lengths = lengths.map(|block| PacketLengths::parse(&block)).transpose();
    let packet = lengths.map_err(|fault| agent_error(step, fault))?.map(|lengths| lengths.read);
    let storage = find_storage(&mut line)?;
    let version = ask_version(&mut line)?;
    Ok(Started { line, packet, storage, version })
}

/// Takes up the conversation with the first stage and lets it set up the hardware.
fn set_up_hardware(line: &mut XflashLine) -> Result<(), SessionError> {
    let step = AgentStep::Settings;
    line.send_word(step, Request::Sync.word())?;
    line.send_word(step, Request::SetUpEnvironment.word())?;
    line.frames.send(step, &environment_parameters())?;
    line.expect_good(step, ANSWER)?;
    line.send_word(step, Request::SetUpHardware.word())?;
    line.send_word(step, 0)?;
    line.expect_good(step, HARDWARE)?;
    // The agent's SYNC.
    line.expect_good(step, HARDWARE)?;
    line.ask(step, Control::ExpireDate)?;
    line.set(step, Control::SetResetKey)?;
    line.set(step, Control::SetChecksumLevel)
}

/// Sends the RAM settings if the agent came through the boot ROM. The door of the loader decides only where
/// the agent cannot be asked.
fn set_up_ram(
    line: &mut XflashLine,
    loader: &LoaderFacts,
    ram: Option<&RamSettings>,
) -> Result<(), SessionError> {
    let step = AgentStep::Settings;
    let answer = line.ask(step, Control::ConnectionAgent)?;
    let answer = answer.map(|text| ConnectionAgent::parse(&text)).transpose();
    let needs_ram = match answer.map_err(|fault| agent_error(step, fault))? {
        Some(agent) => agent == ConnectionAgent::BootRom,
        None => loader.is_boot_rom(),
    };
    if !needs_ram {
        return Ok(());
    }
    let step = AgentStep::ExternalRam;
    let Some(ram) = ram else {
        return Err(agent_error(step, AgentFault::NeedsRamSettings));
    };
    let len = u32::try_from(ram.block.len());
    let too_long = |_| agent_error(step, AgentFault::Length { bytes: ram.block.len() as u64 });
    line.request(step, Request::SetUpRam)?;
    line.send_word(step, len.map_err(too_long)?)?;
    line.frames.send(step, &ram.block)?;
    let status = line.frames.receive_status(step, RAM)?;
    if status.is_good() {
        return Ok(());
    }
    Err(agent_error(step, AgentFault::RamSettingsRefused { code: status.0 }))
}

/// Loads the second stage, without its signature, and waits until it runs.
fn start_second_stage(line: &mut XflashLine, second: &Stage) -> Result<(), SessionError> {
    let step = AgentStep::SecondStage;
    let program = second.without_signature();
    if program.is_empty() {
        return Err(agent_error(step, AgentFault::Length { bytes: 0 }));
    }
    line.request(step, Request::BootTo)?;
    line.frames.send(step, &boot_to_parameters(second.address, program.len() as u64))?;
    line.frames.send(step, program)?;
    line.expect_good(step, SECOND_STAGE)?;
    // The second stage's SYNC.
    line.expect_good(step, SECOND_STAGE)
}

/// Ends the start if the agent wants an authenticated host. An agent that does not know the question wants
/// none.
fn refuse_authentication(line: &mut XflashLine) -> Result<(), SessionError> {
    let step = AgentStep::SecondStage;
    let Some(answer) = line.ask(step, Control::AuthenticationState)? else {
        return Ok(());
    };
    match Status::parse(&answer) {
        Some(Status(0)) => Ok(()),
        Some(_) => Err(agent_error(step, AgentFault::NeedsAuthentication)),
        None => Err(agent_error(step, AgentFault::Length { bytes: answer.len() as u64 })),
    }
}

/// Asks for one kind of storage after the other until one is there.
pub(super) fn find_storage(line: &mut XflashLine) -> Result<StorageInfo, SessionError> {
    let step = AgentStep::StorageInfo;
    for control in STORAGES {
        let Some(block) = line.ask(step, control)? else { continue };
        if let Some(info) = parse_storage(control, &block).map_err(|fault| agent_error(step, fault))? {
            return Ok(info);
        }
    }
    Err(agent_error(step, AgentFault::NoStorage))
}

/// Asks for the agent's version, which nothing depends on: a refusal is no error.
fn ask_version(line: &mut XflashLine) -> Result<Option<String>, SessionError> {
    match line.ask(AgentStep::StorageInfo, Control::Version) {
        Ok(text) => Ok(text.as_deref().and_then(parse_version)),
        Err(SessionError::Agent { fault: AgentFault::Refused { .. } | AgentFault::Unsupported, .. }) => {
            Ok(None)
        }
        Err(error) => Err(error),
    }
}
