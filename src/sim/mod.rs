//! The practice phone: the device side of the boot-ROM protocol, with its own constants and its own parser.

mod commands;
mod controller;
pub mod fault;
mod flash;
mod image;
mod journal;
mod link;
mod memory;
mod model;
mod pace;
mod phone;
#[cfg(unix)]
pub mod pty;
mod scenario;
mod world;

pub use fault::{Fault, FaultError};
pub use flash::{AddressPattern, FileFlash, FlashContent};
pub use image::GeneratedFlash;
pub use journal::{CommandRecord, Entry};
pub use link::{SimLink, SimPort, SimStats};
pub use model::{ChipId, Jedec, PhoneModel, SmartphoneIds};
pub use pace::Pacing;
pub use phone::{Phone, Waiting};
pub use scenario::{ClockKind, DEFAULT_SEED, Scenario};

/// The phone of the port called `demo`: an MT6261 with 4 MiB of invented flash, near the limit of the wire.
#[must_use]
pub fn demo_scenario() -> Scenario {
    Scenario::default().pacing(Pacing::FAST).clock(ClockKind::Wall)
}
