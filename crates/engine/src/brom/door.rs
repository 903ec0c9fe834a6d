//! [`Door`]: the program on a phone through which it is entered.

use serde::{Deserialize, Serialize};

/// The program on the phone that answers the handshake.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Door {
    /// The boot ROM in the chip.
    #[default]
    #[serde(rename = "boot ROM")]
    BootRom,
    /// The preloader in the phone's own storage.
    #[serde(rename = "preloader")]
    Preloader,
}

impl Door {
    /// Whether it is the boot ROM.
    #[must_use]
    pub fn is_boot_rom(&self) -> bool {
        *self == Door::BootRom
    }
}
