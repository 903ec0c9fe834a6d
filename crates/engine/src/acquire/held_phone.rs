//! [`HeldPhone`]: a source whose first phone is open already. Later phones come from the source behind it.
//!
//! Used where a phone has to be open before the job can be made or chosen.

use std::time::Duration;

use super::source::{AcquireFailure, OpenPhone, PhoneSource};
use crate::cancel::Cancel;
use crate::event::Event;
use crate::link::Moment;

/// A source that hands out an open phone first.
pub struct HeldPhone<'s> {
    /// The open phone, until it is handed out; whoever made the source releases one that was not.
    pub first: Option<OpenPhone>,
    /// Where the next ones come from.
    pub source: &'s mut dyn PhoneSource,
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
