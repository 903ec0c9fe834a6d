//! Bytes as text for the clipboard. Used by the threads of the inspector.

/// The most bytes that are copied: more would be hundreds of megabytes of text.
pub const MOST_COPIED: u64 = 1 << 20;

/// The form in which bytes are copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CopyFormat {
    /// Two hexadecimal digits a byte, sixteen bytes a line.
    Hex,
    /// Text; what is not a letter becomes a dot.
    Text,
}

impl CopyFormat {
    /// The bytes in this form.
    pub(super) fn format(self, bytes: &[u8]) -> String {
        match self {
            CopyFormat::Hex => {
                let line =
                    |line: &[u8]| line.iter().map(|b| format!("{b:02X}")).collect::<Vec<_>>().join(" ");
                bytes.chunks(16).map(line).collect::<Vec<_>>().join("\n")
            }
            CopyFormat::Text => match wide_text(bytes) {
                Some(text) => text,
                None => printable(&String::from_utf8_lossy(bytes)),
            },
        }
    }
}

/// Text of 16-bit letters, if the bytes are that: every second byte is 00 and the others are ASCII.
fn wide_text(bytes: &[u8]) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let is_wide = !pairs.is_empty()
        && rest.is_empty()
        && pairs
            .iter()
            .all(|[low, high]| *high == 0 && (low.is_ascii_graphic() || low.is_ascii_whitespace()));
    is_wide.then(|| pairs.iter().map(|[low, _]| char::from(*low)).collect())
}

/// The text with a dot for each control character but line breaks and tabs.
fn printable(text: &str) -> String {
    let letter =
        |c: char| if c.is_control() && !matches!(c, '\n' | '\t') || c == '\u{fffd}' { '.' } else { c };
    text.chars().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_become_hex_and_text() {
        let bytes: Vec<u8> = (0..18).collect();
        assert_eq!(CopyFormat::Hex.format(&bytes), "00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F\n10 11");
        assert_eq!(CopyFormat::Text.format(b"SF_BOOT\0\xff\x01."), "SF_BOOT....");
        assert_eq!(CopyFormat::Text.format("Gr\u{fc}\u{df}e\n".as_bytes()), "Gr\u{fc}\u{df}e\n");
        assert_eq!(CopyFormat::Text.format(b"A\0n\0n\0a\0"), "Anna");
        assert_eq!(CopyFormat::Text.format(b""), "");
    }
}
