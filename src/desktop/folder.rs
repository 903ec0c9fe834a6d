//! Shows a file in the desktop's file manager.
//!
//! Used by [`super::ThisDesktop`], on a thread: starting a file manager takes a while.

use std::io;
use std::path::Path;

use crate::tr;

/// Shows the file where it lies, or opens the folder.
///
/// # Errors
/// A sentence, when the folder does not exist or there is no file manager.
pub(super) fn show(path: &Path) -> Result<(), String> {
    let failed = |folder: &Path, why: String| {
        tr!("desktop-folder-not-shown", folder = folder.display().to_string(), why = why)
    };
    // File managers know nothing of the folder this program was started in.
    let path = &std::path::absolute(path).map_err(|error| failed(path, error.to_string()))?;
    if path.is_file() && select(path).is_some_and(|shown| shown.is_ok()) {
        return Ok(());
    }
    let folder = if path.is_dir() { path } else { path.parent().unwrap_or(path) };
    if !folder.is_dir() {
        return Err(tr!("desktop-no-such-folder", folder = folder.display().to_string()));
    }
    open::that_detached(folder).map_err(|error| failed(folder, error.to_string()))
}

/// Opens the folder of a file with the file selected, where that is simple.
#[cfg(windows)]
fn select(file: &Path) -> Option<io::Result<()>> {
    use std::os::windows::process::CommandExt as _;
    // Explorer takes the quotes only around the name, not around the whole argument; a name cannot contain
    // one.
    let argument = format!("/select,\"{}\"", file.display());
    Some(std::process::Command::new("explorer").raw_arg(argument).spawn().map(drop))
}

/// Opens the folder of a file with the file selected, where that is simple.
#[cfg(target_os = "macos")]
fn select(file: &Path) -> Option<io::Result<()>> {
    let shown = std::process::Command::new("open").arg("-R").arg(file).status();
    Some(
        shown.and_then(
            |status| if status.success() { Ok(()) } else { Err(io::Error::other(status.to_string())) },
        ),
    )
}

/// Elsewhere each file manager has its own way.
#[cfg(not(any(windows, target_os = "macos")))]
fn select(_file: &Path) -> Option<io::Result<()>> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_folder_gives_an_error() {
        let place = tempfile::tempdir().unwrap();
        let gone = place.path().join("gone");
        let sentence = show(&gone.join("dump.bin")).unwrap_err();
        assert!(sentence.contains(&gone.display().to_string()), "{sentence}");
    }
}
