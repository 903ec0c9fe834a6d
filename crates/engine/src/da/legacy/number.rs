//! [`LegacyNumber`]: the error numbers of legacy agents, with their names.

use std::fmt;

/// An error number of a legacy agent. Prints as hex with its name, if that is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct LegacyNumber(pub u32);

impl LegacyNumber {
    /// Success.
    pub const OK: LegacyNumber = LegacyNumber(0);
    /// As the result of the settings: external RAM must be set up by the host (`da.md` section 3.4).
    pub const RAM_NEEDED: LegacyNumber = LegacyNumber(0xBC3);

    /// The published name; `None` if there is none.
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        NAMES.iter().find(|(number, _)| *number == self.0).map(|(_, name)| *name)
    }
}

impl fmt::Display for LegacyNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:#x}", self.0)?;
        self.name().map_or(Ok(()), |name| write!(f, " ({name})"))
    }
}

/// `da.md` section 7.1. The numbers of erasing and programming are left out: nothing here can cause them.
const NAMES: &[(u32, &str)] = &[
    (0xBB8, "internal RAM"),
    (0xBB9, "external RAM"),
    (0xBBA, "RAM set-up failed"),
    (0xBBB, "PLL"),
    (0xBBC, "RAM controller PLL"),
    (0xBBD, "abnormal RAM type setting"),
    (0xBBE, "calibration of RAM rank 0"),
    (0xBBF, "calibration of RAM rank 1"),
    (0xBC0, "RAM not supported"),
    (0xBC1, "RAM floating"),
    (0xBC2, "RAM not accessible"),
    (0xBC3, "RAM error"),
    (0xBC4, "device not found"),
    (0xBC5, "NOR id not supported"),
    (0xBC6, "NAND id not supported"),
    (0xBC7, "NOR not found"),
    (0xBC8, "NAND not found"),
    (0xBC9, "SoC check"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_print_with_their_published_names() {
        assert_eq!(LegacyNumber(0xBC4).to_string(), "0xbc4 (device not found)");
        assert_eq!(LegacyNumber(0xBCA).to_string(), "0xbca");
    }
}
