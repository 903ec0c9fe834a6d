//! Transcripts that the program saved (*Log*, *Bytes*, *Save…*), played back to our side: whoever sends one
//! gives us a test. Every file in `tests/transcripts/` must make the program ask for what it asked for then,
//! byte for byte.
//!
//! Of long answers a transcript has the first bytes and the length. The rest is [`FILLER`] here, so what the
//! program makes of the data is not tested; that it goes on in the same way is, as long as that does not hang
//! on what was cut.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::collections::VecDeque;
use std::fs;
use std::path::Path;
use std::time::Duration;

use crate::common::script::{self, End, HostWrites, Line, ScriptedLink};
use bromide::worker::{Command, JobId, Work, Worker, WorkerEvent};
use bromide_engine::acquire::ReadingProgramChoice;
use bromide_engine::cancel::Cancel;
use bromide_engine::finder::PortChoice;
use bromide_engine::link::{Link, LinkError, Moment, PhonePort};
use bromide_engine::readback::{self, BlockSize, CheckChoice, Ending, Job, RegionJob, Start};
use bromide_engine::sim::{Pacing, Scenario, SimPort};
use bromide_engine::units::parse_number;

/// In the place of bytes that were cut; but where those before are all the same, so are these, as blank flash
/// stays blank.
const FILLER: u8 = 0xC3;
const PACKET: usize = 64;
const SOON: Duration = Duration::from_secs(300);

#[test]
fn every_saved_transcript_is_what_the_program_asks_for_today() {
    let folder = crate::common::shared("transcripts");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    assert!(!files.is_empty());
    for file in files {
        // What fails below says a line; this says of which file.
        println!("{}", file.display());
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.lines().any(|line| line.starts_with("# Source: ")), "say where it is from");
        replay(&Recording::parse(&text));
    }
}

/// A new one, so that the tap and this test do not drift apart.
#[test]
fn a_transcript_of_today_can_be_played_back() {
    let text = record(&["0x1000 0x4000 full", "0x10000 0x12000 full"]);
    let recording = Recording::parse(&text);
    assert_eq!((recording.sessions.len(), recording.is_cut), (1, false));
    let ending = replay(&recording);
    assert!(ending.result.is_ok(), "{:?}", ending.result);
    // In blocks so small that the middle of the transcript is left out: what is before it can be played.
    let recording = Recording::parse(&record(&["0 auto full 256"]));
    assert!(recording.is_cut);
    assert!(replay(&recording).result.is_err());
}

#[test]
fn another_request_is_found() {
    let text = record(&["0x1000 0x1000 off"]);
    let (before, from) = text.split_once("> d100001000").expect("the read");
    let other = Recording::parse(&format!("{before}> d100002000{from}"));
    let found = std::panic::catch_unwind(|| replay(&other));
    assert!(found.is_err());
}

#[test]
fn a_phone_that_came_back_is_two_sessions_and_what_was_cut_is_filled() {
    let text = "# Read: 0 auto full\n0.000 > a0\n1.000 < 5f5e\n# and 65 more bytes\n# 2.000 the phone was unplugged\n\
                # 3.000 opened again: COM5\n3.000 > a0\n4.000 < ffff\n# and 2 more bytes\n6.000 < 00\n\
                # 90 entries are left out here\n7.000 < 11\n";
    let recording = Recording::parse(text);
    assert!(recording.is_cut);
    let shown = |line: &Line| (line.at.as_millis(), line.from_phone, line.bytes.clone());
    let sessions: Vec<Vec<_>> =
        recording.sessions.iter().map(|lines| lines.iter().map(shown).collect()).collect();
    let first = vec![
        (0, false, vec![0xa0]),
        (1, true, vec![0x5f, 0x5e]),
        (1, true, vec![FILLER; 64]),
        (1, true, vec![FILLER]),
    ];
    let second =
        vec![(3, false, vec![0xa0]), (4, true, vec![0xff; 2]), (6, true, vec![0xff; 2]), (6, true, vec![0])];
    assert_eq!(sessions, [first, second]);
}

/// What a transcript file holds.
struct Recording {
    job: Job,
    folder: tempfile::TempDir,
    /// The packets from each opening of the port to its end.
    sessions: Vec<Vec<Line>>,
    /// Entries are missing: it ends there.
    is_cut: bool,
}

impl Recording {
    fn parse(text: &str) -> Recording {
        let folder = crate::common::folder();
        let mut job = Job {
            regions: vec![],
            check: CheckChoice::Auto,
            block_size: BlockSize::default(),
            wait: Some(Duration::from_secs(5)),
            reset: true,
            lost_wait: Some(Duration::ZERO),
            start: Start::New,
        };
        let mut sessions = vec![Vec::<Line>::new()];
        // How many bytes were cut behind the last packet.
        let mut cut = 0;
        let mut is_cut = false;
        for (index, text) in text.lines().enumerate() {
            let session = sessions.last_mut().unwrap();
            if let Some(region) = text.strip_prefix("# Read: ") {
                let file = folder.path().join(format!("{}.bin", job.regions.len()));
                add_region(&mut job, region, file);
            } else if let Some(more) = text.strip_prefix("# and ").and_then(|t| t.strip_suffix(" more bytes"))
            {
                cut += more.parse::<usize>().unwrap();
            } else if text.starts_with("# ") && text.contains("entries are left out here") {
                is_cut = true;
                break;
            } else if text.starts_with("# ") && text.contains(" opened again: ") {
                fill(session, std::mem::take(&mut cut), None);
                sessions.push(Vec::new());
            } else if let Some(line) = script::parse(text).pop() {
                fill(session, std::mem::take(&mut cut), Some(line.at));
                session.push(Line { number: index + 1, ..line });
            }
        }
        fill(sessions.last_mut().unwrap(), cut, None);
        let how = "say what was read in a line like: # Read: START LENGTH full|sampled|off|auto [BLOCK SIZE]";
        assert!(!job.regions.is_empty(), "{how}");
        Recording { job, folder, sessions, is_cut }
    }
}

fn add_region(job: &mut Job, text: &str, file: std::path::PathBuf) {
    let mut words = text.split_whitespace();
    let start = parse_number(words.next().expect(text)).unwrap();
    let len = Some(words.next().expect(text)).filter(|word| *word != "auto");
    job.regions.push(RegionJob {
        area: bromide_engine::storage::AreaKind::Flash.into(),
        start,
        len: len.map(|len| parse_number(len).unwrap()),
        file,
        name_template: None,
    });
    job.check = match words.next().expect(text) {
        "full" => CheckChoice::Full,
        "sampled" => CheckChoice::Sampled,
        "off" => CheckChoice::Off,
        _ => CheckChoice::Auto,
    };
    if let Some(size) = words.next() {
        job.block_size = BlockSize::new(parse_number(size).unwrap()).unwrap();
    }
}

/// Adds the bytes that were cut, in packets that come evenly until the next line.
fn fill(session: &mut Vec<Line>, count: usize, until: Option<Duration>) {
    let Some(last) = session.last().cloned().filter(|_| count > 0) else { return };
    let is_even = last.bytes.iter().all(|byte| *byte == last.bytes[0]);
    let filler = if is_even { last.bytes[0] } else { FILLER };
    let packets = count.div_ceil(PACKET);
    let took = until.map_or(Duration::ZERO, |until| until.saturating_sub(last.at));
    for packet in 0..packets {
        let at = last.at + took * u32::try_from(packet + 1).unwrap() / u32::try_from(packets).unwrap();
        let bytes = vec![filler; PACKET.min(count - packet * PACKET)];
        session.push(Line { at, from_phone: true, bytes, ..last });
    }
}

/// Runs the job against the recorded phone. Fails at the first byte that is asked for in another way, and
/// when something recorded is not.
fn replay(recording: &Recording) -> Ending {
    let links: Vec<ScriptedLink> = recording
        .sessions
        .iter()
        .map(|lines| ScriptedLink::new(lines.clone(), HostWrites::Packets, End::Gone))
        .collect();
    let mut port = RecordedPort { links: links.clone().into(), last: None, idle: Duration::ZERO };
    let ending = readback::run(
        &recording.job,
        &mut port,
        &Cancel::new(),
        &|| "2026-01-02T03:04:05Z".into(),
        &mut |_| {},
    );
    for link in links {
        link.assert_finished();
    }
    assert!(recording.folder.path().exists(), "until here");
    ending
}

/// A place where the recorded sessions come one after the other, and then nobody.
struct RecordedPort {
    links: VecDeque<ScriptedLink>,
    last: Option<LaterLink>,
    idle: Duration,
}

impl PhonePort for RecordedPort {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        let later = self.now().0;
        let Some(link) = self.links.pop_front() else { return Ok(None) };
        self.idle = Duration::ZERO;
        self.last = Some(LaterLink { link: link.clone(), later });
        Ok(Some(Box::new(LaterLink { link, later })))
    }
    fn now(&self) -> Moment {
        Moment(self.last.as_ref().map_or(Duration::ZERO, |last| last.now().0) + self.idle)
    }
    fn pause(&mut self, pause: Duration) {
        self.idle += pause;
    }
    fn describe(&self) -> String {
        "recording".to_owned()
    }
}

/// A script whose time begins later, as time goes on from one session to the next.
struct LaterLink {
    link: ScriptedLink,
    later: Duration,
}

impl Link for LaterLink {
    fn write(&mut self, packet: &[u8]) -> Result<(), LinkError> {
        self.link.write(packet)
    }
    fn read(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, LinkError> {
        self.link.read(buf, wait)
    }
    fn now(&self) -> Moment {
        Moment(self.link.now().0 + self.later)
    }
    fn describe(&self) -> String {
        self.link.describe()
    }
}

/// What the program writes down while it reads these regions of the practice phone. `BROMIDE_RECORD=FILE`
/// saves the first.
fn record(regions: &[&str]) -> String {
    let head: String = regions.iter().map(|region| format!("# Read: {region}\n")).collect();
    let recording = Recording::parse(&head);
    let port = SimPort::new(Scenario::default().pacing(Pacing::ROM));
    let place = move |_: &PortChoice| -> Box<dyn PhonePort> { Box::new(port.clone()) };
    let (worker, events) = Worker::with_places(Box::new(place), Box::new(|| {}));
    let work = Work::Read(recording.job.clone());
    worker.send(Command::Start {
        id: JobId(1),
        port: PortChoice::Demo,
        program: ReadingProgramChoice::Off,
        work,
    });
    loop {
        if let WorkerEvent::Ended { result, .. } = events.recv_timeout(SOON).expect("a job ends") {
            assert!(result.is_ok(), "{result:?}");
            break;
        }
    }
    let text =
        format!("# Source: the practice phone, recorded by tests/replay.rs\n{head}{}", worker.recording());
    if let Some(file) = std::env::var_os("BROMIDE_RECORD").filter(|file| !Path::new(file).exists()) {
        fs::write(file, &text).unwrap();
    }
    text
}
