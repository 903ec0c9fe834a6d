//! A link that plays the phone of a recorded session of frames: from the first stage's start, every byte of
//! the host must be one of the session. Where our order of requests differs, the answer is looked up.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bromide_engine::cancel::Cancel;
use bromide_engine::link::{Link, LinkError, Moment};
use bromide_engine::session::AgentPipe;

use super::frame_device::frame;
use super::xflash_device::UNSUPPORTED;
use crate::common::session_from_jump;

/// Several writes of one side, which the recording joined. Of a long one only the beginning is recorded.
#[derive(Debug, Clone)]
struct Line {
    from_phone: bool,
    len: usize,
    seen: Vec<u8>,
}

impl Line {
    /// Whether `bytes` are its beginning, as far as it is recorded.
    fn begins_with(&self, bytes: &[u8]) -> bool {
        bytes.len() <= self.len && self.seen.iter().zip(bytes).all(|(seen, byte)| seen == byte)
    }

    /// Its bytes; what was not recorded is the rest of a storage's data, or of a status, both zeros.
    fn bytes(&self) -> Vec<u8> {
        let mut bytes = self.seen.clone();
        bytes.resize(self.len, 0);
        bytes
    }
}

/// A recorded session in the hand of a test, and at the other end of a link.
#[derive(Debug, Clone)]
pub struct Replay(Arc<Mutex<State>>);

#[derive(Debug)]
pub struct State {
    lines: Vec<Line>,
    /// The line after the last one played.
    at: usize,
    /// Lines of the host that were played, by their number among the host's lines.
    pub played: Vec<usize>,
    /// Our bytes in place of those of the recorded client.
    replaced: Vec<(Vec<u8>, Vec<u8>)>,
    pending: Vec<u8>,
    outgoing: VecDeque<u8>,
    now: Duration,
    /// What the host sent that is not in the session; the phone was unplugged then.
    pub unknown: Option<Vec<u8>>,
}

impl Replay {
    /// The session in the file `name`. `replaced` are our frames and those of the recorded client.
    pub fn new(name: &str, replaced: &[(&[u8], &[u8])]) -> Replay {
        let text = session_from_jump(name);
        let lines: Vec<Line> = text.lines().filter(|line| !line.starts_with('#')).map(parse).collect();
        let lines = after_jump(lines);
        let mut state = State {
            lines,
            at: 0,
            played: Vec::new(),
            replaced: replaced.iter().map(|(ours, theirs)| (ours.to_vec(), theirs.to_vec())).collect(),
            pending: Vec::new(),
            outgoing: VecDeque::new(),
            now: Duration::ZERO,
            unknown: None,
        };
        state.answer();
        Replay(Arc::new(Mutex::new(state)))
    }

    pub fn pipe(&self) -> AgentPipe {
        AgentPipe::new(Box::new(self.clone()), Cancel::new())
    }

    pub fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The recorded bytes of the host's line that is `len` bytes long.
    pub fn host_line(&self, len: usize) -> Vec<u8> {
        let state = self.state();
        state.lines.iter().find(|line| !line.from_phone && line.len == len).unwrap().bytes()
    }
}

/// The lines behind the jump: D5 and the address, its echo, and two bytes of status.
fn after_jump(lines: Vec<Line>) -> Vec<Line> {
    let mut echoes = 7;
    let mut after = Vec::new();
    for mut line in lines {
        if echoes > 0 {
            let skipped = if line.from_phone { echoes.min(line.len) } else { line.len };
            echoes -= if line.from_phone { skipped } else { 0 };
            line.len -= skipped;
            line.seen.drain(..skipped.min(line.seen.len()));
        }
        after.extend(Some(line).filter(|line| line.len > 0));
    }
    after
}

fn parse(line: &str) -> Line {
    let mut words = line.split_whitespace();
    let from_phone = match words.next() {
        Some("<") => true,
        Some(">") => false,
        other => panic!("{other:?}"),
    };
    let len = words.next().unwrap().parse().unwrap();
    let seen: Vec<u8> =
        words.take_while(|word| *word != "...").map(|word| u8::from_str_radix(word, 16).unwrap()).collect();
    assert!(seen.len() <= len);
    Line { from_phone, len, seen }
}

impl State {
    /// How many of the first lines of the host were played in the recorded order, without any between.
    pub fn in_recorded_order(&self) -> usize {
        self.played.iter().enumerate().take_while(|(index, played)| index == *played).count()
    }

    /// Sends the phone's lines up to the next one of the host.
    fn answer(&mut self) {
        while let Some(line) = self.lines.get(self.at).filter(|line| line.from_phone) {
            self.outgoing.extend(line.bytes());
            self.at += 1;
        }
    }

    fn take(&mut self, bytes: &[u8]) {
        self.pending.extend(bytes);
        if !is_whole(&self.pending) {
            return;
        }
        if let Some((_, theirs)) = self.replaced.iter().find(|(ours, _)| self.pending.ends_with(ours)) {
            let theirs = theirs.clone();
            let start = self.pending.len() - self.last_frame_len();
            self.pending.splice(start.., theirs);
        }
        // The recorded order goes first: a line may begin like another one.
        let next = self.lines.get(self.at).filter(|line| !line.from_phone);
        if next.is_some_and(|line| line.begins_with(&self.pending)) {
            if self.lines[self.at].len == self.pending.len() {
                self.play(self.at);
            }
            return;
        }
        let after = self.at..self.lines.len();
        let candidates: Vec<usize> = after
            .chain(0..self.at)
            .filter(|index| !self.lines[*index].from_phone && self.lines[*index].begins_with(&self.pending))
            .collect();
        if let Some(index) = candidates.iter().find(|index| self.lines[**index].len == self.pending.len()) {
            return self.play(*index);
        }
        if !candidates.is_empty() {
            return;
        }
        // A sub-command that the recorded client did not use.
        let control = (1..=0x16u32).map(|number| 0x04_0000 + number).chain([0x02_0003, 0x02_0004]);
        if control.into_iter().any(|word| self.pending == frame(1, &word.to_le_bytes())) {
            self.pending.clear();
            self.outgoing.extend(frame(1, &UNSUPPORTED.to_le_bytes()));
            return;
        }
        self.unknown = Some(std::mem::take(&mut self.pending));
    }

    /// Length of the last whole frame of the host.
    fn last_frame_len(&self) -> usize {
        let mut rest = self.pending.as_slice();
        while let Some(len) = frame_len(rest).filter(|len| *len < rest.len()) {
            rest = &rest[len..];
        }
        rest.len()
    }

    fn play(&mut self, index: usize) {
        let number = self.lines[..index].iter().filter(|line| !line.from_phone).count();
        self.played.push(number);
        self.pending.clear();
        self.at = index + 1;
        self.answer();
    }
}

/// The length of the frame at the beginning of `bytes`.
fn frame_len(bytes: &[u8]) -> Option<usize> {
    let len = bytes.get(8..12)?;
    Some(12 + u32::from_le_bytes(len.try_into().unwrap()) as usize)
}

/// Whether `bytes` are whole frames.
fn is_whole(mut bytes: &[u8]) -> bool {
    while let Some(after) = frame_len(bytes).and_then(|len| bytes.get(len..)) {
        bytes = after;
    }
    bytes.is_empty()
}

impl Link for Replay {
    fn write(&mut self, _packet: &[u8]) -> Result<(), LinkError> {
        panic!("agents are sent streams");
    }

    fn write_stream(&mut self, bytes: &[u8]) -> Result<(), LinkError> {
        let mut state = self.state();
        state.take(bytes);
        if state.unknown.is_some() { Err(LinkError::Unplugged) } else { Ok(()) }
    }

    fn read(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, LinkError> {
        let mut state = self.state();
        if state.outgoing.is_empty() {
            if state.at == state.lines.len() || state.unknown.is_some() {
                return Err(LinkError::Unplugged);
            }
            state.now += wait;
            assert!(state.now < Duration::from_secs(600), "the host waits after line {}", state.at);
            return Ok(0);
        }
        let count = buf.len().min(state.outgoing.len());
        for (into, byte) in buf.iter_mut().zip(state.outgoing.drain(..count)) {
            *into = byte;
        }
        Ok(count)
    }

    fn now(&self) -> Moment {
        Moment(self.state().now)
    }

    fn idle(&mut self, time: Duration) {
        self.state().now += time;
    }

    fn describe(&self) -> String {
        "a recorded session".to_owned()
    }
}
