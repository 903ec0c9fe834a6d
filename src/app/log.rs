//! [`Log`]: what happened, in sentences, bounded in memory.
//!
//! Written by the state, shown and copied by the window.

use std::collections::VecDeque;

use jiff::civil::DateTime;

use crate::tr;

/// Older lines go. A job tells some dozens.
const MOST: usize = 10_000;

/// The last sentences.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Log {
    lines: VecDeque<Line>,
    forgotten: u64,
}

/// One sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// When, by the clock on the wall.
    pub date: DateTime,
    /// How serious.
    pub level: Level,
    /// The sentence.
    pub text: String,
}

/// How serious a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Level {
    /// As it should be.
    #[default]
    Info,
    /// To be known, but not in the way.
    Warning,
    /// In the way.
    Error,
}

impl Level {
    /// As written in the copied text.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Level::Info => tr!("level-info"),
            Level::Warning => tr!("level-warning"),
            Level::Error => tr!("level-error"),
        }
    }
}

impl Log {
    /// Adds a sentence. Line breaks in it become spaces: one line, one event.
    pub fn add(&mut self, date: DateTime, level: Level, text: impl Into<String>) {
        let text = text.into().replace(['\r', '\n'], " ");
        self.lines.push_back(Line { date, level, text });
        if self.lines.len() > MOST {
            self.lines.pop_front();
            self.forgotten += 1;
        }
    }

    /// The lines at least as serious as `level` that hold `text` in any case, in order.
    pub fn filtered<'a>(&'a self, level: Level, text: &str) -> impl Iterator<Item = &'a Line> {
        let wanted = text.trim().to_lowercase();
        self.lines.iter().filter(move |line| {
            line.level >= level && (wanted.is_empty() || line.text.to_lowercase().contains(&wanted))
        })
    }

    /// Those lines as text to copy or save.
    #[must_use]
    pub fn as_text(&self, level: Level, text: &str) -> String {
        let mut all = String::new();
        for line in self.filtered(level, text) {
            all += &format!("{} {:7} {}\n", line.when(), line.level.words(), line.text);
        }
        all
    }

    /// Grows with every line, so that a filtered list is made anew only then.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.forgotten + u64::try_from(self.lines.len()).unwrap_or(u64::MAX)
    }

    /// Lines that had to go.
    #[must_use]
    pub fn forgotten(&self) -> u64 {
        self.forgotten
    }
}

impl Line {
    /// Date and time: `2026-11-22 09:41:07`.
    #[must_use]
    pub fn when(&self) -> String {
        self.date.strftime("%Y-%m-%d %H:%M:%S").to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn it_is_bounded_and_counts_on() {
        let mut log = Log::default();
        let at = date(2026, 11, 22).at(9, 41, 7, 0);
        for number in 0..MOST + 5 {
            log.add(at, Level::Info, number.to_string());
        }
        assert_eq!((log.forgotten(), log.revision()), (5, u64::try_from(MOST).unwrap() + 5));
        assert_eq!(log.filtered(Level::Info, "").next().map(|line| line.text.as_str()), Some("5"));
    }

    #[test]
    fn it_is_filtered_by_level_and_words_and_copied_as_text() {
        let mut log = Log::default();
        let at = date(2026, 11, 22).at(9, 41, 7, 0);
        log.add(at, Level::Info, "Waiting for phone");
        log.add(at, Level::Warning, "The Cable\nmay be bad");
        log.add(at, Level::Error, "Failed: the cable");
        assert_eq!(log.filtered(Level::Warning, "").count(), 2);
        assert_eq!(log.filtered(Level::Info, " CABLE ").count(), 2);
        assert_eq!(log.filtered(Level::Error, "phone").count(), 0);
        assert_eq!(log.as_text(Level::Info, "may"), "2026-11-22 09:41:07 warning The Cable may be bad\n");
    }
}
