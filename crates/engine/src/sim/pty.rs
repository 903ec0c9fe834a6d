//! A practice phone behind a pseudo-terminal, for programs that open a serial port (`simulate`). Unix only.
//! Used by the command line. Knows no protocol: it moves bytes between the pty and the world, on the wall
//! clock.
//!
//! A pty carries a stream, so two writes of the host that come quickly can reach the phone as one packet, and
//! the phone does not notice that the port is opened or closed: a half-sent answer stays for the next opener.

use std::ffi::OsString;
use std::io::{self, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::ffi::OsStringExt;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::{Mode, OFlags};
use rustix::io::Errno;
use rustix::pty::OpenptFlags;
use rustix::termios::OptionalActions;

use crate::cancel::Cancel;

use super::model::PACKET;
use super::pace::HOST_BUFFER;
use super::scenario::Scenario;
use super::smartphone::SmartphoneScenario;
use super::world::{ReadOutcome, World};

/// How often the stop flag is checked.
const SLICE: Duration = Duration::from_millis(100);
/// Size of one write to the pty; a tty's own buffer is 4 KiB.
const CHUNK: usize = 4096;
/// After the phone has gone: how long the host may take to read what has already been sent.
const LAST_BYTES: Duration = Duration::from_millis(200);
/// After so long without a write the tty's exclusive mark is removed: a killed host leaves it, and the next
/// one would find the port busy.
const IDLE: Duration = Duration::from_secs(2);

/// What to serve and where.
pub struct PtyOptions<S = Scenario> {
    /// The name under which hosts find the phone: a symbolic link to the current pty.
    pub link: PathBuf,
    /// The phone. Its clock is the wall clock whatever the scenario says.
    pub scenario: S,
    /// Where the log goes, one JSON object a line.
    pub log: Option<Box<dyn Write + Send>>,
}

/// A scenario that can be served: of a feature phone or of a smartphone.
pub trait PtyPhone {
    /// The phone, before its first power-on.
    #[doc(hidden)]
    fn power_on(&self) -> Box<dyn Served>;
}

/// A phone as the server sees it. Every call passes the time since the server started.
#[doc(hidden)]
pub trait Served {
    /// Works off what was due; the current session, `None` while the phone is away.
    fn settle(&mut self, now: Duration) -> Option<u32>;
    /// When something happens without the host.
    fn next_event(&self, now: Duration) -> Duration;
    /// Bytes of the phone.
    fn read(&mut self, session: u32, now: Duration, out: &mut [u8]) -> PtyRead;
    /// Bytes of the host.
    fn write(&mut self, session: u32, now: Duration, bytes: &[u8]);
    /// Whether the phone takes more bytes now.
    fn takes_more(&self) -> bool;
    /// The log since the last call, one JSON object a line.
    fn take_log(&mut self) -> String;
}

/// The result of [`Served::read`].
#[doc(hidden)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PtyRead {
    /// This many bytes.
    Got(usize),
    /// Nothing until then.
    WaitUntil(Duration),
    /// The session is over.
    Gone,
}

impl From<ReadOutcome> for PtyRead {
    fn from(outcome: ReadOutcome) -> PtyRead {
        match outcome {
            ReadOutcome::Got(count) => PtyRead::Got(count),
            ReadOutcome::WaitUntil(next) => PtyRead::WaitUntil(next),
            ReadOutcome::Gone => PtyRead::Gone,
        }
    }
}

impl PtyPhone for Scenario {
    fn power_on(&self) -> Box<dyn Served> {
        Box::new(World::new(self))
    }
}

impl PtyPhone for SmartphoneScenario {
    fn power_on(&self) -> Box<dyn Served> {
        super::smartphone::served(self)
    }
}

impl Served for World {
    fn settle(&mut self, now: Duration) -> Option<u32> {
        World::settle(self, now)
    }

    fn next_event(&self, now: Duration) -> Duration {
        World::next_event(self, now)
    }

    fn read(&mut self, session: u32, now: Duration, out: &mut [u8]) -> PtyRead {
        World::read(self, session, now, out).into()
    }

    fn write(&mut self, session: u32, now: Duration, bytes: &[u8]) {
        World::write(self, session, now, bytes);
    }

    /// A host that writes to a phone that takes nothing has to wait, as on a cable.
    fn takes_more(&self) -> bool {
        self.phone.backlog() < HOST_BUFFER
    }

    fn take_log(&mut self) -> String {
        self.phone.take_entries().iter().map(|entry| format!("{}\n", entry.to_json())).collect()
    }
}

/// Errors of [`serve`].
#[derive(Debug, thiserror::Error)]
pub enum PtyError {
    /// The name belongs to something that is not a symbolic link.
    #[error("{} exists and is not a symbolic link: choose another name", .0.display())]
    InTheWay(PathBuf),
    /// The operating system refused something.
    #[error("{during}: {source}")]
    Io {
        /// What was being done.
        during: String,
        /// The system's error.
        source: io::Error,
    },
}

/// Serves the phone until `cancel` is set.
///
/// # Errors
/// When no pty or no link can be made, or the log cannot be written.
pub fn serve<S: PtyPhone>(options: PtyOptions<S>, cancel: &Cancel) -> Result<(), PtyError> {
    let start = Instant::now();
    let mut server =
        Server { world: options.scenario.power_on(), start, log: options.log, cancel: cancel.clone() };
    while !cancel.is_set() {
        let now = start.elapsed();
        match server.world.settle(now) {
            Some(session) => {
                let pty = Pty::open(&options.link)?;
                server.serve_session(session, &pty)?;
            }
            None => nap(server.world.next_event(now).saturating_sub(now).min(SLICE)),
        }
        server.write_log()?;
    }
    Ok(())
}

struct Server {
    world: Box<dyn Served>,
    start: Instant,
    log: Option<Box<dyn Write + Send>>,
    cancel: Cancel,
}

impl Server {
    /// Moves bytes until the phone has gone or the server is stopped.
    fn serve_session(&mut self, session: u32, pty: &Pty) -> Result<(), PtyError> {
        let mut buffer = [0; CHUNK];
        let mut held = 0..0;
        let mut last_write = Some(self.start.elapsed());
        while !self.cancel.is_set() {
            let now = self.start.elapsed();
            let mut wake = now + SLICE;
            if held.is_empty() {
                match self.world.read(session, now, &mut buffer) {
                    PtyRead::Got(count) => held = 0..count,
                    PtyRead::WaitUntil(next) => wake = wake.min(next),
                    PtyRead::Gone => {
                        self.write_log()?;
                        pty.let_host_finish();
                        return Ok(());
                    }
                }
            }
            if let Some(part) = buffer.get(held.clone()).filter(|part| !part.is_empty()) {
                held.start += pty.write(part)?;
                if held.is_empty() {
                    // More may be ready at once.
                    wake = now;
                }
            }
            // The pty is full: wait until the host reads.
            let blocked = !held.is_empty();
            let takes_more = self.world.takes_more();
            if pty.wait(wake.saturating_sub(now), takes_more, blocked)? {
                let mut packet = [0; PACKET];
                let count = pty.read(&mut packet)?;
                let now = self.start.elapsed();
                if let Some(packet) = packet.get(..count).filter(|packet| !packet.is_empty()) {
                    last_write = Some(now);
                    self.world.write(session, now, packet);
                    self.write_log()?;
                }
            } else if last_write.is_some_and(|at| now.saturating_sub(at) > IDLE) {
                pty.allow_openers();
                last_write = None;
            }
        }
        Ok(())
    }

    fn write_log(&mut self) -> Result<(), PtyError> {
        // Removed even without a log file, so that they do not fill memory.
        let lines = self.world.take_log();
        let Some(out) = self.log.as_mut().filter(|_| !lines.is_empty()) else { return Ok(()) };
        out.write_all(lines.as_bytes()).and_then(|()| out.flush()).map_err(failed("writing the log"))
    }
}

/// A pty and the symbolic link to it. Dropping it is what unplugging is on a cable.
struct Pty {
    /// The host's end, held open so that the line keeps its settings and unread bytes between two hosts.
    /// Closed before the phone's end, because a process that holds only this one looks like a program that
    /// uses the port.
    host: OwnedFd,
    phone: OwnedFd,
    name: PathBuf,
    link: PathBuf,
}

impl Pty {
    fn open(link: &Path) -> Result<Pty, PtyError> {
        let during = "making a pseudo-terminal";
        let phone = rustix::pty::openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).map_err(failed(during))?;
        // In a second call, because openpt has no such flag on macOS.
        rustix::io::fcntl_setfd(&phone, rustix::io::FdFlags::CLOEXEC).map_err(failed(during))?;
        rustix::pty::grantpt(&phone).map_err(failed(during))?;
        rustix::pty::unlockpt(&phone).map_err(failed(during))?;
        let name = rustix::pty::ptsname(&phone, Vec::new()).map_err(failed(during))?;
        let name = PathBuf::from(OsString::from_vec(name.into_bytes()));
        let flags = OFlags::RDWR | OFlags::NOCTTY | OFlags::CLOEXEC;
        let host =
            rustix::fs::open(&name, flags, Mode::empty()).map_err(failed("opening the pseudo-terminal"))?;
        // Raw before any byte is sent: in cooked mode the tty would echo the phone's bytes back to it.
        let mut settings = rustix::termios::tcgetattr(&host).map_err(failed(during))?;
        settings.make_raw();
        rustix::termios::tcsetattr(&host, OptionalActions::Now, &settings).map_err(failed(during))?;
        let flags = rustix::fs::fcntl_getfl(&phone).map_err(failed(during))?;
        rustix::fs::fcntl_setfl(&phone, flags | OFlags::NONBLOCK).map_err(failed(during))?;
        place_link(&name, link)?;
        Ok(Pty { host, phone, name, link: link.to_owned() })
    }

    /// Waits for bytes from the host if the phone `takes_more`, or for room when `blocked`. Returns whether
    /// there is something to read.
    fn wait(&self, wait: Duration, takes_more: bool, blocked: bool) -> Result<bool, PtyError> {
        let flags = match (takes_more, blocked) {
            (true, false) => PollFlags::IN,
            (true, true) => PollFlags::IN | PollFlags::OUT,
            (false, true) => PollFlags::OUT,
            (false, false) => PollFlags::empty(),
        };
        let mut fds = [PollFd::new(&self.phone, flags)];
        match poll(&mut fds, Some(&timespec(wait))) {
            Ok(_) => Ok(fds.iter().any(|fd| fd.revents().contains(PollFlags::IN))),
            Err(Errno::INTR) => Ok(false),
            Err(error) => Err(failed("waiting for the host")(error)),
        }
    }

    fn read(&self, packet: &mut [u8]) -> Result<usize, PtyError> {
        match rustix::io::read(&self.phone, packet) {
            Ok(count) => Ok(count),
            Err(Errno::AGAIN | Errno::INTR) => Ok(0),
            Err(error) => Err(failed("reading from the pseudo-terminal")(error)),
        }
    }

    fn write(&self, bytes: &[u8]) -> Result<usize, PtyError> {
        match rustix::io::write(&self.phone, bytes) {
            Ok(count) => Ok(count),
            Err(Errno::AGAIN | Errno::INTR) => Ok(0),
            Err(error) => Err(failed("writing to the pseudo-terminal")(error)),
        }
    }

    /// Waits until the host has read what was sent: a hang-up would discard it, which a real cable does not.
    fn let_host_finish(&self) {
        let until = Instant::now() + LAST_BYTES;
        loop {
            nap(Duration::from_millis(5));
            let unread = rustix::io::ioctl_fionread(&self.host).unwrap_or(0);
            if unread == 0 || Instant::now() >= until {
                return;
            }
        }
    }

    fn allow_openers(&self) {
        // Where this fails, the next host waits for the mark or reports a busy port.
        rustix::termios::ioctl_tiocnxcl(self.host.as_fd()).unwrap_or_default();
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        // Another process may have replaced the link meanwhile.
        if std::fs::read_link(&self.link).is_ok_and(|target| target == self.name) {
            std::fs::remove_file(&self.link).unwrap_or_default();
        }
    }
}

/// Makes `link` a symbolic link to `name`; an existing link is replaced in one step.
fn place_link(name: &Path, link: &Path) -> Result<(), PtyError> {
    if std::fs::symlink_metadata(link).is_ok_and(|found| !found.is_symlink()) {
        return Err(PtyError::InTheWay(link.to_owned()));
    }
    let mut beside = link.as_os_str().to_owned();
    beside.push(format!(".{}", std::process::id()));
    let beside = PathBuf::from(beside);
    let during = || format!("making the link {}", link.display());
    // Left over from a run that was killed with the same process id. Anything but a link belongs to someone
    // else.
    if beside.is_symlink() {
        std::fs::remove_file(&beside).unwrap_or_default();
    }
    symlink(name, &beside).map_err(|source| PtyError::Io { during: during(), source })?;
    std::fs::rename(&beside, link).map_err(|source| {
        std::fs::remove_file(&beside).unwrap_or_default();
        PtyError::Io { during: during(), source }
    })
}

fn timespec(wait: Duration) -> Timespec {
    Timespec {
        tv_sec: i64::try_from(wait.as_secs()).unwrap_or(i64::MAX),
        tv_nsec: i64::from(wait.subsec_nanos()),
    }
}

fn failed<E: Into<io::Error>>(during: &str) -> impl FnOnce(E) -> PtyError {
    let during = during.to_owned();
    move |source| PtyError::Io { during, source: source.into() }
}

#[allow(clippy::disallowed_methods, reason = "the pty server lives on the wall clock")]
fn nap(pause: Duration) {
    std::thread::sleep(pause);
}
