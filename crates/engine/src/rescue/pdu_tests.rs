//! Unit tests of short messages, with bytes typed from the standard.

use super::*;
use proptest::prelude::*;

fn bytes(text: &str) -> Vec<u8> {
    hex::decode(text.replace(' ', "")).unwrap()
}

#[test]
fn a_received_message_of_7_bits_is_read() {
    let pdu = Pdu::read(&bytes("04 0C 91 447700091001 00 00 12304181035040 05 E8329BFD06 FFFF")).unwrap();
    assert_eq!((pdu.kind, &*pdu.number), (PduKind::Deliver, "+447700900110"));
    assert_eq!(pdu.content, Content::Text("hello".into()));
    let time = pdu.time.unwrap();
    assert_eq!((time.time.to_string(), time.quarters), ("2021-03-14T18:30:05".into(), Some(4)));
    assert_eq!(pdu.length, 24);
}

#[test]
fn a_sent_message_in_utf_16_with_an_emoji_is_read() {
    let pdu = Pdu::read(&bytes("11 55 0B 81 2070496110F2 00 08 AD 06 0041 D83DDE00")).unwrap();
    assert_eq!((pdu.kind, &*pdu.number, pdu.time), (PduKind::Submit, "02079416012", None));
    assert_eq!(pdu.content, Content::Text("A😀".into()));
    let half = Pdu::read(&bytes("11 55 00 81 00 08 AD 02 D83D")).unwrap();
    assert_eq!(half.content, Content::Text("\u{fffd}".into()));
}

#[test]
fn the_validity_of_a_sent_message_is_skipped_in_every_form() {
    for (first, validity) in [("01", ""), ("11", "AD"), ("09", "00000000000000"), ("19", "00000000000000")] {
        let pdu = Pdu::read(&bytes(&format!("{first} 55 00 81 00 00 {validity} 05 E8329BFD06"))).unwrap();
        assert_eq!(pdu.content, Content::Text("hello".into()), "{first}");
    }
}

#[test]
fn a_part_of_a_long_message_has_its_number_and_its_text() {
    for (header, reference) in [
        ("050003 2A 03 02", Reference::Bits8(0x2A)),
        ("060804 1234 03 02", Reference::Bits16(0x1234)),
        // An element that nobody knows, and one of which the standard says that it counts in place of the
        // first.
        ("0A 7001AA 0003 2A 03 02 7100", Reference::Bits8(0x2A)),
        ("0B 0003 2A 03 01 0804 1234 03 02", Reference::Bits16(0x1234)),
        // A part 0 and a part 4 of 3 are ignored.
        ("0A 0003 2A 03 02 0003 2B 03 00", Reference::Bits8(0x2A)),
        ("0A 0003 2A 03 02 0003 2B 03 04", Reference::Bits8(0x2A)),
    ] {
        let header = bytes(header);
        // "hi" behind a fill of bits, packed by hand of the test.
        let skipped = (header.len() * 8).div_ceil(7);
        let mut data = header.clone();
        let mut value: u64 = (u64::from(b'h') | u64::from(b'i') << 7) << (skipped * 7 - header.len() * 8);
        while value > 0 {
            data.push(value.to_le_bytes()[0]);
            value >>= 8;
        }
        let mut pdu = bytes("44 00 81 00 00 12304181035040");
        pdu.push(u8::try_from(skipped + 2).unwrap());
        data.resize(((skipped + 2) * 7).div_ceil(8), 0);
        pdu.extend(data);
        let read = Pdu::read(&pdu).unwrap();
        assert_eq!(read.part, Some(PartOf { reference, of: 3, number: 2 }), "{header:02X?}");
        assert_eq!(read.content, Content::Text("hi".into()), "{header:02X?}");
        assert!(!read.has_national_letters);
    }
}

#[test]
fn data_for_a_port_and_in_8_bits_is_not_text() {
    let notice = bytes("44 00 81 00 04 12304181035040 0A 06 0504 0B84 23F0 010203");
    assert_eq!(Pdu::read(&notice).unwrap().content, Content::Data { octets: 3, port: Some(2948) });
    let plain = bytes("04 00 81 00 F4 12304181035040 03 010203");
    assert_eq!(Pdu::read(&plain).unwrap().content, Content::Data { octets: 3, port: None });
}

#[test]
fn a_status_report_is_read() {
    let pdu = Pdu::read(&bytes("06 55 0B 91 2120550501F3 12401021001000 12401021009000 00")).unwrap();
    assert_eq!((pdu.kind, &*pdu.number), (PduKind::Report, "+12025550103"));
    assert_eq!((pdu.content, pdu.length), (Content::None, 25));
}

#[test]
fn a_sender_with_letters_is_read() {
    let pdu = Pdu::read(&bytes("04 09 D0 E8329BFD06 00 00 12304181035040 00")).unwrap();
    assert_eq!(pdu.number, "hello");
}

#[test]
fn impossible_lengths_and_kinds_are_refused() {
    for text in [
        "",
        "03",
        "04 FF 91",
        "04 0C 11 447700091001 00 00 12304181035040 00",
        "04 0C 91 4477F0091001 00 00 12304181035040 00",
        "04 00 81 00 00 12304181035040 A1",
        "04 00 81 00 08 12304181035040 8D",
        "04 00 81 00 00 12304181035040 05 E832",
        "44 00 81 00 00 12304181035040 05 FF329BFD06",
    ] {
        assert_eq!(Pdu::read(&bytes(text)), None, "{text}");
    }
}

#[test]
fn letters_of_national_alphabets_are_not_taken_for_certain() {
    // "hello" behind a header of 4 octets, which is 5 numbers of 7 bits; the last letter is the escape.
    let with = |element: &str, last: u8| {
        let mut data = bytes(&format!("03 {element}"));
        let letters = [b'h', b'i', last];
        let value = letters.iter().rev().fold(0_u64, |value, letter| value << 7 | u64::from(*letter));
        data.extend((value << 3).to_le_bytes());
        let mut pdu = bytes("44 00 81 00 00 12304181035040 08");
        pdu.extend(data.get(..7).unwrap());
        Pdu::read(&pdu).unwrap()
    };
    // Turkish as the alphabet; as the extension, it matters only to what is escaped. 0 is the default.
    for (element, last, is_national) in [
        ("250101", b'x', true),
        ("240101", b'x', false),
        ("240101", 0x1B, true),
        ("250100", b'x', false),
        ("240100", 0x1B, false),
    ] {
        let read = with(element, last);
        assert_eq!(read.has_national_letters, is_national, "{element} {last:#x}");
        assert!(matches!(read.content, Content::Text(text) if text.starts_with("hi")), "{element}");
    }
}

#[test]
fn times_with_digits_that_are_none_are_unknown_and_zones_reach_79_quarters() {
    let time = |stamp: &str| Pdu::read(&bytes(&format!("04 00 81 00 00 {stamp} 00"))).unwrap().time;
    let shown = |stamp: &str| time(stamp).map(|stamp| (stamp.time.to_string(), stamp.quarters));
    let known = "2021-03-14T18:30:05".to_owned();
    assert_eq!(shown("12304181035097"), Some((known.clone(), Some(79))));
    assert_eq!(shown("1230418103509F"), Some((known.clone(), Some(-79))));
    // The zone alone is no number, so the time is known and its zone is not.
    assert_eq!(shown("123041810350A4"), Some((known, None)));
    for bad in ["A2304181035040", "12004181035040", "12314181035040", "1230F181035040", "12304142035040"] {
        assert_eq!(shown(bad), None, "{bad}");
    }
}

#[test]
fn senders_have_digits_signs_and_names_of_every_length() {
    let sender = |address: &str| {
        Pdu::read(&bytes(&format!("04 {address} 00 00 12304181035040 00"))).map(|pdu| pdu.number)
    };
    // Low half first: A is *, B is #, C to E are the letters a to c of the standard.
    assert_eq!(sender("06 81 A1B2DC").as_deref(), Some("1*2#ab"));
    assert_eq!(sender("03 81 E1F2").as_deref(), Some("1c2"));
    assert_eq!(sender("00 81").as_deref(), Some(""));
    // Names: packed by the rule of the standard, from one letter to eleven.
    for name in ["A", "AB", "INFO", "Bank-24", "12345678", "Elevenchars"] {
        let mut packed = vec![0_u8; (name.len() * 7).div_ceil(8)];
        for (index, letter) in name.bytes().enumerate() {
            for bit in (0..7).filter(|bit| letter >> bit & 1 == 1) {
                let place = index * 7 + bit;
                packed[place / 8] |= 1 << (place % 8);
            }
        }
        let halves = (name.len() * 7).div_ceil(4);
        let read = sender(&format!("{halves:02X} D0 {}", hex::encode(&packed)));
        assert_eq!(read.as_deref(), Some(name));
    }
}

#[test]
fn a_message_of_no_letters_is_an_empty_text() {
    let pdu = Pdu::read(&bytes("04 0B 91 4477000910F1 00 00 12304181035040 00")).unwrap();
    assert_eq!(pdu.content, Content::Text(String::new()));
    let wide = Pdu::read(&bytes("04 0B 91 4477000910F1 00 08 12304181035040 00")).unwrap();
    assert_eq!(wide.content, Content::Text(String::new()));
    // Half a letter of UTF-16 is none.
    let odd = Pdu::read(&bytes("04 0B 91 4477000910F1 00 08 12304181035040 03 004100")).unwrap();
    assert_eq!(odd.content, Content::Text("A".into()));
}

proptest! {
    #[test]
    fn random_bytes_never_panic(data in proptest::collection::vec(any::<u8>(), 0..200)) {
        if let Some(pdu) = Pdu::read(&data) {
            prop_assert!(pdu.length <= data.len());
        }
    }
}
