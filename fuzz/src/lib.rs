//! What the fuzz targets share: an input taken apart, a practice phone whose flash is made once, jobs in a folder of their own
//! and what must hold after them.
//!
//! Used by `fuzz_targets/` and by the example that makes the seeds. The noisy link and the table of register writes are those of
//! the tests.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a panic is a finding")]

#[allow(dead_code, reason = "the tests use more of it")]
#[path = "../../crates/engine/tests/common/mangle.rs"]
pub mod mangle;
#[path = "../../crates/engine/tests/common/written.rs"]
pub mod written;

pub mod folder;
pub mod input;
pub mod phone;
pub mod saved;
