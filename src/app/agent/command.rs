//! [`AgentCommand`]: what the user chose for the smartphone that waits.

use std::path::PathBuf;

/// What the user chose for the smartphone that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AgentCommand {
    /// This Download Agent file.
    Agent(PathBuf),
    /// This preloader file.
    Preloader(PathBuf),
    /// A file that was dropped on the window: either of them.
    Dropped(PathBuf),
    /// The folder with Download Agent files: it is searched now, and for later phones.
    Folder(PathBuf),
    /// The file of the practice smartphone.
    Practice,
    /// The files that failed the last time.
    UseAgain,
}
