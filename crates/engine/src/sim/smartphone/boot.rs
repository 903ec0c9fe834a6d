//! Boot ROM and preloader of a practice smartphone: handshake, ids, registers, upload and start of an agent
//! (da.md section 1, protocol.md sections 2 and 3). Used by the device.

use std::time::Duration;

use super::context::{Context, Turn};
use super::fault::{FaultPoint, SmartphoneFault};
use super::journal::StageName;
use super::model::{AgentKind, SmartphoneModel};
use super::models::MT6261_RESET;
use super::scenario::Gate;
use super::wire::Input;

/// Host bytes of the handshake; each is answered by its complement.
const HANDSHAKE: [u8; 4] = [0xA0, 0x0A, 0x50, 0x05];

const OK: u16 = 0;
/// Statuses of protocol.md section 3.5.
const WRITE_REGION: u16 = 0x1D02;
const WRITE_BLOCKED: u16 = 0x1D04;
const WRITE_COUNT_0: u16 = 0x1D05;
const READ_REGION: u16 = 0x1D08;
const READ_COUNT_0: u16 = 0x1D09;
const READ_BLOCKED: u16 = 0x1D0A;
const SLA_REQUIRED: u16 = 0x1D0D;
const JUMP_TARGET: u16 = 0x1D0F;
const DA_ADDRESS: u16 = 0x1D12;
const DA_LENGTH_0: u16 = 0x1D13;
const DA_SIGNATURE_LEN: u16 = 0x1D14;
const DA_NOT_SIGNED: u16 = 0x1D15;

/// From the jump to the agent's first byte.
const AGENT_START: Duration = Duration::from_millis(100);

/// The state of boot ROM or preloader.
#[derive(Debug)]
pub(super) struct Boot {
    state: State,
    greeted: bool,
    /// Values of the registers that were written.
    registers: Vec<(u32, u32)>,
    /// What was uploaded: address and bytes.
    uploads: Vec<(u32, Vec<u8>)>,
}

#[derive(Debug)]
enum State {
    /// This many bytes of the handshake were right.
    Handshake(usize),
    Command,
    /// A command whose arguments arrive, each byte echoed.
    Arguments {
        code: u8,
        wanted: usize,
        bytes: Vec<u8>,
    },
    /// Values of a register write, each echoed.
    Values {
        address: u32,
        left: u32,
        width: usize,
    },
    /// An upload.
    Upload {
        address: u32,
        len: usize,
    },
}

impl Boot {
    pub(super) fn new() -> Boot {
        Boot { state: State::Handshake(0), greeted: false, registers: Vec::new(), uploads: Vec::new() }
    }

    pub(super) fn is_synced(&self) -> bool {
        !matches!(self.state, State::Handshake(_))
    }

    pub(super) fn was_greeted(&self) -> bool {
        self.greeted
    }

    pub(super) fn step(&mut self, input: &mut Input, context: &mut Context<'_>) -> Turn {
        match &mut self.state {
            State::Values { address, left, width } => {
                let (address, left, width) = (*address, *left, *width);
                self.value(address, left, width, input, context)
            }
            State::Upload { address, len } => {
                let (address, len) = (*address, *len);
                self.upload(address, len, input, context)
            }
            State::Handshake(done) => {
                let done = *done;
                let Some(byte) = input.byte() else { return Turn::NeedsMore };
                self.handshake(done, byte, context)
            }
            State::Command => {
                let Some(byte) = input.byte() else { return Turn::NeedsMore };
                self.command(byte, context)
            }
            State::Arguments { code, wanted, bytes } => {
                let Some(byte) = input.byte() else { return Turn::NeedsMore };
                context.out.send(&[byte]);
                bytes.push(byte);
                if bytes.len() < *wanted {
                    return Turn::Again;
                }
                let (code, bytes) = (*code, std::mem::take(bytes));
                self.state = State::Command;
                self.with_arguments(code, &bytes, context)
            }
        }
    }

    /// A right byte is answered by its complement, a wrong one by itself plus one, and starts from the
    /// beginning (protocol.md section 2.1).
    fn handshake(&mut self, done: usize, byte: u8, context: &mut Context<'_>) -> Turn {
        self.greeted |= HANDSHAKE.first() == Some(&byte);
        if HANDSHAKE.get(done) == Some(&byte) {
            context.out.send(&[!byte]);
            let is_last = done + 1 == HANDSHAKE.len();
            self.state = if is_last { State::Command } else { State::Handshake(done + 1) };
        } else {
            context.out.send(&[byte.wrapping_add(1)]);
            self.state = State::Handshake(0);
        }
        Turn::Again
    }

    /// A command byte. Unknown ones are echoed by the boot ROM only (da.md section 1.1).
    fn command(&mut self, code: u8, context: &mut Context<'_>) -> Turn {
        let model = &context.scenario.model;
        let is_rom = context.scenario.is_boot_rom();
        // The ROM of feature phones does not know these (protocol.md section 3.2).
        let is_smartphone = model.agent != AgentKind::Legacy32;
        let wanted = match code {
            0xD0 | 0xD1 | 0xD2 | 0xD4 => 8,
            0xA2 if is_rom => 8,
            0xD5 => 4,
            0xD7 => 12,
            _ => 0,
        };
        if wanted > 0 {
            context.out.send(&[code]);
            self.state = State::Arguments { code, wanted, bytes: Vec::new() };
            return Turn::Again;
        }
        let known = match code {
            0xFE => Some(vec![if is_rom { 0xFE } else { model.preloader_version }]),
            0xFF => Some(vec![if is_rom { 0x05 } else { 0xFF }]),
            0xFD if is_smartphone => Some(answer(code, &model.hw_code.to_be_bytes())),
            0xFC if is_smartphone => {
                let numbers = [model.hw_sub_code, model.hw_version, model.sw_version];
                Some(answer(code, &numbers.map(u16::to_be_bytes).concat()))
            }
            0xD8 => Some(answer(code, &context.scenario.target_config().to_be_bytes())),
            // The preloader knows it from version 3 on (da.md section 1.1).
            0xE1 if is_rom || model.preloader_version > 2 => Some(identity(code, &model.me_id)),
            0xE7 => model.soc_id.map(|id| identity(code, &id)),
            0xFB if !is_rom => {
                let has_xflash = matches!(model.agent, AgentKind::Xflash | AgentKind::Xml);
                Some([&[code][..], &u32::from(has_xflash).to_be_bytes(), &[0; 4]].concat())
            }
            _ => None,
        };
        match known {
            Some(bytes) => {
                context.journal.command(StageName::Boot, u32::from(code), [0, 0]);
                context.out.send(&bytes);
            }
            None if is_rom => context.out.send(&[code]),
            None => {}
        }
        Turn::Again
    }

    fn with_arguments(&mut self, code: u8, bytes: &[u8], context: &mut Context<'_>) -> Turn {
        let number = |at: usize| {
            bytes.get(at..).and_then(|rest| rest.first_chunk()).map_or(0, |word| u32::from_be_bytes(*word))
        };
        let (address, count, signature_len) = (number(0), number(4), number(8));
        context.journal.command(StageName::Boot, u32::from(code), [u64::from(address), u64::from(count)]);
        match code {
            0xA2 => read_ids(address, count, context),
            0xD0 => self.read(address, count, 2, context),
            0xD1 => self.read(address, count, 4, context),
            0xD2 => self.write(address, count, 2, context),
            0xD4 => self.write(address, count, 4, context),
            0xD5 => return self.jump(address, context),
            _ => return self.begin_upload(address, count, signature_len, context),
        }
        Turn::Again
    }

    fn read(&mut self, address: u32, count: u32, width: usize, context: &mut Context<'_>) {
        let status = match () {
            () if context.scenario.gate == Gate::MemoryAccess => READ_BLOCKED,
            () if count == 0 => READ_COUNT_0,
            () if count > 1 || !is_register(&context.scenario.model, address) => READ_REGION,
            () => OK,
        };
        context.out.be16(status);
        if status == OK {
            let value = self.registers.iter().rev().find(|(at, _)| *at == address).map_or(0, |(_, v)| *v);
            context.out.send(value.to_be_bytes().split_at(4 - width).1);
            context.out.be16(OK);
        }
    }

    fn write(&mut self, address: u32, count: u32, width: usize, context: &mut Context<'_>) {
        let status = match () {
            () if context.scenario.gate == Gate::MemoryAccess => WRITE_BLOCKED,
            () if count == 0 => WRITE_COUNT_0,
            () if count > 1 || !is_register(&context.scenario.model, address) => WRITE_REGION,
            () => write_status(context),
        };
        context.out.be16(status);
        if status == WRITE_REGION {
            context.journal.violation(StageName::Boot, format!("write to {address:08X}"));
        }
        if status <= 0xFF {
            self.state = State::Values { address, left: count, width };
        }
    }

    fn value(
        &mut self,
        address: u32,
        left: u32,
        width: usize,
        input: &mut Input,
        context: &mut Context<'_>,
    ) -> Turn {
        let Some(bytes) = input.take(width) else { return Turn::NeedsMore };
        context.out.send(&bytes);
        let value = bytes.iter().fold(0, |value, byte| value << 8 | u32::from(*byte));
        self.registers.push((address, value));
        let watchdog = context.scenario.model.watchdog;
        context.line.watchdog_stopped |= (address, value) == (watchdog.address, watchdog.value);
        if (address, value) == MT6261_RESET && is_register(&context.scenario.model, address) {
            // The last status never arrives (silicon.md section 6).
            context.reset("reset");
            return Turn::NeedsMore;
        }
        self.state = State::Values { address, left: left - 1, width };
        if left == 1 {
            let status = write_status(context);
            context.out.be16(status);
            self.state = State::Command;
        }
        Turn::Again
    }

    fn begin_upload(
        &mut self,
        address: u32,
        len: u32,
        signature_len: u32,
        context: &mut Context<'_>,
    ) -> Turn {
        let gate = context.scenario.gate;
        let status = match () {
            () if gate == Gate::SignatureServer => SLA_REQUIRED,
            () if !addresses(&context.scenario.model).contains(&address) => DA_ADDRESS,
            () if len == 0 => DA_LENGTH_0,
            () if signature_len >= len => DA_SIGNATURE_LEN,
            () if signature_len == 0 && matches!(gate, Gate::SignedAgent { .. }) => DA_NOT_SIGNED,
            () => OK,
        };
        context.out.be16(status);
        if status != OK {
            return Turn::Die;
        }
        self.state = State::Upload { address, len: usize::try_from(len).unwrap_or(usize::MAX) };
        Turn::Again
    }

    fn upload(&mut self, address: u32, len: usize, input: &mut Input, context: &mut Context<'_>) -> Turn {
        if input.len() >= len / 2 && context.pass(FaultPoint::Upload) {
            return Turn::NeedsMore;
        }
        let Some(bytes) = input.take(len) else { return Turn::NeedsMore };
        let model = &context.scenario.model;
        let is_made_up = bytes == model.first_stage() || bytes == model.second_stage();
        let status = match context.scenario.gate {
            Gate::SignedAgent { status, accepts_made_up } if !(accepts_made_up && is_made_up) => status,
            _ => OK,
        };
        context.out.be16(xor16(&bytes));
        context.out.be16(status);
        if status != OK {
            return Turn::Die;
        }
        self.uploads.push((address, bytes));
        self.state = State::Command;
        Turn::Again
    }

    /// Starts what was uploaded. Code that is not the phone's agent starts and says nothing.
    fn jump(&mut self, address: u32, context: &mut Context<'_>) -> Turn {
        let Some((_, code)) = self.uploads.iter().find(|(at, _)| *at == address) else {
            context.out.be16(JUMP_TARGET);
            return Turn::Die;
        };
        context.out.be16(OK);
        let model = &context.scenario.model;
        let regions = model.regions;
        let second = self.uploads.iter().find(|(at, _)| *at == regions.second_address);
        let fits = address == regions.first_address
            && *code == model.first_stage()
            && (model.agent != AgentKind::Legacy32
                || second.is_some_and(|(_, code)| *code == model.second_stage()));
        if !fits || context.faults.has(&SmartphoneFault::WrongAgent) {
            return Turn::Die;
        }
        context.out.wait(AGENT_START);
        Turn::StartAgent
    }
}

fn answer(code: u8, bytes: &[u8]) -> Vec<u8> {
    [&[code][..], bytes, &OK.to_be_bytes()].concat()
}

fn identity(code: u8, id: &[u8]) -> Vec<u8> {
    let len = u32::try_from(id.len()).unwrap_or(0).to_be_bytes();
    [&[code][..], &len, id, &OK.to_be_bytes()].concat()
}

/// The legacy 16-bit read has no statuses; a wrong address is never answered (protocol.md section 3.3).
fn read_ids(address: u32, count: u32, context: &mut Context<'_>) {
    for number in 0..count.min(16) {
        let at = address.wrapping_add(2 * number);
        if let Some((_, value)) = context.scenario.model.id_registers.iter().find(|(known, _)| *known == at) {
            context.out.be16(*value);
        }
    }
}

/// The preloader answers 0, the boot ROM what its chip answers (da.md section 1.1).
fn write_status(context: &Context<'_>) -> u16 {
    if context.scenario.is_boot_rom() { context.scenario.model.write_status } else { OK }
}

fn is_register(model: &SmartphoneModel, address: u32) -> bool {
    address == model.watchdog.address || model.other_registers.contains(&address)
}

/// Where code may be uploaded to.
fn addresses(model: &SmartphoneModel) -> Vec<u32> {
    let regions = model.regions;
    match model.agent {
        AgentKind::Legacy32 => vec![regions.first_address, regions.second_address],
        _ => vec![regions.first_address],
    }
}

/// XOR of the little-endian half-words; an odd last byte alone (da.md section 1.3).
fn xor16(bytes: &[u8]) -> u16 {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let sum = pairs.iter().fold(0, |sum, pair| sum ^ u16::from_le_bytes(*pair));
    odd.first().map_or(sum, |byte| sum ^ u16::from(*byte))
}
