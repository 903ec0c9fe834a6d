//! The practice phone: the device side of the boot-ROM protocol, with its own constants and its own parser.
//!
//! Tests, the port called `demo` and the pty simulator all play this one phone. It is written from the fact sheets
//! (silicon.md is measured on the real ROM and wins) and shares no line with the host side, or a wrong constant
//! would cancel itself out; a real phone's recorded packets and the tests in `tests/practice_phone.rs` pin it down.
//! It may use the [`crate::link`] traits and [`crate::cancel`], and nothing else of the program.
//!
//! From the wire inwards:
//!
//! * [`SimPort`] and [`SimLink`] implement the program's traits on a virtual or a wall clock; [`pty`] serves a
//!   pseudo-terminal instead
//! * `world`: when the phone is plugged in, when its packets are ready ([`Pacing`]), when it resets or vanishes
//! * [`Phone`]: packets in, packets out, and the real ROM's dead lock; no time, no I/O
//! * `commands`, `memory`, `controller`: command loop, address space, serial-flash controller
//! * [`FlashContent`]: what is in the flash; [`GeneratedFlash`] invents it without storing it
//! * [`Scenario`]: all of it as data, [`mod@fault`] the language for what goes wrong
//!
//! ```
//! use std::time::Duration;
//! use bromide_engine::link::PhonePort;
//! use bromide_engine::sim::{Scenario, SimPort};
//!
//! let mut port = SimPort::new(Scenario::default().fault("vanish@0x100000,back=2s")?);
//! let mut link = port.try_open()?.ok_or("no phone")?;
//! link.write(&[0xA0])?;
//! let mut answer = [0; 1];
//! link.read(&mut answer, Duration::from_secs(1))?;
//! assert_eq!(answer, [0x5F]);
//! assert!(port.log().is_empty(), "a handshake is no command");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! What it does not play: code loaded with D7 or started with D5 and D6 (the phone falls silent), a preloader's own
//! commands, DA sessions, NAND and eMMC.

mod commands;
mod controller;
pub mod fault;
mod flash;
mod image;
mod journal;
mod link;
mod memory;
mod mischief;
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
pub use scenario::{ClockKind, DEFAULT_SEED, PortKind, Scenario};

/// The phone of the port called `demo`: an MT6261 with 4 MiB of invented flash, near the limit of the wire.
#[must_use]
pub fn demo_scenario() -> Scenario {
    Scenario::default().pacing(Pacing::FAST).clock(ClockKind::Wall)
}
