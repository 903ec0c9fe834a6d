//! Notices of the program as people read them.

use std::path::Path;

use crate::app::{
    ImportError, LARGEST_SCATTER, LeftOut, LeftOutReason, MOST_ROWS, Notice, OwnFileError, ScatterErrors,
};
use crate::present::{Present, UserError, listed, size};
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
            Notice::ScatterLeftOut { file, ranges, left_out, errors } => {
                let mut lines = vec![tr!("import-left-out", count = *ranges, file = name(file))];
                lines.extend(left_out_lines(left_out));
                lines.extend(error_lines(errors));
                lines.join("\n")
            }
            Notice::ScatterRefused { file, why } => {
                tr!("import-refused", file = name(file), why = why.present())
            }
            Notice::ScatterDuringJob { file } => tr!("import-not-now", file = name(file)),
            Notice::NotesImported { file } => tr!("keys-imported", file = shown(file)),
            Notice::NotesNotImported { file, why } => {
                tr!("notes-not-imported", path = shown(file), why = why.present())
            }
            Notice::DayLogNotSaved { file, why } => {
                tr!("several-day-log", path = shown(file), why = why.present())
            }
            Notice::SheetNotSaved(why) => {
                tr!("several-sheet-not-saved", why = UserError::from(why).cause)
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
            Notice::NotSavedAsItIs(why) => UserError::from(why).cause,
            Notice::FromDesktop(_, text) => text.clone(),
        }
    }
}

/// The most names of ranges, and the most wrong lines, that a notice lists.
const MOST_NAMES: usize = 12;
const MOST_LINES: usize = 5;

/// A line for each reason, with the names of the ranges.
fn left_out_lines(left_out: &[LeftOut]) -> Vec<String> {
    let mut reasons: Vec<&LeftOutReason> = Vec::new();
    for LeftOut { why, .. } in left_out {
        if !reasons.contains(&why) {
            reasons.push(why);
        }
    }
    let line = |why: &&LeftOutReason| {
        let of_reason = || left_out.iter().filter(|range| range.why == **why);
        let mut names: Vec<String> = of_reason().take(MOST_NAMES).map(|range| range.name.clone()).collect();
        if let Some(more) = of_reason().count().checked_sub(MOST_NAMES).filter(|more| *more > 0) {
            names.push(tr!("import-more-names", count = more));
        }
        let names = listed(&names);
        match why {
            LeftOutReason::FromTheEnd => tr!("import-counted-from-end", names = names),
            LeftOutReason::Empty => tr!("import-empty-ranges", names = names),
            LeftOutReason::NotInFlash => tr!("import-not-in-flash", names = names),
            LeftOutReason::OtherStorage(storage) => {
                tr!("import-other-storage", storage = storage, names = names)
            }
        }
    };
    reasons.iter().map(line).collect()
}

/// The first wrong lines, and how many more there are.
fn error_lines(errors: &ScatterErrors) -> Vec<String> {
    let mut lines: Vec<String> = errors.first.iter().take(MOST_LINES).map(Present::present).collect();
    let more = errors.more + errors.first.len().saturating_sub(MOST_LINES);
    if more > 0 {
        lines.push(tr!("paste-more", count = more));
    }
    lines
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
            OwnFileError::Utf16 => tr!("file-is-utf16"),
            OwnFileError::NotKeyNotes => tr!("notes-of-something-else"),
            OwnFileError::NoModels => tr!("notes-without-models"),
            OwnFileError::TooManyNotes => tr!("notes-too-large"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::parse_scatter;

    fn notice(text: &str) -> String {
        let scatter = parse_scatter(text.as_bytes()).unwrap();
        let (file, ranges) = ("/x/map.txt".into(), scatter.ranges.len());
        Notice::ScatterLeftOut { file, ranges, left_out: scatter.left_out, errors: scatter.errors }.present()
    }

    #[test]
    fn everything_that_was_not_imported_is_listed_by_reason_and_counted() {
        let mut text =
            String::from("ROM 0x10010000 0x1000 { }\nMARK 0x10011000 0 { }\nRAM 0xF0000000 0x10 { }\n");
        text += "END 0xFFFF0010 { }\n";
        for number in 0..20 {
            text += &format!("E{number} 0x10011000 0 {{ }}\nW{number} here 0x10 {{ }}\n");
        }
        let lines: Vec<String> = notice(&text).lines().map(str::to_owned).collect();
        assert!(lines[0].contains("map.txt") && lines[0].contains("1 range"), "{}", lines[0]);
        assert!(lines[1].contains("MARK, E0, E1") && lines[1].ends_with("E10, and 9 more"), "{}", lines[1]);
        assert!(lines[2].contains("RAM") && lines[3].contains("END"), "{lines:?}");
        assert!(lines[4].starts_with("line 6: \"here\" is not a number"), "{}", lines[4]);
        assert_eq!(lines.len(), 4 + MOST_LINES + 1);
        assert!(lines[9].contains("15 more"), "{}", lines[9]);
    }

    #[test]
    fn ranges_of_another_storage_are_named_with_it() {
        let entry = |storage: &str| {
            format!(
                "- partition_name: a\n  linear_start_addr: 0x0\n  partition_size: 4\n  storage: {storage}\n"
            )
        };
        let sentence = notice(&(entry("HW_STORAGE_UFS") + &entry("HW_STORAGE_EMMC")));
        assert!(sentence.contains("HW_STORAGE_EMMC: a"), "{sentence}");
    }
}
