//! [`Storage`]: the interface to a phone's storage, independent of the protocol.
//!
//! Implemented by [`FlashWindowStorage`] (feature phones through the boot ROM), [`ReadingProgramStorage`]
//! (feature phones through Bromide's own program) and [`AgentStorage`] (smartphones through a Download
//! Agent); used by `readback`, which knows no protocol. Offsets and lengths are 64-bit numbers of bytes.

mod agent;
mod area;
mod flash_window;
mod managed;
mod reading_program;
mod region;

pub use agent::{
    Agent, AgentStorage, DataAck, LeavingAgent, LeavingXflash, Legacy32Agent, LegacyAgent, LegacyStart,
    LegacyStartError, ReadRefusal, SpeedSwitch, UsbSpeed, XflashAgent, XflashSwitch, XmlAgent,
};
pub use area::{ALL_AREAS, AreaKind, NotAnArea};
pub use flash_window::FlashWindowStorage;
pub(crate) use flash_window::release;
pub use managed::{AreaSizeFact, ManagedStorage, NandPages, StorageId, StorageKind};
pub use reading_program::{ReadingProgramStorage, UnprovenProgram};
pub use region::{NotARegion, Region};

use std::time::Duration;

use crate::link::Moment;
use crate::session::{SILENCE, SessionError};

/// The storage of one phone in command mode.
///
/// A read that fails leaves host and phone in an unknown state: [`Storage::recover`] must be the next call.
/// No method writes to the storage.
pub trait Storage: Presence {
    /// The areas that can be read, in the order for lists.
    fn areas(&self) -> &[Area];

    /// Reads `into.len()` bytes of `area` from `offset`; both are multiples of the area's granularity.
    /// `on_bytes` gets the number of bytes received since its last call, and the time.
    ///
    /// # Errors
    /// When not all bytes were received; then none of the bytes in `into` may be used.
    fn read(
        &mut self,
        area: AreaKind,
        offset: u64,
        into: &mut [u8],
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<(), ReadError>;

    /// Announces that blocks of `area` are going to be read one after the other up to the offset `end`; at or
    /// before the next one: nothing is known. A storage may then request more than it is asked for.
    fn expect(&mut self, _area: AreaKind, _end: u64) {}

    /// The CRC-32 of `len` bytes of `area` from `offset` on, both multiples of the area's granularity, for
    /// which the phone itself reads its storage anew; `None`: it cannot.
    ///
    /// # Errors
    /// As [`Storage::read`].
    fn sum(&mut self, _area: AreaKind, _offset: u64, _len: u64) -> Result<Option<u32>, ReadError> {
        Ok(None)
    }

    /// Resynchronises host and phone after a read that failed with `error`, and returns the error to report.
    /// `on_wait` is called every few seconds with the time since the last answer.
    ///
    /// # Errors
    /// When the phone is lost, or the job was stopped.
    fn recover(
        &mut self,
        error: SessionError,
        on_wait: &mut dyn FnMut(Duration),
    ) -> Result<SessionError, NotRecovered>;

    /// Restores the registers that were written, if `state` allows that, and restarts the phone if `restart`.
    fn release(&mut self, state: LineState, restart: bool) -> Released;

    /// The partition table that the phone keeps apart from the areas (PMT), as raw bytes; `None` if it has
    /// none.
    ///
    /// # Errors
    /// Those of a request to the phone.
    fn partition_table(&mut self) -> Result<Option<Vec<u8>>, SessionError> {
        Ok(None)
    }

    /// The link's time.
    fn now(&self) -> Moment;

    /// The longest pause within a read, after which it fails: what was read before must be on the disk by
    /// then.
    fn silence_limit(&self) -> Duration {
        SILENCE
    }

    /// Whether the job was asked to stop.
    fn is_stopped(&self) -> bool;

    /// The port's name.
    fn port(&self) -> String;

    /// Whether sync bytes may be sent again: the device certainly does not wait for the rest of a command.
    fn can_handshake_again(&self) -> bool;
}

/// A device at the other end of an open link; it may have been unplugged.
pub trait Presence: std::fmt::Debug {
    /// Waits until the device is unplugged, but not after `until` (`None`: without limit). Returns whether it
    /// was.
    ///
    /// # Errors
    /// When the job was stopped.
    fn wait_until_gone(&mut self, until: Option<Moment>) -> Result<bool, SessionError>;
}

/// One area of a storage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// Which area.
    pub kind: AreaKind,
    /// Its size; `None` if it is not known.
    pub size: Option<AreaSize>,
    /// Offsets and lengths of reads are multiples of this number of bytes: a power of two, but for
    /// [`AreaKind::NandWithSpare`].
    pub granularity: u32,
}

/// The size of an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AreaSize {
    /// The size in bytes.
    Known(u64),
    /// The probable size in bytes; regions beyond it are allowed.
    Doubtful(u64),
}

impl AreaSize {
    /// The size in bytes.
    #[must_use]
    pub fn bytes(self) -> u64 {
        match self {
            AreaSize::Known(bytes) | AreaSize::Doubtful(bytes) => bytes,
        }
    }
}

/// Error of [`Storage::read`].
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The job was stopped during the read.
    #[error("stopped")]
    Stopped,
    /// The phone refused to read this range. Host and phone are in step; a retry will be refused, too.
    #[error("{0}")]
    Refused(SessionError),
    /// The offset is outside the area.
    #[error("offset {0:#x} is outside the area")]
    OutOfArea(u64),
    /// A retry after [`Storage::recover`] may succeed.
    #[error("{0}")]
    Transient(SessionError),
    /// The phone is lost.
    #[error("{0}")]
    Lost(SessionError),
}

/// A read that the phone refused.
#[derive(Debug, Clone, PartialEq)]
pub struct RefusedRead {
    /// The offset in the area.
    pub at: u64,
    /// The phone's answer.
    pub error: SessionError,
}

/// Error of [`Storage::recover`].
#[derive(Debug, thiserror::Error)]
pub enum NotRecovered {
    /// The job was stopped.
    #[error("stopped")]
    Stopped,
    /// The phone is lost; the error is the most specific one.
    #[error("{0}")]
    Lost(SessionError),
}

/// The state of the link when a phone is released.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineState {
    /// The phone waits for a command.
    InStep,
    /// A stop interrupted a read: the rest of its answer may still arrive.
    Interrupted,
    /// Out of step or unplugged: nothing may be sent.
    Lost,
}

/// The result of releasing a phone.
#[derive(Debug)]
pub enum Released {
    /// The registers were restored; no restart was requested.
    Restored,
    /// The registers were restored, and the phone restarts.
    Restarted,
    /// Nothing could be sent.
    Unreachable,
    /// Restoring or restarting failed.
    Failed(SessionError),
}
