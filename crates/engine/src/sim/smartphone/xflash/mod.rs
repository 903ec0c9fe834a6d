//! The xflash agent ("V5") of a practice smartphone: frames in, frames out (da.md section 4). Used by the
//! device. Commands that write do not exist here; they are counted as violations.

mod control;
mod reading;
mod set_up;

pub(super) use reading::named;

use super::context::{Context, Turn};
use super::data::Transfer;
use super::fault::SmartphoneFault;
use super::frame::{self, Received, le32};
use super::journal::StageName;
use super::wire::Input;

/// First byte of the agent, then "SYNC".
const HELLO: u8 = 0xC0;
const SYNC: u32 = 0x434E_5953;

const SET_ENVIRONMENT: u32 = 0x01_0100;
const SET_UP_HARDWARE: u32 = 0x01_0101;
const UPLOAD: u32 = 0x01_0002;
const READ_DATA: u32 = 0x01_0005;
const SHUTDOWN: u32 = 0x01_0007;
const BOOT_TO: u32 = 0x01_0008;
const CONTROL: u32 = 0x01_0009;
const INIT_MEMORY: u32 = 0x01_000A;
const SWITCH_SPEED: u32 = 0x01_000B;
/// Commands that write, format, or burn fuses (protocol.md section 8.5).
const FORBIDDEN: &[u32] =
    &[0x01_0001, 0x01_0003, 0x01_0004, 0x01_0006, 0x01_000C, 0x01_000D, 0x01_000E, 0x01_000F, 0x01_0010];

const OK: u32 = 0;
const UNSUPPORTED_COMMAND: u32 = 0xC001_0003;
const UNSUPPORTED_CONTROL: u32 = 0xC001_0004;
const ABORTED: u32 = 0xC001_0002;
const NO_SUCH_STORAGE: u32 = 0xC002_0003;
const READING_FORBIDDEN: u32 = 0xC002_0004;
const NO_SUCH_PARTITION: u32 = 0xC004_0006;
const OUT_OF_RANGE: u32 = 0xC004_000B;
const MEMORY_VERSION: u32 = 0xC004_0050;
const HASH_MISMATCH: u32 = 0xC007_0004;

/// An xflash agent that runs.
#[derive(Debug)]
pub(super) struct Xflash {
    state: State,
    /// 1 or 2.
    stage: u8,
    /// Whether the host asked for texts on its channel.
    sends_texts: bool,
    statuses: u32,
    memory_works: bool,
}

#[derive(Debug)]
enum State {
    Sync,
    Command,
    Environment,
    Hardware,
    Control,
    /// The value of a control command that sets something.
    ControlValue,
    MemoryLen,
    MemorySettings,
    BootTarget,
    BootCode,
    ReadRange,
    /// A packet was sent.
    ReadAck(Transfer),
    UploadName,
    ShutdownHow,
    SpeedValue,
}

impl Xflash {
    pub(super) fn start(context: &mut Context<'_>) -> Xflash {
        context.started(StageName::Xflash, 1);
        if !context.faults.has(&SmartphoneFault::NoSync) {
            context.out.send(&[HELLO]);
        }
        let memory_works = !context.scenario.is_boot_rom() || context.scenario.model.emi.is_none();
        Xflash { state: State::Sync, stage: 1, sends_texts: false, statuses: 0, memory_works }
    }

    pub(super) fn step(&mut self, input: &mut Input, context: &mut Context<'_>) -> Turn {
        let payload = match frame::take(input) {
            Received::NeedsMore => return Turn::NeedsMore,
            Received::Nonsense => return Turn::Die,
            Received::Frame(payload) => payload,
        };
        let word = le32(&payload, 0);
        match std::mem::replace(&mut self.state, State::Command) {
            State::Sync if word == SYNC => {}
            State::Sync => return Turn::Die,
            State::Command => return self.command(word, context),
            State::Environment => {
                /// The bit of the log channel that is the host's.
                const USB: u32 = 2;
                self.sends_texts = le32(&payload, 4) & USB != 0;
                self.status(OK, context);
            }
            State::Hardware => return self.set_up_hardware(context),
            State::Control => self.control(word, context),
            State::ControlValue => self.status(OK, context),
            State::MemoryLen => self.state = State::MemorySettings,
            State::MemorySettings => return self.init_memory(&payload, context),
            State::BootTarget => self.state = State::BootCode,
            State::BootCode => return self.boot_second_stage(&payload, context),
            State::ReadRange => self.begin_read(&payload, context),
            State::ReadAck(transfer) => self.acknowledged(word, transfer, context),
            State::UploadName => self.begin_upload(&payload, context),
            State::ShutdownHow => {
                self.status(OK, context);
                context.reset("shutdown");
                return Turn::NeedsMore;
            }
            State::SpeedValue => {
                self.status(OK, context);
                context.re_enumerate();
                return Turn::NeedsMore;
            }
        }
        Turn::Again
    }

    fn command(&mut self, code: u32, context: &mut Context<'_>) -> Turn {
        context.journal.command(StageName::Xflash, code, [0, 0]);
        let is_second = self.stage == 2;
        // These two have no status between the command and its value.
        let silent = match code {
            SET_ENVIRONMENT => Some(State::Environment),
            SET_UP_HARDWARE => Some(State::Hardware),
            _ => None,
        };
        if let Some(state) = silent {
            self.state = state;
            return Turn::Again;
        }
        let next = match code {
            CONTROL => Some(State::Control),
            INIT_MEMORY if !is_second => Some(State::MemoryLen),
            BOOT_TO if !is_second => Some(State::BootTarget),
            READ_DATA if is_second => Some(State::ReadRange),
            UPLOAD if is_second => Some(State::UploadName),
            SHUTDOWN => Some(State::ShutdownHow),
            SWITCH_SPEED if is_second => Some(State::SpeedValue),
            _ => None,
        };
        if FORBIDDEN.contains(&code) {
            context.journal.violation(StageName::Xflash, format!("command {code:06X}"));
        }
        match next {
            Some(state) => {
                self.state = state;
                self.status(OK, context);
            }
            None => self.status(UNSUPPORTED_COMMAND, context),
        }
        Turn::Again
    }

    /// Sends a status, now and then with a text before it.
    fn status(&mut self, code: u32, context: &mut Context<'_>) {
        /// A text goes before every so many statuses.
        const TEXT_EVERY: u32 = 3;
        self.statuses += 1;
        let wants = self.sends_texts || context.faults.has(&SmartphoneFault::TextFrames);
        if wants && self.statuses.is_multiple_of(TEXT_EVERY) {
            frame::send_text(context, "practice agent: working\n");
        }
        frame::send(context, &code.to_le_bytes());
    }
}
