//! [`RescueCounts`]: how much of everything was found, and [`Completeness`]. Numbers only, so that logs,
//! reports and the window can have them before the user asks to see anything. Made by `contents`.

use serde::Serialize;

/// How much there is of everything. Only numbers, so that it can be part of a log or a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct RescueCounts {
    /// FAT volumes.
    pub volumes: usize,
    /// Files that are not deleted.
    pub files: usize,
    /// Those of which parts are missing.
    pub files_incomplete: usize,
    /// Those of which parts are missing or uncertain.
    pub files_damaged: usize,
    /// Deleted files of which something is left.
    pub files_deleted: usize,
    /// Messages in the message file that are not deleted.
    pub messages: usize,
    /// Deleted messages.
    pub messages_deleted: usize,
    /// Messages in older copies or found by their look.
    pub messages_found: usize,
    /// Messages that are not deleted and damaged, uncertain, or without some of their parts.
    pub messages_damaged: usize,
    /// Names and numbers.
    pub contacts: usize,
    /// Numbers with times, which may be calls.
    pub possible_calls: usize,
    /// Pictures that are files.
    pub pictures: usize,
    /// Recordings and tunes that are files.
    pub sounds: usize,
    /// Films that are files.
    pub videos: usize,
    /// Files found by their marks.
    pub carved: usize,
    /// Those whose end is missing.
    pub carved_cut: usize,
    /// Notes on damage.
    pub notes: usize,
}

/// How much of what a dump should hold was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Completeness {
    /// All that was found is whole, and nothing that should be there is missing.
    Complete,
    /// Something is damaged or missing.
    Incomplete,
    /// There is nothing that can be read: no file system, or only those that are not read (of smartphones,
    /// FAT32).
    Unreadable,
}

impl RescueCounts {
    /// Whether nothing of a person was found.
    pub(super) fn is_empty(&self) -> bool {
        RescueCounts { volumes: 0, notes: 0, ..*self } == RescueCounts::default()
    }
}
