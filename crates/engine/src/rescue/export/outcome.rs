//! How saving into a folder ended: what was saved, or why it was not. Names no file of the dump, because such
//! names are a person's and errors get into logs.

use std::io;
use std::path::PathBuf;

use thiserror::Error;

/// What was saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize)]
pub struct ExportSummary {
    /// Files with their folders.
    pub files: usize,
    /// Pictures, recordings and films, also those found by their marks.
    pub pictures: usize,
    /// Messages.
    pub messages: usize,
    /// Contacts.
    pub contacts: usize,
    /// Numbers with times.
    pub calls: usize,
    /// How many of them are damaged or uncertain, or have a part missing.
    pub damaged: usize,
    /// Bytes of files and pictures.
    pub bytes: u64,
}

/// Why nothing, or not everything, was saved.
#[derive(Debug, Error)]
pub enum ExportError<E> {
    /// The folder cannot be made or is not a folder.
    #[error("cannot use the folder {0}: {1}")]
    Folder(PathBuf, #[source] io::Error),
    /// Nothing of what was chosen was found. Nothing was written.
    #[error("there is nothing to save")]
    Nothing,
    /// Something with a needed name is already there. Nothing was written.
    #[error("{0} already exists")]
    Exists(PathBuf),
    /// The disk has too little space. Nothing was written.
    #[error("{needed} bytes are needed, {available} are free")]
    NoSpace {
        /// The folder.
        folder: PathBuf,
        /// Bytes that are needed.
        needed: u64,
        /// Bytes that are free.
        available: u64,
    },
    /// The folder cannot be written to.
    #[error("cannot write to {0}: {1}")]
    Write(PathBuf, #[source] io::Error),
    /// The dump cannot be read.
    #[error("cannot read the dump: {0}")]
    Read(E),
    /// It was stopped; what is saved by then stays.
    #[error("stopped")]
    Stopped,
}
