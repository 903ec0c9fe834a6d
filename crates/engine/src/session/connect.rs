//! Turns an open link into a session: the handshake, and the identification of boot ROM or preloader.

use std::time::Duration;

use super::noise::LineNoise;
use super::policy::{
    ANSWER, CONFIRM_WAIT, GIVE_UP_AFTER, MAX_UNANSWERED, MAX_WAIT_SLICE, NOISY_ATTEMPTS, SYNC_ANSWER,
    UART_ANSWER, UART_ATTEMPT, UART_SYNC_ANSWER,
};
use super::{CommandState, Loader, Session, SessionError};
use crate::brom::{Action, Handshake, HandshakeOutcome, Listen, Unanswered, VersionKind};
use crate::cancel::Cancel;
use crate::link::{Carrier, Link, Moment};
use crate::reading_program::Answer;

/// The only known version of a boot ROM (protocol.md section 2.3).
const USUAL_VERSION: u8 = 5;

/// The result of one attempt to connect to a phone on an open link.
#[derive(Debug)]
pub enum Contact {
    /// A phone in command mode.
    Session(Session),
    /// Nothing answered. Close the link and try again.
    NoAnswer,
    /// Every byte comes back unchanged: a line that echoes, such as the serial port of a phone that has
    /// started.
    Echo,
    /// Bytes arrive that are not answers of a boot ROM or preloader.
    NotABootRom,
}

/// An open link on which a phone is looked for, with the findings of earlier attempts.
pub struct Line {
    link: Box<dyn Link>,
    /// Whether this is not the first attempt on the open link.
    is_retry: bool,
    /// Whether the line echoes.
    echo: bool,
}

impl Line {
    /// A link that was just opened.
    #[must_use]
    pub fn new(link: Box<dyn Link>) -> Line {
        Line { link, is_retry: false, echo: false }
    }

    /// Whether an attempt was made on it before.
    #[must_use]
    pub fn is_retry(&self) -> bool {
        self.is_retry
    }

    /// The port's name for the user.
    #[must_use]
    pub fn describe(&self) -> String {
        self.link.describe()
    }

    /// What carries its bytes.
    #[must_use]
    pub fn carrier(&self) -> Carrier {
        self.link.carrier()
    }

    /// Tries once, as [`connect`] does. Returns the line if the next attempt should use it without reopening
    /// the port: on a serial line a phone that is switched on while the port is closed would be missed.
    pub fn connect(
        self,
        cancel: &Cancel,
        deadline: Option<Moment>,
    ) -> (Result<Contact, SessionError>, Option<Line>) {
        let Line { link, is_retry, mut echo } = self;
        let mut session = Session {
            link,
            cancel: cancel.clone(),
            // A placeholder until the version is known below.
            loader: Loader::BootRom { version: 0 },
            write_interrupted: false,
            value_sent: false,
            stopped: None,
            command_state: CommandState::Unknown,
            program_answers: false,
            deadline,
        };
        let contact = match identify_peer(&mut session, is_retry, &mut echo) {
            Ok(Peer::Phone(loader)) => {
                session.loader = loader;
                session.deadline = None;
                return (Ok(Contact::Session(session)), None);
            }
            Ok(Peer::Silent) => Ok(Contact::NoAnswer),
            Ok(Peer::Echo) => Ok(Contact::Echo),
            Ok(Peer::NotABootRom) => Ok(Contact::NotABootRom),
            // Something that sent bytes until the deadline is not a phone.
            Err(SessionError::Lost) if session.is_past_deadline() => Ok(Contact::NotABootRom),
            Err(error) => Err(error),
        };
        if session.program_answers {
            // The phone restarts, and appears again in its boot ROM.
            session.end_reading_program();
        }
        let is_closed = matches!(contact, Err(SessionError::Link(_) | SessionError::Cancelled));
        let stays = session.link.carrier() == Carrier::Uart && !is_closed;
        (contact, stays.then(|| Line { link: session.link, is_retry: true, echo }))
    }
}

/// Tries to bring the phone on `link` into command mode. Takes about a second if nothing answers, and never
/// much longer than `deadline`.
///
/// # Errors
/// If the link fails or the job is stopped.
pub fn connect(
    link: Box<dyn Link>,
    cancel: &Cancel,
    deadline: Option<Moment>,
) -> Result<Contact, SessionError> {
    Line::new(link).connect(cancel, deadline).0
}

/// What is at the other end of a line.
enum Peer {
    Phone(Loader),
    Silent,
    Echo,
    NotABootRom,
}

/// Runs the handshake and identifies the peer. `echo`: whether the line is known to echo; updated.
fn identify_peer(session: &mut Session, is_retry: bool, echo: &mut bool) -> Result<Peer, SessionError> {
    // On a line that was tried before, the answer to the last sync byte may still be on its way.
    let sends_unasked = !is_retry && session.has_unasked_bytes()?;
    let started = session.link.now();
    for _ in 0..NOISY_ATTEMPTS {
        let (outcome, handshake) = session.handshake(started, *echo)?;
        // The console of a phone that has started echoes until the phone is restarted.
        *echo = handshake.echo() && handshake.answers() == 0;
        let state = match outcome {
            HandshakeEnd::NoAnswer if *echo && handshake.received_any() => return Ok(Peer::Echo),
            HandshakeEnd::NoAnswer if sends_unasked => return Ok(Peer::NotABootRom),
            HandshakeEnd::NoAnswer => return Ok(Peer::Silent),
            HandshakeEnd::NotABootRom => return Ok(Peer::NotABootRom),
            HandshakeEnd::Answered(HandshakeOutcome::Fresh) if handshake.echo() => LineNoise::Noisy,
            HandshakeEnd::Answered(HandshakeOutcome::Fresh)
                if handshake.unexpected() == 0 && !sends_unasked =>
            {
                LineNoise::Quiet
            }
            // Late echoes of earlier sync bytes, or other bytes, are still arriving.
            HandshakeEnd::Answered(_) => session.settle_line()?,
        };
        match state {
            LineNoise::Quiet => return identify_on_quiet_line(session, echo),
            LineNoise::Noisy => {
                if let Some(loader) = session.ask_loader_in_noise()? {
                    return Ok(Peer::Phone(loader));
                }
            }
        }
    }
    Ok(Peer::NotABootRom)
}

fn identify_on_quiet_line(session: &mut Session, echo: &mut bool) -> Result<Peer, SessionError> {
    if let Some(loader) = session.ask_loader()? {
        return Ok(Peer::Phone(loader));
    }
    // FF and FE were both echoed: in the middle of a half-sent header, or by a line that only echoes.
    match session.resync(&mut |_| {}) {
        Ok(()) => {}
        Err(SessionError::Lost | SessionError::Restarted) => return Ok(Peer::Silent),
        Err(error) => return Err(error),
    }
    let loader = session.ask_loader()?;
    *echo = loader.is_none();
    Ok(loader.map_or(Peer::Echo, Peer::Phone))
}

/// How a handshake ended, including the failures.
enum HandshakeEnd {
    Answered(HandshakeOutcome),
    NoAnswer,
    NotABootRom,
}

/// Received bytes that were not processed yet.
struct ReceiveBuffer {
    bytes: [u8; 256],
    at: usize,
    len: usize,
}

impl ReceiveBuffer {
    fn new() -> ReceiveBuffer {
        ReceiveBuffer { bytes: [0; 256], at: 0, len: 0 }
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.bytes.get(self.at..self.len)?.first().copied()?;
        self.at += 1;
        Some(byte)
    }
}

/// Time limit for a wait; `None`: until the line has settled.
fn wait_for(listen: Listen, carrier: Carrier) -> Option<Duration> {
    match (listen, carrier) {
        (Listen::SyncAnswer, Carrier::PhoneUsb) => Some(SYNC_ANSWER),
        (Listen::SyncAnswer, Carrier::Uart) => Some(UART_SYNC_ANSWER),
        (Listen::Answer, Carrier::PhoneUsb) => Some(ANSWER),
        (Listen::Answer, Carrier::Uart) => Some(UART_ANSWER),
        (Listen::Confirm, _) => Some(CONFIRM_WAIT),
        (Listen::Settle, _) => None,
    }
}

impl Session {
    pub(super) fn is_past_deadline(&self) -> bool {
        self.deadline.is_some_and(|deadline| self.link.now() >= deadline)
    }

    /// Whether the peer keeps sending bytes before anything was sent to it.
    fn has_unasked_bytes(&mut self) -> Result<bool, SessionError> {
        if self.read_in_slices(&mut [0; 256], CONFIRM_WAIT)? == 0 {
            return Ok(false);
        }
        // On a serial line nothing can hang, so there is no wait for silence.
        Ok(self.link.carrier() == Carrier::Uart || self.settle_line()? == LineNoise::Noisy)
    }

    /// Sends the four bytes until they are answered. `started`: start of the first attempt. `echo`: the line
    /// is known to echo.
    fn handshake(&mut self, started: Moment, echo: bool) -> Result<(HandshakeEnd, Handshake), SessionError> {
        let carrier = self.link.carrier();
        let mut handshake = match carrier {
            Carrier::PhoneUsb => Handshake::new(),
            Carrier::Uart => Handshake::over(Unanswered::Lost, echo),
        };
        let begun = self.link.now();
        let mut received = ReceiveBuffer::new();
        loop {
            if self.cancel.is_set() {
                return Err(SessionError::Cancelled);
            }
            let listen = match handshake.next_action() {
                Action::Send(byte) => {
                    self.send(&[byte])?;
                    continue;
                }
                Action::Done(outcome) => return Ok((HandshakeEnd::Answered(outcome), handshake)),
                Action::Listen(listen) => listen,
            };
            let has_timed_out = match wait_for(listen, carrier) {
                Some(wait) => self.listen(&mut handshake, &mut received, wait)?,
                None => {
                    received = ReceiveBuffer::new();
                    self.settle_line()?;
                    true
                }
            };
            if has_timed_out {
                handshake.timed_out();
            }
            let now = self.link.now();
            let gives_up = match carrier {
                Carrier::PhoneUsb => handshake.answers() == 0 && handshake.sync_bytes() >= MAX_UNANSWERED,
                Carrier::Uart => listen == Listen::SyncAnswer && now - begun >= UART_ATTEMPT,
            };
            if has_timed_out && gives_up {
                let is_silent = handshake.unexpected() == 0 && !handshake.ready_received();
                let outcome = if is_silent { HandshakeEnd::NoAnswer } else { HandshakeEnd::NotABootRom };
                return Ok((outcome, handshake));
            }
            if now - started >= GIVE_UP_AFTER {
                return Ok((HandshakeEnd::NotABootRom, handshake));
            }
        }
    }

    /// Processes received bytes until one is an answer, for at most `wait`. Returns whether the time is over.
    fn listen(
        &mut self,
        handshake: &mut Handshake,
        received: &mut ReceiveBuffer,
        wait: Duration,
    ) -> Result<bool, SessionError> {
        let until = self.link.now() + wait;
        let (listens, answers) = (handshake.listens(), handshake.answers());
        loop {
            let Some(byte) = received.next() else {
                let left = until - self.link.now();
                if left.is_zero() {
                    return Ok(true);
                }
                received.at = 0;
                received.len = self.read_in_slices(&mut received.bytes, left)?;
                let bytes = received.bytes.get(..received.len).unwrap_or_default();
                self.program_answers |= Answer::is_refusal_in(bytes);
                continue;
            };
            handshake.received(byte);
            if handshake.answers() != answers || handshake.listens() != listens {
                return Ok(false);
            }
        }
    }

    /// Boot ROM or preloader? Only one of the two version requests is answered with something else than its
    /// own command byte (protocol.md section 2.3). `None`: both were echoed.
    fn ask_loader(&mut self) -> Result<Option<Loader>, SessionError> {
        match self.version(VersionKind::BootRom)? {
            None => return Err(SessionError::Lost),
            Some(0xFF) => {}
            Some(USUAL_VERSION) => return Ok(Some(Loader::BootRom { version: USUAL_VERSION })),
            Some(unusual) => return self.confirm_version(unusual).map(Some),
        }
        match self.version(VersionKind::Preloader)? {
            None => Err(SessionError::Lost),
            Some(0xFE) => Ok(None),
            Some(version) => Ok(Some(Loader::Preloader { version })),
        }
    }

    /// Asks again: another byte may have been taken for the answer, which then is still on its way.
    fn confirm_version(&mut self, unusual: u8) -> Result<Loader, SessionError> {
        if self.settle_line()? == LineNoise::Noisy {
            return self.ask_loader_in_noise()?.ok_or(SessionError::Lost);
        }
        match self.version(VersionKind::BootRom)? {
            Some(version) if [unusual, USUAL_VERSION].contains(&version) => Ok(Loader::BootRom { version }),
            _ => Err(SessionError::Lost),
        }
    }

    /// Waits up to `wait` for at least one byte, in slices, so that a stop is noticed.
    pub(super) fn read_in_slices(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, SessionError> {
        let started = self.link.now();
        loop {
            if self.cancel.is_set() {
                return Err(SessionError::Cancelled);
            }
            if self.is_past_deadline() {
                return Err(SessionError::Lost);
            }
            let waited = self.link.now() - started;
            let left = wait.saturating_sub(waited);
            let count = self.link.read(buf, left.min(MAX_WAIT_SLICE))?;
            if count > 0 || left.is_zero() {
                return Ok(count);
            }
        }
    }
}
