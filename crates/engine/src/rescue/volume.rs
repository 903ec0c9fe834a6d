//! [`RescueVolume`]: a FAT12 or FAT16 volume with its table in memory: where files and free clusters are.
//! Used by the listing of files and by the search of free space. Knows no folder's content.

use super::disk::{Disk, SECTOR_BYTES};
use super::personal::Personal;
use super::place::{Pieces, Source};
use crate::dump::{Next, Volume};

/// Which drive of the phone a volume is (docs/rescue.md section 2.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Drive {
    /// The user's, which the phone shows on USB.
    User,
    /// The phone's own, with the folder `NVRAM`.
    System,
    /// The only volume of the dump, with the folder `NVRAM`.
    Only,
}

/// A FAT volume of the dump.
#[derive(Debug)]
pub struct RescueVolume {
    /// Which drive it is.
    pub drive: Drive,
    /// Offset in the dump of its boot sector.
    pub place: u64,
    /// Bits of a cluster number: 12 or 16.
    pub bits: u8,
    /// Bytes of the whole volume.
    pub size: u64,
    /// The label, if it has one.
    pub label: Option<Personal>,
    /// Whether the phone's own formatter made it.
    pub is_phones: bool,
    /// The folders; the first is the root.
    pub folders: Vec<Folder>,
    /// First sector of the volume on its disk.
    pub first_sector: u64,
    /// Index of its disk.
    pub(super) disk: usize,
    pub(super) layout: Volume,
    pub(super) clusters: Clusters,
}

/// A folder of a volume.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    /// The name; empty for the root.
    pub name: Personal,
    /// Index of the folder that contains it; 0 for the root.
    pub parent: usize,
    /// Whether it is deleted, or in a deleted folder.
    pub is_deleted: bool,
    /// Whether it could not be read to its end.
    pub is_incomplete: bool,
}

/// The table of clusters.
#[derive(Debug)]
pub(super) struct Clusters {
    /// The FAT.
    table: Vec<u8>,
    /// The free clusters in order.
    free: Vec<u32>,
    /// For each number how many clusters before it are free; one more at the end.
    free_before: Vec<u32>,
}

impl RescueVolume {
    /// The longest path that is made; deeper folders are named by their last parts.
    const MAX_PATH: usize = 1024;

    /// The path of a folder from the root, with `/` at its end; empty for the root.
    #[must_use]
    pub fn folder_path(&self, folder: usize) -> String {
        let mut names = Vec::new();
        let (mut at, mut length) = (folder, 0);
        while let Some(folder) = self.folders.get(at).filter(|_| at != 0) {
            length += folder.name.reveal().len() + 1;
            if length > Self::MAX_PATH {
                names.push("..");
                break;
            }
            names.push(folder.name.reveal());
            // A folder is added after the one that contains it.
            at = folder.parent.min(at - 1);
        }
        names.iter().rev().map(|name| format!("{name}/")).collect()
    }

    /// Offset of the volume on its disk.
    pub(super) fn base(&self) -> u64 {
        self.first_sector * SECTOR_BYTES
    }

    /// The pieces of clusters, up to `length` bytes.
    pub(super) fn pieces_of(&self, disk: &Disk, clusters: impl Iterator<Item = u32>, length: u64) -> Pieces {
        let mut pieces = Pieces::default();
        let mut left = length;
        for cluster in clusters {
            if left == 0 {
                break;
            }
            let Some(at) = self.layout.cluster_at(cluster) else { break };
            let count = left.min(self.layout.cluster);
            disk.add_pieces(self.base() + at, count, &mut pieces);
            left -= count;
        }
        pieces
    }

    /// The clusters of a chain, in order. The caller limits how many it takes: chains can be circles.
    pub(super) fn chain(&self, first: u32) -> impl Iterator<Item = u32> + '_ {
        let begin = self.layout.cluster_at(first).map(|_| first);
        std::iter::successors(begin, |cluster| match self.layout.next(&self.clusters.table, *cluster) {
            Next::Cluster(next) => Some(next),
            Next::End | Next::Broken => None,
        })
    }

    /// Clusters that `size` bytes need.
    pub(super) fn needed(&self, size: u64) -> u32 {
        u32::try_from(size.div_ceil(self.layout.cluster)).unwrap_or(u32::MAX)
    }
}

impl Clusters {
    /// Reads the FAT of a volume that begins at the sector `first_sector` of the disk: the first copy that
    /// begins as it should. Also tells whether one does.
    pub(super) fn read<E>(
        layout: &Volume,
        disk: &Disk,
        first_sector: u64,
        source: &mut Source<'_, '_, E>,
    ) -> Result<(Clusters, bool), E> {
        let mut first = None;
        let mut good = None;
        for (at, length) in layout.fats() {
            let table = disk.bytes(source, first_sector * SECTOR_BYTES + at, length)?;
            if layout.begins_fat(&table) {
                good = Some(table);
                break;
            }
            first.get_or_insert(table);
        }
        let is_good = good.is_some();
        let table = good.or(first).unwrap_or_default();
        let mut free_before = Vec::with_capacity(layout.clusters as usize + 3);
        let mut free = Vec::new();
        for cluster in 0..layout.clusters + 2 {
            free_before.push(u32::try_from(free.len()).unwrap_or(u32::MAX));
            if cluster >= 2 && layout.entry_of(&table, cluster) == Some(0) {
                free.push(cluster);
            }
        }
        free_before.push(u32::try_from(free.len()).unwrap_or(u32::MAX));
        Ok((Clusters { table, free, free_before }, is_good))
    }

    pub(super) fn table(&self) -> &[u8] {
        &self.table
    }

    pub(super) fn is_free(&self, cluster: u32) -> bool {
        self.free_in(cluster, 1) == 1
    }

    /// Free clusters from `first` to the end.
    pub(super) fn free_from(&self, first: u32) -> u32 {
        let before = usize::try_from(first).ok().and_then(|at| self.free_before.get(at));
        let all = self.free_before.last().copied().unwrap_or_default();
        before.map_or(0, |before| all - before)
    }

    /// Free ones among the `count` clusters from `first`.
    pub(super) fn free_in(&self, first: u32, count: u32) -> u32 {
        self.free_from(first) - self.free_from(first.saturating_add(count))
    }

    /// The free clusters from `first` in order.
    pub(super) fn free_clusters(&self, first: u32) -> impl Iterator<Item = u32> + '_ {
        let before = usize::try_from(first).ok().and_then(|at| self.free_before.get(at));
        let from = before.map_or(usize::MAX, |before| usize::try_from(*before).unwrap_or(usize::MAX));
        self.free.get(from..).unwrap_or_default().iter().copied()
    }
}
