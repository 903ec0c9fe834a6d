//! [`FolderSearch`]: which unfinished dumps lie in the folder of the form, and whether it is that of an
//! unfinished backup.
//!
//! Used by the controller. Each search has its own thread: a network drive that is gone may answer after
//! minutes.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use crossbeam_channel::{Receiver, Sender, unbounded};

use crate::app::form::read_form::Computer;
use crate::app::unfinished::offers::FoundInFolder;

/// At most this many searches run at once: a folder is searched with every letter that is typed, and on a
/// drive that hangs more threads would hang, too.
const MOST_SEARCHES: usize = 4;

type Found = (PathBuf, FoundInFolder);

pub(in crate::app) struct FolderSearch {
    /// The folder that was searched last.
    folder: Option<PathBuf>,
    under_way: usize,
    to: Sender<Found>,
    found: Receiver<Found>,
}

impl FolderSearch {
    pub(in crate::app) fn new() -> FolderSearch {
        let (to, found) = unbounded();
        FolderSearch { folder: None, under_way: 0, to, found }
    }

    /// The folder may have changed: the next call searches it again.
    pub(in crate::app) fn forget(&mut self) {
        self.folder = None;
    }

    /// FolderSearch at `folder`, unless it was looked at already. `wake` is called if the answer is worth a
    /// picture: there is something, or there was (`is_shown`).
    pub(in crate::app) fn search(
        &mut self,
        folder: &Path,
        is_shown: bool,
        computer: &Arc<dyn Computer + Send + Sync>,
        wake: &Arc<dyn Fn() + Send + Sync>,
    ) {
        if self.folder.as_deref() == Some(folder) || self.under_way >= MOST_SEARCHES {
            return;
        }
        let folder = folder.to_path_buf();
        self.folder = Some(folder.clone());
        let mut answer = Answer { to: self.to.clone(), folder, found: FoundInFolder::default() };
        let (computer, wake) = (computer.clone(), wake.clone());
        let thread = std::thread::Builder::new().name("bromide-unfinished".into()).spawn(move || {
            answer.found.dumps = computer.unfinished_in(&answer.folder);
            answer.found.is_backup = computer.unfinished_backup(&answer.folder).is_ok();
            let is_news = is_shown || answer.found != FoundInFolder::default();
            drop(answer);
            if is_news {
                wake();
            }
        });
        // Without a thread nothing is offered; a job will report the same error.
        self.under_way += usize::from(thread.is_ok());
    }

    /// What was found in the folder that was searched last, if it arrives within this time.
    pub(in crate::app) fn found(&mut self, within: Duration) -> Option<Found> {
        while self.under_way > 0 {
            let found = self.found.recv_timeout(within).ok()?;
            self.under_way -= 1;
            if self.folder.as_ref() == Some(&found.0) {
                return Some(found);
            }
        }
        None
    }
}

/// Sends itself when it is dropped, so that a search that panics ends, too.
struct Answer {
    to: Sender<Found>,
    folder: PathBuf,
    found: FoundInFolder,
}

impl Drop for Answer {
    fn drop(&mut self) {
        // Nobody takes it any more: the window was closed.
        drop(self.to.send((std::mem::take(&mut self.folder), std::mem::take(&mut self.found))));
    }
}

#[cfg(test)]
#[path = "folder_search_tests.rs"]
mod tests;
