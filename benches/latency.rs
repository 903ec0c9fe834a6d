//! From a port that appears to the first byte of the handshake on it: pseudo-terminals by name, on the wall clock.
//!
//! Usage: cargo bench --bench latency

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
    use std::path::Path;
    use std::time::{Duration, Instant};

    use bromide::cancel::Cancel;
    use bromide::link::PhonePort as _;
    use bromide::link::serial::SerialPlace;
    use bromide::session::connect;
    use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
    use rustix::termios::OptionalActions;

    /// As the program waits for phones.
    const LOOK_EVERY: Duration = Duration::from_millis(20);

    pub(super) fn run() {
        println!("| the wait before | appearances | median, ms | p95, ms | worst, ms |");
        println!("| --- | --- | --- | --- | --- |");
        // Something came less than 3 s ago; nothing did.
        measure("restless", 60, Duration::from_millis(137));
        measure("calm", 12, Duration::from_millis(3311));
    }

    fn measure(name: &str, times: u32, between: Duration) {
        let folder = tempfile::tempdir().unwrap();
        let port = folder.path().join("ttyACM0");
        let (cancel, name_of_port) = (Cancel::new(), port.display().to_string());
        let stop = cancel.clone();
        let waiting = std::thread::Builder::new().name("waiting".into()).spawn(move || {
            let mut place = SerialPlace::new(name_of_port);
            while !stop.is_set() {
                if let Ok(Some(link)) = place.try_open() {
                    drop(connect(link, &stop, None));
                }
                place.pause_between_looks(LOOK_EVERY);
            }
        });
        let mut took: Vec<f64> = (0..times)
            .map(|n| appearance(&port, between + Duration::from_millis(u64::from(n % 20))))
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

    /// Milliseconds from the port's name being there to the first byte on it.
    fn appearance(port: &Path, after: Duration) -> f64 {
        std::thread::sleep(after);
        let phone: OwnedFd = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
        grantpt(&phone).unwrap();
        unlockpt(&phone).unwrap();
        let mut raw = rustix::termios::tcgetattr(&phone).unwrap();
        raw.make_raw();
        rustix::termios::tcsetattr(&phone, OptionalActions::Now, &raw).unwrap();
        let name = ptsname(&phone, Vec::new()).unwrap().into_string().unwrap();
        std::os::unix::fs::symlink(name, port).unwrap();
        let there = Instant::now();
        let mut phone = File::from(phone);
        let mut byte = [0; 1];
        // Nobody has the other end open yet: "hung up" until somebody has.
        while phone.read_exact(&mut byte).is_err() {
            std::hint::spin_loop();
        }
        let took = there.elapsed();
        std::fs::remove_file(port).unwrap();
        took.as_secs_f64() * 1e3
    }
}
