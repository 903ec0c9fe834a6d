//! [`Recording`]: the bytes and events of the links of one job, up to a limit, and their text for experts.
//!
//! Made by `tap.rs`; the support bundle removes private data from it. Knows no protocol.

use std::fmt::{self, Write as _};
use std::time::Duration;

use super::error::LinkError;
use super::port::MAX_WRITE;

/// Number of bytes kept of a long read: one packet.
const SAMPLE_LEN: usize = MAX_WRITE;

/// The bytes and events of the links of one job, up to a limit. Prints in the form of the transcripts in
/// `tests/data`, the same in all languages; empty before the first port was opened.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Recording {
    /// The port that was opened first; `None` before that.
    pub port: Option<String>,
    /// The events, in order.
    pub entries: Vec<Entry>,
}

/// An event on a link, with its time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Time since the first port was opened.
    pub time: Duration,
    /// What happened.
    pub what: LinkEvent,
}

/// An event on a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkEvent {
    /// Bytes sent to the phone in one write.
    Written(Sample),
    /// Bytes received from the phone; a long answer is one entry.
    Read(Sample),
    /// A port was opened again.
    OpenedAgain {
        /// Its name.
        port: String,
    },
    /// An operation failed.
    Failed(LinkError),
    /// The halt of the endpoint to the phone was cleared.
    HaltCleared,
    /// Entries were omitted here because there were too many.
    LeftOut {
        /// Number of omitted entries.
        entries: u64,
    },
}

/// The first bytes of a longer sequence, and the length of the sequence.
#[derive(Clone, PartialEq, Eq)]
pub struct Sample {
    start: [u8; SAMPLE_LEN],
    kept: usize,
    length: usize,
}

impl Recording {
    /// Whether no port was opened yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.port.is_none()
    }

    /// The text. Each line that does not hold bytes is passed through `note`.
    #[must_use]
    pub fn text(&self, note: impl Fn(&str) -> String) -> String {
        let Some(port) = &self.port else { return String::new() };
        let program = format!(
            "# Bromide {}, {} {}. Port: {port}",
            env!("CARGO_PKG_VERSION"),
            std::env::consts::OS,
            std::env::consts::ARCH,
        );
        let format = format!(
            "# Time in ms since the port was opened, > host to phone, < phone to host, hex; of long answers the first {SAMPLE_LEN} bytes."
        );
        let mut text = format!("{}\n{}\n", note(&program), note(&format));
        for Entry { time, what } in &self.entries {
            let ms = time.as_secs_f64() * 1000.0;
            match what {
                LinkEvent::Written(sample) => sample.add_to(&mut text, &format!("{ms:9.3} > ")),
                LinkEvent::Read(sample) => sample.add_to(&mut text, &format!("{ms:9.3} < ")),
                LinkEvent::LeftOut { .. } => text += &(note(&format!("# {what}")) + "\n"),
                other => text += &(note(&format!("# {ms:.3} {other}")) + "\n"),
            }
        }
        text
    }
}

impl fmt::Display for Recording {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(str::to_owned))
    }
}

/// Omits file names, because recordings are sent to other people.
impl fmt::Display for LinkEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LinkEvent::Written(sample) => write!(f, "{} bytes written", sample.length),
            LinkEvent::Read(sample) => write!(f, "{} bytes read", sample.length),
            LinkEvent::OpenedAgain { port } => write!(f, "opened again: {port}"),
            LinkEvent::Failed(error) => match error {
                LinkError::Unplugged => f.write_str("the phone was unplugged"),
                LinkError::Busy { .. } => f.write_str("the port is in use"),
                LinkError::Denied { .. } => f.write_str("no permission"),
                LinkError::NotAPort { .. } => f.write_str("not a serial port"),
                LinkError::NoList(error) => write!(f, "{error}"),
                LinkError::Io { fault, .. } => write!(f, "{fault}"),
            },
            LinkEvent::HaltCleared => f.write_str("the halt of the endpoint to the phone was cleared"),
            LinkEvent::LeftOut { entries } => write!(f, "{entries} entries are left out here"),
        }
    }
}

impl Sample {
    /// The sample of `bytes`.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Sample {
        let mut sample = Sample { start: [0; SAMPLE_LEN], kept: 0, length: 0 };
        sample.extend(bytes);
        sample
    }

    /// Appends `bytes` to the sequence.
    pub fn extend(&mut self, bytes: &[u8]) {
        // Once a byte was not stored, no later one is.
        let room = if self.kept == self.length { self.start.get_mut(self.kept..) } else { None };
        let room = room.unwrap_or_default();
        let count = room.len().min(bytes.len());
        room.iter_mut().zip(bytes).for_each(|(to, from)| *to = *from);
        self.kept += count;
        self.length = self.length.saturating_add(bytes.len());
    }

    /// The stored first bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        self.start.get(..self.kept).unwrap_or_default()
    }

    /// The length of the whole sequence in bytes.
    #[must_use]
    pub fn length(&self) -> usize {
        self.length
    }

    /// Shortens the stored bytes to at most `count`.
    pub fn truncate(&mut self, count: usize) {
        self.kept = self.kept.min(count);
    }

    fn add_to(&self, text: &mut String, start: &str) {
        if self.kept > 0 {
            *text += start;
            for byte in self.bytes() {
                // Writing to a string cannot fail.
                write!(text, "{byte:02x}").unwrap_or_default();
            }
            text.push('\n');
        }
        if self.length > self.kept {
            *text += &format!("# and {} more bytes\n", self.length - self.kept);
        }
    }
}

impl fmt::Debug for Sample {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sample({:02x?} of {} bytes)", self.bytes(), self.length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::{LinkActivity, LinkFault};

    #[test]
    fn a_sample_keeps_the_first_bytes_and_counts_the_rest() {
        let mut sample = Sample::of(&[1; 60]);
        sample.extend(&[2; 60]);
        assert_eq!((sample.bytes().len(), sample.length()), (64, 120));
        sample.truncate(3);
        sample.extend(&[4]);
        assert_eq!((sample.bytes(), sample.length()), (&[1; 3][..], 121));
        let text = |sample: &Sample| {
            let mut text = String::new();
            sample.add_to(&mut text, "< ");
            text
        };
        assert_eq!(text(&sample), "< 010101\n# and 118 more bytes\n");
        sample.truncate(0);
        assert_eq!(text(&sample), "# and 121 more bytes\n");
    }

    #[test]
    fn port_names_chosen_by_users_are_hidden_in_errors() {
        let fault = LinkFault::WriteTimedOut;
        let error = LinkError::Io { port: "/home/me/phone".into(), during: LinkActivity::Writing, fault };
        assert_eq!(LinkEvent::Failed(error).to_string(), "the phone did not accept the data in time");
    }

    #[test]
    fn every_line_without_bytes_is_a_note() {
        let time = Duration::from_millis(1);
        let what = [
            LinkEvent::Written(Sample::of(&[0xa0])),
            LinkEvent::OpenedAgain { port: "COM5".into() },
            LinkEvent::LeftOut { entries: 7 },
        ];
        let entries = what.map(|what| Entry { time, what }).into();
        let text = Recording { port: Some("COM5".into()), entries }.text(|_| "!".to_owned());
        assert_eq!(text, "!\n!\n    1.000 > a0\n!\n!\n");
        assert!(Recording::default().is_empty() && Recording::default().to_string().is_empty());
    }
}
