//! A phone on a serial port: [`SerialLink`] is the open port, [`SerialPlace`] the name where one may appear.
//!
//! Used by the worker, the command line and the finder. Knows the operating system's serial ports, and
//! nothing of phones: no ids, no protocol.

use std::io;
use std::path::Path;
use std::time::Duration;

use serialport::{ClearBuffer, DataBits, FlowControl, Parity, SerialPort, StopBits};

use super::changes::Changes;
use super::closing;
use super::error::{LinkActivity, LinkError, LinkFault};
use super::holder;
use super::opening::{self, Patience};
use super::port::{Carrier, Link, MAX_WRITE, PhonePort};
use crate::clock::{Moment, wall_now, wall_pause};

/// 115200 8N1. A boot ROM on USB ignores the speed; MT6261 and MT2503 on a UART use this one (protocol.md
/// 1.4).
const BAUD: u32 = 115_200;
/// How long one packet may wait to be taken over by the phone. A healthy boot ROM takes it within a
/// millisecond.
const WRITE_WAIT: Duration = Duration::from_secs(2);
/// How long closing waits for bytes that the phone has not taken yet, before it throws them away.
const CLOSE_WAIT: Duration = Duration::from_millis(100);
/// How long after finding a port busy it is tried once more.
const SECOND_LOOK: Duration = Duration::from_millis(20);
/// A phone at full speed hands over bytes every millisecond; taking them up three times less often halves the
/// processor time of a read (benches/README.md). The system holds far more than comes in this time.
const NAP: Duration = Duration::from_millis(3);
/// Only where so much is still wanted that full-speed USB, at 1.2 bytes a microsecond, cannot bring it in two
/// naps: the end of an answer is never slept through.
const NAP_ROOM: usize = 8 * 1024;
/// Faster than full-speed USB in bytes per millisecond: a link that need not be waited for.
const FAST_BYTES_PER_MS: u128 = 1300;

/// An open serial port: raw, 8N1, nobody else may open it.
///
/// Nothing is discarded when it opens. What a phone still has to say from an earlier, broken conversation
/// lies in the phone, not in the computer, and comes only after the port is open: the session must read it
/// away.
pub struct SerialLink {
    /// `None` only while it is being closed.
    port: Option<Box<dyn SerialPort>>,
    name: String,
    carrier: Carrier,
    /// The time-out the port was last given.
    timeout: Duration,
    /// When bytes last moved, and whether those that came were as few as full-speed USB brings.
    moved: Moment,
    trickles: bool,
}

impl Link for SerialLink {
    fn write(&mut self, packet: &[u8]) -> Result<(), LinkError> {
        debug_assert!((1..=MAX_WRITE).contains(&packet.len()), "a packet has 1 to {MAX_WRITE} bytes");
        self.trickles = false;
        let deadline = wall_now() + WRITE_WAIT;
        // On Windows one time-out serves reads and writes, and a short one would cut this write in two.
        self.set_timeout(step(WRITE_WAIT))?;
        let mut rest = packet;
        loop {
            // No flush: the bytes are on their way once the system has them, and waiting until they have left
            // (tcdrain) costs a round trip to the phone for each packet.
            match self.port()?.write(rest) {
                Ok(taken) => rest = rest.get(taken..).unwrap_or_default(),
                Err(error) if passes(error.kind()) => {}
                Err(error) => return Err(self.failed(LinkActivity::Writing, error)),
            }
            if rest.is_empty() {
                self.moved = wall_now();
                return Ok(());
            }
            if wall_now() >= deadline {
                return Err(self.broken(LinkActivity::Writing, LinkFault::TakesNoMore));
            }
        }
    }

    fn read(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, LinkError> {
        if buf.is_empty() {
            // The system would answer 0, which further down means "unplugged".
            return Ok(0);
        }
        let deadline = wall_now() + wait;
        let mut left = wait;
        if self.trickles && buf.len() >= NAP_ROOM && wait > NAP * 2 {
            wall_pause(NAP);
            left -= NAP;
        }
        loop {
            self.set_timeout(step(left))?;
            match self.port()?.read(buf) {
                // Ready, and yet no byte: on Linux the only sign that the cable is out.
                Ok(0) => return Err(LinkError::Unplugged),
                Ok(count) => {
                    self.came(count);
                    return Ok(count);
                }
                Err(error) if passes(error.kind()) => {}
                Err(error) => return Err(self.failed(LinkActivity::Reading, error)),
            }
            left = deadline.since(wall_now());
            if left < Duration::from_millis(1) {
                return self.still_there().map(|()| 0);
            }
        }
    }

    fn carrier(&self) -> Carrier {
        self.carrier
    }

    fn now(&self) -> Moment {
        wall_now()
    }

    fn describe(&self) -> String {
        self.name.clone()
    }
}

impl SerialLink {
    /// Opens the port called `name`; `Ok(None)` when there is none of that name now.
    ///
    /// # Errors
    /// [`LinkError::Busy`], [`LinkError::Denied`], [`LinkError::NotAPort`] or [`LinkError::Io`].
    pub fn open(name: &str) -> Result<Option<SerialLink>, LinkError> {
        match SerialLink::open_once(name) {
            Err(LinkError::Busy { .. }) => {
                // Some programs only look in for a moment; and a program that this one is just starting
                // shares our open files, a port closed a moment ago among them, until it runs.
                wall_pause(SECOND_LOOK);
                SerialLink::open_once(name)
            }
            opened => opened,
        }
    }

    fn open_once(name: &str) -> Result<Option<SerialLink>, LinkError> {
        if !opening::is_there(name)? {
            return Ok(None);
        }
        let mut opened = open_at(name, BAUD);
        if cfg!(target_os = "macos") && opened.is_err() {
            // macOS refuses any speed on a pseudo-terminal; 0 means "do not set one" to `serialport`.
            opened = open_at(name, 0);
        }
        let mut port = match opened {
            Ok(port) => port,
            Err(error) => return opening::why_not(name, &error).map(|()| None),
        };
        // Exclusive use keeps later programs out, not one that was there before.
        if let Some(holder) = holder::other_holder(name) {
            return Err(LinkError::Busy { port: name.to_owned(), holder });
        }
        if port.write_request_to_send(true).is_err() {
            // Refused by pseudo-terminals and Wine, which have no such line. The boot ROM needs neither RTS
            // nor DTR (protocol.md 1.3); they are set for adapters and for preloaders.
        }
        let (moved, trickles) = (wall_now(), false);
        let (port, name, carrier) = (Some(port), name.to_owned(), Carrier::default());
        Ok(Some(SerialLink { port, name, carrier, timeout: WRITE_WAIT, moved, trickles }))
    }

    fn port(&mut self) -> Result<&mut (dyn SerialPort + 'static), LinkError> {
        self.port.as_deref_mut().ok_or(LinkError::Unplugged)
    }

    fn set_timeout(&mut self, timeout: Duration) -> Result<(), LinkError> {
        if timeout == self.timeout {
            return Ok(());
        }
        if let Err(error) = self.port()?.set_timeout(timeout) {
            return Err(self.failed(LinkActivity::SettingUp, error.into()));
        }
        self.timeout = timeout;
        Ok(())
    }

    /// Whether the next read may let more bytes gather first. Measured on Linux; elsewhere a nap may be a
    /// long one.
    fn came(&mut self, count: usize) {
        let now = wall_now();
        let possible = now.since(self.moved).as_micros() * FAST_BYTES_PER_MS / 1000;
        self.trickles =
            cfg!(target_os = "linux") && u128::try_from(count).is_ok_and(|count| count < possible);
        self.moved = now;
    }

    /// After a silence: whether the port still answers. On Windows some drivers let reads on a removed device
    /// run into the time-out for ever; asking for the state of the port fails there. Elsewhere the read
    /// itself fails.
    fn still_there(&mut self) -> Result<(), LinkError> {
        if cfg!(windows) && self.port()?.bytes_to_read().is_err() {
            return Err(LinkError::Unplugged);
        }
        Ok(())
    }

    /// What a failed read or write on an open port means.
    fn failed(&self, during: LinkActivity, source: io::Error) -> LinkError {
        if means_gone(&source) { LinkError::Unplugged } else { self.broken(during, source.into()) }
    }

    fn broken(&self, during: LinkActivity, fault: LinkFault) -> LinkError {
        LinkError::Io { port: self.name.clone(), during, fault }
    }
}

impl Drop for SerialLink {
    fn drop(&mut self) {
        let Some(port) = self.port.take() else { return };
        // Give the last packet a moment (it may be the restart of the phone); what a hung phone has not taken
        // by then is thrown away, or closing would wait for it.
        let deadline = wall_now() + CLOSE_WAIT;
        let waiting = || port.bytes_to_write().is_ok_and(|count| count > 0);
        while waiting() && wall_now() < deadline {
            wall_pause(Duration::from_millis(2));
        }
        if waiting() && (port.clear(ClearBuffer::Output).is_err() || waiting()) {
            closing::in_background(&self.name, port);
        }
    }
}

/// A port name where a phone is or will be.
pub struct SerialPlace {
    name: String,
    carrier_of: fn(&str) -> Carrier,
    patience: Patience,
    /// Of the folder of the device file.
    changes: Option<Changes>,
}

impl SerialPlace {
    /// The place with this port name. Whether anything is there shows when it is opened.
    #[must_use]
    pub fn new(name: impl Into<String>) -> SerialPlace {
        let carrier_of = |_: &str| Carrier::default();
        SerialPlace { name: name.into(), carrier_of, patience: Patience::default(), changes: None }
    }

    /// Asks `carrier_of` what is behind the port's name, each time the port was opened.
    #[must_use]
    pub fn carried(self, carrier_of: fn(&str) -> Carrier) -> SerialPlace {
        SerialPlace { carrier_of, ..self }
    }
}

impl PhonePort for SerialPlace {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        if closing::is_closing(&self.name) {
            // Still our own, with a phone that hung; opening it now would wait as well. Unplugging the phone
            // frees it.
            self.patience = Patience::default();
            return Ok(None);
        }
        match SerialLink::open(&self.name) {
            Ok(Some(mut link)) => {
                self.patience = Patience::default();
                link.carrier = (self.carrier_of)(&self.name);
                Ok(Some(Box::new(link)))
            }
            Ok(None) => {
                self.patience = Patience::default();
                Ok(None)
            }
            Err(error) if self.patience.forgives(&error, wall_now()) => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn now(&self) -> Moment {
        wall_now()
    }

    fn pause(&mut self, pause: Duration) {
        wall_pause(pause);
    }

    fn pause_between_looks(&mut self, look_every: Duration) {
        let name = Path::new(&self.name);
        let changes = self.changes.get_or_insert_with(|| Changes::of(name.parent().unwrap_or(name)));
        changes.wait(look_every);
    }

    fn describe(&self) -> String {
        self.name.clone()
    }
}

fn open_at(name: &str, baud: u32) -> serialport::Result<Box<dyn SerialPort>> {
    // Exclusive is the default of `serialport` on Unix and the only way on Windows.
    serialport::new(name, baud)
        .data_bits(DataBits::Eight)
        .parity(Parity::None)
        .stop_bits(StopBits::One)
        .flow_control(FlowControl::None)
        .dtr_on_open(true)
        .timeout(WRITE_WAIT)
        .open()
}

/// Errors of a read or write after which one simply goes on: nothing came yet, or a signal arrived.
fn passes(kind: io::ErrorKind) -> bool {
    matches!(kind, io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock | io::ErrorKind::Interrupted)
}

/// The next time-out for a wait of which `left` remains.
///
/// On Unix a time-out is only a field of the port. On Windows each new value is a call into the driver and 0
/// has no defined meaning, so there a long wait is cut into pieces of few different lengths, never more than
/// is left.
fn step(left: Duration) -> Duration {
    if cfg!(windows) { coarse(left) } else { left }
}

fn coarse(left: Duration) -> Duration {
    const STEPS_MS: [u64; 10] = [1000, 500, 200, 100, 50, 20, 10, 5, 2, 1];
    let fits = STEPS_MS.map(Duration::from_millis).into_iter().find(|step| *step <= left);
    fits.unwrap_or(Duration::from_millis(1))
}

/// Whether this error of an open port says that the device has gone.
fn means_gone(error: &io::Error) -> bool {
    match error.raw_os_error() {
        // Only Windows keeps the code: FILE_NOT_FOUND, ACCESS_DENIED, INVALID_HANDLE, NOT_READY, BAD_COMMAND,
        // GEN_FAILURE, BROKEN_PIPE, NO_SUCH_DEVICE, OPERATION_ABORTED, IO_DEVICE, DEVICE_NOT_CONNECTED,
        // DEVICE_REMOVED (winerror.h). Which of them comes depends on the driver.
        Some(code) => matches!(code, 2 | 5 | 6 | 21 | 22 | 31 | 109 | 433 | 995 | 1117 | 1167 | 1617),
        // On Unix `serialport` keeps no code: a hang-up seen while waiting is BrokenPipe, while EIO, ENXIO
        // and ENODEV all become Other. A port that was opened and set up fails for no other reason.
        None => matches!(
            error.kind(),
            io::ErrorKind::BrokenPipe
                | io::ErrorKind::Other
                | io::ErrorKind::NotFound
                | io::ErrorKind::PermissionDenied
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_are_rounded_down_to_few_lengths() {
        for (left_ms, step_ms) in [(0, 1), (1, 1), (3, 2), (137, 100), (999, 500), (30_000, 1000)] {
            assert_eq!(
                coarse(Duration::from_millis(left_ms)),
                Duration::from_millis(step_ms),
                "{left_ms} ms"
            );
        }
    }

    #[test]
    fn errors_of_a_removed_device_mean_unplugged() {
        for code in [5, 22, 31, 995, 1167, 1617] {
            assert!(means_gone(&io::Error::from_raw_os_error(code)), "{code}");
        }
        for kind in [io::ErrorKind::BrokenPipe, io::ErrorKind::Other] {
            assert!(means_gone(&io::Error::new(kind, "EIO: I/O error")), "{kind:?}");
        }
        assert!(!means_gone(&io::Error::new(io::ErrorKind::InvalidInput, "EINVAL")));
        assert!(!means_gone(&io::Error::from_raw_os_error(87)), "ERROR_INVALID_PARAMETER is our own mistake");
    }

    #[test]
    fn ports_and_links_share_one_wall_clock() {
        let place = SerialPlace::new("nowhere");
        let before = wall_now();
        let between = place.now();
        assert!(before <= between && between <= wall_now());
    }
}
