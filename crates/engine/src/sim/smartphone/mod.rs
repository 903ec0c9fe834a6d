//! The practice smartphone: the device side of boot ROM, preloader and the four kinds of Download Agent.
//!
//! Used by tests, by the port `demo-smartphone` and by `simulate`. Written from docs/da.md, docs/protocol.md
//! and recorded sessions; it shares no constant and no parser with the host side.
//!
//! From the wire inwards:
//!
//! * [`SmartphonePort`] and [`SmartphoneLink`] implement the engine's traits on a virtual or a wall clock
//! * `world`: when the phone is connected, when its bytes are ready ([`SmartphonePacing`])
//! * `device`: the stage that runs (boot ROM or preloader, an agent, nothing) and what it may use
//! * `boot`, `legacy`, `legacy_32`, `xflash`, `xml`: the stages: bytes in, bytes out, no clock
//! * [`SmartphoneContent`]: the storage, computed instead of stored
//! * [`made_up_agent_file`], [`made_up_preloader`]: files that fit a phone, with random code
//! * [`SmartphoneScenario`]: all of it as data; [`SmartphoneFault`]: what goes wrong
//!
//! ```
//! use bromide_engine::link::PhonePort;
//! use bromide_engine::sim::smartphone::{SmartphoneModel, SmartphonePort, SmartphoneScenario};
//! use std::time::Duration;
//!
//! let mut port = SmartphonePort::new(SmartphoneScenario::new(SmartphoneModel::mt6580()));
//! let mut link = port.try_open()?.ok_or("no phone")?;
//! link.write(&[0xA0])?;
//! let mut answer = [0; 1];
//! link.read(&mut answer, Duration::from_secs(1))?;
//! assert_eq!(answer, [0x5F]);
//! assert_eq!(port.violations(), 0);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod agent_file;
mod boot;
mod content;
mod context;
mod data;
mod device;
mod fault;
mod fault_spec;
mod frame;
mod journal;
mod legacy;
mod legacy_32;
mod model;
mod models;
mod pace;
mod port;
mod preloader_file;
mod scenario;
mod wire;
mod world;
mod xflash;
mod xml;

pub use agent_file::{made_up_agent_file, made_up_agent_file_for};
pub use content::{Area, SmartphoneContent, SmartphonePartition};
pub use fault::{FaultPoint, SmartphoneFault};
pub use fault_spec::{SMARTPHONE_FAULTS, SmartphoneFaultError};
pub use journal::{SmartphoneEvent, SmartphoneRecord, StageName};
pub use model::{AgentKind, AgentRegions, EmiRecords, LegacyAgent, Register, SmartphoneModel};
pub use pace::SmartphonePacing;
#[cfg(unix)]
pub(super) use port::served;
pub use port::{SmartphoneLink, SmartphonePort};
pub use preloader_file::made_up_preloader;
pub use scenario::{Door, Gate, PartitionTable, SmartphoneScenario, SmartphoneStorage};

use std::time::Duration;

use super::scenario::ClockKind;

/// The phone of the port called `demo-smartphone`: an MT6765 in preloader mode with 64 MiB of eMMC, at a
/// speed at which a backup without user data takes about half a minute.
#[must_use]
pub fn demo_smartphone_scenario() -> SmartphoneScenario {
    SmartphoneScenario::new(SmartphoneModel::mt6765())
        .ready_noise(Duration::from_millis(20))
        .pacing(SmartphonePacing::DEMO)
        .clock(ClockKind::Wall)
}
