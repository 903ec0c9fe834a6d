//! What can be typed after `bromide-cli`, as clap sees it; the help texts are in `en.ftl`.
//! Numbers and places stay text here: `values` and `backup` make jobs of them.

mod backup;
mod batch;
mod values;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::tr;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(
    name = "bromide-cli",
    version,
    about = tr!("help-about"),
    max_term_width = 100,
    after_help = tr!("help-after")
)]
pub(super) struct Cli {
    /// Read before all others: help and errors are in that language, too.
    #[arg(long, value_name = "TAG", global = true, help = tr!("help-lang"))]
    lang: Option<String>,
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    #[command(about = tr!("help-ports"))]
    Ports(PortsArgs),
    #[command(about = tr!("help-info"))]
    Info(InfoArgs),
    #[command(about = tr!("help-areas"), after_help = tr!("help-areas.after"))]
    Areas(AreasArgs),
    #[command(about = tr!("help-read"), after_help = tr!("help-read.after"))]
    Read(Box<ReadArgs>),
    #[command(about = tr!("help-backup"), after_help = tr!("help-backup.after"))]
    Backup(Box<BackupArgs>),
    #[command(about = tr!("help-batch"), after_help = tr!("help-batch.after"))]
    Batch(Box<BatchArgs>),
    #[command(about = tr!("help-resume"), after_help = tr!("help-resume.after"))]
    Resume(ResumeArgs),
    #[command(about = tr!("help-check"), after_help = tr!("help-check.after"))]
    Check(CheckArgs),
    #[command(about = tr!("help-inspect"), after_help = tr!("help-inspect.after"))]
    Inspect(InspectArgs),
    #[command(about = tr!("help-files"), after_help = tr!("help-files.after"))]
    Files(FilesArgs),
    #[command(about = tr!("help-extract"), after_help = tr!("help-extract.after"))]
    Extract(ExtractArgs),
    #[command(about = tr!("help-da"), after_help = tr!("help-da.after"))]
    Da(DaArgs),
    #[cfg(unix)]
    #[command(about = tr!("help-simulate"), after_help = super::simulate::help())]
    Simulate(SimulateArgs),
}

#[derive(Debug, Args)]
pub(super) struct PortsArgs {
    #[arg(long, help = tr!("help-ports-watch"))]
    pub(super) watch: bool,
    #[arg(long, help = tr!("help-ports-json"))]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct InfoArgs {
    #[arg(default_value = "auto", help = tr!("help-port"))]
    port: String,
    #[arg(long, value_name = "SECS", allow_negative_numbers = true, help = tr!("help-wait-for-ever"))]
    wait: Option<String>,
    #[command(flatten)]
    pub(super) agent: AgentArgs,
    #[arg(long, help = tr!("help-json-object"))]
    pub(super) json: bool,
}

/// The files for smartphones.
#[derive(Debug, Args)]
pub(super) struct AgentArgs {
    #[arg(long, value_name = "FILE", help = tr!("help-agent-file"))]
    pub(super) da: Option<PathBuf>,
    #[arg(long, value_name = "FILE", help = tr!("help-preloader-file"))]
    pub(super) preloader: Option<PathBuf>,
    #[arg(long, value_enum, help = tr!("help-usb-speed"))]
    usb_speed: Option<UsbSpeedArg>,
}

/// Bromide's own program on feature phones, which is no Download Agent.
#[derive(Debug, Args)]
pub(super) struct ReadingProgramArgs {
    #[arg(long, value_enum, default_value = "off", hide_default_value = true, help = tr!("help-reading-program"))]
    agent: OnOffArg,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum OnOffArg {
    Off,
    On,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum UsbSpeedArg {
    Auto,
    Full,
    High,
}

#[derive(Debug, Args)]
pub(super) struct AreasArgs {
    #[arg(help = tr!("help-port"))]
    port: String,
    #[command(flatten)]
    pub(super) agent: AgentArgs,
    #[arg(long, value_name = "SECS", allow_negative_numbers = true, help = tr!("help-wait-for-ever"))]
    wait: Option<String>,
    #[arg(long, help = tr!("help-json-object"))]
    pub(super) json: bool,
}

/// Which areas and partitions a backup saves.
#[derive(Debug, Args)]
struct SelectionArgs {
    #[arg(long, value_name = "NAME,..", value_delimiter = ',', help = tr!("help-backup-without"))]
    without: Vec<String>,
    #[arg(
        long,
        value_name = "NAME,..",
        value_delimiter = ',',
        conflicts_with_all = ["without", "with"],
        help = tr!("help-backup-only")
    )]
    only: Vec<String>,
    #[arg(long, value_name = "NAME,..", value_delimiter = ',', help = tr!("help-backup-with"))]
    with: Vec<String>,
}

#[derive(Debug, Args)]
pub(super) struct BackupArgs {
    #[arg(help = tr!("help-port"))]
    port: String,
    #[arg(help = tr!("help-backup-folder"))]
    folder: PathBuf,
    #[command(flatten)]
    pub(super) agent: AgentArgs,
    #[command(flatten)]
    pub(super) program: ReadingProgramArgs,
    #[command(flatten)]
    selection: SelectionArgs,
    #[arg(long, value_enum, help = tr!("help-read-check"))]
    check: Option<CheckArg>,
    #[arg(long, value_name = "BYTES", help = tr!("help-block-size"))]
    block_size: Option<String>,
    #[arg(long, value_name = "SECS", allow_negative_numbers = true, help = tr!("help-wait"))]
    wait: Option<String>,
    #[arg(long, help = tr!("help-no-reset"))]
    no_reset: bool,
    #[arg(long, help = tr!("help-backup-force"))]
    force: bool,
    #[arg(long, help = tr!("help-json-events"))]
    pub(super) json: bool,
    #[arg(short, long, help = tr!("help-quiet"))]
    pub(super) quiet: bool,
}

#[derive(Debug, Args)]
pub(super) struct BatchArgs {
    #[arg(help = tr!("help-batch-folder"))]
    folder: PathBuf,
    #[arg(long, value_name = "PORT", help = tr!("help-batch-port"))]
    port: Vec<String>,
    #[arg(long, value_name = "PATTERN", help = tr!("help-batch-name"))]
    name: Option<String>,
    #[arg(long, value_name = "N", allow_negative_numbers = true, help = tr!("help-batch-count"))]
    count: Option<String>,
    #[arg(long, value_name = "NAME", conflicts_with = "backup", help = tr!("help-read-area"))]
    area: Option<String>,
    #[arg(long, value_name = "START:LENGTH", conflicts_with = "backup", help = tr!("help-batch-region"))]
    region: Vec<String>,
    #[arg(long, help = tr!("help-batch-backup"))]
    backup: bool,
    #[command(flatten)]
    selection: SelectionArgs,
    #[command(flatten)]
    pub(super) agent: AgentArgs,
    #[command(flatten)]
    program: ReadingProgramArgs,
    #[arg(long, value_enum, help = tr!("help-read-check"))]
    check: Option<CheckArg>,
    #[arg(long, value_name = "BYTES", help = tr!("help-block-size"))]
    block_size: Option<String>,
    #[arg(long, value_name = "SECS", allow_negative_numbers = true, help = tr!("help-batch-wait"))]
    wait: Option<String>,
    #[arg(long, help = tr!("help-no-reset"))]
    no_reset: bool,
    #[arg(long, help = tr!("help-json-events"))]
    pub(super) json: bool,
    #[arg(short, long, help = tr!("help-quiet"))]
    pub(super) quiet: bool,
}

#[derive(Debug, Args)]
pub(super) struct ReadArgs {
    #[arg(help = tr!("help-port"))]
    port: String,
    #[arg(required_unless_present = "region", help = tr!("help-read-file"))]
    file: Option<PathBuf>,
    #[arg(default_value = "0", help = tr!("help-read-start"))]
    start: String,
    #[arg(default_value = "auto", help = tr!("help-read-length"))]
    length: String,
    #[arg(long, value_name = "NAME", help = tr!("help-read-area"))]
    area: Option<String>,
    #[command(flatten)]
    pub(super) agent: AgentArgs,
    #[command(flatten)]
    pub(super) program: ReadingProgramArgs,
    #[arg(long, value_enum, help = tr!("help-read-check"))]
    check: Option<CheckArg>,
    #[arg(long, value_name = "BYTES", help = tr!("help-block-size"))]
    block_size: Option<String>,
    #[arg(long, value_name = "START:LENGTH:FILE", help = tr!("help-read-region"))]
    region: Vec<OsString>,
    #[arg(long, value_name = "SECS", allow_negative_numbers = true, help = tr!("help-wait"))]
    wait: Option<String>,
    #[arg(long, help = tr!("help-no-reset"))]
    no_reset: bool,
    #[arg(long, help = tr!("help-read-force"))]
    force: bool,
    #[arg(long, help = tr!("help-json-events"))]
    pub(super) json: bool,
    #[arg(short, long, help = tr!("help-quiet"))]
    pub(super) quiet: bool,
}

#[derive(Debug, Args)]
pub(super) struct ResumeArgs {
    #[arg(value_name = "FILE.part|FOLDER", help = tr!("help-resume-file"))]
    pub(super) part: PathBuf,
    #[arg(long, default_value = "auto", help = tr!("help-port"))]
    port: String,
    #[command(flatten)]
    pub(super) agent: AgentArgs,
    #[command(flatten)]
    pub(super) program: ReadingProgramArgs,
    #[arg(long, value_enum, help = tr!("help-resume-check"))]
    check: Option<CheckArg>,
    #[arg(long, value_name = "BYTES", help = tr!("help-block-size"))]
    block_size: Option<String>,
    #[arg(long, value_name = "SECS", allow_negative_numbers = true, help = tr!("help-wait"))]
    wait: Option<String>,
    #[arg(long, help = tr!("help-no-reset"))]
    no_reset: bool,
    #[arg(long, help = tr!("help-resume-force"))]
    force: bool,
    #[arg(long, help = tr!("help-json-events"))]
    pub(super) json: bool,
    #[arg(short, long, help = tr!("help-quiet"))]
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
    #[arg(help = tr!("help-check-file"))]
    pub(super) file: PathBuf,
}

#[derive(Debug, Args)]
pub(super) struct InspectArgs {
    #[arg(help = tr!("help-inspect-file"))]
    pub(super) file: PathBuf,
    #[arg(long, help = tr!("help-json-object"))]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct FilesArgs {
    #[arg(help = tr!("help-inspect-file"))]
    pub(super) dump: PathBuf,
    #[arg(long, help = tr!("help-json-object"))]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct ExtractArgs {
    #[arg(help = tr!("help-inspect-file"))]
    pub(super) dump: PathBuf,
    #[arg(help = tr!("help-extract-folder"))]
    pub(super) folder: PathBuf,
    #[arg(long, value_enum, value_name = "WHAT", value_delimiter = ',', help = tr!("help-extract-only"))]
    pub(super) only: Vec<OnlyArg>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum OnlyArg {
    Files,
    Contacts,
    Messages,
    Calls,
    Photos,
}

#[derive(Debug, Args)]
pub(super) struct DaArgs {
    #[arg(help = tr!("help-da-file"))]
    pub(super) file: PathBuf,
    #[arg(long, value_name = "CODE", help = tr!("help-da-chip"))]
    chip: Option<String>,
    #[arg(long, help = tr!("help-json-object"))]
    pub(super) json: bool,
}

#[cfg(unix)]
#[derive(Debug, Args)]
pub(super) struct SimulateArgs {
    #[arg(long, value_name = "PATH", help = tr!("help-simulate-link"))]
    pub(super) link: PathBuf,
    #[arg(long, value_name = "NAME", help = tr!("help-simulate-phone"))]
    pub(super) phone: Option<String>,
    #[arg(long, value_enum, help = tr!("help-simulate-door"))]
    pub(super) door: Option<DoorArg>,
    #[arg(long, value_name = "FILE", help = tr!("help-simulate-write-da"))]
    pub(super) write_da: Option<PathBuf>,
    #[arg(long, value_name = "FILE", help = tr!("help-simulate-write-preloader"))]
    pub(super) write_preloader: Option<PathBuf>,
    #[arg(long, value_name = "FILE", help = tr!("help-simulate-image"))]
    pub(super) image: Option<PathBuf>,
    #[arg(long, value_name = "SPEC", help = tr!("help-simulate-fault"))]
    pub(super) fault: Vec<String>,
    #[arg(long, value_enum, default_value = "wire", help = tr!("help-simulate-pace"))]
    pub(super) pace: PaceArg,
    #[arg(long, value_name = "FILE", help = tr!("help-simulate-log"))]
    pub(super) log: Option<PathBuf>,
}

#[cfg(unix)]
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum DoorArg {
    Preloader,
    BootRom,
}

#[cfg(unix)]
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum PaceArg {
    Rom,
    Wire,
    Uart,
    None,
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_arguments_are_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn every_command_and_argument_has_a_help_text() {
        let cli = Cli::command();
        for command in cli.get_subcommands() {
            let text = command.get_about().map(ToString::to_string).unwrap_or_default();
            assert!(text.contains(' '), "{}: {text:?}", command.get_name());
            for argument in command.get_arguments() {
                let text = argument.get_help().map(ToString::to_string).unwrap_or_default();
                assert!(text.contains(' '), "{} {}: {text:?}", command.get_name(), argument.get_id());
            }
        }
    }
}
