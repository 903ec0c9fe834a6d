//! Prints on two threads, so that a reader that does not read delays neither a job nor a stop.
//! Used by `show` and by the program's entry. Must not know what the lines mean.

use std::collections::VecDeque;
use std::io;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use super::sink::{Piece, Sink, Stderr, Stdout};
use bromide_engine::cancel::Cancel;

/// Results wait for their reader when so many bytes of them are waiting.
const RESULTS_AHEAD: usize = 1 << 20;
/// When so many bytes are waiting, newer numbers take the place of the last ones.
const NUMBERS_AHEAD: usize = 32 << 10;
/// At most so many unread bytes are kept; what is printed after that is lost.
const MOST: usize = 16 << 20;
/// What an entry in the queue takes beside its text.
const ENTRY: usize = size_of::<Item>();
/// A write that takes longer than this no longer keeps the other stream waiting for its turn.
const STALLED: Duration = Duration::from_secs(1);
/// At the end of a job its reader may take so long to read anything.
const PATIENCE: Duration = Duration::from_secs(5);
/// The same after a stop.
const PATIENCE_STOPPED: Duration = Duration::from_secs(2);
/// How long the end may take after a stop, even if a little is read now and then.
const LONGEST_STOPPED: Duration = Duration::from_secs(4);
/// How often the stop flag is looked at.
const SLICE: Duration = Duration::from_millis(50);
/// How long a thread without work waits for some; it is woken.
const IDLE: Duration = Duration::from_secs(3600);

/// Where a line goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stream {
    /// Results.
    Out,
    /// Everything else.
    Err,
}

impl Stream {
    fn other(self) -> Stream {
        match self {
            Stream::Out => Stream::Err,
            Stream::Err => Stream::Out,
        }
    }
}

/// What happens to a line when its reader is slow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum IfSlow {
    /// The caller waits, but not after a stop.
    Wait,
    /// It is kept; the caller does not wait.
    Keep,
    /// Newer ones may take its place.
    Replace,
}

/// Why not everything was printed.
#[derive(Debug)]
pub(super) enum Loss {
    /// The system refused to take it.
    Failed(io::Error),
    /// Its reader did not read it in time.
    NotRead,
}

/// What the program was started for, which decides how long its end waits for readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// A job: at most [`PATIENCE`], because the caller waits for the program to end.
    Job,
    /// Results: until all is read (a pager can pause for an hour) or a stop is asked for.
    Results,
}

/// The output of the program; clones are handles to the same.
#[derive(Clone)]
pub(super) struct Output {
    shared: Arc<Shared>,
}

struct Shared {
    state: Mutex<State>,
    changed: Condvar,
    cancel: Cancel,
}

#[derive(Default)]
struct State {
    /// How many lines there were so far, which gives each its number.
    count: u64,
    out: Lane,
    err: Lane,
}

/// One stream.
#[derive(Default)]
struct Lane {
    queue: VecDeque<Item>,
    /// How much of it is waiting, in bytes.
    waiting: usize,
    /// Since when a line is being written.
    busy: Option<Instant>,
    /// When a line was written.
    moved: Option<Instant>,
    /// Nothing more is taken: the reader has gone, or something went wrong.
    is_closed: bool,
    loss: Option<Loss>,
    /// A person reads it, who can take any time.
    is_terminal: bool,
}

struct Item {
    number: u64,
    piece: Piece,
    may_be_replaced: bool,
}

impl Item {
    fn size(&self) -> usize {
        ENTRY
            + match &self.piece {
                Piece::Line(text) | Piece::Lines(text) => text.len(),
                Piece::Bar(_) | Piece::EndBar => 0,
            }
    }
}

static PROGRAM: OnceLock<Output> = OnceLock::new();

/// The output of this program. `cancel` counts only at the first call.
pub(super) fn start(cancel: &Cancel) -> &'static Output {
    PROGRAM.get_or_init(|| Output::new(cancel.clone(), Box::new(Stdout), Box::new(Stderr::default())))
}

/// The same, for those who print.
pub(super) fn program() -> &'static Output {
    start(&Cancel::new())
}

impl Output {
    fn new(cancel: Cancel, out: Box<dyn Sink>, err: Box<dyn Sink>) -> Output {
        let mut state = State::default();
        state.out.is_terminal = out.is_terminal();
        state.err.is_terminal = err.is_terminal();
        let shared = Arc::new(Shared { state: Mutex::new(state), changed: Condvar::new(), cancel });
        for (stream, sink) in [(Stream::Out, out), (Stream::Err, err)] {
            let own = Arc::clone(&shared);
            let thread = std::thread::Builder::new().name(format!("{stream:?}"));
            if let Err(error) = thread.spawn(move || own.print_all(stream, sink)) {
                shared.lock().lane(stream).close(Some(Loss::Failed(error)));
            }
        }
        Output { shared }
    }

    /// Prints a piece, in its turn.
    pub(super) fn print(&self, stream: Stream, piece: Piece, if_slow: IfSlow) {
        let mut state = self.shared.lock();
        if if_slow == IfSlow::Wait {
            while state.lane(stream).is_full() && !self.shared.cancel.is_set() {
                state = self.shared.wait(state, SLICE);
            }
        }
        state.add(stream, piece, if_slow == IfSlow::Replace);
        drop(state);
        self.shared.changed.notify_all();
    }

    /// Waits until all is printed, or gives up. What was lost of the results, and of everything else.
    pub(super) fn finish(&self, purpose: Purpose) -> [Option<Loss>; 2] {
        let begun = Instant::now();
        let mut stopped = None;
        let mut state = self.shared.lock();
        while !state.out.is_done() || !state.err.is_done() {
            let now = Instant::now();
            if self.shared.cancel.is_set() {
                stopped.get_or_insert(now);
            }
            let State { out, err, .. } = &mut *state;
            for lane in [out, err] {
                let idle = now - lane.moved.map_or(begun, |moved| moved.max(begun)).min(now);
                let gives_up = match stopped {
                    Some(at) => now - at >= LONGEST_STOPPED || (now - at).min(idle) >= PATIENCE_STOPPED,
                    None => purpose == Purpose::Job && !lane.is_terminal && idle >= PATIENCE,
                };
                if gives_up && !lane.is_done() {
                    lane.close(Some(Loss::NotRead));
                }
            }
            state = self.shared.wait(state, SLICE);
        }
        [state.out.loss.take(), state.err.loss.take()]
    }
}

impl Shared {
    /// A panic elsewhere leaves whole lines.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'a>(&self, state: MutexGuard<'a, State>, at_most: Duration) -> MutexGuard<'a, State> {
        let waited = self.changed.wait_timeout(state, at_most);
        waited.map_or_else(|error| error.into_inner().0, |(state, _)| state)
    }

    /// What one thread does.
    fn print_all(&self, stream: Stream, mut sink: Box<dyn Sink>) {
        let mut state = self.lock();
        loop {
            let Some(item) = state.take(stream, Instant::now()) else {
                // With something in the queue it is the other stream's turn, which may be stalled.
                let at_most = if state.lane(stream).queue.is_empty() { IDLE } else { SLICE };
                state = self.wait(state, at_most);
                continue;
            };
            drop(state);
            let printed = sink.print(&item.piece);
            state = self.lock();
            let lane = state.lane(stream);
            lane.busy = None;
            lane.moved = Some(Instant::now());
            lane.waiting = lane.waiting.saturating_sub(item.size());
            match printed {
                Ok(()) => {}
                // The reader has closed the pipe (`| head`), which is not an error.
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => lane.close(None),
                Err(error) => lane.close(Some(Loss::Failed(error))),
            }
            self.changed.notify_all();
        }
    }
}

impl State {
    fn lane(&mut self, stream: Stream) -> &mut Lane {
        match stream {
            Stream::Out => &mut self.out,
            Stream::Err => &mut self.err,
        }
    }

    fn add(&mut self, stream: Stream, piece: Piece, may_be_replaced: bool) {
        self.count += 1;
        let item = Item { number: self.count, piece, may_be_replaced };
        let lane = self.lane(stream);
        if lane.is_closed {
            return;
        }
        if may_be_replaced && lane.waiting >= NUMBERS_AHEAD {
            lane.drop_newest_numbers();
        }
        if lane.waiting > 0 && lane.waiting + item.size() > MOST {
            lane.loss.get_or_insert(Loss::NotRead);
            return;
        }
        lane.waiting += item.size();
        lane.queue.push_back(item);
    }

    /// The next piece of a stream when it is its turn: pieces come in their order on both, as long as both
    /// are taken.
    fn take(&mut self, stream: Stream, now: Instant) -> Option<Item> {
        let number = self.lane(stream).queue.front()?.number;
        let other = self.lane(stream.other());
        let is_stalled = other.busy.is_some_and(|since| now - since >= STALLED);
        let is_before = other.busy.is_some() || other.queue.front().is_some_and(|item| item.number < number);
        if is_before && !is_stalled {
            return None;
        }
        let lane = self.lane(stream);
        lane.busy = Some(now);
        lane.queue.pop_front()
    }
}

impl Lane {
    fn is_full(&self) -> bool {
        self.waiting > RESULTS_AHEAD && !self.is_closed
    }

    /// Nothing is left to do; what is being written to a stream that was given up does not count.
    fn is_done(&self) -> bool {
        self.is_closed || (self.queue.is_empty() && self.busy.is_none())
    }

    fn close(&mut self, loss: Option<Loss>) {
        self.is_closed = true;
        self.queue.clear();
        if self.loss.is_none() {
            self.loss = loss;
        }
    }

    fn drop_newest_numbers(&mut self) {
        if let Some(at) = self.queue.iter().rposition(|item| item.may_be_replaced)
            && let Some(item) = self.queue.remove(at)
        {
            self.waiting = self.waiting.saturating_sub(item.size());
        }
    }
}

#[cfg(test)]
#[path = "output_tests.rs"]
mod tests;
