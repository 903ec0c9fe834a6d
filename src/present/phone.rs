//! Phones: why one cannot be read (a cause and what is needed, both without a full stop), what was met instead, what differs between two.

use super::{JobOutcome, Present, UserError};
use crate::words;
use bromide_engine::acquire::{Difference, Obstacle, Sighting};
use bromide_engine::chip::RefusalReason;

impl From<&Obstacle> for UserError {
    fn from(obstacle: &Obstacle) -> UserError {
        let needed = match obstacle {
            Obstacle::InPreloader { .. } => words!("chip-needs-boot-rom"),
            Obstacle::Chip(refusal) => match refusal.reason {
                RefusalReason::SmartphoneStorage => words!("chip-needs-signed-agent"),
                RefusalReason::NandFlash => words!("chip-needs-agent"),
                RefusalReason::WindowUnknown | RefusalReason::OnlyCodeKnown => words!("chip-needs-registers"),
                RefusalReason::NotProven => words!("chip-needs-someone"),
            },
            Obstacle::UnknownChip { .. } => words!("chip-needs-someone-who-knows"),
            Obstacle::NoHardwareCode => words!("chip-needs-known-one"),
            Obstacle::Locked => words!("chip-needs-maker"),
            Obstacle::RegisterRefused(_) => words!("chip-needs-permission"),
            Obstacle::Flash(_) => words!("do-unplug-and-retry"),
        };
        UserError::new(JobOutcome::CannotRead, obstacle.present(), vec![needed])
    }
}

impl Present for Obstacle {
    fn present(&self) -> String {
        match self {
            Obstacle::InPreloader { version } => words!("chip-in-preloader", version = version.to_string()),
            Obstacle::Chip(refusal) => {
                let chip = refusal.chip;
                match refusal.reason {
                    RefusalReason::SmartphoneStorage => words!("chip-smartphone-storage", chip = chip),
                    RefusalReason::NandFlash => words!("chip-nand-flash", chip = chip),
                    RefusalReason::WindowUnknown => words!("chip-window-unknown", chip = chip),
                    RefusalReason::NotProven => words!("chip-not-proven", chip = chip),
                    RefusalReason::OnlyCodeKnown => words!("chip-only-code-known", chip = chip),
                }
            }
            Obstacle::UnknownChip { hardware_code } => {
                words!("chip-unknown", code = format!("{hardware_code:#06x}"))
            }
            Obstacle::NoHardwareCode => words!("chip-untold"),
            Obstacle::Locked => words!("chip-locked"),
            Obstacle::RegisterRefused(status) => {
                words!("chip-register-refused", sentence = status.present())
            }
            Obstacle::Flash(obstacle) => obstacle.present(),
        }
    }
}

impl Present for Sighting {
    fn present(&self) -> String {
        match self {
            Sighting::BrokeOff(error) => words!("seen-broke-off", why = error.present()),
            Sighting::NoAnswer { port } => words!("seen-no-answer", port = port),
            Sighting::NotABootRom { port } => words!("seen-no-boot-rom", port = port),
            Sighting::HandshakeFailed { port, error } => {
                words!("seen-error", port = port, why = error.present())
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
                words!("differs-chip", before = before, now = now)
            }
            Difference::Variant { before, now } => words!("differs-chip", before = before, now = now),
            Difference::Version { before, now } => {
                words!("differs-version", before = before.to_string(), now = now.to_string())
            }
            Difference::MeId { before, now } => {
                words!("differs-me-id", before = before.to_string(), now = now.to_string())
            }
            Difference::FlashChip { before, now } => {
                words!("differs-flash", before = before.to_string(), now = now.to_string())
            }
            Difference::FlashNumber { before, now } => {
                words!("differs-unique-id", before = before.to_string(), now = now.to_string())
            }
            Difference::Content { at } => words!("differs-content", at = format!("{at:#010x}")),
        }
    }
}

/// All that differs, as one list.
pub(super) fn list_differences(differs: &[Difference]) -> String {
    differs.iter().map(Present::present).collect::<Vec<_>>().join(", ")
}
