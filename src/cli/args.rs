//! The arguments, with help texts for technicians. Numbers stay text here and are judged in one sentence by the commands.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::present::{Present as _, UserError};
use bromide_engine::dumpfile::Unfinished;
use bromide_engine::finder::{self, PortChoice};
use bromide_engine::readback::JobOutcome;
use bromide_engine::readback::{BlockSize, CheckChoice, RegionJob};
use bromide_engine::storage::{AreaKind, NotARegion, Region};
use bromide_engine::units::parse_number;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "bromide-cli", version, about = ABOUT, max_term_width = 100, after_help = AFTER)]
pub(super) struct Cli {
    #[command(subcommand)]
    pub(super) command: Command,
}

const ABOUT: &str = "\
Saves the flash memory of MediaTek phones to a file, through the phone's boot ROM. It only reads: there is no command \
in this program that erases or writes flash.";

const READ_AFTER: &str = "\
How to: switch the phone off; start this command; hold the boot key and plug the phone in; wait for \"You can unplug the phone\".

  bromide-cli read auto dump.bin                                the whole flash of the first phone that comes
  bromide-cli read auto part.bin 0x10000 64K                    64 KB from address 0x10000
  bromide-cli read COM5 --region 0:64K:a.bin --region 1M:auto:b.bin   two pieces of one phone";

const RESUME_AFTER: &str = "\
It must be the same phone: its numbers and a piece of its content are compared before a byte is added.

  bromide-cli resume dump.bin.part                              with the first phone that comes";

/// A phone that was lost is waited for this long unless --wait says otherwise: a script must not hang for ever.
const LOST_WAIT: Duration = Duration::from_secs(60);

const CHECK_AFTER: &str = "\
Of a folder every dump that has a report is checked, one line each, with a summary at the end; folders inside it are not \
looked into. Files without a report and unfinished dumps (.part) are named and are no mistake.

Exit codes: 0 all are as they were saved, 2 the folder has none, 5 one is not as it was, 6 one cannot be compared, as it or its \
report cannot be read.";

const INSPECT_AFTER: &str = "\
Any file can be looked into; it is only read. Sizes and places that are told stand in the file itself and can be wrong there.

Exit codes: 0 looked through to its end, whatever was found, 2 bad usage, 6 it cannot be read, 130 stopped with Ctrl+C.";

#[cfg(unix)]
const FAULTS: &str = "\
Faults, some of many (all are in the documentation of sim::fault):
  late=5s                  the phone appears only after 5 s
  vanish@0x100000,back=2s  it is unplugged after 1 MB and comes back after 2 s
  stall@0x20000,for=5s     it falls silent for 5 s
  drop@0x12345             one byte is lost
  flip@0x12345,pass=2      one bit reads wrong the second time
  refuse@0x40000..0x40400  it refuses to be read there
  chip=smartphone          it is another phone";

const AFTER: &str = "\
Exit codes: 0 saved and checked, 2 bad usage, 3 no phone, 4 unfinished (what was read is kept), 5 read but the check \
failed, 6 disk or file error, 7 this phone or range cannot be read, 130 stopped with Ctrl+C.

Try it without a phone:  bromide-cli read demo dump.bin";

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// List what is plugged in, and what it is
    Ports(PortsArgs),
    /// Connect, tell chip and flash, restart the phone; reads no dump
    Info(InfoArgs),
    /// Read back the flash (or a part of it) into a file
    #[command(after_help = READ_AFTER)]
    Read(Box<ReadArgs>),
    /// Go on with an unfinished dump of the same phone
    #[command(after_help = RESUME_AFTER)]
    Resume(ResumeArgs),
    /// Compare a finished dump, or every dump in a folder, with its report: size and SHA-256
    #[command(after_help = CHECK_AFTER)]
    Check(CheckArgs),
    /// Tell what is inside a dump: firmware, version, boot loaders, file systems
    #[command(after_help = INSPECT_AFTER)]
    Inspect(InspectArgs),
    /// A practice phone on a pseudo-terminal, for trying this or another program
    #[cfg(unix)]
    #[command(after_help = FAULTS)]
    Simulate(SimulateArgs),
}

#[derive(Debug, Args)]
pub(super) struct PortsArgs {
    /// Go on telling what comes and goes, and why that is no phone to be read, until Ctrl+C (exit code 0)
    #[arg(long)]
    pub(super) watch: bool,
    /// One JSON array on stdout; with --watch one JSON event a line
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct InfoArgs {
    /// Where the phone is: auto (wait for any phone in boot-ROM mode), demo (the practice phone), a port such as
    /// /dev/ttyACM0 or COM5, or usb (any phone, without the computer's serial driver) or a place on USB such as usb:1-2
    #[arg(default_value = "auto")]
    port: String,
    /// Give up when no phone answers within so many seconds [default: wait for ever]
    #[arg(long, value_name = "SECS", allow_negative_numbers = true)]
    wait: Option<String>,
    /// One JSON object on stdout
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct ReadArgs {
    /// Where the phone is: auto (wait for any phone in boot-ROM mode), demo (the practice phone), a port such as
    /// /dev/ttyACM0 or COM5, or usb (any phone, without the computer's serial driver) or a place on USB such as usb:1-2
    port: String,
    /// The file to save to; what is being read is FILE.part until it is complete and checked. May be left out when
    /// --region is given
    #[arg(required_unless_present = "region")]
    file: Option<PathBuf>,
    /// First address to read: decimal or 0x hex, K, M and G allowed, no zeros in front of a decimal number; a multiple of 4
    #[arg(default_value = "0")]
    start: String,
    /// Number of bytes, or auto: to the end of the flash
    #[arg(default_value = "auto")]
    length: String,
    /// Read everything a second time and compare (full), spots of it (sampled), or trust the first read (off)
    /// [default: full up to 16 MB, sampled above]
    #[arg(long, value_enum)]
    check: Option<CheckArg>,
    /// Bytes to ask for at a time [default: chosen by itself]
    #[arg(long, value_name = "BYTES")]
    block_size: Option<String>,
    /// One more region for the same phone, into a file of its own; may be given several times
    #[arg(long, value_name = "START:LENGTH:FILE")]
    region: Vec<OsString>,
    /// Give up when no phone answers within so many seconds [default: wait for ever, and 60 for one that was lost]
    #[arg(long, value_name = "SECS", allow_negative_numbers = true)]
    wait: Option<String>,
    /// Leave the phone in boot-ROM mode at the end instead of restarting it
    #[arg(long)]
    no_reset: bool,
    /// Replace a finished FILE (it stays until the new one is complete) or give up an unfinished one
    #[arg(long)]
    force: bool,
    /// One JSON event a line on stdout
    #[arg(long)]
    pub(super) json: bool,
    /// Say nothing but errors
    #[arg(short, long)]
    pub(super) quiet: bool,
}

#[derive(Debug, Args)]
pub(super) struct ResumeArgs {
    /// The unfinished dump
    #[arg(value_name = "FILE.part")]
    part: PathBuf,
    /// Where the phone is: auto (wait for any phone in boot-ROM mode), demo (the practice phone), a port such as
    /// /dev/ttyACM0 or COM5, or usb (any phone, without the computer's serial driver) or a place on USB such as usb:1-2
    #[arg(long, default_value = "auto")]
    port: String,
    /// The check to make [default: the one that was chosen at the start]
    #[arg(long, value_enum)]
    check: Option<CheckArg>,
    /// Bytes to ask for at a time [default: chosen by itself]
    #[arg(long, value_name = "BYTES")]
    block_size: Option<String>,
    /// Give up when no phone answers within so many seconds [default: wait for ever, and 60 for one that was lost]
    #[arg(long, value_name = "SECS", allow_negative_numbers = true)]
    wait: Option<String>,
    /// Leave the phone in boot-ROM mode at the end instead of restarting it
    #[arg(long)]
    no_reset: bool,
    /// Replace a finished FILE of that name (it stays until the new one is complete)
    #[arg(long)]
    force: bool,
    /// One JSON event a line on stdout
    #[arg(long)]
    pub(super) json: bool,
    /// Say nothing but errors
    #[arg(short, long)]
    pub(super) quiet: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum CheckArg {
    Full,
    Sampled,
    Off,
}

#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    /// The finished dump, with its report FILE.json beside it; or a folder of dumps
    pub(super) file: PathBuf,
}

#[derive(Debug, Args)]
pub(super) struct InspectArgs {
    /// The dump, or any other file
    pub(super) file: PathBuf,
    /// One JSON object on stdout
    #[arg(long)]
    pub(super) json: bool,
}

#[cfg(unix)]
#[derive(Debug, Args)]
pub(super) struct SimulateArgs {
    /// Where the practice phone's port shall appear
    #[arg(long, value_name = "PATH")]
    pub(super) link: PathBuf,
    /// What is in its flash [default: 4 MB of made-up firmware]
    #[arg(long, value_name = "FILE")]
    pub(super) image: Option<PathBuf>,
    /// A fault to practise with, such as vanish@0x100000; may be given several times
    #[arg(long, value_name = "SPEC")]
    pub(super) fault: Vec<String>,
    /// How fast it sends: rom (232,558 bytes a second, as a real phone), wire (near the limit of USB), uart (115,200
    /// baud), none (as fast as the computer can)
    #[arg(long, value_enum, default_value = "wire")]
    pub(super) pace: PaceArg,
    /// Write every command the phone gets to this file, one JSON object a line
    #[arg(long, value_name = "FILE")]
    pub(super) log: Option<PathBuf>,
}

#[cfg(unix)]
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum PaceArg {
    Rom,
    Wire,
    Uart,
    None,
}

impl InfoArgs {
    pub(super) fn port(&self) -> Result<PortChoice, UserError> {
        port(&self.port)
    }

    pub(super) fn wait(&self) -> Result<Option<Duration>, UserError> {
        wait(self.wait.as_deref())
    }
}

impl ReadArgs {
    pub(super) fn port(&self) -> Result<PortChoice, UserError> {
        port(&self.port)
    }

    pub(super) fn job(&self) -> Result<bromide_engine::readback::Job, UserError> {
        let mut regions = Vec::new();
        if let Some(file) = &self.file {
            regions.push(region(&self.start, &self.length, file.clone())?);
        }
        for text in &self.region {
            let shown = text.to_string_lossy();
            let Some((start, length, file)) = region_parts(text) else {
                return Err(UserError::usage(format!(
                    "--region {shown:?} is not START:LENGTH:FILE: write it like 0x10000:64K:rom.bin"
                )));
            };
            if file.as_os_str().is_empty() {
                return Err(UserError::usage(format!(
                    "--region {shown:?} names no file: write it like 0x10000:64K:rom.bin"
                )));
            }
            regions.push(region(&start, &length, file)?);
        }
        Ok(bromide_engine::readback::Job {
            regions,
            check: self.check.map_or(CheckChoice::Auto, CheckArg::choice),
            block_size: block_size(self.block_size.as_deref())?,
            wait: wait(self.wait.as_deref())?,
            reset: !self.no_reset,
            lost_wait: Some(wait(self.wait.as_deref())?.unwrap_or(LOST_WAIT)),
            resume: false,
            overwrite: self.force,
        })
    }
}

impl ResumeArgs {
    pub(super) fn port(&self) -> Result<PortChoice, UserError> {
        port(&self.port)
    }

    pub(super) fn job(&self) -> Result<bromide_engine::readback::Job, UserError> {
        let unfinished = Unfinished::look(&self.part)
            .map_err(|error| UserError { exit: JobOutcome::Usage, ..UserError::from(&error) })?;
        let chosen = unfinished.known.as_ref().map(|known| known.check.clone().into());
        let wait = wait(self.wait.as_deref())?;
        Ok(bromide_engine::readback::Job {
            regions: vec![RegionJob {
                area: unfinished.area,
                start: unfinished.start,
                len: unfinished.length,
                file: unfinished.file,
                name_template: None,
            }],
            check: self.check.map(CheckArg::choice).or(chosen).unwrap_or_default(),
            block_size: block_size(self.block_size.as_deref())?,
            wait,
            lost_wait: Some(wait.unwrap_or(LOST_WAIT)),
            resume: true,
            reset: !self.no_reset,
            overwrite: self.force,
        })
    }
}

impl CheckArg {
    fn choice(self) -> CheckChoice {
        match self {
            CheckArg::Full => CheckChoice::Full,
            CheckArg::Sampled => CheckChoice::Sampled,
            CheckArg::Off => CheckChoice::Off,
        }
    }
}

fn port(text: &str) -> Result<PortChoice, UserError> {
    match text.parse() {
        Ok(PortChoice::Named(name)) => {
            // What is there now helps to choose another name; without it the sentence is shorter.
            let here = finder::ports().unwrap_or_default();
            let name = finder::check_name(&name, &here).map_err(|error| UserError::from(&error))?;
            Ok(PortChoice::Named(name))
        }
        Ok(choice) => Ok(choice),
    }
}

/// Start, length and file of a `--region`. Only the file may be something else than text.
#[cfg(unix)]
fn region_parts(text: &OsStr) -> Option<(String, String, PathBuf)> {
    use std::os::unix::ffi::OsStrExt as _;
    let mut parts = text.as_bytes().splitn(3, |byte| *byte == b':');
    let number = |part: &[u8]| String::from_utf8_lossy(part).into_owned();
    Some((number(parts.next()?), number(parts.next()?), OsStr::from_bytes(parts.next()?).into()))
}

/// Start, length and file of a `--region`. Only the file may be something else than text.
#[cfg(windows)]
fn region_parts(text: &OsStr) -> Option<(String, String, PathBuf)> {
    use std::os::windows::ffi::{OsStrExt as _, OsStringExt as _};
    let units: Vec<u16> = text.encode_wide().collect();
    let mut parts = units.splitn(3, |unit| *unit == u16::from(b':'));
    let number = |part: &[u16]| String::from_utf16_lossy(part);
    Some((number(parts.next()?), number(parts.next()?), OsString::from_wide(parts.next()?).into()))
}

fn region(start: &str, length: &str, file: PathBuf) -> Result<RegionJob, UserError> {
    let number = |name: &str, text: &str| {
        parse_number(text).map_err(|error| UserError::usage(format!("{name} {}", error.present())))
    };
    let from = number("START", start)?;
    if from % 4 != 0 {
        return Err(UserError::usage(format!(
            "START {start} is not a multiple of 4, as the phone demands: use {:#x} or {:#x}",
            from / 4 * 4,
            (from / 4 * 4).saturating_add(4)
        )));
    }
    let len = if length.eq_ignore_ascii_case("auto") { None } else { Some(number("LENGTH", length)?) };
    let wrong = |error: NotARegion| UserError::usage(error.present());
    // One byte stands for a length not known yet: the start alone must lie inside the area.
    let checked = Region::new(AreaKind::Flash, from, len.unwrap_or(1)).map_err(wrong)?;
    Ok(RegionJob { area: checked.area(), start: checked.start(), len, file, name_template: None })
}

fn block_size(text: Option<&str>) -> Result<BlockSize, UserError> {
    let Some(text) = text else { return Ok(BlockSize::default()) };
    let bytes =
        parse_number(text).map_err(|error| UserError::usage(format!("--block-size {}", error.present())))?;
    BlockSize::new(bytes).ok_or_else(|| {
        UserError::usage(format!(
            "--block-size {text} does not work: use a multiple of 4 from {} to {} (1M), such as 64K",
            BlockSize::MIN,
            BlockSize::MAX
        ))
    })
}

fn wait(text: Option<&str>) -> Result<Option<Duration>, UserError> {
    let Some(text) = text else { return Ok(None) };
    let seconds: Option<f64> = text.parse().ok().filter(|s: &f64| s.is_finite() && (0.0..=1e9).contains(s));
    match seconds {
        Some(seconds) => Ok(Some(Duration::from_secs_f64(seconds))),
        None => {
            Err(UserError::usage(format!("--wait {text:?} is not a number of seconds: write it like 30")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    fn read_args(args: &[&str]) -> ReadArgs {
        let all = ["bromide-cli", "read"].iter().chain(args);
        match Cli::try_parse_from(all).unwrap().command {
            Command::Read(args) => *args,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_arguments_are_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn start_and_length_have_the_contracts_defaults() {
        let job = read_args(&["demo", "d.bin"]).job().unwrap();
        assert_eq!(
            job.regions,
            [RegionJob {
                area: AreaKind::Flash,
                start: 0,
                len: None,
                file: "d.bin".into(),
                name_template: None
            }]
        );
        assert_eq!((job.check, job.wait, job.reset, job.overwrite), (CheckChoice::Auto, None, true, false));
        let job = read_args(&["auto", "d", "0x1000", "4M", "--no-reset", "--force", "--wait", "1.5"])
            .job()
            .unwrap();
        assert_eq!(
            job.regions[0],
            RegionJob {
                area: AreaKind::Flash,
                start: 0x1000,
                len: Some(0x40_0000),
                file: "d".into(),
                name_template: None
            }
        );
        assert_eq!((job.wait, job.reset, job.overwrite), (Some(Duration::from_millis(1500)), false, true));
    }

    #[test]
    fn several_regions_with_and_without_a_file() {
        let job =
            read_args(&["demo", "--region", "0:64K:a", "--region", "0x10000:auto:C:\\b.bin"]).job().unwrap();
        assert_eq!(job.regions.len(), 2);
        assert_eq!(
            job.regions[1],
            RegionJob {
                area: AreaKind::Flash,
                start: 0x1_0000,
                len: None,
                file: "C:\\b.bin".into(),
                name_template: None
            }
        );
        assert_eq!(read_args(&["demo", "f", "--region", "0:4:a"]).job().unwrap().regions.len(), 2);
        // Zeros of a name are none of a number.
        let job = read_args(&["demo", "--region", "00:0x0010:C:\\0010\\0001"]).job().unwrap();
        let file = "C:\\0010\\0001".into();
        assert_eq!(
            job.regions,
            [RegionJob { area: AreaKind::Flash, start: 0, len: Some(16), file, name_template: None }]
        );
    }

    #[test]
    fn bad_input_is_one_sentence_that_names_the_value_and_what_would_be_right() {
        for (args, says) in [
            (vec!["demo", "f", "12z"], vec!["START", "\"12z\"", "0x400000"]),
            (vec!["demo", "f", "00010000", "4"], vec!["START", "\"00010000\"", "write 0x00010000 or 10000"]),
            (vec!["demo", "f", "0", "010"], vec!["LENGTH", "write 0x010 or 10"]),
            (vec!["demo", "f", "0007D000"], vec!["START", "write 0x0007D000"]),
            (vec!["demo", "--region", "0:00010000:a"], vec!["LENGTH", "write 0x00010000 or 10000"]),
            (vec!["demo", "f", "--block-size", "04K"], vec!["--block-size", "write 0x04K or 4K"]),
            (vec!["demo", "f", "0x1001"], vec!["START 0x1001", "multiple of 4", "0x1000 or 0x1004"]),
            (vec!["demo", "f", "0", "0"], vec!["LENGTH is 0"]),
            (vec!["demo", "f", "0", "-"], vec!["LENGTH", "\"-\""]),
            (vec!["demo", "f", "0", "0x100000004"], vec!["4 GiB"]),
            (vec!["demo", "f", "0x100000000"], vec!["4 GiB"]),
            (vec!["demo", "f", "--block-size", "3"], vec!["--block-size 3", "multiple of 4"]),
            (vec!["demo", "f", "--wait", "soon"], vec!["--wait", "soon"]),
            (vec!["demo", "--region", "0:4"], vec!["--region", "START:LENGTH:FILE"]),
            (vec!["demo", "--region", "0:4:"], vec!["names no file"]),
        ] {
            let error = read_args(&args).job().expect_err(&args.join(" "));
            assert_eq!(error.exit, JobOutcome::Usage);
            for part in says {
                assert!(error.cause.contains(part), "{:?} lacks {part:?}", error.cause);
            }
            assert!(!error.cause.contains('\n'));
        }
    }
}
