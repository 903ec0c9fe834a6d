//! Writes made-up Download Agent files from the layout in da.md section 2. Nothing is imported from the engine,
//! and no code of a real agent is in them.

#![allow(clippy::cast_possible_truncation, reason = "test files are small")]

/// A part of an agent.
#[derive(Debug, Clone, Default)]
pub struct MadeRegion {
    pub data: Vec<u8>,
    pub load_address: u32,
    pub signature_length: u32,
}

/// The agent for one chip.
#[derive(Debug, Clone, Default)]
pub struct MadeEntry {
    pub code: u16,
    pub hardware_version: u16,
    pub software_version: u16,
    pub first_index: u16,
    pub regions: Vec<MadeRegion>,
}

impl MadeEntry {
    /// An entry of a smartphone: a region with information, then two signed stages that begin with `text`.
    pub fn smartphone(code: u16, hardware_version: u16, software_version: u16, text: &[u8]) -> MadeEntry {
        let stage = |load_address, number: u8, length: usize| {
            let mut data = text.to_vec();
            data.resize(length, number);
            MadeRegion { data, load_address, signature_length: 0x100 }
        };
        let info = MadeRegion { data: vec![0x11; 0x20], load_address: 0, signature_length: 0 };
        let regions = vec![info, stage(0x0020_0000, 1, 0x900), stage(0x4000_0000, 2, 0x1200)];
        MadeEntry { code, hardware_version, software_version, first_index: 1, regions }
    }

    /// The same without signatures.
    pub fn unsigned(mut self) -> MadeEntry {
        self.regions.iter_mut().for_each(|region| region.signature_length = 0);
        self
    }
}

/// A file with entries of 0xDC bytes, or of 0xD8 bytes.
pub fn agent_file(id_text: &str, is_old: bool, entries: &[MadeEntry]) -> Vec<u8> {
    let entry_bytes = if is_old { 0xD8 } else { 0xDC };
    let mut file = b"MTK_DOWNLOAD_AGENT".to_vec();
    file.resize(0x20, 0);
    file.extend(id_text.as_bytes());
    file.resize(0x60, 0);
    for word in [4, 0x2266_8899, entries.len() as u32] {
        file.extend(word.to_le_bytes());
    }
    let mut data: Vec<u8> = Vec::new();
    let data_at = file.len() + entries.len() * entry_bytes;
    for entry in entries {
        let end = file.len() + entry_bytes;
        for half in [0xDADA, entry.code, 0x8A00, entry.hardware_version] {
            file.extend(half.to_le_bytes());
        }
        if !is_old {
            file.extend(entry.software_version.to_le_bytes());
            file.extend([0, 0]);
        }
        file.extend([0, 2, 0, 0]);
        file.extend(entry.first_index.to_le_bytes());
        file.extend((entry.regions.len() as u16).to_le_bytes());
        for region in &entry.regions {
            let length = region.data.len() as u32;
            let offset = (data_at + data.len()) as u32;
            let words = [
                offset,
                length,
                region.load_address,
                length - region.signature_length,
                region.signature_length,
            ];
            file.extend(words.iter().flat_map(|word| word.to_le_bytes()));
            data.extend(&region.data);
        }
        assert!(file.len() <= end, "an entry has at most ten regions");
        file.resize(end, 0);
    }
    file.extend(data);
    file
}
