//! The bar at the bottom of the page for several phones, with its main button.

use eframe::egui::text::LayoutJob;
use eframe::egui::{Align, FontId, Label, Layout, Ui};

use super::next_sheet;
use crate::app::{AppController, FieldError, SessionStage, SeveralButton, SeveralCommand, SharedHub};
use crate::present::{Present as _, several_error};
use crate::tr;
use crate::ui::icons::{Icon, icon};
use crate::ui::main_bar::{MainButtonLook, hint_words, main_bar, main_button};
use crate::ui::scale::{BODY, CAPTION};
use crate::ui::several::StationsAction;
use crate::ui::theme::Palette;
use crate::ui::view::{Action, Dialog, View};

/// Draws the bar.
pub(super) fn bottom_bar(
    ui: &mut Ui,
    controller: &AppController,
    view: &mut View,
    errors: &[FieldError],
    actions: &mut Vec<Action>,
) {
    let state = &controller.several.state;
    let mut buttons = |ui: &mut Ui, view: &mut View, actions: &mut Vec<Action>| {
        big_button(ui, controller, view, actions);
        if let Some(session) = &state.session {
            next_sheet::button(ui, session, actions);
        }
        let is_stopped = state.button() == SeveralButton::Continue;
        if is_stopped && ui.button(tr!("several-finish")).clicked() {
            actions.push(Action::Stations(StationsAction::Command(SeveralCommand::Finish)));
        }
    };
    main_bar(ui, view, actions, &mut buttons, &mut |ui, actions| {
        if let Some(shared) = state.session.as_ref().and_then(|session| session.hint.as_ref()) {
            return shared_hub(ui, shared, actions);
        }
        let hint = match (&state.session, errors.first()) {
            (Some(session), _) => session.hint(),
            (None, Some(error)) => several_error(error),
            (None, None) if controller.several.is_ordering() => tr!("hint-ordering"),
            (None, None) => tr!("several-hint-start"),
        };
        hint_words(ui, &hint);
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
    let (fill, sign) = match what {
        SeveralButton::Start => (palette.accent, Icon::Play),
        SeveralButton::StopAll => (palette.stop, Icon::Stop),
        SeveralButton::Continue => (palette.accent, Icon::Again),
        SeveralButton::Finish => (palette.accent, Icon::Stop),
    };
    let look = MainButtonLook {
        words: what.words(),
        sign,
        fill: Some(fill),
        is_enabled: !controller.several.is_ordering() && !is_stopping,
    };
    // Each has a focus of its own: who pressed Start must not press End by the same key.
    let button = ui.push_id(("several", what), |ui| main_button(ui, look)).inner;
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
