//! The pseudo language of the tests: English text in letters that English does not have.

use std::borrow::Cow;

/// For a to z; all in the fonts that the program brings along.
const SMALL: &str = "áъçďéƒğĥíĵķĺмñóряŕšťúνŵхýž";
/// For A to Z.
const LARGE: &str = "ÁЪÇĎÉЖĞĤÍĴĶĹМÑÓРЯŔŠŤÚЏŴХÝŽ";

/// `text` with every letter exchanged, and its vowels doubled for the length that other languages take.
pub(super) fn disguised(text: &str) -> Cow<'_, str> {
    let mut all = String::with_capacity(text.len() * 3);
    for letter in text.chars() {
        let other = match letter {
            'a'..='z' => SMALL.chars().nth(usize::from(letter as u8 - b'a')),
            'A'..='Z' => LARGE.chars().nth(usize::from(letter as u8 - b'A')),
            _ => None,
        };
        all.push(other.unwrap_or(letter));
        if matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u') {
            all.push(other.unwrap_or(letter));
        }
    }
    Cow::Owned(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_english_letter_is_left() {
        let all: String = ('a'..='z').chain('A'..='Z').collect();
        assert!(
            !disguised(&all).contains(|letter: char| letter.is_ascii_alphabetic()),
            "{}",
            disguised(&all)
        );
        assert_eq!(disguised("Read back, 0x10…"), "Ŕééááď ъááçķ, 0х10…");
    }
}
