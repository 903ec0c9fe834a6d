//! However a job ends, the phone is left in a safe state: no unintended byte is written to a register, the
//! flash window is off, and the phone is restarted where possible.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use bromide_engine::cancel::Cancel;

use crate::common::{Bench, KIB};
use bromide_engine::link::{Link, LinkError, Moment, PhonePort};
use bromide_engine::readback;
use bromide_engine::readback::{JobError, JobOutcome};
use bromide_engine::session::{Contact, PhoneMemory, SessionError, connect};
use bromide_engine::sim::{Pacing, Scenario, SimPort};
use bromide_engine::units::Address;

const RESET: (u32, u32) = (0xA003_001C, 0x1209);

/// A port that stops the job at its nth read.
pub(crate) struct StoppingPort {
    inner: SimPort,
    left: Arc<AtomicUsize>,
    cancel: Cancel,
}

impl StoppingPort {
    pub(crate) fn new(inner: SimPort, nth: usize, cancel: Cancel) -> StoppingPort {
        StoppingPort { inner, left: Arc::new(AtomicUsize::new(nth)), cancel }
    }
}

struct StoppingLink {
    inner: Box<dyn Link>,
    left: Arc<AtomicUsize>,
    cancel: Cancel,
}

impl PhonePort for StoppingPort {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        let (left, cancel) = (self.left.clone(), self.cancel.clone());
        Ok(self
            .inner
            .try_open()?
            .map(|inner| -> Box<dyn Link> { Box::new(StoppingLink { inner, left, cancel }) }))
    }
    fn now(&self) -> Moment {
        self.inner.now()
    }
    fn pause(&mut self, pause: Duration) {
        self.inner.pause(pause);
    }
    fn describe(&self) -> String {
        self.inner.describe()
    }
}

impl Link for StoppingLink {
    fn write(&mut self, packet: &[u8]) -> Result<(), LinkError> {
        self.inner.write(packet)
    }
    fn read(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, LinkError> {
        let before = self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1));
        if before == Ok(0) || before == Err(0) {
            self.cancel.set();
        }
        self.inner.read(buf, wait)
    }
    fn now(&self) -> Moment {
        self.inner.now()
    }
    fn describe(&self) -> String {
        self.inner.describe()
    }
}

/// Runs the bench's job, stopped at the nth read. Returns how it ended and whether the phone was released
/// properly.
fn stop_at_read(bench: &Bench, nth: usize) -> Result<(), JobError> {
    let cancel = Cancel::new();
    let mut port = StoppingPort::new(bench.port.clone(), nth, cancel.clone());
    let ending = readback::run(&bench.job, &mut port, &cancel, &|| "now".into(), &mut |_| {});
    ending.result
}

#[test]
fn a_stop_at_any_read_leaves_the_phone_restarted() {
    let (mut stopped, mut nth) = (0, 1);
    loop {
        let mut bench = Bench::with(Scenario::default().pacing(Pacing::ROM), &[]);
        bench.job.regions[0].len = Some(128 * KIB);
        // A block takes 35 ms, within the 80 ms that a stop waits. The rest of a 64 KiB block could take 0.28
        // s, longer than a stop may last; the next run would have to resynchronise.
        bench.job.block_size = bromide_engine::readback::BlockSize::new(8 * KIB).unwrap();
        match stop_at_read(&bench, nth) {
            Ok(()) => break,
            Err(error) => assert_eq!(JobOutcome::from(&error), JobOutcome::Stopped, "read {nth}: {error:?}"),
        }
        stopped += 1;
        let writes = bench.writes();
        if !writes.is_empty() {
            assert_eq!(writes.last(), Some(&RESET), "read {nth}: {writes:x?}");
        }
        assert!(!bench.port.stats().hung && bench.port.stats().violations == 0, "read {nth}");
        if nth % 50 == 0 {
            let again = bench.read();
            assert!(
                matches!(again.exit, JobOutcome::Saved | JobOutcome::Usage),
                "read {nth}: {:?}",
                again.error()
            );
        }
        // Every read of identification and survey, then a selection of the reads of the dump.
        nth += if nth < 200 {
            1
        } else if nth < 1500 {
            3
        } else {
            101
        };
    }
    assert!(stopped > 400, "{stopped}");
}

#[test]
fn without_reset_a_stop_at_any_read_restores_window_and_flash_controller() {
    for nth in (1..1400).step_by(7) {
        let mut bench = Bench::new(&[]);
        bench.job.reset = false;
        bench.job.regions[0].len = Some(64 * KIB);
        let Err(error) = stop_at_read(&bench, nth) else { break };
        assert_eq!(JobOutcome::from(&error), JobOutcome::Stopped, "read {nth}: {error:?}");
        let writes = bench.writes();
        assert!(!writes.contains(&RESET));
        let last = |at| writes.iter().rev().find(|(a, _)| *a == at).map(|(_, value)| *value);
        assert!(matches!(last(0xA051_0000), None | Some(0)), "read {nth}: {writes:x?}");
        assert_eq!(last(0xA014_0000).unwrap_or(0) & 0x0C, 0, "read {nth}: {writes:x?}");
    }
}

#[test]
fn no_sync_byte_is_sent_while_the_phone_waits_for_a_register_value() {
    for at in ["0xA0030000", "0xA0510000"] {
        let mut bench = Bench::new(&[&format!("echo@{at},times=9")]);
        let outcome = bench.read();
        assert_ne!(outcome.exit, JobOutcome::Saved);
        for (at, value) in bench.writes() {
            assert!(value & 0xFFFF != 0xA0A0, "{at:#x} = {value:#x}");
        }
    }
}

#[test]
fn a_phone_without_flash_is_released_as_the_job_says() {
    for reset in [true, false] {
        let mut bench = Bench::with(Scenario::default().flash(vec![0; 1 << 20]), &[]);
        bench.job.reset = reset;
        let outcome = bench.read();
        assert_eq!(outcome.exit, JobOutcome::CannotRead);
        let last = if reset { RESET } else { (0xA051_0000, 0) };
        assert_eq!(bench.writes().last(), Some(&last));
    }
}

/// Leaves the phone as a program that was killed in the middle of a large read.
fn leave_in_mid_answer(port: &mut SimPort, at: u32) {
    let mut link = port.try_open().unwrap().unwrap();
    let mut say = |bytes: &[u8], answer: usize| {
        link.write(bytes).unwrap();
        let mut got = 0;
        let mut buffer = vec![0; answer];
        while got < answer {
            got += link.read(&mut buffer[got..], Duration::from_secs(1)).unwrap();
        }
    };
    for byte in [0xA0, 0x0A, 0x50, 0x05] {
        say(&[byte], 1);
    }
    // Watchdog off, so that it does not reset the phone; window on; a large read.
    say(&[0xD2, 0xA0, 0x03, 0, 0, 0, 0, 0, 1], 11);
    say(&[0x22, 0], 4);
    say(&[0xD4, 0xA0, 0x51, 0, 0, 0, 0, 0, 1], 11);
    say(&[0, 0, 0, 2], 6);
    let [a, b, c, d] = at.to_be_bytes();
    say(&[0xD1, a, b, c, d, 0, 0, 0x40, 0], 11 + 64);
}

#[test]
fn a_phone_left_in_the_middle_of_an_answer_is_drained_before_the_first_write() {
    // The rest of that answer may look like the answer to a sync byte. Two packets sent during it hang the
    // ROM.
    for word in [[0x5F; 4], [0xA1; 4], [0xA0; 4], *b"READ"] {
        let mut flash = vec![0xFF; 1 << 20];
        flash[..7].copy_from_slice(b"SF_BOOT");
        flash[0x1_0000..0x3_0000].copy_from_slice(&word.repeat(0x8000));
        let mut bench = Bench::with(Scenario::default().flash(flash).pacing(Pacing::ROM), &[]);
        bench.job.regions[0].len = Some(16 * KIB);
        leave_in_mid_answer(&mut bench.port, 0x1_0000);
        let outcome = bench.read();
        assert!(!bench.port.stats().hung, "{word:x?}");
        assert_eq!(outcome.exit, JobOutcome::Saved, "{word:x?}: {:?}", outcome.error());
    }
}

/// A phone that echoes every byte; from the first read command on, one byte late.
struct LateLink {
    handshake_bytes: usize,
    late: Option<Option<u8>>,
    ready: std::collections::VecDeque<u8>,
    now: Duration,
}

impl Link for LateLink {
    fn write(&mut self, packet: &[u8]) -> Result<(), LinkError> {
        if packet.len() > 1 {
            self.late = Some(None);
            return Ok(());
        }
        let answer = match (self.handshake_bytes, packet[0]) {
            (0..4, byte) => {
                self.handshake_bytes += 1;
                !byte
            }
            (_, 0xFF) => 5,
            (_, byte) => byte,
        };
        match &mut self.late {
            None => self.ready.push_back(answer),
            Some(held) => self.ready.extend(held.replace(answer)),
        }
        Ok(())
    }
    fn read(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, LinkError> {
        match self.ready.pop_front() {
            Some(byte) => {
                buf[0] = byte;
                Ok(1)
            }
            None => {
                self.now += wait.max(Duration::from_millis(1));
                Ok(0)
            }
        }
    }
    fn now(&self) -> Moment {
        Moment(self.now)
    }
    fn describe(&self) -> String {
        "late".to_owned()
    }
}

#[test]
fn a_late_answer_does_not_count_as_resynchronised() {
    let ready = std::collections::VecDeque::new();
    let link = LateLink { handshake_bytes: 0, late: None, ready, now: Duration::ZERO };
    let Contact::Session(mut session) = connect(Box::new(link), &Cancel::new(), None).unwrap() else {
        unreachable!("it answers the handshake like a boot ROM")
    };
    assert!(matches!(session.read_memory(Address(0), &mut [0; 4]), Err(SessionError::Silent { .. })));
    // The first sync byte is not answered; then each byte is answered with the echo of the previous one.
    session.resync(&mut |_| {}).unwrap_err();
    session.resync(&mut |_| {}).unwrap_err();
}
