//! [`Link`], an open byte pipe to one phone, and [`PhonePort`], a port at which a phone may appear.
//!
//! Links are used by the session, ports by the code that waits for a phone. Links know no protocol; they own
//! the clock, so that tests with the practice phone run in virtual time.

use std::time::Duration;

use super::error::LinkError;
use crate::clock::{Moment, wall_pause};

/// Maximum length of one [`Link::write`] in bytes: the boot ROM's receive buffer is one 64-byte USB packet
/// (silicon.md section 5).
pub const MAX_WRITE: usize = 64;

/// The medium behind a link, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Carrier {
    /// The phone's own USB port, which exists only while the phone is connected. Unread bytes wait in the
    /// driver and in the phone, and the boot ROM loses packets that come too early (silicon.md section 5).
    /// Also used if it is not known whether the port is a UART.
    #[default]
    PhoneUsb,
    /// A serial line: an adapter or a built-in port, which exists with and without a phone. Bytes sent to a
    /// phone that is off are lost, and no packet can hang it.
    Uart,
}

/// An open byte pipe to one phone.
///
/// Used by one thread, strictly write, then read: reading and writing a serial port at the same time on two
/// threads slows it down to 0.03 MiB/s on Windows.
pub trait Link: Send {
    /// Sends `packet` (1 to [`MAX_WRITE`] bytes) in one write, so that on USB it is one packet.
    ///
    /// # Errors
    /// [`LinkError::Unplugged`] if the phone was disconnected, otherwise [`LinkError::Io`].
    fn write(&mut self, packet: &[u8]) -> Result<(), LinkError>;

    /// Reads available bytes, waiting at most `wait` for the first one. Returns the number of bytes put into
    /// `buf`, which may be less than its length; `Ok(0)` means that nothing arrived within `wait`.
    ///
    /// # Errors
    /// [`LinkError::Unplugged`] if the phone was disconnected, otherwise [`LinkError::Io`].
    fn read(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, LinkError>;

    /// Sends `bytes` of any length to a program on the phone that reads a stream of bytes: a loader that
    /// receives an agent, or an agent. Never used for commands of the boot ROM, whose buffer has one packet.
    /// On USB, transfers that do not end the stream consist of whole packets.
    ///
    /// # Errors
    /// As [`Link::write`].
    fn write_stream(&mut self, bytes: &[u8]) -> Result<(), LinkError> {
        bytes.chunks(MAX_WRITE).try_for_each(|packet| self.write(packet))
    }

    /// Tries to recover a phone that accepts or sends no more bytes: clearing the halt of the endpoint to it
    /// ends a deadlock of the boot ROM (silicon.md section 5). The phone continues in the middle of its
    /// command. Call it only after waiting did not help, because a packet in the phone's controller may be
    /// lost.
    ///
    /// `Ok(false)`: this link does not support it, as serial drivers do not.
    ///
    /// # Errors
    /// As [`Link::write`].
    fn recover(&mut self) -> Result<bool, LinkError> {
        Ok(false)
    }

    /// The medium behind this link.
    fn carrier(&self) -> Carrier {
        Carrier::PhoneUsb
    }

    /// The time on this link's clock.
    fn now(&self) -> Moment;

    /// Waits for `time` on this link's clock, without reading.
    fn idle(&mut self, time: Duration) {
        wall_pause(time);
    }

    /// The port's name for users and reports, such as `/dev/ttyACM0` or `COM5`.
    fn describe(&self) -> String;
}

/// A port at which a phone may appear: a port name, "any boot-ROM port", or the practice phone.
pub trait PhonePort: Send {
    /// Tries once to open the port. `Ok(None)`: no phone is there now.
    ///
    /// # Errors
    /// [`LinkError::Busy`], [`LinkError::Denied`] or [`LinkError::Io`] if a port exists but cannot be used.
    /// The caller tries again: permission may be granted, and other programs may close the port.
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError>;

    /// As [`PhonePort::try_open`], for the Download Agent of the phone that was opened last, which has left to
    /// appear again as another device (0E8D:2001; da.md section 1.1).
    ///
    /// # Errors
    /// As [`PhonePort::try_open`].
    fn try_open_agent(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        self.try_open()
    }

    /// Whether it opens whatever phone appears, so that a wait continues past a phone that cannot be read
    /// as it is.
    fn takes_any_phone(&self) -> bool {
        false
    }

    /// The time on this port's clock, which its links share.
    fn now(&self) -> Moment;

    /// Waits for `pause` (returns at once on a virtual clock).
    fn pause(&mut self, pause: Duration);

    /// Waits for `poll_interval` before the next [`PhonePort::try_open`]. May wait longer (0.2 s at most) if
    /// the system reports new devices at once.
    fn pause_between_polls(&mut self, poll_interval: Duration) {
        self.pause(poll_interval);
    }

    /// The port's name for users, or what is waited for.
    fn describe(&self) -> String;
}
