//! [`Program`]: the program that a host has loaded with D7 and started with D5, run instruction by
//! instruction on the hardware of agent.md section 4, so that a wrong instruction of it shows.
//!
//! Used by [`super::phone`]. Knows no protocol: whatever the program sends is taken as it is.

mod board;
mod core;
mod operand;
#[cfg(test)]
mod tests;
mod usb;

use std::time::Duration;

use self::board::{Board, BoardNow, Clock};
use self::core::{Core, Stop};
use self::usb::UsbBlock;
use super::fault::{FaultState, Hardware};
use super::memory::Memory;
use super::model::PACKET;

/// Instructions between two packets after which a program is taken for dead.
const BUDGET: u64 = 5_000_000;
/// The stack pointer that the ROM leaves (agent.md section 4).
const ROM_STACK: u32 = 0x7000_3F58;

/// Counters of the programs that ran on a practice phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ProgramStats {
    /// Instructions executed, without those of waiting for the host.
    pub instructions: u64,
    /// Cycles of the core, wait states of the flash included.
    pub cycles: u64,
    /// Packets of 64 bytes that the host has taken.
    pub full_packets: u64,
}

impl ProgramStats {
    /// The counters of both.
    pub(super) fn plus(self, other: ProgramStats) -> ProgramStats {
        ProgramStats {
            instructions: self.instructions + other.instructions,
            cycles: self.cycles + other.cycles,
            full_packets: self.full_packets + other.full_packets,
        }
    }
}

/// A loaded program and the core that runs it.
#[derive(Debug)]
pub(super) struct Program {
    core: Core,
    board: Board,
    clock: Clock,
    stopped: Option<Stop>,
    dead: bool,
    full_packets: u64,
    /// Instructions of the loops in which the program waited.
    waited: u64,
}

impl Program {
    /// Starts `image`, which was loaded to `load`, at its first byte at `now`; `paced`: instructions take
    /// time.
    pub(super) fn new(load: u32, image: &[u8], hardware: Hardware, now: Duration, paced: bool) -> Program {
        let packets = if hardware.two_packets { 2 } else { 1 };
        let usb = UsbBlock::new(hardware.wide, packets);
        Program {
            core: Core::new(load, ROM_STACK),
            board: Board::new(load, image, usb),
            clock: Clock { at: now, cycles: 0, paced },
            stopped: None,
            dead: hardware.dead,
            full_packets: 0,
            waited: 0,
        }
    }

    /// Runs until the program waits for the host. Returns whether it has reset the chip.
    pub(super) fn run(&mut self, memory: &mut Memory, faults: &mut FaultState) -> bool {
        let end = self.core.instructions + BUDGET;
        let mut first_poll = end;
        while !(self.dead || self.board.was_reset || self.board.is_waiting()) {
            let (clock, cycles) = (self.clock, self.core.cycles);
            let mut board = BoardNow { board: &mut self.board, memory, faults, clock, cycles };
            if let Err(stop) = self.core.step(&mut board) {
                self.stopped = Some(stop);
                self.kill();
            }
            if !self.board.has_polled() {
                first_poll = self.core.instructions;
            }
            if self.core.instructions >= end {
                self.kill();
            }
        }
        if self.board.is_waiting() {
            self.waited += self.core.instructions.saturating_sub(first_poll);
        }
        self.board.was_reset
    }

    /// The host sends a packet, which arrives at `at`.
    pub(super) fn receive(&mut self, packet: &[u8], at: Duration) {
        self.wake(at);
        self.board.usb.receive(packet);
    }

    /// Length of the packet that the host can take, and when the program handed it over.
    pub(super) fn waiting(&self) -> Option<(usize, Duration)> {
        self.board.usb.first().map(|packet| (packet.len, packet.at))
    }

    /// The host takes that packet at `at`. Returns its length.
    pub(super) fn take(&mut self, at: Duration, into: &mut [u8; PACKET]) -> usize {
        self.wake(at);
        let Some(packet) = self.board.usb.take() else { return 0 };
        self.full_packets += u64::from(packet.len == PACKET);
        *into = packet.bytes;
        packet.len
    }

    /// The core stops for good, and nothing more is sent.
    pub(super) fn kill(&mut self) {
        self.dead = true;
        self.board.usb.clear();
    }

    /// When the watchdog was last restarted: for ever again while the program waits and serves it; `None` if
    /// the program never has.
    pub(super) fn watchdog_served(&self) -> Option<WatchdogService> {
        if self.board.serves && self.board.is_waiting() && !self.dead {
            return Some(WatchdogService::Always);
        }
        self.board.served.map(WatchdogService::LastAt)
    }

    /// Stores outside what agent.md section 4 allows.
    pub(super) fn wrong_stores(&self) -> u32 {
        self.board.wrong_stores
    }

    pub(super) fn stats(&self) -> ProgramStats {
        ProgramStats {
            instructions: self.core.instructions - self.waited,
            cycles: self.cycles(),
            full_packets: self.full_packets,
        }
    }

    fn cycles(&self) -> u64 {
        self.core.cycles + self.board.waits
    }

    /// Something happens at `at`; until then a program that waited has gone on waiting.
    fn wake(&mut self, at: Duration) {
        let at = at.max(self.clock.after(self.cycles()));
        if self.board.serves && self.board.is_waiting() {
            self.board.served = Some(at);
        }
        self.clock = Clock { at, cycles: self.cycles(), ..self.clock };
        self.board.wake();
    }
}

/// How a program serves the watchdog.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WatchdogService {
    /// Again and again while it waits.
    Always,
    /// The last time at this moment.
    LastAt(Duration),
}
