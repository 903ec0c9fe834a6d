//! `bromide-cli simulate`: the practice phone on a pseudo-terminal, until Ctrl+C.

use std::fs::File;
use std::io::{self, BufWriter};
use std::path::Path;

use super::Outcome;
use super::args::{PaceArg, SimulateArgs};
use super::show;
use crate::present::{UsageError, UserError, system_words};
use crate::tr;
use bromide_engine::cancel::Cancel;
use bromide_engine::files;
use bromide_engine::readback::JobOutcome;
use bromide_engine::sim::pty::{PtyError, PtyOptions, serve};
use bromide_engine::sim::{FAULTS, FileFlash, Pacing, Scenario};

pub(super) fn run(args: &SimulateArgs, cancel: &Cancel) -> Outcome {
    let mut scenario = Scenario::default().pacing(match args.pace {
        PaceArg::Rom => Pacing::ROM,
        PaceArg::Wire => Pacing::FAST,
        PaceArg::Uart => Pacing::Uart { baud: 115_200 },
        PaceArg::None => Pacing::None,
    });
    if let Some(image) = &args.image {
        let flash = FileFlash::open(image)
            .map_err(|error| UsageError::PracticeImage { path: image.clone(), why: system_words(&error) })?;
        scenario = scenario.flash(flash);
    }
    for spec in &args.fault {
        scenario = scenario
            .fault(spec)
            .map_err(|error| UsageError::PracticeFault { spec: spec.clone(), why: error.to_string() })?;
    }
    let log: Option<Box<dyn std::io::Write + Send>> = match &args.log {
        None => None,
        Some(path) => {
            if args.image.as_ref().is_some_and(|image| is_same(image, path)) {
                return Err(UsageError::PracticeLogIsImage { path: path.clone() }.into());
            }
            let file = new_log(path).map_err(|error| match error.kind() {
                io::ErrorKind::InvalidInput => UsageError::PracticeLogNotAFile { path: path.clone() },
                _ => UsageError::PracticeLog { path: path.clone(), why: system_words(&error) },
            })?;
            Some(Box::new(BufWriter::new(file)))
        }
    };
    show::note(&tr!("terminal-practice-phone", link = args.link.display().to_string()));
    match serve(PtyOptions { link: args.link.clone(), scenario, log }, cancel) {
        // Ctrl+C is how it is meant to end.
        Ok(()) => Ok(JobOutcome::Saved),
        Err(error @ PtyError::InTheWay(_)) => Err(UserError::usage(error.to_string()).into()),
        Err(error) => Err(UserError::new(JobOutcome::Disk, error.to_string(), vec![]).into()),
    }
}

/// What follows the options in `simulate --help`: all faults, from the practice phone's own table.
pub(super) fn help() -> String {
    let rows = FAULTS.iter().map(|fault| format!("  {}\n      {}", fault.spec, fault.what));
    tr!("help-simulate.after", faults = rows.collect::<Vec<_>>().join("\n"))
}

/// An empty file of that name: a new one, or what was a file before.
fn new_log(path: &Path) -> io::Result<File> {
    match files::open_to_change(path) {
        Ok(file) => file.set_len(0).map(|()| file),
        Err(error) if error.kind() == io::ErrorKind::NotFound => files::create_new(path),
        Err(error) => Err(error),
    }
}

fn is_same(one: &Path, other: &Path) -> bool {
    one.canonicalize().is_ok_and(|one| other.canonicalize().is_ok_and(|other| one == other))
}
