//! What the window asks of the desktop it runs on: [`Desktop`], with [`ThisDesktop`] behind it, or
//! [`NoDesktop`] in tests.
//!
//! Used by the window. Nothing here ever makes it wait: file dialogs, D-Bus and network drives may each take
//! minutes, so every one of them has a thread of its own, and what comes of it is taken up by
//! [`Desktop::poll`]. Knows no phones and no jobs.

mod alone;
mod awake;
mod dialogs;
#[cfg(target_os = "linux")]
mod display;
mod folder;
mod none;
mod notice;
#[cfg(target_os = "linux")]
mod portal;
mod shown;
mod single;
mod space;
mod task;
mod this;

use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use alone::show_message;
#[cfg(target_os = "linux")]
pub use display::needs_x11;
pub use none::{Call, NoDesktop};
pub use single::First;
pub use space::LOOK_EVERY;
pub use this::ThisDesktop;

use bromide_engine::link::Moment;

/// Called from other threads when there is something to [`Desktop::poll`].
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// A file dialog to open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// Which folder?
    Folder {
        /// Where to begin to look.
        start: Option<PathBuf>,
    },
    /// Which file is to be opened?
    OpenFile {
        /// Where to begin to look.
        start: Option<PathBuf>,
    },
    /// Under which name is a file to be saved? Nothing is written yet; the dialog asks before it names a file
    /// that is there.
    SaveName {
        /// The suggested name.
        name: String,
        /// The suggested folder.
        start: Option<PathBuf>,
    },
    /// Where is this text to be saved? The dialog asks before a file is replaced.
    SaveText {
        /// The suggested name.
        name: String,
        /// The suggested folder.
        start: Option<PathBuf>,
        /// What is written.
        text: String,
    },
    /// The same with bytes, which cannot be copied instead: where there is no dialog, they are saved in the
    /// suggested folder.
    SaveBytes {
        /// The suggested name.
        name: String,
        /// The suggested folder.
        start: Option<PathBuf>,
        /// What is written.
        bytes: Vec<u8>,
    },
}

/// What came of something that was asked, or what else there is to know. The answer to a [`Question`] is one
/// of all but the last three.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// This folder was chosen.
    Folder(PathBuf),
    /// This file was chosen to be opened.
    File(PathBuf),
    /// This name was chosen for a file to be saved; if there is one, it may be replaced.
    SaveName(PathBuf),
    /// The text or the bytes were written to this file.
    Saved(PathBuf),
    /// They could not be written.
    SaveFailed {
        /// Where.
        file: PathBuf,
        /// Why not, as a sentence.
        why: String,
    },
    /// The dialog was closed without a choice.
    Cancelled,
    /// This desktop has no file dialogs, or the dialog broke: the path must be typed.
    NoDialog,
    /// A folder could not be shown: a sentence for the user, who pressed a button.
    FolderNotShown(String),
    /// A notice could not be shown or the computer not be kept awake: a sentence for the log. The same one is
    /// reported once.
    Trouble(String),
    /// The program was started once more, perhaps with a file: this window is to come forward instead.
    StartedAgain(Option<PathBuf>),
}

/// What is known of a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FolderFacts {
    /// Whether it is there; `None`: not known yet.
    pub is_there: Option<bool>,
    /// The free bytes of its disk, if they are known; of a folder that is not there, none.
    pub free: Option<u64>,
}

/// A sound of the desktop's own theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sound {
    /// All went well.
    Success,
    /// Somebody has to look.
    Trouble,
}

/// The desktop as the window knows it. No method waits.
pub trait Desktop {
    /// Opens the dialog for a question. False when one is open already: there is only one at a time.
    fn ask(&mut self, question: Question) -> bool;

    /// Whether a dialog is open; it is until its answer was polled.
    fn is_asking(&self) -> bool;

    /// Tells a user who is looking elsewhere. Best effort.
    fn notify(&mut self, summary: &str, body: &str, sound: Option<Sound>);

    /// Keeps the computer from going to sleep, or no longer. Best effort.
    fn keep_awake(&mut self, awake: bool);

    /// Shows a file in the desktop's file manager, or, where that cannot be, the folder it is in. A folder is
    /// opened.
    fn show_folder(&mut self, path: &Path);

    /// What is known of `folder`; the window is woken when that changes. May be asked in every frame: the disk
    /// is looked at every [`LOOK_EVERY`] of the clock of `now`, if it is asked that often.
    fn folder(&mut self, folder: &Path, now: Moment) -> FolderFacts;

    /// What came of all that was asked since the last time, in the order in which it came.
    fn poll(&mut self) -> Vec<Answer>;

    /// Asks for a folder: see [`Desktop::ask`].
    fn ask_folder(&mut self, start: Option<&Path>) -> bool {
        self.ask(Question::Folder { start: start.map(Path::to_path_buf) })
    }

    /// Asks for a file to open: see [`Desktop::ask`].
    fn ask_file(&mut self, start: Option<&Path>) -> bool {
        self.ask(Question::OpenFile { start: start.map(Path::to_path_buf) })
    }

    /// Asks for a name to save a file under: see [`Desktop::ask`].
    fn ask_save_name(&mut self, name: &str, start: Option<&Path>) -> bool {
        self.ask(Question::SaveName { name: name.to_owned(), start: start.map(Path::to_path_buf) })
    }

    /// Asks where to save a text, and writes it there: see [`Desktop::ask`].
    fn save_text(&mut self, name: &str, start: Option<&Path>, text: String) -> bool {
        self.ask(Question::SaveText { name: name.to_owned(), start: start.map(Path::to_path_buf), text })
    }

    /// Asks where to save a file, and writes it there: see [`Desktop::ask`].
    fn save_bytes(&mut self, name: &str, start: Option<&Path>, bytes: Vec<u8>) -> bool {
        self.ask(Question::SaveBytes { name: name.to_owned(), start: start.map(Path::to_path_buf), bytes })
    }
}
