//! What became of each range of an ended job: saved with its check and digests, kept, gone, not read.
//!
//! Drawn by the end screens. Many ranges are summed up, and their list scrolls, so that the buttons stay in sight.

use std::path::Path;

use eframe::egui::{CollapsingHeader, Grid, Label, RichText, ScrollArea, Ui};

use super::icons::{Icon, icon};
use super::scale::{BODY, S, bold};
use super::theme::Palette;
use super::{Action, lines};
use crate::app::{Finished, RegionEnd, Report};
use crate::present;
use crate::tr;

/// More ranges than this are summed up.
const MOST_UNSUMMED: usize = 3;
/// The height of their list: the shortest, and as a share of the window's.
const LIST_HEIGHT: f32 = 110.0;
const LIST_SHARE: f32 = 0.3;

/// Draws what became of each range.
pub(super) fn region_ends(ui: &mut Ui, finished: &Finished, actions: &mut Vec<Action>) {
    if finished.regions.len() <= MOST_UNSUMMED {
        list(ui, finished, actions);
        return;
    }
    let saved = finished.saved().count();
    let bytes: u64 = finished.saved().map(|(_, report)| report.length).sum();
    let size = present::size(bytes);
    ui.label(bold(tr!("ends-summary", saved = saved, of = finished.regions.len(), size = size), BODY));
    let unsure = finished.saved().filter(|(_, report)| report.check.passed != Some(true)).count();
    if unsure > 0 {
        lines::warnings(ui, [tr!("ends-not-checked", count = unsure)]);
    }
    scrolled_list(ui, finished, actions);
    ui.separator();
}

/// What became of each range, in a list that scrolls.
pub(super) fn scrolled_list(ui: &mut Ui, finished: &Finished, actions: &mut Vec<Action>) {
    let height = (ui.ctx().content_rect().height() * LIST_SHARE).max(LIST_HEIGHT);
    ScrollArea::vertical().id_salt("ends").max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        list(ui, finished, actions);
        ui.add_space(S);
    });
}

fn list(ui: &mut Ui, finished: &Finished, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    for (index, end) in finished.regions.iter().enumerate() {
        match end {
            RegionEnd::Saved { file, report } => saved(ui, file, report, actions),
            RegionEnd::Kept { part, good, total } => {
                ui.separator();
                ui.horizontal_wrapped(|ui| {
                    icon(ui, Icon::Warning, BODY, palette.warn);
                    ui.label(present::kept_part(part, *good, *total));
                });
            }
            RegionEnd::Gone { part, good, total } => {
                ui.separator();
                ui.horizontal_wrapped(|ui| {
                    icon(ui, Icon::Warning, BODY, palette.warn);
                    ui.label(present::gone_part(part, *good, *total));
                });
            }
            RegionEnd::Deleted { part, good } => {
                ui.separator();
                ui.horizontal_wrapped(|ui| {
                    icon(ui, Icon::Cross, BODY, palette.bad);
                    ui.label(present::deleted_part(part, *good));
                });
            }
            // With one range the cause is enough.
            RegionEnd::Nothing if finished.regions.len() > 1 => {
                if let Some(file) = finished.planned_file(index) {
                    ui.horizontal_wrapped(|ui| {
                        icon(ui, Icon::Cross, BODY, palette.bad);
                        ui.label(tr!("end-not-read", file = file.display().to_string()));
                    });
                }
            }
            RegionEnd::Nothing => {}
        }
    }
}

/// One finished dump: file, size, checks, digests.
fn saved(ui: &mut Ui, file: &Path, report: &Report, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    ui.separator();
    ui.add(Label::new(RichText::new(file.display().to_string()).monospace()).wrap());
    ui.horizontal_wrapped(|ui| {
        let (sign, color) = match report.check.passed {
            Some(true) => (Icon::Check, palette.good),
            _ => (Icon::Warning, palette.warn),
        };
        icon(ui, sign, BODY, color);
        ui.label(present::checked(report));
    });
    let speed = lines::kilobytes(report.read.bytes_per_second);
    let size = present::size(report.length);
    ui.label(tr!("saved-size", size = size, bytes = report.length, kilobytes = speed));
    firmware(ui, report);
    lines::warnings(ui, present::report_warnings(report));
    CollapsingHeader::new(tr!("saved-hashes")).id_salt(file).default_open(false).show(ui, |ui| {
        Grid::new(("hashes", file)).num_columns(3).show(ui, |ui| {
            for (name, value) in
                [("SHA-256", &report.sha256), ("MD5", &report.md5), ("CRC-32", &report.crc32)]
            {
                ui.label(RichText::new(name).color(palette.weak));
                let copy = ui.button(tr!("copy"));
                if copy.accessible_name(tr!("copy-named", name = name)).clicked() {
                    actions.push(Action::Copy(value.clone()));
                }
                ui.add(Label::new(RichText::new(value.as_str()).monospace().small()).truncate());
                ui.end_row();
            }
        });
    });
}

/// What the firmware in it calls itself, as far as it does.
fn firmware(ui: &mut Ui, report: &Report) {
    let Some(content) = &report.content else { return };
    let names = [
        content.version.as_ref().map(|version| tr!("saved-version", version = version.as_str())),
        content.project.as_ref().map(|project| tr!("saved-project", project = project.as_str())),
    ];
    let names: Vec<String> = names.into_iter().flatten().collect();
    if !names.is_empty() {
        ui.add(Label::new(names.join(" - ")).wrap());
    }
}
