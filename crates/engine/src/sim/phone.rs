//! The USB side of the practice phone: OUT packets in, IN packets out, and the ways in which the ROM hangs.
//! Called by [`super::world`], which owns the clock, and by tests packet by packet. Does no I/O.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use super::commands::{Rom, RomAction, RomContext, run_stores};
use super::fault::FaultState;
use super::flash::FlashContent;
use super::journal::{Entry, Journal};
use super::memory::{Memory, StoreEffect, Width};
use super::model::{PACKET, PhoneModel};
use super::program::{Program, ProgramStats, WatchdogService};

/// A MediaTek phone in boot-ROM mode: what its ROM, its USB endpoints and its memory do.
#[derive(Debug)]
pub struct Phone {
    model: PhoneModel,
    flash: Arc<dyn FlashContent>,
    pub(super) faults: FaultState,
    pub(super) journal: Journal,
    memory: Memory,
    rom: Rom,
    out: OutEndpoint,
    pipe_dead: bool,
    reset: bool,
    watchdog: Option<Duration>,
    earlier_violations: u32,
    /// What runs instead of the ROM.
    program: Option<Box<Program>>,
    earlier_programs: ProgramStats,
    /// Whether the instructions of a program take time.
    pub(super) paced: bool,
}

/// The bulk OUT side: the controller's one packet buffer and the ROM's one receive buffer (silicon.md section
/// 5).
#[derive(Debug, Default)]
struct OutEndpoint {
    /// Packets the controller NAKs: they wait in the host.
    waiting: VecDeque<Vec<u8>>,
    /// The packet in the controller.
    controller: Option<Vec<u8>>,
    /// Whether the controller's interrupt bit for that packet is still set. Reading the register clears it.
    event: bool,
    /// The ROM's receive buffer, and how much of it the ROM has consumed.
    buffer: Vec<u8>,
    consumed: usize,
    /// A UART has no packets and loses none.
    stream: bool,
}

/// What waits in the phone's IN endpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waiting {
    /// An echo, a status or another short packet of this many bytes.
    Short(usize),
    /// Memory content: this many bytes are left, in packets of 64 bytes and one short packet for the rest.
    Data(u64),
    /// A packet of the program that the host has loaded, of this many bytes.
    Program(usize),
}

impl Phone {
    /// A phone that has just been powered on in boot-ROM mode, at time 0.
    #[must_use]
    pub fn new(model: PhoneModel, flash: Arc<dyn FlashContent>) -> Phone {
        let mut phone = Phone::with_faults(model, flash, FaultState::default());
        phone.apply_power_on_faults(Duration::ZERO);
        phone
    }

    /// A phone that is still off: [`Phone::apply_power_on_faults`] is its first power-on.
    pub(super) fn with_faults(model: PhoneModel, flash: Arc<dyn FlashContent>, faults: FaultState) -> Phone {
        let memory = Memory::new(&model, Arc::clone(&flash));
        Phone {
            model,
            flash,
            faults,
            journal: Journal { session: 1, ..Journal::default() },
            memory,
            rom: Rom::new(),
            out: OutEndpoint::default(),
            pipe_dead: false,
            reset: false,
            watchdog: None,
            earlier_violations: 0,
            program: None,
            earlier_programs: ProgramStats::default(),
            paced: false,
        }
    }

    /// Makes the phone's port a UART, which has no packets and so cannot lose one.
    pub(super) fn on_uart(&mut self) {
        self.out.stream = true;
    }

    /// Starts again after a reset: everything volatile is lost, flash and faults stay.
    pub(super) fn power_on(&mut self, now: Duration) {
        self.earlier_violations = self.violations();
        self.earlier_programs = self.program_stats();
        self.program = None;
        self.memory = Memory::new(&self.model, Arc::clone(&self.flash));
        self.rom = Rom::new();
        self.out = OutEndpoint { stream: self.out.stream, ..OutEndpoint::default() };
        self.pipe_dead = false;
        self.reset = false;
        self.watchdog = None;
        self.journal.session += 1;
        self.apply_power_on_faults(now);
    }

    /// Receives one OUT packet of 1 to 64 bytes at time `now`.
    pub fn out_packet(&mut self, now: Duration, packet: &[u8]) {
        self.journal.now = now;
        if let Some(program) = &mut self.program {
            program.receive(packet, now);
        } else if self.out.stream {
            // Consumed bytes are removed first, so that the buffer stays small when the host never pauses.
            self.out.buffer.drain(..self.out.consumed.min(self.out.buffer.len()));
            self.out.consumed = 0;
            self.out.buffer.extend_from_slice(packet);
        } else {
            self.out.waiting.push_back(packet.to_vec());
        }
        self.run(now);
    }

    /// What the host can take now.
    #[must_use]
    pub fn waiting(&self) -> Option<Waiting> {
        if let Some(program) = &self.program {
            return program.waiting().filter(|_| !self.reset).map(|(len, _)| Waiting::Program(len));
        }
        match self.rom.actions.front() {
            _ if self.pipe_dead || self.reset => None,
            Some(RomAction::Packet(packet_out)) => Some(Waiting::Short(packet_out.as_bytes().len())),
            Some(RomAction::Data { left, .. }) => Some(Waiting::Data(*left)),
            _ => None,
        }
    }

    /// Takes the waiting IN packet, as the host controller would. Returns its length, 0 when none waits.
    pub fn take_packet(&mut self, now: Duration, packet: &mut [u8; PACKET]) -> usize {
        match self.waiting() {
            None => 0,
            Some(Waiting::Data(_)) => self.take_data(now, packet),
            Some(Waiting::Program(_)) => {
                let len = self.program.as_mut().map_or(0, |program| program.take(now, packet));
                self.run(now);
                len
            }
            Some(Waiting::Short(_)) => {
                let Some(RomAction::Packet(packet_out)) = self.rom.actions.pop_front() else { return 0 };
                for (to, from) in packet.iter_mut().zip(packet_out.as_bytes()) {
                    *to = *from;
                }
                self.run(now);
                packet_out.as_bytes().len()
            }
        }
    }

    /// Takes as many whole packets of memory content as fit into `out`. Returns their length, 0 when no data
    /// waits.
    pub fn take_data(&mut self, now: Duration, out: &mut [u8]) -> usize {
        let Some(RomAction::Data { address, left, width }) = self.rom.actions.front_mut() else { return 0 };
        let taken = match usize::try_from(*left) {
            Ok(left) if left <= out.len() => left,
            _ => out.len() - out.len() % PACKET,
        };
        let (part, _) = out.split_at_mut(taken);
        let (at, width) = (*address, *width);
        *address = at.wrapping_add(u32::try_from(taken).unwrap_or(0));
        *left -= taken as u64;
        let done = *left == 0;
        let from_flash = self.memory.is_flash(at);
        if self.memory.read(at, part).is_err() {
            self.rom.stop();
            return 0;
        }
        if from_flash {
            self.faults.flip(at, part);
        }
        most_significant_first(part, width);
        if from_flash {
            self.faults.flash_sent += taken as u64;
        }
        if done {
            self.rom.actions.pop_front();
            self.run(now);
        }
        taken
    }

    /// Whether the waiting data comes from the flash window.
    pub(super) fn sending_flash(&self) -> bool {
        matches!(self.rom.actions.front(), Some(RomAction::Data { address, .. }) if self.memory.is_flash(*address))
    }

    /// When the program handed over the packet that waits.
    pub(super) fn program_ready(&self) -> Option<Duration> {
        self.program.as_ref()?.waiting().map(|(_, at)| at)
    }

    /// Whether a loaded program has the phone.
    pub(super) fn runs_program(&self) -> bool {
        self.program.is_some()
    }

    /// The program's core stops for good.
    pub(super) fn kill_program(&mut self) {
        if let Some(program) = &mut self.program {
            program.kill();
        }
    }

    /// Counters of the loaded programs so far.
    pub(super) fn program_stats(&self) -> ProgramStats {
        let now = self.program.as_ref().map(|program| program.stats()).unwrap_or_default();
        self.earlier_programs.plus(now)
    }

    /// Whether a packet was lost in the receive buffer: nothing moves any more (silicon.md section 5).
    #[must_use]
    pub fn is_hung(&self) -> bool {
        self.out.controller.is_some() && !self.out.event
    }

    /// Whether the reset register was written: the port is gone.
    #[must_use]
    pub fn is_reset(&self) -> bool {
        self.reset
    }

    /// Whether the handshake is complete.
    #[must_use]
    pub fn is_synced(&self) -> bool {
        self.rom.is_synced()
    }

    /// When the watchdog resets the chip; `None` when it is off.
    #[must_use]
    pub fn watchdog_due(&self) -> Option<Duration> {
        let served = self.program.as_ref().and_then(|program| program.watchdog_served());
        let last = match served {
            Some(WatchdogService::Always) => return None,
            Some(WatchdogService::LastAt(at)) => self.watchdog.map(|started| started.max(at)),
            None => self.watchdog,
        };
        last.map(|started| started.saturating_add(self.model.watchdog))
    }

    /// CLEAR_FEATURE(ENDPOINT_HALT) on the OUT endpoint, which ends a hang. The packet in the controller and
    /// the packets that the host had queued are lost; the ROM continues in the middle of its command
    /// (silicon.md section 5).
    pub fn clear_halt(&mut self, now: Duration) {
        self.out.controller = None;
        self.out.event = false;
        self.out.waiting.clear();
        self.run(now);
    }

    /// A USB port reset. It ends a hang while the ROM waits for OUT data; while an IN packet waits it makes
    /// the data pipe dead (silicon.md section 6).
    pub fn port_reset(&mut self, now: Duration) {
        if self.waiting().is_some() {
            self.pipe_dead = true;
        }
        self.clear_halt(now);
    }

    /// The commands received so far, in order.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.journal.entries
    }

    /// Removes and returns the commands received so far.
    #[cfg(unix)]
    pub(super) fn take_entries(&mut self) -> Vec<Entry> {
        std::mem::take(&mut self.journal.entries)
    }

    /// How many bytes from the host the ROM has not taken yet.
    #[cfg(unix)]
    pub(super) fn backlog(&self) -> usize {
        self.out.waiting.len() * PACKET + self.out.buffer.len().saturating_sub(self.out.consumed)
    }

    /// What a register holds, without the side effects of a read.
    pub(super) fn peek(&self, address: u32) -> u32 {
        self.memory.peek(address)
    }

    /// Number of writes and flash opcodes that no read back needs.
    #[must_use]
    pub fn violations(&self) -> u32 {
        let program = self.program.as_ref().map_or(0, |program| program.wrong_stores());
        self.earlier_violations + self.memory.violations() + program
    }

    pub(super) fn model(&self) -> &PhoneModel {
        &self.model
    }

    /// Powers on with the faults that act then: noise on the line, or a session that an earlier program left
    /// open.
    pub(super) fn apply_power_on_faults(&mut self, now: Duration) {
        self.journal.now = now;
        for _ in 0..self.faults.ready_texts() {
            self.rom.send(b"READY");
        }
        if let Some(pending) = self.faults.earlier_session_bytes() {
            self.rom.skip_handshake();
            self.watchdog = Some(now);
            for byte in pending {
                let Phone { model, memory, faults, journal, rom, .. } = self;
                rom.take_byte(byte, &mut RomContext { model, memory, faults, journal });
                // The earlier program has taken the echoes.
                rom.actions.clear();
            }
        }
    }

    /// Runs the ROM until it waits for the host to take a packet or to send one.
    fn run(&mut self, now: Duration) {
        loop {
            if let Some(program) = &mut self.program {
                self.reset |= program.run(&mut self.memory, &mut self.faults);
                return;
            }
            self.out.feed();
            match run_stores(&mut self.rom, &mut self.memory) {
                StoreEffect::Reset => {
                    self.reset = true;
                    return;
                }
                StoreEffect::WatchdogOn(on) => {
                    self.watchdog = on.then_some(now);
                    continue;
                }
                StoreEffect::WatchdogRestarted => {
                    self.watchdog = self.watchdog.map(|_| now);
                    continue;
                }
                StoreEffect::None => {}
            }
            if self.rom.is_stopped() || self.pipe_dead {
                return;
            }
            if matches!(self.rom.actions.front(), Some(RomAction::Start)) {
                let Some((load, image)) = self.rom.loaded() else { return };
                let program = Program::new(load, image, self.faults.hardware(), now, self.paced);
                self.program = Some(Box::new(program));
                continue;
            }
            if !self.rom.actions.is_empty() {
                // The ROM waits for its packet to be taken and polls the interrupt register meanwhile. A
                // packet that arrives now is only seen once; with unread bytes in the buffer it is lost
                // (silicon.md section 5).
                if !self.out.poll() {
                    return;
                }
                continue;
            }
            if let Some(byte) = self.out.next() {
                let synced = self.rom.is_synced();
                let Phone { model, memory, faults, journal, rom, .. } = self;
                rom.take_byte(byte, &mut RomContext { model, memory, faults, journal });
                if !synced && rom.is_synced() {
                    // From here on nothing restarts the watchdog.
                    self.watchdog = Some(now);
                }
            } else if !self.out.poll() {
                return;
            }
        }
    }
}

impl OutEndpoint {
    /// Moves the next packet into the controller if its buffer is free, which sets the interrupt bit.
    fn feed(&mut self) {
        if self.controller.is_none() {
            self.controller = self.waiting.pop_front();
            self.event = self.controller.is_some();
        }
    }

    /// Reads the interrupt register, which clears it, and fetches the packet if the receive buffer is empty.
    /// Returns whether a packet was fetched.
    fn poll(&mut self) -> bool {
        if !std::mem::take(&mut self.event) || self.consumed < self.buffer.len() {
            return false;
        }
        let Some(packet) = self.controller.take() else { return false };
        self.buffer = packet;
        self.consumed = 0;
        true
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.buffer.get(self.consumed).copied()?;
        self.consumed += 1;
        if self.consumed == self.buffer.len() {
            self.buffer.clear();
            self.consumed = 0;
        }
        Some(byte)
    }
}

/// Converts memory order (little-endian) to wire order, most significant byte first (silicon.md section 4).
fn most_significant_first(bytes: &mut [u8], width: Width) {
    match width {
        Width::Word => {
            for word in bytes.as_chunks_mut::<4>().0 {
                *word = u32::from_le_bytes(*word).to_be_bytes();
            }
        }
        Width::Half => {
            for half in bytes.as_chunks_mut::<2>().0 {
                *half = u16::from_le_bytes(*half).to_be_bytes();
            }
        }
    }
}
