//! [`InspectorState`]: what the page shows, as plain data. It is changed by commands and events only
//! (`update`), and drawn by the window.

use std::ops::Range;
use std::path::{Path, PathBuf};

use super::file::{OpenedFile, Side};
use super::operation::Operation;
use super::pages::KnownByte;
use super::position::ViewPosition;
use super::problem::FileProblem;
use super::search::Search;
use bromide_engine::dump::compare::{Comparison, innermost};
use bromide_engine::dump::{Anomaly, Finding, Inspection};

/// The result of inspecting the first file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InspectionResult {
    /// What is in it.
    pub inspection: Inspection,
    /// What is strange about it.
    pub anomalies: Vec<Anomaly>,
}

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct InspectorState {
    /// The inspected file.
    pub first: Option<OpenedFile>,
    /// The file that it is compared with.
    pub second: Option<OpenedFile>,
    /// The file whose bytes are shown.
    pub shown: Side,
    /// The inspection of the first file.
    pub inspection: Operation<InspectionResult>,
    /// The comparison of the two.
    pub comparison: Operation<Comparison>,
    /// The search.
    pub search: Search,
    /// A part being saved, or the path of the last one.
    pub saving: Operation<PathBuf>,
    /// The visible rows, the cursor and the selection.
    pub position: ViewPosition,
    /// Why something was not copied.
    pub copy_problem: Option<FileProblem>,
    /// Text for the clipboard.
    pub(super) copied: Option<String>,
    pub(super) saving_to: PathBuf,
    pub(super) last_id: u64,
    pub(super) revision: u64,
}

impl InspectorState {
    /// Whether there is a file, open or not.
    #[must_use]
    pub fn has_file(&self) -> bool {
        self.first.is_some()
    }

    /// One of the files.
    #[must_use]
    pub fn file(&self, side: Side) -> Option<&OpenedFile> {
        match side {
            Side::First => self.first.as_ref(),
            Side::Second => self.second.as_ref(),
        }
    }

    pub(super) fn file_mut(&mut self, side: Side) -> Option<&mut OpenedFile> {
        match side {
            Side::First => self.first.as_mut(),
            Side::Second => self.second.as_mut(),
        }
    }

    /// The file whose bytes are shown, if it is open.
    #[must_use]
    pub fn shown_file(&self) -> Option<&OpenedFile> {
        self.file(self.shown).filter(|file| file.is_open())
    }

    /// The length in bytes of the shown file.
    #[must_use]
    pub fn shown_length(&self) -> u64 {
        self.file(self.shown).map_or(0, |file| file.length)
    }

    /// `count` bytes of a file from `start`, fewer at its end, as far as they are in memory; none while it is
    /// not open.
    #[must_use]
    pub fn known_bytes(&self, side: Side, start: u64, count: usize) -> Vec<KnownByte> {
        let file = self.file(side).filter(|file| file.is_open());
        file.map_or_else(Vec::new, |file| file.known_bytes(start, count))
    }

    /// Grows whenever maps and lists may have changed, so that their pictures are painted anew only then.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// What was recognised in the first file.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        self.inspection.done().map_or(&[], |result| &result.inspection.findings)
    }

    /// The ranges of the findings, cut to the file.
    #[must_use]
    pub fn spans(&self) -> Vec<Range<u64>> {
        let length = self.first.as_ref().map_or(0, |file| file.length);
        let span = |finding: &Finding| {
            finding.start.min(length)..finding.start.saturating_add(finding.length).min(length)
        };
        self.findings().iter().map(span).collect()
    }

    /// The innermost finding at an offset of the first file.
    #[must_use]
    pub fn finding_at(&self, at: u64) -> Option<&Finding> {
        self.findings().get(innermost(&self.spans(), at)?)
    }

    /// The default path for a saved part of the shown file: beside it, named by its offsets.
    #[must_use]
    pub fn part_name(&self, range: &Range<u64>) -> PathBuf {
        let path = self.file(self.shown).map_or(Path::new(""), |file| &file.path);
        let stem = path.file_stem().map_or_else(String::new, |stem| stem.display().to_string());
        path.with_file_name(format!("{stem}_{:08x}-{:08x}.bin", range.start, range.end))
    }
}
