//! What is found inside dumps.

#[path = "../common/mod.rs"]
mod common;

mod inspect;
mod inspect_edges;
