//! Pages that scroll as a whole. The width of what they show is the same with and without a scroll bar.

use eframe::egui::{Margin, ScrollArea, Ui};

use super::theme::is_short;

/// The room for the scroll bar, in points, right of the page: what stands around the page leaves out as much.
pub(in crate::ui) const BAR_ROOM: i8 = 8;

/// Draws a page, and a scroll bar right of it if it is too high.
///
/// The room of the bar is always kept free. If the page became narrower when the bar appears, its text would wrap, and what
/// grows with the room that is left (the map) would shrink: the bar could come and go with every picture.
pub(in crate::ui) fn scrolled<R>(ui: &mut Ui, id: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let style = ui.spacing().scroll;
    ui.spacing_mut().scroll.floating_allocated_width = 0.0;
    let margin = Margin { right: BAR_ROOM, ..Margin::ZERO };
    let area = ScrollArea::vertical().id_salt(id).auto_shrink(false).content_margin(margin);
    area.show(ui, |ui| {
        ui.spacing_mut().scroll = style;
        contents(ui)
    })
    .inner
}

/// What stands around a page that takes the whole width, less the room of its scroll bar.
pub(in crate::ui) fn page_margin(ui: &Ui) -> Margin {
    let height = if is_short(ui) { 4 } else { 8 };
    Margin { left: 12, right: 12 - BAR_ROOM, top: height, bottom: height }
}
