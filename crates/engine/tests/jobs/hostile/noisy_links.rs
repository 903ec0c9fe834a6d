//! Whole jobs with the practice phone behind a noisy link: what is saved equals the flash.

use std::sync::atomic::Ordering;
use std::time::Duration;

use crate::common::noisy_link::{NoisyPort, Rates};
use crate::common::random;
use crate::common::rng::Rng;
use crate::common::written::assert_only_table_writes;
use bromide_engine::readback::{BlockSize, CheckChoice, Job, RegionJob, Start};
use bromide_engine::sim::{Pacing, Scenario, SimPort};
use proptest::prelude::*;

use super::{KEPT, NOTHING, SAVED, SEED, assert_files_match, run};

fn any_rates(rng: &mut Rng) -> Rates {
    // From rare faults to nearly every block failing; each kind is absent in two thirds of the cases. Flips
    // are rarer: with one wrong byte in a thousand, the same bit is wrong twice in some dumps, which no
    // second read can detect.
    let mut rate = |of: &[u32]| if rng.below(3) == 0 { rng.pick(of) } else { 0 };
    let often = &[1, 3, 10, 30, 100, 1000];
    let (flip, drop, double, insert) = (rate(&often[..5]), rate(often), rate(often), rate(often));
    Rates {
        flip,
        drop,
        double,
        insert,
        delay: rng.pick(&[0, 0, 100, 3000]),
        split: rng.pick(&[0, 0, 1000, 100_000]),
    }
}

/// A job of one to three regions.
fn any_job(folder: &tempfile::TempDir, flash: u64, rng: &mut Rng) -> Job {
    let regions = (0..1 + rng.below(3))
        .map(|n| {
            let start = rng.below(flash / 4) / 4 * 4;
            let len = match rng.below(4) {
                0 => None,
                1 => Some(1 + rng.below(4096)),
                _ => Some(1 + rng.below(flash / 2)),
            };
            let file = folder.path().join(format!("dump{n}.bin"));
            RegionJob {
                area: bromide_engine::storage::AreaKind::Flash,
                start,
                len,
                file,
                name_template: None,
            }
        })
        .collect();
    Job {
        regions,
        check: CheckChoice::Full,
        block_size: BlockSize::new(rng.pick(&[256, 1024, 4096, 16384, 65536, 12_348])).unwrap(),
        wait: Some(Duration::from_secs(10)),
        reset: rng.below(2) == 0,
        lost_wait: Some(std::time::Duration::from_secs(10)),
        start: Start::New,
    }
}

fn noisy_job(seed: u64, clean_to_phone: bool) {
    let mut rng = Rng::new(seed);
    let flash = rng.pick(&[256u64 << 10, 512 << 10, 1 << 20]);
    let mut scenario = Scenario::default().generated(flash, seed);
    if rng.below(4) == 0 {
        scenario = scenario.pacing(Pacing::Uart { baud: 921_600 });
    }
    let to_host = any_rates(&mut rng);
    let to_phone = if clean_to_phone { Rates::default() } else { any_rates(&mut rng) };
    let vanish = rng.pick(&[0, 0, 0, 30, 300, 3000]);
    let mut port = NoisyPort::new(SimPort::new(scenario), rng.next(), to_phone, to_host, vanish);
    let folder = crate::common::folder();
    let job = any_job(&folder, flash, &mut rng);
    let ending = run(&job, &mut port);
    assert_files_match(&job, &ending, &port.sim, flash);
    if to_phone.is_clean() {
        assert_only_table_writes(&port.sim.log());
    }
}

proptest! {
    #![proptest_config(random(200, SEED))]

    #[test]
    fn a_dump_saved_over_a_noisy_link_equals_the_flash(seed in any::<u64>()) {
        noisy_job(seed, false);
    }

    #[test]
    fn noise_in_answers_never_causes_a_wrong_write(seed in any::<u64>()) {
        noisy_job(seed, true);
    }
}

/// The tests above prove little if nothing or everything is saved.
#[test]
fn noisy_links_end_saved_partly_read_and_unread() {
    for seed in 0..60 {
        noisy_job(seed, seed % 2 == 0);
    }
    let counts = [&SAVED, &KEPT, &NOTHING].map(|count| count.load(Ordering::Relaxed));
    assert!(counts.iter().all(|count| *count >= 5), "{counts:?}");
}
