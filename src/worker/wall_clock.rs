//! Date and time as the clock on the wall shows them, for reports, log and file names.
//!
//! Neither a clock that is years off nor a time zone that is no file ends the program.

use std::ffi::OsStr;
use std::path::{Component, Path};
use std::time::{SystemTime, UNIX_EPOCH};

use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

/// The largest file of a time zone; real ones have a few kilobytes.
const LARGEST_ZONE: u64 = 1 << 20;

/// The time now, in the zone of the system.
pub(super) fn now() -> Zoned {
    moment(SystemTime::now()).to_zoned(zone(std::env::var_os("TZ").as_deref()))
}

/// The moment; a clock past the years that can be written (-9999 to 9999) counts as the first or the last one.
fn moment(time: SystemTime) -> Timestamp {
    Timestamp::try_from(time).unwrap_or(if time >= UNIX_EPOCH { Timestamp::MAX } else { Timestamp::MIN })
}

/// The zone of the system; UTC if the variable `TZ` names something that is not the file of a time zone: a
/// device may have no end.
fn zone(variable: Option<&OsStr>) -> TimeZone {
    match variable {
        Some(variable) if !is_harmless(variable) => TimeZone::UTC,
        _ => TimeZone::system(),
    }
}

fn is_harmless(variable: &OsStr) -> bool {
    let text = variable.to_string_lossy();
    let path = Path::new(text.strip_prefix(':').unwrap_or(&text));
    if path.is_absolute() {
        return path.metadata().is_ok_and(|about| about.is_file() && about.len() <= LARGEST_ZONE);
    }
    // A name like Europe/Berlin is looked up in a folder, which it must not leave.
    path.components().all(|part| matches!(part, Component::Normal(_)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn a_clock_of_any_year_gives_a_time_that_can_be_written() {
        for years in [0_u64, 56, 8_000, 8_100, 50_000, 100_000_000] {
            let time =
                UNIX_EPOCH.checked_add(Duration::from_secs(years * 31_556_952 + 180 * 86_400)).unwrap();
            let zoned = moment(time).to_zoned(TimeZone::UTC);
            let year = i64::from(zoned.year());
            assert_eq!(year, (1970 + i64::try_from(years).unwrap()).min(9999), "{years}");
        }
        let before = UNIX_EPOCH.checked_sub(Duration::from_secs(1_000_000 * 31_556_952)).unwrap();
        assert!(moment(before).to_zoned(TimeZone::UTC).year() <= -9998);
    }

    #[test]
    fn a_zone_that_is_no_file_counts_as_utc() {
        for variable in [
            ":/dev/zero",
            "/dev/zero",
            "/dev/stdin",
            ":/",
            "/no/such/zone",
            "../../dev/zero",
            ":../../dev/zero",
        ] {
            assert!(!is_harmless(OsStr::new(variable)), "{variable}");
            assert_eq!(zone(Some(OsStr::new(variable))), TimeZone::UTC, "{variable}");
        }
        for variable in ["", "Europe/Berlin", ":America/New_York", "CET-1CEST,M3.5.0,M10.5.0/3", "UTC"] {
            assert!(is_harmless(OsStr::new(variable)), "{variable}");
        }
    }
}
