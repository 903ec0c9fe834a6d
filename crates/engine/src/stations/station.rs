//! [`StationNumber`]: the number of a station, and what happens to it after its end.

use std::fmt;

/// The number of a station, from 1, as it is written on the bench.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StationNumber(pub u16);

impl fmt::Display for StationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// How long the end of a station stays to be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Keep {
    /// Until its phone is unplugged.
    UntilUnplugged,
    /// Until somebody has seen it, too. Its socket takes the next phone before that, with another number.
    UntilSeen,
}
