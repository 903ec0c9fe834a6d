//! `bromide-cli files` and `extract`: what a dump holds that belongs to a person, listed or saved into a
//! folder. Reads the dump window by window; knows no phone.

use std::cell::RefCell;
use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::Outcome;
use super::args::{ExtractArgs, FilesArgs, OnlyArg};
use super::error::CommandError;
use super::show;
use crate::present::{
    Present as _, RescueWords, UserError, export_error, file_size, rescue_imeis, rescue_saved, rescue_summary,
};
use crate::tr;
use bromide_engine::cancel::Cancel;
use bromide_engine::files;
use bromide_engine::readback::JobOutcome;
use bromide_engine::rescue::{
    Completeness, ExportError, Personal, Pick, RescueContents, RescueFile, Selection, export, scan,
};

/// A dump that is read while nobody asked for a stop.
struct OpenDump<'c> {
    path: PathBuf,
    file: RefCell<File>,
    length: u64,
    cancel: &'c Cancel,
}

impl OpenDump<'_> {
    fn open<'c>(path: &Path, cancel: &'c Cancel) -> Result<OpenDump<'c>, CommandError> {
        let unreadable = |error| CommandError::Unreadable(path.to_owned(), error);
        let file = files::open_regular(path).map_err(unreadable)?;
        let length = file.metadata().map_err(unreadable)?.len();
        Ok(OpenDump { path: path.to_owned(), file: RefCell::new(file), length, cancel })
    }

    fn read_at(&self, at: u64, into: &mut [u8]) -> io::Result<()> {
        if self.cancel.is_set() {
            return Err(io::ErrorKind::Other.into());
        }
        let mut file = self.file.borrow_mut();
        file.seek(SeekFrom::Start(at))?;
        file.read_exact(into)
    }

    fn scan(&self) -> Result<RescueContents, CommandError> {
        let mut read_at = |at: u64, into: &mut [u8]| self.read_at(at, into);
        let found = scan(self.length, &mut read_at, &mut |_| !self.cancel.is_set());
        // A read that fails after a stop was asked for is not a failure of the disk.
        let found = found.map_err(|error| match self.cancel.is_set() {
            true => CommandError::InspectStopped,
            false => CommandError::Unreadable(self.path.clone(), error),
        })?;
        found.ok_or(CommandError::InspectStopped)
    }
}

/// How a command ends: 0 complete, 4 something is damaged or missing, 7 nothing in the dump can be read.
fn outcome(contents: &RescueContents) -> JobOutcome {
    match contents.completeness() {
        Completeness::Complete => JobOutcome::Saved,
        Completeness::Incomplete => JobOutcome::Unfinished,
        Completeness::Unreadable => JobOutcome::CannotRead,
    }
}

/// Lists the files of a dump, and how much else it holds.
pub(super) fn list(args: &FilesArgs, cancel: &Cancel) -> Outcome {
    let contents = OpenDump::open(&args.dump, cancel)?.scan()?;
    if args.json {
        show::json_line(&as_json(&args.dump, &contents));
    } else {
        let mut files: Vec<&RescueFile> = contents.files.iter().collect();
        files.sort_by_cached_key(|file| (file.volume, contents.path(file)));
        for file in files {
            show::line(&file_line(&contents, file));
        }
        if !contents.files.is_empty() {
            show::line("");
        }
        summary_lines(&contents).iter().for_each(|line| show::line(line));
    }
    Ok(outcome(&contents))
}

/// Saves what a dump holds into a folder.
pub(super) fn extract(args: &ExtractArgs, cancel: &Cancel) -> Outcome {
    let dump = OpenDump::open(&args.dump, cancel)?;
    show::note(&tr!("rescue-private"));
    let contents = dump.scan()?;
    summary_lines(&contents).iter().for_each(|line| show::note(line));
    let outcome = outcome(&contents);
    if outcome == JobOutcome::CannotRead {
        return Err(UserError::new(outcome, tr!("rescue-cannot-read"), vec![]).into());
    }
    let mut read_at = |at: u64, into: &mut [u8]| dump.read_at(at, into);
    let selection = selection(&args.only);
    let mut keep_going = |_done: u64, _all: u64| !cancel.is_set();
    let saved = export(&contents, &selection, &args.folder, &RescueWords, &mut read_at, &mut keep_going);
    let summary = saved.map_err(|error| match error {
        ExportError::Read(_) if cancel.is_set() => CommandError::InspectStopped,
        error => CommandError::Shown(export_error(&error)),
    })?;
    rescue_saved(&summary, &args.folder).iter().for_each(|line| show::line(line));
    Ok(outcome)
}

/// Everything, if nothing was named.
fn selection(only: &[OnlyArg]) -> Selection {
    if only.is_empty() {
        return Selection::everything();
    }
    let pick = |kind| if only.contains(&kind) { Pick::All } else { Pick::None };
    Selection {
        files: pick(OnlyArg::Files),
        pictures: pick(OnlyArg::Photos),
        carved: pick(OnlyArg::Photos),
        messages: pick(OnlyArg::Messages),
        contacts: pick(OnlyArg::Contacts),
        calls: pick(OnlyArg::Calls),
    }
}

/// What was found and what is damaged.
fn summary_lines(contents: &RescueContents) -> Vec<String> {
    let notes = contents.notes.iter().map(|note| tr!("inspect-warning", sentence = note.present()));
    let lines = rescue_summary(contents).into_iter().chain(rescue_imeis(contents));
    lines.chain(notes).collect()
}

fn file_line(contents: &RescueContents, file: &RescueFile) -> String {
    let time =
        file.modified.map_or_else(|| tr!("rescue-no-time"), |time| time.to_string().replacen('T', " ", 1));
    let size = file_size(file.size, file.missing);
    let state = if file.is_unsure { tr!("rescue-file-unsure") } else { file.state.present() };
    tr!("rescue-file", path = contents.path(file), size = size, time = time, state = state)
}

fn as_json(path: &Path, contents: &RescueContents) -> Value {
    let file = |file: &RescueFile| {
        json!({
            "path": contents.path(file),
            "volume": file.volume,
            "size": file.size,
            "modified": file.modified.map(|time| time.to_string()),
            "state": file.state,
            "missing": file.missing,
            "unsure": file.is_unsure,
            "kind": file.kind,
            "place": file.place,
        })
    };
    let volumes = contents.volumes.iter().map(|volume| {
        json!({
            "drive": volume.drive,
            "place": volume.place,
            "kind": format!("FAT{}", volume.bits),
            "size": volume.size,
            "label": volume.label.as_ref().map(Personal::reveal),
            "made_by_phone": volume.is_phones,
        })
    });
    json!({
        "file": path.display().to_string(),
        "length": contents.length,
        "complete": contents.completeness() == Completeness::Complete,
        "completeness": contents.completeness(),
        "counts": contents.counts(),
        "contacts_form": contents.contacts.form,
        "volumes": volumes.collect::<Vec<_>>(),
        "files": contents.files.iter().map(file).collect::<Vec<_>>(),
        "notes": contents.notes,
    })
}
