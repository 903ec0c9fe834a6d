//! Short messages as 3GPP TS 23.040 codes them (docs/rescue.md section 10.2): deliver, submit and status
//! report. Used by the records of messages and the search by pattern. Every length comes from the bytes and
//! is checked.

use super::digits::{address_digits, big_endian_text, gsm_text, is_extended, septets};

/// Octets of user data, and numbers of 7 bits in them, at most (section 10.2).
const MAX_OCTETS: usize = 140;
const MAX_SEPTETS: usize = 160;
/// Octets of an address's digits at most: 20 half octets (TS 23.040 section 9.1.2.5).
const MAX_ADDRESS: usize = 10;

/// A message as it is transmitted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pdu {
    pub(super) kind: PduKind,
    /// Sender or receiver.
    pub(super) number: String,
    /// When the service centre got it; of a report, what is reported. `None` if there is none, or it is not a
    /// time.
    pub(super) time: Option<Stamp>,
    pub(super) content: Content,
    pub(super) part: Option<PartOf>,
    /// Whether it was written with a national alphabet, which is not read (docs/rescue.md section 10.3).
    pub(super) has_national_letters: bool,
    /// Octets that the message has.
    pub(super) length: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PduKind {
    Deliver,
    Submit,
    Report,
}

/// What a message says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Content {
    Text(String),
    /// Not a text, but data for a program on the phone, such as the notice of a multimedia message.
    Data {
        octets: usize,
        port: Option<u16>,
    },
    None,
}

/// The number that the parts of a long message have in common. One of 8 bits and one of 16 bits are never of
/// the same message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Reference {
    Bits8(u8),
    Bits16(u16),
}

/// Which part of a long message it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PartOf {
    pub(super) reference: Reference,
    pub(super) of: u8,
    pub(super) number: u8,
}

/// A time with its zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    pub(super) time: jiff::civil::DateTime,
    /// Quarters of an hour ahead of UTC; `None` if it is not a number.
    pub(super) quarters: Option<i8>,
}

/// User data of a message.
struct UserData {
    content: Content,
    part: Option<PartOf>,
    has_national_letters: bool,
}

impl UserData {
    fn into_pdu(self, kind: PduKind, number: String, time: Option<Stamp>, length: usize) -> Pdu {
        let UserData { content, part, has_national_letters } = self;
        Pdu { kind, number, time, content, part, has_national_letters, length }
    }
}

impl Pdu {
    /// The message that begins with the first octet, without the service centre; `None` if it is not one.
    pub(super) fn read(bytes: &[u8]) -> Option<Pdu> {
        let mut rest = Octets { bytes, at: 0 };
        let first = rest.one()?;
        let has_header = first & 0x40 != 0;
        match first & 3 {
            0 => {
                let number = rest.address()?;
                let _protocol = rest.one()?;
                let coding = rest.one()?;
                let time = Stamp::read(rest.some(7)?);
                let data = rest.user_data(coding, has_header)?;
                Some(data.into_pdu(PduKind::Deliver, number, time, rest.at))
            }
            1 => {
                let _reference = rest.one()?;
                let number = rest.address()?;
                let _protocol = rest.one()?;
                let coding = rest.one()?;
                // Validity: none, one octet, or seven.
                rest.some([0, 7, 1, 7].get(usize::from(first >> 3 & 3)).copied()?)?;
                let data = rest.user_data(coding, has_header)?;
                Some(data.into_pdu(PduKind::Submit, number, None, rest.at))
            }
            2 => {
                let _reference = rest.one()?;
                let number = rest.address()?;
                let time = Stamp::read(rest.some(7)?);
                rest.some(8)?;
                let none = UserData { content: Content::None, part: None, has_national_letters: false };
                Some(none.into_pdu(PduKind::Report, number, time, rest.at))
            }
            _ => None,
        }
    }
}

/// Octets that are taken one after another.
struct Octets<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> Octets<'b> {
    fn one(&mut self) -> Option<u8> {
        self.some(1)?.first().copied()
    }

    fn some(&mut self, count: usize) -> Option<&'b [u8]> {
        let end = self.at.checked_add(count)?;
        let some = self.bytes.get(self.at..end)?;
        self.at = end;
        Some(some)
    }

    /// A number, or the letters of a name.
    fn address(&mut self) -> Option<String> {
        let (count, kind) = (usize::from(self.one()?), self.one()?);
        let octets = count.div_ceil(2);
        if octets > MAX_ADDRESS || kind & 0x80 == 0 {
            return None;
        }
        let bytes = self.some(octets)?;
        if kind & 0x70 == 0x50 {
            return Some(gsm_text(septets(bytes, count * 4 / 7, 0)));
        }
        let number: String = address_digits(bytes).chars().take(count).collect();
        let is_whole = number.chars().count() == count;
        let plus = if kind & 0x70 == 0x10 && count > 0 { "+" } else { "" };
        is_whole.then(|| format!("{plus}{number}"))
    }

    fn user_data(&mut self, coding: u8, has_header: bool) -> Option<UserData> {
        let length = usize::from(self.one()?);
        let alphabet = Alphabet::of(coding);
        let octets = if alphabet == Alphabet::Gsm { (length * 7).div_ceil(8) } else { length };
        if octets > MAX_OCTETS || (alphabet == Alphabet::Gsm && length > MAX_SEPTETS) {
            return None;
        }
        let data = self.some(octets)?;
        let header = if has_header { Header::read(data)? } else { Header::default() };
        let Header { part, port, .. } = header;
        let rest = data.get(header.octets..)?;
        if port.is_some() || alphabet == Alphabet::Data {
            let content = Content::Data { octets: rest.len(), port };
            return Some(UserData { content, part, has_national_letters: false });
        }
        if alphabet == Alphabet::Wide {
            let content = Content::Text(big_endian_text(rest));
            return Some(UserData { content, part, has_national_letters: false });
        }
        // The text starts at the next boundary of 7 bits.
        let skipped = (header.octets * 8).div_ceil(7);
        let count = length.checked_sub(skipped)?;
        let numbers = || septets(data, count, skipped * 7);
        let has_national_letters =
            header.has_national_alphabet || (header.has_national_extension && is_extended(numbers()));
        Some(UserData { content: Content::Text(gsm_text(numbers())), part, has_national_letters })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Alphabet {
    Gsm,
    Data,
    /// UTF-16: emoji come as surrogates.
    Wide,
}

impl Alphabet {
    fn of(coding: u8) -> Alphabet {
        match coding {
            // Compressed.
            0x20..=0x3F | 0x60..=0x7F => Alphabet::Data,
            0x00..=0x7F => match coding >> 2 & 3 {
                1 => Alphabet::Data,
                2 => Alphabet::Wide,
                _ => Alphabet::Gsm,
            },
            0xE0..=0xEF => Alphabet::Wide,
            0xF0..=0xFF if coding & 4 != 0 => Alphabet::Data,
            _ => Alphabet::Gsm,
        }
    }
}

/// The header of user data.
#[derive(Debug, Default)]
struct Header {
    /// Octets with the length.
    octets: usize,
    part: Option<PartOf>,
    /// The port on the phone for which the message is.
    port: Option<u16>,
    /// Another alphabet or another extension is used than the standard's default.
    has_national_alphabet: bool,
    has_national_extension: bool,
}

impl Header {
    /// `None` if it is longer than the data.
    fn read(data: &[u8]) -> Option<Header> {
        let octets = usize::from(*data.first()?) + 1;
        let mut elements = data.get(1..octets)?;
        let mut header = Header { octets, ..Header::default() };
        while let [kind, length, rest @ ..] = elements {
            let Some((value, after)) = rest.split_at_checked(usize::from(*length)) else { break };
            match (kind, value) {
                // Of several valid ones the last counts (3GPP TS 23.040 section 9.2.3.24).
                (0x00, [reference, of, number]) => {
                    let part = PartOf::valid(Reference::Bits8(*reference), *of, *number);
                    header.part = part.or(header.part);
                }
                (0x08, [high, low, of, number]) => {
                    let reference = Reference::Bits16(u16::from_be_bytes([*high, *low]));
                    header.part = PartOf::valid(reference, *of, *number).or(header.part);
                }
                (0x24, [language]) => header.has_national_extension = *language != 0,
                (0x25, [language]) => header.has_national_alphabet = *language != 0,
                (0x04, [port, _]) => header.port = Some(u16::from(*port)),
                (0x05, [high, low, _, _]) => header.port = Some(u16::from_be_bytes([*high, *low])),
                _ => {}
            }
            elements = after;
        }
        Some(header)
    }
}

impl PartOf {
    fn valid(reference: Reference, of: u8, number: u8) -> Option<PartOf> {
        (of > 1 && (1..=of).contains(&number)).then_some(PartOf { reference, of, number })
    }
}

impl Stamp {
    /// Seven octets, each with its digits swapped.
    fn read(bytes: &[u8]) -> Option<Stamp> {
        let [year, month, day, hour, minute, second, zone] = *bytes.first_chunk::<7>()?;
        let number = |byte: u8| {
            let (tens, ones) = (byte & 0xF, byte >> 4);
            if tens > 9 || ones > 9 { None } else { i8::try_from(tens * 10 + ones).ok() }
        };
        let quarters = number(zone & !0x08);
        let year = i16::from(number(year)?);
        let year = if year < 70 { 2000 + year } else { 1900 + year };
        let time = jiff::civil::DateTime::new(
            year,
            number(month)?,
            number(day)?,
            number(hour)?,
            number(minute)?,
            number(second)?,
            0,
        );
        let quarters = quarters.map(|quarters| if zone & 0x08 == 0 { quarters } else { -quarters });
        Some(Stamp { time: time.ok()?, quarters })
    }
}

#[cfg(test)]
#[path = "pdu_tests.rs"]
mod tests;
