//! The log as people read, filter and copy it: one line for each fact.

use std::path::Path;

use super::held;
use crate::app::{Level, Log, LogEntry, LogFact, StorageFacts};
use crate::present::words::in_english;
use crate::present::{
    self, Present, UserError, left_out_line, listed, plan_line, security, size, sizes_apart, storage_name,
};
use crate::tr;

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
    /// The entries at least as serious as `level` whose sentence contains `text` in any case, the oldest
    /// first.
    pub fn filtered<'a>(&'a self, level: Level, text: &str) -> impl Iterator<Item = &'a LogEntry> {
        let wanted = text.trim().to_lowercase();
        self.entries().filter(move |entry| {
            entry.level() >= level && (wanted.is_empty() || entry.text().to_lowercase().contains(&wanted))
        })
    }

    /// Those entries as text to copy or save, one line each. In English: it is for people who help, whatever
    /// language they read, while `text` is looked for in what is shown.
    #[must_use]
    pub fn as_text(&self, level: Level, text: &str) -> String {
        let mut all = String::new();
        for entry in self.filtered(level, text) {
            let line = || format!("{} {:7} {}\n", entry.when(), entry.level().words(), entry.text());
            all += &in_english(line);
        }
        all
    }
}

impl LogEntry {
    /// The sentence, on one line.
    #[must_use]
    pub fn text(&self) -> String {
        self.fact.present().replace(['\r', '\n'], " ")
    }
}

fn name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

impl Present for LogFact {
    fn present(&self) -> String {
        match self {
            LogFact::JobOrdered(files) => {
                let files: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
                tr!("log-read-back", files = listed(&files))
            }
            LogFact::ListOrdered => tr!("log-list-ordered"),
            LogFact::PartsListed(count) => tr!("log-parts-listed", count = *count),
            LogFact::BackupPlanned(plan) => {
                let line = plan_line(plan);
                match left_out_line(plan) {
                    Some(left_out) => tr!("log-backup-planned", plan = line, left_out = left_out),
                    None => line,
                }
            }
            LogFact::Comparing(file) => tr!("reading-comparing", file = name(file)),
            LogFact::PartSavedBefore(file) => tr!("terminal-part-kept", file = name(file)),
            LogFact::BackupCompleted(manifest) => {
                tr!("log-backup-completed", manifest = manifest.display().to_string())
            }
            LogFact::State(state) => state.words(),
            LogFact::Phone(phone) => {
                tr!("log-phone", name = phone.chip_name(), code = phone.hardware_code.to_string())
            }
            LogFact::Security(door, settings) => security(*door, *settings),
            LogFact::AgentUsed { file, preloader, origin } => held::used(file, preloader.as_deref(), *origin),
            LogFact::AgentFileRefused { file, chip } => {
                file.problem_sentence(chip).unwrap_or_else(|| file.path.display().to_string())
            }
            LogFact::Storage(storage @ StorageFacts::Managed(_)) => {
                tr!("log-storage", storage = storage.present())
            }
            LogFact::Storage(storage) => match storage.size() {
                Some(bytes) => tr!("log-flash", name = storage_name(storage), size = size(bytes)),
                None => tr!("log-flash-size-unknown", name = storage_name(storage)),
            },
            LogFact::RegionStarted { length, start, file } => tr!(
                "log-region",
                size = size(*length),
                from = format!("{start:#x}"),
                file = file.display().to_string()
            ),
            LogFact::RegionSaved { file, sha256 } => {
                tr!("log-saved", file = file.display().to_string(), sha256 = sha256)
            }
            LogFact::Warning(warning) => warning.present(),
            LogFact::Note(note) => note.present(),
            LogFact::Seen(seen) => seen.present(),
            LogFact::SkipRequested => tr!("log-skip"),
            LogFact::StopRequested => tr!("log-stop"),
            LogFact::JobEnded(state, None) => state.words(),
            LogFact::JobEnded(state, Some(failure)) => {
                tr!("log-ended-because", state = state.words(), cause = UserError::from(failure).cause)
            }
            LogFact::PartKept { part, good, total } => {
                let [done, total] = sizes_apart([*good, *total]);
                tr!("log-kept", part = part.display().to_string(), done = done, total = total)
            }
            LogFact::PartGone { part, good, total } => present::gone_part(part, *good, *total),
            LogFact::PartDeleted { part, good } => present::deleted_part(part, *good),
            LogFact::WorkerRestarted => tr!("log-worker-restarted"),
            LogFact::PortsUnknown(why) => tr!("log-ports-unknown", why = why.present()),
            LogFact::Rule(outcome) => outcome.present(),
            LogFact::Notice(notice) => notice.present(),
        }
    }
}
