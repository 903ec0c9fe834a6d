//! A software renderer for pictures of the window: textured triangles, by the colour rules of egui's own
//! renderers. Used by the tests of the window. Knows nothing of the window, of the system or of a graphics
//! card.
#![allow(clippy::cast_possible_truncation, reason = "sizes and colours of a picture")]
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::collections::HashMap;

use eframe::egui::epaint::{Mesh, Primitive, Vertex};
use eframe::egui::{
    Color32, ColorImage, Context, FullOutput, ImageData, Rect, TextureFilter, TextureId, TextureOptions,
    TextureWrapMode, TexturesDelta, pos2,
};
use egui_kittest::TestRenderer;
use image::RgbaImage;

/// Draws the same picture on every machine: edges in fixed-point numbers, no dithering, filters calculated
/// here.
#[derive(Default)]
pub(crate) struct Raster {
    textures: HashMap<TextureId, Texture>,
}

impl TestRenderer for Raster {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for (id, changes) in delta.set.drain() {
            for change in changes {
                let ImageData::Color(image) = change.image;
                match change.pos {
                    None => {
                        let image = ColorImage::clone(&image);
                        self.textures.insert(id, Texture { image, options: change.options });
                    }
                    Some(at) => self.textures.get_mut(&id).expect("a texture to change").change(at, &image),
                }
            }
        }
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
    }

    fn render(&mut self, context: &Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let scale = context.pixels_per_point();
        let size = context.content_rect().size() * scale;
        let mut picture = RgbaImage::new(size.x.round() as u32, size.y.round() as u32);
        for clipped in context.tessellate(output.shapes.clone(), scale) {
            let Primitive::Mesh(mesh) = &clipped.primitive else {
                return Err("paint callbacks need a graphics card".to_owned());
            };
            let texture = self.textures.get(&mesh.texture_id).ok_or("a texture is missing")?;
            let clip = pixels(clipped.clip_rect, scale, &picture);
            for corners in corners(mesh) {
                fill(&mut picture, clip, scale, corners, texture);
            }
        }
        Ok(picture)
    }
}

struct Texture {
    image: ColorImage,
    options: TextureOptions,
}

impl Texture {
    fn change(&mut self, [x, y]: [usize; 2], part: &ColorImage) {
        for (row, colors) in part.pixels.chunks_exact(part.width()).enumerate() {
            let start = (y + row) * self.image.width() + x;
            self.image.pixels[start..start + colors.len()].copy_from_slice(colors);
        }
    }

    /// The colour at a place between (0, 0) and (1, 1).
    fn sample(&self, [u, v]: [f32; 2]) -> Color {
        let [x, y] = [u * self.image.width() as f32, v * self.image.height() as f32];
        if self.options.magnification == TextureFilter::Nearest {
            return self.texel(x.floor() as i64, y.floor() as i64);
        }
        // Texels have their colour in their middle.
        let (x, y) = (x - 0.5, y - 0.5);
        let (left, top) = (x.floor(), y.floor());
        let row = |y| {
            let (one, other) = (self.texel(left as i64, y), self.texel(left as i64 + 1, y));
            mix(one, other, x - left)
        };
        mix(row(top as i64), row(top as i64 + 1), y - top)
    }

    fn texel(&self, x: i64, y: i64) -> Color {
        let wrap = |at: i64, length: usize| {
            let length = length as i64;
            let at = match self.options.wrap_mode {
                TextureWrapMode::ClampToEdge => at.clamp(0, length - 1),
                TextureWrapMode::Repeat => at.rem_euclid(length),
                TextureWrapMode::MirroredRepeat => {
                    let at = at.rem_euclid(2 * length);
                    at.min(2 * length - 1 - at)
                }
            };
            at as usize
        };
        let (x, y) = (wrap(x, self.image.width()), wrap(y, self.image.height()));
        color(self.image.pixels[y * self.image.width() + x])
    }
}

/// Red, green, blue and alpha from 0 to 1; premultiplied, and with gamma, as all that egui blends.
type Color = [f32; 4];

fn color(color: Color32) -> Color {
    color.to_array().map(|part| f32::from(part) / 255.0)
}

fn mix(one: Color, other: Color, share: f32) -> Color {
    std::array::from_fn(|part| one[part] + (other[part] - one[part]) * share)
}

/// The pixels inside a rectangle: left, top, and right and bottom behind it.
fn pixels(rect: Rect, scale: f32, picture: &RgbaImage) -> [u32; 4] {
    let within = |at: f32, length: u32| ((at * scale).round() as u32).min(length);
    let (width, height) = picture.dimensions();
    [
        within(rect.min.x, width),
        within(rect.min.y, height),
        within(rect.max.x, width),
        within(rect.max.y, height),
    ]
}

fn corners(mesh: &Mesh) -> impl Iterator<Item = [&Vertex; 3]> {
    mesh.indices
        .chunks_exact(3)
        .map(|three| std::array::from_fn(|corner| &mesh.vertices[three[corner] as usize]))
}

/// So many steps has a pixel, as in graphics cards.
const STEPS: i64 = 256;

/// A point in steps.
type Point = [i64; 2];

/// Twice the area of a triangle; positive when its corners go round clockwise.
fn area([a, b, c]: [Point; 3]) -> i64 {
    (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

fn fill(picture: &mut RgbaImage, clip: [u32; 4], scale: f32, mut corners: [&Vertex; 3], texture: &Texture) {
    // Far outside of every picture, and near enough to be multiplied.
    let limit = (1_i64 << 22) as f32;
    let step = |at: f32| (at * scale * STEPS as f32).round().clamp(-limit, limit) as i64;
    let place = |vertex: &Vertex| [step(vertex.pos.x), step(vertex.pos.y)];
    if area(corners.map(place)) < 0 {
        corners.swap(1, 2);
    }
    let points = corners.map(place);
    let whole = area(points);
    if whole == 0 {
        return;
    }
    // A middle that lies on an edge belongs to one of the two triangles there: to the one right of or below
    // it.
    let edges = [(1, 2), (2, 0), (0, 1)].map(|(from, to)| (points[from], points[to]));
    let least = edges.map(|(from, to)| {
        let is_top_or_left = to[1] < from[1] || (to[1] == from[1] && to[0] > from[0]);
        i64::from(!is_top_or_left)
    });
    let span = |axis: usize, from: u32, to: u32| {
        let [a, b, c] = points.map(|point| point[axis].div_euclid(STEPS));
        let (first, last) = (a.min(b).min(c), a.max(b).max(c));
        first.max(i64::from(from))..(last + 1).min(i64::from(to))
    };
    let colors = corners.map(|vertex| color(vertex.color));
    // Most triangles have one colour from a single point of the texture.
    let is_plain = corners.iter().all(|vertex| vertex.uv == corners[0].uv);
    let plain = texture.sample([corners[0].uv.x, corners[0].uv.y]);
    for y in span(1, clip[1], clip[3]) {
        for x in span(0, clip[0], clip[2]) {
            let middle = [x * STEPS + STEPS / 2, y * STEPS + STEPS / 2];
            let weights = edges.map(|(from, to)| area([from, to, middle]));
            if weights.iter().zip(least).any(|(weight, least)| *weight < least) {
                continue;
            }
            let shares = weights.map(|weight| weight as f32 / whole as f32);
            let between =
                |values: [f32; 3]| (0..3).map(|corner| values[corner] * shares[corner]).sum::<f32>();
            let texel = if is_plain {
                plain
            } else {
                let uv = pos2(
                    between(corners.map(|corner| corner.uv.x)),
                    between(corners.map(|corner| corner.uv.y)),
                );
                texture.sample([uv.x, uv.y])
            };
            let above = std::array::from_fn(|part| between(colors.map(|color| color[part])) * texel[part]);
            blend(&mut picture.get_pixel_mut(x as u32, y as u32).0, above);
        }
    }
}

fn blend(below: &mut [u8; 4], above: Color) {
    let alpha = f32::from(below[3]) / 255.0;
    for (part, value) in below.iter_mut().enumerate() {
        let now = f32::from(*value) / 255.0;
        let mixed =
            if part == 3 { above[3] * (1.0 - alpha) + now } else { above[part] + now * (1.0 - above[3]) };
        *value = (mixed * 255.0).round().clamp(0.0, 255.0) as u8;
    }
}

/// A picture of 40 x 30 pixels with one mesh of one colour: triangles between these points.
fn plain(points: &[[f32; 2]], color: Color32) -> RgbaImage {
    let mut picture = RgbaImage::new(40, 30);
    let texture =
        Texture { image: ColorImage::filled([1, 1], Color32::WHITE), options: TextureOptions::LINEAR };
    for three in points.chunks_exact(3) {
        let vertices = [0, 1, 2].map(|at| Vertex { pos: three[at].into(), uv: pos2(0.5, 0.5), color });
        fill(&mut picture, [0, 0, 40, 30], 1.0, vertices.each_ref(), &texture);
    }
    picture
}

#[test]
fn triangles_that_share_an_edge_leave_no_gap_and_no_seam() {
    let (left, right, low) = ([3.3, 4.5], [33.7, 2.25], [8.5, 27.9]);
    let half = Color32::from_rgba_premultiplied(40, 80, 100, 128);
    for middle in [[15.0, 10.0], [15.5, 10.5], [9.123, 11.877]] {
        let whole = plain(&[left, right, low], half);
        let fan = [left, right, middle, middle, right, low, left, middle, low];
        assert!(plain(&fan, half) == whole, "{middle:?}");
        assert_eq!((whole.get_pixel(15, 10).0, whole.get_pixel(1, 1).0), ([40, 80, 100, 128], [0; 4]));
    }
}

#[test]
fn colors_are_blended_premultiplied_and_with_gamma() {
    let mut pixel = [200, 100, 0, 255];
    blend(&mut pixel, color(Color32::from_rgba_premultiplied(51, 51, 51, 102)));
    assert_eq!(pixel, [171, 111, 51, 255]);
    let mut pixel = [0; 4];
    blend(&mut pixel, color(Color32::from_rgba_premultiplied(51, 51, 51, 102)));
    assert_eq!(pixel, [51, 51, 51, 102]);
}

#[test]
fn textures_are_sampled_between_their_texels_and_changed_in_part() {
    let mut image = ColorImage::filled([2, 2], Color32::BLACK);
    image.pixels[1] = Color32::WHITE;
    let mut texture = Texture { image, options: TextureOptions::LINEAR };
    let red = |texture: &Texture, u, v| (texture.sample([u, v])[0] * 100.0).round();
    assert_eq!([0.25, 0.5, 0.75, 1.0].map(|u| red(&texture, u, 0.25)), [0.0, 50.0, 100.0, 100.0]);
    assert_eq!([0.25, 0.5, 0.75].map(|v| red(&texture, 0.75, v)), [100.0, 50.0, 0.0]);
    texture.change([0, 1], &ColorImage::filled([2, 1], Color32::WHITE));
    assert_eq!([0.25, 0.5, 0.75].map(|v| red(&texture, 0.75, v)), [100.0; 3]);
    texture.options = TextureOptions::NEAREST_REPEAT;
    assert_eq!([0.1, 0.4, 0.6, 1.1].map(|u| red(&texture, u, 0.1)), [0.0, 0.0, 100.0, 0.0]);
}
