//! The state of a run's faults: which apply now, and how often each has been applied. Used by the command
//! loop, the phone and the world. Knows neither command codes nor time.

use std::time::Duration;

use crate::sim::model::PACKET;

use super::{Fault, Hardware, ProgramFault, WideStores};

/// The faults of a run and how often each has been applied.
#[derive(Debug, Default)]
pub(in crate::sim) struct FaultState {
    faults: Vec<ActiveFault>,
    /// Bytes sent from the flash window since the start.
    pub(in crate::sim) flash_sent: u64,
    earlier_session_done: bool,
}

#[derive(Debug)]
struct ActiveFault {
    fault: Fault,
    applied: u32,
}

/// The statuses of a read command that a fault replaces; `None` keeps 0000.
#[derive(Debug, Default)]
pub(in crate::sim) struct ReadFault {
    pub(in crate::sim) first: Option<u16>,
    pub(in crate::sim) last: Option<u16>,
}

/// What happens instead of the next flash packet; times are how long, `None` for ever.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::sim) enum PacketFault {
    Vanish(Option<Duration>),
    Stall(Option<Duration>),
    /// The core of the loaded program stops.
    Hang,
}

impl FaultState {
    pub(in crate::sim) fn new(faults: &[Fault]) -> FaultState {
        let faults = faults.iter().map(|fault| ActiveFault { fault: fault.clone(), applied: 0 }).collect();
        FaultState { faults, flash_sent: 0, earlier_session_done: false }
    }

    /// The echo of a command's first argument, with a wrong bit where a fault says so.
    pub(in crate::sim) fn echo(&mut self, value: u32) -> u32 {
        for active in &mut self.faults {
            match active.fault {
                Fault::Echo { address, times } if address == value && active.applied < times => {
                    active.applied += 1;
                    return value ^ 0x0000_0100;
                }
                _ => {}
            }
        }
        value
    }

    /// How often the phone sends `READY` at power-on, before the handshake.
    pub(in crate::sim) fn ready_texts(&self) -> u32 {
        let noisy =
            self.faults.iter().any(|active| matches!(active.fault, Fault::Noise { before: true, .. }));
        if noisy { 3 } else { 0 }
    }

    /// Whether `READY` follows the answer to handshake byte `step`: in the middle, after the second.
    pub(in crate::sim) fn noise_between(&self, step: usize) -> bool {
        step == 1
            && self.faults.iter().any(|active| matches!(active.fault, Fault::Noise { between: true, .. }))
    }

    /// The command bytes that an earlier program sent after its handshake. `None` when no fault asks for such
    /// a session, and at every power-on after the first.
    pub(in crate::sim) fn earlier_session_bytes(&mut self) -> Option<Vec<u8>> {
        if std::mem::replace(&mut self.earlier_session_done, true) {
            return None;
        }
        self.faults.iter().find_map(|active| match active.fault {
            Fault::Synced => Some(Vec::new()),
            Fault::Pending(count) => {
                // A read of 64 KiB at 0x1000, cut off.
                let header = [0xD1, 0x00, 0x00, 0x10, 0x00, 0x00, 0x00, 0x40];
                Some(header.into_iter().take(usize::from(count)).collect())
            }
            _ => None,
        })
    }

    /// The statuses of a read of `bytes` bytes from `start`.
    pub(in crate::sim) fn read_status(&mut self, start: u32, bytes: u64) -> ReadFault {
        let mut result = ReadFault::default();
        let (start, end) = (u64::from(start), u64::from(start) + bytes);
        for active in &mut self.faults {
            match active.fault {
                Fault::Refuse { from, to } if start < to && end > u64::from(from) => {
                    result.first = Some(0x1D08);
                }
                Fault::Error { address, status, at_end, times }
                    if (start..end).contains(&u64::from(address))
                        && times.is_none_or(|times| active.applied < times) =>
                {
                    active.applied += 1;
                    if at_end {
                        result.last = Some(status);
                    } else {
                        result.first = Some(status);
                    }
                }
                _ => {}
            }
        }
        result
    }

    /// Flips bits in `bytes`, which are the flash content at `start` in memory order.
    pub(in crate::sim) fn flip(&mut self, start: u32, bytes: &mut [u8]) {
        for active in &mut self.faults {
            let Fault::Flip { address, bit, pass } = active.fault else { continue };
            let byte = address.checked_sub(start).and_then(|at| bytes.get_mut(at as usize));
            if let Some(byte) = byte {
                active.applied += 1;
                if pass.is_none_or(|pass| pass == active.applied) {
                    *byte ^= 1 << bit;
                }
            }
        }
    }

    /// How many flash bytes may be sent before the next call of [`FaultState::next_packet_fault`], in whole
    /// packets.
    pub(in crate::sim) fn room(&self) -> u64 {
        let next =
            self.faults.iter().filter(|active| active.is_instead()).filter_map(ActiveFault::place).min();
        // The packet that would hold the byte is not sent at all.
        next.map_or(u64::MAX, |at| {
            let left = at.saturating_sub(self.flash_sent);
            left - left % PACKET as u64
        })
    }

    /// The fault that applies instead of the next flash packet. Only called when [`FaultState::room`] is 0.
    pub(in crate::sim) fn next_packet_fault(&mut self) -> Option<PacketFault> {
        let sent = self.flash_sent;
        let reached = |active: &&mut ActiveFault| {
            active.is_instead() && active.place().is_some_and(|at| at < sent + PACKET as u64)
        };
        let active = self.faults.iter_mut().find(reached)?;
        active.applied += 1;
        match active.fault {
            Fault::Vanish { back, .. } => Some(PacketFault::Vanish(back)),
            Fault::Stall { lasting, .. } => Some(PacketFault::Stall(lasting)),
            Fault::Hang { .. } => Some(PacketFault::Hang),
            _ => None,
        }
    }

    /// The hardware around a loaded program.
    pub(in crate::sim) fn hardware(&self) -> Hardware {
        Hardware {
            wide: match () {
                () if self.has(ProgramFault::Bytes) => WideStores::OneByte,
                () if self.has(ProgramFault::NoData) => WideStores::Nothing,
                () => WideStores::FourBytes,
            },
            two_packets: self.has(ProgramFault::Two),
            dead: self.has(ProgramFault::Dead),
        }
    }

    /// The status of a D7 that is refused whatever is loaded.
    pub(in crate::sim) fn refuses_download(&self) -> Option<u16> {
        self.has(ProgramFault::Refused).then_some(0x1D0D)
    }

    /// Whether D5 is refused.
    pub(in crate::sim) fn refuses_start(&self) -> bool {
        self.has(ProgramFault::NotStarted)
    }

    fn has(&self, fault: ProgramFault) -> bool {
        self.faults.iter().any(|active| active.fault == Fault::Program(fault))
    }

    /// Applies what the cable does to the full packet of a loaded program that was just counted. Returns how
    /// many bytes of it arrive.
    pub(in crate::sim) fn spoil_packet(&mut self, packet: &mut [u8; PACKET]) -> usize {
        let end = self.flash_sent;
        let start = end - PACKET as u64;
        let mut lost = false;
        for active in &mut self.faults {
            let (Fault::Lose { .. } | Fault::Garble { .. }) = active.fault else { continue };
            let Some(at) = active.place().filter(|at| *at < end) else { continue };
            active.applied += 1;
            match active.fault {
                Fault::Garble { bit, .. } => {
                    let index = usize::try_from(at.saturating_sub(start)).unwrap_or_default();
                    if let Some(byte) = packet.get_mut(index) {
                        *byte ^= 1 << bit;
                    }
                }
                _ => lost = true,
            }
        }
        if lost { 0 } else { self.drop_bytes(packet) }
    }

    /// Removes dropped bytes from `sent`, the flash bytes just taken. Returns how many are left.
    pub(in crate::sim) fn drop_bytes(&mut self, sent: &mut [u8]) -> usize {
        let mut len = sent.len();
        let start = self.flash_sent - len as u64;
        for active in &mut self.faults {
            let Fault::Drop { at } = active.fault else { continue };
            let index = at.checked_sub(start).and_then(|at| usize::try_from(at).ok());
            if let Some(index) = index.filter(|index| *index < len && active.applied == 0) {
                active.applied += 1;
                sent.copy_within(index + 1..len, index);
                len -= 1;
            }
        }
        len
    }
}

impl ActiveFault {
    /// Whether it happens instead of a packet.
    fn is_instead(&self) -> bool {
        matches!(self.fault, Fault::Vanish { .. } | Fault::Stall { .. } | Fault::Hang { .. })
    }

    /// Where the fault applies next, in flash bytes sent.
    fn place(&self) -> Option<u64> {
        match self.fault {
            Fault::Hang { at } => (self.applied == 0).then_some(at),
            Fault::Vanish { at, every, .. }
            | Fault::Stall { at, every, .. }
            | Fault::Lose { at, every }
            | Fault::Garble { at, every, .. } => match (self.applied, every) {
                (0, _) => Some(at),
                (_, None) => None,
                (applied, Some(every)) => Some(at.saturating_add(u64::from(applied).saturating_mul(every))),
            },
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stall_stops_before_the_packet_with_its_byte_and_applies_once() {
        let mut faults = FaultState::new(&["stall@100".parse().unwrap()]);
        assert_eq!(faults.room(), 64);
        faults.flash_sent = 64;
        assert_eq!(faults.room(), 0);
        assert_eq!(faults.next_packet_fault(), Some(PacketFault::Stall(None)));
        assert_eq!(faults.room(), u64::MAX, "once only");
        assert_eq!(faults.next_packet_fault(), None);
    }
}
