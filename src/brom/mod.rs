//! The boot-ROM protocol: bytes only. No I/O, no clock, no files; the session drives it.

mod status;

pub use status::Status;
