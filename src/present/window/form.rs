//! What is wrong with the form, with pasted lines and with scatter files, as people read it: what it is, and
//! what would be right.

use crate::app::{
    Expected, FieldError, FieldProblem, MOST_ROWS, PasteProblem, PastedLineError, ScatterError,
    ScatterProblem,
};
use crate::present::{Present, UserError};
use crate::tr;
use bromide_engine::readback::BlockSize;

impl FieldError {
    /// The sentence, without a full stop.
    #[must_use]
    pub fn sentence(&self) -> String {
        self.problem.present()
    }
}

impl Present for FieldProblem {
    fn present(&self) -> String {
        match self {
            FieldProblem::PortEmpty => tr!("form-port-empty", windows = "COM5", unix = "/dev/ttyACM0"),
            FieldProblem::AnyPort(name) => tr!("form-any-port", port = name),
            FieldProblem::OnePort { one, other } => tr!("form-one-port", one = one, other = other),
            FieldProblem::TooManyPorts { most } => tr!("form-too-many-ports", most = *most),
            FieldProblem::Port(error) => UserError::from(error).cause,
            FieldProblem::FolderEmpty => tr!("form-folder-empty"),
            FieldProblem::NoSuchFolder(folder) => {
                tr!("form-no-such-folder", folder = folder.display().to_string())
            }
            FieldProblem::NoPartFile(part) => tr!("error-no-part", path = part.display().to_string()),
            FieldProblem::NoBackup(folder) => {
                tr!("form-no-backup", folder = folder.display().to_string())
            }
            FieldProblem::PartNotBack(part) => tr!("form-part-not-back", path = part.display().to_string()),
            FieldProblem::Name(error) => error.present(),
            FieldProblem::NoRangeOn => tr!("form-no-range-on"),
            FieldProblem::NoPartNamed => tr!("form-no-part"),
            FieldProblem::TooManyParts { most } => tr!("form-too-many-parts", most = *most),
            FieldProblem::RpmbNamed => tr!("form-rpmb"),
            FieldProblem::Number(error) => error.present(),
            FieldProblem::BlockSize { typed } => {
                tr!("form-block-size", typed = typed, least = BlockSize::MIN, most = BlockSize::MAX)
            }
            FieldProblem::StartNotAligned { typed, start } => {
                let below = start / 4 * 4;
                tr!(
                    "form-start-not-whole-word",
                    typed = typed,
                    below = format!("{below:#x}"),
                    above = format!("{:#x}", below.saturating_add(4))
                )
            }
            FieldProblem::StartPastAddresses { start, end } => {
                tr!("form-start-past-addresses", start = format!("{start:#x}"), end = format!("{end:#x}"))
            }
            FieldProblem::LengthZero => tr!("form-length-zero"),
            FieldProblem::EndPastAddresses { start, length, end } => tr!(
                "form-end-past-addresses",
                length = format!("{length:#x}"),
                start = format!("{start:#x}"),
                end = format!("{end:#x}"),
                most = format!("{:#x}", end.saturating_sub(*start))
            ),
            FieldProblem::Region(error) => error.present(),
        }
    }
}

impl Present for PastedLineError {
    fn present(&self) -> String {
        let (line, text) = (self.line.to_string(), format!("{:?}", self.text));
        tr!("paste-no-range", line = line, why = self.why.present(), text = text)
    }
}

/// A part of a sentence.
impl Present for PasteProblem {
    fn present(&self) -> String {
        match self {
            PasteProblem::TooLittle => tr!("paste-too-little"),
            PasteProblem::NoNumbers => tr!("paste-no-numbers"),
            PasteProblem::Number(error) => error.present(),
            PasteProblem::EndBeforeStart => tr!("paste-end-before-start"),
            PasteProblem::TooManyRows => tr!("form-too-many-rows", most = MOST_ROWS),
        }
    }
}

/// A part of a sentence.
impl Present for ScatterError {
    fn present(&self) -> String {
        match self.line {
            Some(line) => tr!("scatter-line", line = line.to_string(), why = self.why.present()),
            None => self.why.present(),
        }
    }
}

impl Present for ScatterProblem {
    fn present(&self) -> String {
        let quoted = |text: &str| format!("{text:?}");
        match self {
            ScatterProblem::Empty => tr!("scatter-empty"),
            ScatterProblem::Xml => tr!("scatter-xml"),
            ScatterProblem::NotText => tr!("scatter-no-text"),
            ScatterProblem::FilesOnly => tr!("scatter-files-only"),
            ScatterProblem::CutOff { name, expected } => {
                tr!("scatter-cut-off", name = name, wanted = expected.present())
            }
            ScatterProblem::Unexpected { expected, found } => {
                tr!("scatter-not-expected", wanted = expected.present(), found = quoted(found))
            }
            ScatterProblem::NotAscending { name, before } => {
                tr!("scatter-not-ascending", name = name, before = before)
            }
            ScatterProblem::EndUnknown(name) => tr!("scatter-end-unknown", name = name),
            ScatterProblem::NoKey(found) => tr!("scatter-no-key", found = quoted(found)),
            ScatterProblem::KeyTwice(key) => tr!("scatter-key-twice", key = key),
            ScatterProblem::KeyMissing(key) => tr!("scatter-key-missing", key = *key),
            ScatterProblem::TooLarge(name) => tr!("scatter-too-large", name = quoted(name)),
            ScatterProblem::BadName(found) => tr!("scatter-no-name", found = quoted(found)),
            ScatterProblem::Twice { name, first } => {
                tr!("scatter-twice", name = name, first = first.to_string())
            }
            ScatterProblem::NotANumber(found) => tr!("scatter-no-number", found = quoted(found)),
            ScatterProblem::AmbiguousNumber(error) => error.present(),
            ScatterProblem::NotARange { found, why } => {
                tr!("scatter-not-a-range", why = why.present(), found = quoted(found))
            }
        }
    }
}

impl Present for Expected {
    fn present(&self) -> String {
        match self {
            Expected::Address => tr!("scatter-address"),
            Expected::OpenBrace => "{".to_owned(),
            Expected::CloseBrace => "}".to_owned(),
        }
    }
}
