//! [`PhoneSource`]: where phones come from whose storage is open, one after the other.
//!
//! The seam between a job and what finds phones for it: `readback` knows only this.

use std::time::Duration;

use crate::cancel::Cancel;
use crate::event::{Event, Note};
use crate::facts::{Door, FlashFacts, PhoneFacts};
use crate::link::Moment;
use crate::obstacle::AcquireError;
use crate::storage::{LineState, Presence, Released, Storage};
use crate::warning::Warning;

/// Hands out the phone that appears next.
pub trait PhoneSource {
    /// Waits for a phone for at most `wait` (`None`: until stopped), recognises it and opens its storage. A phone that turns out to be of
    /// no use is restarted if `restart`.
    ///
    /// # Errors
    /// When no phone came in time, or it cannot be read. It was put back in order, as far as that was possible.
    fn acquire(
        &mut self,
        wait: Option<Duration>,
        restart: bool,
        cancel: &Cancel,
        emit: &mut dyn FnMut(Event),
    ) -> Result<OpenPhone, NoPhone>;

    /// The time of the place where phones appear.
    fn now(&self) -> Moment;

    /// Waits for `time`.
    fn pause(&mut self, time: Duration);

    /// No phone from here has an area that ends behind this offset: what a job asks for beyond it is refused before a phone is touched.
    fn largest_end(&self) -> u64;
}

/// A recognised phone whose storage is open.
#[derive(Debug)]
pub struct OpenPhone {
    /// What is known of it.
    pub phone: PhoneFacts,
    /// What is known of its flash.
    pub flash: FlashFacts,
    /// How it was entered.
    pub door: Door,
    /// What the user should know about it.
    pub warnings: Vec<Warning>,
    /// Its storage.
    pub storage: Box<dyn Storage>,
}

impl OpenPhone {
    /// Puts the phone back in order, which waits for a command, and restarts it if `restart`. Best effort.
    pub fn release(mut self, restart: bool, emit: &mut dyn FnMut(Event)) {
        report_release(self.storage.release(LineState::InStep, restart), emit);
    }
}

/// Puts what became of a phone's restart into the log.
pub(crate) fn report_release(released: Released, emit: &mut dyn FnMut(Event)) {
    match released {
        Released::Restarted => emit(Event::Note(Note::Restarted)),
        Released::Failed(error) => emit(Event::Note(Note::NotRestarted(error))),
        Released::Restored | Released::LeftAlone => {}
    }
}

/// Why there is no phone to be read.
#[derive(Debug)]
pub struct NoPhone {
    /// Why.
    pub error: AcquireError,
    /// Whoever is at the port surely does not wait for the value of a register, so that it may be greeted once more.
    pub may_be_greeted: bool,
    /// Whoever is at the port.
    pub there: Option<Box<dyn Presence>>,
}
