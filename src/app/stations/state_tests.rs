//! Tests of the state of several phones: lists of events in, lanes, signs and effects out.

use super::*;
use crate::app::agent::memory::AgentMemory;
use crate::app::stations::lane::{Review, Sign};
use crate::worker::JobFailure;
use crate::worker::Work;
use crate::worker::stations::{NotSaved, Others, StationsEvent, StationsOrder};
use bromide_engine::dumpfile::{BatchFacts, JobSheet};
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
        work: Box::new(work(station, number)),
    }
}

fn work(station: u16, number: u32) -> Work {
    let facts = BatchFacts { number, station, begun: now().date, is_practice: false };
    order().work(&facts, &|_| false)
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
        backup: None,
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
    let asked = StationsRequest::Sheet(StationNumber(3), 1, sheet.clone());
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
fn what_is_typed_after_the_end_goes_into_report_and_tables_once_it_is_complete() {
    let mut state = started();
    hear(&mut state, began(1, 1));
    hear(&mut state, ended(1, 1, vec![saved()], Ok(())));
    let sheet = |imei: &str| JobSheet { imei: imei.into(), ..JobSheet::default() };
    for typed in ["3", "35"] {
        let effects = command(&mut state, SeveralCommand::Sheet(StationNumber(1), sheet(typed)));
        let asked = StationsRequest::Sheet(StationNumber(1), 1, sheet(typed));
        assert_eq!(effects, [SeveralEffect::Ask(asked)], "for another try");
    }
    assert_eq!(state.records()[0].sheet, sheet("35"));
    assert_eq!(state.settle_late(Some(now().at)), [], "it may still be typed");
    let late = state.settle_late(Some(now().at + LATE));
    let [SeveralEffect::Ask(request), SeveralEffect::Correct(correction)] = &late[..] else {
        panic!("{late:?}")
    };
    assert_eq!(*request, StationsRequest::LateSheet(vec!["001.bin".into()], sheet("35")));
    assert_eq!((&correction.before.sheet, &correction.now.sheet), (&JobSheet::default(), &sheet("35")));
    assert_eq!(state.settle_late(None), [], "once");
    // What is typed last is saved when the session ends.
    command(&mut state, SeveralCommand::Sheet(StationNumber(1), sheet("356")));
    let effects = command(&mut state, SeveralCommand::Finish);
    let last = StationsRequest::LateSheet(vec!["001.bin".into()], sheet("356"));
    assert_eq!(effects[0], SeveralEffect::Ask(last));
    assert_eq!(effects[2..], [SeveralEffect::End, SeveralEffect::KeepAwake(false)]);
}

#[test]
fn what_is_typed_for_the_next_phone_goes_to_the_next_phone_alone() {
    let mut state = started();
    let sheet = |ticket: &str| JobSheet { ticket: ticket.into(), ..JobSheet::default() };
    let effects = command(&mut state, SeveralCommand::NextSheet(sheet("A-1")));
    assert_eq!(effects, [SeveralEffect::Ask(StationsRequest::NextSheet(sheet("A-1")))]);
    // The supervisor has taken "A-1"; the last letter came too late.
    command(&mut state, SeveralCommand::NextSheet(sheet("A-17")));
    let effects = hear(&mut state, began(1, 1));
    let asked = [
        StationsRequest::NextSheet(JobSheet::default()),
        StationsRequest::Sheet(StationNumber(1), 1, sheet("A-17")),
    ];
    assert_eq!(effects, asked.map(SeveralEffect::Ask));
    hear(&mut state, began(2, 2));
    let typed = [1, 2].map(|station| state.lane(StationNumber(station)).unwrap().sheet.clone());
    assert_eq!(typed, [sheet("A-17"), JobSheet::default()]);
}

#[test]
fn other_names_of_files_are_those_of_the_job() {
    let mut state = started();
    hear(&mut state, began(1, 1));
    let work = Box::new(work(1, 9));
    hear(&mut state, StationsEvent::Named { station: StationNumber(1), work: work.clone() });
    let lane = state.lane(StationNumber(1)).unwrap();
    assert_eq!(lane.job.running().unwrap().order.work, *work);
    assert_eq!(lane.log.entries().count(), 2);
}

#[test]
fn a_disk_without_room_for_another_phone_stops_none_that_runs() {
    let mut state = started();
    for (others, stage) in [(Others::Continue, SessionStage::Full), (Others::Stop, SessionStage::Stopping)] {
        hear(&mut state, StationsEvent::DiskFull { station: StationNumber(1), others });
        assert_eq!(state.session.as_ref().unwrap().stage, stage);
    }
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

#[test]
fn a_support_bundle_has_the_logs_of_all_phones_without_what_was_typed_about_their_owners() {
    use crate::app::privacy::bundle::BundleParts;
    use crate::app::state::AppState;
    use bromide_engine::link::recording::Recording;
    let mut state = started();
    let sheet = JobSheet {
        ticket: "A-1742".into(),
        customer: "Huber, Anna".into(),
        model: String::new(),
        imei: "356938035643809".into(),
    };
    command(&mut state, SeveralCommand::NextSheet(sheet));
    hear(&mut state, began(1, 1));
    let mut named = work(1, 1);
    if let Work::Everything { flash, .. } = &mut named {
        flash.regions[0].file = std::env::temp_dir().join("A-1742_Huber-Anna_356938035643809.bin");
    }
    hear(&mut state, StationsEvent::Named { station: StationNumber(1), work: Box::new(named) });
    hear(&mut state, StationsEvent::Freed { station: StationNumber(1) });
    hear(&mut state, began(2, 2));
    let app = AppState::default();
    let parts = BundleParts::of((&app, &state), Recording::default(), None, "en", None, now());
    assert!(parts.stations.contains("Huber-Anna"), "{}", parts.stations);
    let text = parts.scrubber.text(&parts.stations).to_lowercase();
    assert!(text.contains("station 1, phone 1\n") && text.contains("station 2, phone 2\n"), "{text}");
    for personal in ["huber", "anna", "1742", "356938035643809"] {
        assert!(!text.contains(personal), "{personal}: {text}");
    }
}
