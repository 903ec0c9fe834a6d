//! Wrong arguments on the command line: each becomes one sentence that names what was typed and what would be
//! right. Made by the command line from clap's errors and from the values that it reads itself.

use std::path::PathBuf;

use super::words::Language;
use super::{Present, listed};
use crate::tr;
use bromide_engine::readback::BlockSize;
use bromide_engine::storage::NotARegion;
use bromide_engine::units::{NotANumber, NumberError};

/// What is wrong with the arguments. `argument` and `option` are spelt as in the help: `START`, `--check`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum UsageError {
    /// A number that is not one.
    Number { argument: &'static str, error: NumberError },
    /// START is not a multiple of 4.
    StartNotAligned { typed: String, start: u64 },
    /// START and LENGTH are not a region.
    Region(NotARegion),
    /// A `--region` that does not have three parts.
    RegionShape { typed: String },
    /// A `--region` whose file is empty.
    RegionWithoutFile { typed: String },
    /// A number that cannot be a block size.
    BlockSize { typed: String },
    /// Not a number of seconds.
    Seconds { option: &'static str, typed: String },
    /// Not a number of phones.
    Count { typed: String },
    /// More phones than there are practice phones.
    TooFewPracticePhones { count: u32, ports: usize },
    /// `auto` beside other ports.
    AutoAmongPorts,
    /// A port that was given twice.
    PortTwice { typed: String },
    /// Two names for one port.
    OnePort { one: String, other: String },
    /// A range of `batch` that does not have two parts.
    BatchRegion { typed: String },
    /// More ports than stations.
    TooManyPorts { most: u16 },
    /// Not the code of a chip.
    ChipCode { typed: String },
    /// Arguments that must be given were not.
    Missing { arguments: Vec<String>, example: &'static str },
    /// There is no such command.
    NoSuchCommand { typed: String, commands: Vec<String> },
    /// No command was given.
    NoCommand { commands: Vec<String> },
    /// `program` has no such option; `close` is one that looks like it.
    NoSuchOption { program: String, option: String, close: Option<String> },
    /// More arguments than `program` takes.
    TooMany { program: String, typed: String },
    /// An argument without its value, which is one of `choices`.
    NeedsChoice { argument: String, choices: Vec<String> },
    /// An argument without its value.
    NeedsValue { argument: String, example: String, program: String },
    /// A value that is not one of `choices`.
    NoSuchChoice { argument: String, value: String, choices: Vec<String> },
    /// A value for an option that takes none.
    TakesNoValue { option: String, value: String },
    /// Two arguments that exclude each other.
    Conflict { argument: String, other: String },
    /// The same argument more than once.
    Twice { argument: String },
    /// An argument that is not text, as far as it can be shown.
    NotText { shown: String },
    /// Anything else that clap refuses.
    NotUnderstood { program: String, argument: String, value: String },
    /// A language that the program does not have.
    NoSuchLanguage { typed: String },
    /// A fault that the practice phone does not have; `why` is in English.
    PracticeFault { spec: String, why: String },
    /// The image for the practice phone cannot be used; `why` is the system's or in English.
    PracticeImage { path: PathBuf, why: String },
    /// There is no such practice phone.
    PracticePhone { typed: String, phones: Vec<String> },
    /// A smartphone's storage cannot come from an image.
    PracticeImageSmartphone { phone: String },
    /// An option that only practice smartphones have.
    PracticeFeaturePhone { option: &'static str },
    /// A file for the practice smartphone cannot be written; `why` is the system's.
    PracticeFile { path: PathBuf, why: String },
    /// A list of names with an empty one.
    EmptyName { option: &'static str, typed: String },
    /// The log of the practice phone cannot be written; `why` is the system's.
    PracticeLog { path: PathBuf, why: String },
    /// The log would replace the image.
    PracticeLogIsImage { path: PathBuf },
    /// The log would replace something else than a file.
    PracticeLogNotAFile { path: PathBuf },
}

impl From<NotARegion> for UsageError {
    fn from(error: NotARegion) -> UsageError {
        UsageError::Region(error)
    }
}

/// A sentence.
impl Present for UsageError {
    fn present(&self) -> String {
        let shown = |path: &PathBuf| path.display().to_string();
        match self {
            UsageError::Number { argument, error } => number(argument, error),
            UsageError::StartNotAligned { typed, start } => {
                let below = start / 4 * 4;
                let above = below.saturating_add(4);
                let below = format!("{below:#x}");
                if above > u64::from(u32::MAX) {
                    // The phone's addresses end there.
                    tr!("usage-start-not-aligned-at-end", typed = typed, below = below)
                } else {
                    let above = format!("{above:#x}");
                    tr!("usage-start-not-aligned", typed = typed, below = below, above = above)
                }
            }
            UsageError::Region(error) => error.present(),
            UsageError::RegionShape { typed } => tr!("usage-region-shape", typed = quoted(typed)),
            UsageError::RegionWithoutFile { typed } => {
                tr!("usage-region-without-file", typed = quoted(typed))
            }
            UsageError::BlockSize { typed } => {
                tr!("usage-block-size", typed = typed, least = BlockSize::MIN, most = BlockSize::MAX)
            }
            UsageError::Seconds { option, typed } => {
                tr!("usage-seconds", option = *option, typed = quoted(typed))
            }
            UsageError::Count { typed } => tr!("usage-count", typed = typed),
            UsageError::TooFewPracticePhones { count, ports } => {
                tr!("usage-too-few-practice-phones", count = *count, ports = *ports)
            }
            UsageError::AutoAmongPorts => tr!("usage-auto-among-ports"),
            UsageError::PortTwice { typed } => tr!("usage-port-twice", typed = typed),
            UsageError::OnePort { one, other } => tr!("usage-one-port", one = one, other = other),
            UsageError::BatchRegion { typed } => tr!("usage-batch-region", typed = quoted(typed)),
            UsageError::TooManyPorts { most } => tr!("usage-too-many-ports", most = *most),
            UsageError::ChipCode { typed } => tr!("usage-chip-code", typed = quoted(typed)),
            UsageError::Missing { arguments, example } => {
                tr!(
                    "usage-missing",
                    count = arguments.len(),
                    arguments = listed(arguments),
                    example = *example
                )
            }
            UsageError::NoSuchCommand { typed, commands } => {
                tr!("usage-no-such-command", typed = quoted(typed), commands = listed(commands))
            }
            UsageError::NoCommand { commands } => tr!("usage-no-command", commands = listed(commands)),
            UsageError::NoSuchOption { program, option, close: Some(close) } => {
                tr!("usage-no-such-option-but", program = program, option = option, close = close)
            }
            UsageError::NoSuchOption { program, option, close: None } => {
                tr!("usage-no-such-option", program = program, option = option)
            }
            UsageError::TooMany { program, typed } => {
                tr!("usage-too-many", program = program, typed = quoted(typed))
            }
            UsageError::NeedsChoice { argument, choices } => {
                tr!("usage-needs-choice", argument = argument, choices = listed(choices))
            }
            UsageError::NeedsValue { argument, example, program } => {
                tr!("usage-needs-value", argument = argument, example = example, program = program)
            }
            UsageError::NoSuchChoice { argument, value, choices } => tr!(
                "usage-no-such-choice",
                argument = argument,
                value = quoted(value),
                choices = listed(choices)
            ),
            UsageError::TakesNoValue { option, value } => {
                tr!("usage-takes-no-value", option = option, value = quoted(value))
            }
            UsageError::Conflict { argument, other } => {
                tr!("usage-conflict", argument = argument, other = other)
            }
            UsageError::Twice { argument } => tr!("usage-twice", argument = argument),
            UsageError::NotText { shown } => tr!("usage-not-text", typed = quoted(shown)),
            UsageError::NotUnderstood { program, argument, value } => {
                tr!("usage-not-understood", program = program, argument = argument, value = quoted(value))
            }
            UsageError::NoSuchLanguage { typed } => no_such_language(typed),
            UsageError::PracticeFault { spec, why } => tr!("usage-practice-fault", spec = spec, why = why),
            UsageError::PracticeImage { path, why } => {
                tr!("usage-practice-image", path = shown(path), why = why)
            }
            UsageError::PracticePhone { typed, phones } => {
                tr!("usage-practice-phone", typed = quoted(typed), phones = listed(phones))
            }
            UsageError::PracticeImageSmartphone { phone } => {
                tr!("usage-practice-image-smartphone", phone = phone)
            }
            UsageError::PracticeFeaturePhone { option } => {
                tr!("usage-practice-feature-phone", option = *option)
            }
            UsageError::PracticeFile { path, why } => {
                tr!("usage-practice-file", path = shown(path), why = why)
            }
            UsageError::EmptyName { option, typed } => {
                tr!("usage-empty-name", option = *option, typed = quoted(typed))
            }
            UsageError::PracticeLog { path, why } => {
                tr!("usage-practice-log", path = shown(path), why = why)
            }
            UsageError::PracticeLogIsImage { path } => {
                tr!("usage-practice-log-is-image", path = shown(path))
            }
            UsageError::PracticeLogNotAFile { path } => {
                tr!("usage-practice-log-not-a-file", path = shown(path))
            }
        }
    }
}

/// The sentence about a tag for which there is no language.
#[must_use]
pub fn no_such_language(typed: &str) -> String {
    let tags: Vec<String> = Language::all().map(|language| language.tag().to_owned()).collect();
    tr!("usage-no-such-language", typed = quoted(typed), languages = listed(&tags))
}

fn number(argument: &str, error: &NumberError) -> String {
    let text = quoted(&error.text);
    match &error.why {
        NotANumber::Neither => tr!("usage-number-wrong", argument = argument, text = text),
        NotANumber::LeadingZeros { hex, decimal } => {
            tr!("usage-number-leading-zeros", argument = argument, text = text, hex = hex, decimal = decimal)
        }
        NotANumber::HexWithout0x { hex } => {
            tr!("usage-number-hex-without-0x", argument = argument, text = text, hex = hex)
        }
    }
}

fn quoted(typed: &str) -> String {
    format!("{typed:?}")
}
