//! Marks of a smartphone's flash, so that such a dump is not called unknown. Called by `inspect`. Nothing is read from it but names.
//!
//! protocol.md section 7.3 for MediaTek's own marks; the partition table is that of the UEFI specification, section 5.3.

use super::finding::{Fact, FactKey, FactValue, Finding, FindingKind};
use super::probe::{Fields, Probe};

/// The header in front of a partition's content begins with this word.
const PARTITION: u32 = 0x5888_1688;
const TABLE: &[u8] = b"EFI PART";
/// The table lies in the second block of the medium, whose blocks have one of these sizes.
const BLOCKS: [u64; 2] = [512, 4096];
const NAMES_MOST: usize = 128;
/// An entry has at least this many bytes; the name is its last field.
const ENTRY: u32 = 128;
const NAME: std::ops::Range<usize> = 56..128;

/// Whether this sector begins a partition's header.
pub(super) fn is_partition_header(sector: &[u8]) -> bool {
    sector.u32_at(0) == Some(PARTITION)
}

/// The partition table with its partitions' names.
pub(super) fn partition_table<E>(probe: &mut Probe<'_, '_, E>) -> Result<Option<Finding>, E> {
    for block in BLOCKS {
        let header = probe.bytes(block, 92)?;
        if !header.has(0, TABLE) {
            continue;
        }
        let (count, size) = (header.u32_at(80).unwrap_or_default(), header.u32_at(84).unwrap_or_default());
        let first = u64::from(header.u32_at(72).unwrap_or_default()).saturating_mul(block);
        let mut names = Vec::new();
        if (ENTRY..=4096).contains(&size) {
            let count = usize::try_from(count).unwrap_or(NAMES_MOST).min(NAMES_MOST);
            let size = usize::try_from(size).unwrap_or_default();
            let entries = probe.bytes(first, count * size)?;
            names = entries.chunks_exact(size).filter_map(name_of).collect();
        }
        let facts = if names.is_empty() {
            vec![]
        } else {
            vec![Fact::new(FactKey::Partitions, FactValue::List(names))]
        };
        return Ok(Some(Finding::new(block, 92, FindingKind::PartitionTable, facts)));
    }
    Ok(None)
}

/// The name of an entry in use.
fn name_of(entry: &[u8]) -> Option<String> {
    let is_used = entry.get(..16)?.iter().any(|byte| *byte != 0);
    let (letters, _) = entry.get(NAME)?.as_chunks::<2>();
    let letters = letters.iter().map(|letter| u16::from_le_bytes(*letter)).take_while(|letter| *letter != 0);
    let letters = char::decode_utf16(letters).map(|letter| letter.unwrap_or('?'));
    let name: String = letters.map(|letter| if letter.is_control() { '?' } else { letter }).collect();
    (is_used && !name.is_empty()).then_some(name)
}
