//! [`ProgramImage`]: the one program that Bromide loads into a feature phone.
//!
//! Made from `crates/engine/agent/agent.s`; a test assembles that file again. Nothing else can become an
//! image.

use crate::units::Address;

/// `agent.s`, assembled.
static BYTES: &[u8] = include_bytes!("../../agent/agent.bin");

/// Where it is loaded: the address with the best evidence (agent.md section 1).
const LOAD_ADDRESS: Address = Address(0x7000_8000);

/// The reading program as it is loaded. There is one value of this type, and no way to make another.
#[derive(Debug, Clone, Copy)]
pub struct ProgramImage {
    _only: (),
}

impl ProgramImage {
    /// The reading program.
    pub const READING: ProgramImage = ProgramImage { _only: () };

    /// Its bytes: a branch, `BrAg`, version, length, code.
    #[must_use]
    pub fn bytes(self) -> &'static [u8] {
        BYTES
    }

    /// Where it is loaded and started.
    #[must_use]
    pub fn load_address(self) -> Address {
        LOAD_ADDRESS
    }

    /// The end of the RAM that it uses: 9 KiB from its load address (agent.md section 1).
    #[must_use]
    pub fn ram_end(self) -> Address {
        Address(LOAD_ADDRESS.0 + 0x2400)
    }

    /// The version that it reports.
    #[must_use]
    pub fn version(self) -> u32 {
        1
    }

    /// What the boot ROM answers after the last byte: the XOR of the little-endian 16-bit words (agent.md
    /// section 2).
    #[must_use]
    pub fn checksum(self) -> u16 {
        BYTES.as_chunks::<2>().0.iter().fold(0, |sum, word| sum ^ u16::from_le_bytes(*word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A change of the program must be meant.
    #[test]
    fn the_image_is_the_one_that_was_reviewed() {
        let digest = ring::digest::digest(&ring::digest::SHA256, BYTES);
        assert_eq!(hex::encode(digest), include_str!("../../agent/agent.sha256").trim());
    }

    #[test]
    fn the_head_names_program_version_and_length() {
        let word = |at: usize| u32::from_le_bytes(*BYTES[at..].first_chunk().unwrap());
        assert_eq!(BYTES[3], 0xEA, "a branch");
        assert_eq!(&BYTES[4..8], b"BrAg");
        assert_eq!(word(8), ProgramImage::READING.version());
        assert_eq!(word(12) as usize, BYTES.len());
        assert!(BYTES.len() <= 4096 && BYTES.len().is_multiple_of(4));
    }
}
