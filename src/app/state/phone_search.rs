//! What the state does while a phone is looked for: the search for the boot key, the udev rule, and when to
//! draw again.

use std::time::Duration;

use crate::app::boot_key::keys::KeyFinder;
use crate::app::job::station::{RunningStage, Station};
use crate::app::log::LogFact;
use crate::app::state::{AppState, Effect, Now, Rule};
use bromide_engine::finder::udev_rule::{RuleChange, RuleOutcome};

impl AppState {
    /// After this time an [`AppEvent::Tick`](crate::app::AppEvent::Tick) will change something, and the
    /// window has to be drawn again. `None`: nothing waits for time.
    #[must_use]
    pub fn due(&self, now: Now) -> Option<Duration> {
        let Station::Running(running) = &self.station else { return None };
        let key = self.keys.finder.as_ref().and_then(KeyFinder::due).map(|due| due.since(now.at));
        let is_waiting = running.stage == RunningStage::Waiting;
        let search = if is_waiting { running.search.due(now.at) } else { None };
        key.into_iter().chain(search).min()
    }

    /// Changes the search for the boot key.
    pub(super) fn keys(&mut self, now: Now, change: impl FnOnce(&mut KeyFinder)) -> Vec<Effect> {
        if self.keys.change(now.date, change) { vec![Effect::SaveNotes] } else { vec![] }
    }

    /// Takes in how far changing the udev rule is.
    pub(super) fn rule(&mut self, now: Now, rule: Rule) {
        if let Rule::Changed(outcome) = &rule {
            self.log.add(now.date, LogFact::Rule(outcome.clone()));
            if *outcome == RuleOutcome::Done(RuleChange::Install)
                && let Station::Running(running) = &mut self.station
            {
                running.search.permission_granted();
            }
        }
        self.rule = rule;
    }
}
