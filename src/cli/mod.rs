//! The command line: arguments in, exit code out. Called by `bromide-cli`.
//! Results go to stdout, everything else to stderr.

mod areas;
mod args;
mod backup;
mod batch;
mod check;
mod da;
mod error;
mod info;
mod inspect;
mod output;
mod phones;
mod ports;
mod printable;
mod read;
mod rescue;
mod show;
#[cfg(unix)]
mod simulate;
mod sink;
mod usage;
mod watch;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;

use crate::present::words::{self, Locale, system_language};
use crate::present::{UserError, exit_code, system_words};
use crate::tr;
use args::{Cli, Command};
use bromide_engine::cancel::Cancel;
use bromide_engine::readback::JobOutcome;
use error::CommandError;
use output::{Loss, Purpose};

/// Runs the program with the process's arguments.
#[must_use]
pub fn main() -> ExitCode {
    let typed: Vec<OsString> = std::env::args_os().collect();
    let cancel = Cancel::new();
    output::start(&cancel);
    // Before the arguments are taken apart: the help, too, is in that language.
    words::ask_system();
    match usage::language(&typed) {
        Ok(locale) => words::choose(locale),
        Err(error) => {
            words::choose(Locale::Of(system_language()));
            show::error(&CommandError::Usage(error), usage::wants_json(&typed));
            return end(JobOutcome::Usage, Purpose::Job, &cancel);
        }
    }
    let cli = match Cli::try_parse_from(&typed) {
        Ok(cli) => cli,
        // The help and the version: on stdout, exit code 0. Without any argument: the help on stderr, exit
        // code 2.
        Err(error) if usage::is_request(&error) => return answered(&error),
        Err(error) => {
            let error = CommandError::Usage(usage::usage_error(&error, &typed));
            show::error(&error, usage::wants_json(&typed));
            return end(JobOutcome::Usage, Purpose::Job, &cancel);
        }
    };
    watch_for_ctrl_c(&cancel);
    if let Err(error) = crate::file_limit::make_it_an_error() {
        show::warning(&tr!("terminal-file-limit", why = system_words(&error)));
    }
    let (json, result) = match &cli.command {
        Command::Ports(args) if args.watch => (args.json, watch::run(args.json, &cancel)),
        Command::Ports(args) => (args.json, ports::run(args)),
        Command::Info(args) => (args.json, info::run(args, &cancel)),
        Command::Areas(args) => (args.json, areas::run(args, &cancel)),
        Command::Read(args) => (args.json, read::run(args, &cancel)),
        Command::Backup(args) => (args.json, backup::run(args, &cancel)),
        Command::Resume(args) if args.part.is_dir() => (args.json, backup::resume(args, &cancel)),
        Command::Batch(args) => (args.json, batch::run(args, &cancel)),
        Command::Resume(args) => (args.json, read::resume(args, &cancel)),
        Command::Check(args) => (false, check::run(args, &cancel)),
        Command::Inspect(args) => (args.json, inspect::run(args, &cancel)),
        Command::Files(args) => (args.json, rescue::list(args, &cancel)),
        Command::Extract(args) => (false, rescue::extract(args, &cancel)),
        Command::Da(args) => (args.json, da::run(args)),
        #[cfg(unix)]
        Command::Simulate(args) => (false, simulate::run(args, &cancel)),
    };
    let exit = match result {
        Ok(exit) => exit,
        Err(error) => {
            show::error(&error, json);
            UserError::from(&error).exit
        }
    };
    let purpose = match &cli.command {
        Command::Ports(_)
        | Command::Info(_)
        | Command::Areas(_)
        | Command::Check(_)
        | Command::Inspect(_)
        | Command::Files(_)
        | Command::Da(_) => Purpose::Results,
        _ => Purpose::Job,
    };
    end(exit, purpose, &cancel)
}

/// Lets what was printed reach its reader. A dump stays saved even if its reader has gone; results that
/// nobody got are a failure.
fn end(exit: JobOutcome, purpose: Purpose, cancel: &Cancel) -> ExitCode {
    let [lost, _] = output::program().finish(purpose);
    let Some(lost) = lost else { return ExitCode::from(exit_code(exit)) };
    show::note(&match &lost {
        Loss::Failed(error) => tr!("output-failed", why = system_words(error)),
        Loss::NotRead => tr!("output-not-read"),
    });
    output::program().finish(Purpose::Job);
    let exit = match (exit, purpose) {
        (JobOutcome::Saved, Purpose::Results) if cancel.is_set() => JobOutcome::Stopped,
        (JobOutcome::Saved, Purpose::Results) => JobOutcome::Disk,
        _ => exit,
    };
    ExitCode::from(exit_code(exit))
}

/// Prints the help or the version, which is lost like any result if it cannot be written.
fn answered(request: &clap::Error) -> ExitCode {
    match request.print() {
        Ok(()) => ExitCode::from(u8::try_from(request.exit_code()).unwrap_or(u8::MAX)),
        // A reader that has read enough, such as `head`.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            show::note(&tr!("output-failed", why = system_words(&error)));
            output::program().finish(Purpose::Job);
            ExitCode::from(exit_code(JobOutcome::Disk))
        }
    }
}

/// The first Ctrl+C stops the job within a block and keeps what was read; a second one ends the program at
/// once.
fn watch_for_ctrl_c(cancel: &Cancel) {
    let cancel = cancel.clone();
    let handler = move || {
        if cancel.is_set() {
            std::process::exit(i32::from(exit_code(JobOutcome::Stopped)));
        }
        cancel.set();
    };
    if let Err(error) = ctrlc::set_handler(handler) {
        show::warning(&tr!("terminal-no-ctrl-c", why = error.to_string()));
    }
}

/// What a command does: how it ends, or what went wrong.
type Outcome = Result<JobOutcome, CommandError>;
