//! Short messages as 3GPP TS 23.040 codes them (docs/rescue.md section 10.2): deliver, submit and status
//! report. Used by the records of messages and the search by pattern. Every length comes from the bytes and
//! is checked.

use super::digits::{big_endian_text, digits, gsm_text, septets};

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

/// Which part of a long message it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PartOf {
    pub(super) reference: u16,
    pub(super) of: u8,
    pub(super) number: u8,
}

/// A time with its zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    pub(super) time: jiff::civil::DateTime,
    /// Quarters of an hour ahead of UTC.
    pub(super) quarters: i8,
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
                let (content, part) = rest.user_data(coding, has_header)?;
                Some(Pdu { kind: PduKind::Deliver, number, time, content, part, length: rest.at })
            }
            1 => {
                let _reference = rest.one()?;
                let number = rest.address()?;
                let _protocol = rest.one()?;
                let coding = rest.one()?;
                // Validity: none, one octet, or seven.
                rest.some([0, 7, 1, 7].get(usize::from(first >> 3 & 3)).copied()?)?;
                let (content, part) = rest.user_data(coding, has_header)?;
                Some(Pdu { kind: PduKind::Submit, number, time: None, content, part, length: rest.at })
            }
            2 => {
                let _reference = rest.one()?;
                let number = rest.address()?;
                let time = Stamp::read(rest.some(7)?);
                rest.some(8)?;
                let content = Content::None;
                Some(Pdu { kind: PduKind::Report, number, time, content, part: None, length: rest.at })
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
        let number: String = digits(bytes).chars().take(count).collect();
        let is_whole = number.chars().count() == count;
        let plus = if kind & 0x70 == 0x10 && count > 0 { "+" } else { "" };
        is_whole.then(|| format!("{plus}{number}"))
    }

    fn user_data(&mut self, coding: u8, has_header: bool) -> Option<(Content, Option<PartOf>)> {
        let length = usize::from(self.one()?);
        let alphabet = Alphabet::of(coding);
        let octets = if alphabet == Alphabet::Gsm { (length * 7).div_ceil(8) } else { length };
        if octets > MAX_OCTETS || (alphabet == Alphabet::Gsm && length > MAX_SEPTETS) {
            return None;
        }
        let data = self.some(octets)?;
        let header = if has_header { Header::read(data)? } else { Header::default() };
        let text = data.get(header.octets..)?;
        if header.port.is_some() || alphabet == Alphabet::Data {
            return Some((Content::Data { octets: text.len(), port: header.port }, header.part));
        }
        let text = match alphabet {
            Alphabet::Wide => big_endian_text(text),
            _ => {
                // The text starts at the next boundary of 7 bits.
                let skipped = (header.octets * 8).div_ceil(7);
                gsm_text(septets(data, length.checked_sub(skipped)?, skipped * 7))
            }
        };
        Some((Content::Text(text), header.part))
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
                (0x00, [reference, of, number]) => {
                    header.part = PartOf::valid(u16::from(*reference), *of, *number);
                }
                (0x08, [high, low, of, number]) => {
                    header.part = PartOf::valid(u16::from_be_bytes([*high, *low]), *of, *number);
                }
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
    fn valid(reference: u16, of: u8, number: u8) -> Option<PartOf> {
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
        let quarters = number(zone & !0x08)?;
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
        let quarters = if zone & 0x08 == 0 { quarters } else { -quarters };
        Some(Stamp { time: time.ok()?, quarters })
    }
}

#[cfg(test)]
#[path = "pdu_tests.rs"]
mod tests;
