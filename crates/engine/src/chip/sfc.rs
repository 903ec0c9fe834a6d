//! The registers of the serial-flash controller, and the read-only queries that it can send to the flash
//! chip.
//!
//! Used by `flash` only. Opcodes that erase, write or reset are not defined here, so no caller can send them.
//! Must not know links; the caller polls.

use super::RegisterWrite;
use crate::units::Address;

/// The serial-flash controller of a chip, given by the address of its registers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SerialFlashController {
    base: u32,
}

/// A read-only query to the flash chip. There is no query that writes, erases or resets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FlashQuery {
    /// `9F`: manufacturer, type, capacity; 3 bytes.
    ReadId,
    /// `5A`: the flash chip's SFDP description; at most [`FlashQuery::SFDP_MAX`] bytes per query.
    Sfdp {
        /// Offset in the description, 24 bits.
        at: u32,
        /// Number of bytes.
        len: u8,
    },
    /// `4B`: the flash chip's unique number; 8 bytes.
    UniqueId,
    /// `05`: status register 1; 1 byte.
    Status1,
    /// `35`: status register 2; 1 byte.
    Status2,
    /// `15`: status register 3; 1 byte.
    Status3,
}

impl FlashQuery {
    /// The longest SFDP answer in bytes: protocol.md section 6.2 (`mtk_dump` uses chunks of 128 bytes).
    pub const SFDP_MAX: u8 = 128;

    /// The bytes to send: opcode, address, dummy bytes. Opcodes: protocol.md section 6.2, the read-only list.
    #[must_use]
    pub fn sent(self) -> Vec<u8> {
        match self {
            FlashQuery::ReadId => vec![0x9F],
            FlashQuery::Sfdp { at, .. } => {
                let [_, high, middle, low] = at.to_be_bytes();
                vec![0x5A, high, middle, low, 0]
            }
            FlashQuery::UniqueId => vec![0x4B, 0, 0, 0, 0],
            FlashQuery::Status1 => vec![0x05],
            FlashQuery::Status2 => vec![0x35],
            FlashQuery::Status3 => vec![0x15],
        }
    }

    /// The length of the answer in bytes.
    #[must_use]
    pub fn answer_len(self) -> u8 {
        match self {
            FlashQuery::ReadId => 3,
            FlashQuery::Sfdp { len, .. } => len.min(Self::SFDP_MAX),
            FlashQuery::UniqueId => 8,
            FlashQuery::Status1 | FlashQuery::Status2 | FlashQuery::Status3 => 1,
        }
    }
}

/// The register writes of one query, in the order of protocol.md section 6.2. The caller polls between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryWrites {
    /// Steps 2 and 3: the bytes to send and both counts. Then poll [`SerialFlashController::misc`] until
    /// idle.
    pub prepare: Vec<RegisterWrite>,
    /// Step 6: disconnects the flash from the window and starts. Then poll until ready and until no longer
    /// busy.
    pub trigger: [RegisterWrite; 2],
    /// Step 8: connects the flash to the window again. Must be written after `trigger`, whatever has failed.
    pub finish: RegisterWrite,
}

/// The values of the registers that a query changes, and of the one that controls reads through the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ControllerState(
    /// In the order of [`SerialFlashController::state_registers`].
    pub [u32; 4],
);

/// Offsets and bits: protocol.md section 6.1 (fernly `fernvale-spi.h`, DZ09 `sfi.h`, `mtk_dump` `sfi.h`, the
/// ROM).
const MAC_CONTROL: u32 = 0x00;
const DIRECT_MODE: u32 = 0x04;
const MISC: u32 = 0x08;
const BYTES_TO_SEND: u32 = 0x10;
const BYTES_TO_RECEIVE: u32 = 0x14;
const TRANSFER_RAM: u32 = 0x800;

const MAC_BUSY: u32 = 1 << 0;
const MAC_READY: u32 = 1 << 1;
const MAC_TRIGGER: u32 = 1 << 2;
const MAC_ENABLE: u32 = 1 << 3;
const MAC_QPI: u32 = 1 << 4;
/// Bits cleared at the end of a query, step 8 of protocol.md section 6.2.
const MAC_TAKES_FLASH: u32 = MAC_TRIGGER | MAC_ENABLE | MAC_QPI;
const DIRECT_QPI: u32 = 1 << 0;
const MISC_IDLE: u32 = 1 << 8;

impl SerialFlashController {
    /// MT6260, MT6261, MT2503: protocol.md sections 4.3 and 6.1.
    pub(super) const MT626X: SerialFlashController = SerialFlashController { base: 0xA014_0000 };

    /// The MAC control register. A query is computed from its value.
    #[must_use]
    pub fn mac_control(self) -> Address {
        Address(self.base + MAC_CONTROL)
    }

    /// The direct mode register. A query is computed from its value.
    #[must_use]
    pub fn direct_mode(self) -> Address {
        Address(self.base + DIRECT_MODE)
    }

    /// The misc register, which shows whether the controller is idle.
    #[must_use]
    pub fn misc(self) -> Address {
        Address(self.base + MISC)
    }

    /// The transfer RAM: the bytes sent, directly followed by the bytes received.
    #[must_use]
    pub fn transfer_ram(self) -> Address {
        Address(self.base + TRANSFER_RAM)
    }

    /// MAC control, direct mode, and the two counts: everything that a query reads or changes, except the
    /// transfer RAM, which every command overwrites.
    #[must_use]
    pub fn state_registers(self) -> [Address; 4] {
        [MAC_CONTROL, DIRECT_MODE, BYTES_TO_SEND, BYTES_TO_RECEIVE].map(|offset| Address(self.base + offset))
    }

    /// The same as two pairs of adjacent registers: the address of the first of each.
    #[must_use]
    pub fn state_pairs(self) -> [Address; 2] {
        [MAC_CONTROL, BYTES_TO_SEND].map(|offset| Address(self.base + offset))
    }

    /// The writes that give both counts their values `before` a query.
    #[must_use]
    pub fn restore_counts(self, before: ControllerState) -> [RegisterWrite; 2] {
        let ControllerState([_, _, sent, received]) = before;
        [(BYTES_TO_SEND, sent), (BYTES_TO_RECEIVE, received)]
            .map(|(offset, value)| RegisterWrite::word(self.base + offset, value))
    }

    /// The registers that differ between `before` and `after`: address, expected value, actual value and the
    /// write that restores it (none for direct mode, which a query does not change). In MAC control, the
    /// status bits busy and ready are ignored, and trigger and enable are expected to be off.
    pub fn differences(
        self,
        before: ControllerState,
        after: ControllerState,
    ) -> impl Iterator<Item = (Address, u32, u32, Option<RegisterWrite>)> {
        const STATUS_BITS: u32 = MAC_BUSY | MAC_READY;
        const NOT_RESTORED: u32 = MAC_TRIGGER | MAC_ENABLE;
        let registers = self.state_registers().into_iter().zip(before.0).zip(after.0);
        registers.enumerate().filter_map(|(index, ((at, before), after))| {
            let (wanted, ignored) =
                if index == 0 { (before & !NOT_RESTORED, STATUS_BITS) } else { (before, 0) };
            let write = (index != 1).then(|| RegisterWrite::word(at.0, wanted));
            ((wanted ^ after) & !ignored != 0).then_some((at, wanted, after, write))
        })
    }

    /// Whether the misc register shows that no request is in progress.
    #[must_use]
    pub fn is_idle(misc: u32) -> bool {
        misc & MISC_IDLE != 0
    }

    /// Whether MAC control shows that the transfer was accepted.
    #[must_use]
    pub fn is_ready(mac: u32) -> bool {
        mac & MAC_READY != 0
    }

    /// Whether MAC control shows that the transfer is in progress.
    #[must_use]
    pub fn is_busy(mac: u32) -> bool {
        mac & MAC_BUSY != 0
    }

    /// Whether the flash is disconnected from the window.
    #[must_use]
    pub fn is_enabled(mac: u32) -> bool {
        mac & MAC_ENABLE != 0
    }

    /// The writes of a query, computed from the values of [`Self::mac_control`] and [`Self::direct_mode`].
    /// The optional step 1 (channel masks) is omitted, as in `mtk_dump`, to write less.
    #[must_use]
    pub fn query_writes(self, query: FlashQuery, mac: u32, direct: u32) -> QueryWrites {
        let sent = query.sent();
        let mut prepare = Vec::with_capacity(4);
        let mut at = self.base + TRANSFER_RAM;
        for word in sent.chunks(4) {
            let mut bytes = [0; 4];
            for (to, from) in bytes.iter_mut().zip(word) {
                *to = *from;
            }
            prepare.push(RegisterWrite::word(at, u32::from_le_bytes(bytes)));
            at += 4;
        }
        let sent_len = sent.iter().fold(0, |n, _| n + 1);
        prepare.push(RegisterWrite::word(self.base + BYTES_TO_SEND, sent_len));
        prepare.push(RegisterWrite::word(self.base + BYTES_TO_RECEIVE, u32::from(query.answer_len())));

        let qpi = if direct & DIRECT_QPI != 0 { MAC_QPI } else { 0 };
        // A trigger bit that is still set must not start the transfer early.
        let enabled = (mac & !(MAC_QPI | MAC_TRIGGER)) | qpi | MAC_ENABLE;
        let control = |value| RegisterWrite::word(self.base + MAC_CONTROL, value);
        QueryWrites {
            prepare,
            trigger: [control(enabled), control(enabled | MAC_TRIGGER)],
            finish: control(enabled & !MAC_TAKES_FLASH),
        }
    }

    /// The write that connects the flash to the window again if MAC control holds `mac`; `None` if it is
    /// connected.
    #[must_use]
    pub fn release(self, mac: u32) -> Option<RegisterWrite> {
        let value = mac & !MAC_TAKES_FLASH;
        Self::is_enabled(mac).then(|| RegisterWrite::word(self.base + MAC_CONTROL, value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [FlashQuery; 6] = [
        FlashQuery::ReadId,
        FlashQuery::Sfdp { at: 0x12_3456, len: 255 },
        FlashQuery::UniqueId,
        FlashQuery::Status1,
        FlashQuery::Status2,
        FlashQuery::Status3,
    ];

    /// Does not compile after a query is added, so that [`ALL`] stays complete.
    fn is_listed(query: FlashQuery) -> bool {
        match query {
            FlashQuery::ReadId
            | FlashQuery::Sfdp { .. }
            | FlashQuery::UniqueId
            | FlashQuery::Status1
            | FlashQuery::Status2
            | FlashQuery::Status3 => ALL.contains(&query),
        }
    }

    #[test]
    fn the_opcodes_are_exactly_the_read_only_ones() {
        assert!(ALL.iter().all(|query| is_listed(*query)));
        let mut opcodes: Vec<u8> = ALL.iter().map(|query| query.sent()[0]).collect();
        opcodes.sort_unstable();
        assert_eq!(opcodes, [0x05, 0x15, 0x35, 0x4B, 0x5A, 0x9F]);
        for forbidden in [0x06, 0x01, 0x02, 0x20, 0xD8, 0xC7, 0x38, 0x66, 0x99] {
            assert!(!opcodes.contains(&forbidden));
        }
    }

    /// The exact exchange of protocol.md section 6.2.
    #[test]
    fn reading_the_id_is_written_as_published() {
        let writes = SerialFlashController::MT626X.query_writes(FlashQuery::ReadId, 0x1000_0010, 0);
        let word = RegisterWrite::word;
        assert_eq!(
            writes,
            QueryWrites {
                prepare: vec![word(0xA014_0800, 0x9F), word(0xA014_0010, 1), word(0xA014_0014, 3)],
                trigger: [word(0xA014_0000, 0x1000_0008), word(0xA014_0000, 0x1000_000C)],
                finish: word(0xA014_0000, 0x1000_0000),
            }
        );
    }

    #[test]
    fn a_trigger_left_over_does_not_start_the_query_early() {
        let writes = SerialFlashController::MT626X.query_writes(FlashQuery::ReadId, 0x1000_001C, 0);
        assert_eq!(writes.trigger[0], RegisterWrite::word(0xA014_0000, 0x1000_0008));
    }

    #[test]
    fn opcode_bytes_are_packed_low_byte_first() {
        let query = FlashQuery::Sfdp { at: 0x12_3456, len: 16 };
        let writes = SerialFlashController::MT626X.query_writes(query, 0, 0);
        let word = RegisterWrite::word;
        assert_eq!(
            writes.prepare,
            [
                word(0xA014_0800, 0x5634_125A),
                word(0xA014_0804, 0),
                word(0xA014_0010, 5),
                word(0xA014_0014, 16)
            ]
        );
    }

    #[test]
    fn a_flash_in_four_bit_mode_is_queried_in_four_bit_mode() {
        let writes = SerialFlashController::MT626X.query_writes(FlashQuery::ReadId, 0, 1);
        assert_eq!(writes.trigger[0], RegisterWrite::word(0xA014_0000, 0x18));
        assert_eq!(writes.trigger[1], RegisterWrite::word(0xA014_0000, 0x1C));
        assert_eq!(writes.finish, RegisterWrite::word(0xA014_0000, 0));
    }

    #[test]
    fn registers_changed_by_a_query_are_restored() {
        let sfc = SerialFlashController::MT626X;
        let before = ControllerState([0x1000_0010, 0x0B17_0070, 4, 2]);
        assert_eq!(sfc.differences(before, before).count(), 0);
        // The controller sets and clears busy and ready.
        assert_eq!(sfc.differences(before, ControllerState([0x1000_0013, 0x0B17_0070, 4, 2])).count(), 0);
        let word = RegisterWrite::word;
        let after = ControllerState([0x1000_000A, 0x0B17_0071, 5, 8]);
        let differences: Vec<_> = sfc.differences(before, after).collect();
        assert_eq!(
            differences,
            [
                (Address(0xA014_0000), 0x1000_0010, 0x1000_000A, Some(word(0xA014_0000, 0x1000_0010))),
                (Address(0xA014_0004), 0x0B17_0070, 0x0B17_0071, None),
                (Address(0xA014_0010), 4, 5, Some(word(0xA014_0010, 4))),
                (Address(0xA014_0014), 2, 8, Some(word(0xA014_0014, 2))),
            ]
        );
        // A flash that was disconnected before stays connected.
        let taken = ControllerState([0x1000_000C, 0, 0, 0]);
        assert_eq!(sfc.differences(taken, ControllerState([0x1000_0000, 0, 0, 0])).count(), 0);
    }

    #[test]
    fn every_query_fits_the_transfer_ram_and_releases_the_flash() {
        for query in ALL {
            // At most 144 of the 160 bytes: protocol.md section 6.2.
            assert!(query.sent().len() + usize::from(query.answer_len()) <= 144, "{query:?}");
            for mac in [0, u32::MAX] {
                let finish = SerialFlashController::MT626X.query_writes(query, mac, 0).finish;
                let super::super::RegisterValue::Word(value) = finish.value() else { panic!() };
                assert!(!SerialFlashController::is_enabled(value));
            }
        }
        assert_eq!(SerialFlashController::MT626X.release(0), None);
        assert_eq!(
            SerialFlashController::MT626X.release(0x1000_001F),
            Some(RegisterWrite::word(0xA014_0000, 0x1000_0003))
        );
    }
}
