//! A job from its order to its end: lists of events in, states and commands out; no thread, no clock.

use std::time::Duration;

use super::fixtures::*;
use super::*;
use crate::app::job::command::MainButton;
use crate::app::log::Level;
use bromide_engine::acquire::ReadingProgramChoice;
use bromide_engine::facts::StorageFacts;
use bromide_engine::finder::PortChoice;
use bromide_engine::readback::BlockState;
use bromide_engine::readback::{Event, JobOutcome, Phase};

#[test]
fn a_good_job_goes_through_the_states_in_order() {
    let events = with(
        reading(),
        vec![
            phase(Phase::Checking),
            progress(Phase::Checking, 4 * MIB),
            reported(Event::Saved { index: 0, file: "a.bin".into(), report: Box::new(fake_report()) }),
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
            (State::Reading, Some(0)),
            (State::Reading, Some(25)),
            (State::Checking, Some(25)),
            (State::Checking, Some(99)),
            (State::Saved, Some(100)),
            (State::Ready, None),
        ]
    );
    let work = order().work;
    let start =
        Command::Start { id: JobId(1), port: PortChoice::Auto, program: ReadingProgramChoice::Off, work };
    let end = [Effect::KeepAwake(false), Effect::Attention(State::Saved)];
    assert_eq!(effects, [&[Effect::KeepAwake(true), Effect::Send(start)][..], &end].concat());
    let log: Vec<_> = state.log.filtered(Level::Info, "").map(|line| line.text()).collect();
    for words in ["Waiting for phone", "Connecting", "Reading", "Checking", "Saved"] {
        assert!(log.iter().any(|line| line == words), "{words} in {log:?}");
    }
}

#[test]
fn facts_of_the_job_are_in_the_state() {
    let state = after(reading());
    let running = state.station.running().unwrap();
    assert_eq!(
        (running.phone.as_ref(), running.storage.clone()),
        (Some(&phone()), Some(StorageFacts::Flash(flash())))
    );
    let view = running.region.as_ref().unwrap();
    assert_eq!(
        (view.map.len(), view.map.cell(31), view.map.cell(32)),
        (64, Some(BlockState::Read), Some(BlockState::NotRead))
    );
    let pass = running.stage.pass().unwrap();
    assert_eq!(pass.since, at(6).at);
    assert_eq!(pass.curve.points(), [(Duration::from_secs(1), 1000 + 2 * MIB / 1000)]);
    assert_eq!(pass.silent_for(at(10).at), Duration::from_secs(3));
}

#[test]
fn every_ending_has_its_state_and_its_button() {
    use MainButton::{CheckAgain, Continue, NextPhone, TryAgain};
    let go_on = Continue(2 * MIB);
    for (regions, result, name, button) in [
        (vec![saved()], Ok(()), State::Saved, NextPhone),
        (vec![kept()], failed(JobOutcome::Unfinished), State::PartlySaved, go_on),
        (vec![kept()], failed(JobOutcome::Disk), State::PartlySaved, go_on),
        (vec![kept()], failed(JobOutcome::Stopped), State::Stopped, go_on),
        (vec![RegionEnd::Nothing], failed(JobOutcome::Stopped), State::Stopped, TryAgain),
        (vec![RegionEnd::Nothing], failed(JobOutcome::NoPhone), State::Failed, TryAgain),
        (vec![kept()], failed(JobOutcome::CheckFailed), State::Failed, CheckAgain),
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
        finished(kept(), failed(JobOutcome::Unfinished)),
        finished(kept(), failed(JobOutcome::Stopped)),
        finished(RegionEnd::Nothing, failed(JobOutcome::NoPhone)),
        finished(kept(), failed(JobOutcome::CheckFailed)),
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
        BackToForm, Continue, CopyDetails, CopyHashes, EditForm, ListParts, LookInside, NextPhone,
        OpenFolder, ReadBack, SaveAsItIs, SaveBundle, Stop, TryAgain,
    };
    assert_eq!(enabled(&states[0]), [ReadBack, ListParts, EditForm, SaveBundle]);
    assert_eq!(enabled(&states[2]), [Stop, SaveBundle]);
    let saved = [
        NextPhone,
        BackToForm,
        ListParts,
        EditForm,
        OpenFolder,
        LookInside,
        CopyHashes,
        CopyDetails,
        SaveBundle,
    ];
    assert_eq!(enabled(&states[3]), saved);
    let kept = [
        Continue,
        TryAgain,
        NextPhone,
        BackToForm,
        ListParts,
        EditForm,
        OpenFolder,
        LookInside,
        SaveAsItIs,
        CopyDetails,
        SaveBundle,
    ];
    assert_eq!(enabled(&states[4]), kept);
    assert_eq!(enabled(&states[5]), kept);
    assert_eq!(enabled(&states[7]), kept, "what never read the same may be read again");
    assert_eq!(
        enabled(&states[6]),
        [TryAgain, NextPhone, BackToForm, ListParts, EditForm, CopyDetails, SaveBundle]
    );
}

#[test]
fn finished_twice_changes_nothing() {
    let mut state = after(with(reading(), vec![ended(vec![kept()], failed(JobOutcome::Unfinished))]));
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
        vec![ended(vec![kept()], failed(JobOutcome::Unfinished)), AppEvent::Start(order())],
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
    state.apply(at(22), ended(vec![kept()], failed(JobOutcome::Stopped)));
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
    add_region(&mut two);
    let saved_one =
        reported(Event::Saved { index: 0, file: "a.bin".into(), report: Box::new(fake_report()) });
    let state = after(vec![AppEvent::Start(two), saved_one, AppEvent::WorkerGone]);
    assert_eq!(state.station.state(), State::PartlySaved);
}

#[test]
fn after_a_lost_worker_each_region_has_its_own_end() {
    let mut three = order();
    for _ in 0..2 {
        add_region(&mut three);
    }
    let saved_at =
        |index| reported(Event::Saved { index, file: "b.bin".into(), report: Box::new(fake_report()) });
    let ends = |events: Vec<AppEvent>| {
        let ends = after(events).station.finished().unwrap().regions.clone();
        ends.iter().map(|end| matches!(end, RegionEnd::Saved { .. })).collect::<Vec<_>>()
    };
    // The first region failed and the second was saved; or the last two were.
    let start = || AppEvent::Start(three.clone());
    assert_eq!(ends(vec![start(), saved_at(1), AppEvent::WorkerGone]), [false, true, false]);
    assert_eq!(ends(vec![start(), saved_at(2), saved_at(1), AppEvent::WorkerGone]), [false, true, true]);
    assert_eq!(ends(vec![start(), saved_at(7), AppEvent::WorkerGone]), [false; 3]);
    // What there was of a region before the job is still there.
    let before = vec![kept(), kept(), RegionEnd::Nothing];
    let state = after(vec![AppEvent::Resume(three, before), saved_at(1), AppEvent::WorkerGone]);
    let regions = &state.station.finished().unwrap().regions;
    assert_eq!((&regions[0], &regions[2]), (&kept(), &RegionEnd::Nothing));
    assert!(matches!(regions[1], RegionEnd::Saved { .. }));
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
    assert!(view.map.cells().all(|cell| cell == BlockState::NotRead));
    assert_eq!(state.station.percent(), Some(12), "of the job, whichever pass reports it");
}
