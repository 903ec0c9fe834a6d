//! What the page is asked for, what follows from it, and what comes of that: plain data between the user, [`Look`](super::Look) and the threads.

use std::ops::Range;
use std::path::PathBuf;

use super::look::{Looked, Side};
use super::part::PartOrder;
use super::told::As;
use bromide_engine::dump::compare::Comparison;
use bromide_engine::dump::search::{Direction, Hit, Pattern};

/// What can be stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Work {
    /// Looking through the file.
    Inspection,
    /// Comparing.
    Comparison,
    /// Searching.
    Search,
    /// Saving a part.
    Saving,
}

/// What the user wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InsideCommand {
    /// Look into this file; whatever was open is closed.
    Open(PathBuf),
    /// Compare with this file.
    Compare(PathBuf),
    /// Compare no longer.
    CloseSecond,
    /// Close everything.
    Close,
    /// Look through the file again.
    Inspect,
    /// Stop that.
    Stop(Work),
    /// Look for what was typed.
    Find(Direction),
    /// Save a part.
    Save(PartOrder),
    /// Copy what is selected.
    Copy(As),
    /// Show the bytes of this file.
    Show(Side),
}

/// What threads have to do because of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// Open this file.
    Open {
        /// Its number from now on.
        id: u64,
        /// Where it is.
        path: PathBuf,
    },
    /// Close it.
    Close(u64),
    /// Look through it.
    Inspect {
        /// The number of the work.
        id: u64,
        /// The file.
        file: u64,
        /// Its bytes.
        length: u64,
    },
    /// Compare these two.
    Compare {
        /// The number of the work.
        id: u64,
        /// The files.
        files: (u64, u64),
        /// Their bytes.
        lengths: (u64, u64),
    },
    /// Look for something.
    Find {
        /// The number of the work.
        id: u64,
        /// The file.
        file: u64,
        /// Its bytes.
        length: u64,
        /// What for.
        pattern: Pattern,
        /// From where.
        from: u64,
        /// Which way.
        direction: Direction,
    },
    /// Save a part.
    Save {
        /// The number of the work.
        id: u64,
        /// The file.
        file: u64,
        /// What of it and where to.
        order: PartOrder,
    },
    /// Read these bytes for the clipboard.
    Copy {
        /// The file.
        file: u64,
        /// Which bytes.
        range: Range<u64>,
        /// In which form.
        form: As,
    },
    /// Stop the work of this number.
    Stop(u64),
}

/// What threads tell. The numbers are those of the deeds.
#[derive(Debug, Clone, PartialEq)]
pub enum InsideEvent {
    /// A file is open and has so many bytes, or it is not.
    Opened(u64, Result<u64, String>),
    /// A piece of a file was read, or not.
    Page(u64, u64, Result<Vec<u8>, String>),
    /// So many bytes are done.
    Progress(u64, u64),
    /// The file was looked through; `None`: stopped.
    Inspected(u64, Result<Option<Looked>, String>),
    /// The files were compared.
    Compared(u64, Result<Option<Comparison>, String>),
    /// The search is over.
    Found(u64, Result<Option<Hit>, String>),
    /// The part is saved; false: stopped.
    Saved(u64, Result<bool, String>),
    /// For the clipboard.
    Copied(Result<String, String>),
}
