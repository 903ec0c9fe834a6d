//! Sends the content of the storage, packet by packet, with the faults on the way. Used by the agents. Knows
//! no protocol.

use std::ops::Range;

use super::content::Area;
use super::context::Context;
use super::fault::Effect;

/// A read that goes on packet by packet.
#[derive(Debug, Clone)]
pub(super) struct Transfer {
    pub(super) area: Area,
    pub(super) at: u64,
    pub(super) end: u64,
    /// Greatest length of a packet.
    pub(super) packet: u64,
}

/// One packet of the storage.
#[derive(Debug)]
pub(super) struct Packet {
    pub(super) bytes: Vec<u8>,
    /// Its place in the area.
    pub(super) range: Range<u64>,
}

impl Transfer {
    pub(super) fn is_done(&self) -> bool {
        self.at >= self.end
    }

    /// The next packet; moves on.
    ///
    /// # Errors
    /// The agent's error, when the packet cannot be read. The transfer is over then.
    pub(super) fn next(&mut self, context: &mut Context<'_>) -> Result<Packet, u32> {
        const OUT_OF_RANGE: u32 = 0xC004_000B;
        let end = self.end.min(self.at + self.packet.max(1));
        let range = self.at..end;
        if let Some((bad, code)) = context.faults.unreadable(self.area, &range) {
            context.faults.failed_at(self.area, &bad);
            return Err(code);
        }
        if context.faults.readable_len(self.area).is_some_and(|len| end > len) {
            return Err(OUT_OF_RANGE);
        }
        let len = usize::try_from(end - range.start).unwrap_or(0);
        // With room for the sum, so that a large packet is not copied for it.
        let mut bytes = Vec::with_capacity(len + 2);
        bytes.resize(len, 0);
        context.content.fill(self.area, range.start, &mut bytes);
        context.faults.change(self.area, range.start, &mut bytes);
        self.at = end;
        Ok(Packet { bytes, range })
    }
}

/// The sum that follows a packet of agents with sums: all bytes added up (protocol.md section 8.3).
pub(super) fn sum16(bytes: &[u8]) -> u16 {
    // Parts whose sum fits into 32 bits, which is faster than one wide sum.
    let total: u64 =
        bytes.chunks(1 << 16).map(|part| u64::from(part.iter().map(|b| u32::from(*b)).sum::<u32>())).sum();
    u16::try_from(total & 0xFFFF).unwrap_or(0)
}

/// Sends `before`, a packet of storage and `after`, unless a fault interrupts it.
pub(super) fn send_packet(context: &mut Context<'_>, before: &[u8], packet: Vec<u8>, after: &[u8]) {
    let len = packet.len() as u64;
    let interrupted = context.faults.within(len);
    context.faults.data_sent += len;
    context.out.send(before);
    match interrupted {
        None => context.out.send_all(packet),
        Some((sent, effect)) => {
            let (first, rest) = packet.split_at(usize::try_from(sent).unwrap_or(0).min(packet.len()));
            context.out.send(first);
            context.apply(effect);
            if matches!(effect, Effect::Vanish(_)) {
                return;
            }
            context.out.send(rest);
        }
    }
    context.out.send(after);
}
