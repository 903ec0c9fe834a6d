//! What only the command line shows of a job: lines on the terminal, each whole.

use std::path::Path;

use super::{Present as _, duration, size, sizes_apart};
use crate::tr;
use bromide_engine::dumpfile::Report;
use bromide_engine::facts::{FlashFacts, PhoneFacts, StorageFacts};
use bromide_engine::readback::Progress;
use bromide_engine::stations::{StationNumber, Totals};

/// `1.8 MB of 4 MB, 0.9 MB/s, 3 s left`
pub(crate) fn progress(progress: &Progress) -> String {
    let (done, total) = (size(progress.done), size(progress.total));
    let speed = size(progress.bytes_per_second);
    match progress.job.left {
        None => tr!("terminal-progress-calculating", done = done, total = total, speed = speed),
        Some(left) => {
            tr!("terminal-progress", done = done, total = total, speed = speed, left = duration(left))
        }
    }
}

/// The upper line for a job of several parts: `nvram.bin (2 of 21): 45 %, 1.2 MB of 5 MB, 10 MB/s`
pub(crate) fn part_progress(file: &str, number: usize, of: usize, progress: &Progress) -> String {
    let percent = progress.done.saturating_mul(100).checked_div(progress.total).unwrap_or(0);
    tr!(
        "terminal-progress-part",
        doing = progress.phase.present(),
        file = file,
        number = number,
        of = of,
        percent = percent.min(100),
        done = size(progress.done),
        total = size(progress.total),
        speed = size(progress.bytes_per_second)
    )
}

/// The state of a station that reads: `Reading: 45 %, 0.9 MB/s, 3 s left`
pub(crate) fn station_progress(progress: &Progress) -> String {
    let percent = u32::from(progress.job.hundredths_of_percent / 100);
    let (doing, speed) = (progress.phase.present(), size(progress.bytes_per_second));
    match progress.job.left {
        None => tr!("batch-progress-calculating", doing = doing, percent = percent, speed = speed),
        Some(left) => {
            tr!("batch-progress", doing = doing, percent = percent, speed = speed, left = duration(left))
        }
    }
}

/// The line of a station: its number, its socket, its state.
pub(crate) fn station_line(station: StationNumber, place: &str, what: &str) -> String {
    tr!("batch-station-line", station = station.to_string(), place = place, what = what)
}

/// A sentence about a station.
pub(crate) fn station_says(station: StationNumber, what: &str) -> String {
    tr!("batch-station", station = station.to_string(), what = what)
}

/// The totals of a batch.
pub(crate) fn totals_line(totals: &Totals) -> String {
    let (saved, failed, bytes) =
        (totals.saved, totals.failed.saturating_add(totals.stopped), size(totals.bytes));
    match totals.tenths_an_hour {
        Some(tenths) if totals.saved > 1 => {
            let an_hour = u32::try_from(tenths).map_or(f64::INFINITY, f64::from) / 10.0;
            tr!("batch-totals-rate", saved = saved, failed = failed, bytes = bytes, rate = an_hour)
        }
        _ => tr!("batch-totals", saved = saved, failed = failed, bytes = bytes),
    }
}

/// Behind the lower bar, which is of all parts.
pub(crate) fn all_parts_progress(progress: &Progress) -> String {
    match progress.job.left {
        None => tr!("terminal-progress-all-calculating"),
        Some(left) => tr!("terminal-progress-all", left = duration(left)),
    }
}

/// Name, size and how the size is known.
pub(crate) fn flash(flash: &FlashFacts) -> String {
    let name = flash.name.present();
    match (flash.size, flash.size_known_from) {
        (Some(bytes), Some(from)) => {
            tr!("terminal-flash", name = name, size = size(bytes), from = from.present())
        }
        _ => tr!("terminal-flash-size-unknown", name = name),
    }
}

/// The line about a phone that was recognised.
pub(crate) fn phone_line(phone: &PhoneFacts) -> String {
    let code = phone.hardware_code.to_string();
    tr!("terminal-phone", name = phone.chip_name(), code = code)
}

/// The line about its storage.
pub(crate) fn storage_line(storage: &StorageFacts) -> String {
    match storage {
        StorageFacts::Flash(facts) => tr!("terminal-flash-line", flash = flash(facts)),
        StorageFacts::Managed(_) => tr!("terminal-storage-line", storage = storage.present()),
    }
}

/// The line about a region that begins.
pub(crate) fn region_line(length: u64, start: u64, file: &Path) -> String {
    let (start, file) = (format!("{start:#x}"), file.display().to_string());
    tr!("terminal-region", size = size(length), start = start, file = file)
}

/// The line about a dump that was saved.
pub(crate) fn saved_line(file: &Path, report: &Report) -> String {
    let (file, size) = (file.display().to_string(), size(report.length));
    match report.check.passed {
        Some(true) => {
            tr!("terminal-saved", file = file, size = size, check = report.check.kind.present())
        }
        _ => tr!("terminal-saved-unchecked", file = file, size = size),
    }
}

/// The line about an unfinished dump.
pub(crate) fn kept_line(part: &Path, done: u64, total: u64) -> String {
    let (part, [done, total]) = (part.display().to_string(), sizes_apart([done, total]));
    tr!("terminal-kept", part = part, done = done, total = total)
}

#[cfg(test)]
mod tests {
    use super::*;
    use bromide_engine::readback::JobProgress;
    use bromide_engine::readback::Phase;
    use std::time::Duration;

    #[test]
    fn the_bar_has_mb_of_mb_speed_and_time_left() {
        let mut so_far = Progress {
            phase: Phase::Reading,
            done: 1_887_436,
            total: 4 << 20,
            bytes_per_second: 943_718,
            left: None,
            retries: 0,
            job: JobProgress::default(),
        };
        assert_eq!(progress(&so_far), "1.7 MB of 4 MB, 921.5 KB/s, calculating");
        so_far.job.left = Some(Duration::from_secs(3));
        assert_eq!(progress(&so_far), "1.7 MB of 4 MB, 921.5 KB/s, 3 s left");
    }
}
