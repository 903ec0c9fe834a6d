//! Saves a part of a file under another name: beside it first, and then in one step, so that there is never half of it. Called on a
//! thread.

use std::fs::File;
use std::io::{self, Write as _};
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::source::{Source, fill};
use crate::present::system_words;
use crate::words;
use bromide_engine::dumpfile::rename_new;
use bromide_engine::files;

/// Bytes that are written at once.
const PIECE: u64 = 1 << 20;

/// What is to be saved, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartOrder {
    /// Which bytes.
    pub range: Range<u64>,
    /// The new file.
    pub file: PathBuf,
    /// Whether a file of that name may be replaced.
    pub replace: bool,
    /// Files that are open, which are never replaced.
    pub open: Vec<PathBuf>,
}

/// Saves it; `go_on` hears how many bytes are written and says whether to go on: false means it said no. The error is a sentence.
pub(super) fn save(
    source: &dyn Source,
    order: &PartOrder,
    go_on: &mut dyn FnMut(u64) -> bool,
) -> Result<bool, String> {
    let name = order.file.display().to_string();
    if order.open.iter().any(|open| is_same(open, &order.file)) {
        return Err(words!("part-same-file", file = name));
    }
    let exists = || words!("part-exists", file = name.as_str());
    let failed =
        |error: io::Error| words!("desktop-save-failed", file = name.as_str(), why = system_words(&error));
    // A link is not followed, and what is no file is not replaced.
    let may_replace = || match files::is_taken(&order.file) && !files::is_regular(&order.file) {
        true => Err(failed(io::ErrorKind::InvalidInput.into())),
        false => Ok(()),
    };
    if !order.replace && files::is_taken(&order.file) {
        return Err(exists());
    }
    may_replace()?;
    let (beside, file) = files::create_beside(&order.file).map_err(failed)?;
    let written = write(source, order, file, go_on, &failed);
    let ended = match written {
        Ok(true) if order.replace => {
            may_replace().and_then(|()| std::fs::rename(&beside, &order.file).map_err(failed)).map(|()| true)
        }
        Ok(true) => {
            rename_new(&beside, &order.file, || {}).map(|()| true).map_err(|error| match error.kind() {
                io::ErrorKind::AlreadyExists => exists(),
                _ => failed(error),
            })
        }
        other => other,
    };
    if ended != Ok(true) {
        // Nothing of it is of use; what cannot be removed says the same.
        drop(std::fs::remove_file(&beside));
    }
    ended
}

fn write(
    source: &dyn Source,
    order: &PartOrder,
    mut file: File,
    go_on: &mut dyn FnMut(u64) -> bool,
    failed: &dyn Fn(io::Error) -> String,
) -> Result<bool, String> {
    let mut at = order.range.start;
    let mut buffer = Vec::new();
    while at < order.range.end {
        if !go_on(at - order.range.start) {
            return Ok(false);
        }
        let length = PIECE.min(order.range.end - at);
        buffer.resize(usize::try_from(length).unwrap_or(0), 0);
        fill(source, at, &mut buffer)?;
        file.write_all(&buffer).map_err(failed)?;
        at += length;
    }
    file.sync_all().map_err(failed)?;
    Ok(true)
}

/// Whether two names are of one file.
fn is_same(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| std::fs::canonicalize(path).ok();
    one == other || real(one).is_some_and(|one| real(other) == Some(one))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(folder: &Path, range: Range<u64>) -> PartOrder {
        PartOrder {
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
        let mut order = order(folder.path(), 5..(2 << 20) + 9);
        assert_eq!(save(&source, &order, &mut |_| true), Ok(true));
        let part = folder.path().join("part.bin");
        assert_eq!(std::fs::read(&part).unwrap(), bytes[5..(2 << 20) + 9]);
        order.range = 0..1;
        let refused = save(&source, &order, &mut |_| true).unwrap_err();
        assert!(refused.contains("is there already"), "{refused}");
        assert_eq!(std::fs::metadata(&part).unwrap().len(), (2 << 20) + 4);
        order.replace = true;
        assert_eq!(save(&source, &order, &mut |_| true), Ok(true));
        assert_eq!(std::fs::read(&part).unwrap(), bytes[..1]);
        assert_eq!(names(folder.path()), ["dump.bin", "part.bin"]);
    }

    #[test]
    fn an_open_file_is_never_replaced_by_a_part_of_itself() {
        let folder = tempfile::tempdir().unwrap();
        let (source, bytes) = dump(folder.path());
        let mut order = order(folder.path(), 0..1);
        order.replace = true;
        std::fs::create_dir(folder.path().join("sub")).unwrap();
        for name in ["dump.bin", "./dump.bin", "sub/../dump.bin"] {
            order.file = folder.path().join(name);
            assert!(save(&source, &order, &mut |_| true).unwrap_err().contains("open"), "{name}");
        }
        assert_eq!(std::fs::read(folder.path().join("dump.bin")).unwrap(), bytes);
    }

    #[test]
    fn stopped_or_failed_nothing_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let (source, _) = dump(folder.path());
        let order_all = order(folder.path(), 0..3 << 20);
        assert_eq!(save(&source, &order_all, &mut |done| done < 1 << 20), Ok(false));
        let past = order(folder.path(), 0..4 << 20);
        assert!(save(&source, &past, &mut |_| true).unwrap_err().contains("shorter"));
        let mut nowhere = order(folder.path(), 0..1);
        nowhere.file = folder.path().join("no/part.bin");
        assert!(save(&source, &nowhere, &mut |_| true).unwrap_err().contains("cannot be written"));
        assert_eq!(names(folder.path()), ["dump.bin"]);
    }

    #[test]
    fn what_was_left_behind_by_an_earlier_try_holds_nothing_up_and_stays() {
        let folder = tempfile::tempdir().unwrap();
        let (source, bytes) = dump(folder.path());
        std::fs::write(folder.path().join("part.bin.new"), "mine").unwrap();
        let order = order(folder.path(), 0..4);
        assert_eq!(save(&source, &order, &mut |_| true), Ok(true));
        assert_eq!(std::fs::read(folder.path().join("part.bin")).unwrap(), bytes[..4]);
        assert_eq!(std::fs::read(folder.path().join("part.bin.new")).unwrap(), b"mine");
        assert_eq!(names(folder.path()), ["dump.bin", "part.bin", "part.bin.new"]);
    }

    #[cfg(unix)]
    #[test]
    fn only_regular_files_are_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let (source, _) = dump(folder.path());
        let mut order = order(folder.path(), 0..4);
        order.replace = true;
        std::fs::write(folder.path().join("precious"), "precious").unwrap();
        crate::pipes::make_pipe(folder.path().join("pipe"));
        std::fs::create_dir(folder.path().join("folder")).unwrap();
        std::os::unix::fs::symlink("precious", folder.path().join("link")).unwrap();
        std::os::unix::fs::symlink("nowhere", folder.path().join("dangling")).unwrap();
        let before = names(folder.path());
        for name in ["pipe", "folder", "link", "dangling"] {
            order.file = folder.path().join(name);
            let refused = save(&source, &order, &mut |_| true).unwrap_err();
            assert!(refused.contains("not a regular file"), "{name}: {refused}");
            assert!(!files::is_regular(&order.file), "{name}");
        }
        assert_eq!(std::fs::read(folder.path().join("precious")).unwrap(), b"precious");
        assert_eq!(names(folder.path()), before);
    }
}
