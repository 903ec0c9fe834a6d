//! People's data in the window: names of lists and columns, cells and details. What they return may be
//! personal, so it is for the screen only.

use crate::app::rescue::{RescueColumn, RescueItem, RescueTab};
use crate::present::{Present, RescueWords, file_size, listed, message_remarks, size};
use crate::tr;
use bromide_engine::rescue::{
    CarvedFile, Contact, ExportWords as _, Message, MessageContent, Personal, PossibleCall, RescueContents,
    RescueFile, ScanStep,
};

/// The name of a list, with the number of things in it.
#[must_use]
pub fn rescue_tab(tab: RescueTab, contents: &RescueContents) -> String {
    let count = tab.count(contents);
    match tab {
        RescueTab::Files => tr!("rescue-tab-files", count = count),
        RescueTab::Messages => tr!("rescue-tab-messages", count = count),
        RescueTab::Contacts => tr!("rescue-tab-contacts", count = count),
        RescueTab::Pictures => tr!("rescue-tab-pictures", count = count),
        RescueTab::Calls => tr!("rescue-tab-calls", count = count),
    }
}

/// What a scan is doing.
#[must_use]
pub fn rescue_step(step: Option<ScanStep>, percent: u8) -> String {
    match step {
        None | Some(ScanStep::Search) => tr!("rescue-scan-search", percent = percent),
        Some(ScanStep::Files) => tr!("rescue-scan-files"),
        Some(ScanStep::Records) => tr!("rescue-scan-records"),
        Some(ScanStep::FreeSpace) => tr!("rescue-scan-free-space"),
    }
}

/// A label.
impl Present for RescueColumn {
    fn present(&self) -> String {
        match self {
            RescueColumn::Path => tr!("rescue-column-path"),
            RescueColumn::Kind => tr!("rescue-column-kind"),
            RescueColumn::Size => tr!("rescue-column-size"),
            RescueColumn::Time => tr!("rescue-column-time"),
            RescueColumn::State => tr!("rescue-column-state"),
            RescueColumn::Direction => tr!("rescue-column-direction"),
            RescueColumn::Number => tr!("rescue-column-number"),
            RescueColumn::Text => tr!("rescue-column-text"),
            RescueColumn::Name => tr!("rescue-column-name"),
            RescueColumn::Slot => tr!("rescue-column-slot"),
        }
    }
}

/// What stands in a cell of a list; empty where there is nothing to say.
#[must_use]
pub fn rescue_cell(
    contents: &RescueContents,
    tab: RescueTab,
    item: RescueItem,
    column: RescueColumn,
) -> String {
    let cell = match item {
        RescueItem::File(index) => {
            contents.files.get(index).map(|file| file_cell(contents, tab, file, column))
        }
        RescueItem::Carved(index) => {
            contents.carved.get(index).map(|found| carved_cell(index, found, column))
        }
        RescueItem::Message(index) => {
            contents.messages.get(index).map(|message| message_cell(message, column))
        }
        RescueItem::Contact(index) => {
            contents.contacts.list.get(index).map(|contact| contact_cell(contact, column))
        }
        RescueItem::Call(index) => contents.possible_calls.get(index).map(|call| call_cell(call, column)),
    };
    cell.unwrap_or_default()
}

/// The details of an item, one line each.
#[must_use]
pub fn rescue_details(contents: &RescueContents, item: RescueItem) -> Vec<String> {
    let cell = |column| rescue_cell(contents, RescueTab::Files, item, column);
    let mut lines = Vec::new();
    match item {
        RescueItem::File(_) | RescueItem::Carved(_) => {
            lines.push(cell(RescueColumn::Path));
            lines.extend([RescueColumn::Size, RescueColumn::Time, RescueColumn::State].map(cell));
        }
        RescueItem::Message(index) => {
            let Some(message) = contents.messages.get(index) else { return lines };
            let time =
                message.time.map_or_else(|| tr!("rescue-message-no-time"), |time| spaced(&time.to_string()));
            let (direction, number) = (message.direction.present(), message.number.reveal());
            lines.push(tr!("rescue-message-head", direction = direction, number = number, time = time));
            lines.extend(message_remarks(message));
            lines.push(message_text(message));
        }
        RescueItem::Contact(index) => {
            let Some(contact) = contents.contacts.list.get(index) else { return lines };
            lines.push(contact_cell(contact, RescueColumn::Name));
            lines.extend(contact.numbers.iter().chain(&contact.mails).map(|one| one.reveal().to_owned()));
            if contact.is_damaged {
                lines.push(tr!("rescue-remark-damaged"));
            }
        }
        RescueItem::Call(_) => lines.extend([RescueColumn::Number, RescueColumn::Time].map(cell)),
    }
    lines.retain(|line| !line.is_empty());
    lines
}

fn file_cell(contents: &RescueContents, tab: RescueTab, file: &RescueFile, column: RescueColumn) -> String {
    match column {
        RescueColumn::Path if tab == RescueTab::Pictures => file.name.reveal().to_owned(),
        RescueColumn::Path => contents.path(file),
        RescueColumn::Kind => file.kind.ending().to_owned(),
        RescueColumn::Size => file_size(file.size, file.missing),
        RescueColumn::Time => {
            file.modified.map_or_else(|| tr!("rescue-no-time"), |time| spaced(&time.to_string()))
        }
        RescueColumn::State if file.is_unsure => tr!("rescue-file-unsure"),
        RescueColumn::State => file.state.present(),
        _ => String::new(),
    }
}

fn carved_cell(index: usize, found: &CarvedFile, column: RescueColumn) -> String {
    match column {
        RescueColumn::Path => tr!("rescue-carved", number = index.saturating_add(1)),
        RescueColumn::Kind => found.kind.ending().to_owned(),
        RescueColumn::Size => size(found.pieces.length()),
        RescueColumn::Time => tr!("rescue-no-time"),
        RescueColumn::State if found.is_whole => tr!("rescue-carved-whole"),
        RescueColumn::State => tr!("rescue-carved-cut"),
        _ => String::new(),
    }
}

fn message_cell(message: &Message, column: RescueColumn) -> String {
    match column {
        RescueColumn::Time => {
            message.time.map_or_else(|| tr!("rescue-message-no-time"), |sent| spaced(&sent.time.to_string()))
        }
        RescueColumn::Direction => message.direction.present(),
        RescueColumn::Number => message.number.reveal().to_owned(),
        RescueColumn::Text => message_text(message),
        RescueColumn::State => listed(&message_remarks(message)),
        _ => String::new(),
    }
}

fn message_text(message: &Message) -> String {
    match &message.content {
        MessageContent::Text(text) if !text.reveal().trim().is_empty() => text.reveal().to_owned(),
        MessageContent::Data { octets, port } => RescueWords.data(*octets, *port),
        MessageContent::Text(_) | MessageContent::None => tr!("rescue-no-text"),
    }
}

fn contact_cell(contact: &Contact, column: RescueColumn) -> String {
    match column {
        RescueColumn::Name if contact.name.reveal().trim().is_empty() => tr!("rescue-no-name"),
        RescueColumn::Name => contact.name.reveal().to_owned(),
        RescueColumn::Number => {
            let numbers: Vec<&str> =
                contact.numbers.iter().chain(&contact.mails).map(Personal::reveal).collect();
            listed(&numbers)
        }
        RescueColumn::Slot => contact.slot.to_string(),
        _ => String::new(),
    }
}

fn call_cell(call: &PossibleCall, column: RescueColumn) -> String {
    match column {
        RescueColumn::Number => call.number.reveal().to_owned(),
        RescueColumn::Time => spaced(&call.time.to_string()),
        RescueColumn::Slot => call.slot.to_string(),
        _ => String::new(),
    }
}

/// Date and time as people write them.
fn spaced(time: &str) -> String {
    time.replacen('T', " ", 1)
}
