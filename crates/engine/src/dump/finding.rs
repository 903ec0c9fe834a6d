//! [`Finding`]: a structure that was recognised in a dump, with its range, kind and facts. Made by
//! `recognise`; part of reports and JSON.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::fact::{self, Fact};

/// A structure that was recognised in a dump.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// What it is.
    pub kind: FindingKind,
    /// Offset in the dump of its first byte.
    pub start: u64,
    /// Length in bytes from its header; it may end past the end of a partial dump.
    pub length: u64,
    /// The values of its header.
    #[serde(default, skip_serializing_if = "Vec::is_empty", with = "fact")]
    pub facts: Vec<Fact>,
}

impl Finding {
    /// A finding of `length` bytes at `start`.
    #[must_use]
    pub fn new(start: u64, length: u64, kind: FindingKind, facts: Vec<Fact>) -> Finding {
        Finding { kind, start, length, facts }
    }
}

/// What a finding is. Reports and JSON have the names in snake case. Sections are those of docs/protocol.md.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FindingKind {
    /// The device header that a dump of the whole flash starts with (section 7.1).
    BootHeader,
    /// The layout block, which has the offsets of the boot loaders (section 7.1).
    BootLayout,
    /// The first boot loader, which the boot ROM loads (section 7.2, file type 1).
    Loader,
    /// The second boot loader (section 7.2, file type 2).
    SecondLoader,
    /// The firmware (section 7.2, file types 0100 to 0103).
    Firmware,
    /// The firmware's resources (section 7.2, file type 0108).
    Viva,
    /// The firmware of the GPS receiver (section 7.3).
    GpsFirmware,
    /// Another file with a MediaTek header (section 7.2).
    File,
    /// Compressed code (section 7.3).
    Alice,
    /// The firmware's record of its name and project (section 7.3).
    RomInfo,
    /// A volume of a file system: FAT12, FAT16, ext2 to ext4 or F2FS.
    FileSystem,
    /// The blocks of a wear-levelled disk (section 7.4).
    WearLevelled,
    /// The folder of the phone's settings and numbers (section 7.4).
    Nvram,
    /// A boot loader of a smartphone (section 7.3).
    SmartLoader,
    /// A header in front of a smartphone's partition (section 7.3).
    PartitionHeader,
    /// A partition table of a smartphone (section 7.3).
    PartitionTable,
    /// An image of Android's kernel and its first file system (section 7.6).
    BootImage,
}

/// In English, for logs.
impl fmt::Display for FindingKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            FindingKind::BootHeader => "boot header",
            FindingKind::BootLayout => "boot layout",
            FindingKind::Loader => "first boot loader",
            FindingKind::SecondLoader => "second boot loader",
            FindingKind::Firmware => "firmware",
            FindingKind::Viva => "firmware resources (VIVA)",
            FindingKind::GpsFirmware => "GPS firmware",
            FindingKind::File => "file with a MediaTek header",
            FindingKind::Alice => "compressed code (ALICE)",
            FindingKind::RomInfo => "firmware name record",
            FindingKind::FileSystem => "file system",
            FindingKind::WearLevelled => "wear-levelled disk",
            FindingKind::Nvram => "settings folder (NVRAM)",
            FindingKind::SmartLoader => "smartphone boot loader (preloader)",
            FindingKind::PartitionHeader => "smartphone partition header",
            FindingKind::PartitionTable => "smartphone partition table",
            FindingKind::BootImage => "Android boot image",
        })
    }
}
