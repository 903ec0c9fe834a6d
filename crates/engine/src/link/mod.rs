//! Byte pipes to a phone ([`Link`]) and places where a phone may appear ([`PhonePort`]).
//!
//! Used by the session (links) and by whoever waits for a phone (ports). A link knows no protocol:
//! it moves bytes and tells the time, so that a test with the practice phone owns the clock.

pub mod changes;
mod closing;
mod error_value;
pub mod holder;
mod opening;
pub mod serial;
pub mod tap;
mod tried;
pub mod usb;
mod watching;

use std::io;
use std::ops::{Add, Sub};
use std::time::Duration;

pub use tried::Tried;

use crate::words;

/// The most bytes one [`Link::write`] may carry: the boot ROM's receive buffer is one 64-byte USB
/// packet (silicon.md section 5).
pub const MAX_WRITE: usize = 64;

/// A point in time on the clock of a port and of every link opened from it.
///
/// The practice phone's clock may be virtual, so a moment is only comparable with moments of the same port.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Moment(pub Duration);

impl Moment {
    /// Time gone by since `earlier`; zero if `earlier` is later.
    #[must_use]
    pub fn since(self, earlier: Moment) -> Duration {
        self.0.saturating_sub(earlier.0)
    }
}

impl Add<Duration> for Moment {
    type Output = Moment;
    fn add(self, rhs: Duration) -> Moment {
        Moment(self.0.saturating_add(rhs))
    }
}

impl Sub for Moment {
    type Output = Duration;
    fn sub(self, rhs: Moment) -> Duration {
        self.since(rhs)
    }
}

/// What carries the bytes of a link, as far as that is known of its port.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Carrier {
    /// The phone's own USB port, which comes and goes with it. Bytes that nobody reads wait in the driver and in the phone,
    /// and the boot ROM loses packets that come too early (silicon.md section 5). Also what is not known to be a UART.
    #[default]
    PhoneUsb,
    /// A serial line: an adapter or a port of the computer, there with and without a phone. Bytes sent to a phone that is
    /// off are lost, and no packet can hang it.
    Uart,
}

/// An open byte pipe to one phone.
///
/// Used by one thread, strictly write, then read: a serial port that is written and read at once on two
/// threads drops to 0.03 MiB/s on Windows.
pub trait Link: Send {
    /// Sends `packet` (1 to [`MAX_WRITE`] bytes) in one write, so that on USB it is one packet.
    ///
    /// # Errors
    /// [`LinkError::Unplugged`] when the phone has gone, [`LinkError::Io`] otherwise.
    fn write(&mut self, packet: &[u8]) -> Result<(), LinkError>;

    /// Reads what is there, waiting at most `wait` for the first byte. Returns the number of bytes put into
    /// `buf`, which may be fewer than asked; `Ok(0)` means that nothing came within `wait`.
    ///
    /// # Errors
    /// [`LinkError::Unplugged`] when the phone has gone, [`LinkError::Io`] otherwise.
    fn read(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, LinkError>;

    /// Tries to bring back a phone that takes no more bytes or says nothing: the cure for the boot ROM's dead lock is to clear the halt
    /// of the endpoint to it (silicon.md section 5). The phone goes on in the middle of its command. Asked for only when waiting was of no
    /// use, since a packet that lies in the phone's controller may be lost by it.
    ///
    /// `Ok(false)`: this link has no such means; a serial driver keeps them to itself.
    ///
    /// # Errors
    /// As [`Link::write`].
    fn recover(&mut self) -> Result<bool, LinkError> {
        Ok(false)
    }

    /// What carries its bytes.
    fn carrier(&self) -> Carrier {
        Carrier::PhoneUsb
    }

    /// The time on this link's clock.
    fn now(&self) -> Moment;

    /// The port's name for people and for the report, such as `/dev/ttyACM0` or `COM5`.
    fn describe(&self) -> String;
}

/// A place where a phone may appear: a port name, "any boot-ROM port", or the practice phone.
pub trait PhonePort: Send {
    /// Tries once to open what is there. `Ok(None)`: no phone here at this moment.
    ///
    /// # Errors
    /// [`LinkError::Busy`], [`LinkError::Denied`] or [`LinkError::Io`] when something is there that cannot be used.
    /// A permission may still come, and other programs end: the caller tries again.
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError>;

    /// The time on this port's clock, the same clock as that of its links.
    fn now(&self) -> Moment;

    /// Lets `pause` go by (on a virtual clock: at once).
    fn pause(&mut self, pause: Duration);

    /// Lets `look_every` go by before the next [`PhonePort::try_open`]; longer where the system tells at once when
    /// something comes (0.2 s at most).
    fn pause_between_looks(&mut self, look_every: Duration) {
        self.pause(look_every);
    }

    /// The place's name for people: a port name, or what is being waited for.
    fn describe(&self) -> String;
}

/// What can go wrong with a byte pipe.
#[derive(Debug, thiserror::Error)]
pub enum LinkError {
    /// The phone (or the cable) has gone. Reads of zero bytes from a ready port mean this too.
    #[error("{}", words!("link-unplugged"))]
    Unplugged,
    /// Another program holds the port.
    #[error("{}", words!("link-busy", port = port, holder = holder::or_another(holder.as_deref())))]
    Busy {
        /// The port's name.
        port: String,
        /// The program that holds it, where the system tells.
        holder: Option<String>,
    },
    /// The user may not open the port.
    #[error("{}", words!("link-denied", port = port))]
    Denied {
        /// The port's name.
        port: String,
    },
    /// The name is not that of a serial port.
    #[error("{}", words!("link-not-a-port", port = port))]
    NotAPort {
        /// The port's name.
        port: String,
    },
    /// Any other failure of the operating system.
    #[error("{}", words!("link-failed", during = during, why = source.to_string()))]
    Io {
        /// What was being done, for the message: "opening COM5".
        during: String,
        /// The system's error.
        source: io::Error,
    },
}
