//! What the state does while a phone is looked for: what comes and goes on USB, the search for the boot key, the rule that gives rights.
//!
//! Called by `state.rs` and, for the clock, by the window.

use std::time::Duration;

use super::keys::KeyFinder;
use super::log::Level;
use super::state::{AppState, Effect, Now, Rule};
use super::station::{Stage, Station};
use crate::present::Present as _;
use bromide_engine::finder::udev_rule::{RuleChange, RuleOutcome};
use bromide_engine::finder::{Device, devices_here};

impl AppState {
    /// What waits for time alone changes after so long: to be drawn anew then, with a [`super::AppEvent::Tick`] before.
    #[must_use]
    pub fn due(&self, now: Now) -> Option<Duration> {
        let Station::Running(running) = &self.station else { return None };
        let key = self.keys.finder.as_ref().and_then(KeyFinder::due).map(|due| due.since(now.at));
        let is_waiting = running.stage == Stage::Waiting;
        let search = if is_waiting { running.search.due(now.at) } else { None };
        key.into_iter().chain(search).min()
    }

    /// So many phones are plugged in.
    pub(super) fn phones(&self) -> usize {
        self.devices.iter().filter(|device| device.role.is_phone()).count()
    }

    /// Lets something happen to the search for the boot key.
    pub(super) fn keys(&mut self, now: Now, happen: impl FnOnce(&mut KeyFinder)) -> Vec<Effect> {
        if self.keys.change(now.date, happen) { vec![Effect::SaveNotes] } else { vec![] }
    }

    pub(super) fn rule(&mut self, now: Now, rule: Rule) {
        if let Rule::Changed(outcome) = &rule {
            let is_done = matches!(outcome, RuleOutcome::Done(_));
            self.log.add(now.date, if is_done { Level::Info } else { Level::Warning }, outcome.present());
            if *outcome == RuleOutcome::Done(RuleChange::Install)
                && let Station::Running(running) = &mut self.station
            {
                running.search.permission_granted();
            }
        }
        self.rule = rule;
    }

    /// Takes in which devices are there.
    pub(super) fn devices(&mut self, now: Now, devices: Vec<Device>) -> Vec<Effect> {
        self.devices = devices;
        self.sighted(now)
    }

    /// Takes in what is there now, after devices or ports have changed.
    pub(super) fn sighted(&mut self, now: Now) -> Vec<Effect> {
        let here = devices_here(&self.devices, &self.ports);
        let Station::Running(running) = &mut self.station else { return vec![] };
        let changes = running.search.devices(now.at, &here);
        if !matches!(running.stage, Stage::Waiting | Stage::Connecting) {
            return vec![];
        }
        for seen in running.seen.devices(now.date, &changes) {
            self.log.add(now.date, Level::Info, seen.text);
        }
        changes.iter().flat_map(|change| self.keys(now, |finder| finder.hear(now.at, change))).collect()
    }
}
