//! The form: tables of what is typed and what comes of it, on a computer that is made up.

use std::path::PathBuf;

use super::*;
use crate::app::form::order::Order;
use crate::worker::Work;
use bromide_engine::backup::{BackupOrder, Selection};
use bromide_engine::dumpfile::{FirmwareName, NameTemplate};
use bromide_engine::readback::{AreaChoice, Job, RegionJob, Start};
use jiff::civil::date;

struct Fake {
    there: Vec<&'static str>,
}

impl Computer for Fake {
    fn is_folder(&self, path: &Path) -> bool {
        path == Path::new("/dumps")
    }
    fn unfinished_in(&self, _folder: &Path) -> Vec<Unfinished> {
        vec![]
    }
    fn exists(&self, path: &Path) -> bool {
        self.there.iter().any(|name| Path::new("/dumps").join(name) == path)
    }
    fn port_name(&self, typed: &str) -> Result<String, PortNameError> {
        if typed == "nowhere" {
            Err(PortNameError::NoSuchPort { name: typed.into(), here: vec![] })
        } else {
            Ok(typed.to_uppercase())
        }
    }
}

fn form() -> ReadForm {
    ReadForm { folder: "/dumps".into(), ..ReadForm::default() }
}

fn order_with(form: &ReadForm, there: &[&'static str]) -> Result<Order, Vec<FieldError>> {
    let date = date(2026, 11, 22).at(9, 41, 7, 0);
    form.order(date, &Fake { there: there.to_vec() })
}

fn order(form: &ReadForm) -> Result<Order, Vec<FieldError>> {
    order_with(form, &[])
}

/// The job of an order that reads into files.
fn job_of(order: Result<Order, Vec<FieldError>>) -> Job {
    match order.unwrap().work {
        Work::Read(job) | Work::Everything { flash: job, .. } => job,
        other => panic!("{other:?}"),
    }
}

fn backup_of(form: &ReadForm, there: &[&'static str]) -> BackupOrder {
    match order_with(form, there).unwrap().work {
        Work::BackUp(backup) | Work::Everything { backup, .. } => backup,
        other => panic!("{other:?}"),
    }
}

fn names(order: Result<Order, Vec<FieldError>>) -> Vec<String> {
    let regions = job_of(order).regions;
    regions.into_iter().map(|region| region.file.file_name().unwrap().to_str().unwrap().to_owned()).collect()
}

fn row(start: &str, length: &str, file: &str) -> Row {
    Row { start: start.into(), length: length.into(), file: file.into(), ..Row::default() }
}

fn ranges(rows: &[Row]) -> ReadForm {
    ReadForm { extent: Extent::Ranges, rows: rows.to_vec(), ..form() }
}

#[test]
fn a_fresh_form_with_a_folder_is_an_order_for_the_whole_flash() {
    assert_eq!(order(&form()).unwrap().port, PortChoice::Auto);
    let job = job_of(order(&form()));
    let file = PathBuf::from("/dumps/2026-11-22_094107.bin");
    let pattern = "{chip}_{flash}_{size}_2026-11-22_094107.bin".to_owned();
    let name_template = Some(NameTemplate { pattern, firmware: FirmwareName::default() });
    assert_eq!(job.regions, [RegionJob { area: AreaChoice::Main, start: 0, len: None, file, name_template }]);
    assert_eq!((job.wait, job.reset, job.start), (None, true, Start::New));
    assert_eq!((job.check, job.block_size), (CheckChoice::Auto, BlockSize::default()));
    assert_eq!(form().errors(), []);
}

#[test]
fn every_pick_of_a_port_becomes_a_choice() {
    let picked =
        |port, typed: &str| order(&ReadForm { port, other_port: typed.into(), ..form() }).map(|o| o.port);
    let named = |name: &str| Ok(PortChoice::Named(name.into()));
    assert_eq!(picked(PortPick::Auto, "ignored"), Ok(PortChoice::Auto));
    assert_eq!(picked(PortPick::Demo, ""), Ok(PortChoice::Demo));
    assert_eq!(picked(PortPick::DemoSmartphone, ""), Ok(PortChoice::DemoSmartphone));
    assert_eq!(picked(PortPick::Other, "demo-smartphone"), Ok(PortChoice::DemoSmartphone));
    assert_eq!(picked(PortPick::Listed("com5".into()), ""), named("COM5"));
    assert_eq!(picked(PortPick::Other, " com7 "), named("COM7"));
    assert_eq!(picked(PortPick::Other, "demo"), Ok(PortChoice::Demo));
    for (port, typed, says) in [
        (PortPick::Other, " ", "Enter the port's name"),
        (PortPick::Other, "nowhere", "nowhere"),
        (PortPick::Listed("nowhere".into()), "", "nowhere"),
    ] {
        let errors = picked(port, typed).expect_err(says);
        assert!(errors.len() == 1 && errors[0].field == Field::Port && errors[0].sentence().contains(says));
    }
}

#[test]
fn names_are_made_free_and_never_meet_each_other() {
    assert_eq!(names(order_with(&form(), &["2026-11-22_094107.bin"])), ["2026-11-22_094107-2.bin"]);
    for there in ["a.bin", "a.bin.json", "a.bin.part", "a.bin.part.json"] {
        let form = ReadForm { pattern: "a.bin".into(), ..form() };
        assert_eq!(names(order_with(&form, &[there, "a-2.bin.part"])), ["a-3.bin"], "{there}");
    }
    let twice = ranges(&[row("0", "4", "x.bin"), row("4", "4", "X.bin"), row("8", "4", "x.bin")]);
    assert_eq!(names(order(&twice)), ["x.bin", "X-2.bin", "x-3.bin"]);
    let unnamed = ranges(&[row("0", "64K", ""), row("0x10000", "", "")]);
    assert_eq!(
        names(order(&unnamed)),
        ["64-KB_2026-11-22_094107_0x00000000.bin", "2026-11-22_094107_0x00010000.bin"]
    );
    for port in [PortPick::Demo, PortPick::DemoSmartphone] {
        let demo = ReadForm { port, ..form() };
        assert_eq!(names(order(&demo)), ["demo_2026-11-22_094107.bin"]);
    }
}

#[test]
fn names_with_firmware_are_ordered_with_gaps_and_the_start_of_the_flash_first() {
    let later = |order: Result<Order, Vec<FieldError>>| -> Vec<Option<String>> {
        job_of(order).regions.into_iter().map(|region| Some(region.name_template?.pattern)).collect()
    };
    let whole = ReadForm { pattern: "{project}_{size}_{date}.bin".into(), ..form() };
    assert_eq!(names(order(&whole)), ["2026-11-22.bin"]);
    assert_eq!(later(order(&whole)), [Some("{project}_{size}_2026-11-22.bin".into())]);
    assert_eq!(whole.name_while_reading().as_deref(), Some("{date}.bin"));
    let usual = Some("{chip}_{flash}_{size}_2026-11-22_094107.bin".to_owned());
    assert_eq!((later(order(&form())), form().name_while_reading()), (vec![usual], None));
    let plain = ReadForm { pattern: "a_{date}.bin".into(), ..form() };
    assert_eq!(later(order(&plain)), [None]);
    let rows = [row("0x10000", "64K", ""), row("0x20000", "4K", "typed.bin"), row("0", "64K", "")];
    let parts = ReadForm { pattern: "{version}.bin".into(), ..ranges(&rows) };
    assert_eq!(names(order(&parts)), ["dump_0x00000000.bin", "dump_0x00010000.bin", "typed.bin"]);
    let patterns = ["{version}_0x00000000.bin", "{version}_0x00010000.bin"].map(|name| Some(name.to_owned()));
    assert_eq!(later(order(&parts)), [&patterns[..], &[None]].concat());
    // Without such a name they stay in order.
    assert_eq!(names(order(&ranges(&rows)))[1], "typed.bin");
}

#[test]
fn only_rows_that_are_on_are_read_and_judged() {
    let mut rows = ranges(&[row("0x1000", "64K", "a.bin"), row("junk", "junk", "a/b")]);
    rows.rows[1].on = false;
    let job = job_of(order(&rows));
    assert_eq!(
        job.regions,
        [RegionJob {
            area: AreaChoice::Main,
            start: 0x1000,
            len: Some(65536),
            file: "/dumps/a.bin".into(),
            name_template: None
        }]
    );
    rows.rows[0].on = false;
    assert_eq!(rows.errors().first().map(|error| error.field), Some(Field::Rows));
}

#[test]
fn all_mistakes_are_reported_at_once_at_their_fields() {
    let mut wrong = ranges(&[row("1", "0", "a/b"), row("0", "4", "fine.bin")]);
    wrong.folder = "/nowhere".into();
    wrong.block_size = "3".into();
    wrong.pattern = "{who}".into();
    wrong.port = PortPick::Other;
    let cell = |column| Field::Cell { row: 0, column };
    let typed =
        [Field::BlockSize, Field::Pattern, cell(Column::File), cell(Column::Start), cell(Column::Length)];
    let fields = |errors: Vec<FieldError>| errors.into_iter().map(|error| error.field).collect::<Vec<_>>();
    // A name that is missing is no mistake before somebody wants to start.
    assert_eq!(fields(wrong.errors()), typed);
    assert_eq!(fields(order(&wrong).unwrap_err()), [&[Field::Port][..], &typed, &[Field::Folder]].concat());
    let whole = ReadForm { pattern: "{who}".into(), ..form() };
    assert_eq!(fields(order(&whole).unwrap_err()), [Field::Pattern], "reported once");
    let empty = ReadForm { folder: " ".into(), ..form() };
    assert_eq!(fields(order(&empty).unwrap_err()), [Field::Folder]);
}

#[test]
fn rows_are_added_removed_and_pasted() {
    let mut form = form();
    form.add_row();
    assert_eq!(form.rows[1].start, "0x0", "the end of the first is not known");
    form.rows[1].length = "64K".into();
    form.add_row();
    assert_eq!(form.rows[2].start, "0x10000");
    form.remove_row(9);
    form.remove_row(0);
    assert_eq!(form.rows.len(), 2);
    form.remove_row(0);
    form.remove_row(0);
    assert_eq!(form.rows, [Row::default()]);
    let errors = form.paste_rows("0x0 0x10000 boot.bin\nnonsense\n");
    assert_eq!((errors.len(), form.rows.len(), form.extent), (1, 1, Extent::Ranges));
    assert_eq!(form.rows[0].file, "boot.bin");
    assert!(form.paste_rows("4 4").is_empty());
    assert_eq!(form.rows.len(), 2);
}

#[test]
fn a_backup_goes_to_a_new_folder_and_saves_what_was_chosen() {
    let demo = ReadForm { port: PortPick::DemoSmartphone, ..form() };
    let made = backup_of(&demo, &[]);
    assert_eq!(made.folder, Path::new("/dumps/demo_2026-11-22_094107_backup"));
    assert_eq!((made.selection, made.replaces, made.wait), (Selection::All, false, None));
    let taken = backup_of(&demo, &["demo_2026-11-22_094107_backup"]);
    assert_eq!(taken.folder, Path::new("/dumps/demo_2026-11-22_094107_backup-2"));
    let without = ReadForm { extent: Extent::WithoutUserData, ..form() };
    assert_eq!(backup_of(&without, &[]).selection, Selection::default());
    let parts = ReadForm { extent: Extent::Parts, parts: "nvram, mine".into(), ..form() };
    let selection = Selection::Chosen { needed: vec!["mine".into()], if_present: vec!["nvram".into()] };
    assert_eq!(backup_of(&parts, &[]).selection, selection);
    let list = demo.list_order(&Fake { there: vec![] }).unwrap();
    assert_eq!((list.port, list.work), (PortChoice::DemoSmartphone, Work::ListParts { reset: true }));
}

#[test]
fn a_range_in_a_named_area_has_64_bit_offsets_and_its_area_in_its_name() {
    let area = |area: &str, start: &str| Row { area: area.into(), ..row(start, "64K", "") };
    let job = job_of(order(&ranges(&[area("user", "0x100000000"), area(" nvram ", "0")])));
    let areas: Vec<AreaChoice> = job.regions.iter().map(|region| region.area.clone()).collect();
    let user = AreaChoice::Area(AreaKind::User);
    assert_eq!(areas, [user, AreaChoice::Partition("nvram".into())]);
    assert_eq!(job.regions[0].start, 1 << 32);
    let names = names(order(&ranges(&[area("user", "0x100000000")])));
    assert_eq!(names, ["64-KB_2026-11-22_094107_user_0x100000000.bin"]);
    let fields = |form: &ReadForm| form.errors().into_iter().map(|error| error.field).collect::<Vec<_>>();
    let cell = |column| vec![Field::Cell { row: 0, column }];
    assert_eq!(fields(&ranges(&[area("rpmb", "0")])), cell(Column::Area));
    assert_eq!(fields(&ranges(&[area("", "0x100000000")])), cell(Column::Start), "flash ends at 4 GiB");
    let smartphone = ReadForm { port: PortPick::DemoSmartphone, ..ranges(&[area("", "0x100000000")]) };
    assert_eq!(fields(&smartphone), []);
}

#[test]
fn block_sizes_are_the_engines() {
    for (typed, bytes) in [("", 65536), (" 4K ", 4096), ("0x100", 256)] {
        let form = ReadForm { block_size: typed.into(), ..form() };
        assert_eq!(job_of(order(&form)).block_size.bytes(), bytes);
    }
    for typed in ["many", "255", "2M"] {
        assert_eq!(ReadForm { block_size: typed.into(), ..form() }.errors().len(), 1, "{typed}");
    }
}

#[test]
fn this_computer_knows_its_folders() {
    let folder = tempfile::tempdir().unwrap();
    assert!(ThisComputer.is_folder(folder.path()) && ThisComputer.exists(folder.path()));
    assert!(!ThisComputer.exists(&folder.path().join("nothing")));
    assert!(ThisComputer.port_name("no such port").is_err());
}
