//! Sixteen phones at once in virtual time: they come and go, fail, swap sockets, hang and panic at random. Every
//! phone is saved once, nothing is spliced, nobody starves.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod session;
mod turns;
mod workbench;

use std::time::Duration;

use self::session::{Bad, Play};
use self::workbench::{Identity, phone};
use crate::common::cases;
use crate::common::rng::Rng;

const PHONES: u64 = 16;

/// Plays a session with these phones. Returns how many jobs it took.
fn play(seed: u64, sockets: usize, identity: fn(u64) -> Identity, bad: Bad) -> u32 {
    let mut rng = Rng::new(seed);
    let phones = (1..=PHONES).map(|number| {
        // A phone that comes back after its reset leaves when nobody greets it, so that it cannot wait for a station.
        let comes_back =
            (sockets >= 16 && rng.below(2) == 0).then(|| Duration::from_millis(200 + rng.below(3000)));
        phone(number, identity(number), comes_back)
    });
    let phones = phones.collect();
    Play::new(seed, phones, sockets, bad).until_all_are_saved()
}

#[test]
fn sixteen_phones_at_sixteen_sockets_are_each_saved_once() {
    assert_eq!(play(1, 16, |_| Identity::Numbered, Bad::default()), 16, "one job each");
}

#[test]
fn sixteen_phones_at_few_sockets_take_turns() {
    for sockets in [1, 3, 7] {
        assert_eq!(play(2, sockets, |_| Identity::Numbered, Bad::default()), 16, "{sockets} sockets");
    }
}

#[test]
fn phones_that_are_pulled_and_swapped_are_each_saved_once_whatever_happens() {
    for seed in 0..u64::from(cases(400)) {
        let sockets = 2 + usize::try_from(seed % 15).unwrap();
        play(seed, sockets, |_| Identity::Numbered, Bad { pulls: true, ..Bad::default() });
    }
}

#[test]
fn nameless_twins_that_are_swapped_are_never_mixed_up() {
    for seed in 0..u64::from(cases(400)) {
        let sockets = 2 + usize::try_from(seed % 15).unwrap();
        let bad = Bad { pulls: true, no_check: seed % 2 == 1, ..Bad::default() };
        play(seed, sockets, if seed % 4 < 2 { twins::<3> } else { twins::<1> }, bad);
    }
}

/// Two of three phones are nameless and differ in this quarter of the flash only.
fn twins<const QUARTER: u64>(number: u64) -> Identity {
    if number.is_multiple_of(3) { Identity::Numbered } else { Identity::Nameless { quarter: QUARTER } }
}

#[test]
fn a_station_that_panics_or_hangs_touches_no_other() {
    for seed in 0..u64::from(cases(400)) {
        let sockets = 4 + usize::try_from(seed % 13).unwrap();
        play(
            seed,
            sockets,
            |_| Identity::Numbered,
            Bad { pulls: seed % 2 == 0, curses: true, ..Bad::default() },
        );
    }
}
