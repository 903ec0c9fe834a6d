//! Identifies the chip of a phone: reads the ids, then does the first write, which switches the watchdog off.
//!
//! Used by `find`. Writes nothing before the chip was found in the chip table.

use super::source::report_release;
use crate::brom::Status;
use crate::chip::{self, AnsweredBy, Chip, ChipIds, ID_BLOCKS, Recognised, RegisterWrite, Smartphone};
use crate::event::Event;
use crate::facts::{ChipCode, MeId, PhoneFacts};
use crate::obstacle::{AcquireError, Obstacle};
use crate::session::{Loader, PhoneMemory, Session, SessionError};
use crate::storage::{LineState, Released, release};

/// A phone that was recognised.
pub(super) enum Identified {
    /// A feature phone, whose watchdog is off.
    FeaturePhone(&'static Chip, PhoneFacts),
    /// A feature phone whose boot ROM refuses what reading needs.
    RefusingPhone(&'static Chip, PhoneFacts, Refused),
    /// A smartphone, to which nothing was written.
    Smartphone(&'static Smartphone, ChipIds),
}

/// What the boot ROM of a recognised feature phone refuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refused {
    /// The write that switches the watchdog off.
    WatchdogWrite(Status),
    /// Memory reads. The watchdog is off.
    MemoryReads,
}

impl Refused {
    pub(super) fn obstacle(self) -> Obstacle {
        match self {
            Refused::WatchdogWrite(status) => Obstacle::RegisterRefused(status),
            Refused::MemoryReads => Obstacle::Locked,
        }
    }
}

/// Why a phone that answers was not identified.
#[derive(Debug)]
pub(super) enum NotIdentified {
    /// Its chip code is that of unconnected memory, or changes with every read. Nothing was written.
    Nonsense { hardware_code: u16 },
    /// Anything else.
    Failed(AcquireError),
}

impl From<AcquireError> for NotIdentified {
    fn from(error: AcquireError) -> NotIdentified {
        NotIdentified::Failed(error)
    }
}

/// Reads the ids, looks the chip up; switches the watchdog of a feature phone off.
pub(super) fn identify(
    session: &mut Session,
    restart: bool,
    emit: &mut dyn FnMut(Event),
) -> Result<Identified, NotIdentified> {
    let ids = match session.loader() {
        Loader::BootRom { .. } => read_ids(session)?,
        // Only smartphones have a preloader that takes an agent.
        Loader::Preloader { version } => match read_ids_by_command(session)? {
            Some(ids) => ids,
            None => return Err(AcquireError::CannotRead(Obstacle::InPreloader { version }).into()),
        },
    };
    if ids.answered_by == AnsweredBy::Command
        && let Some(smartphone) = chip::smartphone(ids.hardware_code)
    {
        return Ok(Identified::Smartphone(smartphone, ids));
    }
    let chip = match chip::recognise(&ids) {
        Recognised::Readable(chip) => chip,
        Recognised::Refused(refusal) => {
            return Err(AcquireError::CannotRead(Obstacle::Chip(*refusal)).into());
        }
        Recognised::Unknown => return Err(unknown(session, &ids)?),
    };
    // This must be the first write: the ROM does not serve its watchdog, which resets the chip within half a
    // minute (silicon.md section 6).
    match session.write_register(chip.watchdog_off) {
        Ok(()) => {}
        Err(SessionError::Refused { status, .. }) => {
            let refused = Refused::WatchdogWrite(status);
            return Ok(Identified::RefusingPhone(chip, facts_of(chip, &ids, None), refused));
        }
        Err(error) => return Err(to_acquire_error(error).into()),
    }
    let identified = read_facts(session, chip, ids);
    identified.map_err(|error| restore_phone(session, chip, None, error, restart, emit).into())
}

/// What to say about a chip code that is in no table. Codes are not protected by a check sum on the line, so
/// a code is believed only if the phone gives it twice.
fn unknown(session: &mut Session, ids: &ChipIds) -> Result<NotIdentified, NotIdentified> {
    let hardware_code = ids.hardware_code;
    if chip::is_no_code(hardware_code) || read_ids(session)?.hardware_code != hardware_code {
        return Ok(NotIdentified::Nonsense { hardware_code });
    }
    let obstacle = match chip::family_of(hardware_code) {
        Some(member) => Obstacle::ChipOfFamily(member),
        None => Obstacle::UnknownChip { hardware_code },
    };
    Ok(AcquireError::CannotRead(obstacle).into())
}

/// Reads the other facts about a phone whose chip was recognised.
fn read_facts(session: &mut Session, chip: &'static Chip, ids: ChipIds) -> Result<Identified, AcquireError> {
    let ids = read_variant(session, ids)?;
    // The variant changes only the chip's name: all rows of one hardware code have the same registers.
    let chip = match chip::recognise(&ids) {
        Recognised::Readable(closer) => closer,
        _ => chip,
    };
    let config = session.target_config().map_err(to_acquire_error)?;
    if config.is_some_and(|config| config & MEMORY_READ_LOCKED != 0) {
        let facts = facts_of(chip, &ids, None);
        return Ok(Identified::RefusingPhone(chip, facts, Refused::MemoryReads));
    }
    let me_id = session.me_id().map_err(to_acquire_error)?;
    Ok(Identified::FeaturePhone(chip, facts_of(chip, &ids, me_id)))
}

fn facts_of(chip: &Chip, ids: &ChipIds, me_id: Option<Vec<u8>>) -> PhoneFacts {
    PhoneFacts {
        chip: chip.name.to_owned(),
        variant: ids.variant_name().map(str::to_owned),
        hardware_code: ChipCode(ids.hardware_code),
        hardware_version: Some(ChipCode(ids.hardware_version)),
        software_version: Some(ChipCode(ids.software_version)),
        me_id: me_id.map(MeId),
        soc_id: None,
        security: None,
    }
}

/// Bit 5 of the target configuration: memory reads need authorisation (protocol.md section 8.7).
const MEMORY_READ_LOCKED: u32 = 1 << 5;

/// The ids, read only: `FD` first, which newer chips answer and feature phones merely echo; then the id
/// blocks of the feature phones with the old read (protocol.md section 4.1).
fn read_ids(session: &mut Session) -> Result<ChipIds, AcquireError> {
    if let Some(ids) = read_ids_by_command(session)? {
        return Ok(ids);
    }
    let mut first_code = None;
    for block in ID_BLOCKS {
        let Some(hardware_code) =
            session.read_half_legacy(block.hardware_code()).map_err(to_acquire_error)?
        else {
            continue;
        };
        if first_code.is_none_or(|first| chip::is_no_code(first) && !chip::is_no_code(hardware_code)) {
            first_code = Some(hardware_code);
        }
        if !chip::is_known_code(AnsweredBy::Registers, hardware_code) {
            continue;
        }
        let mut half =
            |at| session.read_half_legacy(at).map_err(to_acquire_error).map(Option::unwrap_or_default);
        return Ok(ChipIds {
            answered_by: AnsweredBy::Registers,
            hardware_code,
            hardware_version: half(block.hardware_version())?,
            software_version: half(block.software_version())?,
            sub_code: half(block.sub_code())?,
            variant: None,
        });
    }
    match first_code {
        Some(hardware_code) => Ok(ChipIds { hardware_code, ..ChipIds::default() }),
        None => Err(AcquireError::CannotRead(Obstacle::NoHardwareCode)),
    }
}

/// The ids of a chip that answers `FD`; `None` if it does not.
fn read_ids_by_command(session: &mut Session) -> Result<Option<ChipIds>, AcquireError> {
    let Some(hardware_code) = session.hardware_code().map_err(to_acquire_error)? else { return Ok(None) };
    let [sub_code, hardware_version, software_version] =
        session.hardware_versions().map_err(to_acquire_error)?.unwrap_or_default();
    let answered_by = AnsweredBy::Command;
    Ok(Some(ChipIds {
        answered_by,
        hardware_code,
        hardware_version,
        software_version,
        sub_code,
        variant: None,
    }))
}

fn read_variant(session: &mut Session, ids: ChipIds) -> Result<ChipIds, AcquireError> {
    let Some(at) = chip::variant_register(ids.hardware_code) else { return Ok(ids) };
    match session.read_register(at) {
        // The upper half is the variant.
        Ok(value) => Ok(ChipIds { variant: u16::try_from(value >> 16).ok(), ..ids }),
        Err(SessionError::Refused { .. }) => Ok(ids),
        Err(error) => Err(to_acquire_error(error)),
    }
}

/// Converts an error of a session that did not occur while reading a block.
pub(super) fn to_acquire_error(error: SessionError) -> AcquireError {
    match error {
        SessionError::Cancelled => AcquireError::Stopped { phone_settled: false },
        SessionError::Refused { during, status } => match during.address() {
            Some(at) => AcquireError::CannotRead(Obstacle::RegisterUnreadable { at, status }),
            None => AcquireError::Lost(error),
        },
        other => AcquireError::Lost(other),
    }
}

/// Restores the registers that were written, if the link still works after `error`. Returns `error`; a stop
/// says whether that succeeded.
pub(super) fn restore_phone(
    session: &mut Session,
    chip: &Chip,
    restore: Option<RegisterWrite>,
    error: AcquireError,
    restart: bool,
    emit: &mut dyn FnMut(Event),
) -> AcquireError {
    let state = match &error {
        AcquireError::Lost(_) => LineState::Lost,
        AcquireError::Stopped { .. } => LineState::Interrupted,
        _ => LineState::InStep,
    };
    let released = release(session, chip, restore, state, restart);
    let phone_settled = !matches!(released, Released::Unreachable);
    report_release(released, emit);
    match error {
        AcquireError::Stopped { .. } => AcquireError::Stopped { phone_settled },
        other => other,
    }
}
