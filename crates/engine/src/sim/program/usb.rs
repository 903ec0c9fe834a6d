//! [`UsbBlock`]: the USB block of an MT6261 as far as a loaded program uses it: endpoint 1 with its FIFO, and
//! endpoint 0 (agent.md section 4). Used by the board. Knows no time but what it is given.

use std::collections::VecDeque;
use std::time::Duration;

use super::core::Size;
use crate::sim::fault::WideStores;
use crate::sim::model::PACKET;

/// A packet of the IN endpoint.
#[derive(Debug, Clone, Copy)]
pub(super) struct InPacket {
    pub(super) bytes: [u8; PACKET],
    pub(super) len: usize,
    /// When the program handed it over.
    pub(super) at: Duration,
}

/// What became of a control transfer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::sim) enum ControlAnswer {
    Accepted,
    Refused,
    Data(Vec<u8>),
}

/// The USB block.
#[derive(Debug, Default)]
pub(super) struct UsbBlock {
    wide: WideStores,
    /// Packets that the IN FIFO holds, 1 or 2.
    packets: usize,
    index: u8,
    filling: Vec<u8>,
    ready: VecDeque<InPacket>,
    out: Option<Vec<u8>>,
    out_taken: usize,
    /// Packets that the controller NAKs.
    waiting: VecDeque<Vec<u8>>,
    pub(super) bus_events: u8,
    endpoint_events: u8,
    control: Control,
    pub(super) answers: Vec<ControlAnswer>,
    /// How often the data toggles were reset.
    pub(super) toggle_resets: u32,
}

/// Endpoint 0.
#[derive(Debug, Default)]
struct Control {
    csr: u8,
    fifo: VecDeque<u8>,
    reply: Vec<u8>,
    /// Data packets of the transfer that follow.
    later: VecDeque<Vec<u8>>,
}

// agent.md section 4; CSR0 as in MUSB.
const INTRIN: u32 = 0x02;
const INTRUSB: u32 = 0x06;
const INDEX: u32 = 0x0E;
const INCSR: u32 = 0x11;
const OUTCSR: u32 = 0x14;
const COUNT: u32 = 0x16;
const FIFO0: u32 = 0x20;
const FIFO1: u32 = 0x24;
const ARRIVED: u8 = 1;
const TO_SEND: u8 = 2;
const STALLED: u8 = 4;
const DATA_END: u8 = 8;
const SEND_STALL: u8 = 0x20;
const SERVICED: u8 = 0x40;

impl UsbBlock {
    /// A block whose IN FIFO holds `packets` packets.
    pub(super) fn new(wide: WideStores, packets: usize) -> UsbBlock {
        UsbBlock { wide, packets, ..UsbBlock::default() }
    }

    /// The registers that a program may store to.
    pub(super) fn may_store(offset: u32) -> bool {
        matches!(offset, INDEX | INCSR | OUTCSR | FIFO0 | FIFO1)
    }

    /// Whether the register's reading shows that the program waits: nothing happened since the last time.
    pub(super) fn is_poll(offset: u32) -> bool {
        offset == INTRUSB
    }

    pub(super) fn load(&mut self, offset: u32, size: Size) -> Option<u32> {
        let count = if size == Size::Word { 4 } else { 1 };
        let byte = match offset {
            INTRUSB => std::mem::take(&mut self.bus_events),
            INTRIN => std::mem::take(&mut self.endpoint_events),
            INDEX => self.index,
            INCSR if self.index == 0 => self.control.csr,
            INCSR => u8::from(self.ready.len() >= self.packets),
            OUTCSR => u8::from(self.out.is_some()),
            COUNT if self.index == 0 => u8::try_from(self.control.fifo.len()).ok()?,
            COUNT => u8::try_from(self.out.as_ref().map_or(0, Vec::len)).ok()?,
            FIFO0 => return Some(number(|| self.control.fifo.pop_front(), count)),
            FIFO1 => return Some(number(|| self.next_out(), count)),
            _ => return None,
        };
        (size == Size::Byte).then_some(u32::from(byte))
    }

    pub(super) fn store(&mut self, offset: u32, value: u32, size: Size, now: Duration) -> Option<()> {
        let [low, ..] = value.to_le_bytes();
        let is_fifo = matches!(offset, FIFO0 | FIFO1);
        if !is_fifo && size != Size::Byte {
            return None;
        }
        match offset {
            INDEX => self.index = low,
            INCSR if self.index == 0 => self.store_csr0(low),
            INCSR => {
                self.toggle_resets += u32::from(low & 0x40 != 0);
                if low & 1 != 0 {
                    self.hand_over(now);
                }
            }
            OUTCSR if low & 1 == 0 => {
                self.out = self.waiting.pop_front();
                self.out_taken = 0;
            }
            OUTCSR => self.toggle_resets += u32::from(low & 0x80 != 0),
            FIFO0 => self.control.reply.push(low),
            FIFO1 => {
                let count = match (size, self.wide) {
                    (_, WideStores::Nothing) => 0,
                    (Size::Word, WideStores::FourBytes) => 4,
                    _ => 1,
                };
                self.filling.extend(value.to_le_bytes().into_iter().take(count));
            }
            _ => return None,
        }
        Some(())
    }

    /// The host sends a packet to endpoint 1.
    pub(super) fn receive(&mut self, packet: &[u8]) {
        self.waiting.push_back(packet.to_vec());
        if self.out.is_none() {
            self.out = self.waiting.pop_front();
            self.out_taken = 0;
        }
    }

    /// What the host can take of endpoint 1.
    pub(super) fn first(&self) -> Option<&InPacket> {
        self.ready.front()
    }

    /// The host takes it.
    pub(super) fn take(&mut self) -> Option<InPacket> {
        self.endpoint_events |= 2;
        self.ready.pop_front()
    }

    /// The core has died: nothing of what it has handed over is sent any more.
    pub(super) fn clear(&mut self) {
        self.ready.clear();
    }

    /// The host begins a control transfer: eight bytes, then data of the host if there is any.
    #[cfg(test)]
    pub(super) fn control(&mut self, setup: [u8; 8], data: &[u8]) {
        self.control.later = data.chunks(PACKET).map(<[u8]>::to_vec).collect();
        self.control.fifo = setup.into();
        self.control.csr = ARRIVED;
        self.endpoint_events |= 1;
    }

    fn next_out(&mut self) -> Option<u8> {
        let byte = self.out.as_ref()?.get(self.out_taken).copied();
        self.out_taken += 1;
        byte
    }

    fn hand_over(&mut self, at: Duration) {
        if self.ready.len() >= self.packets {
            return;
        }
        let mut packet = InPacket { bytes: [0; PACKET], len: self.filling.len().min(PACKET), at };
        for (to, from) in packet.bytes.iter_mut().zip(&self.filling) {
            *to = *from;
        }
        self.filling.clear();
        self.ready.push_back(packet);
    }

    fn store_csr0(&mut self, value: u8) {
        if value & SERVICED != 0 {
            self.control.csr &= !ARRIVED;
            self.control.fifo.clear();
        }
        if value & SEND_STALL != 0 {
            self.control.csr |= STALLED;
            self.control.later.clear();
            self.answers.push(ControlAnswer::Refused);
            self.endpoint_events |= 1;
        } else if value & TO_SEND != 0 {
            let reply = std::mem::take(&mut self.control.reply);
            self.answers.push(ControlAnswer::Data(reply));
        } else if value & DATA_END != 0 {
            self.answers.push(ControlAnswer::Accepted);
        } else if value & SERVICED != 0
            && let Some(next) = self.control.later.pop_front()
        {
            self.control.fifo = next.into();
            self.control.csr |= ARRIVED;
            self.endpoint_events |= 1;
        }
        if value == 0 {
            self.control.csr &= !STALLED;
        }
    }
}

/// A little-endian number of `count` bytes of a FIFO; what is not there is 0.
fn number(mut next: impl FnMut() -> Option<u8>, count: u32) -> u32 {
    (0..count).fold(0, |value, at| value | u32::from(next().unwrap_or_default()) << (8 * at))
}
