//! Unit tests of generated flash content.

use std::sync::Arc;

use super::fat12::{CLUSTER, FILES};
use super::fields::to_usize;
use super::headers::FLASH_INFO;
use super::*;

fn whole(flash: &GeneratedFlash) -> Vec<u8> {
    let mut all = vec![0; to_usize(flash.len())];
    flash.fill(0, &mut all);
    all
}

#[test]
fn any_part_equals_the_same_part_of_the_whole() {
    let flash = GeneratedFlash::new(1 << 20, 3);
    let all = whole(&flash);
    for (offset, len) in [(0, 1), (3, 5), (0x1FF, 0x300), (0xFFFF, 0x2003), (0xE_0000 - 7, 0x1_0001)] {
        let mut part = vec![0; len];
        flash.fill(offset as u64, &mut part);
        assert!(part == all[offset..offset + len], "{offset:#x}");
    }
}

#[test]
fn no_half_repeats_the_other_half() {
    for size in [256 << 10, 4 << 20, 16 << 20] {
        let all = whole(&GeneratedFlash::new(size, 1));
        let mut half = all.len() / 2;
        while half >= 0x400 {
            assert!(all[..half] != all[half..half * 2], "{size:#x} {half:#x}");
            half /= 2;
        }
    }
}

#[test]
fn different_seeds_generate_different_content() {
    assert!(whole(&GeneratedFlash::new(1 << 20, 1)) != whole(&GeneratedFlash::new(1 << 20, 2)));
}

#[test]
fn headers_are_at_the_offsets_that_the_boot_rom_reads() {
    let all = whole(&GeneratedFlash::new(4 << 20, 1));
    let u32_at = |at: usize| u32::from_le_bytes(all[at..at + 4].try_into().unwrap());
    assert_eq!(&all[..8], b"SF_BOOT\0");
    let layout = u32_at(0x10) as usize;
    assert_eq!(&all[layout..layout + 6], b"BRLYT\0");
    assert_eq!(u32_at(layout + 0x14), 0x4242_4242);
    let first = u32_at(layout + 0x1C) as usize;
    assert_eq!(&all[first..first + 4], b"MMM\x01");
    assert_eq!(&all[first + 8..first + 17], b"FILE_INFO");
    let firmware = u32_at(layout + 0x10) as usize;
    assert_eq!(u32_at(firmware + 0x1C), 0x1001_0000);
    assert_eq!(&all[firmware + 0x670..firmware + 0x67F], b"MTK_ROMINFO_v09");
    // FLASH_INFO names the file system: base plus length is the size of the flash.
    let info = firmware + 0x38 + 0x130;
    assert_eq!(u32_at(info + 0x1C) + u32_at(info + 0x20), 4 << 20);
}

#[test]
fn header_end_changes_only_the_end_in_flash_info() {
    let flash: Arc<dyn FlashContent> = Arc::new(GeneratedFlash::new(1 << 20, 1));
    let other = with_header_end(flash.clone(), 4 << 20);
    let (mut all, mut changed) = (vec![0; 1 << 20], vec![0; 1 << 20]);
    flash.fill(0, &mut all);
    for (n, part) in changed.chunks_mut(0x2F1).enumerate() {
        other.fill(n as u64 * 0x2F1, part);
    }
    let at = to_usize(FLASH_INFO) + 0x1C;
    let u32_at = |at: usize| u32::from_le_bytes(changed[at..at + 4].try_into().unwrap());
    assert_eq!(u32_at(at) + u32_at(at + 4), 4 << 20);
    all[at..at + 8].copy_from_slice(&changed[at..at + 8]);
    assert!(all == changed, "nothing else is changed");
    let bare: Arc<dyn FlashContent> = Arc::new(vec![0_u8; 1 << 20]);
    assert!(Arc::ptr_eq(&with_header_end(bare.clone(), 4 << 20), &bare));
}

#[test]
fn file_system_is_fat12_with_complete_cluster_chains() {
    for size in [256 << 10, 4 << 20, 64 << 20] {
        let all = whole(&GeneratedFlash::new(size, 1));
        let fat_len = (all.len() / 8).min(4 << 20);
        let volume = &all[all.len() - fat_len..];
        let u16_at = |at: usize| usize::from(u16::from_le_bytes([volume[at], volume[at + 1]]));
        assert_eq!(volume[510..512], [0x55, 0xAA]);
        let (reserved, fats, root_entries, fat_size) = (u16_at(14), 2, u16_at(17), u16_at(22));
        assert_eq!(u16_at(19) * 512, fat_len);
        let root = (reserved + fats * fat_size) * 512;
        let data = root + root_entries * 32;
        assert!((fat_len - data) / CLUSTER < 4085, "FAT12");
        let entry = |cluster: usize| {
            let pair = u16_at(reserved * 512 + cluster * 3 / 2);
            if cluster.is_multiple_of(2) { pair & 0xFFF } else { pair >> 4 }
        };
        for (number, (name, text, times)) in FILES.iter().enumerate() {
            let at = root + 32 * (number + 1);
            assert_eq!(&volume[at..at + 11], *name);
            let mut cluster = u16_at(at + 26);
            let mut content = Vec::<u8>::new();
            while cluster < 0xFF8 {
                let from = data + (cluster - 2) * CLUSTER;
                content.extend(&volume[from..from + CLUSTER]);
                cluster = entry(cluster);
            }
            content.truncate(u16_at(at + 28));
            assert_eq!(content, text.repeat(*times).into_bytes());
        }
    }
}
