//! Collects the offsets of a dump where a known format may begin, while the scan has the bytes in memory.
//! Used by the scan window by window; `recognise` decides which candidates are valid.

use memchr::memchr_iter;

use super::firmware::{chip_before, is_stage};
use super::formats::{fat, gfh, gps, smart, wear};
use super::probe::Fields;

/// Offsets where a known format may begin. Each list is sorted and has at most [`MAX_CANDIDATES`] entries;
/// further ones are left out.
#[derive(Debug, Default)]
pub(super) struct Candidates {
    /// File headers: FILE_INFO (protocol.md section 7.2).
    pub(super) files: Vec<u64>,
    /// `MTK_ROMINFO_v` (section 7.3).
    pub(super) rom_infos: Vec<u64>,
    /// `MTK_BLOADER_INFO_v` (section 7.3).
    pub(super) preloaders: Vec<u64>,
    /// `ALICE_1` and `ALICE_2` (section 7.3).
    pub(super) alices: Vec<u64>,
    /// Version strings: a chip's name, `_S00` or another number, and what follows (section 7.3).
    pub(super) versions: Vec<u64>,
    /// Names of GPS receivers (section 7.3).
    pub(super) gps_names: Vec<u64>,
    gps: gps::NameFinder,
    /// Directory entries of folders whose name begins with `NVD_` (section 7.4).
    pub(super) nvram_entries: Vec<u64>,
    /// Boot sectors of FAT volumes.
    pub(super) volumes: Vec<u64>,
    /// Sectors that begin with a structure of a smartphone (sections 7.3 and 7.6).
    pub(super) smart: Vec<(u64, smart::SectorMark)>,
    /// Areas with the blocks of wear-levelled disks (section 7.4).
    pub(super) wear: wear::WearAreas,
}

/// The most candidates of one kind.
const MAX_CANDIDATES: usize = 512;

impl Candidates {
    /// Whether some candidates may have been left out.
    pub(super) fn is_cut(&self) -> bool {
        let lists = [&self.files, &self.rom_infos, &self.preloaders, &self.alices, &self.volumes];
        lists.iter().any(|list| list.len() >= MAX_CANDIDATES) || self.smart.len() >= MAX_CANDIDATES
    }
}

/// Bytes that a window shares with the previous one, for marks that cross the boundary: more than the longest
/// mark has before and after its underscore, in whole sectors.
pub(super) const OVERLAP: usize = 512;

impl Candidates {
    /// Searches for marks in `bytes`, which begin at the dump's offset `at`, a multiple of the sector. Marks
    /// in the last [`OVERLAP`] bytes are left to the next window, unless this is the last one.
    pub(super) fn search(&mut self, at: u64, bytes: &[u8], is_last: bool) {
        let gps_names = self.gps.find(bytes);
        let end = if is_last { bytes.len() } else { bytes.len().saturating_sub(OVERLAP) };
        let mut add = |list: fn(&mut Candidates) -> &mut Vec<u64>, start: usize| {
            let list = list(self);
            let offset = at + start as u64;
            // A mark that begins in the overlap may be known from the previous window.
            if start < end && list.len() < MAX_CANDIDATES && list.last().is_none_or(|last| *last < offset) {
                list.push(offset);
            }
        };
        // Every mark has an underscore, which is rare in code: one search finds all marks.
        for hit in memchr_iter(b'_', bytes) {
            let begins =
                |before: usize, mark: &[u8]| hit.checked_sub(before).filter(|start| bytes.has(*start, mark));
            match hit.checked_sub(1).and_then(|before| bytes.get(before)) {
                Some(b'E') => {
                    let info = begins(12, b"MMM").filter(|start| {
                        bytes.get(*start..).is_some_and(|bytes| gfh::file_info_size(bytes).is_some())
                    });
                    if let Some(start) = info {
                        add(|all| &mut all.files, start);
                    }
                    if let Some(start) = begins(5, b"ALICE_1\0").or_else(|| begins(5, b"ALICE_2\0")) {
                        add(|all| &mut all.alices, start);
                    }
                }
                Some(b'K') => {
                    if let Some(start) = begins(3, b"MTK_ROMINFO_v") {
                        add(|all| &mut all.rom_infos, start);
                    }
                    if let Some(start) = begins(3, b"MTK_BLOADER_INFO_v") {
                        add(|all| &mut all.preloaders, start);
                    }
                }
                Some(b'D') => {
                    let entry =
                        begins(3, b"NVD_").filter(|start| bytes.get(*start..).is_some_and(is_folder_entry));
                    if let Some(start) = entry {
                        add(|all| &mut all.nvram_entries, start);
                    }
                }
                _ => {}
            }
            if bytes.get(hit..).is_some_and(is_stage)
                && let Some(start) = chip_before(bytes, hit).filter(|start| !gps::is_name(bytes, *start))
            {
                add(|all| &mut all.versions, start);
            }
        }
        for start in gps_names {
            add(|all| &mut all.gps_names, start);
        }
    }

    /// Examines whole sectors and blocks; `bytes` begin at the dump's offset `at`.
    pub(super) fn examine_sectors(&mut self, at: u64, bytes: &[u8]) {
        for (at, block) in (at..).step_by(wear::BLOCK).zip(bytes.chunks_exact(wear::BLOCK)) {
            self.wear.examine(at, block);
        }
        let sectors = (at..).step_by(wear::SECTOR).zip(bytes.chunks_exact(wear::SECTOR));
        for (at, sector) in sectors {
            if fat::may_be_boot_sector(sector) && self.volumes.len() < MAX_CANDIDATES {
                self.volumes.push(at);
            }
            if let Some(mark) = smart::mark_of(sector)
                && self.smart.len() < MAX_CANDIDATES
            {
                self.smart.push((at, mark));
            }
        }
    }
}

/// Whether this is a folder's entry in a FAT directory: name and extension in 11 bytes, then 0x10; its first
/// cluster is at least 2.
fn is_folder_entry(bytes: &[u8]) -> bool {
    let is_name =
        |byte: &u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b' ');
    bytes.get(..11).is_some_and(|name| name.iter().all(is_name))
        && bytes.u8_at(11) == Some(0x10)
        && bytes.u16_at(26).is_some_and(|cluster| cluster >= 2)
        && bytes.u32_at(28) == Some(0)
}
