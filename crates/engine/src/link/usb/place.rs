//! [`UsbPlace`]: opens a device by its [`UsbAddress`], again and again.
//!
//! Used by the finder, which knows what is plugged in and what it is.

use super::address::UsbAddress;
use super::device;
use super::wire::UsbLink;
use crate::clock::wall_now;
use crate::link::error::LinkError;
use crate::link::opening::OpenRetry;
use crate::link::port::Link;

/// A device that can be tried again and again; it remembers for how long it has been failing.
#[derive(Debug)]
pub struct UsbPlace {
    address: UsbAddress,
    retry: OpenRetry,
}

impl UsbPlace {
    /// The place where this device is.
    #[must_use]
    pub fn new(address: UsbAddress) -> UsbPlace {
        UsbPlace { address, retry: OpenRetry::default() }
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
            Err(error) if self.retry.should_retry(&error, wall_now()) => Ok(None),
            Err(error) => Err(error),
        }
    }
}
