//! [`Threads`]: carries out the inspector's tasks, each on a thread of its own, and collects their reports. A
//! file is opened once: the thread that opened it reads its visible pages, and the threads of searches and
//! the like read through the same handle. A thread that hangs in a drive that does not answer is left behind.

use std::collections::BTreeMap;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crossbeam_channel::{Receiver, Sender, TryRecvError, bounded, unbounded};

use super::clipboard::{CopyFormat, MOST_COPIED};
use super::command::{InspectorEvent, InspectorTask};
use super::pages::PAGE;
use super::part;
use super::problem::FileProblem;
use super::source::{FileSource, OpenFile, read_exact_at};
use super::state::InspectionResult;
use bromide_engine::clock::wall_now;
use bromide_engine::dump::{DumpContext, compare, find_anomalies, inspect, search};
use bromide_engine::link::Moment;

/// Progress is reported at most this often.
const PROGRESS_EVERY: Duration = Duration::from_millis(120);

type Wake = Arc<dyn Fn() + Send + Sync>;

/// What threads send.
enum Message {
    /// A file is open; other threads read it through this.
    Source(u64, Arc<dyn FileSource>),
    Event(Box<InspectorEvent>),
}

/// Sends reports and wakes the window.
#[derive(Clone)]
struct Reporter {
    to: Sender<Message>,
    wake: Wake,
}

impl Reporter {
    fn report(&self, event: InspectorEvent) {
        // Nobody receives it after the window was closed.
        drop(self.to.send(Message::Event(Box::new(event))));
        (self.wake)();
    }
}

/// A file as the threads know it.
struct FileThread {
    source: Option<Arc<dyn FileSource>>,
    /// Numbers of the pages to read next.
    queue: Arc<Mutex<Vec<u64>>>,
    signal: Sender<()>,
}

/// All threads of the inspector.
pub(super) struct Threads {
    open: OpenFile,
    reporter: Reporter,
    from: Receiver<Message>,
    files: BTreeMap<u64, FileThread>,
    /// One sender for each running operation: the thread stops when its channel is closed.
    running: BTreeMap<u64, Sender<()>>,
}

impl Threads {
    pub(super) fn new(open: OpenFile, wake: Wake) -> Threads {
        let (to, from) = unbounded();
        let reporter = Reporter { to, wake };
        Threads { open, reporter, from, files: BTreeMap::new(), running: BTreeMap::new() }
    }

    /// What was reported since the last call.
    pub(super) fn events(&mut self) -> Vec<InspectorEvent> {
        let mut events = Vec::new();
        for message in self.from.try_iter() {
            match message {
                Message::Source(id, source) => {
                    if let Some(file) = self.files.get_mut(&id) {
                        file.source = Some(source);
                    }
                }
                Message::Event(event) => {
                    if let InspectorEvent::Inspected(id, _)
                    | InspectorEvent::Compared(id, _)
                    | InspectorEvent::Found(id, _)
                    | InspectorEvent::Saved(id, _) = &*event
                    {
                        self.running.remove(id);
                    }
                    events.push(*event);
                }
            }
        }
        events
    }

    /// Has these pages of a file read, instead of those asked for before.
    pub(super) fn read_pages(&mut self, id: u64, numbers: Vec<u64>) {
        if let Some(file) = self.files.get(&id) {
            *file.queue.lock().unwrap_or_else(PoisonError::into_inner) = numbers;
            // Without room in the channel the thread is already signalled.
            file.signal.try_send(()).unwrap_or_default();
        }
    }

    /// Starts a task. An event that is returned at once says why it cannot be done.
    pub(super) fn run(&mut self, task: InspectorTask) -> Option<InspectorEvent> {
        match task {
            InspectorTask::Open { id, path } => self.open_file(id, path),
            InspectorTask::Close(id) => {
                self.files.remove(&id);
                None
            }
            InspectorTask::Stop(id) => {
                // The thread reports its end when it has stopped.
                self.running.remove(&id);
                None
            }
            InspectorTask::Inspect { id, file, length } => {
                let ended = move |result| InspectorEvent::Inspected(id, result);
                let Some(source) = self.source(file) else { return Some(ended(Err(FileProblem::NotOpen))) };
                let mut progress = self.progress(id);
                self.spawn_operation("bromide-inspect", ended, move || {
                    inspected(length, &*source, &mut |done| progress.go_on(done))
                })
            }
            InspectorTask::Compare { id, files, lengths } => {
                let ended = move |result| InspectorEvent::Compared(id, result);
                let (Some(first), Some(second)) = (self.source(files.0), self.source(files.1)) else {
                    return Some(ended(Err(FileProblem::NotOpen)));
                };
                let mut progress = self.progress(id);
                self.spawn_operation("bromide-compare", ended, move || {
                    compare::compare(
                        lengths,
                        &mut |at, out| read_exact_at(&*first, at, out),
                        &mut |at, out| read_exact_at(&*second, at, out),
                        &mut |done| progress.go_on(done),
                    )
                })
            }
            InspectorTask::Find { id, file, length, pattern, from, direction } => {
                let ended = move |result| InspectorEvent::Found(id, result);
                let Some(source) = self.source(file) else { return Some(ended(Err(FileProblem::NotOpen))) };
                let mut progress = self.progress(id);
                self.spawn_operation("bromide-search", ended, move || {
                    let mut read = |at: u64, out: &mut [u8]| read_exact_at(&*source, at, out);
                    let mut go_on = |done| progress.go_on(done);
                    search::find(length, &pattern, from, direction, &mut read, &mut go_on)
                })
            }
            InspectorTask::Save { id, file, request } => {
                let ended = move |result| InspectorEvent::Saved(id, result);
                let Some(source) = self.source(file) else { return Some(ended(Err(FileProblem::NotOpen))) };
                let mut progress = self.progress(id);
                self.spawn_operation("bromide-part", ended, move || {
                    part::save(&*source, &request, &mut |done| progress.go_on(done))
                })
            }
            InspectorTask::Copy { file, range, format } => self.copy(file, range, format),
        }
    }

    fn open_file(&mut self, id: u64, path: PathBuf) -> Option<InspectorEvent> {
        let (signal, signals) = bounded(1);
        let queue: Arc<Mutex<Vec<u64>>> = Arc::default();
        self.files.insert(id, FileThread { source: None, queue: queue.clone(), signal });
        let (open, reporter) = (self.open.clone(), self.reporter.clone());
        let failed = move |problem| InspectorEvent::Opened(id, Err(problem));
        let work = move || {
            let opened = open(&path).and_then(|source| match source.length() {
                Ok(length) => Ok((source, length)),
                Err(error) => Err(FileProblem::CannotOpen { why: error.into(), path }),
            });
            match opened {
                Ok((source, length)) => {
                    drop(reporter.to.send(Message::Source(id, source.clone())));
                    reporter.report(InspectorEvent::Opened(id, Ok(length)));
                    read_pages(id, &*source, length, &queue, &signals, &reporter);
                }
                Err(problem) => reporter.report(failed(problem)),
            }
        };
        self.spawn("bromide-file", work, failed)
    }

    fn copy(&mut self, file: u64, range: Range<u64>, format: CopyFormat) -> Option<InspectorEvent> {
        let bytes = range.end.saturating_sub(range.start);
        if bytes > MOST_COPIED {
            return Some(InspectorEvent::Copied(Err(FileProblem::TooMuchToCopy { bytes })));
        }
        let Some(source) = self.source(file) else {
            return Some(InspectorEvent::Copied(Err(FileProblem::NotOpen)));
        };
        self.spawn_operation("bromide-copy", InspectorEvent::Copied, move || {
            let mut buffer = vec![0; usize::try_from(bytes).unwrap_or(0)];
            read_exact_at(&*source, range.start, &mut buffer)?;
            Ok(format.format(&buffer))
        })
    }

    fn source(&self, file: u64) -> Option<Arc<dyn FileSource>> {
        self.files.get(&file)?.source.clone()
    }

    /// The progress of a new operation.
    fn progress(&mut self, id: u64) -> Progress {
        let (running, stopped) = bounded(0);
        self.running.insert(id, running);
        Progress { id, stopped, reported: wall_now(), reporter: self.reporter.clone() }
    }

    /// Does `work` on a thread and reports its end.
    fn spawn_operation<T: Send + 'static>(
        &mut self,
        name: &str,
        ended: impl Fn(Result<T, FileProblem>) -> InspectorEvent + Clone + Send + 'static,
        work: impl FnOnce() -> Result<T, FileProblem> + Send + 'static,
    ) -> Option<InspectorEvent> {
        let (reporter, end) = (self.reporter.clone(), ended.clone());
        self.spawn(name, move || reporter.report(end(work())), move |problem| ended(Err(problem)))
    }

    /// Starts a thread. Its panic is reported by `failed`; if there is no thread at all, that event is
    /// returned.
    fn spawn(
        &mut self,
        name: &str,
        work: impl FnOnce() + Send + 'static,
        failed: impl Fn(FileProblem) -> InspectorEvent + Clone + Send + 'static,
    ) -> Option<InspectorEvent> {
        let (reporter, broke) = (self.reporter.clone(), failed.clone());
        let thread = std::thread::Builder::new().name(name.into()).spawn(move || {
            if catch_unwind(AssertUnwindSafe(work)).is_err() {
                reporter.report(broke(FileProblem::Internal));
            }
        });
        thread.err().map(|error| failed(FileProblem::NoThread { why: error.into() }))
    }
}

/// Reads the queued pages of a file until it is closed.
fn read_pages(
    id: u64,
    source: &dyn FileSource,
    length: u64,
    queue: &Mutex<Vec<u64>>,
    signals: &Receiver<()>,
    reporter: &Reporter,
) {
    for () in signals {
        loop {
            let next = {
                let mut queue = queue.lock().unwrap_or_else(PoisonError::into_inner);
                if queue.is_empty() { None } else { Some(queue.remove(0)) }
            };
            let Some(number) = next else { break };
            let start = number.saturating_mul(PAGE);
            let mut bytes = vec![0; usize::try_from(PAGE.min(length.saturating_sub(start))).unwrap_or(0)];
            let read = read_exact_at(source, start, &mut bytes);
            reporter.report(InspectorEvent::Page(id, number, read.map(|()| bytes)));
        }
    }
}

/// Inspects a file, as a dump of the whole flash.
fn inspected(
    length: u64,
    source: &dyn FileSource,
    go_on: &mut dyn FnMut(u64) -> bool,
) -> Result<Option<InspectionResult>, FileProblem> {
    let mut read = |at: u64, out: &mut [u8]| read_exact_at(source, at, out);
    let Some(inspection) = inspect(length, &mut read, go_on)? else { return Ok(None) };
    let context = DumpContext { start: 0, length, flash_size: None };
    let mut anomalies = find_anomalies(&context, &mut read)?;
    anomalies.extend(inspection.size_anomaly());
    Ok(Some(InspectionResult { inspection, anomalies }))
}

/// Reports the progress of an operation, and knows whether it is to be stopped.
struct Progress {
    id: u64,
    stopped: Receiver<()>,
    reported: Moment,
    reporter: Reporter,
}

impl Progress {
    fn go_on(&mut self, done: u64) -> bool {
        let now = wall_now();
        if now - self.reported >= PROGRESS_EVERY {
            self.reported = now;
            self.reporter.report(InspectorEvent::Progress(self.id, done));
        }
        self.stopped.try_recv() != Err(TryRecvError::Disconnected)
    }
}
