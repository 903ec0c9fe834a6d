//! [`Shown`]: what came of showing a file dialog. Used by `dialogs` and by what shows them.

use std::path::PathBuf;

/// What came of showing a dialog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Shown {
    /// The user chose this.
    Chosen(PathBuf),
    /// The user closed it.
    Cancelled,
    /// There was none to see: the desktop has no dialogs, or they failed.
    Unavailable,
}
