//! Whole jobs with devices that are no phone: they end in time and nothing is saved.

use std::time::Duration;

use crate::common::random;
use crate::common::random_device::{Device, RandomDevicePort};
use crate::common::rng::Rng;
use bromide_engine::cancel::Cancel;
use bromide_engine::readback::{BlockSize, CheckChoice, Ending, Job, JobError, RegionEnd, RegionJob, Start};
use bromide_engine::session::{Contact, connect};
use bromide_engine::units::Address;
use proptest::prelude::*;

use super::{SEED, run};

/// Sum of the session's deadlines: handshake 10 s; each draining 30 s; version and similar requests 3 s each;
/// a resynchronisation drains, sends nine sync bytes (8 s, then 0.5 s each) and drains after each.
const RESYNC: Duration = Duration::from_secs(31 + 8 + 9 * (1 + 31) + 4 + 31);

const CONNECT: Duration = Duration::from_secs(11 + 31 + 4 * 4).saturating_add(RESYNC);

/// Twelve requests of 3 s at most.
const IDENTIFY: Duration = Duration::from_secs(12 * 4);

const WAIT: Duration = Duration::from_secs(3);

/// A phone that appears at the end of the wait still gets a handshake; a device with unknown answers gets no
/// longer.
const HANDSHAKE: Duration = Duration::from_secs(3);

fn small_job(folder: &tempfile::TempDir, seed: u64) -> Job {
    let mut rng = Rng::new(seed);
    Job {
        regions: vec![RegionJob {
            area: bromide_engine::storage::AreaKind::Flash,
            start: 0,
            len: Some(1024),
            file: folder.path().join("dump.bin"),
            name_template: None,
        }],
        check: CheckChoice::Full,
        block_size: BlockSize::new(rng.pick(&[256, 1024, 65536])).unwrap(),
        wait: Some(WAIT),
        reset: rng.below(2) == 0,
        lost_wait: Some(std::time::Duration::from_secs(10)),
        start: Start::New,
    }
}

fn assert_nothing_looks_finished(folder: &tempfile::TempDir, ending: &Ending) {
    assert!(ending.result.is_err(), "{:?}", ending.regions);
    assert!(ending.regions.iter().all(|end| !matches!(end, RegionEnd::Saved { .. })), "{ending:?}");
    for entry in folder.path().read_dir().unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(name.ends_with(".part") || name.ends_with(".part.json"), "{name}");
    }
}

fn any_device() -> impl Strategy<Value = Device> {
    prop_oneof![
        Just(Device::Noise),
        Just(Device::Flood),
        Just(Device::Echo),
        Just(Device::AlmostRom(0)),
        Just(Device::AlmostRom(100)),
        Just(Device::AlmostRom(3_000)),
        Just(Device::AlmostRom(100_000)),
    ]
}

proptest! {
    #![proptest_config(random(400, SEED))]

    #[test]
    fn connecting_to_any_device_ends_in_time(device in any_device(), seed in any::<u64>()) {
        let port = RandomDevicePort::new(device, seed, CONNECT + Duration::from_secs(5) + RESYNC);
        if let Ok(Contact::Session(mut session)) = connect(Box::new(port.clone()), &Cancel::new(), None) {
            let begun = session.now();
            let mut block = [0; 4096];
            drop(session.read_block(Address(0), &mut block, &mut |_, _| {}));
            // 3 s, and a second for each 4096 bytes.
            prop_assert!(session.now() - begun <= Duration::from_millis(4100));
            drop(session.resync(&mut |_| {}));
        }
    }

    /// Random memory never reads the same twice, so nothing may be saved.
    #[test]
    fn a_device_with_random_memory_is_never_saved(device in any_device(), seed in any::<u64>()) {
        // After recognition each read is tried up to three times; the survey alone makes up to 288 + 700
        // reads.
        let limit = match device {
            Device::AlmostRom(_) => Duration::from_secs(2 * 3600),
            _ => WAIT + HANDSHAKE + IDENTIFY,
        };
        let mut port = RandomDevicePort::new(device, seed, limit);
        let folder = crate::common::folder();
        let ending = run(&small_job(&folder, seed), &mut port);
        assert_nothing_looks_finished(&folder, &ending);
        prop_assert!(port.elapsed() < limit);
        if let Err(JobError::NoPhone { .. }) = ending.result {
            prop_assert!(port.elapsed() <= WAIT + HANDSHAKE, "{:?}", port.elapsed());
        }
    }
}
