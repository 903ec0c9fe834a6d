//! The window's state and its threads, without a window.

#[path = "../../crates/engine/tests/common/mod.rs"]
mod common;

mod backup_lists;
mod backups;
mod bundle;
mod byte_transcript;
mod controller;
mod fuzz_files;
mod replay;
mod several;
mod smartphone;
mod smartphone_bench;
mod worker;
