//! What can go wrong with a practice smartphone, and what is left of it during a run. Used by the stages,
//! which ask at the points named here. Knows no protocol.

use std::ops::Range;
use std::time::Duration;

use super::content::Area;

/// A fault of the practice smartphone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SmartphoneFault {
    /// The sum behind the packet with this offset is wrong, the first `times` times (agents with sums).
    BadSum {
        /// The area.
        area: Area,
        /// An offset inside the packet.
        offset: u64,
        /// How often.
        times: u32,
    },
    /// A byte of the data changes on its way, the first `times` times; agents without sums cannot notice.
    ChangedByte {
        /// The area.
        area: Area,
        /// Its offset.
        offset: u64,
        /// How often.
        times: u32,
    },
    /// These bytes cannot be read: the agent answers with its error.
    Unreadable {
        /// The area.
        area: Area,
        /// The bytes.
        range: Range<u64>,
        /// The agent's error, such as C0050007.
        code: u32,
        /// How often reading fails; `None`: always.
        times: Option<u32>,
    },
    /// The phone disappears once and is back after `back` at its door; `None`: never.
    Vanish {
        /// When.
        at: FaultPoint,
        /// When it is back.
        back: Option<Duration>,
    },
    /// The phone sends nothing more for a while; `None`: for ever.
    Stall {
        /// When.
        at: FaultPoint,
        /// How long.
        lasting: Option<Duration>,
    },
    /// Text frames between the answers, although the host did not ask for them (xflash, XML).
    TextFrames,
    /// The phone's agent is another file than the model's made-up one.
    WrongAgent,
    /// The first stage starts, but sends nothing.
    NoSync,
    /// The second stage does not start.
    SecondStageSilent,
    /// The agent refuses to read (xflash: C0020004).
    ReadingForbidden,
    /// The phone does not come back from its re-enumeration, but after `back` at its door.
    LostAtHighSpeed {
        /// When it is back; `None`: never.
        back: Option<Duration>,
    },
    /// The storage reports more bytes than can be read from this area.
    Shorter {
        /// The area.
        area: Area,
        /// The bytes that can be read.
        len: u64,
    },
}

/// A point in a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultPoint {
    /// While the first stage is uploaded.
    Upload,
    /// When the agent is set up: settings, hardware, external memory.
    SetUp,
    /// While the second stage is uploaded.
    SecondStage,
    /// When the storage is reported.
    StorageInfo,
    /// Instead of a re-enumeration.
    ReEnumeration,
    /// When the phone, since it was created, has sent this many bytes of storage.
    Data(u64),
}

/// What a fault does to the bytes that are about to be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Effect {
    Vanish(Option<Duration>),
    Stall(Option<Duration>),
}

/// The faults that are still to come.
#[derive(Debug)]
pub(super) struct FaultState {
    left: Vec<SmartphoneFault>,
    /// Bytes of storage sent so far.
    pub(super) data_sent: u64,
}

impl FaultState {
    pub(super) fn new(faults: &[SmartphoneFault]) -> FaultState {
        FaultState { left: faults.to_vec(), data_sent: 0 }
    }

    pub(super) fn add(&mut self, fault: SmartphoneFault) {
        self.left.push(fault);
    }

    pub(super) fn has(&self, wanted: &SmartphoneFault) -> bool {
        self.left.contains(wanted)
    }

    /// What happens at a point other than [`FaultPoint::Data`]; the fault is used up.
    pub(super) fn at(&mut self, point: FaultPoint) -> Option<Effect> {
        let is_here = |fault: &SmartphoneFault| match fault {
            SmartphoneFault::Vanish { at, .. } | SmartphoneFault::Stall { at, .. } => *at == point,
            _ => false,
        };
        let found = self.left.iter().position(is_here)?;
        effect(&self.left.remove(found))
    }

    /// What happens while the next `len` bytes of storage are sent, and after how many of them.
    pub(super) fn within(&mut self, len: u64) -> Option<(u64, Effect)> {
        let (sent, end) = (self.data_sent, self.data_sent + len);
        let place = |fault: &SmartphoneFault| match fault {
            SmartphoneFault::Vanish { at: FaultPoint::Data(at), .. }
            | SmartphoneFault::Stall { at: FaultPoint::Data(at), .. } => Some(*at).filter(|at| *at < end),
            _ => None,
        };
        let found = (0..self.left.len()).filter_map(|n| Some((place(self.left.get(n)?)?, n))).min()?;
        let fault = self.left.remove(found.1);
        Some((found.0.saturating_sub(sent), effect(&fault)?))
    }

    /// How a lost re-enumeration ends; `None`: it is not lost.
    pub(super) fn lost_at_high_speed(&mut self) -> Option<Option<Duration>> {
        let lost = |fault: &SmartphoneFault| match fault {
            SmartphoneFault::LostAtHighSpeed { back } => Some(*back),
            _ => None,
        };
        let found = self.left.iter().position(|fault| lost(fault).is_some())?;
        lost(&self.left.remove(found))
    }

    /// The first unreadable range that meets `wanted`, with its error.
    pub(super) fn unreadable(&self, area: Area, wanted: &Range<u64>) -> Option<(Range<u64>, u32)> {
        let meets = |fault: &SmartphoneFault| match fault {
            SmartphoneFault::Unreadable { area: bad, range, code, times }
                if *bad == area
                    && *times != Some(0)
                    && range.start < wanted.end
                    && wanted.start < range.end =>
            {
                Some((range.clone(), *code))
            }
            _ => None,
        };
        self.left.iter().filter_map(meets).min_by_key(|(range, _)| range.start)
    }

    /// A read failed at `range`: it fails once less.
    pub(super) fn failed_at(&mut self, area: Area, at: &Range<u64>) {
        for fault in &mut self.left {
            if let SmartphoneFault::Unreadable { area: bad, range, times: Some(times), .. } = fault
                && *bad == area
                && range == at
            {
                *times = times.saturating_sub(1);
            }
        }
    }

    /// Whether the sum of the packet at `range` is to be wrong.
    pub(super) fn breaks_sum(&mut self, area: Area, range: &Range<u64>) -> bool {
        for fault in &mut self.left {
            if let SmartphoneFault::BadSum { area: bad, offset, times } = fault
                && *bad == area
                && range.contains(offset)
                && *times > 0
            {
                *times -= 1;
                return true;
            }
        }
        false
    }

    /// Changes the bytes of the packet that begins at `start`.
    pub(super) fn change(&mut self, area: Area, start: u64, data: &mut [u8]) {
        for fault in &mut self.left {
            if let SmartphoneFault::ChangedByte { area: bad, offset, times } = fault
                && *bad == area
                && *times > 0
                && let Some(byte) = offset
                    .checked_sub(start)
                    .and_then(|at| usize::try_from(at).ok())
                    .and_then(|at| data.get_mut(at))
            {
                *byte ^= 0x10;
                *times -= 1;
            }
        }
    }

    /// How many bytes of an area can be read, if fewer than reported.
    pub(super) fn readable_len(&self, area: Area) -> Option<u64> {
        self.left.iter().find_map(|fault| match fault {
            SmartphoneFault::Shorter { area: short, len } if *short == area => Some(*len),
            _ => None,
        })
    }
}

fn effect(fault: &SmartphoneFault) -> Option<Effect> {
    match fault {
        SmartphoneFault::Vanish { back, .. } => Some(Effect::Vanish(*back)),
        SmartphoneFault::Stall { lasting, .. } => Some(Effect::Stall(*lasting)),
        _ => None,
    }
}
