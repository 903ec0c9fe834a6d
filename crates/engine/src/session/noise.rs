//! Lines on which other bytes come than answers: a preloader's `READY`, a phone's log, an echo, noise.
//!
//! Used by the handshake only. Tells such bytes from the answer to an earlier program, into which nothing may
//! be sent.

use std::time::Duration;

use super::{Loader, PROBE_SILENCE, Session, SessionError, SyncState};
use crate::brom::{ReadyMatcher, VersionKind};
use crate::link::Carrier;

/// How long it must be quiet before the handshake starts over.
const SETTLE: Duration = Duration::from_millis(50);
/// How long is waited for that quiet before it is looked at what comes. A computer that is busy for a moment
/// holds bytes back for as long (silicon.md section 9).
const SETTLE_LIMIT: Duration = Duration::from_millis(100);
/// The data of a boot ROM's answer on USB comes faster than a UART at 115,200 baud carries bytes: at 148,000
/// bytes a second at least (silicon.md section 8).
const UART_BYTES_PER_SECOND: u128 = 11_520;
/// Data of an answer is waited for no longer. One block of 64 KiB takes 6 s at 115,200 baud.
const DATA_LIMIT: Duration = Duration::from_secs(30);
/// So often a version is asked for in noise, and so long each answer is waited for: the fastest of the real
/// tools waits as long (protocol.md section 2.2). Where a UART is full of random bytes, a question in a
/// hundred is answered by chance.
const VERSION_ROUNDS: u32 = 20;
const VERSION_WAIT: Duration = Duration::from_millis(20);
/// What a ROM answers to `FF` that waits for the handshake: the byte plus one (silicon.md section 3).
const NOT_SYNCED_ANSWER: u8 = 0x00;

/// How a line was when it was waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineState {
    Quiet,
    /// Bytes come all the time that are no answer.
    Noisy,
}

impl Session {
    /// Throws away what comes until it is quiet, or until what comes is known to be no boot ROM's answer.
    ///
    /// # Errors
    /// [`SessionError::Lost`] when data comes without end; as [`Session::read_patiently`].
    pub(super) fn settle_line(&mut self) -> Result<LineState, SessionError> {
        let started = self.link.now();
        let mut begun = started;
        let mut unexpected: u128 = 0;
        let mut ready = ReadyMatcher::default();
        let mut discarded = [0; 4096];
        loop {
            let count = self.read_patiently(&mut discarded, SETTLE)?;
            if count == 0 {
                return Ok(LineState::Quiet);
            }
            let received = discarded.get(..count).unwrap_or_default();
            unexpected += received.iter().map(|byte| u128::from(!ready.continues(*byte))).sum::<u128>();
            let now = self.link.now();
            let time = now - begun;
            if time >= SETTLE_LIMIT {
                let is_slow = unexpected * 1000 <= UART_BYTES_PER_SECOND * time.as_millis();
                if is_slow || self.link.carrier() == Carrier::Uart {
                    return Ok(LineState::Noisy);
                }
                (begun, unexpected) = (now, 0);
            }
            if now - started >= DATA_LIMIT {
                return Err(SessionError::Lost);
            }
        }
    }

    /// Asks for a version: one byte, no echo. Letters of `READY` are none, and may still be under way.
    /// `None`: silence.
    pub(super) fn version(&mut self, kind: VersionKind) -> Result<Option<u8>, SessionError> {
        self.send(&[kind.code()])?;
        let until = self.link.now() + PROBE_SILENCE;
        let mut bytes = [0; 256];
        loop {
            let left = until - self.link.now();
            if left.is_zero() {
                return Ok(None);
            }
            let count = self.read_patiently(&mut bytes, left)?;
            let mut received = bytes.iter().take(count);
            if let Some(version) = received.find(|byte| !ReadyMatcher::is_letter(**byte)) {
                self.sync_state = SyncState::AwaitsCommand;
                return Ok(Some(*version));
            }
        }
    }

    /// As [`Session::ask_loader`], on a line where other bytes come, too. `None`: no answer to be found.
    pub(super) fn ask_loader_in_noise(&mut self) -> Result<Option<Loader>, SessionError> {
        let loader = match self.version_in_noise(VersionKind::BootRom)? {
            None | Some(NOT_SYNCED_ANSWER) => return Ok(None),
            Some(0xFF) => match self.version_in_noise(VersionKind::Preloader)? {
                None | Some(0xFE) => return Ok(None),
                Some(version) => Loader::Preloader { version },
            },
            Some(version) => Loader::BootRom { version },
        };
        self.sync_state = SyncState::AwaitsCommand;
        Ok(Some(loader))
    }

    /// Asks for a version several times: the answer is the only byte that came each time, and does not come
    /// unasked.
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

    /// All that comes within [`VERSION_WAIT`].
    fn bytes_within_version_wait(&mut self) -> Result<Vec<u8>, SessionError> {
        let until = self.link.now() + VERSION_WAIT;
        let mut received = Vec::new();
        let mut bytes = [0; 256];
        loop {
            let left = until - self.link.now();
            if left.is_zero() {
                return Ok(received);
            }
            let count = self.read_patiently(&mut bytes, left)?;
            received.extend(bytes.iter().take(count));
        }
    }
}
