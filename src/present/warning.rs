//! Warnings about a dump and notes in the log: whole sentences.

use super::phone::list_differences;
use super::{Present, UserError, reading_program};
use crate::tr;
use bromide_engine::dumpfile::{CheckKind, Report};
use bromide_engine::event::{Note, Phase};
use bromide_engine::readback::{CheckChoice, JobError};
use bromide_engine::warning::{ReadingWarning, Warning};

impl Present for Warning {
    fn present(&self) -> String {
        match self {
            Warning::Flash(warning) => warning.present(),
            Warning::Content(anomaly) => anomaly.present(),
            Warning::Reading(warning) => warning.present(),
            Warning::Other { text } => text.clone(),
        }
    }
}

impl Present for ReadingWarning {
    fn present(&self) -> String {
        match self {
            ReadingWarning::ChipUnproven { chip } => tr!("chip-unproven", chip = chip),
            ReadingWarning::NandPages => tr!("read-nand-pages"),
            ReadingWarning::NandWithSpare { page, spare } => {
                tr!("read-nand-with-spare", page = *page, spare = *spare)
            }
            ReadingWarning::RangeGuessed => tr!("read-range-guessed"),
            ReadingWarning::NotLocked => tr!("read-not-locked"),
            ReadingWarning::DiskChanged { bytes } => {
                tr!("read-disk-changed", size = super::size(*bytes))
            }
            ReadingWarning::SeamDiffered { at } => {
                tr!("read-seam-differed", at = format!("{at:#010x}"))
            }
            ReadingWarning::SampleDiffered => tr!("read-sample-differed"),
            ReadingWarning::SavedAsItIs { missing, unreadable, unchecked, changed } => {
                let [missing, unreadable, unchecked, changed] =
                    [missing, unreadable, unchecked, changed].map(|bytes| super::size(*bytes));
                tr!(
                    "read-saved-as-it-is",
                    missing = missing,
                    unreadable = unreadable,
                    unchecked = unchecked,
                    changed = changed
                )
            }
            ReadingWarning::BlocksSettled { blocks } => tr!("read-blocks-settled", blocks = *blocks),
            ReadingWarning::ManyBlocksSettled { blocks, of } => {
                tr!("read-many-settled", blocks = *blocks, of = *of)
            }
        }
    }
}

impl Present for Note {
    fn present(&self) -> String {
        match self {
            Note::Seen(sighting) => sighting.present(),
            Note::ReadAgain { at, error } => {
                tr!("read-again", at = format!("{at:#010x}"), why = error.present())
            }
            Note::Skipped { at, error } => {
                tr!("read-gave-up", at = format!("{at:#010x}"), why = error.present())
            }
            Note::NoAnswer { waited } => tr!("read-no-answer", seconds = waited.as_secs()),
            Note::BlockSettled { at, bytes } => {
                tr!("read-block-settled", at = format!("{at:#010x}"), bytes = *bytes)
            }
            Note::BlockUnsettled { at, bytes } => {
                tr!("read-block-differed-again", at = format!("{at:#010x}"), bytes = *bytes)
            }
            Note::OtherPhone { differs } => tr!("read-other-phone", differs = list_differences(differs)),
            Note::UnsuitablePhone(error) => {
                tr!("read-not-this-one", why = UserError::from(&JobError::from(error.clone())).cause)
            }
            Note::FileBusy { file } => tr!("read-file-held", file = file.display().to_string()),
            Note::CheckNeeded => tr!("read-check-needed"),
            Note::ReadByAgent(obstacle) => tr!("read-by-agent", why = obstacle.present()),
            Note::LostAtHighSpeed => tr!("read-lost-at-high-speed"),
            Note::ReadingProgramRuns(facts) => reading_program::runs(facts),
            Note::WithoutReadingProgram(doubt) => tr!("program-not-used", why = doubt.present()),
            Note::Restarted => tr!("read-restarted"),
            Note::NotRestarted(error) => tr!("read-not-restarted", why = error.present()),
        }
    }
}

/// How a saved dump was checked.
#[must_use]
pub fn checked(report: &Report) -> String {
    let has_many = report
        .warnings
        .iter()
        .any(|warning| matches!(warning, Warning::Reading(ReadingWarning::ManyBlocksSettled { .. })));
    match report.check.passed {
        None if report.check.skipped => tr!("checked-skipped"),
        None if report.is_as_it_is() => tr!("checked-as-it-is"),
        None => tr!("checked-not"),
        Some(false) => tr!("checked-failed"),
        Some(true) if has_many => tr!("checked-many-settled"),
        Some(true) if report.check.blocks_reread > 0 => {
            tr!("checked-settled", count = report.check.blocks_reread)
        }
        Some(true) if report.check.kind == CheckKind::Full => tr!("checked-full"),
        Some(true) if report.check.kind == CheckKind::ReadAgainOnPhone => tr!("checked-on-phone"),
        Some(true) => tr!("checked-sampled"),
    }
}

/// The warnings of a saved dump but the one that [`checked`] includes.
#[must_use]
pub fn report_warnings(report: &Report) -> Vec<String> {
    let is_said =
        |warning: &&Warning| matches!(warning, Warning::Reading(ReadingWarning::BlocksSettled { .. }));
    report.warnings.iter().filter(|warning| !is_said(warning)).map(Present::present).collect()
}

/// The sentence for a phone that is lost after `good` bytes. `is_there`: its port still exists, but it does
/// not answer.
#[must_use]
pub fn lost(good: u64, is_there: bool) -> String {
    match (good, is_there) {
        (0, false) => tr!("lost-before-reading"),
        (0, true) => tr!("hung-before-reading"),
        (good, false) => tr!("lost-at", at = super::size(good)),
        (good, true) => tr!("hung-at", at = super::size(good)),
    }
}

impl Present for Phase {
    fn present(&self) -> String {
        match self {
            Phase::Waiting => tr!("state-waiting"),
            Phase::Connecting => tr!("state-connecting"),
            Phase::Reading => tr!("state-reading"),
            Phase::Checking => tr!("state-checking"),
        }
    }
}

impl Present for CheckKind {
    fn present(&self) -> String {
        match self {
            CheckKind::Full => tr!("check-full"),
            CheckKind::ReadAgainOnPhone => tr!("check-read-again-on-phone"),
            CheckKind::Sampled => tr!("check-sampled"),
            CheckKind::None => tr!("check-off"),
            CheckKind::Other(text) => text.clone(),
        }
    }
}

impl Present for CheckChoice {
    fn present(&self) -> String {
        match self {
            CheckChoice::Auto => tr!("check-auto"),
            CheckChoice::Full => tr!("check-full"),
            CheckChoice::Sampled => tr!("check-sampled"),
            CheckChoice::Off => tr!("check-off"),
        }
    }
}
