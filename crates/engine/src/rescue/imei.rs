//! [`Imei`]: the number of the phone, from its settings (docs/rescue.md section 9). Shown masked; never
//! exported.

use std::fmt;

use super::digits::digits;
use super::records::{Record, mix};

/// With what the digits are mixed on Android phones; that MAUI phones do the same is inferred (section 9).
const MASK: [u8; 10] = [0xAB, 0xA0, 0x6F, 0x2F, 0x1F, 0x1E, 0x9A, 0x45, 0x57, 0xDB];
/// Digits of an IMEI.
const DIGITS: usize = 15;

/// The number of a phone. Its outputs are masked.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Imei(String);

impl Imei {
    /// The whole number, on demand only.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

/// The first two and the last four digits.
impl fmt::Display for Imei {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, last) =
            (self.0.get(..2).unwrap_or_default(), self.0.get(DIGITS - 4..).unwrap_or_default());
        write!(f, "{first}xxxx...{last}")
    }
}

impl fmt::Debug for Imei {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Imei({self})")
    }
}

/// The numbers in the records of `MP0B`: those with fitting check octets and check digit.
pub(super) fn imeis(records: &[Record]) -> Vec<Imei> {
    let imei = |record: &Record| {
        let mut clear = record.payload.clone();
        mix(&mut clear, &MASK);
        let number = format!("{}{}", digits(clear.get(..7)?), digits(&[clear.get(7)? | 0xF0]));
        (record.fits && is_imei(&number)).then_some(Imei(number))
    };
    let mut found: Vec<Imei> = records.iter().filter_map(imei).collect();
    found.dedup();
    found
}

/// Whether these are fifteen digits, not all 0, with a correct check digit (Luhn).
fn is_imei(number: &str) -> bool {
    let mut sum = 0;
    for (place, digit) in number.chars().enumerate() {
        let Some(digit) = digit.to_digit(10) else { return false };
        let value = digit * if place % 2 == 1 { 2 } else { 1 };
        sum += value / 10 + value % 10;
    }
    number.len() == DIGITS && sum.is_multiple_of(10) && number.chars().any(|digit| digit != '0')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_shown_masked() {
        let imei = Imei("490154203237518".into());
        assert!(is_imei(imei.reveal()) && !is_imei("490154203237519") && !is_imei("000000000000000"));
        assert_eq!(
            (imei.to_string(), format!("{imei:?}")),
            ("49xxxx...7518".into(), "Imei(49xxxx...7518)".into())
        );
    }
}
