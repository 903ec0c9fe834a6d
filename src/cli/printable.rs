//! Text as a terminal may show it: file names, journals and dumps can hold characters that move the cursor, and
//! texts without end. Used for every line that people read; JSON has its own escapes.

use std::fmt::Write as _;

/// The longest line, in characters; the longest of ours has a few hundred.
const LONGEST: usize = 4_000;

/// `text` with control characters escaped (`\\u{1b}`) and without its middle if it is too long. Line ends stay.
pub(super) fn printable(text: &str) -> String {
    let mut shown = String::with_capacity(text.len().min(2 * LONGEST));
    let count = text.chars().count();
    for (index, c) in text.chars().enumerate() {
        if count > LONGEST && index >= LONGEST / 2 && index < count - LONGEST / 2 {
            if index == LONGEST / 2 {
                shown.push('…');
            }
        } else if c != '\n' && is_control(c) {
            write!(shown, "{}", c.escape_unicode()).unwrap_or_default();
        } else {
            shown.push(c);
        }
    }
    shown
}

/// Control characters, and those that change the direction of what follows.
fn is_control(c: char) -> bool {
    c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_escaped_and_other_text_stays() {
        for (text, shown) in [
            ("a\u{1b}[31mb", "a\\u{1b}[31mb"),
            ("\u{7}\r\t\u{7f}\u{9b}2J", "\\u{7}\\u{d}\\u{9}\\u{7f}\\u{9b}2J"),
            ("evil\u{202e}nib.exe", "evil\\u{202e}nib.exe"),
            ("Größe: 4 MB\nтелефон 手机 é", "Größe: 4 MB\nтелефон 手机 é"),
        ] {
            assert_eq!(printable(text), shown);
        }
    }

    #[test]
    fn a_long_text_loses_its_middle() {
        let long = format!("begin{}end", "ж".repeat(1_000_000));
        let shown = printable(&long);
        assert_eq!(shown.chars().count(), LONGEST + 1);
        assert!(shown.starts_with("begin") && shown.ends_with("end") && shown.contains('…'));
        assert_eq!(printable(&"x".repeat(LONGEST)).len(), LONGEST);
    }
}
