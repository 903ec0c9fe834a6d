//! The two functions that change [`InspectorState`]: one takes commands of the user, one takes reports of
//! threads. Both are pure and answer with tasks for the threads.

use std::path::PathBuf;

use super::command::{InspectorCommand, InspectorEvent, InspectorTask, OperationKind};
use super::file::{FileStage, OpenedFile, Side};
use super::operation::Operation;
use super::part::PartRequest;
use super::position::ViewPosition;
use super::problem::FileProblem;
use super::search::{Search, SearchKind};
use super::state::InspectorState;
use bromide_engine::dump::search::{Direction, Hit};

impl InspectorState {
    /// Carries out what the user wants.
    pub fn command(&mut self, command: InspectorCommand) -> Vec<InspectorTask> {
        match command {
            InspectorCommand::Open(path) => {
                let mut tasks = self.close();
                self.first = Some(self.open(path, &mut tasks));
                tasks
            }
            InspectorCommand::Compare(path) if self.first.is_some() => {
                let mut tasks = self.close_second();
                self.second = Some(self.open(path, &mut tasks));
                tasks
            }
            InspectorCommand::Compare(path) => self.command(InspectorCommand::Open(path)),
            InspectorCommand::CloseSecond => self.close_second(),
            InspectorCommand::Close => self.close(),
            InspectorCommand::Inspect => self.inspect(),
            InspectorCommand::Stop(kind) => {
                let id = match kind {
                    OperationKind::Inspection => self.inspection.id(),
                    OperationKind::Comparison => self.comparison.id(),
                    OperationKind::Search => self.search.operation.id(),
                    OperationKind::Saving => self.saving.id(),
                };
                id.map(InspectorTask::Stop).into_iter().collect()
            }
            InspectorCommand::Search { typed, kind } => {
                self.set_search(typed, kind);
                vec![]
            }
            InspectorCommand::Find(direction) => self.find(direction),
            InspectorCommand::Save(request) => self.save(request),
            InspectorCommand::Copy(format) => {
                self.copy_problem = None;
                let range = self.position.selection();
                let file = self.shown_file().filter(|_| !range.is_empty()).map(OpenedFile::id);
                file.map(|file| InspectorTask::Copy { file, range, format }).into_iter().collect()
            }
            InspectorCommand::Show(side) => {
                self.show(side);
                vec![]
            }
            InspectorCommand::View(change) => {
                self.position.apply(&change);
                vec![]
            }
        }
    }

    /// Takes in what a thread reported.
    pub fn apply(&mut self, event: InspectorEvent) -> Vec<InspectorTask> {
        match event {
            InspectorEvent::Opened(id, result) => return self.opened(id, result),
            InspectorEvent::Page(id, number, result) => {
                if let Some(file) = self.side_of(id).and_then(|side| self.file_mut(side)) {
                    match result {
                        Ok(bytes) => file.pages.keep(number, Some(bytes)),
                        Err(problem) => {
                            file.pages.keep(number, None);
                            file.problem = Some(problem);
                        }
                    }
                }
            }
            InspectorEvent::Progress(id, bytes) => {
                self.inspection.progress(id, bytes);
                self.comparison.progress(id, bytes);
                self.search.operation.progress(id, bytes);
                self.saving.progress(id, bytes);
            }
            InspectorEvent::Inspected(id, result) => {
                self.revision += u64::from(self.inspection.end(id, result));
            }
            InspectorEvent::Compared(id, result) => {
                self.revision += u64::from(self.comparison.end(id, result));
            }
            InspectorEvent::Found(id, result) => {
                let length = self.search.pattern().map_or(1, |pattern| pattern.len());
                if self.search.operation.end(id, result)
                    && let Some(Hit::At(at) | Hit::Around(at)) = self.search.operation.done()
                {
                    let at = *at;
                    self.position.jump(&(at..at.saturating_add(length)));
                }
            }
            InspectorEvent::Saved(id, result) => {
                let to = self.saving_to.clone();
                self.saving.end(id, result.map(|is_saved| is_saved.then_some(to)));
            }
            InspectorEvent::Copied(Ok(text)) => self.copied = Some(text),
            InspectorEvent::Copied(Err(problem)) => self.copy_problem = Some(problem),
        }
        vec![]
    }

    fn next_id(&mut self) -> u64 {
        self.last_id += 1;
        self.last_id
    }

    /// The file of this number.
    fn side_of(&self, id: u64) -> Option<Side> {
        Side::ALL.into_iter().find(|side| self.file(*side).is_some_and(|file| file.id() == id))
    }

    fn open(&mut self, path: PathBuf, tasks: &mut Vec<InspectorTask>) -> OpenedFile {
        let id = self.next_id();
        tasks.push(InspectorTask::Open { id, path: path.clone() });
        OpenedFile::opening(id, path)
    }

    /// Closes everything; what was typed into the search field stays.
    fn close(&mut self) -> Vec<InspectorTask> {
        let mut tasks = self.close_second();
        let ids = [self.inspection.id(), self.search.operation.id(), self.saving.id()];
        tasks.extend(ids.into_iter().flatten().map(InspectorTask::Stop));
        tasks.extend(self.first.take().map(|file| InspectorTask::Close(file.id())));
        let Search { typed, kind, .. } = std::mem::take(&mut self.search);
        *self = InspectorState {
            search: Search { typed, kind, ..Search::default() },
            last_id: self.last_id,
            revision: self.revision + 1,
            ..InspectorState::default()
        };
        tasks
    }

    fn close_second(&mut self) -> Vec<InspectorTask> {
        self.show(Side::First);
        let mut tasks: Vec<InspectorTask> =
            self.comparison.id().map(InspectorTask::Stop).into_iter().collect();
        tasks.extend(self.second.take().map(|file| InspectorTask::Close(file.id())));
        self.comparison = Operation::None;
        self.revision += 1;
        tasks
    }

    /// Shows the bytes of this file, if it is open.
    fn show(&mut self, side: Side) {
        if let Some(file) = self.file(side).filter(|file| file.is_open()) {
            let length = file.length;
            self.shown = side;
            self.position.set_length(length);
        }
    }

    fn opened(&mut self, id: u64, result: Result<u64, FileProblem>) -> Vec<InspectorTask> {
        let Some(side) = self.side_of(id) else { return vec![InspectorTask::Close(id)] };
        if let Some(file) = self.file_mut(side) {
            match result {
                Ok(length) => {
                    file.length = length;
                    file.stage = FileStage::Open;
                }
                Err(problem) => file.stage = FileStage::Failed(problem),
            }
        }
        let mut tasks = vec![];
        if side == Side::First {
            self.position = ViewPosition::of(self.first.as_ref().map_or(0, |file| file.length));
            tasks = self.inspect();
        }
        tasks.extend(self.compare());
        tasks
    }

    fn inspect(&mut self) -> Vec<InspectorTask> {
        let Some(file) = self.first.as_ref().filter(|file| file.is_open()) else { return vec![] };
        let (file, length) = (file.id(), file.length);
        let mut tasks: Vec<InspectorTask> =
            self.inspection.id().map(InspectorTask::Stop).into_iter().collect();
        let id = self.next_id();
        self.inspection = Operation::Running { id, done: 0, total: length };
        self.revision += 1;
        tasks.push(InspectorTask::Inspect { id, file, length });
        tasks
    }

    fn compare(&mut self) -> Vec<InspectorTask> {
        let (Some(first), Some(second)) = (&self.first, &self.second) else { return vec![] };
        if !first.is_open() || !second.is_open() {
            return vec![];
        }
        let (files, lengths) = ((first.id(), second.id()), (first.length, second.length));
        let id = self.next_id();
        self.comparison = Operation::Running { id, done: 0, total: lengths.0.min(lengths.1) };
        self.revision += 1;
        vec![InspectorTask::Compare { id, files, lengths }]
    }

    fn set_search(&mut self, typed: String, kind: SearchKind) {
        if self.search.typed != typed {
            self.search.error = None;
        }
        (self.search.typed, self.search.kind) = (typed, kind);
    }

    fn find(&mut self, direction: Direction) -> Vec<InspectorTask> {
        let Some(file) = self.shown_file() else { return vec![] };
        let (file, length) = (file.id(), file.length);
        let mut tasks: Vec<InspectorTask> =
            self.search.operation.id().map(InspectorTask::Stop).into_iter().collect();
        self.search.operation = Operation::None;
        self.search.direction = direction;
        match self.search.pattern() {
            Ok(pattern) => {
                self.search.error = None;
                let start = self.position.selection().start;
                // The selection may be the last hit: the next one begins behind its first byte. At the very
                // start nothing was found yet.
                let is_fresh =
                    direction == Direction::Forward && self.position.cursor() == 0 && !self.has_hit();
                let from = match direction {
                    Direction::Forward if !is_fresh => start.saturating_add(1),
                    _ => start,
                };
                let id = self.next_id();
                self.search.operation = Operation::Running { id, done: 0, total: length };
                tasks.push(InspectorTask::Find { id, file, length, pattern, from, direction });
            }
            Err(error) => self.search.error = Some(error),
        }
        tasks
    }

    /// Whether more than one byte is selected, as it is after a hit.
    fn has_hit(&self) -> bool {
        let selection = self.position.selection();
        selection.end - selection.start > 1
    }

    /// Saves a part, one at a time.
    fn save(&mut self, mut request: PartRequest) -> Vec<InspectorTask> {
        let Some(file) = self.shown_file().map(OpenedFile::id) else { return vec![] };
        if self.saving.is_running() || request.range.is_empty() {
            return vec![];
        }
        request.open =
            [&self.first, &self.second].into_iter().flatten().map(|file| file.path.clone()).collect();
        self.saving_to.clone_from(&request.file);
        let id = self.next_id();
        self.saving = Operation::Running { id, done: 0, total: request.range.end - request.range.start };
        vec![InspectorTask::Save { id, file, request }]
    }
}

#[cfg(test)]
#[path = "update_tests.rs"]
mod tests;
