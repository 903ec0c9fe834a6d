//! Backups of a practice smartphone by way of the window's state and the station's thread: whole, in parts, stopped and
//! continued, with a part that cannot be read, on a full disk. And lists of areas and partitions.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::path::PathBuf;

use crate::common::MIB;
use crate::smartphone_bench::{Bench, scenario};
use bromide::app::{
    AppEvent, Effect, Extent, MainButton, PartPreset, RegionEnd, State, Station, StorageFacts, UiCommand,
};
use bromide::present::JobOutcome;
use bromide_engine::acquire::{AgentFiles, PortSource};
use bromide_engine::backup::{BackupEvent, BackupOrder, LeftOutReason, Manifest, Selection, run_backup};
use bromide_engine::cancel::Cancel;
use bromide_engine::dumpfile::CheckKind;
use bromide_engine::event::Event;
use bromide_engine::readback::{BlockSize, CheckChoice};
use bromide_engine::sim::smartphone::{
    Area, SmartphoneFault, SmartphonePort, SmartphoneScenario, made_up_agent_file,
};

const PARTS: &[(&str, u64)] =
    &[("boot", MIB), ("nvram", MIB / 2), ("system", 2 * MIB), ("userdata", 2 * MIB)];

fn phone() -> SmartphoneScenario {
    scenario("MT6580").emmc(8 * MIB).partitions(PARTS)
}

fn bench_of(scenario: SmartphoneScenario, extent: Extent) -> Bench {
    let mut bench = Bench::new(scenario);
    bench.controller.state.form.extent = extent;
    bench
}

/// The only folder that a backup has made.
fn made(bench: &Bench) -> PathBuf {
    let entries = std::fs::read_dir(bench.folder.path()).unwrap().map(|entry| entry.unwrap().path());
    let folders: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    assert_eq!(folders.len(), 1, "{folders:?}");
    folders[0].clone()
}

fn run_to(bench: &mut Bench, command: UiCommand, wanted: State) {
    let now = bench.now();
    let effects = bench.controller.run(now, command);
    bench.effects.extend(effects);
    bench.until(wanted);
}

/// Chooses the file and lets the job end.
fn back_up(bench: &mut Bench, wanted: State) {
    bench.start();
    bench.until(State::Held);
    bench.choose_agent("agent.bin");
    bench.until(wanted);
}

#[track_caller]
fn assert_part_is_exact(bench: &Bench, name: &str) {
    let content = bench.phone.content();
    let bytes = match name {
        "boot1" => content.bytes(Area::Boot1, 0, content.len(Area::Boot1).unwrap()),
        name => content.partition_bytes(name).unwrap(),
    };
    assert!(std::fs::read(made(bench).join(format!("{name}.bin"))).unwrap() == bytes, "{name} differs");
}

#[test]
fn everything_of_a_smartphone_is_a_complete_backup_with_the_users_data() {
    let mut bench = bench_of(phone(), Extent::Whole);
    back_up(&mut bench, State::Saved);
    for name in ["boot", "nvram", "system", "userdata", "boot1"] {
        assert_part_is_exact(&bench, name);
    }
    assert_eq!(bench.phone.violations(), 0);
    let manifest = Manifest::read(&made(&bench).join("manifest.json")).unwrap();
    let finished = bench.controller.state.station.finished().unwrap();
    assert_eq!(manifest.files.len(), finished.regions.len());
    let view = finished.backup.as_ref().unwrap();
    assert_eq!((&view.folder, view.parts()), (&made(&bench), finished.regions.len()));
    assert_eq!(MainButton::of(&bench.controller.state.station), MainButton::NextPhone);
    // The file for a feature phone was never needed.
    assert!(!bench.path("dump.bin.part").exists() && !bench.path("dump.bin").exists());
    assert_eq!(bench.controller.state.backup_offers().count(), 0);
    let parts = &bench.controller.state.parts;
    assert_eq!(parts.bytes(true).unwrap() - parts.bytes(false).unwrap(), 2 * MIB);
    // The next phone gets a folder of its own.
    let before = made(&bench);
    run_to(&mut bench, UiCommand::NextPhone, State::Saved);
    let next = bench.controller.state.station.finished().unwrap().backup.as_ref().unwrap().folder.clone();
    assert_ne!(next, before);
}

#[test]
fn a_backup_without_user_data_leaves_it_out_and_says_so() {
    let mut bench = bench_of(phone(), Extent::WithoutUserData);
    back_up(&mut bench, State::Saved);
    assert_part_is_exact(&bench, "system");
    assert!(!made(&bench).join("userdata.bin").exists());
    let view = bench.controller.state.station.finished().unwrap().backup.clone().unwrap();
    let line = bromide::present::left_out_line(&view.plan).unwrap();
    assert!(line.contains("userdata (user data)"), "{line}");
}

#[test]
fn a_preset_saves_what_the_phone_has_and_names_what_it_does_not_have() {
    let mut bench = bench_of(phone(), Extent::Parts);
    bench.controller.state.form.parts = PartPreset::Nvram.names().join(", ");
    back_up(&mut bench, State::Saved);
    assert_part_is_exact(&bench, "nvram");
    assert!(!made(&bench).join("system.bin").exists());
    let line = bench.controller.state.station.finished().unwrap().not_there_line().unwrap();
    assert!(line.contains("proinfo") && !line.contains("nvram"), "{line}");
    // Now it is known what the phone has.
    assert_eq!(bench.controller.state.parts.names_of(PartPreset::Nvram), ["nvram"]);
}

#[test]
fn a_name_that_was_typed_and_does_not_exist_is_refused_and_leaves_no_folder() {
    let mut bench = bench_of(phone(), Extent::Parts);
    bench.controller.state.form.parts = "nvram, nvram2".into();
    back_up(&mut bench, State::Failed);
    let error = bench.controller.state.station.finished().unwrap().user_error().unwrap();
    assert!(error.cause.contains("nvram2"), "{error:?}");
    assert!(!std::fs::read_dir(bench.folder.path()).unwrap().any(|entry| entry.unwrap().path().is_dir()));
}

#[test]
fn the_parts_of_a_phone_are_listed_without_a_file_and_the_form_is_back() {
    let mut bench = bench_of(phone(), Extent::Whole);
    let now = bench.now();
    bench.controller.run(now, UiCommand::ListParts);
    bench.until(State::Held);
    bench.choose_agent("agent.bin");
    loop {
        let now = bench.now();
        bench.controller.drain(now);
        if bench.controller.state.station == Station::Ready {
            break;
        }
        bench.wakes.recv_timeout(crate::smartphone_bench::SOON).expect("the list ends");
    }
    let state = &bench.controller.state;
    let names: Vec<&str> = state.parts.iter().map(|fact| fact.name.as_str()).collect();
    assert!(["user", "boot1", "nvram", "userdata"].iter().all(|name| names.contains(name)), "{names:?}");
    assert!(!names.contains(&"rpmb"));
    assert_eq!(state.form.extent, Extent::Parts);
    let saved: Vec<&str> = state.parts.saved_names().collect();
    assert!(saved.contains(&"nvram") && !saved.contains(&"user"), "{saved:?}");
    let files = std::fs::read_dir(bench.folder.path()).unwrap();
    assert_eq!(files.count(), 2, "the two files of the phone");
    assert_eq!(bench.phone.violations(), 0);
}

#[test]
fn a_stopped_backup_is_amber_and_the_same_again_continues_it() {
    let mut bench = bench_of(phone(), Extent::Whole);
    bench.start();
    bench.until(State::Held);
    bench.choose_agent("agent.bin");
    // Until the first part is saved.
    while bench.controller.state.station.running().is_none_or(|running| running.saved.is_empty()) {
        let now = bench.now();
        let effects = bench.controller.drain(now);
        bench.effects.extend(effects);
        assert!(bench.controller.state.station.state().is_running());
        if bench.wakes.recv_timeout(crate::smartphone_bench::SOON).is_err() {
            panic!("no event");
        }
    }
    let now = bench.now();
    bench.controller.run(now, UiCommand::Stop);
    bench.until_one_of(&[State::Stopped, State::Saved]);
    if bench.controller.state.station.state() == State::Saved {
        // The phone was faster than the stop.
        return;
    }
    let finished = bench.controller.state.station.finished().unwrap();
    assert!(finished.saved().count() < finished.regions.len());
    assert!(matches!(MainButton::of(&bench.controller.state.station), MainButton::Continue(_)));
    let folder = made(&bench);
    assert!(!folder.join("manifest.json").exists());
    // It was stopped in the middle of an answer.
    bench.pull();
    bench.plug_in();
    run_to(&mut bench, UiCommand::Continue, State::Saved);
    assert_eq!(made(&bench), folder);
    for name in ["boot", "nvram", "system", "userdata", "boot1"] {
        assert_part_is_exact(&bench, name);
    }
    let finished = bench.controller.state.station.finished().unwrap();
    assert!(!finished.backup.as_ref().unwrap().kept.is_empty(), "finished parts are not read again");
}

#[test]
fn an_unfinished_backup_is_offered_after_the_next_start_and_continued_in_its_folder() {
    let mut bench = bench_of(phone(), Extent::WithoutUserData);
    bench.start();
    bench.until(State::Held);
    bench.choose_agent("agent.bin");
    bench.until(State::Reading);
    let now = bench.now();
    bench.controller.run(now, UiCommand::Stop);
    bench.until_one_of(&[State::Stopped, State::Saved]);
    // Stopped before anything was read, or too late.
    if bench.controller.state.station.state() == State::Saved
        || bench.controller.state.station.finished().unwrap().resumable_bytes() == 0
    {
        return;
    }
    let folder = made(&bench);
    let now = bench.now();
    bench.controller.apply(now, AppEvent::BackToForm);
    // What is chosen for the next phone does not matter.
    bench.controller.state.form.extent = Extent::Ranges;
    assert_eq!(offers(&bench), std::slice::from_ref(&folder));
    // A try in which no phone comes changes nothing.
    bench.pull();
    let now = bench.now();
    bench.controller.continue_backup(now, &folder);
    bench.until(State::Waiting);
    let now = bench.now();
    bench.controller.run(now, UiCommand::Stop);
    bench.until(State::Stopped);
    let now = bench.now();
    bench.controller.apply(now, AppEvent::BackToForm);
    assert_eq!(offers(&bench), std::slice::from_ref(&folder));
    bench.plug_in();
    let now = bench.now();
    bench.controller.continue_backup(now, &folder);
    bench.until(State::Saved);
    assert_part_is_exact(&bench, "system");
    assert!(!folder.join("userdata.bin").exists());
    assert_eq!(bench.controller.state.backup_offers().count(), 0);
    assert!(bench.effects.contains(&Effect::Attention(State::Saved)));
}

/// The folders of the backups that are offered.
fn offers(bench: &Bench) -> Vec<PathBuf> {
    bench.controller.state.backup_offers().map(std::path::Path::to_path_buf).collect()
}

/// A backup without user data and without *system*, begun by the command line's code and stopped after its
/// first part.
fn begun_elsewhere(bench: &Bench) -> PathBuf {
    let folder = bench.path("phone1");
    let order = BackupOrder {
        folder: folder.clone(),
        selection: Selection::Usual { with: vec!["userdata".into()], without: vec!["system".into()] },
        check: CheckChoice::Full,
        block_size: BlockSize::new(4096).unwrap(),
        wait: None,
        lost_wait: None,
        replaces: false,
        reset: true,
    };
    let model = &bench.phone.scenario().model;
    let mut files = Some(AgentFiles::from_bytes(made_up_agent_file(model), "agent.bin".into()).unwrap());
    let (mut port, cancel) = (SmartphonePort::new(phone()), Cancel::new());
    let mut source = PortSource::with_agents(&mut port, &mut files);
    let stop = cancel.clone();
    run_backup(&order, &mut source, &cancel, &String::new, &mut |event| {
        if let BackupEvent::Job(Event::Saved { .. }) = event {
            stop.set();
        }
    });
    assert!(!folder.join("manifest.json").exists());
    folder
}

#[test]
fn a_backup_is_continued_as_its_folder_says_whatever_is_chosen_in_the_form() {
    let mut bench = bench_of(phone(), Extent::Whole);
    let folder = begun_elsewhere(&bench);
    bench.controller.state.form.folder = folder.display().to_string();
    bench.controller.state.form.check = CheckChoice::Off;
    let now = bench.now();
    assert!(!bench.controller.state.continues_backup(), "nobody has looked");
    bench.controller.search_unfinished(now);
    assert!(bench.controller.state.continues_backup());
    back_up(&mut bench, State::Saved);
    assert!(!folder.join("system.bin").exists(), "it was left out when the backup was begun");
    let manifest = Manifest::read(&folder.join("manifest.json")).unwrap();
    let names: Vec<&str> = manifest.files.iter().map(|file| file.file.as_str()).collect();
    assert!(names.contains(&"userdata.bin") && names.contains(&"nvram.bin"), "{names:?}");
    assert!(manifest.files.iter().all(|file| file.check.kind == CheckKind::Full), "{:?}", manifest.files);
    let now = bench.now();
    bench.controller.apply(now, AppEvent::BackToForm);
    bench.controller.search_unfinished(now);
    assert!(!bench.controller.state.continues_backup());
}

#[test]
fn a_part_past_the_end_of_the_storage_ends_the_backup_and_is_not_offered_again() {
    let content = phone().content();
    let last = content.partitions().iter().find(|partition| partition.name == "userdata").unwrap().offset;
    // The eMMC reports less than its table says.
    let mut scenario = phone();
    scenario.reported_user = Some(last + MIB);
    let mut bench = bench_of(scenario, Extent::Whole);
    back_up(&mut bench, State::PartlySaved);
    for name in ["boot", "nvram", "system", "boot1"] {
        assert_part_is_exact(&bench, name);
    }
    let finished = bench.controller.state.station.finished().unwrap();
    assert_eq!(finished.missing_parts().collect::<Vec<_>>(), ["userdata"]);
    let view = finished.backup.as_ref().unwrap();
    assert_eq!(
        (view.wanted(), finished.saved().count()),
        (finished.regions.len() + 1, finished.regions.len())
    );
    let error = finished.user_error().unwrap();
    assert!(error.cause.contains("userdata") && !error.advice.is_empty(), "{error:?}");
    assert_eq!(finished.resumable_bytes(), 0);
    assert_eq!(MainButton::of(&bench.controller.state.station), MainButton::NextPhone);
    assert!(!UiCommand::Continue.is_enabled(&bench.controller.state.station));
    assert_eq!(bench.controller.state.backup_offers().count(), 0);
    let manifest = Manifest::read(&made(&bench).join("manifest.json")).unwrap();
    let left_out = manifest.left_out.iter().find(|fact| fact.name == "userdata").unwrap();
    assert_eq!(left_out.reason, LeftOutReason::PastEnd);
    assert!(!made(&bench).join("unfinished.json").exists());
}

#[test]
fn a_part_that_cannot_be_read_is_named_and_the_backup_never_green() {
    let content = phone().content();
    let nvram = content.partitions().iter().find(|partition| partition.name == "nvram").unwrap();
    let start = nvram.offset;
    let unreadable = SmartphoneFault::Unreadable {
        area: Area::User,
        range: start..start + 512,
        code: 0xC005_0007,
        times: None,
    };
    let mut bench = bench_of(phone().fault(unreadable), Extent::Whole);
    back_up(&mut bench, State::PartlySaved);
    for name in ["boot", "system", "userdata", "boot1"] {
        assert_part_is_exact(&bench, name);
    }
    assert!(!made(&bench).join("manifest.json").exists());
    let finished = bench.controller.state.station.finished().unwrap();
    assert_eq!(finished.missing_parts().collect::<Vec<_>>(), ["nvram"]);
    assert!(finished.missing_line().unwrap().contains("nvram"));
    let ends: Vec<&RegionEnd> =
        finished.regions.iter().filter(|end| !matches!(end, RegionEnd::Saved { .. })).collect();
    assert!(matches!(ends[..], [RegionEnd::Kept { .. }]), "{ends:?}");
    assert!(matches!(MainButton::of(&bench.controller.state.station), MainButton::Continue(_)));
    // Once more: still not.
    run_to(&mut bench, UiCommand::Continue, State::PartlySaved);
}

#[test]
fn a_backup_that_does_not_fit_on_the_disk_is_refused_before_a_byte_is_read() {
    let huge = scenario("MT6580").emmc(1 << 50).partitions(&[("nvram", MIB), ("userdata", 1 << 49)]);
    let mut bench = bench_of(huge, Extent::Whole);
    back_up(&mut bench, State::Failed);
    let finished = bench.controller.state.station.finished().unwrap();
    let error = finished.user_error().unwrap();
    assert_eq!(error.exit, JobOutcome::Disk, "{error:?}");
    assert!(finished.region.is_none(), "nothing was read");
    assert!(!std::fs::read_dir(bench.folder.path()).unwrap().any(|entry| entry.unwrap().path().is_dir()));
    assert!(matches!(finished.storage, Some(StorageFacts::Managed(_))));
    assert_eq!(bench.controller.state.backup_offers().count(), 0);
}

#[test]
fn a_phone_that_is_unplugged_while_held_for_a_backup_is_waited_for() {
    let mut bench = bench_of(phone(), Extent::WithoutUserData);
    bench.start();
    bench.until(State::Held);
    bench.pull();
    bench.until(State::Waiting);
    bench.plug_in();
    bench.until(State::Held);
    bench.choose_agent("agent.bin");
    bench.until(State::Saved);
    assert_part_is_exact(&bench, "nvram");
}

#[test]
fn a_range_of_a_named_area_is_read_into_its_file() {
    let mut bench = Bench::new(phone());
    bench.controller.state.form.rows[0].area = "boot1".into();
    back_up(&mut bench, State::Saved);
    let content = bench.phone.content();
    let boot = content.bytes(Area::Boot1, 0, content.len(Area::Boot1).unwrap());
    assert!(std::fs::read(bench.path("dump.bin")).unwrap() == boot);
}
