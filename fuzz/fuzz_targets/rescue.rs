//! Dumps with the fuzzer's content, searched for people's data: little is read, nothing outside the dump, and
//! every file, message and contact that is found can be read.
#![no_main]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a panic is a finding")]

use std::convert::Infallible;

use bromide_engine::rescue::{RescueContents, scan};
use bromide_fuzz::input::Input;
use libfuzzer_sys::fuzz_target;

const SECTOR: usize = 512;

fuzz_target!(|data: &[u8]| {
    let mut input = Input::new(data);
    match input.byte() {
        b's' => searched(&spread(input)),
        b'w' => searched(&worn(input)),
        _ => searched(input.rest()),
    }
});

/// Pieces in a larger erased dump: two bytes for the sector, one for the length in units of 16.
fn spread(mut input: Input<'_>) -> Vec<u8> {
    let mut dump = vec![0xFF; 512 * SECTOR];
    while !input.is_empty() {
        let at = usize::from(input.half() % 512) * SECTOR;
        let units = usize::from(input.byte()).max(1);
        for to in dump.iter_mut().skip(at).take(units * 16) {
            *to = if input.is_empty() { 0xFF } else { input.byte() };
        }
    }
    dump
}

/// The blocks of a wear-levelled disk: for each sector two bytes for its number, one for its state, one for
/// how much of it the input has, in units of 4.
fn worn(mut input: Input<'_>) -> Vec<u8> {
    let mut dump = vec![0xFF; 32 * 4096];
    for block in dump.chunks_exact_mut(4096) {
        for slot in 0..7 {
            if input.is_empty() {
                break;
            }
            let (number, state) = (input.half() % 600, input.byte());
            let state = [0xC000_u16, 0, 0xFFFF, 0xF000, 0x8000, 0x1234][usize::from(state % 6)];
            block[4 + slot * 4..6 + slot * 4].copy_from_slice(&number.to_le_bytes());
            block[6 + slot * 4..8 + slot * 4].copy_from_slice(&state.to_le_bytes());
            let count = usize::from(input.byte() % 129) * 4;
            let at = SECTOR * (slot + 1);
            block[at..at + SECTOR].fill(0);
            for to in &mut block[at..at + count.min(SECTOR)] {
                *to = input.byte();
            }
        }
    }
    dump
}

fn searched(bytes: &[u8]) {
    let mut read = 0;
    let mut inner = reader(bytes);
    let mut read_at = |at: u64, into: &mut [u8]| -> Result<(), Infallible> {
        read += into.len();
        inner(at, into)
    };
    let mut done = 0;
    let contents = scan(bytes.len() as u64, &mut read_at, &mut |progress| {
        assert!(progress.done >= done && progress.done <= progress.total);
        done = progress.done;
        true
    });
    let contents = contents.unwrap().unwrap();
    assert!(read <= 40 * bytes.len() + (4 << 20), "{read} bytes were read of {}", bytes.len());
    let mut all = 0;
    for file in &contents.files {
        let pieces = contents.pieces(file);
        assert!(pieces.length() <= file.size && contents.path(file).len() < 4096);
        all += pieces.length();
        load(&contents, &pieces, bytes);
    }
    assert!(all <= 8 * bytes.len() as u64 + 65_536, "{all} bytes of files in {}", bytes.len());
    for carved in &contents.carved {
        load(&contents, &carved.pieces, bytes);
    }
    drop(contents.shape_report(&mut reader(bytes)).unwrap());
    let logged = format!("{:?} {:?}", contents.counts(), contents.notes);
    assert!(!logged.is_empty());
}

fn load(contents: &RescueContents, pieces: &bromide_engine::rescue::Pieces, bytes: &[u8]) {
    let mut into = vec![0; usize::try_from(pieces.length().min(1 << 20)).unwrap()];
    if !into.is_empty() {
        let count = contents.read(pieces, 0, &mut into, &mut reader(bytes)).unwrap();
        assert_eq!(count, into.len());
    }
}

fn reader(bytes: &[u8]) -> impl FnMut(u64, &mut [u8]) -> Result<(), Infallible> + '_ {
    |at, into| {
        assert!(!into.is_empty() && into.len() <= 256 * 1024);
        let at = usize::try_from(at).unwrap();
        into.copy_from_slice(bytes.get(at..at + into.len()).expect("only bytes of the dump are asked for"));
        Ok(())
    }
}
