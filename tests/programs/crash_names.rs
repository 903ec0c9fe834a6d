//! The real process is killed (SIGKILL) at every change that it makes on the disk while it finishes a dump whose name what is in it
//! decides: the dump is either unfinished or finished under that name, and the next run puts in order what is left.
//!
//! The next one to come is another run, or `check`. A moment is a number of changes in the folder, so nothing here waits for a time.
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "tests"
)]

use std::os::unix::process::ExitStatusExt as _;

use crate::kill::Kill;
use crate::workbench::Workbench;
use bromide_engine::dumpfile::{
    Fingerprint, FirmwareName, Journal, NameTemplate, Report, Span, StretchDigests,
};
use bromide_engine::sim::Scenario;

const LEN: u64 = 128 << 10;
/// So much of the dump is there at the beginning of each run.
const THERE: usize = 4096;
const PART: &str = "out/x.bin.part";
const RESUME: [&str; 6] = ["resume", PART, "--port", "./port", "--check", "off"];

struct Bench {
    desk: Workbench,
    image: Vec<u8>,
    journal: Journal,
    /// What the dump will be called.
    name: String,
}

impl Bench {
    fn new() -> Bench {
        let image = Scenario::default().flash_bytes(0..LEN);
        let mut desk = Workbench::new();
        desk.phone("./port", "image", &image, &["--pace", "none"]);
        assert_eq!(desk.run(&["read", "./port", "whole", "--check", "off"]).code, 0);
        let report: Report = serde_json::from_slice(&desk.file("whole.json")).unwrap();
        let project = report.content.unwrap().project.expect("the practice phone's firmware has one");
        let there = &image[..THERE];
        let firmware = FirmwareName::default();
        let journal = Journal {
            bromide: report.bromide,
            journal: 1,
            file: "x.bin".into(),
            area: bromide_engine::storage::AreaKind::Flash,
            start: 0,
            length: LEN,
            done: vec![Span { start: 0, length: THERE as u64 }],
            doubtful: false,
            unreadable: vec![],
            checked: vec![],
            differing: vec![],
            first: Some(Fingerprint::of(0, there)),
            last: Some(Fingerprint::of(0, there)),
            digests: Some(StretchDigests::of(there, LEN)),
            door: report.door,
            agent: report.agent,
            phone: report.phone,
            storage: report.storage,
            check: bromide_engine::dumpfile::CheckKind::None,
            read: report.read,
            warnings: vec![],
            sheet: bromide_engine::dumpfile::JobSheet::default(),
            name_template: Some(NameTemplate { pattern: "{project}_x.bin".into(), firmware }),
            saved_as: None,
            seal: None,
        };
        Bench { desk, image, journal, name: format!("{project}_x.bin") }
    }

    /// An unfinished dump, and nothing else.
    fn begin(&self) {
        for name in self.desk.out() {
            std::fs::remove_file(self.desk.path("out").join(name)).unwrap();
        }
        std::fs::write(self.desk.path(PART), &self.image[..THERE]).unwrap();
        let journal = self.journal.to_text().unwrap();
        std::fs::write(self.desk.path("out/x.bin.part.json"), journal).unwrap();
    }

    fn has_both_and_nothing_else(&self, line: &str) {
        let names = [self.name.clone(), format!("{}.json", self.name)];
        assert_eq!(self.desk.out(), names, "{line}");
        assert!(self.desk.file(&format!("out/{}", self.name)) == self.image, "{line}: the dump differs");
        let report: Report =
            serde_json::from_slice(&self.desk.file(&format!("out/{}.json", self.name))).unwrap();
        assert_eq!(report.file, self.name, "{line}");
    }
}

/// So many run beside each other, because they mostly wait; each kills at every fourth change.
const LANES: u64 = 4;

#[test]
fn killed_at_every_change_of_the_finish() {
    std::thread::scope(|scope| {
        for lane in 1..=LANES {
            let thread = std::thread::Builder::new().name(format!("lane {lane}"));
            thread.spawn_scoped(scope, move || kill_at_changes(lane)).unwrap();
        }
    });
}

/// Kills at the change `first` and at every [`LANES`]th after it, until the run ends before it can be killed.
fn kill_at_changes(first: u64) {
    let bench = Bench::new();
    let (mut finished_by_kill, mut journals) = (0, 0);
    let mut change = first;
    loop {
        bench.begin();
        let ended = Kill::AtChange(change).kills(&bench.desk, &RESUME);
        let there = bench.desk.out();
        let line = format!("killed after {change} changes, {ended:?}: {there:?}");
        if ended.signal() != Some(9) {
            assert_eq!(ended.code(), Some(0), "{line}");
            bench.has_both_and_nothing_else(&line);
            break;
        }
        let final_name = format!("out/{}", bench.name);
        let has_name = there.contains(&bench.name);
        assert_eq!(has_name, !there.contains(&"x.bin.part".to_owned()), "{line}: it has one name");
        if has_name {
            // It gets its name in one step, and is whole then.
            assert!(bench.desk.file(&final_name) == bench.image, "{line}");
            finished_by_kill += 1;
            if change.is_multiple_of(2) {
                let check = bench.desk.run(&["check", &final_name]);
                assert_eq!(check.code, 0, "{line}: {check:?}");
            }
            let next = bench.desk.run(&RESUME);
            assert_ne!(next.code, 0, "{line}: there is nothing to resume: {next:?}");
        } else {
            assert!(!there.contains(&format!("{}.json", bench.name)), "{line}: a report without its dump");
            let journal: Journal = serde_json::from_slice(&bench.desk.file("out/x.bin.part.json")).unwrap();
            if let Some(saved_as) = journal.saved_as {
                assert_eq!(saved_as.file, bench.name, "{line}");
                assert!(bench.desk.has("out/x.bin.json.new"), "{line}: the report comes first");
                journals += 1;
            }
            let next = bench.desk.run(&RESUME);
            assert_eq!(next.code, 0, "{line}: {next:?}");
        }
        bench.has_both_and_nothing_else(&line);
        change += LANES;
    }
    println!("{change} moments; {journals} with the name decided, {finished_by_kill} with the dump named");
    assert!(change > 8 && change < 500, "{change}");
}
