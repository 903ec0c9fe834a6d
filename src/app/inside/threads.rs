//! [`Threads`]: carries out the page's deeds, each on a thread of its own, and brings back what came of them.
//!
//! Used by [`super::Inside`]. A file is opened once; the thread that opened it goes on to read the pieces that are in sight, the threads
//! of searches and the like read through the same handle. A thread that hangs in a drive that has gone is left behind.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crossbeam_channel::{Receiver, Sender, bounded, unbounded};

use super::deeds::{Deed, InsideEvent};
use super::look::Looked;
use super::pages::PAGE;
use super::source::{OpenFile, Source, fill};
use super::told::MOST_COPIED;
use super::{PartOrder, part};
use crate::present;
use crate::words;
use bromide_engine::clock::wall_now;
use bromide_engine::dump::{About, compare, inspect, oddities, search};

/// Progress is told this often: more cannot be read.
const PACE: Duration = Duration::from_millis(120);

type Wake = Arc<dyn Fn() + Send + Sync>;

/// What threads send.
enum News {
    /// A file is open; this is for the others to read it by.
    Source(u64, Arc<dyn Source>),
    Event(Box<InsideEvent>),
}

/// Sends news and wakes the window.
#[derive(Clone)]
struct Tell {
    to: Sender<News>,
    wake: Wake,
}

impl Tell {
    fn tell(&self, event: InsideEvent) {
        // Nobody takes it any more: the window was closed.
        drop(self.to.send(News::Event(Box::new(event))));
        (self.wake)();
    }
}

/// A file as the threads know it.
struct FileThread {
    source: Option<Arc<dyn Source>>,
    wanted: Arc<Mutex<Vec<u64>>>,
    signal: Sender<()>,
}

/// All threads of the page.
pub(super) struct Threads {
    open: OpenFile,
    tell: Tell,
    from: Receiver<News>,
    files: BTreeMap<u64, FileThread>,
    /// The stop flags of what may be under way: a thread that sees its channel closed stops.
    running: BTreeMap<u64, Sender<()>>,
}

impl Threads {
    pub(super) fn new(open: OpenFile, wake: Wake) -> Threads {
        let (to, from) = unbounded();
        Threads { open, tell: Tell { to, wake }, from, files: BTreeMap::new(), running: BTreeMap::new() }
    }

    /// What was told since the last time.
    pub(super) fn events(&mut self) -> Vec<InsideEvent> {
        let mut events = Vec::new();
        for news in self.from.try_iter() {
            match news {
                News::Source(id, source) => {
                    if let Some(file) = self.files.get_mut(&id) {
                        file.source = Some(source);
                    }
                }
                News::Event(event) => {
                    if let InsideEvent::Inspected(id, _)
                    | InsideEvent::Compared(id, _)
                    | InsideEvent::Found(id, _)
                    | InsideEvent::Saved(id, _) = &*event
                    {
                        self.running.remove(id);
                    }
                    events.push(*event);
                }
            }
        }
        events
    }

    /// Wants these pieces of a file, and no others any more.
    pub(super) fn want(&mut self, id: u64, wanted: Vec<u64>) {
        if let Some(file) = self.files.get(&id) {
            *file.wanted.lock().unwrap_or_else(PoisonError::into_inner) = wanted;
            // It has been told already if there is no room.
            file.signal.try_send(()).unwrap_or_default();
        }
    }

    /// Begins to carry out a deed. What comes back at once is that it cannot be done.
    pub(super) fn carry_out(&mut self, deed: Deed) -> Option<InsideEvent> {
        match deed {
            Deed::Open { id, path } => {
                let (signal, signals) = bounded(1);
                let wanted: Arc<Mutex<Vec<u64>>> = Arc::default();
                self.files.insert(id, FileThread { source: None, wanted: wanted.clone(), signal });
                let (open, tell) = (self.open.clone(), self.tell.clone());
                let failed = move |why| InsideEvent::Opened(id, Err(why));
                let work = move || {
                    let opened = open(&path).and_then(|source| {
                        let length = source.length().map_err(|error| {
                            let why = crate::present::system_words(&error);
                            words!("inside-cannot-open", file = path.display().to_string(), why = why)
                        })?;
                        Ok((source, length))
                    });
                    match opened {
                        Ok((source, length)) => {
                            drop(tell.to.send(News::Source(id, source.clone())));
                            tell.tell(InsideEvent::Opened(id, Ok(length)));
                            read_pieces(id, &*source, length, &wanted, &signals, &tell);
                        }
                        Err(why) => tell.tell(failed(why)),
                    }
                };
                self.spawn("bromide-look", work, failed)
            }
            Deed::Close(id) => {
                self.files.remove(&id);
                None
            }
            Deed::Stop(id) => {
                // Told by the thread when it has stopped.
                self.running.remove(&id);
                None
            }
            Deed::Inspect { id, file, length } => {
                let ended = move |result| InsideEvent::Inspected(id, result);
                let Some(source) = self.source(file) else { return Some(ended(Err(gone()))) };
                let mut pace = self.pace(id);
                self.work("bromide-inspect", ended, move || {
                    looked(length, &*source, &mut |at| pace.go_on(at))
                })
            }
            Deed::Compare { id, files, lengths } => {
                let ended = move |result| InsideEvent::Compared(id, result);
                let (Some(first), Some(second)) = (self.source(files.0), self.source(files.1)) else {
                    return Some(ended(Err(gone())));
                };
                let mut pace = self.pace(id);
                self.work("bromide-compare", ended, move || {
                    compare::compare(
                        lengths,
                        &mut |at, out| fill(&*first, at, out),
                        &mut |at, out| fill(&*second, at, out),
                        &mut |done| pace.go_on(done),
                    )
                })
            }
            Deed::Find { id, file, length, pattern, from, direction } => {
                let ended = move |result| InsideEvent::Found(id, result);
                let Some(source) = self.source(file) else { return Some(ended(Err(gone()))) };
                let mut pace = self.pace(id);
                self.work("bromide-search", ended, move || {
                    let mut read = |at: u64, out: &mut [u8]| fill(&*source, at, out);
                    search::find(length, &pattern, from, direction, &mut read, &mut |done| pace.go_on(done))
                })
            }
            Deed::Save { id, file, order } => {
                let ended = move |result: Result<bool, String>| InsideEvent::Saved(id, result);
                let Some(source) = self.source(file) else { return Some(ended(Err(gone()))) };
                let mut pace = self.pace(id);
                let save = move |order: &PartOrder| part::save(&*source, order, &mut |at| pace.go_on(at));
                self.work("bromide-part", ended, move || {
                    let mut save = save;
                    save(&order)
                })
            }
            Deed::Copy { file, range, form } => {
                let length = range.end - range.start;
                if length > MOST_COPIED {
                    let (size, most) = (present::size(length), present::size(MOST_COPIED));
                    return Some(InsideEvent::Copied(Err(words!(
                        "inside-too-much",
                        size = size,
                        most = most
                    ))));
                }
                let Some(source) = self.source(file) else {
                    return Some(InsideEvent::Copied(Err(gone())));
                };
                self.work("bromide-copy", InsideEvent::Copied, move || {
                    let mut bytes = vec![0; usize::try_from(length).unwrap_or(0)];
                    fill(&*source, range.start, &mut bytes)?;
                    Ok(form.text_of(&bytes))
                })
            }
        }
    }

    fn source(&self, file: u64) -> Option<Arc<dyn Source>> {
        self.files.get(&file)?.source.clone()
    }

    /// A new stop flag, and what tells of the progress under that number.
    fn pace(&mut self, id: u64) -> Pace {
        let (running, stopped) = bounded(0);
        self.running.insert(id, running);
        Pace { id, stopped, told: wall_now(), tell: self.tell.clone() }
    }

    /// Has `work` done on a thread and tells its end.
    fn work<T: Send + 'static>(
        &mut self,
        name: &str,
        ended: impl Fn(Result<T, String>) -> InsideEvent + Clone + Send + 'static,
        work: impl FnOnce() -> Result<T, String> + Send + 'static,
    ) -> Option<InsideEvent> {
        let (tell, end) = (self.tell.clone(), ended.clone());
        self.spawn(name, move || tell.tell(end(work())), move |why| ended(Err(why)))
    }

    /// A thread whose panic becomes an event; no thread at all becomes one at once.
    fn spawn(
        &mut self,
        name: &str,
        work: impl FnOnce() + Send + 'static,
        failed: impl Fn(String) -> InsideEvent + Clone + Send + 'static,
    ) -> Option<InsideEvent> {
        let (tell, broke) = (self.tell.clone(), failed.clone());
        let thread = std::thread::Builder::new().name(name.into()).spawn(move || {
            if catch_unwind(AssertUnwindSafe(work)).is_err() {
                tell.tell(broke(words!("desktop-broke")));
            }
        });
        thread.err().map(|error| failed(crate::present::system_words(&error)))
    }
}

fn gone() -> String {
    words!("inside-not-open")
}

/// Reads the pieces that are wanted until the file is closed.
fn read_pieces(
    id: u64,
    source: &dyn Source,
    length: u64,
    wanted: &Mutex<Vec<u64>>,
    signals: &Receiver<()>,
    tell: &Tell,
) {
    for () in signals {
        loop {
            let next = {
                let mut wanted = wanted.lock().unwrap_or_else(PoisonError::into_inner);
                if wanted.is_empty() { None } else { Some(wanted.remove(0)) }
            };
            let Some(number) = next else { break };
            let start = number.saturating_mul(PAGE);
            let mut bytes = vec![0; usize::try_from(PAGE.min(length.saturating_sub(start))).unwrap_or(0)];
            let read = fill(source, start, &mut bytes);
            tell.tell(InsideEvent::Page(id, number, read.map(|()| bytes)));
        }
    }
}

fn looked(
    length: u64,
    source: &dyn Source,
    go_on: &mut dyn FnMut(u64) -> bool,
) -> Result<Option<Looked>, String> {
    let mut read = |at: u64, out: &mut [u8]| fill(source, at, out);
    let Some(inspection) = inspect(length, &mut read, go_on)? else { return Ok(None) };
    let about = About { start: 0, length, flash_size: None };
    let oddities = oddities(&about, &mut read)?;
    Ok(Some(Looked { inspection, oddities }))
}

/// Tells the progress now and then, and knows whether to go on.
struct Pace {
    id: u64,
    stopped: Receiver<()>,
    told: bromide_engine::link::Moment,
    tell: Tell,
}

impl Pace {
    fn go_on(&mut self, done: u64) -> bool {
        let now = wall_now();
        if now - self.told >= PACE {
            self.told = now;
            self.tell.tell(InsideEvent::Progress(self.id, done));
        }
        self.stopped.try_recv() != Err(crossbeam_channel::TryRecvError::Disconnected)
    }
}
