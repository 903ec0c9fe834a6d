//! The inspector's state, by lists of commands and events.

use std::path::Path;

use super::super::clipboard::CopyFormat;
use super::super::position::ViewChange;
use super::super::state::InspectionResult;
use super::*;
use bromide_engine::dump::search::PatternError;
use bromide_engine::dump::{Finding, FindingKind, inspect};

const LENGTH: u64 = 1 << 20;

fn opened(path: &str, length: u64) -> (InspectorState, Vec<InspectorTask>) {
    let mut state = InspectorState::default();
    let tasks = state.command(InspectorCommand::Open(path.into()));
    let Some(InspectorTask::Open { id, .. }) = tasks.last() else { panic!("{tasks:?}") };
    let tasks = state.apply(InspectorEvent::Opened(*id, Ok(length)));
    (state, tasks)
}

fn result_of(length: u64) -> InspectionResult {
    let mut read = |_: u64, out: &mut [u8]| -> Result<(), ()> {
        out.fill(0xFF);
        Ok(())
    };
    let inspection = inspect(length, &mut read, &mut |_| true).unwrap().unwrap();
    InspectionResult { inspection, anomalies: vec![] }
}

fn type_text(state: &mut InspectorState, typed: &str) {
    state.command(InspectorCommand::Search { typed: typed.into(), kind: SearchKind::Text });
}

fn compared_with(state: &mut InspectorState, length: u64) -> Vec<InspectorTask> {
    let tasks = state.command(InspectorCommand::Compare("second.bin".into()));
    let Some(InspectorTask::Open { id, .. }) = tasks.last() else { panic!("{tasks:?}") };
    state.apply(InspectorEvent::Opened(*id, Ok(length)))
}

#[test]
fn a_file_is_opened_inspected_and_closed() {
    let (mut state, tasks) = opened("dump.bin", LENGTH);
    assert_eq!(tasks, [InspectorTask::Inspect { id: 2, file: 1, length: LENGTH }]);
    assert_eq!(state.first.as_ref().unwrap().name(), "dump.bin");
    state.apply(InspectorEvent::Progress(2, LENGTH / 2));
    assert_eq!(state.inspection.percent(), Some(50));
    state.apply(InspectorEvent::Progress(2, LENGTH));
    assert_eq!(state.inspection.percent(), Some(99), "never 100 before the end");
    let before = state.revision();
    state.apply(InspectorEvent::Inspected(2, Ok(Some(result_of(LENGTH)))));
    assert!(state.inspection.done().is_some() && state.revision() > before);
    let tasks = state.command(InspectorCommand::Close);
    assert_eq!(tasks, [InspectorTask::Close(1)]);
    assert!(!state.has_file() && state.inspection == Operation::None);
}

#[test]
fn reports_of_other_numbers_are_ignored() {
    let (mut state, _) = opened("dump.bin", LENGTH);
    let before = state.clone();
    for event in [
        InspectorEvent::Inspected(7, Err(FileProblem::NotOpen)),
        InspectorEvent::Compared(2, Ok(None)),
        InspectorEvent::Found(2, Ok(Some(Hit::At(7)))),
        InspectorEvent::Saved(2, Ok(true)),
        InspectorEvent::Progress(9, 9),
        InspectorEvent::Page(2, 0, Ok(vec![1])),
    ] {
        assert_eq!(state.apply(event.clone()), []);
        assert_eq!(state, before, "{event:?}");
    }
    assert_eq!(
        state.apply(InspectorEvent::Opened(9, Ok(1))),
        [InspectorTask::Close(9)],
        "a file nobody waits for"
    );
}

#[test]
fn opening_another_file_stops_all_operations() {
    let (mut state, _) = opened("dump.bin", LENGTH);
    type_text(&mut state, "a");
    state.command(InspectorCommand::Find(Direction::Forward));
    compared_with(&mut state, LENGTH);
    let tasks = state.command(InspectorCommand::Open("other.bin".into()));
    let stops = tasks.iter().filter(|task| matches!(task, InspectorTask::Stop(_))).count();
    let closes = tasks.iter().filter(|task| matches!(task, InspectorTask::Close(_))).count();
    assert_eq!((stops, closes), (3, 2), "{tasks:?}");
    assert!(matches!(tasks.last(), Some(InspectorTask::Open { .. })));
    assert_eq!(state.search.typed, "a", "what was typed stays");
    assert!(state.search.operation == Operation::None && state.second.is_none());
}

#[test]
fn a_file_that_cannot_be_opened_starts_nothing() {
    let mut state = InspectorState::default();
    state.command(InspectorCommand::Open("gone.bin".into()));
    assert_eq!(state.apply(InspectorEvent::Opened(1, Err(FileProblem::BecameShorter))), []);
    assert_eq!(state.first.as_ref().unwrap().stage, FileStage::Failed(FileProblem::BecameShorter));
    type_text(&mut state, "a");
    for command in [
        InspectorCommand::Find(Direction::Forward),
        InspectorCommand::Inspect,
        InspectorCommand::Copy(CopyFormat::Hex),
        InspectorCommand::Stop(OperationKind::Inspection),
        InspectorCommand::Show(Side::Second),
    ] {
        assert_eq!(state.command(command.clone()), [], "{command:?}");
    }
    assert!(state.known_bytes(Side::First, 0, 16).is_empty());
}

#[test]
fn the_next_search_starts_behind_the_hit_which_is_selected() {
    let (mut state, _) = opened("dump.bin", LENGTH);
    state.command(InspectorCommand::Find(Direction::Forward));
    assert_eq!(state.search.error, Some(PatternError::Empty));
    type_text(&mut state, "abc");
    assert_eq!(state.search.error, None);
    let from = |tasks: &[InspectorTask]| match tasks {
        [.., InspectorTask::Find { id, from, .. }] => (*id, *from),
        other => panic!("{other:?}"),
    };
    let (id, first) = from(&state.command(InspectorCommand::Find(Direction::Forward)));
    assert_eq!(first, 0, "the first byte counts, too");
    state.apply(InspectorEvent::Found(id, Ok(Some(Hit::At(5000)))));
    assert_eq!(state.position.selection(), 5000..5003);
    assert!(state.position.visible_bytes().contains(&5000));
    assert_eq!(state.search.operation, Operation::Done(Hit::At(5000)));
    let (id, next) = from(&state.command(InspectorCommand::Find(Direction::Forward)));
    assert_eq!(next, 5001);
    state.apply(InspectorEvent::Found(id, Ok(Some(Hit::Around(0)))));
    assert_eq!((state.position.selection(), state.search.direction), (0..3, Direction::Forward));
    let (_, next) = from(&state.command(InspectorCommand::Find(Direction::Forward)));
    assert_eq!(next, 1, "found at the very first byte");
    let (id, back) = from(&state.command(InspectorCommand::Find(Direction::Backward)));
    assert_eq!(back, 0);
    state.apply(InspectorEvent::Found(id, Ok(Some(Hit::Nowhere))));
    assert_eq!(state.position.selection(), 0..3, "it stays where it was");
    let (id, _) = from(&state.command(InspectorCommand::Find(Direction::Forward)));
    assert_eq!(state.command(InspectorCommand::Stop(OperationKind::Search)), [InspectorTask::Stop(id)]);
    state.apply(InspectorEvent::Found(id, Ok(None)));
    assert_eq!(state.search.operation, Operation::Stopped);
}

#[test]
fn comparing_starts_when_both_are_open_and_ends_with_the_second() {
    let (mut state, _) = opened("first.bin", LENGTH);
    let tasks = compared_with(&mut state, LENGTH / 2);
    assert_eq!(tasks, [InspectorTask::Compare { id: 4, files: (1, 3), lengths: (LENGTH, LENGTH / 2) }]);
    assert!(state.comparison.is_running());
    state.command(InspectorCommand::View(ViewChange::MoveTo { at: LENGTH - 1, extend: false }));
    state.command(InspectorCommand::Show(Side::Second));
    assert_eq!((state.shown, state.position.cursor()), (Side::Second, LENGTH / 2 - 1));
    let tasks = state.command(InspectorCommand::CloseSecond);
    assert_eq!(tasks, [InspectorTask::Stop(4), InspectorTask::Close(3)]);
    assert_eq!((state.shown, &state.comparison), (Side::First, &Operation::None));
    state.apply(InspectorEvent::Compared(4, Ok(None)));
    assert_eq!(state.comparison, Operation::None);
}

#[test]
fn comparing_without_a_first_file_opens_one() {
    let mut state = InspectorState::default();
    let tasks = state.command(InspectorCommand::Compare("a.bin".into()));
    assert!(
        matches!(&tasks[..], [InspectorTask::Open { .. }]) && state.first.is_some() && state.second.is_none()
    );
}

#[test]
fn one_part_at_a_time_is_saved_and_never_over_an_open_file() {
    let (mut state, _) = opened("/d/dump.bin", LENGTH);
    let request = PartRequest { range: 0x10..0x20, file: "/d/part.bin".into(), replace: false, open: vec![] };
    assert_eq!(state.part_name(&request.range), Path::new("/d/dump_00000010-00000020.bin"));
    let tasks = state.command(InspectorCommand::Save(request.clone()));
    let [InspectorTask::Save { id, request: given, .. }] = &tasks[..] else { panic!("{tasks:?}") };
    assert_eq!(given.open, [Path::new("/d/dump.bin")]);
    assert_eq!(state.command(InspectorCommand::Save(request.clone())), [], "one at a time");
    state.apply(InspectorEvent::Saved(*id, Ok(true)));
    assert_eq!(state.saving, Operation::Done("/d/part.bin".into()));
    let empty = PartRequest { range: 5..5, ..request };
    assert_eq!(state.command(InspectorCommand::Save(empty)), []);
}

#[test]
fn the_finding_at_an_offset_is_the_innermost() {
    let (mut state, _) = opened("dump.bin", LENGTH);
    let mut result = result_of(LENGTH);
    let finding = |start, length, kind| Finding::new(start, length, kind, vec![]);
    result.inspection.findings = vec![
        finding(0, LENGTH * 2, FindingKind::Firmware),
        finding(100, 50, FindingKind::RomInfo),
        finding(LENGTH + 5, 50, FindingKind::Nvram),
    ];
    state.apply(InspectorEvent::Inspected(2, Ok(Some(result))));
    assert_eq!(state.spans(), [0..LENGTH, 100..150, LENGTH..LENGTH], "cut to the file");
    let kind = |at| state.finding_at(at).map(|finding| finding.kind);
    assert_eq!([kind(99), kind(100)], [Some(FindingKind::Firmware), Some(FindingKind::RomInfo)]);
    assert_eq!(kind(LENGTH), None);
}
