//! Handles lines that carry other bytes than answers: a preloader's `READY`, a phone's log, an echo, noise.
//!
//! Used by the handshake only. Distinguishes such bytes from the answer to an earlier program, into which
//! nothing may be sent.

use super::policy::{
    DATA_LIMIT, PROBE_SILENCE, SETTLE, SETTLE_LIMIT, UART_BYTES_PER_SECOND, VERSION_ROUNDS, VERSION_WAIT,
};
use super::{CommandState, Loader, Session, SessionError};
use crate::brom::{ReadyMatcher, VersionKind};
use crate::link::Carrier;

/// A ROM's answer to `FF` before the handshake: the byte plus one (silicon.md section 3).
const NOT_SYNCED_ANSWER: u8 = 0x00;

/// Whether a line carries bytes that are not answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineNoise {
    Quiet,
    /// Bytes that are not an answer keep arriving.
    Noisy,
}

impl Session {
    /// Discards bytes until the line is quiet, or until the bytes are known not to be a boot ROM's answer.
    ///
    /// # Errors
    /// [`SessionError::Lost`] if data does not end, otherwise as [`Session::read_in_slices`].
    pub(super) fn settle_line(&mut self) -> Result<LineNoise, SessionError> {
        let started = self.link.now();
        let mut begun = started;
        let mut unexpected: u128 = 0;
        let mut ready = ReadyMatcher::default();
        let mut discarded = [0; 4096];
        loop {
            let count = self.read_in_slices(&mut discarded, SETTLE)?;
            if count == 0 {
                return Ok(LineNoise::Quiet);
            }
            let received = discarded.get(..count).unwrap_or_default();
            unexpected += received.iter().map(|byte| u128::from(!ready.continues(*byte))).sum::<u128>();
            let now = self.link.now();
            let time = now - begun;
            if time >= SETTLE_LIMIT {
                let is_slow = unexpected * 1000 <= UART_BYTES_PER_SECOND * time.as_millis();
                if is_slow || self.link.carrier() == Carrier::Uart {
                    return Ok(LineNoise::Noisy);
                }
                (begun, unexpected) = (now, 0);
            }
            if now - started >= DATA_LIMIT {
                return Err(SessionError::Lost);
            }
        }
    }

    /// Requests a version, which is answered with one byte and no echo. Letters of `READY` may still arrive
    /// and are skipped. `None`: no answer.
    pub(super) fn version(&mut self, kind: VersionKind) -> Result<Option<u8>, SessionError> {
        self.send(&[kind.code()])?;
        let until = self.link.now() + PROBE_SILENCE;
        let mut bytes = [0; 256];
        loop {
            let left = until - self.link.now();
            if left.is_zero() {
                return Ok(None);
            }
            let count = self.read_in_slices(&mut bytes, left)?;
            let mut received = bytes.iter().take(count);
            if let Some(version) = received.find(|byte| !ReadyMatcher::is_letter(**byte)) {
                self.command_state = CommandState::AwaitsCommand;
                return Ok(Some(*version));
            }
        }
    }

    /// As [`Session::ask_loader`], on a line with other bytes. `None`: no answer was identified.
    pub(super) fn ask_loader_in_noise(&mut self) -> Result<Option<Loader>, SessionError> {
        let loader = match self.version_in_noise(VersionKind::BootRom)? {
            None | Some(NOT_SYNCED_ANSWER) => return Ok(None),
            Some(0xFF) => match self.version_in_noise(VersionKind::Preloader)? {
                None | Some(0xFE) => return Ok(None),
                Some(version) => Loader::Preloader { version },
            },
            Some(version) => Loader::BootRom { version },
        };
        self.command_state = CommandState::AwaitsCommand;
        Ok(Some(loader))
    }

    /// Requests a version several times. The answer is the only byte that arrives each time, and not without
    /// a request.
    fn version_in_noise(&mut self, kind: VersionKind) -> Result<Option<u8>, SessionError> {
        let mut candidates: Vec<u8> = (0..=u8::MAX).filter(|byte| !ReadyMatcher::is_letter(*byte)).collect();
        for _ in 0..VERSION_ROUNDS {
            self.send(&[kind.code()])?;
            let received = self.bytes_within_version_wait()?;
            candidates.retain(|byte| received.contains(byte));
            if candidates.is_empty() {
                return Ok(None);
            }
        }
        if candidates.len() > 1 {
            let unasked = self.bytes_within_version_wait()?;
            candidates.retain(|byte| !unasked.contains(byte));
        }
        Ok(candidates.first().copied().filter(|_| candidates.len() == 1))
    }

    /// All bytes that arrive within [`VERSION_WAIT`].
    fn bytes_within_version_wait(&mut self) -> Result<Vec<u8>, SessionError> {
        let until = self.link.now() + VERSION_WAIT;
        let mut received = Vec::new();
        let mut bytes = [0; 256];
        loop {
            let left = until - self.link.now();
            if left.is_zero() {
                return Ok(received);
            }
            let count = self.read_in_slices(&mut bytes, left)?;
            received.extend(bytes.iter().take(count));
        }
    }
}
