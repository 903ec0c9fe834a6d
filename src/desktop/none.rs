//! [`NoDesktop`]: writes down what it is asked and answers from a script. For tests of the window.
//!
//! Opens, shows and writes nothing at all.

use std::collections::{HashMap, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{Answer, Desktop, FolderFacts, Question, Sound};
use bromide_engine::link::Moment;

/// One thing that was asked of a [`NoDesktop`], in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Call {
    /// [`Desktop::ask`], if no dialog was open.
    Ask(Question),
    /// [`Desktop::notify`].
    Notify {
        /// The first line.
        summary: String,
        /// The rest.
        body: String,
        /// The sound that rings.
        sound: Option<Sound>,
    },
    /// [`Desktop::keep_awake`].
    KeepAwake(bool),
    /// [`Desktop::show_folder`].
    ShowFolder(PathBuf),
}

/// No desktop. Clones share one record, so a test keeps one and gives the other to the window:
///
/// ```
/// use bromide::desktop::{Answer, Call, Desktop, NoDesktop, Question};
///
/// let desktop = NoDesktop::new();
/// let mut given_away: Box<dyn Desktop> = Box::new(desktop.clone());
/// assert!(given_away.ask_folder(None));
/// assert!(given_away.is_asking());
/// desktop.answer(Answer::Folder("/dumps".into()));
/// assert_eq!(given_away.poll(), [Answer::Folder("/dumps".into())]);
/// assert_eq!(desktop.calls(), [Call::Ask(Question::Folder { start: None })]);
/// ```
#[derive(Debug, Clone, Default)]
pub struct NoDesktop(Arc<Mutex<Record>>);

#[derive(Debug, Default)]
struct Record {
    calls: Vec<Call>,
    asking: bool,
    answers: VecDeque<Answer>,
    free: Option<u64>,
    free_in: HashMap<PathBuf, u64>,
    is_there: Option<bool>,
}

impl NoDesktop {
    /// Knows no free space, and leaves a dialog open until [`NoDesktop::answer`].
    #[must_use]
    pub fn new() -> NoDesktop {
        NoDesktop::default()
    }

    /// Queues an answer: the next [`Desktop::poll`] hands it out. The answer to a question may be queued
    /// before the question is asked, and waits for it.
    pub fn answer(&self, answer: Answer) {
        self.record().answers.push_back(answer);
    }

    /// From now on there are so many free bytes in every folder.
    pub fn set_free_space(&self, free: Option<u64>) {
        self.record().free = free;
    }

    /// From now on there are so many free bytes in this folder, whatever there is in the others.
    pub fn set_free_space_in(&self, folder: &Path, free: u64) {
        self.record().free_in.insert(folder.to_path_buf(), free);
    }

    /// From now on every folder is there, or none is.
    pub fn set_folder_there(&self, is_there: bool) {
        self.record().is_there = Some(is_there);
    }

    /// All that was asked so far. Free space is not written down: the window asks for it in every frame.
    #[must_use]
    pub fn calls(&self) -> Vec<Call> {
        self.record().calls.clone()
    }

    fn record(&self) -> MutexGuard<'_, Record> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Desktop for NoDesktop {
    fn ask(&mut self, question: Question) -> bool {
        let mut record = self.record();
        if record.asking {
            return false;
        }
        record.asking = true;
        record.calls.push(Call::Ask(question));
        true
    }

    fn is_asking(&self) -> bool {
        self.record().asking
    }

    fn notify(&mut self, summary: &str, body: &str, sound: Option<Sound>) {
        let call = Call::Notify { summary: summary.to_owned(), body: body.to_owned(), sound };
        self.record().calls.push(call);
    }

    fn keep_awake(&mut self, awake: bool) {
        self.record().calls.push(Call::KeepAwake(awake));
    }

    fn show_folder(&mut self, path: &Path) {
        self.record().calls.push(Call::ShowFolder(path.to_path_buf()));
    }

    fn folder(&mut self, folder: &Path, _now: Moment) -> FolderFacts {
        let record = self.record();
        let free = record.free_in.get(folder).copied().or(record.free);
        let free = free.filter(|_| record.is_there != Some(false));
        FolderFacts { is_there: record.is_there, free }
    }

    fn poll(&mut self) -> Vec<Answer> {
        let mut record = self.record();
        let mut answers = Vec::new();
        while let Some(answer) = record.answers.pop_front() {
            let is_trouble = matches!(answer, Answer::Trouble(_) | Answer::FolderNotShown(_));
            if !is_trouble && !record.asking {
                record.answers.push_front(answer);
                break;
            }
            record.asking &= is_trouble;
            answers.push(answer);
        }
        answers
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_waits_for_its_question_and_each_question_gets_one() {
        let desktop = NoDesktop::new();
        let mut given = desktop.clone();
        desktop.answer(Answer::Trouble("no bus".into()));
        desktop.answer(Answer::Cancelled);
        desktop.answer(Answer::File("a.bin".into()));
        assert_eq!(given.poll(), [Answer::Trouble("no bus".into())]);
        assert!(given.ask_folder(Some(Path::new("/"))));
        assert!(!given.ask_file(None), "one at a time");
        assert_eq!(given.poll(), [Answer::Cancelled]);
        assert!(!given.is_asking());
        assert_eq!(given.poll(), []);
        assert!(given.ask_file(None));
        assert_eq!(given.poll(), [Answer::File("a.bin".into())]);
        assert_eq!(desktop.calls().len(), 2);
    }
}
