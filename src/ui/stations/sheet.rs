//! The job sheet of a lane: ticket, customer, model, IMEI, typed or scanned. Enter jumps to the next field, and from
//! the last one back to all lanes. What was typed stays with its lane.

use eframe::egui::{Grid, Key, Ui};

use crate::app::{JobSheet, Lane, SeveralCommand};
use crate::tr;
use crate::ui::field::{self, Limit, cell, hint_line};
use crate::ui::several::StationsAction;
use crate::ui::theme::card_heading;
use crate::ui::view::Action;

const WIDTH: f32 = 220.0;

/// Draws the fields. `takes_focus`: the first one gets it.
pub(super) fn sheet(ui: &mut Ui, lane: &Lane, takes_focus: bool, actions: &mut Vec<Action>) {
    card_heading(ui, tr!("lane-sheet"));
    let mut sheet: JobSheet = lane.sheet.clone();
    let names = [tr!("session-ticket"), tr!("session-customer"), tr!("session-model"), tr!("session-imei")];
    let mut entered = None;
    Grid::new(("sheet", lane.station.0)).num_columns(2).show(ui, |ui| {
        let fields = [&mut sheet.ticket, &mut sheet.customer, &mut sheet.model, &mut sheet.imei];
        for (index, (name, text)) in names.iter().zip(fields).enumerate() {
            let had_focus = field::has_focus(ui, name);
            ui.label(name.as_str());
            cell(ui, name, text, ("", Limit::Name), WIDTH, false);
            ui.end_row();
            // A field of one line gives the focus away by Enter.
            if had_focus && !field::has_focus(ui, name) && ui.input(|input| input.key_pressed(Key::Enter)) {
                entered = Some(index);
            }
        }
    });
    hint_line(ui, &if lane.record.is_some() { tr!("lane-sheet-late") } else { tr!("lane-sheet-hint") });
    if let Some(first) = names.first().filter(|_| takes_focus) {
        field::focus(ui.ctx(), first);
    }
    if let Some(index) = entered {
        match names.get(index + 1) {
            Some(next) => field::focus(ui.ctx(), next),
            None => actions.push(Action::Stations(StationsAction::Open(None))),
        }
    }
    if sheet != lane.sheet {
        let command = SeveralCommand::Sheet(lane.station, sheet);
        actions.push(Action::Stations(StationsAction::Command(command)));
    }
}
