//! [`RescueState`]: what the page shows of people's data, as plain data. Changed by commands and events only
//! (`update`), and drawn by the window.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::item::RescueItem;
use super::list::{RescueList, RescueTab};
use super::picture::Preview;
use crate::app::inside::{FileProblem, Operation};
use bromide_engine::rescue::{ExportError, ExportSummary, Pick, RescueContents, ScanStep, Selection};

/// What is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RescueSave {
    /// What is selected in all lists.
    Selected,
    /// Everything but numbers that may be calls.
    Everything,
}

/// The state of saving.
#[derive(Debug, Clone, Default)]
pub enum Saving {
    /// Nothing was saved yet.
    #[default]
    None,
    /// Under way.
    Running {
        /// The number of the export.
        id: u64,
        /// Bytes saved.
        done: u64,
        /// Bytes of all files.
        total: u64,
    },
    /// Everything that was asked for is saved.
    Done {
        /// How much.
        summary: ExportSummary,
        /// Where.
        folder: PathBuf,
    },
    /// Not everything was saved, or the user stopped it.
    Failed(Arc<ExportError<io::Error>>),
    /// There was no thread, or a mistake of the program.
    Broken(FileProblem),
}

/// What the page shows.
#[derive(Debug, Clone, Default)]
pub struct RescueState {
    /// The dump that was searched.
    pub dump: Option<PathBuf>,
    /// The scan and what it found.
    pub scan: Operation<Arc<RescueContents>>,
    /// What the scan is doing.
    pub step: Option<ScanStep>,
    /// The user has asked to see what was found.
    pub is_shown: bool,
    /// The list that is shown.
    pub tab: RescueTab,
    /// The state of saving.
    pub saving: Saving,
    /// Small pictures, as far as they were in sight.
    pub previews: BTreeMap<RescueItem, Preview>,
    /// The shape report, while it is made and when that failed.
    pub shape: Operation<String>,
    /// The lists, in the order of [`RescueTab::ALL`].
    pub(super) lists: [RescueList; 5],
    /// The number of the scan whose result is kept.
    pub(super) scan_id: u64,
    /// Small pictures are being made.
    pub(super) makes_previews: bool,
    pub(super) last_id: u64,
}

impl RescueState {
    /// What was found, once the scan is done.
    #[must_use]
    pub fn contents(&self) -> Option<&Arc<RescueContents>> {
        self.scan.done()
    }

    /// One of the lists.
    #[must_use]
    pub fn list(&self, tab: RescueTab) -> &RescueList {
        let [files, messages, contacts, pictures, calls] = &self.lists;
        match tab {
            RescueTab::Files => files,
            RescueTab::Messages => messages,
            RescueTab::Contacts => contacts,
            RescueTab::Pictures => pictures,
            RescueTab::Calls => calls,
        }
    }

    pub(super) fn list_mut(&mut self, tab: RescueTab) -> &mut RescueList {
        let [files, messages, contacts, pictures, calls] = &mut self.lists;
        match tab {
            RescueTab::Files => files,
            RescueTab::Messages => messages,
            RescueTab::Contacts => contacts,
            RescueTab::Pictures => pictures,
            RescueTab::Calls => calls,
        }
    }

    /// How many items are selected in all lists.
    #[must_use]
    pub fn selected(&self) -> usize {
        self.lists.iter().map(|list| list.selected.len()).sum()
    }

    /// Whether an export is under way.
    #[must_use]
    pub fn is_saving(&self) -> bool {
        matches!(self.saving, Saving::Running { .. })
    }

    /// Whole per cents while something is saved, at most 99.
    #[must_use]
    pub fn saving_percent(&self) -> Option<u8> {
        let Saving::Running { done, total, .. } = self.saving else { return None };
        let percent = u128::from(done) * 100 / u128::from(total.max(1));
        u8::try_from(percent.min(99)).ok()
    }

    /// The name of the folder that is made: that of the dump with an ending.
    #[must_use]
    pub fn folder_name(&self) -> String {
        let stem = self.dump.as_deref().and_then(Path::file_stem);
        format!("{}-rescued", stem.map_or_else(String::new, |stem| stem.display().to_string()))
    }

    /// What is saved, for the engine.
    pub(super) fn selection(&self, what: RescueSave) -> Selection {
        if what == RescueSave::Everything {
            return Selection::everything();
        }
        let pick = |tab: RescueTab, index: &dyn Fn(RescueItem) -> Option<usize>| {
            let indexes: BTreeSet<usize> =
                self.list(tab).selected.iter().filter_map(|item| index(*item)).collect();
            if indexes.is_empty() { Pick::None } else { Pick::These(indexes) }
        };
        let file = |item| if let RescueItem::File(index) = item { Some(index) } else { None };
        Selection {
            files: pick(RescueTab::Files, &file),
            pictures: pick(RescueTab::Pictures, &file),
            carved: pick(RescueTab::Pictures, &|item| {
                if let RescueItem::Carved(index) = item { Some(index) } else { None }
            }),
            messages: pick(RescueTab::Messages, &|item| {
                if let RescueItem::Message(index) = item { Some(index) } else { None }
            }),
            contacts: pick(RescueTab::Contacts, &|item| {
                if let RescueItem::Contact(index) = item { Some(index) } else { None }
            }),
            calls: pick(RescueTab::Calls, &|item| {
                if let RescueItem::Call(index) = item { Some(index) } else { None }
            }),
        }
    }
}
