//! [`Lines`]: a line for each station on the terminal, rewritten as it goes on.
//! Used by the printer of `batch`. Knows no terminal.

use std::collections::BTreeMap;

use crate::present::{Present as _, terminal};
use crate::worker::stations::StationsEvent;
use bromide_engine::readback::{Event, Phase};
use bromide_engine::stations::StationNumber;

/// What the line of a station shows.
#[derive(Debug)]
struct Line {
    place: String,
    what: String,
}

/// The lines of the stations that run.
#[derive(Debug, Default)]
pub(super) struct Lines(BTreeMap<StationNumber, Line>);

impl Lines {
    /// Returns whether a line has changed.
    pub(super) fn on_event(&mut self, event: &StationsEvent) -> bool {
        match event {
            StationsEvent::Began { station, socket, .. } => {
                let line = Line { place: socket.to_string(), what: Phase::Connecting.present() };
                self.0.insert(*station, line);
                true
            }
            StationsEvent::Reported { station, event } => {
                let Some(line) = self.0.get_mut(station) else { return false };
                line.what = match event {
                    Event::Phase(phase) => phase.present(),
                    Event::Progress(progress) => terminal::station_progress(progress),
                    Event::Lost { good, is_there, .. } => crate::present::lost(*good, *is_there),
                    _ => return false,
                };
                true
            }
            StationsEvent::Ended { station, .. } => self.0.remove(station).is_some(),
            _ => false,
        }
    }

    /// All lines in the order of the stations; `None` if no station runs.
    pub(super) fn text(&self) -> Option<String> {
        let lines = self
            .0
            .iter()
            .map(|(station, Line { place, what })| terminal::station_line(*station, place, what));
        let lines: Vec<String> = lines.collect();
        (!lines.is_empty()).then(|| lines.join("\n"))
    }
}
