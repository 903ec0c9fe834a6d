//! The commands of the main page: which of them are possible in which state, and which one the big button
//! gives. One table for buttons, menus and keys, so that they agree.

use crate::app::job::finished::Finished;
use crate::app::job::state::State;
use crate::app::job::station::{CheckSkip, Station};

/// What the big button does now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MainButton {
    /// Start.
    ReadBack,
    /// Stop the job, after a question.
    Stop,
    /// Resume; the number is the bytes that are read and good.
    Continue(u64),
    /// Resume after a failed check: only the blocks that differed are read.
    CheckAgain,
    /// Start the same job again.
    TryAgain,
    /// The same with another phone, under a new file name.
    NextPhone,
}

impl MainButton {
    /// The button for a station.
    #[must_use]
    pub fn of(station: &Station) -> MainButton {
        match station {
            Station::Ready => MainButton::ReadBack,
            Station::Running(_) => MainButton::Stop,
            Station::Finished(finished) => match finished.state {
                State::Saved => MainButton::NextPhone,
                // Its names are taken, so the same job would be refused.
                _ if finished.is_over() => MainButton::NextPhone,
                State::PartlySaved | State::Stopped if finished.resumable_bytes() > 0 => {
                    MainButton::Continue(finished.resumable_bytes())
                }
                State::Failed if finished.resumable_bytes() > 0 => MainButton::CheckAgain,
                _ => MainButton::TryAgain,
            },
        }
    }

    /// What it asks for.
    #[must_use]
    pub fn command(self) -> UiCommand {
        match self {
            MainButton::ReadBack => UiCommand::ReadBack,
            MainButton::Stop => UiCommand::Stop,
            MainButton::Continue(_) | MainButton::CheckAgain => UiCommand::Continue,
            MainButton::TryAgain => UiCommand::TryAgain,
            MainButton::NextPhone => UiCommand::NextPhone,
        }
    }
}

/// Everything the user can ask for on the main page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UiCommand {
    /// Start the job that the form describes.
    ReadBack,
    /// Stop the job.
    Stop,
    /// Skip the rest of the check.
    SkipCheck,
    /// Resume the unfinished regions.
    Continue,
    /// Start the same job again.
    TryAgain,
    /// The same with another phone.
    NextPhone,
    /// Back to the form.
    BackToForm,
    /// Change the form.
    EditForm,
    /// Show the dump's folder.
    OpenFolder,
    /// Look inside the dump, or inside its unfinished file.
    LookInside,
    /// Find out which areas and partitions the phone has.
    ListParts,
    /// Save the unfinished files under their names, with what is missing in their reports.
    SaveAsItIs,
    /// Copy SHA-256 and the others.
    CopyHashes,
    /// Copy what happened, for someone who can help.
    CopyDetails,
    /// Save log, bytes, versions and settings in one file, for someone who can help.
    SaveBundle,
}

/// What a command needs beside the right state.
enum Needs {
    Nothing,
    /// A saved dump.
    Saved,
    /// A saved dump or an unfinished file that is there.
    SavedOrPart,
    /// An unfinished file that is there.
    Part,
    /// A check that can be skipped.
    Check,
    /// Good bytes in an unfinished file, even if its disk must be back first.
    Kept,
}

use State::{Checking, Connecting, Failed, Held, PartlySaved, Reading, Ready, Saved, Stopped, Waiting};

const ENDED: &[State] = &[Saved, PartlySaved, Stopped, Failed];

/// The one table: which command in which states.
const TABLE: [(UiCommand, &[State], Needs); 15] = [
    (UiCommand::ReadBack, &[Ready], Needs::Nothing),
    (UiCommand::Stop, &[Waiting, Connecting, Held, Reading, Checking], Needs::Nothing),
    (UiCommand::SkipCheck, &[Checking], Needs::Check),
    (UiCommand::Continue, &[PartlySaved, Stopped, Failed], Needs::Kept),
    (UiCommand::TryAgain, &[PartlySaved, Stopped, Failed], Needs::Nothing),
    (UiCommand::NextPhone, ENDED, Needs::Nothing),
    (UiCommand::BackToForm, ENDED, Needs::Nothing),
    (UiCommand::ListParts, &[Ready, Saved, PartlySaved, Stopped, Failed], Needs::Nothing),
    (UiCommand::EditForm, &[Ready, Saved, PartlySaved, Stopped, Failed], Needs::Nothing),
    (UiCommand::OpenFolder, ENDED, Needs::SavedOrPart),
    (UiCommand::LookInside, ENDED, Needs::SavedOrPart),
    (UiCommand::SaveAsItIs, &[PartlySaved, Stopped, Failed], Needs::Part),
    (UiCommand::CopyHashes, ENDED, Needs::Saved),
    (UiCommand::CopyDetails, ENDED, Needs::Nothing),
    (UiCommand::SaveBundle, &State::ALL, Needs::Nothing),
];

impl UiCommand {
    /// All of them.
    pub fn all() -> impl Iterator<Item = UiCommand> {
        TABLE.iter().map(|(command, ..)| *command)
    }

    /// Whether it can be asked for now.
    #[must_use]
    pub fn is_enabled(self, station: &Station) -> bool {
        let state = station.state();
        let finished = station.finished();
        let saved = finished.is_some_and(|finished| finished.saved().next().is_some());
        let part = finished.is_some_and(|finished| finished.parts().next().is_some());
        let kept = finished.map_or(0, Finished::resumable_bytes) > 0;
        TABLE.iter().any(|(command, states, needs)| {
            *command == self
                && states.contains(&state)
                && match needs {
                    Needs::Nothing => true,
                    Needs::Saved => saved,
                    Needs::SavedOrPart => saved || part,
                    Needs::Part => part,
                    Needs::Check => {
                        station.running().is_some_and(|running| running.skip == CheckSkip::Possible)
                    }
                    Needs::Kept => kept,
                }
        })
    }
}
