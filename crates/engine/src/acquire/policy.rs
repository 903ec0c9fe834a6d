//! How often and for how long a phone is looked for, connected and asked, with the sources of the numbers.
//!
//! Used by the modules of `acquire`. The time-outs of one request are in `session`.

use std::time::Duration;

/// The time between two polls for the port, which may exist for 0.3 s only; opening and handshake must fit in
/// (protocol.md section 2.2: poll every 20 ms or faster).
pub(super) const POLL_INTERVAL: Duration = Duration::from_millis(20);
/// A port often exists a moment before its permissions are set (by udev on Linux), so a denial is reported
/// only after this total time. It is added up over several appearances, because some boot ROMs exit after a
/// second without a boot key (protocol.md section 1.2).
pub(super) const DENIED_TOTAL: Duration = Duration::from_millis(500);
/// The current appearance must also have been denied for this time: a udev rule installed since the previous
/// one may take a moment to apply.
pub(super) const DENIED_CURRENT: Duration = Duration::from_millis(150);
/// A handshake that begins just before the end of the wait may take this long. Nothing else on the port may
/// delay the job longer.
pub(super) const HANDSHAKE_LIMIT: Duration = Duration::from_secs(2);
/// How long a phone on USB whose ids make no sense is left alone before it is asked again, unless it is
/// unplugged before. On a serial line nobody knows when it is switched on again, so it is asked at once.
pub(super) const NONSENSE_PAUSE: Duration = Duration::from_millis(500);
/// Connections that may fail before the chip is known, without the phone being unplugged, before giving up.
pub(super) const MAX_BROKEN_TRIES: u32 = 3;
/// How long a phone on which the reading program failed may take to restart by its watchdog: 31 s, with some
/// reserve (agent.md section 5).
pub(super) const WATCHDOG_RESTART: Duration = Duration::from_secs(35);
/// How long a phone that waits for its agent file is listened to, to notice that it was unplugged.
pub(super) const PRESENCE_SLICE: Duration = Duration::from_millis(10);
/// Failures of one read before giving up.
pub(super) const MAX_READ_TRIES: u32 = 3;
/// Bytes of one read of the first block, with which the reading program is compared: a boot ROM sends them
/// within 55 ms (agent.md section 6: at least 148 kB/s), so that the phone can be restored after a stop.
pub(super) const FIRST_BLOCK_PIECE: usize = 8 * 1024;
