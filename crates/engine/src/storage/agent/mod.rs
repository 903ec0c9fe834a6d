//! [`AgentStorage`]: the storage of a phone on which a Download Agent runs, and [`Agent`], what every agent
//! can do.
//!
//! Made by `acquire`. Knows no file and no job; no method writes, formats or erases.

mod ahead;
mod describe;
mod frames;
mod legacy;
mod legacy32;
mod xflash;
mod xflash_line;
mod xflash_start;
mod xml;
mod xml_conversation;

pub use legacy::{LeavingAgent, LegacyAgent, LegacyStart, LegacyStartError, SpeedSwitch, UsbSpeed};
pub use legacy32::Legacy32Agent;
pub use xflash::{DataAck, LeavingXflash, XflashAgent, XflashSwitch};
pub use xml::XmlAgent;

use std::time::Duration;

use super::{
    Area, AreaKind, AreaSize, AreaSizeFact, LineState, ManagedStorage, NandPages, NotRecovered, Presence,
    ReadError, Released, Storage, StorageId, StorageKind,
};
use crate::da::{AgentFault, AgentStep};
use crate::link::Moment;
use crate::session::{AgentPipe, AgentPresence, SessionError, agent_error};
use ahead::ReadAhead;

/// Offsets and lengths of reads are multiples of one sector (`da.md` section 3.6: 512 bytes on eMMC).
const SECTOR: u32 = 512;
/// The same on UFS (`da.md` sections 3.6 and 4.3: 4,096 bytes).
const UFS_BLOCK: u32 = 4096;

/// What an agent's refusal of a read means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadRefusal {
    /// Cells could not be read: other places can still be read, and a retry may succeed.
    Cells,
    /// The request is refused; a retry will be refused, too.
    Request,
    /// It is not published what the number means.
    Unknown,
}

/// A Download Agent that runs on a phone, whatever its protocol.
pub trait Agent: Send + std::fmt::Debug {
    /// The storage, as the agent described it.
    fn storage(&self) -> &ManagedStorage;

    /// The pipe to the agent.
    fn pipe(&self) -> &AgentPipe;

    /// The pipe to the agent, to end the session.
    fn pipe_mut(&mut self) -> &mut AgentPipe;

    /// Reads `into.len()` bytes of `area` from `offset`. Every checksum and status of the answer is checked.
    ///
    /// # Errors
    /// * [`SessionError::Agent`] with [`AgentFault::Refused`], [`AgentFault::RefusedWithoutNumber`],
    ///   [`AgentFault::RefusedByText`], [`AgentFault::Unsupported`] or [`AgentFault::WrongSum`]: the whole
    ///   answer was received, so agent and host are in sync, and the next request can be sent.
    /// * Any other error: out of sync; nothing more may be sent.
    fn read(
        &mut self,
        area: AreaKind,
        offset: u64,
        into: &mut [u8],
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<(), SessionError>;

    /// Whether [`AreaKind::NandWithSpare`] can be read.
    fn can_read_spare(&self) -> bool {
        false
    }

    /// Whether [`Agent::begin`] is supported for `area`.
    fn can_read_ahead(&self, _area: AreaKind) -> bool {
        false
    }

    /// Requests `len` bytes of `area` from `offset`, which [`Agent::next_packet`] receives. Returns how many
    /// the agent is going to send, which may be fewer. Until they have arrived nothing else may be requested.
    ///
    /// # Errors
    /// As [`Agent::read`].
    fn begin(&mut self, _area: AreaKind, _offset: u64, _len: u64) -> Result<u64, SessionError> {
        Err(agent_error(AgentStep::Read, AgentFault::Unsupported))
    }

    /// Receives the next packet of a request with `left` bytes to come into `into`, which is empty.
    ///
    /// # Errors
    /// As [`Agent::read`]. After [`AgentFault::WrongSum`] `into` is the packet, and the others follow; after a
    /// refusal nothing follows.
    fn next_packet(
        &mut self,
        _left: u64,
        _into: &mut Vec<u8>,
        _on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<(), SessionError> {
        Err(agent_error(AgentStep::Read, AgentFault::Unsupported))
    }

    /// The partition table that only the agent knows (PMT), as raw bytes; `None` if it has none and the table
    /// is in the storage itself (GPT).
    ///
    /// # Errors
    /// As [`Agent::read`].
    fn partition_table(&mut self) -> Result<Option<Vec<u8>>, SessionError> {
        Ok(None)
    }

    /// What an error number of this agent says in the answer to a read.
    fn read_refusal(&self, code: u32) -> ReadRefusal;

    /// Ends the session; the phone restarts if `restart`.
    ///
    /// # Errors
    /// As [`Agent::read`].
    fn finish(&mut self, restart: bool) -> Result<(), SessionError>;
}

/// The storage of a phone on which an agent runs.
#[derive(Debug)]
pub struct AgentStorage {
    agent: Box<dyn Agent>,
    areas: Vec<Area>,
    /// The areas of which something was read.
    was_read: Vec<AreaKind>,
    ahead: ReadAhead,
}

impl AgentStorage {
    /// The storage of the phone on which `agent` runs.
    #[must_use]
    pub fn new(agent: Box<dyn Agent>) -> AgentStorage {
        let storage = agent.storage();
        let area = |fact: &AreaSizeFact| Area {
            kind: fact.area,
            size: Some(AreaSize::Known(fact.size)),
            granularity: granularity(fact.area, storage.pages),
        };
        let mut areas: Vec<Area> = storage.areas.iter().map(area).collect();
        if let Some(size) = storage.size_with_spare().filter(|_| agent.can_read_spare()) {
            areas.push(area(&AreaSizeFact { area: AreaKind::NandWithSpare, size }));
        }
        AgentStorage { agent, areas, was_read: Vec::new(), ahead: ReadAhead::default() }
    }

    /// The facts about the storage.
    #[must_use]
    pub fn facts(&self) -> &ManagedStorage {
        self.agent.storage()
    }
}

impl AgentStorage {
    /// What a failed read of `area` means.
    fn read_error(&self, area: AreaKind, error: SessionError) -> ReadError {
        match &error {
            SessionError::Cancelled => ReadError::Stopped,
            SessionError::Agent { fault, .. } => match fault {
                AgentFault::WrongSum { .. } => ReadError::Transient(error),
                AgentFault::Refused { code } => match self.agent.read_refusal(*code) {
                    ReadRefusal::Cells => ReadError::Transient(error),
                    ReadRefusal::Request => ReadError::Refused(error),
                    ReadRefusal::Unknown => self.unexplained(area, error),
                },
                AgentFault::RefusedWithoutNumber | AgentFault::RefusedByText => self.unexplained(area, error),
                AgentFault::Unsupported => ReadError::Refused(error),
                // The last four end the start of an agent and do not come from a read.
                AgentFault::Unexpected { .. }
                | AgentFault::Length { .. }
                | AgentFault::Text
                | AgentFault::NeedsRamSettings
                | AgentFault::RamSettingsRefused { .. }
                | AgentFault::NeedsAuthentication
                | AgentFault::NoStorage => ReadError::Lost(error),
            },
            _ => ReadError::Lost(error),
        }
    }

    /// A refusal whose meaning is not published. Where other places of the same area were read, it is about
    /// this place, which may be read by another attempt.
    fn unexplained(&self, area: AreaKind, error: SessionError) -> ReadError {
        match self.was_read.contains(&area) {
            true => ReadError::Transient(error),
            false => ReadError::Refused(error),
        }
    }
}

/// NAND flash is read in whole pages, UFS in whole blocks.
fn granularity(area: AreaKind, pages: Option<NandPages>) -> u32 {
    if let AreaKind::LogicalUnit(_) = area {
        return UFS_BLOCK;
    }
    if let (AreaKind::NandWithSpare, Some(pages)) = (area, pages) {
        return pages.page_and_spare();
    }
    let page = pages.filter(|_| area == AreaKind::Nand).map_or(SECTOR, |pages| pages.page);
    if page.is_power_of_two() { page.max(SECTOR) } else { SECTOR }
}

impl Storage for AgentStorage {
    fn areas(&self) -> &[Area] {
        &self.areas
    }

    fn read(
        &mut self,
        area: AreaKind,
        offset: u64,
        into: &mut [u8],
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<(), ReadError> {
        if !self.areas.iter().any(|known| known.kind == area) {
            return Err(ReadError::OutOfArea(offset));
        }
        let result = self.ahead.read(&mut *self.agent, area, offset, into, on_bytes);
        if result.is_ok() && !self.was_read.contains(&area) {
            self.was_read.push(area);
        }
        result.map_err(|error| self.read_error(area, error))
    }

    fn recover(
        &mut self,
        error: SessionError,
        _on_wait: &mut dyn FnMut(Duration),
    ) -> Result<SessionError, NotRecovered> {
        if self.agent.pipe().is_stopped() {
            return Err(NotRecovered::Stopped);
        }
        // Errors that leave the agent out of sync are never called transient.
        Ok(error)
    }

    fn release(&mut self, state: LineState, restart: bool) -> Released {
        self.agent.pipe_mut().ignore_cancel();
        match state {
            LineState::Interrupted | LineState::Lost => Released::Unreachable,
            LineState::InStep => {
                match self.ahead.close(&mut *self.agent).and_then(|()| self.agent.finish(restart)) {
                    Ok(()) if restart => Released::Restarted,
                    Ok(()) => Released::Restored,
                    Err(error) => Released::Failed(error),
                }
            }
        }
    }

    fn partition_table(&mut self) -> Result<Option<Vec<u8>>, SessionError> {
        self.ahead.close(&mut *self.agent)?;
        self.agent.partition_table()
    }

    fn expect(&mut self, area: AreaKind, end: u64) {
        self.ahead.expect(area, end);
    }

    fn now(&self) -> Moment {
        self.agent.pipe().now()
    }

    fn is_stopped(&self) -> bool {
        self.agent.pipe().is_stopped()
    }

    fn port(&self) -> String {
        self.agent.pipe().port()
    }

    fn can_handshake_again(&self) -> bool {
        // An agent does not answer the handshake, and waits for the rest of its command.
        false
    }
}

impl Presence for AgentPresence {
    fn wait_until_gone(&mut self, until: Option<Moment>) -> Result<bool, SessionError> {
        AgentPresence::wait_until_gone(self, until)
    }
}

impl Presence for AgentStorage {
    fn wait_until_gone(&mut self, until: Option<Moment>) -> Result<bool, SessionError> {
        self.agent.pipe_mut().wait_until_gone(until)
    }
}
