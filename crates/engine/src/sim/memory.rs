//! The phone's address space as the boot ROM sees it: flash windows, RAM, IRAM and registers, in memory
//! order. Used by the command loop. Knows no bytes on the wire, no statuses and no forbidden ranges.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::controller::{self, Chip, Controller};
use super::flash::{FlashContent, hashed};
use super::model::PhoneModel;

/// Bit 1: flash at 0; both low bits: RAM at 0 and flash at 0x10000000 (silicon.md section 7).
const REMAP: u32 = 0xA051_0000;
/// Watchdog mode: key 0x22 in the upper byte, bit 0 enables (silicon.md section 6, protocol.md section 5.1).
const WATCHDOG_MODE: u32 = 0xA003_0000;
/// Watchdog restart, key 0x1971 (protocol.md section 5.1).
const WATCHDOG_RESTART: u32 = 0xA003_0008;
/// Software reset, key 0x1209 (silicon.md section 6).
const SOFTWARE_RESET: u32 = 0xA003_001C;
/// RTC power register: key 0x43 in the upper byte, which reads back 0 (the recorded phone: 430E read 000E).
const RTC_POWER: u32 = 0xA071_0000;
/// One bank of the external bus: 256 MiB (protocol.md section 4.2, flash at 0, RAM at 0x10000000).
const BANK: u32 = 0x1000_0000;
/// RAM is 8 MiB, mirrored (protocol.md section 4.3).
const RAM_LEN: u32 = 8 << 20;
/// Seeds of the noise that uninitialised RAM and a flash window taken by the controller show.
const RAM_SEED: u64 = 0x5241_4D00;
const GARBAGE_SEED: u64 = 0x4741_5242;

/// Registers that a read back or the vendor's tool may write: watchdog, remap, flash controller, PMU and RTC.
/// A write to any other register counts as a violation.
const WRITABLE: [(u32, u32); 4] =
    [(0xA003_0000, 0x20), (REMAP, 4), (controller::BASE, controller::SIZE), (0xA070_0000, 0x2_0000)];

/// Width of one memory access.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Width {
    Half,
    Word,
}

impl Width {
    pub(super) fn bytes(self) -> u32 {
        match self {
            Width::Half => 2,
            Width::Word => 4,
        }
    }
}

/// Nothing is mapped there: the core takes a data abort (silicon.md section 10: how our model sees it).
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Abort;

/// The effect of a store beyond the stored value.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum StoreEffect {
    None,
    Reset,
    WatchdogOn(bool),
    WatchdogRestarted,
}

/// The whole address space and what is in it since power-on.
#[derive(Debug)]
pub(super) struct Memory {
    flash: Arc<dyn FlashContent>,
    jedec: Option<[u8; 3]>,
    unique_id: [u8; 8],
    sfdp: bool,
    controller: Controller,
    /// Register and RAM words that are not at their default.
    words: BTreeMap<u32, u32>,
    sticky_bits: Vec<(u32, u32)>,
    known_registers: bool,
    remap: u32,
    stray_writes: u32,
}

/// What is mapped at an address, and for how many bytes from there on.
enum Mapping {
    Flash { offset: u32, left: u32 },
    Ram { offset: u32, left: u32 },
    Zeros { left: u32 },
    Words { left: u32 },
}

impl Memory {
    pub(super) fn new(model: &PhoneModel, flash: Arc<dyn FlashContent>) -> Memory {
        let mut words: BTreeMap<u32, u32> = model.registers.iter().copied().collect();
        for id in &model.chip_ids {
            for (address, word) in (id.base..).step_by(4).zip(id.words) {
                words.insert(address, u32::from(word));
            }
        }
        Memory {
            jedec: model.jedec_bytes(flash.len()),
            flash,
            unique_id: model.unique_id,
            sfdp: model.sfdp,
            controller: Controller::new(&model.registers),
            words,
            sticky_bits: model.sticky_bits.clone(),
            known_registers: model.known_registers,
            remap: 0,
            stray_writes: 0,
        }
    }

    /// Writes that no read back needs, flash commands included.
    pub(super) fn violations(&self) -> u32 {
        self.stray_writes + self.controller.violations
    }

    /// What a register holds, without the side effects of a read.
    pub(super) fn peek(&self, address: u32) -> u32 {
        let of_controller =
            address.checked_sub(controller::BASE).and_then(|offset| self.controller.peek(offset));
        match address {
            REMAP => self.remap,
            _ => of_controller.unwrap_or_else(|| self.words.get(&address).copied().unwrap_or(0)),
        }
    }

    /// Whether `address` shows flash content at present.
    pub(super) fn is_flash(&self, address: u32) -> bool {
        matches!(self.mapping(address), Ok(Mapping::Flash { .. }))
    }

    /// Fills `out` with the bytes from `address` on, in memory order. The caller has checked that the end is
    /// inside the address space.
    pub(super) fn read(&mut self, mut address: u32, mut out: &mut [u8]) -> Result<(), Abort> {
        while !out.is_empty() {
            let mapping = self.mapping(address)?;
            let (Mapping::Flash { left, .. }
            | Mapping::Ram { left, .. }
            | Mapping::Zeros { left }
            | Mapping::Words { left }) = mapping;
            let (part, rest) = out.split_at_mut(out.len().min(left as usize));
            match mapping {
                Mapping::Flash { .. } if self.controller.owns_flash() => {
                    hashed(GARBAGE_SEED, u64::from(address), part);
                }
                Mapping::Flash { offset, .. } => self.read_flash(offset, part),
                Mapping::Ram { offset, .. } => self.read_ram(offset, part),
                Mapping::Zeros { .. } => part.fill(0),
                Mapping::Words { .. } => self.read_words(address, part),
            }
            address = address.wrapping_add(u32::try_from(part.len()).unwrap_or(0));
            out = rest;
        }
        Ok(())
    }

    /// The first bytes of the flash chip, which the ROM itself reads whatever the window shows.
    pub(super) fn read_boot_header(&self, out: &mut [u8]) {
        self.read_flash(0, out);
    }

    /// Stores one value.
    pub(super) fn store(&mut self, address: u32, value: u32, width: Width) -> Result<StoreEffect, Abort> {
        match self.mapping(address)? {
            Mapping::Flash { .. } | Mapping::Zeros { .. } => {
                self.stray_writes += 1;
                return Ok(StoreEffect::None);
            }
            Mapping::Ram { offset, .. } => {
                self.merge(BANK + offset % RAM_LEN, value, width);
                return Ok(StoreEffect::None);
            }
            Mapping::Words { .. } => {}
        }
        let is_iram = address >> 28 == 7;
        let writable = WRITABLE.iter().any(|(base, len)| (*base..base + len).contains(&address));
        if !(is_iram || writable && self.known_registers) {
            self.stray_writes += 1;
        }
        if !self.known_registers {
            // No known register: the value is stored and has no effect.
            self.merge(address, value, width);
            return Ok(StoreEffect::None);
        }
        if (controller::BASE..controller::BASE + controller::SIZE).contains(&address) {
            let chip = Chip {
                jedec: self.jedec,
                unique_id: self.unique_id,
                sfdp: self.sfdp,
                content: self.flash.as_ref(),
            };
            self.controller.write(address - controller::BASE, value, &chip);
            return Ok(StoreEffect::None);
        }
        match address {
            REMAP => self.remap = value & 3,
            WATCHDOG_MODE if value & 0xFF00 == 0x2200 => {
                self.merge(address, value & 0x00FF, width);
                return Ok(StoreEffect::WatchdogOn(value & 1 != 0));
            }
            WATCHDOG_MODE => return Ok(StoreEffect::None),
            WATCHDOG_RESTART if value & 0xFFFF == 0x1971 => return Ok(StoreEffect::WatchdogRestarted),
            SOFTWARE_RESET if value & 0xFFFF == 0x1209 => return Ok(StoreEffect::Reset),
            RTC_POWER if value & 0xFF00 == 0x4300 => {
                self.merge(address, value & 0x00FF, width);
                return Ok(StoreEffect::None);
            }
            RTC_POWER => return Ok(StoreEffect::None),
            _ => {}
        }
        let sticky = self.sticky_bits.iter().find(|(at, _)| *at == address).map_or(0, |(_, mask)| *mask);
        self.merge(address, value | sticky, width);
        Ok(StoreEffect::None)
    }

    fn mapping(&self, address: u32) -> Result<Mapping, Abort> {
        let offset = address % BANK;
        let left = BANK - offset;
        // Value 1 is documented nowhere; it is treated as 0.
        Ok(match (address / BANK, self.remap) {
            (0, 2) | (1, 3) => Mapping::Flash { offset, left },
            (0, 3) | (1, 2) => Mapping::Ram { offset, left },
            // protocol.md section 4.2: on hardware the first reads, with value 0, returned zeros.
            (0 | 1, _) => Mapping::Zeros { left },
            (7 | 8 | 0xA, _) => Mapping::Words { left },
            _ => return Err(Abort),
        })
    }

    fn read_flash(&self, offset: u32, mut out: &mut [u8]) {
        // A chip smaller than the window repeats itself (protocol.md section 6.4); a file whose length is not
        // a power of two is a chip of the next power of two, blank at the end.
        let len = self.flash.len();
        let chip = len.max(1).next_power_of_two();
        let mut offset = u64::from(offset);
        while !out.is_empty() {
            let at = offset % chip;
            let (part, rest) =
                out.split_at_mut(usize::try_from(chip - at).map_or(out.len(), |n| n.min(out.len())));
            let real = usize::try_from(len.saturating_sub(at)).map_or(part.len(), |n| n.min(part.len()));
            let (content, blank) = part.split_at_mut(real);
            if !content.is_empty() {
                self.flash.fill(at, content);
            }
            blank.fill(0xFF);
            offset += part.len() as u64;
            out = rest;
        }
    }

    fn read_ram(&self, offset: u32, mut out: &mut [u8]) {
        let mut cell = offset % RAM_LEN;
        while !out.is_empty() {
            let (part, rest) = out.split_at_mut(out.len().min((RAM_LEN - cell) as usize));
            hashed(RAM_SEED, u64::from(cell), part);
            let start = BANK + cell;
            let end = start + u32::try_from(part.len()).unwrap_or(RAM_LEN);
            for (address, word) in self.words.range(start & !3..end) {
                for (at, byte) in (*address..).zip(word.to_le_bytes()) {
                    if let Some(slot) = at.checked_sub(start).and_then(|at| part.get_mut(at as usize)) {
                        *slot = byte;
                    }
                }
            }
            cell = 0;
            out = rest;
        }
    }

    fn read_words(&mut self, address: u32, mut out: &mut [u8]) {
        let mut at = address;
        while !out.is_empty() {
            let (part, rest) = out.split_at_mut(out.len().min(4 - (at & 3) as usize));
            let word = self.word(at & !3);
            copy_word(word, at, part);
            at = (at & !3).wrapping_add(4);
            out = rest;
        }
    }

    fn word(&mut self, address: u32) -> u32 {
        match address {
            REMAP => self.remap,
            a if (controller::BASE..controller::BASE + controller::SIZE).contains(&a) => {
                self.controller.read(a - controller::BASE)
            }
            a => self.words.get(&a).copied().unwrap_or(0),
        }
    }

    fn merge(&mut self, address: u32, value: u32, width: Width) {
        let slot = self.words.entry(address & !3).or_insert(0);
        *slot = match (width, address & 2) {
            (Width::Word, _) => value,
            (Width::Half, 0) => (*slot & 0xFFFF_0000) | (value & 0xFFFF),
            (Width::Half, _) => (*slot & 0x0000_FFFF) | (value << 16),
        };
    }
}

/// Copies the bytes of a little-endian word, from the byte at `address` on.
fn copy_word(word: u32, address: u32, out: &mut [u8]) {
    for (to, from) in out.iter_mut().zip(word.to_le_bytes().into_iter().skip((address & 3) as usize)) {
        *to = from;
    }
}
