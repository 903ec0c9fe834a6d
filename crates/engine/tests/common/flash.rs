//! Parts of flash images for tests of findings, built field by field from protocol.md section 7. Its offsets
//! are written here, not imported from the engine or the practice phone. All names in them are invented.

#![allow(clippy::cast_possible_truncation, reason = "test images are small")]

/// A flash image that starts erased.
pub struct Image(pub Vec<u8>);

impl Image {
    pub fn erased(size: usize) -> Image {
        Image(vec![0xFF; size])
    }

    pub fn put(mut self, at: usize, bytes: &[u8]) -> Image {
        self.0[at..at + bytes.len()].copy_from_slice(bytes);
        self
    }

    /// The device header and a layout with two loaders, and a third descriptor that is not marked as present
    /// (7.1).
    pub fn boot(self, id: &[u8], first: u32, second: u32, main: u32) -> Image {
        let mut header = id.to_vec();
        header.resize(12, 0);
        header.extend([1, 0, 0, 0, 0, 2, 0, 0]);
        let mut layout = b"BRLYT\0\0\0".to_vec();
        for word in [1, first, main] {
            layout.extend(u32::to_le_bytes(word));
        }
        for (kind, begin, length) in [(1_u16, first, 0x20E4_u32), (2, second, 0x82F0)] {
            layout.extend(b"BBBB");
            layout.extend(7_u16.to_le_bytes());
            layout.extend(kind.to_le_bytes());
            for word in [begin, begin + length, 1] {
                layout.extend(word.to_le_bytes());
            }
        }
        layout.extend([0xA5; 20]);
        self.put(0, &header).put(0x200, &layout)
    }
}

/// A section: "MMM", version, size, type, and fields at their offsets.
pub fn section(kind: u16, size: u16, fields: &[(usize, &[u8])]) -> Vec<u8> {
    let mut bytes = b"MMM\x01".to_vec();
    bytes.extend(size.to_le_bytes());
    bytes.extend(kind.to_le_bytes());
    bytes.resize(usize::from(size), 0);
    for (at, field) in fields {
        bytes[*at..at + field.len()].copy_from_slice(field);
    }
    bytes
}

/// FILE_INFO and the sections behind it (7.2).
pub fn file(kind: u16, device: u8, signature: u8, load: u32, length: u32, sections: &[Vec<u8>]) -> Vec<u8> {
    let content = 0x38 + sections.iter().map(Vec::len).sum::<usize>();
    let signed: u32 = if signature == 0 { 0 } else { 0x20 };
    let mut all = section(
        0,
        0x38,
        &[
            (0x08, b"FILE_INFO"),
            (0x14, &1_u32.to_le_bytes()),
            (0x18, &kind.to_le_bytes()),
            (0x1A, &[device, signature]),
            (0x1C, &load.to_le_bytes()),
            (0x20, &length.to_le_bytes()),
            (0x24, &length.to_le_bytes()),
            (0x28, &u32::try_from(content).unwrap().to_le_bytes()),
            (0x2C, &signed.to_le_bytes()),
            (0x34, &1_u32.to_le_bytes()),
        ],
    );
    sections.iter().for_each(|section| all.extend(section));
    all
}

/// MAUI_INFO.
pub fn maui_info(image: &str, project: &str) -> Vec<u8> {
    section(0x0200, 0x130, &[(0x08, image.as_bytes()), (0x88, project.as_bytes())])
}

/// FLASH_INFO.
pub fn flash_info(id: [u8; 3], base: u32, length: u32) -> Vec<u8> {
    let words: Vec<u8> = id.iter().flat_map(|byte| [*byte, 0]).collect();
    section(
        0x0207,
        0x7C,
        &[
            (0x10, &3_u32.to_le_bytes()),
            (0x14, &words),
            (0x1C, &base.to_le_bytes()),
            (0x20, &length.to_le_bytes()),
        ],
    )
}

/// CMEM_ID_INFO.
pub fn flash_list(ids: &[[u8; 3]]) -> Vec<u8> {
    let count = u32::try_from(ids.len()).unwrap();
    let entries: Vec<u8> = ids.iter().flat_map(|id| [3, 3, id[0], id[1], id[2], 0, 0, 0, 0, 0]).collect();
    let size = u16::try_from(0x10 + entries.len()).unwrap();
    section(0x0102, size, &[(0x0C, &count.to_le_bytes()), (0x10, &entries)])
}

/// BROM_CFG; the letters are those at 0x53 (R: no UART) and 0x54 (U: no USB).
pub fn brom_config(letters: [u8; 2]) -> Vec<u8> {
    section(
        7,
        0x64,
        &[
            (0x10, b"made up"),
            (0x53, &letters),
            (0x58, &1500_u32.to_le_bytes()),
            (0x60, &[0x8D, 0x0E, 0x03, 0x00]),
        ],
    )
}

/// BROM_SEC_CFG with its last word.
pub fn brom_security(last: u32) -> Vec<u8> {
    section(8, 0x30, &[(0x0C, b"NOBODY"), (0x2C, &last.to_le_bytes())])
}

/// A name record: id, image name, project (7.3).
pub fn rom_info(id: &str, image: &str, project: &str) -> Vec<u8> {
    let mut bytes = vec![0; 16 + 128 + 64];
    for (at, text) in [(0, id), (16, image), (144, project)] {
        bytes[at..at + text.len()].copy_from_slice(text.as_bytes());
    }
    bytes
}

/// Spreads a disk's sectors over blocks of 4 KiB as section 7.4 shows, in an order that is not the disk's;
/// blank sectors have none.
pub fn wear_levelled(disk: &[u8]) -> Vec<u8> {
    let used = |(_, sector): &(usize, &[u8])| sector.iter().any(|byte| *byte != 0);
    let mut sectors: Vec<(usize, &[u8])> = disk.chunks(512).enumerate().filter(used).collect();
    sectors.sort_by_key(|(number, _)| number.wrapping_mul(0x9E37_79B1) & 0xFFFF);
    let mut all = Vec::new();
    for (counter, seven) in sectors.chunks(7).enumerate() {
        let mut block = (counter as u32 + 5).to_le_bytes().to_vec();
        for slot in 0..7 {
            let (number, flags) =
                seven.get(slot).map_or((0xFFFF, 0xFFFF_u16), |(number, _)| (*number, 0xC000));
            block.extend((number as u16).to_le_bytes());
            block.extend(flags.to_le_bytes());
        }
        block.resize(0x200, 0xFF);
        seven.iter().for_each(|(_, sector)| block.extend(*sector));
        block.resize(4096, 0xFF);
        all.extend(block);
    }
    all
}

/// A disk whose first sector has the two partitions of the example (7.4): from sectors 1 and 71.
pub fn with_partitions(first: &[u8], second: &[u8]) -> Vec<u8> {
    let mut disk = vec![0; 71 * 512 + second.len()];
    for (slot, start, sectors) in [(0, 1_u32, 70_u32), (1, 71, (second.len() / 512) as u32)] {
        let entry = 446 + slot * 16;
        disk[entry + 4] = 1;
        disk[entry + 8..entry + 12].copy_from_slice(&start.to_le_bytes());
        disk[entry + 12..entry + 16].copy_from_slice(&sectors.to_le_bytes());
    }
    disk[510..512].copy_from_slice(&[0x55, 0xAA]);
    let first = &first[..first.len().min(70 * 512)];
    disk[512..512 + first.len()].copy_from_slice(first);
    disk[71 * 512..].copy_from_slice(second);
    disk
}

/// Pseudo-random bytes.
pub fn noise(length: usize, seed: u64) -> Vec<u8> {
    let mut state = seed.wrapping_mul(2) + 1;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 56) as u8
    };
    (0..length).map(|_| next()).collect()
}

/// Half-words as a compiler for Thumb makes them: PUSH, loads, constants, calls, POP, with noise in their
/// operands.
pub fn thumb(length: usize) -> Vec<u8> {
    let begins =
        [0xB5, 0x1C, 0x20, 0x68, 0x49, 0xF0, 0xF8, 0x28, 0xD0, 0x60, 0x68, 0x21, 0x46, 0x9A, 0xE0, 0xBD];
    noise(length / 2, 9).iter().zip(begins.iter().cycle()).flat_map(|(low, high)| [*low, *high]).collect()
}
