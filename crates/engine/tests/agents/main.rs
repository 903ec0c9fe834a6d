//! Download Agents: our side of their protocols against recorded sessions and against phones with faults.
//!
//! Everything runs in virtual time.
#![allow(unreachable_pub, reason = "each module uses a part of the others")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod legacy;
mod replay;
