//! What one picture of the window costs before it is painted: logic and layout at 1366x768, and turning it into triangles.
//!
//! `cargo bench --bench frame`; the limit is 2 ms (benches/README.md).
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::indexing_slicing, reason = "a bench")]
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "a bench"
)]

#[path = "../crates/engine/tests/common/mod.rs"]
mod common;
#[path = "../tests/window/scenes.rs"]
mod scenes;

use std::hint::black_box;
use std::time::{Duration, Instant};

use bromide::app::{AppEvent, Level, Notice};
use bromide::ui::Window;
use bromide_engine::readback::{BlockState, Event};
use eframe::App as _;
use eframe::egui::{Context, RawInput, Rect, Vec2, pos2};
use scenes::Scene;

const FRAMES: usize = 400;

fn main() {
    println!("{:<44} {:>9} {:>9} {:>9}", "frame at 1366x768", "median", "p95", "worst");
    for scene in Scene::ALL {
        measure(&format!("{scene:?}"), scene, |_| {});
    }
    measure("Reading, 64 GiB region, 10,000 log lines", Scene::Reading, |window| {
        window.show_log();
        let controller = window.controller();
        let (index, of, start, length) = (0, 1, 0, 1 << 36);
        let file = "big.bin".into();
        controller.state.apply(
            scenes::at(1),
            scenes::reported(Event::Region {
                index,
                of,
                file,
                area: bromide_engine::storage::AreaKind::Flash,
                start,
                length,
            }),
        );
        for number in 0..10_000 {
            let sentence = format!("Line {number} of a long day with many phones");
            controller
                .state
                .apply(scenes::at(1), AppEvent::Notice(Notice::FromDesktop(Level::Info, sentence)));
        }
    });
}

fn measure(name: &str, scene: Scene, prepare: impl FnOnce(&mut Window)) {
    let ctx = Context::default();
    let (mut window, _) = scenes::window(&ctx, scene);
    prepare(&mut window);
    let mut times = Vec::new();
    let mut offset = 0;
    for frame in 0..FRAMES {
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), Vec2::new(1366.0, 768.0))),
            time: Some(frame as f64 / 10.0),
            ..RawInput::default()
        };
        // Something new in each picture, as while reading.
        let news = scenes::block(offset, 1 << 16, BlockState::Read);
        window.controller().state.apply(scenes::at(scenes::END), news);
        offset += 1 << 16;
        let mut app_frame = eframe::Frame::_new_kittest();
        let began = Instant::now();
        window.logic(&ctx, &mut app_frame);
        let output = ctx.run_ui(input, |ui| window.ui(ui, &mut app_frame));
        let shapes = ctx.tessellate(output.shapes, output.pixels_per_point);
        let took = began.elapsed();
        black_box(shapes);
        // The first pictures lay out all letters.
        if frame >= 20 {
            times.push(took);
        }
    }
    times.sort();
    let at = |part: f64| -> Duration { times[((times.len() - 1) as f64 * part) as usize] };
    let ms = |time: Duration| format!("{:.2} ms", time.as_secs_f64() * 1e3);
    println!("{name:<44} {:>9} {:>9} {:>9}", ms(at(0.5)), ms(at(0.95)), ms(at(1.0)));
}
