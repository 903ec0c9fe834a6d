//! The waiting screen: three pictures of what to do, the current one lit, and what was seen on USB. When the
//! phone was lost during a job, how far the job is, too.

use std::time::Duration;

use eframe::egui::{Label, RichText, ScrollArea, Sense, Ui, Vec2};

use super::estimate::estimate;
use super::pictures::Progress;
use super::scale::{BODY, FIGURE, S, TITLE, bold};
use super::theme::{Palette, is_short};
use super::{Action, View, diagnosis, job_lines, keys_panel, lines, pictures};
use crate::app::{AppState, Lost, Now, Running, RunningStage, Station, Timeline};
use crate::present::{self, Present};
use crate::tr;
use bromide_engine::finder::Diagnosis;

/// The dots of [`at_work`], the room of each in points, and how long each is lit.
const DOTS: u8 = 5;
const DOT: f32 = 14.0;
const TURN: Duration = Duration::from_millis(300);

/// Draws the screen of *Waiting for phone* and *Connecting*.
pub(super) fn waiting(ui: &mut Ui, state: &AppState, view: &mut View, now: Now, actions: &mut Vec<Action>) {
    let Station::Running(running) = &state.station else { return };
    let is_connecting = matches!(running.stage, RunningStage::Connecting);
    let is_real = !running.order.port.is_practice();
    // While a search for the boot key runs, its instructions are the only ones.
    if let Some(finder) = state.keys.finder.as_ref().filter(|_| is_real && running.lost.is_none()) {
        let found = running.diagnosis(now.at).filter(|_| !is_connecting);
        keys_panel::search(ui, finder, found.as_ref(), state, actions);
        if !found.as_ref().is_some_and(Diagnosis::needs_udev_rule) {
            diagnosis::rule_outcome(ui, state);
        }
        lines::warnings(ui, running.warnings.iter().map(Present::present));
        return;
    }
    if let Some(lost) = running.lost_now().or(running.lost) {
        was_lost(ui, lost, running);
    } else if is_connecting {
        ui.label(bold(tr!("connecting-let-go"), FIGURE));
        ui.horizontal_wrapped(|ui| {
            ui.label(tr!("connecting-text"));
            at_work(ui, now);
        });
    } else if !(is_short(ui) && running.diagnosis(now.at).is_some()) {
        ui.label(tr!("waiting-text"));
    }
    if let Some(file) = &running.comparing {
        let file = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        ui.label(tr!("reading-comparing", file = file));
    }
    // Between the survey and the first byte.
    if let Some(backup) = running.backup.as_ref().filter(|_| running.region.is_none()) {
        let bytes = backup.bytes_to_read();
        estimate(ui, bytes, state.parts.time_for(bytes), view.free_for_backup);
    }
    ui.add_space(S);
    let found = running.diagnosis(now.at).filter(|_| !is_connecting);
    if let Some(found) = &found {
        diagnosis::diagnosis(ui, found, state, actions);
        ui.add_space(S);
    }
    if !found.as_ref().is_some_and(Diagnosis::needs_udev_rule) {
        diagnosis::rule_outcome(ui, state);
    }
    // Above the pictures, so that it is in sight in a small window, too.
    if is_real && !is_connecting && running.lost.is_none() {
        keys_panel::keys_panel(ui, state, actions);
        ui.add_space(S);
    }
    let progress = if is_connecting { Progress::Done } else { Progress::Next(running.seen.step()) };
    pictures::pictures(ui, progress, found.is_some());
    ui.add_space(S);
    // The key of a lost phone is known: it has worked.
    if !is_connecting && found.is_none() && running.lost.is_none() {
        ui.label(RichText::new(tr!("waiting-keys")).color(Palette::of(ui).weak));
    }
    if running.lost.is_some()
        && let Some(region) = &running.region
    {
        ui.add_space(S);
        view.map.ui(ui, &region.map, region.start);
    }
    ui.add_space(S);
    timeline(ui, &running.seen);
    lines::warnings(ui, running.warnings.iter().map(Present::present));
}

/// Dots that take turns, so that who waits sees that the program works.
fn at_work(ui: &mut Ui, now: Now) {
    let palette = Palette::of(ui);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(DOT * f32::from(DOTS), BODY), Sense::hover());
    let turn = now.at.0.as_millis() / TURN.as_millis() % u128::from(DOTS);
    for dot in 0..DOTS {
        let middle = rect.left_center() + Vec2::new(DOT * (f32::from(dot) + 0.5), 0.0);
        let color = if u128::from(dot) == turn { palette.accent } else { palette.line };
        ui.painter().circle_filled(middle, DOT / 4.0, color);
    }
    ui.request_repaint_after(TURN);
}

/// Where the phone was lost, and how far it was then.
fn was_lost(ui: &mut Ui, lost: Lost, running: &Running) {
    ui.add(Label::new(bold(lost.sentence(), TITLE)).wrap());
    // Lost before anything was begun.
    if lost.total == 0 {
        return;
    }
    job_lines::job_lines(ui, running);
    let percent = running.percent().unwrap_or(0);
    lines::progress_bar(ui, percent);
    let [done, total] = present::sizes_apart([lost.good, lost.total]);
    ui.label(tr!("lost-progress", percent = percent, done = done, total = total));
}

/// What was seen, the newest last.
pub(super) fn timeline(ui: &mut Ui, seen: &Timeline) {
    if seen.iter().len() == 0 {
        return;
    }
    ui.label(bold(tr!("waiting-seen"), BODY));
    ScrollArea::vertical().id_salt("seen").max_height(150.0).stick_to_bottom(true).show(ui, |ui| {
        for seen in seen.iter() {
            let time = seen.date.strftime("%H:%M:%S").to_string();
            ui.label(tr!("waiting-seen-line", time = time, text = seen.text()));
        }
    });
}
