//! Installing and removing the udev rule with the desktop's own password question.
//!
//! Used by the window on a thread, since the question waits for a person. Runs one fixed program with fixed arguments, the rule
//! on its standard input: no shell, nothing that was typed.

use std::fmt;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

use super::rule::{RULE, RULE_PATH};
use crate::system::SystemError;

/// Where the programs of the system lie; never the user's own path.
const PROGRAM_FOLDERS: [&str; 2] = ["/usr/bin", "/bin"];

/// Installs or removes the rule, asking for the password by way of `pkexec`. Blocks until the user has answered.
pub fn apply(change: RuleChange, runner: &mut dyn CommandRunner) -> RuleOutcome {
    let find = |runner: &dyn CommandRunner, name: &str| {
        let places = PROGRAM_FOLDERS.iter().map(|folder| format!("{folder}/{name}"));
        places.into_iter().find(|path| runner.has(Path::new(path)))
    };
    let Some(pkexec) = find(runner, "pkexec") else { return RuleOutcome::NoPkexec };
    let (name, args, input): (_, &[&str], _) = match change {
        // One program and so one password: udev looks for changed rules by itself before it handles the next device.
        RuleChange::Install => ("install", &["-D", "-m", "0644", "/dev/stdin", RULE_PATH], RULE),
        RuleChange::Remove => ("rm", &["-f", RULE_PATH], ""),
    };
    let Some(program) = find(runner, name) else {
        return RuleOutcome::Failed(RuleFailure::MissingProgram { name });
    };
    let mut all = vec![program.as_str()];
    all.extend(args);
    match runner.run(&pkexec, &all, input) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => RuleOutcome::NoPkexec,
        Err(error) => RuleOutcome::Failed(RuleFailure::CannotStart(error.into())),
        Ok(RunResult { code: Some(0), .. }) => RuleOutcome::Done(change),
        // From the manual of pkexec: the dialog was dismissed; not authorised or no authentication agent.
        Ok(RunResult { code: Some(126), .. }) => RuleOutcome::Dismissed,
        Ok(RunResult { code: Some(127), .. }) => RuleOutcome::NotAllowed,
        Ok(RunResult { stderr, .. }) => RuleOutcome::Failed(match first_line(&stderr) {
            Some(message) => RuleFailure::Program { message },
            None => RuleFailure::NoMessage,
        }),
    }
}

/// The first line of a program's messages that says something, made fit for one line.
fn first_line(stderr: &str) -> Option<String> {
    let line = stderr.lines().map(str::trim).find(|line| !line.is_empty())?;
    let line: String = line.chars().filter(|c| !c.is_control()).take(200).collect();
    (!line.is_empty()).then_some(line)
}

/// What is to be done with the rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RuleChange {
    /// Put it where udev looks.
    Install,
    /// Remove it again.
    Remove,
}

/// What came of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuleOutcome {
    /// The rule is there, or gone. udev notices before it handles the next device.
    Done(RuleChange),
    /// Nobody gave the password.
    Dismissed,
    /// The password was given, but the user is not allowed to do this, or there is no program that can ask.
    NotAllowed,
    /// This desktop has no `pkexec`.
    NoPkexec,
    /// It was tried and failed.
    Failed(RuleFailure),
}

/// Why a change failed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RuleFailure {
    /// A program of the system is missing.
    #[error("no program {name}")]
    MissingProgram {
        /// Which.
        name: &'static str,
    },
    /// The program, or the thread that waits for it, cannot be started.
    #[error("cannot start: {0}")]
    CannotStart(SystemError),
    /// The program failed.
    #[error("{message}")]
    Program {
        /// The first line of its own message.
        message: String,
    },
    /// It ended without a message.
    #[error("no message")]
    NoMessage,
}

impl fmt::Display for RuleOutcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RuleOutcome::Done(RuleChange::Install) => f.write_str("rule installed"),
            RuleOutcome::Done(RuleChange::Remove) => f.write_str("rule removed"),
            RuleOutcome::Dismissed => f.write_str("no password given"),
            RuleOutcome::NotAllowed => f.write_str("not allowed, or nothing can ask for the password"),
            RuleOutcome::NoPkexec => f.write_str("no pkexec"),
            RuleOutcome::Failed(failure) => write!(f, "failed: {failure}"),
        }
    }
}

/// How a program ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunResult {
    /// Its exit code; `None`: killed.
    pub code: Option<i32>,
    /// What it wrote to its standard error.
    pub stderr: String,
}

/// Runs programs; another one in tests.
pub trait CommandRunner: Send {
    /// Runs `program` with `args`, `input` on its standard input, and waits for its end.
    ///
    /// # Errors
    /// When it cannot be started; `NotFound`: there is no such program.
    fn run(&mut self, program: &str, args: &[&str], input: &str) -> io::Result<RunResult>;

    /// Whether this file is there.
    fn has(&self, path: &Path) -> bool {
        path.exists()
    }
}

/// The programs of this computer.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemRunner;

impl CommandRunner for SystemRunner {
    fn run(&mut self, program: &str, args: &[&str], input: &str) -> io::Result<RunResult> {
        let mut command = Command::new(program);
        command.args(args).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut child = command.spawn()?;
        if let Some(mut stdin) = child.stdin.take() {
            // A program that ends without reading shows by its exit code what is wrong.
            drop(stdin.write_all(input.as_bytes()));
        }
        let output = child.wait_with_output()?;
        let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
        Ok(RunResult { code: output.status.code(), stderr })
    }
}

#[cfg(test)]
#[path = "apply_tests.rs"]
mod tests;
