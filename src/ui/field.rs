//! A text field with its limit, and its error below it. Used by every view with something to type; knows no
//! state.

use eframe::egui::{Color32, Context, Id, Response, RichText, Stroke, TextEdit, Ui};

use super::theme::Palette;

/// How much a field takes. What is pasted beyond it is left out, so that a megabyte from the clipboard costs
/// neither time nor memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Limit {
    /// An address, a length, a size.
    Number,
    /// A name, a pattern of names, a text to look for.
    Name,
    /// A path: the longest that Linux takes.
    Path,
    /// Several lines: a hundred ranges with names of the longest kind.
    Lines,
}

impl Limit {
    /// In characters.
    pub(super) const fn chars(self) -> usize {
        match self {
            Limit::Number => 64,
            Limit::Name => 512,
            Limit::Path => 4096,
            Limit::Lines => 64 * 1024,
        }
    }
}

/// A field of one line that takes so much.
pub(super) fn line_edit(text: &mut String, limit: Limit) -> TextEdit<'_> {
    TextEdit::singleline(text).char_limit(limit.chars())
}

/// Gives the focus to the field of that name, as soon as it is drawn.
pub(super) fn focus(ctx: &Context, name: &str) {
    ctx.memory_mut(|memory| memory.request_focus(id_of(name)));
}

/// Whether the field of that name has the focus.
pub(super) fn has_focus(ui: &Ui, name: &str) -> bool {
    ui.memory(|memory| memory.has_focus(id_of(name)))
}

/// Names of fields are unlike each other, or nobody who cannot see them could tell them apart.
fn id_of(name: &str) -> Id {
    Id::unique(("field", name))
}

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
    let changed = cell(ui, name, text, (hint, Limit::Name), width, !errors.is_empty());
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
    look: (&str, Limit),
    width: f32,
    is_wrong: bool,
) -> bool {
    named_edit(ui, name, text, look, width, is_wrong).changed()
}

/// A field that can be given the focus by its name.
pub(super) fn named_edit(
    ui: &mut Ui,
    name: &str,
    text: &mut String,
    (hint, limit): (&str, Limit),
    width: f32,
    is_wrong: bool,
) -> Response {
    ui.scope(|ui| {
        if is_wrong {
            let stroke = Stroke::new(1.5, Palette::of(ui).bad);
            let widgets = &mut ui.visuals_mut().widgets;
            widgets.inactive.bg_stroke = stroke;
            widgets.hovered.bg_stroke = stroke;
            widgets.active.bg_stroke = stroke;
        }
        let edit = line_edit(text, limit).id(id_of(name)).desired_width(width).hint_text(hint);
        ui.add(edit).accessible_name(name)
    })
    .inner
}

/// A sentence about what is wrong.
pub(super) fn error_line(ui: &mut Ui, sentence: &str) {
    colored(ui, sentence, Palette::of(ui).bad);
}

/// A sentence that explains.
pub(super) fn hint_line(ui: &mut Ui, sentence: &str) {
    colored(ui, sentence, Palette::of(ui).weak_in(ui));
}

fn colored(ui: &mut Ui, sentence: &str, color: Color32) {
    ui.label(RichText::new(sentence).color(color).small());
}
