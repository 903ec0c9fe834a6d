//! [`Tap`]: a place for a phone whose links write down every byte that goes over them, in a [`Transcript`].
//!
//! Put around a station's places by the worker; the text is for experts who want to see what a phone said.
//! Knows no protocol. What is kept is bounded, and of long answers - the dump itself - little more than the
//! length is kept.

use std::collections::VecDeque;
use std::fmt::Write as _;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::error::LinkError;
use super::port::{Carrier, Link, MAX_WRITE, PhonePort};
use crate::clock::Moment;

/// Of a long read so many bytes are kept: one packet.
const SAMPLE: usize = MAX_WRITE;
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

#[derive(Debug, Clone)]
struct Entry {
    at: Moment,
    what: What,
}

#[derive(Debug, Clone)]
enum What {
    Written(Sample),
    Read(Sample),
    Note(String),
}

/// The beginning of a stretch of bytes, and its length.
#[derive(Debug, Clone)]
struct Sample {
    start: [u8; SAMPLE],
    length: usize,
}

impl Transcript {
    /// The next port that opens begins anew. Until then the text is that of the last session.
    pub fn next_job(&self) {
        self.record().is_over = true;
    }

    /// What was kept, in the form of the transcripts in `tests/data`; empty before the first port was opened.
    /// Holds up the job for a fraction of a millisecond at most.
    #[must_use]
    pub fn text(&self) -> String {
        let record = self.record().clone();
        record.text()
    }

    fn opened(&self, port: &str, now: Moment) {
        let mut record = self.record();
        // A port where nothing answers is opened over and over until a phone is there: only the last try is
        // worth its space.
        if record.is_over || !record.has_read {
            *record = Record { port: Some(shown_port(port)), opened: now, ..Record::default() };
        } else {
            record.add(Entry { at: now, what: What::Note(format!("opened again: {}", shown_port(port))) });
        }
    }

    fn record(&self) -> MutexGuard<'_, Record> {
        // A panic elsewhere takes no entry away.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Record {
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
            && let Some(Entry { what: What::Read(sample), .. }) = self.last_mut()
            && sample.length > SHORT
        {
            sample.extend(bytes);
            return;
        }
        self.add(Entry { at: now(), what: What::Read(Sample::of(bytes)) });
    }

    fn text(&self) -> String {
        let Some(port) = &self.port else { return String::new() };
        let mut text = format!(
            "# Bromide {}, {} {}. Port: {port}\n\
             # Time in ms since the port was opened, > host to phone, < phone to host, hex; of long answers the first {SAMPLE} bytes.\n",
            env!("CARGO_PKG_VERSION"),
            std::env::consts::OS,
            std::env::consts::ARCH,
        );
        self.first.iter().for_each(|entry| self.line(entry, &mut text));
        if self.left_out > 0 {
            text += &format!("# {} entries are left out here\n", self.left_out);
        }
        self.latest.iter().for_each(|entry| self.line(entry, &mut text));
        text
    }

    fn line(&self, entry: &Entry, text: &mut String) {
        let ms = entry.at.since(self.opened).as_secs_f64() * 1000.0;
        let (direction, sample) = match &entry.what {
            What::Written(sample) => ('>', sample),
            What::Read(sample) => ('<', sample),
            What::Note(note) => return text.push_str(&format!("# {ms:.3} {note}\n")),
        };
        text.push_str(&format!("{ms:9.3} {direction} "));
        for byte in sample.start.iter().take(sample.length) {
            // Writing to a string cannot fail.
            write!(text, "{byte:02x}").unwrap_or_default();
        }
        text.push('\n');
        if sample.length > SAMPLE {
            text.push_str(&format!("# and {} more bytes\n", sample.length - SAMPLE));
        }
    }
}

impl Sample {
    fn of(bytes: &[u8]) -> Sample {
        let mut sample = Sample { start: [0; SAMPLE], length: 0 };
        sample.extend(bytes);
        sample
    }

    fn extend(&mut self, bytes: &[u8]) {
        let room = self.start.iter_mut().skip(self.length);
        room.zip(bytes).for_each(|(to, from)| *to = *from);
        self.length = self.length.saturating_add(bytes.len());
    }
}

/// The port's name, unless it is a path that a person made up: transcripts are sent to strangers.
fn shown_port(name: &str) -> String {
    let is_device = name.starts_with("/dev/") || name.starts_with(r"\\.\");
    if is_device || !name.contains(['/', '\\']) { name.to_owned() } else { "another port".to_owned() }
}

/// What went wrong, without names of files.
fn shown_error(error: &LinkError) -> String {
    match error {
        LinkError::Unplugged => "the phone was unplugged".to_owned(),
        LinkError::Busy { .. } => "the port is in use".to_owned(),
        LinkError::Denied { .. } => "no permission".to_owned(),
        LinkError::NotAPort { .. } => "not a serial port".to_owned(),
        LinkError::NoList(error) => error.to_string(),
        LinkError::Io { fault, .. } => fault.to_string(),
    }
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
        let entry = Entry { at: self.link.now(), what: What::Note(shown_error(error)) };
        self.transcript.record().add(entry);
    }
}

impl Link for TappedLink {
    fn write(&mut self, packet: &[u8]) -> Result<(), LinkError> {
        // Before it is sent, or an answer could seem to be older than its question.
        let entry = Entry { at: self.link.now(), what: What::Written(Sample::of(packet)) };
        self.transcript.record().add(entry);
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
            let what = What::Note("the halt of the endpoint to the phone was cleared".to_owned());
            self.transcript.record().add(Entry { at: self.link.now(), what });
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
    use crate::link::{LinkActivity, LinkFault};

    fn at(ms: u64) -> Moment {
        Moment(Duration::from_millis(ms))
    }

    fn came(transcript: &Transcript, bytes: &[u8], ms: u64) {
        transcript.record().came(bytes, || at(ms));
    }

    fn lines(transcript: &Transcript) -> Vec<String> {
        transcript.text().lines().skip(2).map(|line| line.trim_start().to_owned()).collect()
    }

    #[test]
    fn long_reads_are_one_entry_and_short_ones_stay_apart() {
        let transcript = Transcript::default();
        assert_eq!(transcript.text(), "");
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
    fn the_first_and_the_latest_stay() {
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
    fn another_job_begins_anew_and_a_reconnect_does_not() {
        let transcript = Transcript::default();
        transcript.opened("COM5", at(0));
        came(&transcript, &[1], 1);
        transcript.opened("/home/somebody/phone", at(5));
        came(&transcript, &[2], 6);
        assert_eq!(lines(&transcript), ["1.000 < 01", "# 5.000 opened again: another port", "6.000 < 02"]);
        transcript.next_job();
        assert_eq!(lines(&transcript).len(), 3, "until a port is opened");
        transcript.opened("COM7", at(100));
        assert!(transcript.text().contains("Port: COM7") && lines(&transcript).is_empty());
    }

    #[test]
    fn tries_without_an_answer_leave_nothing_behind() {
        let transcript = Transcript::default();
        for ms in [0, 100, 200] {
            transcript.opened("COM5", at(ms));
            let entry = Entry { at: at(ms + 1), what: What::Written(Sample::of(&[0xa0])) };
            transcript.record().add(entry);
        }
        came(&transcript, &[0x5f], 202);
        assert_eq!(lines(&transcript), ["1.000 > a0", "2.000 < 5f"]);
    }

    #[test]
    fn names_that_people_made_up_are_left_out() {
        let shown =
            ["/dev/ttyACM0", r"\\.\COM12", "COM5", "demo", "./phone", r"C:\Users\me\phone"].map(shown_port);
        assert_eq!(shown, ["/dev/ttyACM0", r"\\.\COM12", "COM5", "demo", "another port", "another port"]);
        let fault = LinkFault::TakesNoMore;
        let error = LinkError::Io { port: "/home/me/phone".into(), during: LinkActivity::Writing, fault };
        assert_eq!(shown_error(&error), "the phone takes no more bytes");
    }
}
