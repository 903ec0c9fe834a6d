//! The screen of a phone that waits for its files: what the phone is and asks for, the buttons to choose
//! the files, and why a file cannot be used. Drawn in the place of the waiting screen.

use eframe::egui::{Button, Label, RichText, Ui, Vec2};

use super::field::hint_line;
use super::icons::{Icon, icon};
use super::scale::{BODY, S, TITLE, XS, bold};
use super::theme::Palette;
use super::view::DesktopDialog;
use super::{Action, View, error_number, waiting};
use crate::app::{AgentCommand, HeldFile, HeldPhone, PreloaderNeed, Running, RunningStage, Station};
use crate::tr;

/// The size of the button that goes on.
const PROMINENT: Vec2 = Vec2::new(250.0, 36.0);

/// Draws the screen.
pub(super) fn held(
    ui: &mut Ui,
    running: &Running,
    held: &HeldPhone,
    view: &mut View,
    actions: &mut Vec<Action>,
) {
    let chip = held.waiting.phone.chip_name();
    ui.add(Label::new(bold(tr!("held-phone", chip = chip), TITLE)).wrap());
    ui.label(held.security_sentence());
    ui.add_space(S);
    if held.needs_server() {
        server(ui, held);
    } else {
        files(ui, held, view, actions);
    }
    ui.add_space(S);
    hint_line(ui, &tr!("promise-agent"));
    error_number::open_button(ui, actions);
    ui.add_space(S);
    waiting::timeline(ui, &running.seen);
}

/// Whether the screen has the button that chooses the phone's file.
pub(super) fn has_file_button(station: &Station) -> bool {
    let stage = station.running().map(|running| &running.stage);
    matches!(stage, Some(RunningStage::Held(held)) if !held.needs_server())
}

/// No file helps.
fn server(ui: &mut Ui, held: &HeldPhone) {
    sentence(ui, Icon::Warning, Palette::of(ui).warn, tr!("agent-server-needed"));
    for (index, step) in held.server_steps().iter().enumerate() {
        ui.add(Label::new(tr!("failed-step", number = index + 1, text = step.as_str())).wrap());
    }
}

fn files(ui: &mut Ui, held: &HeldPhone, view: &mut View, actions: &mut Vec<Action>) {
    let chip = held.waiting.phone.chip.as_str();
    ui.label(held.reason());
    ui.add_space(XS);
    ui.horizontal_wrapped(|ui| {
        let palette = Palette::of(ui);
        let words = bold(tr!("held-choose-agent"), BODY).color(palette.on_accent);
        let choose = Button::new(words).fill(palette.accent).min_size(PROMINENT).corner_radius(6);
        let choose = ui.add(choose);
        if std::mem::take(&mut view.focus_main) {
            choose.request_focus();
        }
        if choose.clicked() {
            actions.push(Action::AskAgent(DesktopDialog::Agent));
        }
        if held.is_practice {
            let practice = ui.button(tr!("held-practice")).on_hover_text(tr!("held-practice.hover"));
            if practice.clicked() {
                actions.push(Action::Agent(AgentCommand::Practice));
            }
        } else {
            let search = ui.button(tr!("held-folder")).on_hover_text(tr!("held-folder.hover"));
            if search.clicked() {
                actions.push(Action::AskAgent(DesktopDialog::AgentFolder));
            }
        }
    });
    chosen(ui, held.agent.as_ref(), chip);
    let need = held.preloader_need();
    if let Some(words) = need.sentence() {
        ui.add_space(XS);
        if ui.button(tr!("held-choose-preloader")).clicked() {
            actions.push(Action::AskAgent(DesktopDialog::Preloader));
        }
        match &held.preloader {
            None if need == PreloaderNeed::Needed && held.agent.is_some() => {
                sentence(ui, Icon::Warning, Palette::of(ui).warn, words);
            }
            None => hint_line(ui, &words),
            Some(_) => chosen(ui, held.preloader.as_ref(), chip),
        }
    }
    if held.is_ready() {
        ui.add_space(XS);
        sentence(ui, Icon::Warning, Palette::of(ui).warn, tr!("held-failed-before"));
        if ui.button(tr!("held-use-again")).clicked() {
            actions.push(Action::Agent(AgentCommand::UseAgain));
        }
    }
    if held.is_reading {
        ui.add_space(XS);
        ui.label(tr!("held-reading"));
    }
}

/// The file that was chosen, or why it cannot be used.
fn chosen(ui: &mut Ui, file: Option<&HeldFile>, chip: &str) {
    let Some(file) = file else { return };
    let palette = Palette::of(ui);
    match file.problem_sentence(chip) {
        Some(problem) => sentence(ui, Icon::Cross, palette.bad, problem),
        None => sentence(ui, Icon::Check, palette.good, file.path.display().to_string()),
    }
}

fn sentence(ui: &mut Ui, sign: Icon, color: eframe::egui::Color32, words: String) {
    ui.horizontal_top(|ui| {
        icon(ui, sign, BODY, color);
        ui.add(Label::new(RichText::new(words).color(color)).wrap());
    });
}
