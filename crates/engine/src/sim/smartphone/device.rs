//! The phone without its cable: which stage runs, and what a stage may use. Called by the world with bytes,
//! answers with an outbox. Has no clock.

use super::boot::Boot;
use super::content::SmartphoneContent;
use super::context::{Context, LineState, Turn};
use super::fault::FaultState;
use super::journal::Journal;
use super::legacy::Legacy;
use super::legacy_32::Legacy32;
use super::model::AgentKind;
use super::scenario::SmartphoneScenario;
use super::wire::{Input, Outbox, Outgoing};
use super::xflash::Xflash;
use super::xml::Xml;

/// What runs on the phone.
#[derive(Debug)]
pub(super) enum Stage {
    Boot(Box<Boot>),
    Legacy(Box<Legacy>),
    Legacy32(Box<Legacy32>),
    Xflash(Box<Xflash>),
    Xml(Box<Xml>),
    /// Nothing answers any more.
    Dead,
}

/// The phone: stage, content, faults, log.
#[derive(Debug)]
pub(super) struct Device {
    pub(super) scenario: SmartphoneScenario,
    pub(super) content: SmartphoneContent,
    pub(super) faults: FaultState,
    pub(super) journal: Journal,
    pub(super) line: LineState,
    stage: Stage,
    input: Input,
}

impl Device {
    pub(super) fn new(scenario: SmartphoneScenario) -> Device {
        let content = scenario.content();
        let faults = FaultState::new(&scenario.faults);
        let line = LineState { is_high_speed: scenario.starts_at_high_speed, watchdog_stopped: false };
        let stage = Stage::Boot(Box::new(Boot::new()));
        let (journal, input) = (Journal::default(), Input::default());
        Device { scenario, content, faults, journal, line, stage, input }
    }

    /// Everything volatile is lost.
    pub(super) fn power_on(&mut self) {
        self.stage = Stage::Boot(Box::new(Boot::new()));
        self.line = LineState { is_high_speed: self.scenario.starts_at_high_speed, watchdog_stopped: false };
        self.input.clear();
    }

    /// The port was away and is back with the same agent.
    pub(super) fn reconnected(&mut self) {
        self.line.is_high_speed = true;
        self.input.clear();
    }

    /// The USB product number of what runs (da.md section 1.1).
    pub(super) fn product(&self) -> u16 {
        match (&self.stage, self.scenario.is_boot_rom()) {
            (Stage::Boot(_), true) => 0x0003,
            (Stage::Boot(_), false) => 0x2000,
            _ if self.line.is_high_speed && !self.scenario.starts_at_high_speed => 0x2001,
            (_, true) => 0x0003,
            (_, false) => 0x2000,
        }
    }

    /// Whether the host has not completed the handshake yet.
    pub(super) fn awaits_handshake(&self) -> bool {
        matches!(&self.stage, Stage::Boot(boot) if !boot.is_synced())
    }

    /// Whether the host has not sent anything that the preloader listens to.
    pub(super) fn is_unheard(&self) -> bool {
        matches!(&self.stage, Stage::Boot(boot) if !boot.was_greeted())
    }

    /// Handles bytes of the host and returns what the phone does then.
    pub(super) fn receive(&mut self, bytes: &[u8]) -> Vec<Outgoing> {
        let mut out = Outbox::default();
        self.input.push(bytes);
        loop {
            let Device { scenario, content, faults, journal, line, stage, input } = self;
            let mut context = Context { scenario, content, faults, journal, out: &mut out, line };
            let turn = match stage {
                Stage::Boot(boot) => boot.step(input, &mut context),
                Stage::Legacy(agent) => agent.step(input, &mut context),
                Stage::Legacy32(agent) => agent.step(input, &mut context),
                Stage::Xflash(agent) => agent.step(input, &mut context),
                Stage::Xml(agent) => agent.step(input, &mut context),
                Stage::Dead => {
                    input.clear();
                    Turn::NeedsMore
                }
            };
            match turn {
                Turn::Again => {}
                Turn::NeedsMore => return out.items,
                Turn::StartAgent => self.stage = Stage::agent(&mut context),
                Turn::Die => self.stage = Stage::Dead,
            }
            if out.items.iter().any(|item| matches!(item, Outgoing::Leave(_))) {
                self.input.clear();
                return out.items;
            }
        }
    }
}

impl Stage {
    /// The model's agent, right after its start.
    fn agent(context: &mut Context<'_>) -> Stage {
        match context.scenario.model.agent {
            AgentKind::Legacy(build) => Stage::Legacy(Box::new(Legacy::start(build, context))),
            AgentKind::Legacy32 => Stage::Legacy32(Box::new(Legacy32::start(context))),
            AgentKind::Xflash => Stage::Xflash(Box::new(Xflash::start(context))),
            AgentKind::Xml => Stage::Xml(Box::new(Xml::start(context))),
        }
    }
}
