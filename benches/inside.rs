//! What looking inside a file costs: from opening 4 GiB to a picture with its first bytes, and a picture while scrolling.
//!
//! `cargo bench --bench inside`; the limits are 300 ms and 4 ms (benches/README.md).
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
use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use bromide::app::inside::{KnownByte, Side};
use bromide::ui::Window;
use eframe::App as _;
use eframe::egui::{Context, RawInput, Rect, Vec2, pos2};
use scenes::Scene;

const LENGTH: u64 = 4 << 30;
const FRAMES: usize = 400;

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sparse.bin");
    sparse(&path);
    let mut opened: Vec<Duration> = (0..20).map(|_| first_bytes(&path)).collect();
    opened.sort();
    println!("4 GiB to its first bytes: median {} ms, worst {} ms", ms(opened[10]), ms(opened[19]));

    let ctx = Context::default();
    let (mut window, _) = scenes::window(&ctx, Scene::Ready);
    window.look_inside(path);
    let began = Instant::now();
    let mut frame = 0;
    while window.controller().inside.state.inspection.done().is_none() {
        draw(&ctx, &mut window, &mut frame);
        std::thread::yield_now();
    }
    let took = began.elapsed();
    let cells = window.controller().inside.state.inspection.done().unwrap().inspection.map.len();
    println!("looked through 4 GiB beside drawing: {:.1} s, {cells} cells", took.as_secs_f64());
    for (name, rows) in [("by 3 rows", 3), ("by a screenful", 40), ("by 1 MiB", 65_536)] {
        window.controller().inside.state.position.scroll_to(0);
        let mut times = Vec::new();
        for _ in 0..FRAMES {
            window.controller().inside.state.position.scroll(rows);
            times.push(draw(&ctx, &mut window, &mut frame));
        }
        times.sort();
        let at = |part: f64| ms(times[((FRAMES - 1) as f64 * part) as usize]);
        println!("a picture, scrolling {name}: median {} p95 {} worst {} ms", at(0.5), at(0.95), at(1.0));
    }
}

/// Four megabytes of changing bytes at the start; the rest takes no room.
fn sparse(path: &Path) {
    let mut file = std::fs::File::create(path).unwrap();
    let mut state = 1_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    };
    let bytes: Vec<u8> = (0..4 << 20).map(|_| next()).collect();
    file.write_all(&bytes).unwrap();
    file.set_len(LENGTH).unwrap();
}

/// From the order to open to the end of a picture with bytes in it.
fn first_bytes(path: &Path) -> Duration {
    let ctx = Context::default();
    let (mut window, _) = scenes::window(&ctx, Scene::Ready);
    let mut frame = 0;
    // The letters are there before anything is opened.
    for _ in 0..3 {
        draw(&ctx, &mut window, &mut frame);
    }
    let began = Instant::now();
    window.look_inside(path.to_path_buf());
    loop {
        draw(&ctx, &mut window, &mut frame);
        let known = window.controller().inside.state.known_bytes(Side::First, 0, 16);
        if known.first().is_some_and(|byte| *byte != KnownByte::NotYet) {
            draw(&ctx, &mut window, &mut frame);
            return began.elapsed();
        }
        std::thread::yield_now();
    }
}

fn draw(ctx: &Context, window: &mut Window, frame: &mut u64) -> Duration {
    *frame += 1;
    let input = RawInput {
        screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), Vec2::new(1366.0, 768.0))),
        time: Some(*frame as f64 / 60.0),
        ..RawInput::default()
    };
    let mut app_frame = eframe::Frame::_new_kittest();
    let began = Instant::now();
    window.logic(ctx, &mut app_frame);
    let output = ctx.run_ui(input, |ui| window.ui(ui, &mut app_frame));
    let shapes = ctx.tessellate(output.shapes, output.pixels_per_point);
    let took = began.elapsed();
    black_box(shapes);
    took
}

fn ms(time: Duration) -> String {
    format!("{:.2}", time.as_secs_f64() * 1e3)
}
