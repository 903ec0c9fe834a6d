//! Starts the second stage of an agent, whatever its protocol, and translates its failures into obstacles.
//!
//! Used by `smartphone`.

use crate::chip::{AgentGeneration, DaCode, Smartphone};
use crate::da::legacy::PacketLen;
use crate::da::preloader::PreloaderInfo;
use crate::da::xflash;
use crate::da::{AgentFault, AgentStep, LoaderFacts, Stage};
use crate::obstacle::{AcquireError, AgentObstacle, Obstacle};
use crate::session::{Activity, AgentPipe, AgentPresence, SessionError};
use crate::storage::{
    Agent, DataAck, LegacyAgent, LegacyStart, LegacyStartError, UsbSpeed, XflashAgent, XmlAgent,
};

/// What the start needs.
pub(super) struct StartRequest<'a> {
    pub(super) chip: &'static Smartphone,
    pub(super) generation: AgentGeneration,
    pub(super) loader: &'a LoaderFacts,
    pub(super) second: &'a Stage,
    pub(super) preloader: Option<&'a PreloaderInfo>,
    /// The index of one of the forms of settings of legacy agents.
    pub(super) settings_form: usize,
}

/// An agent that runs.
pub(super) struct StartedAgent {
    pub(super) agent: RunningAgent,
    /// Its version as it reports it.
    pub(super) version: Option<String>,
}

/// An agent, by its protocol.
pub(super) enum RunningAgent {
    Legacy(LegacyAgent),
    Xflash(XflashAgent),
    Xml(XmlAgent),
}

impl RunningAgent {
    pub(super) fn presence(&self) -> AgentPresence {
        match self {
            RunningAgent::Legacy(agent) => agent.pipe().presence(),
            RunningAgent::Xflash(agent) => agent.pipe().presence(),
            RunningAgent::Xml(agent) => agent.pipe().presence(),
        }
    }

    /// Whether it says that USB runs at full speed.
    pub(super) fn is_at_full_speed(&mut self) -> Result<bool, SessionError> {
        match self {
            RunningAgent::Legacy(agent) => Ok(agent.speed() == UsbSpeed::Full),
            RunningAgent::Xflash(agent) => Ok(agent.usb_speed()? == Some(xflash::UsbSpeed::Full)),
            RunningAgent::Xml(_) => Ok(false),
        }
    }

    pub(super) fn boxed(self) -> Box<dyn Agent> {
        match self {
            RunningAgent::Legacy(agent) => Box::new(agent),
            RunningAgent::Xflash(agent) => Box::new(agent),
            RunningAgent::Xml(agent) => Box::new(agent),
        }
    }
}

/// Starts the agent whose first stage runs at the other end of `pipe`.
///
/// # Errors
/// [`AcquireError::Lost`] if the phone was disconnected, [`AcquireError::Stopped`], otherwise
/// [`AcquireError::CannotRead`] with an [`AgentObstacle`].
pub(super) fn start_agent(pipe: AgentPipe, request: &StartRequest<'_>) -> Result<StartedAgent, AcquireError> {
    let ram = request.preloader.map(|preloader| &preloader.settings);
    let StartRequest { chip, loader, second, .. } = *request;
    match request.generation {
        AgentGeneration::Legacy | AgentGeneration::Legacy32 => {
            let protocol_unknown = AgentObstacle::ProtocolUnknown { chip: chip.names() };
            let settings = chip.legacy.ok_or_else(|| cannot_read(protocol_unknown))?;
            let form = settings.extra.get(request.settings_form).or(settings.extra.first());
            let start = LegacyStart {
                loader,
                settings,
                extra: form.copied().unwrap_or_default(),
                second,
                ram,
                packet: PacketLen::default(),
            };
            let agent =
                LegacyAgent::start(pipe, &start).map_err(|error| legacy_error(error, chip.names()))?;
            let [major, minor, _] = agent.version();
            let version = Some(format!("{major}.{minor}"));
            Ok(StartedAgent { agent: RunningAgent::Legacy(agent), version })
        }
        AgentGeneration::Xflash => {
            let ack = match chip.da_codes.contains(&JOINS_ACK) {
                true => DataAck::Joined,
                false => DataAck::Separate,
            };
            let agent = XflashAgent::start(pipe, loader, second, ram, ack).map_err(start_error)?;
            let version = agent.version().map(str::to_owned);
            Ok(StartedAgent { agent: RunningAgent::Xflash(agent), version })
        }
        AgentGeneration::Xml => {
            let agent = XmlAgent::start(pipe, second).map_err(start_error)?;
            Ok(StartedAgent { agent: RunningAgent::Xml(agent), version: None })
        }
    }
}

/// The agent of this chip takes the acknowledgement of data in one transfer (da.md section 4.1).
const JOINS_ACK: DaCode = DaCode(0x6781);

fn cannot_read(obstacle: AgentObstacle) -> AcquireError {
    AcquireError::CannotRead(Obstacle::Agent(obstacle))
}

pub(super) fn legacy_error(error: LegacyStartError, chip: &'static str) -> AcquireError {
    cannot_read(match error {
        LegacyStartError::Session(error) => return start_error(error),
        LegacyStartError::NeedsPreloaderFile { .. } => AgentObstacle::NoPreloaderFile,
        LegacyStartError::PreloaderOfOtherPhone { .. } | LegacyStartError::RamRecordLength { .. } => {
            AgentObstacle::OtherPreloader
        }
        LegacyStartError::UnknownRamVersion { version } | LegacyStartError::RamVersionRefused { version } => {
            AgentObstacle::RamSettingsUnknown { version }
        }
        LegacyStartError::RamFailed { number } => AgentObstacle::RamFailed { code: number.0 },
        // Where the agent's table does not list the flash chip, the agent finds none.
        LegacyStartError::NoStorage { .. } | LegacyStartError::UnknownFlash { .. } => {
            AgentObstacle::NoStorage
        }
        LegacyStartError::OlderAgent { .. } => AgentObstacle::ProtocolUnknown { chip },
    })
}

pub(super) fn start_error(error: SessionError) -> AcquireError {
    let step = match error {
        SessionError::Cancelled => return AcquireError::Stopped { phone_settled: false },
        SessionError::Agent { fault: AgentFault::NeedsRamSettings, .. } => {
            return cannot_read(AgentObstacle::NoPreloaderFile);
        }
        SessionError::Agent { fault: AgentFault::RamSettingsRefused { code }, .. } => {
            return cannot_read(AgentObstacle::RamFailed { code });
        }
        SessionError::Agent { fault: AgentFault::NeedsAuthentication, .. } => {
            return cannot_read(AgentObstacle::AgentLocked);
        }
        SessionError::Agent { fault: AgentFault::NoStorage, .. } => {
            return cannot_read(AgentObstacle::NoStorage);
        }
        SessionError::Agent { during, .. } => during,
        SessionError::Silent { during: Activity::Agent(step), .. } => step,
        SessionError::Link(error) => return AcquireError::Lost(SessionError::Link(error)),
        _ => AgentStep::Start,
    };
    cannot_read(AgentObstacle::DoesNotStart { step })
}
