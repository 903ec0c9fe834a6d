//! GPT: the table at the start of a storage area, and its copy at the end (UEFI specification, section 5.3;
//! da.md section 3.6). Both are checked, and the result is reported.

use super::{Partition, ReadAt};
use crate::fields::Fields as _;

/// A partition table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gpt {
    /// Bytes of a sector: 512, or 4096 on UFS.
    pub sector: u32,
    /// Where the header is that the partitions are from.
    pub header_at: u64,
    /// In the order of the table.
    pub partitions: Vec<Partition>,
    /// Entries whose range makes no sense, which are left out.
    pub left_out: usize,
    /// Which copies are good.
    pub copies: Copies,
}

/// Which copies of a table are good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Copies {
    /// Both, and they have the same entries.
    Both,
    /// Both, but their entries differ; those of the first are taken.
    Differ,
    /// Only the one at the start.
    FirstOnly {
        /// What is wrong with the one at the end.
        second: CopyProblem,
    },
    /// Only the one at the end.
    SecondOnly {
        /// What is wrong with the one at the start.
        first: CopyProblem,
    },
    /// Neither; the entries are those of the copy whose header can be read, and are not certain.
    Neither {
        /// What is wrong with the one at the start.
        first: CopyProblem,
        /// What is wrong with the one at the end.
        second: CopyProblem,
    },
}

/// What is wrong with a copy of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum CopyProblem {
    /// There is no header.
    #[error("there is no header")]
    Missing,
    /// The checksum of the header is wrong.
    #[error("the checksum of the header is wrong")]
    HeaderSum,
    /// The checksum of the entries is wrong.
    #[error("the checksum of the entries is wrong")]
    EntriesSum,
    /// The header has impossible values, or its entries are past the end.
    #[error("the header has impossible values")]
    Impossible,
}

/// The sizes of sectors that are tried, in this order.
const SECTORS: [u32; 2] = [512, 4096];
const MAGIC: &[u8] = b"EFI PART";
/// The known fields of a header.
const HEADER: usize = 92;
const HEADER_SUM: std::ops::Range<usize> = 16..20;
/// Entries: at least 128 bytes each, by the specification. The limits are for damaged headers; real tables
/// have 128 entries of 128 bytes.
const ENTRY: u32 = 128;
const LARGEST_ENTRY: u32 = 4096;
const MAX_ENTRIES: u32 = 1024;
const MAX_BYTES: u32 = 256 * 1024;
const NAME: std::ops::Range<usize> = 56..128;

/// Finds the table of an area of `len` bytes; `None` if there is no copy.
///
/// # Errors
/// Those of `read_at`. There are at most eight reads, each of at most 256 KiB.
pub fn find<E>(len: u64, read_at: &mut ReadAt<'_, E>) -> Result<Option<Gpt>, E> {
    for sector in SECTORS {
        let area = Area { len, sector };
        let first = area.copy(u64::from(sector), read_at)?;
        // A good header says where the other copy is; otherwise it is in the last sector.
        let last = (len / u64::from(sector)).saturating_sub(1).saturating_mul(u64::from(sector));
        let second_at = match &first {
            Ok(Copy { other_at, sums: Ok(()), .. }) => *other_at,
            _ => last,
        };
        let second = if second_at > u64::from(sector) {
            area.copy(second_at, read_at)?
        } else {
            Err(CopyProblem::Missing)
        };
        if let Some(gpt) = choose(sector, first, second) {
            return Ok(Some(gpt));
        }
    }
    Ok(None)
}

/// One copy of a table whose entries could be read.
struct Copy {
    header_at: u64,
    other_at: u64,
    sums: Result<(), CopyProblem>,
    partitions: Vec<Partition>,
    left_out: usize,
}

fn choose(sector: u32, first: Result<Copy, CopyProblem>, second: Result<Copy, CopyProblem>) -> Option<Gpt> {
    let problem = |copy: &Result<Copy, CopyProblem>| match copy {
        Ok(copy) => copy.sums.err(),
        Err(problem) => Some(*problem),
    };
    let is_same = match (&first, &second) {
        (Ok(first), Ok(second)) => first.partitions == second.partitions,
        _ => false,
    };
    let (copies, copy) = match (problem(&first), problem(&second)) {
        (None, None) if is_same => (Copies::Both, first.ok()),
        (None, None) => (Copies::Differ, first.ok()),
        (None, Some(second)) => (Copies::FirstOnly { second }, first.ok()),
        (Some(problem), None) => (Copies::SecondOnly { first: problem }, second.ok()),
        (Some(one), Some(two)) => (Copies::Neither { first: one, second: two }, first.ok().or(second.ok())),
    };
    let Copy { header_at, partitions, left_out, .. } = copy?;
    Some(Gpt { sector, header_at, partitions, left_out, copies })
}

struct Area {
    len: u64,
    sector: u32,
}

impl Area {
    fn sector(&self) -> u64 {
        u64::from(self.sector)
    }

    /// Bytes of the area; `None` past its end.
    fn bytes<E>(&self, at: u64, count: usize, read_at: &mut ReadAt<'_, E>) -> Result<Option<Vec<u8>>, E> {
        if at.checked_add(count as u64).is_none_or(|end| end > self.len) {
            return Ok(None);
        }
        let mut bytes = vec![0; count];
        read_at(at, &mut bytes)?;
        Ok(Some(bytes))
    }

    /// The copy whose header is at `at`; an error if its entries cannot be read.
    fn copy<E>(&self, at: u64, read_at: &mut ReadAt<'_, E>) -> Result<Result<Copy, CopyProblem>, E> {
        let sector = usize::try_from(self.sector).unwrap_or_default();
        let Some(header) = self.bytes(at, sector, read_at)?.filter(|header| header.starts_with(MAGIC)) else {
            return Ok(Err(CopyProblem::Missing));
        };
        let Some(fields) = HeaderFields::of(&header) else { return Ok(Err(CopyProblem::Impossible)) };
        let entries_at = fields.entries_at.saturating_mul(self.sector());
        let bytes = fields.count.saturating_mul(fields.entry);
        let Some(entries) = self.bytes(entries_at, usize::try_from(bytes).unwrap_or(usize::MAX), read_at)?
        else {
            return Ok(Err(CopyProblem::Impossible));
        };
        let mut sums = Ok(());
        if crc32fast::hash(&entries) != fields.entries_sum {
            sums = Err(CopyProblem::EntriesSum);
        }
        if !fields.is_header_good {
            sums = Err(CopyProblem::HeaderSum);
        } else if fields.own_sector.saturating_mul(self.sector()) != at {
            sums = Err(CopyProblem::Impossible);
        }
        let (mut partitions, mut left_out) = (Vec::new(), 0);
        for entry in entries.chunks_exact(usize::try_from(fields.entry).unwrap_or(usize::MAX)) {
            match self.partition(entry) {
                Entry::Used(partition) => partitions.push(partition),
                Entry::Nonsense => left_out += 1,
                Entry::Unused => {}
            }
        }
        let other_at = fields.other_sector.saturating_mul(self.sector());
        Ok(Ok(Copy { header_at: at, other_at, sums, partitions, left_out }))
    }

    fn partition(&self, entry: &[u8]) -> Entry {
        let kind = entry.get(..16).unwrap_or_default();
        if kind.iter().all(|byte| *byte == 0) {
            return Entry::Unused;
        }
        let range = || {
            let (first, last) = (entry.u64_at(32)?, entry.u64_at(40)?);
            let start = first.checked_mul(self.sector())?;
            let len = last.checked_sub(first)?.checked_add(1)?.checked_mul(self.sector())?;
            start.checked_add(len)?;
            Some((start, len)).filter(|_| first > 0)
        };
        match range() {
            Some((start, len)) => Entry::Used(Partition { name: name_of(entry), start, len }),
            None => Entry::Nonsense,
        }
    }
}

enum Entry {
    Used(Partition),
    Unused,
    Nonsense,
}

struct HeaderFields {
    own_sector: u64,
    other_sector: u64,
    entries_at: u64,
    count: u32,
    entry: u32,
    entries_sum: u32,
    is_header_good: bool,
}

impl HeaderFields {
    /// `None` if the entries are of an impossible size or number.
    fn of(sector: &[u8]) -> Option<HeaderFields> {
        let fields = HeaderFields {
            own_sector: sector.u64_at(24)?,
            other_sector: sector.u64_at(32)?,
            entries_at: sector.u64_at(72)?,
            count: sector.u32_at(80)?,
            entry: sector.u32_at(84)?,
            entries_sum: sector.u32_at(88)?,
            is_header_good: is_header_good(sector),
        };
        let is_possible = (1..=MAX_ENTRIES).contains(&fields.count)
            && (ENTRY..=LARGEST_ENTRY).contains(&fields.entry)
            && fields.count.saturating_mul(fields.entry) <= MAX_BYTES;
        is_possible.then_some(fields)
    }
}

/// Whether the header's own sum is right, which is computed with its field as 0.
fn is_header_good(sector: &[u8]) -> bool {
    let length = sector.u32_at(12).and_then(|length| usize::try_from(length).ok()).unwrap_or_default();
    let Some(mut header) = sector.get(..length).filter(|_| length >= HEADER).map(<[u8]>::to_vec) else {
        return false;
    };
    let sum = header.u32_at(HEADER_SUM.start);
    if let Some(field) = header.get_mut(HEADER_SUM) {
        field.fill(0);
    }
    sum == Some(crc32fast::hash(&header))
}

/// The name of an entry in UTF-16, up to its first NUL.
fn name_of(entry: &[u8]) -> String {
    let (letters, _) = entry.get(NAME).unwrap_or_default().as_chunks::<2>();
    let letters = letters.iter().map(|letter| u16::from_le_bytes(*letter)).take_while(|letter| *letter != 0);
    let letters = char::decode_utf16(letters).map(|letter| letter.unwrap_or('?'));
    letters.map(|letter| if letter.is_control() { '?' } else { letter }).collect()
}
