//! Loads Bromide's reading program into the RAM of a feature phone and starts it (`D7`, `D5`; agent.md
//! section 2).
//!
//! Used by `acquire`. Nothing else can be loaded this way: [`ProgramImage`] has one value.

use super::agent::AgentPipe;
use super::policy::{CHECKSUM_WAIT, SETTLE};
use super::upload::{NoProtections, SEND_DA};
use super::{CommandState, Mismatch, Session, SessionError};
use crate::cancel::Cancel;
use crate::reading_program::{ProgramImage, ProgramRequest, ProgramStep, Tag};

impl Session {
    /// Loads the reading program; starts nothing.
    ///
    /// # Errors
    /// [`SessionError::Refused`] with the boot ROM's status, after which it answers nothing more until the
    /// phone is reset; [`SessionError::OutOfSync`] if the phone received other bytes; otherwise as every
    /// request.
    pub fn load_reading_program(
        &mut self,
        image: ProgramImage,
        _phone: NoProtections,
    ) -> Result<(), SessionError> {
        self.without_stop(|session| session.load(image))
    }

    /// Does what must not be left half done. A stop counts afterwards.
    pub(crate) fn without_stop<T>(&mut self, act: impl FnOnce(&mut Session) -> T) -> T {
        let cancel = std::mem::replace(&mut self.cancel, Cancel::new());
        let result = act(self);
        self.cancel = cancel;
        result
    }

    fn load(&mut self, image: ProgramImage) -> Result<(), SessionError> {
        let during = ProgramStep::Load;
        let bytes = image.bytes();
        let (length, signature) = (u32::try_from(bytes.len()).unwrap_or(u32::MAX), 0_u32);
        self.command_state = CommandState::Unknown;
        self.send_echoed(during, &[SEND_DA])?;
        for word in [image.load_address().0, length, signature] {
            self.send_echoed(during, &word.to_be_bytes())?;
        }
        self.expect_good_status(during)?;
        self.link.write_stream(bytes)?;
        let got = self.receive_half(during, CHECKSUM_WAIT)?;
        if got != image.checksum() {
            // The boot ROM would start damaged code.
            let [sent, _] = image.checksum().to_be_bytes();
            let [first, _] = got.to_be_bytes();
            let what = Mismatch::Echo { at: bytes.len(), sent, got: first };
            return Err(SessionError::OutOfSync { during: during.into(), what });
        }
        self.expect_good_status(during)
    }

    /// Ends a reading program that an earlier run has left on the phone, which restarts. Best effort.
    pub(super) fn end_reading_program(&mut self) {
        let request = ProgramRequest::Quit.bytes(Tag::default().next());
        if self.link.write(&request).is_ok() {
            // Its reply, and whatever is left of a stream.
            drop(self.drain(SETTLE));
        }
    }

    /// Starts the reading program. From then on it answers, not the boot ROM. Nothing may be sent before its
    /// first message: the boot ROM would swallow it.
    ///
    /// # Errors
    /// As [`Session::load_reading_program`]. The session comes back with the error, because the device is
    /// still at the port.
    pub fn start_reading_program(
        mut self,
        image: ProgramImage,
    ) -> Result<AgentPipe, Box<(Session, SessionError)>> {
        let jumped = self.without_stop(|session| session.jump(ProgramStep::Start, image.load_address().0));
        match jumped {
            Ok(()) => Ok(AgentPipe::new(self.link, self.cancel)),
            Err(error) => Err(Box::new((self, error))),
        }
    }
}
