//! Facts about several phones at once, as sentences without their full stop.

use super::{Present, listed, size};
use crate::tr;
use bromide_engine::stations::SharedHub;

/// A sentence.
impl Present for SharedHub {
    fn present(&self) -> String {
        let speed = size(self.bytes_per_second);
        let stations: Vec<String> = self.stations.iter().map(ToString::to_string).collect();
        let stations = listed(&stations);
        let hub = self.hub.to_string();
        match self.before {
            Some(before) => tr!(
                "batch-shared-hub",
                hub = hub,
                stations = stations,
                station = self.slowed.to_string(),
                speed = speed,
                before = size(before)
            ),
            None => tr!("batch-shared-hub-full", hub = hub, stations = stations),
        }
    }
}
