//! The detected size and its warnings, for claims that agree with the flash or contradict it.

use super::*;
use crate::flash::fake::{Beyond, FakePhone, MIB, mt6261};
use crate::flash::mirror;

const MB: u64 = 1 << 20;

fn is_known_part(bytes: u64) -> Capacity {
    Capacity { bytes, is_known_part: true }
}

fn find_on(phone: FakePhone, jedec: Option<u64>, sfdp: Option<u64>) -> (u64, &'static str, String) {
    find_by(phone, Claims { jedec: jedec.map(is_known_part), sfdp })
}

fn find_by(mut phone: FakePhone, claims: Claims) -> (u64, &'static str, String) {
    phone.window = 2;
    let start = Start { bytes: &[], is_proved: false };
    let estimate = find(&mut phone, &mt6261().window, claims, start).unwrap();
    assert!(phone.flash_bytes_read < 300 * 1024, "{} bytes read", phone.flash_bytes_read);
    summary(estimate)
}

fn summary(estimate: SizeEstimate) -> (u64, &'static str, String) {
    let (bytes, text) = estimate.size.map_or((0, ""), |size| (size.bytes, size.known_from.text()));
    (bytes, text, estimate.warnings.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))
}

fn full(megabytes: usize) -> FakePhone {
    FakePhone::new(megabytes * MIB)
}

fn beyond(mut phone: FakePhone, beyond: Beyond) -> FakePhone {
    phone.beyond = beyond;
    phone
}

#[test]
fn the_size_follows_from_claim_and_mirror_test() {
    let confirmed = "JEDEC id, confirmed by mirror test";
    for (name, phone, jedec, bytes, text, warning) in [
        ("as it says", full(4), 4, 4, confirmed, ""),
        ("as it says", full(16), 16, 16, confirmed, ""),
        ("blank upper half", FakePhone::sparse(8 * MIB, 0..4 * MIB), 8, 8, confirmed, ""),
        ("sparse", FakePhone::sparse(4 * MIB, 0..0x1_0000), 4, 4, confirmed, ""),
        ("blank", FakePhone::blank(4 * MIB), 4, 4, "JEDEC id", ""),
        ("too little data", FakePhone::sparse(4 * MIB, 0..0x400), 4, 4, "JEDEC id", ""),
        (
            "says too much",
            full(4),
            8,
            4,
            "mirror test",
            "the flash chip says 8 MB, but its bytes repeat from 4 MB: 4 MB will be read",
        ),
        (
            "says far too much",
            full(2),
            16,
            2,
            "mirror test",
            "the flash chip says 16 MB, but its bytes repeat from 2 MB: 2 MB will be read",
        ),
        (
            "says too little",
            full(8),
            4,
            8,
            "mirror test",
            "the flash chip says 4 MB, but its bytes do not repeat before 8 MB: 8 MB will be read",
        ),
        (
            "says too little, and the rest is blank",
            FakePhone::sparse(8 * MIB, 0..4 * MIB),
            4,
            8,
            "mirror test",
            "the flash chip says 4 MB, but its bytes do not repeat before 8 MB: 8 MB will be read",
        ),
        (
            "may say too much, but the evidence is thin",
            FakePhone::sparse(4 * MIB, 0..0x1_0000),
            8,
            8,
            "JEDEC id",
            "the flash chip says 8 MB, but the few blocks with data repeat from 4 MB: the rest may be a copy",
        ),
        ("blank behind it", beyond(full(4), Beyond::Blank), 4, 4, "JEDEC id", ""),
        (
            "refused behind it",
            beyond(full(4), Beyond::Refused(4 * MB)),
            4,
            4,
            "JEDEC id, confirmed by end of readable memory",
            "",
        ),
        (
            "blank and refused behind it",
            beyond(FakePhone::blank(4 * MIB), Beyond::Refused(4 * MB)),
            4,
            4,
            "JEDEC id, confirmed by end of readable memory",
            "",
        ),
        (
            "blank, then refused behind it",
            beyond(full(4), Beyond::BlankThenRefused(16 * MB)),
            4,
            4,
            "JEDEC id",
            "",
        ),
        (
            "refused within",
            beyond(full(8), Beyond::Refused(4 * MB)),
            8,
            4,
            "end of readable memory",
            "the flash chip says 8 MB, but the phone refuses to read from 4 MB on: 4 MB will be read",
        ),
        (
            "refused later",
            beyond(full(8), Beyond::Refused(8 * MB)),
            4,
            8,
            "end of readable memory",
            "the flash chip says 4 MB, but there is other data up to 8 MB: 8 MB will be read",
        ),
        (
            "other data behind it, without an end",
            beyond(full(8), Beyond::Blank),
            4,
            4,
            "JEDEC id",
            "the flash chip says 4 MB, but there is other data behind that",
        ),
        (
            "as large as the window",
            full(1),
            256,
            1,
            "mirror test",
            "the flash chip says 256 MB, but its bytes repeat from 1 MB: 1 MB will be read",
        ),
    ] {
        let found = find_on(phone, Some(jedec * MB), None);
        assert_eq!(found, (bytes * MB, text, warning.to_owned()), "{name}");
    }
}

#[test]
fn a_copy_in_the_second_half_does_not_halve_the_flash() {
    for copied in [0x400, 0x1_0000, 0x10_0000] {
        let mut phone = full(8);
        phone.flash.copy_within(0..copied, 4 * MIB);
        let confirmed = (8 * MB, "JEDEC id, confirmed by mirror test", String::new());
        assert_eq!(find_on(phone, Some(8 * MB), None), confirmed, "{copied:#x}");
    }
    // Two identical boot loaders and nothing else: nothing may be lost.
    let mut phone = FakePhone::sparse(8 * MIB, 0..0x1_0000);
    phone.flash.copy_within(0..0x1_0000, 4 * MIB);
    let (bytes, text, warning) = find_on(phone, Some(8 * MB), None);
    assert_eq!((bytes, text), (8 * MB, "JEDEC id"));
    assert!(warning.contains("may be a copy"));
}

/// Two copies with just enough data to see the whole repeat and too little to see the half repeat.
#[test]
fn a_size_is_not_confirmed_while_its_second_half_is_doubtful() {
    let (whole, half) = (mirror::offsets(8 * MB), mirror::offsets(4 * MB));
    let only_in_whole = whole.iter().find(|at| **at < 4 * MB && !half.contains(at)).expect("an offset");
    let at = usize::try_from(*only_in_whole).expect("small");
    let mut phone = FakePhone::sparse(8 * MIB, 0..0x800);
    phone.program(at..at + 0x400);
    phone.flash.copy_within(0..4 * MIB, 4 * MIB);
    assert_eq!(find_on(phone, Some(8 * MB), None), (8 * MB, "JEDEC id", String::new()));
}

#[test]
fn small_flashes_are_sized() {
    let says_512_kib = Some(MB / 2);
    let phone = FakePhone::new(MIB / 4);
    let warning = "the flash chip says 512 KB, but its bytes repeat from 256 KB: 256 KB will be read";
    assert_eq!(find_on(phone, says_512_kib, None), (MB / 4, "mirror test", warning.to_owned()));
    let (bytes, text, _) = find_on(FakePhone::new(0x1_0000), Some(0x1_0000), None);
    assert_eq!((bytes, text), (0x1_0000, "JEDEC id, confirmed by mirror test"));
}

#[test]
fn without_a_claim_the_mirror_test_decides() {
    assert_eq!(find_on(full(4), None, None), (4 * MB, "mirror test", String::new()));
    let (bytes, text, warning) = find_on(FakePhone::sparse(4 * MIB, 0..0x1_0000), None, None);
    assert_eq!((bytes, text), (4 * MB, "mirror test"));
    assert!(warning.contains("all near the start"), "{warning}");
    let ends = beyond(full(4), Beyond::Refused(4 * MB));
    assert_eq!(find_on(ends, None, None), (4 * MB, "end of readable memory", String::new()));
    for unknown in [FakePhone::blank(4 * MIB), beyond(full(4), Beyond::Blank)] {
        assert_eq!(find_on(unknown, None, None), (0, "", String::new()));
    }
}

#[test]
fn sfdp_replaces_a_missing_id() {
    let by_sfdp = find_on(full(4), None, Some(4 * MB));
    assert_eq!(by_sfdp, (4 * MB, "SFDP description, confirmed by mirror test", String::new()));
    let (bytes, text, warning) = find_on(full(4), Some(4 * MB), Some(8 * MB));
    assert_eq!((bytes, text), (4 * MB, "JEDEC id, confirmed by mirror test"));
    assert_eq!(
        warning,
        "the flash chip gives two sizes for itself: 4 MB by its JEDEC id, 8 MB by its SFDP description"
    );
    let claims = Claims { jedec: None, sfdp: Some(8 * MB) };
    let size = FlashSize { bytes: 8 * MB, known_from: KnownFrom::Claimed(Claim::Sfdp) };
    assert_eq!(from_claims(claims).size, Some(size));
}

#[test]
fn a_part_that_is_not_known_is_sized_by_its_third_byte_and_said_so() {
    let byte = |bytes| Some(Capacity { bytes, is_known_part: false });
    let claims = Claims { jedec: byte(4 * MB), sfdp: None };
    let text = "capacity byte of an unknown JEDEC id, confirmed by mirror test";
    assert_eq!(find_by(full(4), claims), (4 * MB, text, String::new()));
    assert_eq!(summary(from_claims(claims)).1, "capacity byte of an unknown JEDEC id");
    // Its own description is better.
    let (bytes, text, warning) = find_by(full(8), Claims { jedec: byte(4 * MB), sfdp: Some(8 * MB) });
    assert_eq!((bytes, text), (8 * MB, "SFDP description, confirmed by mirror test"));
    assert!(warning.contains("4 MB by its JEDEC id, 8 MB by its SFDP description"), "{warning}");
}

#[test]
fn the_header_confirms_decides_or_contradicts() {
    use KnownFrom::*;
    let jedec = Claim::JedecId;
    let larger = "the flash chip says 4 MB, but the firmware's own header says 8 MB: 8 MB will be read";
    let not_held =
        "the firmware's own header says 8 MB, but the flash has no more than 4 MB: 4 MB will be read";
    let smaller =
        "the firmware's own header says no more than 2 MB, but the flash has 4 MB: 4 MB will be read";
    let by_header = "only the firmware's own header gives a size (4 MB, so 4 MB will be read)";
    for (known_from, header, bytes, text, warning) in [
        (Some(Claimed(jedec)), 4, 4, "JEDEC id, confirmed by firmware header", ""),
        (Some(Claimed(jedec)), 8, 8, "firmware header", larger),
        (Some(Claimed(jedec)), 2, 4, "JEDEC id", smaller),
        (Some(Contradicted(jedec)), 8, 8, "firmware header", larger),
        (Some(Contradicted(jedec)), 4, 4, "JEDEC id", ""),
        (Some(ConfirmedByMirror(jedec)), 4, 4, "JEDEC id, confirmed by mirror test", ""),
        (Some(ConfirmedByMirror(jedec)), 8, 4, "JEDEC id, confirmed by mirror test", not_held),
        (Some(ConfirmedByMirror(jedec)), 2, 4, "JEDEC id, confirmed by mirror test", smaller),
        (Some(MirrorTest), 8, 4, "mirror test", not_held),
        (Some(MirrorTestOfLittle), 4, 4, "mirror test, confirmed by firmware header", ""),
        (Some(End), 8, 4, "end of readable memory", not_held),
        (None, 4, 4, "firmware header", by_header),
    ] {
        let size = known_from.map(|known_from| FlashSize { bytes: 4 * MB, known_from });
        let found = with_header(SizeEstimate { size, warnings: vec![] }, Some(header * MB));
        assert_eq!(summary(found), (bytes * MB, text, warning.to_owned()), "{known_from:?} {header}");
    }
    let of_little = Some(FlashSize { bytes: 4 * MB, known_from: MirrorTestOfLittle });
    let (bytes, text, warning) =
        summary(with_header(SizeEstimate { size: of_little, warnings: vec![] }, Some(8 * MB)));
    assert_eq!((bytes, text), (8 * MB, "firmware header"));
    assert!(warning.contains("the few blocks with data repeat from 4 MB"), "{warning}");
    // A file system that ends before the flash does says nothing against it, and without anything else what is next.
    let claimed = SizeEstimate {
        size: Some(FlashSize { bytes: 4 * MB, known_from: Claimed(jedec) }),
        warnings: vec![],
    };
    assert_eq!(with_header(claimed.clone(), Some(4 * MB - 0x8000)), claimed);
    assert_eq!(with_header(claimed.clone(), None), claimed);
    let none = SizeEstimate { size: None, warnings: vec![] };
    let (bytes, text, warning) = summary(with_header(none, Some(4 * MB - 0x8_0000)));
    assert_eq!((bytes, text), (4 * MB, "firmware header"));
    assert!(warning.contains("(3.5 MB, so 4 MB will be read)"), "{warning}");
    let by_header = FlashSize { bytes: 4 * MB, known_from: Header };
    assert!(by_header.is_uncertain(), "who knows better may read more");
}

#[test]
fn every_size_source_survives_saving_and_reading() {
    assert_eq!(KnownFrom::all().count(), 16);
    for known_from in KnownFrom::all() {
        assert_eq!(KnownFrom::of_text(known_from.text()), Some(known_from));
    }
    assert_eq!(KnownFrom::of_text("a dream"), None);
}
