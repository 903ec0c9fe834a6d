//! How many random cases a test runs, and where it puts its files. Used by the tests of every package.

use std::path::PathBuf;

use proptest::test_runner::{Config, RngSeed};
use tempfile::TempDir;

/// How many of `all` random cases are run: a tenth, or all of them with `BROMIDE_CASES=full`
/// (tests/README.md).
pub fn cases(all: u32) -> u32 {
    let is_full = std::env::var_os("BROMIDE_CASES").is_some_and(|wanted| wanted == "full");
    if is_full { all } else { all.div_ceil(10) }
}

/// The configuration of a proptest with a fixed seed and [`cases`] of `all`. `PROPTEST_CASES=n` runs n
/// instead.
pub fn random(all: u32, seed: u64) -> Config {
    let named = std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok());
    Config {
        cases: named.unwrap_or_else(|| cases(all)),
        rng_seed: RngSeed::Fixed(seed),
        failure_persistence: None,
        ..Config::default()
    }
}

/// A new empty folder, removed when the value is dropped.
pub fn folder() -> TempDir {
    tempfile::tempdir_in(temp_root()).expect("a folder for a test")
}

/// Where folders are made: `TMPDIR` if it is set, else a memory disk with 2 GiB free, because jobs sync their
/// files and on a real disk most of a test's time is that.
pub fn temp_root() -> PathBuf {
    let usual = std::env::temp_dir();
    if std::env::var_os("TMPDIR").is_some() { usual } else { memory().unwrap_or(usual) }
}

#[cfg(target_os = "linux")]
fn memory() -> Option<PathBuf> {
    const ENOUGH: u64 = 2 << 30;
    let place = PathBuf::from("/dev/shm");
    let there = rustix::fs::statvfs(&place).ok()?;
    let is_writable = rustix::fs::access(&place, rustix::fs::Access::WRITE_OK).is_ok();
    (is_writable && there.f_bavail * there.f_frsize >= ENOUGH).then_some(place)
}

#[cfg(not(target_os = "linux"))]
fn memory() -> Option<PathBuf> {
    None
}
