//! Saves what was found into a folder: files, pictures, messages and contacts. Called by the window and the
//! command line, which give the words. Never overwrites anything; the dump is only read.

mod list;
mod names;
mod outcome;
mod plan;
mod save;
mod tables;
mod tree;
mod vcard;

pub use outcome::{ExportError, ExportSummary};
pub use save::export;
pub use tables::ExportWords;

use std::collections::BTreeSet;

/// What is saved.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    /// Files by index, with the folders that contain them: `files/`.
    pub files: Pick,
    /// Pictures, recordings and films among the files, by their index: `pictures/`.
    pub pictures: Pick,
    /// Files found by their marks, by index: `pictures/found/`.
    pub carved: Pick,
    /// Messages by index: `messages.csv`, `messages.html` and `messages.txt`.
    pub messages: Pick,
    /// Contacts by index: `contacts.csv` and `contacts.vcf`.
    pub contacts: Pick,
    /// Numbers with times by index: `calls.csv`.
    pub calls: Pick,
}

impl Selection {
    /// Everything but numbers with times, which are uncertain.
    #[must_use]
    pub fn everything() -> Selection {
        Selection {
            files: Pick::All,
            pictures: Pick::All,
            carved: Pick::All,
            messages: Pick::All,
            contacts: Pick::All,
            calls: Pick::None,
        }
    }
}

/// Which items of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Pick {
    /// None.
    #[default]
    None,
    /// All.
    All,
    /// Those with these indexes.
    These(BTreeSet<usize>),
}

impl Pick {
    /// Whether the item with this index is among them.
    #[must_use]
    pub fn has(&self, index: usize) -> bool {
        match self {
            Pick::None => false,
            Pick::All => true,
            Pick::These(indexes) => indexes.contains(&index),
        }
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_none(&self) -> bool {
        match self {
            Pick::None => true,
            Pick::All => false,
            Pick::These(indexes) => indexes.is_empty(),
        }
    }
}
