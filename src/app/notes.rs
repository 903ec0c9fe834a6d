//! [`KeyNotes`]: which boot key works with which model, as a small JSON file that repair shops can share.
//!
//! Notes of two files are merged without loss; what this version does not understand is kept. Knows no window and no phone.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::PathBuf;

use jiff::civil::DateTime;
use serde_json::{Map, Value, json};

use super::keys::{Key, Tested, Way};
use super::settings::{SettingsFile, write_whole};
use crate::error::system_words;
use crate::words;

/// Names the format, in case another program's file is imported.
const MARK: &str = "bromide_key_notes";
/// No collection of notes is larger than this.
const MOST_BYTES: u64 = 4 << 20;

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
    /// Entries that are no models of ours.
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

    /// The way that works with this model, if one is known.
    #[must_use]
    pub fn working(&self, model: &str) -> Option<Way> {
        self.of(model).first().filter(|(_, note)| note.tested == Tested::Stayed).map(|(way, _)| *way)
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
        let has_worked = known.ways.get(&way).is_some_and(|note| note.tested == Tested::Stayed);
        if !has_worked || tested == Tested::Stayed {
            known.ways.insert(way, Note { date, tested });
        }
    }

    /// Takes in the notes of another file. Nothing is lost; of two notes on the same the one that worked counts, then the later.
    pub fn merge(&mut self, other: KeyNotes) {
        for (plain, theirs) in other.models {
            let ours = self.models.entry(plain).or_default();
            // The same whoever is merged into whom.
            if ours.name.is_empty() || (!theirs.name.is_empty() && theirs.name < ours.name) {
                ours.name = theirs.name;
            }
            for (way, note) in theirs.ways {
                let rank = |note: &Note| (note.tested == Tested::Stayed, note.clone());
                match ours.ways.get(&way) {
                    Some(known) if rank(known) >= rank(&note) => {}
                    _ => drop(ours.ways.insert(way, note)),
                }
            }
            add_missing(&mut ours.others, theirs.others);
            add_rest(&mut ours.rest, theirs.rest);
        }
        add_missing(&mut self.others, other.others);
        add_rest(&mut self.rest, other.rest);
    }

    /// Reads a file's text.
    ///
    /// # Errors
    /// Why it is no file of notes, as a sentence.
    pub fn from_json(text: &str) -> Result<KeyNotes, String> {
        let mut rest: Map<String, Value> = serde_json::from_str(text).map_err(|error| error.to_string())?;
        if rest.remove(MARK).is_none() {
            return Err(words!("notes-of-something-else"));
        }
        let Some(Value::Array(entries)) = rest.remove("models") else {
            return Err(words!("notes-without-models"));
        };
        let mut notes = KeyNotes { rest, ..KeyNotes::default() };
        for entry in entries {
            match model(&entry) {
                // A model that is there twice is merged.
                Some(model) => {
                    let one = BTreeMap::from([(plain(&model.name), model)]);
                    notes.merge(KeyNotes { models: one, ..KeyNotes::default() });
                }
                None => add_missing(&mut notes.others, vec![entry]),
            }
        }
        Ok(notes)
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

fn model(entry: &Value) -> Option<Model> {
    let mut rest = entry.as_object()?.clone();
    let name = rest.remove("model")?.as_str()?.to_owned();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return None;
    }
    let Some(Value::Array(entries)) = rest.remove("ways") else { return None };
    let mut model = Model { name, rest, ..Model::default() };
    for entry in entries {
        match way(&entry) {
            Some((way, note)) if !model.ways.contains_key(&way) => drop(model.ways.insert(way, note)),
            _ => add_missing(&mut model.others, vec![entry]),
        }
    }
    Some(model)
}

/// A way of ours: exactly these four keys, so that nothing of another version's gets lost.
fn way(entry: &Value) -> Option<(Way, Note)> {
    let entry = entry.as_object().filter(|entry| entry.len() == 4)?;
    let text = |name: &str| entry.get(name)?.as_str();
    let key = Key::named(text("key")?)?;
    let battery = super::keys::Battery::named(text("battery")?)?;
    let note = Note { date: text("date")?.to_owned(), tested: Tested::named(text("result")?)? };
    Some((Way { key, battery }, note))
}

fn add_missing(ours: &mut Vec<Value>, theirs: Vec<Value>) {
    for value in theirs {
        if !ours.contains(&value) {
            ours.push(value);
        }
    }
    // The order in which files were merged does not matter.
    ours.sort_by_cached_key(Value::to_string);
}

fn add_rest(ours: &mut Map<String, Value>, theirs: Map<String, Value>) {
    for (key, value) in theirs {
        // The order in which files were merged does not matter.
        let text = value.to_string();
        let known = ours.get(&key).map(Value::to_string);
        if known.is_none_or(|known| text < known) {
            ours.insert(key, value);
        }
    }
    ours.sort_keys();
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

    /// Loads the notes. No file is a first start; a damaged one is set aside, and the sentence for the log says so.
    #[must_use]
    pub fn load(&self, date: DateTime) -> (KeyNotes, Option<String>) {
        match read_bounded(&self.path) {
            Ok(text) => match KeyNotes::from_json(&text) {
                Ok(notes) => (notes, None),
                Err(why) => (KeyNotes::default(), Some(self.set_aside(&why, date))),
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => (KeyNotes::default(), None),
            Err(error) if error.kind() == io::ErrorKind::InvalidData => {
                (KeyNotes::default(), Some(self.set_aside(&system_words(&error), date)))
            }
            Err(error) => {
                let (path, why) = (self.path.display().to_string(), system_words(&error));
                (KeyNotes::default(), Some(words!("notes-unreadable", path = path, why = why)))
            }
        }
    }

    /// Saves the notes: whole, or not at all.
    ///
    /// # Errors
    /// When the folder or the file cannot be written.
    pub fn save(&self, notes: &KeyNotes) -> io::Result<()> {
        write_whole(&self.path, &notes.to_json())
    }

    fn set_aside(&self, why: &str, date: DateTime) -> String {
        let path = self.path.display().to_string();
        match SettingsFile::at(self.path.clone()).move_aside(date) {
            Ok(aside) => {
                words!("notes-set-aside", path = path, why = why, aside = aside.display().to_string())
            }
            Err(error) => words!("notes-unreadable", path = path, why = system_words(&error)),
        }
    }
}

/// Notes from anywhere, to be merged. May take long, so `import.rs` calls it on a thread.
///
/// # Errors
/// Why they cannot be had, as a sentence.
pub(super) fn import(path: &std::path::Path) -> Result<KeyNotes, String> {
    let text = read_bounded(path).map_err(|error| system_words(&error));
    text.and_then(|text| KeyNotes::from_json(&text))
        .map_err(|why| words!("notes-not-imported", path = path.display().to_string(), why = why))
}

fn read_bounded(path: &std::path::Path) -> io::Result<String> {
    use io::Read as _;
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(io::Error::new(io::ErrorKind::InvalidData, words!("notes-too-large")));
    }
    String::from_utf8(bytes).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error.to_string()))
}

#[cfg(test)]
#[path = "notes_tests.rs"]
mod tests;
