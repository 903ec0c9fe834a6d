//! [`AgentEntry`]: the agent for one chip in a Download Agent file, its regions, and what is wrong with them.
//! Used by `AgentFile`. Knows no phone.

use super::EntrySize;
use crate::chip::{DaCode, smartphones_with};
use crate::fields::Fields as _;
use crate::units::Address;

/// Bytes of a region, and the number of slots for regions in an entry.
const REGION: usize = 20;
const SLOTS: u16 = 10;
/// The largest first and second stage that are accepted (da.md section 2).
const LARGEST_FIRST: u32 = 1024 * 1024;
const LARGEST_SECOND: u32 = 16 * 1024 * 1024;
/// The MT6573's agent has a single stage (da.md section 2).
const SINGLE_STAGE: DaCode = DaCode(0x6573);

/// The agent for one chip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgentEntry {
    /// The chip.
    pub code: DaCode,
    /// The oldest revision of the chip that it is made for.
    pub hardware_version: u16,
    /// The oldest boot ROM that it is made for; `None` in old entries.
    pub software_version: Option<u16>,
    /// All regions in use, in the order of the entry.
    pub regions: Vec<AgentRegion>,
    /// The regions that are uploaded, or why the entry cannot be used.
    pub stages: Result<AgentStages, EntryProblem>,
    /// Whether a region contains a text of legacy agents.
    pub(super) has_legacy_text: bool,
}

/// The regions of an agent that are uploaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgentStages {
    /// Uploaded by the boot ROM or the preloader ("DA1").
    pub first: AgentRegion,
    /// Uploaded by the first stage ("DA2"); `None` for agents with a single stage.
    pub second: Option<AgentRegion>,
}

/// A part of an agent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgentRegion {
    /// Where it begins in the file.
    pub offset: u32,
    /// Bytes in the file, with the signature at its end.
    pub length: u32,
    /// Where the phone loads it.
    pub load_address: Address,
    /// Bytes of the signature; 0 if it has none.
    pub signature_length: u32,
}

impl AgentRegion {
    /// Its bytes in the file, with the signature; `None` if they are not inside the file.
    #[must_use]
    pub fn bytes<'a>(&self, file: &'a [u8]) -> Option<&'a [u8]> {
        let start = usize::try_from(self.offset).ok()?;
        file.get(start..start.checked_add(usize::try_from(self.length).ok()?)?)
    }

    /// Its bytes in the file without the signature.
    #[must_use]
    pub fn unsigned_bytes<'a>(&self, file: &'a [u8]) -> Option<&'a [u8]> {
        self.bytes(file)?.get(..usize::try_from(self.length.checked_sub(self.signature_length)?).ok()?)
    }

    /// Whether it has a signature.
    #[must_use]
    pub fn is_signed(&self) -> bool {
        self.signature_length > 0
    }

    /// Whether it has no bytes, as the region with information in some files.
    fn is_empty(&self) -> bool {
        self.length == 0
    }

    fn end(&self) -> u64 {
        u64::from(self.offset) + u64::from(self.length)
    }
}

/// Why an entry cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum EntryProblem {
    /// It claims more regions than an entry can have, or none.
    #[error("it claims {count} regions, an entry has 1 to 10")]
    RegionCount {
        /// The number in the entry.
        count: u16,
    },
    /// A stage is missing.
    #[error("it has no code for one of the agent's stages")]
    NoStage,
    /// A region ends past the end of the file.
    #[error("a region ends at {end:#x}, past the end of the file")]
    PastEnd {
        /// The number of bytes that the file would need.
        end: u64,
    },
    /// A stage has more bytes than any agent, or does not fit into the address space.
    #[error("a stage of {length} bytes is too large")]
    TooLarge {
        /// Its length.
        length: u32,
    },
    /// A signature is longer than its region.
    #[error("the signature of a stage is longer than the stage")]
    Signature,
}

/// What the content of an entry says about its protocol.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ContentGeneration {
    /// A legacy agent.
    Legacy,
    /// An xflash agent.
    Xflash,
}

impl AgentEntry {
    /// The table of flash chips of an agent of version 3.2: the region behind its second stage (protocol.md
    /// section 8.1); `None` if there is none, or the entry cannot be used.
    #[must_use]
    pub fn flash_table(&self) -> Option<AgentRegion> {
        let second = self.stages.ok()?.second?;
        let at = self.regions.iter().rposition(|region| *region == second)?;
        self.regions.get(at.checked_add(1)?).copied().filter(|region| !region.is_empty())
    }

    /// Parses an entry; `None` if it is shorter than `entry_size`.
    pub(super) fn parse(
        entry: &[u8],
        entry_size: EntrySize,
        file_length: usize,
        legacy_texts: &[usize],
    ) -> Option<AgentEntry> {
        let (software_version, index_at) = match entry_size {
            EntrySize::Old => (None, 0x0C),
            EntrySize::New => (Some(entry.u16_at(0x08)?), 0x10),
        };
        let (first_index, count) = (entry.u16_at(index_at)?, entry.u16_at(index_at + 2)?);
        let slots = entry.get(index_at + 4..)?.chunks_exact(REGION).filter_map(region);
        let regions: Vec<AgentRegion> = slots.take(usize::from(count)).collect();
        let code = DaCode(entry.u16_at(0x02)?);
        let stages = if (1..=SLOTS).contains(&count) {
            find_stages(code, usize::from(first_index), &regions).ok_or(EntryProblem::NoStage)
        } else {
            Err(EntryProblem::RegionCount { count })
        };
        let stages = stages.and_then(|stages| check(stages, &regions, file_length as u64));
        let has_legacy_text = stages.is_ok_and(|stages| {
            let stages = [Some(stages.first), stages.second];
            stages.into_iter().flatten().any(|region| contains_one_of(&region, legacy_texts))
        });
        Some(AgentEntry {
            code,
            hardware_version: entry.u16_at(0x06)?,
            software_version,
            regions,
            stages,
            has_legacy_text,
        })
    }
}

fn region(bytes: &[u8]) -> Option<AgentRegion> {
    Some(AgentRegion {
        offset: bytes.u32_at(0)?,
        length: bytes.u32_at(4)?,
        load_address: Address(bytes.u32_at(8)?),
        signature_length: bytes.u32_at(16)?,
    })
}

/// The first stage is the first signed region from the entry's index on, the second the next one. Where
/// nothing is signed, smartphones have them in regions 1 and 2, other chips from the index on (da.md section 2,
/// protocol.md section 8.1).
fn find_stages(code: DaCode, first_index: usize, regions: &[AgentRegion]) -> Option<AgentStages> {
    let at = |index: usize| regions.get(index).copied().filter(|region| !region.is_empty());
    if code == SINGLE_STAGE {
        let first = regions.iter().skip(first_index).find(|region| !region.is_empty())?;
        return Some(AgentStages { first: *first, second: None });
    }
    let signed = regions.iter().enumerate().skip(first_index).find(|(_, region)| region.is_signed());
    let is_smartphone = smartphones_with(code).next().is_some();
    let unsigned = if is_smartphone { 1 } else { first_index };
    let first = signed.map_or(unsigned, |(index, _)| index);
    Some(AgentStages { first: at(first)?, second: Some(at(first.checked_add(1)?)?) })
}

fn check(
    stages: AgentStages,
    regions: &[AgentRegion],
    file_length: u64,
) -> Result<AgentStages, EntryProblem> {
    let end = regions.iter().filter(|region| !region.is_empty()).map(AgentRegion::end).max();
    if let Some(end) = end.filter(|end| *end > file_length) {
        return Err(EntryProblem::PastEnd { end });
    }
    let limits = [(Some(stages.first), LARGEST_FIRST), (stages.second, LARGEST_SECOND)];
    for (region, largest) in limits {
        let Some(region) = region else { continue };
        let is_in_memory = region.load_address.0.checked_add(region.length).is_some();
        if region.length > largest || !is_in_memory {
            return Err(EntryProblem::TooLarge { length: region.length });
        }
        if region.signature_length > region.length {
            return Err(EntryProblem::Signature);
        }
    }
    Ok(stages)
}

/// Whether one of the sorted offsets is in the region.
fn contains_one_of(region: &AgentRegion, offsets: &[usize]) -> bool {
    let start = u64::from(region.offset);
    let next = offsets.partition_point(|offset| (*offset as u64) < start);
    offsets.get(next).is_some_and(|offset| (*offset as u64) < region.end())
}
