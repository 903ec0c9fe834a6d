//! Writes made-up preloader files from the tables in da.md section 3.4. Nothing is imported from the engine,
//! and no code of a real preloader is in them.

#![allow(clippy::cast_possible_truncation, reason = "test files are small")]

/// A record for RAM packaged with eMMC whose CID begins with `id`.
pub fn emmc_record(version: u8, length: usize, id: &[u8]) -> Vec<u8> {
    record(version, length, 0x0203, id)
}

/// A record with this type word.
pub fn record(version: u8, length: usize, ram_type: u32, id: &[u8]) -> Vec<u8> {
    let mut bytes = vec![0; length];
    let (type_at, length_at, id_at) = match version {
        8 => (0, None, 4),
        11 | 14 => (0, Some(0x14), 4),
        49 | 52 => (0, Some(4), 8),
        _ => (4, Some(8), 0x10),
    };
    bytes[type_at..type_at + 4].copy_from_slice(&ram_type.to_le_bytes());
    if let Some(at) = length_at {
        bytes[at] = id.len() as u8;
    }
    bytes[id_at..id_at + id.len()].copy_from_slice(id);
    // Settings, which nobody interprets.
    bytes[length - 30..].iter_mut().zip(0xA0..).for_each(|(byte, value)| *byte = value);
    bytes
}

/// The block with the records.
pub fn block(version: u8, records: &[Vec<u8>]) -> Vec<u8> {
    let mut block = format!("MTK_BLOADER_INFO_v{version:02}").into_bytes();
    block.resize(0x1B, 0);
    block.extend(b"made_up_project");
    block.resize(0x58, 0);
    block.extend(b"V116");
    block.resize(0x64, 0);
    block.extend(b"MTK_BIN\0");
    block.extend((records.len() as u32).to_le_bytes());
    block.extend(records.iter().flatten());
    block
}

/// What a file is written like.
#[derive(Debug, Clone, Copy, Default)]
pub struct MadePreloader {
    /// A device header and layout, as in a dump of the first boot area.
    pub header: Option<&'static [u8]>,
    /// Whether 0x800 bytes follow the last word of the image, which is then 0.
    pub has_tail: bool,
    pub signature_length: usize,
    /// Bytes after the file.
    pub after: usize,
}

/// A preloader file with this block at its end.
pub fn preloader(made: MadePreloader, block: &[u8]) -> Vec<u8> {
    let mut image = vec![0; 0x400];
    image[..8].copy_from_slice(b"MMM\x01\x38\0\0\0");
    image[8..18].copy_from_slice(b"FILE_INFO\0");
    image[0x14] = 1;
    image[0x18] = 1;
    image[0x1A] = 5;
    image.extend(vec![0xE5; 0x3000]);
    image.extend(block);
    image.extend((block.len() as u32).to_le_bytes());
    if made.has_tail {
        image.extend([0; 0x800]);
    }
    image.extend(vec![0x5A; made.signature_length]);
    let length = image.len() as u32;
    image[0x1C..0x20].copy_from_slice(&0x0020_1000_u32.to_le_bytes());
    image[0x20..0x24].copy_from_slice(&length.to_le_bytes());
    image[0x2C..0x30].copy_from_slice(&(made.signature_length as u32).to_le_bytes());
    let mut file = Vec::new();
    if let Some(header) = made.header {
        file.extend(header);
        file.resize(0x200, 0);
        file.extend(b"BRLYT\0\0\0\x01\0\0\0");
        file.resize(0x800, 0xFF);
    }
    file.extend(image);
    file.resize(file.len() + made.after, 0);
    file
}
