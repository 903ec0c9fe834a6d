//! The udev rule for Linux that lets the user open phones: its text, where it lies, and how it is installed and removed.
//!
//! Used by the window, and by the command line for the rule's text. Touches no phone.

mod apply;
mod node;
mod rule;

pub use apply::{CommandRunner, RuleChange, RuleFailure, RuleOutcome, RunResult, SystemRunner, apply};
pub use node::{NodeFacts, node_facts};
pub use rule::{RULE, RULE_PATH, install_commands, is_installed};
