//! The window, by the accessible names of its controls, and its pictures.
#![cfg(feature = "gui")]

#[path = "../../crates/engine/tests/common/mod.rs"]
mod common;

mod eyes;
mod finding;
mod inside;
mod pictures;
mod raster;
mod scenes;
mod window;
mod window_resume;
