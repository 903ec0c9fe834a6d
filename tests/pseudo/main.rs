//! Everything shown in a made-up language: a process of its own, because the language is chosen once.

#[path = "../../crates/engine/tests/common/mod.rs"]
mod common;
#[cfg(feature = "gui")]
#[path = "../window/eyes.rs"]
mod eyes;
#[cfg(feature = "gui")]
#[path = "../window/scenes.rs"]
mod scenes;

mod english;
mod pseudo;
mod pseudo_errors;
mod pseudo_window;
mod stable;
