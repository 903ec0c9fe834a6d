//! The udev rule for Linux that gives the user permission to open phones: text, path, installation and
//! removal.
//!
//! Used by the window, and by the command line for the rule's text. Opens no phone.

mod apply;
mod node;
mod rule;

pub use apply::{CommandRunner, RuleChange, RuleFailure, RuleOutcome, RunResult, SystemRunner, apply};
pub use node::{NodeFacts, node_facts};
pub use rule::{RULE, RULE_PATH, install_commands, is_installed};
