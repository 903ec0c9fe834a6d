//! [`Threads`]: carries out the tasks of the rescue, each on a thread of its own, and collects their reports.
//! The dump is opened once, by the scan, and read through that handle by whatever follows.

use std::collections::BTreeMap;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use crossbeam_channel::{Receiver, Sender, TryRecvError, bounded, unbounded};

use super::command::{RescueEvent, RescueTask, Words};
use super::item::RescueItem;
use super::picture::{MOST_BYTES, SmallPicture, small_picture};
use crate::app::inside::{FileProblem, FileSource, OpenFile, read_exact_at};
use bromide_engine::clock::wall_now;
use bromide_engine::files::is_taken;
use bromide_engine::link::Moment;
use bromide_engine::rescue::{ExportError, ExportSummary, RescueContents, Selection, export, scan};

/// Progress is reported at most this often.
const PROGRESS_EVERY: Duration = Duration::from_millis(120);
/// How many names are tried for a new folder.
const MOST_FOLDERS: usize = 1000;

type Wake = Arc<dyn Fn() + Send + Sync>;
type Source = Arc<dyn FileSource>;

/// What threads send.
enum Message {
    /// The dump of this scan is open.
    Source(u64, Source),
    Event(RescueEvent),
}

/// Sends reports and wakes the window.
#[derive(Clone)]
struct Reporter {
    to: Sender<Message>,
    wake: Wake,
}

impl Reporter {
    fn report(&self, event: RescueEvent) {
        // Nobody receives it after the window was closed.
        drop(self.to.send(Message::Event(event)));
        (self.wake)();
    }
}

/// All threads of the rescue.
pub(super) struct Threads {
    open: OpenFile,
    reporter: Reporter,
    from: Receiver<Message>,
    /// The number of the latest scan, and its dump once it is open.
    scan: u64,
    source: Option<Source>,
    /// One sender for each running scan or export: the thread stops when its channel is closed.
    running: BTreeMap<u64, Sender<()>>,
}

impl Threads {
    pub(super) fn new(open: OpenFile, wake: Wake) -> Threads {
        let (to, from) = unbounded();
        let reporter = Reporter { to, wake };
        Threads { open, reporter, from, scan: 0, source: None, running: BTreeMap::new() }
    }

    /// What was reported since the last call.
    pub(super) fn events(&mut self) -> Vec<RescueEvent> {
        let mut events = Vec::new();
        for message in self.from.try_iter() {
            match message {
                Message::Source(id, source) if id == self.scan => self.source = Some(source),
                Message::Source(..) => {}
                Message::Event(event) => {
                    if let RescueEvent::Scanned(id, _)
                    | RescueEvent::Saved(id, ..)
                    | RescueEvent::NotSaved(id, _) = &event
                    {
                        self.running.remove(id);
                    }
                    events.push(event);
                }
            }
        }
        events
    }

    /// Starts a task. An event that is returned at once says why it cannot be done.
    pub(super) fn run(&mut self, task: RescueTask) -> Option<RescueEvent> {
        match task {
            RescueTask::Scan { id, path } => {
                self.scan = id;
                let (open, progress) = (self.open.clone(), self.progress(id));
                let ended = move |result| RescueEvent::Scanned(id, result);
                self.spawn(
                    "bromide-rescue",
                    move |problem| ended(Err(problem)),
                    move |reporter| {
                        reporter.report(ended(scanned(id, &path, &open, &reporter, progress)));
                    },
                )
            }
            RescueTask::Save { id, contents, selection, parent, name, words } => {
                let failed = move |problem| RescueEvent::NotSaved(id, problem);
                let Some(source) = self.source.clone() else { return Some(failed(FileProblem::NotOpen)) };
                let progress = self.progress(id);
                self.spawn("bromide-export", failed, move |reporter| {
                    let folder = new_folder(&parent, &name);
                    let result = saved(&contents, &selection, &folder, &words, &*source, (id, progress));
                    reporter.report(RescueEvent::Saved(id, folder, result.map_err(Arc::new)));
                })
            }
            RescueTask::Preview { scan, contents, items } => {
                let ended = RescueEvent::PicturesDone;
                let Some(source) = self.source.clone() else { return Some(ended(scan)) };
                self.spawn(
                    "bromide-pictures",
                    move |_| ended(scan),
                    move |reporter| {
                        for item in items {
                            let picture = picture(&contents, item, &*source).map(Arc::new);
                            reporter.report(RescueEvent::Picture(scan, item, picture));
                        }
                        reporter.report(ended(scan));
                    },
                )
            }
            RescueTask::ShapeReport { id, contents } => {
                let ended = move |result| RescueEvent::ShapeReport(id, result);
                let Some(source) = self.source.clone() else {
                    return Some(ended(Err(FileProblem::NotOpen)));
                };
                self.spawn(
                    "bromide-shape",
                    move |problem| ended(Err(problem)),
                    move |reporter| {
                        let mut read_at = |at: u64, into: &mut [u8]| read_exact_at(&*source, at, into);
                        let report = contents.shape_report(&mut read_at);
                        reporter.report(ended(report.map(|lines| lines.join("\n") + "\n")));
                    },
                )
            }
            RescueTask::Stop(id) => {
                // The thread reports its end when it has stopped.
                self.running.remove(&id);
                None
            }
            RescueTask::Close => {
                self.source = None;
                self.scan = 0;
                None
            }
        }
    }

    fn progress(&mut self, id: u64) -> Progress {
        let (running, stopped) = bounded(0);
        self.running.insert(id, running);
        Progress { stopped, reported: wall_now(), reporter: self.reporter.clone() }
    }

    /// Starts a thread. Its panic is reported by `failed`; if there is no thread at all, that event is
    /// returned.
    fn spawn(
        &mut self,
        name: &str,
        failed: impl Fn(FileProblem) -> RescueEvent + Clone + Send + 'static,
        work: impl FnOnce(Reporter) + Send + 'static,
    ) -> Option<RescueEvent> {
        let (reporter, for_work, broke) = (self.reporter.clone(), self.reporter.clone(), failed.clone());
        let thread = std::thread::Builder::new().name(name.into()).spawn(move || {
            if catch_unwind(AssertUnwindSafe(|| work(for_work))).is_err() {
                reporter.report(broke(FileProblem::Internal));
            }
        });
        thread.err().map(|error| failed(FileProblem::NoThread { why: error.into() }))
    }
}

/// Opens a dump and searches it; `None` when it was stopped.
fn scanned(
    id: u64,
    path: &Path,
    open: &OpenFile,
    reporter: &Reporter,
    mut progress: Progress,
) -> Result<Option<Arc<RescueContents>>, FileProblem> {
    let source = open(path)?;
    let length = source.length();
    let length = length.map_err(|error| FileProblem::CannotOpen { path: path.into(), why: error.into() })?;
    drop(reporter.to.send(Message::Source(id, source.clone())));
    let mut read_at = |at: u64, into: &mut [u8]| read_exact_at(&*source, at, into);
    let mut keep_going = |now| progress.go_on(|| RescueEvent::Scanning(id, now));
    Ok(scan(length, &mut read_at, &mut keep_going)?.map(Arc::new))
}

fn saved(
    contents: &RescueContents,
    selection: &Selection,
    folder: &Path,
    words: &Words,
    source: &dyn FileSource,
    (id, mut progress): (u64, Progress),
) -> Result<ExportSummary, ExportError<io::Error>> {
    let mut read_at = |at: u64, into: &mut [u8]| read_all(source, at, into);
    let mut keep_going = |done, total| progress.go_on(|| RescueEvent::Saving(id, done, total));
    export(contents, selection, folder, &*words.0, &mut read_at, &mut keep_going)
}

/// A path in `parent` that nothing has yet: the name, or the name with a number.
fn new_folder(parent: &Path, name: &str) -> PathBuf {
    let numbered = (2..MOST_FOLDERS).map(|number| parent.join(format!("{name}-{number}")));
    // If all are taken, the export says so.
    std::iter::once(parent.join(name))
        .chain(numbered)
        .find(|path| !is_taken(path))
        .unwrap_or(parent.join(name))
}

/// Fills `into`, with the system's own error.
fn read_all(source: &dyn FileSource, at: u64, into: &mut [u8]) -> io::Result<()> {
    let (mut at, mut rest) = (at, into);
    while !rest.is_empty() {
        match source.read_at(at, rest) {
            Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(count) => {
                rest = rest.get_mut(count..).unwrap_or_default();
                at += count as u64;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// The small picture of a file.
fn picture(contents: &RescueContents, item: RescueItem, source: &dyn FileSource) -> Option<SmallPicture> {
    let (kind, pieces) = (item.kind(contents)?, item.pieces(contents)?);
    let mut bytes = vec![0; usize::try_from(pieces.length().min(MOST_BYTES)).ok()?];
    let mut read_at = |at: u64, into: &mut [u8]| read_all(source, at, into);
    contents.read(&pieces, 0, &mut bytes, &mut read_at).ok()?;
    // A mistake of a decoder costs one picture.
    catch_unwind(AssertUnwindSafe(|| small_picture(kind, &bytes))).ok().flatten()
}

/// Reports progress, and knows whether the task is to be stopped.
struct Progress {
    stopped: Receiver<()>,
    reported: Moment,
    reporter: Reporter,
}

impl Progress {
    fn go_on(&mut self, event: impl FnOnce() -> RescueEvent) -> bool {
        let now = wall_now();
        if now - self.reported >= PROGRESS_EVERY {
            self.reported = now;
            self.reporter.report(event());
        }
        self.stopped.try_recv() != Err(TryRecvError::Disconnected)
    }
}
