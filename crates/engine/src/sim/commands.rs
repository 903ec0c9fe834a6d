//! The boot ROM's handshake and command loop (silicon.md sections 3 and 4): bytes in, packets to send out.
//! Driven by the phone's endpoints, one received byte at a time. Knows no USB buffers and no time.

use std::collections::VecDeque;

use super::journal::Journal;
use super::memory::{Memory, StoreEffect, Width};
use super::mischief::FaultState;
use super::model::PhoneModel;

/// Full-speed bulk packets (silicon.md section 2).
pub(super) const PACKET: usize = 64;

/// The bytes the ROM waits for, in order (silicon.md section 3).
const HANDSHAKE: [u8; 4] = [0xA0, 0x0A, 0x50, 0x05];

// Statuses (silicon.md section 4).
const OK: u16 = 0x0000;
const WRITE_OK: u16 = 0x0001;
const WRITE_MASKED: u16 = 0x0003;
const END_PAST_4_GIB: u16 = 0x706B;
const BLOCKED: u16 = 0x703A;
const AUTH_NOT_NEEDED: u16 = 0x1D0C;
const SLA_NOT_NEEDED: u16 = 0x7017;

/// Neither readable nor writable (silicon.md section 4). Of 0x70002000-0x70005CF7 only parts are said to be
/// forbidden, without saying which: all of it is, here.
const FORBIDDEN: [(u32, u32); 4] = [
    (0xFFF0_0000, 0xFFFF_FFFF),
    (0xA011_0000, 0xA011_FFFF),
    (0x7000_2000, 0x7000_5CF7),
    (0x7000_B000, 0x77FF_FFFF),
];
/// Where written values are masked (silicon.md section 4).
const MASKED: (u32, u32) = (0x7000_2000, 0x7000_AFFF);
/// The argument area of command DA (silicon.md section 4).
const ARGUMENT_AREA: usize = 16;

/// What the ROM has still to do before it looks at the next received byte.
#[derive(Debug)]
pub(super) enum Step {
    /// Send this packet and wait until the host has taken it.
    Packet(Small),
    /// Send `left` bytes of memory from `address` on, in full packets and one short rest.
    Data { address: u32, left: u64, width: Width },
    /// Store a value: after its echo has been taken.
    Store { address: u32, value: u32, width: Width },
    /// Never do anything again.
    Die,
}

/// A packet of up to 64 bytes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Small {
    bytes: [u8; PACKET],
    len: usize,
}

impl Small {
    fn new(from: &[u8]) -> Small {
        let mut bytes = [0; PACKET];
        let len = from.len().min(PACKET);
        for (to, from) in bytes.iter_mut().zip(from) {
            *to = *from;
        }
        Small { bytes, len }
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or_default()
    }
}

/// Where in a dialogue the ROM is.
#[derive(Debug, Clone, Copy)]
enum State {
    Handshake(usize),
    Command,
    Arguments { code: u8, wanted: usize, got: usize, values: [u32; 3], word: Word },
    Values { address: u32, left: u32, width: Width, echoed: bool, masked: bool, word: Word },
    Download { left: u32, even: bool, sum: [u8; 2] },
    AreaIn { left: u32, at: usize },
    Dead,
}

/// A big-endian number that is still arriving.
#[derive(Debug, Clone, Copy, Default)]
struct Word {
    value: u32,
    have: u32,
}

impl Word {
    /// Adds a byte; gives the number once `size` bytes are in.
    fn push(&mut self, byte: u8, size: u32) -> Option<u32> {
        self.value = (self.value << 8) | u32::from(byte);
        self.have += 1;
        if self.have < size {
            return None;
        }
        let value = self.value;
        *self = Word::default();
        Some(value)
    }
}

/// The ROM's program state since power-on.
#[derive(Debug)]
pub(super) struct Rom {
    state: State,
    pub(super) steps: VecDeque<Step>,
    download: Option<(u32, u32)>,
    area: [u8; ARGUMENT_AREA],
}

/// What the ROM works with: the rest of the phone.
pub(super) struct Surroundings<'a> {
    pub(super) model: &'a PhoneModel,
    pub(super) memory: &'a mut Memory,
    pub(super) faults: &'a mut FaultState,
    pub(super) journal: &'a mut Journal,
}

impl Rom {
    pub(super) fn new() -> Rom {
        Rom { state: State::Handshake(0), steps: VecDeque::new(), download: None, area: [0; ARGUMENT_AREA] }
    }

    /// A ROM that is already in its command loop, because an earlier program did the handshake.
    pub(super) fn skip_handshake(&mut self) {
        self.state = State::Command;
    }

    pub(super) fn handshaken(&self) -> bool {
        !matches!(self.state, State::Handshake(_))
    }

    pub(super) fn dead(&self) -> bool {
        matches!(self.state, State::Dead)
    }

    pub(super) fn die(&mut self) {
        self.state = State::Dead;
        self.steps.clear();
    }

    /// Takes the next received byte. Only called when no [`Step`] is left to do.
    pub(super) fn byte(&mut self, byte: u8, around: &mut Surroundings<'_>) {
        match self.state {
            State::Handshake(step) => self.handshake(step, byte, around),
            State::Command => self.command(byte, around),
            State::Arguments { code, wanted, mut got, mut values, mut word } => {
                let Some(value) = word.push(byte, 4) else {
                    self.state = State::Arguments { code, wanted, got, values, word };
                    return;
                };
                if let Some(slot) = values.get_mut(got) {
                    *slot = value;
                }
                got += 1;
                let echo = if got == 1 { around.faults.echo(value) } else { value };
                self.send(&echo.to_be_bytes());
                if got < wanted {
                    self.state = State::Arguments { code, wanted, got, values, word };
                } else {
                    self.state = State::Command;
                    self.execute(code, values, around);
                }
            }
            State::Values { .. } => self.value_byte(byte, around),
            State::Download { mut left, mut even, mut sum } => {
                // protocol.md section 3.4: XOR of little-endian half-words.
                let [low, high] = &mut sum;
                if even {
                    *low ^= byte
                } else {
                    *high ^= byte
                }
                even = !even;
                left -= 1;
                self.state = State::Download { left, even, sum };
                if left == 0 {
                    self.state = State::Command;
                    self.send(&u16::from_le_bytes(sum).to_be_bytes());
                    self.status(OK);
                }
            }
            State::AreaIn { left, at } => {
                if let Some(slot) = self.area.get_mut(at) {
                    *slot = byte;
                }
                self.state = State::AreaIn { left: left.saturating_sub(1), at: at + 1 };
                if left <= 1 {
                    self.state = State::Command;
                    self.status(OK);
                }
            }
            State::Dead => {}
        }
    }

    fn handshake(&mut self, step: usize, byte: u8, around: &mut Surroundings<'_>) {
        if HANDSHAKE.get(step) != Some(&byte) {
            // The wrong byte is not tried as a new A0 (silicon.md section 3).
            self.state = State::Handshake(0);
            self.send(&[byte.wrapping_add(1)]);
            return;
        }
        self.send(&[!byte]);
        if around.faults.noise_between(step) {
            self.send(b"READY");
        }
        self.state = if step + 1 == HANDSHAKE.len() { State::Command } else { State::Handshake(step + 1) };
        if self.handshaken() {
            around.journal.event(around.journal.now, "handshake");
        }
    }

    fn command(&mut self, code: u8, around: &mut Surroundings<'_>) {
        let model = around.model;
        match (code, model.preloader) {
            (0xFF, None) => {
                around.journal.command(code, None, None, None);
                return self.send(&[model.rom_version]);
            }
            (0xFE, Some(version)) => {
                around.journal.command(code, None, None, None);
                return self.send(&[version]);
            }
            _ => self.send(&[code]),
        }
        let wanted = match code {
            0xD0 | 0xD1 | 0xA2 | 0xD2 | 0xD3 | 0xD4 => 2,
            0xD7 | 0xDA => 3,
            0xD5 | 0xDC | 0xE0 | 0xE2 | 0xE5 => 1,
            _ => 0,
        };
        if wanted > 0 {
            let (got, values, word) = (0, [0; 3], Word::default());
            self.state = State::Arguments { code, wanted, got, values, word };
            return;
        }
        let status = match code {
            0xD6 => Some(self.jump_to_boot_loader(around)),
            0xD8 => {
                self.send(&model.target_config.to_be_bytes());
                Some(OK)
            }
            0xDB => Some(OK),
            0xDD => {
                self.log_text();
                None
            }
            0xE1 => {
                self.send(&16_u32.to_be_bytes());
                self.send(&model.me_id);
                Some(OK)
            }
            0xE3 => Some(SLA_NOT_NEEDED),
            0xE6 => Some(0x7055),
            0xD9 | 0xE4 => Some(BLOCKED),
            0xFC | 0xFD => self.smartphone(code, model),
            // Every other byte is echoed and that is all (silicon.md section 4: all 256 tried).
            _ => None,
        };
        around.journal.command(code, None, None, status);
        if let Some(status) = status {
            self.status(status);
        }
        if code == 0xD6 {
            self.steps.push_back(Step::Die);
        }
    }

    fn execute(&mut self, code: u8, [first, second, third]: [u32; 3], around: &mut Surroundings<'_>) {
        let record = |around: &mut Surroundings<'_>, count, status| {
            around.journal.command(code, Some(first), count, status);
        };
        match code {
            0xD0 | 0xD1 | 0xA2 => {
                let width = if code == 0xD1 { Width::Word } else { Width::Half };
                let bytes = u64::from(second) * u64::from(width.bytes());
                let fault = around.faults.read_status(first, bytes);
                let status = check(first, second, width, &READ_ERRORS).or(fault.first);
                let legacy = code == 0xA2;
                record(around, Some(second), (!legacy).then_some(status.unwrap_or(OK)));
                if !legacy {
                    self.status(status.unwrap_or(OK));
                }
                if status.is_none() {
                    self.steps.push_back(Step::Data { address: first, left: bytes, width });
                    if !legacy {
                        self.status(fault.last.unwrap_or(OK));
                    }
                }
            }
            0xD2..=0xD4 => {
                let width = if code == 0xD4 { Width::Word } else { Width::Half };
                let masked = (MASKED.0..=MASKED.1).contains(&first);
                let good = if masked { WRITE_MASKED } else { WRITE_OK };
                let error = check(first, second, width, &WRITE_ERRORS);
                record(around, Some(second), Some(error.unwrap_or(good)));
                self.status(error.unwrap_or(good));
                if error.is_none() {
                    let (address, left, echoed, word) = (first, second, code != 0xD3, Word::default());
                    self.state = State::Values { address, left, width, echoed, masked, word };
                }
            }
            0xD5 => {
                let status = match self.download {
                    None => 0x1D16,
                    Some((start, len)) if first.wrapping_sub(start) < len => OK,
                    Some(_) => 0x1D0F,
                };
                record(around, None, Some(status));
                self.status(status);
                // Jumping into a Download Agent ends the ROM's part as much as a failure does.
                self.steps.push_back(Step::Die);
            }
            0xD7 => {
                let status = self.check_download(first, second, third, around.model);
                record(around, Some(second), Some(status));
                self.status(status);
                if status == OK {
                    self.download = Some((first, second));
                    self.state = State::Download { left: second, even: true, sum: [0; 2] };
                } else {
                    self.steps.push_back(Step::Die);
                }
            }
            0xDA => self.argument_area(first, second, third, around),
            0xDC => {
                let status = if (110..=921_600).contains(&first) { OK } else { 0x1D1D };
                record(around, None, Some(status));
                self.status(status);
            }
            _ => {
                // E0, E2: protocol.md section 3.2. E5: 7054.
                let status = if code == 0xE5 { 0x7054 } else { AUTH_NOT_NEEDED };
                record(around, None, Some(status));
                self.status(status);
            }
        }
    }

    fn value_byte(&mut self, byte: u8, around: &mut Surroundings<'_>) {
        let State::Values { address, left, width, echoed, masked, mut word } = self.state else { return };
        let Some(value) = word.push(byte, width.bytes()) else {
            self.state = State::Values { address, left, width, echoed, masked, word };
            return;
        };
        around.journal.value(value);
        // Only bytes 0 and 2 of a word, the low byte of a half-word, are kept (silicon.md section 4).
        let (mask, echo) = match width {
            Width::Word => (0x00FF_00FF, value.to_be_bytes().to_vec()),
            Width::Half => (0x0000_00FF, value.to_be_bytes().into_iter().skip(2).collect()),
        };
        if echoed {
            self.send(&echo);
        }
        let stored = if masked { value & mask } else { value };
        self.steps.push_back(Step::Store { address, value: stored, width });
        let left = left - 1;
        let address = address.wrapping_add(width.bytes());
        if left == 0 {
            self.state = State::Command;
            self.status(if masked { WRITE_MASKED } else { WRITE_OK });
        } else {
            self.state = State::Values { address, left, width, echoed, masked, word };
        }
    }

    fn check_download(&self, address: u32, size: u32, signature: u32, model: &PhoneModel) -> u16 {
        let daa = model.target_config & 4 != 0;
        match () {
            () if address & 1 != 0 => 0x1D11,
            () if size == 0 => 0x1D13,
            () if u64::from(address) + u64::from(size) >= 1 << 32 => END_PAST_4_GIB,
            () if forbidden(address, u64::from(size)) => 0x1D12,
            () if self.download.is_some() => 0x1D0E,
            () if signature >= size => 0x1D14,
            () if signature == 0 && daa => 0x1D15,
            () => OK,
        }
    }

    /// The header check is the ROM's; the jump itself cannot be played, so the phone falls silent either way.
    fn jump_to_boot_loader(&mut self, around: &mut Surroundings<'_>) -> u16 {
        let mut id = [0; 4];
        around.memory.read_boot_header(&mut id);
        // No SF_BOOT header: boot result 5000 (protocol.md section 3.5), one status.
        if &id != b"SF_B" {
            return 0x5000;
        }
        self.status(OK);
        OK
    }

    fn smartphone(&mut self, code: u8, model: &PhoneModel) -> Option<u16> {
        let ids = model.smartphone?;
        if code == 0xFD {
            self.send(&ids.hardware_code.to_be_bytes());
        } else {
            for version in ids.versions {
                self.send(&version.to_be_bytes());
            }
        }
        Some(OK)
    }

    fn log_text(&mut self) {
        // The boot log's form is public (silicon.md, first paragraphs); the numbers are our own.
        let text = b"F1: 0000 0000\nV0: 0000 0000 [0001]\nU0: 0000 0001 [0000]\nG0: 0002 0000 [0000]\n";
        self.send(&u32::try_from(text.len()).unwrap_or(0).to_be_bytes());
        for part in text.chunks(PACKET) {
            self.send(part);
        }
    }

    /// Flag bit 0 is taken for "from the host": no source tells which way is which.
    fn argument_area(&mut self, flags: u32, offset: u32, len: u32, around: &mut Surroundings<'_>) {
        let end = (offset as usize).saturating_add(len as usize);
        let status = if end > ARGUMENT_AREA { 0x1D1A } else { OK };
        around.journal.command(0xDA, Some(offset), Some(len), Some(status));
        self.status(status);
        if status != OK {
            return;
        }
        if flags & 1 != 0 && len > 0 {
            self.state = State::AreaIn { left: len, at: offset as usize };
            return;
        }
        if let Some(part) = self.area.get(offset as usize..end).filter(|part| !part.is_empty()) {
            self.steps.push_back(Step::Packet(Small::new(part)));
        }
        self.status(OK);
    }

    pub(super) fn send(&mut self, bytes: &[u8]) {
        self.steps.push_back(Step::Packet(Small::new(bytes)));
    }

    fn status(&mut self, status: u16) {
        self.send(&status.to_be_bytes());
    }
}

/// The error statuses of a group of commands: odd for 16 bits, unaligned for 32 bits, count 0, count too big, forbidden.
struct Errors {
    odd: u16,
    unaligned: u16,
    nothing: u16,
    too_many: u16,
    forbidden: u16,
}

const READ_ERRORS: Errors =
    Errors { odd: 0x1D06, unaligned: 0x1D07, nothing: 0x1D09, too_many: 0x1D19, forbidden: 0x1D08 };
const WRITE_ERRORS: Errors =
    Errors { odd: 0x1D00, unaligned: 0x1D01, nothing: 0x1D05, too_many: 0x1D18, forbidden: 0x1D02 };

/// The order of the checks is not documented; that the count is checked before the end is (protocol.md section 2.4).
fn check(address: u32, count: u32, width: Width, errors: &Errors) -> Option<u16> {
    let bytes = u64::from(count) * u64::from(width.bytes());
    match width {
        Width::Half if address & 1 != 0 => Some(errors.odd),
        Width::Word if address & 3 != 0 => Some(errors.unaligned),
        _ if count == 0 => Some(errors.nothing),
        // 0x40000000 words or 0x80000000 half-words: 4 GiB either way (silicon.md section 4).
        _ if bytes >= 1 << 32 => Some(errors.too_many),
        _ if u64::from(address) + bytes >= 1 << 32 => Some(END_PAST_4_GIB),
        _ if forbidden(address, bytes) => Some(errors.forbidden),
        _ => None,
    }
}

fn forbidden(address: u32, bytes: u64) -> bool {
    let last = u64::from(address) + bytes.max(1) - 1;
    FORBIDDEN.iter().any(|(from, to)| u64::from(address) <= u64::from(*to) && last >= u64::from(*from))
}

/// Runs the stores at the front of the steps. Gives what a store set in motion, if anything.
pub(super) fn run_stores(rom: &mut Rom, memory: &mut Memory) -> StoreEffect {
    loop {
        match rom.steps.front() {
            Some(Step::Store { address, value, width }) => {
                let effect = memory.store(*address, *value, *width);
                rom.steps.pop_front();
                match effect {
                    Ok(StoreEffect::None) => {}
                    Ok(effect) => return effect,
                    Err(_abort) => rom.die(),
                }
            }
            Some(Step::Die) => rom.die(),
            _ => return StoreEffect::None,
        }
    }
}
