//! Chooses the entry of a Download Agent file for a phone (da.md section 2). Used before an agent is uploaded
//! and to show which entries fit a chip.

use std::cmp::Reverse;
use std::fmt;

use super::{AgentEntry, AgentFile, AgentStages, ContentGeneration, EntryProblem};
use crate::chip::{AgentGeneration, DaCode, smartphone};

/// The versions that a phone answers to `FC`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ChipVersions {
    /// The chip's revision.
    pub hardware: u16,
    /// The boot ROM's version; 0 if it is not known.
    pub software: u16,
}

/// An entry that fits a phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice<'a> {
    /// The entry.
    pub entry: &'a AgentEntry,
    /// Its regions to be uploaded.
    pub stages: AgentStages,
    /// How well it fits.
    pub how: Match,
    /// The agent's protocol; `None` if the chip is not in the table.
    pub generation: Option<AgentGeneration>,
    /// The protocol that the entry's content indicates, if that is another one.
    pub contradicted_by: Option<ContentGeneration>,
}

/// How well an entry fits a phone, for the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Match {
    /// It has exactly the phone's versions.
    Exact,
    /// It is the one for the latest chip revision that is not later than the phone's.
    Nearest,
    /// All entries are for later revisions; it is the first of them.
    First,
}

/// A stable word for reports and logs.
impl fmt::Display for Match {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Match::Exact => "exact",
            Match::Nearest => "nearest",
            Match::First => "first",
        })
    }
}

/// Why no entry can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoEntry {
    /// The file has no entry for the chip.
    #[error("the file has no agent for the chip")]
    OtherChips,
    /// It has, but none that can be used.
    #[error("the agent for the chip is damaged: {0}")]
    Damaged(EntryProblem),
}

impl AgentFile {
    /// The entry for the phone with this hardware code and versions: the one with exactly these versions, else
    /// the one with the highest hardware version up to the phone's, else the first for the chip. The code of
    /// an entry is taken for a hardware code that is not in the chip table.
    ///
    /// # Errors
    /// [`NoEntry`].
    pub fn choose(&self, hardware_code: u16, versions: ChipVersions) -> Result<Choice<'_>, NoEntry> {
        let usable = || self.entries_for(hardware_code).filter_map(|entry| Some((entry, entry.stages.ok()?)));
        let is_exact = |entry: &AgentEntry| {
            entry.hardware_version == versions.hardware
                && entry.software_version.is_none_or(|version| version == versions.software)
        };
        let exact = usable().find(|(entry, _)| is_exact(entry)).map(|found| (found, Match::Exact));
        let chosen = exact.or_else(|| {
            let not_later = usable().filter(|(entry, _)| entry.hardware_version <= versions.hardware);
            // Of several with the highest hardware version, one for the phone's boot ROM, then the first.
            let nearest = not_later.enumerate().max_by_key(|(index, (entry, _))| {
                let software = entry.software_version.unwrap_or_default();
                let fits = versions.software == 0 || software <= versions.software;
                (entry.hardware_version, fits, Reverse(*index))
            });
            nearest.map(|(_, found)| (found, Match::Nearest))
        });
        let chosen = chosen.or_else(|| usable().next().map(|found| (found, Match::First)));
        let Some(((entry, stages), how)) = chosen else {
            let problem = self.entries_for(hardware_code).find_map(|entry| entry.stages.err());
            return Err(problem.map_or(NoEntry::OtherChips, NoEntry::Damaged));
        };
        let generation = self.generation(hardware_code);
        let contradicts = |content: &ContentGeneration| match generation {
            Some(AgentGeneration::Legacy | AgentGeneration::Legacy32) => {
                *content == ContentGeneration::Xflash
            }
            Some(AgentGeneration::Xflash) => *content == ContentGeneration::Legacy,
            Some(AgentGeneration::Xml) | None => false,
        };
        let contradicted_by = self.content_of(entry).filter(contradicts);
        Ok(Choice { entry, stages, how, generation, contradicted_by })
    }

    /// All entries for the chip with this hardware code, or with this code in DA files, in the order of the
    /// file.
    pub fn entries_for(&self, hardware_code: u16) -> impl Iterator<Item = &AgentEntry> {
        let codes = smartphone(hardware_code).map(|chip| chip.da_codes);
        let is_for = move |code: DaCode| match codes {
            Some(codes) => codes.contains(&code),
            None => code.0 == hardware_code,
        };
        self.entries.iter().filter(move |entry| is_for(entry.code))
    }
}
