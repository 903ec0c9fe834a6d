//! Ports, numbers, regions and waits as they were typed, made into a port choice and a job.
//! Used by the commands. Refuses what is wrong before any phone is touched.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::time::Duration;

use super::{
    AgentArgs, CheckArg, DaArgs, InfoArgs, OnOffArg, ReadArgs, ReadingProgramArgs, ResumeArgs, UsbSpeedArg,
};
use crate::cli::error::CommandError;
use crate::present::UsageError;
use crate::worker;
use bromide_engine::acquire::{AgentFiles, ReadingProgramChoice, UsbSpeedChoice};
use bromide_engine::dumpfile::Unfinished;
use bromide_engine::finder::{self, PortChoice};
use bromide_engine::readback::{AreaChoice, BlockSize, CheckChoice, Job, RegionJob, Start};
use bromide_engine::storage::{AreaKind, Region};
use bromide_engine::units::parse_number;

/// A phone that was lost is waited for this long unless --wait says otherwise: a script must not hang for
/// ever.
pub(super) const LOST_WAIT: Duration = Duration::from_secs(60);

impl AgentArgs {
    /// The files, read and checked. The practice smartphone brings its own.
    pub(crate) fn files(&self, port: &PortChoice) -> Result<Option<AgentFiles>, CommandError> {
        let files = match (&self.da, &self.preloader) {
            (None, None) if *port == PortChoice::DemoSmartphone => worker::practice_agent(),
            (None, None) => None,
            (None, Some(_)) => return Err(CommandError::PreloaderAlone),
            (Some(da), preloader) => {
                Some(AgentFiles::read(da, preloader.as_deref()).map_err(CommandError::AgentFiles)?)
            }
        };
        let usb_speed = self.usb_speed.map_or(UsbSpeedChoice::Auto, UsbSpeedArg::choice);
        Ok(files.map(|files| AgentFiles { usb_speed, ..files }))
    }
}

impl ReadingProgramArgs {
    pub(crate) fn choice(&self) -> ReadingProgramChoice {
        match self.agent {
            OnOffArg::Off => ReadingProgramChoice::Off,
            OnOffArg::On => ReadingProgramChoice::On,
        }
    }
}

impl UsbSpeedArg {
    fn choice(self) -> UsbSpeedChoice {
        match self {
            UsbSpeedArg::Auto => UsbSpeedChoice::Auto,
            UsbSpeedArg::Full => UsbSpeedChoice::Full,
            UsbSpeedArg::High => UsbSpeedChoice::High,
        }
    }
}

impl InfoArgs {
    pub(crate) fn port(&self) -> Result<PortChoice, CommandError> {
        port(&self.port)
    }

    pub(crate) fn wait(&self) -> Result<Option<Duration>, UsageError> {
        wait(self.wait.as_deref())
    }
}

impl ReadArgs {
    pub(crate) fn port(&self) -> Result<PortChoice, CommandError> {
        port(&self.port)
    }

    pub(crate) fn job(&self) -> Result<Job, UsageError> {
        let area = TypedArea::of(self.area.as_deref(), self.agent.da.is_some());
        let first = self.file.iter().map(|file| region(&area, &self.start, &self.length, file.clone()));
        let more = self.region.iter().map(|typed| {
            let shown = || typed.to_string_lossy().into_owned();
            let (start, length, file) =
                region_parts(typed).ok_or_else(|| UsageError::RegionShape { typed: shown() })?;
            if file.as_os_str().is_empty() {
                return Err(UsageError::RegionWithoutFile { typed: shown() });
            }
            region(&area, &start, &length, file)
        });
        let wait = wait(self.wait.as_deref())?;
        Ok(Job {
            regions: first.chain(more).collect::<Result<_, _>>()?,
            check: self.check.map_or(CheckChoice::Auto, CheckArg::choice),
            block_size: block_size(self.block_size.as_deref())?,
            wait,
            reset: !self.no_reset,
            lost_wait: Some(wait.unwrap_or(LOST_WAIT)),
            start: if self.force { Start::Replace } else { Start::New },
        })
    }
}

/// The area of `--area`.
pub(super) struct TypedArea {
    pub(super) choice: AreaChoice,
    /// The area whose limits hold for typed numbers.
    limits: AreaKind,
}

impl TypedArea {
    /// `has_agent`: whether the phone is a smartphone for certain.
    pub(super) fn of(typed: Option<&str>, has_agent: bool) -> TypedArea {
        let choice = typed.map_or(AreaChoice::Main, AreaChoice::from);
        let limits = match &choice {
            AreaChoice::Area(kind) => *kind,
            AreaChoice::Main if !has_agent => AreaKind::Flash,
            AreaChoice::Main | AreaChoice::Partition(_) => AreaKind::User,
        };
        TypedArea { choice, limits }
    }
}

impl ResumeArgs {
    pub(crate) fn port(&self) -> Result<PortChoice, CommandError> {
        port(&self.port)
    }

    pub(crate) fn job(&self) -> Result<Job, CommandError> {
        let unfinished = Unfinished::look(&self.part).map_err(CommandError::NotResumable)?;
        let chosen = unfinished.known.as_ref().map(|known| known.check.clone().into());
        let wait = wait(self.wait.as_deref())?;
        Ok(Job {
            regions: vec![RegionJob {
                area: unfinished.area.into(),
                start: unfinished.start,
                len: unfinished.length,
                file: unfinished.file,
                name_template: None,
            }],
            check: self.check.map(CheckArg::choice).or(chosen).unwrap_or_default(),
            block_size: block_size(self.block_size.as_deref())?,
            wait,
            lost_wait: Some(wait.unwrap_or(LOST_WAIT)),
            start: if self.force { Start::ResumeReplacing } else { Start::Resume },
            reset: !self.no_reset,
        })
    }
}

impl DaArgs {
    /// The chip: its hardware code, or its code in Download Agent files, in hexadecimal; an MT in front of it
    /// does not matter.
    pub(crate) fn chip(&self) -> Result<Option<u16>, UsageError> {
        let Some(typed) = &self.chip else { return Ok(None) };
        let text = typed.trim().to_ascii_uppercase();
        let digits = ["0X", "MT"].iter().find_map(|prefix| text.strip_prefix(prefix)).unwrap_or(&text);
        let is_code = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        let code = u16::from_str_radix(digits, 16).ok().filter(|_| is_code);
        code.map(Some).ok_or_else(|| UsageError::ChipCode { typed: typed.clone() })
    }
}

impl CheckArg {
    pub(super) fn choice(self) -> CheckChoice {
        match self {
            CheckArg::Full => CheckChoice::Full,
            CheckArg::Sampled => CheckChoice::Sampled,
            CheckArg::Off => CheckChoice::Off,
        }
    }
}

pub(super) fn port(text: &str) -> Result<PortChoice, CommandError> {
    if text.trim().is_empty() {
        let (argument, example) = ("PORT".to_owned(), "auto".to_owned());
        return Err(
            UsageError::NeedsValue { argument, example, program: "bromide-cli read".to_owned() }.into()
        );
    }
    match text.parse() {
        Ok(PortChoice::Named(name)) => {
            // What is there now helps to choose another name; without it the sentence is shorter.
            let here = finder::ports().unwrap_or_default();
            let name = finder::check_name(&name, &here).map_err(CommandError::Port)?;
            Ok(PortChoice::Named(name))
        }
        Ok(choice) => Ok(choice),
    }
}

/// Start, length and file of a `--region`. Only the file can be something else than text.
#[cfg(unix)]
fn region_parts(text: &OsStr) -> Option<(String, String, PathBuf)> {
    use std::os::unix::ffi::OsStrExt as _;
    let mut parts = text.as_bytes().splitn(3, |byte| *byte == b':');
    let number = |part: &[u8]| String::from_utf8_lossy(part).into_owned();
    Some((number(parts.next()?), number(parts.next()?), OsStr::from_bytes(parts.next()?).into()))
}

/// Start, length and file of a `--region`. Only the file can be something else than text.
#[cfg(windows)]
fn region_parts(text: &OsStr) -> Option<(String, String, PathBuf)> {
    use std::ffi::OsString;
    use std::os::windows::ffi::{OsStrExt as _, OsStringExt as _};
    let units: Vec<u16> = text.encode_wide().collect();
    let mut parts = units.splitn(3, |unit| *unit == u16::from(b':'));
    let number = |part: &[u16]| String::from_utf16_lossy(part);
    Some((number(parts.next()?), number(parts.next()?), OsString::from_wide(parts.next()?).into()))
}

fn region(area: &TypedArea, start: &str, length: &str, file: PathBuf) -> Result<RegionJob, UsageError> {
    let (start, len) = range(area, start, length)?;
    Ok(RegionJob { area: area.choice.clone(), start, len, file, name_template: None })
}

/// Start and length of a range.
pub(super) fn range(area: &TypedArea, start: &str, length: &str) -> Result<(u64, Option<u64>), UsageError> {
    let from = number("START", start)?;
    if from % 4 != 0 {
        return Err(UsageError::StartNotAligned { typed: start.to_owned(), start: from });
    }
    let len = if length.eq_ignore_ascii_case("auto") { None } else { Some(number("LENGTH", length)?) };
    // One byte stands for a length not known yet: the start alone must lie inside the area.
    let checked = Region::new(area.limits, from, len.unwrap_or(1))?;
    Ok((checked.start(), len))
}

fn number(argument: &'static str, typed: &str) -> Result<u64, UsageError> {
    parse_number(typed).map_err(|error| UsageError::Number { argument, error })
}

pub(super) fn block_size(typed: Option<&str>) -> Result<BlockSize, UsageError> {
    let Some(typed) = typed else { return Ok(BlockSize::default()) };
    let bytes = number("--block-size", typed)?;
    BlockSize::new(bytes).ok_or_else(|| UsageError::BlockSize { typed: typed.to_owned() })
}

pub(super) fn wait(typed: Option<&str>) -> Result<Option<Duration>, UsageError> {
    let Some(typed) = typed else { return Ok(None) };
    let seconds: Option<f64> = typed.parse().ok().filter(|s: &f64| s.is_finite() && (0.0..=1e9).contains(s));
    match seconds {
        Some(seconds) => Ok(Some(Duration::from_secs_f64(seconds))),
        None => Err(UsageError::Seconds { option: "--wait", typed: typed.to_owned() }),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Cli, Command};
    use super::*;
    use crate::present::Present as _;
    use clap::Parser as _;

    fn read_args(args: &[&str]) -> ReadArgs {
        let all = ["bromide-cli", "read"].iter().chain(args);
        match Cli::try_parse_from(all).unwrap().command {
            Command::Read(args) => *args,
            other => panic!("{other:?}"),
        }
    }

    fn flash(start: u64, len: Option<u64>, file: &str) -> RegionJob {
        RegionJob { area: AreaChoice::Main, start, len, file: file.into(), name_template: None }
    }

    #[test]
    fn start_and_length_have_the_defaults_of_the_contract() {
        let job = read_args(&["demo", "d.bin"]).job().unwrap();
        assert_eq!(job.regions, [flash(0, None, "d.bin")]);
        assert_eq!((job.check, job.wait, job.reset, job.start), (CheckChoice::Auto, None, true, Start::New));
        let job = read_args(&["auto", "d", "0x1000", "4M", "--no-reset", "--force", "--wait", "1.5"])
            .job()
            .unwrap();
        assert_eq!(job.regions, [flash(0x1000, Some(0x40_0000), "d")]);
        assert_eq!(
            (job.wait, job.reset, job.start),
            (Some(Duration::from_millis(1500)), false, Start::Replace)
        );
    }

    #[test]
    fn the_reading_program_is_off_unless_it_is_asked_for() {
        for (args, choice) in [
            (&["demo", "f"][..], ReadingProgramChoice::Off),
            (&["demo", "f", "--agent", "off"], ReadingProgramChoice::Off),
            (&["demo", "f", "--agent", "on"], ReadingProgramChoice::On),
        ] {
            assert_eq!(read_args(args).program.choice(), choice);
        }
    }

    #[test]
    fn several_regions_are_read_with_and_without_a_file() {
        let job =
            read_args(&["demo", "--region", "0:64K:a", "--region", "0x10000:auto:C:\\b.bin"]).job().unwrap();
        assert_eq!(job.regions, [flash(0, Some(0x1_0000), "a"), flash(0x1_0000, None, "C:\\b.bin")]);
        assert_eq!(read_args(&["demo", "f", "--region", "0:4:a"]).job().unwrap().regions.len(), 2);
        // Zeros of a name are none of a number.
        let job = read_args(&["demo", "--region", "00:0x0010:C:\\0010\\0001"]).job().unwrap();
        assert_eq!(job.regions, [flash(0, Some(16), "C:\\0010\\0001")]);
    }

    #[test]
    fn a_region_up_to_4_gib_is_accepted_and_one_past_it_is_refused() {
        let job = read_args(&["demo", "f", "3G", "1G"]).job().unwrap();
        assert_eq!(job.regions, [flash(3 << 30, Some(1 << 30), "f")]);
        assert!(matches!(read_args(&["demo", "f", "3G", "2G"]).job(), Err(UsageError::Region(_))));
        assert!(matches!(read_args(&["demo", "f", "4G"]).job(), Err(UsageError::Region(_))));
    }

    #[test]
    fn a_wrong_value_is_refused_in_one_sentence_with_the_value_and_what_would_be_right() {
        for (args, says) in [
            (vec!["demo", "f", "12z"], vec!["START", "\"12z\"", "0x400000"]),
            (vec!["demo", "f", "00010000", "4"], vec!["START", "\"00010000\"", "use 0x00010000 or 10000"]),
            (vec!["demo", "f", "0", "010"], vec!["LENGTH", "use 0x010 or 10"]),
            (vec!["demo", "f", "0007D000"], vec!["START", "use 0x0007D000"]),
            (vec!["demo", "--region", "0:00010000:a"], vec!["LENGTH", "use 0x00010000 or 10000"]),
            (vec!["demo", "f", "--block-size", "04K"], vec!["--block-size", "use 0x04K or 4K"]),
            (vec!["demo", "f", "0x1001"], vec!["START 0x1001", "multiple of 4", "0x1000 or 0x1004"]),
            (vec!["demo", "f", "0", "0"], vec!["LENGTH is 0"]),
            (vec!["demo", "f", "0", "-"], vec!["LENGTH", "\"-\""]),
            (vec!["demo", "f", "0", "0x100000004"], vec!["4 GiB"]),
            (vec!["demo", "f", "0x100000000"], vec!["4 GiB"]),
            (vec!["demo", "f", "--block-size", "3"], vec!["--block-size 3", "multiple of 4"]),
            (vec!["demo", "f", "--wait", "soon"], vec!["--wait", "soon"]),
            (vec!["demo", "--region", "0:4"], vec!["--region", "START:LENGTH:FILE"]),
            (vec!["demo", "--region", "0:4:"], vec!["has no file"]),
        ] {
            let sentence = read_args(&args).job().expect_err(&args.join(" ")).present();
            for part in says {
                assert!(sentence.contains(part), "{sentence:?} lacks {part:?}");
            }
            assert!(!sentence.contains('\n'));
        }
    }
}
