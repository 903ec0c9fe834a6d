//! [`HeldPhone`]: a source whose first phone is open already: its parts had to be known before the job could be
//! made. Used by `run`; later phones come from the source behind it.

use std::time::Duration;

use crate::acquire::{AcquireFailure, OpenPhone, PhoneSource};
use crate::cancel::Cancel;
use crate::event::Event;
use crate::link::Moment;

/// A source that hands out an open phone first.
pub(super) struct HeldPhone<'s> {
    /// The open phone, until it is handed out.
    pub(super) first: Option<OpenPhone>,
    /// Where the next ones come from.
    pub(super) source: &'s mut dyn PhoneSource,
}

impl PhoneSource for HeldPhone<'_> {
    fn acquire(
        &mut self,
        wait: Option<Duration>,
        restart: bool,
        cancel: &Cancel,
        emit: &mut dyn FnMut(Event),
    ) -> Result<OpenPhone, AcquireFailure> {
        match self.first.take() {
            Some(phone) => Ok(phone),
            None => self.source.acquire(wait, restart, cancel, emit),
        }
    }

    fn now(&self) -> Moment {
        self.source.now()
    }

    fn pause(&mut self, time: Duration) {
        self.source.pause(time);
    }

    fn largest_end(&self) -> u64 {
        self.source.largest_end()
    }
}
