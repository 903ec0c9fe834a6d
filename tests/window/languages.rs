//! Every scene in every language on the smallest screen, at 100 and 200 %: no text is cut off or lies on another one.
//! Seen in the laid-out text, without drawing a pixel. Letters that no face has end the test by themselves.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::collections::BTreeSet;

use bromide::app::LanguageChoice;
use bromide::present::words::{self, Language, Locale, in_english, in_language};
use bromide::tr;
use bromide::ui::Window;
use eframe::egui::accesskit::Role;
use eframe::egui::epaint::{ClippedShape, TextShape};
use eframe::egui::{Label, Rect, Shape, Ui, UiBuilder, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::bench::Bench;
use crate::eyes::Eyes as _;
use crate::scenes::{Scene, window_with};

/// Size in pixels, pixels a point: the smallest screen, the same with text twice as large, and one on which nothing is
/// scrolled out of sight.
const SCREENS: [([f32; 2], f32); 3] =
    [([1024.0, 600.0], 1.0), ([1024.0, 600.0], 2.0), ([1024.0, 4000.0], 2.0)];

fn harness(scene: Scene, size: [f32; 2], scale: f32) -> Harness<'static, Window> {
    let points = vec2(size[0], size[1]) / scale;
    let builder = Harness::builder().with_size(points).with_pixels_per_point(scale).with_max_steps(8);
    builder.build_eframe(|cc| window_with(&cc.egui_ctx, scene, |_| {}).0)
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

fn texts(shapes: &[ClippedShape]) -> Vec<Seen> {
    let mut seen = Vec::new();
    for ClippedShape { clip_rect, shape, .. } in shapes {
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
fn problems(shapes: &[ClippedShape], may_be_cut: impl Fn(&str) -> bool) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let texts = texts(shapes);
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
        for (size, scale) in SCREENS {
            let mut harness = in_english(|| harness(scene, size, scale));
            for locale in locales() {
                in_language(locale, || harness.run());
                for problem in in_language(locale, || problems(&harness.output().shapes, may_be_shortened)) {
                    all.insert(format!(
                        "{scene:?} on {}x{} at {scale}, {}: {problem}",
                        size[0],
                        size[1],
                        locale.tag()
                    ));
                }
            }
        }
    }
    assert!(all.is_empty(), "{} problems:\n{}", all.len(), all.into_iter().collect::<Vec<_>>().join("\n"));
}

/// What lies over the page: the shapes after the last one that covers all of it.
fn of_dialog(shapes: &[ClippedShape], screen: Rect) -> &[ClippedShape] {
    let covers = |shape: &ClippedShape| match &shape.shape {
        Shape::Rect(rect) => rect.rect.contains_rect(screen.shrink(1.0)),
        _ => false,
    };
    let at = shapes.iter().rposition(covers).expect("the page is dimmed");
    &shapes[at + 1..]
}

#[test]
fn no_text_of_the_settings_is_cut_off_or_covered_in_any_language() {
    let mut all = BTreeSet::new();
    for (size, scale) in SCREENS {
        let mut harness = in_english(|| harness(Scene::Ready, size, scale));
        in_english(|| {
            harness.run();
            harness.get_by_label("Settings").click();
            harness.run();
        });
        for locale in locales() {
            in_language(locale, || {
                harness.run();
                let screen = harness.ctx.content_rect();
                for problem in problems(of_dialog(&harness.output().shapes, screen), may_be_shortened) {
                    all.insert(format!("{}x{} at {scale}, {}: {problem}", size[0], size[1], locale.tag()));
                }
            });
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

#[test]
fn text_that_is_cut_off_shortened_or_covered_is_seen() {
    let mut harness = Harness::builder().with_size([300.0, 200.0]).build_ui(|ui| {
        ui.label("well").on_hover_text("nothing is wrong with it");
        let row = Rect::from_min_size(pos2(10.0, 60.0), vec2(80.0, 20.0));
        let place = |ui: &mut Ui, rect: Rect, label: Label| ui.put(rect, label);
        place(ui, row, Label::new("too long to be shown here").truncate());
        place(ui, row.translate(vec2(0.0, 40.0)), Label::new("below").extend());
        place(ui, row.translate(vec2(5.0, 42.0)), Label::new("on it").extend());
        ui.scope_builder(UiBuilder::new().max_rect(row.translate(vec2(0.0, 90.0))), |ui| {
            ui.set_clip_rect(row.translate(vec2(0.0, 90.0)));
            ui.add(Label::new("wider than its room").extend());
        });
    });
    harness.run();
    let found: Vec<String> = problems(&harness.output().shapes, |_| false).into_iter().collect();
    assert!(
        found[0].contains("\"on it\"") && found[0].contains("\"below\"") && found[0].contains(" lies on "),
        "{found:?}"
    );
    assert!(
        found[1].starts_with("cut off by ") && found[1].ends_with("\"wider than its room\""),
        "{found:?}"
    );
    assert!(found[2].starts_with("shortened: ") && found.len() == 3, "{found:?}");
}
