//! Errors of the operating system: its own text, or ours where it has none.

use super::Present;
use crate::tr;
use bromide_engine::system::SystemError;

/// The system's own text, without a full stop and without the number of the error.
impl Present for SystemError {
    fn present(&self) -> String {
        use std::io::ErrorKind::{FileTooLarge, InvalidInput};
        match (self.kind, self.text.as_str()) {
            // Errors made by `files`, for which the system has no text.
            (InvalidInput, "") => tr!("error-not-a-regular-file"),
            (FileTooLarge, "") => tr!("error-too-large-to-read"),
            (kind, "") => kind.to_string(),
            // Not one of our sentences: Windows ends its texts with a full stop, other systems do not.
            (_, text) => text.trim_end_matches('.').to_owned(),
        }
    }
}

/// The same of an error that still is the system's own.
pub(crate) fn system_words(error: &std::io::Error) -> String {
    SystemError::from(error).present()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io;

    #[test]
    fn a_system_text_is_shown_without_number_and_full_stop() {
        let full = system_words(&io::Error::from_raw_os_error(28));
        assert!(!full.is_empty() && !full.contains("os error") && !full.ends_with('.'), "{full}");
        assert_eq!(system_words(&io::Error::other("Access is denied.")), "Access is denied");
        assert_eq!(system_words(&io::ErrorKind::TimedOut.into()), io::ErrorKind::TimedOut.to_string());
    }

    #[test]
    fn errors_of_our_own_file_functions_have_a_sentence_of_ours() {
        for kind in [io::ErrorKind::InvalidInput, io::ErrorKind::FileTooLarge] {
            assert_ne!(system_words(&kind.into()), kind.to_string());
            assert_eq!(system_words(&io::Error::new(kind, "the system's")), "the system's");
        }
    }
}
