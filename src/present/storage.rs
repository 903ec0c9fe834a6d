//! The storage of a phone: its name and its sizes.

use super::{Present, size};
use crate::tr;
use bromide_engine::facts::StorageFacts;

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
