//! Tests of `apply.rs`: which program is run, and which outcome follows from its end.

use super::*;

/// A computer that has the programs in `has` and answers every run with `answer`.
struct Fake {
    has: Vec<&'static str>,
    answer: io::Result<RunResult>,
    ran: Vec<(String, Vec<String>, String)>,
}

impl Fake {
    fn new(code: i32, stderr: &str) -> Fake {
        let answer = Ok(RunResult { code: Some(code), stderr: stderr.into() });
        Fake { has: vec!["/usr/bin/pkexec", "/usr/bin/install", "/bin/rm"], answer, ran: vec![] }
    }
}

impl CommandRunner for Fake {
    fn run(&mut self, program: &str, args: &[&str], input: &str) -> io::Result<RunResult> {
        let args = args.iter().map(|arg| (*arg).to_owned()).collect();
        self.ran.push((program.to_owned(), args, input.to_owned()));
        std::mem::replace(&mut self.answer, Err(io::ErrorKind::Other.into()))
    }

    fn has(&self, path: &Path) -> bool {
        self.has.iter().any(|has| Path::new(has) == path)
    }
}

#[test]
fn pkexec_runs_with_fixed_arguments_and_the_rule_on_stdin() {
    let mut fake = Fake::new(0, "");
    assert_eq!(apply(RuleChange::Install, &mut fake), RuleOutcome::Done(RuleChange::Install));
    let (program, args, input) = fake.ran.remove(0);
    assert_eq!(program, "/usr/bin/pkexec");
    assert_eq!(args, ["/usr/bin/install", "-D", "-m", "0644", "/dev/stdin", RULE_PATH]);
    assert_eq!(input, RULE);
    let mut fake = Fake::new(0, "");
    assert_eq!(apply(RuleChange::Remove, &mut fake), RuleOutcome::Done(RuleChange::Remove));
    let (_, args, input) = fake.ran.remove(0);
    assert_eq!((args, input.as_str()), (vec!["/bin/rm".into(), "-f".into(), RULE_PATH.into()], ""));
}

#[test]
fn every_end_of_the_program_has_its_outcome() {
    let install = |mut fake: Fake| apply(RuleChange::Install, &mut fake);
    assert_eq!(install(Fake::new(126, "")), RuleOutcome::Dismissed);
    assert_eq!(install(Fake::new(127, "")), RuleOutcome::NotAllowed);
    let failed = install(Fake::new(1, "\n install: cannot create file: read-only\nmore"));
    let message = "install: cannot create file: read-only".to_owned();
    assert_eq!(failed, RuleOutcome::Failed(RuleFailure::Program { message }));
    assert_eq!(install(Fake { has: vec!["/usr/bin/install"], ..Fake::new(0, "") }), RuleOutcome::NoPkexec);
    let none = Fake { answer: Err(io::ErrorKind::NotFound.into()), ..Fake::new(0, "") };
    assert_eq!(install(none), RuleOutcome::NoPkexec);
    let broken = Fake { answer: Err(io::Error::other("EIO")), ..Fake::new(0, "") };
    let failure = RuleFailure::CannotStart(io::Error::other("EIO").into());
    assert_eq!(install(broken), RuleOutcome::Failed(failure));
    let killed = Fake { answer: Ok(RunResult { code: None, stderr: "\n".into() }), ..Fake::new(0, "") };
    assert_eq!(install(killed), RuleOutcome::Failed(RuleFailure::NoMessage));
    let missing = Fake { has: vec!["/usr/bin/pkexec"], ..Fake::new(0, "") };
    let failure = RuleFailure::MissingProgram { name: "install" };
    assert_eq!(install(missing), RuleOutcome::Failed(failure));
}

#[cfg(unix)]
#[test]
fn a_real_program_gets_its_input_and_returns_its_exit_code() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("rule");
    let file = file.to_str().unwrap();
    let ran = SystemRunner.run("install", &["-m", "0644", "/dev/stdin", file], RULE).unwrap();
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    assert_eq!(std::fs::read_to_string(file).unwrap(), RULE);
    let missing = SystemRunner.run("/no/such/program", &[], "").unwrap_err();
    assert_eq!(missing.kind(), io::ErrorKind::NotFound);
}

/// This computer's programs, with a `pkexec` that asks for no password and a folder as the root of the file
/// system.
#[cfg(target_os = "linux")]
struct Rooted(tempfile::TempDir);

#[cfg(target_os = "linux")]
impl CommandRunner for Rooted {
    fn run(&mut self, program: &str, args: &[&str], input: &str) -> io::Result<RunResult> {
        assert_eq!(program, "/usr/bin/pkexec");
        let rule = self.rule().display().to_string();
        let args: Vec<&str> = args.iter().map(|arg| if *arg == RULE_PATH { &rule } else { *arg }).collect();
        SystemRunner.run("/bin/sh", &[&["-c", "exec \"$@\"", "pkexec"], args.as_slice()].concat(), input)
    }

    fn has(&self, path: &Path) -> bool {
        path == Path::new("/usr/bin/pkexec") || path.exists()
    }
}

#[cfg(target_os = "linux")]
impl Rooted {
    fn rule(&self) -> std::path::PathBuf {
        self.0.path().join(RULE_PATH.trim_start_matches('/'))
    }
}

#[cfg(target_os = "linux")]
#[test]
fn the_rule_is_installed_readable_for_all_and_removed_again() {
    use std::os::unix::fs::PermissionsExt as _;
    let mut root = Rooted(tempfile::tempdir().unwrap());
    for _ in 0..2 {
        // Also replaces an old rule.
        assert_eq!(apply(RuleChange::Install, &mut root), RuleOutcome::Done(RuleChange::Install));
        assert_eq!(std::fs::read_to_string(root.rule()).unwrap(), RULE);
        assert_eq!(std::fs::metadata(root.rule()).unwrap().permissions().mode() & 0o777, 0o644);
    }
    for _ in 0..2 {
        assert_eq!(apply(RuleChange::Remove, &mut root), RuleOutcome::Done(RuleChange::Remove));
        assert!(!root.rule().exists());
    }
    std::fs::remove_dir_all(root.0.path().join("etc")).unwrap();
    std::fs::write(root.0.path().join("etc"), "").unwrap();
    let failed = apply(RuleChange::Install, &mut root);
    assert!(
        matches!(&failed, RuleOutcome::Failed(RuleFailure::Program { message }) if message.contains("install: ")),
        "{failed:?}"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn udevadm_verifies_the_rule_without_complaint() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/70-bromide.rules");
    // From version 254 on.
    let Ok(result) = SystemRunner.run("udevadm", &["verify", path], "") else { return };
    if !result.stderr.contains("Unknown command verb") {
        assert_eq!(result.code, Some(0), "{}", result.stderr);
    }
}
