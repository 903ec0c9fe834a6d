//! What a person has on the practice phone: messages, contacts and a picture (docs/rescue.md sections 5 to 7
//! and 11). Nobody has ever had them: the numbers are those that Ofcom keeps for films. Used by the file
//! system.

use super::fields::Fields;

/// A small grey picture.
pub(super) const PICTURE: &[u8] = include_bytes!("picture.jpg");

/// Octets of a record without its check octets, and records of the file.
const MESSAGE: usize = 184;
const MESSAGES: usize = 100;
const NAME: usize = 42;
const NUMBER: usize = 36;
const CONTACTS: usize = 300;
/// Octets that EF_SMS has of a message's record.
const EF_SMS: usize = 176;

/// Short names and contents of the files of records.
pub(super) fn record_files() -> [(&'static [u8; 11], Vec<u8>); 3] {
    let names =
        PEOPLE.map(|(name, _)| padded(name.encode_utf16().flat_map(u16::to_le_bytes).collect(), NAME, 0));
    let numbers = PEOPLE.map(|(_, number)| padded([&[0, 0, 1, 0], number.as_bytes()].concat(), NUMBER, 0));
    [
        (b"MPA3_001   ", records(&messages(), MESSAGE, MESSAGES)),
        (b"MP0C_003   ", records(&names, NAME, CONTACTS)),
        (b"MP0H_006   ", records(&numbers, NUMBER, CONTACTS)),
    ]
}

const PEOPLE: [(&str, &str); 3] =
    [("Alice Example", "+447700900001"), ("Bob Example", "+447700900002"), ("Workshop", "02079460003")];

/// Records with their check octets: the sums of the octets at even places, and of those at odd ones. Records
/// that hold nothing are FF.
fn records(payloads: &[Vec<u8>], length: usize, count: usize) -> Vec<u8> {
    let empty = vec![0xFF; length];
    let mut all = Vec::new();
    for payload in payloads.iter().chain(std::iter::repeat(&empty)).take(count) {
        let sum =
            |skip: usize| payload.iter().skip(skip).step_by(2).fold(0_u8, |sum, one| sum.wrapping_add(*one));
        all.extend(payload);
        all.extend([sum(0), sum(1)]);
    }
    all
}

fn padded(mut bytes: Vec<u8>, length: usize, with: u8) -> Vec<u8> {
    bytes.resize(length, with);
    bytes
}

/// A message read, one unread in two parts, one sent, and one deleted.
fn messages() -> Vec<Vec<u8>> {
    let alice = "447700900001";
    let first = "This message is so long that the phone keeps it in two parts. The first part ends here, ";
    vec![
        received(1, alice, [0x51, 0x90], None, "See you at the bench at nine."),
        received(3, alice, [0x51, 0x01], Some(2), "and this is the second part."),
        received(3, alice, [0x51, 0x01], Some(1), first),
        sent("447700900002", "The phone is ready. You can fetch it today."),
        received(0, alice, [0x41, 0x80], None, "This message was deleted."),
    ]
}

/// A record with a received message (3GPP TS 23.040, deliver); the day and the hour are as the message has
/// them, with their digits swapped, in January 2026.
fn received(state: u8, sender: &str, [day, hour]: [u8; 2], part: Option<u8>, text: &str) -> Vec<u8> {
    let header: &[u8] = &part.map_or(Vec::new(), |part| vec![5, 0, 3, 0x2A, 2, part]);
    let fields = Fields::default().bytes(&[state, 7, 0x91]).bytes(&swapped("447700900999"));
    let first = if part.is_some() { 0x44 } else { 0x04 };
    let fields = fields.bytes(&[first, 12, 0x91]).bytes(&swapped(sender)).bytes(&[0, 0]);
    record(fields.bytes(&[0x62, 0x10, day, hour, 0, 0, 0]), header, text, 0)
}

/// A record with a sent message (submit). The phone adds the time: seconds from 2000, here 15 January 2026,
/// 10:00.
fn sent(receiver: &str, text: &str) -> Vec<u8> {
    let fields = Fields::default().bytes(&[5, 0, 0x11, 0x55, 12, 0x91]).bytes(&swapped(receiver));
    record(fields.bytes(&[0, 0, 0xAD]), &[], text, 821_786_400)
}

fn record(fields: Fields, header: &[u8], text: &str, time: u32) -> Vec<u8> {
    // Letters of 7 bits begin at a multiple of 7 bits behind the header.
    let skipped = (header.len() * 8).div_ceil(7);
    let length = u8::try_from(skipped + text.len()).unwrap_or(u8::MAX);
    let packed = packed(text, skipped * 7 - header.len() * 8);
    let fields = fields.bytes(&[length]).bytes(header).bytes(&packed);
    let fields = Fields(padded(fields.0, EF_SMS, 0xFF)).u32(time);
    padded(fields.0, MESSAGE, if time > 0 { 0xFF } else { 0 })
}

/// Digits, two an octet, the first in the lower half.
fn swapped(digits: &str) -> Vec<u8> {
    let digit = |byte: &u8| byte.wrapping_sub(b'0');
    digits
        .as_bytes()
        .chunks(2)
        .map(|pair| pair.iter().rev().fold(0, |all, one| all << 4 | digit(one)))
        .collect()
}

/// ASCII letters that the alphabet of 7 bits has at the same places, packed behind so many bits.
fn packed(text: &str, bits: usize) -> Vec<u8> {
    let mut bytes = vec![0_u8; (bits + text.len() * 7).div_ceil(8)];
    for (index, letter) in text.bytes().enumerate() {
        for bit in (0..7).filter(|bit| letter >> bit & 1 == 1) {
            let at = bits + index * 7 + bit;
            if let Some(byte) = bytes.get_mut(at / 8) {
                *byte |= 1 << (at % 8);
            }
        }
    }
    bytes
}
