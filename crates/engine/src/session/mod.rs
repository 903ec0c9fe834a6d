//! One synchronised phone: sends requests, collects answers under a deadline, finds back into step.
//!
//! Called by `flash` and `readback`. Knows no file and no screen; asks the link for the time, so that a
//! time-out of 30 s is tested in no time. One write of at most 64 bytes, then no further write until all its
//! echoes are in.

mod connect;
mod error;
mod noise;
mod resync;

pub use connect::{Contact, Line, connect};
pub use error::{Activity, Mismatch, SessionError};

use std::time::Duration;

use crate::brom::{Exchange, Request, Want, swap_words};
use crate::cancel::Cancel;
use crate::chip::{RegisterValue, RegisterWrite};
use crate::link::{Link, Moment};
use crate::units::Address;
use error::session_error;

/// The longest single wait for bytes: how late a stop can be noticed.
const MAX_WAIT_SLICE: Duration = Duration::from_millis(50);
/// An answer that pauses this long has stopped. A busy computer can hold bytes back for 100 ms and more
/// (silicon.md section 9); the ROM itself never pauses inside an answer.
const SILENCE: Duration = Duration::from_secs(2);
/// For requests that some phones echo and then ignore (`FD`, `FC`, a refused `A2`): protocol.md section 3.2.
const PROBE_SILENCE: Duration = Duration::from_millis(200);
/// No link in use is slower: a UART at 115,200 baud carries 11.5 kB/s. Bounds the time of a whole answer.
const SLOWEST_BYTES_PER_SECOND: u64 = 4096;
/// Added to the bound above for every exchange.
const EXCHANGE_GRACE: Duration = Duration::from_secs(3);

/// What a phone in command mode can be asked: memory reads, and the register writes of the chip table.
///
/// A trait, so that everything above can be tried on a plain array of bytes.
pub trait PhoneMemory {
    /// Fills `into` with memory from `at`, in memory order (the ROM's most-significant-byte-first words
    /// already turned). `at` and the length of `into` are multiples of 4.
    ///
    /// # Errors
    /// [`SessionError::Refused`] when the phone says no; the session stays usable. Any other error ends the
    /// block.
    fn read_memory(&mut self, at: Address, into: &mut [u8]) -> Result<(), SessionError>;

    /// Does one register write of the chip table.
    ///
    /// # Errors
    /// As [`PhoneMemory::read_memory`].
    fn write_register(&mut self, write: RegisterWrite) -> Result<(), SessionError>;

    /// Reads one 32-bit register.
    ///
    /// # Errors
    /// As [`PhoneMemory::read_memory`].
    fn read_register(&mut self, at: Address) -> Result<u32, SessionError> {
        let mut bytes = [0; 4];
        self.read_memory(at, &mut bytes)?;
        Ok(u32::from_le_bytes(bytes))
    }
}

/// Who answers at the other end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loader {
    /// The boot ROM, with its version (5 on the MT6261).
    BootRom {
        /// As answered to `FF`.
        version: u8,
    },
    /// A preloader: software in the flash of newer phones, not the boot ROM.
    Preloader {
        /// As answered to `FE`.
        version: u8,
    },
}

/// A phone in command mode.
pub struct Session {
    link: Box<dyn Link>,
    cancel: Cancel,
    loader: Loader,
    /// A write broke off: the phone may be waiting for a value, so nothing more may be sent (protocol.md
    /// section 2.4).
    write_interrupted: bool,
    /// The last dialogue came so far that the value of a write was sent.
    value_sent: bool,
    /// When a running dialogue was given up because the job was stopped.
    stopped: Option<Moment>,
    /// What the last dialogue left behind.
    sync_state: SyncState,
    /// Until when somebody must have answered sensibly; nobody waits any more once a phone has.
    deadline: Option<Moment>,
}

/// Whether the phone waits for a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum SyncState {
    /// It does.
    AwaitsCommand,
    /// It will, once these bytes of a stopped answer were taken in.
    AnswerPending(usize),
    /// Nobody knows.
    Unknown,
}

/// How long the rest of a stopped answer is waited for before something is written after all.
const PENDING_ANSWER_LIMIT: Duration = Duration::from_millis(500);

impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Session").field("port", &self.link.describe()).field("loader", &self.loader).finish()
    }
}

impl Session {
    /// Who answers.
    #[must_use]
    pub fn loader(&self) -> Loader {
        self.loader
    }

    /// Whether a write broke off: the phone may be waiting for its value, and whatever is sent could become
    /// it.
    #[must_use]
    pub fn write_was_interrupted(&self) -> bool {
        self.write_interrupted
    }

    /// The link's clock.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.link.now()
    }

    /// The port's name.
    #[must_use]
    pub fn port(&self) -> String {
        self.link.describe()
    }

    /// Like [`PhoneMemory::read_memory`]; calls `on_bytes` with how many bytes came and when, as they come.
    ///
    /// # Errors
    /// As [`PhoneMemory::read_memory`].
    pub fn read_block(
        &mut self,
        at: Address,
        into: &mut [u8],
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<(), SessionError> {
        let words = u32::try_from(into.len() / 4).unwrap_or(u32::MAX);
        let request = Request::Read32 { at, words };
        if !into.len().is_multiple_of(4) || request.data_len() != into.len() {
            return Err(SessionError::OutOfStep {
                during: Activity::Request(request),
                what: Mismatch::NotWholeWords { bytes: into.len() },
            });
        }
        self.exchange(&request, into, SILENCE, on_bytes)?;
        swap_words(into);
        Ok(())
    }

    /// Reads one 16-bit value with the old command `A2`, which every generation of boot ROM has. `None`: the
    /// phone echoed the request and then said nothing, which is how it refuses this one.
    ///
    /// # Errors
    /// When the link breaks or the echo is wrong.
    pub fn read_half_legacy(&mut self, at: Address) -> Result<Option<u16>, SessionError> {
        let mut value = [0; 2];
        let request = Request::LegacyRead16 { at, halves: 1 };
        Ok(self.probe(&request, &mut value)?.map(|_| u16::from_be_bytes(value)))
    }

    /// The hardware code of newer chips (`FD`); `None` where the phone does not know the command.
    ///
    /// # Errors
    /// When the link breaks or the echo is wrong.
    pub fn hardware_code(&mut self) -> Result<Option<u16>, SessionError> {
        let mut value = [0; 2];
        Ok(self.probe(&Request::HardwareCode, &mut value)?.map(|_| u16::from_be_bytes(value)))
    }

    /// Whether the job was asked to stop.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.cancel.is_set()
    }

    /// Sub code, hardware and software version of newer chips (`FC`); `None` where the phone does not know
    /// the command.
    ///
    /// # Errors
    /// When the link breaks or the echo is wrong.
    pub fn hardware_versions(&mut self) -> Result<Option<[u16; 3]>, SessionError> {
        let mut value = [0; 6];
        let answered = self.probe(&Request::HardwareVersions, &mut value)?;
        let [a, b, c, d, e, f] = value;
        Ok(answered
            .map(|_| [u16::from_be_bytes([a, b]), u16::from_be_bytes([c, d]), u16::from_be_bytes([e, f])]))
    }

    /// The protections that are on (`D8`); `None` where the phone refuses or ignores the command.
    ///
    /// # Errors
    /// When the link breaks or the echo is wrong.
    pub fn target_config(&mut self) -> Result<Option<u32>, SessionError> {
        let mut value = [0; 4];
        Ok(self.probe(&Request::TargetConfig, &mut value)?.map(|_| u32::from_be_bytes(value)))
    }

    /// The chip's own number (`E1`); `None` where the phone refuses or ignores the command.
    ///
    /// # Errors
    /// When the link breaks or the echo is wrong.
    pub fn me_id(&mut self) -> Result<Option<Vec<u8>>, SessionError> {
        // 16 bytes on the MT6261; twice that is room enough, and a phone that announces more is out of step.
        let mut id = [0; 32];
        Ok(self.probe(&Request::MeId, &mut id)?.and_then(|len| id.get(..len).map(<[u8]>::to_vec)))
    }

    /// Resets the phone. Behind the value the echo may break off, the last status never comes and the port
    /// may vanish: all of that is success (silicon.md section 6).
    ///
    /// # Errors
    /// When the phone refuses the write, falls silent or vanishes before it was sent the value, or echoes
    /// another one: then nobody knows that it was restarted.
    pub fn reset(&mut self, write: RegisterWrite) -> Result<(), SessionError> {
        let request = match write.value() {
            RegisterValue::Word(value) => Request::ResetWrite32 { at: write.at(), value },
            RegisterValue::Half(value) => Request::ResetWrite32 { at: write.at(), value: u32::from(value) },
        };
        if !self.settle(PENDING_ANSWER_LIMIT) {
            return Err(SessionError::Lost);
        }
        match self.exchange(&request, &mut [], PROBE_SILENCE, &mut |_, _| {}) {
            Err(SessionError::Silent { .. } | SessionError::Link(_)) if self.value_sent => Ok(()),
            result => result.map(|_| ()),
        }
    }

    /// One dialogue. Returns the number of data bytes.
    fn exchange(
        &mut self,
        request: &Request,
        data: &mut [u8],
        silence: Duration,
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<usize, SessionError> {
        // A register is only written to a phone that surely waits for a command.
        if self.write_interrupted || (request.is_write() && !self.settle(PENDING_ANSWER_LIMIT)) {
            return Err(SessionError::Lost);
        }
        self.sync_state = SyncState::Unknown;
        self.value_sent = false;
        let result = self.dialogue(request, data, silence, on_bytes);
        if result.as_ref().map_or_else(SessionError::is_refusal, |_| true) {
            self.sync_state = SyncState::AwaitsCommand;
        }
        if request.is_write() && result.as_ref().is_err_and(|error| !error.refuses_a_write()) {
            self.write_interrupted = true;
        }
        result
    }

    fn dialogue(
        &mut self,
        request: &Request,
        data: &mut [u8],
        silence: Duration,
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<usize, SessionError> {
        let bytes = u64::try_from(data.len()).unwrap_or(u64::MAX);
        let bound =
            EXCHANGE_GRACE + Duration::from_millis(bytes.saturating_mul(1000) / SLOWEST_BYTES_PER_SECOND);
        let started = self.link.now();
        let mut last_byte = started;
        let mut exchange = Exchange::new(request, data);
        // A write is not broken off, or the phone would take what comes next for the value of a register; nor
        // are the small questions, whose answers are over in no time.
        let stoppable = request.address().is_some() && !request.is_write();
        loop {
            let is_data = exchange.receiving_data();
            match exchange.want() {
                Want::Done(count) => return Ok(count),
                Want::Write(packet) => {
                    if stoppable && self.cancel.is_set() {
                        self.sync_state = SyncState::AwaitsCommand;
                        self.stopped = Some(self.link.now());
                        return Err(SessionError::Cancelled);
                    }
                    self.link.write(packet)?;
                    exchange.wrote();
                    self.value_sent = exchange.value_sent();
                    last_byte = self.link.now();
                }
                Want::Read(buffer) => {
                    let count = self.link.read(buffer, MAX_WAIT_SLICE.min(silence))?;
                    let now = self.link.now();
                    if count == 0 {
                        if now - last_byte >= silence || now - started >= bound {
                            return Err(SessionError::Silent {
                                during: Activity::Request(*request),
                                waited: now - last_byte,
                            });
                        }
                    } else {
                        exchange.received(count).map_err(|error| session_error(request, error))?;
                        last_byte = now;
                        if is_data {
                            on_bytes(count, now);
                        }
                        if now - started >= bound {
                            return Err(SessionError::Silent {
                                during: Activity::Request(*request),
                                waited: now - started,
                            });
                        }
                    }
                    if stoppable && self.cancel.is_set() {
                        self.sync_state =
                            exchange.owed().map_or(SyncState::Unknown, SyncState::AnswerPending);
                        self.stopped = Some(self.link.now());
                        return Err(SessionError::Cancelled);
                    }
                }
            }
        }
    }

    /// A request that the phone may not know: silence behind the echo and a refusal are both `None`.
    fn probe(&mut self, request: &Request, data: &mut [u8]) -> Result<Option<usize>, SessionError> {
        match self.exchange(request, data, PROBE_SILENCE, &mut |_, _| {}) {
            Ok(count) => Ok(Some(count)),
            Err(SessionError::Silent { .. } | SessionError::Refused { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }
}

impl PhoneMemory for Session {
    fn read_memory(&mut self, at: Address, into: &mut [u8]) -> Result<(), SessionError> {
        self.read_block(at, into, &mut |_, _| {})
    }

    fn write_register(&mut self, write: RegisterWrite) -> Result<(), SessionError> {
        let request = match write.value() {
            RegisterValue::Word(value) => Request::Write32 { at: write.at(), value },
            RegisterValue::Half(value) => Request::Write16 { at: write.at(), value },
        };
        self.exchange(&request, &mut [], SILENCE, &mut |_, _| {}).map(|_| ())
    }
}
