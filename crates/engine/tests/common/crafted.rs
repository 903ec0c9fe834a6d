//! Dumps that nobody's phone made: volumes filled to the last byte with entries, names, records or marks, so
//! that their cost can be counted.
#![allow(clippy::cast_possible_truncation, reason = "test images are small")]

const SECTOR: usize = 512;
const RESERVED: usize = 1;
const ROOT_ENTRIES: usize = 512;

/// A FAT16 volume with clusters of one sector, all in one piece: cluster `n` is followed by `n + 1` until
/// told otherwise.
pub struct Fat16 {
    pub bytes: Vec<u8>,
    fat_sectors: usize,
    clusters: usize,
}

impl Fat16 {
    /// A volume of `sectors` sectors.
    pub fn new(sectors: usize) -> Fat16 {
        let fat_sectors = (sectors * 2).div_ceil(SECTOR);
        let clusters = sectors - RESERVED - fat_sectors - ROOT_ENTRIES * 32 / SECTOR;
        let mut bytes = vec![0; sectors * SECTOR];
        bytes[..3].copy_from_slice(&[0xEB, 0x3C, 0x90]);
        bytes[11..13].copy_from_slice(&(SECTOR as u16).to_le_bytes());
        (bytes[13], bytes[14], bytes[16]) = (1, RESERVED as u8, 1);
        bytes[17..19].copy_from_slice(&(ROOT_ENTRIES as u16).to_le_bytes());
        bytes[19..21].copy_from_slice(&(sectors as u16).to_le_bytes());
        bytes[21] = 0xF8;
        bytes[22..24].copy_from_slice(&(fat_sectors as u16).to_le_bytes());
        bytes[510..512].copy_from_slice(&[0x55, 0xAA]);
        let mut volume = Fat16 { bytes, fat_sectors, clusters };
        volume.link(0, 0xFFF8);
        volume.link(1, 0xFFFF);
        volume
    }

    pub fn clusters(&self) -> usize {
        self.clusters
    }

    /// Entries of folders for which the clusters have room.
    pub fn data_entries(&self) -> usize {
        self.clusters * SECTOR / 32
    }

    /// Changes what follows a cluster.
    pub fn link(&mut self, cluster: usize, next: u16) {
        let at = RESERVED * SECTOR + cluster * 2;
        self.bytes[at..at + 2].copy_from_slice(&next.to_le_bytes());
    }

    /// Makes one chain of the clusters from `first` to `last`.
    pub fn chain(&mut self, first: usize, last: usize) {
        (first..last).for_each(|cluster| self.link(cluster, cluster as u16 + 1));
        self.link(last, 0xFFFF);
    }

    /// The entries of the root.
    pub fn root(&mut self, entries: &[u8]) {
        let at = (RESERVED + self.fat_sectors) * SECTOR;
        self.bytes[at..at + entries.len()].copy_from_slice(entries);
    }

    /// The bytes of all clusters from `first` on.
    pub fn data(&mut self, first: usize) -> &mut [u8] {
        let root = RESERVED + self.fat_sectors + ROOT_ENTRIES * 32 / SECTOR;
        &mut self.bytes[(root + first - 2) * SECTOR..]
    }
}

/// A received message of 160 letters, each of two bytes in UTF-8, as EF_SMS has it; `number` makes it differ
/// from all others.
pub fn message(number: u32) -> [u8; 176] {
    let mut record = [0xFF; 176];
    record[..9].copy_from_slice(&[0x01, 0x07, 0x91, 0x44, 0x77, 0x00, 0x09, 0x10, 0x10]);
    let digits = format!("{number:012}");
    record[9..12].copy_from_slice(&[0x04, 0x0C, 0x91]);
    for (byte, pair) in record[12..18].iter_mut().zip(digits.as_bytes().chunks(2)) {
        *byte = (pair[0] - b'0') | (pair[1] - b'0') << 4;
    }
    record[18..27].copy_from_slice(&[0x00, 0x00, 0x12, 0x30, 0x41, 0x81, 0x03, 0x50, 0x40]);
    record[27] = 160;
    // Septets of 05, which is é.
    let mut packed = [0_u8; 140];
    for bit in (0..160).flat_map(|letter: usize| [letter * 7, letter * 7 + 2]) {
        packed[bit / 8] |= 1 << (bit % 8);
    }
    record[28..168].copy_from_slice(&packed);
    record
}
