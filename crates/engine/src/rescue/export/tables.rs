//! Messages, contacts, calls and the list of files as CSV, HTML and plain text. Used by the export. Messages
//! come from strangers: formulas are defused, and HTML is escaped.

use serde::Serialize;

use crate::rescue::calls::PossibleCall;
use crate::rescue::contacts::{Contact, ContactForm};
use crate::rescue::messages::{Message, MessageContent};
use crate::rescue::sms_record::Direction;

/// The words of the files that people read. CSV files have stable English ones instead.
pub trait ExportWords {
    /// The title of the list of messages.
    fn messages_title(&self) -> String;
    /// What a message is, such as `Received`.
    fn direction(&self, direction: Direction) -> String;
    /// Remarks on a message: deleted, damaged, parts missing, older copy. Empty if there are none.
    fn remarks(&self, message: &Message) -> Vec<String>;
    /// A message that is not a text.
    fn data(&self, octets: usize, port: Option<u16>) -> String;
    /// A message without a known time.
    fn no_time(&self) -> String;
}

/// CSV with a byte order mark, every value in quotes.
pub(super) struct Csv(String);

impl Csv {
    pub(super) fn new(columns: &[&str]) -> Csv {
        let mut csv = Csv("\u{feff}".to_owned());
        csv.row(columns);
        csv
    }

    /// Rows that are added to a file which has its columns.
    pub(super) fn rows_only() -> Csv {
        Csv(String::new())
    }

    pub(super) fn row<S: AsRef<str>>(&mut self, values: &[S]) {
        for (index, value) in values.iter().enumerate() {
            self.0.push_str(if index > 0 { ",\"" } else { "\"" });
            self.0.push_str(&defused(value.as_ref()).replace('"', "\"\""));
            self.0.push('"');
        }
        self.0.push_str("\r\n");
    }

    pub(super) fn finish(self) -> String {
        self.0
    }
}

/// A text that no spreadsheet takes for a formula (docs/rescue.md section 12), also where another sign than the
/// comma separates cells.
fn defused(text: &str) -> String {
    let is_number = |rest: &str| !rest.is_empty() && rest.chars().all(|digit| digit.is_ascii_digit());
    let is_formula = match text.chars().next() {
        Some('=' | '@' | '\t' | '\r' | '\n' | '\u{ff1d}' | '\u{ff20}' | '\u{ff0b}' | '\u{ff0d}') => true,
        Some('+' | '-') => !text.get(1..).is_some_and(is_number),
        _ => false,
    };
    let mut safe = String::with_capacity(text.len() + 1);
    safe.extend(is_formula.then_some('\''));
    let mut before = None;
    for letter in text.chars() {
        let begins_cell = matches!(before, Some(';' | '\t' | '\r' | '\n'));
        if begins_cell && matches!(letter, '=' | '@' | '+' | '-') {
            safe.push('\'');
        }
        safe.push(letter);
        before = Some(letter);
    }
    safe
}

/// The stable name of a value.
pub(super) fn id_of(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(id)) => id,
        _ => String::new(),
    }
}

/// The text of a message; empty if it has none.
fn text_of(message: &Message) -> &str {
    if let MessageContent::Text(text) = &message.content { text.reveal() } else { "" }
}

/// Parts that are there and all parts: `2/3`; empty for a message of one part.
fn parts_of(message: &Message) -> String {
    let missing = u8::try_from(message.missing_parts.len()).unwrap_or_default();
    if message.parts > 1 {
        format!("{}/{}", message.parts.saturating_sub(missing), message.parts)
    } else {
        String::new()
    }
}

pub(super) fn messages_csv(messages: &[&Message]) -> String {
    let mut csv = Csv::new(&["direction", "number", "time", "text", "state", "parts", "source"]);
    for message in messages {
        let mut state = id_of(&message.state);
        if message.is_damaged {
            state.push_str(", damaged");
        }
        if message.has_national_letters {
            state.push_str(", national_letters");
        }
        if let MessageContent::Data { octets, port } = message.content {
            let port = port.map(|port| format!(" for port {port}")).unwrap_or_default();
            state.push_str(&format!(", {octets} octets of data{port}"));
        }
        csv.row(&[
            &*id_of(&message.direction),
            message.number.reveal(),
            &message.time.map(|time| time.to_string()).unwrap_or_default(),
            text_of(message),
            &state,
            &parts_of(message),
            &id_of(&message.source),
        ]);
    }
    csv.finish()
}

/// What people read of a message: its head, its remarks and its text.
struct Shown {
    direction: String,
    time: String,
    remarks: Vec<String>,
    text: String,
}

fn shown(message: &Message, words: &dyn ExportWords) -> Shown {
    let text = match &message.content {
        MessageContent::Data { octets, port } => words.data(*octets, *port),
        _ => text_of(message).to_owned(),
    };
    Shown {
        direction: words.direction(message.direction),
        time: message.time.map_or_else(|| words.no_time(), |time| time.to_string().replacen('T', " ", 1)),
        remarks: words.remarks(message),
        text,
    }
}

pub(super) fn messages_text(messages: &[&Message], words: &dyn ExportWords) -> String {
    let mut all = words.messages_title() + "\n";
    for message in messages {
        let Shown { direction, time, remarks, text } = shown(message, words);
        all.push_str(&format!("\n{time}  {direction}  {}\n", message.number.reveal()));
        for remark in remarks {
            all.push_str(&format!("[{remark}]\n"));
        }
        if !text.is_empty() {
            all.push_str(&text);
            all.push('\n');
        }
    }
    all
}

/// One page without scripts and without anything from elsewhere.
pub(super) fn messages_html(messages: &[&Message], words: &dyn ExportWords) -> String {
    const STYLE: &str = "body{font-family:sans-serif;max-width:50em;margin:2em auto;padding:0 1em}\
        div{border:1px solid #bbb;border-radius:.6em;padding:.6em 1em;margin:.6em 0;overflow-wrap:anywhere}\
        .sent{margin-left:4em;background:#eef4ff}.note{color:#a33}p{white-space:pre-wrap;margin:.3em 0}";
    let title = html(&words.messages_title());
    let mut all = format!(
        "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" \
         content=\"default-src 'none'; style-src 'unsafe-inline'\"><title>{title}</title>\
         <style>{STYLE}</style></head>\n<body><h1>{title}</h1>\n"
    );
    for message in messages {
        let Shown { direction, time, remarks, text } = shown(message, words);
        let class = if matches!(message.direction, Direction::Sent | Direction::Draft) {
            " class=\"sent\""
        } else {
            ""
        };
        let number = html(message.number.reveal());
        all.push_str(&format!("<div{class}><b>{} {number}</b> {}", html(&direction), html(&time)));
        for remark in remarks {
            all.push_str(&format!(" <span class=\"note\">{}</span>", html(&remark)));
        }
        all.push_str(&format!("<p>{}</p></div>\n", html(&text)));
    }
    all.push_str("</body></html>\n");
    all
}

fn html(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            // Marks that turn the direction of what follows would leave the message.
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {}
            '\n' | '\t' => escaped.push(letter),
            _ if letter.is_control() => {}
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// A row for each number. Names and numbers that may not belong together are in rows of their own.
pub(super) fn contacts_csv<'c>(
    form: Option<ContactForm>,
    contacts: impl Iterator<Item = &'c Contact>,
) -> String {
    let mut csv = Csv::new(&["name", "number", "slot", "source"]);
    let form_id = form.map(|form| id_of(&form)).unwrap_or_default();
    let is_paired = form != Some(ContactForm::Unpaired);
    for contact in contacts {
        let slot = contact.slot.to_string();
        let source = if contact.is_damaged { format!("{form_id}, damaged") } else { form_id.clone() };
        let numbers: Vec<&str> =
            contact.numbers.iter().chain(&contact.mails).map(|one| one.reveal()).collect();
        if numbers.is_empty() || !is_paired {
            csv.row(&[contact.name.reveal(), "", &slot, &source]);
        }
        for number in numbers {
            csv.row(&[if is_paired { contact.name.reveal() } else { "" }, number, &slot, &source]);
        }
    }
    csv.finish()
}

pub(super) fn calls_csv<'c>(calls: impl Iterator<Item = &'c PossibleCall>) -> String {
    let mut csv = Csv::new(&["number", "time", "slot"]);
    for call in calls {
        csv.row(&[call.number.reveal(), &call.time.to_string(), &call.slot.to_string()]);
    }
    csv.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_defused_and_numbers_stay() {
        for (text, safe) in [
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\tx", "'\tx"),
            ("+447700900101", "+447700900101"),
            ("-5", "-5"),
            ("+1-2", "'+1-2"),
            ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"),
            ("+", "'+"),
            ("hello = you", "hello = you"),
            ("hi;=cmd|'/C calc'!A0;", "hi;'=cmd|'/C calc'!A0;"),
            ("a\n+1-2", "a\n'+1-2"),
            ("\n=1", "'\n'=1"),
            ("\u{ff1d}1", "'\u{ff1d}1"),
            ("", ""),
        ] {
            assert_eq!(defused(text), safe);
        }
        let mut csv = Csv::new(&["a", "b"]);
        csv.row(&["x \"y\"", "1,2\n3"]);
        assert_eq!(csv.finish(), "\u{feff}\"a\",\"b\"\r\n\"x \"\"y\"\"\",\"1,2\n3\"\r\n");
    }

    #[test]
    fn html_of_a_message_cannot_become_a_script() {
        assert_eq!(html("<script>'&\"\u{202e}x"), "&lt;script&gt;&#39;&amp;&quot;x");
    }
}
