//! The window, by the accessible names of its controls, and its pictures.
#![cfg(feature = "gui")]

#[path = "../../crates/engine/tests/common/mod.rs"]
mod common;

mod accessibility;
mod backups;
mod bench;
mod boot_key;
mod controls;
mod eyes;
mod finding;
mod form;
mod held;
mod inside;
mod inside_bench;
mod inside_edges;
mod keyboard;
mod languages;
mod layout;
mod letters;
mod pictures;
mod raster;
mod rescue;
mod rescue_bench;
mod rescue_busy;
mod scenes;
mod screens;
mod stations;
mod stations_scenes;
mod window_resume;
