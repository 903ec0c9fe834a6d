//! [`State`]: the state of a station by name, and how an ended job is named: never a false "done". Used by the state and
//! the window; knows no job.

use crate::worker::JobFailure;
use bromide_engine::readback::{JobOutcome, RegionEnd};

/// The state of a station by name: the same words in window, title and log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// No job.
    Ready,
    /// The job waits for a phone.
    Waiting,
    /// A phone is there; finding out what it is.
    Connecting,
    /// A smartphone waits until its Download Agent file was chosen.
    Held,
    /// The first read.
    Reading,
    /// The second read.
    Checking,
    /// Every region read, checked as asked, and saved.
    Saved,
    /// Not everything; what there is of it is good.
    PartlySaved,
    /// The user stopped it.
    Stopped,
    /// Nothing of it can be used.
    Failed,
}

impl State {
    /// All of them.
    pub const ALL: [State; 10] = [
        State::Ready,
        State::Waiting,
        State::Connecting,
        State::Held,
        State::Reading,
        State::Checking,
        State::Saved,
        State::PartlySaved,
        State::Stopped,
        State::Failed,
    ];

    /// Whether a job runs.
    #[must_use]
    pub fn is_running(self) -> bool {
        matches!(self, State::Waiting | State::Connecting | State::Held | State::Reading | State::Checking)
    }

    /// The name for the end of a job of `regions` regions.
    ///
    /// * *Saved* only if nothing was reported wrong and every region of the job was saved: never a false
    ///   "done".
    /// * *Stopped* if the user stopped it, whatever was kept.
    /// * *Partly saved* if phone or disk gave out, but something good is on the disk: a saved region, or a
    ///   part that can be resumed.
    /// * A part whose check failed is not good: then only a saved region makes it *Partly saved*.
    /// * *Failed* otherwise.
    #[must_use]
    pub fn of_ending(regions: usize, ends: &[RegionEnd], result: &Result<(), JobFailure>) -> State {
        let saved = ends.iter().filter(|end| matches!(end, RegionEnd::Saved { .. })).count();
        let is_kept = ends.iter().any(|end| matches!(end, RegionEnd::Kept { .. } | RegionEnd::Gone { .. }));
        match result {
            Ok(()) if saved == regions && regions > 0 => State::Saved,
            Err(error) if error.outcome() == JobOutcome::Stopped => State::Stopped,
            Err(error) if error.outcome() == JobOutcome::CheckFailed && saved == 0 => State::Failed,
            _ if saved > 0 || is_kept => State::PartlySaved,
            _ => State::Failed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept() -> RegionEnd {
        RegionEnd::Kept { part: "a.part".into(), good: 4, total: 8 }
    }

    fn saved() -> RegionEnd {
        RegionEnd::Saved { file: "a".into(), report: Box::new(crate::app::state::fake_report()) }
    }

    #[test]
    fn endings_have_their_names() {
        use State::{Failed, PartlySaved, Saved, Stopped};
        let nothing = || RegionEnd::Nothing;
        let rest = [JobOutcome::Unfinished, JobOutcome::Disk, JobOutcome::CannotRead];
        let cases: Vec<(Vec<RegionEnd>, Option<JobOutcome>, State)> = vec![
            (vec![saved()], None, Saved),
            (vec![saved(), saved()], None, Saved),
            // Never a false "done", whatever the engine says.
            (vec![], None, Failed),
            (vec![nothing()], None, Failed),
            (vec![saved(), kept()], None, PartlySaved),
            (vec![nothing()], Some(JobOutcome::Stopped), Stopped),
            (vec![saved(), kept()], Some(JobOutcome::Stopped), Stopped),
            (vec![kept()], Some(JobOutcome::CheckFailed), Failed),
            (vec![saved(), kept()], Some(JobOutcome::CheckFailed), PartlySaved),
            (vec![nothing()], Some(JobOutcome::Usage), Failed),
            (vec![nothing()], Some(JobOutcome::NoPhone), Failed),
            (vec![saved()], Some(JobOutcome::Disk), PartlySaved),
        ];
        let more = rest.into_iter().flat_map(|exit| {
            [
                (vec![kept()], Some(exit), PartlySaved),
                (vec![saved(), nothing()], Some(exit), PartlySaved),
                (vec![nothing(), nothing()], Some(exit), Failed),
            ]
        });
        for (ends, exit, state) in cases.into_iter().chain(more) {
            let result = exit.map_or(Ok(()), |exit| Err(crate::app::state::failure(exit)));
            assert_eq!(State::of_ending(ends.len(), &ends, &result), state, "{ends:?} {exit:?}");
        }
        assert_eq!(State::of_ending(2, &[saved()], &Ok(())), PartlySaved);
    }
}
