//! The functions that change [`RescueState`]: one takes commands of the user, one starts to save, one takes
//! reports of threads. All are pure and answer with tasks for the threads.

use std::path::PathBuf;
use std::sync::Arc;

use super::command::{RescueCommand, RescueEvent, RescueTask, Words};
use super::item::RescueItem;
use super::list::{RescueList, RescueTab};
use super::picture::{Preview, has_preview};
use super::state::{RescueSave, RescueState, Saving};
use crate::app::inside::Operation;
use bromide_engine::rescue::ScanProgress;

impl RescueState {
    /// Carries out what the user wants.
    pub fn command(&mut self, command: RescueCommand) -> Vec<RescueTask> {
        let tab = self.tab;
        match command {
            RescueCommand::Scan(path) => return self.scan(path),
            RescueCommand::Close => return self.close(),
            RescueCommand::StopScan => return self.scan.id().map(RescueTask::Stop).into_iter().collect(),
            RescueCommand::StopSaving => {
                let Saving::Running { id, .. } = self.saving else { return vec![] };
                return vec![RescueTask::Stop(id)];
            }
            RescueCommand::Preview(items) => return self.preview(&items),
            RescueCommand::ShapeReport => return self.shape_report(),
            RescueCommand::Show(is_shown) => self.is_shown = is_shown && self.contents().is_some(),
            RescueCommand::Tab(tab) => self.tab = tab,
            RescueCommand::Search(typed) => self.change_list(|list| list.search = typed),
            RescueCommand::Sort(column) => self.change_list(|list| list.sort(column)),
            RescueCommand::Select(item, is_selected) => self.list_mut(tab).select(item, is_selected),
            RescueCommand::SelectRows(is_selected) => self.list_mut(tab).select_rows(is_selected),
            RescueCommand::Details(item) => self.list_mut(tab).current = Some(item),
        }
        vec![]
    }

    /// Saves into a new folder within `parent`, one export at a time.
    pub fn save(&mut self, what: RescueSave, parent: PathBuf, words: Words) -> Vec<RescueTask> {
        let is_nothing = what == RescueSave::Selected && self.selected() == 0;
        let Some(contents) = self.contents().cloned().filter(|_| !is_nothing) else { return vec![] };
        if self.is_saving() {
            return vec![];
        }
        let id = self.next_id();
        self.saving = Saving::Running { id, done: 0, total: 0 };
        let (selection, name) = (Box::new(self.selection(what)), self.folder_name());
        vec![RescueTask::Save { id, contents, selection, parent, name, words }]
    }

    /// Takes in what a thread reported.
    pub fn apply(&mut self, event: RescueEvent) {
        match event {
            RescueEvent::Scanning(id, ScanProgress { step, done, total }) => {
                if self.scan.id() == Some(id) {
                    self.step = Some(step);
                    self.scan = Operation::Running { id, done, total };
                }
            }
            RescueEvent::Scanned(id, result) => {
                if self.scan.end(id, result) {
                    self.scan_id = id;
                    self.step = None;
                    RescueTab::ALL.into_iter().for_each(|tab| self.update_list(tab));
                }
            }
            RescueEvent::Saving(id, done, total) => {
                if matches!(self.saving, Saving::Running { id: ours, .. } if ours == id) {
                    self.saving = Saving::Running { id, done, total };
                }
            }
            RescueEvent::Saved(id, folder, result) => self.end_saving(
                id,
                match result {
                    Ok(summary) => Saving::Done { summary, folder },
                    Err(error) => Saving::Failed(error),
                },
            ),
            RescueEvent::NotSaved(id, problem) => self.end_saving(id, Saving::Broken(problem)),
            RescueEvent::ShapeReport(id, result) => {
                self.shape.end(id, result.map(Some));
            }
            RescueEvent::Picture(scan, item, picture) if scan == self.scan_id => {
                self.previews.insert(item, picture.map_or(Preview::None, Preview::Ready));
            }
            RescueEvent::PicturesDone(scan) if scan == self.scan_id => {
                self.makes_previews = false;
                for preview in self.previews.values_mut().filter(|preview| **preview == Preview::Waiting) {
                    *preview = Preview::None;
                }
            }
            RescueEvent::Picture(..) | RescueEvent::PicturesDone(_) => {}
        }
    }

    /// Has the shape report made, which holds no value of a record.
    fn shape_report(&mut self) -> Vec<RescueTask> {
        let Some(contents) = self.contents().cloned().filter(|_| !self.shape.is_running()) else {
            return vec![];
        };
        let id = self.next_id();
        self.shape = Operation::Running { id, done: 0, total: 0 };
        vec![RescueTask::ShapeReport { id, contents }]
    }

    /// The shape report, once, when it is made.
    pub fn take_shape_report(&mut self) -> Option<String> {
        self.shape.done()?;
        if let Operation::Done(report) = std::mem::take(&mut self.shape) { Some(report) } else { None }
    }

    fn next_id(&mut self) -> u64 {
        self.last_id += 1;
        self.last_id
    }

    fn end_saving(&mut self, which: u64, end: Saving) {
        if matches!(self.saving, Saving::Running { id, .. } if id == which) {
            self.saving = end;
        }
    }

    /// Forgets everything; an export that runs stops.
    fn close(&mut self) -> Vec<RescueTask> {
        let mut tasks: Vec<RescueTask> = self.scan.id().map(RescueTask::Stop).into_iter().collect();
        if let Saving::Running { id, .. } = self.saving {
            tasks.push(RescueTask::Stop(id));
        }
        tasks.push(RescueTask::Close);
        *self = RescueState { last_id: self.last_id, ..RescueState::default() };
        tasks
    }

    fn scan(&mut self, path: PathBuf) -> Vec<RescueTask> {
        let mut tasks = self.close();
        let id = self.next_id();
        self.dump = Some(path.clone());
        self.scan = Operation::Running { id, done: 0, total: 0 };
        tasks.push(RescueTask::Scan { id, path });
        tasks
    }

    /// Changes the shown list, and makes its rows anew.
    fn change_list(&mut self, change: impl FnOnce(&mut RescueList)) {
        let tab = self.tab;
        change(self.list_mut(tab));
        self.update_list(tab);
    }

    fn update_list(&mut self, tab: RescueTab) {
        if let Some(contents) = self.contents().map(Arc::clone) {
            self.list_mut(tab).update(tab, &contents);
        }
    }

    /// Has the small pictures made that are in sight and not known, unless others are being made: the window
    /// asks again with its next frame. Before the user asks to see anything, none is made.
    fn preview(&mut self, items: &[RescueItem]) -> Vec<RescueTask> {
        let Some(contents) = self.contents().cloned() else { return vec![] };
        if self.makes_previews || !self.is_shown {
            return vec![];
        }
        let unknown = items.iter().copied().filter(|item| !self.previews.contains_key(item));
        let unknown: Vec<RescueItem> = unknown.collect();
        let (items, others): (Vec<_>, Vec<_>) =
            unknown.into_iter().partition(|item| item.kind(&contents).is_some_and(has_preview));
        self.previews.extend(others.into_iter().map(|item| (item, Preview::None)));
        if items.is_empty() {
            return vec![];
        }
        self.previews.extend(items.iter().map(|item| (*item, Preview::Waiting)));
        self.makes_previews = true;
        vec![RescueTask::Preview { scan: self.scan_id, contents, items }]
    }
}

#[cfg(test)]
#[path = "update_tests.rs"]
mod tests;
