//! The 16-bit status words of the boot ROM, and their names. What each means is said by `present`.

use std::fmt;

/// A big-endian status word as the boot ROM sends it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Status(pub u16);

impl Status {
    /// Reads answer this when all is well (silicon.md section 4).
    pub const OK: Status = Status(0x0000);

    /// Errors start at 0x00FF (silicon.md section 4: "a status is an error if >= 0x00FF"). Below that lie
    /// 0000 for reads and 0001, 0002 or 0003 for writes, by the kind of memory written.
    #[must_use]
    pub fn is_error(self) -> bool {
        self.0 >= 0x00FF
    }

    /// Whether this is how a boot ROM refuses a write (silicon.md section 4). Any other word behind the
    /// header of a write may be a spoilt "go on": then the phone waits for the value.
    #[must_use]
    pub fn refuses_a_write(self) -> bool {
        matches!(self.0, 0x1D00..=0x1D05 | 0x1D18 | 0x703A | 0x7054 | 0x7055 | 0x706B)
    }

    /// The short name, for logs; `None` for a code nobody has published.
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        CODES.iter().find(|(code, _)| *code == self.0).map(|(_, name)| *name)
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04X}", self.0)
    }
}

/// Code and name. From silicon.md section 4 where the real ROM was seen to answer it, else protocol.md
/// section 3.5.
const CODES: &[(u16, &str)] = &[
    (0x0000, "OK"),
    (0x0001, "OK, ordinary memory"),
    (0x0002, "OK, boot ROM memory"),
    (0x0003, "OK, boot ROM memory"),
    (0x1A1D, "CACHE"),
    (0x1D00, "WRITE16_ODD"),
    (0x1D01, "WRITE32_UNALIGNED"),
    (0x1D02, "WRITE_FORBIDDEN"),
    (0x1D03, "WRITE_OVERLAPS_AGENT"),
    (0x1D04, "WRITE_BLOCKED"),
    (0x1D05, "WRITE_COUNT_ZERO"),
    (0x1D06, "READ16_ODD"),
    (0x1D07, "READ32_UNALIGNED"),
    (0x1D08, "READ_FORBIDDEN"),
    (0x1D09, "READ_COUNT_ZERO"),
    (0x1D0A, "READ_BLOCKED"),
    (0x1D0C, "AUTH_NOT_NEEDED"),
    (0x1D0D, "SLA_REQUIRED"),
    (0x1D0E, "AGENT_OVERLAPS"),
    (0x1D0F, "JUMP_OUTSIDE_AGENT"),
    (0x1D10, "TOO_MANY_AGENTS"),
    (0x1D11, "AGENT_ADDRESS_ODD"),
    (0x1D12, "AGENT_FORBIDDEN"),
    (0x1D13, "AGENT_EMPTY"),
    (0x1D14, "SIGNATURE_TOO_LONG"),
    (0x1D15, "SIGNATURE_MISSING"),
    (0x1D16, "NO_AGENT"),
    (0x1D17, "AGENT_COUNT"),
    (0x1D18, "WRITE_COUNT_TOO_BIG"),
    (0x1D19, "READ_COUNT_TOO_BIG"),
    (0x1D1A, "AGENT_AREA_RANGE"),
    (0x1D1B, "AGENT_AREA_RANGE"),
    (0x1D1C, "AGENT_AREA_RANGE"),
    (0x1D1D, "BAUD_RANGE"),
    (0x1D21, "AGENT_VERSION"),
    (0x1D3D, "AFTER_SETUP"),
    (0x2000, "AUTH_IMAGE"),
    (0x2001, "AGENT_SIGNATURE"),
    (0x2002, "AUTH_MEMORY"),
    (0x2003, "AUTH_KEY"),
    (0x2004, "AUTH_KEY"),
    (0x2005, "AUTH_HASH"),
    (0x2006, "AUTH_SIZE"),
    (0x7000, "AGENT_REGION"),
    (0x7001, "AGENT_REGION"),
    (0x7002, "AGENT_REGION"),
    (0x7003, "AGENT_LOCATION"),
    (0x7004, "AGENT_LENGTH"),
    (0x7015, "DAA_SIGNATURE"),
    (0x7017, "DAA"),
    (0x7024, "DAA_SIGNATURE"),
    (0x703A, "BLOCKED"),
    (0x7054, "BLOCKED"),
    (0x7055, "BLOCKED"),
    (0x706B, "PAST_END"),
    (0x5000, "BOOT_NO_HEADER"),
    (0x5001, "BOOT_BAD_HEADER"),
    (0x5002, "BOOT_NO_LAYOUT"),
    (0x5003, "BOOT_NO_FLASH"),
    (0x5004, "BOOT_NO_FLASH"),
    (0x5A5B, "AGENT_BLACKLISTED"),
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
    fn one_flipped_bit_never_turns_success_into_an_error() {
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
    fn every_code_has_one_entry_and_a_name() {
        for (i, (code, name)) in CODES.iter().enumerate() {
            assert!(!name.is_empty());
            assert!(CODES[i + 1..].iter().all(|(other, ..)| other != code), "{code:#06x} twice");
        }
        assert_eq!(Status(0x1D08).name(), Some("READ_FORBIDDEN"));
        assert_eq!(Status(0xBEEF).name(), None);
    }
}
