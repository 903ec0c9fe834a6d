//! [`Tap`]: a phone port whose links record every byte in a [`Transcript`].
//!
//! The worker wraps each port of a station in one. Knows no protocol. The size of a transcript is limited.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::error::LinkError;
use super::port::{Carrier, Link, PhonePort};
use super::recording::{Entry, LinkEvent, Recording, Sample};
use crate::clock::Moment;

/// Reads of at most this many bytes are echoes and status words (protocol.md 2) and stay separate entries;
/// consecutive longer ones are one answer and are merged.
const MAX_STATUS_LEN: usize = 8;
/// Number of entries kept from the start of a session. Handshake and identification take a few hundred.
const MAX_FIRST: usize = 2_000;
/// Number of latest entries kept. Together about 10,000 entries of 100 bytes: 1 MiB.
const MAX_LATEST: usize = 8_000;

/// The bytes and events of the links of one job, up to a limit. Clones share the data.
#[derive(Debug, Clone, Default)]
pub struct Transcript(Arc<Mutex<Record>>);

#[derive(Debug, Clone, Default)]
struct Record {
    /// The next port that opens belongs to another job.
    is_over: bool,
    /// The phone has sent at least one byte.
    has_read: bool,
    port: Option<String>,
    opened: Moment,
    first: Vec<Entry>,
    latest: VecDeque<Entry>,
    left_out: u64,
}

impl Transcript {
    /// Starts a new recording when the next port opens. Until then the last one stays available.
    pub fn next_job(&self) {
        self.record().is_over = true;
    }

    /// The recording; empty before the first port was opened. Blocks the job for a fraction of a millisecond
    /// at most.
    #[must_use]
    pub fn recording(&self) -> Recording {
        let record = self.record().clone();
        record.recording()
    }

    fn opened(&self, port: &str, now: Moment) {
        let mut record = self.record();
        // Without a phone, a port is opened again and again with no answer: only the last attempt is kept.
        if record.is_over || !record.has_read {
            *record = Record { port: Some(shown_port(port)), opened: now, ..Record::default() };
        } else {
            record.add_at(now, LinkEvent::OpenedAgain { port: shown_port(port) });
        }
    }

    fn record(&self) -> MutexGuard<'_, Record> {
        // A panic in another thread leaves the entries intact.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Record {
    fn add_at(&mut self, now: Moment, what: LinkEvent) {
        self.add(Entry { time: now.since(self.opened), what });
    }

    fn add(&mut self, entry: Entry) {
        if self.first.len() < MAX_FIRST {
            self.first.push(entry);
            return;
        }
        if self.latest.len() >= MAX_LATEST {
            self.latest.pop_front();
            self.left_out += 1;
        }
        self.latest.push_back(entry);
    }

    fn last_mut(&mut self) -> Option<&mut Entry> {
        self.latest.back_mut().or_else(|| self.first.last_mut())
    }

    /// Records received bytes. Reads the clock only if they start a new entry.
    fn received(&mut self, bytes: &[u8], now: impl FnOnce() -> Moment) {
        self.has_read = true;
        if bytes.len() > MAX_STATUS_LEN
            && let Some(Entry { what: LinkEvent::Read(sample), .. }) = self.last_mut()
            && sample.length() > MAX_STATUS_LEN
        {
            sample.extend(bytes);
            return;
        }
        self.add_at(now(), LinkEvent::Read(Sample::of(bytes)));
    }

    fn recording(self) -> Recording {
        let mut entries = self.first;
        if self.left_out > 0 {
            let time = self.latest.front().map_or(Duration::ZERO, |entry| entry.time);
            entries.push(Entry { time, what: LinkEvent::LeftOut { entries: self.left_out } });
        }
        entries.extend(self.latest);
        Recording { port: self.port, entries }
    }
}

/// The port's name; a path that the user chose is hidden, because transcripts are sent to other people.
fn shown_port(name: &str) -> String {
    let is_device = name.starts_with("/dev/") || name.starts_with(r"\\.\");
    if is_device || !name.contains(['/', '\\']) { name.to_owned() } else { "another port".to_owned() }
}

/// A phone port whose links are recorded.
pub struct Tap {
    port: Box<dyn PhonePort>,
    transcript: Transcript,
}

impl Tap {
    /// Records the links of `port` in `transcript`.
    #[must_use]
    pub fn new(port: Box<dyn PhonePort>, transcript: Transcript) -> Tap {
        Tap { port, transcript }
    }
}

impl PhonePort for Tap {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        // Failed attempts to open are not recorded: they repeat many times a second and are in the log.
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

    fn try_open_agent(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        let Some(link) = self.port.try_open_agent()? else { return Ok(None) };
        self.transcript.opened(&link.describe(), link.now());
        Ok(Some(Box::new(TappedLink { link, transcript: self.transcript.clone() })))
    }

    fn pause_between_polls(&mut self, poll_interval: Duration) {
        self.port.pause_between_polls(poll_interval);
    }

    fn takes_any_phone(&self) -> bool {
        self.port.takes_any_phone()
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
    fn record_failure(&self, error: &LinkError) {
        let now = self.link.now();
        self.transcript.record().add_at(now, LinkEvent::Failed(error.clone()));
    }
}

impl Link for TappedLink {
    fn write(&mut self, packet: &[u8]) -> Result<(), LinkError> {
        // Recorded before it is sent; otherwise an answer could appear to be older than its request.
        let now = self.link.now();
        self.transcript.record().add_at(now, LinkEvent::Written(Sample::of(packet)));
        self.link.write(packet).inspect_err(|error| self.record_failure(error))
    }

    fn write_stream(&mut self, bytes: &[u8]) -> Result<(), LinkError> {
        let now = self.link.now();
        self.transcript.record().add_at(now, LinkEvent::Written(Sample::of(bytes)));
        self.link.write_stream(bytes).inspect_err(|error| self.record_failure(error))
    }

    fn idle(&mut self, time: Duration) {
        self.link.idle(time);
    }

    fn read(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, LinkError> {
        let count = self.link.read(buf, wait).inspect_err(|error| self.record_failure(error))?;
        if let Some(bytes) = buf.get(..count).filter(|bytes| !bytes.is_empty()) {
            let link = &self.link;
            self.transcript.record().received(bytes, || link.now());
        }
        Ok(count)
    }

    fn recover(&mut self) -> Result<bool, LinkError> {
        let is_supported = self.link.recover().inspect_err(|error| self.record_failure(error))?;
        if is_supported {
            let now = self.link.now();
            self.transcript.record().add_at(now, LinkEvent::HaltCleared);
        }
        Ok(is_supported)
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

    fn received(transcript: &Transcript, bytes: &[u8], ms: u64) {
        transcript.record().received(bytes, || at(ms));
    }

    fn lines(transcript: &Transcript) -> Vec<String> {
        transcript.recording().to_string().lines().skip(2).map(|line| line.trim_start().to_owned()).collect()
    }

    #[test]
    fn long_reads_are_one_entry_and_short_ones_stay_apart() {
        let transcript = Transcript::default();
        assert!(transcript.recording().is_empty());
        transcript.opened("COM5", at(1000));
        received(&transcript, &[0xa0], 1001);
        received(&transcript, &[0, 1], 1002);
        for ms in 1003..1100 {
            received(&transcript, &[0x5a; 62], ms);
        }
        received(&transcript, &[0, 2], 1101);
        received(&transcript, &[7; 9], 1102);
        let data = format!("3.000 < {}", "5a".repeat(64));
        let more = format!("# and {} more bytes", 97 * 62 - 64);
        assert_eq!(
            lines(&transcript),
            ["1.000 < a0", "2.000 < 0001", &data, &more, "101.000 < 0002", "102.000 < 070707070707070707"]
        );
    }

    #[test]
    fn the_first_and_the_latest_entries_are_kept() {
        let transcript = Transcript::default();
        transcript.opened("COM5", at(0));
        for ms in 0..100_000 {
            received(&transcript, &[1], ms);
        }
        let lines = lines(&transcript);
        assert_eq!(lines.len(), MAX_FIRST + 1 + MAX_LATEST);
        assert_eq!(lines[MAX_FIRST], "# 90000 entries are left out here");
        assert_eq!([&lines[MAX_FIRST - 1], &lines[MAX_FIRST + 1]], ["1999.000 < 01", "92000.000 < 01"]);
        assert!(size_of::<Entry>() * (MAX_FIRST + MAX_LATEST) <= 1024 * 1024, "{}", size_of::<Entry>());
    }

    #[test]
    fn another_job_starts_a_new_recording_and_a_reconnect_does_not() {
        let transcript = Transcript::default();
        transcript.opened("COM5", at(0));
        received(&transcript, &[1], 1);
        transcript.opened("/home/somebody/phone", at(5));
        received(&transcript, &[2], 6);
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
            transcript.record().add_at(at(ms + 1), LinkEvent::Written(Sample::of(&[0xa0])));
        }
        received(&transcript, &[0x5f], 202);
        assert_eq!(lines(&transcript), ["1.000 > a0", "2.000 < 5f"]);
    }

    #[test]
    fn port_names_chosen_by_users_are_hidden() {
        let shown =
            ["/dev/ttyACM0", r"\\.\COM12", "COM5", "demo", "./phone", r"C:\Users\me\phone"].map(shown_port);
        assert_eq!(shown, ["/dev/ttyACM0", r"\\.\COM12", "COM5", "demo", "another port", "another port"]);
    }
}
