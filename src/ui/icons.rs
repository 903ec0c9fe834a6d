//! Small pictures drawn with lines, since the program's fonts lack such signs. Used by the views; knows no
//! state.

use eframe::egui::{Color32, Pos2, Response, Sense, Shape, Stroke, Ui, Vec2};

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
}

/// Draws `icon` as high as `size`, in the middle of the line.
pub(super) fn icon(ui: &mut Ui, icon: Icon, size: f32, color: Color32) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
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
    }
    response
}
