//! Anything in place of the program's answers: random bytes, packets that are cut short, repeated or changed,
//! trailers that do not fit, silence. No wrong byte is ever saved, and the next run makes good what is left.

use std::collections::VecDeque;
use std::time::Duration;

use super::{assert_exact, read};
use crate::common::rng::Rng;
use crate::common::{Bench, KIB, cases};
use bromide_engine::acquire::{PortSource, ReadingProgramChoice};
use bromide_engine::cancel::Cancel;
use bromide_engine::event::{Event, Note};
use bromide_engine::link::{Link, LinkError, Moment, PhonePort};
use bromide_engine::readback::{self, CheckChoice, JobOutcome, Start};
use bromide_engine::reading_program::Doubt;
use bromide_engine::sim::{Pacing, Scenario, SimPort};

const CASES: u32 = 300;
/// The boot ROM's answer to `D5` with an address: the echo of both, and a status.
const ANSWER_TO_JUMP: usize = 7;

/// What happens to the program's bytes on their way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Garbling {
    /// Random bytes in their place.
    Random,
    /// Zeros.
    Zeros,
    /// Now and then the end of what has arrived is missing.
    Short,
    /// Now and then what has arrived comes once more.
    Twice,
    /// Now and then one bit is wrong.
    Flipped,
    /// Nothing arrives.
    Silence,
}

const ALL: [Garbling; 6] = [
    Garbling::Random,
    Garbling::Zeros,
    Garbling::Short,
    Garbling::Twice,
    Garbling::Flipped,
    Garbling::Silence,
];

struct GarblingPort {
    inner: SimPort,
    how: Garbling,
    /// Bytes of the program that arrive unchanged before.
    good: usize,
    seed: u64,
}

struct GarblingLink {
    inner: Box<dyn Link>,
    how: Garbling,
    /// Bytes that still pass unchanged; `None` before the program was started.
    good: Option<usize>,
    after_start: usize,
    more: VecDeque<u8>,
    rng: Rng,
}

impl PhonePort for GarblingPort {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        self.seed += 1;
        let (how, after_start, rng) = (self.how, self.good, Rng::new(self.seed));
        Ok(self.inner.try_open()?.map(|inner| -> Box<dyn Link> {
            Box::new(GarblingLink { inner, how, good: None, after_start, more: VecDeque::new(), rng })
        }))
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

impl Link for GarblingLink {
    fn write(&mut self, packet: &[u8]) -> Result<(), LinkError> {
        if packet == [0xD5] {
            self.good = Some(ANSWER_TO_JUMP + self.after_start);
        }
        self.inner.write(packet)
    }

    fn read(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, LinkError> {
        if let Some(byte) = self.more.pop_front() {
            buf[0] = byte;
            return Ok(1);
        }
        let count = self.inner.read(buf, wait)?;
        let Some(good) = &mut self.good else { return Ok(count) };
        let passing = (*good).min(count);
        *good -= passing;
        let bytes = &mut buf[passing..count];
        if bytes.is_empty() {
            return Ok(count);
        }
        let is_hit = self.rng.below(40) == 0;
        match self.how {
            Garbling::Random => bytes.fill_with(|| self.rng.below(256) as u8),
            Garbling::Zeros => bytes.fill(0),
            Garbling::Short if is_hit => return Ok(passing + self.rng.below(bytes.len() as u64) as usize),
            Garbling::Twice if is_hit => self.more.extend(bytes.iter().take(64)),
            Garbling::Flipped if is_hit => {
                let at = self.rng.below(bytes.len() as u64) as usize;
                bytes[at] ^= 1 << self.rng.below(8);
            }
            Garbling::Short | Garbling::Twice | Garbling::Flipped => {}
            Garbling::Silence => return Ok(passing),
        }
        Ok(count)
    }

    fn now(&self) -> Moment {
        self.inner.now()
    }
    fn describe(&self) -> String {
        self.inner.describe()
    }
}

#[test]
fn no_wrong_byte_is_saved_whatever_arrives_in_place_of_the_programs_answers() {
    let count = u64::from(cases(CASES));
    let mut ends = [0_u64; 2];
    for number in 0..count {
        let mut rng = Rng::new(number.wrapping_mul(0x9E37_79B9_7F4A_7C15) + 11);
        let how = rng.pick(&ALL);
        // Before HELLO, in the tests, and in the stream.
        let good = rng.pick(&[0, 40, 4_000, 80_000, 150_000, 250_000]);
        let mut bench = Bench::with(Scenario::default().pacing(Pacing::ROM), &[]);
        bench.job.regions[0].len = Some(64 * KIB + rng.below(128 * KIB) / 64 * 64);
        bench.job.check = CheckChoice::Full;
        bench.job.wait = Some(Duration::from_secs(60));
        bench.job.lost_wait = Some(Duration::from_secs(60));
        let line = format!("case {number}: {how:?} after {good} bytes");
        let mut port = GarblingPort { inner: bench.port.clone(), how, good, seed: number };
        let cancel = Cancel::new();
        let mut source = PortSource::new(&mut port).with_reading_program(ReadingProgramChoice::On);
        let ending = readback::run_from(&bench.job, &mut source, &cancel, &String::new, &mut |_| {});
        assert_eq!(bench.port.stats().violations, 0, "{line}");
        assert!(bench.log().iter().filter(|record| record.code == 0xD7).count() <= 1, "{line}: started once");
        let exit = ending.result.as_ref().err().map_or(JobOutcome::Saved, JobOutcome::from);
        if exit == JobOutcome::Saved {
            let len = bench.job.regions[0].len.unwrap();
            assert!(bench.saved() == bench.flash(0..len), "{line}: a wrong file");
            ends[0] += 1;
            continue;
        }
        assert!(!bench.names().contains(&"dump.bin".to_owned()), "{line}: {ending:?}");
        bench.port = Bench::new(&[]).port;
        bench.job.start = if bench.names().is_empty() { Start::New } else { Start::Resume };
        let outcome = read(&mut bench);
        assert_exact(&bench, &outcome);
        ends[1] += 1;
    }
    assert!(ends.iter().all(|ended| *ended > count / 20), "saved, made good: {ends:?}");
}

/// Changes one bit of the program on its way to the phone.
struct SpoilingPort(SimPort);

struct SpoilingLink {
    inner: Box<dyn Link>,
    /// Packets written since `D7`; `None` before.
    packets: Option<u32>,
}

impl PhonePort for SpoilingPort {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        let open = |inner| -> Box<dyn Link> { Box::new(SpoilingLink { inner, packets: None }) };
        Ok(self.0.try_open()?.map(open))
    }
    fn now(&self) -> Moment {
        self.0.now()
    }
    fn pause(&mut self, pause: Duration) {
        self.0.pause(pause);
    }
    fn describe(&self) -> String {
        self.0.describe()
    }
}

impl Link for SpoilingLink {
    fn write(&mut self, packet: &[u8]) -> Result<(), LinkError> {
        if packet == [0xD7] {
            self.packets = Some(0);
        }
        let mut packet = packet.to_vec();
        if let Some(packets) = &mut self.packets {
            *packets += 1;
            // After the command and its three numbers.
            if *packets == 9 {
                packet[0] ^= 0x10;
            }
        }
        self.inner.write(&packet)
    }
    fn read(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, LinkError> {
        self.inner.read(buf, wait)
    }
    fn now(&self) -> Moment {
        self.inner.now()
    }
    fn describe(&self) -> String {
        self.inner.describe()
    }
}

#[test]
fn a_program_that_has_changed_on_its_way_is_never_started() {
    let bench = Bench::new(&[]);
    let mut port = SpoilingPort(bench.port.clone());
    let mut source = PortSource::new(&mut port).with_reading_program(ReadingProgramChoice::On);
    let mut doubts = Vec::new();
    let cancel = Cancel::new();
    let ending = readback::run_from(&bench.job, &mut source, &cancel, &String::new, &mut |event| {
        if let Event::Note(Note::WithoutReadingProgram(doubt)) = event {
            doubts.push(doubt);
        }
    });
    assert!(ending.result.is_ok(), "{ending:?}");
    assert_eq!(doubts, [Doubt::NotLoaded]);
    assert!(bench.log().iter().any(|record| record.code == 0xD7));
    assert!(bench.log().iter().all(|record| record.code != 0xD5));
    assert!(bench.saved() == bench.flash(0..4 << 20));
    assert_eq!(bench.port.stats().violations, 0);
}
