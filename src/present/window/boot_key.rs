//! Boot keys as people read them: names, instructions and results of the search.

use crate::app::{Battery, Key, Tested, Way};
use crate::tr;

impl Key {
    /// The name for people, as a part of a sentence.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Key::None => tr!("key-none"),
            Key::Call => tr!("key-call"),
            Key::Down => tr!("key-down"),
            Key::Middle => tr!("key-middle"),
            Key::VolumeDown => tr!("key-volume-down"),
            Key::Star | Key::Hash | Key::Digit(_) => tr!("key-sign", sign = self.name()),
        }
    }
}

impl Tested {
    /// The result for people, the end of a sentence.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Tested::Nothing => tr!("tested-nothing"),
            Tested::Started => tr!("tested-started"),
            Tested::Vanished => tr!("tested-vanished"),
            Tested::Stayed => tr!("tested-stayed"),
        }
    }
}

impl Way {
    /// Key and battery in short: "the call key, battery in".
    #[must_use]
    pub fn words(self) -> String {
        match self.battery {
            Battery::In => tr!("way-battery-in", key = self.key.words()),
            Battery::OutThenIn => tr!("way-battery-out", key = self.key.words()),
        }
    }

    /// The instructions, one step each.
    #[must_use]
    pub fn steps(self) -> Vec<String> {
        let hold = match self.key {
            Key::None => tr!("keys-do-hold-none"),
            key => tr!("keys-do-hold", key = key.words()),
        };
        match self.battery {
            Battery::In => vec![tr!("keys-do-off"), hold, tr!("keys-do-plug")],
            Battery::OutThenIn => {
                vec![tr!("keys-do-battery-out"), hold, tr!("keys-do-plug"), tr!("keys-do-battery-in")]
            }
        }
    }
}
