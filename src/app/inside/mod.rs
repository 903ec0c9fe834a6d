//! The inspector, which looks inside files: its state, and the threads that read, search and compare for it.
//! As with jobs, pure functions take commands and reports and answer with tasks for the threads. No file is
//! in memory as a whole, and the window never waits for one: it may lie on a drive that does not answer.

mod clipboard;
mod command;
mod file;
mod operation;
mod pages;
mod part;
mod position;
mod problem;
mod search;
mod source;
mod state;
mod threads;
mod update;

use std::path::PathBuf;
use std::sync::Arc;

pub use clipboard::{CopyFormat, MOST_COPIED};
pub use command::{InspectorCommand, InspectorEvent, InspectorTask, OperationKind};
pub use file::{FileStage, OpenedFile, Side};
pub use operation::Operation;
pub use pages::{KnownByte, PAGE};
pub use part::PartRequest;
pub use position::{CursorMove, ViewChange, ViewPosition};
pub use problem::FileProblem;
pub use search::{Search, SearchKind};
pub use source::{FileSource, OpenFile};
pub(in crate::app) use source::{open_file, read_exact_at};
pub use state::{InspectionResult, InspectorState};

use threads::Threads;

/// The page's state and its threads.
pub struct Inspector {
    /// What is shown.
    pub state: InspectorState,
    threads: Threads,
}

impl Inspector {
    /// An inspector without a file. `wake` is called by threads when there is something to
    /// [`Inspector::drain`].
    #[must_use]
    pub fn new(wake: Arc<dyn Fn() + Send + Sync>) -> Inspector {
        Inspector::with(source::open_file(), wake)
    }

    /// The same with other files than those of this computer, for tests.
    #[must_use]
    pub fn with(open: OpenFile, wake: Arc<dyn Fn() + Send + Sync>) -> Inspector {
        Inspector { state: InspectorState::default(), threads: Threads::new(open, wake) }
    }

    /// Opens a file to inspect.
    pub fn open(&mut self, path: PathBuf) {
        self.command(InspectorCommand::Open(path));
    }

    /// Carries out what the user wants.
    pub fn command(&mut self, command: InspectorCommand) {
        let tasks = self.state.command(command);
        self.run(tasks);
    }

    /// Takes in what the threads reported. Returns text for the clipboard.
    pub fn drain(&mut self) -> Option<String> {
        let events = self.threads.events();
        for event in events {
            let tasks = self.state.apply(event);
            self.run(tasks);
        }
        self.read_visible();
        self.state.copied.take()
    }

    /// Has the pages read that are visible and not in memory.
    pub fn read_visible(&mut self) {
        let visible = self.state.position.visible_bytes();
        // The row below the last whole one may be visible in part.
        let count = visible.end - visible.start + self.state.position.row_bytes();
        for side in Side::ALL {
            let Some(file) = self.state.file_mut(side).filter(|file| file.is_open()) else { continue };
            let count = count.min(file.length.saturating_sub(visible.start));
            if let Some(numbers) = file.pages.missing(visible.start, count) {
                self.threads.read_pages(file.id(), numbers);
            }
        }
    }

    fn run(&mut self, tasks: Vec<InspectorTask>) {
        for task in tasks {
            if let Some(event) = self.threads.run(task) {
                let more = self.state.apply(event);
                self.run(more);
            }
        }
    }
}
