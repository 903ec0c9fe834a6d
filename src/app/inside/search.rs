//! [`Search`]: what is looked for, as typed, and what came of it.

use super::look::Task;
use crate::words;
use bromide_engine::dump::search::{Direction, Hit, Pattern, PatternError};

/// How what was typed is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum SearchKind {
    /// As text, one byte a letter.
    #[default]
    Text,
    /// As text, two bytes a letter.
    WideText,
    /// As bytes in hex.
    Hex,
}

impl SearchKind {
    /// All of them.
    pub const ALL: [SearchKind; 3] = [SearchKind::Text, SearchKind::WideText, SearchKind::Hex];

    /// As shown to people.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            SearchKind::Text => words!("inside-find-text"),
            SearchKind::WideText => words!("inside-find-wide"),
            SearchKind::Hex => words!("inside-find-hex"),
        }
    }
}

/// A search.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Search {
    /// As typed.
    pub typed: String,
    /// How it is to be read.
    pub kind: SearchKind,
    /// What came of it.
    pub task: Task<Hit>,
    /// Which way it goes or went.
    pub direction: Option<Direction>,
    /// What is wrong with what was typed.
    pub wrong: Option<String>,
}

impl Search {
    pub(super) fn pattern(&self) -> Result<Pattern, PatternError> {
        match self.kind {
            SearchKind::Text => Pattern::text(&self.typed),
            SearchKind::WideText => Pattern::wide_text(&self.typed),
            SearchKind::Hex => Pattern::hex(&self.typed),
        }
    }

    /// What came of it, as a sentence.
    #[must_use]
    pub fn told(&self) -> Option<String> {
        if let Some(wrong) = &self.wrong {
            return Some(wrong.clone());
        }
        let around = match self.direction {
            Some(Direction::Backward) => words!("inside-found-from-end"),
            _ => words!("inside-found-from-start"),
        };
        match &self.task {
            Task::Done(Hit::At(at)) => Some(words!("inside-found", address = format!("{at:#010x}"))),
            Task::Done(Hit::Around(at)) => {
                let found = words!("inside-found", address = format!("{at:#010x}"));
                Some(words!("inside-found-around", found = found, around = around))
            }
            Task::Done(Hit::Nowhere) => Some(words!("inside-not-found")),
            Task::Stopped => Some(words!("inside-search-stopped")),
            Task::Failed(why) => Some(why.clone()),
            Task::None | Task::Running { .. } => None,
        }
    }
}
