//! Every scene in every language on the smallest screen, at 100 and 200 %: no text is cut off or lies on another one.
//! Seen in the laid-out text, without drawing a pixel. Letters that no face has end the test by themselves.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::collections::BTreeSet;

use bromide::app::{AppState, LanguageChoice};
use bromide::present::words::{self, Language, Locale, in_english, in_language};
use bromide::tr;
use bromide::ui::Window;
use eframe::egui::accesskit::Role;
use eframe::egui::epaint::{ClippedShape, TextShape};
use eframe::egui::{Rect, Shape, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::bench::Bench;
use crate::eyes::Eyes as _;
use crate::scenes::{Scene, window_with};

/// The smallest screen, and the same with text twice as large: pixels a point.
const SCALES: [f32; 2] = [1.0, 2.0];
const SCREEN: [f32; 2] = [1024.0, 600.0];

fn harness(scene: Scene, scale: f32, change: impl FnOnce(&mut AppState)) -> Harness<'static, Window> {
    let points = vec2(SCREEN[0], SCREEN[1]) / scale;
    let builder = Harness::builder().with_size(points).with_pixels_per_point(scale).with_max_steps(8);
    builder.build_eframe(|cc| window_with(&cc.egui_ctx, scene, change).0)
}

fn locales() -> impl Iterator<Item = Locale> {
    Language::all().map(Locale::Of).chain([Locale::Pseudo])
}

/// A laid-out text, and what can be seen of it.
struct Seen {
    text: String,
    /// One for each line, around its letters.
    lines: Vec<Rect>,
    clip: Rect,
    is_elided: bool,
}

fn texts(harness: &Harness<'_, Window>) -> Vec<Seen> {
    let mut seen = Vec::new();
    for ClippedShape { clip_rect, shape, .. } in &harness.output().shapes {
        collect(shape, *clip_rect, &mut seen);
    }
    seen
}

fn collect(shape: &Shape, clip: Rect, seen: &mut Vec<Seen>) {
    match shape {
        Shape::Vec(all) => all.iter().for_each(|shape| collect(shape, clip, seen)),
        Shape::Text(TextShape { pos, galley, .. }) if !galley.text().trim().is_empty() => {
            let lines = galley.rows.iter().filter_map(|row| {
                let letters = row.glyphs.iter().filter(|glyph| !glyph.chr.is_whitespace());
                let rects = letters.map(|glyph| glyph.logical_rect());
                let around = rects.reduce(|one, other| one.union(other))?;
                Some(around.translate(row.pos.to_vec2() + pos.to_vec2()))
            });
            let (text, lines) = (galley.text().to_owned(), lines.collect());
            seen.push(Seen { text, lines, clip, is_elided: galley.elided });
        }
        _ => {}
    }
}

/// Rounding, in points.
const ROUNDING: f32 = 1.0;

/// What is wrong with what the window shows. Text below the edge of what scrolls is reached by scrolling; text beside it
/// is not.
fn problems(harness: &Harness<'_, Window>, may_be_cut: impl Fn(&str) -> bool) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let texts = texts(harness);
    for Seen { text, lines, clip, is_elided } in &texts {
        let in_sight = || lines.iter().filter(|line| line.intersects(*clip));
        for line in in_sight() {
            let beyond = (line.right() - clip.right()).max(clip.left() - line.left());
            if beyond > ROUNDING {
                found.insert(format!("cut off by {beyond:.0} points: {text:?}"));
            }
        }
        if *is_elided && in_sight().next().is_some() && !may_be_cut(text) {
            found.insert(format!("shortened: {text:?}"));
        }
    }
    let lines =
        texts.iter().flat_map(|seen| seen.lines.iter().map(move |line| (seen, line.intersect(seen.clip))));
    let lines: Vec<(&Seen, Rect)> = lines.filter(|(_, line)| line.is_positive()).collect();
    for (at, (one, line)) in lines.iter().enumerate() {
        for (other, other_line) in &lines[at + 1..] {
            let both = line.intersect(*other_line);
            // Lines of text are as high as their letters may be, which seldom are.
            if both.width() > 2.0 && both.height() > 5.0 {
                found.insert(format!("{:?} lies on {:?}", one.text, other.text));
            }
        }
    }
    found
}

/// What may be shortened: names of files and folders, and hints in fields, which are there in full elsewhere.
fn may_be_shortened(text: &str) -> bool {
    let hints = [tr!("settings-agents-hint")];
    text.contains(".part") || text.contains("/home/") || hints.iter().any(|hint| hint == text)
}

#[test]
fn no_text_is_cut_off_or_covered_in_any_language() {
    let mut all = BTreeSet::new();
    for scene in Scene::ALL {
        for scale in SCALES {
            let mut harness = in_language(Locale::ENGLISH, || harness(scene, scale, |_| {}));
            for locale in locales() {
                in_language(locale, || harness.run());
                for problem in in_language(locale, || problems(&harness, may_be_shortened)) {
                    all.insert(format!("{scene:?} at {scale}, {}: {problem}", locale.tag()));
                }
            }
        }
    }
    assert!(all.is_empty(), "{} problems:\n{}", all.len(), all.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn the_list_of_languages_names_each_in_itself_and_changes_the_window_at_once() {
    in_english(|| {
        let mut bench = Bench::new(Scene::Ready);
        bench.click("Settings");
        for language in Language::all() {
            bench.sees(&[language.own_name()]);
        }
        bench.harness.get_by_role_and_label(Role::RadioButton, "Deutsch").click();
        bench.harness.run();
        assert_eq!(words::locale().tag(), "de");
        assert_eq!(bench.app().settings.language, LanguageChoice::Tag("de".into()));
        bench.sees(&["Sprache", "Deutsch"]);
        bench.sees_no(&["Language"]);
        bench.harness.get_by_role_and_label(Role::RadioButton, "Wie das System (English)").click();
        bench.harness.run();
        assert_eq!(words::locale(), Locale::ENGLISH);
        bench.sees(&["Follow system (English)"]);
    });
}
