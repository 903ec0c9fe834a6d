//! The three pictures of what to do with the phone, and the program's icon; drawn with lines, so that they
//! fit every size and colour.

use std::ops::RangeInclusive;

use eframe::egui::{
    Color32, CornerRadius, IconData, Label, Painter, Pos2, Rect, RichText, Sense, Stroke, StrokeKind, Ui,
    Vec2,
};

use super::icons::{Icon, icon_in};
use super::scale::{BODY, M, S, bold};
use super::theme::{Palette, is_short};
use crate::app::Step;
use crate::tr;

/// The width of a picture, which follows the page, and its height for each point of width.
const WIDTH: RangeInclusive<f32> = 110.0..=300.0;
/// The largest width in windows of at least the height [`TALL`], in points.
const WIDEST_IN_TALL: f32 = 380.0;
const TALL: f32 = 1000.0;
const HEIGHT: f32 = 0.72;
/// Between two of them: more than between two words, so that one sentence does not run into the next.
const GAP: f32 = 24.0;

/// The width for which the thickness of the lines was chosen.
const USUAL_WIDTH: f32 = 150.0;
/// A side of the sign on a step that is done.
const TICK: f32 = 22.0;

/// In windows of less height, in points, the pictures are small where other things stand above them.
const SMALL_BELOW: f32 = 700.0;
/// The width of a picture beside its words, in short windows.
const BESIDE: f32 = 60.0;

/// What the pictures show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Progress {
    /// What will have to be done.
    Ahead,
    /// This is to be done next.
    Next(Step),
    /// All is done.
    Done,
}

/// Draws the pictures beside each other, with their words. `has_more_above`: a diagnosis stands above them, and
/// the words must stay in sight below it.
pub(super) fn pictures(ui: &mut Ui, progress: Progress, has_more_above: bool) {
    let gap = if is_short(ui) { M } else { GAP };
    let room = ui.available_width() - 2.0 * gap;
    let height = ui.ctx().content_rect().height();
    let is_small = has_more_above && height < SMALL_BELOW;
    let widest = if height < TALL { *WIDTH.end() } else { WIDEST_IN_TALL };
    let width = (room / 3.0).floor().clamp(*WIDTH.start(), widest);
    let is_beside = is_short(ui) && width > 3.0 * BESIDE;
    let drawn = match (is_beside, is_small) {
        (true, _) => BESIDE,
        (false, true) => *WIDTH.start(),
        (false, false) => width,
    };
    let draw = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for step in Step::ALL {
            picture(ui, step, progress, width, drawn, is_beside);
        }
    };
    // Beside each other with their tops in a line, and below each other where there is no room.
    if room < 3.0 * WIDTH.start() {
        ui.horizontal_wrapped(draw)
    } else {
        ui.horizontal_top(draw)
    };
}

/// One picture, `drawn` points wide, above its words or beside them; both together are `width` points wide.
fn picture(ui: &mut Ui, step: Step, progress: Progress, width: f32, drawn: f32, is_beside: bool) {
    let is_lit = progress == Progress::Next(step);
    let palette = Palette::of(ui);
    let (number, words) = match step {
        Step::Off | Step::Unplug => (1, tr!("step-off")),
        Step::Hold => (2, tr!("step-hold")),
        Step::Plug => (3, tr!("step-plug")),
    };
    let (line, back) = if is_lit { (palette.accent, palette.field) } else { (palette.line, palette.card) };
    let ink = if is_lit || progress == Progress::Ahead { palette.text } else { palette.weak };
    let height = drawn * HEIGHT;
    let draw = |ui: &mut Ui| {
        let (rect, _) = ui.allocate_exact_size(Vec2::new(drawn, height), Sense::hover());
        let thick = if is_lit { 3.0 } else { 1.0 };
        let radius = CornerRadius::same(8);
        ui.painter().rect(rect, radius, back, Stroke::new(thick, line), StrokeKind::Inside);
        let is_done = progress == Progress::Done;
        let mark = if is_done { palette.weak } else { palette.accent };
        let pen = Pen { painter: ui.painter(), rect, ink, mark, paper: back };
        match step {
            Step::Off | Step::Unplug => pen.off(),
            Step::Hold => pen.hold(),
            Step::Plug => pen.plug(),
        }
        if is_done {
            let side = TICK.min(drawn / 4.0);
            let corner = rect.right_top() + Vec2::new(-side - side / 3.0, side / 3.0);
            icon_in(ui, Icon::Check, Rect::from_min_size(corner, Vec2::splat(side)), palette.good);
        }
        let words = tr!("step-numbered", number = number, text = words);
        let words = if is_lit { tr!("step-now", text = words) } else { words };
        let text = if is_lit { bold(words, BODY) } else { RichText::new(words) };
        ui.add(Label::new(text.color(ink)).wrap());
    };
    let size = Vec2::new(width, if is_beside { height } else { height + 48.0 });
    ui.allocate_ui(size, |ui| {
        ui.set_width(width);
        if is_beside {
            ui.spacing_mut().item_spacing.x = S;
            ui.horizontal_top(draw);
        } else {
            ui.vertical(draw);
        }
    });
}

/// Draws within one picture. Points are in parts of its width and height.
struct Pen<'p> {
    painter: &'p Painter,
    rect: Rect,
    ink: Color32,
    mark: Color32,
    paper: Color32,
}

impl Pen<'_> {
    fn at(&self, x: f32, y: f32) -> Pos2 {
        self.rect.min + self.rect.size() * Vec2::new(x, y)
    }

    fn area(&self, from: (f32, f32), to: (f32, f32)) -> Rect {
        Rect::from_min_max(self.at(from.0, from.1), self.at(to.0, to.1))
    }

    /// A thickness or radius, given for a picture of usual width: less in smaller ones, where marks would
    /// touch.
    fn of(&self, points: f32) -> f32 {
        points * (self.rect.width() / USUAL_WIDTH).min(1.0)
    }

    fn pen(&self, points: f32, color: Color32) -> Stroke {
        Stroke::new(self.of(points).max(1.0), color)
    }

    fn stroke(&self) -> Stroke {
        self.pen(1.8, self.ink)
    }

    fn outline(&self, rect: Rect, radius: u8, fill: Color32) {
        self.painter.rect(rect, CornerRadius::same(radius), fill, self.stroke(), StrokeKind::Middle);
    }

    fn line(&self, from: (f32, f32), to: (f32, f32), stroke: Stroke) {
        self.painter.line_segment([self.at(from.0, from.1), self.at(to.0, to.1)], stroke);
    }

    /// A phone with keys, its screen dark.
    fn phone(&self, left: f32) {
        self.outline(self.area((left, 0.08), (left + 0.3, 0.92)), 6, self.paper);
        self.outline(self.area((left + 0.04, 0.16), (left + 0.26, 0.46)), 2, self.paper);
        for row in [0.56_f32, 0.67, 0.78] {
            for column in [0.06_f32, 0.15, 0.24] {
                self.painter.circle_filled(self.at(left + column, row), self.of(2.4), self.ink);
            }
        }
    }

    /// The phone, its battery taken out.
    fn off(&self) {
        self.phone(0.2);
        let battery = self.area((0.62, 0.36), (0.84, 0.72));
        self.outline(battery, 3, self.paper);
        self.outline(self.area((0.69, 0.30), (0.77, 0.36)), 1, self.ink);
        // An arrow out of the phone.
        let stroke = self.pen(2.2, self.mark);
        self.line((0.52, 0.54), (0.6, 0.54), stroke);
        self.line((0.57, 0.49), (0.6, 0.54), stroke);
        self.line((0.57, 0.59), (0.6, 0.54), stroke);
        // The sign for a switch, on the screen.
        let middle = self.at(0.35, 0.31);
        self.painter.circle_stroke(middle, self.of(8.0), self.pen(2.0, self.mark));
        self.painter.rect_filled(
            Rect::from_center_size(
                middle - Vec2::new(0.0, self.of(8.0)),
                Vec2::new(self.of(7.0), self.of(6.0)),
            ),
            CornerRadius::ZERO,
            self.paper,
        );
        self.painter.line_segment(
            [middle - Vec2::new(0.0, self.of(11.0)), middle - Vec2::new(0.0, self.of(3.0))],
            self.pen(2.0, self.mark),
        );
    }

    /// The phone, one key held down.
    fn hold(&self) {
        self.phone(0.35);
        let key = self.at(0.41, 0.56);
        self.painter.circle_filled(key, self.of(5.0), self.mark);
        self.painter.circle_stroke(key, self.of(9.0), self.pen(1.8, self.mark));
        // A finger that comes from the left.
        let finger = self.pen(9.0, self.ink);
        self.line((0.12, 0.74), (0.33, 0.61), finger);
        self.painter.circle_filled(self.at(0.335, 0.607), self.of(4.5), self.ink);
        let inside = self.pen(5.5, self.paper);
        self.line((0.12, 0.74), (0.33, 0.61), inside);
        self.painter.circle_filled(self.at(0.335, 0.607), self.of(2.8), self.paper);
    }

    /// The phone and a cable, the key still held.
    fn plug(&self) {
        self.phone(0.35);
        self.painter.circle_filled(self.at(0.41, 0.56), self.of(5.0), self.mark);
        // The plug beside the phone and its cable.
        let stroke = self.pen(2.2, self.mark);
        self.line((0.66, 0.5), (0.69, 0.45), stroke);
        self.line((0.66, 0.5), (0.69, 0.55), stroke);
        self.line((0.66, 0.5), (0.72, 0.5), stroke);
        self.outline(self.area((0.74, 0.44), (0.79, 0.56)), 1, self.paper);
        self.outline(self.area((0.79, 0.40), (0.88, 0.60)), 3, self.paper);
        self.line((0.88, 0.5), (0.985, 0.5), self.pen(2.6, self.ink));
    }
}

/// The program's icon: a chip, half of it exposed like film. 64 by 64 points, drawn here since it is needed
/// before any file is read.
pub(super) fn program_icon() -> IconData {
    const SIDE: u32 = 64;
    let mut rgba = Vec::new();
    for y in 0..SIDE {
        for x in 0..SIDE {
            rgba.extend(icon_point(x, y));
        }
    }
    IconData { rgba, width: SIDE, height: SIDE }
}

fn icon_point(x: u32, y: u32) -> [u8; 4] {
    const BLUE: [u8; 4] = [0x1B, 0x66, 0xA8, 0xFF];
    const SILVER: [u8; 4] = [0xE6, 0xEA, 0xEF, 0xFF];
    const DARK: [u8; 4] = [0x1B, 0x1F, 0x25, 0xFF];
    const NOTHING: [u8; 4] = [0; 4];
    let inside = |from: u32, to: u32| (from..to).contains(&x) && (from..to).contains(&y);
    if inside(20, 44) {
        return if x + y < 64 { SILVER } else { BLUE };
    }
    if inside(12, 52) {
        return DARK;
    }
    // Four legs on each side.
    let is_leg = |along: u32| (16..48).contains(&along) && (along / 4).is_multiple_of(2);
    let at_the_side = |across: u32| (4..12).contains(&across) || (52..60).contains(&across);
    if (at_the_side(x) && is_leg(y)) || (at_the_side(y) && is_leg(x)) {
        return DARK;
    }
    NOTHING
}
