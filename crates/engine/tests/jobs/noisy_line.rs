//! The handshake on lines that are never quiet: the practice phone in virtual time, with other bytes between
//! its answers.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::collections::VecDeque;
use std::time::Duration;

use crate::common::rng::Rng;
use crate::common::{Bench, KIB};
use bromide_engine::cancel::Cancel;
use bromide_engine::link::{Link, LinkError, Moment, PhonePort};
use bromide_engine::readback::{self, CheckChoice};
use bromide_engine::session::{Contact, Loader, SessionError, connect};
use bromide_engine::sim::{Entry, Pacing, Scenario, SimPort};

/// How long the port of a phone with intact firmware stays (silicon.md section 1).
const WINDOW: Duration = Duration::from_secs(3);

/// What is on the line beside the phone's answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Noise {
    /// `READY`, as a preloader sends it.
    Ready,
    /// One random byte.
    Random,
    /// Five random bytes.
    RandomFive,
    /// One of the handshake's answers, or its first sync byte.
    Answers,
    /// The same byte all the time.
    Same(u8),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Until {
    Handshake,
    Ever,
}

/// The practice phone's port with noise on its line.
#[derive(Clone)]
struct Noisy {
    sim: SimPort,
    noise: Noise,
    every: Duration,
    until: Until,
    seed: u64,
    /// When the job is to be stopped, and its flag.
    stop: Option<(Duration, Cancel)>,
}

struct NoisyLink {
    inner: Box<dyn Link>,
    port: Noisy,
    rng: Rng,
    next: Duration,
    pending: VecDeque<u8>,
}

impl Noisy {
    fn new(sim: SimPort, noise: Noise, every: Duration, until: Until, seed: u64) -> Noisy {
        Noisy { sim, noise, every, until, seed, stop: None }
    }

    fn is_silent(&self) -> bool {
        let is_handshake = |entry: &Entry| matches!(entry, Entry::Event { what: "handshake", .. });
        self.until == Until::Handshake && self.sim.entries().iter().any(is_handshake)
    }
}

impl PhonePort for Noisy {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        let Some(inner) = self.sim.try_open()? else { return Ok(None) };
        let mut rng = Rng::new(self.seed);
        let next = inner.now().0 + self.every * u32::try_from(rng.below(1000)).unwrap() / 1000;
        Ok(Some(Box::new(NoisyLink { inner, port: self.clone(), rng, next, pending: VecDeque::new() })))
    }
    fn now(&self) -> Moment {
        PhonePort::now(&self.sim)
    }
    fn pause(&mut self, pause: Duration) {
        self.sim.pause(pause);
    }
    fn describe(&self) -> String {
        "noisy".into()
    }
}

impl NoisyLink {
    /// Adds the noise that was due by now.
    fn noise(&mut self) {
        while self.next <= self.inner.now().0 {
            self.next += self.port.every;
            if self.port.is_silent() {
                continue;
            }
            match self.port.noise {
                Noise::Ready => self.pending.extend(b"READY"),
                Noise::Random => self.pending.push_back(self.rng.byte()),
                Noise::RandomFive => (0..5).for_each(|_| self.pending.push_back(self.rng.byte())),
                Noise::Answers => {
                    self.pending.push_back(self.rng.pick(&[0x5F, 0xF5, 0xAF, 0xFA, 0xA0, 0xA1]))
                }
                Noise::Same(byte) => self.pending.push_back(byte),
            }
        }
    }
}

impl Link for NoisyLink {
    fn write(&mut self, packet: &[u8]) -> Result<(), LinkError> {
        self.inner.write(packet)
    }

    fn read(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, LinkError> {
        let deadline = self.inner.now().0 + wait;
        loop {
            let now = self.inner.now().0;
            if let Some((at, cancel)) = &self.port.stop
                && now >= *at
            {
                cancel.set();
            }
            self.noise();
            if !self.pending.is_empty() {
                let count = self.pending.len().min(buf.len());
                for (to, from) in buf.iter_mut().zip(self.pending.drain(..count)) {
                    *to = from;
                }
                return Ok(count);
            }
            let until = deadline.min(self.next);
            match self.inner.read(buf, until.saturating_sub(now))? {
                0 if deadline <= self.inner.now().0 => return Ok(0),
                0 => {}
                count => return Ok(count),
            }
        }
    }

    fn now(&self) -> Moment {
        self.inner.now()
    }

    fn describe(&self) -> String {
        "noisy".into()
    }
}

fn ms(ms: u64) -> Duration {
    Duration::from_millis(ms)
}

fn phone(pacing: Pacing, faults: &[&str]) -> SimPort {
    let scenario = Scenario::default().pacing(pacing);
    SimPort::new(faults.iter().fold(scenario, |scenario, spec| scenario.fault(spec).unwrap()))
}

/// Which loader answers at `port`, within the window of a phone.
fn loader(port: &mut Noisy) -> Result<Loader, String> {
    let link = port.try_open().unwrap().expect("it is there");
    let deadline = Moment(port.now().0 + WINDOW);
    let contact = connect(link, &Cancel::new(), Some(deadline));
    assert!(!port.sim.stats().hung, "the phone hangs");
    match contact {
        Ok(Contact::Session(session)) => Ok(session.loader()),
        other => Err(format!("{other:?} after {:?}", port.now())),
    }
}

#[test]
fn a_phone_behind_noise_of_any_rate_is_synced() {
    let talks = [
        Noise::Ready,
        Noise::Random,
        Noise::RandomFive,
        Noise::Same(0),
        Noise::Same(0x55),
        Noise::Same(b'A'),
    ];
    for noise in talks {
        for every in [1, 2, 3, 7, 11, 20, 33, 49, 50, 51, 99].map(ms) {
            for until in [Until::Handshake, Until::Ever] {
                if until == Until::Ever && every > ms(49) && noise != Noise::Ready {
                    // Silent until the first sync byte, then one byte instead of the answer.
                    continue;
                }
                for seed in 0..20 {
                    for pacing in [Pacing::ROM, Pacing::FAST] {
                        let mut port = Noisy::new(phone(pacing, &[]), noise, every, until, seed);
                        let found = loader(&mut port);
                        assert_eq!(
                            found,
                            Ok(Loader::BootRom { version: 5 }),
                            "{noise:?} {every:?} {until:?} {seed}"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn a_phone_behind_answer_like_noise_is_synced() {
    for every in [1, 7, 20, 49].map(ms) {
        for seed in 0..50 {
            let port = phone(Pacing::ROM, &[]);
            let mut port = Noisy::new(port, Noise::Answers, every, Until::Handshake, seed);
            // Such a byte can make the handshake fail; then it is tried again.
            let tries = (0..5).find_map(|_| loader(&mut port).ok());
            assert_eq!(tries, Some(Loader::BootRom { version: 5 }), "{every:?} {seed}");
        }
    }
}

#[test]
fn an_open_session_is_taken_over_behind_noise() {
    for every in [1, 7, 20, 49].map(ms) {
        for (noise, seed) in (0..20).flat_map(|seed| [(Noise::Ready, seed), (Noise::Random, seed)]) {
            let mut port = Noisy::new(phone(Pacing::ROM, &["synced"]), noise, every, Until::Ever, seed);
            assert_eq!(loader(&mut port), Ok(Loader::BootRom { version: 5 }), "{noise:?} {every:?} {seed}");
        }
    }
}

#[test]
fn a_preloader_that_sends_ready_at_any_rate_is_recognised() {
    for every_us in [10, 50, 100, 300, 700, 1_000, 5_000, 20_000, 49_000, 60_000] {
        for until in [Until::Handshake, Until::Ever] {
            let port = phone(Pacing::ROM, &["preloader"]);
            let mut port = Noisy::new(port, Noise::Ready, Duration::from_micros(every_us), until, every_us);
            assert_eq!(loader(&mut port), Ok(Loader::Preloader { version: 3 }), "{every_us} us {until:?}");
        }
    }
}

#[test]
fn a_job_on_a_port_that_sends_ready_until_the_first_write_saves_the_flash() {
    for every in [1, 7, 20, 49].map(ms) {
        let mut bench = Bench::paced(&[]);
        bench.job.regions[0].len = Some(64 * KIB);
        bench.job.check = CheckChoice::Off;
        bench.job.wait = Some(ms(500));
        let mut port = Noisy::new(bench.port.clone(), Noise::Ready, every, Until::Handshake, 7);
        let ending = readback::run(&bench.job, &mut port, &Cancel::new(), &String::new, &mut |_| {});
        assert!(ending.result.is_ok(), "{every:?}: {:?}", ending.result);
        assert!(bench.saved() == bench.flash(0..64 * KIB));
    }
}

/// A line without a phone.
struct Alone(Noise, Duration, Rng, Duration, u32);

impl Link for Alone {
    fn write(&mut self, _packet: &[u8]) -> Result<(), LinkError> {
        self.4 += 1;
        assert!(self.4 < 120, "floods a port that does not answer");
        Ok(())
    }
    fn read(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, LinkError> {
        let Alone(noise, every, rng, now, _) = self;
        let next = Duration::from_nanos_u128((now.as_nanos() / every.as_nanos() + 1) * every.as_nanos());
        if next > *now + wait {
            *now += wait;
            return Ok(0);
        }
        *now = next;
        buf[0] = if *noise == Noise::Ready {
            rng.pick(b"READY")
        } else if let Noise::Same(byte) = noise {
            *byte
        } else {
            rng.byte()
        };
        Ok(1)
    }
    fn now(&self) -> Moment {
        Moment(self.3)
    }
    fn describe(&self) -> String {
        "alone".into()
    }
}

#[test]
fn noise_without_a_phone_ends_in_time_as_no_phone() {
    for every_us in [200, 1_000, 7_000, 20_000, 49_000] {
        for seed in 0..30 {
            for noise in [Noise::Ready, Noise::Random, Noise::Same(0), Noise::Same(0x5F), Noise::Same(0xFF)] {
                let link = Alone(noise, Duration::from_micros(every_us), Rng::new(seed), Duration::ZERO, 0);
                let contact = connect(Box::new(link), &Cancel::new(), Some(Moment(Duration::from_secs(60))));
                assert!(
                    matches!(contact, Ok(Contact::NotABootRom)),
                    "{noise:?} {every_us} us {seed}: {contact:?}"
                );
            }
        }
    }
}

#[test]
fn stop_and_deadline_are_obeyed_during_noise() {
    for every in [1, 7, 20, 49].map(ms) {
        for at in (0..2_000).step_by(37).map(ms) {
            let mut port = Noisy::new(phone(Pacing::ROM, &[]), Noise::Same(0xA1), every, Until::Ever, 3);
            let cancel = Cancel::new();
            port.stop = Some((at, cancel.clone()));
            let link = port.try_open().unwrap().unwrap();
            match connect(link, &cancel, None) {
                Err(SessionError::Cancelled) => {
                    let late = port.now().0 - at;
                    assert!(late <= ms(50), "{every:?}: stopped {late:?} late");
                }
                Ok(_) => assert!(port.now().0 <= at + ms(50), "{every:?} {at:?}: {:?}", port.now()),
                Err(error) => panic!("{error}"),
            }
            let mut port =
                Noisy::new(phone(Pacing::ROM, &["late=60min"]), Noise::Same(0x33), every, Until::Ever, 3);
            port.sim.pause(Duration::from_secs(3600));
            let link = port.try_open().unwrap().unwrap();
            let deadline = Moment(port.now().0 + at);
            drop(connect(link, &cancel, Some(deadline)));
            assert!(port.now().0 <= deadline.0 + Duration::from_secs(3), "{every:?} {at:?}");
        }
    }
}

/// An earlier program requested `bytes` and left. During its answer two packets would hang the ROM.
#[test]
fn a_long_answer_to_an_earlier_program_does_not_hang_the_phone() {
    for (bytes, taken) in [(64 * KIB, 0), (64 * KIB, 100), (1024 * KIB, 0), (1024 * KIB, 700), (3 << 20, 5)] {
        for ns in [1050, 4300, 6800] {
            for (stall, every) in [
                (None, ""),
                (Some(20), ",every=0x9000"),
                (Some(45), ",every=0x9000"),
                (Some(51), ""),
                (Some(90), ""),
                (Some(140), ""),
            ] {
                let mut scenario = Scenario::default()
                    .pacing(Pacing::UsbFullSpeed { rom_ns_per_byte: ns })
                    .fault("synced")
                    .unwrap();
                if let Some(stall) = stall {
                    // The computer is busy, so the answer seems to pause.
                    scenario = scenario.fault(&format!("stall@0x2000,for={stall}ms{every}")).unwrap();
                }
                let mut port = SimPort::new(scenario);
                let mut earlier = port.try_open().unwrap().unwrap();
                write(&mut *earlier, &[0xD4, 0xA0, 0x51, 0, 0, 0, 0, 0, 1], 11);
                write(&mut *earlier, &[0, 0, 0, 2], 6);
                let words = u32::try_from(bytes / 4).unwrap().to_be_bytes();
                earlier.write(&[&[0xD1, 0, 0, 0, 0][..], &words].concat()).unwrap();
                let mut some = vec![0; 11 + taken];
                let mut have = 0;
                while have < some.len() {
                    have += earlier.read(&mut some[have..], ms(500)).unwrap();
                }
                drop(earlier);
                let link = port.try_open().unwrap().unwrap();
                let contact = connect(link, &Cancel::new(), Some(Moment(Duration::from_secs(120))));
                assert!(!port.stats().hung, "{bytes} {taken} {ns} {stall:?}: hangs");
                assert!(
                    matches!(contact, Ok(Contact::Session(_))),
                    "{bytes} {taken} {ns} {stall:?}: {contact:?}"
                );
            }
        }
    }
}

fn write(link: &mut dyn Link, packet: &[u8], answer: usize) {
    link.write(packet).unwrap();
    let mut have = 0;
    let mut bytes = vec![0; answer];
    while have < answer {
        let count = link.read(&mut bytes[have..], ms(500)).unwrap();
        assert!(count > 0, "{bytes:02x?}");
        have += count;
    }
}
