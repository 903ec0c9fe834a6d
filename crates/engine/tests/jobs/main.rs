//! Whole jobs on practice phones in virtual time, through the public functions of the engine.

#[path = "../common/mod.rs"]
mod common;

mod content;
mod files;
mod flash_models;
mod hostile;
mod hung_phone;
mod in_order;
mod kept;
mod large;
mod late_names;
mod matrix;
mod noisy_line;
mod progress;
mod proved;
mod resume;
mod scenarios;
mod standing_port;
mod tried;
