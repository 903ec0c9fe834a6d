//! Numbers with times, which may be calls: found by their look, on demand (docs/rescue.md section 8). No
//! public source gives the layout of a call list, so whether a call was made, received or missed is not
//! known.

use std::collections::BTreeSet;

use jiff::SignedDuration;
use jiff::civil::{DateTime, date};

use super::number_search::{ascii_numbers, best_place, packed_number};
use super::personal::Personal;
use super::place::Pieces;
use super::records::{Record, is_empty};
use crate::fields::Fields as _;

/// Years in which these phones are used.
const YEARS: std::ops::RangeInclusive<i16> = 2004..=2036;

/// A number with a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PossibleCall {
    /// The number.
    pub number: Personal,
    /// The time by the phone's clock.
    pub time: DateTime,
    /// Number of the record.
    pub slot: usize,
    /// The bytes of the record.
    pub pieces: Pieces,
}

/// The files that may hold calls, in the order in which they are looked at (docs/rescue.md section 8).
const FILES: [&str; 5] = ["MPD1", "MPC3", "MPC5", "MPC4", "MPCF"];

/// The place of a file among those that may hold calls; `None` if it is none of them.
pub(super) fn rank(prefix: &str) -> Option<usize> {
    FILES.iter().position(|known| *known == prefix)
}

/// The records of a file that have a number, and a time in the same place in most of them.
pub(super) fn possible_calls(records: &[Record], stride: usize, file: &Pieces) -> Vec<PossibleCall> {
    let place = best_place(records);
    let number = |record: &Record| {
        let packed =
            place.and_then(|place| packed_number(&record.payload, place.at)).map(|(number, _)| number);
        packed.or_else(|| ascii_numbers(&record.payload).into_iter().next())
    };
    let numbered: Vec<(&Record, String)> = records
        .iter()
        .filter(|record| !is_empty(&record.payload))
        .filter_map(|record| Some((record, number(record)?)))
        .collect();
    // A time stands beside the digits, not in them.
    let longest_number =
        numbered.iter().map(|(_, number)| number.len().div_ceil(2)).max().unwrap_or_default();
    let is_in_number =
        |at: usize| place.is_some_and(|place| at + 4 > place.at && at < place.at + 2 + longest_number);
    let longest = numbered.iter().map(|(record, _)| record.payload.len()).max().unwrap_or_default();
    // A time changes from call to call, most of all its lowest byte; what fills the space beside it does not.
    let score = |at: usize| {
        let hits = || numbered.iter().filter(|(record, _)| time_at(&record.payload, at).is_some());
        let lowest: BTreeSet<_> = hits().map(|(record, _)| record.payload.get(at)).collect();
        (hits().count(), lowest.len(), std::cmp::Reverse(at))
    };
    let best = (0..longest.saturating_sub(3)).filter(|at| !is_in_number(*at)).map(score).max();
    let best = best.filter(|(count, ..)| count * 2 > numbered.len());
    let Some((count, _, std::cmp::Reverse(at))) = best else { return Vec::new() };
    let mut calls = Vec::with_capacity(count);
    for (record, number) in numbered {
        if let Some(time) = time_at(&record.payload, at) {
            let start = (record.slot * stride) as u64;
            let pieces = file.slice(start..start + stride as u64);
            calls.push(PossibleCall { number: Personal::new(number), time, slot: record.slot, pieces });
        }
    }
    calls
}

/// Seconds from 1970 or 2000 that fall into a year in which these phones are used.
fn time_at(payload: &[u8], at: usize) -> Option<DateTime> {
    let seconds = payload.u32_at(at).filter(|seconds| !matches!(*seconds, 0 | u32::MAX))?;
    // Digits in ASCII look like seconds from 2000.
    if seconds.to_le_bytes().iter().all(u8::is_ascii_graphic) {
        return None;
    }
    let since = |year| {
        date(year, 1, 1).at(0, 0, 0, 0).checked_add(SignedDuration::from_secs(i64::from(seconds))).ok()
    };
    [1970, 2000].into_iter().filter_map(since).find(|time| YEARS.contains(&time.year()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_with_times_are_found_and_numbers_without_are_not() {
        let record = |slot: usize, seconds: u32| {
            let mut payload = vec![9, 7, 0x91, 0x44, 0x77, 0x00, 0x09, 0x10, 0x10, 0xFF, 0xFF, 0xFF];
            payload.extend(seconds.to_le_bytes());
            payload.extend([0; 4]);
            Record { slot, payload, fits: true }
        };
        let found = |records: &[Record]| possible_calls(records, 22, &Pieces::one(1000, 220));
        let calls = found(&[record(0, 1_617_278_401), record(4, 1_617_278_402)]);
        assert_eq!(calls.len(), 2);
        assert_eq!((calls[1].number.reveal(), calls[1].slot), ("+447700900101", 4));
        assert_eq!(calls[1].time.to_string(), "2021-04-01T12:00:02");
        assert_eq!(calls[1].pieces, Pieces::one(1088, 22));
        assert_eq!(found(&[record(0, 5)]), []);
    }
}
