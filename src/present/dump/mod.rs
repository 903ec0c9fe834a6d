//! What was found inside a dump, what is strange about it, how two dumps differ, and why a search is not
//! possible. Labels are short names; the rest are sentences. Used by the inspector's page, the map of a job
//! and the command line.

mod comparison;
mod fact;

pub use comparison::{describe_comparison, describe_share};
pub use fact::{fact_label, fact_lines};

use super::{Present, sizes_apart};
use crate::tr;
use bromide_engine::dump::search::{Direction, Hit, LONGEST, PatternError};
use bromide_engine::dump::{Anomaly, Class, FindingKind};

/// A label, as in a legend.
impl Present for Class {
    fn present(&self) -> String {
        match self {
            Class::Erased => tr!("class-erased"),
            Class::Zero => tr!("class-zero"),
            Class::Text => tr!("class-text"),
            Class::Code => tr!("class-code"),
            Class::Packed => tr!("class-packed"),
            Class::Mixed => tr!("class-mixed"),
        }
    }
}

/// A label.
impl Present for FindingKind {
    fn present(&self) -> String {
        match self {
            FindingKind::BootHeader => tr!("finding-boot-header"),
            FindingKind::BootLayout => tr!("finding-boot-layout"),
            FindingKind::Loader => tr!("finding-loader"),
            FindingKind::SecondLoader => tr!("finding-second-loader"),
            FindingKind::Firmware => tr!("finding-firmware"),
            FindingKind::Viva => tr!("finding-viva"),
            FindingKind::GpsFirmware => tr!("finding-gps-firmware"),
            FindingKind::File => tr!("finding-file"),
            FindingKind::Alice => tr!("finding-alice"),
            FindingKind::RomInfo => tr!("finding-rom-info"),
            FindingKind::FileSystem => tr!("finding-file-system"),
            FindingKind::WearLevelled => tr!("finding-wear-levelled"),
            FindingKind::Nvram => tr!("finding-nvram"),
            FindingKind::SmartLoader => tr!("finding-smart-loader"),
            FindingKind::PartitionHeader => tr!("finding-partition-header"),
            FindingKind::PartitionTable => tr!("finding-partition-table"),
            FindingKind::BootImage => tr!("finding-boot-image"),
        }
    }
}

/// What is strange, what it may mean and what to do about it, in one sentence.
impl Present for Anomaly {
    fn present(&self) -> String {
        match *self {
            Anomaly::BlankStart { byte, length } => {
                tr!("dump-blank-start", size = crate::present::size(length), byte = format!("{byte:02X}"))
            }
            Anomaly::ByteSwapped => tr!("dump-byte-swapped"),
            Anomaly::NoHeader => tr!("dump-no-header"),
            Anomaly::Repeats { period } => tr!("dump-repeats", period = crate::present::size(period)),
            Anomaly::LastPageRepeats { length, times } => tr!(
                "dump-last-page-repeats",
                size = crate::present::size(length.saturating_mul(times)),
                page = crate::present::size(length),
            ),
            Anomaly::ReachesEnd => tr!("dump-reaches-end"),
            Anomaly::DumpSmallerThanHeader { header, size } => {
                let [hint, size] = sizes_apart([header, size]);
                tr!("dump-header-larger", hint = hint, size = size)
            }
            Anomaly::DumpLargerThanHeader { header, size } => {
                let [hint, size] = sizes_apart([header, size]);
                tr!("dump-header-smaller", hint = hint, size = size)
            }
        }
    }
}

impl Present for PatternError {
    fn present(&self) -> String {
        match self {
            PatternError::Empty => tr!("search-empty"),
            PatternError::NotHex { typed } => tr!("search-not-hex", text = format!("{typed:?}")),
            PatternError::TooLong { .. } => tr!("search-too-long", most = LONGEST),
        }
    }
}

/// Where a search in this direction found its pattern.
#[must_use]
pub fn describe_hit(hit: Hit, direction: Direction) -> String {
    let found = |at: u64| tr!("inside-found", address = format!("{at:#010x}"));
    match hit {
        Hit::At(at) => found(at),
        Hit::Around(at) => {
            let around = match direction {
                Direction::Forward => tr!("inside-found-from-start"),
                Direction::Backward => tr!("inside-found-from-end"),
            };
            tr!("inside-found-around", found = found(at), around = around)
        }
        Hit::Nowhere => tr!("inside-not-found"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_anomaly_has_one_sentence_with_its_values() {
        let sentences = [
            Anomaly::BlankStart { byte: 0, length: 4096 },
            Anomaly::ByteSwapped,
            Anomaly::NoHeader,
            Anomaly::Repeats { period: 2 << 20 },
            Anomaly::LastPageRepeats { length: 4096, times: 256 },
            Anomaly::ReachesEnd,
            Anomaly::DumpSmallerThanHeader { header: 16 << 20, size: 4 << 20 },
            Anomaly::DumpLargerThanHeader { header: 16 << 20, size: 32 << 20 },
        ]
        .map(|anomaly| anomaly.present());
        for (sentence, part) in [
            (&sentences[0], "the first 4 KB of the flash are all 00: "),
            (&sentences[3], "the content repeats every 2 MB. "),
            (&sentences[4], "the last 1 MB of the dump repeat the same 4 KB"),
            (&sentences[6], "header says 16 MB of flash, but the dump has 4 MB. "),
            (
                &sentences[7],
                "describes only 16 MB of flash, but the dump has 32 MB. The flash may be smaller",
            ),
        ] {
            assert!(sentence.contains(part), "{sentence}");
        }
        for sentence in sentences {
            assert!(sentence.contains(' ') && !sentence.ends_with('.') && !sentence.contains(['{', '$']));
        }
    }

    #[test]
    fn errors_of_a_search_name_what_was_typed_and_the_limit() {
        let typed = PatternError::NotHex { typed: "xy".into() }.present();
        assert!(typed.starts_with("\"xy\" is not a list of bytes in hex"), "{typed}");
        let long = PatternError::TooLong { length: 2000 }.present();
        assert!(long.contains("1,024"), "{long}");
    }

    #[test]
    fn hits_are_described_with_the_end_where_the_search_continued() {
        assert_eq!(describe_hit(Hit::At(5000), Direction::Forward), "Found at 0x00001388");
        assert!(describe_hit(Hit::Around(0), Direction::Forward).contains("from the start"));
        assert!(describe_hit(Hit::Around(0), Direction::Backward).contains("from the end"));
        assert_eq!(describe_hit(Hit::Nowhere, Direction::Backward), "Not found");
    }
}
