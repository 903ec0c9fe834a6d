//! The 16-bit status words of the boot ROM, and what each means for a person.

use std::fmt;

/// A big-endian status word as the boot ROM sends it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Status(pub u16);

impl Status {
    /// Reads answer this when all is well (silicon.md section 4).
    pub const OK: Status = Status(0x0000);

    /// Errors start at 0x00FF (silicon.md section 4: "a status is an error if >= 0x00FF"). Below that lie 0000 for
    /// reads and 0001, 0002 or 0003 for writes, by the kind of memory written.
    #[must_use]
    pub fn is_error(self) -> bool {
        self.0 >= 0x00FF
    }

    /// Whether this is how a boot ROM refuses a write (silicon.md section 4). Any other word behind the header of a write
    /// may be a spoilt "go on": then the phone waits for the value.
    #[must_use]
    pub fn refuses_a_write(self) -> bool {
        matches!(self.0, 0x1D00..=0x1D05 | 0x1D18 | 0x703A | 0x7054 | 0x7055 | 0x706B)
    }

    /// The short name, for logs; `None` for a code nobody has published.
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        self.entry().map(|(name, _)| name)
    }

    /// What it means, as a sentence without a full stop; a code nobody has published says so.
    #[must_use]
    pub fn sentence(self) -> &'static str {
        self.entry()
            .map_or("the phone refused with a code that is not publicly known", |(_, sentence)| sentence)
    }

    fn entry(self) -> Option<(&'static str, &'static str)> {
        CODES.iter().find(|(code, ..)| *code == self.0).map(|(_, name, sentence)| (*name, *sentence))
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04X}", self.0)
    }
}

/// Code, name, sentence. From silicon.md section 4 where the real ROM was seen to answer it, else protocol.md section 3.5.
const CODES: &[(u16, &str, &str)] = &[
    (0x0000, "OK", "all is well"),
    (0x0001, "OK, ordinary memory", "written"),
    (0x0002, "OK, boot ROM memory", "written, into memory the boot ROM itself uses"),
    (0x0003, "OK, boot ROM memory", "written, into memory the boot ROM itself uses"),
    (0x1A1D, "CACHE", "the phone reports trouble with its cache"),
    (0x1D00, "WRITE16_ODD", "a 16-bit write went to an odd address"),
    (0x1D01, "WRITE32_UNALIGNED", "a 32-bit write went to an address that is not a multiple of 4"),
    (0x1D02, "WRITE_FORBIDDEN", "the phone does not allow writing there"),
    (0x1D03, "WRITE_OVERLAPS_AGENT", "the write overlaps a program that was loaded before"),
    (0x1D04, "WRITE_BLOCKED", "the write overlaps the image to be started"),
    (0x1D05, "WRITE_COUNT_ZERO", "a write of nothing was asked for"),
    (0x1D06, "READ16_ODD", "a 16-bit read from an odd address was asked for"),
    (0x1D07, "READ32_UNALIGNED", "a 32-bit read from an address that is not a multiple of 4 was asked for"),
    (0x1D08, "READ_FORBIDDEN", "the phone does not allow reading there"),
    (0x1D09, "READ_COUNT_ZERO", "a read of nothing was asked for"),
    (0x1D0A, "READ_BLOCKED", "the read overlaps the image to be started or a program that was loaded before"),
    (0x1D0C, "AUTH_NOT_NEEDED", "the phone asks for no authorisation, or has had it already"),
    (0x1D0D, "SLA_REQUIRED", "the phone asks for its maker's authorisation first"),
    (0x1D0E, "AGENT_OVERLAPS", "a program was loaded over another one"),
    (0x1D0F, "JUMP_OUTSIDE_AGENT", "the jump leaves the loaded program"),
    (0x1D10, "TOO_MANY_AGENTS", "too many programs were loaded"),
    (0x1D11, "AGENT_ADDRESS_ODD", "a program was to be loaded at an odd address"),
    (0x1D12, "AGENT_FORBIDDEN", "the phone does not allow a program to be loaded there"),
    (0x1D13, "AGENT_EMPTY", "an empty program was to be loaded"),
    (0x1D14, "SIGNATURE_TOO_LONG", "the signature is as long as the program"),
    (0x1D15, "SIGNATURE_MISSING", "the phone accepts signed programs only"),
    (0x1D16, "NO_AGENT", "no program has been loaded"),
    (0x1D17, "AGENT_COUNT", "the number of loaded programs does not fit the authorisation"),
    (0x1D18, "WRITE_COUNT_TOO_BIG", "more was to be written than one command can"),
    (0x1D19, "READ_COUNT_TOO_BIG", "more was to be read than one command can"),
    (0x1D1A, "AGENT_AREA_RANGE", "the program area ends before that"),
    (0x1D1B, "AGENT_AREA_RANGE", "the program area ends before that"),
    (0x1D1C, "AGENT_AREA_RANGE", "the program area ends before that"),
    (0x1D1D, "BAUD_RANGE", "the phone's serial line cannot run at that speed"),
    (0x1D21, "AGENT_VERSION", "the phone does not support that program's version"),
    (0x1D3D, "AFTER_SETUP", "the phone's usual answer after its set-up step"),
    (0x2000, "AUTH_IMAGE", "the authorisation file was not accepted"),
    (0x2001, "AGENT_SIGNATURE", "the program's signature was not accepted"),
    (0x2002, "AUTH_MEMORY", "the phone ran out of memory while checking the authorisation"),
    (0x2003, "AUTH_KEY", "the phone could not set up its key"),
    (0x2004, "AUTH_KEY", "the phone could not set up its key"),
    (0x2005, "AUTH_HASH", "the authorisation's check sum is wrong"),
    (0x2006, "AUTH_SIZE", "the authorisation's size is wrong"),
    (0x7000, "AGENT_REGION", "the program's memory region is not accepted"),
    (0x7001, "AGENT_REGION", "the program's memory region overlaps another"),
    (0x7002, "AGENT_REGION", "the program's memory region is too long"),
    (0x7003, "AGENT_LOCATION", "the program's place in memory is not accepted"),
    (0x7004, "AGENT_LENGTH", "the program's length is not accepted"),
    (0x7015, "DAA_SIGNATURE", "the phone accepts only programs signed by its maker"),
    (0x7017, "DAA", "the phone accepts only programs signed by its maker, or asks for no authorisation"),
    (0x7024, "DAA_SIGNATURE", "the phone accepts only programs signed by its maker"),
    (0x703A, "BLOCKED", "the phone does not support this command, or blocks it"),
    (0x7054, "BLOCKED", "the phone does not support this command, or blocks it"),
    (0x7055, "BLOCKED", "the phone does not support this command, or blocks it"),
    (0x706B, "PAST_END", "the range ends past the phone's last address"),
    (0x5000, "BOOT_NO_HEADER", "the phone found no firmware to start, or its image is locked"),
    (0x5001, "BOOT_BAD_HEADER", "the phone found no firmware that it could start, or its image is locked"),
    (0x5002, "BOOT_NO_LAYOUT", "the phone found no list of what to start, or its image is locked"),
    (0x5003, "BOOT_NO_FLASH", "the phone found no flash to start from, or its image is locked"),
    (0x5004, "BOOT_NO_FLASH", "the phone found no flash to start from, or its image is locked"),
    (0x5A5B, "AGENT_BLACKLISTED", "the phone's chip rejects that program by name"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_start_at_00ff() {
        for good in [0, 1, 2, 3, 0xFE] {
            assert!(!Status(good).is_error(), "{good:#x}");
        }
        for bad in [0xFF, 0x1D08, 0x706B, 0xFFFF] {
            assert!(Status(bad).is_error(), "{bad:#x}");
        }
    }

    #[test]
    fn no_single_bit_turns_a_go_on_into_a_refusal() {
        for good in [0u16, 1, 2, 3] {
            for bit in 0..16 {
                assert!(!Status(good ^ 1 << bit).refuses_a_write(), "{good:#06x} with bit {bit}");
            }
        }
        for refusal in [0x1D00, 0x1D02, 0x1D05, 0x1D18, 0x706B] {
            assert!(Status(refusal).is_error() && Status(refusal).refuses_a_write());
        }
        assert!(!Status(0x1D08).refuses_a_write());
    }

    #[test]
    fn every_code_has_one_entry_and_a_sentence() {
        for (i, (code, name, sentence)) in CODES.iter().enumerate() {
            assert!(!name.is_empty() && !sentence.is_empty() && !sentence.ends_with('.'));
            assert!(CODES[i + 1..].iter().all(|(other, ..)| other != code), "{code:#06x} twice");
        }
        assert_eq!(Status(0x1D08).sentence(), "the phone does not allow reading there");
        assert_eq!(Status(0xBEEF).name(), None);
        assert!(Status(0xBEEF).sentence().contains("not publicly known"));
    }
}
