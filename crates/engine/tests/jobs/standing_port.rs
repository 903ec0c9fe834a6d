//! UART ports that exist with and without a phone, in virtual time: at every power-on a phone is found within
//! the 150 ms for which its ROM listens (silicon.md section 1).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::common::rng::Rng;
use crate::common::{Bench, KIB};
use bromide_engine::acquire::{AcquireError, survey_phone};
use bromide_engine::cancel::Cancel;
use bromide_engine::link::{Carrier, ConnectAttempt, Link, LinkError, Moment, PhonePort};
use bromide_engine::readback::JobOutcome;
use bromide_engine::readback::{CheckChoice, Event};
use bromide_engine::sim::{Entry, Pacing, Scenario, SimPort};

/// For how long the ROM listens after power-on, and the time of a byte on the line: ten bits at 115,200 baud.
const WINDOW: Duration = Duration::from_millis(150);
const BYTE: Duration = Duration::from_nanos(86_806);

fn ms(ms: u64) -> Duration {
    Duration::from_millis(ms)
}

fn uart() -> Scenario {
    Scenario::default().pacing(Pacing::Uart { baud: 115_200 }).standing()
}

/// Whether the practice phone that is switched on at `on`, and listens for `WINDOW`, was found at its first
/// power-on.
fn is_found(on: Duration) -> bool {
    let scenario = uart().fault(&format!("late={}ms", on.as_millis())).unwrap();
    // A smartphone's ids end the job at once.
    let scenario = scenario.fault("window=150ms,back=2s").unwrap().fault("chip=smartphone").unwrap();
    let mut port = SimPort::new(scenario);
    let result = survey_phone(&mut port, Some(on + ms(1000)), false, &Cancel::new(), &mut |_| {});
    matches!(result, Err(AcquireError::CannotRead(_))) && port.stats().sessions == 1
}

#[test]
fn a_power_on_at_every_millisecond_is_caught() {
    // Right after the start, at the ends of several attempts, and much later.
    let phases = (0..2_300).chain(9_900..10_200).chain(59_950..60_100);
    let missed: Vec<_> = phases.filter(|phase| !is_found(ms(*phase))).collect();
    assert!(missed.is_empty(), "missed: {missed:?}");
}

#[test]
fn a_phone_is_read_and_found_again_after_its_restart() {
    let mut bench = Bench::with(uart(), &["late=1234ms", "window=150ms,back=3s"]);
    bench.job.regions[0].len = Some(8 * KIB);
    bench.job.check = CheckChoice::Off;
    let outcome = bench.read();
    assert_eq!(outcome.exit, JobOutcome::Saved, "{:?}", outcome.error());
    assert!(bench.saved() == bench.flash(0..8 * KIB));
    let tried: Vec<_> = outcome
        .events
        .into_iter()
        .filter_map(|event| if let Event::Attempted { result, .. } = event { Some(result) } else { None })
        .collect();
    assert_eq!(
        tried,
        [ConnectAttempt::Opened, ConnectAttempt::Silent, ConnectAttempt::Answered],
        "the port stays open"
    );
    let synced = bench.port.entries().into_iter().find_map(|entry| match entry {
        Entry::Event { at, what: "handshake", .. } => Some(at),
        _ => None,
    });
    let took = synced.unwrap() - ms(1234);
    assert!(took < ms(25), "the sync bytes come every 20 ms, and 0A at once: {took:?}");
}

#[test]
fn a_wait_at_a_port_without_a_phone_ends_in_time() {
    for (wait, ends) in [(0, 1_100), (1_500, 2_100), (5_000, 6_000)] {
        let mut port = SimPort::new(uart().fault("late=60min").unwrap());
        let result = survey_phone(&mut port, Some(ms(wait)), false, &Cancel::new(), &mut |_| {});
        assert!(matches!(result, Err(AcquireError::NoPhone { .. })), "{result:?}");
        assert!(port.now().0 >= ms(wait) && port.now().0 <= ms(ends), "{:?}", port.now());
    }
}

// Adapters that delay bytes, and phones that send before they are restarted.

/// What the phone does before the power-on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Before {
    Off,
    /// Its console echoes.
    Echoes,
    /// It writes its log: so many letters a second.
    Logs(u64),
}

struct Module {
    now: Duration,
    before: Before,
    on: Duration,
    window: Duration,
    /// How often the adapter delivers what arrived, and how long the computer takes for it.
    latency: Duration,
    rng: Rng,
    step: usize,
    synced: bool,
    sent: Vec<(Duration, u8)>,
    /// On the way to the computer, with the time of arrival.
    answers: VecDeque<(Duration, u8)>,
    logged: u64,
}

#[derive(Clone)]
struct Adapter(Arc<Mutex<Module>>);

impl Module {
    fn say(&mut self, at: Duration, byte: u8) {
        let nanos = self.latency.as_nanos().max(1);
        let handed = Duration::from_nanos_u128((at.as_nanos() / nanos + 1) * nanos);
        self.answers.push_back((handed, byte));
    }

    /// The phone receives a byte that was sent at `now`.
    fn take(&mut self, byte: u8) {
        let (from, to) = (self.now, self.now + BYTE);
        self.sent.push((from, byte));
        if to < self.on {
            if self.before == Before::Echoes {
                self.say(to + BYTE, byte);
            }
            return;
        }
        // The power-on falls into the byte, or the ROM listens no more.
        if from < self.on || (!self.synced && to >= self.on + self.window) {
            return;
        }
        let answer = match [0xA0, 0x0A, 0x50, 0x05].get(self.step) {
            None if byte == 0xFF => 5,
            None => byte,
            Some(right) if *right == byte => {
                self.step += 1;
                self.synced = self.step == 4;
                !byte
            }
            Some(_) => {
                self.step = 0;
                byte.wrapping_add(1)
            }
        };
        self.say(to + BYTE, answer);
    }

    fn log(&mut self) {
        let Before::Logs(rate) = self.before else { return };
        let due = u64::try_from(self.now.min(self.on).as_nanos() * u128::from(rate) / 1_000_000_000).unwrap();
        while self.logged < due {
            self.logged += 1;
            let at = Duration::from_nanos(self.logged * 1_000_000_000 / rate);
            let letter = self.rng.pick(b"READY abcdefghijklm_nopqrstuvwxyz0123456789:[]_\r\n");
            self.say(at, letter);
        }
    }
}

impl Link for Adapter {
    fn write(&mut self, packet: &[u8]) -> Result<(), LinkError> {
        let mut module = self.0.lock().unwrap();
        module.log();
        for byte in packet {
            module.take(*byte);
        }
        Ok(())
    }

    fn read(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, LinkError> {
        let mut module = self.0.lock().unwrap();
        let deadline = module.now + wait;
        loop {
            module.log();
            let mut count = 0;
            while count < buf.len() && module.answers.front().is_some_and(|(at, _)| *at <= module.now) {
                buf[count] = module.answers.pop_front().unwrap().1;
                count += 1;
            }
            if count > 0 || module.now >= deadline {
                return Ok(count);
            }
            let next = module.now + Duration::from_micros(500);
            module.now = next.min(deadline);
        }
    }

    fn carrier(&self) -> Carrier {
        Carrier::Uart
    }
    fn now(&self) -> Moment {
        Moment(self.0.lock().unwrap().now)
    }
    fn describe(&self) -> String {
        "adapter".into()
    }
}

impl PhonePort for Adapter {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        Ok(Some(Box::new(self.clone())))
    }
    fn now(&self) -> Moment {
        Moment(self.0.lock().unwrap().now)
    }
    fn pause(&mut self, pause: Duration) {
        self.0.lock().unwrap().now += pause;
    }
    /// As long as it may take where the system tells of changes.
    fn pause_between_polls(&mut self, _poll_interval: Duration) {
        self.pause(ms(200));
    }
    fn describe(&self) -> String {
        "adapter".into()
    }
}

fn module(before: Before, on: Duration, latency: Duration, window: Duration) -> Adapter {
    Adapter(Arc::new(Mutex::new(Module {
        now: Duration::ZERO,
        before,
        on,
        window,
        latency,
        rng: Rng::new(u64::try_from(on.as_micros()).unwrap()),
        step: 0,
        synced: false,
        sent: Vec::new(),
        answers: VecDeque::new(),
        logged: 0,
    })))
}

/// Whether the handshake was complete within the window of the power-on.
fn syncs_in_time(adapter: &Adapter) -> bool {
    let mut port = adapter.clone();
    let limit = adapter.0.lock().unwrap().on + ms(1_500);
    // The job's result does not matter: this phone has no ids.
    drop(survey_phone(&mut port, Some(limit), false, &Cancel::new(), &mut |_| {}));
    adapter.0.lock().unwrap().synced
}

#[test]
fn adapters_that_delay_bytes_catch_every_power_on() {
    for latency_us in [10, 1_000, 2_000, 4_000, 8_000, 16_000, 19_000] {
        let missed: Vec<_> = (0..1_100_u64)
            .map(|nth| Duration::from_micros(nth * 1_037))
            .filter(|on| {
                let adapter = module(Before::Off, *on, Duration::from_micros(latency_us), WINDOW);
                !syncs_in_time(&adapter)
            })
            .collect();
        assert!(missed.is_empty(), "{latency_us} us: missed {} of 1100: {:?}", missed.len(), missed.first());
    }
}

#[test]
fn an_adapter_slower_than_the_sync_bytes_finds_a_waiting_phone() {
    for latency in [21, 25, 30, 40].map(ms) {
        for on in (0..200).step_by(3).map(ms) {
            let adapter = module(Before::Off, on, latency, Duration::from_secs(40));
            assert!(syncs_in_time(&adapter), "{latency:?} {on:?}");
        }
    }
}

#[test]
fn a_phone_that_writes_its_log_is_caught_after_the_next_power_on() {
    for rate in [50, 1_000, 11_000] {
        for latency_us in [10, 4_000, 16_000] {
            let missed: Vec<_> = (500..2_000)
                .step_by(7)
                .map(ms)
                .filter(|on| {
                    let latency = Duration::from_micros(latency_us);
                    !syncs_in_time(&module(Before::Logs(rate), *on, latency, WINDOW))
                })
                .collect();
            assert!(missed.is_empty(), "{rate}/s, {latency_us} us: missed {missed:?}");
        }
    }
}

#[test]
fn a_phone_with_an_echoing_console_is_caught_after_the_next_power_on() {
    for latency_us in [10, 4_000, 16_000] {
        // After the line is known to echo.
        let missed: Vec<_> = (3_000..5_000)
            .step_by(7)
            .map(ms)
            .filter(|on| {
                !syncs_in_time(&module(Before::Echoes, *on, Duration::from_micros(latency_us), WINDOW))
            })
            .collect();
        assert!(missed.is_empty(), "{latency_us} us: missed {missed:?}");
    }
}

#[test]
fn sync_bytes_come_every_10_to_20_ms_and_nothing_else_while_there_is_no_phone() {
    let adapter = module(Before::Off, Duration::from_secs(20), ms(1), WINDOW);
    assert!(syncs_in_time(&adapter));
    let module = adapter.0.lock().unwrap();
    let before: Vec<_> = module.sent.iter().filter(|(at, _)| *at < module.on).collect();
    assert!(before.iter().all(|(_, byte)| *byte == 0xA0));
    for pair in before.windows(2) {
        let gap = pair[1].0 - pair[0].0;
        assert!((ms(10)..=ms(21)).contains(&gap), "{gap:?} at {:?}", pair[0].0);
    }
}
