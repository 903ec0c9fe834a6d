//! The waiting screen: three pictures of what to do, the current one lit, and what the computer saw. When the phone was lost on
//! the way, how far it was, too.

use eframe::egui::{Label, RichText, ScrollArea, Ui};

use super::theme::Palette;
use super::{View, pictures, status};
use crate::app::{Lost, Running, Seen, Stage, Timeline};
use crate::units::size_in_words;
use crate::words;

/// Draws the screen of *Waiting for phone* and *Connecting*.
pub(super) fn waiting(ui: &mut Ui, running: &Running, view: &mut View) {
    let is_connecting = matches!(running.stage, Stage::Connecting);
    if let Some(lost) = running.lost {
        was_lost(ui, lost, running);
    } else if is_connecting {
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
    if running.lost.is_some()
        && let Some(region) = &running.region
    {
        ui.add_space(6.0);
        view.map.ui(ui, &region.map, region.start);
    }
    ui.add_space(6.0);
    timeline(ui, &running.seen);
    status::warnings(ui, &running.warnings);
}

/// Where the phone was lost, and how far it was then.
fn was_lost(ui: &mut Ui, lost: Lost, running: &Running) {
    let palette = Palette::of(ui);
    let sentence = RichText::new(lost.sentence()).size(20.0).strong().color(palette.warn);
    ui.add(Label::new(sentence).wrap());
    // Lost before anything was begun.
    let Some(region) = running.region.as_ref().filter(|_| lost.total > 0) else { return };
    status::region_line(ui, region);
    status::progress_bar(ui, lost.percent());
    let (done, total) = (size_in_words(lost.done), size_in_words(lost.total));
    ui.label(words!("lost-progress", percent = lost.percent(), done = done, total = total));
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
