//! The storage seam: what reading, checking and saving need of a phone's storage, whatever is behind it.
//!
//! Implemented by [`FlashWindowStorage`] (feature phones through the boot ROM); used by `readback`, which knows no protocol. Offsets and
//! lengths are 64-bit numbers of bytes.

mod area;
mod flash_window;
mod region;

pub use area::{ALL_AREAS, AreaKind, NotAnArea};
pub use flash_window::FlashWindowStorage;
pub(crate) use flash_window::release;
pub use region::{NotARegion, Region};

use std::time::Duration;

use crate::link::Moment;
use crate::session::SessionError;

/// The storage of one phone in command mode.
///
/// A read that fails leaves host and phone in an unknown state: [`Storage::recover`] comes before anything else. Nothing here can write
/// to the storage.
pub trait Storage: Presence {
    /// What can be read, in the order in which it is listed.
    fn areas(&self) -> &[Area];

    /// Reads `into.len()` bytes of `area` from `offset`; both are multiples of the area's granularity. `on_bytes` gets the number of
    /// bytes that came since its last call, and when.
    ///
    /// # Errors
    /// When not all bytes came. How many did is what `on_bytes` was told; none of them may be kept.
    fn read(
        &mut self,
        area: AreaKind,
        offset: u64,
        into: &mut [u8],
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<(), ReadError>;

    /// Brings host and phone back into step after a failed read. `on_wait` is told every few seconds for how long nothing has answered.
    ///
    /// # Errors
    /// When the phone is lost, or the job was stopped.
    fn recover(
        &mut self,
        error: SessionError,
        on_wait: &mut dyn FnMut(Duration),
    ) -> Result<SessionError, NotRecovered>;

    /// Puts everything that was written to the phone back, as far as `state` leaves that possible, and restarts the phone if `restart`.
    fn release(&mut self, state: LineState, restart: bool) -> Released;

    /// The link's time.
    fn now(&self) -> Moment;

    /// Whether the job was asked to stop.
    fn is_stopped(&self) -> bool;

    /// The port's name.
    fn port(&self) -> String;

    /// Whether whoever is at the port surely waits for no rest of a command, so that it may be greeted once more.
    fn may_be_greeted(&self) -> bool;
}

/// A phone that is, or was, at the other end of an open link.
pub trait Presence: std::fmt::Debug {
    /// Waits until it is unplugged, at the longest until `until` (`None`: for ever). `false`: it is still there.
    ///
    /// # Errors
    /// When the job was stopped.
    fn wait_until_gone(&mut self, until: Option<Moment>) -> Result<bool, SessionError>;
}

/// One area of a storage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// Which.
    pub kind: AreaKind,
    /// How large it is; `None` when nothing tells.
    pub size: Option<AreaSize>,
    /// Offsets and lengths of reads are multiples of so many bytes: a power of two.
    pub granularity: u32,
}

/// How large an area is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AreaSize {
    /// So many bytes.
    Known(u64),
    /// Probably so many bytes: whoever asks for more gets it.
    Doubtful(u64),
}

impl AreaSize {
    /// In bytes.
    #[must_use]
    pub fn bytes(self) -> u64 {
        match self {
            AreaSize::Known(bytes) | AreaSize::Doubtful(bytes) => bytes,
        }
    }
}

/// Why a read gave nothing.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The job was stopped in the middle of it.
    #[error("stopped")]
    Stopped,
    /// The phone does not give this place. Host and phone are in step; the same again will be refused again.
    #[error("{0}")]
    Refused(SessionError),
    /// The place does not exist.
    #[error("there is no offset {0:#x}")]
    OutOfArea(u64),
    /// It may succeed the next time, after [`Storage::recover`].
    #[error("{0}")]
    Broken(SessionError),
    /// The phone is lost.
    #[error("{0}")]
    Lost(SessionError),
}

/// A place that the phone refused.
#[derive(Debug, Clone, PartialEq)]
pub struct RefusedPlace {
    /// Where, as an offset into the area.
    pub at: u64,
    /// What the phone said.
    pub error: SessionError,
}

/// Why [`Storage::recover`] did not help.
#[derive(Debug, thiserror::Error)]
pub enum NotRecovered {
    /// The job was stopped.
    #[error("stopped")]
    Stopped,
    /// The phone is lost; the error is the one that says most.
    #[error("{0}")]
    Lost(SessionError),
}

/// What is known of the line when a phone is released.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineState {
    /// The phone waits for a command.
    InStep,
    /// A read was broken off by a stop: the rest of its answer may still come.
    Interrupted,
    /// Out of step or gone: nothing may be sent.
    Lost,
}

/// How releasing a phone ended.
#[derive(Debug)]
pub enum Released {
    /// Everything is as before; nothing was asked to be restarted.
    Restored,
    /// Everything is as before, and the phone restarts.
    Restarted,
    /// Nothing could be sent.
    LeftAlone,
    /// It could not be put back in order.
    Failed(SessionError),
}
