//! FAT12 and FAT16 volumes (Microsoft, FAT: General Overview of On-Disk Format, 1.03): recognised by a
//! consistent boot sector, and listed some folders deep through a function that reads the volume. Chains are
//! followed for a limited number of clusters, and no folder is read twice, so that corrupt volumes cause no
//! endless loop.

use std::collections::HashSet;

use crate::dump::fact::FileEntry;
use crate::dump::probe::Fields;

/// Reads a number of bytes of a volume from an offset: fewer at its end, zeros for missing sectors.
pub(crate) type ReadVolume<'d, E> = dyn FnMut(u64, usize) -> Result<Vec<u8>, E> + 'd;

/// The layout of a volume, from its boot sector.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Volume {
    /// Bytes of the whole volume.
    pub(crate) length: u64,
    /// Bits of a cluster number: 12 or 16.
    pub(crate) bits: u8,
    fat_at: u64,
    root_at: u64,
    root_entries: usize,
    data_at: u64,
    cluster: u64,
    clusters: u32,
    label: [u8; 11],
}

/// The files and folders of a volume.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Listing {
    pub(crate) label: Option<String>,
    /// Files and folders, each folder before its content.
    pub(crate) files: Vec<FileEntry>,
    /// Whether some are not listed.
    pub(crate) is_cut: bool,
    /// The offset in the volume of the folder NVRAM.
    pub(crate) nvram: Option<u64>,
}

const ENTRY: usize = 32;
/// Levels of folders that are listed: the root and two more.
const LEVELS: usize = 3;
const MAX_FILES: usize = 256;
/// Entries of one folder that are read, free ones included, and the clusters that they may be spread over.
const MAX_ENTRIES: usize = 2048;
const MAX_CLUSTERS: usize = 64;

/// Whether the sector can be the boot sector of a FAT12 or FAT16 volume.
pub(crate) fn may_be_boot_sector(sector: &[u8]) -> bool {
    matches!(sector.first(), Some(0xEB | 0xE9)) && Volume::read(sector).is_some()
}

impl Volume {
    /// The volume that this boot sector describes, if its values are consistent.
    pub(crate) fn read(sector: &[u8]) -> Option<Volume> {
        let jumps = sector.has(0, &[0xE9]) || (sector.has(0, &[0xEB]) && sector.has(2, &[0x90]));
        if !jumps || !sector.has(510, &[0x55, 0xAA]) {
            return None;
        }
        let bytes = u64::from(sector.u16_at(11)?);
        let per_cluster = u64::from(sector.u8_at(13)?);
        let reserved = u64::from(sector.u16_at(14)?);
        let fats = u64::from(sector.u8_at(16)?);
        let root_entries = sector.u16_at(17)?;
        let small = u64::from(sector.u16_at(19)?);
        let media = sector.u8_at(21)?;
        let fat_sectors = u64::from(sector.u16_at(22)?);
        let total = if small > 0 { small } else { u64::from(sector.u32_at(32)?) };
        let is_consistent = matches!(bytes, 512 | 1024 | 2048 | 4096)
            && per_cluster.is_power_of_two()
            && reserved > 0
            && matches!(fats, 1 | 2)
            && root_entries > 0
            && fat_sectors > 0
            && (media == 0xF0 || media >= 0xF8);
        if !is_consistent {
            return None;
        }
        let root = reserved + fats * fat_sectors;
        let data = root + (u64::from(root_entries) * ENTRY as u64).div_ceil(bytes);
        let clusters = u32::try_from(total.checked_sub(data)? / per_cluster).ok()?;
        // Only the number of clusters decides between FAT12 and FAT16 (page 14 of the overview); more means
        // FAT32.
        let bits: u8 = if clusters < 4085 { 12 } else { 16 };
        let needed = (u64::from(clusters) + 2) * u64::from(bits);
        if !(1..65_525).contains(&clusters) || needed.div_ceil(8) > fat_sectors * bytes {
            return None;
        }
        // The label is valid only after this mark.
        let has_label = sector.u8_at(38) == Some(0x29);
        let label = sector.get(43..54).and_then(|label| label.first_chunk()).filter(|_| has_label);
        Some(Volume {
            length: total * bytes,
            bits,
            fat_at: reserved * bytes,
            root_at: root * bytes,
            root_entries: usize::from(root_entries),
            data_at: data * bytes,
            cluster: per_cluster * bytes,
            clusters,
            label: label.copied().unwrap_or([b' '; 11]),
        })
    }

    /// Lists the files and folders of the volume, from the root; offset 0 of `read` is the boot sector.
    pub(crate) fn list<E>(&self, read: &mut ReadVolume<'_, E>) -> Result<Listing, E> {
        let fat = read(self.fat_at, (self.clusters as usize + 2) * 2)?;
        let mut listing = Listing::default();
        let root = read(self.root_at, self.root_entries.min(MAX_ENTRIES) * ENTRY)?;
        // Folders still to be read: path, first cluster, level. The folder listed last is read first.
        let mut pending: Vec<(String, u32, usize)> = Vec::new();
        let mut visited = HashSet::new();
        listing.add(&root, "", 1, &mut pending, self);
        while let Some((path, first, level)) = pending.pop() {
            if listing.is_cut || !visited.insert(first) {
                continue;
            }
            let mut folder = Vec::new();
            let mut cluster = Some(first);
            for _ in 0..MAX_CLUSTERS {
                let Some(at) = cluster.and_then(|cluster| self.cluster_at(cluster)) else { break };
                if folder.len() >= MAX_ENTRIES * ENTRY {
                    break;
                }
                // A cluster may be larger than the part of a folder that is read.
                let count = usize::try_from(self.cluster).unwrap_or_default().min(MAX_ENTRIES * ENTRY);
                folder.extend(read(at, count)?);
                cluster = cluster.and_then(|cluster| self.next(&fat, cluster));
            }
            folder.truncate(MAX_ENTRIES * ENTRY);
            listing.add(&folder, &path, level + 1, &mut pending, self);
        }
        listing.label = listing.label.or_else(|| text_of(&self.label)).filter(|label| label != "NO NAME");
        listing.files.sort_by(|one, other| one.path.cmp(&other.path));
        Ok(listing)
    }

    fn cluster_at(&self, cluster: u32) -> Option<u64> {
        let number = cluster.checked_sub(2).filter(|number| *number < self.clusters)?;
        Some(self.data_at + u64::from(number) * self.cluster)
    }

    /// The next cluster of the chain.
    fn next(&self, fat: &[u8], cluster: u32) -> Option<u32> {
        let cluster = usize::try_from(cluster).ok()?;
        let next = if self.bits == 16 {
            fat.u16_at(cluster * 2)?
        } else {
            let pair = fat.u16_at(cluster + cluster / 2)?;
            if cluster.is_multiple_of(2) { pair & 0x0FFF } else { pair >> 4 }
        };
        Some(u32::from(next))
    }
}

impl Listing {
    /// Adds the entries of a folder. Its folders are added to `pending`, unless they are too deep.
    fn add(
        &mut self,
        folder: &[u8],
        path: &str,
        level: usize,
        pending: &mut Vec<(String, u32, usize)>,
        volume: &Volume,
    ) {
        for entry in folder.chunks_exact(ENTRY) {
            let attributes = entry.u8_at(11).unwrap_or_default();
            match entry.first() {
                // The end of the folder.
                None | Some(0) => return,
                // Deleted entries, this folder, and the one above.
                Some(0xE5 | b'.') => continue,
                _ if attributes & 0x3F == 0x0F => continue,
                _ => {}
            }
            let Some(name) = name_of(entry) else { return };
            if attributes & 0x08 != 0 {
                if level == 1 && self.label.is_none() {
                    self.label = entry.first_chunk::<11>().and_then(|label| text_of(label));
                }
                continue;
            }
            if self.files.len() >= MAX_FILES {
                self.is_cut = true;
                return;
            }
            let path = if path.is_empty() { name } else { format!("{path}/{name}") };
            let is_folder = attributes & 0x10 != 0;
            let first = u32::from(entry.u16_at(26).unwrap_or_default());
            if is_folder {
                if path.eq_ignore_ascii_case("NVRAM") {
                    self.nvram = volume.cluster_at(first);
                }
                if level < LEVELS {
                    pending.push((path.clone(), first, level));
                }
            }
            let size = (!is_folder).then(|| u64::from(entry.u32_at(28).unwrap_or_default()));
            self.files.push(FileEntry { path, size });
        }
    }
}

/// The short name of an entry; `None` if it is not valid.
fn name_of(entry: &[u8]) -> Option<String> {
    let (name, ending) = entry.get(..11)?.split_at(8);
    if name.iter().chain(ending).any(|byte| *byte < 0x20 && *byte != 0x05) {
        return None;
    }
    let (name, ending) = (text_of(name)?, text_of(ending));
    Some(ending.map_or_else(|| name.clone(), |ending| format!("{name}.{ending}")))
}

/// Padded text, with a question mark for each byte that depends on the code page.
fn text_of(bytes: &[u8]) -> Option<String> {
    let letter = |byte: &u8| if matches!(byte, 0x20..0x7F) { char::from(*byte) } else { '?' };
    let text: String = bytes.iter().map(letter).collect();
    let text = text.trim_end();
    (!text.is_empty()).then(|| text.to_owned())
}
