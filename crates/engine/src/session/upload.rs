//! Loads a Download Agent into the phone's RAM and starts it (`D7`, `D5`).
//!
//! Used by `acquire`. Takes [`SecuritySettings`] as the proof that they were read first. No other program can
//! be loaded: a [`Stage`] comes from the user's agent file.

use std::time::Duration;

use super::agent::{AgentPipe, agent_error};
use super::error::{Activity, Mismatch};
use super::policy::{AFTER_JUMP, CHECKSUM_WAIT, SILENCE, SLOWEST_BYTES_PER_SECOND};
use super::{Session, SessionError};
use crate::brom::Status;
use crate::da::{AgentFault, AgentStep, Stage};
use crate::link::Moment;

/// `SEND_DA`: address, length, length of the signature; then the data (da.md section 1.3).
pub(super) const SEND_DA: u8 = 0xD7;
/// `JUMP_DA`: the address (da.md section 1.4).
const JUMP_DA: u8 = 0xD5;
/// Bytes sent between two looks at the stop flag.
const PART: usize = 64 * 1024;

/// The protections that a phone has enabled (`D8`, da.md section 7.3, protocol.md section 8.7).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SecuritySettings {
    /// The answer to `D8`; `None` if the phone does not answer it.
    bits: Option<u32>,
}

impl SecuritySettings {
    /// The protections that an answer to `D8` describes; `None` if there was none.
    #[must_use]
    pub fn new(bits: Option<u32>) -> SecuritySettings {
        SecuritySettings { bits }
    }

    /// The bits as the phone sent them; `None` if it did not.
    #[must_use]
    pub fn bits(self) -> Option<u32> {
        self.bits
    }

    /// Secure boot (SBC).
    #[must_use]
    pub fn has_secure_boot(self) -> bool {
        self.has(1 << 0)
    }

    /// The maker's server must authorise the connection (SLA).
    #[must_use]
    pub fn needs_server(self) -> bool {
        self.has(1 << 1)
    }

    /// The agent must be signed by the phone's maker (DAA).
    #[must_use]
    pub fn needs_signed_agent(self) -> bool {
        self.has(1 << 2)
    }

    /// Memory reads need authorisation.
    #[must_use]
    pub fn protects_memory_reads(self) -> bool {
        self.has(1 << 5)
    }

    /// Memory writes need authorisation.
    #[must_use]
    pub fn protects_memory_writes(self) -> bool {
        self.has(1 << 6)
    }

    /// The proof that the phone has no protection enabled; `None` if it has, or does not say.
    #[must_use]
    pub fn no_protections(self) -> Option<NoProtections> {
        (self.bits == Some(0)).then_some(NoProtections { _read: () })
    }

    fn has(self, bit: u32) -> bool {
        self.bits.is_some_and(|bits| bits & bit != 0)
    }
}

/// The phone has answered that no protection is enabled: only such a phone may get the reading program
/// (agent.md section 1).
#[derive(Debug, Clone, Copy)]
pub struct NoProtections {
    _read: (),
}

impl Session {
    /// Reads the enabled protections.
    ///
    /// # Errors
    /// If the link fails or the echo is wrong.
    pub fn security_settings(&mut self) -> Result<SecuritySettings, SessionError> {
        Ok(SecuritySettings::new(self.target_config()?))
    }

    /// Loads `stage` into the phone's RAM; starts nothing.
    ///
    /// # Errors
    /// [`SessionError::Refused`] with the loader's status, after which many loaders answer nothing more until
    /// they are restarted; [`SessionError::Agent`] with [`AgentFault::WrongSum`] if the phone received other
    /// bytes; otherwise as every request.
    pub fn upload(
        &mut self,
        stage: &Stage,
        _read_before: SecuritySettings,
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<(), SessionError> {
        let length = u32::try_from(stage.bytes.len()).unwrap_or(u32::MAX);
        let signature = u32::try_from(stage.signature_len).unwrap_or(u32::MAX);
        self.command_state = super::CommandState::Unknown;
        self.send_echoed(AgentStep::Upload, &[SEND_DA])?;
        for word in [stage.address, length, signature] {
            self.send_echoed(AgentStep::Upload, &word.to_be_bytes())?;
        }
        self.expect_good_status(AgentStep::Upload)?;
        for part in stage.bytes.chunks(PART) {
            if self.cancel.is_set() {
                return Err(SessionError::Cancelled);
            }
            self.link.write_stream(part)?;
            on_bytes(part.len(), self.link.now());
        }
        let bytes = u64::from(length);
        let wait = CHECKSUM_WAIT + Duration::from_millis(bytes * 1000 / SLOWEST_BYTES_PER_SECOND);
        let got = self.receive_half(AgentStep::Upload, wait)?;
        let computed = checksum(&stage.bytes);
        // The loader would start damaged code.
        if got != computed {
            return Err(agent_error(AgentStep::Upload, AgentFault::WrongSum { got, computed }));
        }
        self.expect_good_status(AgentStep::Upload)
    }

    /// Starts the stage that was loaded to `address`. From then on the agent answers, not the loader.
    ///
    /// # Errors
    /// As [`Session::upload`]. The session comes back with the error, because the device is still at the
    /// port.
    pub fn start_agent(mut self, address: u32) -> Result<AgentPipe, Box<(Session, SessionError)>> {
        match self.jump(AgentStep::Start, address) {
            Ok(()) => {}
            Err(error) => return Err(Box::new((self, error))),
        }
        self.link.idle(AFTER_JUMP);
        Ok(AgentPipe::new(self.link, self.cancel))
    }

    pub(super) fn jump(&mut self, during: impl Into<Activity>, address: u32) -> Result<(), SessionError> {
        let during = during.into();
        self.command_state = super::CommandState::Unknown;
        self.send_echoed(during, &[JUMP_DA])?;
        self.send_echoed(during, &address.to_be_bytes())?;
        self.expect_good_status(during)
    }

    /// Sends bytes that the loader echoes.
    pub(super) fn send_echoed(
        &mut self,
        during: impl Into<Activity>,
        bytes: &[u8],
    ) -> Result<(), SessionError> {
        let during = during.into();
        self.link.write(bytes)?;
        for (at, sent) in bytes.iter().enumerate() {
            let mut got = [0];
            self.receive_all(during, &mut got, SILENCE)?;
            let [got] = got;
            if got != *sent {
                let what = Mismatch::Echo { at, sent: *sent, got };
                return Err(SessionError::OutOfSync { during, what });
            }
        }
        Ok(())
    }

    pub(super) fn expect_good_status(&mut self, during: impl Into<Activity>) -> Result<(), SessionError> {
        let during = during.into();
        let status = Status(self.receive_half(during, SILENCE)?);
        match status.is_error() && status != Status(0x00FF) {
            true => Err(SessionError::Refused { during, status }),
            false => Ok(()),
        }
    }

    pub(super) fn receive_half(
        &mut self,
        during: impl Into<Activity>,
        silence: Duration,
    ) -> Result<u16, SessionError> {
        let mut half = [0; 2];
        self.receive_all(during.into(), &mut half, silence)?;
        Ok(u16::from_be_bytes(half))
    }

    fn receive_all(
        &mut self,
        during: Activity,
        into: &mut [u8],
        silence: Duration,
    ) -> Result<(), SessionError> {
        let mut filled = 0;
        while let Some(rest) = into.get_mut(filled..).filter(|rest| !rest.is_empty()) {
            match self.read_in_slices(rest, silence)? {
                0 => {
                    return Err(SessionError::Silent { during, waited: silence });
                }
                count => filled += count,
            }
        }
        Ok(())
    }
}

/// The XOR of the little-endian 16-bit words; an odd last byte counts alone (da.md section 1.3).
fn checksum(bytes: &[u8]) -> u16 {
    bytes.chunks(2).fold(0, |sum, pair| match pair {
        [low, high] => sum ^ u16::from_le_bytes([*low, *high]),
        [last] => sum ^ u16::from(*last),
        _ => sum,
    })
}
