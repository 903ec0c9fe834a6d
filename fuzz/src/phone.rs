//! A practice phone whose flash is generated once, and byte faults on its link that the fuzzer chooses.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, LazyLock};

use bromide_engine::sim::{FlashContent, GeneratedFlash, Scenario};

use crate::input::Input;
use crate::noisy_link::Direction;

/// The flash of every phone here.
pub const FLASH: u64 = 256 << 10;

/// Content in memory: generating a flash takes longer than reading it.
#[derive(Debug, Clone)]
struct InMemory(Arc<Vec<u8>>);

impl FlashContent for InMemory {
    fn len(&self) -> u64 {
        FlashContent::len(&*self.0)
    }

    fn fill(&self, offset: u64, out: &mut [u8]) {
        self.0.fill(offset, out);
    }
}

static FLASHES: LazyLock<[InMemory; 2]> = LazyLock::new(|| {
    [1, 2].map(|seed| {
        let mut bytes = vec![0; usize::try_from(FLASH).unwrap()];
        GeneratedFlash::new(FLASH, seed).fill(0, &mut bytes);
        InMemory(Arc::new(bytes))
    })
});

/// The phone that is read.
pub fn scenario() -> Scenario {
    Scenario::default().flash(FLASHES[0].clone())
}

/// Another phone of the same model.
pub fn other_scenario() -> Scenario {
    Scenario::default().flash(FLASHES[1].clone())
}

/// The flash content of [`scenario`].
pub fn flash() -> &'static [u8] {
    &FLASHES[0].0
}

/// How often each kind of fault happened.
#[derive(Debug, Default)]
pub struct FaultCounts {
    to_phone: AtomicU32,
    /// Bytes that were changed on the way to the host.
    flips: AtomicU32,
    /// Bytes that were lost or added on the way to the host.
    others: AtomicU32,
}

impl FaultCounts {
    /// Whether no fault happened.
    pub fn is_clean(&self) -> bool {
        self.to_phone() + self.flips.load(Ordering::Relaxed) + self.others.load(Ordering::Relaxed) == 0
    }

    pub fn to_phone(&self) -> u32 {
        self.to_phone.load(Ordering::Relaxed)
    }

    /// Whether a full check must detect the faults. Two reads can be wrong in the same way only when both
    /// lost and gained bytes, or requested another address and had its echo changed back: four faults. No two
    /// bytes are changed by the same mask, so changed bytes alone never agree.
    pub fn is_noticed(&self) -> bool {
        let others = self.to_phone() + self.others.load(Ordering::Relaxed);
        others == 0 || others + self.flips.load(Ordering::Relaxed) < 4
    }
}

#[derive(Debug, Clone, Copy)]
enum ByteFault {
    Flip(u8),
    Drop(u8),
    Double,
    Insert(u8),
}

/// The faults of one direction: so many bytes pass, then a fault.
#[derive(Debug, Default)]
struct FaultQueue(VecDeque<(u16, ByteFault)>);

impl FaultQueue {
    /// Returns how many bytes were changed, and how many lost or added.
    fn corrupt(&mut self, bytes: &mut Vec<u8>) -> (u32, u32) {
        let (mut flips, mut others) = (0, 0);
        match self.0.front_mut() {
            None => return (0, 0),
            // The usual case, kept fast because long answers take most of the fuzzer's time.
            Some((gap, _)) if usize::from(*gap) >= bytes.len() => {
                *gap -= u16::try_from(bytes.len()).unwrap_or(*gap);
                return (0, 0);
            }
            Some(_) => {}
        }
        let mut out = Vec::with_capacity(bytes.len() + 2);
        for byte in bytes.iter().copied() {
            let Some((gap, fault)) = self.0.front_mut() else {
                out.push(byte);
                continue;
            };
            if *gap > 0 {
                *gap -= 1;
                out.push(byte);
                continue;
            }
            match fault {
                ByteFault::Flip(mask) => {
                    out.push(byte ^ *mask);
                    flips += 1;
                }
                ByteFault::Double => out.extend([byte, byte]),
                ByteFault::Insert(value) => out.extend([*value, byte]),
                ByteFault::Drop(count) if *count > 0 => {
                    *count -= 1;
                    others += 1;
                    continue;
                }
                ByteFault::Drop(_) => {}
            }
            if !matches!(fault, ByteFault::Flip(_)) {
                others += 1;
            }
            self.0.pop_front();
        }
        *bytes = out;
        (flips, others)
    }
}

/// The rest of `input` as faults, and their counts.
pub fn link_faults(
    input: &mut Input<'_>,
) -> (impl FnMut(Direction, &mut Vec<u8>) + Send + 'static, Arc<FaultCounts>) {
    let (mut to_phone, mut to_host) = (FaultQueue::default(), FaultQueue::default());
    let mut number = 0_u8;
    while !input.is_empty() && number < u8::MAX {
        number += 1;
        let kind = input.byte();
        let gap = input.half();
        let is_to_phone = kind & 1 == 1;
        let fault = match (kind >> 1) & 3 {
            // To the phone any mask, as one bit makes another command. To the host each mask only once.
            0 => ByteFault::Flip(if is_to_phone { input.byte().max(1) } else { number }),
            1 => ByteFault::Drop(kind >> 3),
            2 => ByteFault::Double,
            _ => ByteFault::Insert(input.byte()),
        };
        if is_to_phone { &mut to_phone } else { &mut to_host }.0.push_back((gap, fault));
    }
    let fault_counts = Arc::new(FaultCounts::default());
    let counts = Arc::clone(&fault_counts);
    let hook = move |way, bytes: &mut Vec<u8>| match way {
        Direction::ToPhone => {
            let (flips, others) = to_phone.corrupt(bytes);
            counts.to_phone.fetch_add(flips + others, Ordering::Relaxed);
        }
        Direction::ToHost => {
            let (flips, others) = to_host.corrupt(bytes);
            counts.flips.fetch_add(flips, Ordering::Relaxed);
            counts.others.fetch_add(others, Ordering::Relaxed);
        }
    };
    (hook, fault_counts)
}
