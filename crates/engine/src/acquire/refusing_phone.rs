//! [`RefusingPhone`]: a feature phone whose boot ROM refuses what reading needs. It is read through the Download
//! Agent that the user chose, if its protocol is known, or left as it is.
//!
//! Used by `survey`. The agents are those of version 3.2 (`protocol.md` section 8.3, `da.md` section 6).

use super::agent_files::AgentFiles;
use super::identify::{Refused, restore_phone, to_acquire_error};
use super::smartphone::{failure, upload_error};
use super::source::{AcquireFailure, OpenPhone};
use super::start_agent::legacy_error;
use crate::brom::Door;
use crate::chip::{AgentGeneration, Chip, RegisterWrite};
use crate::da::file::AgentRegion;
use crate::da::{LoaderFacts, Stage};
use crate::event::{Event, Note};
use crate::facts::{AgentFacts, MeId, PhoneFacts, SecurityBits, StorageFacts};
use crate::obstacle::{AcquireError, AgentObstacle, Obstacle};
use crate::session::{Loader, PhoneMemory as _, SecuritySettings, Session, SessionError};
use crate::storage::{AgentStorage, Legacy32Agent};

/// A recognised feature phone in command mode that cannot be read by its boot ROM alone.
#[derive(Debug)]
pub(super) struct RefusingPhone {
    pub(super) session: Session,
    pub(super) chip: &'static Chip,
    pub(super) facts: PhoneFacts,
    /// What it refuses.
    pub(super) obstacle: Obstacle,
    pub(super) leaving: Leaving,
}

/// What leaving a phone takes if no agent is loaded.
#[derive(Debug, Clone, Copy)]
pub(super) enum Leaving {
    /// Nothing was written: its registers cannot be.
    AsItIs,
    /// The watchdog is off; the write restores the flash window, if that was changed.
    Restored(Option<RegisterWrite>),
}

impl Leaving {
    pub(super) fn after(refused: Refused) -> Leaving {
        match refused {
            Refused::WatchdogWrite(_) => Leaving::AsItIs,
            Refused::MemoryReads => Leaving::Restored(None),
        }
    }
}

/// The parts of an agent file for a chip whose agents have version 3.2.
struct AgentParts<'f> {
    first: Stage,
    second: Stage,
    flash_table: &'f [u8],
}

impl RefusingPhone {
    /// How many agents for this phone `files` has. Which of them fits is not published: they are tried one
    /// after the other (`protocol.md` section 8.1).
    pub(super) fn agents_in(&self, files: &AgentFiles) -> usize {
        self.agents(files).count()
    }

    fn agents<'f>(&self, files: &'f AgentFiles) -> impl Iterator<Item = AgentParts<'f>> + use<'f> {
        let code = self.chip.hardware_code;
        let is_known = files.agent.generation(code) == Some(AgentGeneration::Legacy32);
        let entries = files.agent.entries_for(code).filter(move |_| is_known);
        entries.filter_map(|entry| {
            let stages = entry.stages.ok()?;
            let stage = |region: AgentRegion| {
                let bytes = region.bytes(&files.bytes)?.to_vec();
                let signature_len = usize::try_from(region.signature_length).ok()?;
                Some(Stage { address: region.load_address.0, bytes, signature_len })
            };
            Some(AgentParts {
                first: stage(stages.first)?,
                second: stage(stages.second?)?,
                flash_table: entry.flash_table()?.bytes(&files.bytes)?,
            })
        })
    }

    /// Loads the agent with this number, from 0, and opens the phone's flash through it.
    pub(super) fn open_by_agent(
        mut self,
        files: &AgentFiles,
        number: usize,
        emit: &mut dyn FnMut(Event),
    ) -> Result<OpenPhone, AcquireFailure> {
        let Some(parts) = self.agents(files).nth(number) else { return Err(self.leave(false, emit)) };
        emit(Event::Note(Note::ReadByAgent(self.obstacle.clone())));
        let security = match self.ask() {
            Ok(security) => security,
            Err(error) => return Err(failure(to_acquire_error(error), self.session)),
        };
        let RefusingPhone { mut session, chip, facts, .. } = self;
        let door = Door::BootRom;
        emit(Event::Phone(facts.clone()));
        emit(Event::Security { door, settings: security });
        if let Some(obstacle) = refusal(chip.name, security, &parts.first) {
            return Err(failure(AcquireError::CannotRead(Obstacle::Agent(obstacle)), session));
        }
        // Both are loaded before the first is started (protocol.md section 8.2).
        for stage in [&parts.first, &parts.second] {
            if let Err(error) = session.upload(stage, security, &mut |_, _| {}) {
                return Err(failure(upload_error(error, chip.name, door), session));
            }
        }
        let boot_rom_version = match session.loader() {
            Loader::BootRom { version } => version,
            Loader::Preloader { .. } => 0xFF,
        };
        let pipe = match session.start_agent(parts.first.address) {
            Ok(pipe) => pipe,
            Err(failed) => {
                let (session, error) = *failed;
                return Err(failure(to_acquire_error(error), session));
            }
        };
        let presence = pipe.presence();
        // A boot ROM echoes FE.
        let loader = LoaderFacts {
            door,
            hardware_code: chip.hardware_code,
            boot_rom_version,
            preloader_version: 0xFE,
        };
        let agent = match Legacy32Agent::start(pipe, &loader, parts.flash_table) {
            Ok(agent) => agent,
            Err(error) => return Err(failure(legacy_error(error, chip.name), presence)),
        };
        let storage = AgentStorage::new(Box::new(agent));
        let storage_facts = StorageFacts::Managed(storage.facts().clone());
        emit(Event::Storage(storage_facts.clone()));
        let agent = AgentFacts {
            file: files.name.clone(),
            sha256: files.sha256.clone(),
            protocol: AgentGeneration::Legacy32.to_string(),
            version: None,
        };
        Ok(OpenPhone {
            phone: facts,
            storage_facts,
            door,
            agent: Some(agent),
            reading_program: None,
            warnings: vec![],
            storage: Box::new(storage),
        })
    }

    /// Asks for what the boot ROM tells without reading memory, and maps RAM to where the second stage is loaded.
    fn ask(&mut self) -> Result<SecuritySettings, SessionError> {
        let security = self.session.security_settings()?;
        self.facts.security = security.bits().map(SecurityBits);
        if self.facts.me_id.is_none() {
            self.facts.me_id = self.session.me_id()?.map(MeId);
        }
        // As other programs do before they load this agent (protocol.md section 4.2). Where the register can be
        // neither read nor written, the upload shows whether that matters.
        let window = &self.chip.window;
        let write = match self.session.read_register(window.control()) {
            Ok(value) => window.switch_on(value),
            Err(SessionError::Refused { .. }) => None,
            Err(error) => return Err(error),
        };
        match write.map(|write| self.session.write_register(write)) {
            None | Some(Ok(()) | Err(SessionError::Refused { .. })) => Ok(security),
            Some(Err(error)) => Err(error),
        }
    }

    /// Leaves the phone without reading it; it restarts if `restart` and if that can be asked for.
    pub(super) fn leave(self, restart: bool, emit: &mut dyn FnMut(Event)) -> AcquireFailure {
        let RefusingPhone { mut session, chip, obstacle, leaving, .. } = self;
        let error = AcquireError::CannotRead(obstacle);
        let error = match leaving {
            Leaving::AsItIs => error,
            Leaving::Restored(undo) => restore_phone(&mut session, chip, undo, error, restart, emit),
        };
        let can_handshake_again = !session.write_was_interrupted();
        AcquireFailure { error, can_handshake_again, presence: Some(Box::new(session)) }
    }
}

/// Why an agent is not loaded.
fn refusal(chip: &'static str, security: SecuritySettings, first: &Stage) -> Option<AgentObstacle> {
    let door = Door::BootRom;
    if security.needs_server() {
        return Some(AgentObstacle::ServerNeeded { chip, door });
    }
    let needs_signature = security.needs_signed_agent() && first.signature_len == 0;
    needs_signature.then_some(AgentObstacle::SignatureNeeded { chip, door })
}
