//! Messages of the rescue as plain data: what the user wants, the tasks for threads that follow from it, and
//! what threads report. Numbers identify scans and exports; a report with another one is out of date.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use super::item::RescueItem;
use super::list::{RescueColumn, RescueTab};
use super::picture::SmallPicture;
use crate::app::inside::FileProblem;
use bromide_engine::rescue::{
    ExportError, ExportSummary, ExportWords, Personal, RescueContents, ScanProgress, Selection,
};

/// What the user wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RescueCommand {
    /// Search this dump.
    Scan(PathBuf),
    /// Forget everything that was found.
    Close,
    /// Stop searching.
    StopScan,
    /// Draw what was found, or counts only.
    Show(bool),
    /// Show this list.
    Tab(RescueTab),
    /// What is typed into the search field of the list.
    Search(Personal),
    /// Sort the list by this column, or the other way around.
    Sort(RescueColumn),
    /// Select an item, or do not.
    Select(RescueItem, bool),
    /// Select every row of the list, or none.
    SelectRows(bool),
    /// Show the details of an item.
    Details(RescueItem),
    /// These pictures are in sight.
    Preview(Vec<RescueItem>),
    /// Stop saving.
    StopSaving,
    /// Make the shape report.
    ShapeReport,
}

/// The words of the files that people read.
#[derive(Clone)]
pub struct Words(pub Arc<dyn ExportWords + Send + Sync>);

/// What threads have to do.
pub enum RescueTask {
    /// Search a dump.
    Scan {
        /// The number of the scan.
        id: u64,
        /// The dump.
        path: PathBuf,
    },
    /// Save into a new folder.
    Save {
        /// The number of the export.
        id: u64,
        /// What was found.
        contents: Arc<RescueContents>,
        /// What of it.
        selection: Box<Selection>,
        /// Where the folder is made.
        parent: PathBuf,
        /// The name of the folder.
        name: String,
        /// The words of the files.
        words: Words,
    },
    /// Make small pictures.
    Preview {
        /// The number of the scan.
        scan: u64,
        /// What was found.
        contents: Arc<RescueContents>,
        /// Which ones.
        items: Vec<RescueItem>,
    },
    /// Make the shape report.
    ShapeReport {
        /// The number of the report.
        id: u64,
        /// What was found.
        contents: Arc<RescueContents>,
    },
    /// Stop the scan or export of this number.
    Stop(u64),
    /// Close the dump.
    Close,
}

/// What threads report. The first number of each is that of its scan or export.
pub enum RescueEvent {
    /// How far the scan is.
    Scanning(u64, ScanProgress),
    /// The scan ended; `None`: stopped.
    Scanned(u64, Result<Option<Arc<RescueContents>>, FileProblem>),
    /// Bytes saved, and bytes of all files.
    Saving(u64, u64, u64),
    /// Saving ended, with the folder.
    Saved(u64, PathBuf, Result<ExportSummary, Arc<ExportError<io::Error>>>),
    /// Saving did not begin, or broke off by a mistake of the program.
    NotSaved(u64, FileProblem),
    /// The shape report of this number ended.
    ShapeReport(u64, Result<String, FileProblem>),
    /// A small picture; `None`: it is none, or cannot be drawn.
    Picture(u64, RescueItem, Option<Arc<SmallPicture>>),
    /// All small pictures that were asked for are made.
    PicturesDone(u64),
}
