//! What became of a backup: how many parts are saved, which are missing, where it is. Drawn by the end screens.

use eframe::egui::{CollapsingHeader, Label, RichText, Ui};

use super::region_ends::scrolled_list;
use super::scale::{BODY, bold};
use super::theme::Palette;
use super::{Action, lines};
use crate::app::{BackupView, Finished};
use crate::present;
use crate::tr;

/// Draws the sum, what is missing, and the list of the parts, folded away.
pub(super) fn backup_ended(ui: &mut Ui, finished: &Finished, backup: &BackupView, actions: &mut Vec<Action>) {
    let saved = finished.saved().count();
    let bytes: u64 = finished.saved().map(|(_, report)| report.length).sum();
    let size = present::size(bytes);
    ui.label(bold(tr!("backup-ended", saved = saved, of = backup.wanted(), size = size), BODY));
    ui.add(Label::new(RichText::new(backup.folder.display().to_string()).monospace()).wrap());
    let unsure = finished.saved().filter(|(_, report)| report.check.passed != Some(true)).count();
    let unchecked = (unsure > 0).then(|| tr!("ends-not-checked", count = unsure));
    let lines = [finished.missing_line(), finished.not_there_line(), unchecked];
    lines::warnings(ui, lines.into_iter().flatten());
    if let Some(line) = present::left_out_line(&backup.plan) {
        ui.add(Label::new(RichText::new(line).color(Palette::of(ui).weak)).wrap());
    }
    CollapsingHeader::new(tr!("backup-parts")).id_salt("backup-parts").show(ui, |ui| {
        scrolled_list(ui, finished, actions);
    });
}
