//! The real process is killed (SIGKILL) at random moments of its life and started again, until the dump is there: never is
//! anything finished that is not whole, and what was read is gone on with.
//!
//! A moment is so many lines of the program's output or so many changes in its folder, so nothing here waits for a time.
//! How soon data and journal are on the disk is in `jobs/sync_interval.rs`; what the promise of 5 s means for the next run is here, in
//! virtual time. Seeds are fixed; the moment itself is the scheduler's, too.
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "tests"
)]

use std::os::unix::process::ExitStatusExt as _;
use std::process::ExitStatus;
use std::time::Duration;

use crate::common::rng::Rng;
use crate::common::{Bench, KIB};
use crate::kill::Kill;
use crate::workbench::{Workbench, image};
use bromide_engine::dumpfile::{Journal, Unfinished};
use bromide_engine::link::{Moment, PhonePort as _};
use bromide_engine::readback::JobOutcome;
use bromide_engine::readback::{BlockSize, CheckChoice, Event, Phase, Start};
use bromide_engine::sim::{Pacing, Scenario};

/// Dumps of one kind of phone until the program was killed so often.
struct Story {
    seed: u64,
    /// So many run beside each other, because they mostly wait: each with a phone, a folder and a seed of its own.
    lanes: u64,
    /// In each lane.
    kills: usize,
    len: usize,
    phone: &'static [&'static str],
    options: &'static [&'static str],
    /// A moment is at most so many changes in the folder away; a whole job makes rather fewer.
    changes: u64,
    /// The most bytes that lie in the part file without the journal knowing of them; `None`: this phone is too quick to say.
    unknown: Option<u64>,
    /// So many bytes may be wrong as long as they were not read twice.
    flips: usize,
}

const DUMP: &str = "out/d";
const PART: &str = "out/d.part";

#[test]
fn killed_at_any_moment_of_a_quick_read() {
    Story {
        seed: 1,
        lanes: 4,
        kills: 4,
        len: 256 << 10,
        phone: &["--pace", "wire"],
        options: &["--block-size", "4K"],
        changes: 80,
        unknown: None,
        flips: 0,
    }
    .run();
}

/// Each loss is followed by a journal, so that there are many of them.
#[test]
fn killed_while_the_phone_is_lost_again_and_again() {
    Story {
        seed: 2,
        lanes: 6,
        kills: 2,
        len: 256 << 10,
        phone: &["--pace", "wire", "--fault", "vanish@0x1c000,back=20ms,every=0x18000"],
        options: &["--block-size", "4K", "--check", "sampled"],
        changes: 100,
        unknown: None,
        flips: 0,
    }
    .run();
}

#[test]
fn killed_when_reads_differ_and_blocks_fail() {
    Story {
        seed: 3,
        lanes: 7,
        kills: 2,
        len: 256 << 10,
        phone: &[
            "--pace",
            "wire",
            "--fault",
            "flip@0x12345,pass=2",
            "--fault",
            "drop@0x2a000",
            "--fault",
            "error@0x8000,times=2",
            "--fault",
            "error@0x30010,times=1",
        ],
        options: &["--check", "full", "--block-size", "16K"],
        changes: 30,
        unknown: None,
        flips: 1,
    }
    .run();
}

/// The last changes of a job: journal, report, both names.
#[test]
fn killed_near_the_end_of_a_small_one() {
    Story {
        seed: 4,
        lanes: 2,
        kills: 7,
        len: 64 << 10,
        phone: &["--pace", "none"],
        options: &["--check", "off"],
        changes: 14,
        unknown: None,
        flips: 0,
    }
    .run();
}

/// Slow enough for journals by the clock. What no journal knows is then at most what came in 5 s, and the block that was
/// being written.
#[test]
fn killed_on_a_slow_line() {
    const BLOCK: u64 = 4 << 10;
    Story {
        seed: 5,
        lanes: 4,
        kills: 1,
        len: 128 << 10,
        phone: &["--pace", "uart"],
        options: &["--check", "off", "--block-size", "4K"],
        changes: 28,
        unknown: Some(5 * 11_520 + BLOCK),
        flips: 0,
    }
    .run();
}

impl Story {
    fn run(&self) {
        std::thread::scope(|scope| {
            for lane in 0..self.lanes {
                let thread = std::thread::Builder::new().name(format!("lane {lane}"));
                thread.spawn_scoped(scope, move || self.run_lane(self.seed + 100 * lane)).unwrap();
            }
        });
    }

    fn run_lane(&self, seed: u64) {
        let mut rng = Rng::new(seed);
        let image = image(self.len, u32::try_from(seed).unwrap());
        let mut desk = Workbench::new();
        let (mut kills, mut saved) = (0, 0);
        let mut of_this_dump = 0;
        while kills < self.kills || of_this_dump > 0 {
            if of_this_dump == 0 {
                // Its faults are new for every dump.
                desk.no_phones();
                desk.phone("./port", "image", &image, self.phone);
            }
            // Now and then it may end.
            let moment = if of_this_dump >= 6 || kills >= self.kills {
                Kill::Never
            } else if rng.below(4) == 0 {
                Kill::AtLine(rng.below(40))
            } else {
                Kill::AtChange(1 + rng.below(self.changes))
            };
            let ended = self.read(&desk, moment);
            if ended.signal() == Some(9) {
                kills += 1;
                of_this_dump += 1;
            } else {
                assert_eq!(ended.code(), Some(0), "seed {seed}, {moment:?}, {:?}", desk.out());
            }
            if self.is_finished(seed, &desk, &image, ended) {
                saved += 1;
                of_this_dump = 0;
                for name in desk.out() {
                    std::fs::remove_file(desk.path("out").join(name)).unwrap();
                }
            }
        }
        println!("seed {seed}: {kills} kills, {saved} dumps");
        assert!(saved > 0);
    }

    /// `read` where there is nothing, or nothing in it; `resume` where there is something.
    fn read(&self, desk: &Workbench, moment: Kill) -> ExitStatus {
        let mut args = if std::fs::metadata(desk.path(PART)).is_ok_and(|part| part.len() > 0) {
            vec!["resume", PART, "--port", "./port"]
        } else {
            vec!["read", "./port", DUMP]
        };
        args.extend(self.options);
        moment.kills(desk, &args)
    }

    /// Looks at what a kill has left. Gives whether the dump is there.
    fn is_finished(&self, seed: u64, desk: &Workbench, image: &[u8], ended: ExitStatus) -> bool {
        let there = desk.out();
        let has = |name: &str| there.iter().any(|there| there == name);
        let line = format!("seed {seed}, {ended:?}: {there:?}");
        if has("d") {
            // It gets its name in one step, and is whole then.
            assert!(desk.file(DUMP) == image, "{line}: the dump differs");
            assert!(!has("d.part"), "{line}");
            if !has("d.json") {
                // Between two renames that follow each other at once.
                assert!(ended.signal() == Some(9) && has("d.json.new"), "{line}");
                // `check` puts that in order.
            }
            let check = desk.run(&["check", DUMP]);
            assert_eq!(check.code, 0, "{line}: {check:?}");
            if ended.success() {
                assert_eq!(there, ["d", "d.json"], "{line}: nothing else is left");
            }
            return true;
        }
        assert!(!ended.success() && !has("d.json"), "{line}: a report without its dump");
        if has("d.part") {
            let part = desk.file(PART);
            let wrong = part.iter().zip(image).filter(|(part, image)| part != image).count();
            assert!(
                part.len() <= image.len() && wrong <= self.flips,
                "{line}: {wrong} bytes are not the phone's"
            );
            let found = Unfinished::look(&desk.path(PART)).unwrap();
            let known = found.known.as_ref().map_or(0, |_| found.reached);
            // A flipped bit at the seam is a doubt, and is written down.
            let journal: Option<Journal> = std::fs::read(desk.path("out/d.part.json"))
                .ok()
                .and_then(|text| serde_json::from_slice(&text).ok());
            let claimed =
                journal.and_then(|journal| journal.done.first().map(|span| span.length)).unwrap_or(0);
            assert!(claimed <= part.len() as u64, "{line}: the journal claims too much");
            assert!(found.known.is_none() || !found.is_doubtful || self.flips > 0, "{line}: {found:?}");
            let unknown = part.len() as u64 - known;
            assert!(self.unknown.is_none_or(|most| unknown <= most), "{line}: {unknown} bytes unknown");
        }
        false
    }
}

#[test]
fn killed_before_anything_nothing_is_in_the_way() {
    let image = image(64 << 10, 7);
    let mut desk = Workbench::new();
    // Killed while it waits: the part file is there, and empty.
    let mut waiting = desk.start(&["read", "./port", DUMP]);
    assert_eq!(waiting.event().unwrap()["state"], "Waiting for phone");
    waiting.kill();
    assert_eq!(desk.out(), ["d.part"]);
    assert!(desk.file(PART).is_empty());
    desk.phone("./port", "image", &image, &["--pace", "none"]);
    assert_eq!(desk.run(&["read", "./port", DUMP]).code, 0);
    assert!(desk.file(DUMP) == image);
    assert_eq!(desk.out(), ["d", "d.json"]);
}

/// What a kill at this moment would leave, in virtual time: the next run needs at most 5 s of reading more than the whole read
/// without a kill, beside walking to the phone and comparing both ends of what is there.
#[test]
fn at_most_the_last_five_seconds_of_reading_are_repeated() {
    const LEN: u64 = 256 * KIB;
    let on_uart = |block: u64| {
        let mut bench = Bench::with(Scenario::default().pacing(Pacing::Uart { baud: 115_200 }), &[]);
        bench.job.block_size = BlockSize::new(block).unwrap();
        bench.job.check = CheckChoice::Off;
        bench.job.regions[0].len = Some(LEN);
        bench
    };
    let ends = Duration::from_secs_f64(2.0 * 4096.0 / 11_520.0 + 0.1);
    let mut snapshots = 0;
    for (seed, block) in
        [(1, 4 * KIB), (2, 16 * KIB), (3, 64 * KIB), (4, 1024), (5, 1024 * KIB), (6, 16 * KIB)]
    {
        let mut rng = Rng::new(seed);
        let mut first = on_uart(block);
        let clock = first.port.clone();
        let begun = clock.now();
        let mut reading: Option<Moment> = None;
        let mut left = Vec::new();
        let part = first.path("dump.bin.part");
        let journal = first.path("dump.bin.part.json");
        let outcome = first.read_observed(&mut |event| {
            if matches!(event, Event::Phase(Phase::Reading)) {
                reading = Some(clock.now());
            }
            // Before the first journal nobody knows what to go on with.
            if reading.is_some() && journal.exists() && rng.below(8) == 0 {
                let copies = crate::common::folder();
                for file in [&part, &journal] {
                    std::fs::copy(file, copies.path().join(file.file_name().unwrap())).unwrap();
                }
                left.push((clock.now(), copies));
            }
        });
        assert_eq!(outcome.exit, JobOutcome::Saved);
        let (whole, walk) = (clock.now() - begun, reading.unwrap() - begun);
        for (at, copies) in left {
            let mut second = on_uart(block);
            second.job.regions[0].file = copies.path().join("dump.bin");
            second.job.start = Start::Resume;
            let before = second.port.now();
            assert_eq!(second.read().exit, JobOutcome::Saved);
            assert!(std::fs::read(copies.path().join("dump.bin")).unwrap() == first.flash(0..LEN));
            let both = (at - begun) + (second.port.now() - before);
            let most = whole + walk + ends + Duration::from_secs(5);
            assert!(both <= most, "blocks of {block}, killed at {at:?}: {both:?}, at most {most:?}");
            snapshots += 1;
        }
    }
    assert!(snapshots >= 40, "{snapshots}");
}
