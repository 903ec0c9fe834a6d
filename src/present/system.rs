//! What the operating system says of an error.

use crate::words;

/// The system's own words, without a full stop and without Rust's "(os error 28)".
pub(crate) fn system_words(error: &std::io::Error) -> String {
    use std::io::ErrorKind::{FileTooLarge, InvalidInput};
    let text = error.to_string();
    // Those of `files`, for which the system has no words.
    match error.kind() {
        InvalidInput if text == InvalidInput.to_string() => return words!("error-not-a-regular-file"),
        FileTooLarge if text == FileTooLarge.to_string() => return words!("error-too-large-to-read"),
        _ => {}
    }
    // Windows ends its sentences with a full stop, and ours go on.
    text.split_once(" (os error").map_or(&*text, |(words, _)| words).trim_end_matches('.').to_owned()
}
