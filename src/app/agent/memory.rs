//! [`AgentMemory`]: which files were used for the last phone of each chip, and the folder that is searched
//! for others. Paths only. A part of the settings.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use bromide_engine::facts::ChipCode;

/// More chips than any settings name.
const MOST: usize = 200;

/// What is remembered of files for smartphones.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AgentMemory {
    /// A folder with Download Agent files; empty: none.
    pub folder: String,
    chips: BTreeMap<u16, RememberedFiles>,
}

/// The files of the last phone with one chip.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::app) struct RememberedFiles {
    pub(in crate::app) agent: Option<PathBuf>,
    pub(in crate::app) preloader: Option<PathBuf>,
}

impl AgentMemory {
    /// The files of the last phone with this chip.
    pub(in crate::app) fn of(&self, chip: ChipCode) -> RememberedFiles {
        self.chips.get(&chip.0).cloned().unwrap_or_default()
    }

    /// The folder, if there is one.
    pub(in crate::app) fn folder(&self) -> Option<PathBuf> {
        let folder = self.folder.trim();
        (!folder.is_empty()).then(|| PathBuf::from(folder))
    }

    /// Where a dialog for files begins to look.
    #[must_use]
    pub fn last_folder(&self) -> Option<PathBuf> {
        let files = self.chips.values().filter_map(|files| files.agent.as_ref());
        self.folder().or_else(|| files.filter_map(|file| file.parent()).next_back().map(Path::to_path_buf))
    }

    /// Takes in the files that were used for a phone with this chip.
    pub(in crate::app) fn remember(&mut self, chip: ChipCode, agent: PathBuf, preloader: Option<PathBuf>) {
        let files = self.chips.entry(chip.0).or_default();
        files.agent = Some(agent);
        // A phone that was entered through its preloader needed none: another one may.
        if preloader.is_some() {
            files.preloader = preloader;
        }
    }

    /// The folders of all files.
    pub(in crate::app) fn folders(&self) -> impl Iterator<Item = String> {
        let files = self.chips.values().flat_map(|files| [&files.agent, &files.preloader]).flatten();
        let parents = files.filter_map(|file| file.parent()).map(Path::to_path_buf);
        parents.chain(self.folder()).map(|folder| folder.display().to_string())
    }

    /// The chips as they are saved: `{ "0x0766": { "agent": "..", "preloader": ".." } }`.
    pub(in crate::app) fn to_value(&self) -> Value {
        let text = |path: &PathBuf| Value::from(path.display().to_string());
        let chips = self.chips.iter().map(|(code, files)| {
            let named = [("agent", &files.agent), ("preloader", &files.preloader)];
            let files =
                named.into_iter().filter_map(|(name, file)| Some((name.to_owned(), text(file.as_ref()?))));
            (ChipCode(*code).to_string(), Value::Object(files.collect()))
        });
        Value::Object(chips.collect::<Map<_, _>>())
    }

    /// Takes in chips as they were saved; `None` if that is not possible.
    pub(in crate::app) fn set_chips(&mut self, value: &Value) -> Option<()> {
        let mut chips = BTreeMap::new();
        for (code, files) in value.as_object()?.iter().take(MOST) {
            let code = u16::from_str_radix(code.strip_prefix("0x")?, 16).ok()?;
            let path = |name: &str| match files.get(name) {
                None => Some(None),
                Some(value) => value.as_str().map(|text| Some(PathBuf::from(text))),
            };
            chips.insert(code, RememberedFiles { agent: path("agent")?, preloader: path("preloader")? });
        }
        self.chips = chips;
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn chips_are_saved_and_read_back_and_anything_else_is_refused() {
        let mut memory = AgentMemory::default();
        memory.remember(ChipCode(0x766), "/da/all.bin".into(), Some("/rom/preloader.bin".into()));
        // The door was the preloader this time.
        memory.remember(ChipCode(0x766), "/da/new.bin".into(), None);
        memory.remember(ChipCode(0x6572), "/da/all.bin".into(), None);
        let saved = json!({
            "0x0766": { "agent": "/da/new.bin", "preloader": "/rom/preloader.bin" },
            "0x6572": { "agent": "/da/all.bin" },
        });
        assert_eq!(memory.to_value(), saved);
        let mut again = AgentMemory::default();
        assert_eq!(again.set_chips(&saved), Some(()));
        assert_eq!(again, memory);
        let wrong =
            [json!([]), json!({ "766": {} }), json!({ "0xzz": {} }), json!({ "0x1": { "agent": 5 } })];
        for wrong in wrong {
            assert_eq!(again.set_chips(&wrong), None, "{wrong}");
        }
        assert_eq!(again, memory);
    }
}
