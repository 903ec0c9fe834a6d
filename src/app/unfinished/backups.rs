//! [`UnfinishedBackups`]: the folders of backups that were begun and are not complete, with what they were to save.
//! A part of the settings, so that they can be continued after the program was closed.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use bromide_engine::backup::{BackupOrder, Selection};

/// More are not remembered: the oldest ones are forgotten.
const MOST: usize = 8;

/// The backups, the newest last.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct UnfinishedBackups(Vec<UnfinishedBackup>);

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnfinishedBackup {
    /// Its folder.
    pub folder: PathBuf,
    /// What it saves.
    pub(in crate::app) selection: Selection,
}

impl UnfinishedBackups {
    /// A backup has begun.
    pub(in crate::app) fn begin(&mut self, order: &BackupOrder) {
        self.forget(&order.folder);
        let (folder, selection) = (order.folder.clone(), order.selection.clone());
        self.0.push(UnfinishedBackup { folder, selection });
        let excess = self.0.len().saturating_sub(MOST);
        self.0.drain(..excess);
    }

    /// The backup in `folder` is complete, or not to be offered again.
    pub(in crate::app) fn forget(&mut self, folder: &Path) {
        self.0.retain(|backup| backup.folder != folder);
    }

    /// All of them.
    pub(in crate::app) fn iter(&self) -> impl Iterator<Item = &UnfinishedBackup> {
        self.0.iter()
    }

    /// The one in `folder`.
    pub(in crate::app) fn at(&self, folder: &Path) -> Option<&UnfinishedBackup> {
        self.iter().find(|backup| backup.folder == folder)
    }

    /// As they are saved.
    pub(in crate::app) fn to_value(&self) -> Value {
        self.iter().map(UnfinishedBackup::to_value).collect()
    }

    /// From what was saved; `None` if that is something else.
    pub(in crate::app) fn from_value(value: &Value) -> Option<UnfinishedBackups> {
        let backups = value.as_array()?.iter().take(MOST).map(UnfinishedBackup::from_value);
        backups.collect::<Option<Vec<_>>>().map(UnfinishedBackups)
    }
}

impl UnfinishedBackup {
    /// `{ "folder": "..", "saves": "all" }`; `usual` without the user's data, `chosen` with two lists of names.
    fn to_value(&self) -> Value {
        let folder = self.folder.display().to_string();
        match &self.selection {
            Selection::All => json!({ "folder": folder, "saves": "all" }),
            Selection::Usual { .. } => json!({ "folder": folder, "saves": "usual" }),
            Selection::Only(names) => {
                json!({ "folder": folder, "saves": "chosen", "needed": names, "if_present": [] })
            }
            Selection::Chosen { needed, if_present } => {
                json!({ "folder": folder, "saves": "chosen", "needed": needed, "if_present": if_present })
            }
        }
    }

    fn from_value(value: &Value) -> Option<UnfinishedBackup> {
        let fields = value.as_object()?;
        let folder = PathBuf::from(fields.get("folder")?.as_str()?);
        let selection = match fields.get("saves")?.as_str()? {
            "all" => Selection::All,
            "usual" => Selection::default(),
            "chosen" => {
                let (needed, if_present) = (names(fields, "needed")?, names(fields, "if_present")?);
                Selection::Chosen { needed, if_present }
            }
            _ => return None,
        };
        Some(UnfinishedBackup { folder, selection })
    }
}

fn names(fields: &Map<String, Value>, key: &str) -> Option<Vec<String>> {
    fields.get(key)?.as_array()?.iter().map(|name| name.as_str().map(str::to_owned)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn backups_are_saved_and_read_back_and_anything_else_is_refused() {
        let chosen = Selection::Chosen { needed: vec!["x".into()], if_present: vec!["nvram".into()] };
        let made = [("/a", Selection::All), ("/b", Selection::default()), ("/c", chosen)];
        let made = made.map(|(folder, selection)| UnfinishedBackup { folder: folder.into(), selection });
        let backups = UnfinishedBackups(made.to_vec());
        assert_eq!(UnfinishedBackups::from_value(&backups.to_value()), Some(backups));
        for wrong in
            [json!({}), json!(["/a"]), json!([{ "folder": "/a" }]), json!([{ "folder": 1, "saves": "all" }])]
        {
            assert_eq!(UnfinishedBackups::from_value(&wrong), None, "{wrong}");
        }
    }
}
