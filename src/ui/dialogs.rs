//! The questions that have to be answered first: stop the job, close the window during a job.

use eframe::egui::{Button, Id, Modal, RichText, Ui};

use super::theme::{Palette, card_heading};
use super::view::Action;
use crate::tr;

/// Asks whether to stop the job, and to close the window (`is_close`). The answer comes as an action.
pub(super) fn ask(ui: &mut Ui, is_close: bool, has_data: bool, actions: &mut Vec<Action>) {
    let (heading, yes) = match (is_close, has_data) {
        (true, _) => (tr!("close-heading"), tr!("close-yes")),
        (false, true) => (tr!("stop-heading"), tr!("stop-yes")),
        (false, false) => (tr!("stop-waiting-heading"), tr!("stop-yes")),
    };
    let text = if has_data { tr!("stop-text") } else { tr!("stop-waiting-text") };
    let no = tr!("stop-no");
    let modal = Modal::new(Id::unique("question")).show(ui.ctx(), |ui| {
        let palette = Palette::of(ui);
        ui.set_width(400.0_f32.min(ui.ctx().content_rect().width() - 60.0));
        card_heading(ui, heading);
        ui.label(text);
        ui.add_space(6.0);
        ui.horizontal_wrapped(|ui| {
            // The harmless answer first, and under the Enter key.
            let stay = ui.button(no);
            let is_ours = ui.memory(|memory| memory.focused()).is_some_and(|id| id == stay.id);
            let leave = ui.add(Button::new(RichText::new(yes).color(palette.on_accent)).fill(palette.stop));
            if !is_ours && !leave.has_focus() {
                stay.request_focus();
            }
            if stay.clicked() {
                actions.push(Action::Answer(false));
            }
            if leave.clicked() {
                actions.push(Action::Answer(true));
            }
        });
    });
    if modal.should_close() {
        actions.push(Action::Answer(false));
    }
}
