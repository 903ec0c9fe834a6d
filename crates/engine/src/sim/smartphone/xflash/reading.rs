//! Reads of an xflash agent: a range of an area, or a partition by its name (da.md section 4.5). Used by the
//! agent.

use super::{
    ABORTED, NO_SUCH_PARTITION, NO_SUCH_STORAGE, OK, OUT_OF_RANGE, READING_FORBIDDEN, State, Xflash,
};
use crate::sim::smartphone::content::Area;
use crate::sim::smartphone::context::Context;
use crate::sim::smartphone::data::{Transfer, send_packet};
use crate::sim::smartphone::fault::SmartphoneFault;
use crate::sim::smartphone::frame::{self, le32, le64};
use crate::sim::smartphone::journal::StageName;
use crate::sim::smartphone::scenario::SmartphoneStorage;

/// So many bytes are sent for the names PGPT and SGPT.
pub(in crate::sim::smartphone) const TABLE_LEN: u64 = 0x8000;

impl Xflash {
    /// The range of a read: storage, part, address, length and an extension for NAND.
    pub(super) fn begin_read(&mut self, range: &[u8], context: &mut Context<'_>) {
        const LEN: usize = 56;
        let (storage, part) = (le32(range, 0), le32(range, 4));
        let (at, len) = (le64(range, 8), le64(range, 16));
        context.journal.command(StageName::Xflash, super::READ_DATA, [at, len]);
        self.status(OK, context);
        let Some(area) = area(&context.scenario.storage, storage, part).filter(|_| range.len() == LEN) else {
            return self.status(NO_SUCH_STORAGE, context);
        };
        let size = context.content.len(area).unwrap_or(0);
        // A NAND is not read as a whole (da.md section 4.5).
        let is_whole_nand = area == Area::Nand && len == size;
        let end = at.checked_add(len).filter(|end| len > 0 && *end <= size && !is_whole_nand);
        match end {
            _ if context.faults.has(&SmartphoneFault::ReadingForbidden) => {
                self.status(READING_FORBIDDEN, context);
            }
            None => self.status(OUT_OF_RANGE, context),
            Some(end) => {
                self.status(OK, context);
                let packet = u64::from(context.scenario.xflash_packets.1);
                self.send_next(Transfer { area, at, end, packet }, context);
            }
        }
    }

    pub(super) fn begin_upload(&mut self, name: &[u8], context: &mut Context<'_>) {
        let name = String::from_utf8_lossy(name).trim_end_matches('\0').to_owned();
        let Some((area, at, len)) = named(&name, context) else {
            return self.status(NO_SUCH_PARTITION, context);
        };
        self.status(OK, context);
        frame::send(context, &len.to_le_bytes());
        self.status(OK, context);
        let packet = u64::from(context.scenario.xflash_packets.1);
        self.send_next(Transfer { area, at, end: at + len, packet }, context);
    }

    /// The host acknowledged a packet, or gave up.
    pub(super) fn acknowledged(&mut self, answer: u32, transfer: Transfer, context: &mut Context<'_>) {
        if answer != OK {
            return self.status(ABORTED, context);
        }
        self.status(OK, context);
        if !transfer.is_done() {
            self.send_next(transfer, context);
        }
    }

    /// Sends the next packet, or in its place the error that ends the read.
    fn send_next(&mut self, mut transfer: Transfer, context: &mut Context<'_>) {
        match transfer.next(context) {
            Err(code) => self.status(code, context),
            Ok(packet) => {
                let header = frame::header(packet.bytes.len());
                send_packet(context, &header, packet.bytes, &[]);
                self.state = State::ReadAck(transfer);
            }
        }
    }
}

/// Area, offset and length of a partition, or of what stands for the tables.
pub(in crate::sim::smartphone) fn named(name: &str, context: &Context<'_>) -> Option<(Area, u64, u64)> {
    let (user, boot) = match context.scenario.storage {
        SmartphoneStorage::Ufs(_) => (Area::Lu(2), Area::Lu(0)),
        SmartphoneStorage::Nand { .. } => (Area::Nand, Area::Nand),
        SmartphoneStorage::Nor(_) => (Area::Nor, Area::Nor),
        SmartphoneStorage::Emmc { .. } => (Area::User, Area::Boot1),
    };
    let size = context.content.len(user)?;
    match name {
        "PGPT" => Some((user, 0, TABLE_LEN.min(size))),
        "SGPT" => Some((user, size.saturating_sub(TABLE_LEN), TABLE_LEN.min(size))),
        "preloader" => Some((boot, 0, context.content.len(boot)?)),
        _ => context.content.partition(name).map(|found| (found.area, found.offset, found.size)),
    }
}

/// The area of a storage and a part (da.md section 4.4).
fn area(storage: &SmartphoneStorage, kind: u32, part: u32) -> Option<Area> {
    match (storage, kind) {
        (SmartphoneStorage::Emmc { .. }, 1) => match part {
            1 => Some(Area::Boot1),
            2 => Some(Area::Boot2),
            3 => Some(Area::Rpmb),
            4..=7 => u8::try_from(part - 3).ok().map(Area::General),
            8 => Some(Area::User),
            _ => None,
        },
        (SmartphoneStorage::Ufs(_), 0x30) => match part {
            1..=3 => u8::try_from(part - 1).ok().map(Area::Lu),
            _ => None,
        },
        (SmartphoneStorage::Nand { .. }, 0x10..=0x15) if part <= 1 => Some(Area::Nand),
        (SmartphoneStorage::Nor(_), 0x20..=0x22) if part <= 1 => Some(Area::Nor),
        _ => None,
    }
}
