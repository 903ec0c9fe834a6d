//! One wrong or lost byte at a chosen place of the dialogue: it never becomes a register write.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::common::noisy_link::{Direction, NoisyPort};
use crate::common::written::wrong_writes;
use bromide_engine::readback::{BlockSize, CheckChoice, Ending, Job, RegionJob, Start};
use bromide_engine::sim::{Scenario, SimPort};

use super::{assert_files_match, run};

/// A job over a link on which `hook` makes one fault.
fn job_with_fault(
    start: u64,
    len: u64,
    block: u64,
    hook: impl FnMut(Direction, &mut Vec<u8>) + Send + 'static,
) -> (Ending, SimPort) {
    let sim = SimPort::new(Scenario::default().generated(16 << 20, 7));
    let mut port = NoisyPort::hooked(sim.clone(), hook);
    let folder = crate::common::folder();
    let file = folder.path().join("dump.bin");
    let job = Job {
        regions: vec![RegionJob {
            area: bromide_engine::storage::AreaKind::Flash,
            start,
            len: Some(len),
            file,
            name_template: None,
        }],
        check: CheckChoice::Full,
        block_size: BlockSize::new(block).unwrap(),
        wait: Some(Duration::from_secs(5)),
        reset: true,
        lost_wait: Some(std::time::Duration::from_secs(10)),
        start: Start::New,
    };
    let ending = run(&job, &mut port);
    assert_files_match(&job, &ending, &sim, 16 << 20);
    (ending, sim)
}

/// One wrong bit makes D1 (read) a D3, two make it D2 or D4 (write). Then the phone waits for values, and
/// each byte sent to resynchronise would be taken for one.
#[test]
fn a_read_changed_to_another_command_never_becomes_a_write() {
    // A flash block, the window's register, and the flash controller's first register.
    for at in [0x0001_4000u32, 0xA051_0000, 0xA014_0000] {
        // All codes within two bits of D1, and all commands that write or start something.
        let near = |code: u8| {
            (code ^ 0xD1).count_ones() <= 2 || [0xA1, 0xAE, 0xD7, 0xDA, 0xE0, 0xE2].contains(&code)
        };
        for code in (0..=255u8).filter(|code| *code != 0xD1 && near(*code)) {
            let done = Arc::new(AtomicBool::new(false));
            let happened = Arc::clone(&done);
            let (_, sim) = job_with_fault(0x1_0000, 32 << 10, 16 << 10, move |way, bytes| {
                let is_it = way == Direction::ToPhone
                    && bytes.first() == Some(&0xD1)
                    && bytes[1..5] == at.to_be_bytes();
                if is_it && !done.swap(true, Ordering::Relaxed) {
                    bytes[0] = code;
                }
            });
            assert!(happened.load(Ordering::Relaxed));
            assert_eq!(wrong_writes(&sim), [] as [&str; 0], "D1 of {at:#010x} arrived as {code:02X}");
        }
    }
}

/// Without its first bytes a header's address and count are taken for commands.
#[test]
fn a_read_header_with_lost_bytes_never_becomes_a_write() {
    for lost in 1..=8usize {
        for start in [0xD4_0000u64, 0xD2_0000, 0xD3_0000, 0x0C_D400, 0x0C_D200, 0x0C_D300] {
            let mut done = false;
            let at = start.to_be_bytes();
            let (_, sim) = job_with_fault(start, 16 << 10, 16 << 10, move |way, bytes| {
                if way == Direction::ToPhone
                    && !done
                    && bytes.len() == 9
                    && bytes[0] == 0xD1
                    && bytes[1..5] == at
                {
                    bytes.drain(..lost);
                    done = true;
                }
            });
            assert_eq!(wrong_writes(&sim), [] as [&str; 0], "{lost} bytes lost before {start:#x}");
        }
    }
}

/// The status before a value arrives corrupt. The phone has not refused: it waits for the value, for which it
/// would take the next request.
#[test]
fn after_a_corrupt_status_the_next_request_is_never_taken_for_the_value() {
    for nth in 0..12 {
        for bit in 8..16 {
            let (mut writes_seen, mut expecting, mut header) = (0, 0, false);
            let (_, sim) = job_with_fault(0, 4096, 4096, move |way, bytes| match way {
                Direction::ToPhone => {
                    header = bytes.len() == 9 && [0xD2, 0xD4].contains(&bytes[0]);
                    expecting = 9;
                }
                Direction::ToHost if header => {
                    for byte in bytes.iter_mut() {
                        if expecting == 0 && writes_seen == nth {
                            *byte ^= u8::try_from((1u32 << bit) >> 8).unwrap();
                        }
                        if expecting == 0 {
                            writes_seen += 1;
                            header = false;
                            break;
                        }
                        expecting -= 1;
                    }
                }
                Direction::ToHost => {}
            });
            assert_eq!(wrong_writes(&sim), [] as [&str; 0], "write {nth}, bit {bit}");
        }
    }
}

/// The phone waits for the watchdog's value, which the engine cannot know: a new handshake would be taken for
/// it.
#[test]
fn a_lost_status_before_the_first_value_is_not_followed_by_a_handshake() {
    let mut header = false;
    let mut lost = 0;
    let (ending, sim) = job_with_fault(0, 4096, 4096, move |way, bytes| match way {
        Direction::ToPhone => header = bytes.len() == 9 && bytes[0] == 0xD2,
        Direction::ToHost
            if header && bytes.len() <= 2 && lost < 2 && bytes.iter().all(|byte| *byte <= 1) =>
        {
            // The two bytes of the status, in one piece or two; the header's echo is longer or not that
            // small.
            lost += bytes.len();
            bytes.clear();
        }
        Direction::ToHost => {}
    });
    assert!(ending.result.is_err());
    let write = sim.log().into_iter().find(|record| record.code == 0xD2).unwrap();
    assert_eq!((write.status, write.values), (Some(1), vec![]), "it took the header and got no value");
    assert_eq!(wrong_writes(&sim), [] as [&str; 0]);
}
