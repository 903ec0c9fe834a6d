//! Marks of a smartphone's storage (section 7.3), and its partition table (UEFI specification, section 5.3).
//! Only names are read, to recognise the dump as one of a smartphone.

use crate::dump::fact::Fact;
use crate::dump::finding::{Finding, FindingKind};
use crate::dump::probe::{Fields, Probe};

/// First word of the header in front of a partition's content.
const PARTITION: u32 = 0x5888_1688;
/// Bytes of that header, and of a preloader's mark with its version.
pub(crate) const PARTITION_HEADER: u64 = 512;
pub(crate) const PRELOADER_MARK: u64 = 32;
const TABLE: &[u8] = b"EFI PART";
/// Possible block sizes of the storage; the table is in the second block.
const BLOCKS: [u64; 2] = [512, 4096];
const MAX_NAMES: usize = 128;
/// The smallest entry, and the name in it, which is its last field.
const ENTRY: u32 = 128;
const NAME: std::ops::Range<usize> = 56..128;

/// Whether this sector starts a partition's header.
pub(crate) fn is_partition_header(sector: &[u8]) -> bool {
    sector.u32_at(0) == Some(PARTITION)
}

/// The partition table with the names of its partitions.
pub(crate) fn partition_table<E>(probe: &mut Probe<'_, '_, E>) -> Result<Option<Finding>, E> {
    for block in BLOCKS {
        let header = probe.bytes(block, 92)?;
        if !header.has(0, TABLE) {
            continue;
        }
        let (count, size) = (header.u32_at(80).unwrap_or_default(), header.u32_at(84).unwrap_or_default());
        let first = header.u64_at(72).unwrap_or_default().saturating_mul(block);
        let mut names = Vec::new();
        if (ENTRY..=4096).contains(&size) {
            let count = usize::try_from(count).unwrap_or(MAX_NAMES).min(MAX_NAMES);
            let size = usize::try_from(size).unwrap_or_default();
            let entries = probe.bytes(first, count * size)?;
            names = entries.chunks_exact(size).filter_map(name_of).collect();
        }
        let facts = if names.is_empty() { vec![] } else { vec![Fact::Partitions(names)] };
        return Ok(Some(Finding::new(block, 92, FindingKind::PartitionTable, facts)));
    }
    Ok(None)
}

/// The name of an entry, if it is in use.
fn name_of(entry: &[u8]) -> Option<String> {
    let is_used = entry.get(..16)?.iter().any(|byte| *byte != 0);
    let (letters, _) = entry.get(NAME)?.as_chunks::<2>();
    let letters = letters.iter().map(|letter| u16::from_le_bytes(*letter)).take_while(|letter| *letter != 0);
    let letters = char::decode_utf16(letters).map(|letter| letter.unwrap_or('?'));
    let name: String = letters.map(|letter| if letter.is_control() { '?' } else { letter }).collect();
    (is_used && !name.is_empty()).then_some(name)
}
