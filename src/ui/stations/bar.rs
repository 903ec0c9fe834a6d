//! The bar at the bottom with the big button.

use eframe::egui::text::LayoutJob;
use eframe::egui::{
    Align, Atom, Button, FontId, Frame, Label, Layout, Margin, Panel, Stroke, StrokeKind, Ui, Vec2,
};

use super::next_sheet;
use crate::app::{AppController, FieldError, SessionStage, SeveralButton, SeveralCommand, SharedHub};
use crate::present::{Present as _, several_error};
use crate::tr;
use crate::ui::icons::{Icon, icon, sign_id, sign_on};
use crate::ui::lines::{TWO_LINES, where_it_fits};
use crate::ui::scale::{BODY, CAPTION, M, TITLE, bold};
use crate::ui::several::StationsAction;
use crate::ui::theme::{BIG_BUTTON, Palette, SHORT_BUTTON, is_short};
use crate::ui::view::{Action, Dialog, View};

/// Draws the bar.
pub(super) fn bottom_bar(
    ui: &mut Ui,
    controller: &AppController,
    view: &mut View,
    errors: &[FieldError],
    actions: &mut Vec<Action>,
) {
    let palette = Palette::of(ui);
    let margin = Margin::symmetric(14, if is_short(ui) { 5 } else { 8 });
    let frame = Frame::new().inner_margin(margin).fill(palette.card);
    let state = &controller.several.state;
    Panel::bottom("bottom").frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            big_button(ui, controller, view, actions);
            if let Some(session) = &state.session {
                next_sheet::button(ui, session, actions);
            }
            let is_stopped = state.button() == SeveralButton::Continue;
            if is_stopped && ui.button(tr!("several-finish")).clicked() {
                actions.push(Action::Stations(StationsAction::Command(SeveralCommand::Finish)));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let words = if view.log.open { tr!("log-close") } else { tr!("log-open") };
                if ui.button(words).clicked() {
                    view.log.open = !view.log.open;
                }
                if let Some(shared) = state.session.as_ref().and_then(|session| session.hint.as_ref()) {
                    shared_hub(ui, shared, actions);
                    return;
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let hint = match (&state.session, errors.first()) {
                        (Some(session), _) => session.hint(),
                        (None, Some(error)) => several_error(error),
                        (None, None) if controller.several.is_ordering() => tr!("hint-ordering"),
                        (None, None) => tr!("several-hint-start"),
                    };
                    where_it_fits(ui, &hint, palette.weak, TWO_LINES);
                });
            });
        });
    });
}

/// Phones slow each other down. In the place of the usual hint, so that the lanes keep their room; what does not fit into
/// two lines is shown when the pointer rests on it.
fn shared_hub(ui: &mut Ui, shared: &SharedHub, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    if ui.button(tr!("notice-close")).clicked() {
        actions.push(Action::Stations(StationsAction::Command(SeveralCommand::CloseHint)));
    }
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        icon(ui, Icon::Warning, BODY, palette.warn);
        let words = shared.present();
        let font = FontId::proportional(CAPTION);
        let mut job = LayoutJob::simple(words.clone(), font, palette.warn, ui.available_width());
        job.wrap.max_rows = 2;
        ui.add(Label::new(job)).on_hover_text(words);
    });
}

fn big_button(ui: &mut Ui, controller: &AppController, view: &mut View, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let state = &controller.several.state;
    let what = state.button();
    let is_stopping = state
        .session
        .as_ref()
        .is_some_and(|session| session.is_busy() && session.stage == SessionStage::Stopping);
    let is_busy = controller.several.is_ordering() || is_stopping;
    let (fill, sign) = match what {
        SeveralButton::Start => (palette.accent, Icon::Play),
        SeveralButton::StopAll => (palette.stop, Icon::Stop),
        SeveralButton::Continue => (palette.accent, Icon::Again),
        SeveralButton::Finish => (palette.accent, Icon::Stop),
    };
    let words = bold(what.words(), TITLE).color(palette.on_accent);
    let place = Atom::custom(sign_id(), Vec2::splat(TITLE));
    let size = if is_short(ui) { Vec2::new(BIG_BUTTON.x, SHORT_BUTTON) } else { BIG_BUTTON };
    let button = Button::new((place, words)).gap(M).fill(fill).min_size(size).corner_radius(6);
    let button = button.stroke(Stroke::NONE);
    // Each has a focus of its own: who pressed Start must not press End by the same key.
    let button = ui
        .push_id(("several", what), |ui| {
            ui.add_enabled_ui(!is_busy, |ui| sign_on(ui, sign, TITLE, button, Some(palette.on_accent))).inner
        })
        .inner;
    if button.has_focus() {
        let around = button.rect.expand(2.0);
        ui.painter().rect_stroke(around, 7, Stroke::new(2.0, palette.text), StrokeKind::Outside);
    }
    if std::mem::take(&mut view.focus_main) && what == SeveralButton::Start {
        button.request_focus();
    }
    if button.clicked() {
        match what {
            SeveralButton::StopAll => view.dialog = Some(Dialog::AskStop),
            SeveralButton::Start => actions.push(Action::Stations(StationsAction::Start)),
            SeveralButton::Continue => {
                actions.push(Action::Stations(StationsAction::Command(SeveralCommand::Continue)));
            }
            SeveralButton::Finish => {
                actions.push(Action::Stations(StationsAction::Command(SeveralCommand::Finish)));
            }
        }
    }
}
