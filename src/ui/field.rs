//! A text field with its error below it. Used by every view with something to type; knows no state.

use eframe::egui::{Color32, RichText, Stroke, TextEdit, Ui};

use super::theme::Palette;

/// A one-line field named `name`, marked and followed by the sentences in `errors`. Returns whether it was
/// changed.
pub(super) fn text_field(
    ui: &mut Ui,
    name: &str,
    text: &mut String,
    hint: &str,
    width: f32,
    errors: &[String],
) -> bool {
    let changed = cell(ui, name, text, hint, width, !errors.is_empty());
    for error in errors {
        error_line(ui, error);
    }
    changed
}

/// The field alone, for grids. Returns whether it was changed.
pub(super) fn cell(
    ui: &mut Ui,
    name: &str,
    text: &mut String,
    hint: &str,
    width: f32,
    is_wrong: bool,
) -> bool {
    ui.scope(|ui| {
        if is_wrong {
            let stroke = Stroke::new(1.5, Palette::of(ui).bad);
            let widgets = &mut ui.visuals_mut().widgets;
            widgets.inactive.bg_stroke = stroke;
            widgets.hovered.bg_stroke = stroke;
            widgets.active.bg_stroke = stroke;
        }
        let edit = TextEdit::singleline(text).desired_width(width).hint_text(hint);
        ui.add(edit).accessible_name(name).changed()
    })
    .inner
}

/// A sentence about what is wrong.
pub(super) fn error_line(ui: &mut Ui, sentence: &str) {
    colored(ui, sentence, Palette::of(ui).bad);
}

/// A sentence that explains.
pub(super) fn hint_line(ui: &mut Ui, sentence: &str) {
    colored(ui, sentence, Palette::of(ui).weak);
}

fn colored(ui: &mut Ui, sentence: &str, color: Color32) {
    ui.label(RichText::new(sentence).color(color).small());
}
