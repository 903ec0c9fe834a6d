//! [`SystemError`]: what the operating system said of a failure, as a value that can be copied, compared and sent on.
//!
//! Made of [`io::Error`]s by everyone whose errors leave their thread.

use std::fmt;
use std::io;

/// An operating system's error: its kind, and its own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SystemError {
    /// What kind of error it is.
    pub kind: io::ErrorKind,
    /// The system's words in the system's language, without a full stop and without Rust's `(os error 28)`.
    pub text: String,
}

impl From<io::Error> for SystemError {
    fn from(error: io::Error) -> SystemError {
        SystemError::from(&error)
    }
}

impl From<&io::Error> for SystemError {
    fn from(error: &io::Error) -> SystemError {
        let text = error.to_string();
        let text = text.split_once(" (os error").map_or(&*text, |(words, _)| words).trim_end_matches('.');
        SystemError { kind: error.kind(), text: text.to_owned() }
    }
}

impl From<io::ErrorKind> for SystemError {
    fn from(kind: io::ErrorKind) -> SystemError {
        SystemError { kind, text: kind.to_string() }
    }
}

impl fmt::Display for SystemError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl std::error::Error for SystemError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_systems_words_come_without_numbers() {
        let error = SystemError::from(io::Error::from_raw_os_error(2));
        assert!(!error.text.contains("os error") && !error.text.is_empty(), "{error}");
    }
}
