//! Ranges of a job: odd, several, refused by the phone, past the flash, outside every window.

use crate::common::{Bench, KIB, MIB};
use bromide_engine::flash::{Claim, FlashWarning, KnownFrom};
use bromide_engine::readback::{BadRange, JobError, JobOutcome};
use bromide_engine::readback::{CheckChoice, RegionEnd, RegionJob};
use bromide_engine::warning::Warning;

#[test]
fn a_range_that_the_phone_refuses_from_its_start_is_refused() {
    let mut bench = Bench::new(&["refuse@0x100000..0x200000"]);
    bench.job.regions[0].start = 0x10_0000;
    bench.job.regions[0].len = Some(0x10_0000);
    let outcome = bench.read();
    assert_eq!(outcome.exit, JobOutcome::CannotRead, "{:?}", outcome.error());
    assert!(matches!(outcome.ending.regions[..], [RegionEnd::Nothing]));
    assert_eq!(bench.names(), [] as [&str; 0]);
    assert_eq!(bench.writes().last(), Some(&(0xA003_001C, 0x1209)), "the phone is restarted");
}

#[test]
fn an_unreadable_region_does_not_prevent_saving_the_others() {
    let mut bench = Bench::new(&["refuse@0x100000..0x100400"]);
    let region = |name: &str, start| RegionJob {
        area: bromide_engine::storage::AreaKind::Flash.into(),
        start,
        len: Some(64 * KIB),
        file: bench.path(name),
        name_template: None,
    };
    bench.job.regions =
        vec![region("a", 0), region("b", 0x10_0000), region("c", 0xF_8000), region("d", 0x20_0000)];
    let outcome = bench.read();
    assert_eq!(outcome.exit, JobOutcome::CannotRead, "{:?}", outcome.error());
    use RegionEnd::{Kept, Nothing, Saved};
    assert!(
        matches!(outcome.ending.regions[..], [Saved { .. }, Nothing, Kept { .. }, Saved { .. }]),
        "{:?}",
        outcome.ending
    );
    assert!(bench.file("d") == bench.flash(0x20_0000..0x21_0000));
}

#[test]
fn with_a_doubtful_size_a_longer_length_is_accepted() {
    // Little data near the start: the mirror test finds a size with a warning that it may be wrong.
    let mut flash = vec![0xFF; 1 << 20];
    for (index, byte) in flash.iter_mut().take(8192).enumerate() {
        *byte = u8::try_from(index * 7 % 251).unwrap();
    }
    flash[..7].copy_from_slice(b"SF_BOOT");
    let mut bench = Bench::with(bromide_engine::sim::Scenario::default().flash(flash), &["jedec=none"]);
    bench.job.check = CheckChoice::Off;
    let outcome = bench.read();
    assert_eq!(outcome.exit, JobOutcome::Saved, "{:?}", outcome.error());
    let report = outcome.report();
    assert_eq!(report.storage.size_known_from().map(KnownFrom::text), Some("mirror test"));
    let little = |warning: &Warning| matches!(warning, Warning::Flash(FlashWarning::LittleData { .. }));
    assert!(report.warnings.iter().any(little));
    bench.job.regions[0] = RegionJob {
        area: bromide_engine::storage::AreaKind::Flash.into(),
        start: 0,
        len: Some(report.length * 2),
        file: bench.path("longer.bin"),
        name_template: None,
    };
    let outcome = bench.read();
    assert_eq!(outcome.exit, JobOutcome::Saved, "{:?}", outcome.error());
}

#[test]
fn odd_starts_and_lengths_are_read_in_whole_words_and_saved_exactly() {
    for (start, len) in [(0u64, 1u64), (1, 1), (3, 2), (2, 70_001), (0x1_0003, 65_537), (4, 65_533)] {
        let mut bench = Bench::new(&[]);
        bench.job.regions[0] = RegionJob {
            area: bromide_engine::storage::AreaKind::Flash.into(),
            start,
            len: Some(len),
            file: bench.path("dump.bin"),
            name_template: None,
        };
        let outcome = bench.read();
        assert_eq!(outcome.exit, JobOutcome::Saved, "{start} {len}: {:?}", outcome.error());
        assert!(bench.saved() == bench.flash(start..start + len), "{start} {len}");
        assert!(bench.log().iter().filter(|r| r.code == 0xD1).all(|r| r.address.is_none_or(|a| a % 4 == 0)));
    }
}

#[test]
fn several_regions_are_saved_in_one_session() {
    let mut bench = Bench::new(&[]);
    let region = |start, len, name: &str| RegionJob {
        area: bromide_engine::storage::AreaKind::Flash.into(),
        start,
        len,
        file: bench.path(name),
        name_template: None,
    };
    let regions = vec![
        region(0, Some(64 * KIB), "a.bin"),
        region(0x10_0000, Some(100), "b.bin"),
        region(0x3f_0000, None, "c.bin"),
    ];
    bench.job.regions = regions;
    let outcome = bench.read();
    assert_eq!(outcome.exit, JobOutcome::Saved);
    assert!(bench.file("a.bin") == bench.flash(0..64 * KIB));
    assert!(bench.file("b.bin") == bench.flash(0x10_0000..0x10_0000 + 100));
    assert!(bench.file("c.bin") == bench.flash(0x3f_0000..0x40_0000));
    assert_eq!(bench.port.stats().sessions, 1);
    assert_eq!(bench.names().len(), 6);
}

#[test]
fn regions_saved_before_a_loss_stay_saved() {
    let mut bench = Bench::new(&["vanish@0x60000"]);
    bench.job.check = CheckChoice::Off;
    let region = |start, len, name: &str| RegionJob {
        area: bromide_engine::storage::AreaKind::Flash.into(),
        start,
        len,
        file: bench.path(name),
        name_template: None,
    };
    bench.job.regions =
        vec![region(0, Some(128 * KIB), "a"), region(0x2_0000, Some(MIB), "b"), region(0, Some(4), "c")];
    let outcome = bench.read();
    assert_eq!(outcome.exit, JobOutcome::Unfinished);
    assert!(matches!(outcome.ending.regions[0], RegionEnd::Saved { .. }));
    assert!(matches!(outcome.ending.regions[1], RegionEnd::Kept { .. }));
    assert_eq!(outcome.ending.regions[2], RegionEnd::Nothing);
    assert_eq!(bench.names(), ["a", "a.json", "b.part", "b.part.json"]);
}

#[test]
fn ranges_past_the_flash_are_refused_with_the_size_and_its_source() {
    for (start, len) in [(0, Some(8 * MIB)), (0x3f_fffc, Some(8)), (0x40_0000, None), (0x40_0000, Some(4))] {
        let mut bench = Bench::new(&[]);
        (bench.job.regions[0].start, bench.job.regions[0].len) = (start, len);
        let outcome = bench.read();
        assert_eq!(outcome.exit, JobOutcome::CannotRead);
        let known_from = Some(KnownFrom::ConfirmedByMirror(Claim::JedecId));
        let past_end = BadRange::PastEnd { start, length: len, size: 4 * MIB, known_from };
        assert_eq!(outcome.error(), Some(&JobError::BadRange(past_end)));
        assert_eq!(bench.names(), [] as [&str; 0]);
    }
}

#[test]
fn regions_outside_every_flash_window_are_refused_before_a_phone_is_touched() {
    for (start, len) in [(0x1000_0000, None), (0, Some(0x1000_0004)), (0x0fff_fffc, Some(8)), (0, Some(0))] {
        let mut bench = Bench::new(&[]);
        (bench.job.regions[0].start, bench.job.regions[0].len) = (start, len);
        let outcome = bench.read();
        assert_eq!(outcome.exit, JobOutcome::Usage, "{start:#x} {len:x?}");
        assert_eq!(bench.log().len(), 0);
    }
}
