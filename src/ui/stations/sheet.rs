//! The job sheet of a lane: ticket, customer, model, IMEI, typed or scanned. Enter jumps to the next field, and from
//! the last one back to all lanes. What was typed stays with its lane.

use eframe::egui::{Grid, Key, Ui};

use crate::app::{JobSheet, Lane, SeveralCommand};
use crate::tr;
use crate::ui::field::{self, Limit, cell, hint_line};
use crate::ui::several::{Open, StationsAction};
use crate::ui::theme::card_heading;
use crate::ui::view::Action;

const WIDTH: f32 = 220.0;

/// Whose sheet it is.
#[derive(Clone, Copy)]
pub(super) enum SheetOf<'l> {
    /// The phone of this lane.
    Lane(&'l Lane),
    /// The phone that is plugged in next.
    NextPhone,
}

/// Draws the fields with what was `typed`. `takes_focus`: the first one gets it.
pub(super) fn sheet(
    ui: &mut Ui,
    of: SheetOf<'_>,
    typed: &JobSheet,
    takes_focus: bool,
    actions: &mut Vec<Action>,
) {
    let (id, heading, hint) = match of {
        SheetOf::Lane(lane) if lane.record.is_some() => {
            (lane.station.0, tr!("lane-sheet"), tr!("lane-sheet-after"))
        }
        SheetOf::Lane(lane) => (lane.station.0, tr!("lane-sheet"), tr!("lane-sheet-hint")),
        SheetOf::NextPhone => (0, tr!("several-next-sheet"), tr!("several-next-sheet-hint")),
    };
    card_heading(ui, heading);
    let mut sheet = typed.clone();
    let names = [tr!("session-ticket"), tr!("session-customer"), tr!("session-model"), tr!("session-imei")];
    let mut entered = None;
    Grid::new(("sheet", id)).num_columns(2).show(ui, |ui| {
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
    hint_line(ui, &hint);
    if let Some(first) = names.first().filter(|_| takes_focus) {
        field::focus(ui.ctx(), first);
    }
    if let Some(index) = entered {
        match names.get(index + 1) {
            Some(next) => field::focus(ui.ctx(), next),
            None => actions.push(Action::Stations(StationsAction::Open(Open::AllLanes))),
        }
    }
    if sheet != *typed {
        let command = match of {
            SheetOf::Lane(lane) => SeveralCommand::Sheet(lane.station, sheet),
            SheetOf::NextPhone => SeveralCommand::NextSheet(sheet),
        };
        actions.push(Action::Stations(StationsAction::Command(command)));
    }
}
