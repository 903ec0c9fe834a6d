//! Why a serial port could not be opened, as a [`LinkError`], and which of these failures are waited out.
//!
//! Used only by `serial.rs`. The `serialport` crate folds most of the system's errors together, so the system
//! is asked once more here.

use std::io;
use std::time::Duration;

use super::error::{LinkActivity, LinkError, LinkFault};
use super::holder;
use crate::clock::Moment;

/// How long a port may fail for unclear reasons before that is reported.
const GRACE: Duration = Duration::from_millis(500);

/// Decides which failures of opening are waited out. Missing permissions are not among them: the caller waits
/// for those.
#[derive(Debug, Default)]
pub(super) struct Patience {
    failing: Option<Moment>,
}

impl Patience {
    /// Whether to try again rather than report `error`, which came at `now`.
    pub(super) fn forgives(&mut self, error: &LinkError, now: Moment) -> bool {
        // A port of a phone that is just coming or going fails for a moment; a broken one keeps failing.
        matches!(error, LinkError::Io { .. }) && now.since(*self.failing.get_or_insert(now)) < GRACE
    }
}

/// Whether something is there that may be a serial port. Names on Windows are no paths: there only opening
/// shows.
#[cfg(unix)]
pub(super) fn is_there(name: &str) -> Result<bool, LinkError> {
    use std::os::unix::fs::FileTypeExt as _;
    match std::fs::metadata(name) {
        Ok(about) if about.file_type().is_char_device() => Ok(true),
        Ok(_) => Err(LinkError::NotAPort { port: name.to_owned() }),
        Err(error) => from_system(name, error).map(|()| false),
    }
}

#[cfg(not(unix))]
#[allow(clippy::unnecessary_wraps, reason = "has the shape of the Unix one")]
pub(super) fn is_there(_name: &str) -> Result<bool, LinkError> {
    Ok(true)
}

/// Why opening failed; `Ok` when the port has vanished, so that there is nothing to report.
pub(super) fn why_not(name: &str, error: &serialport::Error) -> Result<(), LinkError> {
    use serialport::ErrorKind;
    match error.kind() {
        // On Unix "no device" stands for EBUSY and for a lock that another program has.
        ErrorKind::NoDevice if cfg!(unix) => Err(busy(name)),
        ErrorKind::Io(io::ErrorKind::NotFound) => Ok(()),
        ErrorKind::Io(io::ErrorKind::PermissionDenied) => Err(LinkError::Denied { port: name.to_owned() }),
        ErrorKind::InvalidInput => Err(LinkError::NotAPort { port: name.to_owned() }),
        _ => ask_system(name).and_then(|exists| {
            if exists { Err(not_opened(name, io::Error::from(error.clone()).into())) } else { Ok(()) }
        }),
    }
}

/// Opens `name` once more, without setting anything, to get the system's own reason. `Ok(false)`: not there.
#[cfg(unix)]
fn ask_system(name: &str) -> Result<bool, LinkError> {
    use rustix::fs::{Mode, OFlags, open};
    let flags = OFlags::RDWR | OFlags::NOCTTY | OFlags::NONBLOCK | OFlags::CLOEXEC;
    match open(name, flags, Mode::empty()) {
        Ok(file) if rustix::termios::isatty(&file) => Ok(true),
        Ok(_) => Err(LinkError::NotAPort { port: name.to_owned() }),
        Err(error) => from_system(name, error.into()).map(|()| false),
    }
}

/// As on Unix. Here `serialport` has one answer for "not there" and "in use".
#[cfg(windows)]
fn ask_system(name: &str) -> Result<bool, LinkError> {
    use std::os::windows::fs::OpenOptionsExt as _;
    let path = if name.starts_with('\\') { name.to_owned() } else { format!(r"\\.\{name}") };
    match std::fs::OpenOptions::new().read(true).write(true).share_mode(0).open(path) {
        // It opens now: whatever was wrong has passed, the next try will show.
        Ok(_) => Ok(false),
        // ERROR_ACCESS_DENIED and ERROR_SHARING_VIOLATION: a serial port opens only once.
        Err(error) if matches!(error.raw_os_error(), Some(5 | 32)) => Err(busy(name)),
        Err(error) => from_system(name, error).map(|()| false),
    }
}

/// The system's own error on the way to a port; `Ok` when it says that nothing is there.
fn from_system(name: &str, source: io::Error) -> Result<(), LinkError> {
    match source.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Ok(()),
        io::ErrorKind::PermissionDenied => Err(LinkError::Denied { port: name.to_owned() }),
        io::ErrorKind::ResourceBusy => Err(busy(name)),
        _ => Err(not_opened(name, source.into())),
    }
}

fn busy(name: &str) -> LinkError {
    LinkError::Busy { port: name.to_owned(), holder: holder::holder(name) }
}

fn not_opened(name: &str, fault: LinkFault) -> LinkError {
    LinkError::Io { port: name.to_owned(), during: LinkActivity::Opening, fault }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn denied() -> LinkError {
        LinkError::Denied { port: "p".into() }
    }

    fn broken() -> LinkError {
        not_opened("p", io::Error::other("EIO").into())
    }

    fn at_ms(ms: u64) -> Moment {
        Moment(Duration::from_millis(ms))
    }

    #[test]
    fn missing_permissions_are_reported_at_once() {
        assert!(!Patience::default().forgives(&denied(), at_ms(0)));
    }

    #[test]
    fn an_unclear_failure_is_retried_for_a_while_and_then_reported() {
        let mut patience = Patience::default();
        assert!(patience.forgives(&broken(), at_ms(0)));
        assert!(patience.forgives(&broken(), at_ms(400)));
        assert!(!patience.forgives(&broken(), at_ms(600)));
    }

    #[test]
    fn a_busy_port_is_reported_at_once() {
        let busy = LinkError::Busy { port: "p".into(), holder: holder::PortHolder::Unknown };
        assert!(!Patience::default().forgives(&busy, at_ms(0)));
    }
}
