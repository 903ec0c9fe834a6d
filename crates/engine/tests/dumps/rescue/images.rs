//! The images of `data/rescue`: what is found equals what was put in.

use super::support::{bytes_of, image, images, rescued, sha256};
use bromide_engine::rescue::{
    Completeness, ContactForm, Contacts, Direction, Drive, FileGroup, FileState, Message, MessageContent,
    MessageSource, MessageState, RescueContents, RescueNote,
};
use serde_json::Value;

fn is_complete(contents: &RescueContents) -> bool {
    contents.completeness() == Completeness::Complete
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// The elements of a list; none where there is no list.
fn list<'v>(value: &'v Value, key: &str) -> Vec<&'v Value> {
    value.get(key).and_then(Value::as_array).into_iter().flatten().collect()
}

#[test]
fn all_files_of_all_images_are_found_with_their_content() {
    for image in images() {
        let contents = rescued(&image.bytes);
        let volumes = list(&image.expected, "volumes");
        assert_eq!(contents.volumes.len(), volumes.len(), "{}", image.name);
        for (number, expected) in volumes.iter().enumerate() {
            check_volume(&image.name, &contents, number, expected, &image.bytes);
        }
    }
}

fn check_volume(name: &str, contents: &RescueContents, number: usize, expected: &Value, dump: &[u8]) {
    let volume = &contents.volumes[number];
    let drive = match volume.drive {
        Drive::User => "user",
        Drive::System => "system",
        Drive::Only => "all",
    };
    assert_eq!(drive, text(&expected["drive"]), "{name}");
    assert_eq!(format!("FAT{}", volume.bits), text(&expected["kind"]), "{name}");
    assert_eq!(volume.size / 512, expected["sectors"].as_u64().unwrap(), "{name}");
    assert_eq!(volume.is_phones, name != "flat-4m-fat12", "{name}");
    let mut found: Vec<_> = contents.files.iter().filter(|file| file.volume == number).collect();
    for expected in list(expected, "files") {
        let (path, size) = (text(&expected["path"]), expected["size"].as_u64().unwrap());
        let is_deleted = expected["deleted"] == true;
        let has_name = |at: &str| at == path || (is_deleted && same_but_first_letter(at, path));
        let index = found.iter().position(|file| {
            file.size == size && file.state.is_deleted() == is_deleted && has_name(&contents.path(file))
        });
        let file = found.remove(index.unwrap_or_else(|| panic!("{name}: {path}")));
        let time = expected.get("modified").map(text);
        assert_eq!(file.modified.map(|time| time.to_string()).as_deref(), time, "{name}: {path}");
        if is_deleted && expected["recoverable"] == false {
            assert_eq!(file.state, FileState::Overwritten, "{name}: {path}");
            continue;
        }
        let state = match (is_deleted, &expected["in_one_piece"]) {
            (false, _) => FileState::Whole,
            (true, Value::Bool(true)) => FileState::DeletedInOnePiece,
            (true, _) => FileState::DeletedInPieces,
        };
        // The generator never writes sectors of zeros, as if the phone had not: they may be lost as well.
        assert_eq!(file.state, state, "{name}: {path}");
        assert!(file.missing == 0 || (file.is_unsure && !name.starts_with("flat")), "{name}: {path}");
        let bytes = bytes_of(contents, &contents.pieces(file), dump);
        assert_eq!(sha256(&bytes), text(&expected["sha256"]), "{name}: {path}");
    }
    assert_eq!(found, Vec::<&_>::new(), "{name}: nothing else is found");
}

/// Whether two paths differ in the first letter of the name only, which is lost with a deleted file.
fn same_but_first_letter(found: &str, path: &str) -> bool {
    let split = |path: &str| {
        let at = path.rfind('/').map_or(0, |at| at + 1);
        (path[..at].to_owned(), path[at..].chars().skip(1).collect::<String>())
    };
    split(found) == split(path)
}

fn shown(message: &Message) -> (String, String, Option<String>, Option<String>) {
    let direction = match message.direction {
        Direction::Received => "received",
        Direction::Sent => "sent",
        Direction::Draft => "draft",
        Direction::Report => "report",
    };
    let content = match &message.content {
        MessageContent::Text(text) => Some(text.reveal().to_owned()),
        MessageContent::Data { .. } => panic!("no image has data"),
        MessageContent::None => None,
    };
    // The zone of the phone's own clock is not known; the generator writes it as UTC.
    let time = message.time.map(|time| match time.quarters {
        Some(_) => time.to_string(),
        None => format!("{time}+00:00"),
    });
    (direction.to_owned(), message.number.reveal().to_owned(), content, time)
}

#[test]
fn all_messages_of_all_images_are_read_and_long_ones_are_joined() {
    for image in images() {
        let contents = rescued(&image.bytes);
        let name = &image.name;
        let in_file: Vec<_> =
            contents.messages.iter().filter(|message| message.source == MessageSource::File).collect();
        let mut expected_records = 0;
        for expected in list(&image.expected, "messages") {
            expected_records += 1;
            let slot = usize::try_from(expected["slot"].as_u64().unwrap()).unwrap();
            let message = in_file.iter().find(|message| message.slots.contains(&slot));
            let message = message.unwrap_or_else(|| panic!("{name}: slot {slot}"));
            assert!(!message.is_damaged && message.missing_parts.is_empty(), "{name}: slot {slot}");
            let is_deleted = expected.get("deleted").is_some_and(|deleted| deleted == true);
            assert_eq!(message.state == MessageState::Deleted, is_deleted, "{name}: slot {slot}");
            let (direction, number, text_found, time) = shown(message);
            assert_eq!(number, text(&expected["number"]), "{name}: slot {slot}");
            assert_eq!(time.as_deref(), expected["time"].as_str(), "{name}: slot {slot}");
            assert_eq!(direction, text(&expected["direction"]), "{name}: slot {slot}");
            match expected.get("part") {
                Some(part) => {
                    let at = usize::try_from(part["number"].as_u64().unwrap()).unwrap() - 1;
                    assert_eq!(message.slots[at], slot, "{name}: in the order of the parts");
                    assert!(text_found.unwrap().contains(text(&expected["text"])), "{name}: slot {slot}");
                }
                None => assert_eq!(text_found.as_deref(), expected["text"].as_str(), "{name}: slot {slot}"),
            }
        }
        assert_eq!(
            in_file.iter().map(|message| message.slots.len()).sum::<usize>(),
            expected_records,
            "{name}"
        );
        for expected in list(&image.expected, "messages_joined") {
            let is_it = |message: &&&Message| {
                shown(message).2.as_deref() == expected["text"].as_str()
                    && u64::from(message.parts) == expected["parts"].as_u64().unwrap()
            };
            assert!(in_file.iter().any(|message| is_it(&message)), "{name}: {}", expected["text"]);
        }
    }
}

#[test]
fn contacts_of_all_layouts_are_found_and_their_form_is_told() {
    for image in images() {
        let contents = rescued(&image.bytes);
        let Contacts { form, list: found } = &contents.contacts;
        let name = &image.name;
        let expected_form = match image.expected.get("contacts_layout").and_then(Value::as_str) {
            Some("plain") => Some(ContactForm::Known),
            Some("large") => Some(ContactForm::KnownWithMore),
            Some(_) => Some(ContactForm::Pattern),
            None => None,
        };
        assert_eq!(*form, expected_form, "{name}");
        assert_eq!(found.len(), list(&image.expected, "contacts").len(), "{name}");
        for expected in list(&image.expected, "contacts") {
            let slot = usize::try_from(expected["slot"].as_u64().unwrap()).unwrap();
            let contact = found.iter().find(|contact| contact.slot == slot).unwrap();
            assert_eq!(contact.name.reveal(), text(&expected["name"]), "{name}: slot {slot}");
            let numbers: Vec<&str> = contact.numbers.iter().map(|number| number.reveal()).collect();
            let first = numbers.first().copied().unwrap_or_default();
            assert_eq!(first, text(&expected["number"]), "{name}: slot {slot}");
            let second = expected.get("second_number").and_then(Value::as_str);
            assert_eq!(numbers.get(1).copied(), second, "{name}: slot {slot}");
            assert!(!contact.is_damaged, "{name}: slot {slot}");
        }
    }
}

#[test]
fn records_have_the_size_of_the_table_or_of_their_sums() {
    for image in images() {
        let contents = rescued(&image.bytes);
        let has_table = image.expected["table_in_firmware"] == true;
        assert_eq!(!contents.table.is_empty(), has_table, "{}", image.name);
        let sizes = image.expected.get("record_sizes");
        for file in contents.record_files.iter().filter(|file| file.stride > 0) {
            let expected = sizes.and_then(|sizes| sizes.get(&file.name)).and_then(Value::as_u64);
            assert_eq!(Some(file.stride as u64), expected, "{}: {}", image.name, file.name);
        }
        let scrambled: Vec<&str> =
            contents.record_files.iter().filter(|file| file.is_scrambled()).map(|file| &*file.name).collect();
        let mut expected: Vec<&str> = list(&image.expected, "scrambled").into_iter().map(text).collect();
        expected.sort_unstable();
        let mut scrambled = scrambled;
        scrambled.sort_unstable();
        assert_eq!(scrambled, expected, "{}", image.name);
        let imeis: Vec<&str> = contents.imeis.iter().map(|imei| imei.reveal()).collect();
        assert_eq!(
            imeis,
            list(&image.expected, "imei").into_iter().map(text).collect::<Vec<_>>(),
            "{}",
            image.name
        );
    }
}

#[test]
fn an_older_message_is_found_in_a_sector_that_was_given_up() {
    let image = image("wear-4m-older");
    let contents = rescued(&image.bytes);
    let older: Vec<_> =
        contents.messages.iter().filter(|message| message.source == MessageSource::OlderCopy).collect();
    let expected = list(&image.expected, "older");
    assert_eq!(older.len(), expected.len());
    let (_, number, found, time) = shown(older[0]);
    assert_eq!(number, text(&expected[0]["number"]));
    assert_eq!(
        (found.as_deref(), time.as_deref()),
        (expected[0]["text"].as_str(), expected[0]["time"].as_str())
    );
}

#[test]
fn uncertain_sectors_are_told_and_others_are_not() {
    let notes = |name: &str| rescued(&image(name).bytes).notes;
    assert_eq!(notes("wear-4m"), []);
    assert_eq!(notes("wear-4m-older"), []);
    assert_eq!(notes("flat-16m-fat16"), []);
    assert_eq!(notes("wear-4m-unsure"), [RescueNote::UnsureSectors { count: 1 }]);
    assert_eq!(notes("wear-4m-doubles"), [RescueNote::DoubledSectors { count: 1 }]);
    for name in ["wear-4m-unsure", "wear-4m-doubles"] {
        let contents = rescued(&image(name).bytes);
        let unsure: Vec<_> =
            contents.files.iter().filter(|file| file.is_unsure && file.missing == 0).collect();
        assert_eq!(unsure.len(), 1, "{name}");
        assert!(!is_complete(&contents), "{name}");
    }
    assert!(is_complete(&rescued(&image("flat-16m-fat16").bytes)));
}

#[test]
fn what_a_phone_without_tables_still_holds_is_found_by_its_look() {
    let image = image("wear-4m-broken");
    let contents = rescued(&image.bytes);
    let least = |key: &str| usize::try_from(image.expected[key].as_u64().unwrap()).unwrap();
    let by_pattern =
        contents.messages.iter().filter(|message| message.source == MessageSource::Pattern).count();
    assert!(by_pattern >= least("messages_by_pattern_at_least"), "{by_pattern}");
    let pictures = contents.carved.iter().filter(|file| file.kind.group() == FileGroup::Picture).count();
    assert!(pictures >= least("pictures_by_pattern_at_least"), "{pictures}");
    assert!(contents.notes.contains(&RescueNote::VolumesLost { count: 1 }), "{:?}", contents.notes);
    assert!(!is_complete(&contents));
}

#[test]
fn nothing_is_carved_out_of_files_or_firmware() {
    for image in images().into_iter().filter(|image| image.name != "wear-4m-broken") {
        let contents = rescued(&image.bytes);
        assert_eq!(contents.carved, [], "{}", image.name);
    }
}
