//! [`PortSource`]: the phones that appear at a port, with their storage open: feature phones with their flash
//! surveyed, smartphones through a Download Agent.
//!
//! The first step of every job and every reconnection; also used by `info`. Reads no dump and touches no
//! file.

use std::time::Duration;

use super::agent_files::{AgentChooser, AgentFiles};
use super::find::{Found, Phone, find_phone};
use super::identify::{restore_phone, to_acquire_error};
use super::policy::WATCHDOG_RESTART;
use super::refusing_phone::{Asked, Leaving, RefusingPhone, WithFiles};
use super::retrying::RetryingMemory;
use super::smartphone::{AgentAttempt, FoundSmartphone, open_smartphone};
use super::source::{AcquireFailure, OpenPhone, PhoneSource};
use super::start_program::{LeavePhone, ProgramStart, ProgramUse, ReadingProgramChoice, start_program};
use crate::brom::Request;
use crate::cancel::Cancel;
use crate::chip::{self, Chip, Evidence};
use crate::da::AgentStep;
use crate::event::{Event, Note, Phase};
use crate::facts::{Door, FlashFacts, ReadingProgramFacts, StorageFacts};
use crate::flash::{self, FlashSize, Survey};
use crate::link::{Moment, PhonePort};
use crate::obstacle::{AcquireError, AgentObstacle, Obstacle, Sighting, WantedAgent};
use crate::reading_program::Doubt;
use crate::session::{Activity, Session, SessionError};
use crate::storage::{AreaKind, FlashWindowStorage, Presence, ReadingProgramStorage, Storage};
use crate::warning::{ReadingWarning, Warning};

/// The phones that appear at a port.
pub struct PortSource<'p> {
    port: &'p mut dyn PhonePort,
    /// Supplies the agents for smartphones, which are refused without it.
    chooser: Option<&'p mut dyn AgentChooser>,
    settings_form: SettingsForm,
    attempt: AgentAttempt,
    older: OlderAgent,
    program: ProgramUse,
}

/// The agent for a feature phone that refuses reads.
#[derive(Debug, Default)]
struct OlderAgent {
    /// Which of those in the file is tried next.
    number: usize,
    /// The files that were chosen.
    files: Option<AgentFiles>,
}

/// The form of settings for legacy agents, which depends on the build of the user's file (da.md section 3.2).
#[derive(Debug, Clone, Copy)]
enum SettingsForm {
    /// No agent has answered yet; the next attempt is with the form of this index.
    Try(usize),
    /// An agent has answered this form.
    Right(usize),
}

impl SettingsForm {
    fn index(self) -> usize {
        match self {
            SettingsForm::Try(index) | SettingsForm::Right(index) => index,
        }
    }

    /// The next form after silence, if there is one of `forms`.
    fn next(self, forms: usize) -> Option<SettingsForm> {
        match self {
            SettingsForm::Try(index) if index + 1 < forms => Some(SettingsForm::Try(index + 1)),
            SettingsForm::Try(_) | SettingsForm::Right(_) => None,
        }
    }
}

impl<'p> PortSource<'p> {
    /// The feature phones that appear at `port`; smartphones are refused by name.
    pub fn new(port: &'p mut dyn PhonePort) -> PortSource<'p> {
        PortSource {
            port,
            chooser: None,
            settings_form: SettingsForm::Try(0),
            attempt: AgentAttempt::default(),
            older: OlderAgent::default(),
            program: ProgramUse::Off,
        }
    }

    /// The same, with or without Bromide's reading program on feature phones.
    #[must_use]
    pub fn with_reading_program(self, choice: ReadingProgramChoice) -> PortSource<'p> {
        PortSource { program: choice.into(), ..self }
    }

    /// All phones that appear at `port`; `chooser` supplies the agents for smartphones.
    pub fn with_agents(port: &'p mut dyn PhonePort, chooser: &'p mut dyn AgentChooser) -> PortSource<'p> {
        PortSource {
            port,
            chooser: Some(chooser),
            settings_form: SettingsForm::Try(0),
            attempt: AgentAttempt::default(),
            older: OlderAgent::default(),
            program: ProgramUse::Off,
        }
    }
}

impl PhoneSource for PortSource<'_> {
    fn acquire(
        &mut self,
        wait: Option<Duration>,
        restart: bool,
        cancel: &Cancel,
        emit: &mut dyn FnMut(Event),
    ) -> Result<OpenPhone, AcquireFailure> {
        let mut started = self.port.now();
        let mut left = wait;
        loop {
            let may_use_agents = self.chooser.as_ref().is_some_and(|chooser| chooser.may_have_files());
            match find_phone(self.port, left, restart, may_use_agents, cancel, emit)? {
                Found::FeaturePhone(phone) => {
                    emit(Event::Phone(phone.facts.clone()));
                    match open(phone, restart, &mut self.program, emit) {
                        Ok(open) => return Ok(open),
                        Err(NotOpened::Failed(failure)) => return Err(failure),
                        Err(NotOpened::Refused(phone)) => {
                            if let Some(open) =
                                self.open_refusing(*phone, wait, started, restart, cancel, emit)?
                            {
                                return Ok(open);
                            }
                        }
                        Err(NotOpened::NeedsRestart(doubt, presence)) => {
                            emit(Event::Phase(Phase::Waiting));
                            let now = self.port.now();
                            let until = wait.map(|wait| now + wait.max(WATCHDOG_RESTART));
                            wait_for_restart(doubt, presence, now + WATCHDOG_RESTART, until, emit)?;
                            emit(Event::Phase(Phase::Waiting));
                            started = self.port.now();
                        }
                    }
                }
                Found::RefusingPhone(phone) => {
                    if let Some(open) = self.open_refusing(phone, wait, started, restart, cancel, emit)? {
                        return Ok(open);
                    }
                }
                Found::Smartphone(found) => {
                    let Some(chooser) = &mut self.chooser else { return Err(refused(found)) };
                    let form = self.settings_form.index();
                    self.attempt.settings_form = form;
                    let was_lost = self.attempt.was_lost_at_high_speed;
                    let forms = found.chip.legacy.map_or(0, |legacy| legacy.extra.len());
                    match open_smartphone(found, self.port, &mut **chooser, &mut self.attempt, cancel, emit) {
                        Ok(open) => {
                            self.settings_form = SettingsForm::Right(form);
                            return Ok(open);
                        }
                        Err(failure) if stopped_at(&failure, AgentStep::Settings) => {
                            let Some(next) = self.settings_form.next(forms) else { return Err(failure) };
                            let until = wait.map(|wait| started + wait);
                            wait_for_reconnect(failure, until, emit)?;
                            self.settings_form = next;
                            emit(Event::Phase(Phase::Waiting));
                        }
                        // The next attempt stays at full speed.
                        Err(failure) if stopped_at(&failure, AgentStep::UsbSpeed) && !was_lost => {
                            let until = wait.map(|wait| started + wait);
                            wait_for_reconnect(failure, until, emit)?;
                            emit(Event::Phase(Phase::Waiting));
                        }
                        // Unplugged while its agent was started: as if it had not been there yet.
                        Err(AcquireFailure { error: AcquireError::Lost(error), .. })
                            if error.is_clean_end() =>
                        {
                            emit(Event::Note(Note::Seen(Sighting::ConnectionLost(error))));
                            emit(Event::Phase(Phase::Waiting));
                        }
                        Err(failure) => return Err(failure),
                    }
                }
            }
            left = wait.map(|wait| wait.saturating_sub(self.port.now() - started));
        }
    }

    fn now(&self) -> Moment {
        self.port.now()
    }

    fn pause(&mut self, time: Duration) {
        self.port.pause(time);
    }

    fn largest_end(&self) -> u64 {
        match &self.chooser {
            Some(chooser) if chooser.may_have_files() => AreaKind::User.end_limit(),
            Some(_) | None => chip::largest_window(),
        }
    }
}

impl PortSource<'_> {
    /// Opens a feature phone that refuses reads through the agent that the user chose. `None`: the user has
    /// connected it again, for another agent of the file.
    fn open_refusing(
        &mut self,
        phone: RefusingPhone,
        wait: Option<Duration>,
        started: Moment,
        restart: bool,
        cancel: &Cancel,
        emit: &mut dyn FnMut(Event),
    ) -> Result<Option<OpenPhone>, AcquireFailure> {
        let Some(chooser) = self.chooser.as_deref_mut().filter(|_| phone.takes_agents()) else {
            return Err(phone.leave(restart, emit));
        };
        if !chooser.may_have_files() {
            return Err(phone.leave_for_want_of(WantedAgent::Any, restart, emit));
        }
        let asked = phone.ask_for_files(self.older.files.take(), chooser, restart, cancel, emit);
        let WithFiles { phone, security, files } = match asked {
            Asked::Files(with_files) => *with_files,
            Asked::Left(AcquireFailure { error: AcquireError::Lost(error), .. }) if error.is_clean_end() => {
                emit(Event::Note(Note::Seen(Sighting::ConnectionLost(error))));
                emit(Event::Phase(Phase::Waiting));
                return Ok(None);
            }
            Asked::Left(failure) => return Err(failure),
        };
        let agents = files.older_agents(phone.chip.hardware_code);
        let number = self.older.number.min(agents.saturating_sub(1));
        let is_last = number + 1 >= agents;
        let opened = phone.open_by_agent(security, &files, number, emit);
        // For the same phone, if it is connected again.
        self.older = OlderAgent { number, files: Some(files) };
        match opened {
            Ok(open) => Ok(Some(open)),
            Err(AcquireFailure { error: AcquireError::Lost(error), .. }) if error.is_clean_end() => {
                emit(Event::Note(Note::Seen(Sighting::ConnectionLost(error))));
                emit(Event::Phase(Phase::Waiting));
                Ok(None)
            }
            Err(failure) if !is_last && is_other_agent(&failure) => {
                wait_for_reconnect(failure, wait.map(|wait| started + wait), emit)?;
                self.older.number = number + 1;
                emit(Event::Phase(Phase::Waiting));
                Ok(None)
            }
            Err(failure) => Err(failure),
        }
    }
}

/// Whether another agent of the same file may be the right one.
fn is_other_agent(failure: &AcquireFailure) -> bool {
    matches!(
        failure.error,
        AcquireError::CannotRead(Obstacle::Agent(
            AgentObstacle::UploadRefused(_)
                | AgentObstacle::DoesNotStart { .. }
                | AgentObstacle::ProtocolUnknown { .. }
                | AgentObstacle::NoStorage
        ))
    )
}

/// Finds a phone, recognises its chip and surveys its flash; reads no dump. The caller ends with
/// [`release`](crate::storage::Storage::release). A phone that cannot be read is restarted if `restart`.
///
/// # Errors
/// When no phone comes in time, or it cannot be read. Its registers were restored if the link allowed that.
pub fn survey_phone(
    port: &mut dyn PhonePort,
    wait: Option<Duration>,
    restart: bool,
    cancel: &Cancel,
    emit: &mut dyn FnMut(Event),
) -> Result<OpenPhone, AcquireError> {
    PortSource::new(port).acquire(wait, restart, cancel, emit).map_err(|failure| failure.error)
}

/// Whether an agent did not answer at `step`: its build may expect another form of settings, or the phone
/// does not work at high speed.
fn stopped_at(failure: &AcquireFailure, step: AgentStep) -> bool {
    failure.error == AcquireError::CannotRead(Obstacle::Agent(AgentObstacle::DoesNotStart { step }))
}

/// Waits until the user has unplugged a phone that hangs, at most until `until`.
fn wait_for_reconnect(
    mut failure: AcquireFailure,
    until: Option<Moment>,
    emit: &mut dyn FnMut(Event),
) -> Result<(), AcquireFailure> {
    let Some(presence) = &mut failure.presence else { return Err(failure) };
    emit(Event::Lost { good: 0, total: 0, is_there: true });
    match presence.wait_until_gone(until) {
        Ok(true) => Ok(()),
        Err(SessionError::Cancelled) => {
            Err(AcquireFailure { error: AcquireError::Stopped { phone_settled: false }, ..failure })
        }
        Ok(false) | Err(_) => Err(failure),
    }
}

/// Waits until a phone on which the reading program failed has restarted: by itself up to `by_itself`, then
/// until the user has unplugged it, at most until `until`.
fn wait_for_restart(
    doubt: Doubt,
    mut presence: Box<dyn Presence>,
    by_itself: Moment,
    until: Option<Moment>,
    emit: &mut dyn FnMut(Event),
) -> Result<(), AcquireFailure> {
    let failure = |error| AcquireFailure { error, can_handshake_again: false, presence: None };
    match presence.wait_until_gone(Some(by_itself)) {
        Ok(true) => return Ok(()),
        Ok(false) => {}
        Err(_) => return Err(failure(AcquireError::Stopped { phone_settled: false })),
    }
    let error = AcquireError::CannotRead(Obstacle::ReadingProgram(doubt));
    wait_for_reconnect(AcquireFailure { presence: Some(presence), ..failure(error) }, until, emit)
}

/// A smartphone is refused by name; nothing was written to it.
fn refused(found: FoundSmartphone) -> AcquireFailure {
    let error = AcquireError::CannotRead(Obstacle::Chip(*found.chip.refusal()));
    AcquireFailure { error, can_handshake_again: true, presence: Some(Box::new(found.session)) }
}

/// Why a recognised feature phone was not opened.
enum NotOpened {
    /// It is lost, or the job was stopped.
    Failed(AcquireFailure),
    /// It refuses what reading needs.
    Refused(Box<RefusingPhone>),
    /// The reading program failed, and the phone must restart before the boot ROM can read it.
    NeedsRestart(Doubt, Box<dyn Presence>),
}

impl From<AcquireFailure> for NotOpened {
    fn from(failure: AcquireFailure) -> NotOpened {
        NotOpened::Failed(failure)
    }
}

/// Surveys the flash of a recognised phone and opens it as a storage.
fn open(
    phone: Phone,
    restart: bool,
    program: &mut ProgramUse,
    emit: &mut dyn FnMut(Event),
) -> Result<OpenPhone, NotOpened> {
    let Phone { mut session, chip, facts } = phone;
    let refused = |session, facts, obstacle, undo| {
        let leaving = Leaving::Restored(undo);
        NotOpened::Refused(Box::new(RefusingPhone { session, chip, facts, obstacle, leaving }))
    };
    let mut memory = RetryingMemory::new(&mut session, &chip.window);
    let survey = match flash::survey(&mut memory, chip) {
        Ok(survey) => survey,
        Err(error) => {
            let (error, undo) = (survey_error(error, chip), memory.undo());
            if let AcquireError::CannotRead(obstacle) = error {
                return Err(refused(session, facts, obstacle, undo));
            }
            let can_handshake_again = matches!(&error, AcquireError::Lost(error) if error.is_clean_end());
            let error = restore_phone(&mut session, chip, undo, error, restart, emit);
            let presence: Option<Box<dyn Presence>> = Some(Box::new(session));
            return Err(NotOpened::Failed(AcquireFailure { error, can_handshake_again, presence }));
        }
    };
    let storage_facts = StorageFacts::Flash(flash_facts(&survey));
    emit(Event::Storage(storage_facts.clone()));
    if let Some(obstacle) = survey.obstacle() {
        return Err(refused(session, facts, Obstacle::Flash(obstacle), survey.restore));
    }
    let mut warnings: Vec<Warning> = survey.flash.warnings.into_iter().map(Warning::from).collect();
    if let Evidence::ExpectedNoReport(_) = chip.evidence {
        warnings.push(ReadingWarning::ChipUnproven { chip: chip.name.to_owned() }.into());
    }
    for warning in &warnings {
        emit(Event::Warning(warning.clone()));
    }
    let size = survey.flash.size;
    let restore = survey.restore;
    let leave = LeavePhone { restore, restart, emit };
    let (storage, reading_program) = match open_program(session, chip, size, program, leave)? {
        Reader::Program(storage, facts) => (storage as Box<dyn Storage>, Some(facts)),
        Reader::BootRom(session) => {
            let storage = FlashWindowStorage::new(session, chip, restore, size);
            (Box::new(storage) as Box<dyn Storage>, None)
        }
    };
    let (door, agent) = (Door::BootRom, None);
    Ok(OpenPhone { phone: facts, storage_facts, door, agent, reading_program, warnings, storage })
}

/// Who reads the flash.
enum Reader {
    BootRom(Session),
    Program(Box<ReadingProgramStorage>, ReadingProgramFacts),
}

/// Starts the reading program if it is due; says once if it is not used although it was asked for.
fn open_program(
    session: Session,
    chip: &'static Chip,
    size: Option<FlashSize>,
    program: &mut ProgramUse,
    leave: LeavePhone<'_>,
) -> Result<Reader, NotOpened> {
    let LeavePhone { restore, restart, emit } = leave;
    match program {
        ProgramUse::Off | ProgramUse::Over => return Ok(Reader::BootRom(session)),
        ProgramUse::Ran => {
            *program = ProgramUse::Over;
            emit(Event::Note(Note::WithoutReadingProgram(Doubt::LostBefore)));
            return Ok(Reader::BootRom(session));
        }
        ProgramUse::Due => *program = ProgramUse::Over,
    }
    match start_program(session, chip, size, LeavePhone { restore, restart, emit: &mut *emit }) {
        ProgramStart::Runs(storage, facts) => {
            *program = ProgramUse::Ran;
            emit(Event::Note(Note::ReadingProgramRuns(facts.clone())));
            Ok(Reader::Program(storage, facts))
        }
        ProgramStart::BootRom(session, doubt) => {
            emit(Event::Note(Note::WithoutReadingProgram(doubt)));
            Ok(Reader::BootRom(session))
        }
        ProgramStart::AfterRestart(presence, doubt) => {
            emit(Event::Note(Note::WithoutReadingProgram(doubt)));
            Err(NotOpened::NeedsRestart(doubt, presence))
        }
        ProgramStart::Failed(error, presence) => {
            *program = ProgramUse::Ran;
            let presence = Some(presence);
            Err(AcquireFailure { error, can_handshake_again: false, presence }.into())
        }
    }
}

/// As [`to_acquire_error`]: a survey reads the flash, too.
fn survey_error(error: SessionError, chip: &Chip) -> AcquireError {
    match error {
        SessionError::Refused { during: Activity::Request(Request::Read32 { at, .. }), status }
            if chip.window.contains(at) =>
        {
            AcquireError::CannotRead(Obstacle::FlashRefused(status))
        }
        other => to_acquire_error(other),
    }
}

fn flash_facts(survey: &Survey) -> FlashFacts {
    FlashFacts {
        jedec_id: survey.flash.jedec,
        unique_id: survey.flash.unique_id,
        name: survey.flash.name.clone(),
        size: survey.flash.size.map(|size| size.bytes),
        size_known_from: survey.flash.size.map(|size| size.known_from),
    }
}
