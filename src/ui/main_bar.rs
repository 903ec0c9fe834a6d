//! The bar at the bottom: the main button, what it will do, and the button of the log. Drawn by the page of
//! one phone and by that of several, which decide what the main button is.

use eframe::egui::{
    Align, Atom, Button, Color32, Frame, Layout, Margin, Panel, Response, Stroke, StrokeKind, Ui, Vec2,
};

use super::icons::{Icon, sign_id, sign_on};
use super::lines::{TWO_LINES, where_it_fits};
use super::scale::{M, TITLE, bold};
use super::theme::{BIG_BUTTON, Palette, SHORT_BUTTON, is_short};
use super::view::{Action, View};
use crate::tr;

/// How the main button looks.
pub(super) struct MainButtonLook {
    pub(super) words: String,
    pub(super) sign: Icon,
    /// `None`: another button of the page is the prominent one.
    pub(super) fill: Option<Color32>,
    pub(super) is_enabled: bool,
}

/// Draws the bar. `buttons` draws the main button and what stands beside it; `hint` says what that will do, and
/// draws from right to left.
pub(super) fn main_bar(
    ui: &mut Ui,
    view: &mut View,
    actions: &mut Vec<Action>,
    buttons: &mut dyn FnMut(&mut Ui, &mut View, &mut Vec<Action>),
    hint: &mut dyn FnMut(&mut Ui, &mut Vec<Action>),
) {
    let palette = Palette::of(ui);
    let margin = Margin::symmetric(14, if is_short(ui) { 5 } else { 8 });
    let frame = Frame::new().inner_margin(margin).fill(palette.card);
    Panel::bottom("bottom").frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            buttons(ui, view, actions);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let words = if view.log.open { tr!("log-close") } else { tr!("log-open") };
                if ui.button(words).clicked() {
                    view.log.open = !view.log.open;
                }
                hint(ui, actions);
            });
        });
    });
}

/// Draws the hint, in two lines at most.
pub(super) fn hint_words(ui: &mut Ui, hint: &str) {
    let palette = Palette::of(ui);
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        where_it_fits(ui, hint, palette.weak, TWO_LINES);
    });
}

/// Draws the main button.
pub(super) fn main_button(ui: &mut Ui, look: MainButtonLook) -> Response {
    let palette = Palette::of(ui);
    let MainButtonLook { words, sign, fill, is_enabled } = look;
    let color = if fill.is_some() { palette.on_accent } else { palette.text };
    let words = bold(words, TITLE).color(color);
    let place = Atom::custom(sign_id(), Vec2::splat(TITLE));
    let size = if is_short(ui) { Vec2::new(BIG_BUTTON.x, SHORT_BUTTON) } else { BIG_BUTTON };
    let button = Button::new((place, words)).gap(M).min_size(size).corner_radius(6);
    let button = match fill {
        Some(fill) => button.fill(fill).stroke(Stroke::NONE),
        None => button,
    };
    let button = ui.add_enabled_ui(is_enabled, |ui| sign_on(ui, sign, TITLE, button, Some(color))).inner;
    if button.has_focus() {
        let around = button.rect.expand(2.0);
        ui.painter().rect_stroke(around, 7, Stroke::new(2.0, palette.text), StrokeKind::Outside);
    }
    button
}
