//! [`SmallPicture`]: a picture file, decoded and made small, as far as its bytes go. Called on a thread of the
//! rescue, never by the window's own.

#[cfg(feature = "gui")]
use std::io::Cursor;
use std::sync::Arc;

use bromide_engine::rescue::FileKind;
#[cfg(feature = "gui")]
use image::{
    ColorType, ImageDecoder,
    codecs::{bmp::BmpDecoder, jpeg::JpegDecoder, png::PngDecoder},
};

/// The longest side of a small picture, in pixels: sharp on screens with two pixels a point.
#[cfg(feature = "gui")]
const LONGEST_SIDE: u32 = 128;
/// The most bytes that are read of a picture: more than any of these phones' cameras makes.
pub(super) const MOST_BYTES: u64 = 8 << 20;
/// The most pixels that are decoded.
#[cfg(feature = "gui")]
const MOST_PIXELS: u64 = 12 << 20;

/// The state of a small picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Preview {
    /// It is being made.
    Waiting,
    /// It is there.
    Ready(Arc<SmallPicture>),
    /// There is none: another kind of file, or nothing of the picture is left.
    None,
}

/// A small picture.
#[derive(Clone, PartialEq, Eq)]
pub struct SmallPicture {
    /// Pixels in a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// Red, green, blue and opacity of every pixel, row by row.
    pub rgba: Vec<u8>,
    /// Whether all of the picture could be decoded.
    pub is_whole: bool,
}

/// The size only: a picture belongs to a person.
impl std::fmt::Debug for SmallPicture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SmallPicture({}x{})", self.width, self.height)
    }
}

/// Whether files of this kind can be drawn.
pub(super) fn has_preview(kind: FileKind) -> bool {
    matches!(kind, FileKind::Jpeg | FileKind::Png | FileKind::Bmp)
}

/// Decodes the bytes of a picture; of a broken one as much as comes before the damage. `None` if not even its
/// size is left, or it is too large.
#[cfg(feature = "gui")]
pub(super) fn small_picture(kind: FileKind, bytes: &[u8]) -> Option<SmallPicture> {
    match kind {
        FileKind::Jpeg => decoded(JpegDecoder::new(Cursor::new(bytes)).ok()?),
        FileKind::Png => decoded(PngDecoder::new(Cursor::new(bytes)).ok()?),
        FileKind::Bmp => decoded(BmpDecoder::new(Cursor::new(bytes)).ok()?),
        _ => None,
    }
}

/// The command line draws nothing.
#[cfg(not(feature = "gui"))]
pub(super) fn small_picture(_: FileKind, _: &[u8]) -> Option<SmallPicture> {
    None
}

#[cfg(feature = "gui")]
fn decoded(decoder: impl ImageDecoder) -> Option<SmallPicture> {
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS || width == 0 || height == 0 {
        return None;
    }
    let color = decoder.color_type();
    let mut pixels = vec![0; usize::try_from(decoder.total_bytes()).ok()?];
    // What was decoded before an error stays in the buffer.
    let is_whole = decoder.read_image(&mut pixels).is_ok();
    if !is_whole && pixels.iter().all(|byte| *byte == 0) {
        return None;
    }
    let longest = width.max(height);
    let fit = |side: u32| match u64::from(side) * u64::from(LONGEST_SIDE) / u64::from(longest) {
        small if longest > LONGEST_SIDE => u32::try_from(small.max(1)).unwrap_or(side),
        _ => side,
    };
    let (small_width, small_height) = (fit(width), fit(height));
    let mut rgba = Vec::new();
    for y in 0..small_height {
        for x in 0..small_width {
            let columns = span(x, small_width, width);
            rgba.extend(mean(&pixels, color, width, columns, span(y, small_height, height))?);
        }
    }
    let (width, height) = (usize::try_from(small_width).ok()?, usize::try_from(small_height).ok()?);
    Some(SmallPicture { width, height, rgba, is_whole })
}

/// The pixels that become the pixel `at` of `of`.
#[cfg(feature = "gui")]
fn span(at: u32, of: u32, all: u32) -> std::ops::Range<u64> {
    let (at, of, all) = (u64::from(at), u64::from(of.max(1)), u64::from(all));
    let start = at * all / of;
    start..((at + 1) * all / of).max(start + 1)
}

/// The mean colour of some pixels; `None` for forms of colour that phones do not use.
#[cfg(feature = "gui")]
fn mean(
    pixels: &[u8],
    color: ColorType,
    width: u32,
    columns: std::ops::Range<u64>,
    rows: std::ops::Range<u64>,
) -> Option<[u8; 4]> {
    let mut sums = [0_u64; 4];
    let mut count = 0;
    for y in rows {
        for x in columns.clone() {
            let index = usize::try_from(y * u64::from(width) + x).ok()?;
            let pixel = match color {
                ColorType::L8 => pixels.get(index).map(|grey| [*grey, *grey, *grey, 255]),
                ColorType::La8 => {
                    pixels.as_chunks::<2>().0.get(index).map(|[grey, a]| [*grey, *grey, *grey, *a])
                }
                ColorType::Rgb8 => pixels.as_chunks::<3>().0.get(index).map(|[r, g, b]| [*r, *g, *b, 255]),
                ColorType::Rgba8 => pixels.as_chunks::<4>().0.get(index).copied(),
                _ => None,
            }?;
            for (sum, value) in sums.iter_mut().zip(pixel) {
                *sum += u64::from(value);
            }
            count += 1;
        }
    }
    Some(sums.map(|sum| u8::try_from(sum / count.max(1)).unwrap_or(u8::MAX)))
}

#[cfg(test)]
#[path = "picture_tests.rs"]
mod tests;
