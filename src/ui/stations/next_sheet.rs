//! The job sheet of the phone that is plugged in next, in the place of the lanes; and the button that shows it.

use eframe::egui::Ui;

use super::sheet::{self, SheetOf};
use crate::app::SeveralSession;
use crate::tr;
use crate::ui::scale::S;
use crate::ui::scrolled::scrolled;
use crate::ui::several::{Open, StationsAction};
use crate::ui::theme::card;
use crate::ui::view::{Action, View};

/// Draws the sheet.
pub(super) fn page(ui: &mut Ui, session: &SeveralSession, view: &mut View, actions: &mut Vec<Action>) {
    if ui.button(tr!("lane-back")).clicked() {
        actions.push(Action::Stations(StationsAction::Open(Open::AllLanes)));
    }
    ui.add_space(S);
    let takes_focus = std::mem::take(&mut view.stations.focus_sheet);
    scrolled(ui, "next-sheet", |ui| {
        card(ui, |ui| {
            sheet::sheet(ui, SheetOf::NextPhone, &session.next_sheet, takes_focus, actions);
        });
    });
}

/// Draws the button, which names the phone once its ticket is typed.
pub(super) fn button(ui: &mut Ui, session: &SeveralSession, actions: &mut Vec<Action>) {
    let ticket = session.next_sheet.ticket.as_str();
    let words = match ticket {
        "" => tr!("several-next-sheet"),
        ticket => tr!("several-next-sheet-of", ticket = ticket),
    };
    if ui.button(words).on_hover_text(tr!("several-next-sheet-hint")).clicked() {
        actions.push(Action::Stations(StationsAction::Open(Open::NextSheet)));
    }
}
