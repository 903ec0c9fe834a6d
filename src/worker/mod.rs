//! Where the layers meet: a port someone chose becomes a place where a phone may appear, jobs run on a thread
//! of their own, and the wall clock is read.
//!
//! [`place`], [`wall_clock`] and [`stations`] are used by the command line, too; [`Worker`] and [`PortsThread`] by
//! the window. Knows nothing of who shows its events: it is handed a function that wakes them.

mod hold;
mod messages;
mod outbox;
mod perform;
mod ports;
mod remains;
mod station;
pub mod stations;
mod wall_clock;

pub use messages::{
    AgentAnswer, Command, HoldId, JobFailure, JobId, WaitingSmartphone, Wake, Work, WorkerEvent,
};
pub use ports::{PortsNews, PortsThread};
pub use station::{MakePlace, Worker};

use bromide_engine::acquire::AgentFiles;
use bromide_engine::finder::{AutoPort, PortChoice, carrier_of};
use bromide_engine::link::PhonePort;
use bromide_engine::link::serial::SerialPlace;
use bromide_engine::sim::smartphone::{SmartphonePort, demo_smartphone_scenario, made_up_agent_file};
use bromide_engine::sim::{SimPort, demo_scenario};

/// The place behind a choice. Opens nothing.
#[must_use]
pub fn place(choice: &PortChoice) -> Box<dyn PhonePort> {
    match choice {
        PortChoice::Auto => Box::new(AutoPort::new().accept_preloaders()),
        PortChoice::Demo => Box::new(SimPort::new(demo_scenario())),
        PortChoice::DemoSmartphone => Box::new(SmartphonePort::new(demo_smartphone_scenario())),
        PortChoice::Usb(at) => Box::new(AutoPort::direct(at.clone()).accept_preloaders()),
        PortChoice::Named(name) => Box::new(SerialPlace::new(name).carried(carrier_of)),
    }
}

/// The made-up agent file of the practice smartphone.
#[must_use]
pub fn practice_agent() -> Option<AgentFiles> {
    let bytes = made_up_agent_file(&demo_smartphone_scenario().model);
    AgentFiles::from_bytes(bytes, "practice-agent.bin".to_owned()).ok()
}

/// Date and time with the zone, as the report has it: `2026-11-22T09:41:07+01:00`.
#[must_use]
pub fn wall_clock() -> String {
    let now = wall_clock::now();
    now.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// Date and time as the clock on the wall shows them, for the log and for file names.
#[must_use]
pub fn local_time() -> jiff::civil::DateTime {
    wall_clock::now().datetime()
}
