//! What the fuzz targets share: a reader of the input bytes, a practice phone, temporary folders, and the
//! checks after a job. The noisy link and the table of allowed register writes are those of the engine's
//! tests.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a panic is a finding")]

#[allow(dead_code, reason = "the tests use more of it")]
#[path = "../../crates/engine/tests/common/noisy_link.rs"]
pub mod noisy_link;
#[allow(dead_code, reason = "the tests use more of it")]
#[path = "../../crates/engine/tests/common/rng.rs"]
pub mod rng;
#[path = "../../crates/engine/tests/common/written.rs"]
pub mod written;

pub mod folder;
pub mod input;
pub mod phone;
pub mod saved;
