//! Saves a part of a file as a new file: first beside it under another name, then renamed, so that there is
//! never half of it. Called on a thread of the inspector.

use std::fs::File;
use std::io::{self, Write as _};
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::problem::FileProblem;
use super::source::{FileSource, read_exact_at};
use bromide_engine::dumpfile::rename_new;
use bromide_engine::files;

/// Bytes that are read and written at once.
const PIECE: u64 = 1 << 20;

/// A part of a file to be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartRequest {
    /// Which bytes.
    pub range: Range<u64>,
    /// The new file.
    pub file: PathBuf,
    /// Whether a file of that name may be replaced.
    pub replace: bool,
    /// The open files, which are never replaced.
    pub open: Vec<PathBuf>,
}

/// Saves a part of `source`; false when `go_on`, which gets the number of bytes written, returned false.
pub(super) fn save(
    source: &dyn FileSource,
    request: &PartRequest,
    go_on: &mut dyn FnMut(u64) -> bool,
) -> Result<bool, FileProblem> {
    if request.open.iter().any(|open| is_same(open, &request.file)) {
        return Err(FileProblem::PartIsOpenFile(request.file.clone()));
    }
    let exists = || FileProblem::PartExists(request.file.clone());
    let failed = |error: io::Error| FileProblem::saving(&request.file, &error);
    // Links are not followed, and only regular files are replaced.
    let may_replace = || match files::is_taken(&request.file) && !files::is_regular(&request.file) {
        true => Err(failed(io::ErrorKind::InvalidInput.into())),
        false => Ok(()),
    };
    if !request.replace && files::is_taken(&request.file) {
        return Err(exists());
    }
    may_replace()?;
    let (beside, file) = files::create_beside(&request.file).map_err(failed)?;
    let written = write(source, request, file, go_on, &failed);
    let ended = match written {
        Ok(true) if request.replace => may_replace()
            .and_then(|()| std::fs::rename(&beside, &request.file).map_err(failed))
            .map(|()| true),
        Ok(true) => {
            rename_new(&beside, &request.file, || {}).map(|()| true).map_err(|error| match error.kind() {
                io::ErrorKind::AlreadyExists => exists(),
                _ => failed(error),
            })
        }
        other => other,
    };
    if ended != Ok(true) {
        // Best effort: the problem to report is the one above.
        drop(std::fs::remove_file(&beside));
    }
    ended
}

fn write(
    source: &dyn FileSource,
    request: &PartRequest,
    mut file: File,
    go_on: &mut dyn FnMut(u64) -> bool,
    failed: &dyn Fn(io::Error) -> FileProblem,
) -> Result<bool, FileProblem> {
    let mut at = request.range.start;
    let mut buffer = Vec::new();
    while at < request.range.end {
        if !go_on(at - request.range.start) {
            return Ok(false);
        }
        let length = PIECE.min(request.range.end - at);
        buffer.resize(usize::try_from(length).unwrap_or(0), 0);
        read_exact_at(source, at, &mut buffer)?;
        file.write_all(&buffer).map_err(failed)?;
        at += length;
    }
    file.sync_all().map_err(failed)?;
    Ok(true)
}

/// Whether two paths are of one file.
fn is_same(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| std::fs::canonicalize(path).ok();
    one == other || real(one).is_some_and(|one| real(other) == Some(one))
}

#[cfg(test)]
mod tests {
    use super::*;
    #[cfg(unix)]
    use crate::present::Present as _;

    fn request(folder: &Path, range: Range<u64>) -> PartRequest {
        PartRequest {
            range,
            file: folder.join("part.bin"),
            replace: false,
            open: vec![folder.join("dump.bin")],
        }
    }

    fn dump(folder: &Path) -> (File, Vec<u8>) {
        let bytes: Vec<u8> = (0..3_000_000_u32).flat_map(u32::to_le_bytes).take(3 << 20).collect();
        std::fs::write(folder.join("dump.bin"), &bytes).unwrap();
        (File::open(folder.join("dump.bin")).unwrap(), bytes)
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> = folder
            .read_dir()
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_part_is_saved_byte_for_byte_and_never_over_another() {
        let folder = tempfile::tempdir().unwrap();
        let (source, bytes) = dump(folder.path());
        let mut request = request(folder.path(), 5..(2 << 20) + 9);
        assert_eq!(save(&source, &request, &mut |_| true), Ok(true));
        let part = folder.path().join("part.bin");
        assert_eq!(std::fs::read(&part).unwrap(), bytes[5..(2 << 20) + 9]);
        request.range = 0..1;
        assert_eq!(save(&source, &request, &mut |_| true), Err(FileProblem::PartExists(part.clone())));
        assert_eq!(std::fs::metadata(&part).unwrap().len(), (2 << 20) + 4);
        request.replace = true;
        assert_eq!(save(&source, &request, &mut |_| true), Ok(true));
        assert_eq!(std::fs::read(&part).unwrap(), bytes[..1]);
        assert_eq!(names(folder.path()), ["dump.bin", "part.bin"]);
    }

    #[test]
    fn an_open_file_is_never_replaced_by_a_part_of_itself() {
        let folder = tempfile::tempdir().unwrap();
        let (source, bytes) = dump(folder.path());
        let mut request = request(folder.path(), 0..1);
        request.replace = true;
        std::fs::create_dir(folder.path().join("sub")).unwrap();
        for name in ["dump.bin", "./dump.bin", "sub/../dump.bin"] {
            request.file = folder.path().join(name);
            let refused = Err(FileProblem::PartIsOpenFile(request.file.clone()));
            assert_eq!(save(&source, &request, &mut |_| true), refused, "{name}");
        }
        assert_eq!(std::fs::read(folder.path().join("dump.bin")).unwrap(), bytes);
    }

    #[test]
    fn nothing_is_left_after_a_stop_or_a_failure() {
        let folder = tempfile::tempdir().unwrap();
        let (source, _) = dump(folder.path());
        let all = request(folder.path(), 0..3 << 20);
        assert_eq!(save(&source, &all, &mut |done| done < 1 << 20), Ok(false));
        let past = request(folder.path(), 0..4 << 20);
        assert_eq!(save(&source, &past, &mut |_| true), Err(FileProblem::BecameShorter));
        let mut nowhere = request(folder.path(), 0..1);
        nowhere.file = folder.path().join("no/part.bin");
        let failed = save(&source, &nowhere, &mut |_| true);
        assert!(
            matches!(&failed, Err(FileProblem::CannotSave { path, .. }) if *path == nowhere.file),
            "{failed:?}"
        );
        assert_eq!(names(folder.path()), ["dump.bin"]);
    }

    #[test]
    fn a_leftover_of_an_earlier_try_is_kept_and_does_not_matter() {
        let folder = tempfile::tempdir().unwrap();
        let (source, bytes) = dump(folder.path());
        std::fs::write(folder.path().join("part.bin.new"), "mine").unwrap();
        let request = request(folder.path(), 0..4);
        assert_eq!(save(&source, &request, &mut |_| true), Ok(true));
        assert_eq!(std::fs::read(folder.path().join("part.bin")).unwrap(), bytes[..4]);
        assert_eq!(std::fs::read(folder.path().join("part.bin.new")).unwrap(), b"mine");
        assert_eq!(names(folder.path()), ["dump.bin", "part.bin", "part.bin.new"]);
    }

    #[cfg(unix)]
    #[test]
    fn only_regular_files_are_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let (source, _) = dump(folder.path());
        let mut request = request(folder.path(), 0..4);
        request.replace = true;
        std::fs::write(folder.path().join("precious"), "precious").unwrap();
        crate::pipes::make_pipe(folder.path().join("pipe"));
        std::fs::create_dir(folder.path().join("folder")).unwrap();
        std::os::unix::fs::symlink("precious", folder.path().join("link")).unwrap();
        std::os::unix::fs::symlink("nowhere", folder.path().join("dangling")).unwrap();
        let before = names(folder.path());
        for name in ["pipe", "folder", "link", "dangling"] {
            request.file = folder.path().join(name);
            let refused = save(&source, &request, &mut |_| true).unwrap_err();
            assert!(refused.present().contains("not a regular file"), "{name}: {refused:?}");
            assert!(!files::is_regular(&request.file), "{name}");
        }
        assert_eq!(std::fs::read(folder.path().join("precious")).unwrap(), b"precious");
        assert_eq!(names(folder.path()), before);
    }
}
