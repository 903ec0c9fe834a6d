//! The faults of one run at work: which strike now, and how often each has. Asked by the command loop, the phone and
//! the world. Knows neither command codes nor time.

use std::time::Duration;

use super::commands::PACKET;
use super::fault::Fault;

/// The faults of a run and how often each has struck.
#[derive(Debug, Default)]
pub(super) struct FaultState {
    armed: Vec<Armed>,
    /// Bytes sent out of the flash window since the start.
    pub(super) flash_sent: u64,
    left_behind_done: bool,
}

#[derive(Debug)]
struct Armed {
    fault: Fault,
    struck: u32,
}

/// What a read command is answered instead of 0000.
#[derive(Debug, Default)]
pub(super) struct ReadFault {
    pub(super) first: Option<u16>,
    pub(super) last: Option<u16>,
}

/// What happens before the next flash packet is sent.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Strike {
    Vanish(Option<Duration>),
    Stall(Option<Duration>),
}

impl FaultState {
    pub(super) fn new(faults: &[Fault]) -> FaultState {
        let armed = faults.iter().map(|fault| Armed { fault: fault.clone(), struck: 0 }).collect();
        FaultState { armed, flash_sent: 0, left_behind_done: false }
    }

    /// The echo of a first argument.
    pub(super) fn echo(&mut self, value: u32) -> u32 {
        for armed in &mut self.armed {
            match armed.fault {
                Fault::Echo { address, times } if address == value && armed.struck < times => {
                    armed.struck += 1;
                    return value ^ 0x0000_0100;
                }
                _ => {}
            }
        }
        value
    }

    pub(super) fn greetings(&self) -> u32 {
        let noisy = self.armed.iter().any(|a| matches!(a.fault, Fault::Noise { before: true, .. }));
        if noisy { 3 } else { 0 }
    }

    /// Whether `READY` follows the answer to handshake byte `step`: in the middle, after the second.
    pub(super) fn noise_between(&self, step: usize) -> bool {
        step == 1 && self.armed.iter().any(|a| matches!(a.fault, Fault::Noise { between: true, .. }))
    }

    /// The command bytes an earlier program sent, when there was one. Only at the very first power-on.
    pub(super) fn left_behind(&mut self) -> Option<Vec<u8>> {
        if std::mem::replace(&mut self.left_behind_done, true) {
            return None;
        }
        self.armed.iter().find_map(|armed| match armed.fault {
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
    pub(super) fn read_status(&mut self, start: u32, bytes: u64) -> ReadFault {
        let mut result = ReadFault::default();
        let (start, end) = (u64::from(start), u64::from(start) + bytes);
        for armed in &mut self.armed {
            match armed.fault {
                Fault::Refuse { from, to } if start < to && end > u64::from(from) => {
                    result.first = Some(0x1D08);
                }
                Fault::Error { address, status, at_end, times }
                    if (start..end).contains(&u64::from(address))
                        && times.is_none_or(|times| armed.struck < times) =>
                {
                    armed.struck += 1;
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
    pub(super) fn flip(&mut self, start: u32, bytes: &mut [u8]) {
        for armed in &mut self.armed {
            let Fault::Flip { address, bit, pass } = armed.fault else { continue };
            let byte = address.checked_sub(start).and_then(|at| bytes.get_mut(at as usize));
            if let Some(byte) = byte {
                armed.struck += 1;
                if pass.is_none_or(|pass| pass == armed.struck) {
                    *byte ^= 1 << bit;
                }
            }
        }
    }

    /// How many flash bytes may be sent before [`FaultState::strike`] has to be asked, in whole packets.
    pub(super) fn room(&self) -> u64 {
        let next = self.armed.iter().filter_map(Armed::place).min();
        // The packet that would hold the byte is not sent at all.
        next.map_or(u64::MAX, |at| {
            let left = at.saturating_sub(self.flash_sent);
            left - left % PACKET as u64
        })
    }

    /// What strikes instead of the next flash packet. Only asked when [`FaultState::room`] is 0.
    pub(super) fn strike(&mut self) -> Option<Strike> {
        let sent = self.flash_sent;
        let reached = |armed: &&mut Armed| armed.place().is_some_and(|at| at < sent + PACKET as u64);
        let armed = self.armed.iter_mut().find(reached)?;
        armed.struck += 1;
        match armed.fault {
            Fault::Vanish { back, .. } => Some(Strike::Vanish(back)),
            Fault::Stall { lasting, .. } => Some(Strike::Stall(lasting)),
            _ => None,
        }
    }

    /// Removes dropped bytes from the flash bytes just taken. Gives how many are left.
    pub(super) fn drop_bytes(&mut self, sent: &mut [u8]) -> usize {
        let mut len = sent.len();
        let start = self.flash_sent - len as u64;
        for armed in &mut self.armed {
            let Fault::Drop { at } = armed.fault else { continue };
            let index = at.checked_sub(start).and_then(|at| usize::try_from(at).ok());
            if let Some(index) = index.filter(|index| *index < len && armed.struck == 0) {
                armed.struck += 1;
                sent.copy_within(index + 1..len, index);
                len -= 1;
            }
        }
        len
    }
}

impl Armed {
    /// Where the fault strikes next, in flash bytes sent.
    fn place(&self) -> Option<u64> {
        match self.fault {
            Fault::Vanish { at, every, .. } | Fault::Stall { at, every, .. } => match (self.struck, every) {
                (0, _) => Some(at),
                (_, None) => None,
                (struck, Some(every)) => Some(at.saturating_add(u64::from(struck).saturating_mul(every))),
            },
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_packet_that_holds_the_byte_is_not_sent() {
        let mut faults = FaultState::new(&["stall@100".parse().unwrap()]);
        assert_eq!(faults.room(), 64);
        faults.flash_sent = 64;
        assert_eq!(faults.room(), 0);
        assert_eq!(faults.strike(), Some(Strike::Stall(None)));
        assert_eq!(faults.room(), u64::MAX, "once only");
        assert_eq!(faults.strike(), None);
    }
}
