//! Complete backups of practice smartphones: every file to the byte, what is left out, phones that are lost, parts
//! that cannot be read, names that need to be made safe, and the lists beside the files.

use std::path::PathBuf;
use std::time::Duration;

use bromide_engine::acquire::{AgentFiles, PortSource};
use bromide_engine::backup::{
    BackupEnding, BackupEvent, BackupOrder, LeftOutReason, Manifest, PartKind, Selection, Table, run_backup,
};
use bromide_engine::cancel::Cancel;
use bromide_engine::dumpfile::{DiskError, digests_of};
use bromide_engine::event::Event;
use bromide_engine::readback::{BadRange, BlockSize, CheckChoice, JobError, JobOutcome, RegionEnd};
use bromide_engine::sim::smartphone::{
    Area, FaultPoint, PartitionTable, SmartphoneFault, SmartphoneModel, SmartphonePort, SmartphoneScenario,
    made_up_agent_file,
};
use bromide_engine::storage::AreaKind;

pub(crate) const KIB: u64 = 1 << 10;
pub(crate) const MIB: u64 = 1 << 20;

/// A small phone, so that a backup takes no time.
const SMALL: &[(&str, u64)] = &[
    ("boot", MIB),
    ("nvram", 512 * KIB),
    ("protect1", 256 * KIB),
    ("system", 2 * MIB),
    ("cache", MIB),
    ("userdata", 2 * MIB),
];

pub(crate) fn small() -> SmartphoneScenario {
    SmartphoneScenario::new(SmartphoneModel::mt6765()).emmc(8 * MIB).partitions(SMALL)
}

pub(crate) struct Bench {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) port: SmartphonePort,
    pub(crate) order: BackupOrder,
}

impl Bench {
    pub(crate) fn new(scenario: SmartphoneScenario) -> Bench {
        let folder = tempfile::tempdir().unwrap();
        let order = BackupOrder {
            folder: folder.path().join("phone"),
            selection: Selection::default(),
            check: CheckChoice::Auto,
            block_size: BlockSize::default(),
            wait: Some(Duration::from_secs(60)),
            lost_wait: Some(Duration::from_secs(10)),
            replaces: false,
            reset: true,
        };
        Bench { folder, port: SmartphonePort::new(scenario), order }
    }

    pub(crate) fn run(&mut self) -> (BackupEnding, Vec<BackupEvent>) {
        self.run_until(&Cancel::new(), |_| false)
    }

    /// Stops at the first event for which `is_end` holds.
    pub(crate) fn run_until(
        &mut self,
        cancel: &Cancel,
        is_end: impl Fn(&BackupEvent) -> bool,
    ) -> (BackupEnding, Vec<BackupEvent>) {
        let model = &self.port.scenario().model;
        let mut files = AgentFiles::from_bytes(made_up_agent_file(model), "agent.bin".into()).ok();
        let mut source = PortSource::with_agents(&mut self.port, &mut files);
        let mut events = Vec::new();
        let ending = run_backup(&self.order, &mut source, cancel, &|| "now".into(), &mut |event| {
            if is_end(&event) {
                cancel.set();
            }
            events.push(event);
        });
        assert_eq!(self.port.violations(), 0);
        (ending, events)
    }

    /// The next phone at the same place, with the files of this one.
    pub(crate) fn plug_in(&mut self, scenario: SmartphoneScenario) {
        self.port = SmartphonePort::new(scenario);
    }

    pub(crate) fn at(&self, name: &str) -> PathBuf {
        self.order.folder.join(name)
    }

    pub(crate) fn names(&self) -> Vec<String> {
        let entries = self.order.folder.read_dir().unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    pub(crate) fn manifest(&self) -> Manifest {
        Manifest::read(&self.at("manifest.json")).unwrap()
    }

    /// Compares every file of the manifest with the phone, byte by byte, and with its digests.
    pub(crate) fn assert_exact(&self) {
        let manifest = self.manifest();
        assert!(!manifest.files.is_empty());
        for file in &manifest.files {
            let bytes = std::fs::read(self.at(&file.file)).unwrap();
            let area = area_of(file.area);
            assert!(
                bytes == self.port.content().bytes(area, file.start, file.length),
                "{} is not exact",
                file.file
            );
            assert_eq!(digests_of(&bytes[..]).unwrap().sha256, file.sha256);
            assert_eq!(file.check.passed, Some(true), "{}", file.file);
            assert!(self.at(&format!("{}.json", file.file)).is_file());
        }
    }
}

fn area_of(kind: AreaKind) -> Area {
    match kind {
        AreaKind::Boot1 => Area::Boot1,
        AreaKind::Boot2 => Area::Boot2,
        AreaKind::User => Area::User,
        AreaKind::GeneralPurpose(number) => Area::General(number),
        AreaKind::LogicalUnit(number) => Area::Lu(number),
        AreaKind::Nand => Area::Nand,
        AreaKind::Nor => Area::Nor,
        AreaKind::Flash | AreaKind::Rpmb | AreaKind::NandWithSpare => panic!("never read from a smartphone"),
    }
}

fn read_files(bench: &Bench) -> Vec<String> {
    bench.manifest().files.into_iter().map(|file| file.file).collect()
}

pub(crate) fn error(ending: &BackupEnding) -> &JobError {
    ending.result.as_ref().expect_err("it fails")
}

#[test]
fn every_part_but_user_data_is_saved_to_the_byte_with_the_precious_ones_first() {
    let mut bench = Bench::new(small());
    let (ending, events) = bench.run();
    assert!(ending.result.is_ok(), "{ending:?}");
    bench.assert_exact();
    assert_eq!(
        read_files(&bench),
        ["nvram.bin", "protect1.bin", "boot1.bin", "boot2.bin", "boot.bin", "system.bin"]
    );
    let manifest = bench.manifest();
    let left_out: Vec<_> = manifest.left_out.iter().map(|part| (part.name.as_str(), part.reason)).collect();
    assert_eq!(
        left_out,
        [
            ("rpmb", LeftOutReason::NeverRead),
            ("cache", LeftOutReason::UserData),
            ("userdata", LeftOutReason::UserData)
        ]
    );
    assert_eq!(manifest.partition_table.as_deref(), Some("GPT"));
    assert_eq!(manifest.files[0].partition.as_deref(), Some("nvram"));
    assert!(matches!(events.last(), Some(BackupEvent::Completed { .. })));
    let leftovers: Vec<String> =
        bench.names().into_iter().filter(|name| name.contains(".part.") || name.ends_with(".new")).collect();
    assert_eq!(leftovers, [""; 0]);
}

#[test]
fn phones_of_every_protocol_storage_and_table_are_saved_to_the_byte() {
    let model = SmartphoneModel::by_name;
    for scenario in [
        SmartphoneScenario::new(model("mt6580").unwrap()).emmc(8 * MIB).partitions(SMALL),
        SmartphoneScenario::new(model("mt6785").unwrap()).ufs(8 * MIB).partitions(SMALL),
        SmartphoneScenario::new(model("mt6789").unwrap()).ufs(8 * MIB).partitions(SMALL),
        SmartphoneScenario::new(model("mt6582").unwrap()).emmc(8 * MIB).partitions(SMALL),
        SmartphoneScenario::new(model("mt6572").unwrap()),
    ] {
        let (name, table) = (scenario.model.name, scenario.table);
        let mut bench = Bench::new(scenario);
        let (ending, _) = bench.run();
        assert!(ending.result.is_ok(), "{name}: {:?}", ending.result);
        bench.assert_exact();
        let expected = if table == PartitionTable::Gpt { "GPT" } else { "PMT" };
        assert_eq!(bench.manifest().partition_table.as_deref(), Some(expected), "{name}");
        assert_eq!(bench.at("scatter.txt").exists(), table == PartitionTable::Gpt, "{name}");
        assert!(bench.at("partitions.txt").exists(), "{name}");
    }
}

#[test]
fn a_phone_without_a_known_table_is_saved_as_a_whole() {
    let mut bench = Bench::new(small().table(PartitionTable::Missing));
    let (ending, _) = bench.run();
    assert!(ending.result.is_ok(), "{ending:?}");
    bench.assert_exact();
    assert_eq!(read_files(&bench), ["boot1.bin", "boot2.bin", "user.bin"]);
    assert_eq!(bench.manifest().partition_table, None);
    assert!(!bench.at("scatter.txt").exists() && !bench.at("partitions.txt").exists());
}

#[test]
fn starts_that_the_content_does_not_confirm_are_not_used() {
    let names = &[("alpha", MIB), ("beta", MIB)];
    let scenario =
        SmartphoneScenario::new(SmartphoneModel::by_name("mt6582").unwrap()).emmc(4 * MIB).partitions(names);
    let mut bench = Bench::new(scenario);
    let (ending, _) = bench.run();
    assert_eq!(ending.plan.unwrap().table, Table::Uncertain);
    bench.assert_exact();
    assert_eq!(read_files(&bench), ["boot1.bin", "boot2.bin", "user.bin"]);
}

#[test]
fn names_are_chosen_with_only_with_and_without() {
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<String>>();
    for (selection, expected) in [
        (Selection::Only(names(&["BOOT", "boot1"])), vec!["boot1.bin", "boot.bin"]),
        (
            Selection::Usual { with: names(&["cache"]), without: names(&["system", "boot1", "boot2"]) },
            vec!["nvram.bin", "protect1.bin", "boot.bin", "cache.bin"],
        ),
    ] {
        let mut bench = Bench::new(small());
        bench.order.selection = selection;
        assert!(bench.run().0.result.is_ok());
        bench.assert_exact();
        assert_eq!(read_files(&bench), expected);
    }
    for (name, expected) in [
        ("nvram2", BadRange::NoSuchPartition("nvram2".into())),
        ("rpmb", BadRange::NeverRead(AreaKind::Rpmb)),
    ] {
        let mut bench = Bench::new(small());
        bench.order.selection = Selection::Only(names(&[name]));
        let (ending, _) = bench.run();
        assert_eq!(ending.result, Err(JobError::BadRange(expected)));
        assert!(!bench.order.folder.exists(), "an empty folder is removed again");
    }
}

#[test]
fn names_that_no_file_may_have_are_made_safe() {
    let names = &[("../../up", MIB), ("boot1", MIB), ("con", MIB), ("a b", MIB), ("A_B", MIB), ("boot", MIB)];
    let mut bench = Bench::new(small().partitions(names));
    let (ending, _) = bench.run();
    assert!(ending.result.is_ok(), "{ending:?}");
    bench.assert_exact();
    let names: Vec<String> = bench
        .folder
        .path()
        .read_dir()
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(names, ["phone"], "nothing is written outside the folder");
    let of = |partition: &str| {
        bench
            .manifest()
            .files
            .into_iter()
            .find(|file| file.partition.as_deref() == Some(partition))
            .unwrap()
            .file
    };
    assert_eq!(of("../../up"), "_.._up.bin");
    assert_eq!(of("boot1"), "boot1-2.bin");
    assert_eq!(of("con"), "_con.bin");
    assert_eq!(of("A_B"), "A_B-2.bin");
}

#[test]
fn a_phone_that_vanishes_and_comes_back_is_saved_to_the_byte() {
    for at in [FaultPoint::StorageInfo, FaultPoint::Data(300 * KIB), FaultPoint::Data(3 * MIB)] {
        let back = Some(Duration::from_secs(2));
        let mut bench = Bench::new(small().fault(SmartphoneFault::Vanish { at, back }));
        let (ending, _) = bench.run();
        assert!(ending.result.is_ok(), "{at:?}: {:?}", ending.result);
        bench.assert_exact();
    }
}

#[test]
fn a_phone_lost_while_its_partition_table_is_read_is_waited_for() {
    let back = Some(Duration::from_secs(2));
    for back in [back, None] {
        let mut bench =
            Bench::new(small().fault(SmartphoneFault::Vanish { at: FaultPoint::Data(600), back }));
        let (ending, events) = bench.run();
        assert!(events.iter().any(|event| matches!(event, BackupEvent::Job(Event::Lost { .. }))));
        match back {
            Some(_) => bench.assert_exact(),
            None => {
                assert_eq!(JobOutcome::from(error(&ending)), JobOutcome::Unfinished, "{ending:?}");
                assert!(!bench.order.folder.exists());
            }
        }
    }
}

#[test]
fn a_part_that_cannot_be_read_leaves_the_backup_incomplete_and_the_others_saved() {
    let at = small().content().partitions().iter().find(|p| p.name == "system").unwrap().offset;
    let bad = SmartphoneFault::Unreadable {
        area: Area::User,
        range: at + 4096..at + 8192,
        code: 0xC005_0007,
        times: None,
    };
    let mut bench = Bench::new(small().fault(bad));
    let (ending, _) = bench.run();
    let outcome = JobOutcome::from(error(&ending));
    assert!(matches!(outcome, JobOutcome::Unfinished | JobOutcome::CannotRead), "{ending:?}");
    let unsaved: Vec<&str> = ending
        .parts
        .iter()
        .filter(|part| !matches!(part.end, RegionEnd::Saved { .. }))
        .map(|part| part.part.name.as_str())
        .collect();
    assert_eq!(unsaved, ["system"]);
    assert!(!bench.at("manifest.json").exists() && !bench.at("scatter.txt").exists());
    // The phone is read without the fault later: only this part is.
    bench.plug_in(small());
    assert!(bench.run().0.result.is_ok());
    bench.assert_exact();
}

#[test]
fn a_table_that_cannot_be_read_is_taken_from_its_copy() {
    let bad =
        SmartphoneFault::Unreadable { area: Area::User, range: 0..4096, code: 0xC005_0007, times: None };
    let mut bench = Bench::new(small().fault(bad));
    let (ending, _) = bench.run();
    assert!(ending.result.is_ok(), "{ending:?}");
    assert!(
        matches!(ending.plan.unwrap().table, Table::Gpt(copies) if format!("{copies:?}").starts_with("SecondOnly"))
    );
    bench.assert_exact();
}

#[test]
fn a_folder_that_cannot_be_used_is_refused_before_a_phone_is_touched() {
    let mut bench = Bench::new(small());
    std::fs::write(&bench.order.folder, "a file").unwrap();
    let (ending, _) = bench.run();
    assert!(matches!(error(&ending), JobError::Files(DiskError::Exists(_))));
    bench.order.folder = bench.folder.path().join("none").join("phone");
    let (ending, _) = bench.run();
    assert!(matches!(error(&ending), JobError::Files(DiskError::NoFolder(_))));
    assert!(bench.port.log().is_empty());
}

#[test]
fn the_scatter_file_names_each_partition_with_its_range_and_only_saved_files() {
    let mut bench = Bench::new(small());
    let (ending, _) = bench.run();
    let plan = ending.plan.unwrap();
    let text = std::fs::read_to_string(bench.at("scatter.txt")).unwrap();
    assert!(text.contains("platform: MT6765\n") && text.contains("config_version: V1.1.2\n"), "{text}");
    let entries: Vec<&str> = text.split("- partition_index: ").skip(1).collect();
    assert_eq!(entries.len(), SMALL.len());
    for (entry, part) in entries.iter().zip(plan.partitions()) {
        let has = |line: String| assert!(entry.contains(&line), "{line:?} in {entry}");
        has(format!("partition_name: {}\n", part.name));
        has(format!("linear_start_addr: {:#x}\n", part.start));
        has(format!("partition_size: {:#x}\n", part.len.unwrap()));
        let is_saved = part.left_out.is_none();
        has(format!("is_download: {is_saved}\n"));
        has(format!("file_name: {}\n", if is_saved { &part.file } else { "NONE" }));
    }
    assert!(plan.parts.iter().any(|part| part.kind == PartKind::Area));
}
