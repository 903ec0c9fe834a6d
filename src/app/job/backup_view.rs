//! [`BackupView`]: what the window knows of a running or ended backup. Changed by the state only; knows no phone.

use std::path::PathBuf;

use bromide_engine::backup::BackupPlan;

/// A backup whose phone is known.
#[derive(Debug, Clone, PartialEq)]
pub struct BackupView {
    /// Where its files go.
    pub folder: PathBuf,
    /// What is saved, and what is left out.
    pub plan: BackupPlan,
    /// The names of the files that an earlier run has saved.
    pub kept: Vec<String>,
}

impl BackupView {
    /// The number of parts that are saved at the end.
    #[must_use]
    pub fn parts(&self) -> usize {
        self.plan.to_read().count()
    }

    /// The number of parts that were wanted, those included that can never be saved.
    #[must_use]
    pub fn wanted(&self) -> usize {
        self.parts() + self.plan.past_end().count()
    }

    /// Their bytes, as far as their sizes are known.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.plan.to_read().filter_map(|part| part.len).fold(0, u64::saturating_add)
    }

    /// The bytes that are still to be read when reading begins.
    #[must_use]
    pub fn bytes_to_read(&self) -> u64 {
        let is_left = |file: &String| !self.kept.contains(file);
        let left = self.plan.to_read().filter(|part| is_left(&part.file));
        left.filter_map(|part| part.len).fold(0, u64::saturating_add)
    }

    /// The name of the part that is saved into this file.
    #[must_use]
    pub fn name_of(&self, file: &std::path::Path) -> Option<&str> {
        let name = file.file_name()?.to_str()?;
        self.plan.parts.iter().find(|part| part.file == name).map(|part| part.name.as_str())
    }
}
