//! Notices of the program as people read them.

use std::path::Path;

use crate::app::{ImportError, LARGEST_SCATTER, MOST_ROWS, Notice, OwnFileError};
use crate::present::{Present, UserError, size};
use crate::tr;
use bromide_engine::system::SystemError;

impl Present for Notice {
    fn present(&self) -> String {
        let shown = |path: &Path| path.display().to_string();
        let name = |path: &Path| path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        match self {
            Notice::ScatterImported { file, ranges } => {
                tr!("import-done", count = *ranges, file = name(file))
            }
            Notice::ScatterLeftOut(names) => tr!("import-left-out", names = names.join(", ")),
            Notice::ScatterRefused { file, why } => {
                tr!("import-refused", file = name(file), why = why.present())
            }
            Notice::ScatterDuringJob { file } => tr!("import-not-now", file = name(file)),
            Notice::NotesImported { file } => tr!("keys-imported", file = shown(file)),
            Notice::NotesNotImported { file, why } => {
                tr!("notes-not-imported", path = shown(file), why = why.present())
            }
            Notice::NotesNotSaved(why) => tr!("notes-not-saved", why = why.present()),
            Notice::NotesUnreadable { file, why } => {
                tr!("notes-unreadable", path = shown(file), why = why.present())
            }
            Notice::NotesSetAside { file, why, aside } => {
                tr!("notes-set-aside", path = shown(file), why = why.present(), aside = shown(aside))
            }
            Notice::SettingsNotSaved(why) => tr!("settings-not-saved", why = why.present()),
            Notice::SettingsUnreadable { file, why } => {
                tr!("settings-unreadable", path = shown(file), why = why.present())
            }
            Notice::SettingsBadValue { key, value } => tr!("settings-bad-value", key = key, value = value),
            Notice::SettingsSetAside { file, why, aside } => {
                tr!("settings-set-aside", path = shown(file), why = why.present(), aside = shown(aside))
            }
            Notice::SettingsDamaged { file, why, error } => {
                tr!("settings-damaged", path = shown(file), why = why.present(), error = error.present())
            }
            Notice::RendererChosen { renderer } => tr!("log-renderer", renderer = renderer),
            Notice::RendererFailed { renderer, why } => {
                tr!("log-renderer-failed", renderer = renderer, why = why)
            }
            Notice::FileSaved(file) => tr!("log-saved-to", file = shown(file)),
            Notice::NoSaveDialog => tr!("log-no-dialog"),
            Notice::NoBundleDialog => tr!("log-no-dialog-bundle"),
            Notice::BundleFailed(why) => {
                let why = why.as_ref().map_or_else(|| tr!("desktop-broke"), SystemError::present);
                tr!("log-no-bundle", why = why)
            }
            Notice::OrderFailed(why) => {
                let why = why.as_ref().map_or_else(|| tr!("log-no-order"), SystemError::to_string);
                UserError::internal(&why).cause
            }
            Notice::FromDesktop(_, text) => text.clone(),
        }
    }
}

/// A part of a sentence.
impl Present for ImportError {
    fn present(&self) -> String {
        match self {
            ImportError::System(error) => error.present(),
            ImportError::TooLarge => tr!("import-too-large", most = size(LARGEST_SCATTER)),
            ImportError::Scatter(error) => error.present(),
            ImportError::TooManyRanges { count } => {
                tr!("import-too-many", count = *count, most = MOST_ROWS)
            }
        }
    }
}

/// A part of a sentence.
impl Present for OwnFileError {
    fn present(&self) -> String {
        match self {
            OwnFileError::System(error) => error.present(),
            OwnFileError::Malformed(text) => text.clone(),
            OwnFileError::NotKeyNotes => tr!("notes-of-something-else"),
            OwnFileError::NoModels => tr!("notes-without-models"),
            OwnFileError::TooManyNotes => tr!("notes-too-large"),
        }
    }
}
