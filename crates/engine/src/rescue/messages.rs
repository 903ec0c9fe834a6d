//! [`Message`]: the messages of a dump, with the parts of long ones joined (docs/rescue.md sections 6.1 and
//! 6.2). Made from records of the message file, older copies and records found by pattern. Reads no bytes.

use std::collections::HashMap;

use serde::Serialize;

use super::pdu::{Content, Reference};
use super::personal::Personal;
use super::place::Pieces;
use super::records::MAX_RECORDS;
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
    /// Whether it was written with a national alphabet, which is not read: some letters may be others.
    pub has_national_letters: bool,
    /// The bytes of its records, in the order of the parts.
    pub pieces: Pieces,
    /// Numbers of its records in the file, in the order of the parts; empty if there is no file.
    pub slots: Vec<usize>,
}

impl Message {
    /// Whether it is deleted, or all of it is there and certain.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.state == MessageState::Deleted
            || (!self.is_damaged && !self.has_national_letters && self.missing_parts.is_empty())
    }
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
}

impl FoundRecord {
    /// What comes first of equal ones: what is in the message file, and what is not deleted.
    fn rank(&self) -> (MessageSource, bool, Option<usize>, Option<u64>) {
        (self.source, self.record.state == MessageState::Deleted, self.slot, self.pieces.first())
    }
}

/// The most messages that are kept: two message files with as many records as a file can have (docs/rescue.md
/// section 5.2).
const MOST_MESSAGES: usize = 2 * MAX_RECORDS;

/// The records that were found, each message once: those with equal bytes are one message, and one in the
/// message file hides its older copies.
#[derive(Default)]
pub(super) struct FoundRecords {
    records: Vec<FoundRecord>,
    /// The index of each by its service centre and message as bytes.
    seen: HashMap<Vec<u8>, usize>,
    pub(super) left_out: u64,
}

impl FoundRecords {
    /// Adds a record with its service centre and message as bytes.
    pub(super) fn add(&mut self, new: FoundRecord, bytes: &[u8]) {
        let known = self.seen.get(bytes).and_then(|index| self.records.get_mut(*index));
        if let Some(known) = known {
            if new.rank() < known.rank() {
                *known = new;
            }
        } else if self.records.len() < MOST_MESSAGES {
            self.seen.insert(bytes.to_vec(), self.records.len());
            self.records.push(new);
        } else {
            self.left_out += 1;
        }
    }

    /// Number of different messages.
    pub(super) fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether one was found by its look.
    pub(super) fn has_pattern(&self) -> bool {
        self.records.iter().any(|found| found.source == MessageSource::Pattern)
    }
}

/// Seconds of a day.
const DAY: u64 = 24 * 60 * 60;

/// What the parts of one long message have in common.
type LongKey = (Direction, String, Reference, u8);

/// Joins records into messages, in order of time; those without a time come last.
pub(super) fn join(found: FoundRecords) -> Vec<Message> {
    let FoundRecords { records: mut found, .. } = found;
    found.sort_by_key(FoundRecord::rank);
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

/// Separates parts of different messages with the same reference: each has a part once, and within a day. A
/// part belongs to the message whose time is nearest.
fn into_groups(parts: Vec<FoundRecord>) -> Vec<Vec<FoundRecord>> {
    let mut groups: Vec<Vec<FoundRecord>> = Vec::new();
    for part in parts {
        let number = part.record.part.map(|part| part.number);
        let distance = |group: &Vec<FoundRecord>| {
            let is_new = group.iter().all(|other| other.record.part.map(|part| part.number) != number);
            let apart = seconds_between(&group.first()?.record, &part.record);
            Some(apart).filter(|apart| is_new && *apart < DAY)
        };
        let near = groups.iter_mut().filter_map(|group| Some((distance(group)?, group)));
        match near.min_by_key(|(distance, _)| *distance) {
            Some((_, group)) => group.push(part),
            None => groups.push(vec![part]),
        }
    }
    for group in &mut groups {
        group.sort_by_key(|part| part.record.part.map(|part| part.number));
    }
    groups
}

/// Seconds between two records; 0 if one has no time.
fn seconds_between(one: &SmsRecord, other: &SmsRecord) -> u64 {
    let apart = |(one, other): (MessageTime, MessageTime)| {
        one.in_order().duration_until(other.in_order()).as_secs().unsigned_abs()
    };
    one.time.zip(other.time).map_or(0, apart)
}

/// The message of these records, which are in the order of the parts.
fn message(records: Vec<FoundRecord>, parts: u8) -> Message {
    let has =
        |number: u8| records.iter().any(|found| found.record.part.is_some_and(|part| part.number == number));
    let missing_parts =
        if parts > 1 { (1..=parts).filter(|number| !has(*number)).collect() } else { Vec::new() };
    let is_damaged = records.iter().any(|found| !found.sums_fit || found.record.is_contradictory);
    let has_national_letters = records.iter().any(|found| found.record.has_national_letters);
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
        has_national_letters,
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

#[cfg(test)]
#[path = "messages_tests.rs"]
mod tests;
