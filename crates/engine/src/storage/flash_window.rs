//! [`FlashWindowStorage`]: the serial flash of a feature phone, which the boot ROM reads like memory.
//!
//! Made by `acquire` once chip and flash are known. Knows the session and the chip's window; knows no file and no job.

use std::time::Duration;

use super::{Area, AreaKind, AreaSize, LineState, NotRecovered, Presence, ReadError, Released, Storage};
use crate::chip::{Chip, RegisterWrite};
use crate::flash::FlashSize;
use crate::link::Moment;
use crate::session::{PhoneMemory as _, Session, SessionError};
use crate::units::Address;

/// `READ32` asks for whole words (silicon.md section 5).
const WORD: u32 = 4;
/// After a stop the rest of the running block is taken in if it comes this soon, so that the phone can be put back in order.
/// No longer, because a stop ends within 150 ms (benches/README.md); the next run finds its way back into a phone left behind.
const SETTLE_LIMIT: Duration = Duration::from_millis(80);

/// A flash that appears in the memory of a phone in boot-ROM mode.
#[derive(Debug)]
pub struct FlashWindowStorage {
    session: Session,
    chip: &'static Chip,
    /// Gives the window's register its old value back; `None` when it was on before.
    restore: Option<RegisterWrite>,
    area: [Area; 1],
}

impl FlashWindowStorage {
    /// The flash of `chip`, whose window is on; `restore` is the write that undoes that.
    #[must_use]
    pub fn new(
        session: Session,
        chip: &'static Chip,
        restore: Option<RegisterWrite>,
        size: Option<FlashSize>,
    ) -> FlashWindowStorage {
        let size = size.map(|size| match size.is_uncertain() {
            true => AreaSize::Doubtful(size.bytes),
            false => AreaSize::Known(size.bytes),
        });
        let area = [Area { kind: AreaKind::Flash, size, granularity: WORD }];
        FlashWindowStorage { session, chip, restore, area }
    }

    fn address(&self, offset: u64) -> Result<Address, ReadError> {
        let at = self.chip.window.base().checked_add(offset);
        at.ok_or(ReadError::OutOfArea(offset))
    }
}

impl Storage for FlashWindowStorage {
    fn areas(&self) -> &[Area] {
        &self.area
    }

    fn read(
        &mut self,
        _area: AreaKind,
        offset: u64,
        into: &mut [u8],
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<(), ReadError> {
        let at = self.address(offset)?;
        self.session.read_block(at, into, on_bytes).map_err(|error| match error {
            SessionError::Cancelled => ReadError::Stopped,
            SessionError::Refused { .. } => ReadError::Refused(error),
            SessionError::Silent { .. } | SessionError::OutOfStep { .. } => ReadError::Broken(error),
            SessionError::NotTaken { .. }
            | SessionError::Link(_)
            | SessionError::Restarted
            | SessionError::Lost => ReadError::Lost(error),
        })
    }

    fn recover(
        &mut self,
        error: SessionError,
        on_wait: &mut dyn FnMut(Duration),
    ) -> Result<SessionError, NotRecovered> {
        match self.session.resync(on_wait) {
            Ok(()) => Ok(error),
            Err(SessionError::Cancelled) => Err(NotRecovered::Stopped),
            // What broke first says more than that nothing mended it.
            Err(SessionError::Lost) => Err(NotRecovered::Lost(error)),
            Err(other) => Err(NotRecovered::Lost(other)),
        }
    }

    fn release(&mut self, state: LineState, restart: bool) -> Released {
        release(&mut self.session, self.chip, self.restore, state, restart)
    }

    fn now(&self) -> Moment {
        self.session.now()
    }

    fn is_stopped(&self) -> bool {
        self.session.is_stopped()
    }

    fn port(&self) -> String {
        self.session.port()
    }

    fn may_be_greeted(&self) -> bool {
        !self.session.write_was_interrupted()
    }
}

impl Presence for FlashWindowStorage {
    fn wait_until_gone(&mut self, until: Option<Moment>) -> Result<bool, SessionError> {
        self.session.wait_until_gone(until)
    }
}

impl Presence for Session {
    fn wait_until_gone(&mut self, until: Option<Moment>) -> Result<bool, SessionError> {
        Session::wait_until_gone(self, until)
    }
}

/// Puts a phone that was written to back in order: the window's register gets its old value back (`restore`) and, if asked, the phone
/// is restarted. Best effort: nothing is lost when the phone has gone meanwhile.
pub(crate) fn release(
    session: &mut Session,
    chip: &Chip,
    restore: Option<RegisterWrite>,
    state: LineState,
    restart: bool,
) -> Released {
    session.ignore_cancel();
    let is_in_step = match state {
        LineState::InStep => true,
        LineState::Interrupted => session.settle(SETTLE_LIMIT),
        LineState::Lost => false,
    };
    if !is_in_step {
        return Released::LeftAlone;
    }
    let restored = restore.map_or(Ok(()), |write| session.write_register(write));
    let result = match restored {
        Ok(()) if restart => session.reset(chip.reset),
        other => other,
    };
    match result {
        Ok(()) if restart => Released::Restarted,
        Ok(()) => Released::Restored,
        Err(error) => Released::Failed(error),
    }
}
