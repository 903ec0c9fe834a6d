//! Orders to go on, on a computer that is made up; and what the state makes of them.

use super::*;
use crate::app::State;
use crate::app::form::read_form::FieldError;
use crate::app::job::command::{MainButton, UiCommand};
use crate::app::state::{AppEvent, AppState, Effect, Now};
use crate::app::unfinished::offers::FoundInFolder;
use crate::worker::JobFailure;
use crate::worker::{Command, JobId, WorkerEvent};
use bromide_engine::acquire::ReadingProgramChoice;
use bromide_engine::backup::Selection;
use bromide_engine::dumpfile::{NameTemplate, ReadFacts, Report};
use bromide_engine::facts::{FlashFacts, PhoneFacts, StorageFacts};
use bromide_engine::finder::PortNameError;
use bromide_engine::link::Moment;
use bromide_engine::readback::JobOutcome;
use bromide_engine::readback::{CheckChoice, Event, Phase, Start};
use std::path::PathBuf;

/// A computer on which these part files are.
struct Fake(&'static [&'static str]);

impl Computer for Fake {
    fn is_folder(&self, _: &Path) -> bool {
        true
    }
    fn exists(&self, path: &Path) -> bool {
        self.0.iter().any(|name| Path::new(name) == path)
    }
    fn port_name(&self, typed: &str) -> Result<String, PortNameError> {
        if typed == "nowhere" {
            Err(PortNameError::NoSuchPort { name: typed.into(), here: vec![] })
        } else {
            Ok(typed.into())
        }
    }
    fn unfinished_in(&self, _: &Path) -> Vec<Unfinished> {
        vec![]
    }
}

fn now() -> Now {
    Now { at: Moment::default(), date: jiff::civil::date(2026, 11, 22).at(9, 0, 0, 0) }
}

fn job_of(order: Order) -> Job {
    order.work.job().cloned().unwrap()
}

fn order(files: &[&str]) -> Order {
    let region = |name: &&str| RegionJob {
        area: bromide_engine::storage::AreaKind::Flash.into(),
        start: 0x1000,
        len: None,
        file: name.into(),
        name_template: None,
    };
    let job = Job {
        regions: files.iter().map(region).collect(),
        check: CheckChoice::Sampled,
        block_size: BlockSize::new(4096).unwrap(),
        wait: None,
        lost_wait: None,
        start: Start::Replace,
        reset: false,
    };
    Order { port: PortChoice::Named("COM5".into()), program: ReadingProgramChoice::On, work: Work::Read(job) }
}

fn kept(name: &str) -> RegionEnd {
    RegionEnd::Kept { part: format!("{name}.part").into(), good: 2 << 20, total: 4 << 20 }
}

fn saved(name: &str) -> RegionEnd {
    RegionEnd::Saved { file: name.into(), report: Box::new(crate::app::state::fake_report()) }
}

fn failure(exit: JobOutcome) -> Result<(), JobFailure> {
    Err(crate::app::state::failure(exit))
}

/// A state whose job number `id` has ended so.
fn ended(state: &mut AppState, id: u64, regions: Vec<RegionEnd>, exit: JobOutcome) {
    let id = JobId(id);
    state.apply(now(), AppEvent::Worker(WorkerEvent::Ended { id, regions, result: failure(exit) }));
}

fn partly(files: &[&str], regions: Vec<RegionEnd>, exit: JobOutcome) -> AppState {
    let mut state = AppState::default();
    state.apply(now(), AppEvent::Start(order(files)));
    ended(&mut state, 1, regions, exit);
    state
}

fn sentences(errors: &[FieldError]) -> Vec<(Field, String)> {
    errors.iter().map(|error| (error.field, error.sentence())).collect()
}

#[test]
fn resuming_an_ended_job_orders_only_what_was_not_saved() {
    let state =
        partly(&["a", "b", "c"], vec![saved("a"), kept("b"), RegionEnd::Nothing], JobOutcome::Unfinished);
    let (Order { port, work, .. }, before) =
        state.station.finished().unwrap().resume(&Fake(&["b.part"])).unwrap();
    assert_eq!(port, PortChoice::Named("COM5".into()));
    let as_ordered = job_of(order(&["b", "c"]));
    assert_eq!(work, Work::Read(Job { start: Start::Resume, ..as_ordered }));
    assert_eq!(before, [kept("b"), RegionEnd::Nothing]);
}

#[test]
fn resuming_takes_the_firmware_name_from_the_saved_regions() {
    let firmware = serde_json::json!({
        "project": "PH05", "version": null, "built": null, "image_name": null, "platform": null, "size_hint": null,
        "bytes": {}, "findings": [],
    });
    let report = Report {
        content: Some(serde_json::from_value(firmware).unwrap()),
        ..crate::app::state::fake_report()
    };
    let saved = RegionEnd::Saved { file: "PH05_a".into(), report: Box::new(report) };
    let mut order = order(&["a", "b", "c"]);
    let Work::Read(job) = &mut order.work else { panic!("a read") };
    for region in job.regions.iter_mut().take(2) {
        region.name_template =
            Some(NameTemplate { pattern: "{project}_x".into(), firmware: FirmwareName::default() });
    }
    let mut state = AppState::default();
    state.apply(now(), AppEvent::Start(order));
    ended(&mut state, 1, vec![saved, kept("b"), RegionEnd::Nothing], JobOutcome::Unfinished);
    let (order, _) = state.station.finished().unwrap().resume(&Fake(&["b.part"])).unwrap();
    let projects: Vec<_> =
        job_of(order).regions.into_iter().map(|region| region.name_template?.firmware.project).collect();
    assert_eq!(projects, [Some("PH05".to_owned()), None]);
}

#[test]
fn a_dump_whose_disk_is_gone_is_continued_once_it_is_back() {
    let gone = || RegionEnd::Gone { part: "a.part".into(), good: 2 << 20, total: 4 << 20 };
    let state = partly(&["a"], vec![gone()], JobOutcome::Disk);
    assert_eq!(state.station.state(), State::PartlySaved);
    assert_eq!(MainButton::of(&state.station), MainButton::Continue(2 << 20));
    for command in [UiCommand::LookInside, UiCommand::SaveAsItIs, UiCommand::OpenFolder] {
        assert!(!command.is_enabled(&state.station), "{command:?}");
    }
    let finished = state.station.finished().unwrap();
    let errors = finished.resume(&Fake(&[])).unwrap_err();
    let not_back = FieldProblem::PartNotBack("a.part".into());
    assert_eq!(errors, [FieldError { field: Field::Folder, problem: not_back }]);
    let (order, before) = finished.resume(&Fake(&["a.part"])).unwrap();
    assert_eq!(job_of(order).start, Start::Resume);
    assert_eq!(before, [gone()]);
    // What was deleted is never offered again.
    let deleted = RegionEnd::Deleted { part: "a.part".into(), good: 2 << 20 };
    let state = partly(&["a"], vec![deleted], JobOutcome::Disk);
    assert_eq!(state.station.state(), State::Failed);
    assert_eq!(MainButton::of(&state.station), MainButton::TryAgain);
    assert!(!UiCommand::Continue.is_enabled(&state.station));
}

#[test]
fn resuming_without_its_part_file_or_port_is_refused() {
    let mut state = partly(&["a"], vec![kept("a")], JobOutcome::Stopped);
    let errors = state.station.finished().unwrap().resume(&Fake(&[])).unwrap_err();
    assert_eq!(sentences(&errors), [(Field::Folder, "There is no unfinished dump a.part".to_owned())]);
    let mut order = order(&["a"]);
    order.port = PortChoice::Named("nowhere".into());
    state.apply(now(), AppEvent::Start(order));
    ended(&mut state, 2, vec![kept("a")], JobOutcome::Stopped);
    let errors = state.station.finished().unwrap().resume(&Fake(&["a.part"])).unwrap_err();
    let nowhere = PortNameError::NoSuchPort { name: "nowhere".into(), here: vec![] };
    assert_eq!(errors, [FieldError { field: Field::Port, problem: FieldProblem::Port(nowhere) }]);
}

fn found() -> FoundInFolder {
    FoundInFolder { dumps: vec![dump(None)], is_backup: false }
}

fn dump(check: Option<CheckChoice>) -> Unfinished {
    let known = check.map(|check| bromide_engine::dumpfile::Known {
        door: bromide_engine::facts::Door::BootRom,
        agent: None,
        unreadable: vec![bromide_engine::dumpfile::Span { start: 8, length: 4 }],
        checked: vec![],
        differing: vec![],
        phone: PhoneFacts {
            chip: "MT6261".into(),
            variant: None,
            hardware_code: bromide_engine::facts::ChipCode(0x6261),
            hardware_version: None,
            software_version: None,
            me_id: None,
            soc_id: None,
            security: None,
        },
        storage: StorageFacts::Flash(FlashFacts {
            jedec_id: None,
            unique_id: None,
            name: "x".into(),
            size: None,
            size_known_from: None,
        }),
        check: check.for_length(4096),
        read: ReadFacts {
            started: "2026-11-22T09:00:00+01:00".into(),
            seconds: 1.0,
            bytes_per_second: 1,
            block_size: 65536,
            retries: 0,
            reconnects: 0,
            changed_on_disk: 0,
            port: "COM5".into(),
            reading_program: None,
        },
        warnings: vec![],
        sheet: bromide_engine::dumpfile::JobSheet::default(),
        is_of_another_name: false,
        digests: None,
        name_template: None,
    });
    let length = known.as_ref().map(|_| 4096);
    let (part, file) = (PathBuf::from("/d/a.part"), PathBuf::from("/d/a"));
    Unfinished {
        part,
        file,
        area: bromide_engine::storage::AreaKind::Flash,
        start: 0x2000,
        length,
        reached: 100,
        known,
        is_doubtful: false,
    }
}

#[test]
fn an_unfinished_dump_has_range_and_check_of_its_journal_and_the_rest_of_the_form() {
    let form = ReadForm {
        port: PortPick::Demo,
        check: CheckChoice::Off,
        block_size: "4K".into(),
        reset: false,
        ..ReadForm::default()
    };
    let here = Fake(&["/d/a.part"]);
    let (Order { port, work, .. }, before) = form.resume(&dump(Some(CheckChoice::Full)), &here).unwrap();
    let Work::Read(job) = work else { panic!("a read") };
    assert_eq!(port, PortChoice::Demo);
    let region = RegionJob {
        area: bromide_engine::storage::AreaKind::Flash.into(),
        start: 0x2000,
        len: Some(4096),
        file: "/d/a".into(),
        name_template: None,
    };
    assert_eq!(job.regions, [region]);
    assert_eq!((job.check, job.block_size.bytes(), job.reset), (CheckChoice::Full, 4096, false));
    assert_eq!((job.start, job.wait, job.lost_wait), (Start::Resume, None, None));
    assert_eq!(before, [RegionEnd::Kept { part: "/d/a.part".into(), good: 96, total: 4096 }]);
    // Without a journal nobody knows the length; the check is that of the form.
    let job = job_of(form.resume(&dump(None), &here).unwrap().0);
    assert_eq!((job.regions[0].len, job.check), (None, CheckChoice::Off));
    let wrong = ReadForm { port: PortPick::Other, block_size: "3".into(), ..form };
    let errors = wrong.resume(&dump(None), &Fake(&[])).unwrap_err();
    let fields: Vec<_> = errors.iter().map(|error| error.field).collect();
    assert_eq!(fields, [Field::Port, Field::BlockSize, Field::Folder]);
}

#[test]
fn what_there_was_is_not_forgotten_when_going_on_is_refused() {
    let mut state = partly(&["a"], vec![kept("a")], JobOutcome::Disk);
    let (order, before) = state.station.finished().unwrap().resume(&Fake(&["a.part"])).unwrap();
    let effects = state.apply(now(), AppEvent::Resume(order.clone(), before.clone()));
    let resumes = |work: &Work| work.job().is_some_and(|job| job.start == Start::Resume);
    assert!(matches!(&effects[1], Effect::Send(Command::Start { work, .. }) if resumes(work)));
    // The disk is still full: no phone was looked for.
    ended(&mut state, 2, vec![RegionEnd::Nothing], JobOutcome::Disk);
    assert_eq!(state.station.state(), State::PartlySaved);
    assert_eq!(MainButton::of(&state.station), MainButton::Continue(2 << 20));
    // A job that has begun knows best what is left.
    state.apply(now(), AppEvent::Resume(order, before));
    let phase = WorkerEvent::Reported { id: JobId(3), event: Event::Phase(Phase::Waiting) };
    state.apply(now(), AppEvent::Worker(phase));
    ended(&mut state, 3, vec![RegionEnd::Nothing], JobOutcome::Disk);
    assert_eq!(state.station.state(), State::Failed);
    assert_eq!(MainButton::of(&state.station), MainButton::TryAgain);
    assert!(!UiCommand::Continue.is_enabled(&state.station));
}

#[test]
fn unfinished_dumps_are_offered_in_their_folder_while_there_is_no_job_until_not_now() {
    let mut state = AppState::default();
    state.form.folder = " /d ".into();
    let offered = |state: &AppState| state.offers().count();
    state.apply(now(), AppEvent::Unfinished("/d".into(), found()));
    assert_eq!(offered(&state), 1);
    state.form.folder = "/e".into();
    assert_eq!(offered(&state), 0);
    state.form.folder = "/d".into();
    state.apply(now(), AppEvent::Start(order(&["a"])));
    assert_eq!(offered(&state), 0, "while a job runs");
    ended(&mut state, 1, vec![RegionEnd::Nothing], JobOutcome::NoPhone);
    assert_eq!(offered(&state), 0, "a result is shown");
    state.apply(now(), AppEvent::BackToForm);
    assert_eq!(offered(&state), 1);
    state.apply(now(), AppEvent::NotNow("/d/a.part".into()));
    state.apply(now(), AppEvent::Unfinished("/d".into(), found()));
    assert_eq!(offered(&state), 0, "not even when it is found again");
}

#[test]
fn a_backup_whose_folder_has_no_record_any_more_is_said_and_forgotten() {
    let mut state = AppState::default();
    state.settings.backups.begin(Path::new("/d/b"));
    assert_eq!(state.backup_offers().collect::<Vec<_>>(), [Path::new("/d/b")]);
    let effects = state.apply(now(), AppEvent::NoBackup("/d/b".into()));
    assert_eq!(effects, [Effect::SaveSettings]);
    let says = "/d/b no longer has an unfinished backup: the backup was completed, or its list was deleted";
    assert_eq!(sentences(state.refused()), [(Field::Folder, says.to_owned())]);
    assert_eq!(state.backup_offers().count(), 0);
}

#[test]
fn an_unfinished_backup_has_everything_of_its_record_but_the_port() {
    let selection = Selection::Usual { with: vec!["userdata".into()], without: vec!["system".into()] };
    let block_size = BlockSize::new(4096).unwrap();
    let options = UnfinishedBackup { selection: selection.clone(), check: CheckChoice::Full, block_size };
    let form = ReadForm { port: PortPick::DemoSmartphone, check: CheckChoice::Off, ..ReadForm::default() };
    let order = form.continue_backup(Path::new("/d/b"), options, &Fake(&[])).unwrap();
    let backup = order.work.backup().unwrap();
    assert_eq!(
        (&backup.selection, backup.check, backup.block_size),
        (&selection, CheckChoice::Full, block_size)
    );
    assert_eq!(
        (order.port.clone(), backup.folder.as_path()),
        (PortChoice::DemoSmartphone, Path::new("/d/b"))
    );
    assert!(!backup.replaces);
}
