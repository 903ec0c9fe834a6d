//! A phone that plays a script: it sends its next bytes once the host has sent exactly what stands before
//! them, and fails the test if the host sends anything else.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bromide_engine::cancel::Cancel;
use bromide_engine::link::{Link, LinkError, Moment};
use bromide_engine::session::AgentPipe;

/// One entry of a script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// The host must send these bytes; `None` is any byte. Where writes begin and end does not matter.
    Host(Vec<Option<u8>>),
    /// The phone sends these bytes.
    Phone(Vec<u8>),
    /// The phone leaves its port; what follows happens at the next one.
    Gone,
    /// From here on the phone takes all bytes and sends nothing.
    Silent,
    /// The phone sends these bytes, takes all bytes, and then sends nothing.
    Babble(Vec<u8>),
}

/// Bytes that the host must send.
pub fn host(bytes: &[u8]) -> Entry {
    Entry::Host(bytes.iter().copied().map(Some).collect())
}

/// Bytes that the phone sends.
pub fn phone(bytes: &[u8]) -> Entry {
    Entry::Phone(bytes.to_vec())
}

/// The test fails when the host waits longer than this in all.
const FOR_EVER: Duration = Duration::from_secs(3600);

/// A handle to a phone that plays a script. Clones are handles to the same phone.
#[derive(Debug, Clone)]
pub struct Replay(Arc<Mutex<State>>);

#[derive(Debug)]
struct State {
    script: VecDeque<Entry>,
    /// What the phone has sent and the host has not read.
    ready: VecDeque<u8>,
    /// Whether the phone takes all bytes.
    is_deaf: bool,
    is_gone: bool,
    now: Duration,
    /// Number of bytes that the host has sent.
    sent: usize,
}

impl Replay {
    pub fn new(script: impl IntoIterator<Item = Entry>) -> Replay {
        Replay(Arc::new(Mutex::new(State {
            script: script.into_iter().collect(),
            ready: VecDeque::new(),
            is_deaf: false,
            is_gone: false,
            now: Duration::ZERO,
            sent: 0,
        })))
    }

    /// A pipe to the phone.
    pub fn pipe(&self) -> AgentPipe {
        self.pipe_until(&Cancel::new())
    }

    /// A pipe to the phone with a stop flag.
    pub fn pipe_until(&self, cancel: &Cancel) -> AgentPipe {
        AgentPipe::new(Box::new(ReplayLink(self.clone())), cancel.clone())
    }

    /// The phone appears at its next port.
    pub fn appear(&self) {
        let mut state = self.lock();
        state.play();
        assert!(state.is_gone, "the phone is still there: {:?}", state.script.front());
        state.is_gone = false;
        state.ready.clear();
    }

    /// Fails unless the whole script was played and read.
    pub fn assert_finished(&self) {
        let mut state = self.lock();
        state.play();
        assert!(state.ready.is_empty(), "not read: {} bytes", state.ready.len());
        assert!(state.script.is_empty(), "not played: {:?}", state.script.front());
    }

    pub fn now(&self) -> Duration {
        self.lock().now
    }

    /// Number of bytes that the host has sent.
    pub fn sent(&self) -> usize {
        self.lock().sent
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// Plays what the phone does until it waits for the host.
    fn play(&mut self) {
        while !self.is_gone && !self.is_deaf {
            match self.script.front_mut() {
                Some(Entry::Host(bytes)) if !bytes.is_empty() => return,
                None => return,
                _ => {}
            }
            match self.script.pop_front() {
                Some(Entry::Phone(bytes)) => self.ready.extend(bytes),
                Some(Entry::Gone) => self.is_gone = true,
                Some(Entry::Silent) => self.is_deaf = true,
                Some(Entry::Babble(bytes)) => {
                    self.ready.extend(bytes);
                    self.is_deaf = true;
                }
                Some(Entry::Host(_)) | None => {}
            }
        }
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), LinkError> {
        self.play();
        self.sent += bytes.len();
        let mut left = bytes;
        while !left.is_empty() {
            if self.is_gone {
                return Err(LinkError::Unplugged);
            }
            if self.is_deaf {
                return Ok(());
            }
            let Some(Entry::Host(expected)) = self.script.front_mut() else {
                panic!("sent behind the end of the script: {left:02x?}");
            };
            let len = expected.len().min(left.len());
            for (at, (sent, expected)) in left.iter().zip(expected.drain(..len)).enumerate() {
                let is_right = expected.is_none_or(|expected| expected == *sent);
                assert!(is_right, "byte {at} of {left:02x?} should be {expected:02x?}");
            }
            left = &left[len..];
            // Only a whole write that the script has in several parts goes past what the phone sends.
            self.play();
        }
        Ok(())
    }

    fn read(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, LinkError> {
        assert!(!buf.is_empty(), "a read of nothing");
        self.play();
        if self.ready.is_empty() {
            if self.is_gone {
                return Err(LinkError::Unplugged);
            }
            self.now += wait;
            assert!(self.now < FOR_EVER, "waits for ever; next is {:?}", self.script.front());
            return Ok(0);
        }
        let count = self.ready.len().min(buf.len());
        for (to, from) in buf.iter_mut().zip(self.ready.drain(..count)) {
            *to = from;
        }
        Ok(count)
    }
}

#[derive(Debug)]
struct ReplayLink(Replay);

impl Link for ReplayLink {
    fn write(&mut self, packet: &[u8]) -> Result<(), LinkError> {
        self.0.lock().write(packet)
    }

    fn write_stream(&mut self, bytes: &[u8]) -> Result<(), LinkError> {
        self.0.lock().write(bytes)
    }

    fn read(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, LinkError> {
        self.0.lock().read(buf, wait)
    }

    fn now(&self) -> Moment {
        Moment(self.0.lock().now)
    }

    fn idle(&mut self, time: Duration) {
        self.0.lock().now += time;
    }

    fn describe(&self) -> String {
        "replay".to_owned()
    }
}
