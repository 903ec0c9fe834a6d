//! What is open on the pages of several phones, and what the user can ask for there. Plain data: a part of what the
//! views share, which draws nothing.

use super::announce::Announcements;
use crate::app::{Mode, SeveralCommand, SeveralForm, StationNumber};

/// What is open on this page.
#[derive(Default)]
pub(super) struct StationsView {
    /// What is shown of the session.
    pub(super) open: Open,
    /// The first field of the job sheet gets the focus.
    pub(super) focus_sheet: bool,
    pub(super) announcements: Announcements,
}

/// What is shown of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Open {
    /// All lanes.
    #[default]
    AllLanes,
    /// The details of a lane.
    Lane(StationNumber),
    /// The job sheet of the phone that is plugged in next.
    NextSheet,
}

impl Open {
    /// The lane whose details are shown.
    pub(super) fn lane(self) -> Option<StationNumber> {
        if let Open::Lane(station) = self { Some(station) } else { None }
    }
}

/// What the user asked for on this page.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum StationsAction {
    /// One phone or several.
    Mode(Mode),
    /// The form as edited.
    Edit(Box<SeveralForm>),
    /// Begin a session.
    Start,
    /// Something for the session.
    Command(SeveralCommand),
    /// Show this.
    Open(Open),
    /// Export the table of the session.
    Export(Table),
}

/// A form of the session's table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Table {
    /// For other programs.
    Csv,
    /// For people.
    Html,
}
