//! Files that people and other programs write: the settings and scatter files, random and damaged. Never a
//! panic, never a value out of its range, never a damaged file overwritten.
//!
//! Random, but the same at every run: seeds are fixed. `common/test_config.rs` says how many cases are run.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::fs;

use crate::common::random;
use bromide::app::{
    CheckChoice, LARGEST_SCATTER, Loaded, Scatter, Settings, SettingsFile, TEXT_PERCENT, Theme, parse_scatter,
};
use jiff::civil::date;
use proptest::prelude::*;
use serde_json::{Value, json};

const SEED: u64 = 0x5CA7;

const OLD: &str = "# a comment\nPRELOADER 0x0\n{\n}\nDSP_BL 0x40000\n{\n}\n__NODL_NVRAM 0x100000 {}\r\n\
    SEC_RO\t0xE80000 { } ; one more\n__NODL_BMTPOOL 0xFFFF0050 { }\n";
const LIST: &str = "- general: MTK_PLATFORM_CFG\n  info: \n    - config_version: V1.1.2\n      platform: MT6739\n\
    - partition_index: SYS0\n  partition_name: preloader\n  linear_start_addr: 0x0\n  partition_size: 0x40000\n\
    - partition_index: SYS1\r\n  partition_name: \"nvram\"\r\n  linear_start_addr: 0x40000 # here\r\n\
    \x20 partition_size: 131072\r\n";

/// Whatever is found stands in the file.
fn is_claimed(text: &str, scatter: &Scatter) {
    assert!(!scatter.ranges.is_empty());
    for range in &scatter.ranges {
        assert!(range.name.split_whitespace().all(|word| text.contains(word)), "{}", range.name);
        assert!(range.length != Some(0) && range.start.checked_add(range.length.unwrap_or(0)).is_some());
    }
}

proptest! {
    #![proptest_config(random(4000, SEED))]

    #[test]
    fn a_scatter_file_of_random_bytes_is_refused_or_claimed(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(scatter) = parse_scatter(&bytes) {
            is_claimed(&String::from_utf8_lossy(&bytes), &scatter);
        }
    }

    #[test]
    fn a_scatter_file_of_random_pieces_is_refused_or_claimed(pieces in prop::collection::vec(prop::sample::select(vec![
        "ROM", " 0x0", " 0x1000", " 0x10001000", " +0x0", " FIXED", "\nEXT", "0:ff a\n", "  storage: X\n", " 0xFFFFFFFFFFFFFFFF", " {", " }", "\n", "\r\n", "\t", "# x\n", "; y\n", "-", ": ",
        "- partition_name: a\n", "- partition_name: b\n", "  linear_start_addr: 0x10\n", "  partition_size: 0x20\n",
        "  partition_size: 0\n", "  partition_index: SYS1\n", "/", "\u{feff}", "\u{4f60}", "5", "B 0x2000 {}\n",
    ]), 0..40)) {
        let text = pieces.concat();
        if let Ok(scatter) = parse_scatter(text.as_bytes()) {
            is_claimed(&text, &scatter);
        }
    }

    #[test]
    fn a_good_scatter_file_with_bytes_changed_is_refused_or_claimed(
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        is_list in any::<bool>(),
    ) {
        let mut bytes = if is_list { LIST } else { OLD }.as_bytes().to_vec();
        for (at, byte) in edits {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(scatter) = parse_scatter(&bytes) {
            is_claimed(&String::from_utf8_lossy(&bytes), &scatter);
        }
    }

    #[test]
    fn ascending_starts_come_back_with_their_distances(
        starts in prop::collection::btree_set(0_u64..0xFFFF_0000, 1..60),
    ) {
        // The first one at 0: files that begin later are those of feature phones.
        let starts: std::collections::BTreeSet<u64> = starts.into_iter().chain([0]).collect();
        let text: String = starts.iter().enumerate().map(|(n, at)| format!("P{n} {at:#x}\n{{\n}}\n")).collect();
        let found = parse_scatter(text.as_bytes()).unwrap().ranges;
        let starts: Vec<u64> = starts.into_iter().collect();
        prop_assert_eq!(found.len(), starts.len());
        for (n, range) in found.into_iter().enumerate() {
            prop_assert_eq!(range.name, format!("P{n}"));
            prop_assert_eq!(range.start, starts[n]);
            prop_assert_eq!(range.length, starts.get(n + 1).map(|next| next - starts[n]));
        }
    }
}

/// A scatter file as large as one may be is read in no time; the limit itself is kept where files are read.
#[test]
fn the_largest_scatter_file_is_read() {
    let line = "# nothing to see here, and again and again and again\n";
    let most = usize::try_from(LARGEST_SCATTER).unwrap();
    let text = line.repeat(most / line.len());
    assert!(parse_scatter(text.as_bytes()).is_err());
    assert!(parse_scatter("{".repeat(most).as_bytes()).is_err());
    assert_eq!(parse_scatter(format!("{text}ROM 0x0 {{}}").as_bytes()).unwrap().ranges.len(), 1);
}

/// Loads `bytes` as settings, checks what must always hold, and returns whether the file was set aside.
fn loaded(bytes: &[u8]) -> (Loaded, bool) {
    let folder = crate::common::folder();
    let path = folder.path().join("settings.json");
    fs::write(&path, bytes).unwrap();
    let file = SettingsFile::at(path.clone());
    let peeked = file.peek();
    let loaded = file.load(date(2026, 11, 22).at(9, 0, 0, 0));
    for settings in [&peeked, &loaded.settings] {
        assert!(TEXT_PERCENT.contains(&settings.text_percent), "{}", settings.text_percent);
        // Whatever was typed there once is judged as if it was typed now.
        drop(settings.form().errors());
    }
    // What was there is still there, under its name or another.
    let names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(names.len(), 1, "{names:?}");
    assert_eq!(fs::read(&names[0]).unwrap(), bytes);
    let is_aside = names[0] != path;
    assert!(!is_aside || !loaded.notices.is_empty(), "a file goes aside only with a word");
    // Saving makes a file that loads without a word.
    file.save(&loaded.settings).unwrap();
    let again = file.load(date(2026, 11, 22).at(9, 0, 1, 0));
    assert_eq!(again.notices, []);
    assert_eq!(again.settings.text_percent, loaded.settings.text_percent);
    (loaded, is_aside)
}

const KEYS: [&str; 10] = [
    "folder",
    "pattern",
    "check",
    "block_size",
    "reset",
    "theme",
    "text_percent",
    "renderer",
    "last_port",
    "of_another_version",
];

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (0..400_u64).prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        Just(json!(1e300)),
        "\\PC{0,12}".prop_map(Value::from),
        prop::sample::select(vec![
            "system", "light", "dark", "auto", "full", "off", "wgpu", "glow", "demo", "{", "64K"
        ])
        .prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::hash_map("[a-z]{0,4}", inner, 0..4)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(random(1000, SEED))]

    #[test]
    fn settings_of_random_bytes_are_set_aside(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let is_object = serde_json::from_slice::<serde_json::Map<String, Value>>(&bytes).is_ok();
        prop_assert_eq!(loaded(&bytes).1, !is_object);
    }

    #[test]
    fn settings_of_random_values_cost_only_themselves(
        values in prop::collection::vec((prop::sample::select(KEYS.to_vec()), any_value()), 0..8),
    ) {
        let map: serde_json::Map<String, Value> =
            values.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
        let (found, is_aside) = loaded(Value::Object(map.clone()).to_string().as_bytes());
        prop_assert!(!is_aside);
        let usual = Settings::default();
        if map.get("theme").is_some_and(|theme| !["system", "light", "dark"].iter().any(|name| theme == name)) {
            prop_assert_eq!(found.settings.theme, Theme::default());
        }
        let percent = map.get("text_percent").and_then(Value::as_u64);
        let percent = percent.and_then(|n| u16::try_from(n).ok()).filter(|n| TEXT_PERCENT.contains(n));
        prop_assert_eq!(found.settings.text_percent, percent.unwrap_or(usual.text_percent));
        let reset = map.get("reset").and_then(Value::as_bool);
        prop_assert_eq!(found.settings.reset, reset.unwrap_or(usual.reset));
        if !map.get("check").is_some_and(Value::is_string) {
            prop_assert_eq!(found.settings.check, CheckChoice::default());
        }
    }

    #[test]
    fn settings_with_bytes_changed_never_panic(
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        cut in any::<prop::sample::Index>(),
        is_cut in any::<bool>(),
    ) {
        let mut bytes = json!({
            "folder": "/dumps", "pattern": "{date}.bin", "check": "full", "block_size": "64K", "reset": true,
            "theme": "dark", "text_percent": 150, "renderer": "glow", "last_port": "COM5", "later": [1, {"a": 2}]
        })
        .to_string()
        .into_bytes();
        for (at, byte) in edits {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if is_cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        loaded(&bytes);
    }
}

#[test]
fn numbers_no_type_can_hold_are_not_taken_over() {
    for text in [
        r#"{"text_percent": 1e400}"#,
        r#"{"text_percent": 99999999999999999999999999}"#,
        r#"{"text_percent": -1}"#,
        r#"{"text_percent": 65636}"#,
        r#"{"text_percent": 100.5}"#,
        r#"{"text_percent": "150"}"#,
    ] {
        let (found, _) = loaded(text.as_bytes());
        assert_eq!(found.settings.text_percent, Settings::default().text_percent, "{text}");
        assert_eq!(found.notices.len(), 1, "{text}");
    }
    // Deep nesting must not eat the stack.
    let deep = format!("{{\"later\": {}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(loaded(deep.as_bytes()).1);
}
