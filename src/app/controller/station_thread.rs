//! [`StationThread`]: the worker of the station, its events, and the recording of its phone. Owned by the
//! controller, which restarts it when its thread has ended.

use crossbeam_channel::{Receiver, TryRecvError};

use crate::worker::{Command, Worker, WorkerEvent};
use bromide_engine::link::recording::Recording;

/// Starts a station's worker.
pub type StartWorker = Box<dyn Fn() -> (Worker, Receiver<WorkerEvent>)>;

/// The worker that is running, and how to start the next one.
pub(super) struct StationThread {
    start: StartWorker,
    worker: Worker,
    events: Receiver<WorkerEvent>,
    /// The recording of the worker before this one.
    earlier: Recording,
}

/// What came out of the channel of events.
pub(super) enum Received {
    /// An event.
    Event(WorkerEvent),
    /// None, for now.
    Nothing,
    /// The thread has ended.
    Gone,
}

impl StationThread {
    pub(super) fn new(start: StartWorker) -> StationThread {
        let (worker, events) = start();
        StationThread { start, worker, events, earlier: Recording::default() }
    }

    /// The next event.
    pub(super) fn receive(&self) -> Received {
        match self.events.try_recv() {
            Ok(event) => Received::Event(event),
            Err(TryRecvError::Empty) => Received::Nothing,
            Err(TryRecvError::Disconnected) => Received::Gone,
        }
    }

    pub(super) fn has_events(&self) -> bool {
        !self.events.is_empty()
    }

    pub(super) fn send(&self, command: Command) {
        self.worker.send(command);
    }

    pub(super) fn stop(&self) {
        self.worker.stop();
    }

    pub(super) fn skip_check(&self) {
        self.worker.skip_check();
    }

    /// Starts another worker in place of one whose thread has ended.
    pub(super) fn restart(&mut self) {
        self.earlier = self.recording();
        (self.worker, self.events) = (self.start)();
    }

    /// The bytes that went to and from the last phone; empty before the first.
    pub(super) fn recording(&self) -> Recording {
        let recording = self.worker.recording();
        if recording.is_empty() { self.earlier.clone() } else { recording }
    }
}
