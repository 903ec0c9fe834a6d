//! The storage of a phone: its name, its sizes and what protects it.

use super::{Present, size};
use crate::tr;
use bromide_engine::facts::{Door, StorageFacts};
use bromide_engine::session::SecuritySettings;

/// The name of the flash chip, or the kind of a smartphone's storage.
#[must_use]
pub fn storage_name(storage: &StorageFacts) -> String {
    match storage {
        StorageFacts::Flash(flash) => flash.name.present(),
        StorageFacts::Managed(storage) => storage.kind.name().to_owned(),
    }
}

/// Name and size: "eMMC, 14.6 GB".
impl Present for StorageFacts {
    fn present(&self) -> String {
        match self.size() {
            Some(bytes) => tr!("storage-with-size", name = storage_name(self), size = size(bytes)),
            None => storage_name(self),
        }
    }
}

/// How a smartphone was entered and what it asks for, before anything is loaded into it.
#[must_use]
pub fn security(door: Door, settings: SecuritySettings) -> String {
    let door = match door {
        Door::BootRom => tr!("door-boot-rom"),
        Door::Preloader => tr!("door-preloader"),
    };
    if settings.bits().is_none() {
        tr!("security-unknown", door = door)
    } else if settings.needs_server() {
        tr!("security-server", door = door)
    } else if settings.needs_signed_agent() {
        tr!("security-signed", door = door)
    } else {
        tr!("security-open", door = door)
    }
}
