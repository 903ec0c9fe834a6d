//! The one page: a bar on top, the form on the left, what happens on the right, the big button and the log
//! below.

use std::ops::RangeInclusive;

use eframe::egui::{
    Align, Atom, Button, CentralPanel, Color32, Frame, Layout, Margin, Panel, Stroke, Ui, Vec2,
};

use super::icons::{Icon, sign_id, sign_on};
use super::lines::{TWO_LINES, where_it_fits};
use super::scale::{M, S, TITLE, bold};
use super::scrolled::{BAR_ROOM, page_margin, scrolled};
use super::theme::{BIG_BUTTON, Palette, SHORT_BUTTON, TWO_COLUMNS_FROM, is_short};
use super::view::{Action, DesktopDialog, Dialog, Paste, View};
use super::which_parts::Listing;
use super::{bars, held, keyboard, log_panel, phone_card, status, unfinished, what_to_read, where_to};
use crate::app::{AppController, Field, FieldError, MainButton, Now, State, UiCommand};
use crate::tr;

/// The left half: a share of the width, within limits in points.
const LEFT_SHARE: f32 = 0.36;
const LEFT_WIDTH: RangeInclusive<f32> = 440.0..=560.0;

/// Draws what is on every page: the log and the notice.
pub(super) fn around(ui: &mut Ui, controller: &AppController, view: &mut View, actions: &mut Vec<Action>) {
    log_panel::log_panel(ui, controller, &mut view.log, actions);
    bars::notice(ui, view);
}

/// Draws everything but the dialogs.
pub(super) fn page(
    ui: &mut Ui,
    controller: &AppController,
    view: &mut View,
    now: Now,
    actions: &mut Vec<Action>,
) {
    bars::top_bar(ui, controller, actions);
    log_panel::log_panel(ui, controller, &mut view.log, actions);
    let errors = controller.state.form_errors();
    bottom_bar(ui, controller, view, &errors, actions);
    bars::notice(ui, view);
    unfinished::unfinished(ui, controller, actions);
    keyboard::middle(ui);
    let ground = Frame::new().fill(Palette::of(ui).ground);
    let is_running = controller.state.station.running().is_some();
    if is_running || ui.available_width() < TWO_COLUMNS_FROM {
        let frame = ground.inner_margin(page_margin(ui));
        CentralPanel::default().frame(frame).show(ui, |ui| {
            scrolled(ui, "page", |ui| {
                if is_running {
                    // The form is locked while a job runs: its room is the map's.
                    status::status(ui, controller, view, now, actions);
                } else {
                    one_column(ui, controller, view, now, &errors, actions);
                }
            });
        });
        return;
    }
    let left_width = (ui.available_width() * LEFT_SHARE).clamp(*LEFT_WIDTH.start(), *LEFT_WIDTH.end());
    let frame = ground.inner_margin(Margin { left: 12, right: 0, top: 8, bottom: 8 });
    let left = Panel::left("left").exact_size(left_width).resizable(false).show_separator_line(false);
    left.frame(frame).show(ui, |ui| {
        scrolled(ui, "form", |ui| {
            form(ui, controller, view, &errors, actions);
        });
    });
    let frame = ground.inner_margin(Margin { left: 4, right: 12 - BAR_ROOM, top: 8, bottom: 8 });
    CentralPanel::default().frame(frame).show(ui, |ui| {
        scrolled(ui, "status", |ui| {
            status::status(ui, controller, view, now, actions);
        });
    });
}

/// Small windows and large text: what matters now comes first.
fn one_column(
    ui: &mut Ui,
    controller: &AppController,
    view: &mut View,
    now: Now,
    errors: &[FieldError],
    actions: &mut Vec<Action>,
) {
    let is_ready = controller.state.station.state() == State::Ready;
    if !is_ready {
        status::status(ui, controller, view, now, actions);
        ui.add_space(S);
    }
    form(ui, controller, view, errors, actions);
    if is_ready {
        ui.add_space(S);
        status::status(ui, controller, view, now, actions);
    }
}

fn form(
    ui: &mut Ui,
    controller: &AppController,
    view: &mut View,
    errors: &[FieldError],
    actions: &mut Vec<Action>,
) {
    let state = &controller.state;
    let may_edit = UiCommand::EditForm.is_enabled(&state.station);
    let mut form = state.form.clone();
    let port_errors = where_to::of(errors, Field::Port);
    phone_card::phone_card(ui, state, &mut form, &port_errors, may_edit);
    ui.add_space(S);
    if what_to_read::what_to_read(ui, &mut form, (state, Listing::Offered), view.free, errors, actions) {
        view.dialog = Some(Dialog::PasteRows(Paste::default()));
    }
    ui.add_space(S);
    let no_dialog = view.desktop_dialog == DesktopDialog::FolderUnavailable;
    let continues = state.continues_backup();
    let about = where_to::FolderFacts { free: view.free, no_dialog, continues };
    where_to::where_to(ui, &mut form, about, errors, may_edit, actions);
    ui.add_space(S);
    where_to::options(ui, &mut form, errors, may_edit);
    if form != state.form {
        actions.push(Action::EditForm(Box::new(form)));
    }
}

fn bottom_bar(
    ui: &mut Ui,
    controller: &AppController,
    view: &mut View,
    errors: &[FieldError],
    actions: &mut Vec<Action>,
) {
    let palette = Palette::of(ui);
    let margin = Margin::symmetric(14, if is_short(ui) { 5 } else { 8 });
    let frame = Frame::new().inner_margin(margin).fill(palette.card);
    Panel::bottom("bottom").frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            big_button(ui, controller, view, actions);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let words = if view.log.open { tr!("log-close") } else { tr!("log-open") };
                if ui.button(words).clicked() {
                    view.log.open = !view.log.open;
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    where_it_fits(ui, &hint(controller, errors), palette.weak, TWO_LINES);
                });
            });
        });
    });
}

/// Beside the button: what it will do, or what keeps it from doing so.
fn hint(controller: &AppController, errors: &[FieldError]) -> String {
    if controller.is_ordering() {
        return tr!("hint-ordering");
    }
    if controller.state.station.is_stopping() {
        return tr!("hint-stopping");
    }
    match (MainButton::of(&controller.state.station), errors.first()) {
        (MainButton::Stop, _) if controller.state.station.state() == State::Held => tr!("hint-held"),
        (MainButton::Stop, _) => {
            let running = controller.state.station.running();
            if running.is_some_and(|running| running.lost_now().is_some()) {
                tr!("hint-lost")
            } else if controller.state.station.state() == State::Waiting {
                tr!("hint-waiting")
            } else {
                tr!("hint-running")
            }
        }
        (_, Some(error)) => error.sentence(),
        (MainButton::NextPhone, None) => tr!("hint-next"),
        (MainButton::CheckAgain, None) => tr!("hint-check-again"),
        (MainButton::Continue(_), None) => {
            let finished = controller.state.station.finished();
            if finished.is_some_and(|finished| finished.unreadable().is_some()) {
                tr!("hint-continue-places")
            } else {
                tr!("hint-continue")
            }
        }
        (_, None) => tr!("hint-enter"),
    }
}

fn big_button(ui: &mut Ui, controller: &AppController, view: &mut View, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let station = &controller.state.station;
    let main = MainButton::of(station);
    let is_busy = controller.is_ordering() || station.is_stopping();
    // On the page of a held smartphone the button for its file is the prominent one.
    let is_plain = held::has_file_button(station);
    let fill: Color32 = if main == MainButton::Stop { palette.stop } else { palette.accent };
    let sign = match main {
        MainButton::ReadBack | MainButton::NextPhone => Icon::Play,
        MainButton::Stop => Icon::Stop,
        MainButton::Continue(_) | MainButton::CheckAgain | MainButton::TryAgain => Icon::Again,
    };
    let color = if is_plain { palette.text } else { palette.on_accent };
    let words = bold(main.words(), TITLE).color(color);
    let place = Atom::custom(sign_id(), Vec2::splat(TITLE));
    let size = if is_short(ui) { Vec2::new(BIG_BUTTON.x, SHORT_BUTTON) } else { BIG_BUTTON };
    let button = Button::new((place, words)).gap(M).min_size(size).corner_radius(6);
    let button = if is_plain { button } else { button.fill(fill).stroke(Stroke::NONE) };
    let button = ui.add_enabled_ui(!is_busy, |ui| sign_on(ui, sign, TITLE, button, Some(color))).inner;
    if button.has_focus() {
        let around = button.rect.expand(2.0);
        let stroke = Stroke::new(2.0, palette.text);
        ui.painter().rect_stroke(around, 7, stroke, eframe::egui::StrokeKind::Outside);
    }
    // It takes the focus, too.
    if !is_plain && std::mem::take(&mut view.focus_main) {
        button.request_focus();
    }
    if button.clicked() {
        match main {
            MainButton::Stop => view.dialog = Some(Dialog::AskStop),
            other => actions.push(Action::Command(other.command())),
        }
    }
}
