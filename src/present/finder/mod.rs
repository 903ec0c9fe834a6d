//! What is plugged in, why no phone is found, names of ports, and the rule that lets the user open phones.
//!
//! Used by the window and the command line.

mod device;
mod diagnosis;
mod port_name;
mod udev_rule;

pub use diagnosis::diagnosis_steps;
pub(super) use udev_rule::commands_to_type;
