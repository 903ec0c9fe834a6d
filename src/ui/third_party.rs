//! The licences of the third-party software in the program. Part of the settings.

use eframe::egui::{RichText, ScrollArea, TextStyle, TextWrapMode, Ui};

use crate::tr;

/// Made by packaging/licences.py, which `.ci/run` asks whether it is up to date.
const TEXT: &str = include_str!("../../assets/third-party.txt");

/// Folded away until somebody wants to know.
pub(super) fn third_party(ui: &mut Ui) {
    ui.collapsing(tr!("settings-third-party"), |ui| {
        let row = ui.text_style_height(&TextStyle::Small);
        let lines = TEXT.lines().count();
        let area = ScrollArea::both().id_salt("third-party").max_height(220.0).auto_shrink([false, true]);
        // Thousands of lines: only those that are seen are laid out.
        area.show_rows(ui, row, lines, |ui, seen| {
            ui.style_mut().wrap_mode = Some(TextWrapMode::Extend);
            for line in TEXT.lines().skip(seen.start).take(seen.len()) {
                ui.label(RichText::new(line).small());
            }
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_names_what_the_program_is_made_of() {
        for name in ["egui ", "eframe ", "serialport ", "ring ", "clap "] {
            assert!(TEXT.lines().any(|line| line.starts_with(name)), "{name}");
        }
        assert!(TEXT.contains("Apache License") && TEXT.contains("Permission is hereby granted"));
    }
}
