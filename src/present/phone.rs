//! Phones: why one cannot be read (a cause and what is needed, both without a full stop), what was met
//! instead, what differs between two.

use super::{Advice, JobOutcome, Present, UserError, agent, listed};
use crate::tr;
use bromide_engine::acquire::{Difference, Obstacle, Sighting, WantedAgent};
use bromide_engine::chip::{Family, RefusalReason};
use bromide_engine::link::Carrier;

impl From<&Obstacle> for UserError {
    fn from(obstacle: &Obstacle) -> UserError {
        let advice = match obstacle {
            Obstacle::InPreloader { .. } => vec![Advice::EnterBootRom],
            Obstacle::Chip(refusal) => match refusal.reason {
                RefusalReason::SmartphoneStorage => vec![Advice::UseSignedAgent],
                RefusalReason::NandFlash => vec![Advice::UseAgent],
                RefusalReason::WindowUnknown | RefusalReason::OnlyCodeKnown => vec![Advice::UseAgent],
                RefusalReason::NotProven => vec![Advice::BeTheFirst],
            },
            Obstacle::ChipOfFamily(member) => match member.family {
                Family::Smartphone | Family::Tablet => vec![Advice::UseSignedAgent, Advice::SendCode],
                Family::FeaturePhone | Family::Module => vec![Advice::UseAgent, Advice::SendCode],
            },
            Obstacle::Agent(obstacle) => agent::advice(obstacle),
            Obstacle::NeedsOlderAgent { refused, wanted } => {
                let file = match wanted {
                    WantedAgent::Any => Advice::ChooseAgent,
                    WantedAgent::Another => Advice::OtherAgent,
                };
                std::iter::once(file).chain(UserError::from(&**refused).advice).collect()
            }
            Obstacle::UnknownChip { .. } => vec![Advice::SendCode],
            Obstacle::NoHardwareCode => vec![Advice::OtherPhone],
            Obstacle::Locked => vec![Advice::AskTheMaker],
            // Nothing that could be typed changes this; a fresh start sometimes does.
            Obstacle::RegisterRefused(_)
            | Obstacle::RegisterUnreadable { .. }
            | Obstacle::FlashRefused(_)
            | Obstacle::ReadingProgram(_)
            | Obstacle::Flash(_) => vec![Advice::BatteryOut, Advice::ReadAgain, Advice::SendLog],
        };
        UserError::new(JobOutcome::CannotRead, obstacle.present(), advice)
    }
}

impl Present for Obstacle {
    fn present(&self) -> String {
        match self {
            Obstacle::InPreloader { version } => tr!("chip-in-preloader", version = version.to_string()),
            Obstacle::Chip(refusal) => {
                let chip = refusal.chip;
                match refusal.reason {
                    RefusalReason::SmartphoneStorage => tr!("chip-smartphone-storage", chip = chip),
                    RefusalReason::NandFlash => tr!("chip-nand-flash", chip = chip),
                    RefusalReason::WindowUnknown => tr!("chip-window-unknown", chip = chip),
                    RefusalReason::NotProven => tr!("chip-not-proven", chip = chip),
                    RefusalReason::OnlyCodeKnown => tr!("chip-only-code-known", chip = chip),
                }
            }
            Obstacle::UnknownChip { hardware_code } => {
                tr!("chip-unknown", code = format!("{hardware_code:#06x}"))
            }
            Obstacle::ChipOfFamily(member) => {
                tr!("chip-of-family", chip = member.name(), family = member.family.present())
            }
            Obstacle::NoHardwareCode => tr!("chip-untold"),
            Obstacle::Locked => tr!("chip-locked"),
            Obstacle::RegisterRefused(status) => {
                tr!("chip-register-refused", sentence = status.present())
            }
            Obstacle::RegisterUnreadable { at, status } => tr!(
                "chip-register-unreadable",
                at = at.to_string(),
                sentence = status.present(),
                status = status.to_string()
            ),
            Obstacle::FlashRefused(status) => {
                tr!("chip-flash-refused", sentence = status.present(), status = status.to_string())
            }
            Obstacle::Agent(obstacle) => obstacle.present(),
            Obstacle::NeedsOlderAgent { refused, .. } => refused.present(),
            Obstacle::ReadingProgram(doubt) => tr!("program-failed", why = doubt.present()),
            Obstacle::Flash(obstacle) => obstacle.present(),
        }
    }
}

/// A label for a group of chips.
impl Present for Family {
    fn present(&self) -> String {
        match self {
            Family::FeaturePhone => tr!("family-feature-phone"),
            Family::Smartphone => tr!("family-smartphone"),
            Family::Tablet => tr!("family-tablet"),
            Family::Module => tr!("family-module"),
        }
    }
}

impl Present for Sighting {
    fn present(&self) -> String {
        match self {
            Sighting::ConnectionLost(error) => tr!("seen-broke-off", why = error.present()),
            Sighting::NoAnswer { port, .. } => tr!("seen-no-answer", port = port),
            Sighting::NotABootRom { port, carrier: Carrier::PhoneUsb } => {
                tr!("seen-no-boot-rom", port = port)
            }
            // A serial line shows whatever a phone or module writes while it starts.
            Sighting::NotABootRom { port, carrier: Carrier::Uart } => tr!("seen-bytes-on-line", port = port),
            Sighting::Nonsense { port, hardware_code } => {
                tr!("seen-nonsense", port = port, code = format!("{hardware_code:#06x}"))
            }
            Sighting::HandshakeFailed { port, error } => {
                tr!("seen-error", port = port, why = error.present())
            }
            Sighting::CannotOpen(error) => error.present(),
        }
    }
}

impl Present for Difference {
    fn present(&self) -> String {
        match self {
            Difference::Chip { before, now } => {
                let [before, now] = [before, now].map(|(chip, code)| format!("{chip} ({code})"));
                tr!("differs-chip", before = before, now = now)
            }
            Difference::Variant { before, now } => tr!("differs-chip", before = before, now = now),
            Difference::Version { before, now } => {
                tr!("differs-version", before = before.to_string(), now = now.to_string())
            }
            Difference::MeId { before, now } => {
                tr!("differs-me-id", before = before.to_string(), now = now.to_string())
            }
            Difference::FlashChip { before, now } => {
                tr!("differs-flash", before = before.to_string(), now = now.to_string())
            }
            Difference::FlashNumber { before, now } => {
                tr!("differs-unique-id", before = before.to_string(), now = now.to_string())
            }
            Difference::KindOfStorage => tr!("differs-kind-of-storage"),
            Difference::StorageId { before, now } => {
                tr!("differs-storage", before = before.to_string(), now = now.to_string())
            }
            Difference::StorageSize => tr!("differs-storage-size"),
            Difference::Content { at } => tr!("differs-content", at = format!("{at:#010x}")),
        }
    }
}

/// All that differs, as one list.
pub(super) fn list_differences(differs: &[Difference]) -> String {
    listed(&differs.iter().map(Present::present).collect::<Vec<_>>())
}
