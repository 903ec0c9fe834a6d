//! The buttons that export the session's table.

use eframe::egui::{Button, Ui};

use crate::tr;
use crate::ui::several::{StationsAction, Table};
use crate::ui::view::Action;

/// Draws the button for one form of the table. Without a record there is nothing to export.
pub(super) fn button(ui: &mut Ui, table: Table, has_records: bool, actions: &mut Vec<Action>) {
    let words = match table {
        Table::Csv => tr!("several-export-csv"),
        Table::Html => tr!("several-export-html"),
    };
    let button = ui.add_enabled(has_records, Button::new(words));
    if button.on_hover_text(tr!("several-export-hint")).clicked() {
        actions.push(Action::Stations(StationsAction::Export(table)));
    }
}
