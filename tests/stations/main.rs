//! The window's state and its threads, without a window.

#[path = "../../crates/engine/tests/common/mod.rs"]
mod common;

mod bundle;
mod byte_transcript;
mod desk;
mod fuzz_files;
mod replay;
mod worker;
