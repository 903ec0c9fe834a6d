//! Text from users and files: numbers, ranges, reports and journals, random and damaged.

use crate::common::random;
use crate::common::rng::Rng;
use bromide_engine::dumpfile::{Journal, Report};
use bromide_engine::readback::BlockSize;
use bromide_engine::storage::{ALL_AREAS, Region};
use bromide_engine::units::{Address, ByteSize, parse_number};
use proptest::prelude::*;

use super::{SEED, without_seconds};

proptest! {
    #![proptest_config(random(4000, SEED))]

    #[test]
    fn any_text_is_a_number_or_is_refused(text in "\\PC{0,24}|[ 0-9a-fA-FxXkKmM_]{0,24}") {
        if let Ok(value) = parse_number(&text) {
            // The value in plain decimal and hex is parsed to the same value.
            prop_assert_eq!(parse_number(&value.to_string()), Ok(value));
            prop_assert_eq!(parse_number(&format!("{value:#x}")), Ok(value));
            prop_assert!(!ByteSize(value).to_string().is_empty());
        }
    }

    #[test]
    fn region_arithmetic_never_overflows(start in edge(), len in edge(), unit in 0..2_000_000u64) {
        for area in ALL_AREAS {
            match Region::new(area, start, len) {
                Ok(region) => {
                    prop_assert!(region.len() > 0 && region.end() <= area.end_limit());
                    prop_assert_eq!(region.start() + region.len(), region.end());
                    prop_assert_eq!((region.area(), region.start(), region.len()), (area, start, len));
                }
                Err(error) => {
                    let is_past = start.checked_add(len).is_none_or(|end| end > area.end_limit());
                    prop_assert!(len == 0 || is_past);
                    prop_assert!(!error.to_string().is_empty());
                }
            }
        }
        prop_assert_eq!(BlockSize::new(unit).is_some(), unit % 4 == 0 && (256..=1 << 20).contains(&unit));
        let at = Address(u32::try_from(start & 0xFFFF_FFFF).unwrap());
        prop_assert_eq!(at.checked_add(len).map(|a| u64::from(a.0)), u64::from(at.0).checked_add(len).filter(|a| *a < 1 << 32));
    }

    #[test]
    fn corrupt_reports_and_journals_are_refused_or_read_consistently(seed in any::<u64>(), edits in 0..6usize) {
        let mut rng = Rng::new(seed);
        for whole in [REPORT, JOURNAL] {
            let mut text = whole.as_bytes().to_vec();
            for _ in 0..edits {
                let at = usize::try_from(rng.below(text.len() as u64)).unwrap();
                match rng.below(4) {
                    0 => text[at] = rng.pick(b"0123456789-.eE\"{}[],:\\ntrue\x00\xff"),
                    1 if text.len() > 1 => { text.remove(at); }
                    2 => text.insert(at, rng.byte()),
                    _ => text.truncate(at.max(1)),
                }
            }
            if let Ok(report) = serde_json::from_slice::<Report>(&text) {
                let again = serde_json::to_vec(&report).unwrap();
                let again = serde_json::from_slice::<Report>(&again).unwrap();
                prop_assert_eq!(without_seconds(again), without_seconds(report));
            }
            if let Ok(journal) = serde_json::from_slice::<Journal>(&text) {
                let again = serde_json::to_vec(&journal).unwrap();
                let again = serde_json::from_slice::<Journal>(&again).unwrap();
                prop_assert_eq!((again.done, again.first, again.flash), (journal.done, journal.first, journal.flash));
            }
        }
    }
}

/// Numbers near the limits of ranges and integer types.
fn edge() -> impl Strategy<Value = u64> {
    let near = prop::sample::select(vec![0u64, 4, 1 << 16, 1 << 28, 1 << 31, 1 << 32, 1 << 63, u64::MAX]);
    prop_oneof![(near, -5i64..=5).prop_map(|(n, by)| n.wrapping_add_signed(by)), any::<u64>(), 0..1u64 << 32]
}

const REPORT: &str = r#"{ "bromide": "0.1.0", "file": "dump.bin", "start": 0, "length": 4194304, "sha256": "a", "md5": "b", "crc32": "c",
  "phone": { "chip": "MT6261", "hardware_code": "0x6261", "hardware_version": "0xcb01", "software_version": "0x0001", "me_id": "d" },
  "flash": { "jedec_id": "ef 40 16", "name": "Winbond W25Q32", "size": 4194304, "size_known_from": "JEDEC id" },
  "check": { "kind": "full second read", "passed": true, "blocks_reread": 0 },
  "read": { "started": "e", "seconds": 48.1, "bytes_per_second": 87211, "block_size": 4096, "retries": 0, "reconnects": 0, "port": "f" },
  "warnings": [] }"#;

const JOURNAL: &str = r#"{ "bromide": "0.1.0", "journal": 1, "file": "dump.bin", "start": 0, "length": 4194304,
  "done": [{ "start": 0, "length": 65536 }], "checked": [], "first": { "start": 0, "length": 4096, "crc32": "c" }, "last": null,
  "phone": { "chip": "MT6261", "hardware_code": "0x6261", "hardware_version": null, "software_version": null, "me_id": null },
  "flash": { "jedec_id": null, "name": "unknown", "size": null, "size_known_from": null }, "check": "full second read",
  "read": { "started": "e", "seconds": 48.1, "bytes_per_second": 87211, "block_size": 4096, "retries": 0, "reconnects": 0, "port": "f" },
  "warnings": [] }"#;
