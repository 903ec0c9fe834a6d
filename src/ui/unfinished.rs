//! The unfinished dumps of earlier runs, above the big button: what they are, and buttons to resume or
//! dismiss them.
//!
//! Drawn by the page while there is no job. Nothing here deletes a file.

use std::path::Path;

use eframe::egui::{Align, Frame, Label, Layout, Margin, Panel, RichText, ScrollArea, Ui, vec2};

use super::Action;
use super::scale::{BODY, bold};
use super::theme::Palette;
use crate::app::{AppController, Unfinished};
use crate::present;
use crate::tr;

/// About three dumps; more are scrolled to.
const HEIGHT: f32 = 84.0;
/// The most of the width that a name takes.
const NAME_SHARE: f32 = 0.45;
/// The same of the folder of a backup.
const BACKUP_SHARE: f32 = 0.7;

/// Draws the offers, if there are any.
pub(super) fn unfinished(ui: &mut Ui, controller: &AppController, actions: &mut Vec<Action>) {
    let dumps = controller.state.offers().count();
    let count = dumps + controller.state.backup_offers().count();
    if count == 0 {
        return;
    }
    let palette = Palette::of(ui);
    let frame = Frame::new().inner_margin(Margin::symmetric(14, 6)).fill(palette.card);
    Panel::bottom("unfinished").frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            if dumps == 0 {
                ui.label(bold(tr!("unfinished-backups", count = count), BODY));
                return;
            }
            ui.label(bold(tr!("unfinished-heading", count = dumps), BODY));
            ui.label(RichText::new(tr!("unfinished-not-now-does")).small().color(palette.weak));
        });
        ScrollArea::vertical().id_salt("unfinished").max_height(HEIGHT).auto_shrink([false, true]).show(
            ui,
            |ui| {
                ui.add_enabled_ui(!controller.is_ordering(), |ui| {
                    controller.state.backup_offers().for_each(|backup| offer_backup(ui, backup, actions));
                    controller.state.offers().for_each(|dump| offer(ui, dump, actions));
                });
            },
        );
    });
}

fn offer(ui: &mut Ui, dump: &Unfinished, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let name = dump.part.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    ui.horizontal_wrapped(|ui| {
        let room = vec2(ui.available_width() * NAME_SHARE, ui.spacing().interact_size.y);
        ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
            ui.add(Label::new(RichText::new(name.as_str()).monospace()).truncate());
        });
        ui.label(done(dump));
        if let Some(begun) = begun(dump) {
            ui.label(RichText::new(begun).color(palette.weak));
        }
        let go_on = ui.button(tr!("unfinished-continue"));
        if go_on.accessible_name(tr!("unfinished-continue-named", file = name.as_str())).clicked() {
            actions.push(Action::Resume(dump.part.clone()));
        }
        let not_now = ui.button(tr!("unfinished-not-now")).on_hover_text(tr!("unfinished-not-now.hover"));
        if not_now.accessible_name(tr!("unfinished-not-now-named", file = name.as_str())).clicked() {
            actions.push(Action::NotNow(dump.part.clone()));
        }
    });
}

fn offer_backup(ui: &mut Ui, backup: &Path, actions: &mut Vec<Action>) {
    let folder = backup.display().to_string();
    ui.horizontal_wrapped(|ui| {
        let room = vec2(ui.available_width() * BACKUP_SHARE, ui.spacing().interact_size.y);
        ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
            ui.add(Label::new(tr!("unfinished-backup", folder = folder.as_str())).truncate());
        });
        let go_on = ui.button(tr!("unfinished-continue"));
        if go_on.accessible_name(tr!("unfinished-continue-named", file = folder.as_str())).clicked() {
            actions.push(Action::ContinueBackup(backup.to_path_buf()));
        }
        let forget = ui.button(tr!("unfinished-forget")).on_hover_text(tr!("unfinished-forget.hover"));
        if forget.accessible_name(tr!("unfinished-forget-named", folder = folder.as_str())).clicked() {
            actions.push(Action::ForgetBackup(backup.to_path_buf()));
        }
    });
}

/// How much of it there is.
fn done(dump: &Unfinished) -> String {
    match dump.length {
        Some(total) => {
            let [done, total] = present::sizes_apart([dump.good(), total]);
            tr!("unfinished-done", done = done, total = total)
        }
        None => tr!("unfinished-done-of-unknown", done = present::size(dump.good())),
    }
}

/// The phone it belongs to and when it was begun, if its journal has them.
fn begun(dump: &Unfinished) -> Option<String> {
    let known = dump.known.as_ref()?;
    let chip = known.phone.chip_name();
    // To the minute, without what is for programs: 2026-11-22T09:00.
    let date: String = known.read.started.chars().take(16).map(|c| if c == 'T' { ' ' } else { c }).collect();
    Some(tr!("unfinished-begun", chip = chip, date = date))
}
