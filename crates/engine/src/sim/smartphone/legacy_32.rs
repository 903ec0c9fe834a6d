//! The "3.2" agent of the MT6261 on a practice phone (protocol.md section 8.3, da.md section 6). Used by the
//! device. All numbers on the wire are big-endian.

use super::agent_file::{FLASH_RECORD, MATCHING_RECORD, flash_table};
use super::content::Area;
use super::context::{Context, Turn};
use super::data::{Transfer, send_packet, sum16};
use super::fault::{FaultPoint, SmartphoneFault};
use super::journal::StageName;
use super::wire::Input;

const ACK: u8 = 0x5A;
const NACK: u8 = 0xA5;
const NEXT: u8 = 0x69;
const UNKNOWN: u8 = 0xBB;
/// First byte, version 3.2, chip.
const HELLO: [u8; 4] = [0xC0, 0x03, 0x02, 0x8E];
const SETTINGS_LEN: usize = 15;
/// The first word of the report that is not 0; its meaning is not known.
const FIRST_WORD: [u8; 4] = [0x00, 0xA5, 0x00, 0x0C];
const NOT_FOUND: u32 = 0xBC4;
/// As in the legacy agent, made up.
const OUT_OF_RANGE: u32 = 0xBCF;
const PROJECT: &[u8] = b"SIM_PROJECT";

/// The agent that runs.
#[derive(Debug)]
pub(super) struct Legacy32 {
    state: State,
    /// The project name is sent on the second request.
    asked_for_project: bool,
}

#[derive(Debug)]
enum State {
    Settings,
    Records,
    /// Four zero bytes after the matching record.
    RecordsEnd,
    Command,
    ReadPacket(Transfer),
    ReadAck(Transfer),
    Finish,
    Dead,
}

impl Legacy32 {
    pub(super) fn start(context: &mut Context<'_>) -> Legacy32 {
        context.started(StageName::Legacy32, 1);
        let state = if context.faults.has(&SmartphoneFault::NoSync) {
            State::Dead
        } else {
            context.out.send(&HELLO);
            State::Settings
        };
        Legacy32 { state, asked_for_project: false }
    }

    pub(super) fn step(&mut self, input: &mut Input, context: &mut Context<'_>) -> Turn {
        match &mut self.state {
            State::Settings => {
                let Some(_) = input.take(SETTINGS_LEN) else { return Turn::NeedsMore };
                if context.pass(FaultPoint::SetUp) {
                    return Turn::NeedsMore;
                }
                context.out.send(&[ACK]);
                self.state = State::Records;
            }
            State::Records => {
                let Some(record) = input.take(FLASH_RECORD) else { return Turn::NeedsMore };
                let table = flash_table(&context.scenario.model);
                if table.chunks(FLASH_RECORD).nth(MATCHING_RECORD) == Some(record.as_slice()) {
                    context.out.send(&[ACK, NACK, NEXT]);
                    self.state = State::RecordsEnd;
                } else {
                    context.out.send(&[NEXT]);
                }
            }
            State::RecordsEnd => {
                let Some(_) = input.be32() else { return Turn::NeedsMore };
                context.started(StageName::Legacy32, 2);
                if context.pass(FaultPoint::StorageInfo) {
                    return Turn::NeedsMore;
                }
                let report = report(context.content.len(Area::Nor).unwrap_or(0));
                context.out.send_all(report);
                self.state = State::Command;
            }
            State::Command => return self.command(input, context),
            State::ReadPacket(transfer) => {
                let Some(packet) = input.be32() else { return Turn::NeedsMore };
                transfer.packet = u64::from(packet).clamp(1, 1 << 20);
                let transfer = transfer.clone();
                self.send_next(transfer, context);
            }
            State::ReadAck(transfer) => {
                let Some(answer) = input.byte() else { return Turn::NeedsMore };
                let transfer = transfer.clone();
                self.state = State::Command;
                if answer == ACK {
                    self.send_next(transfer, context);
                }
            }
            State::Finish => {
                let Some(_) = input.be32() else { return Turn::NeedsMore };
                context.out.send(&[ACK]);
                context.reset("finish");
                return Turn::NeedsMore;
            }
            State::Dead => {
                input.clear();
                return Turn::NeedsMore;
            }
        }
        Turn::Again
    }

    fn command(&mut self, input: &mut Input, context: &mut Context<'_>) -> Turn {
        let Some(&code) = input.rest().first() else { return Turn::NeedsMore };
        let arguments = match code {
            0xD6 => 9,
            0xDB => 6,
            0xC9 => 1,
            _ => 0,
        };
        let Some(bytes) = input.take(1 + arguments) else { return Turn::NeedsMore };
        let number = |range: std::ops::Range<usize>| {
            bytes.get(range).unwrap_or_default().iter().fold(0, |number, byte| number << 8 | u64::from(*byte))
        };
        let [at, len] = [number(2..6), number(6..10)];
        context.journal.command(StageName::Legacy32, u32::from(code), [at, len]);
        match code {
            0xD6 => self.read(at, len, context),
            0xEF if self.asked_for_project => {
                let mut name = PROJECT.to_vec();
                name.resize(256, 0);
                context.out.send_all(name);
                self.asked_for_project = false;
            }
            0xEF => {
                context.out.send(&[ACK]);
                self.asked_for_project = true;
            }
            0x59 => context.out.send(&[NACK]),
            0xF0 => context.out.send(&[0; 28]),
            0xB9 | 0xC9 => context.out.send(&[ACK]),
            0xD9 => {
                context.out.send(&[ACK]);
                self.state = State::Finish;
            }
            0xDB => {
                context.out.send(&[ACK]);
                context.reset("watchdog reset");
                return Turn::NeedsMore;
            }
            _ => {
                context.journal.violation(StageName::Legacy32, format!("command {code:02X}"));
                context.out.send(&[UNKNOWN]);
            }
        }
        Turn::Again
    }

    fn read(&mut self, at: u64, len: u64, context: &mut Context<'_>) {
        let end = at + len;
        let bad = context.faults.unreadable(Area::Nor, &(at..at + 1));
        let error = match bad {
            Some((range, code)) => {
                context.faults.failed_at(Area::Nor, &range);
                Some(code)
            }
            None if len == 0 || context.content.len(Area::Nor) < Some(end) => Some(OUT_OF_RANGE),
            None => None,
        };
        if let Some(code) = error {
            context.out.send(&[NACK]);
            return context.out.be32(code);
        }
        context.out.send(&[ACK]);
        self.state = State::ReadPacket(Transfer { area: Area::Nor, at, end, packet: 1 });
    }

    fn send_next(&mut self, mut transfer: Transfer, context: &mut Context<'_>) {
        self.state = State::Command;
        if transfer.is_done() {
            return;
        }
        match transfer.next(context) {
            Err(code) => {
                context.out.send(&[NACK]);
                context.out.be32(code);
            }
            Ok(packet) => {
                let mut sum = sum16(&packet.bytes);
                if context.faults.breaks_sum(transfer.area, &packet.range) {
                    sum ^= 0x0101;
                }
                send_packet(context, &[], packet.bytes, &sum.to_be_bytes());
                self.state = State::ReadAck(transfer);
            }
        }
    }
}

/// Flash and memory, in the blocks of protocol.md section 8.3.
fn report(size: u64) -> Vec<u8> {
    const NOR_LEN: usize = 0x36;
    const NAND_LEN: usize = 0x23;
    const EMMC_LEN: usize = 0x2C;
    const CONFIG_LEN: usize = 0x1E;
    const MORE_LEN: usize = 0x18;
    let size = u32::try_from(size).unwrap_or(u32::MAX);
    let block = |mut bytes: Vec<u8>, len: usize| {
        bytes.resize(len, 0);
        bytes
    };
    let mut nor = 0_u32.to_be_bytes().to_vec();
    nor.extend([0x00, 0x08, 0x00, 0x10]);
    nor.extend([size.to_be_bytes(), size.to_be_bytes()].concat());
    nor.extend([0xEF_u16, 0x60, 0x16, 0].map(u16::to_be_bytes).concat());
    let mut config = [0_u32, 0x1_0000, 0].map(u32::to_be_bytes).concat();
    config.extend([1, 0]);
    config.extend(0x40_0000_u32.to_be_bytes());
    let mut bytes = FIRST_WORD.to_vec();
    bytes.extend(block(nor, NOR_LEN));
    bytes.extend(block(NOT_FOUND.to_be_bytes().to_vec(), NAND_LEN));
    bytes.extend(block(NOT_FOUND.to_be_bytes().to_vec(), EMMC_LEN));
    bytes.extend(block(config, CONFIG_LEN));
    bytes.extend([0; MORE_LEN]);
    bytes.extend([ACK, ACK, 0, 0, 0, 0, 0, 0, 0, 0, 0xC1]);
    bytes
}
