//! The page that looks into files: the map and what was found on the left, the bytes on the right. On a narrow window one or the
//! other.
//!
//! Drawn by `ui` instead of the main page. A job that runs meanwhile is seen in a strip.

mod ask;
mod found;
mod hex;
mod letters;
mod map;
mod tools;

use eframe::egui::{
    Align, Button, CentralPanel, Frame, Id, Label, Layout, Margin, Panel, RichText, ScrollArea, TextStyle, Ui,
};

use super::icons::{Icon, icon};
use super::theme::{Palette, TWO_COLUMNS_FROM, card};
use super::{Action, FileFor};
use crate::app::inside::{FileStage, Look};
use crate::app::{State, Station};
use crate::present;
use crate::words;

/// What is open, folded or half typed on the page.
#[derive(Default)]
pub(super) struct InsideView {
    /// The page is shown instead of the main one.
    pub(super) open: bool,
    /// What is typed into the path of a dialog.
    path: String,
    ask: Option<ask::Ask>,
    /// A file dialog was asked for, and this desktop has none.
    no_dialog: bool,
    go_to: tools::GoTo,
    focus: Option<Focus>,
    hex: hex::HexView,
    map: map::InsideMap,
    /// The finding whose fields are shown.
    selected: Option<usize>,
    /// On a narrow window: the bytes, not what was found.
    shows_bytes: bool,
}

/// A field that gets the focus with the next picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Focus {
    Find,
    GoTo,
}

impl InsideView {
    /// Another file is looked into.
    pub(super) fn start(&mut self) {
        self.open = true;
        self.ask = None;
        self.no_dialog = false;
        self.selected = None;
        self.map.shows_differences = false;
        self.shows_bytes = false;
        self.hex.take_focus = true;
    }

    /// A second file is compared with.
    pub(super) fn start_comparing(&mut self) {
        self.ask = None;
        self.map.shows_differences = true;
        self.shows_bytes = false;
    }

    /// Whether a question stands in the way.
    pub(super) fn is_asking(&self) -> bool {
        self.ask.is_some()
    }
}

/// Draws the page.
pub(super) fn page(
    ui: &mut Ui,
    look: &mut Look,
    view: &mut InsideView,
    station: &Station,
    actions: &mut Vec<Action>,
) {
    let is_free = view.ask.is_none();
    if is_free {
        tools::keys(ui, look, view, actions);
    }
    top_bar(ui, look, view, actions);
    job_strip(ui, station, actions);
    let ground = Frame::new().fill(Palette::of(ui).ground).inner_margin(Margin::symmetric(8, 6));
    let (length, is_open) = look.first.as_ref().map_or((0, false), |file| (file.length, file.is_open()));
    if !is_open {
        CentralPanel::default().frame(ground).show(ui, |ui| no_file(ui, look, view, actions));
    } else if ui.available_width() < TWO_COLUMNS_FROM {
        CentralPanel::default().frame(ground).show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.radio_value(&mut view.shows_bytes, false, words!("inside-tab-overview"));
                ui.radio_value(&mut view.shows_bytes, true, words!("inside-tab-bytes"));
            });
            if view.shows_bytes {
                bytes(ui, look, view, actions);
            } else {
                ScrollArea::vertical().id_salt("inside-overview").auto_shrink(false).show(ui, |ui| {
                    found::found(ui, look, view, actions);
                });
            }
        });
    } else {
        // The bytes first: they are of no use when they are cut off.
        let left = (ui.available_width() - hex::wanted_width(ui, length) - 30.0).clamp(320.0, 440.0);
        let panel = Panel::left("inside-left").exact_size(left).resizable(false).show_separator_line(false);
        panel.frame(ground).show(ui, |ui| {
            ScrollArea::vertical().id_salt("inside-left").auto_shrink(false).show(ui, |ui| {
                found::found(ui, look, view, actions);
            });
        });
        CentralPanel::default().frame(ground).show(ui, |ui| bytes(ui, look, view, actions));
    }
    ask::dialog(ui, look, view, actions);
}

/// A button as in all dialogs.
fn button(words: String) -> Button<'static> {
    Button::new(words)
}

fn top_bar(ui: &mut Ui, look: &Look, view: &mut InsideView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let frame = Frame::new().inner_margin(Margin::symmetric(10, 6)).fill(palette.card);
    Panel::top("inside-top").frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            let back = ui.button(words!("inside-back")).on_hover_text(words!("inside-back.hover"));
            if back.clicked() {
                actions.push(Action::ShowInside(false));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let is_open = look.first.as_ref().is_some_and(|file| file.is_open());
                let compare = ui.add_enabled(is_open, button(words!("compare-open")));
                if compare.on_hover_text(words!("compare-open.hover")).clicked() {
                    view.ask_open(true);
                }
                if ui.button(words!("inside-open")).on_hover_text(words!("inside-open.hover")).clicked() {
                    view.ask_open(false);
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let title = match &look.first {
                        Some(file) if file.is_open() => {
                            let size = present::size(file.length);
                            words!("inside-file", file = file.name(), size = size)
                        }
                        Some(file) => file.name(),
                        None => words!("inside-heading"),
                    };
                    let title = ui.add(Label::new(RichText::new(title).strong().size(16.0)).truncate());
                    if let Some(file) = &look.first {
                        title.on_hover_text(file.path.display().to_string());
                    }
                });
            });
        });
    });
}

/// What the job does meanwhile.
fn job_strip(ui: &mut Ui, station: &Station, actions: &mut Vec<Action>) {
    let state = station.state();
    if state == State::Ready {
        return;
    }
    let palette = Palette::of(ui);
    let frame = Frame::new().inner_margin(Margin::symmetric(10, 4)).fill(palette.card);
    Panel::bottom("inside-job").frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let sign = match state {
                State::Saved => Icon::Check,
                State::PartlySaved | State::Stopped => Icon::Warning,
                State::Failed => Icon::Cross,
                _ => Icon::LampOn,
            };
            icon(ui, sign, 15.0, palette.state(state));
            let told = match station.percent() {
                Some(percent) if state.is_running() => {
                    words!("inside-job-percent", state = state.words(), percent = percent)
                }
                _ => words!("inside-job", state = state.words()),
            };
            ui.label(RichText::new(told).color(palette.state(state)));
            if ui.button(words!("inside-job-show")).clicked() {
                actions.push(Action::ShowInside(false));
            }
        });
    });
}

/// No file yet, or one that does not open.
fn no_file(ui: &mut Ui, look: &Look, view: &mut InsideView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    card(ui, |ui| {
        match look.first.as_ref().map(|file| &file.stage) {
            Some(FileStage::Opening) => drop(ui.label(words!("inside-opening"))),
            Some(FileStage::Failed(why)) => {
                ui.horizontal_wrapped(|ui| {
                    icon(ui, Icon::Cross, 15.0, palette.bad);
                    ui.label(why.as_str());
                });
            }
            _ => drop(ui.label(words!("inside-drop-here"))),
        }
        ui.horizontal_wrapped(|ui| {
            if ui.button(words!("inside-open-other")).clicked() {
                view.ask_open(false);
            }
            if ui.button(words!("inside-choose")).clicked() {
                actions.push(Action::AskFile(FileFor::Open));
            }
        });
        if view.no_dialog {
            ui.label(words!("inside-no-dialog"));
        }
    });
}

/// The bytes with what is above and below them.
fn bytes(ui: &mut Ui, look: &mut Look, view: &mut InsideView, actions: &mut Vec<Action>) {
    tools::above(ui, look, view, actions);
    // What is below is drawn first, and is as high as it was in the last picture.
    let id = Id::unique("inside-below-height");
    let usual = ui.text_style_height(&TextStyle::Button) + 12.0;
    let height = ui.data(|data| data.get_temp::<f32>(id)).unwrap_or(usual);
    let room = (ui.available_height() - height - 8.0).max(60.0);
    ui.allocate_ui(eframe::egui::vec2(ui.available_width(), room), |ui| {
        hex::hex(ui, look, &mut view.hex, actions);
    });
    let below = ui.scope(|ui| tools::below(ui, look, view, actions)).response.rect.height();
    ui.data_mut(|data| data.insert_temp(id, below));
    if (below - height).abs() > 0.5 {
        ui.request_repaint();
    }
}
