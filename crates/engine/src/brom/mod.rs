//! The boot-ROM protocol as bytes: [`Handshake`], [`Request`] and its dialogue ([`Exchange`]), [`Status`]
//! words.
//!
//! Used by the session. No I/O, no clock, no files.

mod door;
mod exchange;
mod handshake;
mod request;
mod status;

pub use door::Door;
pub use exchange::{Exchange, ExchangeError, Want};
pub use handshake::{Action, Handshake, HandshakeOutcome, Listen, ReadyMatcher, Unanswered};
pub use request::{DialogueStep, HardwareVersions, Request, VersionKind, swap_halves, swap_words};
pub use status::Status;

/// The four bytes of the handshake. The first one, sent to a phone in command mode, comes back unchanged.
/// silicon.md section 3; the real phone's bytes are in `tests/data/mt6261-real-phone.txt`.
pub const SYNC: [u8; 4] = [0xA0, 0x0A, 0x50, 0x05];
