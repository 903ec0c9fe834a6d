//! [`Way`]: one method to bring a phone into its boot ROM (key held, battery), and the names of its parts in
//! files. Used by the search, its notes and the model list; knows neither phones nor files.

/// A key to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// None: on many phones the cable alone is enough.
    None,
    /// The one that takes a call.
    Call,
    /// `*`
    Star,
    /// `#`
    Hash,
    /// A figure.
    Digit(u8),
    /// Down on the ring or stick.
    Down,
    /// The one in the middle.
    Middle,
    /// Volume down, at the side.
    VolumeDown,
    /// Volume up, at the side.
    VolumeUp,
    /// Volume up and volume down together.
    BothVolume,
    /// The key below the left end of the display.
    LeftSoft,
    /// The key below the right end of the display.
    RightSoft,
    /// Up on the ring or stick.
    Up,
    /// As many keys at once as fingers can hold, but never the power key.
    All,
    /// A module's power pin, pulled to ground until the module starts.
    PowerPin,
}

/// What is done with the battery.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Battery {
    /// It stays in.
    In,
    /// It is put in after the cable (genuine Nokia phones, protocol.md section 5.4).
    OutThenIn,
    /// It stays out the whole time.
    Out,
    /// It is out for some seconds and in again before the cable.
    Refit,
    /// A module without a battery, on its own supply.
    Supply,
}

/// One method to bring a phone into its boot ROM.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Way {
    /// The key to hold.
    pub key: Key,
    /// What is done with the battery.
    pub battery: Battery,
}

const KEYS: [(&str, Key); 24] = [
    ("none", Key::None),
    ("call", Key::Call),
    ("*", Key::Star),
    ("#", Key::Hash),
    ("down", Key::Down),
    ("middle", Key::Middle),
    ("volume-down", Key::VolumeDown),
    ("volume-up", Key::VolumeUp),
    ("volume-up+volume-down", Key::BothVolume),
    ("left-soft", Key::LeftSoft),
    ("right-soft", Key::RightSoft),
    ("up", Key::Up),
    ("all", Key::All),
    ("PWRKEY", Key::PowerPin),
    ("0", Key::Digit(0)),
    ("1", Key::Digit(1)),
    ("2", Key::Digit(2)),
    ("3", Key::Digit(3)),
    ("4", Key::Digit(4)),
    ("5", Key::Digit(5)),
    ("6", Key::Digit(6)),
    ("7", Key::Digit(7)),
    ("8", Key::Digit(8)),
    ("9", Key::Digit(9)),
];
const BATTERIES: [(&str, Battery); 5] = [
    ("in", Battery::In),
    ("out-then-in", Battery::OutThenIn),
    ("out", Battery::Out),
    ("refit", Battery::Refit),
    ("supply", Battery::Supply),
];

impl Key {
    /// Its name in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        KEYS.iter().find(|(_, key)| *key == self).map_or("", |(name, _)| name)
    }

    /// The key of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Key> {
        KEYS.iter().find(|(known, _)| *known == name).map(|(_, key)| *key)
    }

    /// The method that holds it and does this with the battery.
    #[must_use]
    pub const fn with(self, battery: Battery) -> Way {
        Way { key: self, battery }
    }
}

impl Battery {
    /// Its name in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        BATTERIES.iter().find(|(_, battery)| *battery == self).map_or("", |(name, _)| name)
    }

    /// What is meant by that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Battery> {
        BATTERIES.iter().find(|(known, _)| *known == name).map(|(_, battery)| *battery)
    }
}

/// What came of a method in the notes, the better the greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tested {
    /// Nothing appeared on USB.
    Nothing,
    /// The phone started.
    Started,
    /// A port of the boot ROM stayed, but never answered.
    Unanswered,
    /// A port of the boot ROM came and went without an answer.
    Vanished,
    /// Noted by earlier versions alone: a port of the boot ROM stayed, and may have answered.
    Stayed,
    /// The boot ROM answered the handshake.
    Answered,
}

pub(super) const RESULTS: [(&str, Tested); 6] = [
    ("nothing", Tested::Nothing),
    ("started", Tested::Started),
    ("unanswered", Tested::Unanswered),
    ("vanished", Tested::Vanished),
    ("stayed", Tested::Stayed),
    ("answered", Tested::Answered),
];

impl Tested {
    /// Its name in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        RESULTS.iter().find(|(_, tested)| *tested == self).map_or("", |(name, _)| name)
    }

    /// What is meant by that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Tested> {
        RESULTS.iter().find(|(known, _)| *known == name).map(|(_, tested)| *tested)
    }
}

#[cfg(test)]
impl Way {
    /// Every key with every battery.
    pub(in crate::app) fn all() -> Vec<Way> {
        let with = |key: Key| BATTERIES.iter().map(move |(_, battery)| key.with(*battery));
        KEYS.iter().flat_map(|(_, key)| with(*key)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_and_battery_has_one_name_that_leads_back_to_it() {
        for (name, key) in KEYS {
            assert_eq!((Key::named(name), key.name()), (Some(key), name));
        }
        for (name, battery) in BATTERIES {
            assert_eq!((Battery::named(name), battery.name()), (Some(battery), name));
        }
        let distinct: std::collections::BTreeSet<Way> = Way::all().into_iter().collect();
        assert_eq!(distinct.len(), KEYS.len() * BATTERIES.len());
        assert_eq!((Key::named("power"), Battery::named("")), (None, None));
    }
}
