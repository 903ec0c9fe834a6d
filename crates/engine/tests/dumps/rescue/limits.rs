//! Dumps that are crafted to cost much: what is kept of them is limited by their clusters and bytes, and what
//! is left out is noted. Costs are counted in things and in bytes read; `memory` measures the memory.

use std::convert::Infallible;

use super::support::{reader, rescued};
use crate::common::crafted::{Fat16, message};
use crate::common::fat::{entry, long_name};
use crate::common::flash::wear_levelled;
use bromide_engine::rescue::{RescueContents, RescueNote, scan};

const FOLDER: u8 = 0x10;
/// Sectors of a volume of 4 MiB.
const SECTORS: usize = 8192;

/// The entry of each number in a crowded folder.
type Entries<'a> = &'a dyn Fn(usize) -> Vec<u8>;

/// What is found, and how many bytes were read in how many calls.
fn counted(bytes: &[u8]) -> (RescueContents, u64, u64) {
    let (mut read, mut calls) = (0, 0);
    let mut inner = reader(bytes);
    let mut read_at = |at: u64, into: &mut [u8]| -> Result<(), Infallible> {
        read += into.len() as u64;
        calls += 1;
        inner(at, into)
    };
    let contents = scan(bytes.len() as u64, &mut read_at, &mut |_| true).unwrap().unwrap();
    (contents, read, calls)
}

/// A volume whose clusters are all one folder, filled with what `entries` makes of a number.
fn crowded(sectors: usize, entries: impl Fn(usize) -> Vec<u8>) -> Fat16 {
    let mut volume = Fat16::new(sectors);
    let last = volume.clusters() + 1;
    volume.chain(2, last);
    volume.root(&entry(b"CROWD      ", FOLDER, 2, 0));
    let data = volume.data(2);
    let (mut at, mut number) = (0, 0);
    loop {
        let new = entries(number);
        let Some(room) = data.get_mut(at..at + new.len()) else { break };
        room.copy_from_slice(&new);
        at += new.len();
        number += 1;
    }
    volume
}

fn short(number: usize) -> [u8; 11] {
    *format!("F{number:07}TXT").as_bytes().first_chunk().unwrap()
}

fn not_listed(contents: &RescueContents) -> u64 {
    let count = |note: &RescueNote| match note {
        RescueNote::FilesNotListed { count, .. } => Some(*count),
        _ => None,
    };
    contents.notes.iter().find_map(count).unwrap_or_default()
}

#[test]
fn no_more_files_are_listed_than_clusters_can_hold_and_the_rest_is_counted() {
    let owner = |number: usize| entry(&short(number), 0x20, u16::try_from(number % 8000 + 2).unwrap(), 512);
    let deleted = |number: usize| {
        let mut entry = owner(number);
        entry[0] = 0xE5;
        entry
    };
    let empty = |number: usize| entry(&short(number), 0x20, 0, 0);
    let folder = |number: usize| entry(&short(number), FOLDER, u16::try_from(number % 8000 + 2).unwrap(), 0);
    let mixed = |number: usize| match number % 4 {
        0 => owner(number),
        1 => deleted(number),
        2 => empty(number),
        _ => folder(number),
    };
    let kinds: [(&str, Entries<'_>); 5] = [
        ("with content", &owner),
        ("deleted", &deleted),
        ("empty", &empty),
        ("folders", &folder),
        ("mixed", &mixed),
    ];
    for (what, entries) in kinds {
        let volume = crowded(SECTORS, entries);
        let (clusters, all) = (volume.clusters(), volume.data_entries());
        let (contents, read, calls) = counted(&volume.bytes);
        let listed = contents.files.len() + contents.volumes[0].folders.len();
        assert!(listed <= 2 * clusters + 2, "{what}: {listed} of {clusters} clusters");
        assert!(listed >= clusters, "{what}: {listed}");
        assert!(
            not_listed(&contents) >= (all - listed - clusters) as u64,
            "{what}: {}",
            not_listed(&contents)
        );
        let bytes = volume.bytes.len() as u64;
        assert!(read <= 16 * bytes && calls <= 16 * clusters as u64, "{what}: {read} bytes in {calls} calls");
    }
}

#[test]
fn twice_the_dump_costs_twice_as_much() {
    let owner = |number: usize| entry(&short(number), 0x20, u16::try_from(number % 4000 + 2).unwrap(), 512);
    let cost = |sectors| {
        let (_, read, calls) = counted(&crowded(sectors, owner).bytes);
        (read, calls)
    };
    let ((read, calls), (twice_read, twice_calls)) = (cost(SECTORS), cost(2 * SECTORS));
    assert!(twice_read <= read * 22 / 10 && twice_calls <= calls * 22 / 10, "{twice_read} {twice_calls}");
}

#[test]
fn names_have_no_more_bytes_than_the_volume() {
    // Each letter is shown as eight.
    let named = |number: usize| {
        let name = "\u{202e}".repeat(254);
        [long_name(&name, &short(number)), entry(&short(number), 0x20, 0, 0)].concat()
    };
    let volume = crowded(SECTORS, named);
    let contents = rescued(&volume.bytes);
    let names: usize = contents.files.iter().map(|file| file.name.reveal().len()).sum();
    assert!(names <= volume.bytes.len() && names > volume.bytes.len() / 2, "{names}");
    assert!(not_listed(&contents) > 0);
}

#[test]
fn files_of_settings_that_share_their_clusters_are_read_once_on_average() {
    let mut volume = Fat16::new(SECTORS);
    volume.chain(2, 3001);
    volume.chain(3002, 3101);
    let book = |number: usize| *format!("MPA3_{number:03}   ").as_bytes().first_chunk().unwrap();
    let entries: Vec<u8> = (0..900).flat_map(|number| entry(&book(number), 0x20, 2, 3000 * 512)).collect();
    volume.root(&entry(b"NVRAM      ", FOLDER, 3002, 0));
    volume.data(3002)[..entries.len()].copy_from_slice(&entries);
    for (number, record) in volume.data(2)[..3000 * 512].chunks_exact_mut(178).enumerate() {
        record[..176].copy_from_slice(&message(u32::try_from(number).unwrap()));
        let sums = [0, 1]
            .map(|from| record[..176].iter().skip(from).step_by(2).fold(0_u8, |a, b| a.wrapping_add(*b)));
        record[176..].copy_from_slice(&sums);
    }
    let (contents, read, _) = counted(&volume.bytes);
    assert!(read <= 16 * volume.bytes.len() as u64, "{read}");
    assert!(contents.record_files.len() <= 2, "{}", contents.record_files.len());
    let is_noted = |note: &RescueNote| matches!(note, RescueNote::SettingsUnread { .. });
    assert!(contents.notes.iter().any(is_noted), "{:?}", contents.notes);
    // 3000 sectors are more records than a file can have, so their size is not believed.
    assert!(contents.messages.len() <= 10_000);
}

#[test]
fn no_more_messages_are_kept_than_two_files_can_have() {
    let mut volume = Fat16::new(SECTORS);
    for (number, record) in volume.data(2).chunks_exact_mut(176).enumerate() {
        record.copy_from_slice(&message(u32::try_from(number).unwrap()));
    }
    let contents = rescued(&volume.bytes);
    assert_eq!(contents.messages.len(), 10_000);
    let is_noted =
        |note: &RescueNote| matches!(note, RescueNote::MessagesLeftOut { count } if *count > 10_000);
    assert!(contents.notes.iter().any(is_noted), "{:?}", contents.notes);
    assert!(contents.notes.contains(&RescueNote::NoMessageFile));
}

#[test]
fn marks_in_every_sector_make_no_endless_files() {
    let mut volume = Fat16::new(SECTORS);
    for (number, sector) in volume.data(2).chunks_exact_mut(512).enumerate() {
        match number % 3 {
            0 => sector[..12].copy_from_slice(b"RIFF\xFF\xFF\xFF\x00WAVE"),
            1 => sector[..8].copy_from_slice(b"\0\0\0\x10ftyp"),
            _ => sector[..14].copy_from_slice(b"\xFF\xD8\xFF\xDA\0\x02data...\xFF"),
        }
    }
    for bytes in [volume.bytes.clone(), wear_levelled(&volume.bytes)] {
        let (contents, read, _) = counted(&bytes);
        let length = bytes.len() as u64;
        let found: u64 = contents.carved.iter().map(|file| file.pieces.length()).sum();
        let pieces: usize = contents.carved.iter().map(|file| file.pieces.iter().count()).sum();
        assert!(found <= 9 * length && read <= 40 * length, "{found} {read} of {length}");
        assert!(pieces <= 9 * bytes.len() / 512 + contents.carved.len(), "{pieces}");
        assert!(contents.notes.contains(&RescueNote::SpaceNotSearched), "{:?}", contents.notes);
    }
}

#[test]
fn partitions_that_overlap_are_read_once() {
    let mut disk = vec![0; 200 * 512];
    for slot in 0..4_u8 {
        let at = 446 + usize::from(slot) * 16;
        disk[at + 4] = 1;
        disk[at + 8..at + 12].copy_from_slice(&(1 + u32::from(slot)).to_le_bytes());
        disk[at + 12..at + 16].copy_from_slice(&100_u32.to_le_bytes());
    }
    disk[510..512].copy_from_slice(&[0x55, 0xAA]);
    let volume = crate::common::fat::Fat12::new(16).root(&entry(b"FILE    TXT", 0x20, 0, 0)).build();
    for sector in 1..5 {
        disk[sector * 512..][..512].copy_from_slice(&volume[..512]);
    }
    let contents = rescued(&wear_levelled(&disk));
    assert_eq!(contents.volumes.len(), 1);
}
