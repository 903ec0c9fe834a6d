//! Commands as data, and the steps of their dialogues (silicon.md section 4, protocol.md section 3.2).
//!
//! Made by the session; carried out by [`super::Exchange`]. Only commands that read, and the register writes
//! of the chip table, can be expressed: there is no command here that loads, starts, erases or programs
//! anything.

use std::fmt;

use crate::units::Address;

/// One command to the boot ROM.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Request {
    /// `D1`: `words` 32-bit words from `at`, with a status before and behind the data.
    Read32 {
        /// A multiple of 4.
        at: Address,
        /// 1 to 0x3FFFFFFF.
        words: u32,
    },
    /// `D0`: `halves` 16-bit values from `at`, with a status before and behind the data.
    Read16 {
        /// An even address.
        at: Address,
        /// 1 to 0x7FFFFFFF.
        halves: u32,
    },
    /// `A2`: the old 16-bit read. No status at all: a refusal is silence.
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
    /// `D4` whose effect is a reset: the status behind the value never comes (silicon.md section 6).
    ResetWrite32 {
        /// The reset register.
        at: Address,
        /// The reset key.
        value: u32,
    },
    /// `D8`: which protections are on; 4 bytes.
    TargetConfig,
    /// `E1`: the chip's own number; a length, then 16 bytes on the MT6261.
    MeId,
    /// `FF` or `FE`: one byte instead of an echo.
    Version(VersionKind),
    /// `FD`: the hardware code of newer chips. Echoed and then silent on the MT6260/6261.
    HardwareCode,
    /// `FC`: sub code, hardware and software version of newer chips. Echoed and then silent on the
    /// MT6260/6261.
    HardwareVersions,
}

/// Which version is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VersionKind {
    /// `FF`: the boot ROM's, 05 on the MT6261. A preloader echoes FF.
    BootRom,
    /// `FE`: the preloader's. A boot ROM echoes FE.
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
pub enum Step {
    /// Send these bytes in one write; the phone echoes each of them.
    SendEchoed {
        /// The bytes; the first `len` count.
        bytes: [u8; 9],
        /// 1 to 9.
        len: usize,
    },
    /// Send one byte that is answered, not echoed.
    SendPlain(u8),
    /// A status word. An error status ends the dialogue at once: exactly one comes.
    Status,
    /// This many bytes of data.
    Data(usize),
    /// A big-endian 32-bit length, then that many bytes of data, at most what the caller has room for.
    CountedData,
}

impl Request {
    /// The command's bytes of data in the answer, where that is known beforehand.
    #[must_use]
    pub fn data_len(&self) -> usize {
        self.steps().iter().map(|step| if let Step::Data(n) = step { *n } else { 0 }).sum()
    }

    /// The command's name in the field; the same in all languages.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Request::Read32 { .. } => "READ32",
            Request::Read16 { .. } | Request::LegacyRead16 { .. } => "READ16",
            Request::Write32 { .. } | Request::ResetWrite32 { .. } => "WRITE32",
            Request::Write16 { .. } => "WRITE16",
            Request::TargetConfig => "GET_TARGET_CONFIG",
            Request::MeId => "GET_ME_ID",
            Request::Version(VersionKind::BootRom) => "GET_VERSION",
            Request::Version(VersionKind::Preloader) => "GET_BL_VER",
            Request::HardwareCode => "GET_HW_CODE",
            Request::HardwareVersions => "GET_HW_SW_VER",
        }
    }

    /// The address it is about, if it is about one.
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

    /// Whether a broken dialogue may leave the phone waiting for a value to write. Then nothing more may be
    /// sent: whatever is sent next could land in a register (protocol.md section 2.4).
    #[must_use]
    pub fn is_write(&self) -> bool {
        matches!(self, Request::Write32 { .. } | Request::Write16 { .. } | Request::ResetWrite32 { .. })
    }

    /// The dialogue. The header of a read or write is one write of 9 bytes: split into two it can hang the
    /// ROM (silicon.md section 5).
    #[must_use]
    pub fn steps(&self) -> Vec<Step> {
        match *self {
            Request::Read32 { at, words } => {
                vec![header(0xD1, at, words), Step::Status, Step::Data(bytes_of(words, 4)), Step::Status]
            }
            Request::Read16 { at, halves } => {
                vec![header(0xD0, at, halves), Step::Status, Step::Data(bytes_of(halves, 2)), Step::Status]
            }
            Request::LegacyRead16 { at, halves } => {
                vec![header(0xA2, at, halves), Step::Data(bytes_of(halves, 2))]
            }
            Request::Write32 { at, value } => {
                vec![header(0xD4, at, 1), Step::Status, echoed(&value.to_be_bytes()), Step::Status]
            }
            Request::Write16 { at, value } => {
                vec![header(0xD2, at, 1), Step::Status, echoed(&value.to_be_bytes()), Step::Status]
            }
            Request::ResetWrite32 { at, value } => {
                vec![header(0xD4, at, 1), Step::Status, echoed(&value.to_be_bytes())]
            }
            Request::TargetConfig => vec![echoed(&[0xD8]), Step::Data(4), Step::Status],
            Request::MeId => vec![echoed(&[0xE1]), Step::CountedData, Step::Status],
            Request::Version(kind) => vec![Step::SendPlain(kind.code()), Step::Data(1)],
            Request::HardwareCode => vec![echoed(&[0xFD]), Step::Data(2), Step::Status],
            Request::HardwareVersions => vec![echoed(&[0xFC]), Step::Data(6), Step::Status],
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
            Request::TargetConfig | Request::MeId | Request::HardwareCode | Request::HardwareVersions => {
                f.write_str(name)
            }
        }
    }
}

/// Command, address, count: 9 bytes, most significant byte first.
fn header(command: u8, at: Address, count: u32) -> Step {
    let [a, b, c, d] = at.0.to_be_bytes();
    let [e, f, g, h] = count.to_be_bytes();
    Step::SendEchoed { bytes: [command, a, b, c, d, e, f, g, h], len: 9 }
}

fn echoed(payload: &[u8]) -> Step {
    let mut bytes = [0; 9];
    let len = payload.len().min(bytes.len());
    for (to, from) in bytes.iter_mut().zip(payload) {
        *to = *from;
    }
    Step::SendEchoed { bytes, len }
}

fn bytes_of(count: u32, width: usize) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX).saturating_mul(width)
}

/// Turns 32-bit values as they travel (most significant byte first) into the order they have in the phone's
/// memory. A rest of fewer than 4 bytes stays as it is.
pub fn swap_words(data: &mut [u8]) {
    for word in data.as_chunks_mut::<4>().0 {
        // Compiled to vector instructions, unlike `reverse`.
        *word = u32::from_be_bytes(*word).to_le_bytes();
    }
}

/// Turns 16-bit values as they travel into the order they have in the phone's memory.
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
        assert_eq!(steps[0], Step::SendEchoed { bytes: [0xD1, 0x80, 0, 0, 8, 0, 1, 2, 3], len: 9 });
        assert_eq!(steps[1..], [Step::Status, Step::Data(0x1_0203 * 4), Step::Status]);
    }

    #[test]
    fn a_reset_expects_no_status_after_its_value() {
        let write = Request::Write32 { at: Address(0xA003_001C), value: 0x1209 }.steps();
        let reset = Request::ResetWrite32 { at: Address(0xA003_001C), value: 0x1209 }.steps();
        assert_eq!(write[..3], reset[..]);
        assert_eq!(write[3], Step::Status);
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
            Request::Version(VersionKind::BootRom),
            Request::Version(VersionKind::Preloader),
            Request::HardwareCode,
            Request::HardwareVersions,
        ];
        let commands: Vec<u8> = every
            .iter()
            .map(|request| match request.steps()[0] {
                Step::SendEchoed { bytes, .. } => bytes[0],
                Step::SendPlain(byte) => byte,
                other => panic!("{request:?} starts with {other:?}"),
            })
            .collect();
        assert_eq!(commands, [0xD1, 0xD0, 0xA2, 0xD4, 0xD2, 0xD4, 0xD8, 0xE1, 0xFF, 0xFE, 0xFD, 0xFC]);
    }
}
