//! [`Log`]: what happened, as dated facts, bounded in memory. Written by the state; `present` filters it by
//! text and makes its sentences.

mod fact;

use std::collections::VecDeque;

use jiff::civil::DateTime;

pub use fact::LogFact;

/// Older entries are dropped. A job writes some dozens.
const MOST: usize = 10_000;

/// The latest entries.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Log {
    entries: VecDeque<LogEntry>,
    forgotten: u64,
}

/// One entry.
#[derive(Debug, Clone, PartialEq)]
pub struct LogEntry {
    /// When, in local time.
    pub date: DateTime,
    /// What happened.
    pub fact: LogFact,
}

/// How serious an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Level {
    /// As it should be.
    #[default]
    Info,
    /// The user should know it; the job continues.
    Warning,
    /// The job cannot continue without the user.
    Error,
}

impl Log {
    /// Adds an entry.
    pub fn add(&mut self, date: DateTime, fact: LogFact) {
        self.entries.push_back(LogEntry { date, fact });
        if self.entries.len() > MOST {
            self.entries.pop_front();
            self.forgotten += 1;
        }
    }

    /// All entries, the oldest first.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = &LogEntry> {
        self.entries.iter()
    }

    /// Grows with every entry, so that a filtered list is made anew only then.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.forgotten + u64::try_from(self.entries.len()).unwrap_or(u64::MAX)
    }

    /// How many entries were dropped.
    #[must_use]
    pub fn forgotten(&self) -> u64 {
        self.forgotten
    }
}

impl LogEntry {
    /// How serious it is.
    #[must_use]
    pub fn level(&self) -> Level {
        self.fact.level()
    }

    /// Date and time: `2026-11-22 09:41:07`.
    #[must_use]
    pub fn when(&self) -> String {
        self.date.strftime("%Y-%m-%d %H:%M:%S").to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::notice::Notice;
    use jiff::civil::date;

    fn line(level: Level, text: &str) -> LogFact {
        LogFact::Notice(Notice::FromDesktop(level, text.into()))
    }

    #[test]
    fn it_is_bounded_and_counts_on() {
        let mut log = Log::default();
        let at = date(2026, 11, 22).at(9, 41, 7, 0);
        for number in 0..MOST + 5 {
            log.add(at, line(Level::Info, &number.to_string()));
        }
        assert_eq!((log.forgotten(), log.revision()), (5, u64::try_from(MOST).unwrap() + 5));
        assert_eq!(log.filtered(Level::Info, "").next().map(LogEntry::text).as_deref(), Some("5"));
    }

    #[test]
    fn it_is_filtered_by_level_and_words_and_copied_as_text() {
        let mut log = Log::default();
        let at = date(2026, 11, 22).at(9, 41, 7, 0);
        log.add(at, line(Level::Info, "Waiting for phone"));
        log.add(at, line(Level::Warning, "The Cable\nmay be bad"));
        log.add(at, line(Level::Error, "Failed: the cable"));
        assert_eq!(log.filtered(Level::Warning, "").count(), 2);
        assert_eq!(log.filtered(Level::Info, " CABLE ").count(), 2);
        assert_eq!(log.filtered(Level::Error, "phone").count(), 0);
        assert_eq!(log.as_text(Level::Info, "may"), "2026-11-22 09:41:07 warning The Cable may be bad\n");
    }
}
