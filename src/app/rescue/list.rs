//! [`RescueList`]: one list of what was found: which rows are shown in which order, and which are selected.
//! Used by the state. Keeps indexes only; searches and sorts in the contents.

use std::collections::BTreeSet;

use jiff::civil::DateTime;

use super::item::RescueItem;
use bromide_engine::rescue::{FileGroup, FileState, MessageContent, Personal, RescueContents, RescueFile};

/// A list of what was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum RescueTab {
    /// Files of all volumes, also deleted ones.
    #[default]
    Files,
    /// Messages.
    Messages,
    /// Contacts.
    Contacts,
    /// Pictures, recordings and films, also those found in free space.
    Pictures,
    /// Numbers with times, which may be calls: uncertain, so the user asks for them by choosing the list.
    Calls,
}

/// A column of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RescueColumn {
    /// The path of a file, or its name among pictures.
    Path,
    /// What a file is.
    Kind,
    /// Bytes.
    Size,
    /// Date and time.
    Time,
    /// What is left of a file; remarks on a message.
    State,
    /// Whether a message came or went.
    Direction,
    /// Phone numbers.
    Number,
    /// What a message says.
    Text,
    /// The name of a contact.
    Name,
    /// The number of a contact's record.
    Slot,
}

impl RescueTab {
    /// All of them, in the order of the window.
    pub const ALL: [RescueTab; 5] =
        [RescueTab::Files, RescueTab::Messages, RescueTab::Contacts, RescueTab::Pictures, RescueTab::Calls];

    /// The columns of its list.
    #[must_use]
    pub fn columns(self) -> &'static [RescueColumn] {
        use RescueColumn::{Direction, Kind, Name, Number, Path, Size, Slot, State, Text, Time};
        match self {
            RescueTab::Files => &[Path, Size, Time, State],
            RescueTab::Messages => &[Time, Direction, Number, Text, State],
            RescueTab::Contacts => &[Name, Number, Slot],
            RescueTab::Pictures => &[Path, Kind, Size, Time, State],
            RescueTab::Calls => &[Number, Time, Slot],
        }
    }

    /// The number of things in its list, without making the list.
    #[must_use]
    pub fn count(self, contents: &RescueContents) -> usize {
        let counts = contents.counts();
        match self {
            RescueTab::Files => contents.files.len(),
            RescueTab::Messages => contents.messages.len(),
            RescueTab::Contacts => counts.contacts,
            RescueTab::Pictures => counts.pictures + counts.sounds + counts.videos + counts.carved,
            RescueTab::Calls => counts.possible_calls,
        }
    }

    /// Everything in its list, in the order in which it was found.
    #[must_use]
    pub fn items(self, contents: &RescueContents) -> Vec<RescueItem> {
        let is_medium =
            |file: &RescueFile| file.kind.group() != FileGroup::Other && file.state != FileState::Overwritten;
        match self {
            RescueTab::Files => (0..contents.files.len()).map(RescueItem::File).collect(),
            RescueTab::Messages => (0..contents.messages.len()).map(RescueItem::Message).collect(),
            RescueTab::Contacts => (0..contents.contacts.list.len()).map(RescueItem::Contact).collect(),
            RescueTab::Pictures => {
                let files = contents.files.iter().enumerate().filter(|(_, file)| is_medium(file));
                let files = files.map(|(index, _)| RescueItem::File(index));
                files.chain((0..contents.carved.len()).map(RescueItem::Carved)).collect()
            }
            RescueTab::Calls => (0..contents.possible_calls.len()).map(RescueItem::Call).collect(),
        }
    }
}

/// The state of one list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RescueList {
    /// What is typed into its search field: a name or a number, as a rule.
    pub search: Personal,
    /// The column by which it is sorted; `None`: in the order in which it was found.
    pub sorted_by: Option<RescueColumn>,
    /// Whether the largest, latest or last is first.
    pub is_descending: bool,
    /// What is shown, in order.
    pub rows: Vec<RescueItem>,
    /// What is selected, also where the search hides it.
    pub selected: BTreeSet<RescueItem>,
    /// Whether all rows are. Kept, because a list can have tens of thousands.
    pub is_all_selected: bool,
    /// The one whose details are shown.
    pub current: Option<RescueItem>,
}

impl RescueList {
    /// Makes the rows anew.
    pub(super) fn update(&mut self, tab: RescueTab, contents: &RescueContents) {
        let wanted = self.search.reveal().trim().to_lowercase();
        self.rows = tab.items(contents);
        if !wanted.is_empty() {
            self.rows.retain(|item| contains(contents, *item, &wanted));
        }
        if let Some(column) = self.sorted_by {
            self.rows.sort_by_cached_key(|item| key(contents, *item, column));
            if self.is_descending {
                self.rows.reverse();
            }
        }
        self.current = self.current.filter(|current| self.rows.contains(current));
        self.count_selected();
    }

    /// Selects an item, or does not.
    pub(super) fn select(&mut self, item: RescueItem, is_selected: bool) {
        if is_selected {
            self.selected.insert(item);
        } else {
            self.selected.remove(&item);
        }
        self.count_selected();
    }

    /// Selects all rows, or nothing.
    pub(super) fn select_rows(&mut self, is_selected: bool) {
        if is_selected {
            self.selected.extend(self.rows.iter().copied());
        } else {
            self.selected.clear();
        }
        self.count_selected();
    }

    fn count_selected(&mut self) {
        self.is_all_selected =
            !self.rows.is_empty() && self.rows.iter().all(|item| self.selected.contains(item));
    }

    /// Sorts by a column, the other way around if it is sorted by it already.
    pub(super) fn sort(&mut self, column: RescueColumn) {
        self.is_descending = self.sorted_by == Some(column) && !self.is_descending;
        self.sorted_by = Some(column);
    }
}

/// Whether any text of an item contains this, which is in small letters.
fn contains(contents: &RescueContents, item: RescueItem, wanted: &str) -> bool {
    let has = |text: &str| text.to_lowercase().contains(wanted);
    match item {
        RescueItem::File(index) => contents.files.get(index).is_some_and(|file| has(&contents.path(file))),
        RescueItem::Carved(index) => contents.carved.get(index).is_some_and(|found| has(found.kind.ending())),
        RescueItem::Message(index) => contents.messages.get(index).is_some_and(|message| {
            let in_text = |content: &MessageContent| match content {
                MessageContent::Text(text) => has(text.reveal()),
                MessageContent::Data { .. } | MessageContent::None => false,
            };
            has(message.number.reveal()) || in_text(&message.content)
        }),
        RescueItem::Contact(index) => contents.contacts.list.get(index).is_some_and(|contact| {
            let others = contact.numbers.iter().chain(&contact.mails);
            has(contact.name.reveal()) || others.into_iter().any(|text| has(text.reveal()))
        }),
        RescueItem::Call(index) => {
            contents.possible_calls.get(index).is_some_and(|call| has(call.number.reveal()))
        }
    }
}

/// What is sorted by: what has none comes first.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum SortKey {
    None,
    Number(u64),
    Time(DateTime),
    Text(String),
}

fn key(contents: &RescueContents, item: RescueItem, column: RescueColumn) -> SortKey {
    let text = |text: &str| SortKey::Text(text.to_lowercase());
    let time = |time: Option<DateTime>| time.map_or(SortKey::None, SortKey::Time);
    let found = match item {
        RescueItem::File(index) => contents.files.get(index).map(|file| match column {
            RescueColumn::Path => text(&contents.path(file)),
            RescueColumn::Kind => text(file.kind.ending()),
            RescueColumn::Size => SortKey::Number(file.size),
            RescueColumn::Time => time(file.modified),
            RescueColumn::State => SortKey::Number(file.state as u64),
            _ => SortKey::None,
        }),
        RescueItem::Carved(index) => contents.carved.get(index).map(|found| match column {
            RescueColumn::Kind => text(found.kind.ending()),
            RescueColumn::Size => SortKey::Number(found.pieces.length()),
            RescueColumn::State => SortKey::Number(u64::MAX),
            _ => SortKey::None,
        }),
        RescueItem::Message(index) => contents.messages.get(index).map(|message| match column {
            RescueColumn::Time => time(message.time.map(|sent| sent.time)),
            RescueColumn::Direction => SortKey::Number(message.direction as u64),
            RescueColumn::Number => text(message.number.reveal()),
            RescueColumn::Text => match &message.content {
                MessageContent::Text(content) => text(content.reveal()),
                MessageContent::Data { .. } | MessageContent::None => SortKey::None,
            },
            RescueColumn::State => SortKey::Number(message.state as u64),
            _ => SortKey::None,
        }),
        RescueItem::Contact(index) => contents.contacts.list.get(index).map(|contact| match column {
            RescueColumn::Name => text(contact.name.reveal()),
            RescueColumn::Number => {
                contact.numbers.first().map_or(SortKey::None, |first| text(first.reveal()))
            }
            RescueColumn::Slot => SortKey::Number(contact.slot as u64),
            _ => SortKey::None,
        }),
        RescueItem::Call(index) => contents.possible_calls.get(index).map(|call| match column {
            RescueColumn::Number => text(call.number.reveal()),
            RescueColumn::Time => SortKey::Time(call.time),
            RescueColumn::Slot => SortKey::Number(call.slot as u64),
            _ => SortKey::None,
        }),
    };
    found.unwrap_or(SortKey::None)
}
