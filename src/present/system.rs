//! What the operating system says of an error.

use std::io;

use super::Present;
use crate::words;
use bromide_engine::system::SystemError;

impl Present for SystemError {
    fn present(&self) -> String {
        use io::ErrorKind::{FileTooLarge, InvalidInput};
        // Those of `files`, for which the system has no words.
        match self.kind {
            InvalidInput if self.text == InvalidInput.to_string() => words!("error-not-a-regular-file"),
            FileTooLarge if self.text == FileTooLarge.to_string() => words!("error-too-large-to-read"),
            _ => self.text.clone(),
        }
    }
}

/// The system's own words, without a full stop and without Rust's "(os error 28)".
pub(crate) fn system_words(error: &io::Error) -> String {
    SystemError::from(error).present()
}
