//! The letters of the view of bytes: each pair of digits and each letter is laid out once a frame and then
//! only placed. Laying out a row as a text of its own would cost more than everything else. Each frame has
//! its own letters, because the font atlas may change.

use std::sync::Arc;

use eframe::egui::{Color32, FontId, Galley, Painter, Pos2, TextStyle, Ui};

use crate::app::inside::KnownByte;
use crate::ui::theme::Palette;

/// What stands where a byte is not known: yet, or at all.
const NOT_YET: &str = "··";
const UNREADABLE: &str = "??";

/// The letters of one picture.
pub(super) struct Letters {
    painter: Painter,
    font: FontId,
    /// Two figures as of a byte.
    pairs: Vec<Option<Arc<Galley>>>,
    /// The same in small letters, as of an address.
    small: Vec<Option<Arc<Galley>>>,
    letters: Vec<Option<Arc<Galley>>>,
    not_yet: Option<Arc<Galley>>,
    unreadable: Option<Arc<Galley>>,
    /// The head of an address, which most rows in sight have in common.
    head: Option<(u64, Arc<Galley>)>,
}

impl Letters {
    pub(super) fn new(ui: &Ui, painter: &Painter) -> Letters {
        Letters {
            painter: painter.clone(),
            font: TextStyle::Monospace.resolve(ui.style()),
            pairs: vec![None; 256],
            small: vec![None; 256],
            letters: vec![None; 128],
            not_yet: None,
            unreadable: None,
            head: None,
        }
    }

    /// A byte in hex. Blank bytes step back, so that the others are seen.
    pub(super) fn hex(&mut self, at: Pos2, byte: KnownByte, palette: &Palette) {
        let Letters { painter, font, pairs, not_yet, unreadable, .. } = self;
        let (galley, color) = match byte {
            KnownByte::Byte(value) => {
                let color = if matches!(value, 0 | 0xFF) { palette.weak } else { palette.text };
                let Some(place) = pairs.get_mut(usize::from(value)) else { return };
                (once(place, painter, font, || format!("{value:02X}")), color)
            }
            KnownByte::NotYet => (once(not_yet, painter, font, || NOT_YET.to_owned()), palette.weak),
            KnownByte::Unreadable => (once(unreadable, painter, font, || UNREADABLE.to_owned()), palette.bad),
        };
        painter.galley(at, galley, color);
    }

    /// A byte as a letter, if it is one.
    pub(super) fn letter(&mut self, at: Pos2, byte: KnownByte, palette: &Palette) {
        let (letter, color) = match byte {
            KnownByte::Byte(value @ b'!'..=b'~') => (value, palette.text),
            KnownByte::Byte(b' ') | KnownByte::NotYet => return,
            KnownByte::Byte(_) => (b'.', palette.weak),
            KnownByte::Unreadable => (b'?', palette.bad),
        };
        let Letters { painter, font, letters, .. } = self;
        let Some(place) = letters.get_mut(usize::from(letter)) else { return };
        let galley = once(place, painter, font, || char::from(letter).to_string());
        painter.galley(at, galley, color);
    }

    /// An address of so many figures; a letter is so wide.
    pub(super) fn address(&mut self, at: Pos2, address: u64, figures: usize, width: f32, palette: &Palette) {
        let Letters { painter, font, small, head, .. } = self;
        let upper = address >> 16;
        let same = head.as_ref().filter(|(known, _)| *known == upper).map(|(_, galley)| galley.clone());
        let galley = same.unwrap_or_else(|| {
            let text = format!("0x{upper:0width$x}", width = figures.saturating_sub(4));
            let galley = painter.layout_no_wrap(text, font.clone(), Color32::PLACEHOLDER);
            *head = Some((upper, galley.clone()));
            galley
        });
        painter.galley(at, galley, palette.weak);
        let [.., third, last] = address.to_be_bytes();
        // Behind "0x" and all but four figures.
        for (value, place) in [(third, figures.saturating_sub(2)), (last, figures)] {
            let Some(letters) = small.get_mut(usize::from(value)) else { return };
            let galley = once(letters, painter, font, || format!("{value:02x}"));
            #[expect(clippy::cast_precision_loss, reason = "a dozen letters")]
            painter.galley(Pos2::new(at.x + width * place as f32, at.y), galley, palette.weak);
        }
    }
}

/// What is laid out already, or now for the first time. It has no colour of its own.
fn once(
    place: &mut Option<Arc<Galley>>,
    painter: &Painter,
    font: &FontId,
    text: impl FnOnce() -> String,
) -> Arc<Galley> {
    place.get_or_insert_with(|| painter.layout_no_wrap(text(), font.clone(), Color32::PLACEHOLDER)).clone()
}
