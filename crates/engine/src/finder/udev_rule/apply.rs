//! Installs and removes the udev rule; the desktop asks for the password.
//!
//! Used by the window on a thread, because the user must answer. Runs one fixed program with fixed arguments
//! and the rule on its standard input: no shell, no typed text.

use std::fmt;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

use super::rule::{RULE, RULE_PATH};
use crate::system::SystemError;

/// The system's folders of programs. PATH is not used.
const PROGRAM_FOLDERS: [&str; 2] = ["/usr/bin", "/bin"];

/// Installs or removes the rule with `pkexec`, which asks for the password. Blocks until the user has
/// answered.
pub fn apply(change: RuleChange, runner: &mut dyn CommandRunner) -> RuleOutcome {
    let find = |runner: &dyn CommandRunner, name: &str| {
        let places = PROGRAM_FOLDERS.iter().map(|folder| format!("{folder}/{name}"));
        places.into_iter().find(|path| runner.has(Path::new(path)))
    };
    let Some(pkexec) = find(runner, "pkexec") else { return RuleOutcome::NoPkexec };
    let (name, args, input): (_, &[&str], _) = match change {
        // One program needs only one password: udev reads changed rules before it handles the next device.
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

/// The first non-empty line of a program's messages, shortened and without control characters.
fn first_line(stderr: &str) -> Option<String> {
    let line = stderr.lines().map(str::trim).find(|line| !line.is_empty())?;
    let line: String = line.chars().filter(|c| !c.is_control()).take(200).collect();
    (!line.is_empty()).then_some(line)
}

/// A change of the rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RuleChange {
    /// Installs it where udev reads rules.
    Install,
    /// Removes it.
    Remove,
}

/// The result of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuleOutcome {
    /// The rule was installed or removed. udev reads it before it handles the next device.
    Done(RuleChange),
    /// The user dismissed the password dialog.
    Dismissed,
    /// The user is not authorised, or no program can ask for the password.
    NotAllowed,
    /// This desktop has no `pkexec`.
    NoPkexec,
    /// A program failed.
    Failed(RuleFailure),
}

/// Why a change failed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RuleFailure {
    /// A program of the system is missing.
    #[error("program {name} not found")]
    MissingProgram {
        /// Its name.
        name: &'static str,
    },
    /// The program, or the thread that waits for it, could not be started.
    #[error("cannot start the program: {0}")]
    CannotStart(SystemError),
    /// The program failed.
    #[error("{message}")]
    Program {
        /// The first line of its own message.
        message: String,
    },
    /// The program failed without a message.
    #[error("the program reported no error text")]
    NoMessage,
}

impl fmt::Display for RuleOutcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RuleOutcome::Done(RuleChange::Install) => f.write_str("rule installed"),
            RuleOutcome::Done(RuleChange::Remove) => f.write_str("rule removed"),
            RuleOutcome::Dismissed => f.write_str("the password dialog was dismissed"),
            RuleOutcome::NotAllowed => f.write_str("not authorised, or no program can ask for the password"),
            RuleOutcome::NoPkexec => f.write_str("pkexec not found"),
            RuleOutcome::Failed(failure) => write!(f, "failed: {failure}"),
        }
    }
}

/// The result of a program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunResult {
    /// Its exit code; `None`: it was killed.
    pub code: Option<i32>,
    /// Its standard error output.
    pub stderr: String,
}

/// Runs programs. Replaced in tests.
pub trait CommandRunner: Send {
    /// Runs `program` with `args`, writes `input` to its standard input, and waits until it ends.
    ///
    /// # Errors
    /// If it cannot be started; `NotFound` if it does not exist.
    fn run(&mut self, program: &str, args: &[&str], input: &str) -> io::Result<RunResult>;

    /// Whether this file exists.
    fn has(&self, path: &Path) -> bool {
        path.exists()
    }
}

/// Runs the programs of this computer.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemRunner;

impl CommandRunner for SystemRunner {
    fn run(&mut self, program: &str, args: &[&str], input: &str) -> io::Result<RunResult> {
        let mut command = Command::new(program);
        command.args(args).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut child = command.spawn()?;
        if let Some(mut stdin) = child.stdin.take() {
            // The exit code shows the error of a program that ends without reading its input.
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
