//! [`PreloaderInfo`]: the RAM settings in a phone's preloader file or in a dump of its first boot area (da.md
//! section 3.4). Used to set up external RAM. Knows bytes only; whether a record fits a phone is in `legacy::ram`.

use std::io;
use std::path::Path;

use memchr::memmem;

use super::RamSettings;
use super::file::NotAnAgentFile;
use super::ram_record::{RamRecord, record_length};
use crate::fields::Fields as _;
use crate::files;
use crate::system::SystemError;

/// The largest file that is read from the disk: a dump of a boot area has a few MiB.
pub const LARGEST_PRELOADER: u64 = 32 * 1024 * 1024;

/// The start of the block, with the version as two decimal digits after it.
const BLOCK: &[u8] = b"MTK_BLOADER_INFO_v";
/// The header of a preloader; device header and layout block may be in front of it.
const GFH: &[u8] = b"MMM\x01\x38\0\0\0";
const GFH_LENGTH: usize = 0x20;
const GFH_SIGNATURE: usize = 0x2C;
/// Fields of the block.
const PROJECT: usize = 0x1B;
const PROJECT_LEN: usize = 0x3D;
const TABLE_MARK: usize = 0x64;
const COUNT: usize = 0x6C;
/// What is left out at the end of an image whose last word is 0.
const TAIL: usize = 0x800;
/// The most headers and marks that are tried in one file, and the most records; real ones have under 100.
const MAX_TRIED: usize = 64;
const MAX_RECORDS: u32 = 1024;

/// What is known of a preloader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreloaderInfo {
    /// The project name, such as `k80_bsp`.
    pub project: Option<String>,
    /// One for each memory chip that the preloader supports; empty if the version's records are not known.
    pub records: Vec<RamRecord>,
    /// The RAM settings, as agents get them.
    pub settings: RamSettings,
}

/// Why a file has no RAM settings.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoPreloaderInfo {
    /// The file could not be read.
    #[error("the file cannot be read: {0}")]
    Unreadable(SystemError),
    /// It is a Download Agent file.
    #[error("the file is a Download Agent file")]
    AgentFile,
    /// It is something else.
    #[error("the file is not a preloader: {0}")]
    Other(NotAnAgentFile),
    /// It is a preloader without RAM settings, as those of the newest chips are.
    #[error("the preloader contains no RAM settings")]
    NoSettings,
    /// It has RAM settings, but they are damaged or cut off.
    #[error("the RAM settings of the preloader are damaged")]
    Damaged,
}

impl From<io::Error> for NoPreloaderInfo {
    fn from(error: io::Error) -> NoPreloaderInfo {
        NoPreloaderInfo::Unreadable(error.into())
    }
}

impl PreloaderInfo {
    /// Reads the file at `path`.
    ///
    /// # Errors
    /// [`NoPreloaderInfo`].
    pub fn read(path: &Path) -> Result<PreloaderInfo, NoPreloaderInfo> {
        PreloaderInfo::parse(&files::read_whole(path, LARGEST_PRELOADER)?)
    }

    /// Finds the RAM settings in a preloader file or in a dump of a boot area.
    ///
    /// # Errors
    /// [`NoPreloaderInfo`], which says what the file is instead.
    pub fn parse(file: &[u8]) -> Result<PreloaderInfo, NoPreloaderInfo> {
        let mut headers = memmem::find_iter(file, GFH).take(MAX_TRIED).peekable();
        let is_preloader = headers.peek().is_some();
        let in_images = headers.filter_map(|start| block_of_image(file.get(start..)?));
        if let Some(info) = in_images.filter_map(PreloaderInfo::from_block).next() {
            return Ok(info);
        }
        // The last mark of the file, then earlier ones: the records' number gives the length.
        let mut marks = memmem::rfind_iter(file, BLOCK).take(MAX_TRIED).peekable();
        let has_mark = marks.peek().is_some();
        let by_mark = marks.filter_map(|start| block_by_count(file.get(start..)?));
        if let Some(info) = by_mark.filter_map(PreloaderInfo::from_block).next() {
            return Ok(info);
        }
        Err(match NotAnAgentFile::of(file) {
            _ if has_mark => NoPreloaderInfo::Damaged,
            None => NoPreloaderInfo::AgentFile,
            Some(NotAnAgentFile::Preloader(_)) => NoPreloaderInfo::NoSettings,
            Some(other) if !is_preloader => NoPreloaderInfo::Other(other),
            Some(_) => NoPreloaderInfo::NoSettings,
        })
    }

    /// Checks a block and reads its records.
    fn from_block(block: &[u8]) -> Option<PreloaderInfo> {
        let version = version_of(block)?;
        let count = block.u32_at(COUNT).filter(|count| (1..=MAX_RECORDS).contains(count))?;
        if !block.has(TABLE_MARK, b"MTK_BIN\0") {
            return None;
        }
        let bytes = block.get(RamSettings::RECORDS..).filter(|bytes| !bytes.is_empty())?;
        let mut records = Vec::new();
        let record_len = record_length(version);
        if let Some(length) = record_len {
            let count = usize::try_from(count).ok()?;
            bytes.get(..length.checked_mul(count)?)?;
            records = bytes
                .chunks_exact(length)
                .take(count)
                .filter_map(|it| RamRecord::parse(version, it))
                .collect();
        }
        let project = block.text_at(PROJECT, PROJECT_LEN);
        let settings = RamSettings {
            version: version.into(),
            block: block.to_vec(),
            record_len: record_len.unwrap_or_default(),
            records: records.len(),
        };
        Some(PreloaderInfo { project, records, settings })
    }
}

/// The version in the first text of a block.
fn version_of(block: &[u8]) -> Option<u8> {
    let digits = block.strip_prefix(BLOCK)?.get(..2)?;
    std::str::from_utf8(digits).ok().filter(|text| text.bytes().all(|it| it.is_ascii_digit()))?.parse().ok()
}

/// The block of a preloader whose header is at the start of `bytes`: its length is the last word of the image,
/// or the last one before 0x800 bytes of padding.
fn block_of_image(bytes: &[u8]) -> Option<&[u8]> {
    let field = |at| usize::try_from(bytes.u32_at(at)?).ok();
    let image = bytes.get(..field(GFH_LENGTH)?.checked_sub(field(GFH_SIGNATURE)?)?)?;
    [image.len(), image.len().checked_sub(TAIL)?].into_iter().find_map(|end| {
        let (rest, length) = image.get(..end)?.split_last_chunk::<4>()?;
        let length = usize::try_from(u32::from_le_bytes(*length)).ok().filter(|length| *length > 0)?;
        rest.get(rest.len().checked_sub(length)?..).filter(|block| block.starts_with(BLOCK))
    })
}

/// The block at the start of `bytes`, by the number of its records and their length.
fn block_by_count(bytes: &[u8]) -> Option<&[u8]> {
    let length = record_length(version_of(bytes)?)?;
    let count = usize::try_from(bytes.u32_at(COUNT).filter(|count| *count <= MAX_RECORDS)?).ok()?;
    bytes.get(..RamSettings::RECORDS.checked_add(length.checked_mul(count)?)?)
}
