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
pub const RULE: &str = include_str!("../../packaging/linux/70-bromide.rules");
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
mod tests {
    use super::*;
    use crate::finder::ids::{Kind, TABLE};

    /// A computer that has the programs in `has` and answers every run with `answer`.
    struct Fake {
        has: Vec<&'static str>,
        answer: io::Result<Ran>,
        ran: Vec<(String, Vec<String>, String)>,
    }

    impl Fake {
        fn new(code: i32, complaint: &str) -> Fake {
            let answer = Ok(Ran { code: Some(code), complaint: complaint.into() });
            Fake { has: vec!["/usr/bin/pkexec", "/usr/bin/install", "/bin/rm"], answer, ran: vec![] }
        }
    }

    impl Runner for Fake {
        fn run(&mut self, program: &str, args: &[&str], input: &str) -> io::Result<Ran> {
            let args = args.iter().map(|arg| (*arg).to_owned()).collect();
            self.ran.push((program.to_owned(), args, input.to_owned()));
            std::mem::replace(&mut self.answer, Err(io::ErrorKind::Other.into()))
        }

        fn has(&self, path: &Path) -> bool {
            self.has.iter().any(|has| Path::new(has) == path)
        }
    }

    #[test]
    fn one_fixed_program_with_the_rule_on_its_input() {
        let mut fake = Fake::new(0, "");
        assert_eq!(treat(Treatment::Install, &mut fake), Outcome::Done(Treatment::Install));
        let (program, args, input) = fake.ran.remove(0);
        assert_eq!(program, "/usr/bin/pkexec");
        assert_eq!(args, ["/usr/bin/install", "-D", "-m", "0644", "/dev/stdin", RULE_PATH]);
        assert_eq!(input, RULE);
        let mut fake = Fake::new(0, "");
        assert_eq!(treat(Treatment::Remove, &mut fake), Outcome::Done(Treatment::Remove));
        let (_, args, input) = fake.ran.remove(0);
        assert_eq!((args, input.as_str()), (vec!["/bin/rm".into(), "-f".into(), RULE_PATH.into()], ""));
    }

    #[test]
    fn every_end_has_its_words() {
        let treat = |mut fake: Fake| treat(Treatment::Install, &mut fake);
        assert_eq!(treat(Fake::new(126, "")), Outcome::Dismissed);
        assert_eq!(treat(Fake::new(127, "")), Outcome::NotAllowed);
        let failed = treat(Fake::new(1, "\n install: cannot create file: read-only\nmore"));
        assert_eq!(failed, Outcome::Failed("install: cannot create file: read-only".into()));
        assert!(failed.words().contains("read-only"));
        assert_eq!(treat(Fake { has: vec!["/usr/bin/install"], ..Fake::new(0, "") }), Outcome::NoPkexec);
        let none = Fake { answer: Err(io::ErrorKind::NotFound.into()), ..Fake::new(0, "") };
        assert_eq!(treat(none), Outcome::NoPkexec);
        let killed = Fake { answer: Ok(Ran { code: None, complaint: String::new() }), ..Fake::new(0, "") };
        assert!(matches!(treat(killed), Outcome::Failed(_)));
        let odd = Fake { has: vec!["/usr/bin/pkexec"], ..Fake::new(0, "") };
        assert!(matches!(treat(odd), Outcome::Failed(why) if why.contains("install")));
    }

    #[cfg(unix)]
    #[test]
    fn a_real_program_gets_the_text_and_its_end_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("rule");
        let file = file.to_str().unwrap();
        let ran = ThisSystem.run("install", &["-m", "0644", "/dev/stdin", file], RULE).unwrap();
        assert_eq!(ran.code, Some(0), "{}", ran.complaint);
        assert_eq!(std::fs::read_to_string(file).unwrap(), RULE);
        let missing = ThisSystem.run("/no/such/program", &[], "").unwrap_err();
        assert_eq!(missing.kind(), io::ErrorKind::NotFound);
    }

    #[test]
    fn groups_are_found_by_their_number() {
        let text = "root:x:0:\ndialout:x:20:anna,bert\n:x:21:\nodd\n";
        assert_eq!(group_name(text, 20).as_deref(), Some("dialout"));
        assert_eq!(group_name(text, 2), None);
        assert_eq!(group_name(text, 21), None);
    }

    #[cfg(unix)]
    #[test]
    fn a_node_is_looked_at_without_being_opened() {
        assert!(node_facts(Path::new("/dev/null")).is_some());
        assert_eq!(node_facts(Path::new("/dev/no-such-node")), None);
    }

    #[test]
    fn the_rule_covers_every_id_that_is_ours_and_keeps_modem_manager_away() {
        let is_ours = |kind: Kind| matches!(kind, Kind::BootRom | Kind::Preloader | Kind::DownloadAgent);
        for row in TABLE.iter().filter(|row| is_ours(row.kind)) {
            let ids = format!(
                "ATTRS{{idVendor}}==\"{:04x}\", ATTRS{{idProduct}}==\"{:04x}\", TAG+=\"uaccess\", ",
                row.vendor, row.product
            );
            let line = RULE.lines().find(|line| line.starts_with(&ids));
            assert!(line.is_some_and(|line| line.contains("ENV{ID_MM_DEVICE_IGNORE}=\"1\"")), "{ids}");
        }
    }

    #[test]
    fn the_number_is_one_that_works() {
        let name = Path::new(RULE_PATH).file_name().unwrap().to_str().unwrap();
        let number: u32 = name.split('-').next().unwrap().parse().unwrap();
        assert!(number < 73, "73-seat-late.rules acts on the tag");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn udev_itself_has_no_complaint() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/packaging/linux/70-bromide.rules");
        // From version 254 on.
        let Ok(ran) = ThisSystem.run("udevadm", &["verify", path], "") else { return };
        if !ran.complaint.contains("Unknown command verb") {
            assert_eq!(ran.code, Some(0), "{}", ran.complaint);
        }
    }
}
