//! [`AreaKind`]: the separately read areas of a phone's storage, with their names on the command line and in
//! reports.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// One area of a phone's storage. Prints and is saved as `flash`, `boot1`, `gp2`, `lu0`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum AreaKind {
    /// The serial flash of a feature phone.
    #[default]
    Flash,
    /// The user area of an eMMC.
    User,
    /// The first boot area of an eMMC.
    Boot1,
    /// The second boot area of an eMMC.
    Boot2,
    /// The replay-protected block of an eMMC, which is never read.
    Rpmb,
    /// A general-purpose area of an eMMC, 1 to 4.
    GeneralPurpose(u8),
    /// A logical unit of a UFS device, 0 to 3.
    LogicalUnit(u8),
    /// The pages of NAND flash.
    Nand,
    /// The pages of NAND flash, each followed by its spare bytes. Experimental: no report of a phone read this
    /// way is published (`docs/da.md` section 8).
    NandWithSpare,
    /// NOR flash, read through a Download Agent.
    Nor,
}

/// Flash is read with READ32, whose addresses have 32 bits (`docs/protocol.md` section 3.2): 4 GiB.
const END_OF_FLASH: u64 = 1 << 32;
/// Areas read through a Download Agent have 64-bit offsets; the margin allows rounding an end up to any
/// granularity.
const END_OF_OTHERS: u64 = u64::MAX - (1 << 32);

impl AreaKind {
    /// The largest offset, in bytes, at which a region of this area can end: 4 GiB for the flash, because the
    /// boot ROM has 32-bit addresses, and about as much as 64 bits can hold for all others.
    #[must_use]
    pub fn end_limit(self) -> u64 {
        match self {
            AreaKind::Flash => END_OF_FLASH,
            _ => END_OF_OTHERS,
        }
    }
}

/// All areas, in the order for lists.
pub const ALL_AREAS: [AreaKind; 16] = [
    AreaKind::Flash,
    AreaKind::User,
    AreaKind::Boot1,
    AreaKind::Boot2,
    AreaKind::Rpmb,
    AreaKind::GeneralPurpose(1),
    AreaKind::GeneralPurpose(2),
    AreaKind::GeneralPurpose(3),
    AreaKind::GeneralPurpose(4),
    AreaKind::LogicalUnit(0),
    AreaKind::LogicalUnit(1),
    AreaKind::LogicalUnit(2),
    AreaKind::LogicalUnit(3),
    AreaKind::Nand,
    AreaKind::NandWithSpare,
    AreaKind::Nor,
];

impl fmt::Display for AreaKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AreaKind::Flash => f.write_str("flash"),
            AreaKind::User => f.write_str("user"),
            AreaKind::Boot1 => f.write_str("boot1"),
            AreaKind::Boot2 => f.write_str("boot2"),
            AreaKind::Rpmb => f.write_str("rpmb"),
            AreaKind::GeneralPurpose(number) => write!(f, "gp{number}"),
            AreaKind::LogicalUnit(number) => write!(f, "lu{number}"),
            AreaKind::Nand => f.write_str("nand"),
            AreaKind::NandWithSpare => f.write_str("nand-spare"),
            AreaKind::Nor => f.write_str("nor"),
        }
    }
}

/// Error of parsing an [`AreaKind`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the name of a storage area")]
pub struct NotAnArea;

impl FromStr for AreaKind {
    type Err = NotAnArea;

    fn from_str(text: &str) -> Result<AreaKind, NotAnArea> {
        ALL_AREAS.into_iter().find(|area| area.to_string() == text).ok_or(NotAnArea)
    }
}

impl Serialize for AreaKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for AreaKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<AreaKind, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_area_is_read_by_the_name_it_prints() {
        for area in ALL_AREAS {
            assert_eq!(area.to_string().parse(), Ok(area));
        }
        for wrong in ["", "gp0", "gp5", "lu4", "FLASH", "userdata"] {
            assert_eq!(wrong.parse::<AreaKind>(), Err(NotAnArea), "{wrong}");
        }
    }
}
