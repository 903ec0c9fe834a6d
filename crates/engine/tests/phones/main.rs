//! The practice phone, links and the protocol: each against the fact sheets and recorded bytes.

#[path = "../common/mod.rs"]
mod common;

mod hotplug;
mod practice_phone;
mod practice_phone_link;
mod practice_phone_pty;
mod serial_link;
mod transcripts;
