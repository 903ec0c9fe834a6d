//! Names that are too long for the disk, and journals that an editor has saved.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use crate::common::{Bench, KIB};
use bromide_engine::dumpfile::{DiskError, FirmwareName, NameTemplate};
use bromide_engine::readback::{JobError, JobOutcome, RegionEnd, Start};

#[cfg(unix)]
#[test]
fn a_name_that_is_too_long_is_refused_before_a_phone_is_touched() {
    for (name, too_long) in [
        ("n".repeat(242), 1),
        (format!("{}.bin", "n".repeat(240)), 3),
        ("n".repeat(255), 14),
        ("д".repeat(121), 1),
        ("字".repeat(90), 29),
    ] {
        let mut bench = Bench::new(&[]);
        bench.job.regions[0].file = bench.path(&name);
        let outcome = bench.read();
        assert_eq!(outcome.exit, JobOutcome::Usage, "{name}");
        let Some(JobError::Files(DiskError::NameTooLong { excess, limit: 255, .. })) = outcome.error() else {
            panic!("{name}: {:?}", outcome.error())
        };
        assert_eq!(*excess, too_long, "{name}");
        assert!(bench.log().is_empty() && bench.names().is_empty());
    }
    let mut bench = Bench::new(&[]);
    bench.job.regions[0].len = Some(8 * KIB);
    bench.job.regions[0].file = bench.path(&"n".repeat(241));
    assert_eq!(bench.read().exit, JobOutcome::Saved);
}

#[cfg(unix)]
#[test]
fn a_name_that_only_the_phone_decides_fits_on_the_disk() {
    let mut bench = Bench::new(&[]);
    bench.job.regions[0].len = Some(8 * KIB);
    let firmware = FirmwareName { project: Some("P".repeat(90)), version: Some("V".repeat(90)) };
    let pattern = format!("{{project}}_{{version}}_{}.bin", "n".repeat(120));
    bench.job.regions[0].name_template = Some(NameTemplate { pattern, firmware });
    let outcome = bench.read();
    let RegionEnd::Saved { file, .. } = &outcome.ending.regions[0] else { panic!("{outcome:?}") };
    let name = file.file_name().unwrap().to_string_lossy();
    assert!(name.starts_with("PPPPPP") && name.contains("_VVVVVV") && name.len() + 14 <= 255, "{name}");
    assert!(std::fs::read(file).unwrap() == bench.flash(0..8 * KIB));
}

/// An unfinished dump whose journal was changed by `edit`.
fn unfinished(edit: impl Fn(&str) -> Vec<u8>) -> Bench {
    let mut bench = Bench::new(&["vanish@200K"]);
    bench.job.regions[0].len = Some(256 * KIB);
    assert_eq!(bench.read().exit, JobOutcome::Unfinished);
    let journal = bench.path("dump.bin.part.json");
    let text = std::fs::read_to_string(&journal).unwrap();
    std::fs::write(&journal, edit(&text)).unwrap();
    let fresh = Bench::new(&[]);
    bench.port = fresh.port;
    bench.job.start = Start::Resume;
    bench
}

#[test]
fn a_journal_with_a_byte_order_mark_or_dos_line_ends_is_proved_as_usual() {
    type Edit = fn(&str) -> Vec<u8>;
    let edits: [Edit; 3] = [
        |text| format!("\u{feff}{text}").into_bytes(),
        |text| text.replace('\n', "\r\n").into_bytes(),
        |text| format!("\u{feff}{}", text.replace('\n', "\r\n")).into_bytes(),
    ];
    for edit in edits {
        let mut bench = unfinished(edit);
        let outcome = bench.read();
        assert_eq!(outcome.exit, JobOutcome::Saved, "{:?}", outcome.error());
        assert!(bench.saved() == bench.flash(0..256 * KIB));
        assert!(outcome.report().warnings.is_empty(), "{:?}", outcome.report().warnings);
    }
}

#[test]
fn a_journal_in_utf_16_is_named_and_stays_as_it_is() {
    let utf16 = |text: &str| {
        let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
        units.flat_map(u16::to_le_bytes).collect::<Vec<u8>>()
    };
    let mut bench = unfinished(utf16);
    let journal = bench.path("dump.bin.part.json");
    let (before, part) = (bench.file("dump.bin.part.json"), bench.file("dump.bin.part"));
    let outcome = bench.read();
    assert_eq!(outcome.error(), Some(&JobError::Files(DiskError::Utf16(journal))));
    assert_eq!((bench.file("dump.bin.part.json"), bench.file("dump.bin.part")), (before, part));
    assert!(bench.log().is_empty());
}
