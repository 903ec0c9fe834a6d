//! Several phones at once: which station serves which phone. One station is one lane for one phone, bound to a
//! socket on the bench.
//!
//! Used by the program's supervisor, which owns the threads. Knows no job and no file, and has no clock of its own.
//!
//! * [`Broker`]: hands each phone that appears to exactly one station
//! * [`Bench`]: what is plugged in now, shared by the thread that watches and the ports of all stations
//! * [`SocketPort`]: a port that sees only the phone at its socket
//! * [`SharedHubs`], [`Tally`]: measured speeds behind a hub, and the totals

mod bench;
mod broker;
mod policy;
mod shared_hubs;
mod socket_port;
mod station;
mod tally;

pub use bench::Bench;
pub use broker::{Assignment, Broker, RetryError};
pub use policy::{MOST_STATIONS, STAYS_AFTER, UNPLUGGED_AFTER};
pub use shared_hubs::{SharedHub, SharedHubs};
pub use socket_port::SocketPort;
pub use station::{Keep, StationNumber};
pub use tally::{PhoneEnd, Tally, Totals};
