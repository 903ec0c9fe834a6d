//! The speed of a practice smartphone's cable, and the figures that benchmarks compare with. Used by the
//! world. Knows neither bytes nor clocks: times are arguments and results.

use std::time::Duration;

/// The speed of the phone and its cable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SmartphonePacing {
    /// No byte takes any time.
    #[default]
    None,
    /// USB: bytes a second before and after the re-enumeration, and the time from a request to its answer.
    Usb {
        /// Bytes a second at full speed.
        full_speed: u32,
        /// Bytes a second at high speed.
        high_speed: u32,
        /// From the last byte of a request to the first of the answer.
        turn_around: Duration,
    },
    /// A UART: ten bit times a byte, either way.
    Uart {
        /// Bits a second.
        baud: u32,
    },
}

impl SmartphonePacing {
    /// 1 MB/s, then 40 MB/s, 1 ms a request: what benchmarks measure against.
    pub const HIGH_SPEED: SmartphonePacing = SmartphonePacing::Usb {
        full_speed: 1_000_000,
        high_speed: 40_000_000,
        turn_around: Duration::from_millis(1),
    };
    /// The demo's: 2 MB/s at high speed.
    pub const DEMO: SmartphonePacing = SmartphonePacing::Usb {
        full_speed: 1_000_000,
        high_speed: 2_000_000,
        turn_around: Duration::from_millis(1),
    };

    /// Bytes a second at most; `None` when bytes take no time.
    #[must_use]
    pub fn bytes_per_second(self, is_high_speed: bool) -> Option<u64> {
        match self {
            SmartphonePacing::None => None,
            SmartphonePacing::Usb { high_speed, .. } if is_high_speed => Some(u64::from(high_speed.max(1))),
            SmartphonePacing::Usb { full_speed, .. } => Some(u64::from(full_speed.max(1))),
            SmartphonePacing::Uart { baud } => Some(u64::from(baud / 10).max(1)),
        }
    }

    /// From the last byte of a request to the first of the answer.
    #[must_use]
    pub fn turn_around(self) -> Duration {
        match self {
            SmartphonePacing::Usb { turn_around, .. } => turn_around,
            SmartphonePacing::None | SmartphonePacing::Uart { .. } => Duration::ZERO,
        }
    }

    /// The time `bytes` take on the cable.
    pub(super) fn time_of(self, bytes: u64, is_high_speed: bool) -> Duration {
        let Some(rate) = self.bytes_per_second(is_high_speed) else { return Duration::ZERO };
        Duration::from_nanos(nanos(bytes, rate))
    }

    /// How many bytes the cable carries in `time`.
    pub(super) fn bytes_in(self, time: Duration, is_high_speed: bool) -> u64 {
        let Some(rate) = self.bytes_per_second(is_high_speed) else { return u64::MAX };
        let bytes = time.as_nanos() * u128::from(rate) / 1_000_000_000;
        u64::try_from(bytes).unwrap_or(u64::MAX)
    }
}

fn nanos(bytes: u64, rate: u64) -> u64 {
    let nanos = (u128::from(bytes) * 1_000_000_000).div_ceil(u128::from(rate));
    u64::try_from(nanos).unwrap_or(u64::MAX)
}
