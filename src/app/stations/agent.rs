//! How the user's files for a smartphone change its lane: chosen, read, used again for the next phone of that chip.
//! Used by the state of several phones.

use super::messages::{SeveralEffect, StationsRequest};
use super::session::SeveralSession;
use crate::app::agent::command::AgentCommand;
use crate::app::agent::held::HeldPhone;
use crate::app::agent::search::{AgentReading, AgentRequest, AgentSource};
use crate::app::job::station::{Running, RunningStage, Station};
use crate::worker::AgentAnswer;
use bromide_engine::stations::StationNumber;

impl SeveralSession {
    /// The user has chosen something for the smartphone of a station.
    pub(super) fn agent_command(
        &mut self,
        station: StationNumber,
        command: AgentCommand,
    ) -> Vec<SeveralEffect> {
        let Some(held) = self.held(station) else { return vec![] };
        let request = match command {
            AgentCommand::Agent(path) => held.request(Some(AgentSource::File(path)), None),
            AgentCommand::Preloader(path) => held.request(None, Some(path)),
            AgentCommand::Dropped(path) => AgentRequest { dropped: Some(path), ..held.request(None, None) },
            AgentCommand::Folder(folder) => AgentRequest { folder: Some(folder), ..held.request(None, None) },
            AgentCommand::Practice => held.request(Some(AgentSource::Practice), None),
            // Files that failed are chosen anew.
            AgentCommand::UseAgain => return vec![],
        };
        held.is_reading = true;
        vec![SeveralEffect::ReadAgentFiles(station, Box::new(request))]
    }

    /// Files were read: the job continues, or the lane says why they cannot be used.
    pub(super) fn on_agent_reading(
        &mut self,
        station: StationNumber,
        reading: AgentReading,
    ) -> Vec<SeveralEffect> {
        let Some(held) = self.held(station) else { return vec![] };
        if held.waiting.hold != reading.hold {
            return vec![];
        }
        let Some(files) = held.take(reading) else {
            return vec![SeveralEffect::Attention(station, super::lane::Sign::NeedsUser)];
        };
        let (hold, code, is_practice) =
            (held.waiting.hold, held.waiting.phone.hardware_code, held.is_practice);
        let path =
            |file: &Option<crate::app::agent::held::HeldFile>| file.as_ref().map(|file| file.path.clone());
        let (agent, preloader) = (path(&held.agent), path(&held.preloader));
        if let Some(agent) = agent.filter(|_| !is_practice) {
            self.agents.remember(code, agent, preloader.filter(|_| files.preloader.is_some()));
        }
        if let Some(running) = self.running(station) {
            running.stage = RunningStage::Connecting;
        }
        let answer = AgentAnswer::Agent(Box::new(files));
        vec![SeveralEffect::Ask(StationsRequest::Answer(station, hold, answer))]
    }

    fn running(&mut self, station: StationNumber) -> Option<&mut Running> {
        match &mut self.lanes.get_mut(&station)?.job {
            Station::Running(running) => Some(running),
            Station::Ready | Station::Finished(_) => None,
        }
    }

    fn held(&mut self, station: StationNumber) -> Option<&mut HeldPhone> {
        match &mut self.running(station)?.stage {
            RunningStage::Held(held) => Some(held),
            _ => None,
        }
    }
}
