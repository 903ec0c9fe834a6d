//! The order in which the methods are tried: the user's own notes, what was reported for the model, then the
//! usual order for its kind of phone (models.md section 3). Pure; used by the search.

use crate::app::boot_key::notes::Note;
use crate::app::boot_key::way::{Battery, Key, Tested, Way};

/// The kind of phone, which decides what is tried first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PhoneKind {
    /// A keypad phone made by or for Nokia.
    GenuineNokia,
    /// Any other keypad phone.
    Keypad,
    /// A watch or tracker: few keys or none.
    Watch,
    /// A module or board: a supply and pins instead of battery and keys.
    Module,
    /// A smartphone.
    Smartphone,
}

const KINDS: [(&str, PhoneKind); 5] = [
    ("nokia", PhoneKind::GenuineNokia),
    ("keypad", PhoneKind::Keypad),
    ("watch", PhoneKind::Watch),
    ("module", PhoneKind::Module),
    ("smartphone", PhoneKind::Smartphone),
];

impl PhoneKind {
    /// All kinds, as they are offered.
    pub const ALL: [PhoneKind; 5] = [
        PhoneKind::Keypad,
        PhoneKind::GenuineNokia,
        PhoneKind::Watch,
        PhoneKind::Module,
        PhoneKind::Smartphone,
    ];

    /// The kind that the model list names so.
    #[must_use]
    pub fn named(name: &str) -> Option<PhoneKind> {
        KINDS.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind)
    }

    /// The usual order of methods. `tried_before`: the phone was plugged in already, so that its battery is
    /// taken out first.
    #[must_use]
    pub fn usual_order(self, tried_before: bool) -> Vec<Way> {
        let ways = match self {
            PhoneKind::GenuineNokia => {
                let mut ways = vec![
                    Key::None.with(Battery::OutThenIn),
                    Key::None.with(Battery::In),
                    Key::None.with(Battery::Out),
                ];
                ways.extend(keypad(tried_before));
                ways
            }
            PhoneKind::Keypad => keypad(tried_before),
            PhoneKind::Watch => {
                let mut ways = none(tried_before).to_vec();
                ways.push(Key::All.with(Battery::In));
                ways
            }
            PhoneKind::Module => {
                vec![Key::PowerPin.with(Battery::Supply), Key::None.with(Battery::Supply)]
            }
            PhoneKind::Smartphone => [Key::None, Key::VolumeUp, Key::VolumeDown, Key::BothVolume, Key::All]
                .map(|key| key.with(Battery::In))
                .to_vec(),
        };
        without_repeats(ways)
    }
}

/// No key, battery in; a phone that was tried before is brought to rest first.
fn none(tried_before: bool) -> [Way; 2] {
    let mut ways = [Key::None.with(Battery::In), Key::None.with(Battery::Refit)];
    if tried_before {
        ways.reverse();
    }
    ways
}

fn keypad(tried_before: bool) -> Vec<Way> {
    use Battery::{In, Out, OutThenIn};
    let mut ways = none(tried_before).to_vec();
    ways.extend([Key::Call, Key::Star, Key::Down, Key::Hash].map(|key| key.with(In)));
    ways.extend([Key::None.with(OutThenIn), Key::None.with(Out)]);
    ways.extend([Key::Call, Key::Star].map(|key| key.with(OutThenIn)));
    ways.extend([Key::Digit(0), Key::Middle].map(|key| key.with(In)));
    ways.extend([Key::Down, Key::Hash].map(|key| key.with(OutThenIn)));
    ways.extend([Key::LeftSoft, Key::Up, Key::RightSoft, Key::VolumeDown].map(|key| key.with(In)));
    // Before the figures, because it includes them.
    ways.push(Key::All.with(In));
    ways.extend((1..=9).map(|figure| Key::Digit(figure).with(In)));
    ways
}

/// All methods for one phone, each once: what worked in the user's notes, what was reported, the usual order,
/// and last what failed in the user's notes, the most promising of it first.
#[must_use]
pub(in crate::app) fn order(
    kind: PhoneKind,
    reported: &[Way],
    notes: &[(Way, Note)],
    tried_before: bool,
) -> Vec<Way> {
    let of_notes = |worked: bool| {
        let is_wanted = move |(_, note): &&(Way, Note)| (note.tested >= Tested::Stayed) == worked;
        let mut ways: Vec<&(Way, Note)> = notes.iter().filter(is_wanted).collect();
        ways.sort_by_key(|(_, note)| std::cmp::Reverse(note.tested));
        ways.into_iter().map(|(way, _)| *way).collect::<Vec<_>>()
    };
    let (worked, failed) = (of_notes(true), of_notes(false));
    let mut ways = worked;
    let others = reported.iter().copied().chain(kind.usual_order(tried_before));
    ways.extend(others.filter(|way| !failed.contains(way)));
    ways.extend(failed);
    without_repeats(ways)
}

fn without_repeats(ways: Vec<Way>) -> Vec<Way> {
    let mut known = std::collections::HashSet::new();
    ways.into_iter().filter(|way| known.insert(*way)).collect()
}

#[cfg(test)]
#[path = "order_tests.rs"]
mod tests;
