//! What a screen reader says by itself: each new state, and the per cent in tens. Used by the pages of one phone and of
//! several. Nothing of it is drawn.

use std::collections::BTreeMap;

use eframe::egui::accesskit::Live;
use eframe::egui::{Id, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

use crate::app::{Running, SeveralSession, Sign, StationNumber};
use crate::tr;

/// What was said last of several phones.
#[derive(Default)]
pub(super) struct Announcements {
    signs: BTreeMap<StationNumber, Sign>,
    of_stations: String,
}

/// What this shows is said whenever it changes.
pub(super) fn live(response: &Response) {
    response.ctx.accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}

/// Says how far a job is: seldom enough that it does not get in the way of what the user reads.
pub(super) fn progress(ui: &mut Ui, running: &Running) {
    let Some(percent) = running.percent() else { return };
    let state = running.stage.state().words();
    say(ui, "announced-progress", &tr!("announce-progress", state = state, percent = percent / 10 * 10));
}

impl Announcements {
    /// Says what has become of the station that changed last.
    pub(super) fn stations(&mut self, ui: &mut Ui, session: &SeveralSession) {
        let signs: BTreeMap<_, _> = session.lanes.iter().map(|(at, lane)| (*at, lane.sign())).collect();
        let is_new = |(at, sign): &(&StationNumber, &Sign)| self.signs.get(at) != Some(sign);
        let changed = signs.iter().filter(is_new).map(|(at, _)| at).next_back();
        if let Some(lane) = changed.and_then(|at| session.lanes.get(at)) {
            self.of_stations = tr!("announce-station", summary = lane.summary());
        }
        self.signs = signs;
        say(ui, "announced-station", &self.of_stations);
    }
}

fn say(ui: &mut Ui, name: &str, text: &str) {
    if text.is_empty() {
        return;
    }
    let rect = Rect::from_min_size(ui.max_rect().left_top(), vec2(1.0, 1.0));
    let response = ui.interact(rect, Id::unique(name), Sense::empty());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    live(&response);
}
