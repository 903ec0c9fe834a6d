//! One lane: what its phone does, and at the end a sign - colour, picture and word - that is read from two metres.
//! A click opens its details.

use eframe::egui::{
    Align, Button, Color32, CornerRadius, IdSalt, Label, Layout, Rect, Response, RichText, Role, Sense,
    Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo,
};

use crate::app::{Lane, Review, SeveralCommand, Sign};
use crate::present;
use crate::tr;
use crate::ui::icons::{Icon, icon};
use crate::ui::lines;
use crate::ui::scale::{BODY, CAPTION, FIGURE, HEADING, S, TITLE, bold};
use crate::ui::several::{Open, StationsAction};
use crate::ui::theme::Palette;
use crate::ui::view::Action;

/// Between the edge of a lane and what is in it.
const MARGIN: f32 = 6.0;
/// Lanes that are higher have larger signs.
const HIGH: f32 = 140.0;

/// The look of a sign.
pub(super) struct Look {
    pub(super) icon: Icon,
    /// Behind a sign that is to be read from two metres; `None`: a lane that goes on is no sign.
    pub(super) fill: Option<Color32>,
    pub(super) color: Color32,
}

impl Look {
    pub(super) fn of(sign: Sign, palette: &Palette) -> Look {
        let (icon, color) = match sign {
            Sign::Working => return Look { icon: Icon::LampOn, fill: None, color: palette.text },
            Sign::NeedsUser => (Icon::Warning, palette.warn),
            Sign::Saved | Sign::SavedBefore => (Icon::Check, palette.good),
            Sign::SavedUnchecked | Sign::Unfinished | Sign::Stopped => (Icon::Warning, palette.warn),
            Sign::Failed => (Icon::Cross, palette.bad),
        };
        Look { icon, fill: Some(color), color }
    }
}

/// Draws the lane into `rect`.
pub(super) fn lane(ui: &mut Ui, rect: Rect, lane: &Lane, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let look = Look::of(lane.sign(), palette);
    let id = ui.make_persistent_id(("lane", lane.station.0));
    let whole = ui.interact(rect, id, Sense::click());
    whole.widget_info(|| WidgetInfo::labeled(Role::Button, true, lane.summary()));
    let radius = CornerRadius::same(8);
    ui.painter().rect_filled(rect, radius, look.fill.unwrap_or(palette.card));
    let edge = if whole.hovered() { palette.text } else { palette.line };
    ui.painter().rect_stroke(rect, radius, Stroke::new(1.0, edge), StrokeKind::Inside);
    let inner = UiBuilder::new().max_rect(rect.shrink(MARGIN)).layout(Layout::top_down(Align::Min));
    ui.scope_builder(inner.id_salt(IdSalt::new(("lane", lane.station.0))), |ui| {
        ui.set_clip_rect(rect.intersect(ui.clip_rect()));
        ui.spacing_mut().item_spacing = Vec2::new(S, 2.0);
        // A click on words is a click on the lane.
        ui.style_mut().interaction.selectable_labels = false;
        match look.fill {
            None => working(ui, lane, actions),
            Some(fill) => sign(ui, lane, &look, fill, actions),
        }
    });
    if whole.clicked() {
        actions.push(Action::Stations(StationsAction::Open(Open::Lane(lane.station))));
    }
}

/// A lane that goes on: number, phone, bar, speed, time left.
fn working(ui: &mut Ui, lane: &Lane, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let Some(running) = lane.job.running() else { return };
    let is_high = ui.available_height() > HIGH;
    let (state_size, figure) = if is_high { (HEADING, FIGURE) } else { (TITLE, BODY) };
    row(ui, if is_high { 1.4 * FIGURE } else { 26.0 }, |ui| {
        ui.label(bold(lane.station.to_string(), if is_high { FIGURE } else { HEADING }));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            stop(ui, lane, running.is_stopping, actions);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                line(ui, bold(lane.job.words(), state_size));
            });
        });
    });
    lines::progress_bar(ui, running.percent().unwrap_or(0));
    let progress = running.stage.pass().and_then(|pass| pass.progress.as_ref()).map(|(_, progress)| progress);
    row(ui, 1.3 * figure, |ui| {
        if let Some(percent) = running.percent() {
            ui.label(bold(tr!("reading-percent", percent = percent), figure));
        }
        if let Some(progress) = progress {
            if progress.bytes_per_second > 0 {
                let speed = present::size(progress.bytes_per_second);
                ui.label(RichText::new(tr!("lane-speed", speed = speed)).size(CAPTION));
            }
            let left = match running.progress.left {
                Some(left) => tr!("lane-left", time = present::duration(left)),
                None => tr!("left-calculating"),
            };
            line(ui, RichText::new(left).size(CAPTION));
        }
    });
    line(ui, RichText::new(about(lane)).size(CAPTION).color(palette.weak));
}

/// The end of a lane, or what it needs.
fn sign(ui: &mut Ui, lane: &Lane, look: &Look, fill: Color32, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let ink = palette.card;
    // Signs are cut out of their ground.
    ui.visuals_mut().window_fill = fill;
    let is_high = ui.available_height() > HIGH;
    let size = if is_high { 2.0 * FIGURE } else { FIGURE };
    row(ui, 1.2 * size, |ui| {
        ui.label(bold(lane.station.to_string(), if is_high { FIGURE } else { HEADING }).color(ink));
        icon(ui, look.icon, 0.9 * size, ink);
        line(ui, bold(lane.sign().words(), fitting(ui, &lane.sign().words(), size)).color(ink));
    });
    let is_plain = lane.sign().is_good() || lane.sign() == Sign::Stopped;
    line(ui, RichText::new(if is_plain { about(lane) } else { lane.line() }).size(BODY).color(ink));
    if is_high {
        let more = if is_plain { lane.line() } else { about(lane) };
        line(ui, RichText::new(more).size(CAPTION).color(ink));
    }
    row(ui, 26.0, |ui| match lane.job.running() {
        Some(running) => drop(stop(ui, lane, running.is_stopping, actions)),
        None => after(ui, lane, ink, actions),
    });
}

/// A line of this height, with everything in its middle.
fn row(ui: &mut Ui, height: f32, contents: impl FnOnce(&mut Ui)) {
    let size = Vec2::new(ui.available_width(), height);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_height(height);
        contents(ui);
    });
}

/// The largest size, up to `most`, in which these words fit beside what is there.
fn fitting(ui: &Ui, words: &str, most: f32) -> f32 {
    let width = |size: f32| {
        let text = eframe::egui::WidgetText::from(bold(words, size));
        let style = eframe::egui::TextStyle::Body;
        let wrap = Some(eframe::egui::TextWrapMode::Extend);
        text.into_galley(ui, wrap, f32::INFINITY, style).size().x
    };
    let room = ui.available_width();
    let wide = width(most);
    if wide <= room { most } else { (most * room / wide).floor().max(TITLE) }
}

/// What can be done with a phone that has ended.
fn after(ui: &mut Ui, lane: &Lane, ink: Color32, actions: &mut Vec<Action>) {
    let words = match lane.sign() {
        Sign::SavedBefore => tr!("lane-read-again"),
        _ => tr!("lane-retry"),
    };
    buttons(ui, lane, words, ink, actions);
}

/// The buttons of a phone that has ended; `retry` is the label of the one that tries again.
pub(super) fn buttons(ui: &mut Ui, lane: &Lane, retry: String, ink: Color32, actions: &mut Vec<Action>) {
    let station = lane.station.to_string();
    if lane.can_retry() {
        let name = match lane.sign() {
            Sign::SavedBefore => tr!("lane-read-again-named", station = station.as_str()),
            _ => tr!("lane-retry-named", station = station.as_str()),
        };
        if ui.button(retry).accessible_name(name).clicked() {
            act(SeveralCommand::Retry(lane.station), actions);
        }
    }
    match lane.review {
        Review::Due => {
            let seen = ui.button(tr!("lane-seen")).on_hover_text(tr!("lane-seen-hint"));
            if seen.accessible_name(tr!("lane-seen-named", station = station.as_str())).clicked() {
                act(SeveralCommand::Seen(lane.station), actions);
            }
        }
        Review::Done | Review::NotNeeded => line(ui, RichText::new(tr!("lane-unplug")).color(ink)),
    }
}

/// Stops the lane. What was read is kept, and a retry continues it, so nothing is asked.
pub(super) fn stop(ui: &mut Ui, lane: &Lane, is_stopping: bool, actions: &mut Vec<Action>) -> Response {
    let stop = ui.add_enabled(!is_stopping, Button::new(tr!("lane-stop")));
    let stop = stop.accessible_name(tr!("lane-stop-named", station = lane.station.to_string()));
    if stop.clicked() {
        act(SeveralCommand::Stop(lane.station), actions);
    }
    stop
}

fn act(command: SeveralCommand, actions: &mut Vec<Action>) {
    actions.push(Action::Stations(StationsAction::Command(command)));
}

/// Which phone it is: what was typed, chip, socket.
pub(super) fn about(lane: &Lane) -> String {
    let phone = match &lane.job {
        crate::app::Station::Running(running) => running.phone.as_ref(),
        crate::app::Station::Finished(finished) => finished.phone.as_ref(),
        crate::app::Station::Ready => None,
    };
    let typed = [&lane.sheet.ticket, &lane.sheet.model].into_iter().filter(|text| !text.is_empty());
    let mut all: Vec<String> = typed.cloned().collect();
    all.extend(phone.map(|phone| phone.chip_name().to_owned()));
    all.push(lane.socket.to_string());
    all.join(" · ")
}

/// A line that is cut off where there is no room; all of it is shown when the pointer rests on it, in the colours of hints:
/// those of a sign could not be read there.
fn line(ui: &mut Ui, text: impl Into<RichText>) {
    let text: RichText = text.into();
    let words = text.text().to_owned();
    ui.add(Label::new(text).truncate().show_tooltip_when_elided(false)).on_hover_text(words);
}
