//! The legacy agent ("V3") of a practice smartphone: from its first byte to the command loop (da.md section
//! 3). Used by the device. All numbers on the wire are big-endian.

mod commands;
mod memory;
mod report;

use std::time::Duration;

use super::content::Area;
use super::context::{Context, Turn};
use super::data::Transfer;
use super::fault::{FaultPoint, SmartphoneFault};
use super::journal::StageName;
use super::model::LegacyAgent;
use super::scenario::SmartphoneStorage;
use super::wire::Input;

const ACK: u8 = 0x5A;
const NACK: u8 = 0xA5;
const SYNC: u8 = 0xC0;
/// Storage that is not there (da.md section 7.1).
const NOT_FOUND: u32 = 0xBC4;
/// External RAM is not set up (da.md section 3.4).
const RAM_ERROR: u32 = 0xBC3;
/// Settings that all builds have (da.md section 3.2).
const SETTINGS_LEN: usize = 18;
/// From the settings to the result, and from the last packet to the second stage's first byte.
const SET_UP_TIME: Duration = Duration::from_millis(200);
const SECOND_STAGE_TIME: Duration = Duration::from_millis(500);
/// What the practice phone's NAND says of itself; longer lists begin again.
const NAND_IDS: [u16; 5] = [0xAD, 0xBC, 0x90, 0x55, 0x56];

/// A legacy agent that runs.
#[derive(Debug)]
pub(super) struct Legacy {
    build: LegacyAgent,
    state: State,
    /// The part of an eMMC that was selected.
    selected: Area,
}

#[derive(Debug)]
enum State {
    /// The host acknowledges the ids.
    IdsAck,
    Settings,
    Memory(memory::Step),
    SecondStageHead,
    SecondStage {
        expected: Vec<u8>,
        received: usize,
        packet: usize,
        len: usize,
        fits: bool,
    },
    /// The host acknowledges the second stage.
    StartAck,
    Command,
    SelectPart,
    /// The packet length of a read.
    ReadPacket(Transfer),
    /// A packet was sent.
    ReadAck {
        transfer: Transfer,
        sent_at: u64,
    },
    /// Pages with spare: pages a packet, then a packet that was sent.
    PagesPacket {
        at: u64,
        end: u64,
    },
    PagesAck {
        at: u64,
        end: u64,
        step: u64,
    },
    TableAck,
    TableEnd,
    Finish,
    Dead,
}

impl Legacy {
    pub(super) fn start(build: LegacyAgent, context: &mut Context<'_>) -> Legacy {
        context.started(StageName::Legacy, 1);
        let state = if context.faults.has(&SmartphoneFault::NoSync) {
            State::Dead
        } else {
            context.out.send(&[SYNC]);
            let (nand, emmc) = ids(build, context);
            context.out.send_all(nand);
            context.out.send_all(emmc);
            State::IdsAck
        };
        Legacy { build, state, selected: Area::User }
    }

    pub(super) fn step(&mut self, input: &mut Input, context: &mut Context<'_>) -> Turn {
        match &mut self.state {
            State::IdsAck => {
                let Some(byte) = input.byte() else { return Turn::NeedsMore };
                if byte == ACK {
                    context.out.send(&self.build.version);
                    self.state = State::Settings;
                }
                Turn::Again
            }
            State::Settings => self.settings(input, context),
            State::Memory(step) => match memory::step(step, input, context) {
                memory::Outcome::NeedsMore => Turn::NeedsMore,
                memory::Outcome::Again => Turn::Again,
                memory::Outcome::Works => {
                    self.state = State::SecondStageHead;
                    Turn::Again
                }
                memory::Outcome::Failed => {
                    self.state = State::Dead;
                    Turn::Again
                }
            },
            State::SecondStageHead => self.second_stage_head(input, context),
            State::SecondStage { .. } => self.second_stage(input, context),
            State::StartAck => {
                let Some(_) = input.byte() else { return Turn::NeedsMore };
                if !context.pass(FaultPoint::StorageInfo) {
                    let report = report::report(self.build, context);
                    context.out.send_all(report);
                }
                self.state = State::Command;
                Turn::Again
            }
            State::Dead => {
                input.clear();
                Turn::NeedsMore
            }
            _ => self.serve(input, context),
        }
    }

    /// A wrong length is never answered: the agent waits for more, or has taken too little.
    fn settings(&mut self, input: &mut Input, context: &mut Context<'_>) -> Turn {
        let len = SETTINGS_LEN + self.build.settings_extra;
        if input.len() > len {
            self.state = State::Dead;
            return Turn::Again;
        }
        if input.take(len).is_none() {
            return Turn::NeedsMore;
        }
        context.out.wait(SET_UP_TIME);
        if context.pass(FaultPoint::SetUp) {
            return Turn::NeedsMore;
        }
        if context.scenario.is_boot_rom() && context.scenario.model.emi.is_some() {
            context.out.be32(RAM_ERROR);
            context.out.send_all(memory::request(self.build, context));
            self.state = State::Memory(memory::Step::Version);
        } else {
            context.out.be32(0);
            // With memory settings the same words follow their result (da.md section 3.4, version 13).
            for _ in 0..self.build.extra_words {
                context.out.be32(0);
            }
            self.state = State::SecondStageHead;
        }
        Turn::Again
    }

    fn second_stage_head(&mut self, input: &mut Input, context: &mut Context<'_>) -> Turn {
        const MOST: u32 = 16 << 20;
        let Some(head) = input.array::<12>() else { return Turn::NeedsMore };
        let [address, len, packet] = [0, 4, 8]
            .map(|at| head.get(at..at + 4).map_or(0, |b| b.iter().fold(0, |n, b| n << 8 | u32::from(*b))));
        let model = &context.scenario.model;
        let expected = model.second_stage_unsigned();
        let fits = address == model.regions.second_address && len as usize == expected.len();
        if len == 0 || len > MOST || packet == 0 {
            self.state = State::Dead;
            return Turn::Again;
        }
        context.out.send(&[ACK]);
        let (packet, len) = (packet as usize, len as usize);
        self.state = State::SecondStage { expected, received: 0, packet, len, fits };
        Turn::Again
    }

    fn second_stage(&mut self, input: &mut Input, context: &mut Context<'_>) -> Turn {
        let State::SecondStage { expected, received, packet, len, fits } = &mut self.state else {
            return Turn::Again;
        };
        let wanted = (*packet).min(*len - *received);
        let Some(part) = input.take(wanted) else { return Turn::NeedsMore };
        *fits &= expected.get(*received..*received + wanted) == Some(part.as_slice());
        *received += wanted;
        let (is_half, is_all) = (*received >= *len / 2, *received >= *len);
        if is_half && context.pass(FaultPoint::SecondStage) {
            return Turn::NeedsMore;
        }
        context.out.send(&[ACK]);
        if is_all {
            self.state = if *fits && !context.faults.has(&SmartphoneFault::SecondStageSilent) {
                context.started(StageName::Legacy, 2);
                context.out.wait(SECOND_STAGE_TIME);
                context.out.send(&[ACK]);
                State::StartAck
            } else {
                State::Dead
            };
        }
        Turn::Again
    }
}

/// What follows the first byte: NAND result, count and ids; eMMC result and CID.
fn ids(build: LegacyAgent, context: &Context<'_>) -> (Vec<u8>, Vec<u8>) {
    let (nand, emmc) = match &context.scenario.storage {
        SmartphoneStorage::Nand { .. } => (true, None),
        SmartphoneStorage::Emmc { cid, .. } => (false, Some(*cid)),
        SmartphoneStorage::Ufs(_) | SmartphoneStorage::Nor(_) => (false, None),
    };
    let mut first = if nand { 0 } else { NOT_FOUND }.to_be_bytes().to_vec();
    first.extend(nand_ids(build, nand));
    let mut second = if emmc.is_some() { 0 } else { NOT_FOUND }.to_be_bytes().to_vec();
    second.extend(emmc.unwrap_or_default());
    (first, second)
}

/// Count and ids of the NAND, zeros without one.
fn nand_ids(build: LegacyAgent, is_there: bool) -> Vec<u8> {
    let ids = NAND_IDS.iter().cycle().take(usize::from(build.nand_ids));
    let mut bytes = build.nand_ids.to_be_bytes().to_vec();
    bytes.extend(ids.flat_map(|id| if is_there { id.to_be_bytes() } else { [0, 0] }));
    bytes
}
