//! Several phones at once: [`Stations`] runs a [`Worker`](super::Worker) for each phone that appears, and tells its
//! owner what happens, with the number of the station in each event.
//!
//! Started by the window and by `bromide-cli batch`. Which phone gets which station is decided by the engine's
//! [`Broker`](bromide_engine::stations::Broker); here are the threads.
//!
//! How an owner uses it: check the pattern with [`batch_name`](bromide_engine::dumpfile::batch_name), make the folder,
//! then [`Stations::start`] with a [`StationsOrder`] and a function that wakes the owner's loop. Take all events from
//! the channel when woken: `Began` makes a card for the station, `Reported` and `NeedsAgent` are the
//! [`WorkerEvent`](super::WorkerEvent)s of one window, `Ended` brings the [`StationRecord`] for the sign and the
//! session's table, `Freed` removes the card. `KeepAwake` goes to the desktop as it is. Requests
//! ([`Stations::stop`], [`Stations::retry`], [`Stations::seen`], [`Stations::set_sheet`] ..) never wait.

mod late_sheets;
mod look;
mod messages;
mod names;
mod one_port;
mod order;
mod practice;
mod records;
mod reporter;
mod running;
mod session;
mod supervisor;
mod surroundings;

pub use messages::{Done, Others, StationsEvent, StationsWake};
pub use one_port::first_twice;
pub use order::{Goal, StationExtent, StationPorts, StationRange, StationsOrder};
pub use practice::practice_place;
pub use records::{NotSaved, StationRecord};
pub use supervisor::Stations;
pub use surroundings::{MakeSocketPlace, Surroundings};
