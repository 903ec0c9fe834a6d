//! `bromide-cli simulate`: the practice phone on a pseudo-terminal, until Ctrl+C.

use std::fs::File;
use std::io::BufWriter;

use super::Outcome;
use super::args::{PaceArg, SimulateArgs};
use super::show;
use crate::cancel::Cancel;
use crate::error::{Exit, UserError};
use crate::sim::pty::{PtyError, PtyOptions, serve};
use crate::sim::{FileFlash, Pacing, Scenario};

pub(super) fn run(args: &SimulateArgs, cancel: &Cancel) -> Outcome {
    let mut scenario = Scenario::default().pacing(match args.pace {
        PaceArg::Rom => Pacing::ROM,
        PaceArg::Wire => Pacing::FAST,
        PaceArg::Uart => Pacing::Uart { baud: 115_200 },
        PaceArg::None => Pacing::None,
    });
    if let Some(image) = &args.image {
        let flash = FileFlash::open(image).map_err(|error| {
            UserError::usage(format!("the image {} cannot be used: {error}", image.display()))
        })?;
        scenario = scenario.flash(flash);
    }
    for spec in &args.fault {
        scenario =
            scenario.fault(spec).map_err(|error| UserError::usage(format!("--fault {spec}: {error}")))?;
    }
    let log: Option<Box<dyn std::io::Write + Send>> = match &args.log {
        None => None,
        Some(path) => {
            let file = File::create(path).map_err(|error| {
                UserError::usage(format!("the log {} cannot be written: {error}", path.display()))
            })?;
            Some(Box::new(BufWriter::new(file)))
        }
    };
    show::note(&format!("The practice phone is at {}. Ctrl+C ends it.", args.link.display()));
    match serve(PtyOptions { link: args.link.clone(), scenario, log }, cancel) {
        // Ctrl+C is how it is meant to end.
        Ok(()) => Ok(Exit::Saved),
        Err(error @ PtyError::InTheWay(_)) => Err(UserError::usage(error.to_string())),
        Err(error) => Err(UserError { exit: Exit::Disk, cause: error.to_string(), what_to_do: vec![] }),
    }
}
