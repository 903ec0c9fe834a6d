//! FAT12 volumes for tests of findings, built entry by entry from Microsoft's description of the format: any
//! tree of folders, long names, names in any code page, chains that are broken on purpose.
#![allow(clippy::cast_possible_truncation, reason = "test images are small")]

/// An entry of a folder, without its long name.
pub fn entry(short: &[u8; 11], attributes: u8, cluster: u16, size: u32) -> Vec<u8> {
    let mut entry = short.to_vec();
    entry.resize(32, 0);
    entry[11] = attributes;
    entry[26..28].copy_from_slice(&cluster.to_le_bytes());
    entry[28..32].copy_from_slice(&size.to_le_bytes());
    entry
}

/// The entries of a long name, which stand in front of the short one.
pub fn long_name(name: &str, short: &[u8; 11]) -> Vec<u8> {
    let sum = short.iter().fold(0_u8, |sum, byte| sum.rotate_right(1).wrapping_add(*byte));
    let mut units: Vec<u16> = name.encode_utf16().collect();
    if !units.len().is_multiple_of(13) {
        units.push(0);
        units.resize(units.len().next_multiple_of(13), 0xFFFF);
    }
    let count = units.len() / 13;
    let mut entries = Vec::new();
    for (index, units) in units.chunks(13).enumerate().rev() {
        let mut entry = vec![0; 32];
        entry[0] = index as u8 + 1 + if index + 1 == count { 0x40 } else { 0 };
        (entry[11], entry[13]) = (0x0F, sum);
        let places = (1..11).step_by(2).chain((14..26).step_by(2)).chain((28..32).step_by(2));
        for (at, unit) in places.zip(units) {
            entry[at..at + 2].copy_from_slice(&unit.to_le_bytes());
        }
        entries.extend(entry);
    }
    entries
}

/// A volume of 512-byte clusters under construction; cluster 2 is the first.
pub struct Fat12 {
    root_entries: usize,
    root: Vec<u8>,
    /// The value of each cluster in the table, from 2 on, and its content.
    clusters: Vec<(u16, Vec<u8>)>,
}

impl Fat12 {
    pub fn new(root_entries: usize) -> Fat12 {
        Fat12 { root_entries, root: Vec::new(), clusters: Vec::new() }
    }

    pub fn root(mut self, entries: &[u8]) -> Fat12 {
        self.root.extend(entries);
        self
    }

    /// Adds a folder in as many clusters as it needs; returns the first.
    pub fn folder(&mut self, entries: &[u8]) -> u16 {
        let first = self.clusters.len() as u16 + 2;
        let count = entries.len().div_ceil(512).max(1);
        for part in 0..count {
            let bytes = entries.chunks(512).nth(part).unwrap_or_default().to_vec();
            let next = if part + 1 < count { first + part as u16 + 1 } else { 0xFFF };
            self.clusters.push((next, bytes));
        }
        first
    }

    /// Changes what follows a cluster in its chain.
    pub fn link(mut self, cluster: u16, next: u16) -> Fat12 {
        self.clusters[usize::from(cluster) - 2].0 = next;
        self
    }

    /// The volume, with some free clusters behind those in use.
    pub fn build(self) -> Vec<u8> {
        let clusters = self.clusters.len() + 8;
        assert!(clusters < 4085);
        let fat_sectors = ((clusters + 2) * 3).div_ceil(1024);
        let root_sectors = self.root_entries * 32 / 512;
        let data = 1 + fat_sectors + root_sectors;
        let sectors = data + clusters;
        let mut disk = vec![0; sectors * 512];
        disk[..3].copy_from_slice(&[0xEB, 0x3C, 0x90]);
        disk[11..13].copy_from_slice(&512_u16.to_le_bytes());
        (disk[13], disk[14], disk[16]) = (1, 1, 1);
        disk[17..19].copy_from_slice(&(self.root_entries as u16).to_le_bytes());
        disk[19..21].copy_from_slice(&(sectors as u16).to_le_bytes());
        disk[21] = 0xF8;
        disk[22..24].copy_from_slice(&(fat_sectors as u16).to_le_bytes());
        disk[510..512].copy_from_slice(&[0x55, 0xAA]);
        let root = (1 + fat_sectors) * 512;
        disk[root..root + self.root.len()].copy_from_slice(&self.root);
        for (index, (next, bytes)) in self.clusters.iter().enumerate() {
            let number = index + 2;
            let at = 512 + number + number / 2;
            let pair = u16::from_le_bytes([disk[at], disk[at + 1]]);
            let pair = if number % 2 == 0 { pair & 0xF000 | next } else { pair & 0x000F | next << 4 };
            disk[at..at + 2].copy_from_slice(&pair.to_le_bytes());
            let at = (data + index) * 512;
            disk[at..at + bytes.len()].copy_from_slice(bytes);
        }
        disk
    }
}
