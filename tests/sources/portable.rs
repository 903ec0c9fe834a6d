//! What is for one system only: every `cfg` is true for one of the systems that `.ci/run` checks, so no
//! branch is never compiled; and the rules for Linux name the phones that the program knows.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use std::path::{Path, PathBuf};

use bromide_engine::finder::ids::{DeviceKind, TABLE};

/// What `.ci/run` compiles: here, and with `tests/portable.sh`.
const CHECKED: &[&[&str]] = &[
    &["unix", "linux", "x86_64", "gui"],
    &["unix", "linux", "x86_64", "no gui"],
    &["unix", "macos", "aarch64", "gui"],
    &["windows", "x86_64", "gui"],
];

/// Whether one of them has what the inside of a `cfg` asks for. A test build is there for each.
fn is_checked(ask: &str) -> bool {
    CHECKED.iter().any(|has| [false, true].into_iter().any(|test| holds(ask, has, test)))
}

fn holds(ask: &str, has: &[&str], test: bool) -> bool {
    let ask = ask.trim().trim_end_matches(',');
    let inner = |name: &str| {
        ask.strip_prefix(name)?.trim_start().strip_prefix('(')?.strip_suffix(')').map(str::to_owned)
    };
    if let Some(inner) = inner("not") {
        return !holds(&inner, has, test);
    }
    if let Some(inner) = inner("all") {
        return parts(&inner).iter().all(|part| holds(part, has, test));
    }
    if let Some(inner) = inner("any") {
        return parts(&inner).iter().any(|part| holds(part, has, test));
    }
    match ask.split_once('=').map_or((ask, ""), |(key, value)| (key.trim(), value.trim().trim_matches('"'))) {
        ("test", "") => test,
        ("unix" | "windows", "") => has.contains(&ask),
        ("target_os" | "target_arch" | "feature", name) => has.contains(&name),
        _ => panic!("tests/sources/portable.rs does not know what cfg({ask}) means"),
    }
}

/// Cut at the commas outside brackets.
fn parts(list: &str) -> Vec<String> {
    let (mut depth, mut found) = (0, vec![String::new()]);
    for letter in list.chars() {
        depth += i32::from(letter == '(') - i32::from(letter == ')');
        match letter {
            ',' if depth == 0 => found.push(String::new()),
            _ => found.last_mut().unwrap().push(letter),
        }
    }
    found.retain(|part| !part.trim().is_empty());
    found
}

/// The inside of every `cfg(…)`, `cfg!(…)` and the first half of every `cfg_attr(…)`.
fn asks(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (start, word) in
        ["cfg(", "cfg!(", "cfg_attr("].iter().flat_map(|word| text.match_indices(word)).filter(
            |(start, _)| !text[..*start].ends_with(|before: char| before.is_alphanumeric() || before == '_'),
        )
    {
        let rest = &text[start + word.len()..];
        let mut depth = 1;
        let end = rest
            .find(|letter| {
                depth += i32::from(letter == '(') - i32::from(letter == ')');
                depth == 0
            })
            .unwrap();
        let inside = &rest[..end];
        let is_half = word.starts_with("cfg_attr");
        found.push(if is_half { parts(inside).swap_remove(0) } else { inside.to_owned() });
    }
    found
}

fn sources(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in folder.read_dir().unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            into.push(path);
        }
    }
}

#[test]
fn every_branch_is_compiled_by_one_of_the_checks() {
    let mut files = Vec::new();
    for folder in [
        "src",
        "tests",
        "benches",
        "crates/engine/src",
        "crates/engine/tests",
        "crates/engine/benches",
        "crates/engine/examples",
    ] {
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut files);
    }
    files.retain(|path| !path.ends_with("sources/portable.rs"));
    let (mut all, mut never) = (0, Vec::new());
    for path in files {
        for ask in asks(&std::fs::read_to_string(&path).unwrap()) {
            all += 1;
            if !is_checked(&ask) {
                never.push(format!("{}: cfg({ask})", path.display()));
            }
        }
    }
    assert!(all > 50, "only {all} found");
    assert!(never.is_empty(), "nothing checks these:\n{}", never.join("\n"));
}

#[test]
fn what_is_never_compiled_is_found() {
    for (ask, is) in [
        ("windows", true),
        ("not(any(unix, windows))", false),
        ("all(unix, not(target_os = \"linux\"))", true),
        ("target_os = \"freebsd\"", false),
        ("target_arch = \"riscv64\"", false),
        ("all(windows, not(feature = \"gui\"))", false),
        ("all(test, target_os = \"macos\")", true),
    ] {
        assert_eq!(is_checked(ask), is, "{ask}");
    }
    assert_eq!(
        asks("#[cfg(all(a, not(b)))] x cfg!(c) #[cfg_attr(d, e(f))] nocfg(g)"),
        ["all(a, not(b))", "c", "d"]
    );
}

/// The lines of the udev rule that name ids: vendor, product, and what is done.
fn rules() -> Vec<(u16, u16, String)> {
    let text = include_str!("../../crates/engine/assets/70-bromide.rules");
    let hex = |line: &str, key: &str| {
        let after = line.split_once(&format!("ATTRS{{{key}}}==\""))?.1;
        u16::from_str_radix(after.split_once('"')?.0, 16).ok()
    };
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| Some((hex(line, "idVendor")?, hex(line, "idProduct")?, line.to_owned())))
        .collect()
}

#[test]
fn the_udev_rule_names_every_phone_that_may_be_read_and_nothing_else() {
    let rules = rules();
    let mut named = 0;
    for known in TABLE {
        let ids = format!("{:04x}:{:04x}", known.ids.vendor, known.ids.product);
        let rule = rules
            .iter()
            .find(|(vendor, product, _)| (*vendor, *product) == (known.ids.vendor, known.ids.product));
        let (opens, is_ours) = match known.kind {
            DeviceKind::BootRom | DeviceKind::Preloader | DeviceKind::DownloadAgent => (true, true),
            // Others use adapters, too: ModemManager goes by its own rules there.
            DeviceKind::UartBridge => (true, false),
            DeviceKind::PhoneSystem | DeviceKind::OtherVendorLoader | DeviceKind::Unknown => (false, false),
        };
        assert_eq!(rule.is_some(), opens, "{ids}");
        if let Some((_, _, line)) = rule {
            assert!(line.contains("TAG+=\"uaccess\""), "{line}");
            assert_eq!(line.contains("ID_MM_DEVICE_IGNORE"), is_ours, "{line}");
            named += 1;
        }
    }
    assert_eq!(rules.len(), named, "a rule for ids that the program does not know");
    assert_eq!(named, 21);
}
