//! [`KeyPanel`]: what the window knows of the boot key of one model: the reports, the search, the user's notes.
//! Changed by the state; drawn by the window.

use jiff::civil::DateTime;

use crate::app::boot_key::keys::{KeyFinder, Outcome};
use crate::app::boot_key::lookup::ModelLookup;
use crate::app::boot_key::notes::KeyNotes;
use crate::app::boot_key::order::{PhoneKind, order};
use crate::app::boot_key::way::Way;

/// The panel of the waiting screen.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct KeyPanel {
    model: String,
    /// The kind of phone as chosen; until then it follows from the model.
    chosen_kind: Option<PhoneKind>,
    lookup: ModelLookup,
    /// The search, while there is one.
    pub finder: Option<KeyFinder>,
    /// What is known of all models.
    pub notes: KeyNotes,
}

/// What the user can ask of the panel.
#[derive(Debug, Clone, PartialEq)]
pub enum KeysCommand {
    /// The phone is of this kind.
    Kind(PhoneKind),
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
    /// The model as typed.
    #[must_use]
    pub fn model(&self) -> &str {
        &self.model
    }

    /// The model was edited.
    pub fn set_model(&mut self, model: String) {
        self.lookup = ModelLookup::of(&model);
        self.model = model;
        self.chosen_kind = None;
    }

    /// What was reported of the model.
    #[must_use]
    pub fn lookup(&self) -> &ModelLookup {
        &self.lookup
    }

    /// The kind of phone.
    #[must_use]
    pub fn kind(&self) -> PhoneKind {
        self.chosen_kind.unwrap_or_else(|| self.lookup.kind())
    }

    /// Carries out a command; `here` phones are plugged in. Whether the notes are to be saved.
    pub fn run(&mut self, command: KeysCommand, here: usize, date: DateTime) -> bool {
        match command {
            KeysCommand::Kind(kind) => self.chosen_kind = Some(kind),
            KeysCommand::Begin => {
                let notes = self.notes.of(&self.model);
                let order = order(self.kind(), &self.lookup.ways(), &notes, here > 0);
                self.finder = Some(KeyFinder::new(self.kind(), order, here));
            }
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
        let before = finder.results().to_vec();
        happen(finder);
        let same = before.iter().zip(finder.results()).take_while(|(was, is)| was == is).count();
        let news: Vec<(Way, Outcome)> = finder.results().iter().skip(same).copied().collect();
        for (way, outcome) in &news {
            self.notes.note(&self.model, *way, outcome.tested(), date);
        }
        !news.is_empty() && !self.model.trim().is_empty()
    }
}

#[cfg(test)]
#[path = "panel_tests.rs"]
mod tests;
