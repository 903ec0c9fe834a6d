//! [`Worker`]: the thread of one station, which does one job after the other.
//!
//! Started by the window. Whatever a job does, even a panic, it ends in exactly one [`WorkerEvent::Ended`]
//! and the thread lives on. Stopping is a flag beside the queue, because a running job does not read its
//! queue.

use std::any::Any;
use std::convert::Infallible;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use crossbeam_channel::{Receiver, RecvTimeoutError, Sender, unbounded};

use super::hold::HoldingChooser;
use super::messages::{AgentAnswer, Command, HoldId, JobFailure, JobId, Wake, Work, WorkerEvent};
use super::outbox::Outbox;
use super::perform::{Report, perform};
use super::place;
use super::remains::Remains;
use bromide_engine::acquire::{PortSource, ReadingProgramChoice};
use bromide_engine::backup::BackupEvent;
use bromide_engine::cancel::Cancel;
use bromide_engine::dumpfile::SheetHandle;
use bromide_engine::finder::PortChoice;
use bromide_engine::link::PhonePort;
use bromide_engine::link::recording::Recording;
use bromide_engine::link::tap::{Tap, Transcript};
use bromide_engine::readback::{Event, JobHandles};

/// Makes the place behind a choice of port; called on the worker's thread, once a job.
pub type MakePlace = Box<dyn Fn(&PortChoice) -> Box<dyn PhonePort> + Send>;
/// Sees every event of a job on the worker's thread before it is reported, and may stop the job.
pub(super) type OnEvent = Box<dyn FnMut(&Event, &Cancel) + Send>;

/// Gives files their names on the worker's thread, where a slow disk keeps nobody else waiting.
pub(super) type NameFiles = Box<dyn FnMut(&mut Work) + Send>;

/// A stop takes 0.2 s at most, and an fsync to a slow card may come on top. After this the thread is left to
/// itself.
const QUIT_WITHIN: Duration = Duration::from_secs(5);

/// The handle of a station's thread. Dropping it stops the running job, which keeps what was read.
#[derive(Debug)]
pub struct Worker {
    orders: Sender<Order>,
    open_jobs: OpenJobs,
    transcript: Transcript,
    handles: JobHandles,
    /// Closed when the thread has ended; nothing ever comes out.
    gone: Receiver<Infallible>,
    thread: Option<JoinHandle<()>>,
}

impl Worker {
    /// Starts a thread for the ports of this computer. When the thread cannot be started or has ended, the
    /// channel of events is closed.
    #[must_use]
    pub fn start(wake: Wake) -> (Worker, Receiver<WorkerEvent>) {
        Worker::with_places(Box::new(place), wake)
    }

    /// The same with other places, for tests.
    #[must_use]
    pub fn with_places(make_place: MakePlace, wake: Wake) -> (Worker, Receiver<WorkerEvent>) {
        let around = Around {
            make_place,
            name_files: Box::new(|_| {}),
            on_event: Box::new(|_, _| {}),
            handles: JobHandles::default(),
        };
        Worker::start_in(around, wake)
    }

    /// The same in other surroundings.
    pub(super) fn start_in(mut around: Around, wake: Wake) -> (Worker, Receiver<WorkerEvent>) {
        let (orders, queue) = unbounded();
        let (to, events) = unbounded();
        let (alive, gone) = unbounded::<Infallible>();
        let open_jobs = OpenJobs::default();
        let shared = open_jobs.clone();
        let transcript = Transcript::default();
        let tapped = transcript.clone();
        let handles = around.handles.clone();
        let thread = std::thread::Builder::new().name("bromide-station".into()).spawn(move || {
            let _alive = alive;
            serve(&queue, &shared, &tapped, &mut around, &mut Outbox::new(to, wake));
        });
        // If that failed, the closure and with it the sending end of the events is gone, and the channel is
        // closed.
        (Worker { orders, open_jobs, transcript, handles, gone, thread: thread.ok() }, events)
    }

    /// Queues a command. If the thread has ended, the command is lost; the closed channel of events shows
    /// that.
    pub fn send(&self, command: Command) {
        let order = match command {
            Command::Start { id, port, program, work } => {
                let cancel = Cancel::new();
                let (agents, answers) = unbounded();
                self.open_jobs.lock().push(OpenJob { id, cancel: cancel.clone(), agents });
                Order::Job { id, port, program, work: Box::new(work), cancel, answers }
            }
            Command::Agent { id, hold, answer } => {
                if let Some(open) = self.open_jobs.lock().iter().find(|open| open.id == id) {
                    // A job that has just ended needs none.
                    drop(open.agents.send((hold, answer)));
                }
                return;
            }
            Command::Quit => Order::Quit,
        };
        drop(self.orders.send(order));
    }

    /// Asks the running job, and any that waits behind it, to stop. Jobs sent later are not concerned.
    pub fn stop(&self) {
        for open in self.open_jobs.lock().iter() {
            open.cancel.set();
        }
    }

    /// Asks the running job to skip its check.
    pub fn skip_check(&self) {
        // Jobs that wait behind it are not concerned.
        if let Some(open) = self.open_jobs.lock().first() {
            open.cancel.skip_check().set();
        }
    }

    /// What is written down about the phone of the running job, or of the next one.
    #[must_use]
    pub fn sheet(&self) -> &SheetHandle {
        &self.handles.sheet
    }

    /// The bytes that went to and from the last phone; empty before the first. Waits for nothing, also while
    /// a job runs.
    #[must_use]
    pub fn recording(&self) -> Recording {
        self.transcript.recording()
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.stop();
        self.send(Command::Quit);
        let ended = self.gone.recv_timeout(QUIT_WITHIN) == Err(RecvTimeoutError::Disconnected);
        if let Some(thread) = self.thread.take()
            && ended
        {
            // A panic of the thread itself was seen as a closed channel.
            drop(thread.join());
        }
    }
}

enum Order {
    Job {
        id: JobId,
        port: PortChoice,
        program: ReadingProgramChoice,
        work: Box<Work>,
        cancel: Cancel,
        answers: Receiver<(HoldId, AgentAnswer)>,
    },
    Quit,
}

/// What goes past the queue to a job that has not ended.
#[derive(Debug)]
struct OpenJob {
    id: JobId,
    cancel: Cancel,
    /// The files for a smartphone that waits.
    agents: Sender<(HoldId, AgentAnswer)>,
}

/// The jobs that have not ended.
#[derive(Debug, Clone, Default)]
struct OpenJobs(Arc<Mutex<Vec<OpenJob>>>);

impl OpenJobs {
    fn lock(&self) -> MutexGuard<'_, Vec<OpenJob>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What surrounds the jobs of a worker.
pub(super) struct Around {
    pub(super) make_place: MakePlace,
    pub(super) name_files: NameFiles,
    pub(super) on_event: OnEvent,
    pub(super) handles: JobHandles,
}

/// The thread: one order after the other.
fn serve(
    queue: &Receiver<Order>,
    open_jobs: &OpenJobs,
    transcript: &Transcript,
    around: &mut Around,
    out: &mut Outbox,
) {
    let Around { make_place, name_files, on_event, handles } = around;
    while let Ok(Order::Job { id, port, program, mut work, cancel, answers }) = queue.recv() {
        let mut remains = Remains::default();
        transcript.next_job();
        let done = catch_unwind(AssertUnwindSafe(|| {
            let ordered = work.clone();
            name_files(&mut work);
            if work != ordered {
                out.send_at_once(WorkerEvent::Named { id, work: work.clone() });
            }
            let mut place = Tap::new(make_place(&port), transcript.clone());
            // Shared by two callbacks of the job, on this one thread.
            let shared = Mutex::new(&mut *out);
            let mut chooser = HoldingChooser::new(id, &shared, &answers);
            let mut source = PortSource::with_agents(&mut place, &mut chooser).with_reading_program(program);
            let lock = || shared.lock().unwrap_or_else(PoisonError::into_inner);
            let ending = perform(&work, handles, &mut source, &cancel, &mut |report| match report {
                Report::Backup(BackupEvent::Job(event)) => {
                    remains.observe(&event);
                    on_event(&event, &cancel);
                    lock().report(id, event);
                }
                Report::Backup(event) => {
                    remains.observe_backup(&event);
                    lock().send_at_once(WorkerEvent::BackedUp { id, event: Box::new(event) });
                }
                Report::Contents(contents) => {
                    let contents = Box::new(contents);
                    lock().send_at_once(WorkerEvent::Listed { id, contents });
                }
            });
            let result = ending.result.map_err(JobFailure::from);
            WorkerEvent::Ended { id, regions: ending.regions, result }
        }));
        let ended = done.unwrap_or_else(|panic| WorkerEvent::Ended {
            id,
            regions: remains.regions(&work),
            result: Err(JobFailure::Panicked(panic_message(&*panic))),
        });
        open_jobs.lock().retain(|open| open.id != id);
        out.send_at_once(ended);
    }
}

/// The message of a panic, if it is text.
fn panic_message(panic: &(dyn Any + Send)) -> Option<String> {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned())
}
