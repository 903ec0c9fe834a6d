//! Keeps in the settings where the window is, and brings a window that does not fit its screen inside.

use eframe::egui::{Context, Pos2, Vec2, ViewportCommand, ViewportInfo};

use super::Window;
use crate::app::WindowPlace;

/// Whether the window was brought inside its screen. Once is enough: then the user has it.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) enum PlaceCheck {
    #[default]
    Pending,
    Done,
}

impl Window {
    /// Called with every picture.
    pub(super) fn keep_place(&mut self, ctx: &Context) {
        let zoom = ctx.zoom_factor();
        let Some((place, monitor)) = ctx.input(|input| seen(input.viewport(), zoom)) else { return };
        if self.view.place_check == PlaceCheck::Pending
            && let Some(monitor) = monitor
        {
            self.view.place_check = PlaceCheck::Done;
            let inside = place.within(monitor);
            let points = |pair: [f32; 2]| Vec2::from(pair) / zoom;
            if !place.is_maximized && inside.size != place.size {
                ctx.send_viewport_cmd(ViewportCommand::InnerSize(points(inside.size)));
            }
            if let (false, Some(at)) = (place.is_maximized, inside.at.filter(|_| inside.at != place.at)) {
                ctx.send_viewport_cmd(ViewportCommand::OuterPosition(Pos2::ZERO + points(at)));
            }
        }
        let settings = &mut self.controller.state.settings;
        settings.window = Some(match settings.window {
            // The size for when it is not maximized any more.
            Some(before) if place.is_maximized => WindowPlace { is_maximized: true, ..before },
            _ => place,
        });
    }
}

/// The window's place and its screen's size, in points that do not depend on the size of the text; `None` while it is hidden.
fn seen(viewport: &ViewportInfo, zoom: f32) -> Option<(WindowPlace, Option<[f32; 2]>)> {
    let is_hidden = viewport.minimized.unwrap_or(false) || viewport.fullscreen.unwrap_or(false);
    let inner = viewport.inner_rect.filter(|_| !is_hidden)?;
    let size = inner.size() * zoom;
    let at = viewport.outer_rect.map(|outer| [outer.min.x * zoom, outer.min.y * zoom]);
    let is_maximized = viewport.maximized.unwrap_or(false);
    let monitor = viewport.monitor_size.map(|size| [size.x * zoom, size.y * zoom]);
    Some((WindowPlace { at, size: [size.x, size.y], is_maximized }, monitor))
}
