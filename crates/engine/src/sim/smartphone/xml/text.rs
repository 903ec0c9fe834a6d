//! The texts of an XML agent: how its own are built, and how those of a host are read. Used by the agent.
//! Understands as much XML as hosts send: tags without attributes, nothing escaped.

const HEAD: &str = r#"<?xml version="1.0" encoding="utf-8"?>"#;

/// A text of the agent: its command and what follows the command's tag.
pub(super) fn from_agent(command: &str, argument: &str) -> String {
    format!("{HEAD}<host><version>1.0</version><command>CMD:{command}</command>{argument}</host>")
}

/// A document of the agent.
pub(super) fn document(root: &str, lines: &[(String, String)]) -> Vec<u8> {
    let lines: String = lines.iter().map(|(tag, value)| format!("\t<{tag}>{value}</{tag}>\n")).collect();
    format!("{HEAD}\n<{root}>\n{lines}</{root}>\n").into_bytes()
}

/// The text of a frame, without NULs at its end.
pub(super) fn of(payload: &[u8]) -> String {
    String::from_utf8_lossy(payload).trim_end_matches('\0').to_owned()
}

/// What stands between the first `<tag>` and its end.
pub(super) fn tag<'a>(text: &'a str, tag: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(&format!("<{tag}>"))?;
    let (value, _) = rest.split_once(&format!("</{tag}>"))?;
    Some(value.trim())
}

/// A number, hexadecimal with `0x` or decimal.
pub(super) fn number(text: &str) -> Option<u64> {
    match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        Some(digits) => u64::from_str_radix(digits, 16).ok(),
        None => text.parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_hexadecimal_or_decimal() {
        assert_eq!(number("0x61e28"), Some(400_936));
        assert_eq!(number("400936"), Some(400_936));
        assert_eq!(number("x"), None);
    }

    #[test]
    fn a_tag_is_found_in_the_text_of_a_host() {
        let text = "<da><command>CMD:READ-FLASH</command><arg><offset> 0x10 </offset></arg></da>";
        assert_eq!(tag(text, "command"), Some("CMD:READ-FLASH"));
        assert_eq!(tag(text, "offset"), Some("0x10"));
        assert_eq!(tag(text, "length"), None);
    }
}
