//! A job of the window as people read it: names of states and buttons, a lost phone, why a job ended.

use crate::app::{Lost, MainButton, Running, State, Station};
use crate::present::words::in_english;
use crate::present::{self, UserError};
use crate::tr;
use crate::worker::JobFailure;

impl State {
    /// The name for people; the same in window, title and log.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            State::Ready => tr!("state-ready"),
            State::Waiting => tr!("state-waiting"),
            State::Connecting => tr!("state-connecting"),
            State::Held => tr!("state-held"),
            State::Reading => tr!("state-reading"),
            State::Checking => tr!("state-checking"),
            State::Saved => tr!("state-saved"),
            State::PartlySaved => tr!("state-partly-saved"),
            State::Stopped => tr!("state-stopped"),
            State::Failed => tr!("state-failed"),
        }
    }

    /// The same in English, for people who help.
    #[must_use]
    pub fn english(self) -> String {
        in_english(|| self.words())
    }
}

impl Station {
    /// The name of the state; while the job waits for the user to bring a lost phone back, what to do.
    #[must_use]
    pub fn words(&self) -> String {
        match self.running().and_then(Running::lost_now) {
            Some(lost) if lost.is_there => tr!("state-hung"),
            Some(_) => tr!("state-lost"),
            None => self.state().words(),
        }
    }
}

impl MainButton {
    /// The label of the button.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            MainButton::ReadBack => tr!("button-read-back"),
            MainButton::Stop => tr!("button-stop"),
            MainButton::Continue(kept) => continue_words(kept),
            MainButton::CheckAgain => tr!("button-check-again"),
            MainButton::TryAgain => tr!("button-try-again"),
            MainButton::NextPhone => tr!("button-next-phone"),
        }
    }
}

/// The label of a button that resumes after `kept` good bytes.
#[must_use]
pub fn continue_words(kept: u64) -> String {
    tr!("button-continue-from", at = present::size(kept))
}

impl Lost {
    /// What happened and what to do; the same on the page and in the log.
    #[must_use]
    pub fn sentence(self) -> String {
        present::lost(self.good, self.is_there)
    }
}

impl From<&JobFailure> for UserError {
    fn from(failure: &JobFailure) -> UserError {
        match failure {
            JobFailure::Engine(error) => UserError::from(error),
            JobFailure::Panicked(Some(message)) => UserError::internal(message),
            JobFailure::Panicked(None) => UserError::internal(&tr!("error-no-words")),
            JobFailure::WorkerGone => UserError::internal(&tr!("error-worker-gone")),
        }
    }
}
