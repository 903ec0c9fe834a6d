//! From an open link to a session: the handshake, and finding out who answered.

use std::time::Duration;

use super::{InStep, Loader, SLICE, Session, SessionError};
use crate::brom::{Action, Greeting, Handshake, Listen, VersionKind};
use crate::cancel::Cancel;
use crate::link::{Link, Moment};

/// How long the answer to a knock may take. Real tools wait 20 to 100 ms (protocol.md section 2.2); the phone's port may
/// live for only 0.3 s, so no longer.
const KNOCK: Duration = Duration::from_millis(100);
/// How long the answer to a later byte may take (protocol.md section 2.2).
const ANSWER: Duration = Duration::from_millis(500);
/// How long to listen before the first knock: what an earlier program left the phone in the middle of comes at once. Two
/// packets sent into an answer hang the ROM (silicon.md section 5).
const FIRST_LOOK: Duration = Duration::from_millis(5);
/// How long it must be quiet before the handshake starts over.
const SETTLE: Duration = Duration::from_millis(50);
/// Unanswered knocks after which the port is better closed and opened anew: what was sent lies in the driver's queue,
/// and a phone that comes later would be flooded by it.
const MAX_UNANSWERED: u32 = 10;
/// A line that keeps answering nonsense is given up after this long.
const NONSENSE: Duration = Duration::from_secs(10);

/// What came of one attempt to reach a phone on an open link.
#[derive(Debug)]
pub enum Contact {
    /// A phone in command mode.
    Session(Session),
    /// Nothing answered. Close the link and try again.
    NoAnswer,
    /// All that is sent comes back unchanged: a line that echoes, such as the serial port of a phone that has started.
    Echo,
    /// Something answers, but it is no boot ROM: it makes no sense.
    NotABootRom,
}

/// Tries to bring the phone on `link` into command mode: at most about a second when nothing answers, and hardly past
/// `deadline` whatever answers.
///
/// # Errors
/// When the link breaks or the job is stopped.
pub fn connect(
    link: Box<dyn Link>,
    cancel: &Cancel,
    deadline: Option<Moment>,
) -> Result<Contact, SessionError> {
    // Who it is stays a guess until it has been asked below.
    let loader = Loader::BootRom { version: 0 };
    let mut session = Session {
        link,
        cancel: cancel.clone(),
        loader,
        write_broken: false,
        value_sent: false,
        stopped: None,
        step: InStep::No,
        deadline,
    };
    match greet(&mut session) {
        Ok(Met::Phone(loader)) => {
            session.loader = loader;
            session.deadline = None;
            Ok(Contact::Session(session))
        }
        Ok(Met::Nobody) => Ok(Contact::NoAnswer),
        Ok(Met::Echo) => Ok(Contact::Echo),
        Ok(Met::NoBootRom) => Ok(Contact::NotABootRom),
        // What talked all the time until then is no phone.
        Err(SessionError::Lost) if session.is_late() => Ok(Contact::NotABootRom),
        Err(error) => Err(error),
    }
}

enum Met {
    Phone(Loader),
    Nobody,
    Echo,
    NoBootRom,
}

fn greet(session: &mut Session) -> Result<Met, SessionError> {
    match session.handshake()? {
        Outcome::NoAnswer => return Ok(Met::Nobody),
        Outcome::Nonsense => return Ok(Met::NoBootRom),
        Outcome::Greeted(Greeting::Fresh) => {}
        Outcome::Greeted(Greeting::Echoing) => {
            // Late echoes of earlier knocks are still under way.
            session.drain(SETTLE)?;
        }
    }
    if let Some(loader) = session.ask_loader()? {
        return Ok(Met::Phone(loader));
    }
    // FF and FE only came back. In the middle of a half-sent header they would; so does a line that merely echoes.
    match session.resync(&mut |_| {}) {
        Ok(()) => {}
        Err(SessionError::Lost | SessionError::Restarted) => return Ok(Met::Nobody),
        Err(error) => return Err(error),
    }
    Ok(session.ask_loader()?.map_or(Met::Echo, Met::Phone))
}

enum Outcome {
    Greeted(Greeting),
    NoAnswer,
    Nonsense,
}

impl Session {
    fn is_late(&self) -> bool {
        self.deadline.is_some_and(|deadline| self.link.now() >= deadline)
    }

    fn handshake(&mut self) -> Result<Outcome, SessionError> {
        if self.drain(FIRST_LOOK)? > 0 {
            self.drain(SETTLE)?;
        }
        let mut handshake = Handshake::new();
        let started = self.link.now();
        loop {
            if self.cancel.is_set() {
                return Err(SessionError::Cancelled);
            }
            match handshake.next_action() {
                Action::Send(byte) => self.send(&[byte])?,
                Action::Done(greeting) => return Ok(Outcome::Greeted(greeting)),
                Action::Listen(listen) => {
                    let wait = match listen {
                        Listen::Knock => KNOCK,
                        Listen::Answer => ANSWER,
                        Listen::Settle => SETTLE,
                    };
                    let mut byte = [0; 1];
                    if self.read_patiently(&mut byte, wait)? == 0 {
                        handshake.quiet();
                        if !handshake.heard_any() && handshake.knocks() >= MAX_UNANSWERED {
                            return Ok(Outcome::NoAnswer);
                        }
                    } else {
                        handshake.heard(byte[0]);
                    }
                    if self.link.now() - started >= NONSENSE {
                        return Ok(Outcome::Nonsense);
                    }
                }
            }
        }
    }

    /// Boot ROM or preloader? Only one of the two versions is answered with something else than its own command byte
    /// (protocol.md section 2.3). `None`: both came back as sent.
    fn ask_loader(&mut self) -> Result<Option<Loader>, SessionError> {
        match self.version(VersionKind::BootRom)? {
            None => return Err(SessionError::Lost),
            Some(0xFF) => {}
            Some(version) => return Ok(Some(Loader::BootRom { version })),
        }
        match self.version(VersionKind::Preloader)? {
            None => Err(SessionError::Lost),
            Some(0xFE) => Ok(None),
            Some(version) => Ok(Some(Loader::Preloader { version })),
        }
    }

    /// Waits up to `wait` for at least one byte, in slices, so that a stop is noticed.
    pub(super) fn read_patiently(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, SessionError> {
        let started = self.link.now();
        loop {
            if self.cancel.is_set() {
                return Err(SessionError::Cancelled);
            }
            if self.is_late() {
                return Err(SessionError::Lost);
            }
            let waited = self.link.now() - started;
            let left = wait.saturating_sub(waited);
            let count = self.link.read(buf, left.min(SLICE))?;
            if count > 0 || left.is_zero() {
                return Ok(count);
            }
        }
    }
}
