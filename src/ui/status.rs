//! The right half of the page: the state in large letters, and below it what belongs to it.

use std::time::Duration;

use eframe::egui::TextWrapMode::Extend;
use eframe::egui::{Align, CollapsingHeader, Layout, RichText, TextStyle, Ui, WidgetText, vec2};
use egui_plot::{Line, Plot, PlotPoints};

use super::icons::{Icon, icon};
use super::job_lines::job_lines;
use super::lines::{kilobytes, progress_bar, warnings};
use super::scale::{BODY, FIGURE, HEADING, M, S, XS, bold};
use super::theme::{Palette, card};
use super::{Action, View, announce, backup_progress, ended, held, phone_card, pictures, waiting};
use crate::app::{
    AppController, AppState, Curve, Now, Pass, Running, RunningStage, State, Station, UiCommand,
};
use crate::present::{self, Present};
use crate::tr;

/// After this time without an answer of the phone a warning is shown.
pub(super) const SILENCE: Duration = Duration::from_secs(5);

/// From this many bytes on, progress has the unit that fits it.
const LARGE: u64 = 1 << 30;
/// From this many bytes a second on, a speed is in megabytes.
const FAST: u64 = 10 << 20;

/// Draws what happens.
pub(super) fn status(
    ui: &mut Ui,
    controller: &AppController,
    view: &mut View,
    now: Now,
    actions: &mut Vec<Action>,
) {
    card(ui, |ui| {
        heading(ui, &controller.state.station);
        if matches!(controller.state.station.state(), State::Waiting | State::Connecting) {
            waiting::waiting(ui, &controller.state, view, now, actions);
            return;
        }
        let state = &controller.state;
        match &state.station {
            Station::Ready => ready(ui),
            Station::Running(running) => match &running.stage {
                RunningStage::Waiting | RunningStage::Connecting => {}
                RunningStage::Held(phone) => held::held(ui, running, phone, view, actions),
                RunningStage::Reading(pass) | RunningStage::Checking(pass) => {
                    reading(ui, state, running, pass, view, now, actions);
                }
            },
            Station::Finished(finished) => ended::ended(ui, finished, state, view, actions),
        }
    });
}

fn heading(ui: &mut Ui, station: &Station) {
    let state = station.state();
    let palette = Palette::of(ui);
    // Green is what was checked.
    let is_unchecked = station.finished().is_some_and(|finished| {
        state == State::Saved && finished.saved().any(|(_, report)| report.check.passed != Some(true))
    });
    let color = if is_unchecked { palette.warn } else { palette.state(state) };
    let is_lost = station.running().is_some_and(|running| running.lost_now().is_some());
    let color = if is_lost { palette.warn } else { color };
    let words = if is_unchecked { tr!("state-saved-unchecked") } else { station.words() };
    let sign = match state {
        State::Saved if is_unchecked => Icon::Warning,
        _ if is_lost => Icon::Warning,
        State::Ready | State::Waiting => Icon::LampOff,
        State::Connecting | State::Held | State::Reading | State::Checking => Icon::LampOn,
        State::Saved => Icon::Check,
        State::PartlySaved | State::Stopped => Icon::Warning,
        State::Failed => Icon::Cross,
    };
    let text = RichText::new(words).heading().color(color);
    let galley =
        WidgetText::from(text.clone()).into_galley(ui, Some(Extend), f32::INFINITY, TextStyle::Heading);
    let is_long = galley.size().x + 2.0 * HEADING > ui.available_width();
    let layout = Layout::left_to_right(Align::Center).with_main_wrap(is_long);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), galley.size().y), layout, |ui| {
        icon(ui, sign, HEADING, color);
        announce::live(&ui.label(text));
        // The card that shows it otherwise is folded away.
        if station.running().is_some_and(|running| running.order.port.is_practice()) {
            phone_card::simulated_badge(ui);
        }
    });
}

/// What to do, and the promises.
fn ready(ui: &mut Ui) {
    let palette = Palette::of(ui);
    ui.label(tr!("ready-text"));
    ui.add_space(S);
    pictures::pictures(ui, pictures::Progress::Ahead, false);
    ui.add_space(M);
    for promise in [tr!("promise-read-only"), tr!("promise-true"), tr!("promise-kept")] {
        ui.horizontal_wrapped(|ui| {
            icon(ui, Icon::Check, BODY, palette.good);
            ui.label(promise);
        });
    }
}

fn reading(
    ui: &mut Ui,
    state: &AppState,
    running: &Running,
    pass: &Pass,
    view: &mut View,
    now: Now,
    actions: &mut Vec<Action>,
) {
    let palette = Palette::of(ui);
    job_lines(ui, running);
    ui.add_space(XS);
    announce::progress(ui, running);
    let percent = running.percent().unwrap_or(0);
    if let Some(backup) = &running.backup {
        backup_progress::both(ui, running, backup, pass, view.free_for_backup);
    } else {
        progress_bar(ui, percent);
    }
    ui.horizontal_wrapped(|ui| {
        ui.label(bold(tr!("reading-percent", percent = percent), FIGURE));
        let (number, of) = (running.progress.pass.number, running.progress.pass.of);
        let pass_name = running.stage.state().words();
        ui.label(bold(tr!("reading-step", number = number, of = of, state = pass_name), BODY));
        let (done, total, speed) = match &pass.progress {
            Some((_, progress)) => (progress.done, progress.total, Some(progress.bytes_per_second)),
            None => (0, running.region.as_ref().map_or(0, |region| region.length), None),
        };
        ui.label(match total {
            0..LARGE => tr!("reading-done", done = megabytes(done), total = megabytes(total)),
            _ => tr!("reading-done-large", done = present::size(done), total = present::size(total)),
        });
        match speed.unwrap_or_default() {
            0 => {}
            speed @ 1..FAST => drop(ui.label(tr!("reading-speed", kilobytes = kilobytes(speed)))),
            speed => drop(ui.label(tr!("reading-speed-large", megabytes = megabytes(speed)))),
        }
        ui.label(bold(time_left(running.progress.left), BODY));
        let elapsed = present::duration(running.progress.elapsed);
        ui.label(RichText::new(tr!("reading-elapsed", time = elapsed)).color(palette.weak));
        if UiCommand::SkipCheck.is_enabled(&state.station) {
            let skip = ui.button(tr!("button-skip-check")).on_hover_text(tr!("button-skip-check.hover"));
            if skip.clicked() {
                actions.push(Action::Command(UiCommand::SkipCheck));
            }
        }
    });
    let silent = pass.silent_for(now.at);
    if silent >= SILENCE && !running.is_stopping {
        ui.horizontal_wrapped(|ui| {
            icon(ui, Icon::Warning, BODY, palette.warn);
            ui.label(RichText::new(tr!("reading-silent", seconds = silent.as_secs())).color(palette.warn));
        });
    }
    let retries = pass.progress.as_ref().map_or(0, |(_, progress)| progress.retries);
    if retries > 0 {
        ui.label(RichText::new(tr!("reading-retries", count = retries)).color(palette.weak));
    }
    warnings(ui, running.warnings.iter().map(Present::present));
    ui.add_space(S);
    if let Some(region) = &running.region {
        view.map.ui(ui, &region.map, region.start);
    }
    ui.add_space(XS);
    CollapsingHeader::new(tr!("curve-heading")).id_salt("curve").show(ui, |ui| curve(ui, &pass.curve));
}

fn curve(ui: &mut Ui, curve: &Curve) {
    let points = curve.points().iter().map(|(at, speed)| [at.as_secs_f64(), kilobytes(*speed)]);
    let line = Line::new(tr!("curve-line"), PlotPoints::from_iter(points)).color(Palette::of(ui).accent);
    Plot::new("speed")
        .height(120.0)
        .include_y(0.0)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .x_axis_label(tr!("curve-seconds"))
        .y_axis_label(tr!("curve-kilobytes"))
        .show(ui, |plot| plot.line(line));
}

/// How long it will still take.
pub(super) fn time_left(left: Option<Duration>) -> String {
    let Some(left) = left else { return tr!("left-calculating") };
    let seconds = left.as_secs();
    match seconds {
        0..=59 => tr!("left-seconds", seconds = seconds.max(1)),
        60..=3599 => tr!("left-minutes", minutes = seconds.div_ceil(60)),
        _ => tr!("left-hours", hours = seconds / 3600, minutes = seconds % 3600 / 60),
    }
}

#[expect(clippy::cast_precision_loss, reason = "shown with one digit")]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / f64::from(1 << 20)
}
