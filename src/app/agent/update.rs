//! How the state changes while a smartphone waits for its files. Used by `AppState::apply`.

use super::command::AgentCommand;
use super::fit::AgentOrigin;
use super::held::{HeldFile, HeldPhone};
use super::search::{AgentReading, AgentRequest, AgentSource};
use crate::app::job::finished::Finished;
use crate::app::job::state::State;
use crate::app::job::station::{Running, RunningStage, Station};
use crate::app::log::LogFact;
use crate::app::state::{AppState, Effect, Now};
use crate::worker::{AgentAnswer, Command, JobFailure, JobId, WaitingSmartphone};
use bromide_engine::acquire::{AgentFiles, AgentObstacle, Obstacle};
use bromide_engine::facts::ChipCode;
use bromide_engine::readback::JobError;

impl AppState {
    /// A smartphone waits.
    pub(in crate::app) fn on_needs_agent(&mut self, now: Now, waiting: WaitingSmartphone) -> Vec<Effect> {
        let Station::Running(running) = &mut self.station else { return vec![] };
        let is_practice = running.order.port.is_practice();
        let code = waiting.phone.hardware_code;
        let mut held = HeldPhone::new(waiting, is_practice);
        let mut request = None;
        // The practice smartphone has the chip of real phones, whose files it does not run.
        if !held.needs_server() && !is_practice {
            let remembered = self.settings.agents.of(code);
            let folder = self.settings.agents.folder();
            if remembered.agent.is_some() || folder.is_some() {
                let agent = remembered.agent.map(AgentSource::File);
                let asked = held.request(agent, remembered.preloader);
                request = Some(AgentRequest { folder, origin: AgentOrigin::Remembered, ..asked });
            }
        }
        held.is_reading = request.is_some();
        running.stage = RunningStage::Held(Box::new(held));
        self.log.add(now.date, LogFact::State(State::Held));
        match request {
            Some(request) => vec![Effect::ReadAgentFiles(Box::new(request))],
            None => vec![Effect::AgentNeeded],
        }
    }

    /// The user has chosen something.
    pub(in crate::app) fn agent_command(&mut self, now: Now, command: AgentCommand) -> Vec<Effect> {
        if let AgentCommand::Folder(folder) = &command {
            self.settings.agents.folder = folder.display().to_string();
        }
        let folder = self.settings.agents.folder();
        let Some((_, held)) = held(&mut self.station) else { return vec![] };
        let request = match command {
            AgentCommand::Agent(path) => held.request(Some(AgentSource::File(path)), None),
            AgentCommand::Preloader(path) => held.request(None, Some(path)),
            AgentCommand::Dropped(path) => AgentRequest { dropped: Some(path), ..held.request(None, None) },
            AgentCommand::Folder(_) => AgentRequest { folder, ..held.request(None, None) },
            AgentCommand::Practice => held.request(Some(AgentSource::Practice), None),
            AgentCommand::UseAgain => {
                let Some(files) = held.ready.take() else { return vec![] };
                return self.answer(now, *files);
            }
        };
        held.is_reading = true;
        vec![Effect::ReadAgentFiles(Box::new(request))]
    }

    /// Files were read.
    pub(in crate::app) fn on_agent_reading(&mut self, now: Now, reading: AgentReading) -> Vec<Effect> {
        let is_doubtful = |code: ChipCode| self.agent_doubt == Some(code);
        let Some((_, held)) = held(&mut self.station) else { return vec![] };
        if held.waiting.hold != reading.hold {
            return vec![];
        }
        let is_automatic = matches!(reading.origin, AgentOrigin::Remembered);
        let is_doubtful = is_automatic && is_doubtful(held.waiting.phone.hardware_code);
        let complete = held.take(reading);
        let problems: Vec<HeldFile> = [&held.agent, &held.preloader]
            .into_iter()
            .flatten()
            .filter(|file| file.problem.is_some())
            .cloned()
            .collect();
        let chip = held.waiting.phone.chip.clone();
        let asks = if is_automatic { vec![Effect::AgentNeeded] } else { vec![] };
        match complete {
            Some(files) if is_doubtful => {
                held.ready = Some(Box::new(files));
                asks
            }
            Some(files) => self.answer(now, files),
            None => {
                for file in problems {
                    self.log.add(now.date, LogFact::AgentFileRefused { file, chip: chip.clone() });
                }
                asks
            }
        }
    }

    /// Continues the job with these files.
    fn answer(&mut self, now: Now, files: AgentFiles) -> Vec<Effect> {
        let Some((id, held)) = held(&mut self.station) else { return vec![] };
        let (hold, origin, code) = (held.waiting.hold, held.origin, held.waiting.phone.hardware_code);
        let path = |file: &Option<HeldFile>| file.as_ref().map(|file| file.path.clone());
        let (agent, preloader) = (path(&held.agent), path(&held.preloader));
        let is_practice = held.is_practice;
        if let Station::Running(running) = &mut self.station {
            running.stage = RunningStage::Connecting;
        }
        self.agent_doubt = None;
        let mut effects = Vec::new();
        if let Some(agent) = agent {
            let preloader = preloader.filter(|_| files.preloader.is_some());
            let used = LogFact::AgentUsed { file: agent.clone(), preloader: preloader.clone(), origin };
            self.log.add(now.date, used);
            if !is_practice {
                self.settings.agents.remember(code, agent, preloader);
            }
        }
        self.log.add(now.date, LogFact::State(State::Connecting));
        let answer = AgentAnswer::Agent(Box::new(files));
        effects.push(Effect::Send(Command::Agent { id, hold, answer }));
        effects.push(Effect::SaveSettings);
        effects
    }

    /// Files with which a job failed are not used again without a question.
    pub(in crate::app) fn doubt_agent(&mut self, finished: &Finished) {
        let Some(JobFailure::Engine(JobError::CannotRead(Obstacle::Agent(obstacle)))) = &finished.error
        else {
            return;
        };
        if !matches!(obstacle, AgentObstacle::NoFile { .. }) {
            self.agent_doubt = finished.phone.as_ref().map(|phone| phone.hardware_code);
        }
    }
}

/// The phone that waits, and its job.
fn held(station: &mut Station) -> Option<(JobId, &mut HeldPhone)> {
    match station {
        Station::Running(running) => {
            let Running { id, stage: RunningStage::Held(held), .. } = &mut **running else { return None };
            Some((*id, held))
        }
        Station::Ready | Station::Finished(_) => None,
    }
}
