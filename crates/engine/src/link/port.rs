//! [`Link`], an open byte pipe to one phone, and [`PhonePort`], a place where a phone may appear.
//!
//! Used by the session (links) and by whoever waits for a phone (ports). A link knows no protocol:
//! it moves bytes and has a clock, so that a test with the practice phone owns the clock.

use std::time::Duration;

use super::error::LinkError;
use crate::clock::Moment;

/// The most bytes one [`Link::write`] may carry: the boot ROM's receive buffer is one 64-byte USB
/// packet (silicon.md section 5).
pub const MAX_WRITE: usize = 64;

/// What carries the bytes of a link, as far as that is known of its port.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Carrier {
    /// The phone's own USB port, which comes and goes with it. Bytes that nobody reads wait in the driver and
    /// in the phone, and the boot ROM loses packets that come too early (silicon.md section 5). Also what is
    /// not known to be a UART.
    #[default]
    PhoneUsb,
    /// A serial line: an adapter or a port of the computer, there with and without a phone. Bytes sent to a
    /// phone that is off are lost, and no packet can hang it.
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

    /// Tries to recover a phone that takes no more bytes or sends none: clearing the halt of the endpoint to
    /// it ends a dead lock of the boot ROM (silicon.md section 5). The phone continues in the middle of its
    /// command. To be called only after waiting did not help, since a packet that lies in the phone's
    /// controller may be lost.
    ///
    /// `Ok(false)`: this link cannot do that; a serial driver does not offer it.
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
    /// [`LinkError::Busy`], [`LinkError::Denied`] or [`LinkError::Io`] when something is there that cannot be
    /// used. A permission may still come, and other programs end: the caller tries again.
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError>;

    /// The time on this port's clock, the same clock as that of its links.
    fn now(&self) -> Moment;

    /// Waits for `pause` (on a virtual clock: at once).
    fn pause(&mut self, pause: Duration);

    /// Waits for `poll_interval` before the next [`PhonePort::try_open`]; longer where the system reports at
    /// once when something comes (0.2 s at most).
    fn pause_between_polls(&mut self, poll_interval: Duration) {
        self.pause(poll_interval);
    }

    /// The place's name for people: a port name, or what is being waited for.
    fn describe(&self) -> String;
}
