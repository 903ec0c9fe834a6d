//! Claims against flashes: what is believed, and what the user is told.

use super::*;
use crate::flash::fake::{Beyond, FakePhone, MIB, mt6261};

const MB: u64 = 1 << 20;

fn find_on(mut phone: FakePhone, jedec: Option<u64>, sfdp: Option<u64>) -> (u64, &'static str, String) {
    phone.window = 2;
    let sized = find(&mut phone, &mt6261().window, Claims { jedec, sfdp }).unwrap();
    assert!(phone.flash_bytes_read < 300 * 1024, "{} bytes read", phone.flash_bytes_read);
    let (bytes, text) = sized.size.map_or((0, ""), |size| (size.bytes, size.known_from.text()));
    (bytes, text, sized.warnings.join("; "))
}

fn full(megabytes: usize) -> FakePhone {
    FakePhone::new(megabytes * MIB)
}

fn beyond(mut phone: FakePhone, beyond: Beyond) -> FakePhone {
    phone.beyond = beyond;
    phone
}

#[test]
fn claims_and_flashes() {
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
            "the flash chip says 8 MB, but what little data there is repeats from 4 MB: the rest may be a copy",
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
            "the flash chip says 4 MB, but there is other data behind that: give LENGTH yourself to read more",
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
fn the_description_stands_in_for_the_id() {
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
