//! [`ModelLookup`]: what was reported of the model that the user typed. Pure; used by the panel of the search.
//!
//! A wrong match could call a readable phone unreadable, so every typed word with a figure must fit.

use std::collections::BTreeSet;

use crate::app::boot_key::models::{ModelReport, ReportedDump, reports};
use crate::app::boot_key::order::PhoneKind;
use crate::app::boot_key::way::Way;

/// A longer text names no model; 200 bytes are the limit of the notes.
const MAX_TYPED: usize = 200;
/// A type number, or a part of one that is enough: `E1272` of `GT-E1272`.
const MIN_PART: usize = 4;

/// Words that name no model, alone or with a maker.
const GENERIC: [&str; 13] =
    ["phone", "watch", "tracker", "module", "mini", "gps", "gsm", "tablet", "dual", "sim", "2g", "3g", "4g"];
/// Years in which a model with an older one's name was sold: no names of models either.
const YEARS: std::ops::RangeInclusive<u16> = 2015..=2030;

/// The reports on one model.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ModelLookup {
    /// The reports, those that reached the boot ROM first.
    pub reports: Vec<&'static ModelReport>,
    kind: Option<PhoneKind>,
}

/// Whether the model is a MediaTek phone, by its reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// There is no report.
    NoReport,
    /// All reports name a MediaTek chip.
    MediaTek,
    /// All reports name a chip of another maker.
    NotMediaTek,
    /// Versions of this model have chips of different makers.
    Differs,
}

impl ModelLookup {
    /// Looks a typed maker, model or type number up.
    #[must_use]
    pub fn of(typed: &str) -> ModelLookup {
        ModelLookup::among(typed, reports())
    }

    fn among(typed: &str, all: &'static [ModelReport]) -> ModelLookup {
        if typed.len() > MAX_TYPED {
            return ModelLookup::default();
        }
        let typed = Typed::of(typed, all);
        let found = |is_match: &dyn Fn(&RowWords) -> bool| -> Vec<&'static ModelReport> {
            all.iter().filter(|report| is_match(&RowWords::of(report))).collect()
        };
        // The most exact kind of match that finds anything.
        let mut reports = found(&|row| typed.is_type_number_of(row));
        if reports.is_empty() {
            reports = found(&|row| typed.fits_with_every_word(row));
        }
        if reports.is_empty() {
            reports = found(&|row| typed.fits_with_maker_and_figures(row));
        }
        if reports.is_empty() {
            reports = found(&|row| typed.is_of_group(row));
        }
        reports.sort_by_key(|report| (report.way().is_none(), report.dump != ReportedDump::Read));
        let kind = match reports.first() {
            Some(report) => Some(report.kind),
            None if typed.makers.contains("nokia") => Some(PhoneKind::GenuineNokia),
            None => None,
        };
        ModelLookup { reports, kind }
    }

    /// The kind of phone; a keypad phone if nothing is known.
    #[must_use]
    pub fn kind(&self) -> PhoneKind {
        self.kind.unwrap_or(PhoneKind::Keypad)
    }

    /// Whether it is a MediaTek phone.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        let others = self.reports.iter().filter(|report| report.is_other_maker()).count();
        match others {
            _ if self.reports.is_empty() => Verdict::NoReport,
            0 => Verdict::MediaTek,
            all if all == self.reports.len() => Verdict::NotMediaTek,
            _ => Verdict::Differs,
        }
    }

    /// The reported methods, each once.
    #[must_use]
    pub fn ways(&self) -> Vec<Way> {
        let mut ways = Vec::new();
        for way in self.reports.iter().filter_map(|report| report.way()) {
            if !ways.contains(&way) {
                ways.push(way);
            }
        }
        ways
    }
}

/// Letters and figures alone, in small letters: `TA-1174` is `ta1174`.
fn compact(word: &str) -> String {
    word.chars().filter(|c| c.is_alphanumeric() || *c == '+').flat_map(char::to_lowercase).collect()
}

fn words_of(text: &str) -> BTreeSet<String> {
    let words = text.split([' ', ',', '(', ')', '/', ';']).map(compact);
    words.filter(|word| !word.is_empty()).collect()
}

fn has_figure(word: &str) -> bool {
    word.contains(|c: char| c.is_ascii_digit())
}

/// The words of one report.
struct RowWords {
    makers: BTreeSet<String>,
    type_numbers: BTreeSet<String>,
    /// All words, these included.
    all: BTreeSet<String>,
    /// It is about every model that has these words.
    is_group: bool,
}

impl RowWords {
    fn of(report: &ModelReport) -> RowWords {
        let makers = words_of(report.maker.unwrap_or_default());
        let type_numbers = words_of(report.type_number.unwrap_or_default());
        let mut all = words_of(report.model);
        let is_group = all.contains("every") || all.contains("most");
        if report.maker.is_none() {
            all.clear();
        }
        all.extend(makers.iter().chain(&type_numbers).cloned());
        RowWords { makers, type_numbers, all, is_group }
    }

    fn has(&self, word: &str) -> bool {
        let is_part = |whole: &String| word.len() >= MIN_PART && has_figure(word) && whole.ends_with(word);
        self.all.contains(word) || self.all.iter().any(is_part)
    }
}

/// What was typed, in words.
struct Typed {
    words: Vec<String>,
    /// Those that name a maker of the table.
    makers: BTreeSet<String>,
}

impl Typed {
    fn of(text: &str, all: &[ModelReport]) -> Typed {
        let split = text.split([' ', ',', '(', ')', '/', ';']).map(compact);
        let words: Vec<String> = split.filter(|word| !word.is_empty()).collect();
        let known: BTreeSet<String> =
            all.iter().flat_map(|report| words_of(report.maker.unwrap_or_default())).collect();
        let makers = words.iter().filter(|word| known.contains(*word)).cloned().collect();
        Typed { words, makers }
    }

    /// A word, or two that were typed apart: `TA 1174`, `red mi`.
    fn fits(row: &RowWords, words: &[String]) -> bool {
        match words {
            [] => true,
            [one, rest @ ..] if row.has(one) && Typed::fits(row, rest) => true,
            [one, two, rest @ ..] => row.has(&format!("{one}{two}")) && Typed::fits(row, rest),
            _ => false,
        }
    }

    /// Whether this word can tell a model from its maker's others.
    fn names_a_model(&self, word: &String) -> bool {
        let is_year = word.parse().is_ok_and(|year: u16| YEARS.contains(&year));
        !self.makers.contains(word) && !GENERIC.contains(&word.as_str()) && !is_year
    }

    /// A type number decides alone, whatever else was typed beside it.
    fn is_type_number_of(&self, row: &RowWords) -> bool {
        let is_telling = |word: &str| {
            word.len() > MIN_PART && has_figure(word) && word.contains(|c: char| c.is_ascii_alphabetic())
        };
        let is_one = |word: &str| is_telling(word) && row.type_numbers.contains(word);
        let pairs = self.words.windows(2).map(<[String]>::concat);
        self.words.iter().any(|word| is_one(word)) || pairs.into_iter().any(|word| is_one(&word))
    }

    fn fits_with_every_word(&self, row: &RowWords) -> bool {
        // A clone that has another maker's name in its own is not found by that name.
        let is_of_maker = self.makers.is_empty() || !self.makers.is_disjoint(&row.makers);
        self.words.iter().any(|word| self.names_a_model(word))
            && is_of_maker
            && !row.is_group
            && Typed::fits(row, &self.words)
    }

    /// Words such as "dual sim" or a nickname are passed over if maker and all figures fit.
    fn fits_with_maker_and_figures(&self, row: &RowWords) -> bool {
        let has_maker = !self.makers.is_empty() && self.makers.is_subset(&row.makers);
        let telling = |word: &&String| has_figure(word) || self.makers.contains(*word);
        let words: Vec<String> = self.words.iter().filter(telling).cloned().collect();
        let has_number = words.iter().any(|word| has_figure(word) && self.names_a_model(word));
        has_maker && has_number && !row.is_group && Typed::fits(row, &words)
    }

    /// A report on "every .. model with 4G" fits a model of that maker that was typed with `4G`.
    fn is_of_group(&self, row: &RowWords) -> bool {
        let has_maker = !self.makers.is_empty() && self.makers.is_subset(&row.makers);
        let mark = |word: &String| has_figure(word) && word.ends_with('g') && row.all.contains(word);
        row.is_group && has_maker && self.words.iter().any(mark)
    }
}

#[cfg(test)]
#[path = "lookup_tests.rs"]
mod tests;
