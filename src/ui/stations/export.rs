//! The buttons that export the session's table.

use eframe::egui::Ui;

use super::{StationsAction, Table};
use crate::tr;
use crate::ui::view::Action;

/// Draws the button for one form of the table.
pub(super) fn button(ui: &mut Ui, table: Table, actions: &mut Vec<Action>) {
    let words = match table {
        Table::Csv => tr!("several-export-csv"),
        Table::Html => tr!("several-export-html"),
    };
    if ui.button(words).on_hover_text(tr!("several-export-hint")).clicked() {
        actions.push(Action::Stations(StationsAction::Export(table)));
    }
}
