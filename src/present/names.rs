//! Why a text cannot be a file name: sentences for the field in which it was typed.

use super::{Present, listed};
use crate::tr;
use bromide_engine::dumpfile::{
    BATCH_PLACEHOLDERS, EARLY_PLACEHOLDERS, LATE_PLACEHOLDERS, NameError, SHEET_PLACEHOLDERS,
};

/// Why a text cannot be the pattern for the names of many phones.
#[must_use]
pub fn batch_name_error(error: &NameError) -> String {
    match error {
        NameError::UnknownPlaceholder(placeholder) => {
            let all = BATCH_PLACEHOLDERS.iter().chain(&SHEET_PLACEHOLDERS).chain(&LATE_PLACEHOLDERS);
            unknown(placeholder, all)
        }
        other => other.present(),
    }
}

fn unknown<'a>(placeholder: &str, all: impl Iterator<Item = &'a &'a str>) -> String {
    let all: Vec<String> = all.map(|name| format!("{{{name}}}")).collect();
    let placeholder = format!("{{{placeholder}}}");
    tr!("form-placeholder-unknown", placeholder = placeholder, all = listed(&all))
}

impl Present for NameError {
    fn present(&self) -> String {
        match self {
            NameError::BraceOpen => tr!("form-brace-open"),
            NameError::UnknownPlaceholder(placeholder) => {
                unknown(placeholder, LATE_PLACEHOLDERS.iter().chain(&EARLY_PLACEHOLDERS))
            }
            NameError::Empty => tr!("form-name-empty"),
            NameError::Forbidden(letter) => {
                let shown = match letter.is_control() {
                    true => tr!("form-control-character"),
                    false => letter.to_string(),
                };
                tr!("form-name-forbidden", shown = shown)
            }
            NameError::Edges(name) => tr!("form-name-edges", name = format!("{name:?}")),
            NameError::Device(name) => tr!("form-name-device", name = name, system = "Windows"),
            NameError::TooLong { excess } => tr!("form-name-too-long", bytes = *excess),
        }
    }
}
