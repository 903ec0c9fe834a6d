//! Marks of a smartphone's storage (section 7.3): headers of partitions, boot images and partition tables.
//! File systems are in `volumes`.

use super::volumes;
use crate::dump::fact::{Fact, PartitionEntry, TableCopies};
use crate::dump::finding::{Finding, FindingKind};
use crate::dump::probe::{Fields, Probe};
use crate::partition::gpt::{self, Copies, CopyProblem};
use crate::partition::{Partition, pmt};

/// First word of the header in front of a partition's content.
const PARTITION: u32 = 0x5888_1688;
/// Bytes of that header, and of a preloader's mark with its version.
const PARTITION_HEADER: u64 = 512;
const PRELOADER_MARK: u64 = 32;
const BOOT_IMAGE: &[u8] = b"ANDROID!";
/// Bytes of the known fields of a GPT's header.
const GPT_HEADER: u64 = 92;

/// A structure of a smartphone that begins with a sector.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SectorMark {
    PartitionHeader,
    BootImage,
    Pmt,
    /// The superblock of an ext file system, and of F2FS.
    Ext,
    F2fs,
}

/// What a sector begins with.
pub(crate) fn mark_of(sector: &[u8]) -> Option<SectorMark> {
    match *sector.first_chunk::<4>()? {
        first if u32::from_le_bytes(first) == PARTITION => Some(SectorMark::PartitionHeader),
        [b'A', b'N', b'D', b'R'] if sector.starts_with(BOOT_IMAGE) => Some(SectorMark::BootImage),
        [b'P' | b'M' | b'1' | b'3', ..] if pmt::begins_with_mark(sector) => Some(SectorMark::Pmt),
        _ if volumes::is_f2fs(sector) => Some(SectorMark::F2fs),
        _ if volumes::is_ext(sector) => Some(SectorMark::Ext),
        _ => None,
    }
}

/// The structure whose first sector is at `at`, if it is one.
pub(crate) fn read<E>(probe: &mut Probe<'_, '_, E>, at: u64, mark: SectorMark) -> Result<Option<Finding>, E> {
    match mark {
        SectorMark::PartitionHeader => partition_header(probe, at).map(Some),
        SectorMark::BootImage => boot_image(probe, at),
        SectorMark::Pmt => pmt_table(probe, at),
        SectorMark::Ext => volumes::ext(probe, at),
        SectorMark::F2fs => volumes::f2fs(probe, at),
    }
}

/// The GPT with its partitions.
pub(crate) fn partition_table<E>(probe: &mut Probe<'_, '_, E>) -> Result<Option<Finding>, E> {
    let length = probe.len();
    let mut read_at = |at: u64, into: &mut [u8]| -> Result<(), E> {
        let bytes = probe.bytes(at, into.len())?;
        into.iter_mut().zip(bytes).for_each(|(to, from)| *to = from);
        Ok(())
    };
    let Some(table) = gpt::find(length, &mut read_at)? else { return Ok(None) };
    let copies = match table.copies {
        Copies::Both => TableCopies::BothGood,
        Copies::Differ => TableCopies::Differ,
        Copies::FirstOnly { second: CopyProblem::Missing } => TableCopies::FirstOnly,
        Copies::FirstOnly { .. } => TableCopies::SecondDamaged,
        Copies::SecondOnly { .. } => TableCopies::FirstDamaged,
        Copies::Neither { .. } => TableCopies::Damaged,
    };
    let mut facts = vec![Fact::Kind("GPT".to_owned()), Fact::TableCopies(copies)];
    facts.extend(list(&table.partitions));
    Ok(Some(Finding::new(table.header_at, GPT_HEADER, FindingKind::PartitionTable, facts)))
}

fn pmt_table<E>(probe: &mut Probe<'_, '_, E>, at: u64) -> Result<Option<Finding>, E> {
    let bytes = probe.bytes(at, pmt::TABLE_IN_STORAGE)?;
    Ok(pmt::on_disk(&bytes).map(|table| {
        let length = table.partitions.len().saturating_mul(table.form.entry_length()) as u64;
        let facts = std::iter::once(Fact::Kind("PMT".to_owned())).chain(list(&table.partitions));
        Finding::new(at, length, FindingKind::PartitionTable, facts.collect())
    }))
}

fn list(partitions: &[Partition]) -> Option<Fact> {
    let entry = |partition: &Partition| PartitionEntry {
        name: partition.name.clone(),
        start: partition.start,
        size: partition.len,
    };
    (!partitions.is_empty()).then(|| Fact::PartitionList(partitions.iter().map(entry).collect()))
}

/// The header in front of `lk`, `logo` and other partitions, with the name and length of their content
/// (section 7.3).
fn partition_header<E>(probe: &mut Probe<'_, '_, E>, at: u64) -> Result<Finding, E> {
    let header = probe.bytes(at, 40)?;
    let facts = [header.text_at(8, 32).map(Fact::Label), header.u32_at(4).map(|it| Fact::Size(it.into()))];
    let facts = facts.into_iter().flatten().collect();
    Ok(Finding::new(at, PARTITION_HEADER, FindingKind::PartitionHeader, facts))
}

/// A boot image, whose header is that of Android's `bootimg.h` (section 7.6).
fn boot_image<E>(probe: &mut Probe<'_, '_, E>, at: u64) -> Result<Option<Finding>, E> {
    let header = probe.bytes(at, 64)?;
    let field = |at| header.u32_at(at).map(u64::from);
    // Before header versions the field held other things.
    let version = field(40).filter(|version| *version <= 4).unwrap_or_default();
    let (page, parts) = match version {
        0..=2 => (field(36), [field(8), field(16), field(24)]),
        _ => (Some(4096), [field(8), field(12), Some(0)]),
    };
    let Some(page) = page.filter(|page| page.is_power_of_two() && (512..=65536).contains(page)) else {
        return Ok(None);
    };
    let pages = |bytes: u64| bytes.div_ceil(page).saturating_mul(page);
    let length = parts.into_iter().flatten().map(pages).fold(page, u64::saturating_add);
    let mut facts = vec![Fact::FileVersion(version), Fact::Size(length)];
    facts.extend(header.text_at(48, 16).filter(|_| version <= 2).map(Fact::Label));
    Ok(Some(Finding::new(at, length, FindingKind::BootImage, facts)))
}

/// A preloader's mark outside of a file.
pub(crate) fn preloader_mark<E>(probe: &mut Probe<'_, '_, E>, at: u64) -> Result<Finding, E> {
    Ok(Finding::new(at, PRELOADER_MARK, FindingKind::SmartLoader, preloader_facts(probe, at)?))
}

/// The version of a preloader's RAM settings, its project, and how many memory chips it supports (da.md section
/// 3.4).
pub(crate) fn preloader_facts<E>(probe: &mut Probe<'_, '_, E>, at: u64) -> Result<Vec<Fact>, E> {
    let block = probe.bytes(at, 0x70)?;
    let count = block.u32_at(0x6C).filter(|count| block.has(0x64, b"MTK_BIN\0") && *count <= 1024);
    let facts = [
        block.text_at(0, 0x1B).map(Fact::Record),
        block.text_at(0x1B, 0x3D).filter(|_| count.is_some()).map(Fact::Project),
        count.map(|count| Fact::MemoryChips(count.into())),
    ];
    Ok(facts.into_iter().flatten().collect())
}
