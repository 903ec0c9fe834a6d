//! [`RescueItem`]: one thing that was found, named by its index, and where its bytes are. Used by lists,
//! threads and the window.

use std::ops::Range;

use bromide_engine::rescue::{FileKind, Pieces, RescueContents};

/// One thing that was found. Holds an index only, and nothing of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RescueItem {
    /// A file of a volume.
    File(usize),
    /// A file found by its marks in free space.
    Carved(usize),
    /// A message.
    Message(usize),
    /// A contact.
    Contact(usize),
    /// A number with a time, which may be a call.
    Call(usize),
}

impl RescueItem {
    /// Which bytes of the dump it consists of.
    pub(super) fn pieces(self, contents: &RescueContents) -> Option<Pieces> {
        match self {
            RescueItem::File(index) => contents.files.get(index).map(|file| contents.pieces(file)),
            RescueItem::Carved(index) => contents.carved.get(index).map(|found| found.pieces.clone()),
            RescueItem::Message(index) => contents.messages.get(index).map(|found| found.pieces.clone()),
            RescueItem::Contact(index) => contents.contacts.list.get(index).map(|found| found.pieces.clone()),
            RescueItem::Call(index) => contents.possible_calls.get(index).map(|found| found.pieces.clone()),
        }
    }

    /// The kind, of a file.
    pub(super) fn kind(self, contents: &RescueContents) -> Option<FileKind> {
        match self {
            RescueItem::File(index) => contents.files.get(index).map(|file| file.kind),
            RescueItem::Carved(index) => contents.carved.get(index).map(|found| found.kind),
            RescueItem::Message(_) | RescueItem::Contact(_) | RescueItem::Call(_) => None,
        }
    }
}

/// The first run of bytes of an item in the dump; `None` if the dump has none of it.
#[must_use]
pub fn bytes_of(contents: &RescueContents, item: RescueItem) -> Option<Range<u64>> {
    let pieces = item.pieces(contents)?;
    let (at, length) = pieces.iter().find_map(|piece| piece.at.map(|at| (at, piece.length)))?;
    Some(at..at.saturating_add(length))
}
