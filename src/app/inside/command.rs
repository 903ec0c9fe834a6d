//! Messages of the inspector as plain data: what the user wants, the tasks for threads that follow from it,
//! and what threads report. Numbers identify files and operations; a report with another number than the
//! current one is out of date.

use std::ops::Range;
use std::path::PathBuf;

use super::clipboard::CopyFormat;
use super::file::Side;
use super::part::PartRequest;
use super::position::ViewChange;
use super::problem::FileProblem;
use super::search::SearchKind;
use super::state::InspectionResult;
use bromide_engine::dump::compare::Comparison;
use bromide_engine::dump::search::{Direction, Hit, Pattern};

/// An operation that can be stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OperationKind {
    /// Inspecting the file.
    Inspection,
    /// Comparing the files.
    Comparison,
    /// Searching.
    Search,
    /// Saving a part.
    Saving,
}

/// What the user wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InspectorCommand {
    /// Open this file; whatever was open is closed.
    Open(PathBuf),
    /// Compare with this file.
    Compare(PathBuf),
    /// Stop comparing, and close the second file.
    CloseSecond,
    /// Close everything.
    Close,
    /// Inspect the file again.
    Inspect,
    /// Stop an operation.
    Stop(OperationKind),
    /// What is typed into the search field, and how it is to be read.
    Search {
        /// The text of the field.
        typed: String,
        /// How it is to be read.
        kind: SearchKind,
    },
    /// Search for what was typed.
    Find(Direction),
    /// Save a part of the shown file.
    Save(PartRequest),
    /// Copy the selected bytes.
    Copy(CopyFormat),
    /// Show the bytes of this file.
    Show(Side),
    /// Move the cursor, the selection or the visible rows.
    View(ViewChange),
}

/// What threads have to do because of a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InspectorTask {
    /// Open a file.
    Open {
        /// Its number from now on.
        id: u64,
        /// Where it is.
        path: PathBuf,
    },
    /// Close the file of this number.
    Close(u64),
    /// Inspect a file.
    Inspect {
        /// The number of the operation.
        id: u64,
        /// The number of the file.
        file: u64,
        /// Its length in bytes.
        length: u64,
    },
    /// Compare two files.
    Compare {
        /// The number of the operation.
        id: u64,
        /// The numbers of the files.
        files: (u64, u64),
        /// Their lengths in bytes.
        lengths: (u64, u64),
    },
    /// Search a file.
    Find {
        /// The number of the operation.
        id: u64,
        /// The number of the file.
        file: u64,
        /// Its length in bytes.
        length: u64,
        /// What to search for.
        pattern: Pattern,
        /// The offset to start from.
        from: u64,
        /// Which way.
        direction: Direction,
    },
    /// Save a part of a file.
    Save {
        /// The number of the operation.
        id: u64,
        /// The number of the file.
        file: u64,
        /// What to save and where.
        request: PartRequest,
    },
    /// Read bytes for the clipboard.
    Copy {
        /// The number of the file.
        file: u64,
        /// Which bytes.
        range: Range<u64>,
        /// In which form.
        format: CopyFormat,
    },
    /// Stop the operation of this number.
    Stop(u64),
}

/// What threads report. The first number of each is that of its task.
#[derive(Debug, Clone, PartialEq)]
pub enum InspectorEvent {
    /// A file is open and has that many bytes, or it could not be opened.
    Opened(u64, Result<u64, FileProblem>),
    /// A page of a file was read, or could not be.
    Page(u64, u64, Result<Vec<u8>, FileProblem>),
    /// That many bytes are done.
    Progress(u64, u64),
    /// The inspection ended; `None`: stopped.
    Inspected(u64, Result<Option<InspectionResult>, FileProblem>),
    /// The comparison ended; `None`: stopped.
    Compared(u64, Result<Option<Comparison>, FileProblem>),
    /// The search ended; `None`: stopped.
    Found(u64, Result<Option<Hit>, FileProblem>),
    /// Saving ended; false: stopped.
    Saved(u64, Result<bool, FileProblem>),
    /// Text for the clipboard.
    Copied(Result<String, FileProblem>),
}
