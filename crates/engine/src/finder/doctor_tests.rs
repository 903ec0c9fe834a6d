//! Tests of the permission doctor: what is run, what comes of it, and that the rule says what it should.

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

/// This computer's programs, with a `pkexec` that asks nobody and a folder for the root of the file system.
#[cfg(target_os = "linux")]
struct Rooted(tempfile::TempDir);

#[cfg(target_os = "linux")]
impl Runner for Rooted {
    fn run(&mut self, program: &str, args: &[&str], input: &str) -> io::Result<Ran> {
        assert_eq!(program, "/usr/bin/pkexec");
        let rule = self.rule().display().to_string();
        let args: Vec<&str> = args.iter().map(|arg| if *arg == RULE_PATH { &rule } else { *arg }).collect();
        ThisSystem.run("/bin/sh", &[&["-c", "exec \"$@\"", "pkexec"], args.as_slice()].concat(), input)
    }

    fn has(&self, path: &Path) -> bool {
        path == Path::new("/usr/bin/pkexec") || path.exists()
    }
}

#[cfg(target_os = "linux")]
impl Rooted {
    fn rule(&self) -> PathBuf {
        self.0.path().join(RULE_PATH.trim_start_matches('/'))
    }
}

#[cfg(target_os = "linux")]
#[test]
fn the_rule_lands_readable_for_all_and_is_taken_away_again() {
    use std::os::unix::fs::PermissionsExt as _;
    let mut root = Rooted(tempfile::tempdir().unwrap());
    for _ in 0..2 {
        // Also over an old one.
        assert_eq!(treat(Treatment::Install, &mut root), Outcome::Done(Treatment::Install));
        assert_eq!(std::fs::read_to_string(root.rule()).unwrap(), RULE);
        assert_eq!(std::fs::metadata(root.rule()).unwrap().permissions().mode() & 0o777, 0o644);
    }
    for _ in 0..2 {
        assert_eq!(treat(Treatment::Remove, &mut root), Outcome::Done(Treatment::Remove));
        assert!(!root.rule().exists());
    }
    std::fs::remove_dir_all(root.0.path().join("etc")).unwrap();
    std::fs::write(root.0.path().join("etc"), "").unwrap();
    let failed = treat(Treatment::Install, &mut root);
    assert!(matches!(&failed, Outcome::Failed(why) if why.contains("install: ")), "{failed:?}");
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
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/70-bromide.rules");
    // From version 254 on.
    let Ok(ran) = ThisSystem.run("udevadm", &["verify", path], "") else { return };
    if !ran.complaint.contains("Unknown command verb") {
        assert_eq!(ran.code, Some(0), "{}", ran.complaint);
    }
}
