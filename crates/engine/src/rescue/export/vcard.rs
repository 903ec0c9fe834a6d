//! Contacts as vCard 3.0 (RFC 2426): UTF-8, CRLF, lines of at most 75 octets. Used by the export.

use crate::rescue::contacts::Contact;

/// Octets of a line without its end.
const MAX_LINE: usize = 75;

/// The cards of contacts, one after another.
pub(super) fn vcards<'c>(contacts: impl Iterator<Item = &'c Contact>) -> String {
    let mut text = String::new();
    for contact in contacts {
        let name = escaped(contact.name.reveal());
        let first = contact.numbers.first().or(contact.mails.first());
        let shown =
            if name.is_empty() { escaped(first.map_or("", |first| first.reveal())) } else { name.clone() };
        let mut line = |line: &str| folded(&mut text, line);
        line("BEGIN:VCARD");
        line("VERSION:3.0");
        line(&format!("N:{name};;;;"));
        line(&format!("FN:{shown}"));
        for number in &contact.numbers {
            line(&format!("TEL;TYPE=CELL:{}", escaped(number.reveal())));
        }
        for mail in &contact.mails {
            line(&format!("EMAIL:{}", escaped(mail.reveal())));
        }
        line("END:VCARD");
    }
    text
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '\\' | ',' | ';' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            _ if letter.is_control() => {}
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// Adds a line; a long one goes on in the next, behind a space.
fn folded(text: &mut String, line: &str) {
    let mut room = MAX_LINE;
    for letter in line.chars() {
        if letter.len_utf8() > room {
            text.push_str("\r\n ");
            room = MAX_LINE - 1;
        }
        room -= letter.len_utf8();
        text.push(letter);
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rescue::personal::Personal;

    #[test]
    fn cards_are_escaped_and_folded() {
        let contact = |name: &str, numbers: &[&str]| Contact {
            slot: 0,
            name: Personal::new(name),
            numbers: numbers.iter().map(|number| Personal::new(*number)).collect(),
            mails: Vec::new(),
            is_damaged: false,
            pieces: crate::rescue::Pieces::default(),
        };
        let text = vcards([contact("Test, Ada; \\", &["+447700900101", "2"])].iter());
        let expected = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Test\\, Ada\\; \\\\;;;;\r\nFN:Test\\, Ada\\; \\\\\r\n\
            TEL;TYPE=CELL:+447700900101\r\nTEL;TYPE=CELL:2\r\nEND:VCARD\r\n";
        assert_eq!(text, expected);
        assert!(vcards([contact("", &["*98#"])].iter()).contains("\r\nFN:*98#\r\n"));
        let long = vcards([contact(&"日".repeat(60), &[])].iter());
        assert!(long.split("\r\n").all(|line| line.len() <= MAX_LINE));
        assert!(long.replace("\r\n ", "").contains(&"日".repeat(60)));
    }
}
