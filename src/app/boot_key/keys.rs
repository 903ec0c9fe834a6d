//! [`KeyFinder`]: the guided search for a phone's boot key: which method comes next, and how the phone
//! reacted to the last one. Pure; gets the USB changes and the attempts to connect from the state.
//!
//! Only an answered handshake proves the boot ROM: a running phone can show the same ids, and a phone without
//! its key kept the port for 2.8 s, without its battery for 125 s (models.md section 4).

use std::time::Duration;

use crate::app::boot_key::order::PhoneKind;
use crate::app::boot_key::way::{Tested, Way};
use bromide_engine::finder::{DeviceChange, Role};
use bromide_engine::link::{ConnectAttempt, Moment};

/// A port that has not answered for so long is not going to: ModemManager can hold it for 10 s
/// (protocol.md section 1.5), a boot ROM answers within a fraction of a second.
const ANSWER_LIMIT: Duration = Duration::from_secs(12);
/// A port that nobody has opened after so long has no driver or is not watched: that says nothing about the
/// method. Ports are opened within tenths of a second.
const OPEN_LIMIT: Duration = Duration::from_secs(3);
/// A device that appears so soon after another one has gone belongs to the same start of the phone (as in
/// `finder::diagnosis`).
const SAME_START: Duration = Duration::from_secs(10);

/// What was seen when a method was tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing, says the user.
    Nothing,
    /// The phone started.
    Started,
    /// A port of the boot ROM was there for this long, and stayed; it did not answer.
    Unanswered(Duration),
    /// A port of the boot ROM was there for this long and went; it did not answer.
    Vanished(Duration),
    /// The handshake was answered.
    Answered,
}

impl Outcome {
    /// As it is noted.
    #[must_use]
    pub fn tested(self) -> Tested {
        match self {
            Outcome::Nothing => Tested::Nothing,
            Outcome::Started => Tested::Started,
            Outcome::Unanswered(_) => Tested::Unanswered,
            Outcome::Vanished(_) => Tested::Vanished,
            Outcome::Answered => Tested::Answered,
        }
    }
}

/// The stage of a search for the boot key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyStage {
    /// This method is to be tried.
    Try(Way),
    /// A port that can be the boot ROM's is there since then; will it answer?
    There(Way, Moment),
    /// The phone must be unplugged before the next method.
    Unplug,
    /// This method works: the handshake was answered.
    Found(Way),
    /// All were tried.
    Exhausted,
}

/// Whether the port that is there could be opened; one that could not proves nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Access {
    Unknown,
    Refused,
    Opened,
}

/// The search for one model's key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyFinder {
    kind: PhoneKind,
    order: Vec<Way>,
    /// The method that is being tried, within `order`.
    at: usize,
    stage: KeyStage,
    /// What came of those before.
    results: Vec<(Way, Outcome)>,
    access: Access,
    /// When the last phone went.
    went: Option<Moment>,
    /// Phones that are there now.
    here: usize,
}

impl KeyFinder {
    /// A search that tries the methods of `order`. `here`: so many phones are plugged in.
    #[must_use]
    pub fn new(kind: PhoneKind, order: Vec<Way>, here: usize) -> KeyFinder {
        let (results, access) = (vec![], Access::Unknown);
        let mut finder =
            KeyFinder { kind, order, at: 0, stage: KeyStage::Unplug, results, access, went: None, here };
        if here == 0 {
            finder.stage = finder.this_one();
        }
        finder
    }

    /// Where it stands.
    #[must_use]
    pub fn stage(&self) -> KeyStage {
        self.stage
    }

    /// The number of the method that is being tried, from 1, and how many there are.
    #[must_use]
    pub fn number(&self) -> (usize, usize) {
        ((self.at + 1).min(self.order.len()), self.order.len())
    }

    /// What came of the methods before, the oldest first.
    #[must_use]
    pub fn results(&self) -> &[(Way, Outcome)] {
        &self.results
    }

    /// Takes in that a device appeared or vanished.
    pub fn on_device_change(&mut self, now: Moment, change: &DeviceChange) {
        match change {
            DeviceChange::Appeared(device) if is_phone(device.role) => {
                self.here += 1;
                self.came(now, device.role);
            }
            DeviceChange::Disappeared(device, _) if is_phone(device.role) => {
                self.here = self.here.saturating_sub(1);
                self.went = Some(now);
                match self.stage {
                    KeyStage::There(way, since) => {
                        if self.proves(now.since(since)) {
                            self.tested(way, Outcome::Vanished(now.since(since)));
                        }
                        self.stage = self.this_one();
                    }
                    KeyStage::Unplug if self.here == 0 => {
                        // A phone that was pulled out, not one that restarts: the next is a new try.
                        self.went = None;
                        self.stage = self.this_one();
                    }
                    _ => {}
                }
            }
            _ => {}
        }
    }

    fn came(&mut self, now: Moment, role: Role) {
        let KeyStage::Try(way) = self.stage else { return };
        // A smartphone is read through its preloader, too.
        let is_door =
            role == Role::BootRom || (role == Role::Preloader && self.kind == PhoneKind::Smartphone);
        let follows = self.went.is_some_and(|went| now.since(went) <= SAME_START);
        if is_door {
            self.access = Access::Unknown;
            self.stage = KeyStage::There(way, now);
        } else if role == Role::OtherMaker {
            // No method makes it a MediaTek phone.
            self.stage = KeyStage::Unplug;
        } else if !follows {
            self.tested(way, Outcome::Started);
            self.stage = KeyStage::Unplug;
        }
    }

    /// Takes in how an attempt to connect ended.
    pub fn on_attempt(&mut self, how: &ConnectAttempt) {
        match how {
            ConnectAttempt::Answered => self.answered(),
            ConnectAttempt::Denied | ConnectAttempt::Busy(_) | ConnectAttempt::Failed(_) => {
                if self.access == Access::Unknown {
                    self.access = Access::Refused;
                }
            }
            ConnectAttempt::Opened
            | ConnectAttempt::Silent
            | ConnectAttempt::Echo
            | ConnectAttempt::UnexpectedAnswer => self.access = Access::Opened,
        }
    }

    fn answered(&mut self) {
        match self.stage {
            KeyStage::There(way, _) | KeyStage::Try(way) => self.found(way),
            // The phone that is still there was taken for a started one: its ids are its maker's own.
            KeyStage::Unplug if self.here > 0 => {
                if let Some((way, _)) = self.results.pop() {
                    self.at = self.at.saturating_sub(1);
                    self.found(way);
                }
            }
            KeyStage::Unplug | KeyStage::Found(_) | KeyStage::Exhausted => {}
        }
    }

    /// Time goes by.
    pub fn tick(&mut self, now: Moment) {
        if let KeyStage::There(way, since) = self.stage
            && now.since(since) >= ANSWER_LIMIT
            && self.access == Access::Opened
        {
            self.tested(way, Outcome::Unanswered(now.since(since)));
            self.stage = KeyStage::Unplug;
        }
    }

    /// When [`KeyFinder::tick`] will change something.
    #[must_use]
    pub fn due(&self) -> Option<Moment> {
        match self.stage {
            KeyStage::There(_, since) if self.access == Access::Opened => Some(since + ANSWER_LIMIT),
            _ => None,
        }
    }

    /// The user reports that nothing happened.
    pub fn nothing(&mut self) {
        if let KeyStage::Try(way) = self.stage {
            self.tested(way, Outcome::Nothing);
            self.stage = self.this_one();
        }
    }

    /// The user wants to try the one before once more.
    pub fn back(&mut self) {
        if self.at > 0 && matches!(self.stage, KeyStage::Try(_) | KeyStage::Unplug | KeyStage::Exhausted) {
            self.at -= 1;
            self.results.pop();
            if self.stage != KeyStage::Unplug {
                self.stage = self.this_one();
            }
        }
    }

    /// Whether a port without an answer says something about the method.
    fn proves(&self, stay: Duration) -> bool {
        match self.access {
            Access::Opened => true,
            Access::Unknown => stay < OPEN_LIMIT,
            Access::Refused => false,
        }
    }

    fn tested(&mut self, way: Way, outcome: Outcome) {
        self.results.push((way, outcome));
        self.at += 1;
    }

    fn found(&mut self, way: Way) {
        self.results.push((way, Outcome::Answered));
        self.stage = KeyStage::Found(way);
    }

    fn this_one(&self) -> KeyStage {
        self.order.get(self.at).map_or(KeyStage::Exhausted, |way| KeyStage::Try(*way))
    }
}

fn is_phone(role: Role) -> bool {
    role.is_phone() || role == Role::Drive
}

#[cfg(test)]
#[path = "keys_tests.rs"]
mod tests;
