//! People's data out of the dump that is open: its state, and the threads that search, save and make small
//! pictures for it. As in the inspector, pure functions take commands and reports and answer with tasks for
//! the threads. The dump is only read; nothing found gets into the log.

mod command;
mod item;
mod list;
mod picture;
mod state;
mod threads;
mod update;

use std::path::PathBuf;
use std::sync::Arc;

pub use command::{RescueCommand, RescueEvent, RescueTask, Words};
pub use item::{RescueItem, bytes_of};
pub use list::{RescueColumn, RescueList, RescueTab};
pub use picture::{Preview, SmallPicture};
pub use state::{RescueSave, RescueState, Saving};

use super::inside::{OpenFile, open_file};
use threads::Threads;

/// The state and its threads.
pub struct Rescue {
    /// What is shown.
    pub state: RescueState,
    threads: Threads,
}

impl Rescue {
    /// Without a dump. `wake` is called by threads when there is something to [`Rescue::drain`].
    #[must_use]
    pub fn new(wake: Arc<dyn Fn() + Send + Sync>) -> Rescue {
        Rescue::with(open_file(), wake)
    }

    /// The same with other files than those of this computer, for tests.
    #[must_use]
    pub fn with(open: OpenFile, wake: Arc<dyn Fn() + Send + Sync>) -> Rescue {
        Rescue { state: RescueState::default(), threads: Threads::new(open, wake) }
    }

    /// Carries out what the user wants.
    pub fn command(&mut self, command: RescueCommand) {
        let tasks = self.state.command(command);
        self.run(tasks);
    }

    /// Saves into a new folder within `parent`; `words` are those of the files that people read.
    pub fn save(&mut self, what: RescueSave, parent: PathBuf, words: Words) {
        let tasks = self.state.save(what, parent, words);
        self.run(tasks);
    }

    /// Takes in what the threads reported. Returns the shape report when it is made, to be saved as a text.
    pub fn drain(&mut self) -> Option<String> {
        for event in self.threads.events() {
            self.state.apply(event);
        }
        self.state.take_shape_report()
    }

    fn run(&mut self, tasks: Vec<RescueTask>) {
        for task in tasks {
            if let Some(event) = self.threads.run(task) {
                self.state.apply(event);
            }
        }
    }
}
