//! [`Message`]: the messages of a dump, with the parts of long ones joined (docs/rescue.md sections 6.1 and
//! 6.2). Made from records of the message file, older copies and records found by pattern. Reads no bytes.

use std::collections::{HashMap, HashSet};

use serde::Serialize;

use super::pdu::Content;
use super::personal::Personal;
use super::place::Pieces;
use super::sms_record::{Direction, MessageState, MessageTime, SmsRecord};

/// A message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Whether it came or went.
    pub direction: Direction,
    /// Sender or receiver: a number, or a name that the network gives.
    pub number: Personal,
    /// What it says.
    pub content: MessageContent,
    /// When it was sent.
    pub time: Option<MessageTime>,
    /// What the phone did with it.
    pub state: MessageState,
    /// Parts of a long message; 1 for others.
    pub parts: u8,
    /// Numbers of the parts that are missing.
    pub missing_parts: Vec<u8>,
    /// Where it was found.
    pub source: MessageSource,
    /// Whether check octets do not fit, or state and message contradict each other.
    pub is_damaged: bool,
    /// The bytes of its records, in the order of the parts.
    pub pieces: Pieces,
    /// Numbers of its records in the file, in the order of the parts; empty if there is no file.
    pub slots: Vec<usize>,
}

/// What a message says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MessageContent {
    /// A text.
    Text(Personal),
    /// Data for a program on the phone: so many octets, and the port it is for. Port 2948 is the notice of a
    /// multimedia message.
    Data {
        /// Bytes of data.
        octets: usize,
        /// The port of the program, if the message names one.
        port: Option<u16>,
    },
    /// Nothing: a report.
    None,
}

/// Where a message was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MessageSource {
    /// In the phone's message file.
    File,
    /// In an older copy of a sector.
    OlderCopy,
    /// By its look, outside any message file.
    Pattern,
}

/// A record with a message, and where it is.
#[derive(Clone)]
pub(super) struct FoundRecord {
    pub(super) record: SmsRecord,
    pub(super) source: MessageSource,
    pub(super) slot: Option<usize>,
    pub(super) pieces: Pieces,
    pub(super) sums_fit: bool,
    /// Service centre and message as bytes: equal ones are one message.
    pub(super) bytes: Vec<u8>,
}

/// What the parts of one long message have in common.
type LongKey = (Direction, String, u16, u8);

/// Joins records into messages, in order of time; those without a time come last. Records with equal bytes
/// are one message, and one in the message file hides its older copies.
pub(super) fn join(mut found: Vec<FoundRecord>) -> Vec<Message> {
    // Of equal ones the first stays: one that is not deleted.
    let is_deleted = |found: &FoundRecord| found.record.state == MessageState::Deleted;
    found.sort_by_key(|found| (found.source, is_deleted(found), found.slot, found.pieces.first()));
    let mut seen = HashSet::new();
    found.retain(|found| seen.insert(found.bytes.clone()));
    let mut messages = Vec::new();
    let mut long: HashMap<LongKey, Vec<FoundRecord>> = HashMap::new();
    let mut order = Vec::new();
    for found in found {
        let record = &found.record;
        let Some(part) = record.part else {
            messages.push(message(vec![found], 1));
            continue;
        };
        let key = (record.direction, record.number.clone(), part.reference, part.of);
        let parts = long.entry(key.clone()).or_default();
        if parts.is_empty() {
            order.push(key);
        }
        parts.push(found);
    }
    for key in order {
        for parts in long.remove(&key).map(into_groups).unwrap_or_default() {
            messages.push(message(parts, key.3));
        }
    }
    let place = |message: &Message| message.pieces.first();
    messages.sort_by_key(|message| {
        let time = message.time.map(|time| time.in_order());
        (time.is_none(), time, message.slots.first().copied(), place(message))
    });
    messages
}

/// Separates parts of different messages with the same reference: each has a part once, and within a day.
fn into_groups(parts: Vec<FoundRecord>) -> Vec<Vec<FoundRecord>> {
    let mut groups: Vec<Vec<FoundRecord>> = Vec::new();
    for part in parts {
        let number = part.record.part.map(|part| part.number);
        let belongs = |group: &Vec<FoundRecord>| {
            let is_new = group.iter().all(|other| other.record.part.map(|part| part.number) != number);
            let is_near = group.first().is_some_and(|first| is_within_a_day(&first.record, &part.record));
            is_new && is_near
        };
        match groups.iter_mut().find(|group| belongs(group)) {
            Some(group) => group.push(part),
            None => groups.push(vec![part]),
        }
    }
    for group in &mut groups {
        group.sort_by_key(|part| part.record.part.map(|part| part.number));
    }
    groups
}

fn is_within_a_day(one: &SmsRecord, other: &SmsRecord) -> bool {
    match (one.time, other.time) {
        (Some(one), Some(other)) => {
            one.in_order().duration_until(other.in_order()).as_hours().unsigned_abs() < 24
        }
        _ => true,
    }
}

/// The message of these records, which are in the order of the parts.
fn message(records: Vec<FoundRecord>, parts: u8) -> Message {
    let has =
        |number: u8| records.iter().any(|found| found.record.part.is_some_and(|part| part.number == number));
    let missing_parts =
        if parts > 1 { (1..=parts).filter(|number| !has(*number)).collect() } else { Vec::new() };
    let is_damaged = records.iter().any(|found| !found.sums_fit || found.record.is_contradictory);
    let slots = records.iter().filter_map(|found| found.slot).collect();
    let mut pieces = Pieces::default();
    records.iter().for_each(|found| pieces.extend(&found.pieces));
    let source = records.iter().map(|found| found.source).max().unwrap_or(MessageSource::Pattern);
    let time = records.iter().filter_map(|found| found.record.time).min();
    let content = content(&records);
    let mut records = records.into_iter();
    let first = records.next().map(|found| found.record);
    Message {
        direction: first.as_ref().map_or(Direction::Received, |record| record.direction),
        state: first.as_ref().map_or(MessageState::Read, |record| record.state),
        number: Personal::new(first.map(|record| record.number).unwrap_or_default()),
        content,
        time,
        parts,
        missing_parts,
        source,
        is_damaged,
        pieces,
        slots,
    }
}

fn content(records: &[FoundRecord]) -> MessageContent {
    let mut text = String::new();
    let (mut octets, mut port) = (0, None);
    let (mut has_text, mut has_data) = (false, false);
    for found in records {
        match &found.record.content {
            Content::Text(part) => {
                has_text = true;
                text.push_str(part);
            }
            Content::Data { octets: count, port: for_port } => {
                has_data = true;
                octets += count;
                port = port.or(*for_port);
            }
            Content::None => {}
        }
    }
    match (has_text, has_data) {
        (true, _) => MessageContent::Text(Personal::new(text)),
        (false, true) => MessageContent::Data { octets, port },
        (false, false) => MessageContent::None,
    }
}
