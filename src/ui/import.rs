//! Scatter files: which dialog is open for one, the field to type a path where there are no dialogs.
//!
//! Used by the window. What a file is and says is not known here.

use std::path::PathBuf;

use eframe::egui::{Modal, TextEdit, Ui};

use super::Action;
use super::theme::card_heading;
use crate::tr;

/// How far choosing a scatter file is.
#[derive(Debug, Default)]
pub(super) struct Import {
    is_asked: bool,
    typed: Option<String>,
}

impl Import {
    /// The file dialog was opened for a scatter file.
    pub(super) fn ask(&mut self) {
        self.is_asked = true;
    }

    /// Whether the dialog that is open is for one.
    pub(super) fn asked(&self) -> bool {
        self.is_asked
    }

    /// No dialog is open any more.
    pub(super) fn answered(&mut self) {
        self.is_asked = false;
    }

    /// There are no dialogs here: the path must be typed.
    pub(super) fn type_it(&mut self) {
        self.typed = Some(String::new());
    }
}

/// The dialog in which a path is typed.
pub(super) fn path_dialog(ui: &mut Ui, import: &mut Import, actions: &mut Vec<Action>) {
    let Some(typed) = &mut import.typed else { return };
    let mut close = false;
    let modal = Modal::new(eframe::egui::Id::unique("import")).show(ui.ctx(), |ui| {
        ui.set_width(460.0_f32.min(ui.ctx().content_rect().width() - 60.0));
        card_heading(ui, tr!("import-heading"));
        ui.label(tr!("import-hint"));
        let field = ui.add(TextEdit::singleline(typed).desired_width(f32::INFINITY));
        let field = field.accessible_name(tr!("import-path"));
        if ui.ctx().memory(|memory| memory.focused()).is_none() {
            field.request_focus();
        }
        ui.horizontal(|ui| {
            let path = typed.trim();
            let take = ui.add_enabled(!path.is_empty(), eframe::egui::Button::new(tr!("import-take")));
            if take.clicked() {
                actions.push(Action::ImportScatter(PathBuf::from(path)));
                close = true;
            }
            close |= ui.button(tr!("dialog-cancel")).clicked();
        });
    });
    if close || modal.should_close() {
        import.typed = None;
    }
}
