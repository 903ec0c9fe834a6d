//! The page's state, by lists of events.

use super::super::told::As;
use super::*;
use bromide_engine::dump::{FindingKind, inspect};

const LENGTH: u64 = 1 << 20;

fn opened(path: &str, length: u64) -> (Look, Vec<Deed>) {
    let mut look = Look::default();
    let deeds = look.command(InsideCommand::Open(path.into()));
    let Some(Deed::Open { id, .. }) = deeds.last() else { panic!("{deeds:?}") };
    let deeds = look.apply(InsideEvent::Opened(*id, Ok(length)));
    (look, deeds)
}

fn looked(length: u64) -> Looked {
    let mut read = |_: u64, out: &mut [u8]| -> Result<(), ()> {
        out.fill(0xFF);
        Ok(())
    };
    let inspection = inspect(length, &mut read, &mut |_| true).unwrap().unwrap();
    Looked { inspection, oddities: vec![] }
}

fn compared_with(look: &mut Look, length: u64) -> Vec<Deed> {
    let deeds = look.command(InsideCommand::Compare("second.bin".into()));
    let Some(Deed::Open { id, .. }) = deeds.last() else { panic!("{deeds:?}") };
    look.apply(InsideEvent::Opened(*id, Ok(length)))
}

#[test]
fn a_file_is_opened_looked_through_and_closed() {
    let (mut look, deeds) = opened("dump.bin", LENGTH);
    assert_eq!(deeds, [Deed::Inspect { id: 2, file: 1, length: LENGTH }]);
    assert_eq!(look.first.as_ref().unwrap().name(), "dump.bin");
    look.apply(InsideEvent::Progress(2, LENGTH / 2));
    assert_eq!(look.inspection.percent(), Some(50));
    look.apply(InsideEvent::Progress(2, LENGTH));
    assert_eq!(look.inspection.percent(), Some(99), "never 100 before the end");
    let before = look.revision();
    look.apply(InsideEvent::Inspected(2, Ok(Some(looked(LENGTH)))));
    assert!(look.inspection.done().is_some() && look.revision() > before);
    let deeds = look.command(InsideCommand::Close);
    assert_eq!(deeds, [Deed::Close(1)]);
    assert!(!look.has_file() && look.inspection == Task::None);
}

#[test]
fn what_is_told_of_something_else_is_ignored() {
    let (mut look, _) = opened("dump.bin", LENGTH);
    let before = look.clone();
    for event in [
        InsideEvent::Inspected(7, Err("old".into())),
        InsideEvent::Compared(2, Ok(None)),
        InsideEvent::Found(2, Ok(Some(Hit::At(7)))),
        InsideEvent::Saved(2, Ok(true)),
        InsideEvent::Progress(9, 9),
        InsideEvent::Page(2, 0, Ok(vec![1])),
    ] {
        assert_eq!(look.apply(event.clone()), []);
        assert_eq!(look, before, "{event:?}");
    }
    assert_eq!(look.apply(InsideEvent::Opened(9, Ok(1))), [Deed::Close(9)], "a file nobody waits for");
}

#[test]
fn another_file_stops_what_runs_for_the_first() {
    let (mut look, _) = opened("dump.bin", LENGTH);
    look.search.typed = "a".into();
    look.command(InsideCommand::Find(Direction::Forward));
    compared_with(&mut look, LENGTH);
    let deeds = look.command(InsideCommand::Open("other.bin".into()));
    let stops = deeds.iter().filter(|deed| matches!(deed, Deed::Stop(_))).count();
    let closes = deeds.iter().filter(|deed| matches!(deed, Deed::Close(_))).count();
    assert_eq!((stops, closes), (3, 2), "{deeds:?}");
    assert!(matches!(deeds.last(), Some(Deed::Open { .. })));
    assert_eq!(look.search.typed, "a", "what was typed stays");
    assert!(look.search.task == Task::None && look.second.is_none());
}

#[test]
fn a_file_that_cannot_be_opened_says_so_and_starts_nothing() {
    let mut look = Look::default();
    look.command(InsideCommand::Open("gone.bin".into()));
    assert_eq!(look.apply(InsideEvent::Opened(1, Err("it is not there".into()))), []);
    assert_eq!(look.first.as_ref().unwrap().stage, FileStage::Failed("it is not there".into()));
    look.search.typed = "a".into();
    for command in [
        InsideCommand::Find(Direction::Forward),
        InsideCommand::Inspect,
        InsideCommand::Copy(As::Hex),
        InsideCommand::Stop(Work::Inspection),
        InsideCommand::Show(Side::Second),
    ] {
        assert_eq!(look.command(command.clone()), [], "{command:?}");
    }
    assert!(look.view(Side::First, 0, 16).is_empty());
}

#[test]
fn a_search_goes_on_behind_what_was_found_and_selects_it() {
    let (mut look, _) = opened("dump.bin", LENGTH);
    look.command(InsideCommand::Find(Direction::Forward));
    assert!(look.search.told().unwrap().contains("what to look for"));
    look.search.typed = "abc".into();
    let from = |deeds: &[Deed]| match deeds {
        [.., Deed::Find { id, from, .. }] => (*id, *from),
        other => panic!("{other:?}"),
    };
    let (id, first) = from(&look.command(InsideCommand::Find(Direction::Forward)));
    assert_eq!(first, 0, "the first byte counts, too");
    look.apply(InsideEvent::Found(id, Ok(Some(Hit::At(5000)))));
    assert_eq!(look.place.selection(), 5000..5003);
    assert!(look.place.in_sight().contains(&5000));
    assert_eq!(look.search.told().unwrap(), "Found at 0x00001388");
    let (id, next) = from(&look.command(InsideCommand::Find(Direction::Forward)));
    assert_eq!(next, 5001);
    look.apply(InsideEvent::Found(id, Ok(Some(Hit::Around(0)))));
    assert!(look.search.told().unwrap().contains("from the start"));
    let (_, next) = from(&look.command(InsideCommand::Find(Direction::Forward)));
    assert_eq!(next, 1, "found at the very first byte");
    let (id, back) = from(&look.command(InsideCommand::Find(Direction::Backward)));
    assert_eq!(back, 0);
    look.apply(InsideEvent::Found(id, Ok(Some(Hit::Nowhere))));
    assert_eq!(look.search.told().unwrap(), "Not found");
    let (id, _) = from(&look.command(InsideCommand::Find(Direction::Forward)));
    assert_eq!(look.command(InsideCommand::Stop(Work::Search)), [Deed::Stop(id)]);
    look.apply(InsideEvent::Found(id, Ok(None)));
    assert!(look.search.told().unwrap().contains("stopped"));
}

#[test]
fn comparing_begins_when_both_are_open_and_ends_with_the_second() {
    let (mut look, _) = opened("first.bin", LENGTH);
    let deeds = compared_with(&mut look, LENGTH / 2);
    assert_eq!(deeds, [Deed::Compare { id: 4, files: (1, 3), lengths: (LENGTH, LENGTH / 2) }]);
    assert!(look.comparison.is_running());
    look.place.go(LENGTH - 1, false);
    look.command(InsideCommand::Show(Side::Second));
    assert_eq!((look.shown, look.place.cursor()), (Side::Second, LENGTH / 2 - 1));
    let deeds = look.command(InsideCommand::CloseSecond);
    assert_eq!(deeds, [Deed::Stop(4), Deed::Close(3)]);
    assert_eq!((look.shown, &look.comparison), (Side::First, &Task::None));
    look.apply(InsideEvent::Compared(4, Ok(None)));
    assert_eq!(look.comparison, Task::None);
}

#[test]
fn comparing_with_nothing_open_opens() {
    let mut look = Look::default();
    let deeds = look.command(InsideCommand::Compare("a.bin".into()));
    assert!(matches!(&deeds[..], [Deed::Open { .. }]) && look.first.is_some() && look.second.is_none());
}

#[test]
fn one_part_at_a_time_is_saved_and_open_files_are_named() {
    let (mut look, _) = opened("/d/dump.bin", LENGTH);
    let order = PartOrder { range: 0x10..0x20, file: "/d/part.bin".into(), replace: false, open: vec![] };
    assert_eq!(look.part_name(&order.range), Path::new("/d/dump_00000010-00000020.bin"));
    let deeds = look.command(InsideCommand::Save(order.clone()));
    let [Deed::Save { id, order: given, .. }] = &deeds[..] else { panic!("{deeds:?}") };
    assert_eq!(given.open, [Path::new("/d/dump.bin")]);
    assert_eq!(look.command(InsideCommand::Save(order.clone())), [], "one at a time");
    look.apply(InsideEvent::Saved(*id, Ok(true)));
    assert_eq!(look.saving, Task::Done("/d/part.bin".into()));
    let empty = PartOrder { range: 5..5, ..order };
    assert_eq!(look.command(InsideCommand::Save(empty)), []);
}

#[test]
fn what_lies_at_an_address_is_the_innermost_thing() {
    let (mut look, _) = opened("dump.bin", LENGTH);
    let mut looked = looked(LENGTH);
    let finding = |start, length, kind| Finding::new(start, length, kind, vec![]);
    looked.inspection.findings = vec![
        finding(0, LENGTH * 2, FindingKind::Firmware),
        finding(100, 50, FindingKind::RomInfo),
        finding(LENGTH + 5, 50, FindingKind::Nvram),
    ];
    look.apply(InsideEvent::Inspected(2, Ok(Some(looked))));
    assert_eq!(look.spans(), [0..LENGTH, 100..150, LENGTH..LENGTH], "cut to the file");
    let kind = |at| look.finding_at(at).map(|finding| finding.kind);
    assert_eq!([kind(99), kind(100)], [Some(FindingKind::Firmware), Some(FindingKind::RomInfo)]);
    assert_eq!(kind(LENGTH), None);
}
