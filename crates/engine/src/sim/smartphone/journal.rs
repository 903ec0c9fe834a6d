//! The log of a practice smartphone: what it was asked and what happened to it. Written by the stages and the
//! world, read by tests. Knows no protocol.

use std::time::Duration;

use serde_json::{Value, json};

/// At most this many records are kept; later ones are only counted.
const MOST_RECORDS: usize = 50_000;

/// What runs on the phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StageName {
    /// Boot ROM or preloader.
    Boot,
    /// A legacy agent.
    Legacy,
    /// The MT6261's agent.
    Legacy32,
    /// An xflash agent.
    Xflash,
    /// An XML agent.
    Xml,
}

/// One line of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SmartphoneRecord {
    /// When, on the phone's clock.
    pub at: Duration,
    /// Which session: 1 is the first time the port appeared.
    pub session: u32,
    /// What happened.
    pub event: SmartphoneEvent,
}

impl SmartphoneRecord {
    /// The record as one JSON object.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let mut object = match &self.event {
            SmartphoneEvent::Appeared(product) => {
                json!({ "event": "appeared", "usb": format!("0e8d:{product:04x}") })
            }
            SmartphoneEvent::Gone(why) => json!({ "event": why }),
            SmartphoneEvent::Command { stage, code, numbers } => json!({
                "agent": stage.as_str(),
                "command": format!("{code:02x}"),
                "numbers": numbers.map(|number| format!("{number:#x}")),
            }),
            SmartphoneEvent::NamedCommand(name) => {
                json!({ "agent": StageName::Xml.as_str(), "command": name })
            }
            SmartphoneEvent::Started(stage, number) => {
                json!({ "event": "started", "agent": stage.as_str(), "stage": number })
            }
            SmartphoneEvent::Violation(stage, what) => json!({ "violation": what, "agent": stage.as_str() }),
        };
        if let Some(map) = object.as_object_mut() {
            map.insert("at_ms".to_owned(), json!(self.at.as_secs_f64() * 1000.0));
            map.insert("session".to_owned(), json!(self.session));
        }
        object
    }
}

impl StageName {
    fn as_str(self) -> &'static str {
        match self {
            StageName::Boot => "boot",
            StageName::Legacy => "legacy",
            StageName::Legacy32 => "legacy-3.2",
            StageName::Xflash => "xflash",
            StageName::Xml => "xml",
        }
    }
}

/// What a line of the log says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SmartphoneEvent {
    /// The port appeared with this USB product number.
    Appeared(u16),
    /// The port went away, and why.
    Gone(&'static str),
    /// A command with its numbers.
    Command {
        /// Who was asked.
        stage: StageName,
        /// The command's code.
        code: u32,
        /// Its numbers in order, such as address and length.
        numbers: [u64; 2],
    },
    /// A command of an XML agent, without `CMD:`.
    NamedCommand(String),
    /// A stage of an agent was started.
    Started(StageName, u8),
    /// A command that writes, erases or is not known.
    Violation(StageName, String),
}

/// The log since the practice smartphone was created.
#[derive(Debug, Default)]
pub(super) struct Journal {
    records: Vec<SmartphoneRecord>,
    violations: u32,
    pub(super) now: Duration,
    pub(super) session: u32,
}

impl Journal {
    pub(super) fn add(&mut self, event: SmartphoneEvent) {
        if matches!(event, SmartphoneEvent::Violation(..)) {
            self.violations += 1;
        }
        if self.records.len() < MOST_RECORDS {
            let (at, session) = (self.now, self.session);
            self.records.push(SmartphoneRecord { at, session, event });
        }
    }

    pub(super) fn command(&mut self, stage: StageName, code: u32, numbers: [u64; 2]) {
        self.add(SmartphoneEvent::Command { stage, code, numbers });
    }

    pub(super) fn violation(&mut self, stage: StageName, what: String) {
        self.add(SmartphoneEvent::Violation(stage, what));
    }

    pub(super) fn violations(&self) -> u32 {
        self.violations
    }

    /// Removes and returns the records so far.
    #[cfg(unix)]
    pub(super) fn take(&mut self) -> Vec<SmartphoneRecord> {
        std::mem::take(&mut self.records)
    }

    pub(super) fn records(&self) -> &[SmartphoneRecord] {
        &self.records
    }
}
