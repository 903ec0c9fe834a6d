//! An inspected file as the page knows it. The file itself is open in a thread.

use std::path::PathBuf;

use super::pages::{KnownByte, PageCache};
use super::problem::FileProblem;

/// One of the two files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Side {
    /// The inspected file.
    #[default]
    First,
    /// The file that it is compared with.
    Second,
}

impl Side {
    /// Both of them.
    pub const ALL: [Side; 2] = [Side::First, Side::Second];
}

/// The state of opening a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileStage {
    /// The disk has not answered yet.
    Opening,
    /// It can be read.
    Open,
    /// It could not be opened.
    Failed(FileProblem),
}

/// A file that is open, or is being opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedFile {
    id: u64,
    /// Where it is.
    pub path: PathBuf,
    /// The length in bytes when it was opened.
    pub length: u64,
    /// The state of opening it.
    pub stage: FileStage,
    /// Why a part of it could not be read.
    pub problem: Option<FileProblem>,
    pub(super) pages: PageCache,
}

impl OpenedFile {
    /// A file that is being opened under the number `id`.
    pub(super) fn opening(id: u64, path: PathBuf) -> OpenedFile {
        OpenedFile {
            id,
            path,
            length: 0,
            stage: FileStage::Opening,
            problem: None,
            pages: PageCache::default(),
        }
    }

    pub(super) fn id(&self) -> u64 {
        self.id
    }

    /// The name without the folder.
    #[must_use]
    pub fn name(&self) -> String {
        self.path.file_name().map_or_else(|| self.path.display().to_string(), |n| n.display().to_string())
    }

    /// Whether it can be read.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.stage == FileStage::Open
    }

    /// `count` bytes from `start`, fewer at the end of the file, as far as they are in memory.
    pub(super) fn known_bytes(&self, start: u64, count: usize) -> Vec<KnownByte> {
        let left = usize::try_from(self.length.saturating_sub(start)).unwrap_or(count);
        self.pages.known_bytes(start, count.min(left))
    }
}
