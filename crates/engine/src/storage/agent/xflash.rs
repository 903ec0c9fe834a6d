//! [`XflashAgent`]: reads a phone's storage through an xflash agent ("V5", `da.md` section 4).
//!
//! Made by `acquire`, used as an [`Agent`]. The requests are in `crate::da::xflash`.

use std::time::Duration;

use super::describe::managed_storage;
use super::frames::FramePipe;
use super::xflash_line::{ANSWER, XflashLine, refusal};
use super::xflash_start::{Started, find_storage, start};
use super::{Agent, ReadRefusal};
use crate::da::xflash::{
    Area, Control, Request, Shutdown, Status, UsbSpeed, first_piece, read_parameters, shutdown_parameters,
};
use crate::da::{AgentFault, AgentStep, LoaderFacts, RamSettings, Stage, StorageInfo};
use crate::link::{LinkError, Moment};
use crate::session::{AgentPipe, SessionError, agent_error};
use crate::storage::{AreaKind, ManagedStorage};

/// Time for the next packet of storage data: bad cells cost several seconds (`da.md` section 3.5).
const DATA: Duration = Duration::from_secs(20);
/// After a refusal the line must be quiet for the first time within the second.
const QUIET: Duration = Duration::from_millis(50);
const QUIET_LIMIT: Duration = Duration::from_secs(1);

/// How the host acknowledges a packet of storage data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DataAck {
    /// Header and payload as a transfer each, as everything else.
    #[default]
    Separate,
    /// Header and payload in one transfer, which the agent of dacode 6781 needs (`da.md` section 4.1).
    Joined,
}

/// What became of a request for high speed.
#[derive(Debug)]
pub enum XflashSwitch {
    /// The phone leaves its port and appears as another device in about a second.
    Leaves(LeavingXflash),
    /// The agent refused; it can be read as before.
    Stays(XflashAgent),
}

/// An agent that is about to appear at another port.
#[derive(Debug)]
pub struct LeavingXflash {
    ack: DataAck,
    packet: Option<u32>,
    storage: ManagedStorage,
    nand: Option<Nand>,
    version: Option<String>,
}

impl LeavingXflash {
    /// Continues with the agent at the port where it has appeared. There is no handshake; it describes its
    /// storage again, which must be the same.
    ///
    /// # Errors
    /// If the device there does not answer as the agent; [`AgentFault::NoStorage`] if it has another storage.
    pub fn attach(self, pipe: AgentPipe) -> Result<XflashAgent, SessionError> {
        let LeavingXflash { ack, packet, storage, nand, version } = self;
        let mut line = XflashLine { frames: FramePipe::new(pipe) };
        let fault = |fault| agent_error(AgentStep::StorageInfo, fault);
        let found = managed_storage(find_storage(&mut line)?).map_err(fault)?;
        if found != storage {
            return Err(fault(AgentFault::NoStorage));
        }
        Ok(XflashAgent { line, ack, packet, storage, nand, version })
    }
}

/// NAND flash, of which not everything can be read at once.
#[derive(Debug, Clone, Copy)]
struct Nand {
    /// The number by which the agent calls it.
    storage: u32,
    /// The whole flash, and the part of it that is read by a second request, in bytes.
    total: u64,
    last: u64,
}

/// An xflash agent that runs on a phone.
#[derive(Debug)]
pub struct XflashAgent {
    line: XflashLine,
    ack: DataAck,
    packet: Option<u32>,
    storage: ManagedStorage,
    nand: Option<Nand>,
    version: Option<String>,
}

impl XflashAgent {
    /// Starts the agent whose first stage the loader has just jumped to; `pipe` has received nothing since.
    /// `second` is its second stage. `ram` is needed only if the boot ROM started the agent.
    ///
    /// # Errors
    /// [`SessionError::Agent`] with
    /// * [`AgentFault::NeedsRamSettings`] or [`AgentFault::RamSettingsRefused`]: `ram` is missing or wrong;
    /// * [`AgentFault::NeedsAuthentication`]: the agent wants an authenticated host;
    /// * [`AgentFault::NoStorage`]: no storage was found;
    /// * [`AgentFault::Refused`] or [`AgentFault::Unsupported`]: the agent refused a request;
    /// * any other fault: it did not answer as its protocol allows.
    ///
    /// [`SessionError::Silent`], [`SessionError::Cancelled`], [`SessionError::Link`]: as for every exchange.
    pub fn start(
        pipe: AgentPipe,
        loader: &LoaderFacts,
        second: &Stage,
        ram: Option<&RamSettings>,
        ack: DataAck,
    ) -> Result<XflashAgent, SessionError> {
        let Started { line, packet, storage, version } = start(pipe, loader, second, ram)?;
        let nand = match &storage {
            StorageInfo::Nand { storage, page, block, total, .. } => {
                let last = if *block == 0 { *page } else { *block };
                Some(Nand { storage: *storage, total: *total, last: last.into() })
            }
            _ => None,
        };
        let storage = managed_storage(storage).map_err(|fault| agent_error(AgentStep::StorageInfo, fault))?;
        Ok(XflashAgent { line, ack, packet, storage, nand, version })
    }

    /// The agent's version, such as `1.6`; `None` if the agent does not tell it.
    #[must_use]
    pub fn version(&self) -> Option<&str> {
        self.version.as_deref()
    }

    /// The speed of the USB connection; `None` if the agent does not tell it.
    ///
    /// # Errors
    /// As [`Agent::read`].
    pub fn usb_speed(&mut self) -> Result<Option<UsbSpeed>, SessionError> {
        let step = AgentStep::UsbSpeed;
        let answer = self.line.ask(step, Control::UsbSpeed)?;
        answer.map(|text| UsbSpeed::parse(&text)).transpose().map_err(|fault| agent_error(step, fault))
    }

    /// Asks the agent to appear again at high speed (`da.md` section 4.6).
    ///
    /// # Errors
    /// If the exchange failed; nothing more may be sent then.
    pub fn switch_speed(mut self) -> Result<XflashSwitch, SessionError> {
        /// The value of mtkclient: the ids of the device that appears. Another program sends 0.
        const HIGH_SPEED: u32 = 0x0E8D_2001;
        let step = AgentStep::UsbSpeed;
        let line = &mut self.line;
        let sent = line.request(step, Request::SwitchSpeed).and_then(|()| line.send_word(step, HIGH_SPEED));
        match sent.and_then(|()| line.expect_good(step, ANSWER)) {
            Ok(()) => {
                let XflashAgent { ack, packet, storage, nand, version, .. } = self;
                Ok(XflashSwitch::Leaves(LeavingXflash { ack, packet, storage, nand, version }))
            }
            Err(error) if error.is_agent_refusal() => Ok(XflashSwitch::Stays(self)),
            Err(error) => Err(error),
        }
    }

    /// The numbers of `area`; `None` if it is never read.
    fn numbers(&self, area: AreaKind) -> Option<Area> {
        match area {
            AreaKind::Boot1 => Some(Area::EMMC_BOOT1),
            AreaKind::Boot2 => Some(Area::EMMC_BOOT2),
            AreaKind::User => Some(Area::EMMC_USER),
            AreaKind::GeneralPurpose(number) => {
                Area::EMMC_GENERAL_PURPOSE.get(usize::from(number).checked_sub(1)?).copied()
            }
            AreaKind::LogicalUnit(unit) => Area::UFS_UNITS.get(usize::from(unit)).copied(),
            AreaKind::Nor => Some(Area::NOR),
            AreaKind::Nand => self.nand.map(|nand| Area::nand(nand.storage)),
            // No source shows how spare bytes are asked for.
            AreaKind::Rpmb | AreaKind::Flash | AreaKind::NandWithSpare => None,
        }
    }

    /// How many bytes to ask for first, out of `len` from `offset`.
    fn piece(&self, area: AreaKind, offset: u64, len: u64) -> Result<u64, SessionError> {
        let len = match self.nand {
            // A read of the whole NAND flash at once is refused (da.md section 4.5).
            Some(nand) if area == AreaKind::Nand && offset == 0 && len == nand.total && nand.last < len => {
                len - nand.last
            }
            _ => len,
        };
        first_piece(len, self.packet).map_err(|fault| agent_error(AgentStep::Read, fault))
    }

    /// Requests `len` bytes.
    fn request(&mut self, area: Area, offset: u64, len: u64) -> Result<(), SessionError> {
        let step = AgentStep::Read;
        let line = &mut self.line;
        line.request(step, Request::ReadData)?;
        line.frames.send(step, &read_parameters(area, offset, len))?;
        line.expect_good(step, ANSWER)?;
        line.expect_good(step, DATA)
    }

    /// Receives the length of the next packet, of at most `left` bytes.
    fn packet_len(&mut self, left: u64) -> Result<usize, SessionError> {
        let step = AgentStep::Read;
        let len = self.line.frames.receive_header(step, DATA)?;
        if Status::is_status_len(len.into()) {
            return Err(agent_error(step, status_for_data(&mut self.line, len)?));
        }
        let fitting = usize::try_from(len).ok().filter(|_| u64::from(len) <= left);
        fitting.ok_or_else(|| agent_error(step, AgentFault::Length { bytes: len.into() }))
    }

    /// Receives the packet whose length was received, and acknowledges it.
    fn packet(
        &mut self,
        into: &mut [u8],
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<(), SessionError> {
        let step = AgentStep::Read;
        self.line.frames.receive_payload(step, into, on_bytes)?;
        match self.ack {
            DataAck::Separate => self.line.frames.send(step, &[0; 4])?,
            DataAck::Joined => self.line.frames.send_joined(step, &[0; 4])?,
        }
        self.line.expect_good(step, DATA)
    }

    /// Reads by one request.
    fn read_piece(
        &mut self,
        area: Area,
        offset: u64,
        into: &mut [u8],
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<(), SessionError> {
        self.request(area, offset, into.len() as u64)?;
        let mut rest = into;
        while !rest.is_empty() {
            let len = self.packet_len(rest.len() as u64)?;
            let (packet, after) = rest.split_at_mut(len.min(rest.len()));
            self.packet(packet, on_bytes)?;
            rest = after;
        }
        Ok(())
    }

    /// Makes sure that nothing follows a refusal, so that the next answer is that to the next request.
    /// Whether a refused request has a second status is not known.
    fn settle(&mut self, error: SessionError) -> SessionError {
        let refused = matches!(
            error,
            SessionError::Agent { fault: AgentFault::Refused { .. } | AgentFault::Unsupported, .. }
        );
        if !refused {
            return error;
        }
        match self.line.frames.pipe_mut().drain(QUIET, QUIET_LIMIT) {
            Ok(true) => error,
            Ok(false) => SessionError::Lost,
            Err(lost) => lost,
        }
    }
}

/// The fault for a status of `len` bytes that came in place of data. A good one does not end a read either:
/// bytes are missing.
fn status_for_data(line: &mut XflashLine, len: u32) -> Result<AgentFault, SessionError> {
    let mut payload = [0; 4];
    let into = payload.get_mut(..usize::try_from(len).unwrap_or(4)).unwrap_or_default();
    line.frames.receive_payload(AgentStep::Read, into, &mut |_, _| {})?;
    let status = Status(u32::from_le_bytes(payload));
    Ok(if status.is_good() { AgentFault::Unexpected { got: status.0 } } else { refusal(status) })
}

impl Agent for XflashAgent {
    fn storage(&self) -> &ManagedStorage {
        &self.storage
    }

    fn pipe(&self) -> &AgentPipe {
        self.line.frames.pipe()
    }

    fn pipe_mut(&mut self) -> &mut AgentPipe {
        self.line.frames.pipe_mut()
    }

    fn read(
        &mut self,
        area: AreaKind,
        offset: u64,
        into: &mut [u8],
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<(), SessionError> {
        let never = || agent_error(AgentStep::SelectArea, AgentFault::Unsupported);
        let numbers = self.numbers(area).ok_or_else(never)?;
        let mut offset = offset;
        let mut rest = into;
        while !rest.is_empty() {
            let len = self.piece(area, offset, rest.len() as u64)?;
            let middle = usize::try_from(len).unwrap_or(rest.len());
            let Some((now, after)) = rest.split_at_mut_checked(middle) else {
                return Err(agent_error(AgentStep::Read, AgentFault::Length { bytes: len }));
            };
            let result = self.read_piece(numbers, offset, now, on_bytes);
            result.map_err(|error| self.settle(error))?;
            offset = offset.saturating_add(len);
            rest = after;
        }
        Ok(())
    }

    fn can_read_ahead(&self, _area: AreaKind) -> bool {
        true
    }

    fn begin(&mut self, area: AreaKind, offset: u64, len: u64) -> Result<u64, SessionError> {
        let never = || agent_error(AgentStep::SelectArea, AgentFault::Unsupported);
        let numbers = self.numbers(area).ok_or_else(never)?;
        let len = self.piece(area, offset, len)?;
        self.request(numbers, offset, len).map_err(|error| self.settle(error))?;
        Ok(len)
    }

    fn next_packet(
        &mut self,
        left: u64,
        into: &mut Vec<u8>,
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<(), SessionError> {
        let len = self.packet_len(left).map_err(|error| self.settle(error))?;
        into.resize(len, 0);
        self.packet(into, on_bytes).map_err(|error| self.settle(error))
    }

    fn read_refusal(&self, code: u32) -> ReadRefusal {
        match Status(code) {
            Status::UNREADABLE => ReadRefusal::Cells,
            Status::FORBIDDEN | Status::OUT_OF_RANGE => ReadRefusal::Request,
            _ => ReadRefusal::Unknown,
        }
    }

    fn finish(&mut self, restart: bool) -> Result<(), SessionError> {
        let step = AgentStep::Finish;
        let shutdown = if restart { Shutdown::Restart } else { Shutdown::PowerOff };
        self.line.request(step, Request::Shutdown)?;
        self.line.frames.send(step, &shutdown_parameters(shutdown))?;
        match self.line.expect_good(step, ANSWER) {
            // The phone may go before its status arrives.
            Err(SessionError::Link(LinkError::Unplugged)) => Ok(()),
            result => result,
        }
    }
}
