//! The mirror test: finds the size of a flash by its repetition in a larger window (protocol.md section 6.4).
//! Used by `size`.
//!
//! A distance P is the size if blocks at `o` and `o + P` are equal for many `o`. One differing pair refutes
//! P; blank pairs prove nothing, because blank blocks are equal everywhere.

use std::collections::{BTreeMap, HashSet};

use crate::chip::FlashWindow;
use crate::session::{PhoneMemory, SessionError};

/// Whether and at which distance a flash repeats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MirrorResult {
    /// It repeats at `size` and at no smaller distance.
    Mirrored {
        /// The size of the flash in bytes.
        size: u64,
        /// The evidence for it.
        evidence: MirrorEvidence,
    },
    /// It does not repeat, and the phone refuses to read from `size` on.
    Ends {
        /// The size of the readable part in bytes.
        size: u64,
    },
    /// It does not repeat in the window.
    NotMirrored,
    /// There is too little data for a result.
    Inconclusive,
}

/// The evidence for a repetition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MirrorEvidence {
    /// Number of different blocks with data that were found again.
    pub probes: usize,
    /// The offset of the last of them in bytes.
    pub reach: u64,
}

impl MirrorEvidence {
    /// Whether this outweighs a flash chip that claims twice the `size`. A flash with little data and a spare
    /// copy of its boot loader in the second half looks like one of half the size, and half of it would be
    /// lost. So blocks from the whole flash are required.
    #[must_use]
    pub fn is_strong(self, size: u64) -> bool {
        self.probes >= 2 * MIN_EVIDENCE && self.reach >= size / 4
    }
}

/// The result for one distance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// All pairs are equal, and enough of them have data.
    Repeats(MirrorEvidence),
    /// A pair differs.
    Differs {
        /// Whether the block at the higher offset has data.
        data_beyond: bool,
    },
    /// The flash is readable up to this distance, and reading there is refused.
    Ends,
    /// There is too little data, or the window is too small.
    Unclear,
}

/// Smallest and largest distance of the search: protocol.md section 6.4.
pub(super) const SMALLEST: u64 = 512 * KIB;
const LARGEST: u64 = 128 * 1024 * KIB;
const KIB: u64 = 1024;
/// Bytes per block.
const BLOCK: usize = 1024;
/// Bytes that are read again where two blocks differ.
const PART: usize = 64;
/// Different blocks with data that must be found again: protocol.md section 6.4 (the header and two with
/// data).
const MIN_EVIDENCE: usize = 3;
/// Pairs after which evidence from the whole flash suffices: the header, the eighths, the end, and a few places
/// that are not aligned as firmware is. The rest is read only where these have too little data.
const ENOUGH_PAIRS: usize = 12;
/// Number of evenly spread offsets, in addition to the selected ones.
const SPREAD: u64 = 16;
/// Maximum number of reads: 288 KiB, 2 s on USB.
const MAX_READS: usize = 288;

/// The first bytes of the flash, which were read before.
#[derive(Debug, Clone, Copy)]
pub(super) struct Start<'a> {
    pub(super) bytes: &'a [u8],
    /// Whether two reads of them were the same.
    pub(super) is_proved: bool,
}

/// The blocks of one phone. Each one is read once.
pub(super) struct Mirror<'a> {
    memory: &'a mut dyn PhoneMemory,
    window: &'a FlashWindow,
    blocks: BTreeMap<u64, Block>,
    reads: usize,
    /// The blocks that were the same in two reads.
    proved: HashSet<u64>,
    /// The same for parts of them: offset of the block, and offset in it.
    proved_parts: HashSet<(u64, usize)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Block {
    Bytes(Vec<u8>),
    Refused,
    /// Not read because the maximum number of reads was reached.
    Unread,
}

impl<'a> Mirror<'a> {
    pub(super) fn new(memory: &'a mut dyn PhoneMemory, window: &'a FlashWindow) -> Mirror<'a> {
        Mirror {
            memory,
            window,
            blocks: BTreeMap::new(),
            reads: 0,
            proved: HashSet::new(),
            proved_parts: HashSet::new(),
        }
    }

    /// With the first block of the flash.
    pub(super) fn with_start(mut self, start: Start<'_>) -> Mirror<'a> {
        if let Some(first) = start.bytes.get(..BLOCK) {
            self.blocks.insert(0, Block::Bytes(first.to_vec()));
            self.proved.extend(start.is_proved.then_some(0));
        }
        self
    }

    /// The smallest distance at which the flash repeats, if it does so at `size` with this evidence. What
    /// repeats at a distance repeats at its double: if the half differs, so does everything smaller, and one
    /// pair is enough to see that.
    pub(super) fn smallest_from(
        &mut self,
        size: u64,
        evidence: MirrorEvidence,
    ) -> Result<MirrorResult, SessionError> {
        if size > SMALLEST && !self.starts_differ(size / 2)? {
            return self.search(SMALLEST);
        }
        Ok(MirrorResult::Mirrored { size, evidence })
    }

    /// Whether the first block and the one at `distance` differ.
    fn starts_differ(&mut self, distance: u64) -> Result<bool, SessionError> {
        if self.block(0)? == self.block(distance)? {
            return Ok(false);
        }
        let pair = self.read_again(0, distance)?;
        Ok(matches!(pair, (Block::Bytes(low), Block::Bytes(high)) if low != high))
    }

    /// Finds the smallest distance, starting at `from` (a power of two), at which the flash repeats or ends.
    pub(super) fn search(&mut self, from: u64) -> Result<MirrorResult, SessionError> {
        let mut size = from;
        while size <= LARGEST {
            match self.verdict(size)? {
                // A flash that repeats at a distance repeats at its double. One whose first part occurs twice
                // and is followed by other data does not.
                Verdict::Repeats(_) if self.is_followed_by_other_data(size)? => size *= 2,
                Verdict::Repeats(evidence) => return Ok(MirrorResult::Mirrored { size, evidence }),
                Verdict::Ends => return Ok(MirrorResult::Ends { size }),
                // A larger distance may repeat, too, but might not be the smallest.
                Verdict::Unclear => return Ok(MirrorResult::Inconclusive),
                Verdict::Differs { .. } => size *= 2,
            }
        }
        Ok(MirrorResult::NotMirrored)
    }

    /// Whether the third stretch of this length does not begin as the first does. Usually a few bytes show that
    /// it does.
    fn is_followed_by_other_data(&mut self, size: u64) -> Result<bool, SessionError> {
        let third = size.checked_mul(2).filter(|third| third.saturating_mul(2) <= self.window.len());
        let Some(third) = third.filter(|_| self.reads < MAX_READS) else { return Ok(false) };
        let Some(at) = self.window.base().checked_add(third) else { return Ok(false) };
        self.reads += 1;
        let mut start = [0; PART];
        match self.memory.read_memory(at, &mut start) {
            Ok(()) => {}
            Err(error) if error.is_refusal() => return Ok(false),
            Err(error) => return Err(error),
        }
        match self.block(0)? {
            Block::Bytes(first) if first.starts_with(&start) => Ok(false),
            _ => self.starts_differ(third),
        }
    }

    /// Compares blocks at one distance.
    pub(super) fn verdict(&mut self, distance: u64) -> Result<Verdict, SessionError> {
        if distance.checked_mul(2).is_none_or(|end| end > self.window.len()) {
            return Ok(Verdict::Unclear);
        }
        let mut found_again = HashSet::new();
        let mut reach = 0;
        let mut clear = true;
        for (pairs, offset) in offsets(distance).into_iter().enumerate() {
            let evidence = MirrorEvidence { probes: found_again.len(), reach };
            if clear && pairs >= ENOUGH_PAIRS && evidence.is_strong(distance) {
                return Ok(Verdict::Repeats(evidence));
            }
            let (low, high) = (self.block(offset)?, self.block(offset + distance)?);
            let (low, high) =
                if low == high { (low, high) } else { self.read_again(offset, offset + distance)? };
            match (low, high) {
                (Block::Bytes(_), Block::Refused) if offset == 0 => return self.end_at(distance),
                (Block::Bytes(low), Block::Bytes(high)) if low == high => {
                    if !is_blank(&low) {
                        found_again.insert(low);
                        reach = reach.max(offset);
                    }
                }
                (Block::Bytes(_), Block::Bytes(high)) => {
                    return Ok(Verdict::Differs { data_beyond: !is_blank(&high) });
                }
                _ => clear = false,
            }
        }
        if clear && found_again.len() >= MIN_EVIDENCE {
            Ok(Verdict::Repeats(MirrorEvidence { probes: found_again.len(), reach }))
        } else {
            Ok(Verdict::Unclear)
        }
    }

    /// Reading at `end` was refused. The flash ends there only if the block before it can be read.
    fn end_at(&mut self, end: u64) -> Result<Verdict, SessionError> {
        let last = self.block(end.saturating_sub(BLOCK as u64))?;
        Ok(if matches!(last, Block::Bytes(_)) { Verdict::Ends } else { Verdict::Unclear })
    }

    /// Reads two differing blocks again where they differ, because one transmission error must not double the
    /// size.
    fn read_again(&mut self, low: u64, high: u64) -> Result<(Block, Block), SessionError> {
        let at = match (self.block(low)?, self.block(high)?) {
            (Block::Bytes(low), Block::Bytes(high)) => {
                low.iter().zip(&high).position(|(low, high)| low != high)
            }
            _ => None,
        };
        Ok((self.prove(low, at)?, self.prove(high, at)?))
    }

    /// Reads a block again unless two reads of it, or of its part with the byte `at`, were the same. The part
    /// is read first: it is enough if it is the same.
    fn prove(&mut self, offset: u64, at: Option<usize>) -> Result<Block, SessionError> {
        if self.proved.contains(&offset) {
            return self.block(offset);
        }
        if let Some(at) = at
            && self.is_same_part(offset, at / PART * PART)?
        {
            return self.block(offset);
        }
        let before = self.blocks.remove(&offset);
        let again = self.block(offset)?;
        if before.as_ref() == Some(&again) && again != Block::Unread {
            self.proved.insert(offset);
        }
        Ok(again)
    }

    /// Whether the part `from` a multiple of [`PART`] bytes of a block is the same in a second read.
    fn is_same_part(&mut self, offset: u64, from: usize) -> Result<bool, SessionError> {
        if self.proved_parts.contains(&(offset, from)) {
            return Ok(true);
        }
        let Some(Block::Bytes(block)) = self.blocks.get(&offset) else { return Ok(false) };
        let before = block.get(from..from + PART).map(<[u8]>::to_vec);
        let at = self.window.base().checked_add(offset + from as u64);
        let (Some(before), Some(at), true) = (before, at, self.reads < MAX_READS) else { return Ok(false) };
        self.reads += 1;
        let mut again = [0; PART];
        match self.memory.read_memory(at, &mut again) {
            Ok(()) if before == again => {
                self.proved_parts.insert((offset, from));
                Ok(true)
            }
            Ok(()) => Ok(false),
            Err(error) if error.is_refusal() => Ok(false),
            Err(error) => Err(error),
        }
    }

    fn block(&mut self, offset: u64) -> Result<Block, SessionError> {
        if let Some(block) = self.blocks.get(&offset) {
            return Ok(block.clone());
        }
        let Some(at) = self.window.base().checked_add(offset) else { return Ok(Block::Refused) };
        if self.reads >= MAX_READS {
            return Ok(Block::Unread);
        }
        self.reads += 1;
        let mut bytes = vec![0; BLOCK];
        let block = match self.memory.read_memory(at, &mut bytes) {
            Ok(()) => Block::Bytes(bytes),
            Err(error) if error.is_refusal() => Block::Refused,
            Err(error) => return Err(error),
        };
        self.blocks.insert(offset, block.clone());
        Ok(block)
    }
}

/// The offsets to compare, for a distance that is a power of two: the header first, because it refutes most
/// distances; then the eighths and the end; then evenly spread, with small shifts so that not all are aligned as
/// firmware is, three of them first; the others after those close to the start, where a nearly empty flash has its
/// data.
pub(super) fn offsets(distance: u64) -> Vec<u64> {
    let block = BLOCK as u64;
    let eighths = [4, 2, 6, 1, 3, 5, 7].map(|n| distance / 8 * n);
    let near = (0..=8).map(|power| KIB << power);
    let shifted = |n: u64| distance / SPREAD * n + (n * 7 + 3) * 5 * KIB % (distance / SPREAD).max(1);
    let spread = (0..SPREAD).map(shifted);
    let mut seen = HashSet::new();
    std::iter::once(0)
        .chain(eighths)
        .chain([distance.saturating_sub(block)])
        .chain([13, 5, 9].map(shifted))
        .chain(near)
        .chain(spread)
        .map(|offset| offset / block * block)
        .filter(|offset| offset + block <= distance && seen.insert(*offset))
        .collect()
}

/// Whether all bytes are equal: erased flash, or none.
fn is_blank(bytes: &[u8]) -> bool {
    match bytes.split_first() {
        Some((first, rest)) => rest.iter().all(|byte| byte == first),
        None => true,
    }
}

#[cfg(test)]
#[path = "mirror_tests.rs"]
mod tests;
