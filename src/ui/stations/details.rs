//! The details of one lane: job sheet, facts and warnings, the map, what became of its dump, its log. Made of the
//! parts of the page of a single phone.

use eframe::egui::{CollapsingHeader, Label, RichText, Ui, Vec2};

use super::lane::{self, Look};
use super::sheet::{self, SheetOf};
use crate::app::{
    AppController, CheckSkip, Finished, Lane, Level, Now, Running, RunningStage, SeveralCommand, Sign,
    Station,
};
use crate::present::{self, UserError};
use crate::tr;
use crate::ui::icons::{Icon, icon, sign_button};
use crate::ui::region_ends::region_ends;
use crate::ui::scale::{BODY, FIGURE, HEADING, S, TITLE, XS, bold};
use crate::ui::scrolled::scrolled;
use crate::ui::several::{Open, StationsAction};
use crate::ui::theme::{Palette, TWO_COLUMNS_FROM, card};
use crate::ui::view::{Action, View};
use crate::ui::{held, job_lines, lines, status, waiting};

/// The width of the column with the job sheet.
const SHEET_WIDTH: f32 = 360.0;

/// Draws the details.
pub(super) fn details(
    ui: &mut Ui,
    controller: &AppController,
    one: &Lane,
    view: &mut View,
    now: Now,
    actions: &mut Vec<Action>,
) {
    others(ui, controller, one, actions);
    ui.add_space(XS);
    let takes_focus = std::mem::take(&mut view.stations.focus_sheet);
    scrolled(ui, "lane-details", |ui| {
        if ui.available_width() < TWO_COLUMNS_FROM {
            card(ui, |ui| sheet::sheet(ui, SheetOf::Lane(one), &one.sheet, takes_focus, actions));
            ui.add_space(S);
            card(ui, |ui| job(ui, one, view, now, actions));
            return;
        }
        let rest = ui.available_width() - SHEET_WIDTH - S;
        ui.horizontal_top(|ui| {
            ui.allocate_ui(Vec2::new(SHEET_WIDTH, 0.0), |ui| {
                ui.set_width(SHEET_WIDTH);
                ui.vertical(|ui| {
                    card(ui, |ui| sheet::sheet(ui, SheetOf::Lane(one), &one.sheet, takes_focus, actions))
                });
            });
            ui.allocate_ui(Vec2::new(rest, 0.0), |ui| {
                ui.set_width(rest);
                ui.vertical(|ui| card(ui, |ui| job(ui, one, view, now, actions)));
            });
        });
    });
}

/// Back to all lanes, or to another one.
fn others(ui: &mut Ui, controller: &AppController, one: &Lane, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    ui.horizontal_wrapped(|ui| {
        if ui.button(tr!("lane-back")).clicked() {
            actions.push(Action::Stations(StationsAction::Open(Open::AllLanes)));
        }
        let lanes = controller.several.state.session.iter().flat_map(|session| session.lanes.values());
        for other in lanes {
            let look = Look::of(other.sign(), palette);
            let is_open = other.station == one.station;
            let number = other.station.to_string();
            let words = if is_open { bold(number, BODY) } else { RichText::new(number) };
            let button = sign_button(ui, look.icon, words.color(look.color));
            if button.accessible_name(other.summary()).clicked() {
                actions.push(Action::Stations(StationsAction::Open(Open::Lane(other.station))));
            }
        }
    });
}

fn job(ui: &mut Ui, one: &Lane, view: &mut View, now: Now, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let look = Look::of(one.sign(), palette);
    ui.horizontal_wrapped(|ui| {
        icon(ui, look.icon, HEADING, look.color);
        ui.label(RichText::new(tr!("lane-name", station = one.station.to_string())).heading());
        ui.label(RichText::new(one.words()).heading().color(look.color));
    });
    ui.horizontal_wrapped(|ui| {
        for fact in [
            tr!("lane-phone-number", number = one.number.to_string()),
            tr!("lane-at", place = one.socket.to_string()),
        ] {
            ui.label(RichText::new(fact).color(palette.weak));
        }
    });
    match &one.job {
        Station::Running(running) => self::running(ui, one, running, view, now, actions),
        Station::Finished(finished) => self::finished(ui, one, finished, view, actions),
        Station::Ready => {}
    }
    ui.add_space(S);
    log(ui, one);
}

fn running(ui: &mut Ui, one: &Lane, running: &Running, view: &mut View, now: Now, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    ui.horizontal_wrapped(|ui| {
        lane::stop(ui, one, running.is_stopping, actions);
        let is_checking = matches!(running.stage, RunningStage::Checking(_) | RunningStage::Reading(_));
        if is_checking && running.skip == CheckSkip::Possible {
            let skip = ui.button(tr!("button-skip-check")).on_hover_text(tr!("button-skip-check.hover"));
            if skip.clicked() {
                let command = SeveralCommand::SkipCheck(one.station);
                actions.push(Action::Stations(StationsAction::Command(command)));
            }
        }
    });
    job_lines::job_lines(ui, running);
    match &running.stage {
        RunningStage::Held(phone) => held::held(ui, running, phone, view, actions),
        RunningStage::Waiting | RunningStage::Connecting => {
            if let Some(lost) = running.lost_now() {
                ui.add(Label::new(bold(lost.sentence(), TITLE)).wrap());
            }
        }
        RunningStage::Reading(pass) | RunningStage::Checking(pass) => {
            lines::progress_bar(ui, running.percent().unwrap_or(0));
            ui.horizontal_wrapped(|ui| {
                let percent = running.percent().unwrap_or(0);
                ui.label(bold(tr!("reading-percent", percent = percent), FIGURE));
                if let Some((_, progress)) = &pass.progress {
                    let (done, total) = (present::size(progress.done), present::size(progress.total));
                    ui.label(tr!("reading-done-large", done = done, total = total));
                    if progress.bytes_per_second > 0 {
                        let speed = present::size(progress.bytes_per_second);
                        ui.label(tr!("lane-speed", speed = speed));
                    }
                }
                ui.label(bold(status::time_left(running.progress.left), BODY));
            });
            let silent = pass.silent_for(now.at);
            if silent >= status::SILENCE && !running.is_stopping {
                ui.horizontal_wrapped(|ui| {
                    icon(ui, Icon::Warning, BODY, palette.warn);
                    let words = tr!("reading-silent", seconds = silent.as_secs());
                    ui.label(RichText::new(words).color(palette.warn));
                });
            }
        }
    }
    lines::warnings(ui, running.warnings.iter().map(present::Present::present));
    if let Some(region) = &running.region {
        view.map.ui(ui, &region.map, region.start);
    }
}

fn finished(ui: &mut Ui, one: &Lane, finished: &Finished, view: &mut View, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    match finished.error.as_ref().map(UserError::from) {
        None => drop(ui.add(Label::new(one.line()).wrap())),
        Some(error) => {
            let error = error.with_ends(&finished.regions);
            ui.add(Label::new(bold(error.cause.as_str(), TITLE)).wrap());
            for (index, what) in error.what_to_do().iter().enumerate() {
                ui.label(tr!("failed-step", number = index + 1, text = what.as_str()));
            }
        }
    }
    // As the advice above calls it.
    let retry = match (one.sign(), finished.kept_bytes()) {
        (Sign::SavedBefore, _) => tr!("lane-read-again"),
        (_, 0) => tr!("button-try-again"),
        (_, kept) => present::continue_words(kept),
    };
    ui.horizontal_wrapped(|ui| lane::buttons(ui, one, retry, palette.text, actions));
    region_ends(ui, finished, actions);
    lines::warnings(ui, finished.warnings.iter().map(present::Present::present));
    if let Some(region) = &finished.region {
        view.map.ui(ui, &region.map, region.start);
    }
    if !one.sign().is_good() {
        waiting::timeline(ui, &finished.seen);
    }
}

fn log(ui: &mut Ui, one: &Lane) {
    let palette = Palette::of(ui);
    CollapsingHeader::new(tr!("lane-log")).id_salt(("lane-log", one.station.0)).show(ui, |ui| {
        for entry in one.log.entries() {
            let color = match entry.level() {
                Level::Info => palette.text,
                Level::Warning => palette.warn,
                Level::Error => palette.bad,
            };
            ui.label(RichText::new(format!("{}  {}", entry.when(), entry.text())).small().color(color));
        }
    });
}
