//! Phones: why one cannot be read (a cause and what is needed, both without a full stop), what was met
//! instead, what differs between two.

use super::{JobOutcome, Present, UserError};
use crate::tr;
use bromide_engine::acquire::{Difference, Obstacle, Sighting};
use bromide_engine::chip::RefusalReason;

impl From<&Obstacle> for UserError {
    fn from(obstacle: &Obstacle) -> UserError {
        let needed = match obstacle {
            Obstacle::InPreloader { .. } => tr!("chip-needs-boot-rom"),
            Obstacle::Chip(refusal) => match refusal.reason {
                RefusalReason::SmartphoneStorage => tr!("chip-needs-signed-agent"),
                RefusalReason::NandFlash => tr!("chip-needs-agent"),
                RefusalReason::WindowUnknown | RefusalReason::OnlyCodeKnown => tr!("chip-needs-registers"),
                RefusalReason::NotProven => tr!("chip-needs-someone"),
            },
            Obstacle::UnknownChip { .. } => tr!("chip-needs-someone-who-knows"),
            Obstacle::NoHardwareCode => tr!("chip-needs-known-one"),
            Obstacle::Locked => tr!("chip-needs-maker"),
            Obstacle::RegisterRefused(_) => tr!("chip-needs-permission"),
            Obstacle::Flash(_) => tr!("do-unplug-and-retry"),
        };
        UserError::new(JobOutcome::CannotRead, obstacle.present(), vec![needed])
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
            Obstacle::NoHardwareCode => tr!("chip-untold"),
            Obstacle::Locked => tr!("chip-locked"),
            Obstacle::RegisterRefused(status) => {
                tr!("chip-register-refused", sentence = status.present())
            }
            Obstacle::Flash(obstacle) => obstacle.present(),
        }
    }
}

impl Present for Sighting {
    fn present(&self) -> String {
        match self {
            Sighting::ConnectionLost(error) => tr!("seen-broke-off", why = error.present()),
            Sighting::NoAnswer { port } => tr!("seen-no-answer", port = port),
            Sighting::NotABootRom { port } => tr!("seen-no-boot-rom", port = port),
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
            Difference::Content { at } => tr!("differs-content", at = format!("{at:#010x}")),
        }
    }
}

/// All that differs, as one list.
pub(super) fn list_differences(differs: &[Difference]) -> String {
    differs.iter().map(Present::present).collect::<Vec<_>>().join(", ")
}
