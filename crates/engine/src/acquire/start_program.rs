//! Loads Bromide's reading program into a feature phone, in the order of agent.md section 2, or says why the
//! phone is read without it.
//!
//! Used by `survey`. Whatever fails before the program is loaded leaves the phone as it was; whatever fails
//! later needs a restart of the phone, and no second attempt is made.

use super::identify::to_acquire_error;
use super::retrying::RetryingMemory;
use crate::chip::Chip;
use crate::facts::ReadingProgramFacts;
use crate::flash::FlashSize;
use crate::link::Carrier;
use crate::obstacle::AcquireError;
use crate::reading_program::{BLOCK, Doubt, GRANULARITY, ProgramImage};
use crate::session::{PhoneMemory as _, Session, SessionError};
use crate::storage::{Presence, ReadingProgramStorage};

/// Whether feature phones are read by Bromide's own program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ReadingProgramChoice {
    /// The boot ROM reads.
    #[default]
    Off,
    /// The program, once in a job; after any doubt the boot ROM.
    On,
}

/// What became of the program in this job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ProgramUse {
    Off,
    /// It was asked for and not tried yet.
    Due,
    /// It runs, or did until the connection was lost.
    Ran,
    /// It is not used any more, and that was reported.
    Over,
}

impl From<ReadingProgramChoice> for ProgramUse {
    fn from(choice: ReadingProgramChoice) -> ProgramUse {
        match choice {
            ReadingProgramChoice::Off => ProgramUse::Off,
            ReadingProgramChoice::On => ProgramUse::Due,
        }
    }
}

/// How an attempt to start the program ended.
pub(super) enum ProgramStart {
    /// It runs and has proved itself.
    Runs(Box<ReadingProgramStorage>, ReadingProgramFacts),
    /// The boot ROM reads, in the same session.
    BootRom(Session, Doubt),
    /// The boot ROM reads, once the phone has restarted.
    AfterRestart(Box<dyn Presence>, Doubt),
    /// The job was stopped, or the phone was lost.
    Failed(AcquireError, Box<dyn Presence>),
}

/// Starts the program on a phone whose flash window is on.
pub(super) fn start_program(
    mut session: Session,
    chip: &'static Chip,
    size: Option<FlashSize>,
) -> ProgramStart {
    let image = ProgramImage::READING;
    let (Some(watchdog_on), Carrier::PhoneUsb) = (chip.watchdog_on, session.carrier()) else {
        let doubt = if chip.watchdog_on.is_none() { Doubt::OtherChip } else { Doubt::NotUsb };
        return ProgramStart::BootRom(session, doubt);
    };
    let settings = match session.security_settings() {
        Ok(settings) => settings,
        Err(error) => return failed(error, session),
    };
    let Some(phone) = settings.no_protections() else {
        let doubt = settings.bits().map_or(Doubt::ProtectionUnknown, |bits| Doubt::Protected { bits });
        return ProgramStart::BootRom(session, doubt);
    };
    let first = match first_block(&mut session, chip, size) {
        Ok(first) => first,
        Err(SessionError::Refused { .. }) => return ProgramStart::BootRom(session, Doubt::NoFirstBlock),
        Err(error @ (SessionError::Silent { .. } | SessionError::OutOfSync { .. })) => {
            // Smaller reads may succeed.
            return match session.resync(&mut |_| {}) {
                Ok(()) => ProgramStart::BootRom(session, Doubt::NoFirstBlock),
                Err(SessionError::Lost) => failed(error, session),
                Err(other) => failed(other, session),
            };
        }
        Err(error) => return failed(error, session),
    };
    for write in watchdog_on {
        match session.write_register(write) {
            Ok(()) => {}
            Err(SessionError::Refused { .. }) => {
                // It may have been switched on before.
                return match session.write_register(chip.watchdog_off) {
                    Ok(()) => ProgramStart::BootRom(session, Doubt::NoWatchdog),
                    Err(error) => failed(error, session),
                };
            }
            Err(error) => return failed(error, session),
        }
    }
    if let Err(error) = session.load_reading_program(image, phone) {
        return not_started(error, session);
    }
    let pipe = match session.start_reading_program(image) {
        Ok(pipe) => pipe,
        Err(failed) => {
            let (session, error) = *failed;
            return not_started(error, session);
        }
    };
    match ReadingProgramStorage::prove(pipe, chip, &first, size) {
        Ok(storage) => {
            let facts = ReadingProgramFacts {
                version: image.version(),
                usb_stores: storage.stores(),
                ticks: storage.bench(),
            };
            ProgramStart::Runs(Box::new(storage), facts)
        }
        Err(unproven) => match unproven.doubt {
            Ok(doubt) => ProgramStart::AfterRestart(Box::new(unproven.presence), doubt),
            Err(error) => failed(error, unproven.presence),
        },
    }
}

/// The beginning of the flash as the boot ROM reads it: what the program must read, too.
fn first_block(
    session: &mut Session,
    chip: &'static Chip,
    size: Option<FlashSize>,
) -> Result<Vec<u8>, SessionError> {
    let granularity = u64::from(GRANULARITY);
    let len = size.map_or(BLOCK, |size| size.bytes.min(BLOCK)) / granularity * granularity;
    let mut first = vec![0; usize::try_from(len.max(granularity)).unwrap_or_default()];
    RetryingMemory::new(session, &chip.window).read_memory(chip.window.base(), &mut first)?;
    Ok(first)
}

/// The boot ROM answers nothing more, whatever it has refused (agent.md section 1).
fn not_started(error: SessionError, session: Session) -> ProgramStart {
    let doubt = match error {
        SessionError::Refused { status, .. } => Doubt::Refused { status: status.0 },
        SessionError::Cancelled | SessionError::Link(_) => return failed(error, session),
        _ => Doubt::NotLoaded,
    };
    ProgramStart::AfterRestart(Box::new(session), doubt)
}

fn failed(error: SessionError, presence: impl Presence + 'static) -> ProgramStart {
    ProgramStart::Failed(to_acquire_error(error), Box::new(presence))
}
