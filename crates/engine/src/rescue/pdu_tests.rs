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
    assert_eq!((time.time.to_string(), time.quarters), ("2021-03-14T18:30:05".into(), 4));
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
    for (header, reference) in [("050003 2A 03 02", 0x2A), ("060804 1234 03 02", 0x1234)] {
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
        assert_eq!(read.part, Some(PartOf { reference, of: 3, number: 2 }));
        assert_eq!(read.content, Content::Text("hi".into()));
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

proptest! {
    #[test]
    fn random_bytes_never_panic(data in proptest::collection::vec(any::<u8>(), 0..200)) {
        if let Some(pdu) = Pdu::read(&data) {
            prop_assert!(pdu.length <= data.len());
        }
    }
}
