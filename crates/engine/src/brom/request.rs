//! Boot-ROM commands as data, and the steps of their dialogues (silicon.md section 4, protocol.md section
//! 3.2).
//!
//! Made by the session, executed by [`super::Exchange`]. Only reads and the register writes of the chip table
//! can be expressed: no command here loads, starts, erases or programs anything.

use std::fmt;

use crate::units::Address;

/// One command to the boot ROM.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Request {
    /// `D1`: `words` 32-bit words from `at`, with a status before and after the data.
    Read32 {
        /// A multiple of 4.
        at: Address,
        /// 1 to 0x3FFFFFFF.
        words: u32,
    },
    /// `D0`: `halves` 16-bit values from `at`, with a status before and after the data.
    Read16 {
        /// An even address.
        at: Address,
        /// 1 to 0x7FFFFFFF.
        halves: u32,
    },
    /// `A2`: the old 16-bit read, without a status. The phone refuses it by not answering.
    LegacyRead16 {
        /// An even address.
        at: Address,
        /// 1 to 0x7FFFFFFF.
        halves: u32,
    },
    /// `D4`: one 32-bit register write.
    Write32 {
        /// The register.
        at: Address,
        /// The value.
        value: u32,
    },
    /// `D2`: one 16-bit register write.
    Write16 {
        /// The register.
        at: Address,
        /// The value.
        value: u16,
    },
    /// `D4` that causes a reset: the status after the value never arrives (silicon.md section 6).
    ResetWrite32 {
        /// The reset register.
        at: Address,
        /// The reset key.
        value: u32,
    },
    /// `D8`: the enabled protections; 4 bytes.
    TargetConfig,
    /// `E1`: the chip's unique number; a length, then 16 bytes on the MT6261.
    MeId,
    /// `E7`: the SOC id of newer smartphone chips; a length, then 32 bytes (da.md section 1.1).
    SocId,
    /// `FF` or `FE`: answered with one byte, without an echo.
    Version(VersionKind),
    /// `FD`: the hardware code of newer chips. The MT6260/6261 only echoes it.
    HardwareCode,
    /// `FC`: sub code, hardware and software version of newer chips. The MT6260/6261 only echoes it.
    HardwareVersions,
}

/// The version to ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VersionKind {
    /// `FF`: the boot ROM's version, 05 on the MT6261. A preloader echoes FF.
    BootRom,
    /// `FE`: the preloader's version. A boot ROM echoes FE.
    Preloader,
}

impl VersionKind {
    /// The command byte.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            VersionKind::BootRom => 0xFF,
            VersionKind::Preloader => 0xFE,
        }
    }
}

/// The answer to [`Request::HardwareVersions`]: three big-endian 16-bit values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HardwareVersions {
    /// The sub code.
    pub sub_code: u16,
    /// The hardware version.
    pub hardware_version: u16,
    /// The software version.
    pub software_version: u16,
}

/// One step of a dialogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DialogueStep {
    /// Send these bytes in one write; the phone echoes each of them.
    SendEchoed {
        /// The bytes; only the first `len` are sent.
        bytes: [u8; 9],
        /// 1 to 9.
        len: usize,
    },
    /// Send one byte, which is not echoed.
    SendPlain(u8),
    /// Receive a status word. An error status ends the dialogue at once; no second status follows.
    Status,
    /// Receive this many bytes of data.
    Data(usize),
    /// Receive a big-endian 32-bit length, then that many bytes of data. More than the buffer holds is an
    /// error.
    CountedData,
}

impl Request {
    /// Number of data bytes in the answer, without those of a [`DialogueStep::CountedData`].
    #[must_use]
    pub fn data_len(&self) -> usize {
        self.steps().iter().map(|step| if let DialogueStep::Data(n) = step { *n } else { 0 }).sum()
    }

    /// The usual name of the command, the same in all languages.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Request::Read32 { .. } => "READ32",
            Request::Read16 { .. } | Request::LegacyRead16 { .. } => "READ16",
            Request::Write32 { .. } | Request::ResetWrite32 { .. } => "WRITE32",
            Request::Write16 { .. } => "WRITE16",
            Request::TargetConfig => "GET_TARGET_CONFIG",
            Request::MeId => "GET_ME_ID",
            Request::SocId => "GET_SOC_ID",
            Request::Version(VersionKind::BootRom) => "GET_VERSION",
            Request::Version(VersionKind::Preloader) => "GET_BL_VER",
            Request::HardwareCode => "GET_HW_CODE",
            Request::HardwareVersions => "GET_HW_SW_VER",
        }
    }

    /// The address that it reads or writes, if any.
    #[must_use]
    pub fn address(&self) -> Option<Address> {
        match self {
            Request::Read32 { at, .. }
            | Request::Read16 { at, .. }
            | Request::LegacyRead16 { at, .. }
            | Request::Write32 { at, .. }
            | Request::ResetWrite32 { at, .. }
            | Request::Write16 { at, .. } => Some(*at),
            _ => None,
        }
    }

    /// Whether an interrupted dialogue may leave the phone waiting for a value to write. Then nothing more
    /// may be sent, because it could be written to a register (protocol.md section 2.4).
    #[must_use]
    pub fn is_write(&self) -> bool {
        matches!(self, Request::Write32 { .. } | Request::Write16 { .. } | Request::ResetWrite32 { .. })
    }

    /// The steps of the dialogue. The header of a read or write is sent as one write of 9 bytes: split into
    /// two it can hang the ROM (silicon.md section 5).
    #[must_use]
    pub fn steps(&self) -> Vec<DialogueStep> {
        match *self {
            Request::Read32 { at, words } => {
                vec![
                    header(0xD1, at, words),
                    DialogueStep::Status,
                    DialogueStep::Data(bytes_of(words, 4)),
                    DialogueStep::Status,
                ]
            }
            Request::Read16 { at, halves } => {
                vec![
                    header(0xD0, at, halves),
                    DialogueStep::Status,
                    DialogueStep::Data(bytes_of(halves, 2)),
                    DialogueStep::Status,
                ]
            }
            Request::LegacyRead16 { at, halves } => {
                vec![header(0xA2, at, halves), DialogueStep::Data(bytes_of(halves, 2))]
            }
            Request::Write32 { at, value } => {
                vec![
                    header(0xD4, at, 1),
                    DialogueStep::Status,
                    echoed(&value.to_be_bytes()),
                    DialogueStep::Status,
                ]
            }
            Request::Write16 { at, value } => {
                vec![
                    header(0xD2, at, 1),
                    DialogueStep::Status,
                    echoed(&value.to_be_bytes()),
                    DialogueStep::Status,
                ]
            }
            Request::ResetWrite32 { at, value } => {
                vec![header(0xD4, at, 1), DialogueStep::Status, echoed(&value.to_be_bytes())]
            }
            Request::TargetConfig => vec![echoed(&[0xD8]), DialogueStep::Data(4), DialogueStep::Status],
            Request::MeId => vec![echoed(&[0xE1]), DialogueStep::CountedData, DialogueStep::Status],
            Request::SocId => vec![echoed(&[0xE7]), DialogueStep::CountedData, DialogueStep::Status],
            Request::Version(kind) => vec![DialogueStep::SendPlain(kind.code()), DialogueStep::Data(1)],
            Request::HardwareCode => vec![echoed(&[0xFD]), DialogueStep::Data(2), DialogueStep::Status],
            Request::HardwareVersions => vec![echoed(&[0xFC]), DialogueStep::Data(6), DialogueStep::Status],
        }
    }
}

impl fmt::Display for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.name();
        match self {
            Request::Read32 { at, words } => write!(f, "{name} of {at} ({} bytes)", u64::from(*words) * 4),
            Request::Read16 { at, halves } => write!(f, "{name} of {at} ({} bytes)", u64::from(*halves) * 2),
            Request::LegacyRead16 { at, .. } => write!(f, "the old {name} of {at}"),
            Request::Write32 { at, value } | Request::ResetWrite32 { at, value } => {
                write!(f, "{name} of {value:#010x} to {at}")
            }
            Request::Write16 { at, value } => write!(f, "{name} of {value:#06x} to {at}"),
            Request::Version(VersionKind::BootRom) => f.write_str("the boot ROM's version"),
            Request::Version(VersionKind::Preloader) => f.write_str("the preloader's version"),
            Request::TargetConfig
            | Request::MeId
            | Request::SocId
            | Request::HardwareCode
            | Request::HardwareVersions => f.write_str(name),
        }
    }
}

/// Command, address, count: 9 bytes, most significant byte first.
fn header(command: u8, at: Address, count: u32) -> DialogueStep {
    let [a, b, c, d] = at.0.to_be_bytes();
    let [e, f, g, h] = count.to_be_bytes();
    DialogueStep::SendEchoed { bytes: [command, a, b, c, d, e, f, g, h], len: 9 }
}

fn echoed(payload: &[u8]) -> DialogueStep {
    let mut bytes = [0; 9];
    let len = payload.len().min(bytes.len());
    for (to, from) in bytes.iter_mut().zip(payload) {
        *to = *from;
    }
    DialogueStep::SendEchoed { bytes, len }
}

fn bytes_of(count: u32, width: usize) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX).saturating_mul(width)
}

/// Converts 32-bit values from transmission order (most significant byte first) to the order in the phone's
/// memory. A remainder of fewer than 4 bytes is left unchanged.
pub fn swap_words(data: &mut [u8]) {
    for word in data.as_chunks_mut::<4>().0 {
        // Compiled to vector instructions, unlike `reverse`.
        *word = u32::from_be_bytes(*word).to_le_bytes();
    }
}

/// Converts 16-bit values from transmission order to the order in the phone's memory.
pub fn swap_halves(data: &mut [u8]) {
    for half in data.as_chunks_mut::<2>().0 {
        half.reverse();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_command_address_count_most_significant_byte_first() {
        let steps = Request::Read32 { at: Address(0x8000_0008), words: 0x1_0203 }.steps();
        assert_eq!(steps[0], DialogueStep::SendEchoed { bytes: [0xD1, 0x80, 0, 0, 8, 0, 1, 2, 3], len: 9 });
        assert_eq!(
            steps[1..],
            [DialogueStep::Status, DialogueStep::Data(0x1_0203 * 4), DialogueStep::Status]
        );
    }

    #[test]
    fn a_reset_expects_no_status_after_its_value() {
        let write = Request::Write32 { at: Address(0xA003_001C), value: 0x1209 }.steps();
        let reset = Request::ResetWrite32 { at: Address(0xA003_001C), value: 0x1209 }.steps();
        assert_eq!(write[..3], reset[..]);
        assert_eq!(write[3], DialogueStep::Status);
    }

    #[test]
    fn words_and_half_words_are_converted_to_memory_order() {
        let mut bytes = [1, 2, 3, 4, 5, 6, 7, 8, 9];
        swap_words(&mut bytes);
        assert_eq!(bytes, [4, 3, 2, 1, 8, 7, 6, 5, 9]);
        let mut bytes = [1, 2, 3, 4, 5];
        swap_halves(&mut bytes);
        assert_eq!(bytes, [2, 1, 4, 3, 5]);
    }

    #[test]
    fn requests_are_reads_and_register_writes_only() {
        let every = [
            Request::Read32 { at: Address(0), words: 1 },
            Request::Read16 { at: Address(0), halves: 1 },
            Request::LegacyRead16 { at: Address(0), halves: 1 },
            Request::Write32 { at: Address(0), value: 0 },
            Request::Write16 { at: Address(0), value: 0 },
            Request::ResetWrite32 { at: Address(0), value: 0 },
            Request::TargetConfig,
            Request::MeId,
            Request::SocId,
            Request::Version(VersionKind::BootRom),
            Request::Version(VersionKind::Preloader),
            Request::HardwareCode,
            Request::HardwareVersions,
        ];
        let commands: Vec<u8> = every
            .iter()
            .map(|request| match request.steps()[0] {
                DialogueStep::SendEchoed { bytes, .. } => bytes[0],
                DialogueStep::SendPlain(byte) => byte,
                other => panic!("{request:?} starts with {other:?}"),
            })
            .collect();
        assert_eq!(commands, [0xD1, 0xD0, 0xA2, 0xD4, 0xD2, 0xD4, 0xD8, 0xE1, 0xE7, 0xFF, 0xFE, 0xFD, 0xFC]);
    }
}
