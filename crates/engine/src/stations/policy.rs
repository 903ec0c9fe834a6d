//! How long the broker waits before it believes that a phone was unplugged, and what counts as slow.
//!
//! Used by the modules of `stations`.

use std::time::Duration;

/// Stations at most: one computer of two cores serves so many boot ROMs at their full speed (benches/README.md).
pub const MOST_STATIONS: u16 = 16;
/// After its end a station is free when its socket has been empty for this long. A phone that restarts leaves its
/// socket for a shorter time (da.md section 3.5: 0.5 to 2 s; silicon.md section 1: 0.19 s).
pub const UNPLUGGED_AFTER: Duration = Duration::from_secs(5);
/// A phone that comes back to its socket sooner may be the restarted one: its preloader leaves again after some
/// seconds (protocol.md section 1.2). What stays for this long is handed out as a phone of its own.
pub const STAYS_AFTER: Duration = Duration::from_secs(10);
/// A port that exists without a phone does not show when the phone is changed: the next one is looked for after
/// this pause.
pub(super) const STANDING_PAUSE: Duration = Duration::from_secs(3);
/// What all phones behind one hub with a single transaction translator can send at full speed, in bytes a second:
/// 19 packets of 64 bytes a frame of 1 ms (USB 2.0, table 5-9).
pub(super) const FULL_SPEED_HUB: u64 = 19 * 64 * 1000;
/// Phones behind one hub slow each other down when one has less than this share of its own best speed.
pub(super) const SLOWED_PERCENT: u64 = 85;
/// So many slow measurements in a row count.
pub(super) const SLOW_SAMPLES: u32 = 4;
