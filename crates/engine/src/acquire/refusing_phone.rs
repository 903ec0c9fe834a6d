//! [`RefusingPhone`]: a feature phone whose boot ROM refuses what reading needs. It is read through the Download
//! Agent that the user chose, if its protocol is known, or left as it is.
//!
//! Used by `survey`. The agents are those of version 3.2 (`protocol.md` section 8.3, `da.md` section 6).

use super::agent_files::{AgentChooser, AgentFiles, AgentQuery};
use super::identify::{Refused, restore_phone, to_acquire_error};
use super::smartphone::{failure, upload_error};
use super::source::{AcquireFailure, OpenPhone};
use super::start_agent::legacy_error;
use crate::brom::Door;
use crate::cancel::Cancel;
use crate::chip::{AgentGeneration, Chip, RegisterWrite};
use crate::da::file::is_feature_phone_with_agents;
use crate::da::{LoaderFacts, Stage};
use crate::event::{Event, Note};
use crate::facts::{AgentFacts, MeId, PhoneFacts, SecurityBits, StorageFacts};
use crate::obstacle::{AcquireError, AgentObstacle, Obstacle, WantedAgent};
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

/// What became of the question for an agent file.
pub(super) enum Asked {
    /// There are files with agents for the phone.
    Files(Box<WithFiles>),
    /// The phone is left as it is.
    Left(AcquireFailure),
}

/// A refusing phone with files that have agents for it.
pub(super) struct WithFiles {
    pub(super) phone: RefusingPhone,
    pub(super) security: SecuritySettings,
    pub(super) files: AgentFiles,
}

impl RefusingPhone {
    /// Whether its chip can be read through an agent at all.
    pub(super) fn takes_agents(&self) -> bool {
        is_feature_phone_with_agents(self.chip.hardware_code)
    }

    /// Reads what an agent file must fit, and asks `chooser` for it while the phone waits; `files` are those
    /// that were chosen for it before.
    pub(super) fn ask_for_files(
        mut self,
        files: Option<AgentFiles>,
        chooser: &mut dyn AgentChooser,
        restart: bool,
        cancel: &Cancel,
        emit: &mut dyn FnMut(Event),
    ) -> Asked {
        let security = match self.read_security() {
            Ok(security) => security,
            Err(error) => return Asked::Left(self.leave_after(to_acquire_error(error), restart, emit)),
        };
        let door = Door::BootRom;
        emit(Event::Phone(self.facts.clone()));
        emit(Event::Security { door, settings: security });
        let chosen = match files {
            Some(files) => Ok(Some(files)),
            None => {
                let RefusingPhone { session, facts, obstacle, .. } = &mut self;
                let query = AgentQuery { phone: facts, door, security, refused: Some(&*obstacle) };
                chooser.choose(&query, session, cancel)
            }
        };
        let wanted = match chosen {
            Ok(Some(files)) if files.older_agents(self.chip.hardware_code) > 0 => {
                return Asked::Files(Box::new(WithFiles { phone: self, security, files }));
            }
            Ok(None) if cancel.is_set() => {
                let error = AcquireError::Stopped { phone_settled: true };
                return Asked::Left(self.leave_after(error, restart, emit));
            }
            Err(error) => return Asked::Left(self.leave_after(error, restart, emit)),
            Ok(Some(_)) => WantedAgent::Another,
            Ok(None) => WantedAgent::Any,
        };
        Asked::Left(self.leave_for_want_of(wanted, restart, emit))
    }

    /// Loads the agent with this number, from 0, and opens the phone's flash through it.
    pub(super) fn open_by_agent(
        mut self,
        security: SecuritySettings,
        files: &AgentFiles,
        number: usize,
        emit: &mut dyn FnMut(Event),
    ) -> Result<OpenPhone, AcquireFailure> {
        let Some(parts) = files.older_agents_for(self.chip.hardware_code).nth(number) else {
            return Err(self.leave(false, emit));
        };
        emit(Event::Note(Note::ReadByAgent(self.obstacle.clone())));
        let door = Door::BootRom;
        if let Some(obstacle) = refusal(self.chip.name, security, &parts.first) {
            let error = AcquireError::CannotRead(Obstacle::Agent(obstacle));
            return Err(self.leave_after(error, false, emit));
        }
        if let Err(error) = self.map_ram() {
            return Err(failure(to_acquire_error(error), self.session));
        }
        let RefusingPhone { mut session, chip, facts, .. } = self;
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

    /// Reads what the boot ROM tells without reading memory. Writes nothing.
    fn read_security(&mut self) -> Result<SecuritySettings, SessionError> {
        let security = self.session.security_settings()?;
        self.facts.security = security.bits().map(SecurityBits);
        if self.facts.me_id.is_none() {
            self.facts.me_id = self.session.me_id()?.map(MeId);
        }
        Ok(security)
    }

    /// Maps RAM to where the second stage is loaded, as other programs do before they load this agent
    /// (protocol.md section 4.2). Where the register can be neither read nor written, the upload shows
    /// whether that matters.
    fn map_ram(&mut self) -> Result<(), SessionError> {
        let window = &self.chip.window;
        let write = match self.session.read_register(window.control()) {
            Ok(value) => window.switch_on(value),
            Err(SessionError::Refused { .. }) => None,
            Err(error) => return Err(error),
        };
        match write.map(|write| self.session.write_register(write)) {
            None | Some(Ok(()) | Err(SessionError::Refused { .. })) => Ok(()),
            Some(Err(error)) => Err(error),
        }
    }

    /// Leaves the phone without reading it; it restarts if `restart` and if that can be asked for.
    pub(super) fn leave(self, restart: bool, emit: &mut dyn FnMut(Event)) -> AcquireFailure {
        let error = AcquireError::CannotRead(self.obstacle.clone());
        self.leave_after(error, restart, emit)
    }

    /// The same, where an agent file would help.
    pub(super) fn leave_for_want_of(
        self,
        wanted: WantedAgent,
        restart: bool,
        emit: &mut dyn FnMut(Event),
    ) -> AcquireFailure {
        let refused = Box::new(self.obstacle.clone());
        let obstacle = match *refused {
            // A flash that does not show: whether an agent finds it nobody knows.
            Obstacle::Flash(_) => *refused,
            _ => Obstacle::NeedsOlderAgent { refused, wanted },
        };
        self.leave_after(AcquireError::CannotRead(obstacle), restart, emit)
    }

    fn leave_after(self, error: AcquireError, restart: bool, emit: &mut dyn FnMut(Event)) -> AcquireFailure {
        let RefusingPhone { mut session, chip, leaving, .. } = self;
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
