//! [`Board`]: what a loaded program can reach: its RAM, the flash window, the USB block, the timer, the
//! watchdog and two registers (agent.md section 4). Any other store is counted and not made; any other load
//! stops the core. Used by [`super::Program`].

use std::time::Duration;

use super::core::{Bus, Size};
use super::usb::UsbBlock;
use crate::sim::fault::FaultState;
use crate::sim::memory::{Memory, StoreEffect, Width};

/// SRAM that is loadable or the stack of the ROM (agent.md section 1, silicon.md section 4).
const SRAM: u32 = 0x7000_0000;
const SRAM_LEN: usize = 0xB000;
/// What the program uses from its load address on (agent.md section 4).
const OWN: u32 = 0x2400;
/// agent.md section 4.
const USB: u32 = 0xA090_0000;
const TIMER: u32 = 0xA00C_002C;
const REMAP: u32 = 0xA051_0000;
const IDS: [u32; 2] = [0x8000_0008, 0x8000_000C];
const WATCHDOG: [u32; 4] = [0xA003_0000, 0xA003_0004, 0xA003_0008, 0xA003_001C];
/// The timer of the benchmark, in Hz (agent.md section 3).
const TIMER_HZ: u64 = 26_000_000;
/// The core's clock of a real phone's capture, in Hz (agent.md section 6).
const CORE_HZ: u64 = 52_000_000;
/// One word of serial flash, read on its own: command, address and data are 64 clocks of 26 MHz, the slow end
/// of what agent.md section 6 thinks possible. As cycles of the core, beyond those of the load itself.
const FLASH_WAIT: u64 = 64 * (CORE_HZ / 26_000_000) - 1;
/// Flash is fetched from its content in lines of this many bytes.
const LINE: u32 = 4096;
/// Reads of the interrupt register without any store between them, after which the program waits.
const POLLS: u32 = 3;

/// What a program can reach, and what it did.
#[derive(Debug)]
pub(super) struct Board {
    pub(super) usb: UsbBlock,
    ram: Vec<u8>,
    own: (u32, u32),
    line: Option<u32>,
    flash: Vec<u8>,
    polls: u32,
    served_since_poll: bool,
    /// Whether the program restarts the watchdog while it waits.
    pub(super) serves: bool,
    /// When it has last restarted the watchdog.
    pub(super) served: Option<Duration>,
    pub(super) was_reset: bool,
    pub(super) wrong_stores: u32,
    /// Wait states of the flash, in cycles.
    pub(super) waits: u64,
}

/// The board during one instruction.
pub(super) struct BoardNow<'a> {
    pub(super) board: &'a mut Board,
    pub(super) memory: &'a mut Memory,
    pub(super) faults: &'a mut FaultState,
    pub(super) clock: Clock,
    /// Cycles of the core since it began, without wait states.
    pub(super) cycles: u64,
}

/// The time of a program: a moment, and the cycles at that moment.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clock {
    pub(super) at: Duration,
    pub(super) cycles: u64,
    /// Whether cycles take time.
    pub(super) paced: bool,
}

impl Clock {
    /// The time after so many cycles since the program began, wait states included.
    pub(super) fn after(self, cycles: u64) -> Duration {
        if !self.paced {
            return self.at;
        }
        self.at.saturating_add(time_of(cycles.saturating_sub(self.cycles)))
    }
}

/// The time that so many cycles take.
fn time_of(cycles: u64) -> Duration {
    let nanos = u128::from(cycles) * 1_000_000_000 / u128::from(CORE_HZ);
    Duration::from_nanos(u64::try_from(nanos).unwrap_or(u64::MAX))
}

impl Board {
    /// A board whose RAM holds `image` at `load`.
    pub(super) fn new(load: u32, image: &[u8], usb: UsbBlock) -> Board {
        let mut ram = vec![0; SRAM_LEN];
        let at = load.wrapping_sub(SRAM) as usize;
        if let Some(slot) = ram.get_mut(at..at.saturating_add(image.len())) {
            slot.copy_from_slice(image);
        }
        Board {
            usb,
            ram,
            own: (load, load.wrapping_add(OWN)),
            line: None,
            flash: vec![0; LINE as usize],
            polls: 0,
            served_since_poll: false,
            serves: false,
            served: None,
            was_reset: false,
            wrong_stores: 0,
            waits: 0,
        }
    }

    /// Whether the program does nothing but wait.
    pub(super) fn is_waiting(&self) -> bool {
        self.polls >= POLLS
    }

    /// Whether the program has looked for events since it last did something.
    pub(super) fn has_polled(&self) -> bool {
        self.polls > 0
    }

    /// Something happens outside: the program has not seen it yet.
    pub(super) fn wake(&mut self) {
        self.polls = 0;
    }

    fn ram_at(&self, address: u32, len: usize) -> Option<&[u8]> {
        let at = address.checked_sub(SRAM)? as usize;
        self.ram.get(at..at.checked_add(len)?)
    }

    fn note_poll(&mut self) {
        self.serves = std::mem::take(&mut self.served_since_poll);
        self.polls += 1;
    }
}

impl BoardNow<'_> {
    fn now(&self) -> Duration {
        self.clock.after(self.cycles + self.board.waits)
    }

    fn load_flash(&mut self, address: u32, len: usize) -> Option<u32> {
        let line = address & !(LINE - 1);
        if self.board.line != Some(line) {
            if !self.memory.is_flash(address) {
                return None;
            }
            self.memory.read(line, &mut self.board.flash).ok()?;
            self.board.line = Some(line);
        }
        self.board.waits += FLASH_WAIT;
        let at = (address - line) as usize;
        let mut bytes = [0; 4];
        let (bytes, _) = bytes.split_at_mut(len.min(4));
        bytes.copy_from_slice(self.board.flash.get(at..at + len)?);
        self.faults.flip(address, bytes);
        Some(little_endian(bytes))
    }

    fn store_watchdog(&mut self, address: u32, value: u32, size: Size) -> Option<()> {
        let width = match size {
            Size::Byte => return None,
            Size::Half => Width::Half,
            Size::Word => Width::Word,
        };
        match self.memory.store(address, value, width).ok()? {
            StoreEffect::Reset => self.board.was_reset = true,
            StoreEffect::WatchdogRestarted => {
                self.board.served_since_poll = true;
                self.board.served = Some(self.now());
            }
            StoreEffect::WatchdogOn(_) | StoreEffect::None => {}
        }
        Some(())
    }
}

impl Bus for BoardNow<'_> {
    fn fetch(&mut self, address: u32) -> Option<u32> {
        self.board.ram_at(address, 4)?.first_chunk().copied().map(u32::from_le_bytes)
    }

    fn load(&mut self, address: u32, size: Size) -> Option<u32> {
        let len = length(size);
        if let Some(bytes) = self.board.ram_at(address, len) {
            return Some(little_endian(bytes));
        }
        match address {
            0..0x2000_0000 => self.load_flash(address, len),
            REMAP => Some(self.memory.peek(REMAP)),
            TIMER => {
                let ticks = u128::from(self.cycles + self.board.waits) * u128::from(TIMER_HZ);
                u32::try_from((ticks / u128::from(CORE_HZ)) & u128::from(u32::MAX)).ok()
            }
            _ if IDS.contains(&address) => Some(self.memory.peek(address)),
            _ => {
                let offset = address.checked_sub(USB).filter(|offset| *offset < 0x100)?;
                if UsbBlock::is_poll(offset) {
                    self.board.note_poll();
                }
                self.board.usb.load(offset, size)
            }
        }
    }

    fn store(&mut self, address: u32, value: u32, size: Size) -> Option<()> {
        if WATCHDOG.contains(&address) {
            return self.store_watchdog(address, value, size);
        }
        self.board.polls = 0;
        let usb = address.checked_sub(USB).filter(|offset| UsbBlock::may_store(*offset));
        if let Some(offset) = usb {
            let now = self.now();
            return self.board.usb.store(offset, value, size, now);
        }
        let (start, end) = self.board.own;
        if !(start..end).contains(&address) {
            self.board.wrong_stores += 1;
            return Some(());
        }
        let at = address.checked_sub(SRAM)? as usize;
        let slot = self.board.ram.get_mut(at..at + length(size))?;
        for (to, from) in slot.iter_mut().zip(value.to_le_bytes()) {
            *to = from;
        }
        Some(())
    }
}

fn length(size: Size) -> usize {
    match size {
        Size::Byte => 1,
        Size::Half => 2,
        Size::Word => 4,
    }
}

fn little_endian(bytes: &[u8]) -> u32 {
    bytes.iter().rev().fold(0, |value, byte| value << 8 | u32::from(*byte))
}
