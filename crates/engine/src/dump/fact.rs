//! [`Fact`]: the values of a finding's header, typed. Made by the readers of formats; written into reports
//! and JSON as one object, whose keys and values are a contract. The program makes the labels for users.

use serde::de::Deserializer;
use serde::ser::{Error as _, Serializer};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// One value of a finding. Texts are taken from the dump, or are the technical names of
/// docs/protocol.md section 7, which are the same in all languages. Addresses are offsets in the dump unless
/// the variant says otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// The kind of flash that it is made for, such as `serial flash`.
    Device(String),
    /// The offset of the layout block.
    LayoutAt(u64),
    /// The offset of the boot loaders.
    BootRegion(u64),
    /// The offset of the firmware.
    MainRegion(u64),
    /// Kind and range of each boot loader.
    Loaders(Vec<String>),
    /// The type of a file with a MediaTek header.
    #[serde(rename = "type")]
    FileType(String),
    /// The version of a file.
    FileVersion(u64),
    /// The address in the phone's memory to which a file is loaded.
    LoadAddress(u64),
    /// The kind and length of a file's signature.
    Signature(String),
    /// The sections of a file's header.
    Sections(Vec<String>),
    /// How many bytes of a file lie past the end of the dump.
    MissingBytes(u64),
    /// The firmware's file name.
    ImageName(String),
    /// The firmware's project id.
    Project(String),
    /// The kind and version of a name record.
    Record(String),
    /// The GPS receiver whose firmware it is or has.
    GpsChip(String),
    /// The id of the flash chip that the firmware was made for.
    FlashId(String),
    /// The ids of all flash chips that a boot loader supports.
    FlashChips(Vec<String>),
    /// The offset of the firmware's file system.
    FatBase(u64),
    /// The length of the firmware's file system in bytes.
    FatLength(u64),
    /// The end of the firmware's file system in bytes: the flash is not smaller.
    SizeHint(u64),
    /// A text of the boot loader for the boot ROM.
    BootText(String),
    /// Whether the boot loader lets the boot ROM answer on USB.
    BootRomUsb(RomAccess),
    /// Whether the boot loader lets the boot ROM answer on the serial line.
    BootRomUart(RomAccess),
    /// Whether the boot ROM accepts commands.
    BootRomCommands(RomCommands),
    /// How long the boot ROM waits for the boot key, in ms.
    BootKeyWaitMs(u64),
    /// The USB ids that the boot loader gives the boot ROM.
    UsbIds(String),
    /// The owner of the keys of a boot loader.
    Customer(String),
    /// The kind of a file system or of compressed code.
    Kind(String),
    /// Addresses in a header of compressed code.
    Pointers(Vec<String>),
    /// The length of a volume in bytes, from its header.
    Size(u64),
    /// The name of a volume.
    Label(String),
    /// Files and folders of a volume.
    Files(Vec<FileEntry>),
    /// The number of files and folders of a volume, where their names must not be.
    FileCount(u64),
    /// The number of listed files and folders, if the volume has more.
    FilesListed(u64),
    /// The number of files and folders that were found and are not listed.
    FilesNotListed(u64),
    /// The number of folders that could not be read to their end.
    FoldersIncomplete(u64),
    /// Names of folders.
    Folders(Vec<String>),
    /// The start of the wear-levelled disk that a volume is spread over.
    OnDisk(u64),
    /// The sector of that disk where the volume begins.
    FromSector(u64),
    /// Blocks with data of a wear-levelled disk.
    Blocks(u64),
    /// Its sectors in use.
    SectorsInUse(u64),
    /// Its sectors of which there is more than one copy.
    SectorsTwice(u64),
    /// The ranges of a disk's partitions, in sectors.
    Partitions(Vec<String>),
    /// The partitions of a smartphone's partition table.
    PartitionList(Vec<PartitionEntry>),
    /// Which copies of a partition table are good.
    TableCopies(TableCopies),
    /// How many memory chips a preloader supports.
    MemoryChips(u64),
}

/// A partition of a smartphone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartitionEntry {
    /// The name as the table has it.
    pub name: String,
    /// The first byte in the storage area.
    pub start: u64,
    /// The length in bytes.
    pub size: u64,
}

/// Which copies of a partition table are good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TableCopies {
    /// Both, and they have the same entries.
    BothGood,
    /// Both, with different entries; those at the start are listed.
    Differ,
    /// The one at the start; there is none at the end, as in a dump of the first bytes.
    FirstOnly,
    /// The one at the start; that at the end is damaged.
    SecondDamaged,
    /// The one at the end; that at the start is damaged.
    FirstDamaged,
    /// None; the entries are not certain.
    Damaged,
}

/// Whether a boot loader lets the boot ROM answer on one of its ports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RomAccess {
    /// The boot ROM may answer.
    Allowed,
    /// The boot ROM may not answer.
    Disabled,
}

/// Whether the boot ROM accepts commands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RomCommands {
    /// The boot loader disables them permanently.
    #[serde(rename = "disabled for good")]
    DisabledForGood,
}

/// A file or a folder in a volume.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileEntry {
    /// The path from the root, with `/` between names.
    pub path: String,
    /// The length in bytes; `None` for a folder.
    pub size: Option<u64>,
}

/// The facts with at most one of each kind, as in a JSON object: the last value of a kind, at the position of
/// the first.
pub(super) fn without_repetition(facts: &[Fact]) -> Vec<Fact> {
    let mut kept: Vec<Fact> = Vec::with_capacity(facts.len());
    for fact in facts {
        let kind = std::mem::discriminant(fact);
        match kept.iter_mut().find(|other| std::mem::discriminant(*other) == kind) {
            Some(other) => other.clone_from(fact),
            None => kept.push(fact.clone()),
        }
    }
    kept
}

/// Writes facts as one object.
pub(super) fn serialize<S: Serializer>(facts: &[Fact], serializer: S) -> Result<S::Ok, S::Error> {
    let mut object = Map::new();
    for fact in facts {
        if let Value::Object(one) = serde_json::to_value(fact).map_err(S::Error::custom)? {
            object.extend(one);
        }
    }
    object.serialize(serializer)
}

/// Reads the output of [`serialize`]. Facts of later versions are left out.
pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Fact>, D::Error> {
    let object = Map::deserialize(deserializer)?;
    let fact = |(key, value)| serde_json::from_value(Value::Object(Map::from_iter([(key, value)]))).ok();
    Ok(object.into_iter().filter_map(fact).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_repeated_fact_replaces_the_earlier_one_in_its_position() {
        let facts = [Fact::Size(1), Fact::Kind("FAT12".into()), Fact::Size(2)];
        let kept = without_repetition(&facts);
        assert_eq!(kept, [Fact::Size(2), Fact::Kind("FAT12".into())]);
        let written = |facts: &[Fact]| serialize(facts, serde_json::value::Serializer).unwrap().to_string();
        assert_eq!(written(&facts), written(&kept));
    }

    #[test]
    fn unknown_facts_and_values_of_another_form_are_left_out() {
        let json = serde_json::json!({ "size": 7, "colour": "red", "label": 3, "boot_rom_usb": "sometimes", "kind": "FAT16" });
        assert_eq!(deserialize(json).unwrap(), [Fact::Size(7), Fact::Kind("FAT16".into())]);
    }
}
