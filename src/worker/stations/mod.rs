//! Several phones at once: [`Stations`] runs a [`Worker`](super::Worker) for each phone that appears, and tells its
//! owner what happens, with the number of the station in each event.
//!
//! Started by the window and by `bromide-cli batch`. Which phone gets which station is decided by the engine's
//! [`Broker`](bromide_engine::stations::Broker); here are the threads.

mod look;
mod messages;
mod order;
mod practice;
mod records;
mod reporter;
mod running;
mod session;
mod supervisor;
mod surroundings;

pub use messages::{Done, StationsEvent};
pub use order::{StationPorts, StationsOrder};
pub use practice::practice_place;
pub use records::{NotSaved, StationRecord};
pub use supervisor::{Stations, StationsWake};
pub use surroundings::{MakeSocketPlace, Surroundings};
