//! Unit tests of joining records into messages.

use jiff::civil::date;

use super::*;
use crate::rescue::pdu::PartOf;

/// A received record: reference, parts, number of the part, minutes after nine.
fn record(reference: Reference, (of, number): (u8, u8), minutes: i64, text: &str) -> FoundRecord {
    let time = date(2021, 3, 14).at(9, 0, 0, 0) + jiff::SignedDuration::from_mins(minutes);
    FoundRecord {
        record: SmsRecord {
            state: MessageState::Read,
            direction: Direction::Received,
            number: "+447700900101".into(),
            content: Content::Text(text.into()),
            part: Some(PartOf { reference, of, number }),
            time: Some(MessageTime { time, quarters: Some(0) }),
            is_contradictory: false,
            has_national_letters: false,
            length: 30,
        },
        source: MessageSource::File,
        slot: None,
        pieces: Pieces::default(),
        sums_fit: true,
    }
}

/// Texts and missing parts of the messages that these records make, added in this order.
fn joined(records: Vec<FoundRecord>) -> Vec<(String, Vec<u8>)> {
    let mut found = FoundRecords::default();
    for (slot, mut record) in records.into_iter().enumerate() {
        record.slot = Some(slot);
        let bytes = format!("{:?} {:?} {:?}", record.record.content, record.record.part, record.record.time);
        found.add(record, bytes.as_bytes());
    }
    let shown = |message: Message| match message.content {
        MessageContent::Text(text) => (text.reveal().to_owned(), message.missing_parts),
        _ => panic!("a text"),
    };
    join(found).into_iter().map(shown).collect()
}

const NARROW: Reference = Reference::Bits8(7);

#[test]
fn parts_in_any_order_and_twice_make_one_message() {
    let part = |number, text| record(NARROW, (3, number), i64::from(number), text);
    let all = vec![part(3, "three"), part(1, "one "), part(3, "three"), part(2, "two "), part(1, "one ")];
    assert_eq!(joined(all), [("one two three".into(), vec![])]);
    assert_eq!(joined(vec![part(3, "three"), part(1, "one ")]), [("one three".into(), vec![2])]);
}

#[test]
fn references_of_8_and_16_bits_are_never_of_one_message() {
    let wide = Reference::Bits16(7);
    let all = vec![record(NARROW, (2, 1), 0, "a"), record(wide, (2, 2), 0, "b")];
    assert_eq!(joined(all), [("a".into(), vec![2]), ("b".into(), vec![1])]);
}

#[test]
fn a_part_belongs_to_the_message_that_is_nearest_in_time() {
    // The sender's references came around within a day.
    let all = vec![
        record(NARROW, (2, 1), 0, "morning "),
        record(NARROW, (2, 1), 600, "evening "),
        record(NARROW, (2, 2), 601, "two"),
        record(NARROW, (2, 2), 1, "one"),
    ];
    assert_eq!(joined(all), [("morning one".into(), vec![]), ("evening two".into(), vec![])]);
    let days = vec![record(NARROW, (2, 1), 0, "a"), record(NARROW, (2, 2), 24 * 60, "b")];
    assert_eq!(joined(days).len(), 2, "a day apart");
}

#[test]
fn of_equal_records_the_one_in_the_message_file_that_is_not_deleted_stays() {
    let mut deleted = record(NARROW, (1, 1), 0, "text");
    deleted.record.state = MessageState::Deleted;
    let mut older = record(NARROW, (1, 1), 0, "text");
    older.source = MessageSource::OlderCopy;
    let mut found = FoundRecords::default();
    found.add(older, b"same");
    found.add(deleted, b"same");
    found.add(record(NARROW, (1, 1), 0, "text"), b"same");
    let messages = join(found);
    assert_eq!(messages.len(), 1);
    assert_eq!((messages[0].source, messages[0].state), (MessageSource::File, MessageState::Read));
}

#[test]
fn a_message_in_a_national_alphabet_is_not_whole() {
    let mut national = record(NARROW, (1, 1), 0, "text");
    national.record.has_national_letters = true;
    let mut found = FoundRecords::default();
    found.add(national, b"one");
    let messages = join(found);
    assert!(messages[0].has_national_letters && !messages[0].is_damaged && !messages[0].is_whole());
}
