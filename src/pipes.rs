//! A named pipe, for tests of what is never opened as a file.

use std::path::Path;

/// Makes a named pipe at `path`.
pub(crate) fn make_pipe(path: impl AsRef<Path>) {
    // As a program: rustix has no call for it that every Unix has.
    let made = std::process::Command::new("mkfifo").arg(path.as_ref()).status();
    assert!(made.is_ok_and(|status| status.success()));
}
