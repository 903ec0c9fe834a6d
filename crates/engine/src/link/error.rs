//! [`LinkError`]: errors of links and ports, as facts.
//!
//! Returned by links and ports, shown by `present`. The `Display` texts are for logs.

use std::fmt;
use std::io;

use super::holder::PortHolder;
use crate::system::SystemError;

/// An error of a link or a port.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LinkError {
    /// The phone was disconnected. A read of zero bytes from a ready port means this, too.
    #[error("the phone was unplugged")]
    Unplugged,
    /// Another program has the port open.
    #[error("{port} is in use by {holder}")]
    Busy {
        /// The port's name.
        port: String,
        /// The program that has it open, if known.
        holder: PortHolder,
    },
    /// The user has no permission to open the port.
    #[error("no permission to open {port}")]
    Denied {
        /// The port's name.
        port: String,
    },
    /// The name does not belong to a serial port.
    #[error("{port} is not a serial port")]
    NotAPort {
        /// The port's name.
        port: String,
    },
    /// The system cannot list its serial ports.
    #[error("cannot list the serial ports: {0}")]
    NoList(#[source] SystemError),
    /// Any other failure.
    #[error("{during} {port}: {fault}")]
    Io {
        /// The port's name.
        port: String,
        /// The operation that failed.
        during: LinkActivity,
        /// The reason.
        #[source]
        fault: LinkFault,
    },
}

/// The operation on a port that failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LinkActivity {
    /// Opening it.
    Opening,
    /// Setting its time-outs.
    SettingUp,
    /// Reading from it.
    Reading,
    /// Writing to it.
    Writing,
}

/// The reason why an operation on a port failed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LinkFault {
    /// The operating system reported an error.
    #[error(transparent)]
    System(Box<SystemError>),
    /// The phone did not accept a packet in time.
    #[error("the phone did not accept the data in time")]
    WriteTimedOut,
    /// The operating system did not return a cancelled USB transfer in time.
    #[error("the system did not return a cancelled USB transfer in time")]
    UsbCancelTimedOut,
    /// The phone's USB controller refuses transfers (STALL) even after the halt was cleared.
    #[error("the phone still refuses USB transfers (STALL) after the halt was cleared")]
    UsbStalled,
    /// Windows has no driver for the device that gives programs access to it.
    #[error("Windows has no driver (WinUSB) that lets programs use the device")]
    NoUsbDriver,
}

impl LinkFault {
    /// Whether an operation timed out, so that clearing a halt may help.
    #[must_use]
    pub fn is_time_out(&self) -> bool {
        match self {
            LinkFault::WriteTimedOut | LinkFault::UsbCancelTimedOut => true,
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
            LinkActivity::SettingUp => "configuring",
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
            error(LinkFault::WriteTimedOut).to_string(),
            "writing to COM5: the phone did not accept the data in time"
        );
        assert_eq!(error(io::Error::other("EIO").into()).to_string(), "writing to COM5: EIO");
    }

    #[test]
    fn only_missed_time_limits_are_time_outs() {
        let system = |kind: io::ErrorKind| LinkFault::from(SystemError::from(kind));
        for fault in [LinkFault::WriteTimedOut, LinkFault::UsbCancelTimedOut, system(io::ErrorKind::TimedOut)]
        {
            assert!(fault.is_time_out(), "{fault:?}");
        }
        for fault in [LinkFault::UsbStalled, LinkFault::NoUsbDriver, system(io::ErrorKind::Other)] {
            assert!(!fault.is_time_out(), "{fault:?}");
        }
    }
}
