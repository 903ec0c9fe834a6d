//! [`UsbAddress`] says which device is meant, [`UsbPlace`] opens it.
//!
//! Used by the finder, which knows what is plugged in and what it is.

use super::device;
use super::short_bus;
use super::wire::UsbLink;
use crate::link::opening::Patience;
use crate::link::serial::wall_now;
use crate::link::{Link, LinkError};

/// One device as long as it stays plugged in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UsbAddress {
    /// Its bus, as [`short_bus`] has it.
    pub bus: String,
    /// Its number on the bus.
    pub address: u8,
    /// Vendor id.
    pub vendor: u16,
    /// Product id.
    pub product: u16,
    /// Its name for people and for the report: `usb:1-2`.
    pub name: String,
    /// Whether it wants to be told a baud rate and DTR and RTS. A preloader does, a boot ROM does not (protocol.md section 1.3).
    pub wants_line_state: bool,
}

impl UsbAddress {
    pub(super) fn is_of(&self, device: &nusb::DeviceInfo) -> bool {
        short_bus(device.bus_id()) == self.bus
            && device.device_address() == self.address
            && (device.vendor_id(), device.product_id()) == (self.vendor, self.product)
    }
}

/// A device that can be tried again and again; it remembers for how long it has been failing.
#[derive(Debug)]
pub struct UsbPlace {
    address: UsbAddress,
    patience: Patience,
}

impl UsbPlace {
    /// The place where this device is.
    #[must_use]
    pub fn new(address: UsbAddress) -> UsbPlace {
        UsbPlace { address, patience: Patience::default() }
    }

    /// The device.
    #[must_use]
    pub fn address(&self) -> &UsbAddress {
        &self.address
    }

    /// Opens it; `Ok(None)`: it has gone, or is only just coming.
    ///
    /// # Errors
    /// [`LinkError::Busy`], [`LinkError::Denied`] or [`LinkError::Io`].
    pub fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        match device::open(&self.address) {
            Ok(Some(pipe)) => Ok(Some(Box::new(UsbLink::new(pipe, self.address.name.clone())))),
            Ok(None) => Ok(None),
            Err(error) if self.patience.forgives(&error, wall_now()) => Ok(None),
            Err(error) => Err(error),
        }
    }
}
