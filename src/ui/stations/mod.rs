//! Several phones at once: the form, then a lane for each phone, and the details of one lane. Drawn in the place of
//! the page of a single phone; hands back actions, which `actions` carries out.

mod actions;
mod bar;
mod details;
mod export;
mod form;
mod grid;
mod keys;
mod lane;
mod next_sheet;
mod sheet;
mod totals;

use eframe::egui::{CentralPanel, Frame, Ui};

use super::scrolled::{page_margin, scrolled};
use super::several::Open;
use super::theme::Palette;
use super::view::{Action, View};
use super::{bars, keyboard, log_panel};
use crate::app::{AppController, FieldError, Now};

/// Draws everything but the dialogs. `folder_is_there`: what is known of the folder.
pub(super) fn page(
    ui: &mut Ui,
    controller: &AppController,
    view: &mut View,
    folder: crate::desktop::FolderFacts,
    now: Now,
    actions: &mut Vec<Action>,
) {
    bars::top_bar(ui, controller, actions);
    log_panel::log_panel(ui, controller, &mut view.log, actions);
    let state = &controller.several.state;
    let errors: Vec<FieldError> = match state.session {
        Some(_) => vec![],
        None => state.errors(&controller.state.form, folder.is_there),
    };
    bar::bottom_bar(ui, controller, view, &errors, actions);
    bars::notice(ui, view);
    if let Some(session) = &state.session {
        totals::totals(ui, session, state.has_records(), actions);
    }
    keyboard::middle(ui);
    let ground = Frame::new().fill(Palette::of(ui).ground);
    let frame = ground.inner_margin(page_margin(ui));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        let Some(session) = &state.session else {
            scrolled(ui, "several-form", |ui| {
                form::form(ui, controller, view, folder.free, &errors, actions);
            });
            return;
        };
        let lane = view.stations.open.lane().and_then(|station| session.lanes.get(&station));
        match (view.stations.open, lane) {
            (Open::NextSheet, _) => next_sheet::page(ui, session, view, actions),
            (_, Some(lane)) => details::details(ui, controller, lane, view, now, actions),
            (_, None) => {
                view.stations.open = Open::AllLanes;
                grid::grid(ui, session, actions);
            }
        }
        view.stations.announcements.stations(ui, session);
    });
}
