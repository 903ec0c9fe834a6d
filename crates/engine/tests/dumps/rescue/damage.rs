//! Damaged, random and malicious dumps: nothing panics, nothing loops, little is read, and what is damaged is
//! told.

use std::convert::Infallible;

use super::support::{bytes_of, image, reader, rescued};
use crate::common::cases;
use crate::common::fat::{Fat12, entry, long_name};
use crate::common::flash::wear_levelled;
use crate::common::rng::Rng;
use bromide_engine::rescue::{Completeness, FileState, RescueContents, RescueNote, ScanStep, scan};

const FOLDER: u8 = 0x10;

/// Scans the bytes and reads everything that is found, both in bounded reads.
fn scanned(bytes: &[u8]) -> RescueContents {
    let mut read = 0;
    let mut inner = reader(bytes);
    let mut read_at = |at: u64, into: &mut [u8]| -> Result<(), Infallible> {
        read += into.len();
        inner(at, into)
    };
    let contents = scan(bytes.len() as u64, &mut read_at, &mut |_| true).unwrap().unwrap();
    assert!(read <= 40 * bytes.len() + 4 * 1024 * 1024, "{read} bytes were read of {}", bytes.len());
    let mut all = 0;
    for file in &contents.files {
        let pieces = contents.pieces(file);
        assert!(pieces.length() <= file.size);
        all += pieces.length();
        drop(bytes_of(&contents, &pieces, bytes));
        assert!(contents.path(file).len() < 4096);
    }
    assert!(all <= 8 * bytes.len() as u64 + 4096, "{all} bytes of files in {}", bytes.len());
    for carved in &contents.carved {
        drop(bytes_of(&contents, &carved.pieces, bytes));
    }
    for message in &contents.messages {
        assert!(message.pieces.length() > 0);
    }
    drop(contents.shape_report(&mut reader(bytes)).unwrap());
    assert_eq!(contents.counts().notes, contents.notes.len());
    contents
}

/// Changes some places of a dump: bytes, whole sectors, sectors that take the place of others.
fn damage(bytes: &mut [u8], rng: &mut Rng) {
    let sectors = bytes.len() / 512;
    for _ in 0..=rng.below(40) {
        let at = usize::try_from(rng.below(sectors as u64)).unwrap() * 512;
        match rng.below(6) {
            0 => bytes[at..at + 512].fill(0xFF),
            1 => bytes[at..at + 512].fill(0),
            2 => {
                let from = usize::try_from(rng.below(sectors as u64)).unwrap() * 512;
                bytes.copy_within(from..from + 512, at);
            }
            3 => bytes[at..at + 512].iter_mut().for_each(|byte| *byte = rng.byte()),
            4 => {
                // A few bits are cleared, as in flash that lost its power while it was written.
                let place = at + usize::try_from(rng.below(64)).unwrap();
                bytes[place] &= rng.byte();
            }
            _ => {
                let place = at + usize::try_from(rng.below(512)).unwrap();
                bytes[place] = rng.byte();
            }
        }
    }
}

#[test]
fn damaged_images_are_scanned_to_the_end() {
    let images = ["area-only", "flat-4m-fat12"].map(|name| {
        let bytes = image(name).bytes;
        // The file systems without the firmware in front of them.
        if name == "area-only" { bytes } else { bytes[0x38_3000..].to_vec() }
    });
    let mut messages = 0;
    for seed in 0..u64::from(cases(3000)) {
        let mut rng = Rng::new(seed);
        let mut bytes = images[usize::try_from(seed % 2).unwrap()].clone();
        damage(&mut bytes, &mut rng);
        messages += scanned(&bytes).messages.len();
    }
    assert!(messages > 0, "some messages survive");
}

#[test]
fn cut_images_are_scanned_to_the_end() {
    let whole = image("area-only").bytes;
    for seed in 0..u64::from(cases(500)) {
        let mut rng = Rng::new(seed);
        let from = usize::try_from(rng.below(whole.len() as u64)).unwrap();
        let to = from + usize::try_from(rng.below((whole.len() - from) as u64 + 1)).unwrap();
        scanned(&whole[from..to]);
    }
    scanned(&[]);
}

#[test]
fn random_tables_and_folders_are_scanned_to_the_end() {
    for seed in 0..u64::from(cases(2000)) {
        let mut rng = Rng::new(seed);
        let mut volume = Fat12::new(64);
        let mut root = Vec::new();
        for number in 0..rng.below(12) {
            let mut name = *b"FILE0000   ";
            name[7] = b'0' + u8::try_from(number % 10).unwrap();
            if rng.below(4) == 0 {
                root.extend(long_name("a longer name of a file.jpg", &name));
            }
            if rng.below(5) == 0 {
                name[0] = 0xE5;
            }
            let attributes = if rng.below(3) == 0 { FOLDER } else { 0x20 };
            let cluster = u16::try_from(rng.below(40)).unwrap();
            root.extend(entry(&name, attributes, cluster, u32::try_from(rng.below(40_000)).unwrap()));
        }
        for _ in 0..rng.below(30) {
            let random: Vec<u8> = (0..rng.below(1024)).map(|_| rng.byte()).collect();
            volume.folder(if rng.below(2) == 0 { &root } else { &random });
        }
        let mut bytes = volume.root(&root).build();
        for _ in 0..rng.below(60) {
            let at = 512 + usize::try_from(rng.below(512)).unwrap();
            bytes[at] = rng.byte();
        }
        scanned(&bytes);
    }
}

#[test]
fn a_chain_that_is_a_circle_ends() {
    let mut volume = Fat12::new(16);
    let first = volume.folder(&[7; 1024]);
    let volume = volume.root(&entry(b"CIRCLE  DAT", 0x20, first, 100_000)).link(first + 1, first).build();
    let contents = scanned(&volume);
    let file = &contents.files[0];
    assert_eq!((file.state, file.missing), (FileState::Incomplete, 100_000 - 1024));
    assert_eq!(contents.completeness(), Completeness::Incomplete);
}

#[test]
fn files_that_share_clusters_are_unsure_and_their_bytes_are_limited() {
    let mut volume = Fat12::new(512);
    let first = volume.folder(&[7; 512 * 64]);
    let names = (0..400).map(|number| format!("F{number:07}TXT"));
    let root: Vec<u8> =
        names.flat_map(|name| entry(name.as_bytes().first_chunk().unwrap(), 0x20, first, 512 * 64)).collect();
    let contents = scanned(&volume.root(&root).build());
    // As many as there are clusters; the others cannot have content of their own.
    assert_eq!(contents.files.len(), 72);
    assert!(contents.notes.contains(&RescueNote::FilesNotListed { volume: 0, count: 328 }));
    assert!(contents.files.iter().filter(|file| file.is_unsure).count() > 4);
}

#[test]
fn deleted_files_have_their_long_names_and_what_is_left_of_their_content() {
    let deleted = |entries: Vec<u8>| -> Vec<u8> {
        entries.chunks(32).flat_map(|entry| [&[0xE5], &entry[1..]].concat()).collect()
    };
    let mut volume = Fat12::new(64);
    let kept = volume.folder(&[1; 512]);
    let gone = volume.folder(&[2; 1024]);
    let used = volume.folder(&[3; 512]);
    let mut root = entry(b"KEPT    TXT", 0x20, kept, 512);
    let named =
        [long_name("A deleted note, письмо.txt", b"ADELET~1TXT"), entry(b"ADELET~1TXT", 0x20, gone, 1000)];
    root.extend(deleted(named.concat()));
    root.extend(deleted(entry(b"PLAIN   TXT", 0x20, gone, 512)));
    root.extend(deleted(entry(b"TAKEN   TXT", 0x20, used, 512)));
    let bytes = volume.root(&root).link(gone, 0).link(gone + 1, 0).build();
    let contents = scanned(&bytes);
    let found: Vec<_> = contents.files.iter().map(|file| (file.name.reveal(), file.state)).collect();
    let expected = [
        ("KEPT.TXT", FileState::Whole),
        ("A deleted note, письмо.txt", FileState::DeletedInOnePiece),
        ("_LAIN.TXT", FileState::DeletedInOnePiece),
        ("_AKEN.TXT", FileState::Overwritten),
    ];
    assert_eq!(found, expected);
    assert_eq!(bytes_of(&contents, &contents.pieces(&contents.files[1]), &bytes), [2; 1000]);
}

#[test]
fn files_of_a_deleted_folder_are_listed_while_its_cluster_is_free() {
    let mut volume = Fat12::new(16);
    let content = volume.folder(&[5; 512]);
    let mut folder = entry(b".          ", FOLDER, content + 1, 0);
    folder.extend(entry(b"..         ", FOLDER, 0, 0));
    folder.extend(entry(b"NOTE    TXT", 0x20, content, 512));
    let own = volume.folder(&folder);
    let mut root = entry(b"GONE       ", FOLDER, own, 0);
    root[0] = 0xE5;
    let bytes = volume.root(&root).link(content, 0).link(own, 0).build();
    let contents = scanned(&bytes);
    assert_eq!(contents.files.len(), 1);
    assert_eq!(contents.path(&contents.files[0]), "_ONE/NOTE.TXT");
    assert_eq!(contents.files[0].state, FileState::DeletedInOnePiece);
}

#[test]
fn what_is_behind_a_damaged_entry_is_listed_and_the_folder_is_noted() {
    let mut root = entry(b"FIRST   TXT", 0x20, 0, 0);
    root.extend([1; 32]);
    root.extend(entry(b"SECOND  TXT", 0x20, 0, 0));
    let contents = scanned(&Fat12::new(16).root(&root).build());
    let names: Vec<&str> = contents.files.iter().map(|file| file.name.reveal()).collect();
    assert_eq!(names, ["FIRST.TXT", "SECOND.TXT"]);
    assert!(contents.notes.contains(&RescueNote::FoldersIncomplete { volume: 0, count: 1 }));
}

#[test]
fn folders_of_any_depth_are_walked_and_their_paths_are_limited() {
    let mut volume = Fat12::new(16);
    let mut inner = volume.folder(&entry(b"END     TXT", 0x20, 0, 0));
    for _ in 0..1500 {
        inner = volume.folder(&entry(b"FOLDER     ", FOLDER, inner, 0));
    }
    let contents = scanned(&volume.root(&entry(b"TOP        ", FOLDER, inner, 0)).build());
    assert_eq!((contents.files.len(), contents.volumes[0].folders.len()), (1, 1502));
    assert!(contents.path(&contents.files[0]).ends_with("/FOLDER/END.TXT"));
}

#[test]
fn one_interrupted_state_costs_no_other_sector() {
    let unsure = rescued(&image("wear-4m-unsure").bytes);
    let whole = rescued(&image("wear-4m").bytes);
    assert_eq!(unsure.counts().files, whole.counts().files);
    assert_eq!(unsure.messages.len(), whole.messages.len());
}

#[test]
fn two_copies_of_a_sector_in_one_block_cost_no_other_sector() {
    let mut volume = Fat12::new(16);
    let first = volume.folder(&[7; 512 * 20]);
    let root = entry(b"FILE    TXT", 0x20, first, 512 * 20);
    let mut bytes = wear_levelled(&volume.root(&root).build());
    let whole = rescued(&bytes);
    assert_eq!((whole.files[0].missing, whole.files[0].is_unsure), (0, false));
    // The last block has slots that were never used: one gets a second copy of the sector in the first slot.
    let block = bytes.len() - 4096;
    let free = (0..7).find(|slot| bytes[block + 6 + slot * 4] == 0xFF).expect("a free slot");
    bytes.copy_within(block + 4..block + 8, block + 4 + free * 4);
    bytes.copy_within(block + 512..block + 1024, block + 512 * (free + 1));
    let doubled = rescued(&bytes);
    assert_eq!((doubled.files[0].missing, doubled.files.len()), (0, 1));
    assert_eq!(bytes_of(&doubled, &doubled.pieces(&doubled.files[0]), &bytes), [7; 512 * 20]);
}

#[test]
fn a_scan_can_be_stopped_in_every_step() {
    let bytes = image("wear-4m").bytes;
    for step in [ScanStep::Search, ScanStep::Files, ScanStep::Records, ScanStep::FreeSpace] {
        let stopped = scan(bytes.len() as u64, &mut reader(&bytes), &mut |progress| progress.step != step);
        assert!(stopped.unwrap().is_none(), "{step:?}");
    }
}

#[test]
fn an_error_of_the_source_ends_the_scan() {
    let mut failing = |_: u64, _: &mut [u8]| -> Result<(), &'static str> { Err("unplugged") };
    assert_eq!(scan(512, &mut failing, &mut |_| true).unwrap_err(), "unplugged");
}

#[test]
fn neither_counts_nor_notes_nor_debug_output_have_what_a_person_wrote() {
    let image = image("wear-4m");
    let contents = rescued(&image.bytes);
    let logged = format!("{:?} {:?} {:?}", contents.counts(), contents.notes, contents.messages);
    let logged = format!("{logged} {:?} {:?} {:?}", contents.contacts, contents.imeis, contents.files);
    let json = serde_json::to_string(&(contents.counts(), &contents.notes)).unwrap();
    for secret in ["Ada", "Пример", "447700900101", "Dinner", "PRACTICE", "IMG0001A", "00100100000001"]
    {
        assert!(!logged.contains(secret) && !json.contains(secret), "{secret}");
    }
    let report = contents.shape_report(&mut reader(&image.bytes)).unwrap().join("\n");
    assert!(report.contains("MPA3_001: 100 records of 184 octets"));
    assert!(!report.contains("Ada") && !report.contains("4477"));
}
