//! A record of the phone's message file: state, service centre and message as EF_SMS has them, and what the
//! phone adds (docs/rescue.md section 6.1). Used for the file, for older copies and for the search by
//! pattern.

use jiff::civil::{DateTime, date};
use jiff::{SignedDuration, Span};
use serde::Serialize;

use super::digits::is_readable;
use super::pdu::{Content, PartOf, Pdu, PduKind, Stamp};
use super::records;
use crate::fields::Fields as _;

/// Octets of the part that EF_SMS has.
pub(super) const EF_SMS: usize = 176;
/// Octets of a record without its check octets, where nothing else is known.
pub(super) const USUAL_PAYLOAD: usize = 184;
/// Octets of a service centre at most: type and ten octets of digits.
const MAX_CENTRE: u8 = 11;
/// Years in which these phones are used; others are not taken for a time (section 6.1).
const YEARS: std::ops::RangeInclusive<i16> = 2004..=2036;

/// What the phone did with a message (3GPP TS 51.011 section 10.5.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MessageState {
    /// Received and read.
    Read,
    /// Received and not read.
    Unread,
    /// Sent.
    Sent,
    /// Sent, with a request for a status report.
    SentReportAsked,
    /// Sent, and a status report came.
    SentReportCame,
    /// Sent, and a status report came and is stored.
    SentReportStored,
    /// Not sent yet.
    Draft,
    /// Deleted: the record is marked as free.
    Deleted,
}

impl MessageState {
    pub(super) fn of(octet: u8) -> Option<MessageState> {
        Some(match octet {
            0x00 => MessageState::Deleted,
            0x01 => MessageState::Read,
            0x03 => MessageState::Unread,
            0x05 => MessageState::Sent,
            0x07 => MessageState::Draft,
            0x0D => MessageState::SentReportAsked,
            0x15 => MessageState::SentReportCame,
            0x1D => MessageState::SentReportStored,
            _ => return None,
        })
    }

    /// Whether a message of this kind can be in this state.
    fn fits(self, kind: PduKind) -> bool {
        match self {
            MessageState::Deleted => true,
            MessageState::Read | MessageState::Unread => kind != PduKind::Submit,
            _ => kind == PduKind::Submit,
        }
    }
}

/// Whether a message came or went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Received.
    Received,
    /// Sent.
    Sent,
    /// Written, not sent.
    Draft,
    /// The network's report on a message that was sent.
    Report,
}

/// When a message was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct MessageTime {
    /// Date and time as the zone or the phone's clock has them.
    pub time: DateTime,
    /// Quarters of an hour ahead of UTC; `None` if the zone is unknown, as it is of the phone's own clock.
    pub quarters: Option<i8>,
}

/// As ISO 8601, with the zone if it is known.
impl std::fmt::Display for MessageTime {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.time)?;
        let Some(quarters) = self.quarters else { return Ok(()) };
        let sign = if quarters < 0 { '-' } else { '+' };
        let minutes = u32::from(quarters.unsigned_abs()) * 15;
        write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }
}

/// A message in a record.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct SmsRecord {
    pub(super) state: MessageState,
    pub(super) direction: Direction,
    pub(super) number: String,
    pub(super) content: Content,
    pub(super) part: Option<PartOf>,
    pub(super) time: Option<MessageTime>,
    /// Whether state and message do not fit each other.
    pub(super) is_contradictory: bool,
    pub(super) has_national_letters: bool,
    /// Octets of state, service centre and message.
    pub(super) length: usize,
}

impl SmsRecord {
    /// The message in the payload of a record; `None` if there is none.
    pub(super) fn read(payload: &[u8]) -> Option<SmsRecord> {
        let sms = payload.get(..EF_SMS.min(payload.len()))?;
        let state = MessageState::of(*sms.first()?)?;
        let centre = *sms.get(1)?;
        if centre > MAX_CENTRE || centre == 1 || records::is_empty(sms.get(1..)?) {
            return None;
        }
        let begin = 2 + usize::from(centre);
        let pdu = Pdu::read(sms.get(begin..)?)?;
        let is_draft = state == MessageState::Draft;
        let direction = match pdu.kind {
            PduKind::Deliver => Direction::Received,
            PduKind::Submit if is_draft => Direction::Draft,
            PduKind::Submit => Direction::Sent,
            PduKind::Report => Direction::Report,
        };
        let by_phone =
            || payload.u32_at(EF_SMS).filter(|_| direction == Direction::Sent).and_then(phone_time);
        let time = match pdu.time {
            Some(Stamp { time, quarters }) => Some(MessageTime { time, quarters }),
            None => by_phone(),
        };
        Some(SmsRecord {
            state,
            direction,
            number: pdu.number,
            content: pdu.content,
            part: pdu.part,
            time,
            is_contradictory: !state.fits(pdu.kind),
            has_national_letters: pdu.has_national_letters,
            length: begin + pdu.length,
        })
    }

    /// The message in a payload of which nothing else is known; `None` unless all of it is likely.
    pub(super) fn by_pattern(payload: &[u8], has_sums: bool) -> Option<SmsRecord> {
        let [state, centre, kind, ..] = *payload else { return None };
        let is_state = MessageState::of(state).is_some_and(|state| state != MessageState::Deleted);
        let is_centre = match centre {
            0 => has_sums,
            2..=MAX_CENTRE => matches!(kind, 0x81 | 0x91),
            _ => false,
        };
        if !is_state || !is_centre {
            return None;
        }
        let record = SmsRecord::read(payload)?;
        let sms = payload.get(record.length..EF_SMS.min(payload.len()))?;
        // What is behind the message is filled with FF.
        let is_filled = has_sums || sms.iter().take(8).all(|byte| *byte == 0xFF);
        let is_text = match &record.content {
            Content::Text(text) => text.is_empty() || is_readable(text),
            Content::Data { .. } => has_sums,
            Content::None => true,
        };
        let is_time = match record.time {
            Some(time) => YEARS.contains(&time.time.year()),
            None => matches!(record.direction, Direction::Sent | Direction::Draft),
        };
        (is_filled && is_text && is_time && !record.is_contradictory).then_some(record)
    }
}

/// The time of the phone's clock: seconds from 1970 or 2000, whichever is a year in which these phones are
/// used.
fn phone_time(seconds: u32) -> Option<MessageTime> {
    if matches!(seconds, 0 | u32::MAX) {
        return None;
    }
    let since = |year| {
        date(year, 1, 1).at(0, 0, 0, 0).checked_add(SignedDuration::from_secs(i64::from(seconds))).ok()
    };
    let times = [1970, 2000].into_iter().filter_map(since);
    let time = times.into_iter().find(|time| YEARS.contains(&time.year()))?;
    Some(MessageTime { time, quarters: None })
}

impl MessageTime {
    /// The same moment in UTC, for the order of messages; a time by the phone's clock is taken as it is.
    #[must_use]
    pub fn in_order(&self) -> DateTime {
        let back = Span::new().minutes(-15 * i64::from(self.quarters.unwrap_or_default()));
        self.time.checked_add(back).unwrap_or(self.time)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_of_the_phone_counts_from_1970_or_2000() {
        let time = |seconds| phone_time(seconds).map(|time| time.time.to_string());
        // docs/rescue.md section 6.1: 2004 to 2006 against 2034 to 2036 is 1970's.
        assert_eq!(time(1_617_278_401).as_deref(), Some("2021-04-01T12:00:01"));
        assert_eq!(time(670_593_601).as_deref(), Some("2021-04-01T12:00:01"));
        assert_eq!(time(1_104_537_600).as_deref(), Some("2005-01-01T00:00:00"));
        assert_eq!((time(0), time(u32::MAX), time(1000)), (None, None, None));
    }

    #[test]
    fn times_are_shown_with_their_zone_and_ordered_in_utc() {
        let time = MessageTime { time: date(2021, 1, 1).at(1, 30, 0, 0), quarters: Some(-22) };
        assert_eq!(time.to_string(), "2021-01-01T01:30:00-05:30");
        assert_eq!(time.in_order().to_string(), "2021-01-01T07:00:00");
    }
}
