//! Turns a recorded session with a legacy agent into a script and a list of what the other program did.
//!
//! What our side does otherwise than that program, and may, is taken out here: repeated questions for the USB
//! speed, requests of the MT6261's agent that are not needed, and the two settings that any value fits.

use std::collections::VecDeque;

use bromide_engine::da::Stage;
use bromide_engine::da::legacy::sum16;

use crate::replay::{Entry, host, phone};

/// What the other program did after the start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    Switch,
    Read { part: Option<u8>, storage: u8, offset: u64, data: Vec<u8> },
    Table(Vec<u8>),
    Finish { restart: bool },
}

/// A recorded session.
#[derive(Debug)]
pub struct Trace {
    pub script: Vec<Entry>,
    pub second: Option<Stage>,
    pub records: Option<Vec<u8>>,
    pub flash_table: Vec<u8>,
    pub acts: Vec<Act>,
}

/// A line: the bytes that are shown, and how many there were.
#[derive(Debug, Clone)]
enum Line {
    Host(Vec<Option<u8>>),
    Phone(Vec<Option<u8>>),
    Gone,
    /// Lines that the recorder left out.
    LeftOut,
}

fn parse(text: &str) -> VecDeque<Line> {
    let mut lines = VecDeque::new();
    for line in text.lines() {
        if line.starts_with("# port gone") {
            lines.push_back(Line::Gone);
        }
        if line.starts_with("# ... ") {
            lines.push_back(Line::LeftOut);
        }
        let mut words = line.split_whitespace();
        let Some(side @ (">" | "<")) = words.next() else { continue };
        let len: usize = words.next().unwrap().parse().unwrap();
        let shown = words.take_while(|word| *word != "...");
        let mut bytes: Vec<_> = shown.map(|word| Some(u8::from_str_radix(word, 16).unwrap())).collect();
        bytes.resize(len, None);
        lines.push_back(if side == ">" { Line::Host(bytes) } else { Line::Phone(bytes) });
    }
    // The jump: D5 and the address, its echo, and two bytes of status.
    let mut echoes = 0;
    while echoes < 7 {
        match lines.pop_front().unwrap() {
            Line::Phone(mut bytes) => {
                let rest = bytes.split_off(bytes.len().min(7 - echoes));
                echoes += bytes.len();
                if !rest.is_empty() {
                    lines.push_front(Line::Phone(rest));
                }
            }
            Line::Host(_) => {}
            Line::Gone | Line::LeftOut => panic!("the session ends with the jump"),
        }
    }
    lines
}

/// Where the session stands.
struct Reader {
    lines: VecDeque<Line>,
    trace: Trace,
    part: Option<u8>,
}

impl Trace {
    pub fn parse(text: &str) -> Trace {
        let trace = Trace {
            script: Vec::new(),
            second: None,
            records: None,
            flash_table: Vec::new(),
            acts: Vec::new(),
        };
        let mut reader = Reader { lines: parse(text), trace, part: None };
        reader.start();
        reader.commands();
        reader.trace
    }
}

impl Reader {
    /// The next bytes of the host; joined writes are taken apart at `len`.
    fn host(&mut self, len: usize) -> Vec<Option<u8>> {
        let mut all = Vec::new();
        while all.len() < len {
            match self.lines.pop_front() {
                Some(Line::Host(mut bytes)) => {
                    let rest = bytes.split_off(bytes.len().min(len - all.len()));
                    all.extend(bytes);
                    if !rest.is_empty() {
                        self.lines.push_front(Line::Host(rest));
                    }
                }
                other => panic!("the host sends {len} bytes, not {:?}", other.is_some()),
            }
        }
        self.trace.script.push(Entry::Host(all.clone()));
        all
    }

    fn phone(&mut self, len: usize) -> Vec<u8> {
        let mut all = Vec::new();
        while all.len() < len {
            match self.lines.pop_front() {
                Some(Line::Phone(mut bytes)) => {
                    let rest = bytes.split_off(bytes.len().min(len - all.len()));
                    all.extend(bytes.into_iter().map(|byte| byte.unwrap_or(0)));
                    if !rest.is_empty() {
                        self.lines.push_front(Line::Phone(rest));
                    }
                }
                other => panic!("the phone sends {len} bytes, not {:?}", other.is_some()),
            }
        }
        self.trace.script.push(phone(&all));
        all
    }

    /// Everything that the phone sends until the host sends again.
    fn phone_all(&mut self) -> Vec<u8> {
        let mut all = Vec::new();
        while let Some(Line::Phone(bytes)) = self.lines.front() {
            let len = bytes.len();
            all.extend(self.phone(len));
        }
        all
    }

    fn next_host(&self) -> Option<&[Option<u8>]> {
        match self.lines.front() {
            Some(Line::Host(bytes)) => Some(bytes),
            _ => None,
        }
    }

    fn start(&mut self) {
        let greeting = self.phone_all();
        if greeting[1..3] == [3, 2] {
            self.host(15);
            self.phone_all();
            while self.next_host().is_some_and(|bytes| bytes.len() == 36) {
                let record = self.host(36);
                self.trace.flash_table.extend(record.iter().map(|byte| byte.unwrap()));
                self.phone_all();
            }
            self.host(4);
            self.phone_all();
            return;
        }
        self.host(1);
        self.phone_all();
        let settings = self.next_host().unwrap().len();
        self.host(settings);
        // Charging and the reset key: "any works" (da.md section 3.2).
        let Some(Entry::Host(settings)) = self.trace.script.last_mut() else { panic!() };
        settings[14] = None;
        settings[15] = None;
        self.phone_all();
        if self.next_host().unwrap()[0] == Some(0xE8) {
            self.host(5);
            self.phone_all();
            let records = self.next_host().unwrap().len() - 5;
            self.host(5);
            let records = self.host(records);
            self.trace.records = Some(records.into_iter().map(|byte| byte.unwrap_or(0)).collect());
            self.phone_all();
            self.host(5);
            self.phone_all();
        }
        let header: Vec<u8> = self.host(12).into_iter().map(|byte| byte.unwrap()).collect();
        let number = |at: usize| u32::from_be_bytes(header[at..at + 4].try_into().unwrap());
        self.phone(1);
        let mut bytes = Vec::new();
        while bytes.len() < number(4) as usize {
            let packet = self.next_host().unwrap().len();
            bytes.extend(self.host(packet).into_iter().map(|byte| byte.unwrap_or(0)));
            self.phone(1);
        }
        bytes.extend([0x51; 0x100]);
        self.trace.second = Some(Stage { address: number(0), bytes, signature_len: 0x100 });
        self.phone(1);
        self.host(1);
        self.phone_all();
    }

    fn commands(&mut self) {
        let mut is_speed_known = false;
        while let Some(line) = self.lines.front() {
            let Line::Host(bytes) = line else {
                assert!(matches!(line, Line::Gone), "the phone speaks first");
                self.lines.pop_front();
                self.trace.script.push(Entry::Gone);
                is_speed_known = false;
                continue;
            };
            let command = bytes[0].unwrap();
            let before = self.trace.script.len();
            match command {
                0x72 => {
                    self.host(1);
                    self.phone(2);
                    if is_speed_known {
                        self.trace.script.truncate(before);
                    }
                    is_speed_known = true;
                }
                0x70 => {
                    self.host(2);
                    self.phone(1);
                    self.trace.acts.push(Act::Switch);
                }
                0x60 => {
                    self.host(1);
                    self.phone(1);
                    self.part = self.host(1)[0];
                    self.phone(1);
                }
                0xD6 => self.read(),
                0xA5 => {
                    self.host(1);
                    let len = self.phone(5)[1..].try_into().unwrap();
                    self.host(1);
                    let table = self.phone(u32::from_be_bytes(len) as usize);
                    self.trace.acts.push(Act::Table(table));
                    self.host(1);
                }
                // The project's name: not asked for by us.
                0xEF => {
                    self.host(1);
                    self.phone_all();
                    self.trace.script.truncate(before);
                }
                0xD9 => {
                    self.host(1);
                    self.phone(1);
                    self.host(4);
                    self.phone(1);
                    self.trace.acts.push(Act::Finish { restart: false });
                }
                0xB9 => {
                    for len in [1, 2, 7] {
                        self.host(len);
                        self.phone(1);
                    }
                    self.trace.acts.push(Act::Finish { restart: true });
                }
                0xDB => {
                    self.host(9);
                    self.phone(1);
                    self.trace.acts.push(Act::Finish { restart: true });
                }
                other => panic!("unknown command {other:02x}"),
            }
        }
    }

    fn read(&mut self) {
        let is_old = self.trace.second.is_none();
        let command: Vec<u8> =
            self.host(if is_old { 10 } else { 19 }).into_iter().map(|byte| byte.unwrap()).collect();
        let number = |from: usize, to: usize| command[from..to].iter().fold(0, |n, b| n << 8 | u64::from(*b));
        let (storage, offset, len) = if is_old {
            (command[1], number(2, 6), number(6, 10))
        } else {
            (command[2], number(3, 11), number(11, 19))
        };
        // Some programs send the length of packets before the acknowledgement.
        let ack = self.trace.script.len();
        if self.next_host().is_none() {
            self.phone(1);
        }
        let packet: Vec<u8> = self.host(4).into_iter().map(|byte| byte.unwrap()).collect();
        if self.trace.script.len() == ack + 1 {
            self.phone(1);
            self.trace.script.swap(ack, ack + 1);
        }
        let packet = u64::from(u32::from_be_bytes(packet.try_into().unwrap()));
        let mut data = Vec::new();
        while (data.len() as u64) < len {
            let want = packet.min(len - data.len() as u64) as usize;
            // Packets that were left out: all but those that follow, whose acknowledgements begin what follows.
            if matches!(self.lines.front(), Some(Line::LeftOut)) {
                let recorded = self.lines.iter().skip(1);
                let recorded = recorded.filter(|line| matches!(line, Line::Phone(bytes) if bytes.len() > 2));
                if len - data.len() as u64 <= packet * recorded.count() as u64 {
                    self.lines.pop_front();
                    if matches!(self.lines.front(), Some(Line::Host(bytes)) if bytes.len() == 1) {
                        self.lines.pop_front();
                    }
                }
            }
            let shown = match self.lines.front() {
                Some(Line::Phone(_)) => {
                    self.phone(want + 2);
                    let Some(Entry::Phone(mut bytes)) = self.trace.script.pop() else { panic!() };
                    bytes.truncate(want);
                    bytes
                }
                _ => vec![0xFF; want],
            };
            self.trace.script.push(Entry::Phone([&shown[..], &sum16(&shown).to_be_bytes()].concat()));
            data.extend(shown);
            match self.lines.front() {
                // The last packet's acknowledgement follows behind those that were left out.
                Some(Line::Host(bytes)) if bytes.len() > 1 && (data.len() as u64) < len => {
                    self.trace.script.push(host(&[0x5A]));
                }
                Some(Line::Host(_)) => {
                    self.host(1);
                }
                _ => self.trace.script.push(host(&[0x5A])),
            }
        }
        let part = self.part.take();
        self.trace.acts.push(Act::Read { part, storage, offset, data });
    }
}
