//! What is listed of FAT volumes: names in every script, all levels, and a count of what is not listed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::convert::Infallible;

use crate::common::fat::{Fat12, entry, long_name};
use crate::common::flash::{Image, wear_levelled, with_partitions};
use bromide_engine::dump::{Fact, Finding, FindingKind, inspect};

const FOLDER: u8 = 0x10;

fn volume_in(bytes: &[u8]) -> Finding {
    let mut read_at = |at: u64, out: &mut [u8]| -> Result<(), Infallible> {
        let at = usize::try_from(at).unwrap();
        assert!(out.len() <= 512 * 1024);
        out.copy_from_slice(&bytes[at..at + out.len()]);
        Ok(())
    };
    let found = inspect(bytes.len() as u64, &mut read_at, &mut |_| true).unwrap().unwrap();
    let is_volume = |finding: &&Finding| finding.kind == FindingKind::FileSystem;
    found.findings.iter().find(is_volume).unwrap_or_else(|| panic!("{:#?}", found.findings)).clone()
}

fn paths(finding: &Finding) -> Vec<String> {
    let files =
        finding.facts.iter().find_map(|fact| if let Fact::Files(files) = fact { Some(files) } else { None });
    files.unwrap().iter().map(|file| file.path.clone()).collect()
}

fn incomplete(finding: &Finding) -> Option<u64> {
    let count = |fact: &Fact| if let Fact::FoldersIncomplete(count) = fact { Some(*count) } else { None };
    finding.facts.iter().find_map(count)
}

#[test]
fn long_names_are_listed_in_every_script() {
    let names =
        ["дневник 2019.txt", "写真.jpg", "ملاحظات.txt", "வணக்கம்.amr", "a name of more than one entry.vcf"];
    let mut root = Vec::new();
    for (number, name) in names.iter().enumerate() {
        let short = format!("NAME~{number}  DAT");
        let short = short.as_bytes().first_chunk().unwrap();
        root.extend(long_name(name, short));
        root.extend(entry(short, 0x20, 0, 7));
    }
    let mut expected = names.to_vec();
    expected.sort_unstable();
    assert_eq!(paths(&volume_in(&Fat12::new(64).root(&root).build())), expected);
}

#[test]
fn a_long_name_may_be_spread_over_clusters() {
    let mut folder = Vec::new();
    for number in 0..15 {
        folder.extend(entry(format!("F{number:02}        ").as_bytes().first_chunk().unwrap(), 0x20, 0, 0));
    }
    folder.extend(long_name("begins in one cluster and ends in another", b"BEGINS~1   "));
    folder.extend(entry(b"BEGINS~1   ", 0x20, 0, 0));
    let mut volume = Fat12::new(16);
    let cluster = volume.folder(&folder);
    let volume = volume.root(&entry(b"FOLDER     ", FOLDER, cluster, 0)).build();
    assert!(
        paths(&volume_in(&volume)).contains(&"FOLDER/begins in one cluster and ends in another".to_owned())
    );
}

#[test]
fn names_in_a_code_page_are_listed_so_that_they_differ() {
    // Cyrillic in code page 866, Chinese in 936, Arabic in 720: the volume does not tell which.
    let names: [&[u8; 11]; 4] = [
        b"\x8F\x88\x91\x9C\x8C\x80     ",
        b"\x8F\x88\x91\x9C\x8C\x8E     ",
        b"\xB5\xE7\xBB\xB0\xB1\xBE  VCF",
        b"\xA9\x9F\xA9     TXT",
    ];
    let root: Vec<u8> = names.iter().flat_map(|name| entry(name, 0x20, 0, 1)).collect();
    let listed = paths(&volume_in(&Fat12::new(16).root(&root).build()));
    let expected = [
        "\\x8F\\x88\\x91\\x9C\\x8C\\x80",
        "\\x8F\\x88\\x91\\x9C\\x8C\\x8E",
        "\\xA9\\x9F\\xA9.TXT",
        "\\xB5\\xE7\\xBB\\xB0\\xB1\\xBE.VCF",
    ];
    assert_eq!(listed, expected);
}

#[test]
fn folders_of_all_levels_are_listed() {
    let mut volume = Fat12::new(16);
    let mut inner = volume.folder(&entry(b"END     TXT", 0x20, 0, 4));
    for level in (1..40).rev() {
        let name = format!("L{level:02}        ");
        let mut folder = entry(b".          ", FOLDER, 0, 0);
        folder.extend(entry(b"..         ", FOLDER, 0, 0));
        folder.extend(entry(name.as_bytes().first_chunk().unwrap(), FOLDER, inner, 0));
        inner = volume.folder(&folder);
    }
    let listed = volume_in(&volume.root(&entry(b"L00        ", FOLDER, inner, 0)).build());
    let paths = paths(&listed);
    let deepest = (0..40).map(|level| format!("L{level:02}/")).collect::<String>() + "END.TXT";
    assert_eq!((paths.len(), paths.last()), (41, Some(&deepest)));
    assert_eq!(incomplete(&listed), None);
}

#[test]
fn files_that_are_not_listed_are_counted() {
    let mut volume = Fat12::new(16);
    let mut root = Vec::new();
    for folder in 0..30_u8 {
        let files: Vec<u8> = (0..100)
            .flat_map(|file| {
                entry(format!("F{file:03}       ").as_bytes().first_chunk().unwrap(), 0x20, 0, 1)
            })
            .collect();
        let first = volume.folder(&files);
        let mut within =
            entry(format!("D{folder:02}        ").as_bytes().first_chunk().unwrap(), FOLDER, first, 0);
        root.append(&mut within);
    }
    let first = volume.folder(&root);
    let volume = volume.root(&entry(b"ALL        ", FOLDER, first, 0)).build();
    let listed = volume_in(&volume);
    let count = paths(&listed).len();
    assert!((1000..3031).contains(&count), "{count}");
    let left = 3031 - count as u64;
    assert!(listed.facts.contains(&Fact::FilesListed(count as u64)));
    assert!(listed.facts.contains(&Fact::FilesNotListed(left)), "{left}: {:?}", &listed.facts[..4]);
    assert_eq!(incomplete(&listed), None);
}

#[test]
fn folders_that_break_off_are_counted() {
    let files: Vec<u8> = (0..40)
        .flat_map(|file| entry(format!("F{file:03}       ").as_bytes().first_chunk().unwrap(), 0x20, 0, 1))
        .collect();
    let volume = |link: Option<(u16, u16)>, first: u16| {
        let mut volume = Fat12::new(16);
        assert_eq!(volume.folder(&files), 2);
        let volume = volume.root(&entry(b"FOLDER     ", FOLDER, first, 0));
        match link {
            Some((cluster, next)) => volume.link(cluster, next),
            None => volume,
        }
    };
    let listed = volume_in(&volume(None, 2).build());
    assert_eq!((paths(&listed).len(), incomplete(&listed)), (41, None));
    // A free cluster, a bad one, one past the end, and a circle.
    for next in [0, 1, 0xFF7, 0x800, 2, 3] {
        let listed = volume_in(&volume(Some((3, next)), 2).build());
        assert_eq!((paths(&listed).len(), incomplete(&listed)), (33, Some(1)), "{next:#x}");
    }
    for first in [0, 1, 0xFF8, 900] {
        let listed = volume_in(&volume(None, first).build());
        assert_eq!((paths(&listed).len(), incomplete(&listed)), (1, Some(1)), "{first}");
    }
    // Bytes that are no folder.
    let listed = volume_in(&volume(None, 2).root(&[7; 32]).build());
    assert_eq!((paths(&listed).len(), incomplete(&listed)), (41, Some(1)));
}

#[test]
fn a_folder_with_a_sector_missing_on_a_wear_levelled_disk_is_counted() {
    let files: Vec<u8> = (0..40)
        .flat_map(|file| entry(format!("F{file:03}       ").as_bytes().first_chunk().unwrap(), 0x20, 0, 1))
        .collect();
    let mut volume = Fat12::new(16);
    let first = volume.folder(&files);
    let mut bytes = volume.root(&entry(b"FOLDER     ", FOLDER, first, 0)).build();
    // Some data, so that the disk has enough blocks.
    let data = bytes.len() - 8 * 512;
    bytes[data..].fill(0x5A);
    let mut more = bytes.clone();
    more.resize(bytes.len() + 32 * 512, 0x5A);
    let listed = |disk: &[u8]| {
        let all = wear_levelled(&with_partitions(&[1; 512], disk));
        volume_in(&Image::erased(1 << 20).put(0x4_0000, &all).0)
    };
    let whole = listed(&more);
    assert_eq!((paths(&whole).len(), incomplete(&whole)), (41, None));
    // A blank sector has no place on the disk: here it is the folder's second cluster.
    let second = data - 2 * 512;
    more[second..second + 512].fill(0);
    let broken = listed(&more);
    assert_eq!((paths(&broken).len(), incomplete(&broken)), (17, Some(1)));
}

/// The boot sector of a FAT32 volume of 64 MiB (Microsoft's description, pages 9 to 12).
fn fat32_sector() -> Vec<u8> {
    let mut sector = vec![0; 512];
    let mut put = |at: usize, bytes: &[u8]| sector[at..at + bytes.len()].copy_from_slice(bytes);
    put(0, &[0xEB, 0x58, 0x90]);
    // 512 bytes a sector, 1 sector a cluster, 32 reserved sectors, 2 FATs.
    put(11, &[0x00, 0x02, 1, 32, 0, 2]);
    put(21, &[0xF8]);
    put(32, &131_072_u32.to_le_bytes());
    put(36, &1_024_u32.to_le_bytes());
    put(44, &2_u32.to_le_bytes());
    put(66, &[0x29]);
    put(71, b"CARD       FAT32   ");
    put(510, &[0x55, 0xAA]);
    sector
}

#[test]
fn a_fat32_volume_is_recognised_by_its_own_fields() {
    let mut dump = vec![0xFF; 1 << 20];
    dump[0x8000..0x8200].copy_from_slice(&fat32_sector());
    let found = volume_in(&dump);
    assert_eq!((found.start, found.length), (0x8000, 64 << 20));
    let facts = [Fact::Kind("FAT32".into()), Fact::Size(64 << 20), Fact::Label("CARD".into())];
    assert_eq!(found.facts, facts);
}

#[test]
fn a_sector_with_a_field_that_fat32_does_not_have_is_no_volume() {
    // Root entries, 16-bit sizes, the version, the root's cluster, a FAT too small for the clusters.
    let wrong: [(usize, u8); 8] = [(13, 3), (14, 0), (16, 0), (21, 7), (42, 1), (44, 1), (37, 0), (510, 0)];
    let both = [(17, 1), (22, 1)];
    for (at, value) in wrong.into_iter().chain(both) {
        let mut dump = vec![0xFF; 1 << 20];
        let mut sector = fat32_sector();
        sector[at] = value;
        dump[..512].copy_from_slice(&sector);
        let mut read_at = |at: u64, out: &mut [u8]| -> Result<(), Infallible> {
            let at = usize::try_from(at).unwrap();
            out.copy_from_slice(&dump[at..at + out.len()]);
            Ok(())
        };
        let found = inspect(1 << 20, &mut read_at, &mut |_| true).unwrap().unwrap();
        assert!(
            !found.findings.iter().any(|finding| finding.kind == FindingKind::FileSystem),
            "{at} {value}"
        );
    }
}
