//! The right half of the page: the state in large letters, and below it what belongs to it.

use std::time::Duration;

use eframe::egui::{CollapsingHeader, ProgressBar, RichText, Ui};
use egui_plot::{Line, Plot, PlotPoints};

use super::icons::{Icon, icon};
use super::theme::{Palette, card};
use super::{Action, View, ended, pictures, waiting};
use crate::app::{AppController, Curve, Now, Pass, RegionView, Running, Stage, State, Station};
use crate::present::Present;
use crate::tr;

/// After this time without an answer of the phone a warning is shown.
const SILENCE: Duration = Duration::from_secs(5);

/// Draws what happens.
pub(super) fn status(
    ui: &mut Ui,
    controller: &AppController,
    view: &mut View,
    now: Now,
    actions: &mut Vec<Action>,
) {
    card(ui, |ui| {
        heading(ui, controller.state.station.state());
        if matches!(controller.state.station.state(), State::Waiting | State::Connecting) {
            waiting::waiting(ui, &controller.state, view, now, actions);
            return;
        }
        let state = &controller.state;
        match &state.station {
            Station::Ready => ready(ui),
            Station::Running(running) => match &running.stage {
                Stage::Waiting | Stage::Connecting => {}
                Stage::Reading(pass) | Stage::Checking(pass) => reading(ui, running, pass, view, now),
            },
            Station::Finished(finished) => ended::ended(ui, finished, state, view, actions),
        }
    });
}

fn heading(ui: &mut Ui, state: State) {
    let palette = Palette::of(ui);
    let color = palette.state(state);
    let sign = match state {
        State::Ready | State::Waiting => Icon::LampOff,
        State::Connecting | State::Reading | State::Checking => Icon::LampOn,
        State::Saved => Icon::Check,
        State::PartlySaved | State::Stopped => Icon::Warning,
        State::Failed => Icon::Cross,
    };
    ui.horizontal(|ui| {
        icon(ui, sign, 24.0, color);
        ui.label(RichText::new(state.words()).heading().strong().color(color));
    });
}

/// What to do, and the promises.
fn ready(ui: &mut Ui) {
    let palette = Palette::of(ui);
    ui.label(tr!("ready-text"));
    ui.add_space(6.0);
    pictures::pictures(ui, None);
    ui.add_space(10.0);
    for promise in [tr!("promise-read-only"), tr!("promise-true"), tr!("promise-kept")] {
        ui.horizontal_wrapped(|ui| {
            icon(ui, Icon::Check, 15.0, palette.good);
            ui.label(promise);
        });
    }
}

fn reading(ui: &mut Ui, running: &Running, pass: &Pass, view: &mut View, now: Now) {
    let palette = Palette::of(ui);
    if let Some(region) = &running.region {
        region_line(ui, region);
    }
    ui.add_space(4.0);
    let percent = pass.percent().unwrap_or(0);
    progress_bar(ui, percent);
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(tr!("reading-percent", percent = percent)).strong().size(18.0));
        let (done, total, speed, left) = match &pass.progress {
            Some((_, progress)) => {
                (progress.done, progress.total, Some(progress.bytes_per_second), progress.left)
            }
            None => (0, running.region.as_ref().map_or(0, |region| region.length), None, None),
        };
        ui.label(tr!("reading-done", done = megabytes(done), total = megabytes(total)));
        if let Some(speed) = speed.filter(|speed| *speed > 0) {
            ui.label(tr!("reading-speed", kilobytes = kilobytes(speed)));
        }
        ui.label(time_left(left));
    });
    let silent = pass.silent_for(now.at);
    if silent >= SILENCE && !running.is_stopping {
        ui.horizontal_wrapped(|ui| {
            icon(ui, Icon::Warning, 15.0, palette.warn);
            ui.label(RichText::new(tr!("reading-silent", seconds = silent.as_secs())).color(palette.warn));
        });
    }
    let retries = pass.progress.as_ref().map_or(0, |(_, progress)| progress.retries);
    if retries > 0 {
        ui.label(RichText::new(tr!("reading-retries", count = retries)).color(palette.weak));
    }
    ui.add_space(6.0);
    if let Some(region) = &running.region {
        view.map.ui(ui, &region.map, region.start);
    }
    warnings(ui, running.warnings.iter().map(Present::present));
    ui.add_space(4.0);
    CollapsingHeader::new(tr!("curve-heading")).id_salt("curve").show(ui, |ui| curve(ui, &pass.curve));
}

/// How far it is, as a bar.
pub(super) fn progress_bar(ui: &mut Ui, percent: u8) {
    let bar = ProgressBar::new(f32::from(percent) / 100.0)
        .desired_height(18.0)
        .fill(Palette::of(ui).accent)
        .corner_radius(4);
    ui.add(bar).accessible_name(tr!("reading-progress"));
}

/// Which region, by its file.
pub(super) fn region_line(ui: &mut Ui, region: &RegionView) {
    let name = region.file.file_name().map(|name| name.to_string_lossy().into_owned());
    let name = name.unwrap_or_default();
    ui.label(if region.of > 1 {
        tr!("reading-region", number = region.index + 1, of = region.of, file = name)
    } else {
        tr!("reading-file", file = name)
    });
}

/// What the user should know, with a sign.
pub(super) fn warnings(ui: &mut Ui, warnings: impl IntoIterator<Item = String>) {
    let palette = Palette::of(ui);
    for warning in warnings {
        ui.horizontal_wrapped(|ui| {
            icon(ui, Icon::Warning, 15.0, palette.warn);
            ui.label(RichText::new(warning).color(palette.warn));
        });
    }
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

fn time_left(left: Option<Duration>) -> String {
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

#[expect(clippy::cast_precision_loss, reason = "shown without digits")]
pub(super) fn kilobytes(bytes: u64) -> f64 {
    bytes as f64 / 1024.0
}
