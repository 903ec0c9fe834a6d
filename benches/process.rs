//! The real program over a pseudo-terminal: memory, processor time, and how soon Ctrl+C ends it. See
//! `benches/README.md`. Linux only, for /proc.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a bench may fail, and waits for real")]

#[path = "../crates/engine/benches/common/mod.rs"]
mod common;

fn main() {
    #[cfg(target_os = "linux")]
    common::bench(linux::tables);
}

#[cfg(target_os = "linux")]
mod linux {
    use std::fs::File;
    use std::io::Write;
    use std::path::{Path, PathBuf};
    use std::process::{Child, Command, Stdio};
    use std::thread::sleep;
    use std::time::{Duration, Instant};

    use bromide_engine::dumpfile::Report;
    use bromide_engine::readback::BlockSize;
    use bromide_engine::sim::Pacing;
    use rustix::process::{Pid, Signal, kill_process};

    use super::common::{self, MIB, head, is_chosen, row};

    /// Far beyond what any step takes.
    const DEADLINE: Duration = Duration::from_secs(120);
    /// How often a process is looked at.
    const LOOK: Duration = Duration::from_millis(2);
    const CANCELS: u32 = 20;

    pub(super) fn tables() {
        if is_chosen("memory") {
            memory();
        }
        if is_chosen("processor") {
            processor();
        }
        if is_chosen("cancel") {
            cancel();
        }
    }

    fn memory() {
        head(
            "Memory of `bromide-cli read`",
            &["phone", "flash", "check", "block", "VmHWM, KiB", "s", "MB/s over the pty"],
        );
        for (check, block) in
            [("off", "64K"), ("sampled", "64K"), ("full", "64K"), ("full", "1M"), ("full", "1K")]
        {
            for size in [4 * MIB, 64 * MIB, 256 * MIB] {
                let folder = tempfile::tempdir().unwrap();
                let phone = Phone::start(folder.path(), size, "none");
                let args = ["--check", check, "--block-size", block];
                let end = watch(read(phone.port(), &folder.path().join("dump.bin"), &args));
                assert_eq!(end.code, Some(0));
                row(&[
                    "simulate --pace none".to_owned(),
                    format!("{} MiB", size / MIB),
                    check.to_owned(),
                    block.to_owned(),
                    end.high_water.to_string(),
                    format!("{:.2}", end.wall.as_secs_f64()),
                    format!("{:.0}", size as f64 / 1e6 / end.wall.as_secs_f64()),
                ]);
            }
        }
        let folder = tempfile::tempdir().unwrap();
        let end = watch(read(Path::new("demo"), &folder.path().join("dump.bin"), &["--check", "off"]));
        assert_eq!(end.code, Some(0));
        row(&[
            "demo".to_owned(),
            "4 MiB".to_owned(),
            "off".to_owned(),
            "64K".to_owned(),
            end.high_water.to_string(),
            format!("{:.2}", end.wall.as_secs_f64()),
            "-".to_owned(),
        ]);
    }

    fn processor() {
        head(
            "Processor time of `bromide-cli read` at the device's full rate",
            &["pace", "bytes", "read, s", "read / limit", "process, s", "user + system, s", "of one core"],
        );
        for (pace, pacing, length) in [("wire", Pacing::FAST, "8M"), ("rom", Pacing::ROM, "4M")] {
            let folder = tempfile::tempdir().unwrap();
            let phone = Phone::start(folder.path(), 16 * MIB, pace);
            let file = folder.path().join("dump.bin");
            let end = watch(read(phone.port(), &file, &["0", length, "--check", "off"]));
            assert_eq!(end.code, Some(0));
            let report = std::fs::read(folder.path().join("dump.bin.json")).unwrap();
            let report: Report = serde_json::from_slice(&report).unwrap();
            let limit = common::link_limit(pacing, report.length, BlockSize::default());
            let wall = end.wall.as_secs_f64();
            row(&[
                pace.to_owned(),
                length.to_owned(),
                format!("{:.3}", report.read.seconds),
                format!("{:.4}", report.read.seconds / limit),
                format!("{wall:.2}"),
                format!("{:.2}", end.processor),
                format!("{:.2} %", end.processor / wall * 100.0),
            ]);
        }
    }

    fn cancel() {
        head(
            "Ctrl+C to the end of the process, in the middle of a read",
            &["pace", "stops", "least, ms", "median, ms", "most, ms", "exit code", "part file kept"],
        );
        for pace in ["wire", "rom"] {
            let mut random = 0x5EED_u64;
            let mut times = Vec::new();
            let mut kept = 0;
            for _ in 0..CANCELS {
                let folder = tempfile::tempdir().unwrap();
                let phone = Phone::start(folder.path(), 16 * MIB, pace);
                let file = folder.path().join("dump.bin");
                let mut child = read(phone.port(), &file, &["--check", "off"]);
                let part = folder.path().join("dump.bin.part");
                until(|| std::fs::metadata(&part).is_ok_and(|part| part.len() > 0));
                // Xorshift: any moment of the next two seconds, the same ones in every run.
                random ^= random << 13;
                random ^= random >> 7;
                random ^= random << 17;
                sleep(Duration::from_micros(random % 2_000_000));
                let asked = Instant::now();
                interrupt(&child);
                let status = child.wait().unwrap();
                times.push(asked.elapsed());
                assert_eq!(status.code(), Some(130));
                assert!(!file.exists());
                let journal = folder.path().join("dump.bin.part.json");
                kept += u32::from(std::fs::metadata(&part).is_ok_and(|p| p.len() > 0) && journal.exists());
            }
            times.sort();
            let millis = |time: Option<&Duration>| format!("{:.0}", time.unwrap().as_secs_f64() * 1000.0);
            row(&[
                pace.to_owned(),
                CANCELS.to_string(),
                millis(times.first()),
                millis(times.get(times.len() / 2)),
                millis(times.last()),
                "130".to_owned(),
                format!("{kept} of {CANCELS}"),
            ]);
        }
    }

    /// `bromide-cli simulate` with a sparse image.
    struct Phone {
        process: Child,
        link: PathBuf,
    }

    impl Phone {
        fn start(folder: &Path, size: u64, pace: &str) -> Phone {
            let image = folder.join("image");
            let mut file = File::create(&image).unwrap();
            // Sparse but for its first block: zeros there would mean that the flash window is shut.
            let first: Vec<u8> = (0..16_384_u32).flat_map(u32::to_le_bytes).collect();
            file.write_all(&first).unwrap();
            file.set_len(size).unwrap();
            let link = folder.join("phone");
            let mut process = program();
            process.arg("simulate").args(["--pace", pace, "--link"]).arg(&link).arg("--image").arg(&image);
            let process = process.spawn().unwrap();
            until(|| link.exists());
            Phone { process, link }
        }

        fn port(&self) -> &Path {
            &self.link
        }
    }

    impl Drop for Phone {
        fn drop(&mut self) {
            interrupt(&self.process);
            drop(self.process.wait());
        }
    }

    struct End {
        code: Option<i32>,
        /// KiB.
        high_water: u64,
        /// Seconds.
        processor: f64,
        wall: Duration,
    }

    fn program() -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bromide-cli"));
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command
    }

    fn read(port: &Path, file: &Path, args: &[&str]) -> Child {
        program().arg("read").arg(port).arg(file).args(args).args(["--wait", "60"]).spawn().unwrap()
    }

    /// Looks at a process until it has ended. Memory and processor time can be seen only before it is waited for.
    fn watch(mut process: Child) -> End {
        let started = Instant::now();
        let id = process.id().to_string();
        let mut high_water = 0;
        let mut processor = 0.0;
        until(|| {
            high_water = common::most_resident(&id).unwrap_or(0).max(high_water);
            let (seconds, ended) = common::processor_seconds(&id).unwrap();
            processor = seconds;
            ended
        });
        let wall = started.elapsed();
        End { code: process.wait().unwrap().code(), high_water, processor, wall }
    }

    fn interrupt(process: &Child) {
        let id = Pid::from_raw(i32::try_from(process.id()).unwrap()).unwrap();
        // It may have ended by itself.
        kill_process(id, Signal::INT).unwrap_or_default();
    }

    fn until(mut done: impl FnMut() -> bool) {
        let deadline = Instant::now() + DEADLINE;
        while !done() {
            assert!(Instant::now() < deadline, "nothing happens");
            sleep(LOOK);
        }
    }
}
