//! How much is to be read, how long that takes and how much is free: a line before a backup is ordered, and one while
//! it runs.

use std::time::Duration;

use eframe::egui::{Label, RichText, Ui};

use super::icons::{Icon, icon};
use super::scale::BODY;
use super::theme::Palette;
use crate::present;

/// Draws the line; as a warning if there is not enough space.
pub(super) fn estimate(ui: &mut Ui, bytes: u64, time: Option<Duration>, free: Option<u64>) {
    let palette = Palette::of(ui);
    let words = present::estimate(bytes, time, free);
    if free.is_some_and(|free| free < bytes) {
        ui.horizontal_top(|ui| {
            icon(ui, Icon::Warning, BODY, palette.warn);
            ui.add(Label::new(RichText::new(words).color(palette.warn)).wrap());
        });
    } else {
        ui.add(Label::new(words).wrap());
    }
}
