//! A phone on a serial port: [`SerialLink`] is the open port, [`SerialPlace`] a port name at which one may
//! appear.
//!
//! Used by the worker, the command line and the finder. Must not know USB ids or the protocol.

use std::io;
use std::path::Path;
use std::time::Duration;

use serialport::{ClearBuffer, DataBits, FlowControl, Parity, SerialPort, StopBits};

use super::changes::Changes;
use super::closing;
use super::error::{LinkActivity, LinkError, LinkFault};
use super::holder;
use super::opening::{self, OpenRetry};
use super::port::{Carrier, Link, MAX_WRITE, PhonePort};
use crate::clock::{Moment, wall_now, wall_pause};

/// 115200 8N1. A boot ROM on USB ignores the speed; MT6261 and MT2503 on a UART use this one (protocol.md
/// 1.4).
const BAUD: u32 = 115_200;
/// Time limit for the phone to accept one packet. A healthy boot ROM accepts it within a millisecond.
const WRITE_WAIT: Duration = Duration::from_secs(2);
/// The part of a stream in bytes for which [`WRITE_WAIT`] counts: 0.4 s at 115,200 baud.
const STREAM_WRITE: usize = 4096;
/// How long closing waits for bytes that the phone has not accepted, before it discards them.
const CLOSE_WAIT: Duration = Duration::from_millis(100);
/// Delay before a busy port is tried once more.
const BUSY_RETRY_DELAY: Duration = Duration::from_millis(20);
/// At full speed a phone delivers bytes every millisecond; reading them three times less often halves the
/// processor time of a read (benches/README.md). The system buffers far more than arrives in this time.
const BATCH_PAUSE: Duration = Duration::from_millis(3);
/// The pause is made only if so many bytes are wanted that full-speed USB, at 1.2 bytes per microsecond,
/// cannot deliver them in two pauses. So the end of an answer is never delayed.
const BATCH_MIN_BYTES: usize = 8 * 1024;
/// Faster than full-speed USB, in bytes per millisecond: a link at this speed needs no pause.
const FAST_BYTES_PER_MS: u128 = 1300;

/// An open serial port: raw, 8N1, exclusive.
///
/// Opening discards nothing. The rest of an earlier, interrupted dialogue is buffered in the phone, not in
/// the computer, and arrives only after opening: the session must drain it.
pub struct SerialLink {
    /// `None` only while it is being closed.
    port: Option<Box<dyn SerialPort>>,
    name: String,
    carrier: Carrier,
    /// The time-out that was set last.
    timeout: Duration,
    /// When bytes were last sent or received, and whether the last read was no faster than full-speed USB.
    last_transfer: Moment,
    is_slow: bool,
}

impl Link for SerialLink {
    fn write(&mut self, packet: &[u8]) -> Result<(), LinkError> {
        debug_assert!((1..=MAX_WRITE).contains(&packet.len()), "a packet has 1 to {MAX_WRITE} bytes");
        self.write_stream(packet)
    }

    fn write_stream(&mut self, bytes: &[u8]) -> Result<(), LinkError> {
        bytes.chunks(STREAM_WRITE).try_for_each(|part| self.write_part(part))
    }

    fn read(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, LinkError> {
        if buf.is_empty() {
            // The system would return 0, which below means "unplugged".
            return Ok(0);
        }
        let deadline = wall_now() + wait;
        let mut left = wait;
        if self.is_slow && buf.len() >= BATCH_MIN_BYTES && wait > BATCH_PAUSE * 2 {
            wall_pause(BATCH_PAUSE);
            left -= BATCH_PAUSE;
        }
        loop {
            self.set_timeout(next_timeout(left))?;
            match self.port()?.read(buf) {
                // Ready but no byte: on Linux this is the only sign that the cable was unplugged.
                Ok(0) => return Err(LinkError::Unplugged),
                Ok(count) => {
                    self.received(count);
                    return Ok(count);
                }
                Err(error) if is_transient(error.kind()) => {}
                Err(error) => return Err(self.link_error(LinkActivity::Reading, error)),
            }
            left = deadline.since(wall_now());
            if left < Duration::from_millis(1) {
                return self.check_present().map(|()| 0);
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
    /// Opens the port `name`; `Ok(None)` if no such port exists now.
    ///
    /// # Errors
    /// [`LinkError::Busy`], [`LinkError::Denied`], [`LinkError::NotAPort`] or [`LinkError::Io`].
    pub fn open(name: &str) -> Result<Option<SerialLink>, LinkError> {
        match SerialLink::open_once(name) {
            Err(LinkError::Busy { .. }) => {
                // Some programs open a port only briefly. And a child process that is just being started
                // shares our open files, including a port that was just closed, until its program runs.
                wall_pause(BUSY_RETRY_DELAY);
                SerialLink::open_once(name)
            }
            opened => opened,
        }
    }

    fn open_once(name: &str) -> Result<Option<SerialLink>, LinkError> {
        if !opening::exists(name)? {
            return Ok(None);
        }
        let mut opened = open_at(name, BAUD);
        if cfg!(target_os = "macos") && opened.is_err() {
            // macOS refuses any speed on a pseudo-terminal; 0 means "do not set one" to `serialport`.
            opened = open_at(name, 0);
        }
        let mut port = match opened {
            Ok(port) => port,
            Err(error) => return opening::open_error(name, &error).map(|()| None),
        };
        // Exclusive mode keeps later programs out, not one that had the port open before.
        if let Some(holder) = holder::other_holder(name) {
            return Err(LinkError::Busy { port: name.to_owned(), holder });
        }
        if port.write_request_to_send(true).is_err() {
            // Refused by pseudo-terminals and Wine, which have no such line. The boot ROM needs neither RTS
            // nor DTR (protocol.md 1.3); they are set for adapters and preloaders.
        }
        let (last_transfer, is_slow) = (wall_now(), false);
        let (port, name, carrier) = (Some(port), name.to_owned(), Carrier::default());
        Ok(Some(SerialLink { port, name, carrier, timeout: WRITE_WAIT, last_transfer, is_slow }))
    }

    /// Sends `bytes`, waiting at most [`WRITE_WAIT`] in all.
    fn write_part(&mut self, bytes: &[u8]) -> Result<(), LinkError> {
        self.is_slow = false;
        let deadline = wall_now() + WRITE_WAIT;
        // On Windows reads and writes share one time-out, and a short one would split this write.
        self.set_timeout(next_timeout(WRITE_WAIT))?;
        let mut rest = bytes;
        loop {
            // No flush: the system sends the bytes anyway, and waiting until they have left (tcdrain) costs a
            // round trip to the phone for each packet.
            match self.port()?.write(rest) {
                Ok(taken) => rest = rest.get(taken..).unwrap_or_default(),
                Err(error) if is_transient(error.kind()) => {}
                Err(error) => return Err(self.link_error(LinkActivity::Writing, error)),
            }
            if rest.is_empty() {
                self.last_transfer = wall_now();
                return Ok(());
            }
            if wall_now() >= deadline {
                return Err(self.io_error(LinkActivity::Writing, LinkFault::WriteTimedOut));
            }
        }
    }

    fn port(&mut self) -> Result<&mut (dyn SerialPort + 'static), LinkError> {
        self.port.as_deref_mut().ok_or(LinkError::Unplugged)
    }

    fn set_timeout(&mut self, timeout: Duration) -> Result<(), LinkError> {
        if timeout == self.timeout {
            return Ok(());
        }
        if let Err(error) = self.port()?.set_timeout(timeout) {
            return Err(self.link_error(LinkActivity::SettingUp, error.into()));
        }
        self.timeout = timeout;
        Ok(())
    }

    /// Records `count` received bytes. Decides whether the next read pauses first; only on Linux, because
    /// pauses may be much longer elsewhere.
    fn received(&mut self, count: usize) {
        let now = wall_now();
        let possible = now.since(self.last_transfer).as_micros() * FAST_BYTES_PER_MS / 1000;
        self.is_slow = cfg!(target_os = "linux") && u128::try_from(count).is_ok_and(|count| count < possible);
        self.last_transfer = now;
    }

    /// After a silence, checks that the port still exists. On Windows some drivers let reads on a removed
    /// device time out forever, but querying the port's state fails. Elsewhere the read itself fails.
    fn check_present(&mut self) -> Result<(), LinkError> {
        if cfg!(windows) && self.port()?.bytes_to_read().is_err() {
            return Err(LinkError::Unplugged);
        }
        Ok(())
    }

    /// The error for a failed read or write on an open port.
    fn link_error(&self, during: LinkActivity, source: io::Error) -> LinkError {
        if is_disconnect(&source) { LinkError::Unplugged } else { self.io_error(during, source.into()) }
    }

    fn io_error(&self, during: LinkActivity, fault: LinkFault) -> LinkError {
        LinkError::Io { port: self.name.clone(), during, fault }
    }
}

impl Drop for SerialLink {
    fn drop(&mut self) {
        let Some(port) = self.port.take() else { return };
        // Waits briefly for the last packet (it may restart the phone). Bytes that a hung phone has not
        // accepted by then are discarded, because closing would wait for them.
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

/// A port name at which a phone is or will be.
pub struct SerialPlace {
    name: String,
    carrier_of: fn(&str) -> Carrier,
    retry: OpenRetry,
    /// Changes in the folder of the device file.
    changes: Option<Changes>,
}

impl SerialPlace {
    /// The place with this port name. The port need not exist yet.
    #[must_use]
    pub fn new(name: impl Into<String>) -> SerialPlace {
        let carrier_of = |_: &str| Carrier::default();
        SerialPlace { name: name.into(), carrier_of, retry: OpenRetry::default(), changes: None }
    }

    /// Calls `carrier_of` with the port's name each time the port was opened.
    #[must_use]
    pub fn carried(self, carrier_of: fn(&str) -> Carrier) -> SerialPlace {
        SerialPlace { carrier_of, ..self }
    }
}

impl PhonePort for SerialPlace {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        if closing::is_closing(&self.name) {
            // This program is still closing it because the phone hangs; opening it now would block, too.
            // Unplugging the phone ends that.
            self.retry = OpenRetry::default();
            return Ok(None);
        }
        match SerialLink::open(&self.name) {
            Ok(Some(mut link)) => {
                self.retry = OpenRetry::default();
                link.carrier = (self.carrier_of)(&self.name);
                Ok(Some(Box::new(link)))
            }
            Ok(None) => {
                self.retry = OpenRetry::default();
                Ok(None)
            }
            Err(error) if self.retry.should_retry(&error, wall_now()) => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn now(&self) -> Moment {
        wall_now()
    }

    fn pause(&mut self, pause: Duration) {
        wall_pause(pause);
    }

    fn pause_between_polls(&mut self, poll_interval: Duration) {
        let name = Path::new(&self.name);
        let changes = self.changes.get_or_insert_with(|| Changes::of(name.parent().unwrap_or(name)));
        changes.wait(poll_interval);
    }

    fn describe(&self) -> String {
        self.name.clone()
    }
}

fn open_at(name: &str, baud: u32) -> serialport::Result<Box<dyn SerialPort>> {
    // Exclusive is the default of `serialport` on Unix and the only mode on Windows.
    serialport::new(name, baud)
        .data_bits(DataBits::Eight)
        .parity(Parity::None)
        .stop_bits(StopBits::One)
        .flow_control(FlowControl::None)
        .dtr_on_open(true)
        .timeout(WRITE_WAIT)
        .open()
}

/// Errors of a read or write that are simply retried: nothing arrived yet, or a signal interrupted it.
fn is_transient(kind: io::ErrorKind) -> bool {
    matches!(kind, io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock | io::ErrorKind::Interrupted)
}

/// The next time-out for a wait of which `left` remains.
///
/// On Unix a time-out is only a field of the port. On Windows each new value is a call into the driver and 0
/// has no defined meaning, so a long wait is split into a few fixed lengths, never more than `left`.
fn next_timeout(left: Duration) -> Duration {
    if cfg!(windows) { coarse_timeout(left) } else { left }
}

fn coarse_timeout(left: Duration) -> Duration {
    const LENGTHS_MS: [u64; 10] = [1000, 500, 200, 100, 50, 20, 10, 5, 2, 1];
    let fits = LENGTHS_MS.map(Duration::from_millis).into_iter().find(|length| *length <= left);
    fits.unwrap_or(Duration::from_millis(1))
}

/// Whether this error of an open port means that the device was disconnected.
fn is_disconnect(error: &io::Error) -> bool {
    match error.raw_os_error() {
        // Only Windows keeps the code: FILE_NOT_FOUND, ACCESS_DENIED, INVALID_HANDLE, NOT_READY, BAD_COMMAND,
        // GEN_FAILURE, BROKEN_PIPE, NO_SUCH_DEVICE, OPERATION_ABORTED, IO_DEVICE, DEVICE_NOT_CONNECTED,
        // DEVICE_REMOVED (winerror.h). Which one occurs depends on the driver.
        Some(code) => matches!(code, 2 | 5 | 6 | 21 | 22 | 31 | 109 | 433 | 995 | 1117 | 1167 | 1617),
        // On Unix `serialport` keeps no code: a hang-up during a wait is BrokenPipe; EIO, ENXIO and ENODEV
        // all become Other. An open and configured port fails for no other reason.
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
    fn waits_are_cut_into_few_lengths_and_never_grow() {
        for (left_ms, expected_ms) in [(0, 1), (1, 1), (3, 2), (137, 100), (999, 500), (30_000, 1000)] {
            assert_eq!(
                coarse_timeout(Duration::from_millis(left_ms)),
                Duration::from_millis(expected_ms),
                "{left_ms} ms"
            );
        }
    }

    #[test]
    fn errors_of_a_removed_device_mean_unplugged() {
        for code in [5, 22, 31, 995, 1167, 1617] {
            assert!(is_disconnect(&io::Error::from_raw_os_error(code)), "{code}");
        }
        for kind in [io::ErrorKind::BrokenPipe, io::ErrorKind::Other] {
            assert!(is_disconnect(&io::Error::new(kind, "EIO: I/O error")), "{kind:?}");
        }
        assert!(!is_disconnect(&io::Error::new(io::ErrorKind::InvalidInput, "EINVAL")));
        assert!(
            !is_disconnect(&io::Error::from_raw_os_error(87)),
            "ERROR_INVALID_PARAMETER is our own mistake"
        );
    }

    #[test]
    fn ports_and_links_share_the_wall_clock() {
        let place = SerialPlace::new("nowhere");
        let before = wall_now();
        let between = place.now();
        assert!(before <= between && between <= wall_now());
    }
}
