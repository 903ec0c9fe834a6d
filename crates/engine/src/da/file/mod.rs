//! [`AgentFile`]: what a Download Agent file holds (da.md section 2). Used to show such a file and to choose
//! the agent for a phone. Knows bytes only; nothing in a file is trusted.

mod choice;
mod entry;
mod identify;

use std::io;
use std::path::Path;

use memchr::memmem;

pub use choice::{ChipVersions, Choice, Match, NoEntry};
pub use entry::{AgentEntry, AgentRegion, AgentStages, ContentGeneration, EntryProblem};
pub use identify::{Archive, NotAnAgentFile, Preloader};

use crate::chip::{AgentGeneration, DaCode, smartphone, smartphones_with};
use crate::fields::Fields as _;
use crate::files;
use crate::system::SystemError;

/// The largest file that is read from the disk; real ones have some ten MiB.
pub const LARGEST_AGENT_FILE: u64 = 64 * 1024 * 1024;

/// The start of every Download Agent file.
const MAGIC: &[u8] = b"MTK_DOWNLOAD_AGENT";
const ID_TEXT: usize = 0x20;
const ID_TEXT_LEN: usize = 0x40;
const COUNT: usize = 0x68;
/// The first entry.
const ENTRIES: usize = 0x6C;
/// The first bytes of every entry.
const ENTRY_MARK: u16 = 0xDADA;
/// The most entries that are read; real files have fewer than a hundred.
const MAX_ENTRIES: u32 = 1024;
/// The id text of a file whose agents speak XML, whatever the chip table says.
const XML_ID: &str = "MTK_DA_v6";
/// A text that only legacy agents contain, seen in files with entries of 0xDC bytes.
const LEGACY_TEXT: &[u8] = b"AND_SECRO_v";

/// A Download Agent file, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgentFile {
    /// The id text, such as `MTK_AllInOne_DA_v3.3001`; characters that cannot be printed are `?`.
    pub id_text: String,
    /// The form of its entries.
    pub entry_size: EntrySize,
    /// In the order of the file; at least one, and at least one without a problem.
    pub entries: Vec<AgentEntry>,
}

/// The two forms of entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EntrySize {
    /// 0xD8 bytes, without software version.
    Old,
    /// 0xDC bytes.
    New,
}

impl EntrySize {
    const fn bytes(self) -> usize {
        match self {
            EntrySize::Old => 0xD8,
            EntrySize::New => 0xDC,
        }
    }
}

/// Why a file on the disk is not used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AgentFileError {
    /// It could not be read; [`io::ErrorKind::FileTooLarge`] if it has more than [`LARGEST_AGENT_FILE`] bytes.
    #[error("the file cannot be read: {0}")]
    Unreadable(SystemError),
    /// It is something else.
    #[error(transparent)]
    Other(#[from] NotAnAgentFile),
}

impl From<io::Error> for AgentFileError {
    fn from(error: io::Error) -> AgentFileError {
        AgentFileError::Unreadable(error.into())
    }
}

impl AgentFile {
    /// Reads the file at `path`; returns its bytes, too.
    ///
    /// # Errors
    /// [`AgentFileError`].
    pub fn read(path: &Path) -> Result<(AgentFile, Vec<u8>), AgentFileError> {
        let bytes = files::read_whole(path, LARGEST_AGENT_FILE)?;
        Ok((AgentFile::parse(&bytes)?, bytes))
    }

    /// Parses a whole file.
    ///
    /// # Errors
    /// [`NotAnAgentFile`], which says what the file is instead, or what is wrong with it.
    pub fn parse(bytes: &[u8]) -> Result<AgentFile, NotAnAgentFile> {
        if !bytes.starts_with(MAGIC) {
            return Err(identify::identify(bytes));
        }
        let size = bytes.len() as u64;
        let cut_off = |needed: usize| NotAnAgentFile::CutOff { needed: needed as u64, size };
        let count = bytes.u32_at(COUNT).ok_or_else(|| cut_off(ENTRIES))?;
        if !(1..=MAX_ENTRIES).contains(&count) {
            return Err(NotAnAgentFile::NoEntries { count });
        }
        let legacy_texts: Vec<usize> = memmem::find_iter(bytes, LEGACY_TEXT).collect();
        let parse = |entry_size| parse_entries(bytes, count, entry_size, &legacy_texts);
        let second_mark = bytes.u16_at(ENTRIES + EntrySize::Old.bytes());
        let mut entry_size = if second_mark == Some(ENTRY_MARK) { EntrySize::Old } else { EntrySize::New };
        let mut entries = parse(entry_size)?;
        if count == 1 && entries.iter().all(|entry| entry.stages.is_err()) {
            // A file with one entry has no second mark: the form is the one in which the entry is valid.
            let old = parse(EntrySize::Old)?;
            if old.iter().any(|entry| entry.stages.is_ok()) {
                (entry_size, entries) = (EntrySize::Old, old);
            }
        }
        if entries.iter().all(|entry| entry.stages.is_err()) {
            let needed = entries.iter().filter_map(|entry| match entry.stages {
                Err(EntryProblem::PastEnd { end }) => Some(end),
                _ => None,
            });
            return Err(match needed.max() {
                Some(needed) => NotAnAgentFile::CutOff { needed, size },
                None => NotAnAgentFile::Damaged,
            });
        }
        let id_text = bytes.get(ID_TEXT..ID_TEXT + ID_TEXT_LEN).unwrap_or_default();
        Ok(AgentFile { id_text: printable(id_text), entry_size, entries })
    }

    /// Whether its agents speak XML, by its id text.
    #[must_use]
    pub fn is_xml(&self) -> bool {
        self.id_text.starts_with(XML_ID)
    }

    /// The protocol of the agent for the chip with this hardware code: XML by the id text, otherwise that of
    /// the chip table; `None` for a chip that is not in it.
    #[must_use]
    pub fn generation(&self, hardware_code: u16) -> Option<AgentGeneration> {
        match smartphone(hardware_code) {
            _ if self.is_xml() => Some(AgentGeneration::Xml),
            Some(chip) => Some(chip.generation),
            None => is_feature_phone_with_agents(hardware_code).then_some(AgentGeneration::Legacy32),
        }
    }

    /// The protocol of an entry, if all chips of the table that use it have the same one.
    #[must_use]
    pub fn generation_of(&self, entry: &AgentEntry) -> Option<AgentGeneration> {
        let mut chips = smartphones_with(entry.code).map(|chip| self.generation(chip.hardware_code()));
        match chips.next() {
            Some(first) => first.filter(|_| chips.all(|other| other == first)),
            None => self.generation(entry.code.0),
        }
    }

    /// The protocol that the content of an entry indicates; `None` where the content says nothing: in XML
    /// files, and for chips that are no smartphones.
    #[must_use]
    pub fn content_of(&self, entry: &AgentEntry) -> Option<ContentGeneration> {
        let is_smartphone = smartphones_with(entry.code).next().is_some();
        (is_smartphone && !self.is_xml()).then_some(match self.entry_size {
            // Files with old entries hold legacy agents only.
            EntrySize::Old => ContentGeneration::Legacy,
            EntrySize::New if entry.has_legacy_text => ContentGeneration::Legacy,
            EntrySize::New => ContentGeneration::Xflash,
        })
    }
}

/// Chips with the 3.2 agent that are no smartphones (da.md section 6): their codes in DA files.
const FEATURE_PHONES: [u16; 1] = [0x6261];

/// Whether the protocol of the agents for feature phones with this hardware code is known.
#[must_use]
pub fn is_feature_phone_with_agents(hardware_code: u16) -> bool {
    FEATURE_PHONES.contains(&hardware_code)
}

fn parse_entries(
    bytes: &[u8],
    count: u32,
    entry_size: EntrySize,
    legacy_texts: &[usize],
) -> Result<Vec<AgentEntry>, NotAnAgentFile> {
    let mut entries = Vec::new();
    let mut at = ENTRIES;
    for number in 0..count {
        let end = at.saturating_add(entry_size.bytes());
        let Some(entry) = bytes.get(at..end) else {
            return Err(NotAnAgentFile::CutOff { needed: end as u64, size: bytes.len() as u64 });
        };
        if entry.u16_at(0) != Some(ENTRY_MARK) {
            return Err(NotAnAgentFile::DamagedEntry { number: number.saturating_add(1) });
        }
        entries.extend(AgentEntry::parse(entry, entry_size, bytes.len(), legacy_texts));
        at = end;
    }
    Ok(entries)
}

/// Text up to the first NUL; bytes that cannot be printed as `?`.
fn printable(bytes: &[u8]) -> String {
    let text = bytes.iter().take_while(|byte| **byte != 0);
    let text: String =
        text.map(|byte| if matches!(byte, 0x20..0x7F) { char::from(*byte) } else { '?' }).collect();
    text.trim().to_owned()
}

/// The chips that an entry's code stands for: names of the table, or none.
#[must_use]
pub fn names_of(code: DaCode) -> Vec<&'static str> {
    smartphones_with(code).map(crate::chip::Smartphone::names).collect()
}
