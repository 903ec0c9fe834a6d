//! [`Stations`]: the handle of the thread that runs all stations. What one station does - lose its phone, panic, hang
//! in a driver - touches no other.
//!
//! Started by the window and by `batch`. Everything goes past its owner's own loop: phones get their station even
//! while a dialog is open.

use std::convert::Infallible;
use std::path::PathBuf;
use std::thread::JoinHandle;
use std::time::Duration;

use crossbeam_channel::{Receiver, RecvTimeoutError, Sender, bounded, unbounded};

use super::messages::{StationsEvent, StationsWake};
use super::order::StationsOrder;
use super::session::{Request, Session};
use super::surroundings::Surroundings;
use crate::worker::messages::{AgentAnswer, HoldId};
use bromide_engine::dumpfile::JobSheet;
use bromide_engine::link::recording::Recording;
use bromide_engine::stations::StationNumber;

/// A station that hangs in a driver is left to itself after 5 s; all of them end at the same time.
const QUIT_WITHIN: Duration = Duration::from_secs(7);
/// How long a recording is waited for. The supervisor waits for nobody, so it comes at once.
const RECORDING_WITHIN: Duration = Duration::from_secs(1);

/// The handle of all stations. Dropping it stops every job; each keeps what was read.
#[derive(Debug)]
pub struct Stations {
    requests: Sender<Request>,
    /// Closed when the thread has ended; nothing ever comes out.
    gone: Receiver<Infallible>,
    thread: Option<JoinHandle<()>>,
}

impl Stations {
    /// Serves the phones of this computer. When the thread cannot be started or has ended, the channel of events is
    /// closed.
    #[must_use]
    pub fn start(order: StationsOrder, wake: StationsWake) -> (Stations, Receiver<StationsEvent>) {
        let surroundings = Surroundings::of(&order.ports);
        Stations::start_in(surroundings, order, wake)
    }

    /// The same in other surroundings, for tests.
    #[must_use]
    pub fn start_in(
        surroundings: Surroundings,
        order: StationsOrder,
        wake: StationsWake,
    ) -> (Stations, Receiver<StationsEvent>) {
        let (requests, queue) = unbounded();
        let (to, events) = unbounded();
        let (alive, gone) = bounded::<Infallible>(0);
        let thread = std::thread::Builder::new().name("bromide-stations".into()).spawn(move || {
            let _alive = alive;
            Session::new(surroundings, order, queue, to, wake).run();
        });
        (Stations { requests, gone, thread: thread.ok() }, events)
    }

    /// Stops the job of one station, which keeps what was read.
    pub fn stop(&self, station: StationNumber) {
        self.ask(Request::Stop(station));
    }

    /// Stops all jobs; none begins before [`Stations::go_on`].
    pub fn stop_all(&self) {
        self.ask(Request::StopAll);
    }

    /// Lets stations begin again after [`Stations::stop_all`] or a full disk.
    pub fn go_on(&self) {
        self.ask(Request::GoOn);
    }

    /// Skips the rest of the check of one station.
    pub fn skip_check(&self, station: StationNumber) {
        self.ask(Request::SkipCheck(station));
    }

    /// Tries again with the phone that was not saved: waits for it at the same socket and continues its dump. A phone
    /// that was recognised as saved before is read again. Ignored while the station runs, or when another one has the
    /// socket.
    pub fn retry(&self, station: StationNumber) {
        self.ask(Request::Retry(station));
    }

    /// The end of a station was looked at: it is free as soon as its phone is unplugged.
    pub fn seen(&self, station: StationNumber) {
        self.ask(Request::Seen(station));
    }

    /// The files for the smartphone that waits at a station.
    pub fn answer(&self, station: StationNumber, hold: HoldId, answer: AgentAnswer) {
        self.ask(Request::Answer(station, hold, answer));
    }

    /// What is written down about the phone `number` of a station. Counts until its dump is finished, and for another
    /// try; the record of a phone that has ended is not changed.
    pub fn set_sheet(&self, station: StationNumber, number: u32, sheet: JobSheet) {
        self.ask(Request::Sheet(station, number, sheet));
    }

    /// Writes what was written down about a phone into the reports of its dumps, which are saved already.
    pub fn save_late_sheet(&self, dumps: Vec<PathBuf>, sheet: JobSheet) {
        self.ask(Request::LateSheet((dumps, sheet)));
    }

    /// What is written down about the next phone that gets a station.
    pub fn set_next_sheet(&self, sheet: JobSheet) {
        self.ask(Request::NextSheet(sheet));
    }

    /// The bytes that went to and from the last phone of a station; empty before the first.
    #[must_use]
    pub fn recording(&self, station: StationNumber) -> Recording {
        let (to, recording) = bounded(1);
        self.ask(Request::Recording(station, to));
        recording.recv_timeout(RECORDING_WITHIN).unwrap_or_default()
    }

    fn ask(&self, request: Request) {
        // If the thread has ended, the closed channel of events shows that.
        drop(self.requests.send(request));
    }
}

impl Drop for Stations {
    fn drop(&mut self) {
        self.ask(Request::Quit);
        let ended = self.gone.recv_timeout(QUIT_WITHIN) == Err(RecvTimeoutError::Disconnected);
        if let Some(thread) = self.thread.take()
            && ended
        {
            drop(thread.join());
        }
    }
}
