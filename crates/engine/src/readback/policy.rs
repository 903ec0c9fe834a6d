//! How often and for how long a job tries: retries of a block, losses of the phone, pauses, changes by the
//! disk.
//!
//! Used by the modules of `readback`. The time-outs of one request belong to the storage; when to skip an
//! offset, and when to sync, to `dumpfile::checkpoint`.

use std::time::Duration;

/// A failed block is asked for again in smaller blocks, down to this.
pub(super) const SMALLEST_BLOCK: u32 = 1024;
/// Each failure divides the block by this, and each climb multiplies it: 64 -> 16 -> 4 -> 1 KiB.
pub(super) const BLOCK_STEP: u32 = 4;
/// Failures at one place with the smallest block before giving up.
pub(super) const LAST_TRIES: u32 = 3;
/// Good blocks in a row after which the block grows again.
pub(super) const CLIMB_AFTER: u32 = 8;
/// The longest that a block may take at the speed of the last one. Less than half of the 5 s after which data
/// must be on the disk; a USB phone's 64 KiB take 0.07 to 0.3 s.
pub(super) const LONGEST_BLOCK: Duration = Duration::from_secs(2);
/// The first block: 1.4 s on the slowest link in use, a UART at 115,200 baud.
pub(super) const FIRST_BLOCK: u32 = 16 * 1024;
/// Losses in a row without a new byte between them, after which the job gives up.
pub(super) const MAX_LOSSES: u32 = 12;
/// The pause before a lost phone is looked for: a port that is still open at the other end needs a moment,
/// and a port that is always present but does not answer must not get sync bytes without a break.
pub(super) const FIRST_PAUSE: Duration = Duration::from_millis(100);
/// The longest of these pauses, which double with every loss.
pub(super) const LONGEST_PAUSE: Duration = Duration::from_secs(2);
/// Waits end within this time when the job is stopped.
pub(super) const STOP_SLICE: Duration = Duration::from_millis(50);
/// A disk that has changed data this often is called unreliable.
pub(super) const DISK_CHECKS: u32 = 3;
