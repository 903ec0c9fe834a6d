//! The speed of the practice phone: the time each packet takes, and the figures that benchmarks compare with.
//! Used by the world. Knows neither bytes nor clocks: times are arguments and results.

use std::time::Duration;

use super::model::PACKET;

/// At most this many 64-byte bulk packets fit into a 1 ms frame of full-speed USB (USB 2.0, table 5-10).
const PACKETS_PER_FRAME: u32 = 19;
const FRAME: Duration = Duration::from_millis(1);
/// An OUT packet waits for the host controller's next frame; recorded echoes come about 1 ms after their byte
/// (tests/data/mt6261-real-phone.txt).
const OUT_LATENCY: Duration = Duration::from_millis(1);
/// A short packet's time on the wire and in the ROM (silicon.md section 8: about 55 µs).
const SHORT_PACKET: Duration = Duration::from_micros(55);
/// Short packets around one D1: echoes of command, address and count, two statuses (silicon.md section 5).
const SHORTS_PER_READ: u32 = 5;
/// Bytes around one D1: 9 there, 9 echoes and 2 statuses back.
const BYTES_PER_READ: u64 = 9 + 9 + 4;
/// How much a host's driver buffers before the phone has to wait: 64 KiB of a tty.
pub(super) const HOST_BUFFER: usize = 64 * 1024;

/// The speed of the phone and its cable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pacing {
    /// No byte takes any time.
    #[default]
    None,
    /// Full-speed USB with a ROM that needs this long for a byte, everything included.
    UsbFullSpeed {
        /// Nanoseconds a byte.
        rom_ns_per_byte: u32,
    },
    /// A UART: ten bit times a byte, either way.
    Uart {
        /// Bits a second.
        baud: u32,
    },
}

impl Pacing {
    /// 4300 ns a byte, 232,558 B/s: what the captured real phone takes while receiving; silicon.md section 8
    /// gives 225 kB/s for a core at 26 MHz.
    pub const ROM: Pacing = Pacing::UsbFullSpeed { rom_ns_per_byte: 4300 };
    /// Near the limit of the wire: 1050 ns a byte, 952,380 B/s.
    pub const FAST: Pacing = Pacing::UsbFullSpeed { rom_ns_per_byte: 1050 };

    /// How many bytes of memory the device sends in a second at most; `None` when it takes no time.
    #[must_use]
    pub fn bytes_per_second(self) -> Option<u64> {
        match self {
            Pacing::None => None,
            Pacing::UsbFullSpeed { rom_ns_per_byte } => {
                let wire = u64::from(PACKETS_PER_FRAME) * PACKET as u64 * 1000;
                Some(1_000_000_000_u64.checked_div(u64::from(rom_ns_per_byte)).unwrap_or(wire).min(wire))
            }
            Pacing::Uart { baud } => Some(u64::from(baud) / 10),
        }
    }

    /// The time one D1 command costs beyond its data, when its header is one write: a read of `n` bytes in
    /// `b` blocks cannot be faster than `n / bytes_per_second() + b * turn_around()`.
    #[must_use]
    pub fn turn_around(self) -> Duration {
        match self {
            Pacing::None => Duration::ZERO,
            Pacing::UsbFullSpeed { .. } => OUT_LATENCY + SHORT_PACKET * SHORTS_PER_READ,
            Pacing::Uart { .. } => self.nanos(BYTES_PER_READ),
        }
    }

    pub(super) fn is_uart(self) -> bool {
        matches!(self, Pacing::Uart { .. })
    }

    /// From the host's write until the ROM receives it.
    pub(super) fn out_time(self, bytes: usize) -> Duration {
        match self {
            Pacing::None => Duration::ZERO,
            Pacing::UsbFullSpeed { .. } => OUT_LATENCY,
            Pacing::Uart { .. } => self.nanos(bytes as u64),
        }
    }

    fn nanos(self, bytes: u64) -> Duration {
        match self {
            Pacing::None => Duration::ZERO,
            Pacing::UsbFullSpeed { rom_ns_per_byte } => {
                Duration::from_nanos(bytes * u64::from(rom_ns_per_byte))
            }
            Pacing::Uart { baud } => Duration::from_nanos(bytes * 10_000_000_000 / u64::from(baud.max(1))),
        }
    }
}

/// When the next packet is ready, given when the last one was taken.
#[derive(Debug)]
pub(super) struct Timeline {
    pacing: Pacing,
    /// When the ROM could begin with the packet that waits now.
    free: Duration,
    /// The frame the last packet went out in, and how many packets it has carried.
    frame: u128,
    in_frame: u32,
}

impl Timeline {
    pub(super) fn new(pacing: Pacing) -> Timeline {
        Timeline { pacing, free: Duration::ZERO, frame: 0, in_frame: 0 }
    }

    pub(super) fn pacing(&self) -> Pacing {
        self.pacing
    }

    /// The ROM was idle and a packet of `bytes` was written to it at `now`.
    pub(super) fn woken(&mut self, now: Duration, bytes: usize) {
        self.free = now + self.pacing.out_time(bytes);
    }

    /// The ROM, or the program, cannot have got further ahead of a host that does not read than the host's
    /// buffers allow.
    pub(super) fn held_up(&mut self, now: Duration, program: bool) {
        let ahead = match program && self.pacing != Pacing::None {
            true => share_of_frame(HOST_BUFFER),
            false => self.pacing.nanos(HOST_BUFFER as u64),
        };
        self.free = self.free.max(now.saturating_sub(ahead));
    }

    /// Nothing was sent until `now`.
    pub(super) fn not_before(&mut self, now: Duration) {
        self.free = self.free.max(now);
    }

    /// When a packet of `bytes` is ready.
    pub(super) fn ready(&self, bytes: usize) -> Duration {
        if self.pacing == Pacing::None {
            return self.free;
        }
        let mut cost = self.pacing.nanos(bytes as u64);
        if bytes < PACKET && !self.pacing.is_uart() {
            cost = cost.max(SHORT_PACKET);
        }
        let ready = self.free + cost;
        let full = self.in_frame >= PACKETS_PER_FRAME && frame_of(ready) <= self.frame;
        if full && !self.pacing.is_uart() {
            let next = u64::try_from((self.frame + 1) * FRAME.as_nanos()).unwrap_or(u64::MAX);
            Duration::from_nanos(next)
        } else {
            ready
        }
    }

    /// The packet of `bytes` was taken, at its time.
    pub(super) fn taken(&mut self, bytes: usize) {
        let ready = self.ready(bytes);
        let frame = frame_of(ready);
        self.in_frame = if frame == self.frame { self.in_frame + 1 } else { 1 };
        self.frame = frame;
        self.free = ready;
    }

    /// When a packet of `bytes` that a program handed over at `at` has been sent: it takes its share of a
    /// frame.
    pub(super) fn ready_after(&self, at: Duration, bytes: usize) -> Duration {
        let free = self.free.max(at);
        if self.pacing == Pacing::None {
            return free;
        }
        free + share_of_frame(bytes.max(8))
    }

    /// A packet of a program was sent at `at`.
    pub(super) fn taken_at(&mut self, at: Duration) {
        self.free = at;
    }

    /// About when `bytes` of data and the status behind them will have been sent.
    pub(super) fn end_of(&self, bytes: u64) -> Duration {
        let left = self.pacing.nanos(bytes);
        self.free + left + if self.pacing.is_uart() { self.pacing.nanos(2) } else { SHORT_PACKET }
    }
}

/// The time of `bytes` on a wire that carries a full frame after the other.
fn share_of_frame(bytes: usize) -> Duration {
    FRAME * u32::try_from(bytes).unwrap_or(u32::MAX) / (PACKETS_PER_FRAME * 64)
}

fn frame_of(at: Duration) -> u128 {
    at.as_nanos() / FRAME.as_nanos()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_pacing_has_its_published_rate() {
        assert_eq!(Pacing::ROM.bytes_per_second(), Some(232_558));
        assert_eq!(Pacing::FAST.bytes_per_second(), Some(952_380));
        assert_eq!(Pacing::UsbFullSpeed { rom_ns_per_byte: 0 }.bytes_per_second(), Some(1_216_000));
        assert_eq!(Pacing::Uart { baud: 115_200 }.bytes_per_second(), Some(11_520));
        assert_eq!(Pacing::None.bytes_per_second(), None);
    }

    #[test]
    fn a_usb_frame_carries_at_most_nineteen_packets() {
        let mut timeline = Timeline::new(Pacing::UsbFullSpeed { rom_ns_per_byte: 1 });
        let mut in_first = 0;
        while timeline.ready(PACKET) < FRAME {
            timeline.taken(PACKET);
            in_first += 1;
        }
        assert_eq!(in_first, PACKETS_PER_FRAME);
    }

    #[test]
    fn a_host_that_does_not_read_delays_the_phone() {
        let mut timeline = Timeline::new(Pacing::FAST);
        timeline.held_up(Duration::from_secs(10), false);
        let ahead = Duration::from_secs(10) - timeline.ready(PACKET);
        assert!(ahead < Duration::from_millis(70), "{ahead:?}");
    }
}
