//! The header of compressed code, ALICE (section 7.3). All fields are little-endian.

use std::ops::Range;

use crate::dump::fact::Fact;
use crate::dump::finding::{Finding, FindingKind};
use crate::dump::probe::{Fields, Probe};

/// Magic, three pointers, two half-words.
const HEADER_LEN: usize = 8 + 12 + 4;
/// The pointers are addresses in memory bank 1.
const BANK_1: Range<u32> = 0x1000_0000..0x2000_0000;

/// Reads the header at `start`; `None` if the pointers are invalid, because the magic also occurs in code.
pub(crate) fn read<E>(probe: &mut Probe<'_, '_, E>, start: u64) -> Result<Option<Finding>, E> {
    let header = probe.bytes(start, HEADER_LEN)?;
    let pointers: Vec<u32> = [8, 12, 16].into_iter().filter_map(|at| header.u32_at(at)).collect();
    let is_header = pointers.len() == 3 && pointers.iter().all(|pointer| BANK_1.contains(pointer));
    let Some(kind) = header.text_at(0, 8).filter(|_| is_header) else { return Ok(None) };
    let pointers = pointers.iter().map(|pointer| format!("{pointer:#010x}")).collect();
    let facts = vec![Fact::Kind(kind), Fact::Pointers(pointers)];
    Ok(Some(Finding::new(start, HEADER_LEN as u64, FindingKind::Alice, facts)))
}
