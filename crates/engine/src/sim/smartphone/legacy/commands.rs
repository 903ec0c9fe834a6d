//! The command loop of a legacy agent: reading, the table of partitions, speed, the end (da.md section 3.5).
//! Used by the agent. Commands that write do not exist here; they are counted as violations.

use super::{ACK, Legacy, NACK, NOT_FOUND, State};
use crate::sim::smartphone::content::Area;
use crate::sim::smartphone::context::{Context, Turn};
use crate::sim::smartphone::data::{Transfer, send_packet, sum16};
use crate::sim::smartphone::journal::StageName;
use crate::sim::smartphone::scenario::SmartphoneStorage;
use crate::sim::smartphone::wire::Input;

const UNKNOWN: u8 = 0xBB;
/// The sheets give no error for a range outside the storage; this one is made up.
const OUT_OF_RANGE: u32 = 0xBCF;
/// The greatest packet that is sent.
const MOST_PACKET: u64 = 16 << 20;

impl Legacy {
    /// A step of the command loop.
    pub(super) fn serve(&mut self, input: &mut Input, context: &mut Context<'_>) -> Turn {
        match &mut self.state {
            State::SelectPart => {
                let Some(part) = input.byte() else { return Turn::NeedsMore };
                self.state = State::Command;
                match part_area(part).filter(|area| context.content.len(*area).is_some()) {
                    Some(area) => {
                        self.selected = area;
                        context.out.send(&[ACK]);
                    }
                    None => context.out.send(&[NACK]),
                }
            }
            State::ReadPacket(transfer) => {
                let Some(packet) = input.be32() else { return Turn::NeedsMore };
                transfer.packet = u64::from(packet).clamp(1, MOST_PACKET);
                let transfer = transfer.clone();
                self.send_next(transfer, context);
            }
            State::ReadAck { transfer, sent_at } => {
                let Some(answer) = input.byte() else { return Turn::NeedsMore };
                let mut transfer = transfer.clone();
                if answer != ACK && context.scenario.resends_on_nack {
                    transfer.at = *sent_at;
                } else if answer != ACK {
                    self.state = State::Command;
                    return Turn::Again;
                }
                self.send_next(transfer, context);
            }
            State::PagesPacket { at, end } => {
                let Some(pages) = input.be32() else { return Turn::NeedsMore };
                let (at, end) = (*at, *end);
                let step = u64::from(pages).clamp(1, 64) * page_len(context).0;
                context.out.be32(pages);
                self.send_pages(at, end, step, context);
            }
            State::PagesAck { at, end, step } => {
                let Some(_) = input.byte() else { return Turn::NeedsMore };
                let (at, end, step) = (*at, *end, *step);
                self.send_pages(at, end, step, context);
            }
            State::TableAck => {
                let Some(_) = input.byte() else { return Turn::NeedsMore };
                context.out.send(context.content.pmt().unwrap_or_default());
                self.state = State::TableEnd;
            }
            State::TableEnd => {
                let Some(_) = input.byte() else { return Turn::NeedsMore };
                self.state = State::Command;
            }
            State::Finish => {
                let Some(_) = input.be32() else { return Turn::NeedsMore };
                context.out.send(&[ACK]);
                context.reset("finish");
                return Turn::NeedsMore;
            }
            _ => return self.command(input, context),
        }
        Turn::Again
    }

    fn command(&mut self, input: &mut Input, context: &mut Context<'_>) -> Turn {
        let Some(&code) = input.rest().first() else { return Turn::NeedsMore };
        let arguments = match code {
            0xD6 => 18,
            0xDF => 15,
            0x70 => 1,
            0x7A | 0xE0 => 4,
            0xDB => 8,
            _ => 0,
        };
        let Some(bytes) = input.take(1 + arguments) else { return Turn::NeedsMore };
        let number = |range: std::ops::Range<usize>| {
            bytes.get(range).unwrap_or_default().iter().fold(0, |number, byte| number << 8 | u64::from(*byte))
        };
        let numbers = match code {
            0xD6 => [number(3..11), number(11..19)],
            0xDF => [number(4..8), number(8..12)],
            _ => [number(1..5), 0],
        };
        context.journal.command(StageName::Legacy, u32::from(code), numbers);
        match code {
            0x72 => context.out.send(&[ACK, u8::from(context.line.is_high_speed)]),
            0x70 => {
                context.out.send(&[ACK]);
                context.re_enumerate();
                return Turn::NeedsMore;
            }
            0x60 => {
                context.out.send(&[ACK]);
                self.state = State::SelectPart;
            }
            0xD6 => self.read(bytes.get(2).copied().unwrap_or(0), numbers, context),
            0xDF => self.read_pages(numbers, context),
            0xA5 => {
                let Some(table) = context.content.pmt() else {
                    refuse(NOT_FOUND, context);
                    return Turn::Again;
                };
                let len = u32::try_from(table.len()).unwrap_or(0);
                context.out.send(&[ACK]);
                context.out.be32(len);
                self.state = State::TableAck;
            }
            0x7A => {
                context.out.be32(0);
                context.out.send(&[ACK]);
            }
            0xE0 => context.out.send(&[ACK]),
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
                context.journal.violation(StageName::Legacy, format!("command {code:02X}"));
                context.out.send(&[UNKNOWN]);
            }
        }
        Turn::Again
    }

    fn read(&mut self, storage: u8, [at, len]: [u64; 2], context: &mut Context<'_>) {
        let area = match (storage, &context.scenario.storage) {
            (0, SmartphoneStorage::Nor(_)) => Area::Nor,
            (1, SmartphoneStorage::Nand { .. }) => Area::Nand,
            (2, SmartphoneStorage::Emmc { .. }) => self.selected,
            _ => return refuse(NOT_FOUND, context),
        };
        let end = at.checked_add(len).filter(|end| len > 0 && context.content.len(area) >= Some(*end));
        let Some(end) = end else { return refuse(OUT_OF_RANGE, context) };
        if let Some((range, code)) = context.faults.unreadable(area, &(at..at + 1)) {
            context.faults.failed_at(area, &range);
            return refuse(code, context);
        }
        context.out.send(&[ACK]);
        self.state = State::ReadPacket(Transfer { area, at, end, packet: 1 });
    }

    /// Sends the next packet with its sum, or the error that stops the read.
    fn send_next(&mut self, mut transfer: Transfer, context: &mut Context<'_>) {
        self.state = State::Command;
        if transfer.is_done() {
            return;
        }
        match transfer.next(context) {
            Err(code) => refuse(code, context),
            Ok(packet) => {
                let mut sum = sum16(&packet.bytes);
                if context.faults.breaks_sum(transfer.area, &packet.range) {
                    sum ^= 0x0101;
                }
                send_packet(context, &[], packet.bytes, &sum.to_be_bytes());
                self.state = State::ReadAck { transfer, sent_at: packet.range.start };
            }
        }
    }

    fn read_pages(&mut self, [at, len]: [u64; 2], context: &mut Context<'_>) {
        let (page, spare) = page_len(context);
        let size = context.content.len(Area::Nand).unwrap_or(0);
        if page == 0 || len == 0 || at % page != 0 || len % page != 0 || at + len > size {
            return refuse(OUT_OF_RANGE, context);
        }
        context.out.send(&[ACK]);
        for number in [page, spare, page + spare] {
            context.out.be32(u32::try_from(number).unwrap_or(0));
        }
        self.state = State::PagesPacket { at, end: at + len };
    }

    fn send_pages(&mut self, at: u64, end: u64, step: u64, context: &mut Context<'_>) {
        self.state = State::Command;
        if at >= end {
            return;
        }
        let next = end.min(at + step);
        if let Some((bad, code)) = context.faults.unreadable(Area::Nand, &(at..next)) {
            context.faults.failed_at(Area::Nand, &bad);
            return refuse(code, context);
        }
        let bytes = context.content.pages_with_spare(at, next - at);
        let mut sum = sum16(&bytes);
        if context.faults.breaks_sum(Area::Nand, &(at..next)) {
            sum ^= 0x0101;
        }
        send_packet(context, &[], bytes, &sum.to_be_bytes());
        self.state = State::PagesAck { at: next, end, step };
    }
}

fn refuse(code: u32, context: &mut Context<'_>) {
    context.out.send(&[NACK]);
    context.out.be32(code);
}

/// Bytes of data and of spare in a page; zeros without a NAND.
fn page_len(context: &Context<'_>) -> (u64, u64) {
    match context.scenario.storage {
        SmartphoneStorage::Nand { page, spare, .. } => (u64::from(page), u64::from(spare)),
        _ => (0, 0),
    }
}

fn part_area(part: u8) -> Option<Area> {
    match part {
        1 => Some(Area::Boot1),
        2 => Some(Area::Boot2),
        3 => Some(Area::Rpmb),
        4..=7 => Some(Area::General(part - 3)),
        8 => Some(Area::User),
        _ => None,
    }
}
