//! From "no phone" to "this phone, its chip recognised, its watchdog off".
//!
//! Used by the job. Reads ids only, until the chip table knows the chip; nothing is written before that.

use std::time::Duration;

use super::digest::hex;
use super::job::{Event, JobError, Phase};
use super::report::PhoneFacts;
use crate::cancel::Cancel;
use crate::chip::{self, AnsweredBy, Chip, ChipIds, ID_BLOCKS, Recognised, RegisterWrite};
use crate::link::{LinkError, Moment, PhonePort, Tried};
use crate::session::{Contact, Line, Loader, PhoneMemory, Session, SessionError};
use crate::words;

/// How often to look for the phone. Its port may live for 0.3 s only, and opening and handshake must fit in
/// (protocol.md section 2.2: poll every 20 ms or faster).
const LOOK_EVERY: Duration = Duration::from_millis(20);
/// A port is often there a moment before its permissions are (on Linux, udev hands them out), so that it refuses is told only after so
/// long in all. Not in one go: some boot ROMs stay for a second only without a boot key (protocol.md section 1.2) ...
const DENIED_SAID: Duration = Duration::from_millis(500);
/// ... and so long since this phone came, which the rule may just have let in.
const DENIED_NOW: Duration = Duration::from_millis(150);
/// After a stop the rest of the running block is taken in if it comes this soon, so that the phone can be put back in order.
/// No longer, because a stop ends within 150 ms (benches/README.md); the next run finds its way back into a phone left behind.
const SETTLE_LIMIT: Duration = Duration::from_millis(80);
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
    reset: bool,
    cancel: &Cancel,
    tell: &mut dyn FnMut(Event),
) -> Result<Phone, NoPhone> {
    let mut search =
        Search { port, wait, cancel, line: None, seen: None, tried: None, denied: Denials::default() };
    search.started(tell);
    let started = search.port.now();
    let mut broken = 0;
    loop {
        let mut session = search.contact(started, tell).map_err(NoPhone::without_a_phone)?;
        match identify(&mut session, reset, tell) {
            Ok((chip, facts)) => return Ok(Phone { session, chip, facts }),
            Err(JobError::Lost(error)) => {
                // A phone that is still there and may wait for a register's value would take our next knock for it.
                let gone = matches!(error, SessionError::Link(LinkError::Unplugged));
                // One that comes and goes is tried as often as it comes.
                broken += u32::from(!gone);
                let is_late = wait.is_some_and(|wait| search.port.now() - started >= wait);
                if broken >= BROKEN_TRIES || is_late || (session.write_broke_off() && !gone) {
                    return Err(NoPhone {
                        error: JobError::Lost(error),
                        may_knock: false,
                        session: Some(Box::new(session)),
                    });
                }
                search.saw(words!("seen-broke-off", why = error.to_string()), tell);
                search.started(tell);
            }
            Err(error) => {
                let may_knock = !session.write_broke_off();
                return Err(NoPhone { error, may_knock, session: Some(Box::new(session)) });
            }
        }
    }
}

/// Why there is no phone to be read.
#[derive(Debug)]
pub(super) struct NoPhone {
    pub(super) error: JobError,
    /// Whoever is at the port surely does not wait for the value of a register, so that it may be greeted once more.
    pub(super) may_knock: bool,
    /// Whoever is at the port.
    pub(super) session: Option<Box<Session>>,
}

impl NoPhone {
    fn without_a_phone(error: JobError) -> NoPhone {
        NoPhone { error, may_knock: true, session: None }
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
    seen: Option<String>,
    /// The latest attempt that was told.
    tried: Option<(String, Tried)>,
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
    fn started(&self, tell: &mut dyn FnMut(Event)) {
        tell(Event::Phase(Phase::Waiting));
    }

    /// Waits until a phone is in command mode. Every appearance is tried.
    fn contact(&mut self, started: Moment, tell: &mut dyn FnMut(Event)) -> Result<Session, JobError> {
        // Somebody who comes in the last moment is still greeted.
        let deadline = self.wait.map(|wait| started + wait + GREETING);
        loop {
            if self.cancel.is_set() {
                return Err(JobError::Cancelled { phone_settled: true });
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
                Ok(None) => drop(self.tried.take_if(|(_, how)| *how == Tried::Denied)),
                Ok(Some(line)) => {
                    self.denied = Denials::default();
                    let name = line.describe();
                    let is_kept = line.is_kept();
                    if !is_kept {
                        self.tried(&name, Tried::Opened, tell);
                        tell(Event::Phase(Phase::Connecting));
                    }
                    let (contact, line) = line.connect(self.cancel, deadline);
                    self.line = line;
                    match contact {
                        Ok(Contact::Session(session)) => {
                            self.tried(&name, Tried::Answered, tell);
                            return Ok(session);
                        }
                        Ok(Contact::NoAnswer) => {
                            self.tried(&name, Tried::Silent, tell);
                            self.saw(words!("seen-no-answer", port = name), tell);
                        }
                        Ok(Contact::Echo) => {
                            self.tried(&name, Tried::Echo, tell);
                            self.saw(words!("seen-no-boot-rom", port = name), tell);
                        }
                        Ok(Contact::NotABootRom) => {
                            self.tried(&name, Tried::Nonsense, tell);
                            self.saw(words!("seen-no-boot-rom", port = name), tell);
                        }
                        Err(SessionError::Cancelled) => {
                            return Err(JobError::Cancelled { phone_settled: true });
                        }
                        Err(error) => {
                            self.saw(words!("seen-error", port = name, why = error.to_string()), tell)
                        }
                    }
                    if !is_kept {
                        tell(Event::Phase(Phase::Waiting));
                    }
                }
                Err(error @ LinkError::NotAPort { .. }) => return Err(JobError::Port(error)),
                Err(LinkError::Denied { port }) => {
                    if self.denied.again(&port, self.port.now()) {
                        self.tried(&port, Tried::Denied, tell);
                    }
                }
                Err(error) => {
                    match &error {
                        LinkError::Busy { port, holder } => {
                            self.tried(port, Tried::Busy(holder.clone()), tell);
                        }
                        _ => self.tried("", Tried::Failed(error.to_string()), tell),
                    }
                    self.saw(error.to_string(), tell);
                }
            }
            let waited = self.port.now() - started;
            if let Some(limit) = self.wait
                && waited >= limit
            {
                return Err(match self.denied.port.take() {
                    Some(port) => JobError::Port(LinkError::Denied { port }),
                    None => JobError::NoPhone { waited: limit, seen: self.seen.clone() },
                });
            }
            if self.line.is_none() {
                self.port.pause_between_looks(LOOK_EVERY);
            }
        }
    }

    /// Tells how an attempt went on, once as long as it does not change: it is made many times a second.
    fn tried(&mut self, port: &str, how: Tried, tell: &mut dyn FnMut(Event)) {
        let now = (port.to_owned(), how);
        if self.tried.as_ref() != Some(&now) {
            let (port, how) = now.clone();
            tell(Event::Tried { port, how });
            self.tried = Some(now);
        }
    }

    fn saw(&mut self, what: String, tell: &mut dyn FnMut(Event)) {
        if self.seen.as_ref() != Some(&what) {
            tell(Event::Note(what.clone()));
            self.seen = Some(what);
        }
    }
}

/// Puts a phone that was written to back in order, as far as `error` leaves that possible: the flash window's register
/// gets its old value back and, if asked, the phone is restarted.
pub(super) fn put_back(
    session: &mut Session,
    chip: &Chip,
    restore: Option<RegisterWrite>,
    error: Option<&mut JobError>,
    reset: bool,
    tell: &mut dyn FnMut(Event),
) {
    session.ignore_cancel();
    match error {
        // Out of step or gone: nothing more may be sent.
        Some(JobError::Lost(_)) => return,
        Some(JobError::Cancelled { phone_settled }) => {
            *phone_settled = session.settle(SETTLE_LIMIT);
            if !*phone_settled {
                return;
            }
        }
        _ => {}
    }
    let restored = restore.map_or(Ok(()), |write| session.write_register(write));
    let result = match restored {
        Ok(()) if reset => session.reset(chip.reset),
        other => other,
    };
    if let Err(error) = result {
        tell(Event::Note(words!("read-not-restarted", why = error.to_string())));
    } else if reset {
        tell(Event::Note(words!("read-restarted")));
    }
}

/// Reads the ids, looks the chip up, switches its watchdog off.
fn identify(
    session: &mut Session,
    reset: bool,
    tell: &mut dyn FnMut(Event),
) -> Result<(&'static Chip, PhoneFacts), JobError> {
    if let Loader::Preloader { version } = session.loader() {
        return Err(JobError::CannotRead {
            why: words!("chip-in-preloader", version = version.to_string()),
            needed: words!("chip-needs-boot-rom"),
        });
    }
    let ids = read_ids(session)?;
    let chip = match chip::recognise(&ids) {
        Recognised::Readable(chip) => chip,
        Recognised::Refused(refusal) => {
            return Err(JobError::CannotRead { why: refusal.sentence(), needed: refusal.needed() });
        }
        Recognised::Unknown => {
            return Err(JobError::CannotRead {
                why: ids.unknown_sentence(),
                needed: words!("chip-needs-someone-who-knows"),
            });
        }
    };
    // First of all writes: the ROM does not serve its watchdog, which resets the chip within half a minute
    // (silicon.md section 6).
    session.write_register(chip.watchdog_off).map_err(not_written)?;
    let known = facts(session, chip, ids);
    known.map_err(|mut error| {
        put_back(session, chip, None, Some(&mut error), reset, tell);
        error
    })
}

/// All else there is to know of a phone whose chip was recognised.
fn facts(
    session: &mut Session,
    chip: &'static Chip,
    ids: ChipIds,
) -> Result<(&'static Chip, PhoneFacts), JobError> {
    let ids = with_variant(session, ids)?;
    // The variant only names the chip: rows of one hardware code have the same registers.
    let chip = match chip::recognise(&ids) {
        Recognised::Readable(closer) => closer,
        _ => chip,
    };
    if session.target_config().map_err(lost)?.is_some_and(|config| config & MEMORY_READ_LOCKED != 0) {
        return Err(JobError::CannotRead { why: words!("chip-locked"), needed: words!("chip-needs-maker") });
    }
    let me_id = session.me_id().map_err(lost)?;
    let half = |value: u16| format!("{value:#06x}");
    let facts = PhoneFacts {
        chip: chip.name.to_owned(),
        variant: ids.variant_name().map(str::to_owned),
        hardware_code: half(ids.hardware_code),
        hardware_version: Some(half(ids.hardware_version)),
        software_version: Some(half(ids.software_version)),
        me_id: me_id.map(|id| hex(&id)),
    };
    Ok((chip, facts))
}

/// Bit 5 of the target configuration: memory reads need authorisation (protocol.md section 8.7).
const MEMORY_READ_LOCKED: u32 = 1 << 5;

/// The ids, read only: `FD` first, which newer chips answer and feature phones merely echo; then the id blocks of the
/// feature phones with the old read (protocol.md section 4.1).
fn read_ids(session: &mut Session) -> Result<ChipIds, JobError> {
    if let Some(hardware_code) = session.hardware_code().map_err(lost)? {
        let [sub_code, hardware_version, software_version] =
            session.hardware_versions().map_err(lost)?.unwrap_or_default();
        return Ok(ChipIds {
            answered_by: AnsweredBy::Command,
            hardware_code,
            hardware_version,
            software_version,
            sub_code,
            variant: None,
        });
    }
    let mut first_code = None;
    for block in ID_BLOCKS {
        let Some(hardware_code) = session.read_half_legacy(block.hardware_code()).map_err(lost)? else {
            continue;
        };
        first_code.get_or_insert(hardware_code);
        if !chip::is_known_code(AnsweredBy::Registers, hardware_code) {
            continue;
        }
        let mut half = |at| session.read_half_legacy(at).map_err(lost).map(Option::unwrap_or_default);
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
        None => {
            Err(JobError::CannotRead { why: words!("chip-untold"), needed: words!("chip-needs-known-one") })
        }
    }
}

fn with_variant(session: &mut Session, ids: ChipIds) -> Result<ChipIds, JobError> {
    let Some(at) = chip::variant_register(ids.hardware_code) else { return Ok(ids) };
    match session.read_register(at) {
        // The upper half tells the variant.
        Ok(value) => Ok(ChipIds { variant: u16::try_from(value >> 16).ok(), ..ids }),
        Err(SessionError::Refused { .. }) => Ok(ids),
        Err(error) => Err(lost(error)),
    }
}

/// A session error outside the reading of blocks.
pub(super) fn lost(error: SessionError) -> JobError {
    match error {
        SessionError::Cancelled => JobError::Cancelled { phone_settled: false },
        SessionError::Refused { at: Some(at), status, .. } => JobError::RefusedAt { at, status },
        other => JobError::Lost(other),
    }
}

fn not_written(error: SessionError) -> JobError {
    match error {
        SessionError::Refused { status, .. } => JobError::CannotRead {
            why: words!("chip-register-refused", sentence = status.sentence()),
            needed: words!("chip-needs-permission"),
        },
        other => lost(other),
    }
}
