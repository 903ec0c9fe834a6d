//! Loads Bromide's reading program into a feature phone, in the order of agent.md section 2, or says why the
//! phone is read without it.
//!
//! Used by `survey`. Whatever fails before the program is loaded leaves the phone as it was; whatever fails
//! later needs a restart of the phone, and no second attempt is made.

use super::identify::{restore_phone, to_acquire_error};
use super::policy::FIRST_BLOCK_PIECE;
use super::retrying::RetryingMemory;
use crate::chip::{Chip, RegisterWrite};
use crate::event::Event;
use crate::facts::ReadingProgramFacts;
use crate::flash::FlashSize;
use crate::link::Carrier;
use crate::obstacle::AcquireError;
use crate::reading_program::{BLOCK, Doubt, GRANULARITY, ProgramImage};
use crate::session::{NoProtections, PhoneMemory as _, Session, SessionError};
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

/// How a phone is left if the job ends before the program is loaded.
pub(super) struct LeavePhone<'e> {
    /// Restores the window's register, if it was changed.
    pub(super) restore: Option<RegisterWrite>,
    /// Restart the phone.
    pub(super) restart: bool,
    pub(super) emit: &'e mut dyn FnMut(Event),
}

/// Starts the program on a phone whose flash window is on.
pub(super) fn start_program(
    mut session: Session,
    chip: &'static Chip,
    size: Option<FlashSize>,
    leave: LeavePhone<'_>,
) -> ProgramStart {
    let image = ProgramImage::READING;
    let (phone, first) = match prepare(&mut session, chip, size) {
        Ok(prepared) => prepared,
        Err(NotPrepared::Doubt(doubt)) => return ProgramStart::BootRom(session, doubt),
        Err(NotPrepared::Failed(error)) => return leave.failed(error, session, chip),
    };
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

/// Why the program is not loaded. The boot ROM still takes commands, unless the link is lost.
enum NotPrepared {
    /// The boot ROM reads.
    Doubt(Doubt),
    /// The job was stopped, or the phone was lost.
    Failed(SessionError),
}

impl From<SessionError> for NotPrepared {
    fn from(error: SessionError) -> NotPrepared {
        NotPrepared::Failed(error)
    }
}

impl From<Doubt> for NotPrepared {
    fn from(doubt: Doubt) -> NotPrepared {
        NotPrepared::Doubt(doubt)
    }
}

/// Does what comes before the program is loaded (agent.md section 2, steps 2 to 4). Returns the proof that
/// the phone has no protections, and the beginning of its flash.
fn prepare(
    session: &mut Session,
    chip: &'static Chip,
    size: Option<FlashSize>,
) -> Result<(NoProtections, Vec<u8>), NotPrepared> {
    let watchdog_on = chip.watchdog_on.ok_or(Doubt::OtherChip)?;
    if session.carrier() != Carrier::PhoneUsb {
        return Err(Doubt::NotUsb.into());
    }
    let settings = session.security_settings()?;
    let phone = settings
        .no_protections()
        .ok_or_else(|| settings.bits().map_or(Doubt::ProtectionUnknown, |bits| Doubt::Protected { bits }))?;
    let first = first_block(session, chip, size).or_else(|error| match error {
        SessionError::Refused { .. } => Err(NotPrepared::Doubt(Doubt::NoFirstBlock)),
        SessionError::Silent { .. } | SessionError::OutOfSync { .. } => {
            // Smaller reads may succeed.
            session.resync(&mut |_| {})?;
            Err(NotPrepared::Doubt(Doubt::NoFirstBlock))
        }
        error => Err(NotPrepared::Failed(error)),
    })?;
    if session.is_stopped() {
        return Err(NotPrepared::Failed(SessionError::Cancelled));
    }
    // From here on to the first message of the program no stop is obeyed: it takes some milliseconds, and a
    // boot ROM that waits for the rest of the program takes no command.
    session.without_stop(|session| arm_watchdog(session, chip, watchdog_on))?;
    Ok((phone, first))
}

fn arm_watchdog(
    session: &mut Session,
    chip: &Chip,
    watchdog_on: [RegisterWrite; 4],
) -> Result<(), NotPrepared> {
    for write in watchdog_on {
        match session.write_register(write) {
            Ok(()) => {}
            Err(SessionError::Refused { .. }) => {
                // It may have been switched on before.
                session.write_register(chip.watchdog_off)?;
                return Err(Doubt::NoWatchdog.into());
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
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
    let mut memory = RetryingMemory::new(session, &chip.window);
    let mut offset = 0;
    for piece in first.chunks_mut(FIRST_BLOCK_PIECE) {
        // Within the window, which is longer than a block.
        let at = chip.window.base().checked_add(offset).unwrap_or(chip.window.base());
        memory.read_memory(at, piece)?;
        offset += piece.len() as u64;
    }
    Ok(first)
}

impl LeavePhone<'_> {
    /// Restores the phone, as far as `error` allows that, and gives the session up.
    fn failed(self, error: SessionError, mut session: Session, chip: &Chip) -> ProgramStart {
        let LeavePhone { restore, restart, emit } = self;
        let error = to_acquire_error(error);
        let error = restore_phone(&mut session, chip, restore, error, restart, emit);
        ProgramStart::Failed(error, Box::new(session))
    }
}

/// The boot ROM answers nothing more, whatever it has refused (agent.md section 1).
fn not_started(error: SessionError, session: Session) -> ProgramStart {
    let doubt = match error {
        SessionError::Refused { status, .. } => Doubt::Refused { status: status.0 },
        SessionError::Link(_) => return failed(error, session),
        _ => Doubt::NotLoaded,
    };
    ProgramStart::AfterRestart(Box::new(session), doubt)
}

fn failed(error: SessionError, presence: impl Presence + 'static) -> ProgramStart {
    ProgramStart::Failed(to_acquire_error(error), Box::new(presence))
}
