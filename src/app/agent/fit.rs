//! [`FitQuery`]: whether a Download Agent file fits the phone that waits, and why not.

use crate::worker::WaitingSmartphone;
use bromide_engine::acquire::AgentFiles;
use bromide_engine::chip::AgentGeneration;
use bromide_engine::da::file::{AgentFileError, ChipVersions, Choice, Match, NoEntry};
use bromide_engine::da::preloader::NoPreloaderInfo;
use bromide_engine::facts::{ChipCode, Door};

/// What decides whether an agent fits a phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) struct FitQuery {
    hardware_code: ChipCode,
    versions: (u16, u16),
    door: Door,
    needs_signed_agent: bool,
    kind: PhoneKind,
}

/// What kind of agent a phone takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PhoneKind {
    Smartphone,
    /// A feature phone whose boot ROM refuses reads: agents of version 3.2.
    FeaturePhone,
}

impl FitQuery {
    pub(super) fn of(waiting: &WaitingSmartphone) -> FitQuery {
        let WaitingSmartphone { phone, door, security, refused, .. } = waiting;
        let version = |code: Option<ChipCode>| code.map_or(0, |code| code.0);
        FitQuery {
            hardware_code: phone.hardware_code,
            versions: (version(phone.hardware_version), version(phone.software_version)),
            door: *door,
            needs_signed_agent: security.needs_signed_agent(),
            kind: if refused.is_some() { PhoneKind::FeaturePhone } else { PhoneKind::Smartphone },
        }
    }

    pub(super) fn choose<'f>(&self, files: &'f AgentFiles) -> Result<Choice<'f>, NoEntry> {
        let (hardware, software) = self.versions;
        files.agent.choose(self.hardware_code.0, ChipVersions { hardware, software })
    }

    /// Whether an agent in `files` can be used for the phone, and how well it fits.
    ///
    /// # Errors
    /// Why not.
    pub(super) fn judge(&self, files: &AgentFiles) -> Result<Match, HeldFileProblem> {
        let choice = self.choose(files).map_err(HeldFileProblem::NoAgent)?;
        match (self.kind, choice.generation) {
            (PhoneKind::FeaturePhone, _) if files.older_agents(self.hardware_code.0) > 0 => {}
            (PhoneKind::FeaturePhone, _) => return Err(HeldFileProblem::NoAgent(NoEntry::OtherChips)),
            (PhoneKind::Smartphone, None | Some(AgentGeneration::Legacy32)) => {
                return Err(HeldFileProblem::ProtocolUnknown);
            }
            (PhoneKind::Smartphone, Some(_)) => {}
        }
        if self.needs_signed_agent && !choice.stages.first.is_signed() {
            return Err(HeldFileProblem::NotSigned);
        }
        Ok(choice.how)
    }

    pub(super) fn needs_preloader(&self, files: &AgentFiles) -> bool {
        let generation = self.choose(files).ok().and_then(|choice| choice.generation);
        preloader_need(self.door, generation) == PreloaderNeed::Needed
    }
}

/// Whether an agent of `generation` needs the phone's preloader file.
pub(super) fn preloader_need(door: Door, generation: Option<AgentGeneration>) -> PreloaderNeed {
    match (door, generation) {
        // Feature phones have no preloader (da.md section 6).
        (Door::Preloader, _) | (_, Some(AgentGeneration::Legacy32)) => PreloaderNeed::NotNeeded,
        // These always ask for it (da.md section 4.2).
        (Door::BootRom, Some(AgentGeneration::Xflash)) => PreloaderNeed::Needed,
        (Door::BootRom, _) => PreloaderNeed::Perhaps,
    }
}

/// Why a file cannot be used for the phone that waits.
#[derive(Debug, Clone, PartialEq)]
pub enum HeldFileProblem {
    /// It is not a Download Agent file.
    NotAnAgentFile(AgentFileError),
    /// It has no agent for the phone.
    NoAgent(NoEntry),
    /// The protocol of its agent is not known.
    ProtocolUnknown,
    /// The phone needs a signed agent, and this one is not signed.
    NotSigned,
    /// It is not a preloader file with RAM settings.
    NotAPreloaderFile(NoPreloaderInfo),
}

/// Whether the phone's preloader file is needed beside the Download Agent file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PreloaderNeed {
    /// No: the preloader has set up the RAM already.
    NotNeeded,
    /// Perhaps: the agent sets up the RAM of some phones only with it.
    Perhaps,
    /// Yes.
    Needed,
}

/// Why a file was used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AgentOrigin {
    /// The user chose it.
    #[default]
    Chosen,
    /// It was used for the last phone with this chip.
    Remembered,
    /// It was found in the folder of Download Agent files.
    Folder,
    /// It is that of the practice smartphone.
    Practice,
}
