//! `bromide-cli read`: arguments into a job, the job's events onto the screen.

use super::Outcome;
use super::args::ReadArgs;
use super::show::{self, Show};
use crate::cancel::Cancel;
use crate::{readback, worker};

pub(super) fn run(args: &ReadArgs, cancel: &Cancel) -> Outcome {
    let job = args.job()?;
    let choice = args.port()?;
    let mut place = worker::place(&choice);
    let mut show = Show::new(args.json, args.quiet);
    let ending =
        readback::run(&job, &mut *place, cancel, &worker::wall_clock, &mut |event| show.event(&event));
    show.end_bar();
    Ok(show::ending(&ending, args.json, args.quiet))
}
