//! The PMT as a legacy agent sends it: entries of 0x60 bytes (da.md section 3.6). Used by the content only.

use super::SmartphonePartition;

const NAME_LEN: usize = 64;
const ENTRY_LEN: usize = 0x60;
const MASK: u64 = 0xFF;

/// The table: name, size, mask, offset and eight unused bytes an entry.
pub(super) fn table(partitions: &[SmartphonePartition]) -> Vec<u8> {
    let mut table = Vec::new();
    for partition in partitions {
        let mut entry: Vec<u8> = partition.name.bytes().take(NAME_LEN - 1).collect();
        entry.resize(NAME_LEN, 0);
        for number in [partition.size, MASK, partition.offset] {
            entry.extend(number.to_le_bytes());
        }
        entry.resize(ENTRY_LEN, 0);
        table.extend(entry);
    }
    table
}
