//! [`PhoneSource`]: supplies phones with their storage open, one after the other.
//!
//! The interface between a job and the code that finds phones: `readback` knows only this.

use std::time::Duration;

use crate::cancel::Cancel;
use crate::event::{Event, Note};
use crate::facts::{AgentFacts, Door, PhoneFacts, ReadingProgramFacts, StorageFacts};
use crate::link::Moment;
use crate::obstacle::AcquireError;
use crate::storage::{LineState, Presence, Released, Storage};
use crate::warning::Warning;

/// Supplies the phone that appears next.
pub trait PhoneSource {
    /// Waits for a phone for at most `wait` (`None`: until stopped), recognises it and opens its storage. A
    /// phone that cannot be read is restarted if `restart`.
    ///
    /// # Errors
    /// When no phone came in time, or it cannot be read. Its registers were restored if the link allowed
    /// that.
    fn acquire(
        &mut self,
        wait: Option<Duration>,
        restart: bool,
        cancel: &Cancel,
        emit: &mut dyn FnMut(Event),
    ) -> Result<OpenPhone, AcquireFailure>;

    /// The time by the clock of the port.
    fn now(&self) -> Moment;

    /// Waits for `time`.
    fn pause(&mut self, time: Duration);

    /// The largest end of an area of any phone from this source, in bytes. Regions beyond it are refused
    /// before a phone is touched.
    fn largest_end(&self) -> u64;
}

/// A recognised phone whose storage is open.
#[derive(Debug)]
pub struct OpenPhone {
    /// The facts about it.
    pub phone: PhoneFacts,
    /// The facts about its storage.
    pub storage_facts: StorageFacts,
    /// How it was entered.
    pub door: Door,
    /// The Download Agent through which it is read, if any.
    pub agent: Option<AgentFacts>,
    /// Bromide's reading program, if the phone is read through it.
    pub reading_program: Option<ReadingProgramFacts>,
    /// Warnings for the user.
    pub warnings: Vec<Warning>,
    /// Its storage.
    pub storage: Box<dyn Storage>,
}

impl OpenPhone {
    /// Restores the registers of the phone, which must be waiting for a command, and restarts it if
    /// `restart`. Best effort.
    pub fn release(mut self, restart: bool, emit: &mut dyn FnMut(Event)) {
        report_release(self.storage.release(LineState::InStep, restart), emit);
    }
}

/// Emits a note about a phone's restart.
pub(crate) fn report_release(released: Released, emit: &mut dyn FnMut(Event)) {
    match released {
        Released::Restarted => emit(Event::Note(Note::Restarted)),
        Released::Failed(error) => emit(Event::Note(Note::NotRestarted(error))),
        Released::Restored | Released::Unreachable => {}
    }
}

/// Error of [`PhoneSource::acquire`], with the state of the device at the port.
#[derive(Debug)]
pub struct AcquireFailure {
    /// The cause.
    pub error: AcquireError,
    /// Whether sync bytes may be sent again: the device certainly does not wait for the value of a register
    /// write.
    pub can_handshake_again: bool,
    /// The device at the port, if one answered.
    pub presence: Option<Box<dyn Presence>>,
}
