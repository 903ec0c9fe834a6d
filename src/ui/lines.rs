//! Lines and bars that several pages share.

use eframe::egui::text::LayoutJob;
use eframe::egui::{Color32, FontId, Label, ProgressBar, RichText, StrokeKind, Ui};

use super::icons::{Icon, icon};
use super::scale::{BODY, CAPTION, L, XS};
use super::theme::Palette;
use crate::app::RegionView;
use crate::tr;

/// How far it is, as a bar.
pub(super) fn progress_bar(ui: &mut Ui, percent: u8) {
    bar_named(ui, percent, tr!("reading-progress"));
}

/// The same under another name.
pub(super) fn bar_named(ui: &mut Ui, percent: u8, name: String) {
    let bar = ProgressBar::new(f32::from(percent) / 100.0)
        .desired_height(L + XS)
        .fill(Palette::of(ui).accent)
        .corner_radius(4);
    let bar = ui.add(bar).accessible_name(name);
    // What is still to come has the colour of fields, which is not seen alone.
    ui.painter().rect_stroke(bar.rect, 4, (1.0, Palette::of(ui).edge), StrokeKind::Inside);
}

/// Which region, by its file.
pub(super) fn region_line(ui: &mut Ui, region: &RegionView) {
    let name = region.file.file_name().map(|name| name.to_string_lossy().into_owned());
    let name = name.unwrap_or_default();
    ui.label(if region.of > 1 {
        tr!("reading-region", number = region.index + 1, of = region.of, file = name)
    } else {
        tr!("reading-file", file = name)
    });
}

/// What a sentence beside a button may take: type size and lines, the best first.
pub(super) const ONE_LINE: &[(f32, usize)] = &[(BODY, 1)];
pub(super) const TWO_LINES: &[(f32, usize)] = &[(BODY, 1), (CAPTION, 2)];

/// A sentence in what is left of a bar, in the first of these ways in which it fits; otherwise none: half a sentence says
/// less. Returns whether it is shown.
pub(super) fn where_it_fits(ui: &mut Ui, words: &str, color: Color32, ways: &[(f32, usize)]) -> bool {
    let width = ui.available_width();
    let fitting = ways.iter().find_map(|(size, rows)| {
        let mut job = LayoutJob::simple(words.to_owned(), FontId::proportional(*size), color, width.max(1.0));
        job.wrap.max_rows = *rows;
        let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
        (!galley.elided && galley.size().x <= width).then_some(galley)
    });
    match fitting {
        Some(galley) => drop(ui.add(Label::new(galley))),
        None => return false,
    }
    true
}

/// What the user should know, with a sign.
pub(super) fn warnings(ui: &mut Ui, warnings: impl IntoIterator<Item = String>) {
    let palette = Palette::of(ui);
    for warning in warnings {
        ui.horizontal_wrapped(|ui| {
            icon(ui, Icon::Warning, BODY, palette.warn);
            ui.label(RichText::new(warning).color(palette.warn));
        });
    }
}

#[expect(clippy::cast_precision_loss, reason = "shown without digits")]
pub(super) fn kilobytes(bytes: u64) -> f64 {
    bytes as f64 / 1024.0
}
