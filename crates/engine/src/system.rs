//! [`SystemError`]: what the operating system reported, as facts that can be cloned, compared and sent to
//! another thread.
//!
//! Used by errors of links; `present` shows it. Knows nothing of what was being done.

use std::fmt;
use std::io;

/// An error of the operating system. Prints as [`io::Error`] does.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SystemError {
    /// What kind of error it is.
    pub kind: io::ErrorKind,
    /// The system's number for it, where it is known.
    pub code: Option<i32>,
    /// The system's own text, in the language of the system and without the number; empty where there is
    /// none.
    pub text: String,
}

impl From<&io::Error> for SystemError {
    fn from(error: &io::Error) -> SystemError {
        let (kind, code) = (error.kind(), error.raw_os_error());
        let is_bare = code.is_none() && error.get_ref().is_none();
        let mut text = if is_bare { String::new() } else { error.to_string() };
        if let Some(code) = code {
            let number = format!(" (os error {code})");
            text.truncate(text.strip_suffix(&number).map_or(text.len(), str::len));
        }
        SystemError { kind, code, text }
    }
}

impl From<io::Error> for SystemError {
    fn from(error: io::Error) -> SystemError {
        SystemError::from(&error)
    }
}

impl From<io::ErrorKind> for SystemError {
    fn from(kind: io::ErrorKind) -> SystemError {
        SystemError { kind, code: None, text: String::new() }
    }
}

impl fmt::Display for SystemError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.code, self.text.as_str()) {
            (None, "") => write!(f, "{}", self.kind),
            (None, text) => f.write_str(text),
            (Some(code), text) => write!(f, "{text} (os error {code})"),
        }
    }
}

impl std::error::Error for SystemError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_error_prints_the_original_text_and_keeps_its_number() {
        for original in [
            io::Error::from_raw_os_error(5),
            io::Error::other("EIO: I/O error"),
            io::ErrorKind::InvalidInput.into(),
        ] {
            let error = SystemError::from(&original);
            assert_eq!(error.to_string(), original.to_string());
            assert_eq!((error.kind, error.code), (original.kind(), original.raw_os_error()));
            assert!(!error.text.contains("os error"), "{error:?}");
            assert_eq!(error.text.is_empty(), original.kind() == io::ErrorKind::InvalidInput);
        }
    }
}
