//! Time from the appearance of a port to the first byte of the handshake, on the wall clock: for
//! pseudo-terminals by name, and for a simulated USB device. Usage: cargo bench --bench latency

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    missing_docs,
    reason = "a bench"
)]

#[cfg(not(unix))]
fn main() {}

#[cfg(unix)]
fn main() {
    if std::env::args().any(|argument| argument == "--bench") {
        unix::run();
    }
}

#[cfg(unix)]
mod unix {
    use std::fs::File;
    use std::io::Read as _;
    use std::os::fd::OwnedFd;
    use std::path::{Path, PathBuf};
    use std::time::{Duration, Instant};

    use bromide_engine::cancel::Cancel;
    use bromide_engine::clock::{wall_now, wall_pause};
    use bromide_engine::link::changes::Changes;
    use bromide_engine::link::serial::SerialPlace;
    use bromide_engine::link::usb::{Arrival, Pipe, PipeEnd, TransferFailure, link_over};
    use bromide_engine::link::{Link, LinkError, Moment, PhonePort};
    use bromide_engine::session::connect;
    use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
    use rustix::termios::OptionalActions;

    /// The polling interval of the program.
    const LOOK_EVERY: Duration = Duration::from_millis(20);

    /// Makes the port that is waited for, in `folder`.
    type MakePlace = fn(&Path) -> Box<dyn PhonePort>;
    /// Lets a phone appear in `folder` until its first byte arrives. Returns the milliseconds in between.
    type Appear = fn(&Path) -> f64;

    pub(super) fn run() {
        println!("| the port, and the wait before | appearances | median, ms | p95, ms | worst, ms |");
        println!("| --- | --- | --- | --- | --- |");
        for (name, place, appear) in [
            ("pseudo-terminal", terminal_place as MakePlace, on_a_terminal as Appear),
            ("simulated USB device", usb_place, on_usb),
        ] {
            // With a change less than 3 s ago, and without.
            measure(&format!("{name}, restless"), 60, Duration::from_millis(137), place, appear);
            measure(&format!("{name}, calm"), 12, Duration::from_millis(3311), place, appear);
        }
    }

    fn measure(name: &str, times: u32, between: Duration, place: MakePlace, appear: Appear) {
        let folder = tempfile::tempdir().unwrap();
        let mut place = place(folder.path());
        let cancel = Cancel::new();
        let stop = cancel.clone();
        let waiting = std::thread::Builder::new().name("waiting".into()).spawn(move || {
            while !stop.is_set() {
                if let Ok(Some(link)) = place.try_open() {
                    drop(connect(link, &stop, None));
                }
                place.pause_between_polls(LOOK_EVERY);
            }
        });
        let mut took: Vec<f64> = (0..times)
            .map(|n| {
                std::thread::sleep(between + Duration::from_millis(u64::from(n % 20)));
                appear(folder.path())
            })
            .collect();
        cancel.set();
        waiting.unwrap().join().unwrap();
        took.sort_by(f64::total_cmp);
        let at = |percent: usize| {
            let last = took.len().saturating_sub(1);
            took.get((percent * last + 50) / 100).copied().unwrap_or_default()
        };
        println!("| {name} | {times} | {:.1} | {:.1} | {:.1} |", at(50), at(95), at(100));
    }

    fn terminal_place(folder: &Path) -> Box<dyn PhonePort> {
        Box::new(SerialPlace::new(folder.join("ttyACM0").display().to_string()))
    }

    fn on_a_terminal(folder: &Path) -> f64 {
        let port = folder.join("ttyACM0");
        let phone: OwnedFd = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
        grantpt(&phone).unwrap();
        unlockpt(&phone).unwrap();
        let mut raw = rustix::termios::tcgetattr(&phone).unwrap();
        raw.make_raw();
        rustix::termios::tcsetattr(&phone, OptionalActions::Now, &raw).unwrap();
        let name = ptsname(&phone, Vec::new()).unwrap().into_string().unwrap();
        std::os::unix::fs::symlink(name, &port).unwrap();
        let there = Instant::now();
        let mut phone = File::from(phone);
        let mut byte = [0; 1];
        // Reads fail with "hung up" until the other end is opened.
        while phone.read_exact(&mut byte).is_err() {
            std::hint::spin_loop();
        }
        let took = there.elapsed();
        std::fs::remove_file(&port).unwrap();
        took.as_secs_f64() * 1e3
    }

    /// A USB port whose device exists as long as its device file, with simulated endpoints. Opening a real
    /// device is measured on a real kernel (`tests/vm`).
    struct UsbFolder {
        device: PathBuf,
        changes: Changes,
    }

    fn usb_place(folder: &Path) -> Box<dyn PhonePort> {
        Box::new(UsbFolder { device: folder.join("005"), changes: Changes::of(folder) })
    }

    impl PhonePort for UsbFolder {
        fn try_open(&mut self) -> Result<Option<Box<dyn Link>>, LinkError> {
            let exists = self.device.exists();
            let marker = self.device.with_extension("first-byte");
            Ok(exists.then(|| link_over(Endpoints { marker, asked: 0, is_cancelled: false }, "usb:1-5")))
        }
        fn now(&self) -> Moment {
            wall_now()
        }
        fn pause(&mut self, pause: Duration) {
            wall_pause(pause);
        }
        fn pause_between_polls(&mut self, poll_interval: Duration) {
            self.changes.wait(poll_interval);
        }
        fn describe(&self) -> String {
            "usb:1-5".into()
        }
    }

    /// Takes one packet, creates the marker file, and leaves.
    struct Endpoints {
        marker: PathBuf,
        /// Queued transfers, and whether they were cancelled.
        asked: u32,
        is_cancelled: bool,
    }

    impl Pipe for Endpoints {
        fn packet(&self) -> usize {
            64
        }
        fn submit_read(&mut self, _length: usize) {
            (self.asked, self.is_cancelled) = (self.asked + 1, false);
        }
        fn arrived(&mut self, wait: Duration) -> Option<Arrival> {
            if self.is_cancelled && self.asked > 0 {
                self.asked -= 1;
                return Some(Arrival { bytes: vec![], failure: Some(TransferFailure::Cancelled) });
            }
            wall_pause(wait);
            None
        }
        fn cancel(&mut self) {
            self.is_cancelled = true;
        }
        fn send(&mut self, packet: &[u8], _wait: Duration) -> Result<(), TransferFailure> {
            assert_eq!(packet, [0xA0]);
            std::fs::write(&self.marker, "").unwrap();
            Err(TransferFailure::Gone)
        }
        fn clear_halt(&mut self, _end: PipeEnd) -> Result<(), TransferFailure> {
            Ok(())
        }
        fn now(&self) -> Moment {
            wall_now()
        }
    }

    fn on_usb(folder: &Path) -> f64 {
        let device = folder.join("005");
        let marker = device.with_extension("first-byte");
        // Left by the previous phone, which may get a packet in its last moment.
        drop(std::fs::remove_file(&marker));
        std::fs::write(&device, "").unwrap();
        let there = Instant::now();
        while !marker.exists() {
            std::hint::spin_loop();
        }
        let took = there.elapsed();
        std::fs::remove_file(&device).unwrap();
        std::fs::remove_file(&marker).unwrap();
        took.as_secs_f64() * 1e3
    }
}
