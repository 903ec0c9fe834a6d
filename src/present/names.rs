//! Why a text cannot be a file name: sentences for the field in which it was typed.

use super::Present;
use crate::tr;
use bromide_engine::dumpfile::{EARLY_PLACEHOLDERS, LATE_PLACEHOLDERS, NameError};

impl Present for NameError {
    fn present(&self) -> String {
        match self {
            NameError::BraceOpen => tr!("form-brace-open"),
            NameError::UnknownPlaceholder(placeholder) => {
                let all = LATE_PLACEHOLDERS.iter().chain(&EARLY_PLACEHOLDERS);
                let all: Vec<String> = all.map(|name| format!("{{{name}}}")).collect();
                let placeholder = format!("{{{placeholder}}}");
                tr!("form-placeholder-unknown", placeholder = placeholder, all = all.join(", "))
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
