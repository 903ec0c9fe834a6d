//! [`save_list`]: saves a small text file beside dumps, such as the manifest of a backup, in one step.
//!
//! Used by `backup`. Replaces nothing that this program did not write.

use std::io::Write as _;
use std::path::Path;

use super::beside::{remove, temporary_name};
use super::error::{DiskActivity, DiskError, disk_error};
use super::rename::{rename_new, rename_over};
use super::report::LARGEST_REPORT;
use crate::files;

/// Saves `text` as `path`: under a temporary name first, synced, then renamed. A file that has the same text
/// already stays. An older file is replaced only if `may_replace` says so of its text.
///
/// # Errors
/// [`DiskError::Exists`] if another file has the name, [`DiskError::Foreign`] if another program made the
/// temporary file, or when the disk fails.
pub fn save_list(path: &Path, text: &[u8], may_replace: &dyn Fn(&[u8]) -> bool) -> Result<(), DiskError> {
    let text_of = |path: &Path| {
        let is_file = files::is_regular(path);
        is_file.then(|| files::read_whole(path, LARGEST_REPORT).ok()).flatten()
    };
    let is_taken = files::is_taken(path);
    if is_taken {
        match text_of(path) {
            Some(old) if old == text => return Ok(()),
            Some(old) if may_replace(&old) => {}
            _ => return Err(DiskError::Exists(path.to_owned())),
        }
    }
    let new = temporary_name(path);
    if files::is_taken(&new) {
        // Of a program that was killed: the beginning of the same text, or what a power cut left of it.
        let is_ours =
            |old: &[u8]| text.starts_with(old) || old.iter().all(|byte| *byte == 0) || may_replace(old);
        if !text_of(&new).is_some_and(|old| is_ours(&old)) {
            return Err(DiskError::Foreign(new));
        }
        remove(&new)?;
    }
    let written = files::create_new(&new).and_then(|mut file| {
        let written = file.write_all(text).and_then(|()| file.sync_all());
        if written.is_err() {
            // Best effort: the error to report is that of writing.
            drop(std::fs::remove_file(&new));
        }
        written
    });
    written.map_err(|source| disk_error(DiskActivity::Writing, path, source))?;
    let renamed = if is_taken { rename_over(&new, path, || {}) } else { rename_new(&new, path, || {}) };
    if let Err(source) = renamed {
        drop(remove(&new));
        return Err(match source.kind() {
            std::io::ErrorKind::AlreadyExists => DiskError::Exists(path.to_owned()),
            _ => disk_error(DiskActivity::Renaming, path, source),
        });
    }
    files::sync_folder(path.parent().unwrap_or(Path::new(".")));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEVER: &dyn Fn(&[u8]) -> bool = &|_| false;

    #[test]
    fn a_list_never_replaces_a_file_of_others() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::write(at("list"), "precious").unwrap();
        assert_eq!(save_list(&at("list"), b"new", NEVER), Err(DiskError::Exists(at("list"))));
        assert_eq!(std::fs::read(at("list")).unwrap(), b"precious");
        assert_eq!(save_list(&at("list"), b"new", &|old| old == b"precious"), Ok(()));
        assert_eq!(std::fs::read(at("list")).unwrap(), b"new");
        std::fs::create_dir(at("folder")).unwrap();
        assert_eq!(save_list(&at("folder"), b"new", &|_| true), Err(DiskError::Exists(at("folder"))));
    }

    #[test]
    fn the_rest_of_a_killed_program_is_replaced_and_a_foreign_temporary_file_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        for left in [&b""[..], b"ne", b"new", &[0; 9]] {
            std::fs::write(at("list.new"), left).unwrap();
            drop(std::fs::remove_file(at("list")));
            assert_eq!(save_list(&at("list"), b"new", NEVER), Ok(()), "{left:?}");
            assert!(!at("list.new").exists());
        }
        std::fs::write(at("other.new"), "precious").unwrap();
        assert_eq!(save_list(&at("other"), b"new", NEVER), Err(DiskError::Foreign(at("other.new"))));
    }
}
