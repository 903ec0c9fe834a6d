//! The permission doctor for Linux: what stands between the user and a device file, the udev rule that opens it, and how that is
//! installed and taken away again with the desktop's own password question.
//!
//! Used by the window's desk, on a thread (the question waits for a person), and by `error.rs` for the rule's text. Runs one fixed
//! program with fixed arguments, the rule on its standard input: no shell, nothing that was typed. Touches no phone.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::words;

/// The rule, the same file that packages install.
pub const RULE: &str = include_str!("../../assets/70-bromide.rules");
/// Where the window installs it. A number below 73, because `73-seat-late.rules` is what acts on the tag "uaccess".
pub const RULE_PATH: &str = "/etc/udev/rules.d/70-bromide.rules";
/// Where rules lie that have the same effect: ours, and a package's.
const RULE_PLACES: [&str; 3] =
    [RULE_PATH, "/usr/lib/udev/rules.d/70-bromide.rules", "/lib/udev/rules.d/70-bromide.rules"];
/// Where the programs of the system lie; never the user's own path.
const PROGRAM_FOLDERS: [&str; 2] = ["/usr/bin", "/bin"];

/// What is to be done with the rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Treatment {
    /// Put it where udev looks.
    Install,
    /// Take it away again.
    Remove,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The rule is there, or gone. udev sees that by itself when the next device comes.
    Done(Treatment),
    /// Nobody gave the password.
    Dismissed,
    /// The password was given, but the user is not allowed to do this, or there is no program that can ask.
    NotAllowed,
    /// This desktop has no `pkexec`.
    NoPkexec,
    /// It was tried and went wrong; why, in the words of the program.
    Failed(String),
}

impl Outcome {
    /// What came of it, for people.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Outcome::Done(Treatment::Install) => words!("rule-installed"),
            Outcome::Done(Treatment::Remove) => words!("rule-removed"),
            Outcome::Dismissed => words!("rule-dismissed"),
            Outcome::NotAllowed => words!("rule-not-allowed"),
            Outcome::NoPkexec => words!("rule-no-pkexec"),
            Outcome::Failed(why) => words!("rule-failed", why = why),
        }
    }
}

/// How a program ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ran {
    /// Its exit code; `None`: killed.
    pub code: Option<i32>,
    /// What it complained about.
    pub complaint: String,
}

/// Runs programs; another one in tests.
pub trait Runner: Send {
    /// Runs `program` with `args`, `input` on its standard input, and waits for its end.
    ///
    /// # Errors
    /// When it cannot be started; `NotFound`: there is no such program.
    fn run(&mut self, program: &str, args: &[&str], input: &str) -> io::Result<Ran>;

    /// Whether this file is there.
    fn has(&self, path: &Path) -> bool {
        path.exists()
    }
}

/// The programs of this computer.
#[derive(Debug, Clone, Copy, Default)]
pub struct ThisSystem;

impl Runner for ThisSystem {
    fn run(&mut self, program: &str, args: &[&str], input: &str) -> io::Result<Ran> {
        let mut command = Command::new(program);
        command.args(args).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut child = command.spawn()?;
        if let Some(mut stdin) = child.stdin.take() {
            // A program that ends without reading shows by its exit code what is wrong.
            drop(stdin.write_all(input.as_bytes()));
        }
        let output = child.wait_with_output()?;
        let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
        Ok(Ran { code: output.status.code(), complaint })
    }
}

/// Installs or removes the rule, asking for the password by way of `pkexec`. Waits for the person in front of the screen.
pub fn treat(treatment: Treatment, runner: &mut dyn Runner) -> Outcome {
    let find = |runner: &dyn Runner, name: &str| {
        let places = PROGRAM_FOLDERS.iter().map(|folder| format!("{folder}/{name}"));
        places.into_iter().find(|path| runner.has(Path::new(path)))
    };
    let Some(pkexec) = find(runner, "pkexec") else { return Outcome::NoPkexec };
    let (name, args, input): (_, &[&str], _) = match treatment {
        // One program and so one password: udev looks for changed rules by itself before it handles the next device.
        Treatment::Install => ("install", &["-D", "-m", "0644", "/dev/stdin", RULE_PATH], RULE),
        Treatment::Remove => ("rm", &["-f", RULE_PATH], ""),
    };
    let Some(program) = find(runner, name) else {
        return Outcome::Failed(words!("rule-no-program", name = name));
    };
    let mut all = vec![program.as_str()];
    all.extend(args);
    match runner.run(&pkexec, &all, input) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Outcome::NoPkexec,
        Err(error) => Outcome::Failed(error.to_string()),
        Ok(Ran { code: Some(0), .. }) => Outcome::Done(treatment),
        // From the manual of pkexec: the dialog was dismissed; not authorised or no authentication agent.
        Ok(Ran { code: Some(126), .. }) => Outcome::Dismissed,
        Ok(Ran { code: Some(127), .. }) => Outcome::NotAllowed,
        Ok(Ran { complaint, .. }) => Outcome::Failed(one_line(&complaint)),
    }
}

/// The first line of a program's complaint, made fit for a sentence.
fn one_line(complaint: &str) -> String {
    let line = complaint.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let line: String = line.chars().filter(|c| !c.is_control()).take(200).collect();
    if line.is_empty() { words!("error-no-words") } else { line }
}

/// Whether the rule lies where udev looks, ours or a package's.
#[must_use]
pub fn is_installed() -> bool {
    RULE_PLACES.iter().any(|place| Path::new(place).is_file())
}

/// Whether the rule is one that [`Treatment::Remove`] takes away.
#[must_use]
pub fn is_ours_installed() -> bool {
    Path::new(RULE_PATH).is_file()
}

/// The commands that install the rule from a terminal; they begin and end with a line break. The rule's comments are left out.
#[must_use]
pub fn commands() -> String {
    let lines = RULE.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let rule = lines.collect::<Vec<_>>().join("\n");
    format!("\n\nsudo tee {RULE_PATH} <<'END'\n{rule}\nEND\nsudo udevadm control --reload\n")
}

/// Whom a device file belongs to, and whether the user is in that group: facts beside "no permission".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NodeFacts {
    /// The device file.
    pub node: PathBuf,
    /// Its group: `dialout` on Debian, `uucp` on Arch, `plugdev` elsewhere (protocol.md section 1.5).
    pub group: String,
    /// Whether this user is in it.
    pub is_member: bool,
}

impl NodeFacts {
    /// In words.
    #[must_use]
    pub fn words(&self) -> String {
        let (node, group) = (self.node.display().to_string(), self.group.as_str());
        if self.is_member {
            words!("rule-node-member", node = node, group = group)
        } else {
            words!("rule-node-stranger", node = node, group = group)
        }
    }
}

/// Looks at a device file without opening it; `None` when it is not there, or on a system without such files.
#[cfg(unix)]
#[must_use]
pub fn node_facts(node: &Path) -> Option<NodeFacts> {
    use std::os::unix::fs::MetadataExt as _;
    let gid = std::fs::metadata(node).ok()?.gid();
    let groups = std::fs::read_to_string("/etc/group").unwrap_or_default();
    let group = group_name(&groups, gid).unwrap_or_else(|| gid.to_string());
    let own = rustix::process::getegid().as_raw();
    let others = rustix::process::getgroups().unwrap_or_default();
    let is_member = own == gid || others.iter().any(|group| group.as_raw() == gid);
    Some(NodeFacts { node: node.to_owned(), group, is_member })
}

/// Looks at a device file without opening it; `None` when it is not there, or on a system without such files.
#[cfg(not(unix))]
#[must_use]
pub fn node_facts(_node: &Path) -> Option<NodeFacts> {
    None
}

/// The name of a group in the text of `/etc/group`: `dialout:x:20:anna`.
#[cfg(any(unix, test))]
fn group_name(text: &str, gid: u32) -> Option<String> {
    let line = text.lines().find(|line| line.split(':').nth(2) == Some(&gid.to_string()))?;
    line.split(':').next().filter(|name| !name.is_empty()).map(str::to_owned)
}

#[cfg(test)]
#[path = "doctor_tests.rs"]
mod tests;
