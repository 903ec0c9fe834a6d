//! What was found inside a dump, as data: where, what, and what it says. Made by `inspect` and its parts, shown by the window and the
//! command line. Knows no format.

use crate::units::size_in_words;
use crate::words;

/// Something that was recognised in a dump.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Offset in the dump of its first byte.
    pub start: u64,
    /// Bytes, as it says of itself; its end may lie past the end of a dump that is only a part.
    pub length: u64,
    /// What it is.
    pub kind: FindingKind,
    /// What it says, each as a label and a value, both in words.
    pub fields: Vec<(String, String)>,
    /// The same for programs.
    pub facts: Vec<Fact>,
}

impl Finding {
    /// A finding with what it says.
    #[must_use]
    pub fn new(start: u64, length: u64, kind: FindingKind, facts: Vec<Fact>) -> Finding {
        let fields = facts.iter().map(|fact| (fact.key.words(), fact.value.words())).collect();
        Finding { start, length, kind, fields, facts }
    }

    /// A plain name.
    #[must_use]
    pub fn name(&self) -> String {
        self.kind.words()
    }
}

/// What a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FindingKind {
    /// The device header that a dump of the whole flash starts with (protocol.md section 7.1).
    BootHeader,
    /// The layout block: where the boot loaders are (section 7.1).
    BootLayout,
    /// The first boot loader, which the boot ROM loads (section 7.2, file type 1).
    Loader,
    /// The second boot loader (section 7.2, file type 2).
    SecondLoader,
    /// The firmware (section 7.2, file types 0100 to 0103).
    Firmware,
    /// The firmware's resources (section 7.2, file type 0108).
    Viva,
    /// Another file with a MediaTek header (section 7.2).
    File,
    /// Compressed code (section 7.3).
    Alice,
    /// The firmware's own record of its name and project (section 7.3).
    RomInfo,
    /// A FAT12 or FAT16 volume.
    FileSystem,
    /// The area of a wear-levelled disk (section 7.4).
    WearLevelled,
    /// The folder of the phone's settings and numbers (section 7.4).
    Nvram,
    /// A boot loader of a smartphone (section 7.3).
    SmartLoader,
    /// A header in front of a smartphone's partition (section 7.3).
    PartitionHeader,
    /// A partition table of a smartphone (section 7.3).
    PartitionTable,
}

impl FindingKind {
    /// A plain name.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            FindingKind::BootHeader => words!("finding-boot-header"),
            FindingKind::BootLayout => words!("finding-boot-layout"),
            FindingKind::Loader => words!("finding-loader"),
            FindingKind::SecondLoader => words!("finding-second-loader"),
            FindingKind::Firmware => words!("finding-firmware"),
            FindingKind::Viva => words!("finding-viva"),
            FindingKind::File => words!("finding-file"),
            FindingKind::Alice => words!("finding-alice"),
            FindingKind::RomInfo => words!("finding-rom-info"),
            FindingKind::FileSystem => words!("finding-file-system"),
            FindingKind::WearLevelled => words!("finding-wear-levelled"),
            FindingKind::Nvram => words!("finding-nvram"),
            FindingKind::SmartLoader => words!("finding-smart-loader"),
            FindingKind::PartitionHeader => words!("finding-partition-header"),
            FindingKind::PartitionTable => words!("finding-partition-table"),
        }
    }

    /// The name in reports and JSON, the same in all languages.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            FindingKind::BootHeader => "boot_header",
            FindingKind::BootLayout => "boot_layout",
            FindingKind::Loader => "loader",
            FindingKind::SecondLoader => "second_loader",
            FindingKind::Firmware => "firmware",
            FindingKind::Viva => "viva",
            FindingKind::File => "file",
            FindingKind::Alice => "alice",
            FindingKind::RomInfo => "rom_info",
            FindingKind::FileSystem => "file_system",
            FindingKind::WearLevelled => "wear_levelled",
            FindingKind::Nvram => "nvram",
            FindingKind::SmartLoader => "smart_loader",
            FindingKind::PartitionHeader => "partition_header",
            FindingKind::PartitionTable => "partition_table",
        }
    }
}

/// One thing that a finding says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is about.
    pub key: FactKey,
    /// What it says.
    pub value: FactValue,
}

/// What a fact says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FactValue {
    /// Text as it stands in the dump; what cannot be shown is replaced.
    Text(String),
    /// An address or a code, shown in hex.
    Hex(u64),
    /// A number.
    Number(u64),
    /// A number of bytes.
    Size(u64),
    /// The name in reports and JSON, and the words for people.
    Named(&'static str, String),
    /// Several lines.
    List(Vec<String>),
}

impl FactValue {
    /// As shown to people.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            FactValue::Text(text) | FactValue::Named(_, text) => text.clone(),
            FactValue::Hex(value) => format!("{value:#010x}"),
            FactValue::Number(value) => value.to_string(),
            FactValue::Size(bytes) => size_in_words(*bytes),
            FactValue::List(lines) => lines.join("\n"),
        }
    }
}

/// Makes [`FactKey`] with the two names of each.
macro_rules! fact_keys {
    ($($(#[$doc:meta])* $name:ident = $key:literal, $id:literal;)*) => {
        /// What a fact is about.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum FactKey {
            $($(#[$doc])* $name,)*
        }

        impl FactKey {
            /// The label as shown to people.
            #[must_use]
            pub fn words(self) -> String {
                match self { $(FactKey::$name => words!($id),)* }
            }

            /// The name in reports and JSON, the same in all languages.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(FactKey::$name => $key,)* }
            }
        }
    };
}

fact_keys! {
    /// What kind of flash a boot header or a file is for.
    Device = "device", "fact-device";
}
