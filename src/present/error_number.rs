//! What the numbers of SP Flash Tool, agents and boot ROMs mean, and what to do: one sentence each, for the
//! window's list of numbers and for refusals.

use super::Present;
use crate::tr;
use bromide_engine::da::error_numbers::{ErrorMeaning, FoundNumber, ReportedBy, look_up};

/// The number in both notations, and who reports it.
#[must_use]
pub fn number_label(found: &FoundNumber) -> String {
    let (decimal, hex) = (found.value.to_string(), format!("0x{:X}", found.value));
    tr!("number-label", decimal = decimal, hex = hex, source = found.number.from.present())
}

/// What the numbers in a text mean: a label with each meaning, or why there is none. Empty for a text without
/// letters and digits.
#[must_use]
pub fn explain_number(text: &str) -> Vec<(Option<String>, String)> {
    let text = text.trim();
    if text.is_empty() {
        return vec![];
    }
    let found = look_up(text);
    if !found.is_empty() {
        let explained = found.iter().map(|found| (Some(number_label(found)), found.number.meaning.present()));
        return explained.collect();
    }
    let is_number = text.chars().any(|c| c.is_ascii_digit());
    let shown: String = text.chars().take(MOST_SHOWN).collect();
    let why = if is_number { tr!("number-unknown", text = shown) } else { tr!("number-not-there") };
    vec![(None, why)]
}

/// More letters of a text are not repeated.
const MOST_SHOWN: usize = 40;

/// A label.
impl Present for ReportedBy {
    fn present(&self) -> String {
        match self {
            ReportedBy::BootRom => tr!("number-from-boot-rom"),
            ReportedBy::Preloader => tr!("number-from-preloader"),
            ReportedBy::LegacyAgent => tr!("number-from-legacy-agent"),
            ReportedBy::Agent => tr!("number-from-agent"),
            ReportedBy::FlashTool => tr!("number-from-flash-tool"),
        }
    }
}

/// A sentence.
impl Present for ErrorMeaning {
    fn present(&self) -> String {
        match self {
            ErrorMeaning::ServerNeeded => tr!("number-server-needed"),
            ErrorMeaning::SignatureRejected => tr!("number-signature-rejected"),
            ErrorMeaning::WrongAgent => tr!("number-wrong-agent"),
            ErrorMeaning::AgentRefused => tr!("number-agent-refused"),
            ErrorMeaning::AgentTooOld => tr!("number-agent-too-old"),
            ErrorMeaning::CommandBlocked => tr!("number-command-blocked"),
            ErrorMeaning::PreloaderFailed => tr!("number-preloader-failed"),
            ErrorMeaning::InternalRam => tr!("number-internal-ram"),
            ErrorMeaning::ExternalRam => tr!("number-external-ram"),
            ErrorMeaning::RamSetup => tr!("number-ram-setup"),
            ErrorMeaning::ClockSetup => tr!("number-clock-setup"),
            ErrorMeaning::RamType => tr!("number-ram-type"),
            ErrorMeaning::RamCalibration => tr!("number-ram-calibration"),
            ErrorMeaning::RamNotSupported => tr!("number-ram-not-supported"),
            ErrorMeaning::RamNotWorking => tr!("number-ram-not-working"),
            ErrorMeaning::RamSettingsNeeded => tr!("number-ram-settings-needed"),
            ErrorMeaning::StorageNotFound => tr!("number-storage-not-found"),
            ErrorMeaning::StorageNotSupported => tr!("number-storage-not-supported"),
            ErrorMeaning::WrongChip => tr!("number-wrong-chip"),
            ErrorMeaning::RamSettingsNotFound => tr!("number-ram-settings-not-found"),
            ErrorMeaning::GeneralFailure => tr!("number-general-failure"),
            ErrorMeaning::NotSupported => tr!("number-not-supported"),
            ErrorMeaning::DeviceNotSupported => tr!("number-device-not-supported"),
            ErrorMeaning::ReadForbidden => tr!("number-read-forbidden"),
            ErrorMeaning::VerifyFailed => tr!("number-verify-failed"),
            ErrorMeaning::WriteForbidden => tr!("number-write-forbidden"),
            ErrorMeaning::OldVersionForbidden => tr!("number-old-version-forbidden"),
            ErrorMeaning::WrongFiles => tr!("number-wrong-files"),
            ErrorMeaning::BadChecksum => tr!("number-bad-checksum"),
            ErrorMeaning::NoSuchPartition => tr!("number-no-such-partition"),
            ErrorMeaning::OutOfRange => tr!("number-out-of-range"),
            ErrorMeaning::PreloaderMismatch => tr!("number-preloader-mismatch"),
            ErrorMeaning::ReadFailed => tr!("number-read-failed"),
            ErrorMeaning::BootRomStep => tr!("number-boot-rom-step"),
            ErrorMeaning::StagesMismatch => tr!("number-stages-mismatch"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_is_answered_in_words() {
        let [(Some(label), meaning)] = &explain_number("S_.. (5054)")[..] else { panic!("one meaning") };
        assert!(label.starts_with("5054 (0x13BE)") && meaning.contains("RAM settings"), "{label}: {meaning}");
        for (text, says) in [("4032", "4032 is not in the list"), ("help!", "No number")] {
            let [(None, why)] = &explain_number(text)[..] else { panic!("{text}") };
            assert!(why.contains(says), "{why}");
        }
        assert_eq!(explain_number("  "), []);
        assert!(explain_number(&"1".repeat(1000)).iter().all(|(_, why)| why.len() < 300));
    }

    #[test]
    fn a_number_is_shown_in_both_notations_with_its_meaning() {
        let [found] = look_up("3001")[..] else { panic!("one meaning") };
        assert_eq!(number_label(&found), "3001 (0xBB9), reported by an older Download Agent");
        assert!(found.number.meaning.present().contains("preloader"));
    }
}
