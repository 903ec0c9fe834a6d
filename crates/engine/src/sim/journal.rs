//! The log of a practice phone: the commands it received and what happened to it. Written by the command loop
//! and the world, read by tests and saved by `simulate`. Knows no protocol.

use std::time::Duration;

use serde_json::{Value, json};

/// One command the phone received with all its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommandRecord {
    /// When its last argument arrived, on the phone's clock.
    pub at: Duration,
    /// Which session: 1 is the first time the port appeared.
    pub session: u32,
    /// The command byte.
    pub code: u8,
    /// The first argument, on commands that have one.
    pub address: Option<u32>,
    /// The second argument, on commands that have one.
    pub count: Option<u32>,
    /// The first status sent, if the command has one.
    pub status: Option<u16>,
    /// The values written, in order.
    pub values: Vec<u32>,
}

/// One line of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// A command was received.
    Command(CommandRecord),
    /// Something happened to the phone: `appeared`, `handshake`, `reset`, `watchdog reset`, `vanished`,
    /// `stalled`, `left`.
    Event {
        /// When, on the phone's clock.
        at: Duration,
        /// Which session.
        session: u32,
        /// What happened.
        what: &'static str,
    },
}

impl Entry {
    /// The entry as one JSON object.
    #[must_use]
    pub fn to_json(&self) -> Value {
        match self {
            Entry::Event { at, session, what } => {
                json!({ "at_ms": millis(*at), "session": session, "event": what })
            }
            Entry::Command(command) => {
                let mut object = json!({
                    "at_ms": millis(command.at),
                    "session": command.session,
                    "command": format!("{:02x}", command.code),
                });
                let mut put = |key: &str, value: Option<Value>| {
                    if let (Some(map), Some(value)) = (object.as_object_mut(), value) {
                        map.insert(key.to_owned(), value);
                    }
                };
                put("address", command.address.map(|a| json!(format!("{a:#010x}"))));
                put("count", command.count.map(|n| json!(n)));
                put("status", command.status.map(|s| json!(format!("{s:04x}"))));
                if !command.values.is_empty() {
                    let values: Vec<String> = command.values.iter().map(|v| format!("{v:#x}")).collect();
                    put("values", Some(json!(values)));
                }
                object
            }
        }
    }
}

/// Milliseconds with three decimals, as in the recorded transcripts.
fn millis(at: Duration) -> f64 {
    at.as_secs_f64() * 1000.0
}

/// The log since the practice phone was created.
#[derive(Debug, Default)]
pub(super) struct Journal {
    pub(super) entries: Vec<Entry>,
    pub(super) now: Duration,
    pub(super) session: u32,
}

impl Journal {
    pub(super) fn event(&mut self, at: Duration, what: &'static str) {
        self.entries.push(Entry::Event { at, session: self.session, what });
    }

    pub(super) fn command(
        &mut self,
        code: u8,
        address: Option<u32>,
        count: Option<u32>,
        status: Option<u16>,
    ) {
        let (at, session) = (self.now, self.session);
        let values = Vec::new();
        self.entries.push(Entry::Command(CommandRecord {
            at,
            session,
            code,
            address,
            count,
            status,
            values,
        }));
    }

    /// Adds a written value to the last command.
    pub(super) fn value(&mut self, value: u32) {
        if let Some(Entry::Command(command)) = self.entries.last_mut() {
            command.values.push(value);
        }
    }
}
