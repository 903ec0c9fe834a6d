//! Sentences for the facts of the window's state: log, notices, job, form, boot keys. Used by the window, its
//! log and the support bundle. Knows nothing of how they are drawn.

mod backup;
mod boot_key;
mod details;
mod form;
mod held;
mod inside;
mod job;
mod language;
mod log;
mod models;
mod notice;
mod rescue;
mod stations;
mod timeline;

pub use backup::estimate;
pub use job::continue_words;
pub use rescue::{rescue_cell, rescue_details, rescue_step, rescue_tab};
pub use stations::{several_error, totals};
