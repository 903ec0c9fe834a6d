//! The boot ROM's handshake and command loop (silicon.md sections 3 and 4): received bytes in, actions out.
//! Called by the phone's endpoints, one received byte at a time. Knows no USB buffers and no time.

use std::collections::VecDeque;

use super::fault::FaultState;
use super::journal::Journal;
use super::memory::{Memory, StoreEffect, Width};
use super::model::{PACKET, PhoneModel};
use super::status::{
    AUTH_NOT_NEEDED, BLOCKED, END_PAST_4_GIB, JUMP_ELSEWHERE, MASKED, OK, READ_ERRORS, SLA_NEEDED,
    SLA_NOT_NEEDED, WRITE_ERRORS, WRITE_MASKED, WRITE_OK, check_access, is_forbidden,
};

/// The bytes the ROM waits for, in order (silicon.md section 3).
const HANDSHAKE: [u8; 4] = [0xA0, 0x0A, 0x50, 0x05];

/// As much of a loaded program is kept. SRAM takes 21,256 bytes (agent.md section 1).
const LARGEST_IMAGE: usize = 0x8000;

/// The argument area of command DA (silicon.md section 4).
const ARGUMENT_AREA: usize = 16;

/// What the ROM does before it takes the next received byte.
#[derive(Debug)]
pub(super) enum RomAction {
    /// Send this packet and wait until the host has taken it.
    Packet(ShortPacket),
    /// Send `left` bytes of memory from `address` on, in full packets and one short packet for the rest.
    Data { address: u32, left: u64, width: Width },
    /// Store a value: after its echo has been taken.
    Store { address: u32, value: u32, width: Width },
    /// Stop for ever: no byte is taken and nothing is sent any more.
    Stop,
    /// Start the loaded program: it has the phone from then on.
    Start,
}

/// A packet of up to 64 bytes.
#[derive(Debug, Clone, Copy)]
pub(super) struct ShortPacket {
    bytes: [u8; PACKET],
    len: usize,
}

impl ShortPacket {
    fn new(from: &[u8]) -> ShortPacket {
        let mut bytes = [0; PACKET];
        let len = from.len().min(PACKET);
        for (to, from) in bytes.iter_mut().zip(from) {
            *to = *from;
        }
        ShortPacket { bytes, len }
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or_default()
    }
}

/// Which byte of which dialogue the ROM waits for.
#[derive(Debug, Clone, Copy)]
enum DialogueState {
    Handshake(usize),
    Command,
    Arguments { code: u8, wanted: usize, got: usize, values: [u32; 3], word: PartialNumber },
    Values { address: u32, left: u32, width: Width, echoed: bool, masked: bool, word: PartialNumber },
    Download { left: u32, even: bool, sum: [u8; 2] },
    AreaIn { left: u32, at: usize },
    Stopped,
}

/// A big-endian number of which not all bytes have arrived.
#[derive(Debug, Clone, Copy, Default)]
struct PartialNumber {
    value: u32,
    have: u32,
}

impl PartialNumber {
    /// Adds a byte; returns the number once `size` bytes have arrived.
    fn push(&mut self, byte: u8, size: u32) -> Option<u32> {
        self.value = (self.value << 8) | u32::from(byte);
        self.have += 1;
        if self.have < size {
            return None;
        }
        let value = self.value;
        *self = PartialNumber::default();
        Some(value)
    }
}

/// The ROM's program state since power-on.
#[derive(Debug)]
pub(super) struct Rom {
    state: DialogueState,
    pub(super) actions: VecDeque<RomAction>,
    download: Option<(u32, u32)>,
    /// The bytes loaded.
    image: Vec<u8>,
    area: [u8; ARGUMENT_AREA],
}

/// The rest of the phone, as far as the ROM uses it.
pub(super) struct RomContext<'a> {
    pub(super) model: &'a PhoneModel,
    pub(super) memory: &'a mut Memory,
    pub(super) faults: &'a mut FaultState,
    pub(super) journal: &'a mut Journal,
}

impl Rom {
    pub(super) fn new() -> Rom {
        Rom {
            state: DialogueState::Handshake(0),
            actions: VecDeque::new(),
            download: None,
            image: Vec::new(),
            area: [0; ARGUMENT_AREA],
        }
    }

    /// A ROM that is already in its command loop, because an earlier program did the handshake.
    pub(super) fn skip_handshake(&mut self) {
        self.state = DialogueState::Command;
    }

    pub(super) fn is_synced(&self) -> bool {
        !matches!(self.state, DialogueState::Handshake(_))
    }

    pub(super) fn is_stopped(&self) -> bool {
        matches!(self.state, DialogueState::Stopped)
    }

    pub(super) fn stop(&mut self) {
        self.state = DialogueState::Stopped;
        self.actions.clear();
    }

    /// Takes the next received byte. Only called when no [`RomAction`] is pending.
    pub(super) fn take_byte(&mut self, byte: u8, context: &mut RomContext<'_>) {
        match self.state {
            DialogueState::Handshake(step) => self.handshake(step, byte, context),
            DialogueState::Command => self.command(byte, context),
            DialogueState::Arguments { code, wanted, mut got, mut values, mut word } => {
                let Some(value) = word.push(byte, 4) else {
                    self.state = DialogueState::Arguments { code, wanted, got, values, word };
                    return;
                };
                if let Some(slot) = values.get_mut(got) {
                    *slot = value;
                }
                got += 1;
                let echo = if got == 1 { context.faults.echo(value) } else { value };
                self.send(&echo.to_be_bytes());
                if got < wanted {
                    self.state = DialogueState::Arguments { code, wanted, got, values, word };
                } else {
                    self.state = DialogueState::Command;
                    self.execute(code, values, context);
                }
            }
            DialogueState::Values { .. } => self.value_byte(byte, context),
            DialogueState::Download { mut left, mut even, mut sum } => {
                // protocol.md section 3.4: XOR of little-endian half-words.
                let [low, high] = &mut sum;
                if even {
                    *low ^= byte
                } else {
                    *high ^= byte
                }
                even = !even;
                left -= 1;
                if self.image.len() < LARGEST_IMAGE {
                    self.image.push(byte);
                }
                self.state = DialogueState::Download { left, even, sum };
                if left == 0 {
                    self.state = DialogueState::Command;
                    self.send(&u16::from_le_bytes(sum).to_be_bytes());
                    self.status(OK);
                }
            }
            DialogueState::AreaIn { left, at } => {
                if let Some(slot) = self.area.get_mut(at) {
                    *slot = byte;
                }
                self.state = DialogueState::AreaIn { left: left.saturating_sub(1), at: at + 1 };
                if left <= 1 {
                    self.state = DialogueState::Command;
                    self.status(OK);
                }
            }
            DialogueState::Stopped => {}
        }
    }

    fn handshake(&mut self, step: usize, byte: u8, context: &mut RomContext<'_>) {
        if HANDSHAKE.get(step) != Some(&byte) {
            // The wrong byte is not tried as a new A0 (silicon.md section 3).
            self.state = DialogueState::Handshake(0);
            self.send(&[byte.wrapping_add(1)]);
            return;
        }
        self.send(&[!byte]);
        if context.faults.noise_between(step) {
            self.send(b"READY");
        }
        self.state = if step + 1 == HANDSHAKE.len() {
            DialogueState::Command
        } else {
            DialogueState::Handshake(step + 1)
        };
        if self.is_synced() {
            context.journal.event(context.journal.now, "handshake");
        }
    }

    fn command(&mut self, code: u8, context: &mut RomContext<'_>) {
        let model = context.model;
        match (code, model.preloader) {
            (0xFF, None) => {
                context.journal.command(code, None, None, None);
                return self.send(&[model.rom_version]);
            }
            (0xFE, Some(version)) => {
                context.journal.command(code, None, None, None);
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
            let (got, values, word) = (0, [0; 3], PartialNumber::default());
            self.state = DialogueState::Arguments { code, wanted, got, values, word };
            return;
        }
        let status = match code {
            0xD6 => Some(self.jump_to_boot_loader(context)),
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
        context.journal.command(code, None, None, status);
        if let Some(status) = status {
            self.status(status);
        }
        if code == 0xD6 {
            self.actions.push_back(RomAction::Stop);
        }
    }

    fn execute(&mut self, code: u8, [first, second, third]: [u32; 3], context: &mut RomContext<'_>) {
        let record = |context: &mut RomContext<'_>, count, status| {
            context.journal.command(code, Some(first), count, status);
        };
        match code {
            0xD0 | 0xD1 | 0xA2 => {
                let width = if code == 0xD1 { Width::Word } else { Width::Half };
                let bytes = u64::from(second) * u64::from(width.bytes());
                let fault = context.faults.read_status(first, bytes);
                let status = check_access(first, second, width, &READ_ERRORS).or(fault.first);
                let legacy = code == 0xA2;
                record(context, Some(second), (!legacy).then_some(status.unwrap_or(OK)));
                if !legacy {
                    self.status(status.unwrap_or(OK));
                }
                if status.is_none() {
                    self.actions.push_back(RomAction::Data { address: first, left: bytes, width });
                    if !legacy {
                        self.status(fault.last.unwrap_or(OK));
                    }
                }
            }
            0xD2..=0xD4 => {
                let width = if code == 0xD4 { Width::Word } else { Width::Half };
                let masked = (MASKED.0..=MASKED.1).contains(&first);
                let good = if masked { WRITE_MASKED } else { WRITE_OK };
                let error = check_access(first, second, width, &WRITE_ERRORS);
                record(context, Some(second), Some(error.unwrap_or(good)));
                self.status(error.unwrap_or(good));
                if error.is_none() {
                    let (address, left, echoed, word) =
                        (first, second, code != 0xD3, PartialNumber::default());
                    self.state = DialogueState::Values { address, left, width, echoed, masked, word };
                }
            }
            0xD5 => {
                let status = match self.download {
                    None => 0x1D16,
                    Some(_) if context.faults.refuses_start() => JUMP_ELSEWHERE,
                    Some((start, len)) if first.wrapping_sub(start) < len => OK,
                    Some(_) => JUMP_ELSEWHERE,
                };
                record(context, None, Some(status));
                self.status(status);
                // After a jump the ROM answers nothing more, as after a failure.
                let is_start = status == OK && self.download.is_some_and(|(start, _)| start == first);
                self.actions.push_back(if is_start { RomAction::Start } else { RomAction::Stop });
            }
            0xD7 => {
                let refused = context.faults.refuses_download();
                let status = refused.unwrap_or(self.check_download(first, second, third, context.model));
                record(context, Some(second), Some(status));
                self.status(status);
                if status == OK {
                    self.download = Some((first, second));
                    self.state = DialogueState::Download { left: second, even: true, sum: [0; 2] };
                } else {
                    self.actions.push_back(RomAction::Stop);
                }
            }
            0xDA => self.argument_area(first, second, third, context),
            0xDC => {
                let status = if (110..=921_600).contains(&first) { OK } else { 0x1D1D };
                record(context, None, Some(status));
                self.status(status);
            }
            _ => {
                // E0, E2: protocol.md section 3.2. E5: 7054.
                let status = if code == 0xE5 { 0x7054 } else { AUTH_NOT_NEEDED };
                record(context, None, Some(status));
                self.status(status);
            }
        }
    }

    fn value_byte(&mut self, byte: u8, context: &mut RomContext<'_>) {
        let DialogueState::Values { address, left, width, echoed, masked, mut word } = self.state else {
            return;
        };
        let Some(value) = word.push(byte, width.bytes()) else {
            self.state = DialogueState::Values { address, left, width, echoed, masked, word };
            return;
        };
        context.journal.value(value);
        // The masked range keeps bytes 0 and 2 of a word and the low byte of a half-word (silicon.md section
        // 4).
        let (mask, echo) = match width {
            Width::Word => (0x00FF_00FF, value.to_be_bytes().to_vec()),
            Width::Half => (0x0000_00FF, value.to_be_bytes().into_iter().skip(2).collect()),
        };
        if echoed {
            self.send(&echo);
        }
        let stored = if masked { value & mask } else { value };
        self.actions.push_back(RomAction::Store { address, value: stored, width });
        let left = left - 1;
        let address = address.wrapping_add(width.bytes());
        if left == 0 {
            self.state = DialogueState::Command;
            self.status(if masked { WRITE_MASKED } else { WRITE_OK });
        } else {
            self.state = DialogueState::Values { address, left, width, echoed, masked, word };
        }
    }

    fn check_download(&self, address: u32, size: u32, signature: u32, model: &PhoneModel) -> u16 {
        let (sla, daa) = (model.target_config & 2 != 0, model.target_config & 4 != 0);
        match () {
            () if sla => SLA_NEEDED,
            () if address & 1 != 0 => 0x1D11,
            () if size == 0 => 0x1D13,
            () if u64::from(address) + u64::from(size) >= 1 << 32 => END_PAST_4_GIB,
            () if is_forbidden(address, u64::from(size)) => 0x1D12,
            () if self.download.is_some() => 0x1D0E,
            () if signature >= size => 0x1D14,
            () if signature == 0 && daa => 0x1D15,
            () => OK,
        }
    }

    /// The program that was loaded, and where to.
    pub(super) fn loaded(&self) -> Option<(u32, &[u8])> {
        self.download.map(|(start, _)| (start, self.image.as_slice()))
    }

    /// Checks the boot header as the ROM does. The loader itself is not simulated: the phone is silent
    /// afterwards.
    fn jump_to_boot_loader(&mut self, context: &mut RomContext<'_>) -> u16 {
        let mut id = [0; 4];
        context.memory.read_boot_header(&mut id);
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

    /// Flag bit 0 is treated as "from the host": no source says which direction it is.
    fn argument_area(&mut self, flags: u32, offset: u32, len: u32, context: &mut RomContext<'_>) {
        let end = (offset as usize).saturating_add(len as usize);
        let status = if end > ARGUMENT_AREA { 0x1D1A } else { OK };
        context.journal.command(0xDA, Some(offset), Some(len), Some(status));
        self.status(status);
        if status != OK {
            return;
        }
        if flags & 1 != 0 && len > 0 {
            self.state = DialogueState::AreaIn { left: len, at: offset as usize };
            return;
        }
        if let Some(part) = self.area.get(offset as usize..end).filter(|part| !part.is_empty()) {
            self.actions.push_back(RomAction::Packet(ShortPacket::new(part)));
        }
        self.status(OK);
    }

    pub(super) fn send(&mut self, bytes: &[u8]) {
        self.actions.push_back(RomAction::Packet(ShortPacket::new(bytes)));
    }

    fn status(&mut self, status: u16) {
        self.send(&status.to_be_bytes());
    }
}

/// Runs the stores at the front of the actions. Returns the effect of the first store that has one beyond
/// memory.
pub(super) fn run_stores(rom: &mut Rom, memory: &mut Memory) -> StoreEffect {
    loop {
        match rom.actions.front() {
            Some(RomAction::Store { address, value, width }) => {
                let effect = memory.store(*address, *value, *width);
                rom.actions.pop_front();
                match effect {
                    Ok(StoreEffect::None) => {}
                    Ok(effect) => return effect,
                    Err(_abort) => rom.stop(),
                }
            }
            Some(RomAction::Stop) => rom.stop(),
            Some(RomAction::Start) => return StoreEffect::None,
            _ => return StoreEffect::None,
        }
    }
}
