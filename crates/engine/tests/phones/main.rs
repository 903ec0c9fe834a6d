//! The practice phone, links, the protocol, and why no phone is found: each against the fact sheets and
//! recordings.

#[path = "../common/mod.rs"]
mod common;

mod diagnosis;
mod hotplug;
mod practice_phone;
mod practice_phone_link;
mod practice_phone_pty;
mod serial_link;
mod transcripts;
