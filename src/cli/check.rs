//! `bromide-cli check`: a finished dump against its report.

use std::fs::File;
use std::io::{self, BufReader};
use std::path::Path;

use super::Outcome;
use super::args::CheckArgs;
use super::show;
use crate::error::{Exit, UserError, system_words};
use crate::readback::{DumpPaths, Report, digests_of};
use crate::units::size_in_words;

pub(super) fn run(args: &CheckArgs) -> Outcome {
    if args.file.extension().is_some_and(|extension| extension == "part") {
        return Err(UserError {
            exit: Exit::Unfinished,
            cause: format!(
                "{} is an unfinished dump: there is nothing to check it against",
                args.file.display()
            ),
            what_to_do: vec!["Read the phone again".to_owned()],
        });
    }
    let paths = DumpPaths::new(&args.file);
    let text = std::fs::read_to_string(&paths.report).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound if paths.file.exists() => UserError {
            exit: Exit::Disk,
            cause: format!("There is no report {} beside the dump", paths.report.display()),
            what_to_do: vec![
                "Keep the report with its dump: without it nothing is known to compare with".to_owned(),
            ],
        },
        io::ErrorKind::NotFound => unreadable(&paths.file, &error),
        _ => unreadable(&paths.report, &error),
    })?;
    let report: Report = serde_json::from_str(&text).map_err(|error| UserError {
        exit: Exit::Disk,
        cause: format!("{} is not a report of this program: {error}", paths.report.display()),
        what_to_do: vec!["Look for the report that was saved with this dump".to_owned()],
    })?;
    let file = File::open(&paths.file).map_err(|error| unreadable(&paths.file, &error))?;
    let size = file.metadata().map_err(|error| unreadable(&paths.file, &error))?.len();
    if size != report.length {
        return Err(changed(
            &paths.file,
            &format!(
                "it has {size} bytes ({}), the report says {} ({})",
                size_in_words(size),
                report.length,
                size_in_words(report.length)
            ),
        ));
    }
    let digests = digests_of(BufReader::new(file)).map_err(|error| unreadable(&paths.file, &error))?;
    if !digests.sha256.eq_ignore_ascii_case(&report.sha256) {
        return Err(changed(
            &paths.file,
            &format!("its SHA-256 is {}, the report says {}", digests.sha256, report.sha256),
        ));
    }
    show::line(&format!(
        "{}: same size and SHA-256 as when it was saved ({})",
        paths.file.display(),
        size_in_words(size)
    ));
    Ok(Exit::Saved)
}

fn changed(file: &Path, how: &str) -> UserError {
    UserError {
        exit: Exit::CheckFailed,
        cause: format!("{} is not as it was saved: {how}", file.display()),
        what_to_do: vec!["Use another copy of the dump, or read the phone again".to_owned()],
    }
}

fn unreadable(path: &Path, error: &io::Error) -> UserError {
    UserError {
        exit: Exit::Disk,
        cause: format!("{} cannot be read: {}", path.display(), system_words(error)),
        what_to_do: vec![],
    }
}
