//! The user stops the job at any moment: it ends at once, and the next one makes the exact file.

use std::time::Duration;

use bromide_engine::cancel::Cancel;
use bromide_engine::link::{Carrier, Link, LinkError, Moment, PhonePort};
use bromide_engine::readback::{AreaChoice, JobOutcome, Start};
use bromide_engine::sim::smartphone::{Door, SmartphonePacing, SmartphonePort};

use super::{Bench, one_of_each, phone, wanted};

/// Stops the job at a number of reads and writes.
struct StopAfter {
    port: SmartphonePort,
    cancel: Cancel,
    left: std::sync::Arc<std::sync::atomic::AtomicUsize>,
    /// When it was stopped.
    at: std::sync::Arc<std::sync::Mutex<Option<Moment>>>,
}

struct Stopping {
    link: Box<dyn Link>,
    cancel: Cancel,
    left: std::sync::Arc<std::sync::atomic::AtomicUsize>,
    at: std::sync::Arc<std::sync::Mutex<Option<Moment>>>,
}

impl Stopping {
    fn count(&self) {
        let order = std::sync::atomic::Ordering::Relaxed;
        let left = self.left.load(order);
        if left == 1 {
            self.cancel.set();
            *self.at.lock().unwrap() = Some(self.link.now());
        }
        self.left.store(left.saturating_sub(1), order);
    }
}

impl StopAfter {
    fn observed(&self, link: Box<dyn Link>) -> Box<dyn Link> {
        let (cancel, left, at) = (self.cancel.clone(), self.left.clone(), self.at.clone());
        Box::new(Stopping { link, cancel, left, at })
    }
}

impl PhonePort for StopAfter {
    fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        Ok(self.port.try_open()?.map(|link| self.observed(link)))
    }

    fn try_open_agent(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
        Ok(self.port.try_open_agent()?.map(|link| self.observed(link)))
    }

    fn now(&self) -> Moment {
        self.port.now()
    }

    fn pause(&mut self, pause: Duration) {
        self.port.pause(pause);
    }

    fn describe(&self) -> String {
        self.port.describe()
    }
}

impl Link for Stopping {
    fn write(&mut self, packet: &[u8]) -> Result<(), LinkError> {
        self.count();
        self.link.write(packet)
    }

    fn write_stream(&mut self, bytes: &[u8]) -> Result<(), LinkError> {
        self.count();
        self.link.write_stream(bytes)
    }

    fn read(&mut self, buf: &mut [u8], wait: Duration) -> Result<usize, LinkError> {
        self.count();
        self.link.read(buf, wait)
    }

    fn idle(&mut self, time: Duration) {
        self.link.idle(time);
    }

    fn carrier(&self) -> Carrier {
        self.link.carrier()
    }

    fn now(&self) -> Moment {
        self.link.now()
    }

    fn describe(&self) -> String {
        self.link.describe()
    }
}

#[test]
fn a_stop_at_any_read_or_write_ends_the_job_within_half_a_second() {
    for model in one_of_each() {
        for door in [Door::Preloader, Door::BootRom] {
            // The start has several hundred reads and writes.
            for left in (1..1200).step_by(23) {
                let what = format!("{} {door:?} {left}", model.name);
                let healthy = phone(model.clone(), door).pacing(SmartphonePacing::HIGH_SPEED);
                let mut bench = Bench::new(healthy.clone(), &[wanted(AreaChoice::Main, 1 << 20, 200_000)]);
                let cancel = Cancel::new();
                let mut port = StopAfter {
                    port: bench.port.clone(),
                    cancel: cancel.clone(),
                    left: std::sync::Arc::new(left.into()),
                    at: std::sync::Arc::default(),
                };
                let outcome = bench.run_at(&mut port, &cancel, &mut |_| {});
                assert_eq!(bench.port.violations(), 0, "{what}");
                let stopped = *port.at.lock().unwrap();
                let Some(stopped) = stopped.filter(|_| outcome.exit != JobOutcome::Saved) else { continue };
                assert_eq!(outcome.exit, JobOutcome::Stopped, "{what}: {:?}", outcome.ending.result);
                let took = bench.port.now() - stopped;
                assert!(took <= Duration::from_millis(500), "{what}: {took:?}");
                bench.put(healthy);
                bench.job.start = Start::Resume;
                let outcome = bench.read();
                bench.assert_saved(&outcome, &what);
            }
        }
    }
}
