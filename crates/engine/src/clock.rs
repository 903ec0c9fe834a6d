//! [`Moment`], a point in time, and the wall clock of this process.
//!
//! Every module uses moments; only real links and ports use the wall clock. Practice phones have a virtual
//! clock.

use std::ops::{Add, Sub};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

/// A point in time on the clock of a port and of every link opened from it.
///
/// The practice phone's clock may be virtual, so only moments of the same port can be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Moment(pub Duration);

impl Moment {
    /// Time since `earlier`; zero if `earlier` is later.
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

/// Time on the wall clock, which all real ports and links of this process share. It starts at zero.
#[must_use]
pub fn wall_now() -> Moment {
    static START: OnceLock<Instant> = OnceLock::new();
    Moment(START.get_or_init(Instant::now).elapsed())
}

/// Blocks the thread for `pause`.
#[allow(clippy::disallowed_methods, reason = "the wall clock is this file's: real ports need real waiting")]
pub fn wall_pause(pause: Duration) {
    std::thread::sleep(pause);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_saturate_at_the_ends_of_their_range() {
        let (early, late) = (Moment(Duration::from_secs(1)), Moment(Duration::from_secs(3)));
        assert_eq!((late - early, early - late), (Duration::from_secs(2), Duration::ZERO));
        assert_eq!(Moment(Duration::MAX) + Duration::from_secs(1), Moment(Duration::MAX));
    }

    #[test]
    fn the_wall_clock_never_goes_back() {
        let before = wall_now();
        assert!(before <= wall_now());
    }
}
