//! [`Operation`]: the state of something that takes its time on a thread.

use super::problem::FileProblem;

/// An operation on a thread, and its result.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Operation<T> {
    /// Not started.
    #[default]
    None,
    /// Under way.
    Running {
        /// Its number: reports of any other are out of date.
        id: u64,
        /// Bytes done.
        done: u64,
        /// Bytes in all.
        total: u64,
    },
    /// It has a result.
    Done(T),
    /// The user stopped it.
    Stopped,
    /// It failed.
    Failed(FileProblem),
}

impl<T> Operation<T> {
    /// The result, if there is one.
    #[must_use]
    pub fn done(&self) -> Option<&T> {
        if let Operation::Done(result) = self { Some(result) } else { None }
    }

    /// Whether it is under way.
    #[must_use]
    pub fn is_running(&self) -> bool {
        matches!(self, Operation::Running { .. })
    }

    /// Whole per cents while it is under way, at most 99.
    #[must_use]
    pub fn percent(&self) -> Option<u8> {
        let Operation::Running { done, total, .. } = self else { return None };
        let percent = u128::from(*done) * 100 / u128::from((*total).max(1));
        u8::try_from(percent.min(99)).ok()
    }

    /// The number, while it is under way.
    pub(in crate::app) fn id(&self) -> Option<u64> {
        if let Operation::Running { id, .. } = self { Some(*id) } else { None }
    }

    /// The operation of number `which` has done that many bytes.
    pub(in crate::app) fn progress(&mut self, which: u64, bytes: u64) {
        if let Operation::Running { id, done, .. } = self
            && *id == which
        {
            *done = bytes;
        }
    }

    /// The operation of number `which` has ended; `None` is stopped. Returns whether it is this one.
    pub(in crate::app) fn end(&mut self, which: u64, result: Result<Option<T>, FileProblem>) -> bool {
        let is_this = self.id() == Some(which);
        if is_this {
            *self = match result {
                Ok(Some(result)) => Operation::Done(result),
                Ok(None) => Operation::Stopped,
                Err(problem) => Operation::Failed(problem),
            };
        }
        is_this
    }
}
