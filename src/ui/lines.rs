//! Lines and bars that several pages share.

use eframe::egui::{ProgressBar, RichText, StrokeKind, Ui};

use super::icons::{Icon, icon};
use super::scale::{BODY, L, XS};
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
