//! Findings inside dumps, through the public functions of the engine.

#[path = "../common/mod.rs"]
mod common;

mod file_systems;
mod inspect;
mod inspect_edges;
mod rescue;
mod smartphones;
mod variants;
