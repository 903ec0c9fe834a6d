//! Volumes that dosfstools and mtools made (`data/make-fat.sh`): files in pieces, deleted ones, FAT32.

use super::support::{bytes_of, rescued};
use crate::common::images::{fat12, unpacked};
use bromide_engine::rescue::{Completeness, FileState, RescueContents, RescueFile, RescueNote};

fn find<'c>(contents: &'c RescueContents, path: &str) -> &'c RescueFile {
    contents.files.iter().find(|file| contents.path(file) == path).unwrap_or_else(|| panic!("{path}"))
}

/// What the script puts into a file: lines of 32 bytes.
fn lines(name: &str, count: usize) -> Vec<u8> {
    (0..count).flat_map(|number| format!("{name:<26}{:4}\r\n", 1000 + number).into_bytes()).collect()
}

#[test]
fn files_in_pieces_are_put_together_in_the_order_of_their_chains() {
    let bytes = unpacked(include_bytes!("../../data/fat12-fragmented.img.gz"));
    let contents = rescued(&bytes);
    for (path, count) in [
        ("KEPT.TXT", 100),
        ("Photos/A long name in pieces.txt", 90),
        ("Photos/LATER.TXT", 40),
        ("S11.TXT", 32),
    ] {
        let file = find(&contents, path);
        let pieces = contents.pieces(file);
        assert_eq!((file.state, file.missing), (FileState::Whole, 0), "{path}");
        assert_eq!(pieces.iter().count() > 1, path != "S11.TXT", "{path}");
        let name = path.rsplit('/').next().unwrap();
        assert_eq!(bytes_of(&contents, &pieces, &bytes), lines(name, count), "{path}");
    }
    assert_eq!((contents.counts().files, &contents.notes[..]), (23, &[][..]));
}

#[test]
fn a_deleted_file_in_pieces_is_put_together_from_the_free_clusters_and_said_to_be() {
    let bytes = unpacked(include_bytes!("../../data/fat12-fragmented.img.gz"));
    let contents = rescued(&bytes);
    let gone = find(&contents, "_ONE.TXT");
    assert_eq!(gone.state, FileState::DeletedInPieces);
    assert_eq!(bytes_of(&contents, &contents.pieces(gone), &bytes), lines("GONE.TXT", 80));
    // Another file has its first cluster.
    let lost = find(&contents, "_OST.TXT");
    assert_eq!((lost.state, contents.pieces(lost).length()), (FileState::Overwritten, 0));
    assert_eq!(contents.completeness(), Completeness::Complete, "deleted files are no damage");
}

#[test]
fn a_fat32_volume_is_recognised_and_refused() {
    let bytes = unpacked(include_bytes!("../../data/fat32.img.gz"));
    let contents = rescued(&bytes);
    assert_eq!(contents.notes, [RescueNote::Fat32 { place: 0 }]);
    assert!(contents.is_empty() && contents.completeness() == Completeness::Unreadable);
}

#[test]
fn volumes_of_other_programs_are_listed_with_their_deleted_file() {
    // In the second one hundreds of files were added later, and their folder took the clusters of the deleted
    // file.
    let volumes = [
        (fat12(), FileState::DeletedInOnePiece),
        (unpacked(include_bytes!("../../data/fat16.img.gz")), FileState::Overwritten),
    ];
    for (bytes, gone) in volumes {
        let contents = rescued(&bytes);
        assert!(!contents.volumes[0].is_phones);
        // The file with the name of the message file holds other text.
        let is_about_records = |note: &RescueNote| {
            matches!(note, RescueNote::RecordsDamaged { .. } | RescueNote::RecordsUnread { .. })
        };
        assert!(contents.notes.iter().all(is_about_records), "{:?}", contents.notes);
        let book = "Alice Example;+00 000 0001\r\n".repeat(40);
        for (path, state) in [
            ("BOOK.TXT", FileState::Whole),
            ("NVRAM/NVD_DATA/DEEP/HIDDEN.TXT", FileState::Whole),
            ("_ONE.TXT", gone),
        ] {
            let file = find(&contents, path);
            assert_eq!(file.state, state, "{path}");
            if state == FileState::Overwritten {
                continue;
            }
            assert_eq!(bytes_of(&contents, &contents.pieces(file), &bytes), book.as_bytes(), "{path}");
        }
        assert_eq!(find(&contents, "Photos/A long name.jpg").size, 3000);
    }
}
