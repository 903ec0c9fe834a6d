//! [`FlashWindowStorage`]: the serial flash of a feature phone, which the boot ROM reads like memory.
//!
//! Made by `acquire` once chip and flash are known. Knows the session and the chip's window, no file and no
//! job.

use std::time::Duration;

use super::{Area, AreaKind, AreaSize, LineState, NotRecovered, Presence, ReadError, Released, Storage};
use crate::chip::{Chip, RegisterWrite};
use crate::flash::FlashSize;
use crate::link::Moment;
use crate::session::{PhoneMemory as _, Session, SessionError};
use crate::units::Address;

/// `READ32` reads whole words of 4 bytes (silicon.md section 5).
const WORD: u32 = 4;
/// After a stop the rest of the current block is received for at most this time, so that the phone's
/// registers can be restored. A stop must end within 150 ms (benches/README.md); otherwise the next run
/// resynchronises the phone.
const SETTLE_LIMIT: Duration = Duration::from_millis(80);

/// A flash that appears in the memory of a phone in boot-ROM mode.
#[derive(Debug)]
pub struct FlashWindowStorage {
    session: Session,
    chip: &'static Chip,
    /// The write that restores the window's register; `None` when the window was on before.
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
            SessionError::Silent { .. } | SessionError::OutOfSync { .. } => ReadError::Transient(error),
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
            // The first error describes the cause better than the failed resync.
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

    fn can_handshake_again(&self) -> bool {
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

/// Restores the window's register (`restore`) and restarts the phone if `restart`. Best effort: the phone may
/// have been unplugged, and no data depends on it.
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
        return Released::Unreachable;
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
