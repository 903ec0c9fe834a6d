//! [`Look`]: what the page shows, and the two pure functions that change it.

use std::ops::Range;
use std::path::{Path, PathBuf};

use super::deeds::{Deed, InsideCommand, InsideEvent, Work};
use super::pages::{Known, Pages};
use super::part::PartOrder;
use super::place::Place;
use super::search::Search;
use bromide_engine::dump::compare::{Comparison, innermost};
use bromide_engine::dump::search::{Direction, Hit};
use bromide_engine::dump::{Finding, Inspection, Oddity};

/// One of the two files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Side {
    /// The one that is looked into.
    #[default]
    First,
    /// The one it is compared with.
    Second,
}

/// Where opening a file stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileStage {
    /// The disk has not answered yet.
    Opening,
    /// It can be read.
    Open,
    /// It cannot, for this reason.
    Failed(String),
}

/// A file that is open, or is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedFile {
    id: u64,
    /// Where it is.
    pub path: PathBuf,
    /// How many bytes it had when it was opened.
    pub length: u64,
    /// Where opening it stands.
    pub stage: FileStage,
    /// Why some of it cannot be read.
    pub trouble: Option<String>,
    pub(super) pages: Pages,
}

impl OpenedFile {
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
}

/// Something that takes its time, on a thread.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Task<T> {
    /// Not asked for.
    #[default]
    None,
    /// Under way.
    Running {
        /// Which one: what is told of another is of no interest any more.
        id: u64,
        /// Bytes done.
        done: u64,
        /// Bytes in all.
        total: u64,
    },
    /// Here it is.
    Done(T),
    /// The user stopped it.
    Stopped,
    /// It failed, for this reason.
    Failed(String),
}

impl<T> Task<T> {
    /// What came of it.
    #[must_use]
    pub fn done(&self) -> Option<&T> {
        if let Task::Done(result) = self { Some(result) } else { None }
    }

    /// Whether it is under way.
    #[must_use]
    pub fn is_running(&self) -> bool {
        matches!(self, Task::Running { .. })
    }

    /// Whole per cents, at most 99, while it is under way.
    #[must_use]
    pub fn percent(&self) -> Option<u8> {
        let Task::Running { done, total, .. } = self else { return None };
        let percent = u128::from(*done) * 100 / u128::from((*total).max(1));
        u8::try_from(percent.min(99)).ok()
    }

    fn id(&self) -> Option<u64> {
        if let Task::Running { id, .. } = self { Some(*id) } else { None }
    }

    fn end(&mut self, which: u64, result: Result<Option<T>, String>) -> bool {
        let is_ours = self.id() == Some(which);
        if is_ours {
            *self = match result {
                Ok(Some(result)) => Task::Done(result),
                Ok(None) => Task::Stopped,
                Err(why) => Task::Failed(why),
            };
        }
        is_ours
    }
}

/// What was found in the first file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looked {
    /// What lies where.
    pub inspection: Inspection,
    /// What is strange.
    pub oddities: Vec<Oddity>,
}

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Look {
    /// The file that is looked into.
    pub first: Option<OpenedFile>,
    /// The file that it is compared with.
    pub second: Option<OpenedFile>,
    /// Whose bytes are shown.
    pub shown: Side,
    /// What was found in the first.
    pub inspection: Task<Looked>,
    /// Where the two differ.
    pub comparison: Task<Comparison>,
    /// What is looked for.
    pub search: Search,
    /// A part that is being saved, or was.
    pub saving: Task<PathBuf>,
    /// Where the user is.
    pub place: Place,
    /// Why something was not copied.
    pub not_copied: Option<String>,
    /// For the clipboard.
    pub(super) copied: Option<String>,
    saving_to: PathBuf,
    last_id: u64,
    revision: u64,
}

impl Look {
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

    /// The bytes from `start` on as far as they are known; the rest is wanted from now on.
    pub fn view(&mut self, side: Side, start: u64, length: usize) -> Vec<Known> {
        let Some(file) = self.file_mut(side).filter(|file| file.is_open()) else { return vec![] };
        let left = usize::try_from(file.length.saturating_sub(start)).unwrap_or(length);
        file.pages.view(start, length.min(left))
    }

    /// Grows whenever maps and lists may have changed, so that their pictures are painted anew only then.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// What was recognised in the first file.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        self.inspection.done().map_or(&[], |looked| &looked.inspection.findings)
    }

    /// Where what was recognised lies, cut to the file.
    #[must_use]
    pub fn spans(&self) -> Vec<Range<u64>> {
        let length = self.first.as_ref().map_or(0, |file| file.length);
        let span = |finding: &Finding| {
            finding.start.min(length)..finding.start.saturating_add(finding.length).min(length)
        };
        self.findings().iter().map(span).collect()
    }

    /// What lies at an address of the first file.
    #[must_use]
    pub fn finding_at(&self, at: u64) -> Option<&Finding> {
        self.findings().get(innermost(&self.spans(), at)?)
    }

    /// Carries out what the user wants.
    pub fn command(&mut self, command: InsideCommand) -> Vec<Deed> {
        match command {
            InsideCommand::Open(path) => {
                let mut deeds = self.close();
                let id = self.next();
                deeds.push(Deed::Open { id, path: path.clone() });
                self.first = Some(opening(id, path));
                deeds
            }
            InsideCommand::Compare(path) if self.first.is_some() => {
                let mut deeds = self.close_second();
                let id = self.next();
                deeds.push(Deed::Open { id, path: path.clone() });
                self.second = Some(opening(id, path));
                deeds
            }
            InsideCommand::Compare(path) => self.command(InsideCommand::Open(path)),
            InsideCommand::CloseSecond => self.close_second(),
            InsideCommand::Close => self.close(),
            InsideCommand::Inspect => self.inspect(),
            InsideCommand::Stop(work) => {
                let id = match work {
                    Work::Inspection => self.inspection.id(),
                    Work::Comparison => self.comparison.id(),
                    Work::Search => self.search.task.id(),
                    Work::Saving => self.saving.id(),
                };
                id.map(Deed::Stop).into_iter().collect()
            }
            InsideCommand::Find(direction) => self.find(direction),
            InsideCommand::Save(order) => self.save(order),
            InsideCommand::Copy(form) => {
                self.not_copied = None;
                let range = self.place.selection();
                let file = self.file(self.shown).filter(|file| file.is_open() && !range.is_empty());
                file.map(|file| Deed::Copy { file: file.id, range, form }).into_iter().collect()
            }
            InsideCommand::Show(side) => {
                self.show(side);
                vec![]
            }
        }
    }

    /// Takes in what a thread has told.
    pub fn apply(&mut self, event: InsideEvent) -> Vec<Deed> {
        match event {
            InsideEvent::Opened(id, result) => return self.opened(id, result),
            InsideEvent::Page(id, number, result) => {
                let sides = [Side::First, Side::Second];
                let side = sides.into_iter().find(|side| self.file(*side).is_some_and(|file| file.id == id));
                if let Some(file) = side.and_then(|side| self.file_mut(side)) {
                    match result {
                        Ok(bytes) => file.pages.keep(number, Some(bytes)),
                        Err(why) => {
                            file.pages.keep(number, None);
                            file.trouble = Some(why);
                        }
                    }
                }
            }
            InsideEvent::Progress(id, bytes) => {
                for task in [progress(&mut self.inspection), progress(&mut self.comparison)]
                    .into_iter()
                    .chain([progress(&mut self.search.task), progress(&mut self.saving)])
                    .flatten()
                    .filter(|(running, _)| *running == id)
                {
                    *task.1 = bytes;
                }
            }
            InsideEvent::Inspected(id, result) => {
                self.revision += u64::from(self.inspection.end(id, result));
            }
            InsideEvent::Compared(id, result) => {
                self.revision += u64::from(self.comparison.end(id, result));
            }
            InsideEvent::Found(id, result) => {
                let length = self.search.pattern().map_or(1, |pattern| pattern.len());
                if self.search.task.end(id, result)
                    && let Some(Hit::At(at) | Hit::Around(at)) = self.search.task.done()
                {
                    let at = *at;
                    self.place.jump(&(at..at + length));
                }
            }
            InsideEvent::Saved(id, result) => {
                let to = self.saving_to.clone();
                self.saving.end(id, result.map(|saved| saved.then_some(to)));
            }
            InsideEvent::Copied(Ok(text)) => self.copied = Some(text),
            InsideEvent::Copied(Err(why)) => self.not_copied = Some(why),
        }
        vec![]
    }

    fn next(&mut self) -> u64 {
        self.last_id += 1;
        self.last_id
    }

    fn close(&mut self) -> Vec<Deed> {
        let mut deeds = self.close_second();
        let ids = [self.inspection.id(), self.search.task.id(), self.saving.id()];
        deeds.extend(ids.into_iter().flatten().map(Deed::Stop));
        deeds.extend(self.first.take().map(|file| Deed::Close(file.id)));
        let search = Search { typed: self.search.typed.clone(), kind: self.search.kind, ..Search::default() };
        *self = Look { search, last_id: self.last_id, revision: self.revision + 1, ..Look::default() };
        deeds
    }

    fn close_second(&mut self) -> Vec<Deed> {
        self.show(Side::First);
        let mut deeds: Vec<Deed> = self.comparison.id().map(Deed::Stop).into_iter().collect();
        deeds.extend(self.second.take().map(|file| Deed::Close(file.id)));
        self.comparison = Task::None;
        self.revision += 1;
        deeds
    }

    /// Shows the bytes of this file, if it is open.
    pub fn show(&mut self, side: Side) {
        if let Some(file) = self.file(side).filter(|file| file.is_open()) {
            let length = file.length;
            self.shown = side;
            self.place.set_length(length);
        }
    }

    fn opened(&mut self, id: u64, result: Result<u64, String>) -> Vec<Deed> {
        let sides = [Side::First, Side::Second];
        let Some(side) = sides.into_iter().find(|side| self.file(*side).is_some_and(|file| file.id == id))
        else {
            return vec![Deed::Close(id)];
        };
        if let Some(file) = self.file_mut(side) {
            match result {
                Ok(length) => {
                    file.length = length;
                    file.stage = FileStage::Open;
                }
                Err(why) => file.stage = FileStage::Failed(why),
            }
        }
        let mut deeds = vec![];
        if side == Side::First {
            self.place = Place::of(self.first.as_ref().map_or(0, |file| file.length));
            deeds = self.inspect();
        }
        deeds.extend(self.compare());
        deeds
    }

    fn inspect(&mut self) -> Vec<Deed> {
        let Some(file) = self.first.as_ref().filter(|file| file.is_open()) else { return vec![] };
        let (file, length) = (file.id, file.length);
        let mut deeds: Vec<Deed> = self.inspection.id().map(Deed::Stop).into_iter().collect();
        let id = self.next();
        self.inspection = Task::Running { id, done: 0, total: length };
        self.revision += 1;
        deeds.push(Deed::Inspect { id, file, length });
        deeds
    }

    fn compare(&mut self) -> Vec<Deed> {
        let (Some(first), Some(second)) = (&self.first, &self.second) else { return vec![] };
        if !first.is_open() || !second.is_open() {
            return vec![];
        }
        let (files, lengths) = ((first.id, second.id), (first.length, second.length));
        let id = self.next();
        self.comparison = Task::Running { id, done: 0, total: lengths.0.min(lengths.1) };
        self.revision += 1;
        vec![Deed::Compare { id, files, lengths }]
    }

    fn find(&mut self, direction: Direction) -> Vec<Deed> {
        let Some(file) = self.file(self.shown).filter(|file| file.is_open()) else { return vec![] };
        let (file, length) = (file.id, file.length);
        let mut deeds: Vec<Deed> = self.search.task.id().map(Deed::Stop).into_iter().collect();
        self.search.task = Task::None;
        self.search.direction = Some(direction);
        match self.search.pattern() {
            Ok(pattern) => {
                self.search.wrong = None;
                let cursor = self.place.selection().start;
                // What is selected may be what was found last: the next one begins behind its first byte.
                let is_fresh =
                    direction == Direction::Forward && self.place.cursor() == 0 && !self.has_found();
                let from = match direction {
                    Direction::Forward if !is_fresh => cursor + 1,
                    _ => cursor,
                };
                let id = self.next();
                self.search.task = Task::Running { id, done: 0, total: length };
                deeds.push(Deed::Find { id, file, length, pattern, from, direction });
            }
            Err(error) => self.search.wrong = Some(error.to_string()),
        }
        deeds
    }

    /// Whether what is selected is more than the byte that everything begins with.
    fn has_found(&self) -> bool {
        let selection = self.place.selection();
        selection.end - selection.start > 1
    }

    fn save(&mut self, mut order: PartOrder) -> Vec<Deed> {
        let Some(file) = self.file(self.shown).filter(|file| file.is_open()) else { return vec![] };
        let file = file.id;
        if self.saving.is_running() || order.range.is_empty() {
            return vec![];
        }
        order.open =
            [&self.first, &self.second].into_iter().flatten().map(|file| file.path.clone()).collect();
        self.saving_to.clone_from(&order.file);
        let id = self.next();
        self.saving = Task::Running { id, done: 0, total: order.range.end - order.range.start };
        vec![Deed::Save { id, file, order }]
    }

    /// Where a part of the shown file would be saved if nothing else is said: beside it, named by its address.
    #[must_use]
    pub fn part_name(&self, range: &Range<u64>) -> PathBuf {
        let path = self.file(self.shown).map_or(Path::new(""), |file| &file.path);
        let stem = path.file_stem().map_or_else(String::new, |stem| stem.display().to_string());
        path.with_file_name(format!("{stem}_{:08x}-{:08x}.bin", range.start, range.end))
    }
}

fn opening(id: u64, path: PathBuf) -> OpenedFile {
    OpenedFile { id, path, length: 0, stage: FileStage::Opening, trouble: None, pages: Pages::default() }
}

fn progress<T>(task: &mut Task<T>) -> Option<(u64, &mut u64)> {
    if let Task::Running { id, done, .. } = task { Some((*id, done)) } else { None }
}

#[cfg(test)]
#[path = "look_tests.rs"]
mod tests;
