//! Facts of a finding: a label, and the value in one line or several. Texts of the dump and technical names
//! are shown as they are.

use super::Present;
use crate::tr;
use bromide_engine::dump::{Fact, FileEntry, PartitionEntry, RomAccess, RomCommands, TableCopies};

/// The label of a fact.
#[must_use]
pub fn fact_label(fact: &Fact) -> String {
    match fact {
        Fact::Device(_) => tr!("fact-device"),
        Fact::LayoutAt(_) => tr!("fact-layout-at"),
        Fact::BootRegion(_) => tr!("fact-boot-region"),
        Fact::MainRegion(_) => tr!("fact-main-region"),
        Fact::Loaders(_) => tr!("fact-loaders"),
        Fact::FileType(_) => tr!("fact-type"),
        Fact::FileVersion(_) => tr!("fact-file-version"),
        Fact::LoadAddress(_) => tr!("fact-load-address"),
        Fact::Signature(_) => tr!("fact-signature"),
        Fact::Sections(_) => tr!("fact-sections"),
        Fact::MissingBytes(_) => tr!("fact-missing-bytes"),
        Fact::ImageName(_) => tr!("fact-image-name"),
        Fact::Project(_) => tr!("fact-project"),
        Fact::Record(_) => tr!("fact-record"),
        Fact::GpsChip(_) => tr!("fact-gps-chip"),
        Fact::FlashId(_) => tr!("fact-flash-id"),
        Fact::FlashChips(_) => tr!("fact-flash-chips"),
        Fact::FatBase(_) => tr!("fact-fat-base"),
        Fact::FatLength(_) => tr!("fact-fat-length"),
        Fact::SizeHint(_) => tr!("fact-size-hint"),
        Fact::BootText(_) => tr!("fact-boot-text"),
        Fact::BootRomUsb(_) => tr!("fact-boot-rom-usb"),
        Fact::BootRomUart(_) => tr!("fact-boot-rom-uart"),
        Fact::BootRomCommands(_) => tr!("fact-boot-rom-commands"),
        Fact::BootKeyWaitMs(_) => tr!("fact-boot-key-wait-ms"),
        Fact::UsbIds(_) => tr!("fact-usb-ids"),
        Fact::Customer(_) => tr!("fact-customer"),
        Fact::Kind(_) => tr!("fact-kind"),
        Fact::Pointers(_) => tr!("fact-pointers"),
        Fact::Size(_) => tr!("fact-size"),
        Fact::Label(_) => tr!("fact-label"),
        Fact::Files(_) => tr!("fact-files"),
        Fact::FileCount(_) => tr!("fact-file-count"),
        Fact::FilesListed(_) => tr!("fact-files-listed"),
        Fact::FilesNotListed(_) => tr!("fact-files-not-listed"),
        Fact::FoldersIncomplete(_) => tr!("fact-folders-incomplete"),
        Fact::Folders(_) => tr!("fact-folders"),
        Fact::OnDisk(_) => tr!("fact-on-disk"),
        Fact::FromSector(_) => tr!("fact-from-sector"),
        Fact::Blocks(_) => tr!("fact-blocks"),
        Fact::SectorsInUse(_) => tr!("fact-sectors-in-use"),
        Fact::SectorsTwice(_) => tr!("fact-sectors-twice"),
        Fact::Partitions(_) => tr!("fact-partitions"),
        Fact::PartitionList(_) => tr!("fact-partition-list"),
        Fact::TableCopies(_) => tr!("fact-table-copies"),
        Fact::MemoryChips(_) => tr!("fact-memory-chips"),
    }
}

/// The value of a fact: one line, or one for each entry of a list.
#[must_use]
pub fn fact_lines(fact: &Fact) -> Vec<String> {
    match fact {
        Fact::Device(text)
        | Fact::FileType(text)
        | Fact::Signature(text)
        | Fact::ImageName(text)
        | Fact::Project(text)
        | Fact::Record(text)
        | Fact::GpsChip(text)
        | Fact::FlashId(text)
        | Fact::BootText(text)
        | Fact::UsbIds(text)
        | Fact::Customer(text)
        | Fact::Kind(text)
        | Fact::Label(text) => vec![text.clone()],
        Fact::LayoutAt(address)
        | Fact::BootRegion(address)
        | Fact::MainRegion(address)
        | Fact::LoadAddress(address)
        | Fact::FatBase(address)
        | Fact::OnDisk(address) => vec![format!("{address:#010x}")],
        Fact::MissingBytes(bytes) | Fact::FatLength(bytes) | Fact::SizeHint(bytes) | Fact::Size(bytes) => {
            vec![crate::present::size(*bytes)]
        }
        Fact::FileVersion(number)
        | Fact::BootKeyWaitMs(number)
        | Fact::FileCount(number)
        | Fact::FilesListed(number)
        | Fact::FilesNotListed(number)
        | Fact::FoldersIncomplete(number)
        | Fact::FromSector(number)
        | Fact::Blocks(number)
        | Fact::SectorsInUse(number)
        | Fact::SectorsTwice(number)
        | Fact::MemoryChips(number) => vec![number.to_string()],
        Fact::Loaders(lines)
        | Fact::Sections(lines)
        | Fact::FlashChips(lines)
        | Fact::Pointers(lines)
        | Fact::Folders(lines)
        | Fact::Partitions(lines) => lines.clone(),
        Fact::Files(files) => files.iter().map(Present::present).collect(),
        Fact::PartitionList(partitions) => partitions.iter().map(Present::present).collect(),
        Fact::TableCopies(copies) => vec![copies.present()],
        Fact::BootRomUsb(access) | Fact::BootRomUart(access) => vec![access.present()],
        Fact::BootRomCommands(commands) => vec![commands.present()],
    }
}

/// The path, with the size of a file or the mark of a folder.
impl Present for FileEntry {
    fn present(&self) -> String {
        match self.size {
            Some(bytes) => tr!("value-file", path = &self.path, size = crate::present::size(bytes)),
            None => tr!("value-folder", path = &self.path),
        }
    }
}

/// Name, start and size.
impl Present for PartitionEntry {
    fn present(&self) -> String {
        let (name, start) = (&self.name, format!("{:#010x}", self.start));
        tr!("value-partition", name = name, start = start, size = crate::present::size(self.size))
    }
}

impl Present for TableCopies {
    fn present(&self) -> String {
        match self {
            TableCopies::BothGood => tr!("value-copies-good"),
            TableCopies::Differ => tr!("value-copies-differ"),
            TableCopies::FirstOnly => tr!("value-copies-first-only"),
            TableCopies::SecondDamaged => tr!("value-copies-second-damaged"),
            TableCopies::FirstDamaged => tr!("value-copies-first-damaged"),
            TableCopies::Damaged => tr!("value-copies-damaged"),
        }
    }
}

impl Present for RomAccess {
    fn present(&self) -> String {
        match self {
            RomAccess::Allowed => tr!("value-brom-allowed"),
            RomAccess::Disabled => tr!("value-brom-disabled"),
        }
    }
}

impl Present for RomCommands {
    fn present(&self) -> String {
        match self {
            RomCommands::DisabledForGood => tr!("value-brom-off-for-good"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_shown_by_their_unit() {
        let lines = |fact| fact_lines(&fact).join("|");
        assert_eq!(lines(Fact::LoadAddress(0x7000_6600)), "0x70006600");
        assert_eq!(lines(Fact::Size(1 << 20)), "1 MB");
        assert_eq!(lines(Fact::BootKeyWaitMs(1500)), "1500");
        assert_eq!(lines(Fact::Pointers(vec!["0x1".into(), "0x2".into()])), "0x1|0x2");
        assert_eq!(lines(Fact::BootRomUsb(RomAccess::Disabled)), "switched off by this loader");
        assert!(lines(Fact::BootRomCommands(RomCommands::DisabledForGood)).contains("permanently"));
        let file = |path: &str, size| FileEntry { path: path.into(), size };
        let files = vec![file("NVRAM", None), file("NVRAM/A", Some(1024)), file("B", Some(0))];
        assert_eq!(lines(Fact::Files(files)), "NVRAM/|NVRAM/A (1 KB)|B (0 bytes)");
        let partition = PartitionEntry { name: "boot_a".into(), start: 0x8_0000_0000, size: 32 << 20 };
        assert_eq!(lines(Fact::PartitionList(vec![partition])), "boot_a: 0x800000000, 32 MB");
        assert!(lines(Fact::TableCopies(TableCopies::FirstDamaged)).contains("first one is damaged"));
    }
}
