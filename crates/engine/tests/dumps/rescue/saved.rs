//! Saving what was found into a folder: complete, safe, never over anything.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::support::{RescueImage, image, reader, rescued, sha256};
use crate::common::fat::{Fat12, entry, long_name};
use crate::common::folder;
use bromide_engine::rescue::{
    Completeness, Direction, ExportError, ExportSummary, ExportWords, Message, Pick, RescueContents,
    Selection, export,
};

/// Words of the tests.
struct Words;

impl ExportWords for Words {
    fn messages_title(&self) -> String {
        "Messages".into()
    }
    fn direction(&self, direction: Direction) -> String {
        format!("{direction:?}")
    }
    fn remarks(&self, message: &Message) -> Vec<String> {
        if message.is_damaged { vec!["damaged".into()] } else { Vec::new() }
    }
    fn data(&self, octets: usize, _port: Option<u16>) -> String {
        format!("{octets} octets")
    }
    fn no_time(&self) -> String {
        "no date".into()
    }
}

fn save(
    contents: &RescueContents,
    bytes: &[u8],
    selection: &Selection,
    into: &Path,
) -> Result<ExportSummary, ExportError<std::convert::Infallible>> {
    export(contents, selection, into, &Words, &mut reader(bytes), &mut |_, _| true)
}

/// Paths of all files below a folder, with `/`.
fn tree(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut pending = vec![folder.to_owned()];
    while let Some(at) = pending.pop() {
        for one in fs::read_dir(at).unwrap() {
            let path = one.unwrap().path();
            if path.is_dir() {
                pending.push(path);
            } else {
                found.insert(path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/"));
            }
        }
    }
    found
}

/// The values of a CSV file that has no line ends in its values.
fn rows(path: &Path) -> Vec<Vec<String>> {
    let text = fs::read_to_string(path).unwrap();
    let text = text.strip_prefix('\u{feff}').unwrap();
    let row = |line: &str| {
        let inner = line.strip_prefix('"').unwrap().strip_suffix('"').unwrap();
        inner.split("\",\"").map(|value| value.replace("\"\"", "\"")).collect()
    };
    text.split_terminator("\r\n").map(row).collect()
}

#[test]
fn everything_is_saved_and_listed_with_its_digest() {
    let RescueImage { bytes, expected, .. } = image("wear-4m");
    let contents = rescued(&bytes);
    let place = folder();
    let into = place.path().join("new/folder");
    let summary = save(&contents, &bytes, &Selection::everything(), &into).unwrap();
    assert_eq!((summary.messages, summary.contacts, summary.calls), (10, 10, 0));
    let list = rows(&into.join("list.csv"));
    assert_eq!(list.len() - 1, summary.files + summary.pictures);
    for row in &list[1..] {
        let saved = fs::read(into.join(&row[0])).unwrap();
        assert_eq!(sha256(&saved), row[7], "{}", row[0]);
        assert_eq!(saved.len().to_string(), row[3], "{}", row[0]);
    }
    let digests: BTreeSet<&str> = list.iter().map(|row| &*row[7]).collect();
    for volume in expected["volumes"].as_array().unwrap() {
        for file in volume["files"].as_array().unwrap() {
            let is_lost = file["deleted"] == true && file["recoverable"] == false;
            assert!(is_lost || digests.contains(file["sha256"].as_str().unwrap()), "{}", file["path"]);
        }
    }
    let files = tree(&into);
    for path in [
        "files/user/Photos/IMG0001A.jpg",
        "files/user/My Music/Ünïcode näme with 日本.mid",
        "files/user-deleted/Photos/A picture that was deleted.jpg",
        "files/system/NVRAM/NVD_DATA/MPA3_001",
        "pictures/IMG0001A.jpg",
        "pictures/deleted/A picture that was deleted.jpg",
        "messages.csv",
        "messages.html",
        "messages.txt",
        "contacts.csv",
        "contacts.vcf",
        "list.csv",
    ] {
        assert!(files.contains(path), "{path} in {files:#?}");
    }
}

#[test]
fn texts_have_all_messages_and_contacts() {
    let RescueImage { bytes, expected, .. } = image("wear-4m");
    let contents = rescued(&bytes);
    let place = folder();
    save(&contents, &bytes, &Selection::everything(), place.path()).unwrap();
    let [csv, html, text, cards] = ["messages.csv", "messages.html", "messages.txt", "contacts.vcf"]
        .map(|name| fs::read_to_string(place.path().join(name)).unwrap());
    for joined in expected["messages_joined"].as_array().unwrap() {
        let joined = joined["text"].as_str().unwrap();
        assert!(csv.contains(joined) && html.contains(joined) && text.contains(joined));
    }
    assert!(
        csv.contains("\"received\",\"+447700900101\",\"2021-03-14T18:30:05+01:00\",\"Dinner at 7? {bring}")
    );
    assert!(!html.contains("<script") && !html.contains("http://") && !html.contains("https://"));
    assert_eq!(cards.matches("BEGIN:VCARD\r\nVERSION:3.0\r\n").count(), 10);
    let contacts = rows(&place.path().join("contacts.csv"));
    assert_eq!(contacts[0], ["name", "number", "slot", "source"]);
    assert!(contacts.contains(&["Ada Test", "+447700900101", "0", "known"].map(String::from).to_vec()));
    assert!(contacts.contains(&["Voice mail*", "*98#", "9", "known"].map(String::from).to_vec()));
}

#[test]
fn only_what_was_chosen_is_saved() {
    let bytes = image("wear-4m").bytes;
    let contents = rescued(&bytes);
    let place = folder();
    let messages = Selection { messages: Pick::These([0, 2].into()), ..Selection::default() };
    let summary = save(&contents, &bytes, &messages, place.path()).unwrap();
    assert_eq!((summary.messages, summary.files, summary.contacts), (2, 0, 0));
    let expected = ["messages.csv", "messages.html", "messages.txt"].map(String::from);
    assert_eq!(tree(place.path()), BTreeSet::from(expected));
    assert_eq!(rows(&place.path().join("messages.csv")).len(), 3);
    let nothing = folder();
    let into = nothing.path().join("new");
    let saved = save(&contents, &bytes, &Selection::default(), &into);
    assert!(matches!(saved, Err(ExportError::Nothing)));
    assert!(!into.exists(), "no folder is made for nothing");
}

#[test]
fn nothing_that_is_there_is_overwritten() {
    let bytes = image("wear-4m").bytes;
    let contents = rescued(&bytes);
    for name in ["list.csv", "messages.csv", "contacts.vcf", "files", "pictures"] {
        let place = folder();
        fs::write(place.path().join(name), "precious").unwrap();
        fs::write(place.path().join("other.txt"), "other").unwrap();
        let refused = save(&contents, &bytes, &Selection::everything(), place.path());
        assert!(matches!(&refused, Err(ExportError::Exists(path)) if path.ends_with(name)), "{name}");
        assert_eq!(tree(place.path()).len(), 2, "nothing is written");
        assert_eq!(fs::read(place.path().join(name)).unwrap(), b"precious");
    }
    let place = folder();
    fs::write(place.path().join("file"), "x").unwrap();
    let refused = save(&contents, &bytes, &Selection::everything(), &place.path().join("file"));
    assert!(matches!(refused, Err(ExportError::Folder(..))));
}

#[test]
fn names_in_the_folder_that_are_not_needed_do_not_matter() {
    let bytes = image("wear-4m").bytes;
    let contents = rescued(&bytes);
    let contacts = Selection { contacts: Pick::All, ..Selection::default() };
    let pictures = Selection { pictures: Pick::All, ..Selection::default() };
    for (selection, taken) in [
        (&contacts, &["files", "pictures", "list.csv", "messages.csv"][..]),
        (&pictures, &["files", "contacts.csv"]),
    ] {
        let place = folder();
        taken.iter().for_each(|name| fs::write(place.path().join(name), "other").unwrap());
        save(&contents, &bytes, selection, place.path()).unwrap();
        for name in taken {
            assert_eq!(fs::read(place.path().join(name)).unwrap(), b"other", "{name}");
        }
    }
}

#[test]
fn what_was_saved_before_an_error_is_listed_and_nothing_else_is_there() {
    let bytes = image("wear-4m").bytes;
    let contents = rescued(&bytes);
    // How many bytes of the dump are read in all.
    let mut all = 0;
    let mut count = |at: u64, into: &mut [u8]| -> Result<(), &'static str> {
        all += into.len();
        reader(&bytes)(at, into).map_err(|never| match never {})
    };
    let everything = Selection::everything();
    let whole = folder();
    export(&contents, &everything, whole.path(), &Words, &mut count, &mut |_, _| true).unwrap();
    let all_rows = rows(&whole.path().join("list.csv")).len() - 1;
    for part in 1..8 {
        let mut left = all * part / 8;
        let mut read_at = |at: u64, into: &mut [u8]| -> Result<(), &'static str> {
            left = left.checked_sub(into.len()).ok_or("the drive was unplugged")?;
            reader(&bytes)(at, into).map_err(|never| match never {})
        };
        let place = folder();
        let ended = export(&contents, &everything, place.path(), &Words, &mut read_at, &mut |_, _| true);
        assert!(matches!(ended, Err(ExportError::Read("the drive was unplugged"))));
        let files: BTreeSet<String> =
            tree(place.path()).into_iter().filter(|path| path.contains('/')).collect();
        let list = place.path().join("list.csv");
        let rows = if files.is_empty() { vec![] } else { rows(&list) };
        let listed: BTreeSet<String> = rows.iter().skip(1).map(|row| row[0].clone()).collect();
        assert_eq!(listed, files, "{part}");
        assert!(listed.len() < all_rows);
        for row in rows.iter().skip(1) {
            assert_eq!(sha256(&fs::read(place.path().join(&row[0])).unwrap()), row[7], "{}", row[0]);
        }
    }
}

#[test]
fn what_is_damaged_or_cut_off_is_counted() {
    // A picture in free space whose end is lost.
    let mut volume = Fat12::new(16);
    let gone = volume.folder(b"\xFF\xD8\xFF\xC0\x00\x04\x00\x00\xFF\xDA\x00\x04\x00\x00data");
    let kept = volume.folder(b"text");
    let bytes = volume.root(&entry(b"KEPT    TXT", 0x20, kept, 4)).link(gone, 0).build();
    let contents = rescued(&bytes);
    assert_eq!((contents.counts().carved, contents.counts().carved_cut), (1, 1));
    assert_eq!(contents.completeness(), Completeness::Incomplete);
    let place = folder();
    let summary = save(&contents, &bytes, &Selection::everything(), place.path()).unwrap();
    assert_eq!((summary.files, summary.pictures, summary.damaged), (1, 1, 1));
    let only_files = Selection { files: Pick::All, ..Selection::default() };
    let other = folder();
    assert_eq!(save(&contents, &bytes, &only_files, other.path()).unwrap().damaged, 0);
}

#[test]
fn thousands_of_equal_names_are_numbered() {
    let mut volume = Fat12::new(16);
    let same: Vec<u8> = (0..400).flat_map(|_| entry(b"SAME    TXT", 0x20, 0, 0)).collect();
    let crowd = volume.folder(&same);
    let bytes = volume.root(&entry(b"CROWD      ", 0x10, crowd, 0)).build();
    let place = folder();
    let contents = rescued(&bytes);
    let summary = save(&contents, &bytes, &Selection::everything(), place.path()).unwrap();
    let files = tree(place.path());
    assert_eq!(summary.files, contents.files.len());
    assert!(files.contains(&format!("files/user/CROWD/SAME-{}.TXT", summary.files)), "{files:?}");
}

#[test]
fn names_from_the_dump_stay_inside_the_folder_and_differ() {
    let mut root = Vec::new();
    let mut volume = Fat12::new(64);
    let content = volume.folder(b"content");
    for (number, name) in ["CON", "same.txt", "SAME.TXT", "a:b?.txt", "trailing. ."].iter().enumerate() {
        let short = format!("NAME~{number}  TXT");
        let short = short.as_bytes().first_chunk().unwrap();
        root.extend(long_name(name, short));
        root.extend(entry(short, 0x20, content, 7));
    }
    root.extend(entry(b"..      TXT", 0x20, content, 7));
    let bytes = volume.root(&root).build();
    let place = folder();
    let into = place.path().join("out");
    save(&rescued(&bytes), &bytes, &Selection::everything(), &into).unwrap();
    let files: Vec<String> = tree(&into).into_iter().filter(|path| path.starts_with("files/")).collect();
    assert_eq!(files.len(), 6, "{files:?}");
    for name in ["_CON", "same.txt", "SAME-2.TXT", "a_b_.txt", "trailing"] {
        assert!(files.contains(&format!("files/user/{name}")), "{name} in {files:?}");
    }
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1, "nothing is beside the folder");
}

#[test]
fn times_of_files_are_kept() {
    let bytes = image("flat-16m-fat16").bytes;
    let place = folder();
    let only_files = Selection { files: Pick::All, ..Selection::default() };
    save(&rescued(&bytes), &bytes, &only_files, place.path()).unwrap();
    let about = fs::metadata(place.path().join("files/user/Photos/IMG0001A.jpg")).unwrap();
    let time = jiff::Timestamp::try_from(about.modified().unwrap()).unwrap();
    let local = time.to_zoned(jiff::tz::TimeZone::system()).datetime();
    assert_eq!(local.to_string(), "2021-03-14T15:09:26");
}

#[test]
fn a_stopped_export_keeps_what_was_saved_and_reports_it() {
    let bytes = image("flat-16m-fat16").bytes;
    let contents = rescued(&bytes);
    let place = folder();
    let mut count = 0;
    let stopped = export(
        &contents,
        &Selection::everything(),
        place.path(),
        &Words,
        &mut reader(&bytes),
        &mut |done, total| {
            assert!(done <= total);
            count += 1;
            count < 5
        },
    );
    assert!(matches!(stopped, Err(ExportError::Stopped)));
    assert!(tree(place.path()).contains("messages.csv"));
}
