//! `bromide-cli batch`: arguments into an order for the stations, their events onto the screen.

mod lines;
mod outcome;
mod output;

use std::path::Path;
use std::time::{Duration, Instant};

use crossbeam_channel::RecvTimeoutError;

use self::outcome::Ends;
use self::output::BatchPrinter;
use super::Outcome;
use super::args::BatchArgs;
use super::error::CommandError;
use crate::worker::AgentAnswer;
use crate::worker::stations::{Stations, StationsEvent};
use bromide_engine::cancel::Cancel;
use bromide_engine::dumpfile::DiskError;
use bromide_engine::files;
use bromide_engine::readback::JobError;

/// How often the stop flag is looked at.
const SLICE: Duration = Duration::from_millis(50);

pub(super) fn run(args: &BatchArgs, cancel: &Cancel) -> Outcome {
    let (order, wait) = (args.order()?, args.wait()?);
    make_folder(&order.folder).map_err(|error| CommandError::Job(JobError::Files(error)))?;
    let mut printer = BatchPrinter::new(args.json, args.quiet);
    let mut ends = Ends::new(order.wanted());
    printer.begins(order.wanted());
    let (stations, events) = Stations::start(order, std::sync::Arc::new(|| {}));
    let mut idle_since = Some(Instant::now());
    let mut is_stopping = false;
    loop {
        if !is_stopping {
            let is_over = wait.zip(idle_since).is_some_and(|(wait, since)| since.elapsed() >= wait);
            if cancel.is_set() || is_over {
                is_stopping = true;
                if is_over && !cancel.is_set() {
                    ends.no_phone_within(wait.unwrap_or_default());
                }
                stations.stop_all();
            }
        }
        let event = match events.recv_timeout(SLICE) {
            Ok(event) => event,
            Err(RecvTimeoutError::Timeout) => continue,
            // A bug of the program ended the thread; the parts are kept.
            Err(RecvTimeoutError::Disconnected) => break,
        };
        match &event {
            StationsEvent::NeedsAgent { station, phone } => {
                stations.answer(*station, phone.hold, AgentAnswer::NoAgent);
            }
            StationsEvent::KeepAwake(is_busy) => {
                idle_since = if *is_busy { None } else { Some(Instant::now()) };
            }
            _ => {}
        }
        ends.observe(&event);
        printer.on_event(&event);
        if let StationsEvent::Done(done) = event {
            ends.done(done, cancel.is_set());
            break;
        }
    }
    drop(stations);
    Ok(printer.end(&ends))
}

/// Makes the folder if it does not exist.
fn make_folder(folder: &Path) -> Result<(), DiskError> {
    if files::is_taken(folder) {
        return if folder.is_dir() { Ok(()) } else { Err(DiskError::Exists(folder.to_owned())) };
    }
    let around = folder.parent().filter(|around| !around.as_os_str().is_empty());
    if let Some(around) = around.filter(|around| !around.is_dir()) {
        return Err(DiskError::NoFolder(around.to_owned()));
    }
    std::fs::create_dir(folder)
        .map_err(|source| DiskError::Unwritable { path: folder.to_owned(), source: source.into() })
}
