//! A link that plays a transcript: the phone's side is read from a file, our side must write what the file
//! says.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail; the configuration's exception does not reach the helpers of an integration test"
)]

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bromide_engine::link::{Link, LinkError, Moment};

/// One packet of a transcript.
#[derive(Debug, Clone)]
pub struct Line {
    /// Line number in the file, from 1.
    pub number: usize,
    pub at: Duration,
    pub from_phone: bool,
    pub bytes: Vec<u8>,
}

/// How our writes are compared with the script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HostWrites {
    /// Each write is one line of the script.
    Packets,
    /// Only the bytes are compared: a write may be several lines, with the phone's answers between them.
    Stream,
}

/// What the phone does after the last line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    Silent,
    Gone,
}

/// How much later than in the script our side may write, so that golden sessions do not become slower
/// unnoticed. The phone's window is 3 s and its watchdog 22 s.
const LATE: Duration = Duration::from_millis(250);
/// The test fails when our side waits longer than this without an answer.
const FOR_EVER: Duration = Duration::from_secs(120);

/// The packets of a transcript file. Every line that is not a comment must be a packet.
pub fn parse(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    for (index, text) in text.lines().enumerate() {
        if text.starts_with('#') || text.is_empty() {
            continue;
        }
        let number = index + 1;
        let mut words = text.split_whitespace();
        let (Some(at), Some(direction), Some(hex), None) =
            (words.next(), words.next(), words.next(), words.next())
        else {
            panic!("line {number} is no packet: {text:?}");
        };
        let at = Duration::from_secs_f64(at.parse::<f64>().unwrap() / 1000.0);
        let from_phone = match direction {
            "<" => true,
            ">" => false,
            other => panic!("line {number} has the direction {other:?}"),
        };
        assert!(hex.len() % 2 == 0 && !hex.is_empty(), "line {number} has half a byte");
        let bytes: Vec<u8> =
            (0..hex.len()).step_by(2).map(|i| u8::from_str_radix(&hex[i..i + 2], 16).unwrap()).collect();
        assert!(bytes.len() <= 64, "line {number} is longer than a packet");
        lines.push(Line { number, at, from_phone, bytes });
    }
    lines
}

/// A handle to a running script. Clones are handles to the same script.
#[derive(Debug, Clone)]
pub struct ScriptedLink(Arc<Mutex<Script>>);

#[derive(Debug)]
struct Script {
    lines: VecDeque<Line>,
    mode: HostWrites,
    end: End,
    now: Duration,
    /// The script's time and ours when its last line was played.
    last: (Duration, Duration),
    silent_since: Duration,
    /// Packets the phone has sent and we have not read; the first may be read in part.
    ready: VecDeque<Vec<u8>>,
}

impl ScriptedLink {
    pub fn new(lines: Vec<Line>, mode: HostWrites, end: End) -> ScriptedLink {
        let start = lines.first().map(|line| line.at).unwrap_or_default();
        ScriptedLink(Arc::new(Mutex::new(Script {
            lines: lines.into(),
            mode,
            end,
            now: Duration::ZERO,
            last: (start, Duration::ZERO),
            silent_since: Duration::ZERO,
            ready: VecDeque::new(),
        })))
    }

    /// Fails unless everything was written and read.
    pub fn assert_finished(&self) {
        let script = self.lock();
        assert!(script.ready.is_empty(), "not read: {:02x?}", script.ready);
        assert!(script.lines.is_empty(), "not played: line {} and on", script.lines[0].number);
    }

    pub fn pause(&self, pause: Duration) {
        self.lock().now += pause;
    }

    fn lock(&self) -> MutexGuard<'_, Script> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Script {
    /// When the next line is due.
    fn due(&self) -> Option<Duration> {
        self.lines.front().map(|line| self.last.1 + line.at.saturating_sub(self.last.0))
    }

    fn play(&mut self, at: Duration) -> Option<Line> {
        let line = self.lines.pop_front()?;
        self.last = (line.at, at);
        self.silent_since = self.now;
        Some(line)
    }

    fn next_is_from_phone(&self) -> bool {
        self.lines.front().is_some_and(|line| line.from_phone)
    }

    /// Takes the phone's packets that are due by now.
    fn collect(&mut self) {
        while let Some(due) = self.due().filter(|due| self.next_is_from_phone() && *due <= self.now) {
            let line = self.play(due).unwrap();
            self.ready.push_back(line.bytes);
        }
    }

    fn write(&mut self, packet: &[u8]) -> Result<(), LinkError> {
        assert!(!packet.is_empty() && packet.len() <= 64, "one write is one packet: {packet:02x?}");
        self.collect();
        if self.lines.is_empty() {
            match self.end {
                End::Gone => return Err(LinkError::Unplugged),
                End::Silent => panic!("written behind the script's end: {packet:02x?}"),
            }
        }
        let due = self.due().unwrap();
        assert!(self.now <= due + LATE, "{packet:02x?} is written {:?} late", self.now - due);
        let mut left = packet;
        while !left.is_empty() {
            let Some(line) = self.play(self.now) else { panic!("{left:02x?} is not in the script") };
            if line.from_phone {
                let inside = left.len() < packet.len() && self.mode == HostWrites::Stream;
                assert!(inside, "{left:02x?} is written while line {} is still to come", line.number);
                self.ready.push_back(line.bytes);
                continue;
            }
            let len = match self.mode {
                HostWrites::Packets => packet.len(),
                HostWrites::Stream => line.bytes.len().min(left.len()),
            };
            assert_eq!(left[..len], line.bytes[..], "line {}", line.number);
            left = &left[len..];
        }
        Ok(())
    }

    fn read(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, LinkError> {
        assert!(!buf.is_empty(), "a read of nothing");
        if self.ready.is_empty() {
            match self.due() {
                None if self.end == End::Gone => return Err(LinkError::Unplugged),
                Some(due) if self.next_is_from_phone() && due <= self.now + wait => {
                    self.now = self.now.max(due);
                    let line = self.play(due).unwrap();
                    self.ready.push_back(line.bytes);
                }
                _ => {
                    self.now += wait;
                    let silent = self.now - self.silent_since;
                    assert!(silent < FOR_EVER, "waits for ever; next is {:?}", self.lines.front());
                    return Ok(0);
                }
            }
        }
        let Some(packet) = self.ready.front_mut() else { return Ok(0) };
        let count = packet.len().min(buf.len());
        for (to, from) in buf.iter_mut().zip(packet.drain(..count)) {
            *to = from;
        }
        if packet.is_empty() {
            self.ready.pop_front();
        }
        Ok(count)
    }
}

impl Link for ScriptedLink {
    fn write(&mut self, packet: &[u8]) -> Result<(), LinkError> {
        self.lock().write(packet)
    }

    fn read(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, LinkError> {
        self.lock().read(buf, wait)
    }

    fn now(&self) -> Moment {
        Moment(self.lock().now)
    }

    fn describe(&self) -> String {
        "script".to_owned()
    }
}
