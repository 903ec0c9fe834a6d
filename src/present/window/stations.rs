//! Several phones at once as people read them: signs, buttons, totals, why the form is wrong.

use crate::app::{Done, Totals};
use crate::app::{
    FieldError, FieldProblem, Lane, NotSaved, SessionStage, SeveralButton, SeveralSession, Sign,
};
use crate::present::{self, Present as _, UserError};
use crate::tr;
use bromide_engine::finder::PortListError;

impl Sign {
    /// The word that is read from two metres.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Sign::Working => tr!("sign-working"),
            Sign::NeedsUser => tr!("sign-needs-user"),
            Sign::Saved => tr!("sign-saved"),
            Sign::SavedUnchecked => tr!("sign-saved-unchecked"),
            Sign::SavedBefore => tr!("sign-saved-before"),
            Sign::Unfinished => tr!("sign-unfinished"),
            Sign::Stopped => tr!("sign-stopped"),
            Sign::Failed => tr!("sign-failed"),
        }
    }
}

impl Lane {
    /// Its number, state and per cent, for those who cannot see it.
    #[must_use]
    pub fn summary(&self) -> String {
        let station = self.station.to_string();
        match self.job.percent() {
            Some(percent) if self.is_running() => {
                tr!("lane-summary-percent", station = station, state = self.words(), percent = percent)
            }
            _ => tr!("lane-summary", station = station, state = self.words()),
        }
    }

    /// The state of its job, or its sign at the end.
    #[must_use]
    pub fn words(&self) -> String {
        if self.is_running() { self.job.words() } else { self.sign().words() }
    }

    /// What happened, in a line: the file, why it was not saved, or what the user has to do.
    #[must_use]
    pub fn line(&self) -> String {
        match self.record.as_ref().map(|record| &record.result) {
            Some(Err(NotSaved::AlreadySaved { file })) => {
                tr!("batch-already-saved", file = file.display().to_string())
            }
            Some(Err(NotSaved::Job(failure))) => UserError::from(failure).cause,
            Some(Ok(())) => self.saved_name().unwrap_or_default(),
            None => match (&self.job, self.job.running().and_then(|running| running.lost_now())) {
                (_, Some(lost)) => lost.sentence(),
                (crate::app::Station::Finished(finished), None) => {
                    finished.error.as_ref().map(|failure| UserError::from(failure).cause).unwrap_or_default()
                }
                _ => self.job.words(),
            },
        }
    }

    /// The name of the first file that was saved, or of the folder of the backup.
    #[must_use]
    pub fn saved_name(&self) -> Option<String> {
        let saved = self.record.as_ref()?.saved_file()?;
        Some(saved.file_name()?.to_string_lossy().into_owned())
    }
}

impl SeveralButton {
    /// The label of the button.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            SeveralButton::Start => tr!("several-start"),
            SeveralButton::StopAll => tr!("several-stop-all"),
            SeveralButton::Continue => tr!("several-continue"),
            SeveralButton::Finish => tr!("several-finish"),
        }
    }
}

impl SeveralSession {
    /// What happens now, beside the big button.
    #[must_use]
    pub fn hint(&self) -> String {
        match self.stage {
            SessionStage::Stopping if self.is_busy() => tr!("hint-stopping"),
            SessionStage::Full | SessionStage::Over(Done::DiskFull) => tr!("several-disk-full"),
            SessionStage::Stopping | SessionStage::Over(Done::Stopped) => tr!("several-hint-stopped"),
            SessionStage::Over(Done::AllSaved | Done::EveryPortServed) => tr!("several-hint-over"),
            SessionStage::Gone => tr!("error-worker-gone"),
            SessionStage::Serving if self.unseen() > 0 => tr!("several-hint-unseen", count = self.unseen()),
            SessionStage::Serving => tr!("several-hint-serving"),
        }
    }

    /// Why no phones are seen, if the sockets cannot be listed.
    #[must_use]
    pub fn list_problem(&self) -> Option<String> {
        match self.no_list.as_ref()? {
            PortListError::Failed(error) => Some(tr!("several-no-list", why = error.present())),
            PortListError::Panicked => Some(tr!("several-no-list", why = tr!("error-no-words"))),
        }
    }
}

/// The totals of a session.
#[must_use]
pub fn totals(totals: &Totals) -> Vec<String> {
    let bytes = present::size(totals.bytes);
    let mut all = vec![
        tr!("several-saved", count = totals.saved),
        tr!("several-failed", count = totals.failed),
        tr!("several-bytes", size = bytes),
    ];
    if totals.stopped > 0 {
        all.insert(2, tr!("several-stopped", count = totals.stopped));
    }
    if let Some(tenths) = totals.tenths_an_hour {
        all.push(tr!("several-rate", count = tenths.div_ceil(10)));
    }
    all
}

/// What is wrong with a field of the form for several phones.
#[must_use]
pub fn several_error(error: &FieldError) -> String {
    match &error.problem {
        FieldProblem::Name(name) => present::batch_name_error(name),
        _ => error.sentence(),
    }
}
