//! Tests of the state of several phones: lists of events in, lanes, signs and effects out.

use super::*;
use crate::app::agent::memory::AgentMemory;
use crate::app::stations::lane::{Review, Sign};
use crate::worker::JobFailure;
use crate::worker::stations::{NotSaved, StationsEvent, StationsOrder};
use bromide_engine::dumpfile::JobSheet;
use bromide_engine::finder::Socket;
use bromide_engine::link::Moment;
use bromide_engine::readback::{Event, JobError, Phase, RegionEnd};
use bromide_engine::stations::Totals;
use jiff::civil::date;
use std::time::Duration;

fn now() -> Now {
    Now { at: Moment(Duration::from_secs(7)), date: date(2026, 11, 27).at(9, 41, 7, 0) }
}

fn order() -> StationsOrder {
    let folder = std::env::temp_dir().display().to_string();
    let form = ReadForm { folder, ..ReadForm::default() };
    SeveralForm::default().order(&form, &crate::app::form::read_form::ThisComputer).unwrap()
}

fn started() -> SeveralState {
    let mut state = SeveralState::default();
    state.apply(now(), SeveralEvent::Mode(Mode::Several));
    let effects = state.apply(now(), SeveralEvent::Started(Box::new(order()), AgentMemory::default()));
    assert!(matches!(&effects[..], [SeveralEffect::Start(_)]), "{effects:?}");
    state
}

fn hear(state: &mut SeveralState, event: StationsEvent) -> Vec<SeveralEffect> {
    state.apply(now(), SeveralEvent::Stations(event))
}

fn command(state: &mut SeveralState, command: SeveralCommand) -> Vec<SeveralEffect> {
    state.apply(now(), SeveralEvent::Command(command))
}

fn began(station: u16, number: u32) -> StationsEvent {
    StationsEvent::Began {
        station: StationNumber(station),
        number,
        socket: Socket::named(&format!("usb:1-{station}")),
        file: format!("{number:03}.bin").into(),
    }
}

fn saved() -> RegionEnd {
    RegionEnd::Saved { file: "001.bin".into(), report: Box::new(crate::app::state::fake_report()) }
}

fn ended(station: u16, number: u32, regions: Vec<RegionEnd>, result: Result<(), NotSaved>) -> StationsEvent {
    let record = StationRecord {
        number,
        station: StationNumber(station),
        socket: Socket::named(&format!("usb:1-{station}")),
        sheet: JobSheet::default(),
        phone: None,
        storage: None,
        begun: "2026-11-27T09:41:07+01:00".into(),
        seconds: 48,
        regions,
        result,
    };
    StationsEvent::Ended { station: StationNumber(station), record: Box::new(record) }
}

fn check_failed() -> Result<(), NotSaved> {
    Err(NotSaved::Job(JobFailure::Engine(JobError::CheckFailed { blocks: 2 })))
}

fn sign(state: &SeveralState, station: u16) -> Sign {
    state.lane(StationNumber(station)).unwrap().sign()
}

#[test]
fn each_phone_has_a_lane_until_it_is_unplugged() {
    let mut state = started();
    assert_eq!(state.button(), SeveralButton::Finish);
    hear(&mut state, began(1, 1));
    hear(&mut state, began(2, 2));
    let event = Event::Phase(Phase::Connecting);
    hear(&mut state, StationsEvent::Reported { station: StationNumber(2), event });
    assert_eq!((sign(&state, 1), sign(&state, 2)), (Sign::Working, Sign::Working));
    assert_eq!(state.button(), SeveralButton::StopAll);
    let effects = hear(&mut state, ended(1, 1, vec![saved()], Ok(())));
    let told = SeveralEffect::Attention(StationNumber(1), Sign::Saved);
    assert!(matches!(&effects[..], [first, SeveralEffect::Keep(_)] if *first == told), "{effects:?}");
    assert_eq!(state.lane(StationNumber(1)).unwrap().review, Review::NotNeeded);
    hear(&mut state, StationsEvent::Freed { station: StationNumber(1) });
    assert!(state.lane(StationNumber(1)).is_none() && state.lane(StationNumber(2)).is_some());
    assert_eq!(state.records().len(), 1, "what became of it stays");
}

#[test]
fn green_needs_a_saved_file_and_a_check_that_has_passed() {
    let mut unchecked = crate::app::state::fake_report();
    unchecked.check.passed = None;
    let unchecked = RegionEnd::Saved { file: "1.bin".into(), report: Box::new(unchecked) };
    let kept = RegionEnd::Kept { part: "1.bin.part".into(), good: 4, total: 8 };
    let stopped = || NotSaved::Job(JobFailure::Engine(JobError::Cancelled { phone_settled: true }));
    let before = || NotSaved::AlreadySaved { file: "1.bin".into() };
    for (regions, result, expected) in [
        (vec![saved()], Ok(()), Sign::Saved),
        (vec![unchecked], Ok(()), Sign::SavedUnchecked),
        (vec![], Ok(()), Sign::Failed),
        (vec![kept.clone()], Ok(()), Sign::Unfinished),
        (vec![kept.clone()], Err(stopped()), Sign::Stopped),
        (vec![kept], check_failed(), Sign::Failed),
        (vec![RegionEnd::Nothing], Err(before()), Sign::SavedBefore),
        (vec![], Err(NotSaved::Job(JobFailure::Panicked(None))), Sign::Failed),
    ] {
        let mut state = started();
        hear(&mut state, began(1, 1));
        hear(&mut state, ended(1, 1, regions.clone(), result.clone()));
        assert_eq!(sign(&state, 1), expected, "{regions:?} {result:?}");
        let is_due = state.lane(StationNumber(1)).unwrap().review == Review::Due;
        assert_eq!(is_due, !expected.is_good());
    }
}

#[test]
fn a_failure_stays_until_it_was_seen_and_its_retry_keeps_what_was_typed() {
    let mut state = started();
    hear(&mut state, began(3, 1));
    let sheet = JobSheet { ticket: "A-17".into(), ..JobSheet::default() };
    let effects = command(&mut state, SeveralCommand::Sheet(StationNumber(3), sheet.clone()));
    let asked = StationsRequest::Sheet(StationNumber(3), sheet.clone());
    assert_eq!(effects, [SeveralEffect::Ask(asked)]);
    hear(&mut state, ended(3, 1, vec![], check_failed()));
    assert_eq!(state.session.as_ref().unwrap().unseen(), 1);
    hear(&mut state, began(3, 1));
    let lane = state.lane(StationNumber(3)).unwrap();
    assert_eq!((lane.sign(), lane.review, &lane.sheet), (Sign::Working, Review::NotNeeded, &sheet));
    hear(&mut state, ended(3, 1, vec![], check_failed()));
    let effects = command(&mut state, SeveralCommand::Seen(StationNumber(3)));
    assert_eq!(effects, [SeveralEffect::Ask(StationsRequest::Seen(StationNumber(3)))]);
    assert_eq!(command(&mut state, SeveralCommand::Seen(StationNumber(3))), []);
    assert_eq!(state.session.as_ref().unwrap().unseen(), 0);
    // The next phone at this station begins with an empty sheet.
    hear(&mut state, StationsEvent::Freed { station: StationNumber(3) });
    hear(&mut state, began(3, 2));
    assert!(state.lane(StationNumber(3)).unwrap().sheet.is_empty());
}

#[test]
fn what_is_typed_after_the_end_goes_into_the_table_of_the_session() {
    let mut state = started();
    hear(&mut state, began(1, 1));
    hear(&mut state, ended(1, 1, vec![saved()], Ok(())));
    let sheet = JobSheet { imei: "35".into(), ..JobSheet::default() };
    let effects = command(&mut state, SeveralCommand::Sheet(StationNumber(1), sheet.clone()));
    assert_eq!(effects, [], "the record of the supervisor is not changed");
    assert_eq!(state.records()[0].sheet, sheet);
}

#[test]
fn a_lost_phone_calls_the_user_once() {
    let mut state = started();
    hear(&mut state, began(1, 1));
    let lost = || {
        let event = Event::Lost { good: 4, total: 8, is_there: false };
        StationsEvent::Reported { station: StationNumber(1), event }
    };
    let told = SeveralEffect::Attention(StationNumber(1), Sign::NeedsUser);
    assert_eq!(hear(&mut state, lost()), [told]);
    assert_eq!(sign(&state, 1), Sign::NeedsUser);
    assert_eq!(hear(&mut state, lost()), []);
}

#[test]
fn a_stopped_session_continues_or_ends_but_never_while_a_station_runs() {
    let mut state = started();
    hear(&mut state, began(1, 1));
    assert_eq!(command(&mut state, SeveralCommand::Finish), []);
    assert!(state.session.is_some());
    let effects = command(&mut state, SeveralCommand::StopAll);
    assert_eq!(effects, [SeveralEffect::Ask(StationsRequest::StopAll)]);
    let stopped = NotSaved::Job(JobFailure::Engine(JobError::Cancelled { phone_settled: true }));
    hear(&mut state, ended(1, 1, vec![], Err(stopped)));
    hear(&mut state, StationsEvent::Done(Done::Stopped));
    assert_eq!(state.button(), SeveralButton::Continue);
    let effects = command(&mut state, SeveralCommand::Continue);
    assert_eq!(effects, [SeveralEffect::Ask(StationsRequest::GoOn)]);
    assert_eq!(state.button(), SeveralButton::Finish);
    // The mode stays while the session is open.
    state.apply(now(), SeveralEvent::Mode(Mode::One));
    assert_eq!(state.mode, Mode::Several);
    let effects = command(&mut state, SeveralCommand::Finish);
    assert_eq!(effects, [SeveralEffect::End, SeveralEffect::KeepAwake(false)]);
    assert!(state.session.is_none() && state.has_records());
}

#[test]
fn a_thread_that_dies_ends_every_lane_and_lets_the_computer_sleep() {
    let mut state = started();
    hear(&mut state, began(1, 1));
    hear(&mut state, began(2, 2));
    hear(&mut state, StationsEvent::Totals(Totals { saved: 1, ..Totals::default() }));
    hear(&mut state, ended(2, 2, vec![saved()], Ok(())));
    assert_eq!(state.apply(now(), SeveralEvent::Gone), [SeveralEffect::KeepAwake(false)]);
    assert_eq!((sign(&state, 1), sign(&state, 2)), (Sign::Failed, Sign::Saved));
    assert!(!state.is_busy());
    assert_eq!(state.button(), SeveralButton::Finish);
}

#[test]
fn what_was_refused_counts_until_the_form_is_changed() {
    let mut state = SeveralState::default();
    let form = ReadForm { folder: "/nowhere".into(), ..ReadForm::default() };
    let problem = FieldProblem::NoSuchFolder("/nowhere".into());
    let errors = vec![FieldError { field: Field::Folder, problem }];
    let forms = Box::new((state.form.clone(), form.clone()));
    state.apply(now(), SeveralEvent::Refused(forms, errors.clone()));
    assert_eq!(state.errors(&form, None), errors);
    assert_eq!(state.errors(&form, Some(true)), []);
    assert_eq!(state.errors(&form, Some(false)), errors);
    state.form.pattern = "{n}.bin".into();
    assert_eq!(state.errors(&form, None), []);
}
