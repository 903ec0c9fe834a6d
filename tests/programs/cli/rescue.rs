//! `files` and `extract`: the walk from a practice phone's dump to a folder with its messages.

use std::fs;

use super::Workbench;
use crate::common::images::{recorded, unpacked};
use bromide_engine::sim::{FlashContent as _, GeneratedFlash};

const FAT32: &[u8] = include_bytes!("../../../crates/engine/tests/data/fat32.img.gz");

/// A desk with the flash of the practice phone as `dump.bin`.
fn desk() -> Workbench {
    let desk = Workbench::empty();
    let mut bytes = vec![0; 4 << 20];
    GeneratedFlash::new(4 << 20, 1).fill(0, &mut bytes);
    fs::write(desk.path("dump.bin"), bytes).unwrap();
    desk
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn files_of_the_practice_phone_are_listed_and_everything_else_is_counted() {
    let desk = desk();
    let output = desk.run(&["files", "dump.bin"]);
    let shown = text(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{shown} {}", text(&output.stderr));
    for line in [
        "NVRAM/NVD_DATA/MPA3_001  18.1 KB  2026-01-15 12:00:00  complete\n",
        "PHOTOS/IMG0001.JPG  612 bytes  2026-01-15 12:00:00  complete\n",
        "\n3 messages, 1 deleted, none outside the message file\n3 contacts\n",
    ] {
        assert!(shown.contains(line), "{line:?} in {shown}");
    }
    let output = desk.run(&["files", "--json", "dump.bin"]);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&json["complete"], &json["counts"]["messages"]), (&true.into(), &3.into()));
    assert_eq!(json["files"].as_array().unwrap().len(), 8);
    assert!(!text(&output.stdout).contains("Alice"), "names of people are not listed");
}

#[test]
fn extract_saves_messages_contacts_and_pictures_and_overwrites_nothing() {
    let desk = desk();
    let before = desk.file("dump.bin");
    let output = desk.run(&["extract", "dump.bin", "out"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert_eq!(
        text(&output.stdout),
        "Saved 4 messages, 3 contacts, 8 files and 1 picture or recording to out. Give the folder to the owner. \
         Delete the folder and the dump when you no longer need them.\n"
    );
    assert!(text(&output.stderr).starts_with("This dump can contain private data"));
    let messages = text(&desk.file("out/messages.csv"));
    for row in [
        "\"received\",\"+447700900001\",\"2026-01-15T09:00:00+00:00\",\"See you at the bench at nine.\",\"read\"",
        "ends here, and this is the second part.\",\"unread\",\"2/2\",\"file\"",
        "\"sent\",\"+447700900002\",\"2026-01-15T10:00:00\",\"The phone is ready. You can fetch it today.\"",
        "\"This message was deleted.\",\"deleted\"",
    ] {
        assert!(messages.contains(row), "{row} in {messages}");
    }
    assert!(
        text(&desk.file("out/contacts.vcf")).contains("FN:Alice Example\r\nTEL;TYPE=CELL:+447700900001\r\n")
    );
    assert!(desk.file("out/pictures/IMG0001.JPG").starts_with(&[0xFF, 0xD8, 0xFF]));
    assert_eq!(desk.file("dump.bin"), before, "the dump is not changed");
    let again = desk.run(&["extract", "dump.bin", "out"]);
    assert_eq!(again.status.code(), Some(2), "{}", text(&again.stderr));
    assert!(text(&again.stderr).contains("already exists; nothing was saved"), "{}", text(&again.stderr));
}

#[test]
fn only_what_is_named_is_saved() {
    let desk = desk();
    // The practice phone has no calls, which alone would be nothing to save.
    let output = desk.run(&["extract", "dump.bin", "out", "--only", "contacts,calls"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let mut names: Vec<String> = fs::read_dir(desk.path("out"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, ["contacts.csv", "contacts.vcf"]);
}

#[test]
fn damage_is_told_by_the_exit_code() {
    let desk = desk();
    let mut bytes = desk.file("dump.bin");
    // The first record of the message file: the fourth cluster behind the files of the root.
    let at = bytes.windows(5).position(|window| window == [1, 7, 0x91, 0x44, 0x77]).unwrap();
    bytes[at + 30] ^= 0xFF;
    fs::write(desk.path("damaged.bin"), &bytes).unwrap();
    for args in [&["files", "damaged.bin"][..], &["extract", "damaged.bin", "out"]] {
        let output = desk.run(args);
        assert_eq!(output.status.code(), Some(4), "{args:?}: {}", text(&output.stderr));
    }
    let output = desk.run(&["files", "none.bin"]);
    assert_eq!(output.status.code(), Some(6));
    fs::write(desk.path("empty.bin"), "").unwrap();
    let output = desk.run(&["files", "empty.bin"]);
    assert_eq!(output.status.code(), Some(7));
    assert!(text(&output.stdout).contains("which are not in the dump"));
}

#[test]
fn of_a_dump_that_cannot_be_read_nothing_is_saved_and_the_exit_code_tells() {
    let desk = desk();
    let smartphone = recorded().into_iter().find(|dump| dump.name == "smartphone").unwrap();
    fs::write(desk.path("smartphone.bin"), smartphone.bytes).unwrap();
    fs::write(desk.path("erased.bin"), vec![0xFF; 1 << 20]).unwrap();
    fs::write(desk.path("card.bin"), unpacked(FAT32)).unwrap();
    for (dump, why) in [
        ("smartphone.bin", "This is a dump of a smartphone. The user's data is in the partition userdata"),
        ("erased.bin", "No files, messages or contacts were found"),
        ("card.bin", "The FAT32 volume at 0x0 is not read"),
    ] {
        let output = desk.run(&["extract", dump, "out"]);
        let told = text(&output.stderr);
        assert_eq!(output.status.code(), Some(7), "{dump}: {told}");
        assert!(told.contains(why), "{dump}: {told}");
        assert!(
            told.contains("Bromide can read no files, messages or contacts in this dump"),
            "{dump}: {told}"
        );
        assert!(output.stdout.is_empty() && !desk.path("out").exists(), "{dump}");
        assert_eq!(desk.run(&["files", dump]).status.code(), Some(7), "{dump}");
    }
}

#[test]
fn what_was_named_and_not_found_is_not_complete() {
    let desk = desk();
    let output = desk.run(&["extract", "dump.bin", "out", "--only", "calls"]);
    assert_eq!(output.status.code(), Some(4), "{}", text(&output.stderr));
    assert!(text(&output.stderr).contains("Nothing of this kind was found; nothing was saved"));
    assert!(!desk.path("out").exists());
}

#[test]
fn names_that_are_not_needed_may_be_in_the_folder() {
    let desk = desk();
    fs::create_dir(desk.path("out")).unwrap();
    for name in ["files", "pictures", "list.csv", "messages.csv"] {
        fs::write(desk.path("out").join(name), "other").unwrap();
    }
    let output = desk.run(&["extract", "dump.bin", "out", "--only", "contacts"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let output = desk.run(&["extract", "dump.bin", "out", "--only", "messages"]);
    assert_eq!(output.status.code(), Some(2), "{}", text(&output.stderr));
    assert_eq!(desk.file("out/files"), b"other");
}

#[test]
fn nothing_that_commands_print_and_no_report_has_what_a_person_wrote() {
    let desk = Workbench::empty();
    let output = desk.run(&["read", "demo", "dump.bin"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let report = text(&desk.file("dump.bin.json"));
    let mut printed = vec![report, text(&output.stdout), text(&output.stderr)];
    for args in [
        &["inspect", "dump.bin"][..],
        &["inspect", "--json", "dump.bin"],
        &["files", "dump.bin"],
        &["files", "--json", "dump.bin"],
        &["check", "dump.bin"],
        &["extract", "dump.bin", "out"],
        &["extract", "dump.bin", "out"],
    ] {
        let output = desk.run(args);
        printed.extend([text(&output.stdout), text(&output.stderr)]);
    }
    for text in printed {
        for personal in ["Alice", "Bob", "7700900001", "7700900002", "See you", "fetch it today", "deleted."]
        {
            assert!(!text.contains(personal), "{personal} in {text}");
        }
    }
}

#[test]
fn of_a_smartphone_the_partition_with_its_users_data_is_named() {
    let desk = Workbench::empty();
    let dump = recorded().into_iter().find(|dump| dump.name == "smartphone").unwrap();
    fs::write(desk.path("dump.bin"), dump.bytes).unwrap();
    let output = desk.run(&["files", "dump.bin"]);
    assert_eq!(
        text(&output.stdout),
        "This is a dump of a smartphone. The user's data is in the partition userdata, which Bromide does not read.\n"
    );
    assert_eq!(output.status.code(), Some(7));
}

#[test]
fn names_of_files_are_not_in_what_inspect_prints_as_json() {
    let desk = desk();
    let output = desk.run(&["inspect", "--json", "dump.bin"]);
    let shown = text(&output.stdout);
    assert!(shown.contains("\"file_count\":11"), "{shown}");
    for name in ["CONTACTS", "MPA3", "IMG0001"] {
        assert!(!shown.contains(name), "{name} in {shown}");
    }
}
