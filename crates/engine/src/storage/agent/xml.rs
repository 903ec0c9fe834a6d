//! [`XmlAgent`]: reads a phone's storage through an XML agent ("V6", `da.md` section 5).
//!
//! Made by `acquire`, used as an [`Agent`]. The commands are in `crate::da::xml`.

use super::describe::managed_storage;
use super::frames::FramePipe;
use super::xml_conversation::{File, XmlConversation};
use super::{Agent, ReadRefusal};
use crate::da::xml::{Command, Partition, Reboot, needs_authentication, parse_hardware};
use crate::da::{AgentFault, AgentStep, Stage};
use crate::link::{LinkError, Moment};
use crate::session::{AgentPipe, SessionError, agent_error};
use crate::storage::{AreaKind, ManagedStorage};

/// An XML agent that runs on a phone.
///
/// It is read at the speed of USB at which it came up: `da.md` section 5 names CAN-HIGHER-USB-SPEED, and no
/// source shows what a phone does after it.
#[derive(Debug)]
pub struct XmlAgent {
    conversation: XmlConversation,
    storage: ManagedStorage,
}

impl XmlAgent {
    /// Starts the agent whose first stage the loader has just jumped to; `pipe` has received nothing since.
    /// `second` is its second stage. The agent sets up RAM without a file of the host.
    ///
    /// # Errors
    /// [`SessionError::Agent`] with
    /// * [`AgentFault::NeedsAuthentication`]: the agent wants an authenticated host;
    /// * [`AgentFault::NoStorage`]: no storage was found;
    /// * [`AgentFault::RefusedByText`] or [`AgentFault::Unsupported`]: the agent refused a command;
    /// * any other fault: it did not answer as its protocol allows.
    ///
    /// [`SessionError::Silent`], [`SessionError::Cancelled`], [`SessionError::Link`]: as for every exchange.
    pub fn start(pipe: AgentPipe, second: &Stage) -> Result<XmlAgent, SessionError> {
        let mut conversation = XmlConversation { frames: FramePipe::new(pipe) };
        conversation.run(AgentStep::Start, Command::SetRuntimeParameter, File::None)?;
        set_up(&mut conversation)?;
        start_second_stage(&mut conversation, second)?;
        set_up(&mut conversation)?;

        let step = AgentStep::SecondStage;
        let fault = |fault| agent_error(step, fault);
        let mut answer = Vec::new();
        conversation.run(step, Command::AuthenticationState, File::FromAgent(&mut answer))?;
        if needs_authentication(&answer).map_err(fault)? {
            return Err(fault(AgentFault::NeedsAuthentication));
        }

        let step = AgentStep::StorageInfo;
        let fault = |fault| agent_error(step, fault);
        let mut description = Vec::new();
        conversation.run(step, Command::HardwareInfo, File::FromAgent(&mut description))?;
        let storage = parse_hardware(&description).and_then(managed_storage).map_err(fault)?;
        Ok(XmlAgent { conversation, storage })
    }
}

/// Tells the stage what the host can do, and lets it set up the hardware. An agent that does not know the
/// first command needs none (`da.md` section 5).
fn set_up(conversation: &mut XmlConversation) -> Result<(), SessionError> {
    let step = AgentStep::Settings;
    match conversation.run(step, Command::HostSupportedCommands, File::None) {
        Ok(()) | Err(SessionError::Agent { fault: AgentFault::Unsupported, .. }) => {}
        Err(error) => return Err(error),
    }
    conversation.run(step, Command::NotifyInitHardware, File::None)
}

/// Loads the second stage, without its signature.
fn start_second_stage(conversation: &mut XmlConversation, second: &Stage) -> Result<(), SessionError> {
    let step = AgentStep::SecondStage;
    let program = second.without_signature();
    if program.is_empty() {
        return Err(agent_error(step, AgentFault::Length { bytes: 0 }));
    }
    let command = Command::BootTo { address: second.address, len: program.len() as u64 };
    conversation.run(step, command, File::ToAgent(program))
}

/// The agent's name of `area`; `None` if it is never read.
fn partition(area: AreaKind) -> Option<Partition> {
    match area {
        AreaKind::Boot1 => Some(Partition::EMMC_BOOT1),
        AreaKind::Boot2 => Some(Partition::EMMC_BOOT2),
        AreaKind::User => Some(Partition::EMMC_USER),
        AreaKind::GeneralPurpose(number) => {
            Partition::EMMC_GENERAL_PURPOSE.get(usize::from(number).checked_sub(1)?).copied()
        }
        AreaKind::LogicalUnit(unit) => Partition::UFS_UNITS.get(usize::from(unit)).copied(),
        AreaKind::Nand => Some(Partition::NAND),
        AreaKind::Rpmb | AreaKind::Flash | AreaKind::Nor | AreaKind::NandWithSpare => None,
    }
}

impl Agent for XmlAgent {
    fn storage(&self) -> &ManagedStorage {
        &self.storage
    }

    fn pipe(&self) -> &AgentPipe {
        self.conversation.frames.pipe()
    }

    fn pipe_mut(&mut self) -> &mut AgentPipe {
        self.conversation.frames.pipe_mut()
    }

    fn read(
        &mut self,
        area: AreaKind,
        offset: u64,
        into: &mut [u8],
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<(), SessionError> {
        if into.is_empty() {
            return Ok(());
        }
        self.begin(area, offset, into.len() as u64)?;
        let (mut rest, mut packet) = (into, Vec::new());
        while !rest.is_empty() {
            self.next_packet(rest.len() as u64, &mut packet, on_bytes)?;
            let (now, after) = rest.split_at_mut(packet.len().min(rest.len()));
            now.iter_mut().zip(&packet).for_each(|(to, from)| *to = *from);
            rest = after;
        }
        Ok(())
    }

    fn can_read_ahead(&self, _area: AreaKind) -> bool {
        true
    }

    /// The agent alone decides how long its packets are, and takes one command after the other: what a larger
    /// request saves is the turn-arounds around each.
    fn begin(&mut self, area: AreaKind, offset: u64, len: u64) -> Result<u64, SessionError> {
        let never = || agent_error(AgentStep::SelectArea, AgentFault::Unsupported);
        let partition = partition(area).ok_or_else(never)?;
        let command = Command::ReadFlash { partition, offset, len };
        self.conversation.begin_data(AgentStep::Read, command, len)?;
        Ok(len)
    }

    fn next_packet(
        &mut self,
        left: u64,
        into: &mut Vec<u8>,
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<(), SessionError> {
        self.conversation.next_data(AgentStep::Read, left, into, on_bytes)
    }

    fn read_refusal(&self, _code: u32) -> ReadRefusal {
        // XML agents refuse by texts, whose meaning is not published.
        ReadRefusal::Unknown
    }

    fn finish(&mut self, restart: bool) -> Result<(), SessionError> {
        let step = AgentStep::Finish;
        let reboot = if restart { Reboot::Immediate } else { Reboot::Disconnect };
        let refusal = self.conversation.begin(step, Command::Reboot(reboot))?;
        match self.conversation.complete(step, refusal, File::None) {
            // The phone may go before its last text arrives.
            Err(SessionError::Link(LinkError::Unplugged)) if refusal.is_none() => Ok(()),
            result => result,
        }
    }
}
