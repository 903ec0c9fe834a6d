//! [`LinkError`]: what can go wrong with a byte pipe, as facts.
//!
//! Made by links and places, shown by `present`. The `Display`s are for logs.

use std::fmt;
use std::io;

use super::holder::PortHolder;
use crate::system::SystemError;

/// What can go wrong with a byte pipe.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LinkError {
    /// The phone (or the cable) has gone. Reads of zero bytes from a ready port mean this too.
    #[error("the phone was unplugged")]
    Unplugged,
    /// Another program holds the port.
    #[error("{port} is in use by {holder}")]
    Busy {
        /// The port's name.
        port: String,
        /// The program that holds it, as far as it is known.
        holder: PortHolder,
    },
    /// The user may not open the port.
    #[error("no permission to open {port}")]
    Denied {
        /// The port's name.
        port: String,
    },
    /// The name is not that of a serial port.
    #[error("{port} is not a serial port")]
    NotAPort {
        /// The port's name.
        port: String,
    },
    /// The ports of this computer cannot be listed.
    #[error("looking for serial ports: {0}")]
    NoList(#[source] SystemError),
    /// Any other failure.
    #[error("{during} {port}: {fault}")]
    Io {
        /// The port's name.
        port: String,
        /// What was being done.
        during: LinkActivity,
        /// What failed.
        #[source]
        fault: LinkFault,
    },
}

/// What was being done with a port when it failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LinkActivity {
    /// Opening it.
    Opening,
    /// Setting it up: its time-outs.
    SettingUp,
    /// Reading from it.
    Reading,
    /// Writing to it.
    Writing,
}

/// Why something that was done with a port failed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LinkFault {
    /// The operating system reported an error.
    #[error(transparent)]
    System(Box<SystemError>),
    /// The phone has not taken a packet in time.
    #[error("the phone takes no more bytes")]
    TakesNoMore,
    /// The operating system has not given back a cancelled USB transfer in time.
    #[error("the computer does not give the transfer back")]
    UsbStuck,
    /// The phone's USB controller refuses transfers (STALL), also after the halt was cleared.
    #[error("the phone refuses the transfer again and again")]
    UsbStalled,
    /// Windows has no driver that lets programs talk to the device.
    #[error("Windows has no driver that lets programs talk to it directly (WinUSB)")]
    NoUsbDriver,
}

impl LinkFault {
    /// Whether something was not done in time, so that clearing a halt may help.
    #[must_use]
    pub fn is_time_out(&self) -> bool {
        match self {
            LinkFault::TakesNoMore | LinkFault::UsbStuck => true,
            LinkFault::System(error) => error.kind == io::ErrorKind::TimedOut,
            LinkFault::UsbStalled | LinkFault::NoUsbDriver => false,
        }
    }
}

impl From<SystemError> for LinkFault {
    fn from(error: SystemError) -> LinkFault {
        LinkFault::System(Box::new(error))
    }
}

impl From<io::Error> for LinkFault {
    fn from(error: io::Error) -> LinkFault {
        SystemError::from(error).into()
    }
}

impl fmt::Display for LinkActivity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            LinkActivity::Opening => "opening",
            LinkActivity::SettingUp => "setting up",
            LinkActivity::Reading => "reading from",
            LinkActivity::Writing => "writing to",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_prints_its_port_its_activity_and_its_cause() {
        let error = |fault| LinkError::Io { port: "COM5".into(), during: LinkActivity::Writing, fault };
        assert_eq!(
            error(LinkFault::TakesNoMore).to_string(),
            "writing to COM5: the phone takes no more bytes"
        );
        assert_eq!(error(io::Error::other("EIO").into()).to_string(), "writing to COM5: EIO");
    }

    #[test]
    fn only_an_expired_wait_is_a_time_out() {
        let system = |kind: io::ErrorKind| LinkFault::from(SystemError::from(kind));
        for fault in [LinkFault::TakesNoMore, LinkFault::UsbStuck, system(io::ErrorKind::TimedOut)] {
            assert!(fault.is_time_out(), "{fault:?}");
        }
        for fault in [LinkFault::UsbStalled, LinkFault::NoUsbDriver, system(io::ErrorKind::Other)] {
            assert!(!fault.is_time_out(), "{fault:?}");
        }
    }
}
