//! [`KeyNotes`]: which boot key works with which model, as a small JSON file that repair shops can share.
//!
//! Notes of two files are merged without loss; what this version does not understand is kept. Knows no window
//! and no phone.

use std::collections::{BTreeMap, HashSet};
use std::io;
use std::path::PathBuf;

use jiff::civil::DateTime;
use serde_json::{Map, Value, json};

use crate::app::boot_key::way::{Battery, Key, Tested, Way};
use crate::app::notice::{Notice, OwnFileError};
use crate::app::settings::{SettingsFile, write_whole};
use bromide_engine::files;

/// Names the format, in case another program's file is imported.
const MARK: &str = "bromide_key_notes";
/// No collection of notes is larger than this, as a file of ours.
const MOST_BYTES: u64 = 4 << 20;
/// No collection has more models, ways and entries of other versions than this, together.
const MOST_ENTRIES: usize = 50_000;
/// The longest name of a model, in bytes; a longer one is kept in the file, but not shown.
const LONGEST_NAME: usize = 200;
/// The longest date, in bytes; an entry with a longer one is kept in the file, but not shown.
const LONGEST_DATE: usize = 40;

/// What is known of one way with one model.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note {
    /// When it was tried: `2026-11-22`. First, so that the later of two notes is the greater.
    pub date: String,
    /// What came of it.
    pub tested: Tested,
}

/// What is known of one model.
#[derive(Debug, Clone, PartialEq, Default)]
struct Model {
    /// As it was typed first.
    name: String,
    ways: BTreeMap<Way, Note>,
    /// Ways of other versions of the program, as they were.
    others: Vec<Value>,
    /// Keys that are not ours.
    rest: Map<String, Value>,
}

/// All notes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct KeyNotes {
    /// By their names in small letters.
    models: BTreeMap<String, Model>,
    /// Entries of other versions of the program, as they were.
    others: Vec<Value>,
    rest: Map<String, Value>,
}

/// How models are compared: `Nokia  105` is `nokia 105`.
fn plain(model: &str) -> String {
    model.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

impl KeyNotes {
    /// What is known of this model, the way that works first.
    #[must_use]
    pub fn of(&self, model: &str) -> Vec<(Way, Note)> {
        let Some(model) = self.models.get(&plain(model)) else { return vec![] };
        let mut ways: Vec<(Way, Note)> = model.ways.iter().map(|(way, note)| (*way, note.clone())).collect();
        ways.sort_by_key(|(_, note)| std::cmp::Reverse(note.tested));
        ways
    }

    /// The way that works with this model, if one is known: [`Tested::Answered`], or [`Tested::Stayed`] if it
    /// was noted by an earlier version.
    #[must_use]
    pub fn working(&self, model: &str) -> Option<(Way, Tested)> {
        let (way, note) = self.of(model).into_iter().next()?;
        has_worked(note.tested).then_some((way, note.tested))
    }

    /// How many models there are notes of.
    #[must_use]
    pub fn len(&self) -> usize {
        self.models.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.models.is_empty()
    }

    /// Notes what came of a way. A model without a name has no notes.
    pub fn note(&mut self, model: &str, way: Way, tested: Tested, date: DateTime) {
        if plain(model).is_empty() {
            return;
        }
        let date = date.strftime("%Y-%m-%d").to_string();
        let known = self.models.entry(plain(model)).or_default();
        if known.name.is_empty() {
            known.name = model.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        // What worked once works; that it failed another time was a slip of the finger.
        let before = known.ways.get(&way).map(|note| note.tested).filter(|before| has_worked(*before));
        if before.is_none_or(|before| tested >= before) {
            known.ways.insert(way, Note { date, tested });
        }
    }

    /// Takes in the notes of another file. Nothing is lost; of two notes on the same the one that worked
    /// counts, then the later.
    pub fn merge(&mut self, other: KeyNotes) {
        for (plain, theirs) in other.models {
            self.models.entry(plain).or_default().merge(vec![theirs]);
        }
        add_missing(&mut self.others, other.others);
        add_rest(&mut self.rest, other.rest);
    }

    /// Reads a file's text.
    ///
    /// # Errors
    /// Why the notes cannot be used.
    pub fn from_json(text: &str) -> Result<KeyNotes, OwnFileError> {
        let mut rest: Map<String, Value> =
            serde_json::from_str(text).map_err(|error| OwnFileError::Malformed(error.to_string()))?;
        if rest.remove(MARK).is_none() {
            return Err(OwnFileError::NotKeyNotes);
        }
        let Some(Value::Array(entries)) = rest.remove("models") else {
            return Err(OwnFileError::NoModels);
        };
        let mut notes = KeyNotes { rest, ..KeyNotes::default() };
        let mut models: BTreeMap<String, Vec<Model>> = BTreeMap::new();
        let mut others = Vec::new();
        for entry in entries {
            match model(&entry) {
                Some(model) => models.entry(plain(&model.name)).or_default().push(model),
                None => others.push(entry),
            }
        }
        for (plain, same) in models {
            // A model that is there twice is merged.
            notes.models.entry(plain).or_default().merge(same);
        }
        add_missing(&mut notes.others, others);
        if notes.fits() { Ok(notes) } else { Err(OwnFileError::TooManyNotes) }
    }

    /// Whether a file of these notes would be read again.
    #[must_use]
    pub fn fits(&self) -> bool {
        let models =
            self.models.values().map(|model| 1 + model.ways.len() + model.others.len() + model.rest.len());
        let entries = models.sum::<usize>() + self.others.len() + self.rest.len();
        entries <= MOST_ENTRIES && is_within_limit(&self.to_json())
    }

    /// As a file's text.
    #[must_use]
    pub fn to_json(&self) -> String {
        let models = self.models.values().map(|model| {
            let ways = model.ways.iter().map(|(way, note)| {
                json!({
                    "key": way.key.name(),
                    "battery": way.battery.name(),
                    "result": note.tested.name(),
                    "date": note.date,
                })
            });
            let mut entry = model.rest.clone();
            entry.insert("model".into(), model.name.clone().into());
            entry.insert("ways".into(), ways.chain(model.others.iter().cloned()).collect());
            Value::Object(entry)
        });
        let models: Value = models.chain(self.others.iter().cloned()).collect();
        let mut all = self.rest.clone();
        all.insert(MARK.into(), 1.into());
        all.insert("models".into(), models);
        format!("{:#}\n", Value::Object(all))
    }
}

impl Model {
    /// Takes in what others noted of the same model. In one go, so that a model that is there a thousand
    /// times takes no longer than a thousand models.
    fn merge(&mut self, same: Vec<Model>) {
        let (mut others, mut rest) = (Vec::new(), Vec::new());
        for theirs in same {
            // The same whoever is merged into whom.
            if self.name.is_empty() || (!theirs.name.is_empty() && theirs.name < self.name) {
                self.name = theirs.name;
            }
            for (way, note) in theirs.ways {
                match self.ways.get(&way) {
                    Some(known) if known.rank() >= note.rank() => {}
                    _ => drop(self.ways.insert(way, note)),
                }
            }
            others.extend(theirs.others);
            rest.extend(theirs.rest);
        }
        add_missing(&mut self.others, others);
        add_rest(&mut self.rest, rest);
    }
}

impl Note {
    /// Of two notes on the same the greater counts.
    fn rank(&self) -> (Option<Tested>, &Note) {
        (Some(self.tested).filter(|tested| has_worked(*tested)), self)
    }
}

fn has_worked(tested: Tested) -> bool {
    tested >= Tested::Stayed
}

fn model(entry: &Value) -> Option<Model> {
    let mut rest = entry.as_object()?.clone();
    let name = rest.remove("model")?.as_str()?.to_owned();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.len() > LONGEST_NAME {
        return None;
    }
    let Some(Value::Array(entries)) = rest.remove("ways") else { return None };
    let mut model = Model { name, rest, ..Model::default() };
    let mut others = Vec::new();
    for entry in entries {
        match way(&entry) {
            Some((way, note)) if !model.ways.contains_key(&way) => drop(model.ways.insert(way, note)),
            _ => others.push(entry),
        }
    }
    add_missing(&mut model.others, others);
    Some(model)
}

/// A way of ours: exactly these four keys, so that nothing of another version's gets lost.
fn way(entry: &Value) -> Option<(Way, Note)> {
    let entry = entry.as_object().filter(|entry| entry.len() == 4)?;
    let text = |name: &str| entry.get(name)?.as_str();
    let key = Key::named(text("key")?)?;
    let battery = Battery::named(text("battery")?)?;
    let date = text("date").filter(|date| date.len() <= LONGEST_DATE)?.to_owned();
    let note = Note { date, tested: Tested::named(text("result")?)? };
    Some((Way { key, battery }, note))
}

fn add_missing(ours: &mut Vec<Value>, theirs: Vec<Value>) {
    if theirs.is_empty() {
        return;
    }
    let mut known: HashSet<String> = ours.iter().map(plain_text).collect();
    ours.extend(theirs.into_iter().filter(|value| known.insert(plain_text(value))));
    // The order in which files were merged does not matter.
    ours.sort_by_cached_key(Value::to_string);
}

/// The same for values that are equal.
fn plain_text(value: &Value) -> String {
    let mut value = value.clone();
    value.sort_all_objects();
    value.to_string()
}

fn add_rest(ours: &mut Map<String, Value>, theirs: impl IntoIterator<Item = (String, Value)>) {
    let mut texts: BTreeMap<String, String> =
        ours.iter().map(|(key, value)| (key.clone(), value.to_string())).collect();
    for (key, value) in theirs {
        // The order in which files were merged does not matter.
        let text = value.to_string();
        if texts.get(&key).is_none_or(|known| text < *known) {
            ours.insert(key.clone(), value);
            texts.insert(key, text);
        }
    }
    ours.sort_keys();
}

fn is_within_limit(text: &str) -> bool {
    u64::try_from(text.len()).is_ok_and(|len| len <= MOST_BYTES)
}

/// Where the notes lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotesFile {
    path: PathBuf,
}

impl NotesFile {
    /// Beside the settings.
    #[must_use]
    pub fn beside(settings: &SettingsFile) -> NotesFile {
        NotesFile { path: settings.beside("boot-keys.json") }
    }

    /// Loads the notes. Without a file there are none; a damaged file is renamed, and the notice says so.
    #[must_use]
    pub fn load(&self, date: DateTime) -> (KeyNotes, Option<Notice>) {
        let why = match read_bounded(&self.path).and_then(|text| KeyNotes::from_json(&text)) {
            Ok(notes) => return (notes, None),
            Err(why) => why,
        };
        let notice = match why {
            OwnFileError::System(error) if error.kind == io::ErrorKind::NotFound => None,
            OwnFileError::System(why) if why.kind != io::ErrorKind::InvalidData => {
                Some(Notice::NotesUnreadable { file: self.path.clone(), why })
            }
            why => Some(self.set_aside(why, date)),
        };
        (KeyNotes::default(), notice)
    }

    /// Saves the notes: whole, or not at all.
    ///
    /// # Errors
    /// When the folder or the file cannot be written, or there are more notes than would be read again.
    pub fn save(&self, notes: &KeyNotes) -> Result<(), OwnFileError> {
        let text = notes.to_json();
        if !is_within_limit(&text) {
            return Err(OwnFileError::TooManyNotes);
        }
        Ok(write_whole(&self.path, &text)?)
    }

    fn set_aside(&self, why: OwnFileError, date: DateTime) -> Notice {
        let file = self.path.clone();
        match SettingsFile::at(file.clone()).move_aside(date) {
            Ok(aside) => Notice::NotesSetAside { file, why, aside },
            Err(error) => Notice::NotesUnreadable { file, why: error.into() },
        }
    }
}

/// Reads notes to be merged from any file. May take long, so `form::import` calls it on a thread.
///
/// # Errors
/// Why they cannot be used.
pub(in crate::app) fn import(path: &std::path::Path) -> Result<KeyNotes, OwnFileError> {
    KeyNotes::from_json(&read_bounded(path)?)
}

fn read_bounded(path: &std::path::Path) -> Result<String, OwnFileError> {
    let bytes = files::read_whole(path, MOST_BYTES).map_err(|error| match error.kind() {
        io::ErrorKind::FileTooLarge => OwnFileError::TooManyNotes,
        _ => OwnFileError::from(error),
    })?;
    let bytes = files::plain_text(bytes).map_err(|files::Utf16Text| OwnFileError::Utf16)?;
    String::from_utf8(bytes).map_err(|error| OwnFileError::Malformed(error.to_string()))
}

#[cfg(test)]
#[path = "notes_tests.rs"]
mod tests;
