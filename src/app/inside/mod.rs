//! Looking inside files: the state of that page, and the threads that read, search, compare and save for it.
//!
//! [`Inside`] is owned by the desk. As with jobs, one pure function takes in what happened ([`Look::apply`]), one what the user
//! wants ([`Look::command`]), and both answer with [`Deed`]s that the threads carry out. No file is ever in memory as a whole, and the
//! window waits for none: a file may lie on a drive that has gone. Knows no window.

mod deeds;
mod look;
mod pages;
mod part;
mod place;
mod search;
mod source;
mod threads;
mod told;

use std::path::PathBuf;
use std::sync::Arc;

pub use deeds::{Deed, InsideCommand, InsideEvent, Work};
pub use look::{FileStage, Look, Looked, OpenedFile, Side, Task};
pub use pages::{Known, PAGE};
pub use part::PartOrder;
pub use place::{Place, Step};
pub use search::{Search, SearchKind};
pub use source::{OpenFile, Source};
pub use told::{As, MOST_COPIED, compared, share_words};

use threads::Threads;

/// The page's state and its threads.
pub struct Inside {
    /// What is shown.
    pub look: Look,
    threads: Threads,
}

impl Inside {
    /// Nothing open. `wake` is called from other threads when there is something to [`Inside::drain`].
    #[must_use]
    pub fn new(wake: Arc<dyn Fn() + Send + Sync>) -> Inside {
        Inside::with(source::open_file(), wake)
    }

    /// The same with other files than those of this computer, for tests.
    #[must_use]
    pub fn with(open: OpenFile, wake: Arc<dyn Fn() + Send + Sync>) -> Inside {
        Inside { look: Look::default(), threads: Threads::new(open, wake) }
    }

    /// Opens a file to look into.
    pub fn open(&mut self, path: PathBuf) {
        self.command(InsideCommand::Open(path));
    }

    /// Carries out what the user wants.
    pub fn command(&mut self, command: InsideCommand) {
        let deeds = self.look.command(command);
        self.carry_out(deeds);
    }

    /// Takes in what the threads have told, and asks them for what was wanted since. Returns what is to be put into the clipboard.
    pub fn drain(&mut self) -> Option<String> {
        let events = self.threads.events();
        for event in events {
            let deeds = self.look.apply(event);
            self.carry_out(deeds);
        }
        self.want();
        self.look.copied.take()
    }

    /// Asks for the pieces of the files that the last picture lacked.
    pub fn want(&mut self) {
        for side in [Side::First, Side::Second] {
            let wanted =
                self.look.file_mut(side).and_then(|file| Some((file.id(), file.pages.take_wanted()?)));
            if let Some((id, wanted)) = wanted {
                self.threads.want(id, wanted);
            }
        }
    }

    fn carry_out(&mut self, deeds: Vec<Deed>) {
        for deed in deeds {
            if let Some(event) = self.threads.carry_out(deed) {
                let more = self.look.apply(event);
                self.carry_out(more);
            }
        }
    }
}
