//! The page that looks into files: the map and what was found on the left, the bytes on the right; in a
//! narrow window one or the other. Drawn by `ui` instead of the main page. It draws the inspector's state and
//! changes nothing but by commands.

mod ask;
mod columns;
mod found;
mod grid;
mod hex;
mod hex_input;
mod letters;
mod map;
mod tools;

pub(super) use ask::dialog;

use eframe::egui::{
    Align, Button, CentralPanel, Frame, Id, Label, Layout, Margin, Panel, RichText, ScrollArea, TextStyle, Ui,
};

use super::icons::{Icon, icon};
use super::keyboard::{self, Owner};
use super::rescue::{self, RescueView};
use super::theme::{Palette, TWO_COLUMNS_FROM, card};
use super::{Action, FileFor};
use crate::app::inside::{FileStage, InspectorState};
use crate::app::rescue::RescueState;
use crate::app::{State, Station};
use crate::present::{self, Present};
use crate::tr;

/// Below this height, in points, lines are saved.
const SHORT: f32 = 380.0;

/// What is open, folded or half typed on the page: state of the drawing alone.
#[derive(Default)]
pub(super) struct InsideView {
    /// The page is shown instead of the main one.
    pub(super) open: bool,
    /// The page of people's data, in place of the bytes.
    pub(super) rescue: RescueView,
    /// The dialog to save a part, if it is open.
    part: Option<ask::PartForm>,
    go_to: tools::GoTo,
    focus: Option<Focus>,
    hex: hex_input::HexView,
    map: map::InsideMap,
    /// The finding whose facts are shown.
    selected: Option<usize>,
    /// In a narrow window: the bytes are shown, not the overview.
    shows_bytes: bool,
}

/// A field or button that gets the focus in the next frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Focus {
    Find,
    GoTo,
    Open,
}

impl InsideView {
    /// Another file is inspected.
    pub(super) fn start(&mut self) {
        self.open = true;
        self.rescue.open = false;
        self.part = None;
        self.selected = None;
        self.map.shows_differences = false;
        self.shows_bytes = false;
        self.hex.take_focus = true;
    }

    /// A second file is compared with.
    pub(super) fn start_comparing(&mut self) {
        self.rescue.open = false;
        self.part = None;
        self.map.shows_differences = true;
        self.shows_bytes = false;
    }

    /// Whether a dialog is open.
    pub(super) fn is_asking(&self) -> bool {
        self.part.is_some()
    }

    /// The bytes are shown again in place of people's data.
    pub(super) fn show_bytes(&mut self) {
        self.rescue.open = false;
        self.shows_bytes = true;
        self.hex.take_focus = true;
    }

    /// The page is opened, with a file or without: the first thing to press has the focus.
    pub(super) fn show(&mut self) {
        self.open = true;
        self.focus = Some(Focus::Open);
        self.hex.take_focus = true;
    }
}

/// Draws the page. What the user does comes back as actions.
pub(super) fn page(
    ui: &mut Ui,
    (state, rescue): (&InspectorState, &RescueState),
    view: &mut InsideView,
    station: &Station,
    owner: Owner,
    actions: &mut Vec<Action>,
) {
    if owner == Owner::Page {
        tools::keys(ui, state, view, actions);
    }
    // Where every line counts the tabs stand in the bar.
    let is_narrow = ui.available_width() < TWO_COLUMNS_FROM;
    let is_short = ui.available_height() < SHORT;
    let has_file = state.first.as_ref().is_some_and(|file| file.is_open());
    let is_rescue = has_file && view.rescue.open;
    top_bar(ui, state, view, is_narrow && is_short && has_file && !is_rescue, actions);
    job_strip(ui, station, actions);
    let ground = Frame::new().fill(Palette::of(ui).ground).inner_margin(Margin::symmetric(8, 6));
    keyboard::middle(ui);
    let (length, is_open) = state.first.as_ref().map_or((0, false), |file| (file.length, file.is_open()));
    if !is_open {
        CentralPanel::default().frame(ground).show(ui, |ui| no_file(ui, state, view, actions));
    } else if is_rescue {
        CentralPanel::default()
            .frame(ground)
            .show(ui, |ui| rescue::panel(ui, rescue, &mut view.rescue, actions));
    } else if is_narrow {
        CentralPanel::default().frame(ground).show(ui, |ui| {
            if !is_short {
                ui.horizontal(|ui| tabs(ui, view));
            }
            if view.shows_bytes {
                bytes(ui, state, view, actions);
            } else {
                ScrollArea::vertical().id_salt("inside-overview").auto_shrink(false).show(ui, |ui| {
                    if is_short {
                        rescue_button(ui, view, actions);
                    }
                    found::found(ui, state, view, actions);
                });
            }
        });
    } else {
        // The bytes first: they are of no use when they are cut off.
        let left = (ui.available_width() - columns::wanted_width(ui, length) - 30.0).clamp(320.0, 440.0);
        let panel = Panel::left("inside-left").exact_size(left).resizable(false).show_separator_line(false);
        panel.frame(ground).show(ui, |ui| {
            ScrollArea::vertical().id_salt("inside-left").auto_shrink(false).show(ui, |ui| {
                found::found(ui, state, view, actions);
            });
        });
        CentralPanel::default().frame(ground).show(ui, |ui| bytes(ui, state, view, actions));
    }
}

/// A button as in all dialogs.
fn button(words: String) -> Button<'static> {
    Button::new(words)
}

/// The overview or the bytes, where there is no room for both.
fn tabs(ui: &mut Ui, view: &mut InsideView) {
    ui.radio_value(&mut view.shows_bytes, false, tr!("inside-tab-overview"));
    ui.radio_value(&mut view.shows_bytes, true, tr!("inside-tab-bytes"));
}

fn top_bar(
    ui: &mut Ui,
    state: &InspectorState,
    view: &mut InsideView,
    has_tabs: bool,
    actions: &mut Vec<Action>,
) {
    let palette = Palette::of(ui);
    let frame = Frame::new().inner_margin(Margin::symmetric(10, 6)).fill(palette.card);
    Panel::top("inside-top").frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            let back = ui.button(tr!("inside-back")).on_hover_text(tr!("inside-back.hover"));
            if back.clicked() {
                actions.push(Action::ShowInside(false));
            }
            if has_tabs {
                // One button with the name of the other one: there is no room for two, nor for a title.
                let other =
                    if view.shows_bytes { tr!("inside-tab-overview") } else { tr!("inside-tab-bytes") };
                view.shows_bytes ^= ui.button(other).clicked();
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let is_open = state.first.as_ref().is_some_and(|file| file.is_open());
                let compare = ui.add_enabled(is_open, button(tr!("compare-open")));
                if compare.on_hover_text(tr!("compare-open.hover")).clicked() {
                    actions.push(Action::AskFile(FileFor::Compare));
                }
                // Where every line counts it stands above what was found.
                if is_open && !has_tabs {
                    rescue_button(ui, view, actions);
                }
                // Without a file the button stands below, beside what it is for.
                if is_open {
                    open_button(ui, view, actions);
                }
                if has_tabs {
                    return;
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let title = match &state.first {
                        Some(file) if file.is_open() => {
                            let size = present::size(file.length);
                            tr!("inside-file", file = file.name(), size = size)
                        }
                        Some(file) => file.name(),
                        None => tr!("inside-heading"),
                    };
                    let title = ui.add(Label::new(RichText::new(title).strong().size(16.0)).truncate());
                    if let Some(file) = &state.first {
                        title.on_hover_text(file.path.display().to_string());
                    }
                });
            });
        });
    });
}

/// Leads to people's data, and back to the bytes.
fn rescue_button(ui: &mut Ui, view: &InsideView, actions: &mut Vec<Action>) {
    let pressed = if view.rescue.open {
        ui.button(tr!("inside-heading")).on_hover_text(tr!("inside-heading.hover"))
    } else {
        ui.button(tr!("rescue-open")).on_hover_text(tr!("rescue-open.hover"))
    };
    if pressed.clicked() {
        actions.push(Action::ShowRescue(!view.rescue.open));
    }
}

/// The state of a job that runs meanwhile.
fn job_strip(ui: &mut Ui, station: &Station, actions: &mut Vec<Action>) {
    let job = station.state();
    if job == State::Ready {
        return;
    }
    let palette = Palette::of(ui);
    let frame = Frame::new().inner_margin(Margin::symmetric(10, 4)).fill(palette.card);
    Panel::bottom("inside-job").frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let sign = match job {
                State::Saved => Icon::Check,
                State::PartlySaved | State::Stopped => Icon::Warning,
                State::Failed => Icon::Cross,
                _ => Icon::LampOn,
            };
            icon(ui, sign, 15.0, palette.state(job));
            let text = match station.percent() {
                Some(percent) if job.is_running() => {
                    tr!("inside-job-percent", state = job.words(), percent = percent)
                }
                _ => tr!("inside-job", state = job.words()),
            };
            ui.label(RichText::new(text).color(palette.state(job)));
            if ui.button(tr!("inside-job-show")).clicked() {
                actions.push(Action::ShowInside(false));
            }
        });
    });
}

/// Without an open file: what to do, or why it cannot be opened.
fn no_file(ui: &mut Ui, state: &InspectorState, view: &mut InsideView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    card(ui, |ui| {
        match state.first.as_ref().map(|file| &file.stage) {
            Some(FileStage::Opening) => drop(ui.label(tr!("inside-opening"))),
            Some(FileStage::Failed(problem)) => {
                ui.horizontal_wrapped(|ui| {
                    icon(ui, Icon::Cross, 15.0, palette.bad);
                    ui.label(problem.present());
                });
            }
            _ => drop(ui.label(tr!("inside-drop-here"))),
        }
        ui.horizontal_wrapped(|ui| {
            open_button(ui, view, actions);
        });
    });
}

fn open_button(ui: &mut Ui, view: &mut InsideView, actions: &mut Vec<Action>) {
    let open = ui.button(tr!("inside-open")).on_hover_text(tr!("inside-open.hover"));
    if view.focus == Some(Focus::Open) {
        open.request_focus();
        view.focus = None;
    }
    if open.clicked() {
        actions.push(Action::AskFile(FileFor::Open));
    }
}

/// The bytes with what is above and below them.
fn bytes(ui: &mut Ui, state: &InspectorState, view: &mut InsideView, actions: &mut Vec<Action>) {
    tools::above(ui, state, view, actions);
    // The room for the lines below: their height in the last frame.
    let id = Id::unique("inside-below-height");
    let usual = ui.text_style_height(&TextStyle::Button) + 12.0;
    let height = ui.data(|data| data.get_temp::<f32>(id)).unwrap_or(usual);
    let room = (ui.available_height() - height - 8.0).max(60.0);
    ui.allocate_ui(eframe::egui::vec2(ui.available_width(), room), |ui| {
        hex::hex(ui, state, &mut view.hex, actions);
    });
    let below = ui.scope(|ui| tools::below(ui, state, view, actions)).response.rect.height();
    ui.data_mut(|data| data.insert_temp(id, below));
    if (below - height).abs() > 0.5 {
        ui.request_repaint();
    }
}
