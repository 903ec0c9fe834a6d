//! Addresses of a phone's memory, sizes, and the numbers that a person types for them.
//! Used everywhere; knows no phone.

use std::fmt;

/// A 32-bit address in the phone. Prints as `0x00000000`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address(pub u32);

impl Address {
    /// The address `bytes` further on, or `None` past the end of the address space.
    #[must_use]
    pub fn checked_add(self, bytes: u64) -> Option<Address> {
        u32::try_from(u64::from(self.0).checked_add(bytes)?).ok().map(Address)
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:#010x}", self.0)
    }
}

/// A number of things in memory, as sizes and offsets of phones and files are counted.
#[must_use]
pub fn as_u64(items: usize) -> u64 {
    u64::try_from(items).unwrap_or(u64::MAX)
}

/// Error of [`parse_number`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} {why}")]
pub struct NumberError {
    /// What was typed.
    pub text: String,
    /// What is wrong with it.
    pub why: NotANumber,
}

/// What is wrong with a typed number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotANumber {
    /// It is not a number, or too large for 64 bits.
    Neither,
    /// It begins with zeros: many lists have hexadecimal numbers like that, so nobody can tell what it is.
    LeadingZeros {
        /// As a hexadecimal number.
        hex: String,
        /// As a decimal number.
        decimal: String,
    },
    /// It begins with zeros and cannot be decimal.
    HexWithout0x {
        /// As a hexadecimal number.
        hex: String,
    },
}

impl fmt::Display for NotANumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotANumber::Neither => f.write_str("is not a number"),
            NotANumber::LeadingZeros { hex, decimal } => {
                write!(f, "begins with zeros and may be {hex} or {decimal}")
            }
            NotANumber::HexWithout0x { hex } => write!(f, "is {hex} without its 0x"),
        }
    }
}

impl NumberError {
    /// Why `typed`, which begins with zeros, is refused.
    fn with_zeros(text: &str, typed: &str) -> NumberError {
        let hex = Some(format!("0x{typed}")).filter(|hex| parse_number(hex).is_ok());
        let decimal = typed.trim_start_matches(['0', '_']).to_owned();
        let decimal = Some(decimal).filter(|decimal| parse_number(decimal).is_ok());
        let why = match (hex, decimal) {
            (Some(hex), Some(decimal)) => NotANumber::LeadingZeros { hex, decimal },
            (Some(hex), None) => NotANumber::HexWithout0x { hex },
            (None, _) => NotANumber::Neither,
        };
        NumberError { text: text.to_owned(), why }
    }
}

/// Reads a number as people type it: decimal or `0x` hex, `_` between digits, and `K`, `M` or `G` behind it
/// (1024 bytes, KiB or MiB; either case). A hex number takes a suffix too: `0x10K` is 16 KiB. A number
/// without `0x` must not begin with zeros, unless it is nothing but zeros: `00010000` may be meant to be
/// hexadecimal.
///
/// # Errors
/// When it is no such number, begins with zeros, or is too large for 64 bits.
pub fn parse_number(text: &str) -> Result<u64, NumberError> {
    let wrong = || NumberError { text: text.to_owned(), why: NotANumber::Neither };
    let typed = text.trim();
    let (digits, unit) = match typed.chars().last() {
        Some('k' | 'K') => (&typed[..typed.len() - 1], 1024),
        Some('m' | 'M') => (&typed[..typed.len() - 1], 1 << 20),
        Some('g' | 'G') => (&typed[..typed.len() - 1], 1 << 30),
        _ => (typed, 1),
    };
    let (digits, radix) = match digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X")) {
        Some(hex) => (hex, 16),
        None => (digits, 10),
    };
    let first_is_digit = digits.chars().next().is_some_and(|c| c.is_digit(radix));
    if !first_is_digit || digits.ends_with('_') {
        return Err(wrong());
    }
    let plain: String = digits.chars().filter(|c| *c != '_').collect();
    if radix == 10 && plain.len() > 1 && plain.starts_with('0') && plain.chars().any(|c| c != '0') {
        return Err(NumberError::with_zeros(text, typed));
    }
    let value = u64::from_str_radix(&plain, radix).ok().ok_or_else(wrong)?;
    value.checked_mul(unit).ok_or_else(wrong)
}

/// A number of bytes. Prints in English as `4 MB`, `512 KB`, `1.5 MB`, `12 bytes`, `1 byte`; 1 MB is
/// 1,048,576 bytes, as flash chips are named, and tenths are cut off, not rounded: what is there must not
/// look like more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ByteSize(pub u64);

/// The unit of a [`ByteSize`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SizeUnit {
    /// 1024 bytes.
    Kb,
    /// 1024 KB.
    Mb,
    /// 1024 MB.
    Gb,
}

impl ByteSize {
    /// Tenths of the largest unit that fits, cut off; `None` for less than 1 KB.
    #[must_use]
    pub fn in_tenths(self) -> Option<(u64, SizeUnit)> {
        const KIB: u64 = 1024;
        const MIB: u64 = 1024 * KIB;
        const GIB: u64 = 1024 * MIB;
        let (size, unit) = match self.0 {
            b if b >= GIB => (GIB, SizeUnit::Gb),
            b if b >= MIB => (MIB, SizeUnit::Mb),
            b if b >= KIB => (KIB, SizeUnit::Kb),
            _ => return None,
        };
        Some((self.0.saturating_mul(10) / size, unit))
    }
}

impl fmt::Display for ByteSize {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.in_tenths() {
            Some((tenths, unit)) if tenths.is_multiple_of(10) => write!(f, "{} {unit}", tenths / 10),
            Some((tenths, unit)) => write!(f, "{}.{} {unit}", tenths / 10, tenths % 10),
            None if self.0 == 1 => f.write_str("1 byte"),
            None => write!(f, "{} bytes", self.0),
        }
    }
}

impl fmt::Display for SizeUnit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            SizeUnit::Kb => "KB",
            SizeUnit::Mb => "MB",
            SizeUnit::Gb => "GB",
        })
    }
}

/// A number of bytes for file names, which are alike in all languages: `4 MB`, `1.5 MB`, `12 B`.
#[must_use]
pub fn size_for_names(bytes: u64) -> String {
    let size = ByteSize(bytes);
    if size.in_tenths().is_some() { size.to_string() } else { format!("{bytes} B") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimal_hex_and_suffixed_numbers_are_parsed() {
        for (text, value) in [
            ("0", 0),
            ("4194304", 0x40_0000),
            ("0x400000", 0x40_0000),
            ("0X40_0000", 0x40_0000),
            ("4M", 0x40_0000),
            ("4m", 0x40_0000),
            ("4096k", 0x40_0000),
            (" 16 ", 16),
            ("1_000", 1000),
            ("0x10K", 16 * 1024),
            ("4G", 4 << 30),
            ("64g", 64 << 30),
            ("0x10G", 16 << 30),
            ("17179869183G", 17_179_869_183 << 30),
            // Zeros alone are zero, however they are read; behind 0x they are usual.
            ("00", 0),
            ("0_0", 0),
            ("00000000", 0),
            ("00K", 0),
            ("00g", 0),
            ("0x00010000", 0x1_0000),
            ("0x0_1K", 1024),
            ("100", 100),
        ] {
            assert_eq!(parse_number(text), Ok(value), "{text}");
        }
    }

    #[test]
    fn a_number_with_leading_zeros_is_refused_with_both_readings() {
        for (text, hex, decimal) in [
            ("00010000", "0x00010000", "10000"),
            ("010", "0x010", "10"),
            (" 007K ", "0x007K", "7K"),
            ("0_1m", "0x0_1m", "1m"),
            ("0000_0200_0000", "0x0000_0200_0000", "200_0000"),
        ] {
            let error = parse_number(text).expect_err(text);
            let why = NotANumber::LeadingZeros { hex: hex.into(), decimal: decimal.into() };
            assert_eq!(error, NumberError { text: text.into(), why });
            assert!(error.to_string().ends_with(&format!("{hex} or {decimal}")), "{error}");
            // What is proposed is taken.
            assert!(parse_number(hex).is_ok() && parse_number(decimal).is_ok(), "{text}");
        }
    }

    #[test]
    fn a_hexadecimal_number_with_leading_zeros_but_without_0x_is_refused_with_its_reading() {
        for (text, hex) in [("0007D000", "0x0007D000"), ("00ff", "0x00ff"), ("0dK", "0x0dK")] {
            let error = parse_number(text).expect_err(text);
            assert_eq!(error.why, NotANumber::HexWithout0x { hex: hex.into() }, "{text}");
            assert!(error.to_string().contains(hex), "{error}");
        }
        for text in ["7D000", "ff", "00t", "0x", "001_", "00x10", "0099999999999999999999"] {
            assert_eq!(parse_number(text).map_err(|error| error.why), Err(NotANumber::Neither), "{text}");
        }
    }

    #[test]
    fn text_that_is_not_a_number_is_refused_with_the_text() {
        for text in [
            "",
            " ",
            "x",
            "0x",
            "-1",
            "+1",
            "1.5M",
            "4T",
            "4MB",
            "4GB",
            "4KG",
            "G",
            "0xG",
            "17179869184G",
            "_1",
            "1_",
            "0x_1",
            "K",
            "12z",
            "99999999999999999999",
            "0xFFFFFFFFFFFFFFFFK",
            "é",
            "4é",
        ] {
            let error = parse_number(text).expect_err(text);
            assert_eq!(error.text, text);
        }
    }

    #[test]
    fn sizes_print_in_the_largest_unit_that_fits_and_cut_tenths_off() {
        for (bytes, text) in [
            (1, "1 byte"),
            (12, "12 bytes"),
            (1023, "1023 bytes"),
            (1024, "1 KB"),
            (1536, "1.5 KB"),
            (0xF_FFFF, "1023.9 KB"),
            (0x40_0000, "4 MB"),
            (1 << 30, "1 GB"),
            (u64::MAX, "1717986918.3 GB"),
        ] {
            assert_eq!(ByteSize(bytes).to_string(), text);
            assert!(bytes < 1024 || size_for_names(bytes) == text);
        }
    }
}
