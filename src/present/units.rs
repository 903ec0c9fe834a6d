//! Sizes, durations, numbers and ranges.

use std::time::Duration;

use super::Present;
use crate::tr;
use bromide_engine::storage::{AreaKind, NotARegion};
use bromide_engine::units::{ByteSize, NotANumber, NumberError, SizeUnit};

/// A number of bytes as a label: "4 MB".
#[must_use]
pub fn size(bytes: u64) -> String {
    ByteSize(bytes).present()
}

/// Names in one line.
#[must_use]
pub fn listed<S: AsRef<str>>(names: &[S]) -> String {
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    names.join(&tr!("list-separator"))
}

/// `8 s`, `2 min 05 s`, `1 h 02 min`
#[must_use]
pub fn duration(time: Duration) -> String {
    let seconds = time.as_secs();
    let two = |number: u64| format!("{number:02}");
    match (seconds / 3600, seconds / 60 % 60, seconds % 60) {
        (0, 0, seconds) => tr!("duration-seconds", seconds = seconds),
        (0, minutes, seconds) => {
            tr!("duration-minutes", minutes = minutes, seconds = two(seconds))
        }
        (hours, minutes, _) => tr!("duration-hours", hours = hours, minutes = two(minutes)),
    }
}

/// A time that is known roughly, rounded up: `1 min`, `15 min`, `1 h 02 min`; shorter ones as [`duration`] has them.
#[must_use]
pub fn about(time: Duration) -> String {
    let minutes = time.as_secs().div_ceil(60);
    match minutes {
        ..=1 => duration(time.max(Duration::from_secs(1))),
        2..60 => tr!("duration-whole-minutes", minutes = minutes),
        _ => duration(Duration::from_secs(minutes * 60)),
    }
}

/// Sizes that one sentence compares, as labels. Where two of them differ and their labels would not, all are
/// exact: "4,194,304 bytes", "4,197,304 bytes".
#[must_use]
pub fn sizes_apart<const COUNT: usize>(sizes: [u64; COUNT]) -> [String; COUNT] {
    let labels = sizes.map(size);
    let looks_same = |(one, label): (&u64, &String)| {
        sizes.iter().zip(&labels).any(|(other, other_label)| one != other && label == other_label)
    };
    if sizes.iter().zip(&labels).any(looks_same) {
        sizes.map(|bytes| tr!("bytes", count = bytes))
    } else {
        labels
    }
}

/// A label.
impl Present for ByteSize {
    fn present(&self) -> String {
        let size = |tenths: u64| tenths as f64 / 10.0;
        match self.in_tenths() {
            Some((tenths, SizeUnit::Gb)) => tr!("size-gb", size = size(tenths)),
            Some((tenths, SizeUnit::Mb)) => tr!("size-mb", size = size(tenths)),
            Some((tenths, SizeUnit::Kb)) => tr!("size-kb", size = size(tenths)),
            None => tr!("size-bytes", count = self.0),
        }
    }
}

/// A sentence.
impl Present for NumberError {
    fn present(&self) -> String {
        let text = format!("{:?}", self.text);
        match &self.why {
            NotANumber::Neither => tr!("number-wrong", text = text),
            NotANumber::LeadingZeros { hex, decimal } => {
                tr!("number-leading-zeros", text = text, hex = hex, decimal = decimal)
            }
            NotANumber::HexWithout0x { hex } => tr!("number-hex-without-0x", text = text, hex = hex),
        }
    }
}

/// A sentence.
impl Present for NotARegion {
    fn present(&self) -> String {
        match self {
            NotARegion::Empty => tr!("region-empty"),
            NotARegion::PastEnd { area, start, len } => {
                let (start, length) = (format!("{start:#x}"), format!("{len:#x}"));
                let end = format!("{:#x}", area.end_limit());
                match area {
                    AreaKind::Flash => {
                        tr!("region-past-end-of-flash", start = start, length = length, end = end)
                    }
                    _ => tr!(
                        "region-past-end",
                        start = start,
                        length = length,
                        area = area.to_string(),
                        end = end
                    ),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bromide_engine::storage::Region;
    use bromide_engine::units::parse_number;

    #[test]
    fn sizes_read_the_same_in_english_as_in_logs() {
        for bytes in [0, 1, 12, 1023, 1024, 1536, 0xF_FFFF, 0x40_0000, 1 << 30, (1 << 31) + (1 << 29)] {
            assert_eq!(size(bytes), ByteSize(bytes).to_string());
        }
        assert_eq!([size(1), size(0x40_0000), size(1536)], ["1 byte", "4 MB", "1.5 KB"]);
    }

    #[test]
    fn sizes_that_differ_are_never_written_alike() {
        for (sizes, labels) in [
            ([4 << 20, 4 << 20], ["4 MB", "4 MB"]),
            ([4 << 20, 16 << 20], ["4 MB", "16 MB"]),
            ([4 << 20, 4_197_304], ["4,194,304 bytes", "4,197,304 bytes"]),
            ([1 << 30, (1 << 30) + 1], ["1,073,741,824 bytes", "1,073,741,825 bytes"]),
            ([1024, 1025], ["1,024 bytes", "1,025 bytes"]),
            ([1023, 1024], ["1023 bytes", "1 KB"]),
            ([(4 << 20) - 1, 4 << 20], ["3.9 MB", "4 MB"]),
            ([(1 << 50) + 7, (1 << 50) + 8], ["1,125,899,906,842,631 bytes", "1,125,899,906,842,632 bytes"]),
        ] {
            assert_eq!(sizes_apart(sizes), labels, "{sizes:?}");
        }
        // Of three sizes all are exact when two would look alike.
        let [small, near, large] = sizes_apart([4 << 20, (4 << 20) + 8, 8 << 20]);
        assert_eq!([small, near, large], ["4,194,304 bytes", "4,194,312 bytes", "8,388,608 bytes"]);
    }

    #[test]
    fn a_wrong_number_is_named_with_what_would_be_right() {
        for (typed, proposed) in [
            ("x", &["\"x\"", "0x400000"][..]),
            ("00010000", &["\"00010000\"", "use 0x00010000 or 10000"]),
            ("00ff", &["\"00ff\"", "use 0x00ff"]),
        ] {
            let sentence = parse_number(typed).unwrap_err().present();
            assert!(proposed.iter().all(|part| sentence.contains(part)), "{sentence}");
        }
    }

    #[test]
    fn a_wrong_region_is_named_with_its_values() {
        let sentence = |area, start, len| Region::new(area, start, len).unwrap_err().present();
        assert!(!sentence(AreaKind::Flash, 7, 0).is_empty());
        let past = sentence(AreaKind::Flash, 0x1_0000_0000, 0x20);
        assert!(past.contains("0x100000000 plus LENGTH 0x20 ends past 4 GiB (0x100000000)"), "{past}");
        let past = sentence(AreaKind::User, 0xFFFF_FFFF_FFFF_FFFF, 0x20);
        let parts = ["START 0xffffffffffffffff", "LENGTH 0x20", "0xfffffffeffffffff", "area user"];
        assert!(parts.iter().all(|part| past.contains(part)), "{past}");
    }

    #[test]
    fn a_duration_has_its_two_largest_units() {
        for (seconds, text) in [(0, "0 s"), (59, "59 s"), (125, "2 min 05 s"), (3725, "1 h 02 min")] {
            assert_eq!(duration(Duration::from_secs(seconds)), text);
        }
    }
}
