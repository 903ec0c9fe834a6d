//! From "no phone" to "this phone, its chip recognised, its watchdog off": waits, opens ports, shakes hands.
//!
//! Used by `survey`.

use std::time::Duration;

use super::identify::identify;
use super::source::NoPhone;
use crate::cancel::Cancel;
use crate::chip::Chip;
use crate::event::{Event, Note, Phase};
use crate::facts::PhoneFacts;
use crate::link::{ConnectAttempt, LinkError, Moment, PhonePort};
use crate::obstacle::{AcquireError, Sighting};
use crate::session::{Contact, Line, Session, SessionError};

/// How often to look for the phone. Its port may live for 0.3 s only, and opening and handshake must fit in
/// (protocol.md section 2.2: poll every 20 ms or faster).
const LOOK_EVERY: Duration = Duration::from_millis(20);
/// A port is often there a moment before its permissions are (on Linux, udev hands them out), so that it refuses is told only after so
/// long in all. Not in one go: some boot ROMs stay for a second only without a boot key (protocol.md section 1.2) ...
const DENIED_SAID: Duration = Duration::from_millis(500);
/// ... and so long since this phone came, which the rule may just have let in.
const DENIED_NOW: Duration = Duration::from_millis(150);
/// So long past the end of the wait a phone may still take to be greeted. Nothing else that answers holds the job up longer.
const GREETING: Duration = Duration::from_secs(2);
/// A phone that answers and then breaks off before its chip is known, without being unplugged, is tried so many times.
const BROKEN_TRIES: u32 = 3;

/// A recognised phone in command mode.
#[derive(Debug)]
pub(super) struct Phone {
    pub(super) session: Session,
    pub(super) chip: &'static Chip,
    pub(super) facts: PhoneFacts,
}

/// Waits for a phone and finds out what it is.
pub(super) fn find_phone(
    port: &mut dyn PhonePort,
    wait: Option<Duration>,
    restart: bool,
    cancel: &Cancel,
    emit: &mut dyn FnMut(Event),
) -> Result<Phone, NoPhone> {
    let mut search =
        Search { port, wait, cancel, line: None, seen: None, tried: None, denied: Denials::default() };
    search.started(emit);
    let started = search.port.now();
    let mut broken = 0;
    loop {
        let mut session = search.contact(started, emit).map_err(|error| NoPhone {
            error,
            may_be_greeted: true,
            there: None,
        })?;
        match identify(&mut session, restart, emit) {
            Ok((chip, facts)) => return Ok(Phone { session, chip, facts }),
            Err(AcquireError::Lost(error)) => {
                // A phone that is still there and may wait for a register's value would take our next knock for it.
                let gone = matches!(error, SessionError::Link(LinkError::Unplugged));
                // One that comes and goes is tried as often as it comes.
                broken += u32::from(!gone);
                let is_late = wait.is_some_and(|wait| search.port.now() - started >= wait);
                if broken >= BROKEN_TRIES || is_late || (session.write_was_interrupted() && !gone) {
                    return Err(NoPhone {
                        error: AcquireError::Lost(error),
                        may_be_greeted: false,
                        there: Some(Box::new(session)),
                    });
                }
                search.saw(Sighting::BrokeOff(error), emit);
                search.started(emit);
            }
            Err(error) => {
                let may_be_greeted = !session.write_was_interrupted();
                return Err(NoPhone { error, may_be_greeted, there: Some(Box::new(session)) });
            }
        }
    }
}

/// The state of the wait.
struct Search<'a> {
    port: &'a mut dyn PhonePort,
    wait: Option<Duration>,
    cancel: &'a Cancel,
    /// The open port of an attempt without a phone, where the next attempt follows at once.
    line: Option<Line>,
    /// What was seen last, to be told once.
    seen: Option<Sighting>,
    /// The latest attempt that was told.
    tried: Option<(String, ConnectAttempt)>,
    denied: Denials,
}

/// What is remembered of ports that may not be opened. Somebody may give the rights at any time, so such a port is no end of the wait.
#[derive(Default)]
struct Denials {
    /// The latest one, until a port is opened.
    port: Option<String>,
    /// For how long ports have refused since one was opened.
    in_all: Duration,
    /// Since when this one refuses, and when it did so last; nothing else was seen since.
    running: Option<(Moment, Moment)>,
}

impl Denials {
    /// Takes in a refusal. Whether it is one to be told.
    fn again(&mut self, port: &str, now: Moment) -> bool {
        let (since, last) = self.running.unwrap_or((now, now));
        self.in_all += now - last;
        self.running = Some((since, now));
        self.port = Some(port.to_owned());
        self.in_all >= DENIED_SAID && now - since >= DENIED_NOW
    }
}

impl Search<'_> {
    fn started(&self, emit: &mut dyn FnMut(Event)) {
        emit(Event::Phase(Phase::Waiting));
    }

    /// Waits until a phone is in command mode. Every appearance is tried.
    fn contact(&mut self, started: Moment, emit: &mut dyn FnMut(Event)) -> Result<Session, AcquireError> {
        // Somebody who comes in the last moment is still greeted.
        let deadline = self.wait.map(|wait| started + wait + GREETING);
        loop {
            if self.cancel.is_set() {
                return Err(AcquireError::Stopped { phone_settled: true });
            }
            let opened = match self.line.take() {
                Some(line) => Ok(Some(line)),
                None => self.port.try_open().map(|link| link.map(Line::new)),
            };
            if !matches!(opened, Err(LinkError::Denied { .. })) {
                self.denied.running = None;
            }
            match opened {
                // What comes next may be refused like the one before, and is to be told again.
                Ok(None) => drop(self.tried.take_if(|(_, how)| *how == ConnectAttempt::Denied)),
                Ok(Some(line)) => {
                    self.denied = Denials::default();
                    let name = line.describe();
                    let is_kept = line.is_retry();
                    if !is_kept {
                        self.tried(&name, ConnectAttempt::Opened, emit);
                        emit(Event::Phase(Phase::Connecting));
                    }
                    let (contact, line) = line.connect(self.cancel, deadline);
                    self.line = line;
                    match contact {
                        Ok(Contact::Session(session)) => {
                            self.tried(&name, ConnectAttempt::Answered, emit);
                            return Ok(session);
                        }
                        Ok(Contact::NoAnswer) => {
                            self.tried(&name, ConnectAttempt::Silent, emit);
                            self.saw(Sighting::NoAnswer { port: name }, emit);
                        }
                        Ok(Contact::Echo) => {
                            self.tried(&name, ConnectAttempt::Echo, emit);
                            self.saw(Sighting::NotABootRom { port: name }, emit);
                        }
                        Ok(Contact::NotABootRom) => {
                            self.tried(&name, ConnectAttempt::UnexpectedAnswer, emit);
                            self.saw(Sighting::NotABootRom { port: name }, emit);
                        }
                        Err(SessionError::Cancelled) => {
                            return Err(AcquireError::Stopped { phone_settled: true });
                        }
                        Err(error) => {
                            self.saw(Sighting::HandshakeFailed { port: name, error }, emit);
                        }
                    }
                    if !is_kept {
                        emit(Event::Phase(Phase::Waiting));
                    }
                }
                Err(error @ LinkError::NotAPort { .. }) => return Err(AcquireError::Port(error)),
                Err(LinkError::Denied { port }) => {
                    if self.denied.again(&port, self.port.now()) {
                        self.tried(&port, ConnectAttempt::Denied, emit);
                    }
                }
                Err(error) => {
                    match &error {
                        LinkError::Busy { port, holder } => {
                            self.tried(port, ConnectAttempt::Busy(holder.clone()), emit);
                        }
                        _ => self.tried("", ConnectAttempt::Failed(error.clone()), emit),
                    }
                    self.saw(Sighting::CannotOpen(error), emit);
                }
            }
            let waited = self.port.now() - started;
            if let Some(limit) = self.wait
                && waited >= limit
            {
                return Err(match self.denied.port.take() {
                    Some(port) => AcquireError::Port(LinkError::Denied { port }),
                    None => AcquireError::NoPhone { waited: limit, seen: self.seen.clone() },
                });
            }
            if self.line.is_none() {
                self.port.pause_between_polls(LOOK_EVERY);
            }
        }
    }

    /// Tells how an attempt went on, once as long as it does not change: it is made many times a second.
    fn tried(&mut self, port: &str, how: ConnectAttempt, emit: &mut dyn FnMut(Event)) {
        let now = (port.to_owned(), how);
        if self.tried.as_ref() != Some(&now) {
            let (port, how) = now.clone();
            emit(Event::Tried { port, how });
            self.tried = Some(now);
        }
    }

    /// Reports what was met, once as long as it does not change.
    fn saw(&mut self, what: Sighting, emit: &mut dyn FnMut(Event)) {
        if self.seen.as_ref() != Some(&what) {
            emit(Event::Note(Note::Seen(what.clone())));
            self.seen = Some(what);
        }
    }
}
