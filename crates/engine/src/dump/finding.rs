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

impl Fact {
    pub(super) fn new(key: FactKey, value: FactValue) -> Fact {
        Fact { key, value }
    }
}

/// A file or a folder in a file system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileEntry {
    /// From the root on, with `/` between names.
    pub path: String,
    /// Bytes; `None` for a folder.
    pub size: Option<u64>,
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
    /// Files and folders.
    Files(Vec<FileEntry>),
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
            FactValue::Files(files) => {
                let line = |file: &FileEntry| match file.size {
                    Some(bytes) => words!("value-file", path = &file.path, size = size_in_words(bytes)),
                    None => words!("value-folder", path = &file.path),
                };
                files.iter().map(line).collect::<Vec<_>>().join("\n")
            }
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
            /// All of them.
            pub const ALL: &[FactKey] = &[$(FactKey::$name,)*];

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
    /// What kind of flash it is made for.
    Device = "device", "fact-device";
    /// Where the layout block lies.
    LayoutAt = "layout_at", "fact-layout-at";
    /// Where the boot loaders lie.
    BootRegion = "boot_region", "fact-boot-region";
    /// Where the firmware lies.
    MainRegion = "main_region", "fact-main-region";
    /// Kind and place of each loader.
    Loaders = "loaders", "fact-loaders";
    /// The type of a file, as MediaTek names it.
    FileType = "type", "fact-type";
    /// The version of a file.
    FileVersion = "file_version", "fact-file-version";
    /// Where in the phone's memory a file is used.
    LoadAddress = "load_address", "fact-load-address";
    /// The kind of its signature, and how many bytes that has.
    Signature = "signature", "fact-signature";
    /// The sections of its header.
    Sections = "sections", "fact-sections";
    /// How much of it lies past the end of the dump.
    Missing = "missing_bytes", "fact-missing-bytes";
    /// The firmware's file name.
    ImageName = "image_name", "fact-image-name";
    /// The firmware's project id.
    Project = "project", "fact-project";
    /// The kind of a name record.
    Record = "record", "fact-record";
    /// The id of the flash chip that the firmware was made for.
    FlashId = "flash_id", "fact-flash-id";
    /// The ids of all flash chips that a loader knows.
    FlashChips = "flash_chips", "fact-flash-chips";
    /// Where the firmware's file system lies.
    FatBase = "fat_base", "fact-fat-base";
    /// How large it is.
    FatLength = "fat_length", "fact-fat-length";
    /// Its end, which is where a flash ends.
    FatEnd = "size_hint", "fact-size-hint";
    /// A text of the loader for the boot ROM.
    BromText = "boot_text", "fact-boot-text";
    /// Whether the loader lets the boot ROM answer on USB.
    BromUsb = "boot_rom_usb", "fact-boot-rom-usb";
    /// The same on the serial line.
    BromUart = "boot_rom_uart", "fact-boot-rom-uart";
    /// Whether the boot ROM takes commands at all.
    BromCommands = "boot_rom_commands", "fact-boot-rom-commands";
    /// How long the boot ROM waits for the boot key, in ms.
    BootKeyWait = "boot_key_wait_ms", "fact-boot-key-wait-ms";
    /// The USB ids that the loader gives the boot ROM.
    UsbIds = "usb_ids", "fact-usb-ids";
    /// Whose keys it has.
    Customer = "customer", "fact-customer";
    /// The kind of a file system or of packed code.
    Kind = "kind", "fact-kind";
    /// Addresses in a header.
    Pointers = "pointers", "fact-pointers";
    /// How large a volume says it is.
    Size = "size", "fact-size";
    /// The name of a volume.
    Label = "label", "fact-label";
    /// What is in it.
    Files = "files", "fact-files";
    /// How many files are listed of more.
    FilesLeftOut = "files_listed", "fact-files-listed";
    /// Names of folders.
    Folders = "folders", "fact-folders";
    /// The disk that a volume is spread over.
    OnDisk = "on_disk", "fact-on-disk";
    /// Where on that disk it begins.
    FromSector = "from_sector", "fact-from-sector";
    /// Blocks of a wear-levelled disk.
    Blocks = "blocks", "fact-blocks";
    /// Its sectors.
    SectorsInUse = "sectors_in_use", "fact-sectors-in-use";
    /// Sectors that are there more than once.
    SectorsTwice = "sectors_twice", "fact-sectors-twice";
    /// The partitions of a disk.
    Partitions = "partitions", "fact-partitions";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fact_has_a_label_and_a_name_of_its_own() {
        let mut names: Vec<&str> = FactKey::ALL.iter().map(|key| key.key()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), FactKey::ALL.len());
        for key in FactKey::ALL {
            // An id without words is shown as the id.
            assert!(!key.words().starts_with("fact-") && !key.words().is_empty(), "{key:?}");
        }
    }
}
