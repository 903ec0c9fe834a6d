//! Turns failures to open a serial port into a [`LinkError`], and decides which of them are retried.
//!
//! Used by `serial.rs` and `usb/place.rs`. The `serialport` crate merges most system errors, so the system is
//! asked once more here.

use std::io;
use std::time::Duration;

use super::error::{LinkActivity, LinkError, LinkFault};
use super::holder;
use crate::clock::Moment;

/// How long a port may fail for unclear reasons before the error is reported.
const GRACE: Duration = Duration::from_millis(500);

/// Decides which failures to open are retried silently. Missing permission is not: the caller retries that.
#[derive(Debug, Default)]
pub(super) struct OpenRetry {
    first_failure: Option<Moment>,
}

impl OpenRetry {
    /// Whether to try again instead of reporting `error`, which occurred at `now`.
    pub(super) fn should_retry(&mut self, error: &LinkError, now: Moment) -> bool {
        // A port fails briefly while its phone is being connected or disconnected; a broken one keeps
        // failing.
        matches!(error, LinkError::Io { .. }) && now.since(*self.first_failure.get_or_insert(now)) < GRACE
    }
}

/// Whether a character device exists at `name`. On Windows names are not paths, so only opening shows it.
#[cfg(unix)]
pub(super) fn exists(name: &str) -> Result<bool, LinkError> {
    use std::os::unix::fs::FileTypeExt as _;
    match std::fs::metadata(name) {
        Ok(about) if about.file_type().is_char_device() => Ok(true),
        Ok(_) => Err(LinkError::NotAPort { port: name.to_owned() }),
        Err(error) => from_system(name, error).map(|()| false),
    }
}

#[cfg(not(unix))]
#[allow(clippy::unnecessary_wraps, reason = "has the shape of the Unix one")]
pub(super) fn exists(_name: &str) -> Result<bool, LinkError> {
    Ok(true)
}

/// The error of a failed attempt to open; `Ok` if the port has disappeared, which is not an error.
pub(super) fn open_error(name: &str, error: &serialport::Error) -> Result<(), LinkError> {
    use serialport::ErrorKind;
    match error.kind() {
        // On Unix "no device" means EBUSY or a lock of another program.
        ErrorKind::NoDevice if cfg!(unix) => Err(busy(name)),
        ErrorKind::Io(io::ErrorKind::NotFound) => Ok(()),
        ErrorKind::Io(io::ErrorKind::PermissionDenied) => Err(LinkError::Denied { port: name.to_owned() }),
        ErrorKind::InvalidInput => Err(LinkError::NotAPort { port: name.to_owned() }),
        _ => ask_system(name).and_then(|exists| {
            if exists { Err(not_opened(name, io::Error::from(error.clone()).into())) } else { Ok(()) }
        }),
    }
}

/// Opens `name` once more without configuring it, to get the system's own error. `Ok(false)`: it does not
/// exist.
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

/// As on Unix. On Windows `serialport` has one error for "does not exist" and "in use".
#[cfg(windows)]
fn ask_system(name: &str) -> Result<bool, LinkError> {
    use std::os::windows::fs::OpenOptionsExt as _;
    let path = if name.starts_with('\\') { name.to_owned() } else { format!(r"\\.\{name}") };
    match std::fs::OpenOptions::new().read(true).write(true).share_mode(0).open(path) {
        // It opens now, so the cause has passed; the next attempt will show.
        Ok(_) => Ok(false),
        // ERROR_ACCESS_DENIED and ERROR_SHARING_VIOLATION: a serial port can be opened only once.
        Err(error) if matches!(error.raw_os_error(), Some(5 | 32)) => Err(busy(name)),
        Err(error) => from_system(name, error).map(|()| false),
    }
}

/// The error for what the system reported; `Ok` if the port does not exist.
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
        assert!(!OpenRetry::default().should_retry(&denied(), at_ms(0)));
    }

    #[test]
    fn unclear_failures_are_retried_for_a_while_and_then_reported() {
        let mut retry = OpenRetry::default();
        assert!(retry.should_retry(&broken(), at_ms(0)));
        assert!(retry.should_retry(&broken(), at_ms(400)));
        assert!(!retry.should_retry(&broken(), at_ms(600)));
    }

    #[test]
    fn a_busy_port_is_reported_at_once() {
        let busy = LinkError::Busy { port: "p".into(), holder: holder::PortHolder::Unknown };
        assert!(!OpenRetry::default().should_retry(&busy, at_ms(0)));
    }
}
