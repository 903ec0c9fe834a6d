//! Asks an agent to appear again at high-speed USB, and takes it again at the same port (da.md sections 3.5 and
//! 4.6).
//!
//! Used by `smartphone`. Knows no protocol beyond the agents' own methods.

use std::time::Duration;

use super::policy::POLL_INTERVAL;
use super::start_agent::RunningAgent;
use crate::cancel::Cancel;
use crate::link::{Link, LinkError, Moment, PhonePort};
use crate::session::{AgentPipe, AgentPresence, SessionError};
use crate::storage::{LeavingAgent, LeavingXflash, SpeedSwitch, XflashSwitch};

/// How long the old device may stay, and how long the new one may take (da.md section 3.5: 0.5 to 2 s).
const LEAVES_WITHIN: Duration = Duration::from_secs(3);
const APPEARS_WITHIN: Duration = Duration::from_secs(5);

/// What became of the switch.
pub(super) enum Switched {
    /// The agent, which can be read: at high speed, or as before because it refused.
    Ready(RunningAgent),
    /// The phone has not come back, or not as the agent.
    NotBack,
    /// The phone has not left, or answers as no agent does.
    Silent(AgentPresence),
}

/// Lets `agent` appear again at high speed.
///
/// # Errors
/// [`SessionError::Cancelled`], or the failure of the request itself.
pub(super) fn go_to_high_speed(
    agent: RunningAgent,
    port: &mut dyn PhonePort,
    cancel: &Cancel,
) -> Result<Switched, SessionError> {
    let presence = agent.presence();
    match agent {
        RunningAgent::Legacy(agent) => match agent.switch_speed()? {
            SpeedSwitch::Stays(agent, _) => Ok(Switched::Ready(RunningAgent::Legacy(agent))),
            SpeedSwitch::Leaves(leaving) => {
                let attach = |pipe| LeavingAgent::attach(leaving, pipe).map(RunningAgent::Legacy);
                take_again(presence, attach, port, cancel)
            }
        },
        RunningAgent::Xflash(agent) => match agent.switch_speed()? {
            XflashSwitch::Stays(agent) => Ok(Switched::Ready(RunningAgent::Xflash(agent))),
            XflashSwitch::Leaves(leaving) => {
                let attach = |pipe| LeavingXflash::attach(leaving, pipe).map(RunningAgent::Xflash);
                take_again(presence, attach, port, cancel)
            }
        },
        // The name of a command is published (CAN-HIGHER-USB-SPEED, da.md section 5), but not what follows it.
        RunningAgent::Xml(agent) => Ok(Switched::Ready(RunningAgent::Xml(agent))),
    }
}

fn take_again(
    mut presence: AgentPresence,
    attach: impl FnOnce(AgentPipe) -> Result<RunningAgent, SessionError>,
    port: &mut dyn PhonePort,
    cancel: &Cancel,
) -> Result<Switched, SessionError> {
    let leaves_until = port.now() + LEAVES_WITHIN;
    if !presence.wait_until_gone(Some(leaves_until))? {
        return Ok(Switched::Silent(presence));
    }
    drop(presence);
    let until = port.now() + APPEARS_WITHIN;
    let Some(link) = open_again(port, until, cancel)? else { return Ok(Switched::NotBack) };
    let pipe = AgentPipe::new(link, cancel.clone());
    let presence = pipe.presence();
    match attach(pipe) {
        Ok(agent) => Ok(Switched::Ready(agent)),
        Err(SessionError::Cancelled) => Err(SessionError::Cancelled),
        // Gone again; or, where ports are told apart by names only, a phone that has restarted: it takes no
        // request of an agent, but a handshake.
        Err(SessionError::Link(LinkError::Unplugged) | SessionError::Silent { .. }) => Ok(Switched::NotBack),
        Err(_) => Ok(Switched::Silent(presence)),
    }
}

fn open_again(
    port: &mut dyn PhonePort,
    until: Moment,
    cancel: &Cancel,
) -> Result<Option<Box<dyn Link>>, SessionError> {
    while port.now() < until {
        if cancel.is_set() {
            return Err(SessionError::Cancelled);
        }
        // Busy or denied: permissions are set a moment after a port appears.
        if let Ok(Some(link)) = port.try_open_agent() {
            return Ok(Some(link));
        }
        port.pause_between_polls(POLL_INTERVAL);
    }
    Ok(None)
}
