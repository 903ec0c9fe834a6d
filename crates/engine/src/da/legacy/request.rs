//! [`LegacyRequest`]: the only requests to a legacy agent that exist here, and their bytes.

/// A request to a running legacy agent (`da.md` section 3.5). The agent acknowledges the bytes of every
/// request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LegacyRequest {
    /// Which speed USB has. One byte follows the acknowledgement.
    UsbSpeed,
    /// Appear again at high speed, as another USB device.
    SwitchSpeed,
    /// Select the part of the eMMC for the next read. [`EmmcPart::number`] must follow, and is acknowledged.
    SelectArea,
    /// Read storage. [`PacketLen::bytes`] must follow.
    Read {
        /// The kind of storage.
        storage: StorageCode,
        /// The offset in bytes in the selected area.
        offset: u64,
        /// The number of bytes.
        len: u64,
    },
    /// Read pages of NAND flash with their spare bytes (`da.md` section 3.7). Lengths of page, spare and packet
    /// follow the acknowledgement; then the host sends how many pages a packet has.
    ReadPages {
        /// The offset of the first page, counted in bytes of data.
        offset: u32,
        /// The number of bytes of data.
        len: u32,
    },
    /// The partition table (PMT). Its length follows the acknowledgement.
    PartitionTable,
    /// End the session and leave the phone on. Acknowledged twice.
    Finish,
    /// End the session and restart the phone.
    Reset,
}

impl LegacyRequest {
    /// The bytes of the request.
    #[must_use]
    pub fn bytes(self) -> Vec<u8> {
        match self {
            LegacyRequest::UsbSpeed => vec![0x72],
            LegacyRequest::SwitchSpeed => vec![0x70, 0x01],
            LegacyRequest::SelectArea => vec![0x60],
            LegacyRequest::Read { storage, offset, len } => {
                // 0C: the host's system is Linux.
                let mut bytes = vec![0xD6, 0x0C, storage.number()];
                bytes.extend(offset.to_be_bytes());
                bytes.extend(len.to_be_bytes());
                bytes
            }
            LegacyRequest::ReadPages { offset, len } => {
                // 0C: Linux; 00: page and spare; 01: logical addresses, as one program sends it.
                let mut bytes = vec![0xDF, 0x0C, 0x00, 0x01];
                for number in [offset, len, 0] {
                    bytes.extend(number.to_be_bytes());
                }
                bytes
            }
            LegacyRequest::PartitionTable => vec![0xA5],
            LegacyRequest::Finish => vec![0xD9, 0, 0, 0, 0],
            // Time-out 0 ms; not asynchronous; a normal start; no download bit; the clock keeps its time.
            LegacyRequest::Reset => vec![0xDB, 0, 0, 0, 0, 0, 0, 0, 1],
        }
    }
}

/// A kind of storage in a read (`da.md` section 3.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageCode {
    /// NOR flash.
    Nor,
    /// Pages of NAND flash without their spare bytes.
    Nand,
    /// eMMC.
    Emmc,
}

impl StorageCode {
    fn number(self) -> u8 {
        match self {
            StorageCode::Nor => 0,
            StorageCode::Nand => 1,
            StorageCode::Emmc => 2,
        }
    }
}

/// A part of an eMMC that can be selected (`da.md` section 3.5). The replay-protected part is missing on
/// purpose: it cannot be read without a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EmmcPart {
    /// The first boot area.
    Boot1,
    /// The second boot area.
    Boot2,
    /// The first general-purpose area.
    Gp1,
    /// The second general-purpose area.
    Gp2,
    /// The third general-purpose area.
    Gp3,
    /// The fourth general-purpose area.
    Gp4,
    /// The user area.
    User,
}

impl EmmcPart {
    /// Its number on the wire.
    #[must_use]
    pub fn number(self) -> u8 {
        match self {
            EmmcPart::Boot1 => 1,
            EmmcPart::Boot2 => 2,
            EmmcPart::Gp1 => 4,
            EmmcPart::Gp2 => 5,
            EmmcPart::Gp3 => 6,
            EmmcPart::Gp4 => 7,
            EmmcPart::User => 8,
        }
    }
}

/// The number of bytes after which an agent sends a checksum and waits for the host.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PacketLen {
    /// 64 KiB, for slow lines (mtk-open-tools).
    Small,
    /// 1 MiB (mtkclient, saleemrashid).
    #[default]
    Large,
}

impl PacketLen {
    /// The length in bytes.
    #[must_use]
    pub fn bytes_each(self) -> u32 {
        match self {
            PacketLen::Small => 0x1_0000,
            PacketLen::Large => 0x10_0000,
        }
    }

    /// The length as it is sent.
    #[must_use]
    pub fn bytes(self) -> [u8; 4] {
        self.bytes_each().to_be_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From the traces of mtkclient, saleemrashid and mtk-open-tools.
    #[test]
    fn requests_have_the_bytes_of_other_programs() {
        let read = LegacyRequest::Read { storage: StorageCode::Emmc, offset: 0xC88000, len: 0x80000 };
        for (request, bytes) in [
            (LegacyRequest::UsbSpeed, "72"),
            (LegacyRequest::SwitchSpeed, "7001"),
            (LegacyRequest::SelectArea, "60"),
            (read, "d60c020000000000c880000000000000080000"),
            (LegacyRequest::ReadPages { offset: 0x2_0000, len: 0x800 }, "df0c0001000200000000080000000000"),
            (LegacyRequest::PartitionTable, "a5"),
            (LegacyRequest::Finish, "d900000000"),
            (LegacyRequest::Reset, "db0000000000000001"),
        ] {
            assert_eq!(hex::encode(request.bytes()), bytes, "{request:?}");
        }
        assert_eq!((PacketLen::Large.bytes(), PacketLen::Small.bytes()), ([0, 0x10, 0, 0], [0, 1, 0, 0]));
    }

    #[test]
    fn the_replay_protected_part_has_no_number() {
        use EmmcPart::{Boot1, Boot2, Gp1, Gp2, Gp3, Gp4, User};
        let numbers = [Boot1, Boot2, Gp1, Gp2, Gp3, Gp4, User].map(EmmcPart::number);
        assert_eq!(numbers, [1, 2, 4, 5, 6, 7, 8]);
    }
}
