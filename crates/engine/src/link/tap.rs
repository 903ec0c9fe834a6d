//! [`Tap`]: a place for a phone whose links write down every byte that goes over them, in a [`Transcript`].
//!
//! Put around a station's places by the worker. Knows no protocol. What is kept is bounded.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::error::LinkError;
use super::port::{Carrier, Link, PhonePort};
use super::recording::{Entry, Happening, Recording, Sample};
use crate::clock::Moment;

/// Reads of no more bytes than this are echoes and status words (protocol.md 2) and stay apart; longer ones
/// in a row are one answer.
const SHORT: usize = 8;
/// The first entries of a session stay: handshake and recognition are some hundred.
const FIRST: usize = 2_000;
/// Of the later ones so many stay, the latest. Together some 10,000 entries of 100 bytes: 1 MiB.
const LATEST: usize = 8_000;

/// What went over the links of one job, as far as it is kept. Clones are handles to the same one.
#[derive(Debug, Clone, Default)]
pub struct Transcript(Arc<Mutex<Record>>);

#[derive(Debug, Clone, Default)]
struct Record {
    /// The next port that opens belongs to another job.
    is_over: bool,
    /// The phone has said something.
    has_read: bool,
    port: Option<String>,
    opened: Moment,
    first: Vec<Entry>,
    latest: VecDeque<Entry>,
    left_out: u64,
}

impl Transcript {
    /// The next port that opens begins anew. Until then the text is that of the last session.
    pub fn next_job(&self) {
        self.record().is_over = true;
    }

    /// What was kept; empty before the first port was opened. Holds up the job for a fraction of a millisecond at most.
    #[must_use]
    pub fn recording(&self) -> Recording {
        let record = self.record().clone();
        record.recording()
    }

    fn opened(&self, port: &str, now: Moment) {
        let mut record = self.record();
        // A port where nothing answers is opened over and over until a phone is there: only the last try is
        // worth its space.
        if record.is_over || !record.has_read {
            *record = Record { port: Some(shown_port(port)), opened: now, ..Record::default() };
        } else {
            record.add_at(now, Happening::OpenedAgain { port: shown_port(port) });
        }
    }

    fn record(&self) -> MutexGuard<'_, Record> {
        // A panic elsewhere takes no entry away.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Record {
    fn add_at(&mut self, now: Moment, what: Happening) {
        self.add(Entry { time: now.since(self.opened), what });
    }

    fn add(&mut self, entry: Entry) {
        if self.first.len() < FIRST {
            self.first.push(entry);
            return;
        }
        if self.latest.len() >= LATEST {
            self.latest.pop_front();
            self.left_out += 1;
        }
        self.latest.push_back(entry);
    }

    fn last_mut(&mut self) -> Option<&mut Entry> {
        self.latest.back_mut().or_else(|| self.first.last_mut())
    }

    /// Bytes that came. The clock is asked only when they begin an entry.
    fn came(&mut self, bytes: &[u8], now: impl FnOnce() -> Moment) {
        self.has_read = true;
        if bytes.len() > SHORT
            && let Some(Entry { what: Happening::Read(sample), .. }) = self.last_mut()
            && sample.length() > SHORT
        {
            sample.extend(bytes);
            return;
        }
        self.add_at(now(), Happening::Read(Sample::of(bytes)));
    }

    fn recording(self) -> Recording {
        let mut entries = self.first;
        if self.left_out > 0 {
            let time = self.latest.front().map_or(Duration::ZERO, |entry| entry.time);
            entries.push(Entry { time, what: Happening::LeftOut { entries: self.left_out } });
        }
        entries.extend(self.latest);
        Recording { port: self.port, entries }
    }
}

/// The port's name, unless it is a path that a person made up: transcripts are sent to strangers.
fn shown_port(name: &str) -> String {
    let is_device = name.starts_with("/dev/") || name.starts_with(r"\\.\");
    if is_device || !name.contains(['/', '\\']) { name.to_owned() } else { "another port".to_owned() }
}

/// A place whose links are written down.
pub struct Tap {
    port: Box<dyn PhonePort>,
    transcript: Transcript,
}

impl Tap {
    /// Writes what goes over the links of `port` into `transcript`.
    #[must_use]
    pub fn new(port: Box<dyn PhonePort>, transcript: Transcript) -> Tap {
        Tap { port, transcript }
    }
}

impl PhonePort for Tap {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        // A place that cannot be opened is tried again many times a second: that is for the log, not for
        // here.
        let Some(link) = self.port.try_open()? else { return Ok(None) };
        self.transcript.opened(&link.describe(), link.now());
        Ok(Some(Box::new(TappedLink { link, transcript: self.transcript.clone() })))
    }

    fn now(&self) -> Moment {
        self.port.now()
    }

    fn pause(&mut self, pause: Duration) {
        self.port.pause(pause);
    }

    fn pause_between_looks(&mut self, look_every: Duration) {
        self.port.pause_between_looks(look_every);
    }

    fn describe(&self) -> String {
        self.port.describe()
    }
}

struct TappedLink {
    link: Box<dyn Link>,
    transcript: Transcript,
}

impl TappedLink {
    fn note(&self, error: &LinkError) {
        let now = self.link.now();
        self.transcript.record().add_at(now, Happening::Failed(error.clone()));
    }
}

impl Link for TappedLink {
    fn write(&mut self, packet: &[u8]) -> Result<(), LinkError> {
        // Before it is sent, or an answer could seem to be older than its question.
        let now = self.link.now();
        self.transcript.record().add_at(now, Happening::Written(Sample::of(packet)));
        self.link.write(packet).inspect_err(|error| self.note(error))
    }

    fn read(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, LinkError> {
        let count = self.link.read(buf, wait).inspect_err(|error| self.note(error))?;
        if let Some(bytes) = buf.get(..count).filter(|bytes| !bytes.is_empty()) {
            let link = &self.link;
            self.transcript.record().came(bytes, || link.now());
        }
        Ok(count)
    }

    fn recover(&mut self) -> Result<bool, LinkError> {
        let is_tried = self.link.recover().inspect_err(|error| self.note(error))?;
        if is_tried {
            let now = self.link.now();
            self.transcript.record().add_at(now, Happening::HaltCleared);
        }
        Ok(is_tried)
    }

    fn carrier(&self) -> Carrier {
        self.link.carrier()
    }

    fn now(&self) -> Moment {
        self.link.now()
    }

    fn describe(&self) -> String {
        self.link.describe()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(ms: u64) -> Moment {
        Moment(Duration::from_millis(ms))
    }

    fn came(transcript: &Transcript, bytes: &[u8], ms: u64) {
        transcript.record().came(bytes, || at(ms));
    }

    fn lines(transcript: &Transcript) -> Vec<String> {
        transcript.recording().to_string().lines().skip(2).map(|line| line.trim_start().to_owned()).collect()
    }

    #[test]
    fn long_reads_are_one_entry_and_short_ones_stay_apart() {
        let transcript = Transcript::default();
        assert!(transcript.recording().is_empty());
        transcript.opened("COM5", at(1000));
        came(&transcript, &[0xa0], 1001);
        came(&transcript, &[0, 1], 1002);
        for ms in 1003..1100 {
            came(&transcript, &[0x5a; 62], ms);
        }
        came(&transcript, &[0, 2], 1101);
        came(&transcript, &[7; 9], 1102);
        let data = format!("3.000 < {}", "5a".repeat(64));
        let more = format!("# and {} more bytes", 97 * 62 - 64);
        assert_eq!(
            lines(&transcript),
            ["1.000 < a0", "2.000 < 0001", &data, &more, "101.000 < 0002", "102.000 < 070707070707070707"]
        );
    }

    #[test]
    fn a_full_tap_keeps_the_first_and_the_latest_entries() {
        let transcript = Transcript::default();
        transcript.opened("COM5", at(0));
        for ms in 0..100_000 {
            came(&transcript, &[1], ms);
        }
        let lines = lines(&transcript);
        assert_eq!(lines.len(), FIRST + 1 + LATEST);
        assert_eq!(lines[FIRST], "# 90000 entries are left out here");
        assert_eq!([&lines[FIRST - 1], &lines[FIRST + 1]], ["1999.000 < 01", "92000.000 < 01"]);
        assert!(size_of::<Entry>() * (FIRST + LATEST) <= 1024 * 1024, "{}", size_of::<Entry>());
    }

    #[test]
    fn a_new_job_clears_the_tap_and_a_reconnect_does_not() {
        let transcript = Transcript::default();
        transcript.opened("COM5", at(0));
        came(&transcript, &[1], 1);
        transcript.opened("/home/somebody/phone", at(5));
        came(&transcript, &[2], 6);
        assert_eq!(lines(&transcript), ["1.000 < 01", "# 5.000 opened again: another port", "6.000 < 02"]);
        transcript.next_job();
        assert_eq!(lines(&transcript).len(), 3, "until a port is opened");
        transcript.opened("COM7", at(100));
        assert!(transcript.recording().to_string().contains("Port: COM7") && lines(&transcript).is_empty());
    }

    #[test]
    fn attempts_without_an_answer_are_not_recorded() {
        let transcript = Transcript::default();
        for ms in [0, 100, 200] {
            transcript.opened("COM5", at(ms));
            transcript.record().add_at(at(ms + 1), Happening::Written(Sample::of(&[0xa0])));
        }
        came(&transcript, &[0x5f], 202);
        assert_eq!(lines(&transcript), ["1.000 > a0", "2.000 < 5f"]);
    }

    #[test]
    fn user_chosen_names_are_left_out() {
        let shown =
            ["/dev/ttyACM0", r"\\.\COM12", "COM5", "demo", "./phone", r"C:\Users\me\phone"].map(shown_port);
        assert_eq!(shown, ["/dev/ttyACM0", r"\\.\COM12", "COM5", "demo", "another port", "another port"]);
    }
}
