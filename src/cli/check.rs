//! `bromide-cli check`: compares a finished dump, or every dump in a folder, with its report.
//! Reads files only; must not know phones.

use std::io;
use std::path::{Path, PathBuf};

use super::Outcome;
use super::args::CheckArgs;
use super::error::CommandError;
use super::show;
use crate::present::{self, Advice, UserError};
use crate::tr;
use bromide_engine::backup::{MANIFEST, Manifest};
use bromide_engine::cancel::{Cancel, Stoppable};
use bromide_engine::dumpfile::{DumpPaths, LARGEST_REPORT, Report, digests_of, settle_all_in};
use bromide_engine::files;
use bromide_engine::readback::JobOutcome;

pub(super) fn run(args: &CheckArgs, cancel: &Cancel) -> Outcome {
    if args.file.is_dir() {
        return folder(&args.file, cancel);
    }
    if has_extension(&args.file, "part") {
        let cause = tr!("check-unfinished", file = args.file.display().to_string());
        let advice = vec![Advice::Resume(args.file.clone())];
        return Err(UserError::new(JobOutcome::Unfinished, cause, advice).into());
    }
    show::line(&dump(&args.file, cancel)?);
    Ok(JobOutcome::Saved)
}

/// Checks every dump in the folder that has a report and lists files without one. Folders inside it are
/// skipped.
fn folder(folder: &Path, cancel: &Cancel) -> Outcome {
    let found = look_into(folder)?;
    for other in &found.others {
        show::line(other);
    }
    if found.dumps.is_empty() {
        return Err(UserError::usage(tr!("check-no-dumps", folder = folder.display().to_string())).into());
    }
    let mut tally = Tally::default();
    for (list, sha256) in &found.lists {
        if let Err(error) = compare_list(list, sha256) {
            tally.add(&error);
            show::line(&error.cause);
        }
    }
    for file in &found.dumps {
        let checked = dump(file, cancel);
        if cancel.is_set() {
            let (done, all) = (tally.all(), found.dumps.len());
            return Err(stopped(done, all).into());
        }
        match checked {
            Ok(sentence) => {
                tally.good += 1;
                show::line(&sentence);
            }
            Err(error) => {
                // One line each: what to do is shown once, at the end.
                tally.add(&error);
                show::line(&error.cause);
            }
        }
    }
    show::line(&tr!(
        "check-summary",
        all = tally.all(),
        good = tally.good,
        changed = tally.changed,
        unchecked = tally.unchecked
    ));
    match (tally.outcome(), found.no_manifest) {
        (Ok(_), Some(error)) => Err(error.into()),
        (outcome, _) => outcome,
    }
}

/// How many dumps were as they should be, were not, and could not be compared.
#[derive(Default)]
struct Tally {
    good: usize,
    changed: usize,
    unchecked: usize,
}

impl Tally {
    /// Counts a file that is not as it should be.
    fn add(&mut self, error: &UserError) {
        if error.exit == JobOutcome::CheckFailed {
            self.changed += 1;
        } else {
            self.unchecked += 1;
        }
    }

    fn all(&self) -> usize {
        self.good + self.changed + self.unchecked
    }

    /// A dump that changed is worse news than one that cannot be read, so it decides how the program ends.
    fn outcome(&self) -> Outcome {
        let (exit, cause, advice) = if self.changed > 0 {
            (JobOutcome::CheckFailed, tr!("check-some-changed", count = self.changed), Advice::OtherCopy)
        } else if self.unchecked > 0 {
            let cause = tr!("check-some-unchecked", count = self.unchecked);
            (JobOutcome::Disk, cause, Advice::FindMissing)
        } else {
            return Ok(JobOutcome::Saved);
        };
        Err(UserError::new(exit, cause, vec![advice]).into())
    }
}

/// What lies in a folder.
#[derive(Default)]
struct Found {
    /// The dumps that have a report, whether they are there or not.
    dumps: Vec<PathBuf>,
    /// A sentence for each of the files that have none.
    others: Vec<String>,
    /// The lists of a backup, with their SHA-256.
    lists: Vec<(PathBuf, String)>,
    /// A manifest that is damaged or of another program, so that nobody knows which files are missing.
    no_manifest: Option<UserError>,
}

fn look_into(folder: &Path) -> Result<Found, UserError> {
    settle_all_in(folder);
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|error| unreadable(folder, error))? {
        let path = entry.map_err(|error| unreadable(folder, error))?.path();
        let is_hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if !is_hidden && path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    let mut found = Found::default();
    let manifest = folder.join(MANIFEST);
    match Manifest::read(&manifest) {
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(_) => {
            let cause = tr!("check-no-manifest", file = manifest.display().to_string());
            found.no_manifest = Some(UserError::new(JobOutcome::Disk, cause, vec![]));
        }
    }
    let manifest = Manifest::read(&manifest).ok();
    if let Some(manifest) = &manifest {
        let lists = manifest.lists.iter().map(|list| (folder.join(&list.file), list.sha256.clone()));
        found.lists = lists.collect();
        // Those that were deleted with their reports are missed, too.
        let named = manifest.files.iter().map(|file| folder.join(&file.file));
        found.dumps = named.filter(|file| !DumpPaths::new(file).report.is_file()).collect();
    }
    for file in &files {
        if found.lists.iter().any(|(list, _)| list == file) || found.dumps.contains(file) {
            continue;
        }
        if has_extension(file, "json") {
            let dump = file.with_extension("");
            // Journals belong to their part files, and other programs have such files, too.
            if !has_extension(&dump, "part") && (dump.is_file() || is_report(file)) {
                found.dumps.push(dump);
            }
        } else if has_extension(file, "part") {
            found.others.push(tr!("check-other-unfinished", file = file.display().to_string()));
        } else if !DumpPaths::new(file).report.is_file() {
            found.others.push(tr!("check-other-without-report", file = file.display().to_string()));
        }
    }
    Ok(found)
}

/// Compares a list of a backup with its digest in the manifest.
fn compare_list(list: &Path, sha256: &str) -> Result<(), UserError> {
    let digests = files::open_regular(list).and_then(digests_of).map_err(|error| unreadable(list, error))?;
    if digests.sha256.eq_ignore_ascii_case(sha256) {
        return Ok(());
    }
    let name = list.display().to_string();
    Err(changed(tr!("check-other-sha256", file = name, found = &digests.sha256, expected = sha256)))
}

fn is_report(file: &Path) -> bool {
    Report::read(file).is_ok()
}

fn has_extension(file: &Path, wanted: &str) -> bool {
    file.extension().is_some_and(|extension| extension == wanted)
}

fn stopped(done: usize, all: usize) -> UserError {
    let cause = tr!("check-stopped", done = done, all = all);
    UserError { exit: JobOutcome::Stopped, cause, advice: vec![] }
}

/// Compares one dump with its report. Returns the sentence for a dump that is as it was saved.
fn dump(file: &Path, cancel: &Cancel) -> Result<String, UserError> {
    let paths = DumpPaths::new(file);
    let report_name = || paths.report.display().to_string();
    if !paths.report.exists() {
        // A program that was killed while it finished can have left it under another name.
        drop(paths.settle_finished());
    }
    if !paths.report.exists() {
        // This can be the name that the dump had while it was read.
        settle_all_in(paths.folder());
    }
    let report = Report::read(&paths.report).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound if paths.file.exists() => UserError {
            exit: JobOutcome::Disk,
            cause: tr!("check-no-report", report = report_name()),
            advice: vec![Advice::KeepReport],
        },
        io::ErrorKind::NotFound => unreadable(&paths.file, error),
        io::ErrorKind::InvalidData if error.get_ref().is_some_and(|why| why.is::<files::Utf16Text>()) => {
            UserError {
                exit: JobOutcome::Disk,
                cause: tr!("error-utf16", path = report_name()),
                advice: vec![Advice::SaveAsUtf8],
            }
        }
        io::ErrorKind::InvalidData => UserError {
            exit: JobOutcome::Disk,
            cause: tr!("check-not-a-report", report = report_name(), why = error.to_string()),
            advice: vec![Advice::LookForReport],
        },
        io::ErrorKind::FileTooLarge => UserError {
            exit: JobOutcome::Disk,
            cause: tr!(
                "check-report-too-large",
                report = report_name(),
                size = present::size(LARGEST_REPORT)
            ),
            advice: vec![Advice::LookForReport],
        },
        _ => unreadable(&paths.report, error),
    })?;
    let file = files::open_regular(&paths.file).map_err(|error| unreadable(&paths.file, error))?;
    let size = file.metadata().map_err(|error| unreadable(&paths.file, error))?.len();
    let name = paths.file.display().to_string();
    if size != report.length {
        return Err(changed(tr!(
            "check-other-size",
            file = name,
            bytes = size.to_string(),
            size = present::size(size),
            expected_bytes = report.length.to_string(),
            expected_size = present::size(report.length)
        )));
    }
    let digests = digests_of(Stoppable::new(file, cancel))
        .map_err(|error| if cancel.is_set() { stopped(0, 1) } else { unreadable(&paths.file, error) })?;
    if !digests.sha256.eq_ignore_ascii_case(&report.sha256) {
        return Err(changed(tr!(
            "check-other-sha256",
            file = name,
            found = &digests.sha256,
            expected = &report.sha256
        )));
    }
    if report.is_as_it_is() {
        return Ok(tr!("check-same-as-it-is", file = name, size = present::size(size)));
    }
    Ok(tr!("check-same", file = name, size = present::size(size)))
}

fn changed(cause: String) -> UserError {
    UserError { exit: JobOutcome::CheckFailed, cause, advice: vec![Advice::OtherCopy] }
}

/// A file that cannot be read, or is not a file.
fn unreadable(path: &Path, error: io::Error) -> UserError {
    UserError::from(&CommandError::Unreadable(path.to_owned(), error))
}
