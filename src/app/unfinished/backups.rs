//! [`UnfinishedBackups`]: the folders of backups that were begun and are not complete, so that they are
//! offered after the program was closed. A part of the settings. How a backup continues stands in its folder
//! alone.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

/// More are not remembered: the oldest ones are forgotten.
const MOST: usize = 8;

/// The folders, the newest last.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct UnfinishedBackups(Vec<PathBuf>);

impl UnfinishedBackups {
    /// A backup has begun in `folder`.
    pub(in crate::app) fn begin(&mut self, folder: &Path) {
        self.forget(folder);
        self.0.push(folder.to_path_buf());
        let excess = self.0.len().saturating_sub(MOST);
        self.0.drain(..excess);
    }

    /// The backup in `folder` is complete, or not to be offered again.
    pub(in crate::app) fn forget(&mut self, folder: &Path) {
        self.0.retain(|other| other != folder);
    }

    /// All of them.
    pub(in crate::app) fn iter(&self) -> impl Iterator<Item = &Path> {
        self.0.iter().map(PathBuf::as_path)
    }

    /// As they are saved: `[{ "folder": ".." }]`.
    pub(in crate::app) fn to_value(&self) -> Value {
        self.iter().map(|folder| json!({ "folder": folder.display().to_string() })).collect()
    }

    /// From what was saved; `None` if that is something else.
    pub(in crate::app) fn from_value(value: &Value) -> Option<UnfinishedBackups> {
        let folder = |backup: &Value| Some(PathBuf::from(backup.get("folder")?.as_str()?));
        let folders = value.as_array()?.iter().take(MOST).map(folder);
        folders.collect::<Option<Vec<_>>>().map(UnfinishedBackups)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_saved_and_read_back_and_anything_else_is_refused() {
        let backups = UnfinishedBackups(vec!["/a".into(), "/b".into()]);
        assert_eq!(UnfinishedBackups::from_value(&backups.to_value()), Some(backups));
        for wrong in [json!({}), json!(["/a"]), json!([{ "saves": "all" }]), json!([{ "folder": 1 }])] {
            assert_eq!(UnfinishedBackups::from_value(&wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_oldest_folders_are_forgotten() {
        let mut backups = UnfinishedBackups::default();
        for number in 0..=MOST {
            backups.begin(Path::new(&format!("/{number}")));
        }
        backups.begin(Path::new("/3"));
        assert_eq!(backups.iter().count(), MOST);
        assert_eq!(backups.iter().next(), Some(Path::new("/1")));
        assert_eq!(backups.iter().last(), Some(Path::new("/3")));
    }
}
