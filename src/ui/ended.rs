//! The end screens: what was saved and where, or why not and what to try.

use std::path::Path;

use eframe::egui::{Label, Ui};

use super::icons::{Icon, sign_button};
use super::region_ends::region_ends;
use super::scale::{BODY, S, TITLE, XS, bold};
use super::theme::is_short;
use super::{Action, View, backup_ended, diagnosis, error_number, lines, waiting};
use crate::app::{
    AppState, Finished, JobFailure, KeysCommand, MainButton, RegionEnd, State, UiCommand, Warning,
};
use crate::present::{JobOutcome, Present, UserError, continue_words, size};
use crate::tr;
use bromide_engine::finder::Diagnosis;

/// Draws the result of a job.
pub(super) fn ended(
    ui: &mut Ui,
    finished: &Finished,
    state: &AppState,
    view: &mut View,
    actions: &mut Vec<Action>,
) {
    if may_unplug(finished) {
        ui.label(bold(tr!("saved-unplug"), TITLE));
    }
    // A diagnosis is more helpful than "no phone".
    let exit = exit_of(finished);
    let says_why = |found: &&Diagnosis| match exit {
        Some(JobOutcome::NoPhone) => true,
        // Whatever else was wrong with the order has nothing to do with what is plugged in.
        Some(JobOutcome::Usage) => matches!(found, Diagnosis::Denied { .. } | Diagnosis::Busy { .. }),
        _ => false,
    };
    if let Some(found) = finished.diagnosis.as_ref().filter(says_why) {
        if let Some(failure) = finished.error.as_ref().filter(|_| exit == Some(JobOutcome::NoPhone)) {
            ui.label(UserError::from(failure).cause);
        }
        diagnosis::diagnosis(ui, found, state, actions);
    } else if let Some(error) = finished.user_error() {
        // The heading says already that the user stopped it.
        if exit != Some(JobOutcome::Stopped) || !error.advice.is_empty() {
            ui.add(Label::new(bold(error.cause.as_str(), TITLE)).wrap());
        }
        if let Some(rest) = finished.not_read_yet() {
            let rest = match rest {
                0 => tr!("rest-read"),
                rest => tr!("rest-not-read", size = size(rest)),
            };
            ui.label(rest);
        }
        // What was to be tried is decided: the unfinished files are saved as they are.
        if !error.advice.is_empty() && !finished.is_saved_as_it_is() {
            ui.add_space(XS);
            ui.label(bold(tr!("failed-try"), BODY));
            for (index, what) in error.what_to_do().iter().enumerate() {
                ui.label(tr!("failed-step", number = index + 1, text = what.as_str()));
            }
        }
    }
    // Where there is little room, what can be done comes before the details, or its buttons would be cut off.
    let is_short = is_short(ui);
    if is_short {
        ui.add_space(S);
        buttons(ui, finished, state, actions);
    }
    match &finished.backup {
        Some(backup) => backup_ended::backup_ended(ui, finished, backup, actions),
        None => region_ends(ui, finished, actions),
    }
    if !is_short {
        ui.add_space(S);
        buttons(ui, finished, state, actions);
    }
    // Those of a saved region are shown with it.
    let is_in_report =
        |warning: &&Warning| finished.saved().any(|(_, report)| report.warnings.contains(*warning));
    let rest: Vec<Warning> =
        finished.warnings.iter().filter(|warning| !is_in_report(warning)).cloned().collect();
    lines::warnings(ui, rest.iter().map(Present::present));
    // The last part that was read says nothing of a backup.
    if let Some(region) = finished.region.as_ref().filter(|_| finished.backup.is_none()) {
        ui.add_space(S);
        if region.of > 1 {
            lines::region_line(ui, region);
        }
        view.map.ui(ui, &region.map, region.start);
    }
    if finished.state != State::Saved {
        waiting::timeline(ui, &finished.seen);
    }
}

/// Whether a phone is still connected that nothing more is asked of.
fn may_unplug(finished: &Finished) -> bool {
    match finished.error.as_ref().map(JobFailure::outcome) {
        None => finished.state == State::Saved,
        Some(JobOutcome::CheckFailed | JobOutcome::CannotRead | JobOutcome::Disk | JobOutcome::Stopped) => {
            finished.phone.is_some()
        }
        Some(_) => false,
    }
}

fn buttons(ui: &mut Ui, finished: &Finished, state: &AppState, actions: &mut Vec<Action>) {
    let can = |command: UiCommand| command.is_enabled(&state.station);
    let is_other_key = matches!(
        finished.diagnosis,
        Some(Diagnosis::Preloader { .. } | Diagnosis::StartedAfterBootRom { .. })
    );
    ui.horizontal_wrapped(|ui| {
        if is_other_key && can(UiCommand::TryAgain) && ui.button(tr!("keys-heading")).clicked() {
            actions.push(Action::Keys(KeysCommand::Begin));
            actions.push(Action::Command(UiCommand::TryAgain));
        }
        let mut button = |command: UiCommand, words: String, action: &dyn Fn() -> Option<Action>| {
            let sign = match command {
                UiCommand::OpenFolder => Some(Icon::Folder),
                UiCommand::LookInside => Some(Icon::Lens),
                UiCommand::Continue | UiCommand::TryAgain => Some(Icon::Again),
                _ => None,
            };
            if !can(command) {
                return;
            }
            let pressed = match sign {
                Some(sign) => sign_button(ui, sign, words),
                None => ui.button(words),
            };
            let pressed = match command {
                UiCommand::SaveAsItIs => pressed.on_hover_text(tr!("button-save-as-it-is.hover")),
                UiCommand::TryAgain => pressed.on_hover_text(tr!("button-read-everything.hover")),
                _ => pressed,
            };
            if pressed.clicked() {
                actions.extend(action());
            }
        };
        button(UiCommand::OpenFolder, tr!("button-open-folder"), &|| {
            let folder = finished.backup.as_ref().map(|backup| backup.folder.clone());
            folder.or_else(|| first_file(finished).map(Path::to_path_buf)).map(Action::ShowFolder)
        });
        button(UiCommand::LookInside, tr!("button-look-inside"), &|| {
            first_file(finished).map(|file| Action::LookInside(file.to_path_buf()))
        });
        let main = MainButton::of(&state.station);
        let is_check_failed = main == MainButton::CheckAgain;
        let as_it_is =
            if is_check_failed { tr!("button-save-unproven") } else { tr!("button-save-as-it-is") };
        button(UiCommand::SaveAsItIs, as_it_is, &|| Some(Action::Command(UiCommand::SaveAsItIs)));
        if is_check_failed {
            button(UiCommand::TryAgain, tr!("button-read-everything"), &|| {
                Some(Action::Command(UiCommand::TryAgain))
            });
        }
        button(UiCommand::CopyHashes, tr!("button-copy-hashes"), &|| Some(Action::Copy(hashes(finished))));
        button(UiCommand::CopyDetails, tr!("button-copy-details"), &|| Some(Action::Copy(state.details())));
        let kept = finished.kept_bytes();
        // The big button may be the same already.
        if main.command() != UiCommand::Continue {
            button(UiCommand::Continue, continue_words(kept), &|| Some(Action::Command(UiCommand::Continue)));
        }
        button(UiCommand::BackToForm, tr!("button-back"), &|| Some(Action::Command(UiCommand::BackToForm)));
        // Who compares with what another tool says about this phone.
        let is_refused = exit_of(finished) == Some(JobOutcome::CannotRead);
        if is_refused && finished.state != State::Saved {
            error_number::open_button(ui, actions);
        }
    });
}

fn exit_of(finished: &Finished) -> Option<JobOutcome> {
    finished.error.as_ref().map(JobFailure::outcome)
}

/// The dump, or what there is of it.
fn first_file(finished: &Finished) -> Option<&Path> {
    let kept = finished.regions.iter().find_map(|end| match end {
        RegionEnd::Kept { part, .. } => Some(part.as_path()),
        _ => None,
    });
    finished.saved().next().map(|(file, _)| file.as_path()).or(kept)
}

/// The digests of all saved dumps, one a line, as the usual tools write them.
fn hashes(finished: &Finished) -> String {
    let mut text = String::new();
    for (file, report) in finished.saved() {
        let file = file.display();
        for (name, value) in [("SHA256", &report.sha256), ("MD5", &report.md5), ("CRC32", &report.crc32)] {
            text += &format!("{name} ({file}) = {value}\n");
        }
    }
    text
}
