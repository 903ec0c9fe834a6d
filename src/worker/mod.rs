//! Where the layers meet: a port someone chose becomes a place where a phone may appear, and the wall clock is read.
//!
//! Used by the command line and by the window.

use crate::finder::{AutoPort, PortChoice};
use crate::link::PhonePort;
use crate::link::serial::SerialPlace;
use crate::sim::{SimPort, demo_scenario};

/// The place behind a choice. Opens nothing.
#[must_use]
pub fn place(choice: &PortChoice) -> Box<dyn PhonePort> {
    match choice {
        PortChoice::Auto => Box::new(AutoPort::new()),
        PortChoice::Demo => Box::new(SimPort::new(demo_scenario())),
        PortChoice::Named(name) => Box::new(SerialPlace::new(name)),
    }
}

/// Date and time with the zone, as the report has it: `2026-11-22T09:41:07+01:00`.
#[must_use]
pub fn wall_clock() -> String {
    let now = jiff::Zoned::now();
    now.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}
