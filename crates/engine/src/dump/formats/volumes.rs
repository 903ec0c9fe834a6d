//! Superblocks of the file systems of smartphones (section 7.6): ext and F2FS. Both are 1 KiB behind the start
//! of a volume. Only what a volume is, its size and its name are read.

use crate::dump::fact::Fact;
use crate::dump::finding::{Finding, FindingKind};
use crate::dump::probe::{Fields, Probe};

/// Where a superblock is in its volume.
const SUPERBLOCK: u64 = 1024;
/// Bytes of a superblock.
const SUPERBLOCK_LEN: usize = 1024;
const F2FS_MAGIC: &[u8] = b"\x10\x20\xF5\xF2";
/// F2FS keeps a second superblock in the next block of 4 KiB.
const F2FS_SECOND: u64 = 4096;
const EXT_MAGIC: &[u8] = b"\x53\xEF";
/// The features of ext that tell its versions apart: a journal, extents, 64-bit block numbers.
const HAS_JOURNAL: u32 = 0x4;
const EXTENTS: u32 = 0x40;
const BITS_64: u32 = 0x80;

/// Whether a sector begins the first superblock of an ext file system: its group number is 0, copies have
/// others.
pub(super) fn is_ext(sector: &[u8]) -> bool {
    let field = |at| sector.u32_at(at).unwrap_or_default();
    sector.has(0x38, EXT_MAGIC)
        && field(0x00) > 0
        && field(0x04) > 0
        && field(0x18) <= 6
        && field(0x20) > 0
        && field(0x4C) <= 1
        && sector.u16_at(0x5A) == Some(0)
}

/// Whether a sector begins a superblock of F2FS with blocks of 4 KiB, the only size that there was for years.
pub(super) fn is_f2fs(sector: &[u8]) -> bool {
    sector.starts_with(F2FS_MAGIC) && sector.u32_at(16) == Some(12) && sector.u16_at(4) == Some(1)
}

/// The ext volume whose superblock is at `at`.
pub(super) fn ext<E>(probe: &mut Probe<'_, '_, E>, at: u64) -> Result<Option<Finding>, E> {
    let block = probe.bytes(at, SUPERBLOCK_LEN)?;
    let field = |at| block.u32_at(at).unwrap_or_default();
    let (compatible, incompatible) = (field(0x5C), field(0x60));
    let kind = match (incompatible & (EXTENTS | BITS_64), compatible & HAS_JOURNAL) {
        (0, 0) => "ext2",
        (0, _) => "ext3",
        _ => "ext4",
    };
    let high = if incompatible & BITS_64 == 0 { 0 } else { field(0x150) };
    let blocks = u64::from(field(0x04)) | u64::from(high) << 32;
    let size = 1024_u64.checked_shl(field(0x18)).and_then(|block| block.checked_mul(blocks));
    // Linux notes where it was mounted last.
    let label = block.text_at(0x78, 16).or_else(|| block.text_at(0x88, 64));
    Ok(volume(at, kind, size, label))
}

/// The F2FS volume whose superblock is at `at`; `None` if it is the second one of a volume.
pub(super) fn f2fs<E>(probe: &mut Probe<'_, '_, E>, at: u64) -> Result<Option<Finding>, E> {
    if let Some(first) = at.checked_sub(F2FS_SECOND)
        && is_f2fs(&probe.bytes(first, 64)?)
    {
        return Ok(None);
    }
    let block = probe.bytes(at, SUPERBLOCK_LEN)?;
    let size = block.u64_at(36).and_then(|blocks| blocks.checked_mul(4096));
    let letters = block.get(124..).unwrap_or_default().as_chunks::<2>().0.iter().copied();
    let letters = letters.map(u16::from_le_bytes).take_while(|letter| *letter != 0);
    let label: String = char::decode_utf16(letters).map(|letter| letter.unwrap_or('?')).collect();
    let label =
        label.chars().map(|letter| if letter.is_control() { '?' } else { letter }).collect::<String>();
    Ok(volume(at, "F2FS", size, Some(label).filter(|label| !label.is_empty())))
}

fn volume(superblock: u64, kind: &str, size: Option<u64>, label: Option<String>) -> Option<Finding> {
    let (start, size) = (superblock.checked_sub(SUPERBLOCK)?, size?);
    let mut facts = vec![Fact::Kind(kind.to_owned()), Fact::Size(size)];
    facts.extend(label.map(Fact::Label));
    Some(Finding::new(start, size, FindingKind::FileSystem, facts))
}
