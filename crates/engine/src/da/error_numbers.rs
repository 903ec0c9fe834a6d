//! Numbers that SP Flash Tool, agents and boot ROMs report, and what they mean (da.md sections 5 to 7,
//! protocol.md sections 3.5 and 8.5). Used to look a number up and to explain an agent's refusal. Numbers that
//! the fact sheets do not have are not in the list.

use std::fmt;
use std::ops::RangeInclusive;

/// A number, or a range of numbers with one meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorNumber {
    /// The numbers.
    pub values: RangeInclusive<u32>,
    /// Who reports it.
    pub from: ReportedBy,
    /// What it means.
    pub meaning: ErrorMeaning,
}

/// Who reports a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReportedBy {
    /// The boot ROM or the preloader, as a status word.
    BootRom,
    /// The preloader, about itself.
    Preloader,
    /// A legacy agent; SP Flash Tool shows the number in decimal.
    LegacyAgent,
    /// An xflash or XML agent.
    Agent,
    /// SP Flash Tool.
    FlashTool,
}

/// What a number means. Its name in kebab case is a stable id ([`ErrorMeaning::id`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each variant is explained by its English text")]
pub enum ErrorMeaning {
    ServerNeeded,
    SignatureRejected,
    WrongAgent,
    AgentRefused,
    AgentTooOld,
    CommandBlocked,
    PreloaderFailed,
    InternalRam,
    ExternalRam,
    RamSetup,
    ClockSetup,
    RamType,
    RamCalibration,
    RamNotSupported,
    RamNotWorking,
    RamSettingsNeeded,
    StorageNotFound,
    StorageNotSupported,
    WrongChip,
    RamSettingsNotFound,
    GeneralFailure,
    NotSupported,
    DeviceNotSupported,
    ReadForbidden,
    VerifyFailed,
    WriteForbidden,
    OldVersionForbidden,
    WrongFiles,
    BadChecksum,
    NoSuchPartition,
    OutOfRange,
    PreloaderMismatch,
    ReadFailed,
    BootRomStep,
    StagesMismatch,
}

use ErrorMeaning as Means;
use ReportedBy::{Agent, BootRom, FlashTool, LegacyAgent, Preloader};

const fn row(first: u32, last: u32, from: ReportedBy, meaning: ErrorMeaning) -> ErrorNumber {
    ErrorNumber { values: first..=last, from, meaning }
}

/// All numbers. A single number stands before a range that contains it.
static NUMBERS: &[ErrorNumber] = &[
    // Status words: protocol.md section 3.5, da.md sections 1.3 and 7.2.
    row(0x1D0D, 0x1D0D, BootRom, Means::ServerNeeded),
    row(0x7015, 0x7015, BootRom, Means::SignatureRejected),
    row(0x7017, 0x7017, BootRom, Means::SignatureRejected),
    row(0x7024, 0x7024, BootRom, Means::SignatureRejected),
    row(0x2001, 0x2001, BootRom, Means::SignatureRejected),
    row(0x1D15, 0x1D15, BootRom, Means::SignatureRejected),
    row(0x1D12, 0x1D12, BootRom, Means::WrongAgent),
    row(0x7003, 0x7003, BootRom, Means::WrongAgent),
    row(0x5A5B, 0x5A5B, BootRom, Means::AgentRefused),
    row(0x1D21, 0x1D21, BootRom, Means::AgentTooOld),
    row(0x703A, 0x703A, BootRom, Means::CommandBlocked),
    row(0x7054, 0x7054, BootRom, Means::CommandBlocked),
    // Words of legacy agents: da.md section 7.1. BCA and later, about writing, are not listed there.
    row(0xBB8, 0xBB8, LegacyAgent, Means::InternalRam),
    row(0xBB9, 0xBB9, LegacyAgent, Means::ExternalRam),
    row(0xBBA, 0xBBA, LegacyAgent, Means::RamSetup),
    row(0xBBB, 0xBBC, LegacyAgent, Means::ClockSetup),
    row(0xBBD, 0xBBD, LegacyAgent, Means::RamType),
    row(0xBBE, 0xBBF, LegacyAgent, Means::RamCalibration),
    row(0xBC0, 0xBC0, LegacyAgent, Means::RamNotSupported),
    row(0xBC1, 0xBC2, LegacyAgent, Means::RamNotWorking),
    row(0xBC3, 0xBC3, LegacyAgent, Means::RamSettingsNeeded),
    row(0xBC4, 0xBC4, LegacyAgent, Means::StorageNotFound),
    row(0xBC5, 0xBC6, LegacyAgent, Means::StorageNotSupported),
    row(0xBC7, 0xBC8, LegacyAgent, Means::StorageNotFound),
    row(0xBC9, 0xBC9, LegacyAgent, Means::WrongChip),
    row(0x2711, 0x2718, Preloader, Means::PreloaderFailed),
    // S_DL_GET_DRAM_SETTING_FAIL: da.md section 6.1.
    row(5054, 5054, FlashTool, Means::RamSettingsNotFound),
    // Statuses of xflash agents: protocol.md section 8.5, da.md sections 4.2 and 4.5.
    row(0xC001_0004, 0xC001_0004, Agent, Means::NotSupported),
    row(0xC001_0001, 0xC001_000F, Agent, Means::GeneralFailure),
    row(0xC002_0003, 0xC002_0003, Agent, Means::DeviceNotSupported),
    row(0xC002_0004, 0xC002_0004, Agent, Means::ReadForbidden),
    row(0xC002_0006, 0xC002_0007, Agent, Means::VerifyFailed),
    row(0xC002_002C, 0xC002_002C, Agent, Means::WriteForbidden),
    row(0xC002_0053, 0xC002_0053, Agent, Means::OldVersionForbidden),
    row(0xC003_0001, 0xC003_000F, Agent, Means::WrongFiles),
    row(0xC004_0003, 0xC004_0003, Agent, Means::BadChecksum),
    row(0xC004_0006, 0xC004_0006, Agent, Means::NoSuchPartition),
    row(0xC004_000B, 0xC004_000B, Agent, Means::OutOfRange),
    row(0xC004_0050, 0xC004_0050, Agent, Means::PreloaderMismatch),
    row(0xC005_0007, 0xC005_0007, Agent, Means::ReadFailed),
    row(0xC006_0001, 0xC006_0006, Agent, Means::BootRomStep),
    row(0xC007_0004, 0xC007_0004, Agent, Means::StagesMismatch),
];

/// What a number means; `None` if it is not published.
#[must_use]
pub fn error_number(value: u32) -> Option<&'static ErrorNumber> {
    NUMBERS.iter().find(|number| number.values.contains(&value))
}

/// A number in a text that has a meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FoundNumber {
    /// The number.
    pub value: u32,
    /// What it means.
    pub number: &'static ErrorNumber,
}

/// The longest text that is looked at, in characters: a whole message of SP Flash Tool.
const LONGEST_TEXT: usize = 4096;

/// The numbers in what somebody typed or pasted: a number, or a whole message. Digits without `0x` are taken as
/// decimal and as hexadecimal, so that one text may have two meanings; none if no number has a meaning.
#[must_use]
pub fn look_up(text: &str) -> Vec<FoundNumber> {
    let text: String = text.chars().take(LONGEST_TEXT).collect();
    let is_single = text.trim().chars().all(|c| c.is_ascii_alphanumeric());
    let mut found: Vec<FoundNumber> = Vec::new();
    for word in text.split(|c: char| !c.is_ascii_alphanumeric()) {
        for value in readings(word, is_single) {
            let number = error_number(value).map(|number| FoundNumber { value, number });
            found.extend(number.filter(|number| !found.contains(number)));
        }
    }
    found
}

/// The numbers that a word may stand for. Letters alone are a number only if there is no other word.
fn readings(word: &str, is_single: bool) -> Vec<u32> {
    let hexadecimal = |digits: &str| u32::from_str_radix(digits, 16).ok();
    if let Some(digits) = word.strip_prefix("0x").or_else(|| word.strip_prefix("0X")) {
        return hexadecimal(digits).into_iter().collect();
    }
    if !is_single && !word.contains(|c: char| c.is_ascii_digit()) {
        return Vec::new();
    }
    word.parse().ok().into_iter().chain(hexadecimal(word)).collect()
}

impl ErrorMeaning {
    /// A stable id for JSON and reports.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.id_and_text().0
    }

    const fn id_and_text(self) -> (&'static str, &'static str) {
        match self {
            Means::ServerNeeded => ("server-needed", "the phone wants the permission of its maker's server"),
            Means::SignatureRejected => {
                ("signature-rejected", "the phone rejects the signature of the agent")
            }
            Means::WrongAgent => ("wrong-agent", "the agent's address or length is not allowed on this chip"),
            Means::AgentRefused => ("agent-refused", "the chip refuses this agent by a list"),
            Means::AgentTooOld => ("agent-too-old", "the version of the agent is not supported"),
            Means::CommandBlocked => ("command-blocked", "the phone blocks this command"),
            Means::PreloaderFailed => ("preloader-failed", "the preloader reports an error of its own"),
            Means::InternalRam => ("internal-ram", "the internal RAM does not work"),
            Means::ExternalRam => ("external-ram", "the external RAM does not work"),
            Means::RamSetup => ("ram-setup", "the external RAM could not be set up"),
            Means::ClockSetup => ("clock-setup", "a clock for the chip or its RAM could not be set up"),
            Means::RamType => ("ram-type", "the RAM settings are for another type of RAM"),
            Means::RamCalibration => ("ram-calibration", "the calibration of the RAM failed"),
            Means::RamNotSupported => ("ram-not-supported", "the RAM is not supported"),
            Means::RamNotWorking => ("ram-not-working", "the RAM does not answer as it should"),
            Means::RamSettingsNeeded => ("ram-settings-needed", "the agent waits for RAM settings"),
            Means::StorageNotFound => ("storage-not-found", "the agent found no storage of this kind"),
            Means::StorageNotSupported => {
                ("storage-not-supported", "the agent does not know the storage chip")
            }
            Means::WrongChip => ("wrong-chip", "the agent is for another chip"),
            Means::RamSettingsNotFound => ("ram-settings-not-found", "no RAM settings fit this phone"),
            Means::GeneralFailure => ("general-failure", "the agent reports a general failure"),
            Means::NotSupported => ("not-supported", "the agent does not support this command"),
            Means::DeviceNotSupported => ("device-not-supported", "the agent does not support this phone"),
            Means::ReadForbidden => ("read-forbidden", "the agent forbids this access"),
            Means::VerifyFailed => ("verify-failed", "a signature check failed"),
            Means::WriteForbidden => ("write-forbidden", "the agent forbids writing"),
            Means::OldVersionForbidden => ("old-version-forbidden", "the phone forbids older firmware"),
            Means::WrongFiles => ("wrong-files", "the chosen files do not fit"),
            Means::BadChecksum => ("bad-checksum", "data had a wrong checksum"),
            Means::NoSuchPartition => ("no-such-partition", "there is no partition with this name"),
            Means::OutOfRange => ("out-of-range", "the range ends past the end of the storage"),
            Means::PreloaderMismatch => {
                ("preloader-mismatch", "the RAM settings have another version than the agent")
            }
            Means::ReadFailed => ("read-failed", "the storage could not be read at this place"),
            Means::BootRomStep => ("boot-rom-step", "a step with the boot ROM failed"),
            Means::StagesMismatch => {
                ("stages-mismatch", "the two stages of the agent do not belong together")
            }
        }
    }
}

/// In English, for logs.
impl fmt::Display for ErrorMeaning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id_and_text().1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meanings(text: &str) -> Vec<(u32, ErrorMeaning)> {
        look_up(text).iter().map(|found| (found.value, found.number.meaning)).collect()
    }

    #[test]
    fn decimal_and_hexadecimal_numbers_and_whole_messages_are_looked_up() {
        for (text, expected) in [
            ("3001", &[(3001, Means::ExternalRam)][..]),
            ("0xBB9", &[(3001, Means::ExternalRam)]),
            ("bb9", &[(3001, Means::ExternalRam)]),
            (" BBA ", &[(3002, Means::RamSetup)]),
            ("0X1d0d", &[(0x1D0D, Means::ServerNeeded)]),
            ("7015", &[(0x7015, Means::SignatureRejected)]),
            ("5054", &[(5054, Means::RamSettingsNotFound)]),
            (
                "ERROR : S_DL_GET_DRAM_SETTING_FAIL (5054) , MSP ERROE CODE : 0x00.",
                &[(5054, Means::RamSettingsNotFound)],
            ),
            ("STATUS_BROM_CMD_SEND_DA_FAIL (0xC0060003)", &[(0xC006_0003, Means::BootRomStep)]),
            ("C0010004", &[(0xC001_0004, Means::NotSupported)]),
            ("0xC0010003", &[(0xC001_0003, Means::GeneralFailure)]),
            ("10001", &[(0x2711, Means::PreloaderFailed)]),
            ("3011 or 0xBC3", &[(3011, Means::RamSettingsNeeded)]),
            ("3018", &[]),
            ("4032", &[]),
            ("the bad dad", &[]),
            ("0xC0060003000", &[]),
            ("99999999999999999999", &[]),
            ("", &[]),
            ("\u{1F4F1}", &[]),
        ] {
            assert_eq!(meanings(text), expected, "{text}");
        }
    }

    #[test]
    fn no_number_is_hidden_by_an_earlier_row_and_every_id_is_stable_text() {
        for (index, number) in NUMBERS.iter().enumerate() {
            assert!(number.values.start() <= number.values.end());
            let first = *number.values.start();
            let found = error_number(first).expect("in the list");
            assert!(std::ptr::eq(found, number) || first == 0xC001_0004, "row {index} is hidden");
            let id = number.meaning.id();
            assert!(id.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{id}");
            assert!(number.meaning.to_string().contains(' '));
        }
    }
}
