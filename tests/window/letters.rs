//! The bundled faces have every letter of every language, so that the window needs no font of the computer.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::collections::BTreeSet;
use std::path::Path;

use crate::bench::Bench;
use crate::scenes::Scene;
use bromide::present::words::Language;
use eframe::egui::{FontFamily, FontId};

#[test]
fn the_bundled_faces_have_every_letter_of_every_language() {
    let bench = Bench::new(Scene::Ready);
    let families = [FontFamily::Proportional, FontFamily::Name("bold".into()), FontFamily::Monospace];
    for language in Language::all() {
        let mut letters: BTreeSet<char> = language.text().chars().filter(|c| !c.is_control()).collect();
        // Written as \u00A0 in the files.
        letters.extend(['\u{a0}', '\u{202f}']);
        for family in &families {
            let font = FontId::new(14.0, family.clone());
            let has = |letter: char| bench.harness.ctx.fonts_mut(|fonts| fonts.has_glyph(&font, letter));
            let missing: String = letters.iter().filter(|letter| !has(**letter)).collect();
            assert_eq!(missing, "", "{language}, {family:?}: run packaging/fonts.sh (its head says how)");
        }
    }
    let font = FontId::proportional(14.0);
    let has_ugaritic = bench.harness.ctx.fonts_mut(|fonts| fonts.has_glyph(&font, '\u{10380}'));
    assert!(!has_ugaritic, "letters that no face has are seen");
}

#[test]
fn the_bundled_faces_take_at_most_a_mebibyte_and_a_half() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/fonts");
    let faces = folder.read_dir().unwrap().map(|entry| entry.unwrap().path());
    let faces = faces.filter(|path| path.extension().is_some_and(|extension| extension != "txt"));
    let sizes: Vec<u64> = faces.map(|path| path.metadata().unwrap().len()).collect();
    let all: u64 = sizes.iter().sum();
    assert!(sizes.len() == 4 && all <= 3 << 19, "{all} bytes in {sizes:?}");
}
