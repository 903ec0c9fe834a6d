//! Finds the places of a dump where something may begin, while the pass over it has the bytes in its hands. Called by `inspect`, window
//! by window; what a place really holds is for others to judge.

use memchr::memmem::Finder;

use super::fat;
use super::probe::Fields;
use super::smart;
use super::wear;

/// The candidates, each list in order of offset and with a limit: what is beyond it is not looked at.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// File headers: "MMM" and, eight bytes on, FILE_INFO (protocol.md section 7.2).
    pub(super) files: Vec<u64>,
    /// `MTK_ROMINFO_v` (section 7.3).
    pub(super) rom_infos: Vec<u64>,
    /// `MTK_BLOADER_INFO_v` (section 7.3).
    pub(super) preloaders: Vec<u64>,
    /// `ALICE_1` and `ALICE_2` (section 7.3).
    pub(super) alices: Vec<u64>,
    /// `MT62nn_S00` and what follows, the first ones (section 7.3).
    pub(super) versions: Vec<u64>,
    /// Directory entries of folders whose name begins with `NVD_` (section 7.4).
    pub(super) nvram_entries: Vec<u64>,
    /// Boot sectors of FAT volumes.
    pub(super) volumes: Vec<u64>,
    /// Headers in front of a smartphone's partition (section 7.3).
    pub(super) partitions: Vec<u64>,
    /// Stretches of the blocks of a wear-levelled disk (section 7.4).
    pub(super) wear: wear::Areas,
}

/// So many candidates of a kind are kept.
const MOST: usize = 512;

impl Places {
    /// Whether some may have been left out.
    pub(super) fn is_cut(&self) -> bool {
        let lists =
            [&self.files, &self.rom_infos, &self.preloaders, &self.alices, &self.volumes, &self.partitions];
        lists.iter().any(|list| list.len() >= MOST)
    }
}

/// The bytes at a window's start that belong to the window before, for marks that lie across the two: as many as the longest look
/// back and forth of a mark needs, and whole sectors.
pub(super) const OVERLAP: usize = 512;
const SECTOR: usize = 512;

/// What is looked for at any offset. Each is the rarest part of its mark.
pub(super) struct Marks {
    file: Finder<'static>,
    rom_info: Finder<'static>,
    preloader: Finder<'static>,
    alice: Finder<'static>,
    version: Finder<'static>,
    nvram: Finder<'static>,
}

impl Marks {
    pub(super) fn new() -> Marks {
        Marks {
            file: Finder::new(b"FILE_INFO"),
            rom_info: Finder::new(b"MTK_ROMINFO_v"),
            preloader: Finder::new(b"MTK_BLOADER_INFO_v"),
            alice: Finder::new(b"ALICE_"),
            version: Finder::new(b"_S00"),
            nvram: Finder::new(b"NVD_"),
        }
    }

    /// Looks for marks in `bytes`, which begin at the dump's offset `at`, a multiple of the sector. Marks in the last
    /// [`OVERLAP`] bytes are left to the next window, unless this is the last one.
    pub(super) fn find(&self, at: u64, bytes: &[u8], is_last: bool, places: &mut Places) {
        let end = if is_last { bytes.len() } else { bytes.len().saturating_sub(OVERLAP) };
        let all = |finder: &Finder<'_>, places: &mut Vec<u64>, judge: &dyn Fn(usize) -> Option<usize>| {
            for hit in finder.find_iter(bytes) {
                if places.len() >= MOST {
                    return;
                }
                // The mark may begin in the overlap that the window before has looked at already.
                let start = judge(hit).filter(|start| *start < end).map(|start| at + start as u64);
                places.extend(start.filter(|start| places.last().is_none_or(|last| last < start)));
            }
        };
        all(&self.file, &mut places.files, &|hit| {
            hit.checked_sub(8).filter(|start| bytes.has(*start, b"MMM\x01"))
        });
        all(&self.rom_info, &mut places.rom_infos, &Some);
        all(&self.preloader, &mut places.preloaders, &Some);
        all(&self.alice, &mut places.alices, &|hit| {
            [b"ALICE_1\0", b"ALICE_2\0"].iter().any(|mark| bytes.has(hit, *mark)).then_some(hit)
        });
        all(&self.version, &mut places.versions, &|hit| {
            let start = hit.checked_sub(6)?;
            let is_chip = bytes.has(start, b"MT62")
                && bytes.get(start + 4..hit)?.iter().all(|digit| digit.is_ascii_alphanumeric());
            is_chip.then_some(start)
        });
        all(&self.nvram, &mut places.nvram_entries, &|hit| is_folder_entry(bytes.get(hit..)?).then_some(hit));
    }

    /// Looks at what stands at whole sectors and blocks; `bytes` begin at the dump's offset `at`.
    pub(super) fn walk(at: u64, bytes: &[u8], places: &mut Places) {
        for (at, block) in (at..).step_by(wear::BLOCK).zip(bytes.chunks_exact(wear::BLOCK)) {
            places.wear.look(at, block);
        }
        let sectors = (at..).step_by(SECTOR).zip(bytes.chunks_exact(SECTOR));
        for (at, sector) in sectors {
            if fat::may_be_boot_sector(sector) && places.volumes.len() < MOST {
                places.volumes.push(at);
            }
            if smart::is_partition_header(sector) && places.partitions.len() < MOST {
                places.partitions.push(at);
            }
        }
    }
}

/// An entry of a FAT directory for a folder: name and ending in 11 bytes, then 0x10; its first cluster is 2 at least.
fn is_folder_entry(bytes: &[u8]) -> bool {
    let is_name =
        |byte: &u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b' ');
    bytes.get(..11).is_some_and(|name| name.iter().all(is_name))
        && bytes.u8_at(11) == Some(0x10)
        && bytes.u16_at(26).is_some_and(|cluster| cluster >= 2)
        && bytes.u32_at(28) == Some(0)
}
