//! The speed of USB: what a legacy agent says about it, and the switch to high speed, for which the phone
//! leaves its port and appears as another device.

use super::LegacyAgent;
use super::wire::{ANSWER_WAIT, Wire, unexpected};
use crate::da::legacy::{LegacyRequest, PacketLen};
use crate::da::{AgentFault, AgentStep};
use crate::session::{AgentPipe, SessionError};
use crate::storage::ManagedStorage;

const STEP: AgentStep = AgentStep::UsbSpeed;

/// The speed of USB (`da.md` section 3.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UsbSpeed {
    /// 12 Mbit/s.
    Full,
    /// 480 Mbit/s.
    High,
    /// More.
    Super,
}

/// Asks for the speed.
pub(super) fn ask(wire: &mut Wire) -> Result<UsbSpeed, SessionError> {
    wire.send(&LegacyRequest::UsbSpeed.bytes())?;
    wire.ack(STEP, ANSWER_WAIT)?;
    match wire.byte(STEP, ANSWER_WAIT)? {
        0 => Ok(UsbSpeed::Full),
        1 => Ok(UsbSpeed::High),
        2 => Ok(UsbSpeed::Super),
        got => Err(unexpected(STEP, got.into())),
    }
}

/// What became of a request for high speed.
#[derive(Debug)]
pub enum SpeedSwitch {
    /// The phone leaves its port and appears as another device after 0.5 to 2 s.
    Leaves(LeavingAgent),
    /// The agent refused; it can be read as before.
    Stays(LegacyAgent, AgentFault),
}

/// An agent that is about to appear at another port.
#[derive(Debug)]
pub struct LeavingAgent {
    storage: ManagedStorage,
    hardware_code: u16,
    version: [u8; 3],
    packet: PacketLen,
}

impl LegacyAgent {
    /// Asks the agent to appear again at high speed.
    ///
    /// # Errors
    /// If the exchange failed; nothing more may be sent then.
    pub fn switch_speed(mut self) -> Result<SpeedSwitch, SessionError> {
        self.wire.send(&LegacyRequest::SwitchSpeed.bytes())?;
        match self.wire.ack(STEP, ANSWER_WAIT) {
            Ok(()) => {
                let LegacyAgent { storage, hardware_code, version, packet, .. } = self;
                Ok(SpeedSwitch::Leaves(LeavingAgent { storage, hardware_code, version, packet }))
            }
            Err(SessionError::Agent {
                fault:
                    fault @ (AgentFault::Refused { .. }
                    | AgentFault::RefusedWithoutNumber
                    | AgentFault::Unsupported),
                ..
            }) => Ok(SpeedSwitch::Stays(self, fault)),
            Err(error) => Err(error),
        }
    }
}

impl LeavingAgent {
    /// Continues with the agent at the port where it has appeared. There is no handshake; the speed is asked
    /// for again.
    ///
    /// # Errors
    /// If the device there does not answer as the agent.
    pub fn attach(self, pipe: AgentPipe) -> Result<LegacyAgent, SessionError> {
        let LeavingAgent { storage, hardware_code, version, packet } = self;
        let mut wire = Wire { pipe };
        let speed = ask(&mut wire)?;
        Ok(LegacyAgent { wire, storage, hardware_code, version, packet, speed })
    }
}
