//! What a stage of the phone may use while it handles bytes, and what came of it. Used by boot ROM, preloader
//! and agents. Knows none of them.

use super::content::SmartphoneContent;
use super::fault::{Effect, FaultPoint, FaultState};
use super::journal::{Journal, SmartphoneEvent, StageName};
use super::scenario::SmartphoneScenario;
use super::wire::{Leaving, Outbox, Outgoing};

/// What a stage may use while it handles bytes.
pub(super) struct Context<'a> {
    pub(super) scenario: &'a SmartphoneScenario,
    pub(super) content: &'a SmartphoneContent,
    pub(super) faults: &'a mut FaultState,
    pub(super) journal: &'a mut Journal,
    pub(super) out: &'a mut Outbox,
    pub(super) line: &'a mut LineState,
}

/// What the phone knows of its cable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LineState {
    pub(super) is_high_speed: bool,
    /// Whether the watchdog was stopped.
    pub(super) watchdog_stopped: bool,
}

/// What happened when a stage looked at its input.
pub(super) enum Turn {
    /// More bytes are needed.
    NeedsMore,
    /// Something was used; there may be more.
    Again,
    /// The agent that was uploaded takes over.
    StartAgent,
    /// Nothing answers any more.
    Die,
}

impl Context<'_> {
    /// Applies the fault at this point, if there is one. Returns whether the phone has gone.
    pub(super) fn pass(&mut self, point: FaultPoint) -> bool {
        let Some(effect) = self.faults.at(point) else { return false };
        self.apply(effect);
        matches!(effect, Effect::Vanish(_))
    }

    pub(super) fn apply(&mut self, effect: Effect) {
        match effect {
            Effect::Vanish(back) => self.out.leave("vanished", back),
            Effect::Stall(Some(lasting)) => self.out.wait(lasting),
            Effect::Stall(None) => self.out.hang(),
        }
    }

    /// The phone comes back at high speed, with the agent that runs.
    pub(super) fn re_enumerate(&mut self) {
        const AWAY: std::time::Duration = std::time::Duration::from_secs(1);
        if self.pass(FaultPoint::ReEnumeration) {
            return;
        }
        let leaving = match self.faults.lost_at_high_speed() {
            Some(back) => Leaving { why: "lost at high speed", back, keeps_agent: false },
            None => Leaving { why: "high speed", back: Some(AWAY), keeps_agent: true },
        };
        self.out.items.push(Outgoing::Leave(leaving));
    }

    /// The phone resets or switches itself off.
    pub(super) fn reset(&mut self, why: &'static str) {
        self.out.leave(why, self.scenario.back_after_reset);
    }

    pub(super) fn started(&mut self, stage: StageName, number: u8) {
        self.line.watchdog_stopped = true;
        self.journal.add(SmartphoneEvent::Started(stage, number));
    }
}
