//! The real programs, as processes.

#[path = "../../crates/engine/tests/common/mod.rs"]
mod common;

mod beside;
mod cli;
mod cli_resume;
mod cli_waiting;
mod crash;
mod crash_names;
mod disk;
mod edges;
mod hostile_regions;
mod inspected;
#[cfg(target_os = "linux")]
mod kill;
#[cfg(all(feature = "gui", target_os = "linux", not(feature = "wgpu")))]
mod window_arguments;
#[cfg(unix)]
mod workbench;
