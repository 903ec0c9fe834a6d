//! `bromide-cli read` and `resume`: arguments into a job, the job's events onto the screen.

use super::Outcome;
use super::args::{ReadArgs, ResumeArgs};
use super::phones::Phones;
use super::show::EventPrinter;
use crate::worker;
use bromide_engine::cancel::Cancel;
use bromide_engine::readback::{self, Job};

pub(super) fn run(args: &ReadArgs, cancel: &Cancel) -> Outcome {
    let (job, port) = (args.job()?, args.port()?);
    let files = args.agent.files(&port)?;
    let phones = Phones { choice: &port, files, program: args.program.choice() };
    Ok(read(&job, phones, EventPrinter::new(args.json, args.quiet), cancel))
}

pub(super) fn resume(args: &ResumeArgs, cancel: &Cancel) -> Outcome {
    let (job, port) = (args.job()?, args.port()?);
    let files = args.agent.files(&port)?;
    let phones = Phones { choice: &port, files, program: args.program.choice() };
    Ok(read(&job, phones, EventPrinter::new(args.json, args.quiet), cancel))
}

fn read(
    job: &Job,
    mut phones: Phones<'_>,
    mut printer: EventPrinter,
    cancel: &Cancel,
) -> readback::JobOutcome {
    let mut place = worker::place(phones.choice);
    let mut source = phones.source(&mut *place);
    let ending = readback::run_from(job, &mut source, cancel, &worker::wall_clock, &mut |event| {
        printer.on_event(&event);
    });
    printer.end(&ending)
}
