//! Dumps named after phone and firmware: whole jobs with the practice phone, with and without firmware names,
//! and resumed.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::path::PathBuf;

use crate::common::{Bench, KIB, MIB, Outcome};
use bromide_engine::dumpfile::{FirmwareName, NameTemplate};
use bromide_engine::readback::JobOutcome;
use bromide_engine::readback::{CheckChoice, RegionEnd, RegionJob, Start};
use bromide_engine::sim::Scenario;

const LEN: u64 = 512 * KIB;
const PATTERN: &str = "{project}_{version}_x.bin";

fn template(pattern: &str) -> Option<NameTemplate> {
    Some(NameTemplate { pattern: pattern.into(), firmware: FirmwareName::default() })
}

fn bench(faults: &[&str]) -> Bench {
    let mut bench = Bench::new(faults);
    bench.job.regions[0] = RegionJob {
        area: bromide_engine::storage::AreaKind::Flash,
        start: 0,
        len: Some(LEN),
        file: bench.path("x.bin"),
        name_template: template(PATTERN),
    };
    bench
}

/// The firmware name of the practice phone, as used in file names.
fn expected() -> (String, String) {
    let outcome = Bench::new(&[]).read();
    let content = outcome.report().content.clone().unwrap();
    (content.project.unwrap(), content.version.unwrap())
}

fn saved(outcome: &Outcome) -> Vec<PathBuf> {
    let file = |end: &RegionEnd| match end {
        RegionEnd::Saved { file, report } => {
            assert_eq!(file.file_name().unwrap().to_str().unwrap(), report.file);
            file.clone()
        }
        other => panic!("{other:?}, {:?}", outcome.error()),
    };
    outcome.ending.regions.iter().map(file).collect()
}

#[track_caller]
fn assert_named(bench: &Bench, outcome: &Outcome, name: &str) {
    assert_eq!(saved(outcome), [bench.path(name)]);
    assert!(bench.file(name) == bench.flash(0..LEN), "the dump differs");
}

#[test]
fn a_dump_is_named_after_its_firmware() {
    let (project, version) = expected();
    let mut bench = bench(&[]);
    let name = format!("{project}_{version}_x.bin");
    let outcome = bench.read();
    assert_named(&bench, &outcome, &name);
    assert_eq!(bench.names(), [name.clone(), format!("{name}.json")]);
    // The next phone has the same names.
    let outcome = bench.read();
    assert_named(&bench, &outcome, &format!("{project}_{version}_x-2.bin"));
    assert_eq!(bench.names().len(), 4);
}

#[test]
fn a_dump_is_named_after_its_phone() {
    let mut bench = bench(&[]);
    bench.job.regions[0].name_template = template("{chip}_{flash}_{size}_x.bin");
    let outcome = bench.read();
    let report = outcome.report();
    assert_eq!(
        (report.phone.variant.as_deref(), report.flash.name.part()),
        (Some("MT6261DA"), Some("Winbond W25Q32"))
    );
    assert_named(&bench, &outcome, "MT6261DA_Winbond-W25Q32_512-KB_x.bin");
    // An unknown id gives no name; an id with two names gives one that is valid on every system.
    for (id, name) in
        [("jedec=ab9916", "MT6261DA_x.bin"), ("jedec=204015", "MT6261DA_Micron-M45PE16-XMC-XM25QH16_x.bin")]
    {
        let mut bench = self::bench(&[id]);
        bench.job.regions[0].name_template = template("{chip}_{flash}_x.bin");
        let outcome = bench.read();
        assert_named(&bench, &outcome, name);
    }
}

#[test]
fn unknown_facts_leave_no_separators_in_the_name() {
    let mut flash = Scenario::default().flash_bytes(0..MIB);
    // Content without a firmware header or record.
    flash[0x1_0000..0x8_0000].fill(0xFF);
    let mut bench = bench(&[]);
    bench.port = Bench::with(Scenario::default().flash(flash), &[]).port;
    let outcome = bench.read();
    assert_eq!(outcome.exit, JobOutcome::Saved, "{:?}", outcome.error());
    assert_eq!(bench.names(), ["x.bin", "x.bin.json"]);
    assert_eq!(saved(&outcome), [bench.path("x.bin")]);
}

#[test]
fn all_regions_of_a_phone_get_the_same_values() {
    let (project, _) = expected();
    let mut bench = bench(&[]);
    bench.job.check = CheckChoice::Off;
    let region = |bench: &Bench, start: u64| RegionJob {
        area: bromide_engine::storage::AreaKind::Flash,
        start,
        len: Some(LEN),
        file: bench.path(&format!("{start:x}.bin")),
        name_template: template(&format!("{{project}}_{start:x}.bin")),
    };
    bench.job.regions = vec![region(&bench, 0), region(&bench, 0x10_0000), region(&bench, 0x20_0000)];
    let names: Vec<PathBuf> =
        ["0", "100000", "200000"].iter().map(|start| bench.path(&format!("{project}_{start}.bin"))).collect();
    let outcome = bench.read();
    assert_eq!(saved(&outcome), names);
    assert_eq!(bench.names().len(), 6);
    // A typed name is not changed.
    bench.job.regions[1].name_template = None;
    let outcome = bench.read();
    assert_eq!(saved(&outcome)[1], bench.path("100000.bin"));
}

#[test]
fn an_unfinished_dump_keeps_its_name_pattern_and_the_shared_facts() {
    let (project, version) = expected();
    for stop_in in [0, 1] {
        let mut first = bench(&[if stop_in == 0 { "vanish@0x41234" } else { "vanish@0xc1234" }]);
        let mut second = first.job.regions[0].clone();
        second.start = 0x10_0000;
        second.file = first.path("second.bin");
        second.name_template = template("{project}_second.bin");
        first.job.regions.push(second);
        first.job.check = CheckChoice::Off;
        assert_eq!(first.read().exit, JobOutcome::Unfinished);
        let name = if stop_in == 0 { "x.bin" } else { "second.bin" };
        assert!(first.path(&format!("{name}.part")).exists());
        // The next run knows the part file only.
        let start = if stop_in == 0 { 0 } else { 0x10_0000 };
        first.job.regions = vec![RegionJob {
            area: bromide_engine::storage::AreaKind::Flash,
            start,
            len: Some(LEN),
            file: first.path(name),
            name_template: None,
        }];
        first.job.start = Start::Resume;
        first.port = Bench::new(&[]).port;
        let outcome = first.read();
        let named =
            if stop_in == 0 { format!("{project}_{version}_x.bin") } else { format!("{project}_second.bin") };
        assert_eq!(saved(&outcome), [first.path(&named)]);
        assert!(!first.names().iter().any(|name| name.contains(".part")), "{:?}", first.names());
    }
}

#[test]
fn after_a_crash_the_name_is_decided_again() {
    let (project, version) = expected();
    let name = format!("{project}_{version}_x.bin");
    let mut bench = bench(&["vanish@0x61234"]);
    bench.job.check = CheckChoice::Off;
    assert_eq!(bench.read().exit, JobOutcome::Unfinished);
    let path = bench.path("x.bin.part.json");
    let mut journal: bromide_engine::dumpfile::Journal =
        serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    journal.saved_as = Some(bromide_engine::dumpfile::SavedAs { file: name.clone(), sha256: "00".into() });
    std::fs::write(&path, journal.to_text().unwrap()).unwrap();
    // Another dump has taken the name meanwhile.
    std::fs::write(bench.path(&name), "other").unwrap();
    bench.job.start = Start::Resume;
    bench.port = Bench::new(&[]).port;
    let outcome = bench.read();
    assert_named(&bench, &outcome, &format!("{project}_{version}_x-2.bin"));
    assert_eq!(bench.file(&name), b"other");
}
