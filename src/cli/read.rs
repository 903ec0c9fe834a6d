//! `bromide-cli read` and `resume`: arguments into a job, the job's events onto the screen.

use super::Outcome;
use super::args::{ReadArgs, ResumeArgs};
use super::show::EventPrinter;
use crate::worker;
use bromide_engine::acquire::{AgentFiles, PortSource};
use bromide_engine::cancel::Cancel;
use bromide_engine::finder::PortChoice;
use bromide_engine::readback::{self, Job};

pub(super) fn run(args: &ReadArgs, cancel: &Cancel) -> Outcome {
    let (job, port) = (args.job()?, args.port()?);
    let files = args.agent.files(&port)?;
    Ok(read(&job, &port, files, EventPrinter::new(args.json, args.quiet), cancel))
}

pub(super) fn resume(args: &ResumeArgs, cancel: &Cancel) -> Outcome {
    let (job, port) = (args.job()?, args.port()?);
    let files = args.agent.files(&port)?;
    Ok(read(&job, &port, files, EventPrinter::new(args.json, args.quiet), cancel))
}

fn read(
    job: &Job,
    choice: &PortChoice,
    mut files: Option<AgentFiles>,
    mut printer: EventPrinter,
    cancel: &Cancel,
) -> readback::JobOutcome {
    let mut place = worker::place(choice);
    let mut source = PortSource::with_agents(&mut *place, &mut files);
    let ending = readback::run_from(job, &mut source, cancel, &worker::wall_clock, &mut |event| {
        printer.on_event(&event);
    });
    printer.end(&ending)
}
