//! The window's one scale of spaces, its one scale of type sizes, and its faces. Used by all views.

use std::collections::BTreeMap;
use std::sync::Arc;

use eframe::egui::{FontData, FontDefinitions, FontFamily, FontId, RichText, TextStyle};

/// Spaces, in points: between a picture and its text, between lines, between cards, between groups.
pub(super) const XS: f32 = 4.0;
pub(super) const S: f32 = 8.0;
pub(super) const M: f32 = 12.0;
pub(super) const L: f32 = 16.0;

/// Type sizes, in points: what explains, text, what matters now, a state, a figure read from two metres.
pub(super) const CAPTION: f32 = 13.0;
pub(super) const BODY: f32 = 14.5;
pub(super) const TITLE: f32 = 16.5;
pub(super) const HEADING: f32 = 22.0;
pub(super) const FIGURE: f32 = 30.0;

/// Noto Sans and Noto Sans CJK SC: a face of regular weight that can be read at small sizes on cheap screens; packaging/fonts.sh.
const REGULAR: &[u8] = include_bytes!("../../assets/fonts/NotoSans-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSans-Bold.ttf");
/// Only the letters of the program's own sentences.
const CHINESE: &[u8] = include_bytes!("../../assets/fonts/NotoSansCJKsc-Regular.otf");
const CHINESE_BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSansCJKsc-Bold.otf");

/// The faces: Noto Sans first, Chinese and egui's own behind it for other signs.
pub(super) fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let own = [("regular", REGULAR), ("bold", BOLD), ("chinese", CHINESE), ("chinese-bold", CHINESE_BOLD)];
    for (name, data) in own {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(data)));
    }
    let usual = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let with = |first: [&str; 2]| [&first.map(str::to_owned)[..], &usual].concat();
    fonts.families.insert(FontFamily::Proportional, with(["regular", "chinese"]));
    fonts.families.insert(bold_family(), with(["bold", "chinese-bold"]));
    // Names of files stand in it, and the addresses' words.
    let fixed = fonts.families.entry(FontFamily::Monospace).or_default();
    fixed.extend(["regular", "chinese"].map(str::to_owned));
    fonts
}

fn bold_family() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// Text in the bold face, of this size.
pub(super) fn bold(text: impl Into<String>, size: f32) -> RichText {
    RichText::new(text).font(FontId::new(size, bold_family()))
}

/// The sizes of egui's own styles.
pub(super) fn text_styles() -> BTreeMap<TextStyle, FontId> {
    let proportional = |size| FontId::new(size, FontFamily::Proportional);
    [
        (TextStyle::Heading, FontId::new(HEADING, bold_family())),
        (TextStyle::Body, proportional(BODY)),
        (TextStyle::Button, proportional(BODY)),
        (TextStyle::Small, proportional(CAPTION)),
        (TextStyle::Monospace, FontId::new(CAPTION, FontFamily::Monospace)),
    ]
    .into()
}
