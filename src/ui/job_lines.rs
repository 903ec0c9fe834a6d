//! Which phone is read into which file, in two lines.

use eframe::egui::{RichText, Ui};

use super::lines::region_line;
use super::theme::Palette;
use super::{backup_progress, phone_card};
use crate::app::{Running, StorageFacts};
use crate::present;
use crate::tr;

/// Which phone is read into which file.
pub(super) fn job_lines(ui: &mut Ui, running: &Running) {
    match (&running.region, &running.backup) {
        (Some(region), Some(backup)) => backup_progress::part_line(ui, region, backup),
        (Some(region), None) => region_line(ui, region),
        (None, _) => {}
    }
    let weak = Palette::of(ui).weak;
    let chip = running.phone.as_ref().map(|phone| phone.chip_name().to_owned());
    let storage = running.storage.as_ref().map(present::storage_name);
    let size = running.storage.as_ref().and_then(phone_card::size);
    // A feature phone has one area only.
    let is_named = matches!(running.storage, Some(StorageFacts::Managed(_)));
    let area = running.region.as_ref().filter(|_| is_named).map(|region| region.area.to_string());
    let area = area.map(|area| tr!("reading-area", area = area));
    ui.horizontal_wrapped(|ui| {
        for fact in [chip, storage, size, area].into_iter().flatten() {
            ui.label(RichText::new(fact).color(weak));
        }
    });
}
