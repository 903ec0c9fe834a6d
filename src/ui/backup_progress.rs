//! How far a backup is: this part, all parts, and what there is to read. Drawn on the reading screen.

use eframe::egui::{RichText, Ui};

use super::estimate::estimate;
use super::lines;
use super::scale::{BODY, TITLE, XS, bold};
use super::theme::Palette;
use crate::app::{BackupView, Pass, RegionView, Running};
use crate::tr;

/// Which part is read, and where it is saved.
pub(super) fn part_line(ui: &mut Ui, region: &RegionView, backup: &BackupView) {
    let name = backup.name_of(&region.file).unwrap_or_default();
    // Parts that an earlier run has saved come first in the count.
    let number = backup.kept.len() + region.index + 1;
    ui.label(bold(tr!("reading-part", number = number, of = backup.parts(), name = name), TITLE));
    let folder = backup.folder.display().to_string();
    ui.label(RichText::new(folder).color(Palette::of(ui).weak));
}

/// Two bars, and how much there is to read.
pub(super) fn both(ui: &mut Ui, running: &Running, backup: &BackupView, pass: &Pass, free: Option<u64>) {
    ui.label(bold(tr!("reading-this-part"), BODY));
    lines::bar_named(ui, percent_of(pass), tr!("reading-this-part"));
    ui.add_space(XS);
    ui.label(bold(tr!("reading-all-parts"), BODY));
    lines::bar_named(ui, running.percent().unwrap_or(0), tr!("reading-all-parts"));
    if !backup.kept.is_empty() {
        ui.label(
            RichText::new(tr!("reading-saved-before", count = backup.kept.len())).color(Palette::of(ui).weak),
        );
    }
    if running.saved.is_empty() && running.region.as_ref().is_none_or(|region| region.index == 0) {
        // What was read takes its space already: it would be counted twice.
        let free = free.filter(|_| pass.progress.is_none());
        let time = running.progress.left.map(|left| left + running.progress.elapsed);
        estimate(ui, backup.bytes_to_read(), time, free);
    }
}

/// How far the pass over the part is; never 100 before its end.
fn percent_of(pass: &Pass) -> u8 {
    let Some((_, progress)) = &pass.progress else { return 0 };
    let percent = progress.done.saturating_mul(100) / progress.total.max(1);
    u8::try_from(percent).unwrap_or(99).min(99)
}
