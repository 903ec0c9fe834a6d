//! The boot-ROM protocol: bytes only. No I/O, no clock, no files; the session drives it.
//!
//! * [`Handshake`] brings a fresh phone into command mode, one byte at a time.
//! * [`Request`] is a command as data; [`Exchange`] is its dialogue: what to write, how many bytes to read,
//!   and whether what came is an answer the protocol allows.
//! * [`Status`] is what the ROM says of a command.

mod exchange;
mod handshake;
mod request;
mod status;

pub use exchange::{Exchange, ExchangeError, Want};
pub use handshake::{Action, Handshake, HandshakeOutcome, Listen, ReadyMatcher, Unanswered};
pub use request::{DialogueStep, HardwareVersions, Request, VersionKind, swap_halves, swap_words};
pub use status::Status;

/// The four bytes that open a session, and the byte that asks a phone whether it is in command mode.
/// silicon.md section 3; the real phone's bytes are in `tests/data/mt6261-real-phone.txt`.
pub const SYNC: [u8; 4] = [0xA0, 0x0A, 0x50, 0x05];
