//! A small picture in a row. The pictures were decoded on a thread; here they are handed to the graphics card
//! once and drawn.

use std::collections::BTreeMap;

use eframe::egui::{ColorImage, Image, Sense, TextureHandle, TextureOptions, Ui, vec2};

use crate::app::rescue::{Preview, RescueItem};
use crate::tr;

/// Width and height of the place for a small picture, in points.
pub(super) const WIDTH: f32 = 64.0;
const HEIGHT: f32 = 48.0;

/// Draws it as far as it is there, and its place otherwise.
pub(super) fn preview(
    ui: &mut Ui,
    preview: Option<&Preview>,
    item: RescueItem,
    pictures: &mut BTreeMap<RescueItem, TextureHandle>,
) {
    let size = vec2(WIDTH, HEIGHT);
    let Some(Preview::Ready(picture)) = preview else {
        ui.allocate_exact_size(size, Sense::hover());
        return;
    };
    let texture = pictures.entry(item).or_insert_with(|| {
        let image = ColorImage::from_rgba_unmultiplied([picture.width, picture.height], &picture.rgba);
        ui.ctx().load_texture("rescue-picture", image, TextureOptions::LINEAR)
    });
    let (rect, place) = ui.allocate_exact_size(size, Sense::hover());
    let drawn = texture.size_vec2();
    let scale = (size / drawn).min_elem().min(1.0);
    Image::new(&*texture).paint_at(ui, eframe::egui::Rect::from_center_size(rect.center(), drawn * scale));
    if !picture.is_whole {
        place.on_hover_text(tr!("rescue-picture-broken"));
    }
}
