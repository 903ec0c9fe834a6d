//! [`Legacy32Agent`]: a phone of the MT6261 family on which an agent of version 3.2 runs.
//!
//! Made by `acquire` for phones whose boot ROM refuses reads. No request here writes, formats or erases.

use super::legacy::wire::{ANSWER_WAIT, READ_WAIT, START_WAIT, Wire, unexpected};
use super::legacy::{LegacyStartError, START_PAUSE};
use super::{Agent, AreaKind, AreaSizeFact, ManagedStorage, ReadRefusal, StorageId, StorageKind};
use crate::da::legacy::{ACK, CONTINUE, LegacyNumber, NACK, OLDER_MT6261, OLDER_VERSION, SYNC, id_bytes};
use crate::da::legacy32::{FLASH_RECORD, Legacy32Request, PACKET_LEN, Report32, settings};
use crate::da::{AgentFault, AgentStep, LoaderFacts};
use crate::link::{LinkError, Moment};
use crate::session::{AgentPipe, SessionError, agent_error};

/// A running agent of the MT6261 family (`protocol.md` section 8.3, `da.md` section 6).
#[derive(Debug)]
pub struct Legacy32Agent {
    wire: Wire,
    storage: ManagedStorage,
}

/// Limit for the words of 0 before the report.
const MAX_ZERO_WORDS: usize = 64;

impl Legacy32Agent {
    /// Starts the agent that the loader has just jumped to. `flash_table` is the table of flash chips in the
    /// agent file, in records of 36 bytes.
    ///
    /// # Errors
    /// [`LegacyStartError`].
    pub fn start(
        pipe: AgentPipe,
        loader: &LoaderFacts,
        flash_table: &[u8],
    ) -> Result<Legacy32Agent, LegacyStartError> {
        let mut wire = Wire { pipe };
        wire.pipe.wait(START_PAUSE)?;
        greeting(&mut wire)?;
        wire.send(&settings(loader))?;
        wire.ack(AgentStep::Settings, START_WAIT)?;
        find_flash(&mut wire, flash_table)?;
        // Where the pool of replacement blocks begins, for NAND flash.
        wire.send(&[0; 4])?;
        let report = receive_report(&mut wire)?;
        let storage = describe(&report)?;
        Ok(Legacy32Agent { wire, storage })
    }

    fn request(&mut self, request: Legacy32Request) -> Result<(), SessionError> {
        self.wire.send(&request.bytes())?;
        self.wire.ack(AgentStep::Finish, ANSWER_WAIT)
    }
}

/// Receives the sync byte, the version and the chip.
fn greeting(wire: &mut Wire) -> Result<(), LegacyStartError> {
    let step = AgentStep::Start;
    let [sync] = wire.array(step, START_WAIT)?;
    if sync != SYNC {
        return Err(unexpected(step, sync.into()).into());
    }
    let [major, minor, chip] = wire.array(step, ANSWER_WAIT)?;
    if [major, minor] != OLDER_VERSION {
        return Err(unexpected(step, u32::from_be_bytes([0, major, minor, chip])).into());
    }
    if chip != OLDER_MT6261 {
        return Err(LegacyStartError::OlderAgent { chip });
    }
    Ok(())
}

/// Sends the records of the flash table until the agent recognises one.
fn find_flash(wire: &mut Wire, flash_table: &[u8]) -> Result<(), LegacyStartError> {
    let step = AgentStep::StorageInfo;
    let records = flash_table.chunks_exact(FLASH_RECORD);
    let listed = records.len();
    for record in records {
        wire.send(record)?;
        match wire.byte(step, ANSWER_WAIT)? {
            CONTINUE => {}
            ACK => {
                let found: [u8; 2] = wire.array(step, ANSWER_WAIT)?;
                let [high, low] = found;
                return match found {
                    [NACK, CONTINUE] => Ok(()),
                    _ => Err(unexpected(step, u32::from_be_bytes([0, 0, high, low])).into()),
                };
            }
            NACK => return Err(agent_error(step, wire.refusal(step)?).into()),
            got => return Err(unexpected(step, got.into()).into()),
        }
    }
    Err(LegacyStartError::UnknownFlash { listed })
}

/// Receives the report, which follows the first word that is not 0 (`da.md` section 6).
fn receive_report(wire: &mut Wire) -> Result<Report32, SessionError> {
    let step = AgentStep::StorageInfo;
    for _ in 0..MAX_ZERO_WORDS {
        if wire.u32(step, START_WAIT)? != 0 {
            let bytes = wire.array(step, START_WAIT)?;
            return Report32::parse(&bytes).map_err(|fault| agent_error(step, fault));
        }
    }
    Err(unexpected(step, 0))
}

/// The NOR flash of the phone. How other storages are read through these agents is not known.
fn describe(report: &Report32) -> Result<ManagedStorage, LegacyStartError> {
    if report.nor_result != 0 || report.nor_size == 0 {
        let [nor, nand, emmc] = [report.nor_result, report.nand_result, report.emmc_result].map(LegacyNumber);
        return Err(LegacyStartError::NoStorage { nor, nand, emmc });
    }
    let id = id_bytes(&report.nor_id);
    Ok(ManagedStorage {
        kind: StorageKind::Nor,
        id: (!id.is_empty()).then_some(StorageId(id)),
        areas: vec![AreaSizeFact { area: AreaKind::Nor, size: report.nor_size.into() }],
        pages: None,
    })
}

impl Agent for Legacy32Agent {
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
        let step = AgentStep::Read;
        // Neither another area nor an end beyond 32 bits can be named in a request: nothing is sent.
        let refused = || agent_error(step, AgentFault::Unsupported);
        let offset = u32::try_from(offset).ok().filter(|_| area == AreaKind::Nor).ok_or_else(refused)?;
        let len = u32::try_from(into.len()).ok().ok_or_else(refused)?;
        if len == 0 {
            return Ok(());
        }
        self.wire.send(&Legacy32Request::Read { offset, len }.bytes())?;
        self.wire.ack(step, READ_WAIT)?;
        self.wire.send(&PACKET_LEN.to_be_bytes())?;
        self.wire.packets(into, usize::try_from(PACKET_LEN).unwrap_or(usize::MAX), on_bytes)
    }

    fn read_refusal(&self, _code: u32) -> ReadRefusal {
        // No number with one of the other meanings is published (`da.md` section 7.1).
        ReadRefusal::Unknown
    }

    fn finish(&mut self, restart: bool) -> Result<(), SessionError> {
        let step = AgentStep::Finish;
        if !restart {
            self.request(Legacy32Request::Finish)?;
            self.wire.send(&[0; 4])?;
            // One source demands 5A, one says A5 (`protocol.md` section 8.3).
            return match self.wire.byte(step, ANSWER_WAIT)? {
                ACK | NACK => Ok(()),
                got => Err(unexpected(step, got.into())),
            };
        }
        self.request(Legacy32Request::ClearPowerKey)?;
        self.request(Legacy32Request::StartWatchdog)?;
        match self.request(Legacy32Request::Reset) {
            // Restarted before the host took the acknowledgement.
            Err(SessionError::Link(LinkError::Unplugged)) => Ok(()),
            result => result,
        }
    }
}
