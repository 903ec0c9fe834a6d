//! Small pictures drawn with lines, since the program's fonts lack such signs. Used by the views; knows no
//! state.

use eframe::egui::{
    Atom, Button, Color32, IdSalt, Pos2, Rect, Response, RichText, Sense, Shape, Stroke, Ui, Vec2,
};

use super::scale::BODY;

/// A sign beside a sentence. Signs have no accessible names: the sentence has the same meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Icon {
    /// A lamp that is lit.
    LampOn,
    /// A lamp that is not.
    LampOff,
    /// Well.
    Check,
    /// Worth a look.
    Warning,
    /// Failed.
    Cross,
    /// Start.
    Play,
    /// Stop.
    Stop,
    /// Continue or do again.
    Again,
    /// A folder.
    Folder,
    /// Look inside.
    Lens,
}

/// A button with a sign before its text.
pub(super) fn sign_button(ui: &mut Ui, sign: Icon, text: impl Into<RichText>) -> Response {
    sign_on(ui, sign, BODY, Button::new((Atom::custom(sign_id(), Vec2::splat(BODY)), text.into())), None)
}

/// Draws `sign` where `button` has left a square of `size` for [`sign_id`].
pub(super) fn sign_on(
    ui: &mut Ui,
    sign: Icon,
    size: f32,
    button: Button<'_>,
    color: Option<Color32>,
) -> Response {
    let drawn = button.atom_ui(ui);
    if let Some(rect) = drawn.rect(sign_id()) {
        let color = color.unwrap_or_else(|| ui.style().interact(&drawn.response).fg_stroke.color);
        paint(ui, sign, Rect::from_center_size(rect.center(), Vec2::splat(size)), color);
    }
    drawn.response
}

/// The place of the sign in a button.
pub(super) fn sign_id() -> IdSalt {
    IdSalt::new("sign")
}

/// Draws `icon` as high as `size`, in the middle of the line.
pub(super) fn icon(ui: &mut Ui, icon: Icon, size: f32, color: Color32) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
    paint(ui, icon, rect, color);
    response
}

/// Draws it there, in front of what is there.
pub(super) fn icon_in(ui: &Ui, icon: Icon, rect: Rect, color: Color32) {
    paint(ui, icon, rect, color);
}

fn paint(ui: &Ui, icon: Icon, rect: Rect, color: Color32) {
    let size = rect.width();
    let at = |x: f32, y: f32| rect.min + Vec2::new(x, y) * size;
    let stroke = Stroke::new((size * 0.11).max(1.5), color);
    let painter = ui.painter();
    let line = |points: &[Pos2]| Shape::line(points.to_vec(), stroke);
    match icon {
        Icon::LampOn => drop(painter.circle_filled(rect.center(), size * 0.32, color)),
        Icon::LampOff => drop(painter.circle_stroke(rect.center(), size * 0.3, stroke)),
        Icon::Check => {
            painter.circle_filled(rect.center(), size * 0.48, color);
            let on_it = Stroke::new(stroke.width, ui.visuals().window_fill);
            let points = vec![at(0.28, 0.53), at(0.44, 0.68), at(0.73, 0.35)];
            painter.add(Shape::line(points, on_it));
        }
        Icon::Warning => {
            painter.add(Shape::closed_line(vec![at(0.5, 0.1), at(0.95, 0.9), at(0.05, 0.9)], stroke));
            painter.add(line(&[at(0.5, 0.38), at(0.5, 0.64)]));
            painter.circle_filled(at(0.5, 0.77), stroke.width * 0.6, color);
        }
        Icon::Cross => {
            painter.circle_filled(rect.center(), size * 0.48, color);
            let on_it = Stroke::new(stroke.width, ui.visuals().window_fill);
            painter.line_segment([at(0.33, 0.33), at(0.67, 0.67)], on_it);
            painter.line_segment([at(0.67, 0.33), at(0.33, 0.67)], on_it);
        }
        Icon::Play => {
            let points = vec![at(0.2, 0.08), at(0.92, 0.5), at(0.2, 0.92)];
            painter.add(Shape::convex_polygon(points, color, Stroke::NONE));
        }
        Icon::Stop => {
            painter.rect_filled(rect.shrink(size * 0.12), size * 0.1, color);
        }
        Icon::Again => {
            let radius = size * 0.36;
            let arc = |degrees: f32| rect.center() + Vec2::angled(degrees.to_radians()) * radius;
            painter
                .add(line(&(-40..=230).step_by(15).map(|degrees| arc(degrees as f32)).collect::<Vec<_>>()));
            let head = arc(-40.0);
            let points = vec![
                head + Vec2::new(-0.26, 0.02) * size,
                head + Vec2::new(0.16, 0.14) * size,
                head + Vec2::new(0.1, -0.3) * size,
            ];
            painter.add(Shape::convex_polygon(points, color, Stroke::NONE));
        }
        Icon::Folder => {
            painter.add(Shape::closed_line(
                vec![
                    at(0.06, 0.2),
                    at(0.4, 0.2),
                    at(0.5, 0.34),
                    at(0.94, 0.34),
                    at(0.94, 0.84),
                    at(0.06, 0.84),
                ],
                stroke,
            ));
        }
        Icon::Lens => {
            painter.circle_stroke(at(0.42, 0.42), size * 0.3, stroke);
            painter.line_segment([at(0.64, 0.64), at(0.94, 0.94)], stroke);
        }
    }
}
