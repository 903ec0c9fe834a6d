//! [`export`]: saves a selection of what was found into a folder. Looks for names that are taken and for
//! space before anything is written, and reports success when everything is synced to the disk.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::Selection;
use super::list::FileList;
use super::outcome::{ExportError, ExportSummary};
use super::plan::{FILES, PICTURES, Plan};
use super::tables::ExportWords;
use super::tree::{Tree, drive_name};
use crate::dump::ReadAt;
use crate::rescue::contents::RescueContents;
use crate::rescue::files::RescueFile;
use crate::rescue::place::Source;

/// Saves the selection into `folder`, which is made if it does not exist. Nothing is ever overwritten.
/// `keep_going` gets the bytes saved and the bytes of all files.
///
/// # Errors
/// [`ExportError`]; all but `Write`, `Read` and `Stopped` before anything is written. After those, `list.csv`
/// has the files that were saved.
pub fn export<E>(
    contents: &RescueContents,
    selection: &Selection,
    folder: &Path,
    words: &dyn ExportWords,
    read_at: &mut ReadAt<'_, E>,
    keep_going: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<ExportSummary, ExportError<E>> {
    let plan = Plan::new(contents, selection, words);
    plan.prepare(folder)?;
    let mut source = Source::new(contents.length, read_at);
    let (total, mut done) = (plan.bytes, 0);
    let mut on_bytes = |count: u64| {
        done += count;
        keep_going(done, total)
    };
    let mut tree = Tree::new(folder);
    let mut list = FileList::default();
    let mut summary = plan.summary();
    for text in &plan.texts {
        tree.save_text(text.name(), &plan.text(*text))?;
    }
    let mut drives: HashMap<(usize, bool), PathBuf> = HashMap::new();
    for (index, file) in contents.files.iter().enumerate() {
        let (as_file, as_picture) = (plan.has_file(index, file), plan.has_picture(index, file));
        if !as_file && !as_picture {
            continue;
        }
        let pieces = contents.pieces(file);
        let mut parents = Vec::new();
        if as_file {
            parents.push(folder_of(contents, file, &mut drives, &mut tree)?);
            summary.files += 1;
        }
        if as_picture {
            let top = tree.folder(Path::new(""), PICTURES)?;
            parents.push(if file.state.is_deleted() { tree.folder(&top, "deleted")? } else { top });
            summary.pictures += 1;
        }
        for parent in parents {
            let name = file.name.reveal();
            let saved = tree.save(&parent, name, &pieces, file.modified, &mut source, &mut on_bytes)?;
            list.file(contents, file, &saved, pieces.first(), &mut tree)?;
        }
        summary.damaged += usize::from(file.is_damaged());
    }
    for (index, found) in plan.carved() {
        let top = tree.folder(Path::new(""), PICTURES)?;
        let parent = tree.folder(&top, "found")?;
        let ending = found.kind.ending();
        let name = format!("{ending}-{:04}.{ending}", index + 1);
        let saved = tree.save(&parent, &name, &found.pieces, None, &mut source, &mut on_bytes)?;
        list.carved(found, &saved, &mut tree)?;
        summary.pictures += 1;
        summary.damaged += usize::from(!found.is_whole);
    }
    tree.sync(&mut || on_bytes(0))?;
    Ok(summary)
}

/// The folder for a file of a volume: `files/user/..`, or `files/user-deleted/..`.
fn folder_of<E>(
    contents: &RescueContents,
    file: &RescueFile,
    drives: &mut HashMap<(usize, bool), PathBuf>,
    tree: &mut Tree,
) -> Result<PathBuf, ExportError<E>> {
    let Some(volume) = contents.volumes.get(file.volume) else { return tree.folder(Path::new(""), FILES) };
    let is_deleted = file.state.is_deleted();
    let key = (file.volume, is_deleted);
    let mut at = match drives.get(&key) {
        Some(drive) => drive.clone(),
        None => {
            let top = tree.folder(Path::new(""), FILES)?;
            let drive = drive_name(contents, file.volume);
            let name = if is_deleted { format!("{drive}-deleted") } else { drive };
            drives.entry(key).or_insert(tree.folder(&top, &name)?).clone()
        }
    };
    let mut names = Vec::new();
    let mut folder = file.folder;
    while let Some(one) = volume.folders.get(folder).filter(|_| folder != 0) {
        names.push(one.name.reveal());
        folder = one.parent.min(folder - 1);
    }
    for name in names.into_iter().rev() {
        at = tree.folder(&at, name)?;
    }
    Ok(at)
}
