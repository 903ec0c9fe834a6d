//! The buttons that export the session's table.

use eframe::egui::Ui;

use super::{StationsAction, Table};
use crate::tr;
use crate::ui::view::Action;

/// Draws the buttons.
pub(super) fn buttons(ui: &mut Ui, actions: &mut Vec<Action>) {
    for (table, words) in
        [(Table::Csv, tr!("several-export-csv")), (Table::Html, tr!("several-export-html"))]
    {
        if ui.button(words).on_hover_text(tr!("several-export-hint")).clicked() {
            actions.push(Action::Stations(StationsAction::Export(table)));
        }
    }
}
