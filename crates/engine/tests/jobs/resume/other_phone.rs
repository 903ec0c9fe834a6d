//! A part file without a usable journal meets another phone: its files stay as they are, for its own phone.

use crate::common::{Bench, KIB, MIB};
use bromide_engine::dumpfile::{CheckKind, Journal};
use bromide_engine::readback::{CheckChoice, JobError, JobOutcome, Start};
use bromide_engine::sim::{FlashContent, GeneratedFlash, PhoneModel, Scenario};

use super::{LEN, assert_saved, bench, cut, next_run, write_journal};

type Damage = fn(&Bench);

/// Journals from which nobody learns whose bytes the part file has.
const UNUSABLE: [(&str, Damage); 3] = [
    ("gone", |bench| std::fs::remove_file(bench.path("dump.bin.part.json")).unwrap()),
    ("torn", |bench| {
        let journal = bench.file("dump.bin.part.json");
        std::fs::write(bench.path("dump.bin.part.json"), &journal[..journal.len() / 3]).unwrap();
    }),
    ("zeros", |bench| std::fs::write(bench.path("dump.bin.part.json"), [0; 700]).unwrap()),
];

/// A phone of the same model with another number.
fn other_model() -> PhoneModel {
    PhoneModel { me_id: [0x5A; 16], ..PhoneModel::mt6261() }
}

/// The part file of an earlier run, and its journal if there is one.
fn files(bench: &Bench) -> Vec<(String, Vec<u8>)> {
    bench.names().into_iter().map(|name| (name.clone(), bench.file(&name))).collect()
}

#[test]
fn a_comparison_that_is_cut_short_leaves_the_files_of_the_other_phone_unchanged() {
    let own = |faults: &[&str]| {
        let mut bench = bench(faults);
        bench.job.check = CheckChoice::Off;
        bench
    };
    for (name, damage) in UNUSABLE {
        let mut first = own(&["vanish@0x61234"]);
        assert_eq!(first.read().exit, JobOutcome::Unfinished);
        damage(&first);
        let before = files(&first);
        let mut other = next_run(first, &[]);
        let scenario = || Scenario::default().generated(4 * MIB, 2).model(other_model());
        // Stopped after every event, ...
        for stop in 1..30 {
            other.port = Bench::with(scenario(), &[]).port;
            let outcome = other.read_and_stop_at(stop);
            assert_ne!(outcome.exit, JobOutcome::Saved, "{name}, stop {stop}");
            assert!(files(&other) == before, "{name}, stop {stop}: {:?}", outcome.error());
        }
        // ... lost or silent at every place of the survey and of the comparison, and with reads that fail.
        let places = (0..24 * KIB).step_by(1000);
        let breaks =
            places.flat_map(|at| [format!("vanish@{at}"), format!("stall@{at}"), format!("drop@{at}")]);
        let failing = (1..8).map(|times| format!("error@0x200,times={times}"));
        for fault in breaks.chain(failing) {
            other.port = Bench::with(scenario(), &[&fault]).port;
            let outcome = other.read();
            assert_ne!(outcome.exit, JobOutcome::Saved, "{name}, {fault}");
            assert!(files(&other) == before, "{name}, {fault}: {:?}", outcome.error());
        }
        let mut own = next_run(other, &[]);
        own.job.regions[0].len = Some(LEN);
        let outcome = own.read();
        assert_saved(&own, &outcome);
    }
}

/// A flash with the same firmware as others, and pieces of its own: up to which offset each, and what it has.
#[derive(Debug, Clone)]
struct Patched(GeneratedFlash, Vec<(u64, Piece)>);

#[derive(Debug, Clone, Copy)]
enum Piece {
    /// The firmware that both phones have.
    Firmware,
    /// Content of this seed.
    Content(u64),
    /// One byte everywhere.
    Blank(u8),
    /// Blank but for 16 bytes in 4 KiB.
    Sparse,
}

impl FlashContent for Patched {
    fn len(&self) -> u64 {
        self.0.len()
    }
    fn fill(&self, offset: u64, into: &mut [u8]) {
        self.0.fill(offset, into);
        for (at, byte) in (offset..).zip(into) {
            match self.1.iter().find(|(end, _)| at < *end) {
                Some((_, Piece::Content(seed))) => {
                    *byte = ((at ^ seed << 40).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 56) as u8;
                }
                Some((_, Piece::Blank(value))) => *byte = *value,
                Some((_, Piece::Sparse)) => *byte = if at % 256 == 0 { 0x41 } else { 0xFF },
                Some((_, Piece::Firmware)) | None => {}
            }
        }
    }
}

fn phone(pieces: &[(u64, Piece)], model: PhoneModel, faults: &[&str]) -> Bench {
    let flash = Patched(GeneratedFlash::new(4 * MIB, 1), pieces.to_vec());
    Bench::with(Scenario::default().flash(flash).model(model), faults)
}

/// Where the part file ends.
const END: u64 = 0x50000;

/// What was read of the first phone, up to [`END`]; then `damage`.
fn unfinished(pieces: &[(u64, Piece)], damage: Damage) -> Bench {
    let mut first = phone(pieces, PhoneModel::mt6261(), &["vanish@0x70000"]);
    first.job.regions[0].len = Some(LEN);
    first.job.check = CheckChoice::Off;
    assert_eq!(first.read().exit, JobOutcome::Unfinished);
    damage(&first);
    cut(&first, |_| END);
    first
}

fn without_journal(bench: &Bench) {
    std::fs::remove_file(bench.path("dump.bin.part.json")).unwrap();
}

/// As where a power cut came before the disk had written the end.
fn with_zeros_at_the_end(bench: &Bench) {
    without_journal(bench);
    let mut part = bench.file("dump.bin.part");
    part[END as usize - 0x3000..].fill(0);
    std::fs::write(bench.path("dump.bin.part"), part).unwrap();
}

/// As of a phone that does not report its numbers.
fn without_numbers(bench: &Bench) {
    let mut journal: Journal = bench.journal();
    journal.phone.me_id = None;
    journal.flash.unique_id = None;
    write_journal(bench, &journal);
}

#[test]
fn a_part_that_ends_blank_is_not_overwritten_by_a_phone_with_the_same_firmware() {
    use Piece::{Blank, Content, Firmware, Sparse};
    let blank_end = |own, blank| vec![(0x20000, Firmware), (0x30000, own), (0x60000, blank)];
    let blank_middle =
        |own| vec![(0x20000, Firmware), (0x40000, Blank(0xFF)), (0x48000, Blank(0)), (0x60000, own)];
    let cases: [(&str, Vec<_>, Vec<_>, Damage); 7] = [
        ("erased", blank_end(Content(7), Blank(0xFF)), blank_end(Content(8), Blank(0xFF)), without_journal),
        ("zeros", blank_end(Content(7), Blank(0)), blank_end(Content(8), Blank(0)), without_journal),
        ("one byte", blank_end(Content(7), Blank(0x5A)), blank_end(Content(8), Blank(0x5A)), without_journal),
        ("nearly blank", blank_end(Content(7), Sparse), blank_end(Content(8), Sparse), without_journal),
        (
            "end lost",
            blank_end(Content(7), Blank(0xFF)),
            blank_end(Content(8), Blank(0xFF)),
            with_zeros_at_the_end,
        ),
        (
            "no numbers",
            blank_end(Content(7), Blank(0xFF)),
            blank_end(Content(8), Blank(0xFF)),
            without_numbers,
        ),
        (
            "content behind a blank stretch",
            blank_middle(Content(7)),
            blank_middle(Content(8)),
            without_journal,
        ),
    ];
    for (name, own, other, damage) in cases {
        let first = unfinished(&own, damage);
        let before = files(&first);
        let mut second = next_run(first, &[]);
        second.job.regions[0].len = Some(LEN);
        second.port = phone(&other, other_model(), &[]).port;
        let outcome = second.read();
        assert!(
            matches!(outcome.error(), Some(JobError::OtherPhone { .. })),
            "{name}: {:?}",
            outcome.error()
        );
        assert!(files(&second) == before, "{name}");
        second.port = phone(&own, PhoneModel::mt6261(), &[]).port;
        let outcome = second.read();
        assert_saved(&second, &outcome);
    }
}

#[test]
fn a_phone_that_cannot_be_compared_leaves_the_files_unchanged() {
    use Piece::{Blank, Content, Firmware};
    let pieces = [(0x20000, Firmware), (0x30000, Content(7)), (0x60000, Blank(0xFF))];
    let first = unfinished(&pieces, without_journal);
    let before = files(&first);
    let mut second = next_run(first, &[]);
    second.job.regions[0].len = Some(LEN);
    second.port = phone(&pieces, other_model(), &["refuse@0x20000..0x30000"]).port;
    let outcome = second.read();
    assert!(matches!(outcome.error(), Some(JobError::Unreadable { .. })), "{:?}", outcome.error());
    assert!(files(&second) == before);
    second.port = phone(&pieces, PhoneModel::mt6261(), &[]).port;
    let outcome = second.read();
    assert_saved(&second, &outcome);
}

#[test]
fn a_part_with_nothing_but_blank_bytes_is_checked_in_full() {
    use Piece::{Blank, Content};
    let mut first = unfinished(&[(LEN, Blank(0xFF))], without_numbers);
    first.job.start = Start::Resume;
    let other = [(0x10000, Blank(0xFF)), (0x11000, Content(8)), (END, Blank(0xFF)), (LEN, Content(9))];
    first.port = phone(&other, other_model(), &[]).port;
    let outcome = first.read();
    // What was there could be of any phone; what is saved is what this phone has.
    let report = assert_saved(&first, &outcome);
    assert_eq!(report.check.kind, CheckKind::Full);
}
