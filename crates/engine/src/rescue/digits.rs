//! Digits, letters and texts as 3GPP standards store them (docs/rescue.md section 10): packed digits, the
//! 7-bit alphabet, alpha fields. Used by messages, contacts and calls.

/// The alphabet of 7 bits (3GPP TS 23.038): letters by number. 1B is the escape to the extension.
const GSM: &str = concat!(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u{1b}ÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?",
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
);
const ESCAPE: u8 = 0x1B;

/// A letter of the extension; an unknown one is that of the alphabet.
fn extended(number: u8) -> Option<char> {
    Some(match number {
        0x0A => '\u{c}',
        0x14 => '^',
        0x28 => '{',
        0x29 => '}',
        0x2F => '\\',
        0x3C => '[',
        0x3D => '~',
        0x3E => ']',
        0x40 => '|',
        0x65 => '€',
        _ => return None,
    })
}

/// Whether numbers of 7 bits have one of the extension.
pub(super) fn is_extended(mut numbers: impl Iterator<Item = u8>) -> bool {
    numbers.any(|number| number == ESCAPE)
}

/// The text of numbers of 7 bits.
pub(super) fn gsm_text(numbers: impl Iterator<Item = u8>) -> String {
    let letters: Vec<char> = GSM.chars().collect();
    let plain = |number: u8| letters.get(usize::from(number & 0x7F)).copied();
    let mut text = String::new();
    let mut is_escaped = false;
    for number in numbers {
        if is_escaped {
            text.extend(extended(number).or_else(|| plain(number)));
            is_escaped = false;
        } else if number == ESCAPE {
            is_escaped = true;
        } else {
            text.extend(plain(number));
        }
    }
    text
}

/// `count` numbers of 7 bits, the lowest bits first, behind `skipped` bits; those past the end are left out.
pub(super) fn septets(bytes: &[u8], count: usize, skipped: usize) -> impl Iterator<Item = u8> + '_ {
    (0..count).map_while(move |index| {
        let bit = skipped + index * 7;
        let low = u16::from(*bytes.get(bit / 8)?);
        let high = bytes.get(bit / 8 + 1).map_or(0, |byte| u16::from(*byte));
        // A number that ends in the next byte needs it.
        if bit % 8 > 1 && bit / 8 + 1 >= bytes.len() {
            return None;
        }
        let [number, _] = ((high << 8 | low) >> (bit % 8)).to_le_bytes();
        Some(number & 0x7F)
    })
}

/// Packed digits up to the filler F, the lower half of each byte first, as phone books have them: C is a
/// pause, D any digit, E an expansion (3GPP TS 51.011 section 10.5.1).
pub(super) fn digits(bytes: &[u8]) -> String {
    signs(bytes, b"0123456789*#pw+")
}

/// The same in the addresses of messages, where C to E are letters (3GPP TS 23.040 section 9.1.2.3).
pub(super) fn address_digits(bytes: &[u8]) -> String {
    signs(bytes, b"0123456789*#abc")
}

fn signs(bytes: &[u8], signs: &[u8; 15]) -> String {
    let halves = bytes.iter().flat_map(|byte| [byte & 0xF, byte >> 4]);
    halves.map_while(|half| signs.get(usize::from(half))).map(|sign| char::from(*sign)).collect()
}

/// Letters of two bytes, up to 0000 or FFFF; halves of surrogates are U+FFFD.
fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16, ends: bool) -> String {
    let units = bytes.as_chunks::<2>().0.iter().map(|pair| unit(*pair));
    let units = units.take_while(|unit| !ends || !matches!(unit, 0 | 0xFFFF));
    char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// UTF-16LE up to 0000 or FFFF.
pub(super) fn little_endian_text(bytes: &[u8]) -> String {
    utf16(bytes, u16::from_le_bytes, true)
}

/// UTF-16BE, all of it.
pub(super) fn big_endian_text(bytes: &[u8]) -> String {
    utf16(bytes, u16::from_be_bytes, false)
}

/// An alpha field (3GPP TS 51.011 annex B, docs/rescue.md section 10.4).
pub(super) fn alpha_text(field: &[u8]) -> String {
    let short = |base: u32, letters: &[u8], count: u8| -> String {
        let letter = |byte: &u8| match byte {
            0x80.. => char::from_u32(base.wrapping_add(u32::from(byte & 0x7F)))
                .unwrap_or(char::REPLACEMENT_CHARACTER),
            _ => gsm_text(std::iter::once(*byte)).chars().next().unwrap_or(char::REPLACEMENT_CHARACTER),
        };
        letters.iter().take(usize::from(count)).map(letter).collect()
    };
    match field {
        [] | [0xFF, ..] => String::new(),
        [0x80, letters @ ..] => utf16(letters, u16::from_be_bytes, true),
        [0x81, count, base, letters @ ..] => short(u32::from(*base) << 7, letters, *count),
        [0x82, count, high, low, letters @ ..] => {
            short(u32::from(u16::from_be_bytes([*high, *low])), letters, *count)
        }
        letters => gsm_text(letters.iter().take_while(|byte| **byte != 0xFF).map(|byte| byte & 0x7F)),
    }
}

/// Whether a text can be what a person or a phone wrote.
pub(super) fn is_readable(text: &str) -> bool {
    let is_bad = |letter: char| {
        (letter.is_control() && !matches!(letter, '\n' | '\r' | '\t' | '\u{c}'))
            || matches!(letter, char::REPLACEMENT_CHARACTER | '\u{FFFF}' | '\u{FFFE}')
    };
    !text.is_empty() && !text.chars().any(is_bad)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_alphabet_has_128_letters_and_the_extension_is_escaped() {
        assert_eq!(GSM.chars().count(), 128);
        assert_eq!(gsm_text([0x1B, 0x65, 0x1B, 0x41, 0x00, 0x7F].into_iter()), "€A@à");
    }

    #[test]
    fn packed_letters_are_unpacked_behind_a_header_of_any_length() {
        // "hello" is the example of the standard's packing.
        let packed = [0xE8, 0x32, 0x9B, 0xFD, 0x06];
        assert_eq!(gsm_text(septets(&packed, 5, 0)), "hello");
        assert_eq!(gsm_text(septets(&packed, 50, 0)), "hello", "no letter is made of missing bytes");
        assert_eq!(gsm_text(septets(&packed, 4, 7)), "ello");
    }

    #[test]
    fn digits_end_with_the_filler() {
        assert_eq!(digits(&[0x21, 0x43, 0xF5]), "12345");
        assert_eq!(digits(&[0xBA, 0xDC, 0xFE]), "*#pw+");
        assert_eq!(address_digits(&[0xBA, 0xDC, 0xFE]), "*#abc");
    }

    #[test]
    fn alpha_fields_of_all_forms_are_read() {
        assert_eq!(alpha_text(b"Ada\xFF\xFF"), "Ada");
        assert_eq!(alpha_text(&[0x80, 0x04, 0x10, 0x04, 0x11, 0xFF, 0xFF]), "АБ");
        assert_eq!(alpha_text(&[0x81, 3, 0x08, 0x90, b'-', 0x91, 0xFF]), "А-Б");
        assert_eq!(alpha_text(&[0x82, 2, 0x04, 0x10, 0x80, 0x81, 0xFF]), "АБ");
        assert_eq!((alpha_text(&[0xFF; 4]), alpha_text(&[])), (String::new(), String::new()));
        assert_eq!(alpha_text(&[0x81, 9, 0]), "");
    }
}
