//! [`Notice`]: messages about the program itself and its files, as facts. Written to the log; the window
//! shows some of them until they are dismissed. `present` makes the sentences.

use std::path::PathBuf;

use super::form::scatter::{LeftOut, ScatterError, ScatterErrors};
use super::log::Level;
use bromide_engine::dumpfile::DiskError;
use bromide_engine::system::SystemError;

/// A message to the user that is not about a phone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The rows of the form are those of a scatter file.
    ScatterImported {
        /// The scatter file.
        file: PathBuf,
        /// How many ranges it has.
        ranges: usize,
    },
    /// Only a part of a scatter file was taken.
    ScatterLeftOut {
        /// The scatter file.
        file: PathBuf,
        /// How many ranges were taken.
        ranges: usize,
        /// Ranges that were not.
        left_out: Vec<LeftOut>,
        /// Lines that were not understood.
        errors: ScatterErrors,
    },
    /// A scatter file cannot be used.
    ScatterRefused {
        /// The scatter file.
        file: PathBuf,
        /// The reason.
        why: ImportError,
    },
    /// A scatter file was dropped while a job runs.
    ScatterDuringJob {
        /// The scatter file.
        file: PathBuf,
    },
    /// The notes about boot keys of a file were merged with ours.
    NotesImported {
        /// The file.
        file: PathBuf,
    },
    /// The notes about boot keys of a file cannot be used.
    NotesNotImported {
        /// The file.
        file: PathBuf,
        /// The reason.
        why: OwnFileError,
    },
    /// The table of the day cannot be written.
    DayLogNotSaved {
        /// The file.
        file: PathBuf,
        /// The reason.
        why: SystemError,
    },
    /// What was written down about a phone after its end is not in its report.
    SheetNotSaved(DiskError),
    /// Our notes about boot keys cannot be saved.
    NotesNotSaved(OwnFileError),
    /// Our notes about boot keys cannot be read; the file stays where it is.
    NotesUnreadable {
        /// The file.
        file: PathBuf,
        /// The reason.
        why: SystemError,
    },
    /// Our notes about boot keys are damaged and were renamed.
    NotesSetAside {
        /// The file.
        file: PathBuf,
        /// The reason.
        why: OwnFileError,
        /// Its new name.
        aside: PathBuf,
    },
    /// The settings cannot be saved.
    SettingsNotSaved(SystemError),
    /// The settings cannot be read; the file stays where it is.
    SettingsUnreadable {
        /// The file.
        file: PathBuf,
        /// The reason.
        why: SystemError,
    },
    /// A setting has a value that it cannot have; the default is used.
    SettingsBadValue {
        /// The setting.
        key: String,
        /// The value, as JSON.
        value: String,
    },
    /// The settings are damaged and were renamed; defaults are used.
    SettingsSetAside {
        /// The file.
        file: PathBuf,
        /// The reason.
        why: OwnFileError,
        /// Its new name.
        aside: PathBuf,
    },
    /// The settings are damaged and cannot be renamed; defaults are used.
    SettingsDamaged {
        /// The file.
        file: PathBuf,
        /// What is wrong with them.
        why: OwnFileError,
        /// Why they cannot be renamed.
        error: SystemError,
    },
    /// What draws the window.
    RendererChosen {
        /// Its name.
        renderer: String,
    },
    /// A renderer cannot draw the window.
    RendererFailed {
        /// Its name.
        renderer: String,
        /// Its own error message.
        why: String,
    },
    /// A log, a support bundle or notes were saved.
    FileSaved(PathBuf),
    /// This desktop has no dialog to save a text with.
    NoSaveDialog,
    /// This desktop has no dialog to save a support bundle with, and the folder for dumps is not there.
    NoBundleDialog,
    /// The support bundle cannot be made; `None`: its thread panicked.
    BundleFailed(Option<SystemError>),
    /// A job cannot be prepared; `None`: its thread panicked.
    OrderFailed(Option<SystemError>),
    /// An unfinished file cannot be saved as it is.
    NotSavedAsItIs(DiskError),
    /// A message of the desktop, which makes its own sentences.
    FromDesktop(Level, String),
}

impl Notice {
    /// How serious it is.
    #[must_use]
    pub fn level(&self) -> Level {
        match self {
            Notice::ScatterImported { .. }
            | Notice::NotesImported { .. }
            | Notice::RendererChosen { .. }
            | Notice::FileSaved(_) => Level::Info,
            Notice::OrderFailed(_) => Level::Error,
            Notice::FromDesktop(level, _) => *level,
            _ => Level::Warning,
        }
    }
}

/// Why a scatter file was not imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportError {
    /// It cannot be read.
    System(SystemError),
    /// It is larger than any scatter file.
    TooLarge,
    /// It is not understood.
    Scatter(ScatterError),
    /// It has more ranges than the form can hold.
    TooManyRanges {
        /// How many it has.
        count: usize,
    },
}

/// Why a file of the program - settings or notes about boot keys - cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OwnFileError {
    /// It cannot be read or written.
    System(SystemError),
    /// It is not UTF-8 or not JSON; the text is the reader's own.
    Malformed(String),
    /// It is text in UTF-16, as some editors save it.
    Utf16,
    /// It is JSON of another program.
    NotKeyNotes,
    /// It has no list of models.
    NoModels,
    /// It has more notes than are kept.
    TooManyNotes,
}

impl From<std::io::Error> for OwnFileError {
    fn from(error: std::io::Error) -> OwnFileError {
        OwnFileError::System(error.into())
    }
}
