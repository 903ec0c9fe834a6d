//! [`export`]: saves a selection of what was found into a folder. Looks for names that are taken and for
//! space before anything is written; the list of files is written last.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::Selection;
use super::outcome::{ExportError, ExportSummary};
use super::tables::{
    Csv, ExportWords, calls_csv, contacts_csv, id_of, messages_csv, messages_html, messages_text,
};
use super::tree::{SavedFile, Tree};
use super::vcard::vcards;
use crate::dump::ReadAt;
use crate::files::is_taken;
use crate::rescue::contacts::ContactForm;
use crate::rescue::contents::RescueContents;
use crate::rescue::files::{FileState, RescueFile};
use crate::rescue::kind::FileGroup;
use crate::rescue::messages::Message;
use crate::rescue::place::{Pieces, Source};
use crate::rescue::volume::Drive;

const FILES: &str = "files";
const PICTURES: &str = "pictures";
const LIST: &str = "list.csv";

/// Saves the selection into `folder`, which is made if it does not exist. Nothing is ever overwritten.
/// `keep_going` gets the bytes saved and the bytes of all files.
///
/// # Errors
/// [`ExportError`]; all but `Write`, `Read` and `Stopped` before anything is written.
pub fn export<E>(
    contents: &RescueContents,
    selection: &Selection,
    folder: &Path,
    words: &dyn ExportWords,
    read_at: &mut ReadAt<'_, E>,
    keep_going: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<ExportSummary, ExportError<E>> {
    let plan = Plan::new(contents, selection, words, read_at)?;
    plan.prepare(folder)?;
    let mut source = Source::new(contents.length, read_at);
    let (total, mut done) = (plan.bytes, 0);
    let mut on_bytes = |count: u64| {
        done += count;
        keep_going(done, total)
    };
    let mut tree = Tree::new(folder);
    let mut list = FileList::new();
    let mut summary = plan.summary;
    for (name, text) in &plan.texts {
        tree.save_text(name, text)?;
    }
    let mut drives: HashMap<(usize, bool), PathBuf> = HashMap::new();
    for (index, file) in contents.files.iter().enumerate() {
        let pieces = contents.pieces(file);
        let place = pieces.first();
        if plan.has_file(index, file) {
            let parent = folder_of(contents, file, &mut drives, &mut tree)?;
            let saved =
                tree.save(&parent, file.name.reveal(), &pieces, file.modified, &mut source, &mut on_bytes)?;
            list.file(contents, file, &saved, place);
            summary.files += 1;
            summary.damaged += usize::from(is_damaged(file));
        }
        if plan.has_picture(index, file) {
            let parent = tree.folder(Path::new(""), PICTURES)?;
            let parent = if file.state.is_deleted() { tree.folder(&parent, "deleted")? } else { parent };
            let saved =
                tree.save(&parent, file.name.reveal(), &pieces, file.modified, &mut source, &mut on_bytes)?;
            list.file(contents, file, &saved, place);
            summary.pictures += 1;
            summary.damaged += usize::from(is_damaged(file) && !plan.has_file(index, file));
        }
    }
    for (index, carved) in
        contents.carved.iter().enumerate().filter(|(index, _)| selection.carved.has(*index))
    {
        let parent = tree.folder(Path::new(""), PICTURES)?;
        let parent = tree.folder(&parent, "found")?;
        let name = format!("{}-{:04}.{}", carved.kind.ending(), index + 1, carved.kind.ending());
        let saved = tree.save(&parent, &name, &carved.pieces, None, &mut source, &mut on_bytes)?;
        let state = if carved.is_whole { "found_by_marks" } else { "found_by_marks, incomplete" };
        list.carved(&saved, &id_of(&carved.kind), &carved.pieces, state);
        summary.pictures += 1;
    }
    if let Some(list) = list.finish() {
        tree.save_text(LIST, &list)?;
    }
    Ok(summary)
}

/// What is going to be saved, known before anything is written.
struct Plan<'p> {
    contents: &'p RescueContents,
    selection: &'p Selection,
    /// Names and contents of the text files.
    texts: Vec<(&'static str, String)>,
    /// Bytes of all files.
    bytes: u64,
    summary: ExportSummary,
}

impl<'p> Plan<'p> {
    fn new<E>(
        contents: &'p RescueContents,
        selection: &'p Selection,
        words: &dyn ExportWords,
        read_at: &mut ReadAt<'_, E>,
    ) -> Result<Plan<'p>, ExportError<E>> {
        let mut plan =
            Plan { contents, selection, texts: Vec::new(), bytes: 0, summary: ExportSummary::default() };
        let picked = contents.messages.iter().enumerate().filter(|(index, _)| selection.messages.has(*index));
        let messages: Vec<&Message> = picked.map(|(_, message)| message).collect();
        if !messages.is_empty() {
            plan.summary.messages = messages.len();
            plan.texts.push(("messages.csv", messages_csv(&messages)));
            plan.texts.push(("messages.html", messages_html(&messages, words)));
            plan.texts.push(("messages.txt", messages_text(&messages, words)));
        }
        let contacts = &contents.contacts;
        let has = |index: usize| selection.contacts.has(index);
        let picked = || contacts.list.iter().enumerate().filter(|(index, _)| has(*index)).map(|(_, one)| one);
        plan.summary.contacts = picked().count();
        if plan.summary.contacts > 0 {
            plan.texts.push(("contacts.csv", contacts_csv(contacts, &has)));
            // Names and numbers that may not belong together make no cards.
            if contacts.form != Some(ContactForm::Unpaired) {
                plan.texts.push(("contacts.vcf", vcards(picked())));
            }
        }
        if selection.calls {
            let calls = contents.possible_calls(read_at).map_err(ExportError::Read)?;
            plan.summary.calls = calls.len();
            if !calls.is_empty() {
                plan.texts.push(("calls.csv", calls_csv(&calls)));
            }
        }
        for (index, file) in contents.files.iter().enumerate() {
            let times = u64::from(plan.has_file(index, file)) + u64::from(plan.has_picture(index, file));
            plan.bytes = plan.bytes.saturating_add(file.located.saturating_mul(times));
        }
        for (_, carved) in
            contents.carved.iter().enumerate().filter(|(index, _)| selection.carved.has(*index))
        {
            plan.bytes = plan.bytes.saturating_add(carved.pieces.length());
        }
        plan.summary.bytes = plan.bytes;
        Ok(plan)
    }

    fn has_file(&self, index: usize, file: &RescueFile) -> bool {
        self.selection.files.has(index) && file.state != FileState::Overwritten
    }

    fn has_picture(&self, index: usize, file: &RescueFile) -> bool {
        let is_media = file.kind.group() != FileGroup::Other;
        self.selection.pictures.has(index)
            && is_media
            && file.state != FileState::Overwritten
            && file.located > 0
    }

    /// Makes the folder, and makes sure that nothing in it has a name that is needed, and that there is
    /// space.
    fn prepare<E>(&self, folder: &Path) -> Result<(), ExportError<E>> {
        let failed = |error| ExportError::Folder(folder.to_owned(), error);
        let names = self.texts.iter().map(|(name, _)| *name).chain([FILES, PICTURES, LIST]);
        if let Some(taken) = names.map(|name| folder.join(name)).find(|path| is_taken(path)) {
            return Err(ExportError::Exists(taken));
        }
        std::fs::create_dir_all(folder).map_err(failed)?;
        // Every file takes whole blocks of the disk, and the list has a row for each.
        let files = (self.contents.files.len() + self.contents.carved.len()) as u64;
        let texts: u64 = self.texts.iter().map(|(_, text)| text.len() as u64).sum();
        let needed = self.bytes.saturating_add(texts).saturating_add(files.saturating_mul(4096));
        // Where the system does not tell, the disk will.
        match fs4::available_space(folder) {
            Ok(available) if available < needed => {
                Err(ExportError::NoSpace { folder: folder.to_owned(), needed, available })
            }
            _ => Ok(()),
        }
    }
}

fn is_damaged(file: &RescueFile) -> bool {
    !file.state.is_deleted() && (file.missing > 0 || file.is_unsure)
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

/// The name of a volume's folder: that of the drive, and a number if there are more of it.
fn drive_name(contents: &RescueContents, volume: usize) -> String {
    let Some(drive) = contents.volumes.get(volume).map(|volume| volume.drive) else { return String::new() };
    let name = match drive {
        Drive::User => "user",
        Drive::System => "system",
        Drive::Only => "phone",
    };
    let before = contents.volumes.iter().take(volume).filter(|other| other.drive == drive).count();
    if before == 0 { name.to_owned() } else { format!("{name}-{}", before + 1) }
}

/// The list of everything that was saved as a file.
struct FileList {
    csv: Csv,
    is_empty: bool,
}

impl FileList {
    fn new() -> FileList {
        let columns = [
            "saved as",
            "path in the phone",
            "kind",
            "size",
            "modified",
            "state",
            "missing",
            "sha256",
            "place",
        ];
        FileList { csv: Csv::new(&columns), is_empty: true }
    }

    fn file(&mut self, contents: &RescueContents, file: &RescueFile, saved: &SavedFile, place: Option<u64>) {
        let mut state = id_of(&file.state);
        if file.is_unsure {
            state.push_str(", unsure");
        }
        let path = format!("{}:{}", drive_name(contents, file.volume), contents.path(file));
        self.row(&[
            &saved.path,
            &path,
            &id_of(&file.kind),
            &file.size.to_string(),
            &file.modified.map(|time| time.to_string()).unwrap_or_default(),
            &state,
            &file.missing.to_string(),
            &saved.sha256,
            &shown_place(place),
        ]);
    }

    fn carved(&mut self, saved: &SavedFile, kind: &str, pieces: &Pieces, state: &str) {
        let (size, missing) = (pieces.length().to_string(), pieces.missing().to_string());
        let place = shown_place(pieces.first());
        self.row(&[&saved.path, "", kind, &size, "", state, &missing, &saved.sha256, &place]);
    }

    fn row(&mut self, values: &[&str]) {
        self.is_empty = false;
        self.csv.row(values);
    }

    fn finish(self) -> Option<String> {
        (!self.is_empty).then(|| self.csv.finish())
    }
}

/// An offset in the dump; empty if nothing of the file is in it.
fn shown_place(place: Option<u64>) -> String {
    place.map(|place| format!("{place:#x}")).unwrap_or_default()
}
