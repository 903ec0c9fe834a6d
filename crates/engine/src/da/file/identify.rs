//! [`NotAnAgentFile`]: what a file is that was taken for a Download Agent file. Used by `AgentFile::parse`.

use memchr::memmem;

use super::LEGACY_TEXT;
use crate::fields::Fields as _;

/// What a file is instead of a Download Agent file, or what is wrong with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum NotAnAgentFile {
    /// It has no bytes.
    #[error("the file is empty")]
    Empty,
    /// All bytes are the same: a download that failed.
    #[error("the file contains nothing but bytes {0:02x}")]
    Blank(u8),
    /// It is a Download Agent file, but shorter than it claims to be.
    #[error("the file is cut off: it has {size} bytes and needs {needed}")]
    CutOff {
        /// The bytes that it needs at least.
        needed: u64,
        /// The bytes that it has.
        size: u64,
    },
    /// Its header has an impossible number of entries.
    #[error("the header claims {count} entries")]
    NoEntries {
        /// The number in the header.
        count: u32,
    },
    /// An entry has no mark.
    #[error("entry {number} is damaged")]
    DamagedEntry {
        /// Counted from 1.
        number: u32,
    },
    /// No entry can be used.
    #[error("every entry of the file is damaged")]
    Damaged,
    /// The phone's first boot loader, which is the most frequent mistake.
    #[error("the file is a preloader ({0:?})")]
    Preloader(Preloader),
    /// Another file with a MediaTek header, such as a feature phone's firmware.
    #[error("the file is firmware with a MediaTek header of type {file_type:#06x}")]
    Firmware {
        /// The file type of the header (protocol.md section 7.2).
        file_type: u16,
    },
    /// The image of a partition such as `lk`, with MediaTek's header.
    #[error("the file is a partition image with a MediaTek header")]
    PartitionImage,
    /// A list of partitions for flashing tools.
    #[error("the file is a scatter file")]
    ScatterFile,
    /// An Android boot image.
    #[error("the file is an Android boot image")]
    BootImage,
    /// An Android sparse image.
    #[error("the file is an Android sparse image")]
    SparseImage,
    /// A program for Linux.
    #[error("the file is an ELF program")]
    Elf,
    /// A program for Windows.
    #[error("the file is a Windows program")]
    WindowsProgram,
    /// An archive that must be unpacked.
    #[error("the file is an archive ({0:?})")]
    Archive(Archive),
    /// Another text.
    #[error("the file is text")]
    Text,
    /// The code of an agent without the header of a Download Agent file.
    #[error("the file is a Download Agent without its header")]
    RawAgent,
    /// Not recognised.
    #[error("the file is not a Download Agent file")]
    Unknown,
}

impl NotAnAgentFile {
    /// What a file is by its first bytes; `None` if it begins like a Download Agent file.
    #[must_use]
    pub fn of(file: &[u8]) -> Option<NotAnAgentFile> {
        (!file.starts_with(super::MAGIC)).then(|| identify(file))
    }
}

/// How a preloader file begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Preloader {
    /// With the header of a boot loader.
    Gfh,
    /// With the device header of eMMC.
    Emmc,
    /// With the device header of UFS.
    Ufs,
    /// With the device header for eMMC or UFS.
    Combo,
}

/// The formats of archives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Archive {
    /// `.zip`
    Zip,
    /// `.7z`
    SevenZip,
    /// `.rar`
    Rar,
    /// `.gz`
    Gzip,
}

/// The first bytes of files, and what they are.
const BEGINNINGS: &[(&[u8], NotAnAgentFile)] = &[
    (b"EMMC_BOOT\0", NotAnAgentFile::Preloader(Preloader::Emmc)),
    (b"UFS_BOOT\0", NotAnAgentFile::Preloader(Preloader::Ufs)),
    (b"COMBO_BOOT\0", NotAnAgentFile::Preloader(Preloader::Combo)),
    (b"\x88\x16\x88\x58", NotAnAgentFile::PartitionImage),
    (b"ANDROID!", NotAnAgentFile::BootImage),
    (b"VNDRBOOT", NotAnAgentFile::BootImage),
    (b"\x3A\xFF\x26\xED", NotAnAgentFile::SparseImage),
    (b"\x7FELF", NotAnAgentFile::Elf),
    (b"MZ", NotAnAgentFile::WindowsProgram),
    (b"PK\x03\x04", NotAnAgentFile::Archive(Archive::Zip)),
    (b"PK\x05\x06", NotAnAgentFile::Archive(Archive::Zip)),
    (b"7z\xBC\xAF\x27\x1C", NotAnAgentFile::Archive(Archive::SevenZip)),
    (b"Rar!\x1A\x07", NotAnAgentFile::Archive(Archive::Rar)),
    (b"\x1F\x8B\x08", NotAnAgentFile::Archive(Archive::Gzip)),
];

/// The file types of boot loaders in MediaTek's header (protocol.md section 7.2: ARM_BL and AP_BL).
const BOOT_LOADERS: [u16; 2] = [0x0001, 0x000B];
/// Marks of scatter files: the present form, and the one before it.
const SCATTER_MARKS: [&[u8]; 3] = [b"MTK_PLATFORM_CFG", b"partition_index:", b"linear_start_addr:"];
/// How much of a text is looked at.
const TEXT_SAMPLE: usize = 4096;
/// How much of a file is searched for a text of legacy agents: real ones are smaller.
const RAW_SAMPLE: usize = 16 * 1024 * 1024;

/// What a file without the magic of a Download Agent file is.
pub(super) fn identify(bytes: &[u8]) -> NotAnAgentFile {
    let Some(first) = bytes.first() else { return NotAnAgentFile::Empty };
    if super::MAGIC.starts_with(bytes) {
        return NotAnAgentFile::CutOff { needed: super::ENTRIES as u64, size: bytes.len() as u64 };
    }
    if bytes.len() >= 16 && bytes.iter().all(|byte| byte == first) {
        return NotAnAgentFile::Blank(*first);
    }
    if let Some((_, what)) = BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning)) {
        return *what;
    }
    if bytes.starts_with(b"MMM\x01") {
        let file_type = bytes.u16_at(0x18).unwrap_or_default();
        return match BOOT_LOADERS.contains(&file_type) {
            true => NotAnAgentFile::Preloader(Preloader::Gfh),
            false => NotAnAgentFile::Firmware { file_type },
        };
    }
    let sample = bytes.get(..TEXT_SAMPLE).unwrap_or(bytes);
    if is_text(sample) {
        let is_scatter = SCATTER_MARKS.iter().any(|mark| memmem::find(sample, mark).is_some());
        return if is_scatter || is_old_scatter(sample) {
            NotAnAgentFile::ScatterFile
        } else {
            NotAnAgentFile::Text
        };
    }
    let raw = bytes.get(..RAW_SAMPLE).unwrap_or(bytes);
    if memmem::find(raw, LEGACY_TEXT).is_some() { NotAnAgentFile::RawAgent } else { NotAnAgentFile::Unknown }
}

fn is_text(sample: &[u8]) -> bool {
    let sample = sample.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(sample);
    sample.iter().all(|byte| matches!(byte, b'\t' | b'\n' | b'\r' | 0x20..=0x7E | 0x80..))
        && sample.iter().filter(|byte| byte.is_ascii()).count() > sample.len() / 2
}

/// The oldest form of scatter files: lines with a name, an address and a pair of braces.
fn is_old_scatter(sample: &[u8]) -> bool {
    let text = String::from_utf8_lossy(sample);
    let is_region = |line: &str| {
        let mut words = line.split_whitespace();
        words.next().is_some() && words.next().is_some_and(|word| word.starts_with("0x"))
    };
    text.lines().any(is_region) && text.contains('{') && text.contains('}')
}
