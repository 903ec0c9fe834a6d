//! Starts the second stage of an agent, whatever its protocol, and translates its failures into obstacles.
//!
//! Used by `smartphone`.

use crate::chip::{AgentGeneration, Smartphone};
use crate::da::preloader::PreloaderInfo;
use crate::da::{LoaderFacts, Stage};
use crate::obstacle::AcquireError;
use crate::session::AgentPipe;
use crate::storage::{Agent, Presence};

/// What the start needs.
pub(super) struct StartRequest<'a> {
    pub(super) chip: &'static Smartphone,
    pub(super) generation: AgentGeneration,
    pub(super) loader: &'a LoaderFacts,
    pub(super) second: Option<&'a Stage>,
    pub(super) preloader: Option<&'a PreloaderInfo>,
}

/// An agent that runs.
pub(super) struct StartedAgent {
    pub(super) agent: Box<dyn Agent>,
    /// Its version as it tells it.
    pub(super) version: Option<String>,
}

/// An agent that did not start.
pub(super) struct NotStarted {
    pub(super) error: AcquireError,
    pub(super) presence: Option<Box<dyn Presence>>,
}

/// Starts the agent whose first stage runs at the other end of `pipe`.
pub(super) fn start_agent(pipe: AgentPipe, request: &StartRequest<'_>) -> Result<StartedAgent, NotStarted> {
    let _ = (pipe, request.chip, request.generation, request.loader, request.second, request.preloader);
    unimplemented!("comes with the agents")
}
