//! Download Agent files: what is in them, and why a file or an entry cannot be used. Labels and sentences for
//! the command line and the window.

use std::io;
use std::path::Path;

use super::{Present, UserError, listed, size};
use crate::tr;
use bromide_engine::chip::{AgentGeneration, smartphone};
use bromide_engine::da::file::{
    AgentEntry, AgentFile, AgentFileError, AgentRegion, Archive, ContentGeneration, EntryProblem,
    LARGEST_AGENT_FILE, Match, NoEntry, NotAnAgentFile, names_of,
};
use bromide_engine::da::preloader::NoPreloaderInfo;
use bromide_engine::readback::JobOutcome;
use bromide_engine::system::SystemError;

/// An entry as one line: the chip, the protocol, the versions that it is made for.
#[must_use]
pub fn agent_name(file: &AgentFile, entry: &AgentEntry) -> String {
    let chips = names_of(entry.code);
    let chip = if chips.is_empty() { tr!("agent-chip-unknown") } else { listed(&chips) };
    let hardware = format!("{:04X}", entry.hardware_version);
    let versions = match entry.software_version {
        Some(software) => {
            tr!("agent-versions", hardware = hardware, software = format!("{software:04X}"))
        }
        None => tr!("agent-version", hardware = hardware),
    };
    let protocol = protocol(file, entry);
    tr!("agent-line", code = entry.code.to_string(), chip = chip, protocol = protocol, versions = versions)
}

/// The stages of an entry with sizes, addresses and signatures, or why it cannot be used.
#[must_use]
pub fn describe_agent(entry: &AgentEntry) -> String {
    match entry.stages {
        Ok(stages) => match stages.second {
            Some(second) => tr!("agent-stages", first = stages.first.present(), second = second.present()),
            None => tr!("agent-stage-only", stage = stages.first.present()),
        },
        Err(problem) => problem.present(),
    }
}

/// How well the chosen entry fits a phone.
#[must_use]
pub fn describe_choice(how: Match) -> String {
    match how {
        Match::Exact => tr!("agent-match-exact"),
        Match::Nearest => tr!("agent-match-nearest"),
        Match::First => tr!("agent-match-first"),
    }
}

/// Why the file cannot be used as a preloader file.
#[must_use]
pub fn preloader_file_error(path: &Path, error: &NoPreloaderInfo) -> UserError {
    let file = path.display().to_string();
    match error {
        NoPreloaderInfo::Unreadable(why) => UserError::new(JobOutcome::Disk, unreadable(file, why), vec![]),
        NoPreloaderInfo::AgentFile => UserError::usage(tr!("not-preloader-agent", file = file)),
        NoPreloaderInfo::Other(_) => UserError::usage(tr!("not-preloader", file = file)),
        NoPreloaderInfo::NoSettings => UserError::usage(tr!("not-preloader-settings", file = file)),
        NoPreloaderInfo::Damaged => UserError::usage(tr!("not-preloader-damaged", file = file)),
    }
}

/// Why the file cannot be used as a Download Agent file, and what to choose instead.
#[must_use]
pub fn agent_file_error(path: &Path, error: &AgentFileError) -> UserError {
    let file = path.display().to_string();
    match error {
        AgentFileError::Unreadable(why) if why.kind == io::ErrorKind::FileTooLarge => {
            UserError::usage(tr!("not-agent-too-large", file = file, most = size(LARGEST_AGENT_FILE)))
        }
        AgentFileError::Unreadable(why) => UserError::new(JobOutcome::Disk, unreadable(file, why), vec![]),
        AgentFileError::Other(other) => UserError::usage(not_an_agent_file(file, *other)),
    }
}

/// Why the file has no agent for the chip with this name, and what to choose instead.
#[must_use]
pub fn no_agent(path: &Path, chip: &str, error: &NoEntry) -> UserError {
    let file = path.display().to_string();
    let cause = match error {
        NoEntry::OtherChips => tr!("no-agent", file = file, chip = chip),
        NoEntry::Damaged(_) => tr!("no-agent-damaged", file = file, chip = chip),
    };
    UserError::new(JobOutcome::CannotRead, cause, vec![])
}

fn unreadable(file: String, why: &SystemError) -> String {
    match why.kind {
        io::ErrorKind::InvalidInput => tr!("inspect-no-file", path = file),
        _ => tr!("check-unreadable", path = file, why = why.present()),
    }
}

/// The protocol by the chip table, with what the content says where that is another one.
fn protocol(file: &AgentFile, entry: &AgentEntry) -> String {
    let generation = file.generation_of(entry);
    let protocol = generation.map_or_else(|| tr!("agent-protocol-unknown"), |it| it.present());
    match (generation, file.content_of(entry)) {
        (Some(AgentGeneration::Xflash), Some(ContentGeneration::Legacy)) => {
            tr!("agent-content-legacy", protocol = protocol)
        }
        (Some(AgentGeneration::Legacy | AgentGeneration::Legacy32), Some(ContentGeneration::Xflash)) => {
            tr!("agent-content-xflash", protocol = protocol)
        }
        _ => protocol,
    }
}

/// A label.
impl Present for AgentGeneration {
    fn present(&self) -> String {
        match self {
            AgentGeneration::Legacy32 => tr!("agent-protocol-legacy32"),
            AgentGeneration::Legacy => tr!("agent-protocol-legacy"),
            AgentGeneration::Xflash => tr!("agent-protocol-xflash"),
            AgentGeneration::Xml => tr!("agent-protocol-xml"),
        }
    }
}

/// Size, address and whether it is signed.
impl Present for AgentRegion {
    fn present(&self) -> String {
        let (bytes, address) = (size(u64::from(self.length)), self.load_address.to_string());
        match self.is_signed() {
            true => tr!("agent-stage-signed", size = bytes, address = address),
            false => tr!("agent-stage-unsigned", size = bytes, address = address),
        }
    }
}

/// A sentence.
impl Present for EntryProblem {
    fn present(&self) -> String {
        match *self {
            EntryProblem::RegionCount { count } => tr!("agent-problem-regions", count = u64::from(count)),
            EntryProblem::NoStage => tr!("agent-problem-no-stage"),
            EntryProblem::PastEnd { .. } => tr!("agent-problem-past-end"),
            EntryProblem::TooLarge { length } => {
                tr!("agent-problem-too-large", size = size(u64::from(length)))
            }
            EntryProblem::Signature => tr!("agent-problem-signature"),
        }
    }
}

fn not_an_agent_file(file: String, what: NotAnAgentFile) -> String {
    match what {
        NotAnAgentFile::Empty => tr!("not-agent-empty", file = file),
        NotAnAgentFile::Blank(byte) => tr!("not-agent-blank", file = file, byte = format!("{byte:02X}")),
        NotAnAgentFile::CutOff { needed, size: bytes } => {
            let [needed, bytes] = super::sizes_apart([needed, bytes]);
            tr!("not-agent-cut-off", file = file, needed = needed, size = bytes)
        }
        NotAnAgentFile::NoEntries { .. } | NotAnAgentFile::DamagedEntry { .. } | NotAnAgentFile::Damaged => {
            tr!("not-agent-damaged", file = file)
        }
        NotAnAgentFile::Preloader(_) => tr!("not-agent-preloader", file = file),
        NotAnAgentFile::Firmware { .. } => tr!("not-agent-firmware", file = file),
        NotAnAgentFile::PartitionImage => tr!("not-agent-partition", file = file),
        NotAnAgentFile::ScatterFile => tr!("not-agent-scatter", file = file),
        NotAnAgentFile::BootImage | NotAnAgentFile::SparseImage => {
            tr!("not-agent-boot-image", file = file)
        }
        NotAnAgentFile::Elf | NotAnAgentFile::WindowsProgram => tr!("not-agent-program", file = file),
        NotAnAgentFile::Archive(kind) => {
            let kind = match kind {
                Archive::Zip => "ZIP",
                Archive::SevenZip => "7z",
                Archive::Rar => "RAR",
                Archive::Gzip => "gzip",
            };
            tr!("not-agent-archive", file = file, kind = kind)
        }
        NotAnAgentFile::Text => tr!("not-agent-text", file = file),
        NotAnAgentFile::RawAgent => tr!("not-agent-raw", file = file),
        NotAnAgentFile::Unknown => tr!("not-agent-unknown", file = file),
    }
}

/// The name of the chip with this hardware code, or with this code in Download Agent files.
#[must_use]
pub fn chip_of_code(code: u16) -> String {
    let names = match smartphone(code) {
        Some(chip) => vec![chip.names()],
        None => names_of(bromide_engine::chip::DaCode(code)),
    };
    if names.is_empty() { format!("{code:04X}") } else { format!("{} ({code:04X})", listed(&names)) }
}
