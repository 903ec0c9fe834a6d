//! The practice phone: the device side of the boot-ROM protocol, with its own constants and its own parser.
//!
//! Used by tests, by the port called `demo` and by `simulate`. It is written from the fact sheets (silicon.md
//! is measured on the real ROM and wins) and shares no code with the host side: a wrong constant on both
//! sides would go unnoticed. Recorded packets of a real phone and the tests in `tests/phones` check it.
//!
//! From the wire inwards:
//!
//! * [`SimPort`] and [`SimLink`] implement the engine's traits on a virtual or a wall clock; [`pty`] serves a
//!   pseudo-terminal instead
//! * `world`: when the phone is connected, when its packets are ready ([`Pacing`]), when it resets or
//!   vanishes
//! * [`Phone`]: packets in, packets out, and the deadlock of the real ROM; no clock, no I/O
//! * `program`: what runs after D5: an interpreter of ARM instructions with the hardware that a loaded program
//!   may use
//! * `commands`, `memory`, `controller`: command loop, address space, serial-flash controller
//! * [`FlashContent`]: the content of the flash; [`GeneratedFlash`] computes it without storing it
//! * [`Scenario`]: all of it as data; [`mod@fault`]: the faults and the language they are written in
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
//! Not simulated by [`Phone`]: the boot loader started with D6 (the phone falls silent). Phones with a
//! preloader, agents, eMMC, UFS and NAND are in [`smartphone`].

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
mod program;
#[cfg(unix)]
pub mod pty;
mod scenario;
pub mod smartphone;
mod status;
mod world;

pub use fault::{FAULTS, Fault, FaultError, FaultRow};
pub use flash::{AddressPattern, FileFlash, FlashContent};
pub use image::GeneratedFlash;
pub use journal::{CommandRecord, Entry};
pub use link::{SimLink, SimPort, SimStats};
pub use model::{ChipId, Jedec, PhoneModel, SmartphoneIds};
pub use pace::Pacing;
pub use phone::{Phone, Waiting};
pub use program::ProgramStats;
pub use scenario::{ClockKind, DEFAULT_SEED, PortKind, Scenario};

/// The phone of the port called `demo`: an MT6261 with 4 MiB of generated flash, near the speed limit of USB.
#[must_use]
pub fn demo_scenario() -> Scenario {
    Scenario::default().pacing(Pacing::FAST).clock(ClockKind::Wall)
}
