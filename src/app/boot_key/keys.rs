//! [`KeyFinder`]: the guided search for a phone's boot key: which method comes next, and how the phone
//! reacted to the last one. Pure; gets the USB changes from the state. What works is written down by
//! `notes.rs`.

use std::time::Duration;

use jiff::civil::DateTime;

use crate::app::boot_key::notes::KeyNotes;
use bromide_engine::finder::{DeviceChange, Role};
use bromide_engine::link::Moment;

/// A boot ROM that is there for so long was kept by its key: without one it stays for about 1 s (protocol.md
/// section 1.2).
const MIN_STAY: Duration = Duration::from_secs(2);
/// What comes so soon after something went belongs to the same start of the phone (as in
/// `finder::diagnosis`).
const SAME_START: Duration = Duration::from_secs(10);

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
    /// The quieter one at the side.
    VolumeDown,
}

/// What is done with the battery.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Battery {
    /// It stays in.
    In,
    /// It is put in after the cable (genuine Nokia phones, protocol.md section 5.4).
    OutThenIn,
}

/// One way to bring a phone into its boot ROM.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Way {
    /// The key to hold.
    pub key: Key,
    /// What is done with the battery.
    pub battery: Battery,
}

/// What came of a way, the better the greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tested {
    /// Nothing appeared on USB.
    Nothing,
    /// The phone started.
    Started,
    /// The boot ROM came and went.
    Vanished,
    /// The boot ROM stayed.
    Stayed,
}

const KEYS: [(&str, Key); 17] = [
    ("call", Key::Call),
    ("down", Key::Down),
    ("#", Key::Hash),
    ("*", Key::Star),
    ("0", Key::Digit(0)),
    ("middle", Key::Middle),
    ("volume-down", Key::VolumeDown),
    ("none", Key::None),
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
const BATTERIES: [(&str, Battery); 2] = [("in", Battery::In), ("out-then-in", Battery::OutThenIn)];
const RESULTS: [(&str, Tested); 4] = [
    ("nothing", Tested::Nothing),
    ("started", Tested::Started),
    ("vanished", Tested::Vanished),
    ("stayed", Tested::Stayed),
];
/// The first keys of the list above are the ones that people name (protocol.md section 9: often call, down,
/// `#`); the other figures come when all of these have failed.
const LIKELY: usize = 8;

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

impl Way {
    /// All ways, the likeliest first.
    #[must_use]
    pub fn all() -> Vec<Way> {
        let with = |battery: Battery, likely: bool| {
            let keys = KEYS.iter().enumerate().filter(move |(at, _)| (*at < LIKELY) == likely);
            keys.map(move |(_, (_, key))| Way { key: *key, battery })
        };
        let likely = with(Battery::In, true).chain(with(Battery::OutThenIn, true));
        likely.chain(with(Battery::In, false)).chain(with(Battery::OutThenIn, false)).collect()
    }
}

/// Where the search stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// This way is to be tried.
    Try(Way),
    /// The boot ROM came; will it stay?
    There(Way, Moment),
    /// The phone started. It must be unplugged before the next way.
    Unplug,
    /// This one works.
    Found(Way),
    /// All were tried.
    Exhausted,
}

/// The search for one model's key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyFinder {
    order: Vec<Way>,
    /// The way that is being tried, within `order`.
    at: usize,
    stage: Stage,
    /// What came of those before.
    results: Vec<(Way, Tested)>,
    /// When the last phone went.
    went: Option<Moment>,
    /// Phones that are there now.
    here: usize,
}

impl KeyFinder {
    /// A search that begins with what is known of the model. `here`: so many phones are plugged in.
    #[must_use]
    pub fn new(notes: &KeyNotes, model: &str, here: usize) -> KeyFinder {
        let known = notes.of(model);
        let works = known.iter().filter(|(_, note)| note.tested == Tested::Stayed).map(|(way, _)| *way);
        let mut order: Vec<Way> = works.collect();
        let is_known = |way: &Way| known.iter().any(|(other, _)| other == way);
        order.extend(Way::all().into_iter().filter(|way| !is_known(way)));
        // What has failed before comes last, what nearly worked first.
        order.extend(known.iter().filter(|(_, note)| note.tested != Tested::Stayed).map(|(way, _)| *way));
        let mut finder = KeyFinder { order, at: 0, stage: Stage::Unplug, results: vec![], went: None, here };
        if here == 0 {
            finder.stage = finder.this_one();
        }
        finder
    }

    /// Where it stands.
    #[must_use]
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// The number of the way that is being tried, from 1, and how many there are.
    #[must_use]
    pub fn number(&self) -> (usize, usize) {
        ((self.at + 1).min(self.order.len()), self.order.len())
    }

    /// What came of the ways before, the oldest first.
    #[must_use]
    pub fn results(&self) -> &[(Way, Tested)] {
        &self.results
    }

    /// Takes in that a device appeared or vanished.
    pub fn on_device_change(&mut self, now: Moment, change: &DeviceChange) {
        match change {
            DeviceChange::Came(device) if is_phone(device.role) => {
                self.here += 1;
                let follows = self.went.is_some_and(|went| now.since(went) <= SAME_START);
                match (self.stage, device.role) {
                    (Stage::Try(way), Role::BootRom) => self.stage = Stage::There(way, now),
                    // What a boot ROM that was let go turned into.
                    (Stage::Try(_), _) if follows => {}
                    (Stage::Try(way), _) => {
                        self.tested(way, Tested::Started);
                        self.stage = Stage::Unplug;
                    }
                    _ => {}
                }
            }
            DeviceChange::Went(device, _) if is_phone(device.role) => {
                self.here = self.here.saturating_sub(1);
                self.went = Some(now);
                match self.stage {
                    Stage::There(way, since) if now.since(since) < MIN_STAY => {
                        self.tested(way, Tested::Vanished);
                        self.stage = self.this_one();
                    }
                    Stage::There(way, _) => self.found(way),
                    Stage::Unplug if self.here == 0 => {
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

    /// The boot ROM answered: its key is the right one, however long it stays.
    pub fn answered(&mut self) {
        if let Stage::There(way, _) | Stage::Try(way) = self.stage {
            self.found(way);
        }
    }

    /// Time goes by.
    pub fn tick(&mut self, now: Moment) {
        if let Stage::There(way, since) = self.stage
            && now.since(since) >= MIN_STAY
        {
            self.found(way);
        }
    }

    /// When [`KeyFinder::tick`] will change something.
    #[must_use]
    pub fn due(&self) -> Option<Moment> {
        if let Stage::There(_, since) = self.stage { Some(since + MIN_STAY) } else { None }
    }

    /// The user reports that nothing happened.
    pub fn nothing(&mut self) {
        if let Stage::Try(way) = self.stage {
            self.tested(way, Tested::Nothing);
            self.stage = self.this_one();
        }
    }

    /// The user wants to try the one before once more.
    pub fn back(&mut self) {
        if self.at > 0 && !matches!(self.stage, Stage::Found(_) | Stage::There(..)) {
            self.at -= 1;
            self.results.pop();
            self.stage = self.this_one();
        }
    }

    fn tested(&mut self, way: Way, tested: Tested) {
        self.results.push((way, tested));
        self.at += 1;
    }

    fn found(&mut self, way: Way) {
        self.results.push((way, Tested::Stayed));
        self.stage = Stage::Found(way);
    }

    fn this_one(&self) -> Stage {
        self.order.get(self.at).map_or(Stage::Exhausted, |way| Stage::Try(*way))
    }
}

fn is_phone(role: Role) -> bool {
    role.is_phone() || role == Role::Drive
}

/// The panel of the waiting screen: the model, the search, and the notes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct KeyPanel {
    /// The model as typed; edited by the window directly.
    pub model: String,
    /// The search, while there is one.
    pub finder: Option<KeyFinder>,
    /// What is known of all models.
    pub notes: KeyNotes,
}

/// What the user can ask of the panel.
#[derive(Debug, Clone, PartialEq)]
pub enum KeysCommand {
    /// Begin to search.
    Begin,
    /// Nothing happened.
    Nothing,
    /// The one before once more.
    Back,
    /// No more.
    End,
    /// Take these notes in.
    Merge(KeyNotes),
}

impl KeyPanel {
    /// Carries out a command; `here` phones are plugged in. Whether the notes are to be saved.
    pub fn run(&mut self, command: KeysCommand, here: usize, date: DateTime) -> bool {
        match command {
            KeysCommand::Begin => self.finder = Some(KeyFinder::new(&self.notes, &self.model, here)),
            KeysCommand::Nothing => return self.change(date, KeyFinder::nothing),
            KeysCommand::Back => self.finder.iter_mut().for_each(KeyFinder::back),
            KeysCommand::End => self.finder = None,
            KeysCommand::Merge(notes) => {
                self.notes.merge(notes);
                return true;
            }
        }
        false
    }

    /// Lets something happen to the search and notes what came of it. Whether the notes are to be saved.
    pub fn change(&mut self, date: DateTime, happen: impl FnOnce(&mut KeyFinder)) -> bool {
        let Some(finder) = &mut self.finder else { return false };
        let before = finder.results.len();
        happen(finder);
        let news: Vec<(Way, Tested)> = finder.results.iter().skip(before).copied().collect();
        for (way, tested) in &news {
            self.notes.note(&self.model, *way, *tested, date);
        }
        !news.is_empty() && !self.model.trim().is_empty()
    }
}

#[cfg(test)]
#[path = "keys_tests.rs"]
mod tests;
