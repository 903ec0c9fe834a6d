//! [`UsbPlace`]: opens the device of a [`UsbAddress`], repeatedly if needed.
//!
//! Used by the finder.

use super::address::UsbAddress;
use super::device;
use super::wire::UsbLink;
use crate::clock::wall_now;
use crate::link::error::LinkError;
use crate::link::opening::OpenRetry;
use crate::link::port::Link;

/// A device that can be opened repeatedly; remembers since when opening has been failing.
#[derive(Debug)]
pub struct UsbPlace {
    address: UsbAddress,
    retry: OpenRetry,
}

impl UsbPlace {
    /// The place of this device.
    #[must_use]
    pub fn new(address: UsbAddress) -> UsbPlace {
        UsbPlace { address, retry: OpenRetry::default() }
    }

    /// The device.
    #[must_use]
    pub fn address(&self) -> &UsbAddress {
        &self.address
    }

    /// Opens the device; `Ok(None)` if it is disconnected or still being set up.
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
