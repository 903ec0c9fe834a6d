//! Opens the storage of a smartphone: reads its security settings, uploads the user's Download Agent and
//! starts it.
//!
//! Used by `survey`. Nothing is uploaded before the phone was recognised and its protections were read.

use super::agent_files::{AgentChooser, AgentFiles, AgentQuery, UsbSpeedChoice};
use super::high_speed::{Switched, go_to_high_speed};
use super::identify::to_acquire_error;
use super::source::{AcquireFailure, OpenPhone};
use super::start_agent::{RunningAgent, StartRequest, start_agent, start_error};
use crate::brom::{Door, Status};
use crate::cancel::Cancel;
use crate::chip::{AgentGeneration, ChipIds, Smartphone};
use crate::da::file::{ChipVersions, Choice};
use crate::da::{AgentStep, LoaderFacts, Stage};
use crate::event::{Event, Note};
use crate::facts::{AgentFacts, ChipCode, MeId, PhoneFacts, SecurityBits, StorageFacts};
use crate::link::{LinkError, PhonePort};
use crate::obstacle::{AcquireError, AgentObstacle, Obstacle};
use crate::session::{
    Activity, AgentPresence, Loader, PhoneMemory as _, SecuritySettings, Session, SessionError,
};
use crate::storage::{AgentStorage, Presence};

/// A recognised smartphone in command mode. Nothing was written to it.
#[derive(Debug)]
pub(super) struct FoundSmartphone {
    pub(super) session: Session,
    pub(super) chip: &'static Smartphone,
    pub(super) ids: ChipIds,
}

/// How an agent is started, learned from earlier attempts.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct AgentAttempt {
    /// The index of one of the forms of settings of legacy agents.
    pub(super) settings_form: usize,
    /// The phone did not come back from a switch to high speed.
    pub(super) was_lost_at_high_speed: bool,
}

/// Opens the storage of a smartphone with the files that `chooser` supplies.
pub(super) fn open_smartphone(
    found: FoundSmartphone,
    port: &mut dyn PhonePort,
    chooser: &mut dyn AgentChooser,
    attempt: &mut AgentAttempt,
    cancel: &Cancel,
    emit: &mut dyn FnMut(Event),
) -> Result<OpenPhone, AcquireFailure> {
    let FoundSmartphone { mut session, chip, ids } = found;
    let prepared = match prepare(&mut session, chip, ids, chooser, cancel, emit) {
        Ok(prepared) => prepared,
        Err(error) => return Err(failure(error, session)),
    };
    let Prepared { facts, loader, security, files, first, second, generation } = prepared;
    if let Err(error) = session.upload(&first, security, &mut |_, _| {}) {
        let error = upload_error(error, chip.names(), loader.door);
        return Err(failure(error, session));
    }
    let pipe = match session.start_agent(first.address) {
        Ok(pipe) => pipe,
        Err(failed) => {
            let (session, error) = *failed;
            return Err(failure(to_acquire_error(error), session));
        }
    };
    let request = StartRequest {
        chip,
        generation,
        loader: &loader,
        second: &second,
        preloader: files.preloader.as_ref(),
        settings_form: attempt.settings_form,
    };
    let presence = pipe.presence();
    let started = match start_agent(pipe, &request) {
        Ok(started) => started,
        Err(error) => return Err(failure(error, presence)),
    };
    let version = started.version;
    let wants_high_speed = match files.usb_speed {
        UsbSpeedChoice::Auto => !attempt.was_lost_at_high_speed,
        UsbSpeedChoice::High => true,
        UsbSpeedChoice::Full => false,
    };
    let agent = match wants_high_speed {
        true => at_high_speed(started.agent, presence, port, attempt, cancel, emit)?,
        false => started.agent,
    };
    let storage = AgentStorage::new(agent.boxed());
    let storage_facts = StorageFacts::Managed(storage.facts().clone());
    emit(Event::Storage(storage_facts.clone()));
    let agent =
        AgentFacts { file: files.name, sha256: files.sha256, protocol: generation.to_string(), version };
    Ok(OpenPhone {
        phone: facts,
        storage_facts,
        door: loader.door,
        agent: Some(agent),
        reading_program: None,
        warnings: vec![],
        storage: Box::new(storage),
    })
}

/// Lets an agent at full speed appear again at high speed. Notes in `attempt` if it is lost by that.
fn at_high_speed(
    mut agent: RunningAgent,
    presence: AgentPresence,
    port: &mut dyn PhonePort,
    attempt: &mut AgentAttempt,
    cancel: &Cancel,
    emit: &mut dyn FnMut(Event),
) -> Result<RunningAgent, AcquireFailure> {
    match agent.is_at_full_speed() {
        Ok(false) => return Ok(agent),
        Ok(true) => {}
        Err(error) => return Err(failure(start_error(error), presence)),
    }
    // The link must be closed before the phone can be opened again.
    drop(presence);
    let step = AgentStep::UsbSpeed;
    let error = match go_to_high_speed(agent, port, cancel) {
        Ok(Switched::Ready(agent)) => return Ok(agent),
        Ok(Switched::NotBack) => {
            attempt.was_lost_at_high_speed = true;
            emit(Event::Note(Note::LostAtHighSpeed));
            AcquireError::Lost(SessionError::Link(LinkError::Unplugged))
        }
        Ok(Switched::Silent(presence)) => {
            attempt.was_lost_at_high_speed = true;
            emit(Event::Note(Note::LostAtHighSpeed));
            let error = AcquireError::CannotRead(Obstacle::Agent(AgentObstacle::DoesNotStart { step }));
            return Err(failure(error, presence));
        }
        Err(error) => start_error(error),
    };
    Err(AcquireFailure { error, can_handshake_again: false, presence: None })
}

/// What is known before the upload.
struct Prepared {
    facts: PhoneFacts,
    loader: LoaderFacts,
    security: SecuritySettings,
    files: AgentFiles,
    first: Stage,
    second: Stage,
    generation: AgentGeneration,
}

fn prepare(
    session: &mut Session,
    chip: &'static Smartphone,
    ids: ChipIds,
    chooser: &mut dyn AgentChooser,
    cancel: &Cancel,
    emit: &mut dyn FnMut(Event),
) -> Result<Prepared, AcquireError> {
    let loader = loader_facts(session, chip);
    // The watchdog is stopped first (da.md section 1.2). A phone that refuses is still read: the agent takes
    // care of its watchdog itself.
    for write in chip.watchdog_off() {
        match session.write_register(*write) {
            Ok(()) | Err(SessionError::Refused { .. }) => {}
            Err(error) => return Err(to_acquire_error(error)),
        }
    }
    let security = session.security_settings().map_err(to_acquire_error)?;
    let facts = phone_facts(session, chip, ids, security).map_err(to_acquire_error)?;
    emit(Event::Phone(facts.clone()));
    emit(Event::Security { door: loader.door, settings: security });
    let name = chip.names();
    let obstacle = |obstacle| AcquireError::CannotRead(Obstacle::Agent(obstacle));
    let query = AgentQuery { phone: &facts, door: loader.door, security, refused: None };
    let Some(files) = chooser.choose(&query, session, cancel)? else {
        return Err(match cancel.is_set() {
            true => AcquireError::Stopped { phone_settled: true },
            false => obstacle(AgentObstacle::NoFile { chip: name, door: loader.door }),
        });
    };
    let versions = ChipVersions { hardware: ids.hardware_version, software: ids.software_version };
    let choice = files.agent.choose(ids.hardware_code, versions);
    let Choice { stages, generation, .. } =
        choice.map_err(|why| obstacle(AgentObstacle::DoesNotFit { chip: name, why }))?;
    let generation = match generation {
        Some(AgentGeneration::Legacy32) | None => {
            return Err(obstacle(AgentObstacle::ProtocolUnknown { chip: name }));
        }
        Some(generation) => generation,
    };
    if security.needs_server() {
        return Err(obstacle(AgentObstacle::ServerNeeded { chip: name, door: loader.door }));
    }
    if security.needs_signed_agent() && !stages.first.is_signed() {
        return Err(obstacle(AgentObstacle::SignatureNeeded { chip: name, door: loader.door }));
    }
    // Agents of this generation always ask for it (da.md section 4.2), so nothing is uploaded in vain.
    let needs_ram = loader.door == Door::BootRom && generation == AgentGeneration::Xflash;
    if needs_ram && files.preloader.is_none() {
        return Err(obstacle(AgentObstacle::NoPreloaderFile));
    }
    let stage = |region: crate::da::file::AgentRegion| {
        let bytes = region.bytes(&files.bytes)?.to_vec();
        let signature_len = usize::try_from(region.signature_length).ok()?;
        Some(Stage { address: region.load_address.0, bytes, signature_len })
    };
    let damaged = || {
        let why = crate::da::file::NoEntry::OtherChips;
        obstacle(AgentObstacle::DoesNotFit { chip: name, why })
    };
    let first = stage(stages.first).ok_or_else(damaged)?;
    // Agents with one stage are those of the MT6573 (da.md section 2), refused above.
    let second = stages.second.and_then(stage).ok_or_else(damaged)?;
    Ok(Prepared { facts, loader, security, files, first, second, generation })
}

fn loader_facts(session: &Session, chip: &Smartphone) -> LoaderFacts {
    let (door, boot_rom_version, preloader_version) = match session.loader() {
        // A boot ROM echoes FE, and a preloader FF (da.md section 1.1).
        Loader::BootRom { version } => (Door::BootRom, version, 0xFE),
        Loader::Preloader { version } => (Door::Preloader, 0xFF, version),
    };
    LoaderFacts { door, hardware_code: chip.hardware_code(), boot_rom_version, preloader_version }
}

/// The numbers of the phone. Old preloaders know none of them (da.md section 1.1: `E1` only if the version is
/// above 2).
fn phone_facts(
    session: &mut Session,
    chip: &'static Smartphone,
    ids: ChipIds,
    security: SecuritySettings,
) -> Result<PhoneFacts, SessionError> {
    let may_have_numbers = match session.loader() {
        Loader::BootRom { .. } => true,
        Loader::Preloader { version } => version > 2,
    };
    let me_id = if may_have_numbers { session.me_id()? } else { None };
    // Newer chips than those with legacy agents have it.
    let may_have_soc_id = may_have_numbers && chip.legacy.is_none();
    let soc_id = if may_have_soc_id { session.soc_id()? } else { None };
    Ok(PhoneFacts {
        chip: chip.names().to_owned(),
        variant: None,
        hardware_code: ChipCode(ids.hardware_code),
        hardware_version: Some(ChipCode(ids.hardware_version)),
        software_version: Some(ChipCode(ids.software_version)),
        me_id: me_id.map(MeId),
        soc_id: soc_id.map(MeId),
        security: security.bits().map(SecurityBits),
    })
}

/// What a refused upload means (da.md sections 1.3 and 7.2).
pub(super) fn upload_error(error: SessionError, chip: &'static str, door: Door) -> AcquireError {
    let SessionError::Refused { during: Activity::Agent(AgentStep::Upload), status } = error else {
        return to_acquire_error(error);
    };
    AcquireError::CannotRead(Obstacle::Agent(match status {
        Status(0x1D0D) => AgentObstacle::ServerNeeded { chip, door },
        Status(0x7015 | 0x7017 | 0x7024 | 0x2001 | 0x1D15) => AgentObstacle::SignatureNeeded { chip, door },
        status => AgentObstacle::UploadRefused(status),
    }))
}

/// A phone that cannot be read. It stays at the port until it is unplugged.
pub(super) fn failure(error: AcquireError, presence: impl Presence + 'static) -> AcquireFailure {
    // After a failed upload a loader may wait for the rest of it, so no sync byte may be sent.
    let can_handshake_again = matches!(
        &error,
        AcquireError::CannotRead(Obstacle::Agent(
            AgentObstacle::NoFile { .. }
                | AgentObstacle::DoesNotFit { .. }
                | AgentObstacle::ProtocolUnknown { .. }
                | AgentObstacle::NoPreloaderFile
        ))
    );
    AcquireFailure { error, can_handshake_again, presence: Some(Box::new(presence)) }
}
