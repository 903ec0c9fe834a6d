//! The 16-bit status words of the boot ROM, and what each means for a person.

use std::fmt;

use crate::words;

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
    pub fn sentence(self) -> String {
        words::text(self.entry().map_or("status-unknown", |(_, id)| id), &[])
    }

    fn entry(self) -> Option<(&'static str, &'static str)> {
        CODES.iter().find(|(code, ..)| *code == self.0).map(|(_, name, id)| (*name, *id))
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04X}", self.0)
    }
}

/// Code, name, id of the sentence. From silicon.md section 4 where the real ROM was seen to answer it, else protocol.md section 3.5.
const CODES: &[(u16, &str, &str)] = &[
    (0x0000, "OK", "status-ok"),
    (0x0001, "OK, ordinary memory", "status-written"),
    (0x0002, "OK, boot ROM memory", "status-written-rom"),
    (0x0003, "OK, boot ROM memory", "status-written-rom"),
    (0x1A1D, "CACHE", "status-cache"),
    (0x1D00, "WRITE16_ODD", "status-write16-odd"),
    (0x1D01, "WRITE32_UNALIGNED", "status-write32-unaligned"),
    (0x1D02, "WRITE_FORBIDDEN", "status-write-forbidden"),
    (0x1D03, "WRITE_OVERLAPS_AGENT", "status-write-overlaps-program"),
    (0x1D04, "WRITE_BLOCKED", "status-write-overlaps-image"),
    (0x1D05, "WRITE_COUNT_ZERO", "status-write-count-zero"),
    (0x1D06, "READ16_ODD", "status-read16-odd"),
    (0x1D07, "READ32_UNALIGNED", "status-read32-unaligned"),
    (0x1D08, "READ_FORBIDDEN", "status-read-forbidden"),
    (0x1D09, "READ_COUNT_ZERO", "status-read-count-zero"),
    (0x1D0A, "READ_BLOCKED", "status-read-blocked"),
    (0x1D0C, "AUTH_NOT_NEEDED", "status-auth-not-needed"),
    (0x1D0D, "SLA_REQUIRED", "status-sla-required"),
    (0x1D0E, "AGENT_OVERLAPS", "status-program-overlaps"),
    (0x1D0F, "JUMP_OUTSIDE_AGENT", "status-jump-outside-program"),
    (0x1D10, "TOO_MANY_AGENTS", "status-too-many-programs"),
    (0x1D11, "AGENT_ADDRESS_ODD", "status-program-odd"),
    (0x1D12, "AGENT_FORBIDDEN", "status-program-forbidden"),
    (0x1D13, "AGENT_EMPTY", "status-program-empty"),
    (0x1D14, "SIGNATURE_TOO_LONG", "status-signature-too-long"),
    (0x1D15, "SIGNATURE_MISSING", "status-signature-missing"),
    (0x1D16, "NO_AGENT", "status-no-program"),
    (0x1D17, "AGENT_COUNT", "status-program-count"),
    (0x1D18, "WRITE_COUNT_TOO_BIG", "status-write-count-too-big"),
    (0x1D19, "READ_COUNT_TOO_BIG", "status-read-count-too-big"),
    (0x1D1A, "AGENT_AREA_RANGE", "status-program-area"),
    (0x1D1B, "AGENT_AREA_RANGE", "status-program-area"),
    (0x1D1C, "AGENT_AREA_RANGE", "status-program-area"),
    (0x1D1D, "BAUD_RANGE", "status-baud-range"),
    (0x1D21, "AGENT_VERSION", "status-program-version"),
    (0x1D3D, "AFTER_SETUP", "status-after-setup"),
    (0x2000, "AUTH_IMAGE", "status-auth-image"),
    (0x2001, "AGENT_SIGNATURE", "status-program-signature"),
    (0x2002, "AUTH_MEMORY", "status-auth-memory"),
    (0x2003, "AUTH_KEY", "status-auth-key"),
    (0x2004, "AUTH_KEY", "status-auth-key"),
    (0x2005, "AUTH_HASH", "status-auth-hash"),
    (0x2006, "AUTH_SIZE", "status-auth-size"),
    (0x7000, "AGENT_REGION", "status-program-region"),
    (0x7001, "AGENT_REGION", "status-program-region-overlaps"),
    (0x7002, "AGENT_REGION", "status-program-region-too-long"),
    (0x7003, "AGENT_LOCATION", "status-program-place"),
    (0x7004, "AGENT_LENGTH", "status-program-length"),
    (0x7015, "DAA_SIGNATURE", "status-daa-signature"),
    (0x7017, "DAA", "status-daa"),
    (0x7024, "DAA_SIGNATURE", "status-daa-signature"),
    (0x703A, "BLOCKED", "status-blocked"),
    (0x7054, "BLOCKED", "status-blocked"),
    (0x7055, "BLOCKED", "status-blocked"),
    (0x706B, "PAST_END", "status-past-end"),
    (0x5000, "BOOT_NO_HEADER", "status-boot-no-header"),
    (0x5001, "BOOT_BAD_HEADER", "status-boot-bad-header"),
    (0x5002, "BOOT_NO_LAYOUT", "status-boot-no-layout"),
    (0x5003, "BOOT_NO_FLASH", "status-boot-no-flash"),
    (0x5004, "BOOT_NO_FLASH", "status-boot-no-flash"),
    (0x5A5B, "AGENT_BLACKLISTED", "status-program-blacklisted"),
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
        for (i, (code, name, id)) in CODES.iter().enumerate() {
            let sentence = Status(*code).sentence();
            assert_ne!(sentence, *id, "in no file");
            assert!(!name.is_empty() && !sentence.is_empty() && !sentence.ends_with('.'));
            assert!(CODES[i + 1..].iter().all(|(other, ..)| other != code), "{code:#06x} twice");
        }
        assert_eq!(Status(0x1D08).sentence(), "the phone does not allow reading there");
        assert_eq!(Status(0xBEEF).name(), None);
        assert!(Status(0xBEEF).sentence().contains("not publicly known"));
    }
}
