//! Waits for a phone: opens ports, does the handshake, identifies the chip and switches its watchdog off.
//!
//! Used by `survey`.

use std::time::Duration;

use super::identify::{Identified, NotIdentified, identify};
use super::policy::{
    DENIED_CURRENT, DENIED_TOTAL, HANDSHAKE_LIMIT, MAX_BROKEN_TRIES, NONSENSE_PAUSE, POLL_INTERVAL,
};
use super::refusing_phone::{Leaving, RefusingPhone};
use super::smartphone::FoundSmartphone;
use super::source::AcquireFailure;
use crate::cancel::Cancel;
use crate::chip::Chip;
use crate::event::{Event, Note, Phase};
use crate::facts::PhoneFacts;
use crate::link::{Carrier, ConnectAttempt, LinkError, Moment, PhonePort};
use crate::obstacle::{AcquireError, Obstacle, Sighting};
use crate::session::{Contact, Line, Session, SessionError};

/// A recognised phone in command mode.
#[derive(Debug)]
pub(super) enum Found {
    FeaturePhone(Phone),
    RefusingPhone(RefusingPhone),
    Smartphone(FoundSmartphone),
}

/// A recognised feature phone, whose watchdog is off.
#[derive(Debug)]
pub(super) struct Phone {
    pub(super) session: Session,
    pub(super) chip: &'static Chip,
    pub(super) facts: PhoneFacts,
}

/// Waits for a phone and identifies it. `may_use_agents`: there may be an agent for a phone in its preloader.
pub(super) fn find_phone(
    port: &mut dyn PhonePort,
    wait: Option<Duration>,
    restart: bool,
    may_use_agents: bool,
    cancel: &Cancel,
    emit: &mut dyn FnMut(Event),
) -> Result<Found, AcquireFailure> {
    let mut search = Search {
        port,
        wait,
        cancel,
        line: None,
        last_sighting: None,
        best_sighting: None,
        last_attempt: None,
        denials: Denials::default(),
    };
    search.report_waiting(emit);
    let started = search.port.now();
    let mut broken = 0;
    loop {
        let mut session = search.connect(started, emit).map_err(|error| AcquireFailure {
            error,
            can_handshake_again: true,
            presence: None,
        })?;
        match identify(&mut session, restart, emit) {
            Ok(Identified::FeaturePhone(chip, facts)) => {
                return Ok(Found::FeaturePhone(Phone { session, chip, facts }));
            }
            Ok(Identified::RefusingPhone(chip, facts, refused)) => {
                let leaving = Leaving::after(refused);
                let obstacle = refused.obstacle();
                let phone = RefusingPhone { session, chip, facts, obstacle, leaving };
                return Ok(Found::RefusingPhone(phone));
            }
            Ok(Identified::Smartphone(chip, ids)) => {
                return Ok(Found::Smartphone(FoundSmartphone { session, chip, ids }));
            }
            Err(NotIdentified::Nonsense { hardware_code }) => {
                search.report_sighting(Sighting::Nonsense { port: session.port(), hardware_code }, emit);
                search.leave_alone(&mut session, started).map_err(|error| AcquireFailure {
                    error,
                    can_handshake_again: true,
                    presence: None,
                })?;
                search.report_waiting(emit);
            }
            // The preloader of a phone that has no agent: its boot ROM may be entered the next time. Without
            // any agent it is the answer to the search: what the phone needs is said at once.
            Err(NotIdentified::Failed(AcquireError::CannotRead(Obstacle::InPreloader { .. })))
                if may_use_agents && search.port.takes_any_phone() =>
            {
                let (port, carrier) = (session.port(), session.carrier());
                search.report_sighting(Sighting::NotABootRom { port, carrier }, emit);
                search.leave_alone(&mut session, started).map_err(|error| AcquireFailure {
                    error,
                    can_handshake_again: true,
                    presence: None,
                })?;
                search.report_waiting(emit);
            }
            Err(NotIdentified::Failed(AcquireError::Lost(error))) => {
                // A phone that still waits for the value of a register write would take the next sync byte
                // for it.
                let is_unplugged = matches!(error, SessionError::Link(LinkError::Unplugged));
                // A phone that was unplugged and appears again is tried without limit.
                broken += u32::from(!is_unplugged);
                let is_late = wait.is_some_and(|wait| search.port.now() - started >= wait);
                if broken >= MAX_BROKEN_TRIES || is_late || (session.write_was_interrupted() && !is_unplugged)
                {
                    return Err(AcquireFailure {
                        error: AcquireError::Lost(error),
                        can_handshake_again: false,
                        presence: Some(Box::new(session)),
                    });
                }
                search.report_sighting(Sighting::ConnectionLost(error), emit);
                search.report_waiting(emit);
            }
            Err(NotIdentified::Failed(error)) => {
                let can_handshake_again = !session.write_was_interrupted();
                return Err(AcquireFailure { error, can_handshake_again, presence: Some(Box::new(session)) });
            }
        }
    }
}

/// The state of the wait.
struct Search<'a> {
    port: &'a mut dyn PhonePort,
    wait: Option<Duration>,
    cancel: &'a Cancel,
    /// A port that stays open after an attempt without an answer, for the next attempt.
    line: Option<Line>,
    /// The last sighting that was reported.
    last_sighting: Option<Sighting>,
    /// The sighting of the whole wait that says most.
    best_sighting: Option<Sighting>,
    /// The last attempt that was reported.
    last_attempt: Option<(String, ConnectAttempt)>,
    denials: Denials,
}

/// Ports that the system does not allow to open. The wait continues, because the rights may be granted at any
/// time.
#[derive(Default)]
struct Denials {
    /// The latest one, until a port is opened.
    port: Option<String>,
    /// How long ports have been denied since one was last opened.
    total: Duration,
    /// When the current, uninterrupted series of denials began, and the time of the last one.
    current: Option<(Moment, Moment)>,
}

impl Denials {
    /// Records a denial. Returns whether it must be reported.
    fn record(&mut self, port: &str, now: Moment) -> bool {
        let (since, last) = self.current.unwrap_or((now, now));
        self.total += now - last;
        self.current = Some((since, now));
        self.port = Some(port.to_owned());
        self.total >= DENIED_TOTAL && now - since >= DENIED_CURRENT
    }
}

impl Search<'_> {
    fn report_waiting(&self, emit: &mut dyn FnMut(Event)) {
        emit(Event::Phase(Phase::Waiting));
    }

    /// Waits before a phone whose ids make no sense is asked again, or until it is unplugged.
    fn leave_alone(&mut self, session: &mut Session, started: Moment) -> Result<(), AcquireError> {
        if session.carrier() == Carrier::Uart {
            self.port.pause_between_polls(POLL_INTERVAL);
        } else {
            let until = self.port.now() + NONSENSE_PAUSE;
            // Gone, closed or still there: the wait goes on.
            if let Err(SessionError::Cancelled) = session.wait_until_gone(Some(until)) {
                return Err(AcquireError::Stopped { phone_settled: true });
            }
        }
        match self.wait {
            Some(limit) if self.port.now() - started >= limit => Err(self.no_phone(limit)),
            _ => Ok(()),
        }
    }

    fn no_phone(&self, waited: Duration) -> AcquireError {
        AcquireError::NoPhone { waited, seen: self.best_sighting.clone() }
    }

    /// Waits until a phone is in command mode. Tries every port that appears.
    fn connect(&mut self, started: Moment, emit: &mut dyn FnMut(Event)) -> Result<Session, AcquireError> {
        // A phone that appears at the last moment still gets its handshake.
        let deadline = self.wait.map(|wait| started + wait + HANDSHAKE_LIMIT);
        loop {
            if self.cancel.is_set() {
                return Err(AcquireError::Stopped { phone_settled: true });
            }
            let opened = match self.line.take() {
                Some(line) => Ok(Some(line)),
                None => self.port.try_open().map(|link| link.map(Line::new)),
            };
            if !matches!(opened, Err(LinkError::Denied { .. })) {
                self.denials.current = None;
            }
            match opened {
                // The port has gone: a denial of the next one must be reported again.
                Ok(None) => drop(self.last_attempt.take_if(|(_, how)| *how == ConnectAttempt::Denied)),
                Ok(Some(line)) => {
                    self.denials = Denials::default();
                    let (name, carrier) = (line.describe(), line.carrier());
                    let is_retry = line.is_retry();
                    if !is_retry {
                        self.report_attempt(&name, ConnectAttempt::Opened, emit);
                        emit(Event::Phase(Phase::Connecting));
                    }
                    let (contact, line) = line.connect(self.cancel, deadline);
                    self.line = line;
                    match contact {
                        Ok(Contact::Session(session)) => {
                            self.report_attempt(&name, ConnectAttempt::Answered, emit);
                            return Ok(session);
                        }
                        Ok(Contact::NoAnswer) => {
                            self.report_attempt(&name, ConnectAttempt::Silent, emit);
                            self.report_sighting(Sighting::NoAnswer { port: name, carrier }, emit);
                        }
                        Ok(Contact::Echo) => {
                            self.report_attempt(&name, ConnectAttempt::Echo, emit);
                            self.report_sighting(Sighting::NotABootRom { port: name, carrier }, emit);
                        }
                        Ok(Contact::NotABootRom) => {
                            self.report_attempt(&name, ConnectAttempt::UnexpectedAnswer, emit);
                            self.report_sighting(Sighting::NotABootRom { port: name, carrier }, emit);
                        }
                        Err(SessionError::Cancelled) => {
                            return Err(AcquireError::Stopped { phone_settled: true });
                        }
                        Err(error) => {
                            self.report_sighting(Sighting::HandshakeFailed { port: name, error }, emit);
                        }
                    }
                    if !is_retry {
                        emit(Event::Phase(Phase::Waiting));
                    }
                }
                Err(error @ LinkError::NotAPort { .. }) => return Err(AcquireError::Port(error)),
                Err(LinkError::Denied { port }) => {
                    if self.denials.record(&port, self.port.now()) {
                        self.report_attempt(&port, ConnectAttempt::Denied, emit);
                    }
                }
                Err(error) => {
                    match &error {
                        LinkError::Busy { port, holder } => {
                            self.report_attempt(port, ConnectAttempt::Busy(holder.clone()), emit);
                        }
                        _ => self.report_attempt("", ConnectAttempt::Failed(error.clone()), emit),
                    }
                    self.report_sighting(Sighting::CannotOpen(error), emit);
                }
            }
            let waited = self.port.now() - started;
            if let Some(limit) = self.wait
                && waited >= limit
            {
                return Err(match self.denials.port.take() {
                    Some(port) => AcquireError::Port(LinkError::Denied { port }),
                    None => self.no_phone(limit),
                });
            }
            if self.line.is_none() {
                self.port.pause_between_polls(POLL_INTERVAL);
            }
        }
    }

    /// Reports the result of an attempt unless it equals the previous one: there are many attempts a second.
    fn report_attempt(&mut self, port: &str, how: ConnectAttempt, emit: &mut dyn FnMut(Event)) {
        let attempt = (port.to_owned(), how);
        if self.last_attempt.as_ref() != Some(&attempt) {
            let (port, how) = attempt.clone();
            emit(Event::Attempted { port, result: how });
            self.last_attempt = Some(attempt);
        }
    }

    /// Reports a sighting unless it equals the previous one.
    fn report_sighting(&mut self, sighting: Sighting, emit: &mut dyn FnMut(Event)) {
        if self.best_sighting.as_ref().is_none_or(|best| sighting.says_more_than(best)) {
            self.best_sighting = Some(sighting.clone());
        }
        if self.last_sighting.as_ref() != Some(&sighting) {
            emit(Event::Note(Note::Seen(sighting.clone())));
            self.last_sighting = Some(sighting);
        }
    }
}
