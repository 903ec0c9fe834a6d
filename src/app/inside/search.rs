//! [`Search`]: what the user searches for, as typed, and the result.

use super::operation::Operation;
use bromide_engine::dump::search::{Direction, Hit, Pattern, PatternError};

/// How the typed text is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum SearchKind {
    /// Text, one byte a letter.
    #[default]
    Text,
    /// Text, two bytes a letter.
    WideText,
    /// Bytes in hex.
    Hex,
}

impl SearchKind {
    /// All of them.
    pub const ALL: [SearchKind; 3] = [SearchKind::Text, SearchKind::WideText, SearchKind::Hex];
}

/// A search, from its text to its result.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Search {
    /// The text of the search field.
    pub typed: String,
    /// How it is to be read.
    pub kind: SearchKind,
    /// The search for it.
    pub operation: Operation<Hit>,
    /// Which way it went last.
    pub direction: Direction,
    /// Why the typed text cannot be searched for.
    pub error: Option<PatternError>,
}

impl Search {
    /// The typed text as a pattern.
    pub(super) fn pattern(&self) -> Result<Pattern, PatternError> {
        match self.kind {
            SearchKind::Text => Pattern::text(&self.typed),
            SearchKind::WideText => Pattern::wide_text(&self.typed),
            SearchKind::Hex => Pattern::hex(&self.typed),
        }
    }
}
