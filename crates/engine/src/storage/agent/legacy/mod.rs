//! [`LegacyAgent`]: a phone on which a legacy agent ("V3", `da.md` section 3) runs.
//!
//! Made by `acquire`; read through `AgentStorage`. No request here writes, formats or erases.

mod error;
mod pages;
mod ram;
mod speed;
mod start;
mod storage;
pub(super) mod wire;

pub use error::LegacyStartError;
pub use speed::{LeavingAgent, SpeedSwitch, UsbSpeed};
pub use start::LegacyStart;

pub(super) use start::START_PAUSE;
use start::Started;
use wire::{ANSWER_WAIT, READ_WAIT, Wire};

use super::{Agent, AreaKind, ManagedStorage, ReadRefusal};
use crate::da::legacy::{ACK, EmmcPart, LegacyRequest, PacketLen, StorageCode};
use crate::da::{AgentFault, AgentStep};
use crate::link::{LinkError, Moment};
use crate::session::{AgentPipe, SessionError, agent_error};

/// A running legacy agent.
#[derive(Debug)]
pub struct LegacyAgent {
    wire: Wire,
    storage: ManagedStorage,
    hardware_code: u16,
    version: [u8; 3],
    packet: PacketLen,
    speed: UsbSpeed,
}

/// The largest partition table that is received: more than 40,000 entries of any published size.
const MAX_TABLE: u32 = 4 << 20;

impl LegacyAgent {
    /// Starts the agent whose first stage the loader has just jumped to: exchanges settings, sets up external
    /// RAM if the agent asks for it, sends the second stage, and receives the report on the storage.
    ///
    /// # Errors
    /// [`LegacyStartError`].
    pub fn start(pipe: AgentPipe, with: &LegacyStart<'_>) -> Result<LegacyAgent, LegacyStartError> {
        let mut wire = Wire { pipe };
        let Started { ids, version, report } = start::start(&mut wire, with)?;
        let storage = storage::describe(&report, &ids)?;
        // Other programs ask before the first read, too (`da.md` section 3.5).
        let speed = speed::ask(&mut wire)?;
        let hardware_code = with.loader.hardware_code;
        Ok(LegacyAgent { wire, storage, hardware_code, version, packet: with.packet, speed })
    }

    /// The agent's version, major and minor, and its number for the chip. For logs: what they are on which
    /// phone is not known.
    #[must_use]
    pub fn version(&self) -> [u8; 3] {
        self.version
    }

    /// The speed of USB.
    #[must_use]
    pub fn speed(&self) -> UsbSpeed {
        self.speed
    }

    /// Selects `part` for the next request. Every read needs this: that a selection lasts is not known.
    fn select(&mut self, part: EmmcPart) -> Result<(), SessionError> {
        self.wire.send(&LegacyRequest::SelectArea.bytes())?;
        self.wire.ack(AgentStep::SelectArea, ANSWER_WAIT)?;
        self.wire.send(&[part.number()])?;
        self.wire.ack(AgentStep::SelectArea, ANSWER_WAIT)
    }
}

impl Agent for LegacyAgent {
    fn storage(&self) -> &ManagedStorage {
        &self.storage
    }

    fn pipe(&self) -> &AgentPipe {
        &self.wire.pipe
    }

    fn pipe_mut(&mut self) -> &mut AgentPipe {
        &mut self.wire.pipe
    }

    fn read(
        &mut self,
        area: AreaKind,
        offset: u64,
        into: &mut [u8],
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<(), SessionError> {
        let len = into.len().try_into().unwrap_or(u64::MAX);
        if len == 0 {
            return Ok(());
        }
        if area == AreaKind::NandWithSpare {
            return pages::read(&mut self.wire, self.storage.pages, offset, into, on_bytes);
        }
        self.begin(area, offset, len)?;
        let packet = usize::try_from(self.packet.bytes_each()).unwrap_or(usize::MAX);
        self.wire.packets(into, packet, on_bytes)
    }

    fn can_read_spare(&self) -> bool {
        true
    }

    fn can_read_ahead(&self, area: AreaKind) -> bool {
        area != AreaKind::NandWithSpare
    }

    fn begin(&mut self, area: AreaKind, offset: u64, len: u64) -> Result<u64, SessionError> {
        let Some((storage, part)) = place(area) else {
            return Err(agent_error(AgentStep::SelectArea, AgentFault::Unsupported));
        };
        if let Some(part) = part {
            self.select(part)?;
        }
        self.wire.send(&LegacyRequest::Read { storage, offset, len }.bytes())?;
        // Only then the length of packets: after a refusal nothing must be left in the agent's buffer.
        self.wire.ack(AgentStep::Read, READ_WAIT)?;
        self.wire.send(&self.packet.bytes())?;
        Ok(len)
    }

    fn next_packet(
        &mut self,
        left: u64,
        into: &mut Vec<u8>,
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<(), SessionError> {
        let len = usize::try_from(left.min(self.packet.bytes_each().into())).unwrap_or(0);
        into.resize(len, 0);
        self.wire.packets(into, len, on_bytes)
    }

    fn partition_table(&mut self) -> Result<Option<Vec<u8>>, SessionError> {
        if !has_partition_table(self.hardware_code, &self.storage) {
            return Ok(None);
        }
        let step = AgentStep::PartitionTable;
        self.wire.send(&LegacyRequest::PartitionTable.bytes())?;
        self.wire.ack(step, READ_WAIT)?;
        let len = self.wire.u32(step, READ_WAIT)?;
        if len > MAX_TABLE {
            return Err(agent_error(step, AgentFault::Length { bytes: len.into() }));
        }
        self.wire.send(&[ACK])?;
        let mut table = vec![0; usize::try_from(len).unwrap_or_default()];
        self.wire.pipe.receive(step, &mut table, READ_WAIT)?;
        self.wire.send(&[ACK])?;
        Ok(Some(table))
    }

    fn read_refusal(&self, _code: u32) -> ReadRefusal {
        // No number with one of the other meanings is published (`da.md` section 7.1).
        ReadRefusal::Unknown
    }

    fn finish(&mut self, restart: bool) -> Result<(), SessionError> {
        let step = AgentStep::Finish;
        if !restart {
            self.wire.send(&LegacyRequest::Finish.bytes())?;
            self.wire.ack(step, ANSWER_WAIT)?;
            return self.wire.ack(step, ANSWER_WAIT);
        }
        self.wire.send(&LegacyRequest::Reset.bytes())?;
        match self.wire.ack(step, ANSWER_WAIT) {
            // Restarted before the host took the acknowledgement.
            Err(SessionError::Link(LinkError::Unplugged)) => Ok(()),
            result => result,
        }
    }
}

/// How an area is named in requests. The replay-protected area and areas of other storages have no name.
fn place(area: AreaKind) -> Option<(StorageCode, Option<EmmcPart>)> {
    let part = match area {
        AreaKind::Nand => return Some((StorageCode::Nand, None)),
        AreaKind::Nor => return Some((StorageCode::Nor, None)),
        AreaKind::User => EmmcPart::User,
        AreaKind::Boot1 => EmmcPart::Boot1,
        AreaKind::Boot2 => EmmcPart::Boot2,
        AreaKind::GeneralPurpose(1) => EmmcPart::Gp1,
        AreaKind::GeneralPurpose(2) => EmmcPart::Gp2,
        AreaKind::GeneralPurpose(3) => EmmcPart::Gp3,
        AreaKind::GeneralPurpose(4) => EmmcPart::Gp4,
        AreaKind::Flash
        | AreaKind::Rpmb
        | AreaKind::GeneralPurpose(_)
        | AreaKind::LogicalUnit(_)
        | AreaKind::NandWithSpare => return None,
    };
    Some((StorageCode::Emmc, Some(part)))
}

/// Whether phones with this chip have a partition table that the agent knows (`da.md` section 3.6: 6572,
/// 6575, 6577, 6582, 6589, whose hardware code is 6583, and phones with NAND flash).
fn has_partition_table(hardware_code: u16, storage: &ManagedStorage) -> bool {
    matches!(hardware_code, 0x6572 | 0x6575 | 0x6577 | 0x6582 | 0x6583)
        || storage.kind == super::StorageKind::Nand
}
