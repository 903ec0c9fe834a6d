//! Commands and reports in, state and tasks out: no thread, no file.

use std::convert::Infallible;
use std::path::PathBuf;
use std::sync::Arc;

use super::*;
use crate::app::inside::FileProblem;
use crate::app::rescue::{RescueColumn, SmallPicture, bytes_of};
use bromide_engine::rescue::{
    Direction, ExportError, ExportSummary, ExportWords, Message, Personal, Pick, RescueContents, ScanStep,
    scan,
};
use bromide_engine::sim::{FlashContent as _, GeneratedFlash};

/// What the practice phone's flash holds.
fn contents() -> Arc<RescueContents> {
    let flash = GeneratedFlash::new(4 << 20, 1);
    let mut read_at = |at: u64, into: &mut [u8]| -> Result<(), Infallible> {
        flash.fill(at, into);
        Ok(())
    };
    Arc::new(scan(flash.len(), &mut read_at, &mut |_| true).unwrap().unwrap())
}

/// A state after a scan.
fn scanned() -> RescueState {
    let mut state = RescueState::default();
    let id = begun(&mut state, "/dumps/phone.bin");
    state.apply(RescueEvent::Scanned(id, Ok(Some(contents()))));
    state
}

fn begun(state: &mut RescueState, path: &str) -> u64 {
    let tasks = state.command(RescueCommand::Scan(path.into()));
    let ids =
        tasks.iter().find_map(|task| if let RescueTask::Scan { id, .. } = task { Some(*id) } else { None });
    ids.expect("a scan begins")
}

struct NoWords;

impl ExportWords for NoWords {
    fn messages_title(&self) -> String {
        String::new()
    }
    fn direction(&self, _: Direction) -> String {
        String::new()
    }
    fn remarks(&self, _: &Message) -> Vec<String> {
        vec![]
    }
    fn data(&self, _: usize, _: Option<u16>) -> String {
        String::new()
    }
    fn no_time(&self) -> String {
        String::new()
    }
}

fn words() -> Words {
    Words(Arc::new(NoWords))
}

#[test]
fn a_scan_reports_its_progress_and_nothing_is_shown_before_it_is_asked_for() {
    let mut state = RescueState::default();
    let id = begun(&mut state, "/dumps/phone.bin");
    state.apply(RescueEvent::Scanning(id, ScanProgress { step: ScanStep::Search, done: 30, total: 100 }));
    assert_eq!((state.scan.percent(), state.step), (Some(30), Some(ScanStep::Search)));
    state.command(RescueCommand::Show(true));
    assert!(!state.is_shown, "nothing was found yet");
    state.apply(RescueEvent::Scanned(id, Ok(Some(contents()))));
    assert!(!state.is_shown && state.contents().is_some());
    let rows = RescueTab::ALL.map(|tab| state.list(tab).rows.len());
    assert_eq!(rows, [8, 4, 3, 1, 0]);
    let found = state.contents().unwrap();
    assert_eq!(RescueTab::ALL.map(|tab| tab.count(found)), rows, "counted without making the lists");
    assert!(state.command(RescueCommand::Preview(vec![RescueItem::File(0)])).is_empty(), "not shown");
    state.command(RescueCommand::Show(true));
    assert!(state.is_shown);
}

#[test]
fn a_stopped_scan_and_one_of_another_dump_leave_nothing() {
    let mut state = RescueState::default();
    let id = begun(&mut state, "/dumps/one.bin");
    assert!(
        matches!(state.command(RescueCommand::StopScan)[..], [RescueTask::Stop(stopped)] if stopped == id)
    );
    state.apply(RescueEvent::Scanned(id, Ok(None)));
    assert!(matches!(state.scan, Operation::Stopped));
    let old = begun(&mut state, "/dumps/one.bin");
    let new = begun(&mut state, "/dumps/other.bin");
    state.apply(RescueEvent::Scanned(old, Ok(Some(contents()))));
    assert!(state.contents().is_none(), "it is of the other dump");
    state.apply(RescueEvent::Scanned(new, Err(FileProblem::BecameShorter)));
    assert!(matches!(state.scan, Operation::Failed(FileProblem::BecameShorter)));
}

#[test]
fn another_dump_hides_and_forgets_what_was_found_in_the_first() {
    let mut state = scanned();
    state.command(RescueCommand::Show(true));
    state.command(RescueCommand::Search(Personal::new("alice")));
    state.command(RescueCommand::SelectRows(true));
    begun(&mut state, "/dumps/other.bin");
    assert!(!state.is_shown && state.contents().is_none() && state.previews.is_empty());
    assert_eq!((state.list(RescueTab::Files), state.selected()), (&RescueList::default(), 0));
}

#[test]
fn a_search_finds_names_numbers_and_texts_in_any_case() {
    let mut state = scanned();
    for (tab, typed, rows) in [
        (RescueTab::Contacts, "ALICE", 1),
        (RescueTab::Contacts, "7700900001", 1),
        (RescueTab::Messages, "the bench at NINE", 1),
        (RescueTab::Messages, "nobody wrote this", 0),
        (RescueTab::Files, "mpa3", 1),
        (RescueTab::Pictures, " img ", 1),
    ] {
        state.command(RescueCommand::Tab(tab));
        state.command(RescueCommand::Search(Personal::new(typed)));
        assert_eq!(state.list(tab).rows.len(), rows, "{tab:?} {typed}");
        state.command(RescueCommand::Search(Personal::default()));
    }
}

#[test]
fn a_column_sorts_and_sorts_the_other_way_around_the_second_time() {
    let mut state = scanned();
    let contents = state.contents().unwrap().clone();
    let sizes = |state: &RescueState| -> Vec<u64> {
        let size = |item: &RescueItem| {
            if let RescueItem::File(index) = item { contents.files[*index].size } else { 0 }
        };
        state.list(RescueTab::Files).rows.iter().map(size).collect()
    };
    state.command(RescueCommand::Sort(RescueColumn::Size));
    assert!(sizes(&state).is_sorted(), "{:?}", sizes(&state));
    state.command(RescueCommand::Sort(RescueColumn::Size));
    assert!(sizes(&state).iter().rev().is_sorted(), "{:?}", sizes(&state));
    // Every column of every list takes it.
    for tab in RescueTab::ALL {
        state.command(RescueCommand::Tab(tab));
        let all = state.list(tab).rows.len();
        for column in tab.columns() {
            state.command(RescueCommand::Sort(*column));
            assert_eq!(state.list(tab).rows.len(), all);
        }
    }
}

#[test]
fn selected_items_of_all_lists_are_saved_together_and_nothing_else() {
    let mut state = scanned();
    assert!(state.save(RescueSave::Selected, "/out".into(), words()).is_empty(), "nothing is selected");
    state.command(RescueCommand::Select(RescueItem::File(2), true));
    state.command(RescueCommand::Select(RescueItem::File(3), true));
    state.command(RescueCommand::Select(RescueItem::File(3), false));
    state.command(RescueCommand::Tab(RescueTab::Contacts));
    state.command(RescueCommand::Search(Personal::new("alice")));
    state.command(RescueCommand::SelectRows(true));
    assert_eq!(state.selected(), 2);
    let tasks = state.save(RescueSave::Selected, "/out".into(), words());
    let [RescueTask::Save { id, selection, parent, name, .. }] = &tasks[..] else { panic!("one task") };
    assert_eq!(selection.files, Pick::These([2].into()));
    assert!(matches!(&selection.contacts, Pick::These(these) if these.len() == 1));
    assert!(selection.messages.is_none() && selection.pictures.is_none() && selection.carved.is_none());
    assert_eq!((parent, name.as_str()), (&PathBuf::from("/out"), "phone-rescued"));
    assert!(state.save(RescueSave::Everything, "/out".into(), words()).is_empty(), "one at a time");
    state.apply(RescueEvent::Saving(*id, 50, 200));
    assert_eq!(state.saving_percent(), Some(25));
    assert!(
        matches!(state.command(RescueCommand::StopSaving)[..], [RescueTask::Stop(stopped)] if stopped == *id)
    );
    let result = Ok(ExportSummary { files: 1, ..ExportSummary::default() });
    state.apply(RescueEvent::Saved(*id, "/out/phone-rescued".into(), result));
    assert!(matches!(&state.saving, Saving::Done { summary, .. } if summary.files == 1));
    let tasks = state.save(RescueSave::Everything, "/out".into(), words());
    let [RescueTask::Save { id, selection, .. }] = &tasks[..] else { panic!("one task") };
    assert!(selection.messages.has(0) && selection.calls.is_none());
    state.apply(RescueEvent::Saved(*id, "/out".into(), Err(Arc::new(ExportError::Stopped))));
    assert!(matches!(state.saving, Saving::Failed(_)));
}

#[test]
fn all_rows_are_selected_when_each_is() {
    let mut state = scanned();
    state.command(RescueCommand::Tab(RescueTab::Contacts));
    let is_all = |state: &RescueState| state.list(RescueTab::Contacts).is_all_selected;
    for index in 0..3 {
        assert!(!is_all(&state));
        state.command(RescueCommand::Select(RescueItem::Contact(index), true));
    }
    assert!(is_all(&state));
    state.command(RescueCommand::Select(RescueItem::Contact(1), false));
    assert!(!is_all(&state));
    // The search leaves one row, which is selected.
    state.command(RescueCommand::Search(Personal::new("alice")));
    assert!(is_all(&state));
    state.command(RescueCommand::Search(Personal::new("nobody")));
    assert!(!is_all(&state), "no row at all");
}

#[test]
fn the_shape_report_is_made_once_and_taken_once() {
    let mut state = scanned();
    let tasks = state.command(RescueCommand::ShapeReport);
    let [RescueTask::ShapeReport { id, .. }] = &tasks[..] else { panic!("one task") };
    assert!(state.command(RescueCommand::ShapeReport).is_empty(), "it is being made");
    assert_eq!(state.take_shape_report(), None);
    state.apply(RescueEvent::ShapeReport(id + 1, Ok("of another dump".into())));
    assert_eq!(state.take_shape_report(), None);
    state.apply(RescueEvent::ShapeReport(*id, Ok("report".into())));
    assert_eq!(state.take_shape_report().as_deref(), Some("report"));
    assert_eq!(state.take_shape_report(), None);
    let tasks = state.command(RescueCommand::ShapeReport);
    let [RescueTask::ShapeReport { id, .. }] = &tasks[..] else { panic!("one task") };
    state.apply(RescueEvent::ShapeReport(*id, Err(FileProblem::NotOpen)));
    assert!(matches!(state.shape, Operation::Failed(FileProblem::NotOpen)));
}

#[test]
fn small_pictures_are_made_once_and_a_lost_thread_leaves_none_waiting() {
    let mut state = scanned();
    state.command(RescueCommand::Show(true));
    let picture = state.list(RescueTab::Pictures).rows[0];
    let text = RescueItem::Message(0);
    let tasks = state.command(RescueCommand::Preview(vec![picture, text]));
    let [RescueTask::Preview { scan, items, .. }] = &tasks[..] else { panic!("one task") };
    assert_eq!(items[..], [picture]);
    assert_eq!((&state.previews[&picture], &state.previews[&text]), (&Preview::Waiting, &Preview::None));
    assert!(state.command(RescueCommand::Preview(vec![picture])).is_empty());
    let small = Arc::new(SmallPicture { width: 1, height: 1, rgba: vec![0; 4], is_whole: true });
    state.apply(RescueEvent::Picture(scan + 1, picture, Some(small.clone())));
    assert_eq!(state.previews[&picture], Preview::Waiting, "of another dump");
    state.apply(RescueEvent::Picture(*scan, picture, Some(small.clone())));
    assert_eq!(state.previews[&picture], Preview::Ready(small));
    state.previews.insert(picture, Preview::Waiting);
    state.apply(RescueEvent::PicturesDone(*scan));
    assert_eq!(state.previews[&picture], Preview::None);
}

#[test]
fn every_item_leads_to_bytes_in_the_dump() {
    let contents = contents();
    for tab in RescueTab::ALL {
        for item in tab.items(&contents) {
            let range = bytes_of(&contents, item).expect("the practice phone has lost nothing");
            assert!(range.start < range.end && range.end <= contents.length, "{item:?}");
        }
    }
}

#[test]
fn debug_output_of_the_state_has_no_name_number_or_text() {
    let mut state = scanned();
    state.command(RescueCommand::Show(true));
    state.command(RescueCommand::Tab(RescueTab::Contacts));
    state.command(RescueCommand::Details(RescueItem::Contact(0)));
    let search = RescueCommand::Search(Personal::new("typed by a person"));
    let shown = format!("{search:?}");
    state.command(search);
    let shown = format!("{state:?} {shown}");
    for personal in ["Alice", "7700900001", "See you at the bench", "IMG0001", "typed by"] {
        assert!(!shown.contains(personal), "{personal}");
    }
}
