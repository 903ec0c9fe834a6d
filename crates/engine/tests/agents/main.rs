//! The host's side of the Download Agents: against recorded sessions, and against devices that are written
//! here from the fact sheets.

#![allow(unreachable_pub, reason = "the files share helpers")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "a test may fail; the configuration's exception does not reach the helpers of an integration test"
)]

#[path = "../common/mod.rs"]
mod common;

mod frame_device;
mod frame_faults;
mod frame_random;
mod frames_replay;
mod legacy;
mod replay;
mod xflash;
mod xflash_device;
mod xml;
mod xml_device;
