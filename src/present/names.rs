//! Why a text cannot be a file name: sentences for the field in which it was typed.

use super::Present;
use crate::words;
use bromide_engine::dumpfile::{EARLY_PLACEHOLDERS, LATE_PLACEHOLDERS, NameError};

impl Present for NameError {
    fn present(&self) -> String {
        match self {
            NameError::BraceOpen => words!("form-brace-open"),
            NameError::UnknownPlaceholder(placeholder) => {
                let all = LATE_PLACEHOLDERS.iter().chain(&EARLY_PLACEHOLDERS);
                let all: Vec<String> = all.map(|name| format!("{{{name}}}")).collect();
                let placeholder = format!("{{{placeholder}}}");
                words!("form-placeholder-unknown", placeholder = placeholder, all = all.join(", "))
            }
            NameError::Empty => words!("form-name-empty"),
            NameError::Forbidden(letter) => {
                let shown = match letter.is_control() {
                    true => words!("form-control-character"),
                    false => letter.to_string(),
                };
                words!("form-name-forbidden", shown = shown)
            }
            NameError::Edges(name) => words!("form-name-edges", name = format!("{name:?}")),
            NameError::Device(name) => words!("form-name-device", name = name, system = "Windows"),
            NameError::TooLong { most } => words!("form-name-too-long", most = *most),
        }
    }
}
