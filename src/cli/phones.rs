//! Where a command looks for phones, and how they are read: what `read`, `resume` and `backup` have in common.

use bromide_engine::acquire::{AgentFiles, PortSource, ReadingProgramChoice};
use bromide_engine::finder::PortChoice;
use bromide_engine::link::PhonePort;

/// The phones of one command.
pub(super) struct Phones<'a> {
    pub(super) choice: &'a PortChoice,
    /// For smartphones.
    pub(super) files: Option<AgentFiles>,
    /// For feature phones.
    pub(super) program: ReadingProgramChoice,
}

impl Phones<'_> {
    /// The phones that appear at `place`.
    pub(super) fn source<'p>(&'p mut self, place: &'p mut dyn PhonePort) -> PortSource<'p> {
        PortSource::with_agents(place, &mut self.files).with_reading_program(self.program)
    }
}
