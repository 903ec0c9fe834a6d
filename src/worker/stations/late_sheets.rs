//! [`LateSheets`]: the thread that writes job sheets into reports that are saved already.
//!
//! Owned by the session. A disk may answer late, and the supervisor waits for nobody.

use std::convert::Infallible;
use std::io;
use std::path::PathBuf;
use std::time::Duration;

use crossbeam_channel::{Receiver, Sender, bounded};

use bromide_engine::dumpfile::{DiskActivity, DiskError, DumpPaths, JobSheet};

/// A sheet is typed by hand: more of them wait only while the disk does not answer.
const MOST_WAITING: usize = 256;
/// How long the end of the session waits for the last sheets.
const LAST_WITHIN: Duration = Duration::from_secs(2);

/// The dumps of a phone, and what was written down about it.
pub(super) type LateSheet = (Vec<PathBuf>, JobSheet);

/// The handle of the thread, which ends with it.
#[derive(Debug)]
pub(super) struct LateSheets {
    sheets: Option<Sender<LateSheet>>,
    pub(super) failures: Receiver<DiskError>,
    /// Keeps that channel open: a closed one would wake the supervisor for ever.
    _failed: Sender<DiskError>,
    /// Closed when the thread has ended; nothing ever comes out.
    gone: Receiver<Infallible>,
}

impl LateSheets {
    pub(super) fn start() -> LateSheets {
        let (sheets, queue) = bounded::<LateSheet>(MOST_WAITING);
        let (failed, failures) = bounded(MOST_WAITING);
        let kept = failed.clone();
        let (alive, gone) = bounded::<Infallible>(0);
        // If the thread cannot be started, the queue is closed, and each sheet is reported as not saved.
        drop(std::thread::Builder::new().name("bromide-sheets".into()).spawn(move || {
            let _alive = alive;
            for (files, sheet) in queue {
                for file in files {
                    if let Err(error) = DumpPaths::new(&file).set_sheet(&sheet) {
                        // Nobody may look any more; a full channel has enough of them.
                        drop(failed.try_send(error));
                    }
                }
            }
        }));
        LateSheets { sheets: Some(sheets), failures, _failed: kept, gone }
    }

    /// Queues a sheet.
    ///
    /// # Errors
    /// When the disk has not answered for so long that too many wait.
    pub(super) fn save(&self, sheet: LateSheet) -> Result<(), DiskError> {
        let path = sheet.0.first().cloned().unwrap_or_default();
        if self.sheets.as_ref().is_some_and(|sheets| sheets.try_send(sheet).is_ok()) {
            return Ok(());
        }
        let source = io::Error::from(io::ErrorKind::TimedOut).into();
        Err(DiskError::Io { during: DiskActivity::Writing, path, source })
    }
}

impl Drop for LateSheets {
    fn drop(&mut self) {
        self.sheets = None;
        // Closed or not: what is not written by now stays as it was.
        let _ended = self.gone.recv_timeout(LAST_WITHIN);
    }
}
