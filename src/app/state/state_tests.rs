//! Lists of events in, states out; no thread, no clock.

use std::time::Duration;

use super::*;
use crate::app::job::command::{MainButton, UiCommand};
use crate::app::job::map::Cell;
use crate::app::job::timeline::Sight;
use bromide_engine::acquire::Sighting;
use bromide_engine::dumpfile::CheckKind;
use bromide_engine::dumpfile::{CheckFacts, ReadFacts, Report};
use bromide_engine::event::Note;
use bromide_engine::facts::{ChipCode, Door};
use bromide_engine::facts::{FlashFacts, PhoneFacts};
use bromide_engine::finder::{DeviceKind, DeviceName, PortChoice};
use bromide_engine::readback::JobOutcome;
use bromide_engine::readback::{BlockSize, BlockState, CheckChoice, Job, Progress, RegionJob};
use bromide_engine::storage::AreaKind;
use bromide_engine::warning::ReadingWarning;
use jiff::civil::date;

const MIB: u64 = 1 << 20;

pub(in crate::app) fn fake_report() -> Report {
    let text = |text: &str| text.to_owned();
    let phone = phone();
    let check = CheckFacts { kind: CheckKind::Full, passed: Some(true), blocks_reread: 0, differing: vec![] };
    let read = ReadFacts {
        started: text(""),
        seconds: 1.0,
        bytes_per_second: 1,
        block_size: 65536,
        retries: 0,
        reconnects: 0,
        changed_on_disk: 0,
        port: text("demo"),
    };
    let (sha256, md5, crc32) = (text("abc"), text(""), text(""));
    let (bromide, file, flash, warnings) = (text("0"), text("a.bin"), flash(), vec![]);
    Report {
        bromide,
        bromide_report: 2,
        file,
        area: AreaKind::Flash,
        door: Door::BootRom,
        start: 0,
        length: 4,
        sha256,
        md5,
        crc32,
        phone,
        flash,
        check,
        read,
        warnings,
        content: None,
    }
}

fn phone() -> PhoneFacts {
    let (hardware_version, software_version, me_id) = (None, None, None);
    let (chip, hardware_code) = ("MT6261".to_owned(), ChipCode(0x6261));
    PhoneFacts { chip, variant: None, hardware_code, hardware_version, software_version, me_id }
}

fn flash() -> FlashFacts {
    let (jedec_id, unique_id, size_known_from) = (None, None, None);
    FlashFacts { jedec_id, unique_id, name: "W25Q32".into(), size: Some(4 * MIB), size_known_from }
}

fn at(seconds: u64) -> Now {
    let date = date(2026, 11, 22).at(9, 0, 0, 0) + jiff::Span::new().seconds(i64::try_from(seconds).unwrap());
    Now { at: Moment(Duration::from_secs(seconds)), date }
}

fn order() -> Order {
    let region = |name: &str| RegionJob {
        area: bromide_engine::storage::AreaKind::Flash,
        start: 0,
        len: None,
        file: name.into(),
        name_template: None,
    };
    let job = Job {
        regions: vec![region("a.bin")],
        check: CheckChoice::Auto,
        block_size: BlockSize::default(),
        wait: None,
        reset: true,
        lost_wait: None,
        resume: false,
        overwrite: false,
    };
    Order { port: PortChoice::Auto, job }
}

fn reported(event: Event) -> AppEvent {
    AppEvent::Worker(WorkerEvent::Reported { id: JobId(1), event })
}

fn phase(phase: Phase) -> AppEvent {
    reported(Event::Phase(phase))
}

fn progress(phase: Phase, done: u64) -> AppEvent {
    let (bytes_per_second, left) = (1000 + done / 1000, Some(Duration::from_secs(9)));
    reported(Event::Progress(Progress { phase, done, total: 4 * MIB, bytes_per_second, left, retries: 0 }))
}

fn block(offset: u64, length: u64, state: BlockState) -> AppEvent {
    reported(Event::Block { offset, length, state })
}

fn region() -> AppEvent {
    reported(Event::Region {
        index: 0,
        of: 1,
        file: "a.bin".into(),
        area: bromide_engine::storage::AreaKind::Flash,
        start: 0,
        length: 4 * MIB,
    })
}

fn ended(regions: Vec<RegionEnd>, result: Result<(), UserError>) -> AppEvent {
    AppEvent::Worker(WorkerEvent::Ended { id: JobId(1), regions, result })
}

fn saved() -> RegionEnd {
    RegionEnd::Saved { file: "a.bin".into(), report: Box::new(fake_report()) }
}

fn kept() -> RegionEnd {
    RegionEnd::Kept { part: "a.bin.part".into(), done: 2 * MIB, total: 4 * MIB }
}

fn failure(exit: JobOutcome) -> Result<(), UserError> {
    Err(UserError { exit, cause: "Why".into(), what_to_do: vec!["Do".into()] })
}

/// A state after these events, one a second from 0.
fn after(events: Vec<AppEvent>) -> AppState {
    let mut state = AppState::default();
    for (second, event) in (0..).zip(events) {
        state.apply(at(second), event);
    }
    state
}

fn reading() -> Vec<AppEvent> {
    vec![
        AppEvent::Start(order()),
        phase(Phase::Waiting),
        phase(Phase::Connecting),
        reported(Event::Phone(phone())),
        reported(Event::Flash(flash())),
        region(),
        phase(Phase::Reading),
        progress(Phase::Reading, 2 * MIB),
        block(0, 2 * MIB, BlockState::Read),
    ]
}

fn with(mut events: Vec<AppEvent>, more: Vec<AppEvent>) -> Vec<AppEvent> {
    events.extend(more);
    events
}

fn port(name: &str, kind: DeviceKind) -> Port {
    let device = DeviceName::Product("Thing".into());
    Port { name: name.into(), usb: None, kind, device, serial_number: None }
}

#[test]
fn a_good_job_goes_through_the_states_in_order() {
    let events = with(
        reading(),
        vec![
            phase(Phase::Checking),
            progress(Phase::Checking, 4 * MIB),
            reported(Event::Saved { file: "a.bin".into(), report: Box::new(fake_report()) }),
            ended(vec![saved()], Ok(())),
            AppEvent::BackToForm,
        ],
    );
    let mut state = AppState::default();
    let mut states = vec![(state.station.state(), state.station.percent())];
    let mut effects = Vec::new();
    for (second, event) in (0..).zip(events) {
        effects.extend(state.apply(at(second), event));
        let now = (state.station.state(), state.station.percent());
        if states.last() != Some(&now) {
            states.push(now);
        }
    }
    assert_eq!(
        states,
        [
            (State::Ready, None),
            (State::Waiting, None),
            (State::Connecting, None),
            (State::Reading, None),
            (State::Reading, Some(50)),
            (State::Checking, None),
            (State::Checking, Some(99)),
            (State::Saved, Some(100)),
            (State::Ready, None),
        ]
    );
    let job = order().job;
    let start = Command::Start { id: JobId(1), port: PortChoice::Auto, job };
    let end = [Effect::KeepAwake(false), Effect::Attention(State::Saved)];
    assert_eq!(effects, [&[Effect::KeepAwake(true), Effect::Send(start)][..], &end].concat());
    let log: Vec<_> = state.log.filtered(Level::Info, "").map(|line| line.text.clone()).collect();
    for words in ["Waiting for phone", "Connecting", "Reading", "Checking", "Saved"] {
        assert!(log.iter().any(|line| line == words), "{words} in {log:?}");
    }
}

#[test]
fn what_is_learned_of_the_job_is_shown() {
    let state = after(reading());
    let running = state.station.running().unwrap();
    assert_eq!((running.phone.as_ref(), running.flash.as_ref()), (Some(&phone()), Some(&flash())));
    let view = running.region.as_ref().unwrap();
    assert_eq!(
        (view.map.len(), view.map.cell(31), view.map.cell(32)),
        (64, Some(Cell::Read), Some(Cell::NotRead))
    );
    let pass = running.stage.pass().unwrap();
    assert_eq!(pass.since, at(6).at);
    assert_eq!(pass.curve.points(), [(Duration::from_secs(1), 1000 + 2 * MIB / 1000)]);
    assert_eq!(pass.silent_for(at(10).at), Duration::from_secs(3));
}

#[test]
fn every_ending_has_its_state_and_its_button() {
    use MainButton::{Continue, NextPhone, TryAgain};
    let go_on = Continue(2 * MIB);
    for (regions, result, name, button) in [
        (vec![saved()], Ok(()), State::Saved, NextPhone),
        (vec![kept()], failure(JobOutcome::Unfinished), State::PartlySaved, go_on),
        (vec![kept()], failure(JobOutcome::Disk), State::PartlySaved, go_on),
        (vec![kept()], failure(JobOutcome::Stopped), State::Stopped, go_on),
        (vec![RegionEnd::Nothing], failure(JobOutcome::Stopped), State::Stopped, TryAgain),
        (vec![RegionEnd::Nothing], failure(JobOutcome::NoPhone), State::Failed, TryAgain),
        (vec![kept()], failure(JobOutcome::CheckFailed), State::Failed, TryAgain),
    ] {
        let state = after(with(reading(), vec![ended(regions, result.clone())]));
        assert_eq!(state.station.state(), name);
        assert_eq!(MainButton::of(&state.station), button, "{name:?}");
        let finished = state.station.finished().unwrap();
        assert_eq!((finished.error.clone(), finished.took), (result.err(), Duration::from_secs(9)));
        assert_eq!(state.station.percent(), (name == State::Saved).then_some(100));
        assert!(state.details().contains(&name.words()));
    }
}

#[test]
fn the_big_button_has_a_command_that_can_be_given() {
    let finished = |end, result| after(with(reading(), vec![ended(vec![end], result)]));
    let states = [
        AppState::default(),
        after(vec![AppEvent::Start(order())]),
        after(reading()),
        finished(saved(), Ok(())),
        finished(kept(), failure(JobOutcome::Unfinished)),
        finished(kept(), failure(JobOutcome::Stopped)),
        finished(RegionEnd::Nothing, failure(JobOutcome::NoPhone)),
        finished(kept(), failure(JobOutcome::CheckFailed)),
    ];
    for state in &states {
        let button = MainButton::of(&state.station);
        assert!(button.command().is_enabled(&state.station), "{button:?}");
        let is_running = state.station.state().is_running();
        assert_eq!(UiCommand::Stop.is_enabled(&state.station), is_running);
        assert_eq!(UiCommand::EditForm.is_enabled(&state.station), !is_running);
    }
    let enabled = |state: &AppState| -> Vec<UiCommand> {
        UiCommand::all().filter(|command| command.is_enabled(&state.station)).collect()
    };
    use UiCommand::{
        BackToForm, Continue, CopyDetails, CopyHashes, EditForm, LookInside, NextPhone, OpenFolder, ReadBack,
        SaveBundle, Stop, TryAgain,
    };
    assert_eq!(enabled(&states[0]), [ReadBack, EditForm, SaveBundle]);
    assert_eq!(enabled(&states[2]), [Stop, SaveBundle]);
    let saved =
        [NextPhone, BackToForm, EditForm, OpenFolder, LookInside, CopyHashes, CopyDetails, SaveBundle];
    assert_eq!(enabled(&states[3]), saved);
    let kept = [Continue, TryAgain, NextPhone, BackToForm, EditForm, OpenFolder, CopyDetails, SaveBundle];
    assert_eq!(enabled(&states[4]), kept);
    assert_eq!(enabled(&states[7]), kept, "what never read the same may be read again");
    assert_eq!(enabled(&states[6]), [TryAgain, NextPhone, BackToForm, EditForm, CopyDetails, SaveBundle]);
}

#[test]
fn finished_twice_changes_nothing() {
    let mut state = after(with(reading(), vec![ended(vec![kept()], failure(JobOutcome::Unfinished))]));
    let before = state.clone();
    let late =
        [ended(vec![saved()], Ok(())), phase(Phase::Reading), progress(Phase::Reading, 1), AppEvent::Stop];
    for event in late {
        assert_eq!(state.apply(at(99), event), []);
    }
    assert_eq!(state, before);
}

#[test]
fn events_of_an_old_job_are_ignored() {
    let mut state = after(with(
        reading(),
        vec![ended(vec![kept()], failure(JobOutcome::Unfinished)), AppEvent::Start(order())],
    ));
    assert_eq!(state.station.running().map(|running| running.id), Some(JobId(2)));
    let before = state.clone();
    for event in [phase(Phase::Reading), region(), ended(vec![saved()], Ok(()))] {
        assert_eq!(state.apply(at(99), event), []);
    }
    assert_eq!(state, before);
    let ended = WorkerEvent::Ended { id: JobId(2), regions: vec![saved()], result: Ok(()) };
    state.apply(at(100), AppEvent::Worker(ended));
    assert_eq!(state.station.state(), State::Saved);
}

#[test]
fn a_second_start_while_a_job_runs_is_ignored() {
    let mut state = after(reading());
    let before = state.clone();
    assert_eq!(state.apply(at(50), AppEvent::Start(order())), []);
    assert_eq!(state.apply(at(50), AppEvent::BackToForm), []);
    assert_eq!(state, before);
}

#[test]
fn a_stop_is_asked_for_once_and_shown_until_it_is_done() {
    let mut state = after(reading());
    assert_eq!(state.apply(at(20), AppEvent::Stop), [Effect::StopWorker]);
    assert!(state.station.running().is_some_and(|running| running.is_stopping));
    assert_eq!(state.apply(at(21), AppEvent::Stop), []);
    assert_eq!(state.station.state(), State::Reading);
    state.apply(at(22), ended(vec![kept()], failure(JobOutcome::Stopped)));
    assert_eq!(state.station.state(), State::Stopped);
    assert_eq!(AppState::default().apply(at(0), AppEvent::Stop), []);
}

#[test]
fn a_worker_that_is_gone_fails_the_job_and_is_replaced() {
    let mut state = after(reading());
    let effects = state.apply(at(20), AppEvent::WorkerGone);
    let expected = [Effect::KeepAwake(false), Effect::Attention(State::Failed), Effect::RestartWorker];
    assert_eq!(effects, expected);
    let finished = state.station.finished().unwrap();
    assert!(finished.state == State::Failed && finished.error.is_some());
    assert_eq!(finished.regions, [RegionEnd::Nothing]);
    assert_eq!(AppState::default().apply(at(0), AppEvent::WorkerGone), [Effect::RestartWorker]);
    // What was saved before stays saved.
    let mut two = order();
    two.job.regions.push(two.job.regions[0].clone());
    let saved_one = reported(Event::Saved { file: "a.bin".into(), report: Box::new(fake_report()) });
    let state = after(vec![AppEvent::Start(two), saved_one, AppEvent::WorkerGone]);
    assert_eq!(state.station.state(), State::PartlySaved);
}

#[test]
fn what_is_seen_while_waiting_is_remembered_with_its_time() {
    let rom = || AppEvent::Ports(PortsNews::Ports(vec![port("COM5", DeviceKind::BootRom)]));
    let none = || AppEvent::Ports(PortsNews::Ports(vec![]));
    let note = || reported(Event::Note(Note::Seen(Sighting::NoAnswer { port: "COM5".into() })));
    let state = after(vec![
        rom(),
        AppEvent::Start(order()),
        none(),
        rom(),
        phase(Phase::Connecting),
        note(),
        phase(Phase::Waiting),
    ]);
    let seen: Vec<_> =
        state.station.running().unwrap().seen.iter().map(|seen| (seen.date, seen.sight)).collect();
    assert_eq!(
        seen,
        [
            (at(2).date, Sight::Vanished(DeviceKind::BootRom)),
            (at(3).date, Sight::Appeared(DeviceKind::BootRom)),
            (at(5).date, Sight::Reported),
        ]
    );
    // While reading, the phone's port is no news, and notes are for the log alone.
    let state = after(with(reading(), vec![rom(), none(), note()]));
    assert_eq!(state.station.running().unwrap().seen.iter().len(), 0);
    assert_eq!(state.log.filtered(Level::Info, "nothing answers").count(), 1);
}

#[test]
fn ports_that_cannot_be_listed_are_said_and_forgiven() {
    let mut state = after(vec![AppEvent::Ports(PortsNews::Ports(vec![port("A", DeviceKind::Unknown)]))]);
    let why = PortListError::Failed(LinkError::NoList(std::io::Error::other("EIO").into()));
    state.apply(at(1), AppEvent::Ports(PortsNews::Unknown(why.clone())));
    assert_eq!((state.ports.len(), &state.ports_unknown), (1, &Some(why)));
    assert_eq!(state.log.filtered(Level::Warning, "looking for serial ports: EIO").count(), 1);
    state.apply(at(2), AppEvent::Ports(PortsNews::Ports(vec![])));
    assert_eq!((state.ports.len(), state.ports_unknown), (0, None));
}

#[test]
fn mistakes_in_the_form_stay_until_the_next_start() {
    let error = FieldError { field: crate::app::Field::Folder, sentence: "No".into() };
    let mut state = after(vec![AppEvent::Refused(vec![error.clone()])]);
    assert_eq!(state.refused, [error]);
    state.apply(at(1), AppEvent::Start(order()));
    assert_eq!(state.refused, []);
}

#[test]
fn a_phone_that_answers_and_breaks_off_is_waited_for_again() {
    let state = after(vec![AppEvent::Start(order()), phase(Phase::Connecting), phase(Phase::Waiting)]);
    assert_eq!(state.station.state(), State::Waiting);
}

#[test]
fn each_region_has_a_map_of_its_own_and_late_progress_of_another_pass_is_ignored() {
    let next = reported(Event::Region {
        index: 1,
        of: 2,
        file: "b.bin".into(),
        area: bromide_engine::storage::AreaKind::Flash,
        start: 4,
        length: MIB,
    });
    let state = after(with(
        reading(),
        vec![phase(Phase::Checking), progress(Phase::Reading, MIB), next, phase(Phase::Reading)],
    ));
    let running = state.station.running().unwrap();
    let view = running.region.as_ref().unwrap();
    assert_eq!((view.index, view.start, view.map.len()), (1, 4, 16));
    assert!(view.map.cells().all(|cell| cell == Cell::NotRead));
    assert_eq!(state.station.percent(), None);
}

#[test]
fn warnings_and_notices_reach_the_log_and_the_end() {
    let warning = reported(Event::Warning(ReadingWarning::SampleDiffered.into()));
    let state = after(with(
        reading(),
        vec![warning, ended(vec![saved()], Ok(())), AppEvent::Notice(Level::Error, "Renderer".into())],
    ));
    assert_eq!(state.station.finished().unwrap().warnings, [ReadingWarning::SampleDiffered.into()]);
    let lines: Vec<_> = state.log.filtered(Level::Warning, "").map(|line| line.level).collect();
    assert_eq!(lines, [Level::Warning, Level::Error]);
    assert!(state.details().contains("SHA-256 abc"));
}

#[test]
fn a_fresh_start_has_the_form_as_it_was_left_and_says_what_was_wrong() {
    let settings = Settings { folder: "/dumps".into(), last_port: "demo".into(), ..Settings::default() };
    let state = AppState::new(at(0), Loaded { settings: settings.clone(), notices: vec!["Damaged".into()] });
    assert_eq!((&state.form, &state.settings), (&settings.form(), &settings));
    assert_eq!(state.log.filtered(Level::Warning, "damaged").count(), 1);
    assert_eq!(state.station.state(), State::Ready);
}

#[test]
fn the_states_words_are_the_engines_and_all_different() {
    for phase in [Phase::Waiting, Phase::Connecting, Phase::Reading, Phase::Checking] {
        assert!(State::ALL.iter().any(|state| state.words() == phase.present()));
    }
    let mut words: Vec<_> = State::ALL.iter().map(|state| state.words()).collect();
    words.sort_unstable();
    words.dedup();
    assert_eq!(words.len(), 9);
}

#[test]
fn a_phone_that_was_lost_is_said_and_waited_for_and_the_job_goes_on() {
    let lost = |is_there| reported(Event::Lost { done: 2 * MIB, total: 4 * MIB, is_there });
    let sentence = "Lost the phone at 2 MB. Plug it in again, I will continue.";
    let reading_one = with(reading(), vec![block(2 * MIB, 65536, BlockState::Reading)]);
    let mut state = after(with(reading_one, vec![lost(false), phase(Phase::Waiting)]));
    assert_eq!((state.station.state(), state.station.percent()), (State::Waiting, None));
    let running = state.station.running().unwrap();
    let Some(lost_view) = running.lost else { panic!("{running:?}") };
    assert_eq!((lost_view.sentence().as_str(), lost_view.percent()), (sentence, 50));
    assert!(running.has_data());
    let map = &running.region.as_ref().unwrap().map;
    assert_eq!((map.cell(0), map.cell(32)), (Some(Cell::Read), Some(Cell::NotRead)), "no cell stays reading");
    let seen: Vec<_> = running.seen.iter().map(|seen| (seen.sight, seen.text.as_str())).collect();
    assert_eq!(seen, [(Sight::Lost, sentence)], "said once");
    // Whoever looks elsewhere is called, once.
    let mut fresh = after(reading());
    let calls: Vec<_> = (0..3).flat_map(|_| fresh.apply(at(9), lost(false))).collect();
    assert_eq!(calls, [Effect::PhoneLost(sentence.into())]);
    let lines: Vec<_> = state.log.filtered(Level::Info, "").map(|line| line.text.clone()).collect();
    assert_eq!(lines[lines.len() - 2..], ["Waiting for phone", sentence]);
    assert_eq!(running.seen.step(), crate::app::Step::Plug);
    // It was not let go of too early, it was read; the one that comes next may be.
    let rom = port("COM5", DeviceKind::BootRom);
    state.ports = vec![rom.clone()];
    for ports in [vec![], vec![rom], vec![]] {
        state.apply(at(30), AppEvent::Ports(PortsNews::Ports(ports)));
    }
    let seen: Vec<_> = state.station.running().unwrap().seen.iter().skip(1).cloned().collect();
    assert_eq!(seen[0].sight, Sight::Lost);
    assert!(seen[0].text.ends_with("vanished"), "{seen:?}");
    assert!(seen[2].text.contains("let go too early"), "{seen:?}");
    for phase_now in [Phase::Reading, Phase::Checking] {
        let mut back = state.clone();
        back.apply(at(31), phase(Phase::Connecting));
        assert!(back.station.running().unwrap().lost.is_some(), "still, until it is read");
        back.apply(at(32), phase(phase_now));
        assert_eq!(back.station.running().unwrap().lost, None);
    }
    let hung = Lost { done: 2 * MIB, total: 0, is_there: true };
    assert!(hung.sentence().contains("Unplug it and plug it in again"), "{}", hung.sentence());
    assert_eq!(Lost { done: 4, total: 4, ..hung }.percent(), 99, "never 100 before the end");
}

#[test]
fn a_scatter_file_fills_the_ranges_or_says_why_not() {
    use crate::app::form::scatter::{Scatter, ScatterRange};
    let mut state = AppState::default();
    let range = |name: &str, start, length| ScatterRange { name: name.into(), start, length };
    let ranges = vec![range("ROM", 0, Some(0x1_0000)), range("BIG", 0, Some(1 << 33)), range("END", 8, None)];
    let scatter = Scatter { ranges, left_out: vec!["POOL".into()] };
    let effects = state.apply(at(1), AppEvent::Scatter("/x/scatter.txt".into(), Ok(scatter.clone())));
    assert!(matches!(&effects[..], [Effect::Warn(sentence)] if sentence.contains("POOL")), "{effects:?}");
    let rows: Vec<_> =
        state.form.rows.iter().map(|row| format!("{} {} {}", row.file, row.start, row.length)).collect();
    assert_eq!(rows, ["ROM.bin 0x0 0x10000", "BIG.bin 0x0 0x200000000", "END.bin 0x8 "]);
    assert_eq!(state.form.extent, crate::app::Extent::Ranges);
    assert!(state.log.as_text(Level::Info, "").contains("3 ranges from scatter.txt"));
    // What no phone can be asked for is marked in its cell.
    let wrong: Vec<_> = state.form.errors().into_iter().map(|error| error.field).collect();
    let length = crate::app::Column::Length;
    assert!(wrong.contains(&crate::app::Field::Cell { row: 1, column: length }), "{wrong:?}");

    let before = state.form.clone();
    let many = (0..101).map(|n| range(&format!("P{n}"), n * 4, Some(4))).collect();
    for refused in [Err("line 3: hello".to_owned()), Ok(Scatter { ranges: many, left_out: vec![] })] {
        let effects = state.apply(at(2), AppEvent::Scatter("bad.txt".into(), refused));
        assert!(
            matches!(&effects[..], [Effect::Warn(why)] if why.contains("bad.txt could not")),
            "{effects:?}"
        );
        assert_eq!(state.form, before);
    }
    state.apply(at(3), AppEvent::Start(order()));
    let effects = state.apply(at(4), AppEvent::Scatter("late.txt".into(), Ok(scatter)));
    assert!(
        matches!(&effects[..], [Effect::Warn(why)] if why.contains("when the job is over")),
        "{effects:?}"
    );
    assert_eq!(state.form, before);
}
