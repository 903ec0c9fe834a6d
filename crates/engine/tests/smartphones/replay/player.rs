//! Plays a recording against a practice smartphone.

use std::time::Duration;

use bromide_engine::link::{Link, PhonePort};
use bromide_engine::sim::smartphone::{
    AgentKind, SmartphoneModel, SmartphonePort, SmartphoneScenario, made_up_agent_file, made_up_preloader,
};

use super::trace::{Line, Transfer, read};

/// Longer than anything that the phone does.
const PATIENCE: Duration = Duration::from_secs(20);
/// At least so long is what comes from the storage.
const DATA: usize = 500;
/// The recorder kept at least so many bytes of a transfer.
const SHOWN: usize = 96;
const MAGIC: [u8; 4] = [0xEF, 0xEE, 0xEE, 0xFE];

/// Replays a recording; panics at the first difference.
pub(super) fn replay(name: &str, scenario: SmartphoneScenario) {
    let mut player = Player::new(scenario);
    for (number, line) in read(name) {
        let place = format!("{name}:{number}");
        match line {
            Line::Appears(product) => player.open(product, &place),
            Line::Gone => player.expect_gone(&place),
            Line::End => break,
            Line::ToPhone(transfer) => player.send(&transfer, &place),
            Line::FromPhone(transfer) => player.expect(&transfer, &place),
        }
    }
    assert_eq!(player.port.violations(), 0, "{name}");
}

struct Player {
    port: SmartphonePort,
    link: Option<Box<dyn Link>>,
    parts: Parts,
    /// How much of the second stage was sent; `None`: none of it is due.
    second: Option<usize>,
    /// How many flash records were sent.
    records: usize,
    last_sent: Vec<u8>,
}

/// The parts of the made-up files that replace those of the recording.
struct Parts {
    model: SmartphoneModel,
    first: Vec<u8>,
    second: Vec<u8>,
    second_unsigned: Vec<u8>,
    emi: Vec<u8>,
    table: Vec<u8>,
}

impl Parts {
    /// Cuts the made-up files up as a tool would.
    fn new(model: &SmartphoneModel) -> Parts {
        let file = made_up_agent_file(model);
        let word = |at: usize| u32::from_le_bytes(file[at..at + 4].try_into().expect("four bytes")) as usize;
        let regions_at = 0x6C + if model.regions.has_short_entries { 0x10 } else { 0x14 };
        let region = |number: usize| {
            let at = regions_at + 20 * number;
            (file.get(word(at)..word(at) + word(at + 4)).unwrap_or_default().to_vec(), word(at + 12))
        };
        let (first, _) = region(1);
        let (second, second_unsigned_len) = region(2);
        let second_unsigned = second[..second_unsigned_len].to_vec();
        let table = if model.agent == AgentKind::Legacy32 { region(3).0 } else { Vec::new() };
        let preloader = made_up_preloader(model);
        let emi = preloader
            .windows(16)
            .position(|part| part == b"MTK_BLOADER_INFO")
            .map(|at| preloader[at..preloader.len() - 0x104].to_vec())
            .unwrap_or_default();
        Parts { model: model.clone(), first, second, second_unsigned, emi, table }
    }
}

impl Player {
    fn new(scenario: SmartphoneScenario) -> Player {
        let parts = Parts::new(&scenario.model);
        let port = SmartphonePort::new(scenario);
        Player { port, link: None, parts, second: None, records: 0, last_sent: Vec::new() }
    }

    fn open(&mut self, product: u16, place: &str) {
        let deadline = self.port.now().0 + PATIENCE;
        loop {
            assert!(self.port.now().0 < deadline, "{place}: the port does not appear");
            if self.port.usb_product() == Some(product) {
                break;
            }
            self.port.pause(Duration::from_millis(20));
        }
        self.link = self.port.open().expect("the port opens");
    }

    fn link(&mut self) -> &mut Box<dyn Link> {
        self.link.as_mut().expect("an open port")
    }

    fn expect_gone(&mut self, place: &str) {
        let mut byte = [0];
        let end = self.link().read(&mut byte, PATIENCE);
        assert!(end.is_err(), "{place}: the port should go, but {end:?} {byte:02X?}");
        self.link = None;
    }

    fn send(&mut self, transfer: &Transfer, place: &str) {
        if !self.last_sent.is_empty() {
            let mut more = [0; 64];
            let extra = self.link().read(&mut more, Duration::ZERO).unwrap_or(0);
            assert_eq!(extra, 0, "{place}: the phone had more to say: {:02X?}", &more[..extra]);
        }
        let bytes = self.substitute(transfer, place);
        assert_eq!(bytes.len(), transfer.len, "{place}: the replacement has another length");
        for part in bytes.chunks(4096) {
            self.link().write(part).unwrap_or_else(|error| panic!("{place}: {error}"));
        }
        self.last_sent = bytes;
    }

    /// What is sent instead of a line that has made-up parts.
    fn substitute(&mut self, Transfer { len, start }: &Transfer, place: &str) -> Vec<u8> {
        let parts = &self.parts;
        if start.starts_with(&MAGIC) {
            return self.frames(*len, start, place);
        }
        if *len == parts.first.len() {
            return parts.first.clone();
        }
        match parts.model.agent {
            AgentKind::Legacy32 if *len == parts.second.len() => return parts.second.clone(),
            AgentKind::Legacy32 if *len == 36 => {
                self.records += 1;
                return parts.table.chunks(36).nth(self.records - 1).expect("a record").to_vec();
            }
            _ => {}
        }
        if let Some(sent) = self.second.filter(|sent| *len > 1 && *sent < parts.second_unsigned.len()) {
            self.second = Some(sent + len);
            return parts.second_unsigned[sent..sent + len].to_vec();
        }
        if *len == 12 && start.starts_with(&parts.model.regions.second_address.to_be_bytes()) {
            self.second = Some(0);
        }
        if self.last_sent.first() == Some(&0xE8) {
            // Acknowledgement, length, records.
            return [&start[..5], &parts.emi[0x70..]].concat();
        }
        assert_eq!(start.len(), *len, "{place}: nothing replaces the cut bytes");
        start.clone()
    }

    /// Frames whose last one may be cut.
    fn frames(&mut self, len: usize, start: &[u8], place: &str) -> Vec<u8> {
        let mut sent = Vec::new();
        while sent.len() < len {
            let left = start.get(sent.len()..).unwrap_or_default();
            let header = |len: usize| {
                [&MAGIC[..], &1_u32.to_le_bytes(), &u32::try_from(len).expect("short").to_le_bytes()].concat()
            };
            let payload_len = match left.get(8..12) {
                Some(word) => u32::from_le_bytes(word.try_into().expect("four bytes")) as usize,
                None => len - sent.len() - 12,
            };
            let shown = left.get(12..).unwrap_or_default();
            let payload = self.payload(payload_len, &shown[..shown.len().min(payload_len)], place);
            sent.extend(header(payload_len));
            sent.extend(payload);
        }
        sent
    }

    fn payload(&mut self, len: usize, shown: &[u8], place: &str) -> Vec<u8> {
        let parts = &self.parts;
        if len == parts.second_unsigned.len() {
            return parts.second_unsigned.clone();
        }
        if len == parts.emi.len() {
            return parts.emi.clone();
        }
        if shown.starts_with(b"<?xml") {
            return complete(len, shown, place);
        }
        if parts.model.agent == AgentKind::Xml && len > DATA {
            let sent = self.second.unwrap_or(0);
            self.second = Some(sent + len);
            return parts.second_unsigned[sent..sent + len].to_vec();
        }
        assert_eq!(shown.len(), len, "{place}: nothing replaces the cut bytes");
        shown.to_vec()
    }

    fn expect(&mut self, transfer: &Transfer, place: &str) {
        let got = self.read(transfer.len, place);
        let shown = &transfer.start;
        let uploaded = self.last_sent == self.parts.first || self.last_sent == self.parts.second;
        if uploaded {
            // The checksum is of other bytes; the status counts.
            assert_eq!(got[2..], shown[2..], "{place}: status of the upload");
        } else if shown.starts_with(&MAGIC) || got.starts_with(&MAGIC) {
            same_frames(shown, &got, place);
        } else if self
            .last_sent
            .get(5..)
            .is_some_and(|rest| !rest.is_empty() && self.parts.emi.ends_with(rest))
        {
            assert_eq!(got.len(), 2, "{place}: sum of the memory settings");
        } else if transfer.len >= DATA && self.parts.model.agent != AgentKind::Xml {
            self.check_packet(&got, shown, place);
        } else {
            assert_eq!(got[..shown.len()], shown[..], "{place}\n got {got:02X?}\nshow {shown:02X?}");
            assert!(shown.len() == got.len() || got.len() > SHOWN, "{place}: cut although it is short");
        }
    }

    /// A packet of storage with its sum, perhaps after an acknowledgement; or the table of partitions.
    fn check_packet(&self, got: &[u8], shown: &[u8], place: &str) {
        if self.last_sent == [0x5A] && shown.starts_with(b"preloader\0") {
            return;
        }
        let data = if got.len() % 4 == 3 { &got[1..] } else { got };
        if data.len() < got.len() {
            assert_eq!(got[0], 0x5A, "{place}: acknowledgement");
        }
        let (bytes, sum) = data.split_at(data.len() - 2);
        let expected = bytes.iter().fold(0_u16, |sum, byte| sum.wrapping_add(u16::from(*byte)));
        assert_eq!(sum, expected.to_be_bytes(), "{place}: sum");
    }

    fn read(&mut self, len: usize, place: &str) -> Vec<u8> {
        let mut got = vec![0; len];
        let mut count = 0;
        while count < len {
            let more = self.link().read(&mut got[count..], PATIENCE);
            match more {
                Ok(0) => panic!("{place}: {count} of {len} bytes came: {:02X?}", &got[..count.min(300)]),
                Ok(more) => count += more,
                Err(error) => panic!("{place}: {error} after {count} of {len} bytes"),
            }
        }
        got
    }
}

/// Compares frames; long payloads are storage, of which only the length counts.
fn same_frames(shown: &[u8], got: &[u8], place: &str) {
    let mut at = 0;
    // After a jump there are an address and a status before the first frame.
    while !got[at..].starts_with(&MAGIC) {
        assert_eq!(got[at], shown[at], "{place}: byte {at}");
        at += 1;
    }
    while at < shown.len() {
        let header = at + 12;
        let known = header.min(shown.len());
        assert_eq!(got[at..known], shown[at..known], "{place}: header at {at}");
        let len = u32::from_le_bytes(got[at + 8..header].try_into().expect("four bytes")) as usize;
        let end = (header + len).min(shown.len());
        if len < 0x1000 && header < end {
            let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
            assert_eq!(
                got[header..end],
                shown[header..end],
                "{place}\n{}\n{}",
                text(&got[header..]),
                text(&shown[header..])
            );
        }
        at = header + len;
    }
}

/// The rest of a host's text that the recording cut.
fn complete(len: usize, shown: &[u8], place: &str) -> Vec<u8> {
    const ENDS: [&str; 4] = [
        "<checksum_level>NONE</checksum_level><battery_exist>AUTO-DETECT</battery_exist>\
         <da_log_level>INFO</da_log_level><log_channel>UART</log_channel><system_os>LINUX</system_os></arg>\
         <adv><initialize_dram>YES</initialize_dram></adv></da>",
        "<host_capability>CMD:DOWNLOAD-FILE^1@CMD:FILE-SYS-OPERATION^1@CMD:PROGRESS-REPORT^1@\
         CMD:UPLOAD-FILE^1@</host_capability></arg></da>",
        "<source_file>MEM://0x7fe83c09a04c:0x61e28</source_file></arg></da>",
        "<source_file>MEM://0x0:0x61e28</source_file></arg></da>",
    ];
    if shown.len() == len {
        return shown.to_vec();
    }
    let completed = ENDS.iter().find_map(|end| {
        let end = [end.as_bytes(), &[0]].concat();
        // The end continues what is shown, and leads to the recorded length.
        let known = end.len().checked_sub(len - shown.len())?;
        (shown.ends_with(&end[..known]) && known > 0).then(|| [shown, &end[known..]].concat())
    });
    completed.unwrap_or_else(|| panic!("{place}: nothing completes {}", String::from_utf8_lossy(shown)))
}
