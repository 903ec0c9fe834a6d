//! Writes made-up partition tables: GPT from the UEFI specification section 5.3, PMT from da.md section 3.6.
//! Nothing is imported from the engine.

/// Name, first sector, number of sectors.
pub type MadePartition<'a> = (&'a str, u64, u64);

/// What every test reads: five partitions of a small phone.
pub const PARTITIONS: [MadePartition<'static>; 5] =
    [("proinfo", 64, 8), ("nvram", 72, 40), ("boot", 128, 64), ("system", 192, 300), ("userdata", 512, 256)];

/// The first sectors of an area of `sectors` sectors with these partitions, or the last ones.
pub fn gpt_copy(sector: usize, sectors: u64, is_second: bool, partitions: &[MadePartition<'_>]) -> Vec<u8> {
    let mut entries = Vec::new();
    for (number, (name, first, count)) in (1_u8..).zip(partitions) {
        let mut entry = vec![0xA2; 16];
        entry.extend([number; 16]);
        entry.extend(first.to_le_bytes());
        entry.extend((first + count - 1).to_le_bytes());
        entry.extend([0; 8]);
        entry.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        entry.resize(128, 0);
        entries.extend(entry);
    }
    entries.resize(128 * 128, 0);
    let entry_sectors = (entries.len() / sector) as u64;
    let last = sectors - 1;
    let (own, other) = if is_second { (last, 1) } else { (1, last) };
    let entries_at = if is_second { last - entry_sectors } else { 2 };
    let mut header = b"EFI PART\0\0\x01\0\x5C\0\0\0".to_vec();
    header.extend([0; 8]);
    for place in [own, other, 34, last - entry_sectors - 1] {
        header.extend(place.to_le_bytes());
    }
    header.extend([0x77; 16]);
    header.extend(entries_at.to_le_bytes());
    header.extend([128, 0, 0, 0, 128, 0, 0, 0]);
    header.extend(crc32(&entries).to_le_bytes());
    let sum = crc32(&header);
    header[16..20].copy_from_slice(&sum.to_le_bytes());
    header.resize(sector, 0);
    if is_second { [entries, header].concat() } else { [vec![0; sector], header, entries].concat() }
}

/// A whole area with both copies.
pub fn gpt_area(sector: usize, sectors: u64, partitions: &[MadePartition<'_>]) -> Vec<u8> {
    let mut area = gpt_copy(sector, sectors, false, partitions);
    let second = gpt_copy(sector, sectors, true, partitions);
    area.resize(usize::try_from(sectors).unwrap() * sector - second.len(), 0);
    area.extend(second);
    area
}

/// A PMT as an agent sends it, with entries of 0x60, 0x58 or 0x4C bytes; places in bytes.
pub fn pmt(entry: usize, partitions: &[MadePartition<'_>]) -> Vec<u8> {
    let mut table = Vec::new();
    for (name, start, length) in partitions {
        let end = table.len() + entry;
        table.extend(name.as_bytes());
        table.resize(end - entry + 64, 0);
        let mask = 0xFFFF_FFFF_FFFF_FFFF_u64;
        match entry {
            0x60 => [*length, mask, *start].iter().for_each(|it| table.extend(it.to_le_bytes())),
            0x58 => [*length, *start, mask].iter().for_each(|it| table.extend(it.to_le_bytes())),
            _ => [*length, *start, mask].iter().for_each(|it| table.extend(&it.to_le_bytes()[..4])),
        }
        table.resize(end, 0);
    }
    table
}

/// The sum of the UEFI specification (CRC-32 of IEEE 802.3), bit by bit.
fn crc32(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 };
        }
    }
    !sum
}
