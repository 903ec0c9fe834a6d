//! The bar at the top with the switch between one phone and several, and the notice. On the page of a single phone
//! and on those of several.

use eframe::egui::{Align, Color32, FontId, Frame, Layout, Margin, Panel, RichText, Ui};

use super::icons::{Icon, icon, sign_button};
use super::lines::{ONE_LINE, where_it_fits};
use super::scale::{BODY, TITLE, bold};
use super::several::StationsAction;
use super::theme::{Palette, is_short};
use super::view::{Action, View};
use crate::app::{AppController, Mode};
use crate::present::Present as _;
use crate::tr;

/// Draws the bar at the top.
pub(super) fn top_bar(ui: &mut Ui, controller: &AppController, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let margin = Margin::symmetric(14, if is_short(ui) { 3 } else { 6 });
    let frame = Frame::new().inner_margin(margin).fill(palette.card);
    Panel::top("top").frame(frame).show(ui, |ui| {
        // Where one line is too short, the name is left out, which the title of the window shows, too.
        if needed(ui, controller) > ui.available_width() {
            ui.horizontal_wrapped(|ui| {
                mode_switch(ui, controller, actions);
                pages(ui, actions);
            });
            return;
        }
        ui.horizontal(|ui| {
            ui.label(bold(tr!("program-name"), TITLE));
            mode_switch(ui, controller, actions);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                pages(ui, actions);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    where_it_fits(ui, &tr!("promise-read-only-short"), palette.weak, ONE_LINE);
                });
            });
        });
    });
}

/// The width of the bar's names and buttons on one line, in points; rather too much than too little.
fn needed(ui: &Ui, controller: &AppController) -> f32 {
    const SIGN_AND_MARGINS: f32 = 40.0;
    let width = |words: String, size: f32| {
        let galley = ui.painter().layout_no_wrap(words, FontId::proportional(size), Color32::PLACEHOLDER);
        galley.size().x + SIGN_AND_MARGINS
    };
    let mut all = width(tr!("program-name"), TITLE);
    if may_switch(controller) {
        all += width(tr!("mode-one"), BODY) + width(tr!("mode-several"), BODY);
    }
    all + width(tr!("settings-open"), BODY) + width(tr!("inside-heading"), BODY)
}

/// The buttons that open other pages and the settings.
fn pages(ui: &mut Ui, actions: &mut Vec<Action>) {
    if ui.button(tr!("settings-open")).clicked() {
        actions.push(Action::Settings(true));
    }
    let inside = sign_button(ui, Icon::Lens, tr!("inside-heading"));
    if inside.on_hover_text(tr!("inside-heading.hover")).clicked() {
        actions.push(Action::ShowInside(true));
    }
}

/// One phone or several, while neither is at work.
fn mode_switch(ui: &mut Ui, controller: &AppController, actions: &mut Vec<Action>) {
    if !may_switch(controller) {
        return;
    }
    let mode = controller.several.state.mode;
    for (of, words) in [(Mode::One, tr!("mode-one")), (Mode::Several, tr!("mode-several"))] {
        if ui.radio(mode == of, words).clicked() && mode != of {
            actions.push(Action::Stations(StationsAction::Mode(of)));
        }
    }
}

fn may_switch(controller: &AppController) -> bool {
    controller.state.station.running().is_none() && controller.several.state.session.is_none()
}

/// The notice, until the user dismisses it.
pub(super) fn notice(ui: &mut Ui, view: &mut View) {
    let Some(notice) = &view.notice else { return };
    let palette = Palette::of(ui);
    let frame = Frame::new().inner_margin(Margin::symmetric(14, 6)).fill(palette.card);
    let mut close = false;
    Panel::bottom("notice").frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            icon(ui, Icon::Warning, 15.0, palette.warn);
            ui.label(RichText::new(notice.present()).color(palette.warn));
            close = ui.button(tr!("notice-close")).clicked();
        });
    });
    if close {
        view.notice = None;
    }
}
