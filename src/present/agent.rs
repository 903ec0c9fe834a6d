//! What goes wrong with a Download Agent: causes and steps. Used by `phone` and `session`.

use super::{Advice, Present};
use crate::tr;
use bromide_engine::acquire::AgentObstacle;
use bromide_engine::da::file::NoEntry;
use bromide_engine::da::{AgentFault, AgentStep};
use bromide_engine::facts::Door;

/// What can be done about an obstacle.
pub(super) fn advice(obstacle: &AgentObstacle) -> Vec<Advice> {
    // RAM is set up already, and the protections may be other ones.
    let other_door = |door: Door| (door == Door::BootRom).then_some(Advice::TryPreloader);
    match obstacle {
        AgentObstacle::NoFile { .. } => vec![Advice::ChooseAgent],
        AgentObstacle::DoesNotFit { .. } => vec![Advice::OtherAgent],
        AgentObstacle::ProtocolUnknown { .. } => vec![Advice::OtherPhone],
        AgentObstacle::SignatureNeeded { door, .. } => {
            [Some(Advice::MakersAgent), other_door(*door)].into_iter().flatten().collect()
        }
        AgentObstacle::ServerNeeded { door, .. } => match other_door(*door) {
            Some(advice) => vec![advice],
            None => vec![Advice::AskTheMaker],
        },
        AgentObstacle::UploadRefused(_) | AgentObstacle::DoesNotStart { .. } => {
            vec![Advice::BatteryOut, Advice::OtherAgent, Advice::SendLog]
        }
        AgentObstacle::NoPreloaderFile => vec![Advice::ChoosePreloader, Advice::TryPreloader],
        AgentObstacle::OtherPreloader
        | AgentObstacle::RamSettingsUnknown { .. }
        | AgentObstacle::RamFailed { .. } => vec![Advice::OtherPreloader, Advice::TryPreloader],
        AgentObstacle::AgentLocked => vec![Advice::OtherAgent],
        AgentObstacle::NoStorage => vec![Advice::BatteryOut, Advice::ReadAgain, Advice::SendLog],
    }
}

/// The cause, as a sentence.
impl Present for AgentObstacle {
    fn present(&self) -> String {
        match self {
            AgentObstacle::NoFile { chip, .. } => tr!("agent-no-file", chip = *chip),
            AgentObstacle::DoesNotFit { chip, why: NoEntry::OtherChips } => {
                tr!("agent-does-not-fit", chip = *chip)
            }
            AgentObstacle::DoesNotFit { chip, why: NoEntry::Damaged(_) } => {
                tr!("agent-entry-damaged", chip = *chip)
            }
            AgentObstacle::ProtocolUnknown { chip } => tr!("agent-unknown-protocol", chip = *chip),
            AgentObstacle::SignatureNeeded { .. } => tr!("agent-signature-needed"),
            AgentObstacle::ServerNeeded { .. } => tr!("agent-server-needed"),
            AgentObstacle::UploadRefused(status) => {
                tr!("agent-upload-refused", sentence = status.present(), status = status.to_string())
            }
            AgentObstacle::NoPreloaderFile => tr!("agent-no-preloader-file"),
            AgentObstacle::OtherPreloader => tr!("agent-other-preloader"),
            AgentObstacle::RamSettingsUnknown { version } => {
                tr!("agent-ram-settings-unknown", version = version.to_string())
            }
            AgentObstacle::RamFailed { code } => tr!("agent-ram-failed", code = format!("{code:#x}")),
            AgentObstacle::DoesNotStart { step } => {
                tr!("agent-does-not-start", step = self::step(*step))
            }
            AgentObstacle::AgentLocked => tr!("agent-locked"),
            AgentObstacle::NoStorage => tr!("agent-no-storage"),
        }
    }
}

/// A line of the log that starts small: the exchange and the fault.
pub(super) fn fault(during: AgentStep, fault: AgentFault) -> String {
    let during = step(during);
    match fault {
        AgentFault::Refused { code } => {
            tr!("agent-refused", during = during, code = format!("{code:#x}"))
        }
        AgentFault::RefusedByText | AgentFault::RefusedWithoutNumber => {
            tr!("agent-refused-by-text", during = during)
        }
        AgentFault::Unsupported => tr!("agent-unsupported", during = during),
        AgentFault::WrongSum { .. } => tr!("agent-wrong-sum", during = during),
        AgentFault::Unexpected { .. } | AgentFault::Length { .. } | AgentFault::Text => {
            tr!("agent-unexpected", during = during)
        }
        AgentFault::NeedsRamSettings => tr!("agent-fault-needs-ram-settings"),
        AgentFault::RamSettingsRefused { code } => {
            tr!("agent-fault-ram-settings-refused", code = format!("{code:#x}"))
        }
        AgentFault::NeedsAuthentication => tr!("agent-fault-needs-authentication"),
        AgentFault::NoStorage => tr!("agent-fault-no-storage"),
    }
}

/// A noun phrase for the middle of a sentence.
pub(super) fn step(step: AgentStep) -> String {
    match step {
        AgentStep::Upload => tr!("agent-step-upload"),
        AgentStep::Start => tr!("agent-step-start"),
        AgentStep::Settings => tr!("agent-step-settings"),
        AgentStep::ExternalRam => tr!("agent-step-ram"),
        AgentStep::SecondStage => tr!("agent-step-second-stage"),
        AgentStep::StorageInfo => tr!("agent-step-storage"),
        AgentStep::UsbSpeed => tr!("agent-step-usb-speed"),
        AgentStep::SelectArea => tr!("agent-step-area"),
        AgentStep::Read => tr!("agent-step-read"),
        AgentStep::PartitionTable => tr!("agent-step-partitions"),
        AgentStep::Finish => tr!("agent-step-finish"),
    }
}
