//! What the reader of a dump should know, and what the log says: whole sentences.

use super::phone::list_differences;
use super::{Present, UserError};
use crate::words;
use bromide_engine::dumpfile::CheckKind;
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
            ReadingWarning::ChipUnproven { chip } => words!("chip-unproven", chip = chip),
            ReadingWarning::RangeGuessed => words!("read-range-guessed"),
            ReadingWarning::NotLocked => words!("read-not-locked"),
            ReadingWarning::DiskChanged { bytes } => {
                words!("read-disk-changed", size = super::size(*bytes))
            }
            ReadingWarning::SeamDiffered { at } => {
                words!("read-seam-differed", at = format!("{at:#010x}"))
            }
            ReadingWarning::SampleDiffered => words!("read-sample-differed"),
            ReadingWarning::BlocksSettled { blocks } => words!("read-blocks-settled", blocks = *blocks),
            ReadingWarning::ManyBlocksSettled { blocks, of } => {
                words!("read-many-settled", blocks = *blocks, of = *of)
            }
        }
    }
}

impl Present for Note {
    fn present(&self) -> String {
        match self {
            Note::Seen(sighting) => sighting.present(),
            Note::ReadAgain { at, error } => {
                words!("read-again", at = format!("{at:#010x}"), why = error.present())
            }
            Note::GaveUp { at, error } => {
                words!("read-gave-up", at = format!("{at:#010x}"), why = error.present())
            }
            Note::NoAnswer { waited } => words!("read-no-answer", seconds = waited.as_secs()),
            Note::BlockSettled { at, bytes } => {
                words!("read-block-settled", at = format!("{at:#010x}"), bytes = *bytes)
            }
            Note::BlockUnsettled { at, bytes } => {
                words!("read-block-differed-again", at = format!("{at:#010x}"), bytes = *bytes)
            }
            Note::OtherPhone { differs } => words!("read-other-phone", differs = list_differences(differs)),
            Note::NotThisOne(error) => {
                words!("read-not-this-one", why = UserError::from(&JobError::from(error.clone())).cause)
            }
            Note::FileHeld { file } => words!("read-file-held", file = file.display().to_string()),
            Note::Restarted => words!("read-restarted"),
            Note::NotRestarted(error) => words!("read-not-restarted", why = error.present()),
        }
    }
}

/// What is said when the phone is lost after `done` bytes. `is_there`: its port still is, but it does not answer.
#[must_use]
pub fn lost(done: u64, is_there: bool) -> String {
    match (done, is_there) {
        (0, false) => words!("lost-before-reading"),
        (0, true) => words!("hung-before-reading"),
        (done, false) => words!("lost-at", at = super::size(done)),
        (done, true) => words!("hung-at", at = super::size(done)),
    }
}

impl Present for Phase {
    fn present(&self) -> String {
        match self {
            Phase::Waiting => words!("state-waiting"),
            Phase::Connecting => words!("state-connecting"),
            Phase::Reading => words!("state-reading"),
            Phase::Checking => words!("state-checking"),
        }
    }
}

impl Present for CheckKind {
    fn present(&self) -> String {
        match self {
            CheckKind::Full => words!("check-full"),
            CheckKind::Sampled => words!("check-sampled"),
            CheckKind::None => words!("check-off"),
            CheckKind::Other(text) => text.clone(),
        }
    }
}

impl Present for CheckChoice {
    fn present(&self) -> String {
        match self {
            CheckChoice::Auto => words!("check-auto"),
            CheckChoice::Full => words!("check-full"),
            CheckChoice::Sampled => words!("check-sampled"),
            CheckChoice::Off => words!("check-off"),
        }
    }
}
