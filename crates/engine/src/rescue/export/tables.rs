//! Messages, contacts and calls as CSV, HTML and plain text. Used by the export. Messages come from
//! strangers: all of their words go through `text_export`.

use serde::Serialize;

use crate::rescue::calls::PossibleCall;
use crate::rescue::contacts::{Contact, ContactForm};
use crate::rescue::messages::{Message, MessageContent};
use crate::rescue::sms_record::Direction;
use crate::text_export::{Csv, escape_html};

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
    let title = escape_html(&words.messages_title());
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
        let number = escape_html(message.number.reveal());
        all.push_str(&format!(
            "<div{class}><b>{} {number}</b> {}",
            escape_html(&direction),
            escape_html(&time)
        ));
        for remark in remarks {
            all.push_str(&format!(" <span class=\"note\">{}</span>", escape_html(&remark)));
        }
        all.push_str(&format!("<p>{}</p></div>\n", escape_html(&text)));
    }
    all.push_str("</body></html>\n");
    all
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
