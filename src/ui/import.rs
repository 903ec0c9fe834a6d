//! The field to type the path of a scatter file, where the desktop has no dialogs. Knows nothing of what is
//! in the file.

use std::path::PathBuf;

use eframe::egui::{Modal, TextEdit, Ui};

use super::theme::card_heading;
use super::view::Action;
use crate::tr;

/// Draws the dialog. Returns whether it is to be closed.
pub(super) fn path_dialog(ui: &mut Ui, typed: &mut String, actions: &mut Vec<Action>) -> bool {
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
    close || modal.should_close()
}
