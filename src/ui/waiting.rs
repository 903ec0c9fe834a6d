//! The waiting screen: three pictures of what to do, the current one lit, and what the computer saw.

use eframe::egui::{RichText, ScrollArea, Ui};

use super::pictures;
use super::theme::Palette;
use crate::app::{Running, Seen, Stage, Timeline};
use crate::words;

/// Draws the screen of *Waiting for phone* and *Connecting*.
pub(super) fn waiting(ui: &mut Ui, running: &Running) {
    let is_connecting = matches!(running.stage, Stage::Connecting);
    if is_connecting {
        ui.label(words!("connecting-text"));
    } else {
        ui.label(words!("waiting-text"));
    }
    ui.add_space(6.0);
    pictures::pictures(ui, (!is_connecting).then(|| running.seen.step()));
    ui.add_space(8.0);
    if !is_connecting {
        ui.label(RichText::new(words!("waiting-keys")).color(Palette::of(ui).weak));
    }
    ui.add_space(6.0);
    timeline(ui, &running.seen);
}

/// What the computer saw, the newest last.
pub(super) fn timeline(ui: &mut Ui, seen: &Timeline) {
    if seen.iter().len() == 0 {
        return;
    }
    ui.label(RichText::new(words!("waiting-seen")).strong());
    ScrollArea::vertical().id_salt("seen").max_height(150.0).stick_to_bottom(true).show(ui, |ui| {
        for Seen { date, text, .. } in seen.iter() {
            let time = date.strftime("%H:%M:%S").to_string();
            ui.label(words!("waiting-seen-line", time = time, text = text.as_str()));
        }
    });
}
