//! Boot keys as people read them: names, instructions and results of the search.

use crate::app::{Battery, Key, Outcome, PhoneKind, Way};
use crate::tr;

impl PhoneKind {
    /// Its name, to choose from.
    #[must_use]
    pub fn label(self) -> String {
        match self {
            PhoneKind::GenuineNokia => tr!("kind-nokia"),
            PhoneKind::Keypad => tr!("kind-keypad"),
            PhoneKind::Watch => tr!("kind-watch"),
            PhoneKind::Module => tr!("kind-module"),
            PhoneKind::Smartphone => tr!("kind-smartphone"),
        }
    }
}

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
            Key::VolumeUp => tr!("key-volume-up"),
            Key::BothVolume => tr!("key-volume-both"),
            Key::LeftSoft => tr!("key-soft-left"),
            Key::RightSoft => tr!("key-soft-right"),
            Key::Up => tr!("key-up"),
            Key::All => tr!("key-all"),
            Key::PowerPin => tr!("key-power-pin"),
            Key::Star | Key::Hash | Key::Digit(_) => tr!("key-sign", sign = self.name()),
        }
    }
}

impl Outcome {
    /// What was seen, the end of a sentence.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Outcome::Nothing => tr!("tested-nothing"),
            Outcome::Started => tr!("tested-started"),
            Outcome::Vanished(stay) => tr!("tested-vanished", seconds = stay.as_secs_f64()),
            Outcome::Unanswered(stay) => tr!("tested-unanswered", seconds = stay.as_secs_f64()),
            Outcome::Answered => tr!("tested-answered"),
        }
    }
}

impl Way {
    /// Key and battery in short: "the call key, battery in".
    #[must_use]
    pub fn words(self) -> String {
        let key = self.key.words();
        match self.battery {
            Battery::In => tr!("way-battery-in", key = key),
            Battery::OutThenIn => tr!("way-battery-last", key = key),
            Battery::Out => tr!("way-battery-out", key = key),
            Battery::Refit => tr!("way-battery-refit", key = key),
            Battery::Supply if self.key == Key::PowerPin => tr!("way-supply-power-pin"),
            Battery::Supply => tr!("way-supply-power-on"),
        }
    }

    /// The instructions, one step each.
    #[must_use]
    pub fn steps(self) -> Vec<String> {
        let hold = match self.key {
            Key::None => tr!("keys-do-hold-none"),
            Key::All => tr!("keys-do-hold-all"),
            key => tr!("keys-do-hold", key = key.words()),
        };
        match self.battery {
            Battery::In => vec![tr!("keys-do-off"), hold, tr!("keys-do-plug")],
            Battery::OutThenIn => {
                vec![tr!("keys-do-battery-out"), hold, tr!("keys-do-plug"), tr!("keys-do-battery-in")]
            }
            Battery::Out => vec![tr!("keys-do-battery-out"), hold, tr!("keys-do-plug-without-battery")],
            Battery::Refit => vec![tr!("keys-do-battery-refit"), hold, tr!("keys-do-plug")],
            Battery::Supply if self.key == Key::PowerPin => {
                vec![tr!("keys-do-wire-uart"), tr!("keys-do-pull-power-pin")]
            }
            Battery::Supply => vec![tr!("keys-do-wire-usb"), tr!("keys-do-supply-on")],
        }
    }
}
