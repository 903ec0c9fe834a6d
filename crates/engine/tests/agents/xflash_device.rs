//! An xflash agent as `da.md` section 4 describes it, with refusals and odd answers to choose.

use std::ops::Range;

use super::frame_device::{FrameDevice, Out, contents};

pub const SYNC: u32 = 0x434E_5953;
pub const UNSUPPORTED: u32 = 0xC001_0004;

/// What the agent waits for.
#[derive(Debug, Clone, PartialEq)]
pub enum Wait {
    Command,
    Environment,
    Hardware,
    Control,
    Value,
    RamLen,
    Ram(usize),
    BootTo,
    Program(usize),
    Read,
    /// The acknowledgement of a packet; the rest of the read.
    Ack(Range<u64>, u64),
    Shutdown,
}

pub struct XflashDevice {
    /// Answers to questions: sub-command and bytes. What is not here is not supported.
    pub answers: Vec<(u32, Vec<u8>)>,
    /// The status of a request, or of a sub-command, in place of a good one.
    pub refusals: Vec<(u32, u32)>,
    /// The RAM settings that fit.
    pub ram: Vec<u8>,
    pub packet: u64,
    /// Size of the areas; reads beyond it are refused, in the middle if they begin before it.
    pub size: u64,
    /// As NAND: a read of the whole size is refused.
    pub refuses_whole: bool,
    /// Offsets that cannot be read.
    pub unreadable: Range<u64>,
    /// Statuses are sent as 16-bit words.
    pub short_status: bool,
    /// A second status follows a refused read.
    pub second_status: bool,
    pub reads: Vec<[u64; 4]>,
    pub extensions: Vec<Vec<u8>>,
    pub program: Vec<u8>,
    pub boot_to: Vec<u8>,
    pub shutdown: Vec<u8>,
    pub wait: Wait,
}

pub fn emmc_block(user: u64) -> Vec<u8> {
    let mut block = [1u32.to_le_bytes(), 0x200u32.to_le_bytes()].concat();
    for size in [0x40_0000, 0x40_0000, 0x8_0000, 0, 0, 0, 0, user] {
        block.extend(u64::to_le_bytes(size));
    }
    block.extend(1..=16);
    block.extend([0; 8]);
    block
}

pub fn nand_block(total: u64) -> Vec<u8> {
    let mut block = Vec::new();
    for word in [0x11u32, 0x800, 0x2_0000, 0x40] {
        block.extend(word.to_le_bytes());
    }
    block.extend(total.to_le_bytes());
    block.extend(total.to_le_bytes());
    block.extend([0; 13]);
    block
}

impl Default for XflashDevice {
    fn default() -> XflashDevice {
        XflashDevice {
            answers: vec![
                (0x04_000A, b"preloader".to_vec()),
                (0x04_0016, vec![0; 4]),
                (0x04_0007, [0x8000u32.to_le_bytes(), 0x1000u32.to_le_bytes()].concat()),
                (0x04_0001, emmc_block(1 << 20)),
                (0x04_000B, b"full-speed".to_vec()),
            ],
            refusals: Vec::new(),
            ram: Vec::new(),
            packet: 0x1000,
            size: 1 << 20,
            refuses_whole: false,
            unreadable: 0..0,
            short_status: false,
            second_status: false,
            reads: Vec::new(),
            extensions: Vec::new(),
            program: Vec::new(),
            boot_to: Vec::new(),
            shutdown: Vec::new(),
            wait: Wait::Command,
        }
    }
}

impl XflashDevice {
    pub fn answer(mut self, control: u32, bytes: &[u8]) -> XflashDevice {
        self.answers.retain(|(known, _)| *known != control);
        self.answers.push((control, bytes.to_vec()));
        self
    }

    pub fn without(mut self, control: u32) -> XflashDevice {
        self.answers.retain(|(known, _)| *known != control);
        self
    }

    pub fn refusing(mut self, request: u32, status: u32) -> XflashDevice {
        self.refusals.push((request, status));
        self
    }

    fn status(&self, status: u32) -> Out {
        match u16::try_from(status) {
            Ok(short) if self.short_status => Out::Frame(short.to_le_bytes().to_vec()),
            _ => Out::Frame(status.to_le_bytes().to_vec()),
        }
    }

    fn refusal(&self, request: u32) -> Option<u32> {
        self.refusals.iter().find(|(refused, _)| *refused == request).map(|(_, status)| *status)
    }

    fn on_command(&mut self, command: u32) -> Vec<Out> {
        if command == SYNC {
            return Vec::new();
        }
        if let Some(status) = self.refusal(command) {
            return vec![self.status(status)];
        }
        self.wait = match command {
            0x01_0100 => Wait::Environment,
            0x01_0101 => Wait::Hardware,
            0x01_0009 => Wait::Control,
            0x01_000A => Wait::RamLen,
            0x01_0008 => Wait::BootTo,
            0x01_0005 => Wait::Read,
            0x01_0007 => Wait::Shutdown,
            other => panic!("request {other:#x}"),
        };
        match self.wait {
            Wait::Environment | Wait::Hardware => Vec::new(),
            _ => vec![self.status(0)],
        }
    }

    fn on_control(&mut self, control: u32) -> Vec<Out> {
        if let Some(status) = self.refusal(control) {
            return vec![self.status(status)];
        }
        if let Some((_, answer)) = self.answers.iter().find(|(known, _)| *known == control) {
            return vec![self.status(0), Out::Frame(answer.clone()), self.status(0)];
        }
        match control {
            0x02_0003 | 0x02_0004 => {
                self.wait = Wait::Value;
                vec![self.status(0)]
            }
            0x04_0001..=0x04_0016 => vec![self.status(UNSUPPORTED)],
            other => panic!("sub-command {other:#x}"),
        }
    }

    fn on_read(&mut self, bytes: &[u8]) -> Vec<Out> {
        assert_eq!(bytes.len(), 56);
        let word = |at: usize| u64::from(u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap()));
        let long = |at: usize| u64::from_le_bytes(bytes[at..at + 8].try_into().unwrap());
        let (storage, part, start, len) = (word(0), word(4), long(8), long(16));
        self.reads.push([storage, part, start, len]);
        self.extensions.push(bytes[24..].to_vec());
        assert_ne!(len % self.packet, 4, "a remainder that looks like a status");
        if start >= self.size || (self.refuses_whole && len == self.size) {
            let mut out = vec![self.status(0xC004_000B)];
            out.extend(self.second_status.then(|| self.status(0xC004_000B)));
            return out;
        }
        let mut out = vec![self.status(0), self.status(0)];
        out.extend(self.next_packet(start..start + len, storage << 8 | part));
        out
    }

    fn next_packet(&mut self, rest: Range<u64>, area: u64) -> Vec<Out> {
        if rest.is_empty() {
            return Vec::new();
        }
        let end = rest.end.min(rest.start + self.packet);
        if rest.start < self.unreadable.end && self.unreadable.start < end {
            return vec![self.status(0xC005_0007)];
        }
        if end > self.size {
            return vec![self.status(0xC004_000B)];
        }
        self.wait = Wait::Ack(end..rest.end, area);
        vec![Out::Frame(contents(area, rest.start, end - rest.start))]
    }
}

impl FrameDevice for XflashDevice {
    fn on_refusal(&mut self) {
        self.wait = Wait::Command;
    }

    fn hello(&mut self) -> Vec<Out> {
        vec![Out::Raw(vec![0xC0])]
    }

    fn on_frame(&mut self, payload: &[u8]) -> Vec<Out> {
        let word = || u32::from_le_bytes(payload.try_into().expect("a word"));
        match std::mem::replace(&mut self.wait, Wait::Command) {
            Wait::Command => self.on_command(word()),
            Wait::Environment => {
                assert_eq!(payload.len(), 20);
                vec![self.status(0)]
            }
            Wait::Hardware => vec![self.status(word()), Out::Frame(SYNC.to_le_bytes().to_vec())],
            Wait::Control => self.on_control(word()),
            Wait::Value => vec![self.status(0)],
            Wait::RamLen => {
                self.wait = Wait::Ram(word() as usize);
                Vec::new()
            }
            Wait::Ram(len) => {
                let fits = payload.len() == len && payload == self.ram;
                vec![self.status(if fits { 0 } else { 0xC004_0050 })]
            }
            Wait::BootTo => {
                self.boot_to = payload.to_vec();
                self.wait = Wait::Program(u64::from_le_bytes(payload[8..].try_into().unwrap()) as usize);
                Vec::new()
            }
            Wait::Program(len) => {
                assert_eq!(payload.len(), len);
                self.program = payload.to_vec();
                vec![self.status(0), Out::Frame(SYNC.to_le_bytes().to_vec())]
            }
            Wait::Read => self.on_read(payload),
            Wait::Ack(rest, area) => {
                assert_eq!(payload, [0; 4]);
                let mut out = vec![self.status(0)];
                out.extend(self.next_packet(rest, area));
                out
            }
            Wait::Shutdown => {
                self.shutdown = payload.to_vec();
                vec![self.status(0), Out::Gone]
            }
        }
    }
}
