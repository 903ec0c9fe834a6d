//! [`WindowPlace`]: where the window was and how large, for the next start. Knows no window: plain numbers in points.

use serde_json::{Value, json};

/// The window's place on the desktop.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WindowPlace {
    /// The left and upper edge, frame included; `None` where the desktop does not say, as on Wayland.
    pub at: Option<[f32; 2]>,
    /// Width and height without the frame, when it is not maximized.
    pub size: [f32; 2],
    /// It fills the work area.
    pub is_maximized: bool,
}

/// No desktop is larger than this, and no window that can be used is smaller.
const SIZES: std::ops::RangeInclusive<f32> = 100.0..=20_000.0;

impl WindowPlace {
    /// The place in a settings file; `None` when it makes no sense.
    pub(in crate::app) fn from_value(value: &Value) -> Option<WindowPlace> {
        let number = |value: &Value| value.as_f64().filter(|number| number.abs() < 1e6);
        let pair = |value: &Value| match value.as_array()?.as_slice() {
            [one, other] => Some([narrow(number(one)?), narrow(number(other)?)]),
            _ => None,
        };
        let size = pair(value.get("size")?)?;
        let at = value.get("at").and_then(pair);
        let is_maximized = value.get("maximized").and_then(Value::as_bool).unwrap_or(false);
        let is_usable = size.iter().all(|side| SIZES.contains(side));
        is_usable.then_some(WindowPlace { at, size, is_maximized })
    }

    pub(in crate::app) fn to_value(self) -> Value {
        json!({ "at": self.at, "size": self.size, "maximized": self.is_maximized })
    }

    /// The same within a desktop of `area`: no larger, and no edge outside.
    #[must_use]
    pub fn within(self, area: [f32; 2]) -> WindowPlace {
        let fit = |side: f32, most: f32| side.min(most);
        let size = [fit(self.size[0], area[0]), fit(self.size[1], area[1])];
        let at = self.at.map(|at| {
            let clamp = |at: f32, side: f32, most: f32| at.clamp(0.0, (most - side).max(0.0));
            [clamp(at[0], size[0], area[0]), clamp(at[1], size[1], area[1])]
        });
        WindowPlace { at, size, ..self }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "within a million points")]
fn narrow(number: f64) -> f32 {
    number as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_saved_place_is_read_as_the_same() {
        for at in [None, Some([-30.0, 12.5])] {
            for is_maximized in [false, true] {
                let place = WindowPlace { at, size: [1180.0, 720.0], is_maximized };
                assert_eq!(WindowPlace::from_value(&place.to_value()), Some(place));
            }
        }
    }

    #[test]
    fn a_place_that_makes_no_sense_is_none() {
        for wrong in [
            json!(null),
            json!([]),
            json!({ "size": [0, 0] }),
            json!({ "size": [1e9, 5] }),
            json!({ "size": [300] }),
            json!({ "size": ["a", "b"] }),
            json!({ "at": [1, 2] }),
        ] {
            assert_eq!(WindowPlace::from_value(&wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_window_of_a_larger_desktop_is_brought_inside() {
        let place = WindowPlace { at: Some([2500.0, -40.0]), size: [1600.0, 900.0], is_maximized: false };
        let inside = place.within([1366.0, 768.0]);
        assert_eq!((inside.at, inside.size), (Some([0.0, 0.0]), [1366.0, 768.0]));
        let small = WindowPlace { at: Some([1300.0, 700.0]), size: [800.0, 500.0], is_maximized: false };
        assert_eq!(small.within([1366.0, 768.0]).at, Some([566.0, 268.0]));
    }
}
