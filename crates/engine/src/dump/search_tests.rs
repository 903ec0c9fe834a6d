//! Searching for bytes and text in a dump.

use std::convert::Infallible;

use proptest::prelude::*;

use super::*;
use Direction::{Backward, Forward};

fn found(bytes: &[u8], pattern: &Pattern, from: u64, direction: Direction) -> Hit {
    let mut read = |at: u64, out: &mut [u8]| -> Result<(), Infallible> {
        let at = usize::try_from(at).unwrap();
        out.copy_from_slice(&bytes[at..at + out.len()]);
        Ok(())
    };
    find(bytes.len() as u64, pattern, from, direction, &mut read, &mut |_| true).unwrap().unwrap()
}

#[test]
fn search_bytes_are_parsed_in_every_notation() {
    for typed in ["deadBEEF", "de ad be ef", "0xDE,0xAD, 0xbe 0xEF", "DE:AD-BE:EF", " deadbeef "] {
        assert_eq!(Pattern::hex(typed).unwrap().bytes, [0xDE, 0xAD, 0xBE, 0xEF], "{typed}");
    }
    assert_eq!(Pattern::hex("0 1 a").unwrap().bytes, [0, 1, 10]);
    for typed in ["dea", "xy", "0x", "00 0x", "1 234"] {
        assert!(matches!(Pattern::hex(typed), Err(PatternError::NotHex { .. })), "{typed}");
    }
    assert_eq!(Pattern::hex("  "), Err(PatternError::Empty));
    assert_eq!(Pattern::text(""), Err(PatternError::Empty));
    assert_eq!(Pattern::text(&"x".repeat(LONGEST + 1)), Err(PatternError::TooLong { length: LONGEST + 1 }));
    assert_eq!(
        Pattern::wide_text(&"x".repeat(LONGEST / 2 + 1)),
        Err(PatternError::TooLong { length: LONGEST + 2 })
    );
}

#[test]
fn next_and_previous_visit_every_match_and_wrap_around() {
    let bytes = b"..ab..ab..abab..";
    let pattern = Pattern::hex("6162").unwrap();
    let mut at = 0;
    let mut hits = Vec::new();
    for _ in 0..5 {
        let hit = found(bytes, &pattern, at, Forward);
        hits.push(hit);
        let (Hit::At(place) | Hit::Around(place)) = hit else { panic!("{hit:?}") };
        at = place + 1;
    }
    assert_eq!(hits, [Hit::At(2), Hit::At(6), Hit::At(10), Hit::At(12), Hit::Around(2)]);
    let back: Vec<_> = [12, 10, 3, 2].map(|from| found(bytes, &pattern, from, Backward)).to_vec();
    assert_eq!(back, [Hit::At(10), Hit::At(6), Hit::At(2), Hit::Around(12)]);
    assert_eq!(found(bytes, &Pattern::hex("ff").unwrap(), 3, Forward), Hit::Nowhere);
    assert_eq!(found(b"a", &pattern, 0, Forward), Hit::Nowhere, "longer than the dump");
    assert_eq!(found(b"", &pattern, 9, Backward), Hit::Nowhere);
    assert_eq!(found(b"ab", &pattern, u64::MAX, Backward), Hit::At(0));
}

#[test]
fn text_is_found_in_any_case_and_as_utf16() {
    let text = Pattern::text("imei").unwrap();
    assert_eq!(found(b"xx IMEI: 12", &text, 0, Forward), Hit::At(3));
    assert_eq!(found(b"xx IMEI: 12", &Pattern::hex("696d6569").unwrap(), 0, Forward), Hit::Nowhere);
    let wide: Vec<u8> = "Anna: \u{e4}\u{4e2d}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(found(&wide, &Pattern::wide_text("ANNA").unwrap(), 0, Forward), Hit::At(0));
    assert_eq!(found(&wide, &Pattern::wide_text("\u{e4}\u{4e2d}").unwrap(), 0, Forward), Hit::At(12));
    // U+6141 is not the other case of U+4141, although its bytes suggest it.
    let other: Vec<u8> = [0x4141_u16, 0x6141].into_iter().flat_map(u16::to_le_bytes).collect();
    assert_eq!(found(&other, &Pattern::wide_text("\u{6141}").unwrap(), 0, Forward), Hit::At(2));
    assert_eq!(found(&other, &Pattern::wide_text("\u{6141}").unwrap(), 4, Backward), Hit::At(2));
}

#[test]
fn a_match_across_two_windows_is_found_in_both_directions() {
    let step = usize::try_from(STEP).unwrap();
    for at in [step - 3, step - 1, step, 2 * step - 2] {
        let mut bytes = vec![0; 3 * step];
        bytes[at..at + 4].copy_from_slice(b"mark");
        let pattern = Pattern::text("mark").unwrap();
        for direction in [Forward, Backward] {
            let from = if direction == Forward { 0 } else { bytes.len() as u64 };
            assert_eq!(found(&bytes, &pattern, from, direction), Hit::At(at as u64));
        }
    }
}

#[test]
fn a_search_stops_on_cancel_and_on_a_read_error() {
    let pattern = Pattern::hex("01").unwrap();
    let mut heard = Vec::new();
    let stopped = find(10 * STEP, &pattern, 0, Forward, &mut |_, _| Ok::<_, ()>(()), &mut |done| {
        heard.push(done);
        done < STEP
    });
    assert_eq!((stopped, heard), (Ok(None), vec![0, STEP]));
    let torn = find(STEP, &pattern, 0, Backward, &mut |_, _| Err("torn"), &mut |_| true);
    assert_eq!(torn, Err("torn"));
}

proptest! {
    /// Compares with a plain search at every offset.
    #[test]
    fn random_searches_find_the_same_as_a_plain_scan(
        bytes in prop::collection::vec(0_u8..3, 0..60),
        pattern in prop::collection::vec(0_u8..3, 1..4),
        from in 0_u64..70,
        forward in any::<bool>(),
    ) {
        let places: Vec<u64> =
            (0..bytes.len()).filter(|at| bytes[*at..].starts_with(&pattern)).map(|at| at as u64).collect();
        let (near, far): (Vec<u64>, Vec<u64>) = places.into_iter().partition(|at| (*at >= from) == forward);
        let pick = |list: &[u64]| if forward { list.first().copied() } else { list.last().copied() };
        let expected = pick(&near).map(Hit::At).or(pick(&far).map(Hit::Around)).unwrap_or(Hit::Nowhere);
        let hex: Vec<String> = pattern.iter().map(|byte| format!("{byte:02x}")).collect();
        let direction = if forward { Forward } else { Backward };
        prop_assert_eq!(found(&bytes, &Pattern::hex(&hex.join(" ")).unwrap(), from, direction), expected);
    }
}
