//! Every scene in every language on the smallest screen, at 100 and 200 %: no text is cut off or lies on another one.
//! Seen in the laid-out text, without drawing a pixel. Letters that no face has end the test by themselves.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::collections::BTreeSet;

use bromide::app::{AppState, LanguageChoice};
use bromide::present::words::{self, Language, Locale, in_english, in_language};
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
    rect: Rect,
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
            let rect = galley.rect.translate(pos.to_vec2());
            seen.push(Seen { text: galley.text().to_owned(), rect, clip, is_elided: galley.elided });
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
    for Seen { text, rect, clip, is_elided } in &texts {
        if !rect.intersects(*clip) {
            continue;
        }
        if rect.left() < clip.left() - ROUNDING || rect.right() > clip.right() + ROUNDING {
            let beyond = (rect.right() - clip.right()).max(clip.left() - rect.left());
            found.insert(format!("cut off by {beyond:.0} points: {text:?}"));
        }
        if *is_elided && !may_be_cut(text) {
            found.insert(format!("shortened: {text:?}"));
        }
    }
    for (at, one) in texts.iter().enumerate() {
        for other in &texts[at + 1..] {
            let both = one.rect.intersect(one.clip).intersect(other.rect.intersect(other.clip));
            if both.width() > 2.0 && both.height() > 4.0 {
                found.insert(format!("{:?} lies on {:?}", one.text, other.text));
            }
        }
    }
    found
}

#[test]
fn no_text_is_cut_off_or_covered_in_any_language() {
    let mut all = BTreeSet::new();
    for scene in Scene::ALL {
        for scale in SCALES {
            let mut harness = in_language(Locale::ENGLISH, || harness(scene, scale, |_| {}));
            for locale in locales() {
                in_language(locale, || harness.run());
                for problem in problems(&harness, |_| false) {
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
        bench.harness.get_by_role_and_label(Role::ComboBox, "Language").click();
        bench.harness.run();
        for language in Language::all() {
            bench.sees(&[language.own_name()]);
        }
        bench.harness.get_by_label("Deutsch").click();
        bench.harness.run();
        assert_eq!(words::locale().tag(), "de");
        assert_eq!(bench.app().settings.language, LanguageChoice::Tag("de".into()));
        bench.sees(&["Sprache", "Deutsch"]);
        bench.sees_no(&["Language"]);
        bench.harness.get_by_role_and_label(Role::ComboBox, "Sprache").click();
        bench.harness.run();
        bench.harness.get_by_label("Wie das System (English)").click();
        bench.harness.run();
        assert_eq!(words::locale(), Locale::ENGLISH);
        bench.sees(&["Follow system (English)"]);
    });
}
