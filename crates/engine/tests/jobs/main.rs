//! Whole jobs on practice phones in virtual time, through the public functions of the engine.

#[path = "../common/mod.rs"]
mod common;

mod backup;
mod checks;
mod connect_attempts;
mod connect_findings;
mod content;
mod files;
mod flash_models;
mod hostile;
mod hung_phone;
mod large;
mod matrix;
mod name_templates;
mod noisy_line;
mod odd_files;
mod part_verification;
mod phone_left_safe;
mod progress;
mod ranges;
mod reading_program;
mod resume;
mod scenarios;
mod standing_port;
mod stations;
mod survey_cost;
mod sync_interval;
