//! A session with one phone in command mode: sends requests, receives answers with time limits,
//! resynchronises.
//!
//! Used by `flash`, `storage` and `acquire`. Knows no files and no user interface; takes the time from the
//! link, so that tests run in virtual time. After a write of at most 64 bytes, all its echoes are read before
//! the next write.

mod agent;
mod connect;
mod error;
mod noise;
mod policy;
mod reading_program;
mod resync;
mod upload;

pub use agent::{AgentPipe, AgentPresence, agent_error};
pub use connect::{Contact, Line, connect};
pub use error::{Activity, Mismatch, SessionError};
pub(crate) use policy::SILENCE;
pub use upload::{NoProtections, SecuritySettings};

use std::time::Duration;

use crate::brom::{Exchange, Request, Want, swap_words};
use crate::cancel::Cancel;
use crate::chip::{RegisterValue, RegisterWrite};
use crate::link::{Carrier, Link, Moment};
use crate::units::Address;
use error::session_error;
use policy::{
    EXCHANGE_GRACE, HARDWARE_CODE_SILENCE, MAX_WAIT_SLICE, PENDING_ANSWER_LIMIT, PRELOADER_SILENCE,
    PROBE_SILENCE, SLOWEST_BYTES_PER_SECOND,
};

/// Memory reads and register writes on a phone in command mode.
///
/// A trait, so that the code above it can be tested on an array of bytes.
pub trait PhoneMemory {
    /// Fills `into` with memory from `at`, in memory order (the ROM sends words most significant byte first).
    /// `at` and the length of `into` are multiples of 4.
    ///
    /// # Errors
    /// [`SessionError::Refused`] if the phone refuses; the session can be used further. After any other error
    /// the block is lost.
    fn read_memory(&mut self, at: Address, into: &mut [u8]) -> Result<(), SessionError>;

    /// Makes one register write of the chip table.
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

/// The program on the phone that answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loader {
    /// The boot ROM, with its version (5 on the MT6261).
    BootRom {
        /// Its answer to `FF`.
        version: u8,
    },
    /// A preloader: software in the storage of newer phones, not the boot ROM.
    Preloader {
        /// Its answer to `FE`.
        version: u8,
    },
}

/// A phone in command mode.
pub struct Session {
    link: Box<dyn Link>,
    cancel: Cancel,
    loader: Loader,
    /// A register write was interrupted: the phone may be waiting for the value, so nothing more may be sent
    /// (protocol.md section 2.4).
    write_interrupted: bool,
    /// Whether the value of a write was sent in the last dialogue.
    value_sent: bool,
    /// When a dialogue was interrupted because the job was stopped.
    stopped: Option<Moment>,
    /// State of the phone after the last dialogue.
    command_state: CommandState,
    /// Bromide's reading program has answered a sync byte: an earlier run has left it on the phone.
    program_answers: bool,
    /// Time limit for the first valid answer; `None` once a phone has answered.
    deadline: Option<Moment>,
}

/// Whether the phone is ready for a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum CommandState {
    /// It is.
    AwaitsCommand,
    /// It will be after this many bytes of an interrupted answer were received.
    AnswerPending(usize),
    /// Unknown.
    Unknown,
}

impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Session").field("port", &self.link.describe()).field("loader", &self.loader).finish()
    }
}

impl Session {
    /// Which program answers.
    #[must_use]
    pub fn loader(&self) -> Loader {
        self.loader
    }

    /// Whether a register write was interrupted: the phone may be waiting for the value, and would take the
    /// next bytes sent for it.
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

    /// What carries the bytes.
    #[must_use]
    pub fn carrier(&self) -> Carrier {
        self.link.carrier()
    }

    /// Like [`PhoneMemory::read_memory`]. Calls `on_bytes` with the number of bytes and the time whenever
    /// data arrives.
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
            return Err(SessionError::OutOfSync {
                during: Activity::Request(request),
                what: Mismatch::NotWholeWords { bytes: into.len() },
            });
        }
        self.exchange(&request, into, SILENCE, on_bytes)?;
        swap_words(into);
        Ok(())
    }

    /// Reads one 16-bit value with the old command `A2`, which every generation of boot ROM has. `None`: the
    /// phone echoed the request and sent nothing else, which is how it refuses this command.
    ///
    /// # Errors
    /// If the link fails or the echo is wrong.
    pub fn read_half_legacy(&mut self, at: Address) -> Result<Option<u16>, SessionError> {
        let mut value = [0; 2];
        let request = Request::LegacyRead16 { at, halves: 1 };
        Ok(self.probe(&request, &mut value)?.map(|_| u16::from_be_bytes(value)))
    }

    /// The hardware code of newer chips (`FD`); `None` if the phone does not know the command.
    ///
    /// # Errors
    /// If the link fails or the echo is wrong.
    pub fn hardware_code(&mut self) -> Result<Option<u16>, SessionError> {
        let mut value = [0; 2];
        let silence = match (self.loader, self.carrier()) {
            (Loader::Preloader { .. }, _) => PRELOADER_SILENCE,
            (Loader::BootRom { .. }, Carrier::PhoneUsb) => HARDWARE_CODE_SILENCE,
            (Loader::BootRom { .. }, Carrier::Uart) => PROBE_SILENCE,
        };
        let answered = self.probe_within(&Request::HardwareCode, &mut value, silence)?;
        Ok(answered.map(|_| u16::from_be_bytes(value)))
    }

    /// Whether the job was asked to stop.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.cancel.is_set()
    }

    /// Sub code, hardware and software version of newer chips (`FC`); `None` if the phone does not know the
    /// command.
    ///
    /// # Errors
    /// If the link fails or the echo is wrong.
    pub fn hardware_versions(&mut self) -> Result<Option<[u16; 3]>, SessionError> {
        let mut value = [0; 6];
        let answered = self.probe(&Request::HardwareVersions, &mut value)?;
        let [a, b, c, d, e, f] = value;
        Ok(answered
            .map(|_| [u16::from_be_bytes([a, b]), u16::from_be_bytes([c, d]), u16::from_be_bytes([e, f])]))
    }

    /// The enabled protections (`D8`); `None` if the phone refuses or ignores the command.
    ///
    /// # Errors
    /// If the link fails or the echo is wrong.
    pub fn target_config(&mut self) -> Result<Option<u32>, SessionError> {
        let mut value = [0; 4];
        Ok(self.probe(&Request::TargetConfig, &mut value)?.map(|_| u32::from_be_bytes(value)))
    }

    /// The chip's unique number (`E1`); `None` if the phone refuses or ignores the command.
    ///
    /// # Errors
    /// If the link fails or the echo is wrong.
    pub fn me_id(&mut self) -> Result<Option<Vec<u8>>, SessionError> {
        // It has 16 bytes on the MT6261. A phone that announces more than twice that is out of sync.
        let mut id = [0; 32];
        Ok(self.probe(&Request::MeId, &mut id)?.and_then(|len| id.get(..len).map(<[u8]>::to_vec)))
    }

    /// The SOC id of newer smartphone chips (`E7`); `None` if the phone refuses or ignores the command.
    ///
    /// # Errors
    /// If the link fails or the echo is wrong.
    pub fn soc_id(&mut self) -> Result<Option<Vec<u8>>, SessionError> {
        let mut id = [0; 64];
        Ok(self.probe(&Request::SocId, &mut id)?.and_then(|len| id.get(..len).map(<[u8]>::to_vec)))
    }

    /// Resets the phone. After the value the echo may be cut off, the last status never arrives and the port
    /// may disappear: all of that is success (silicon.md section 6).
    ///
    /// # Errors
    /// If the phone refuses the write, stops answering or is disconnected before the value was sent, or
    /// echoes another value: then it is unknown whether it was restarted.
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

    /// Runs one dialogue. Returns the number of data bytes.
    fn exchange(
        &mut self,
        request: &Request,
        data: &mut [u8],
        silence: Duration,
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<usize, SessionError> {
        // A register is written only if the phone certainly waits for a command.
        if self.write_interrupted || (request.is_write() && !self.settle(PENDING_ANSWER_LIMIT)) {
            return Err(SessionError::Lost);
        }
        self.command_state = CommandState::Unknown;
        self.value_sent = false;
        let result = self.dialogue(request, data, silence, on_bytes);
        if result.as_ref().map_or_else(SessionError::is_refusal, |_| true) {
            self.command_state = CommandState::AwaitsCommand;
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
        // A write is not interrupted, because the phone would take the next bytes for the value of the
        // register. Requests without an address are not interrupted, because their answers are short.
        let stoppable = request.address().is_some() && !request.is_write();
        loop {
            let is_data = exchange.receiving_data();
            match exchange.want() {
                Want::Done(count) => return Ok(count),
                Want::Write(packet) => {
                    if stoppable && self.cancel.is_set() {
                        self.command_state = CommandState::AwaitsCommand;
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
                        self.command_state =
                            exchange.owed().map_or(CommandState::Unknown, CommandState::AnswerPending);
                        self.stopped = Some(self.link.now());
                        return Err(SessionError::Cancelled);
                    }
                }
            }
        }
    }

    /// A request that the phone may not know: no answer after the echo and a refusal both return `None`.
    fn probe(&mut self, request: &Request, data: &mut [u8]) -> Result<Option<usize>, SessionError> {
        let silence = match self.loader {
            Loader::BootRom { .. } => PROBE_SILENCE,
            Loader::Preloader { .. } => PRELOADER_SILENCE,
        };
        self.probe_within(request, data, silence)
    }

    fn probe_within(
        &mut self,
        request: &Request,
        data: &mut [u8],
        silence: Duration,
    ) -> Result<Option<usize>, SessionError> {
        match self.exchange(request, data, silence, &mut |_, _| {}) {
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
