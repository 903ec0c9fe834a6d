//! The information blocks of xflash agents (`da.md` section 4.3), in all their lengths.
//!
//! Longer blocks than known are accepted: their additional bytes are not used.

use super::super::AgentFault;
use super::super::storage_info::{StorageInfo, without_padding};
use super::command::Control;
use crate::fields::Fields;

/// Storage number of UFS (`da.md` section 4.4).
const UFS: u32 = 0x30;
/// Storage number of NAND flash of any kind, and of its kinds.
const NAND: u32 = 0x10;
const NAND_KINDS: std::ops::RangeInclusive<u32> = NAND..=0x15;
/// Lengths of the blocks in bytes: eMMC has 8 reserved bytes more in some agents; UFS has the second version
/// from the second length on.
const EMMC_LEN: usize = 96;
const UFS_LEN: usize = 32;
const UFS_V2_LEN: usize = 202;
const NAND_LEN: usize = 45;
const NOR_LEN: usize = 16;

/// Reads the `block` that answers `control`. `None` if the phone has no such storage: type 0, or a block that
/// holds nothing but zeros.
///
/// # Errors
/// [`AgentFault::Length`] if the block is shorter than any known one; [`AgentFault::Unexpected`] for a
/// sub-command that does not ask for a storage, or a type that is not the one of the storage asked for.
pub fn parse_storage(control: Control, block: &[u8]) -> Result<Option<StorageInfo>, AgentFault> {
    let needed = match control {
        Control::EmmcInfo => EMMC_LEN,
        Control::UfsInfo => UFS_LEN,
        Control::NandInfo => NAND_LEN,
        Control::NorInfo => NOR_LEN,
        other => return Err(AgentFault::Unexpected { got: other.word() }),
    };
    if block.len() < needed {
        return Err(AgentFault::Length { bytes: block.len() as u64 });
    }
    let kind = word(block, 0);
    if kind == 0 {
        return Ok(None);
    }
    let expected = match control {
        Control::EmmcInfo => kind == 1,
        Control::UfsInfo => kind == UFS,
        // Which types these two blocks carry is not known beyond "0 is absent".
        _ => true,
    };
    if !expected {
        return Err(AgentFault::Unexpected { got: kind });
    }
    Ok(Some(match control {
        Control::EmmcInfo => StorageInfo::Emmc {
            boot1: long(block, 8),
            boot2: long(block, 16),
            rpmb: long(block, 24),
            general_purpose: [long(block, 32), long(block, 40), long(block, 48), long(block, 56)],
            user: long(block, 64),
            id: without_padding(part(block, 72, 16)),
        },
        Control::UfsInfo => {
            let id = if block.len() >= UFS_V2_LEN { part(block, 34, 20) } else { part(block, 32, 16) };
            let units = [long(block, 8), long(block, 16), long(block, 24), 0];
            StorageInfo::Ufs { units, id: without_padding(id) }
        }
        Control::NandInfo => StorageInfo::Nand {
            storage: if NAND_KINDS.contains(&kind) { kind } else { NAND },
            page: word(block, 4),
            block: word(block, 8),
            spare: word(block, 12),
            total: long(block, 16),
            id: without_padding(part(block, 33, 12)),
        },
        _ => StorageInfo::Nor { size: long(block, 8) },
    }))
}

/// The longest frames that the agent accepts and sends, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PacketLengths {
    /// Longest frame to the agent.
    pub write: u32,
    /// Longest frame of storage data from the agent.
    pub read: u32,
}

impl PacketLengths {
    /// Reads the answer to [`Control::PacketLengths`].
    ///
    /// # Errors
    /// [`AgentFault::Length`] if it is shorter than 8 bytes, or a length is 0.
    pub fn parse(block: &[u8]) -> Result<PacketLengths, AgentFault> {
        if block.len() < 8 {
            return Err(AgentFault::Length { bytes: block.len() as u64 });
        }
        let lengths = PacketLengths { write: word(block, 0), read: word(block, 4) };
        if lengths.write == 0 || lengths.read == 0 {
            return Err(AgentFault::Length { bytes: 0 });
        }
        Ok(lengths)
    }
}

/// Which program started the agent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ConnectionAgent {
    /// The boot ROM: external RAM must be set up.
    BootRom,
    /// The preloader, which has set up external RAM.
    Preloader,
}

impl ConnectionAgent {
    /// Reads the answer to [`Control::ConnectionAgent`].
    ///
    /// # Errors
    /// [`AgentFault::Text`] for any other text than the two that are known.
    pub fn parse(text: &[u8]) -> Result<ConnectionAgent, AgentFault> {
        match without_padding(text).as_slice() {
            b"brom" => Ok(ConnectionAgent::BootRom),
            b"preloader" => Ok(ConnectionAgent::Preloader),
            _ => Err(AgentFault::Text),
        }
    }
}

/// The speed of the USB connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UsbSpeed {
    /// 12 Mbit/s.
    Full,
    /// 480 Mbit/s.
    High,
    /// 5 Gbit/s.
    Super,
}

impl UsbSpeed {
    /// Reads the answer to [`Control::UsbSpeed`].
    ///
    /// # Errors
    /// [`AgentFault::Text`] for any other text than the three that are known.
    pub fn parse(text: &[u8]) -> Result<UsbSpeed, AgentFault> {
        match without_padding(text).as_slice() {
            b"full-speed" => Ok(UsbSpeed::Full),
            b"high-speed" => Ok(UsbSpeed::High),
            b"super-speed" => Ok(UsbSpeed::Super),
            _ => Err(AgentFault::Text),
        }
    }
}

/// Longest version in bytes; the known one has 3.
const LONGEST_VERSION: usize = 32;

/// Reads the answer to [`Control::Version`], such as `1.6`. `None` if it is not a short printable text.
#[must_use]
pub fn parse_version(text: &[u8]) -> Option<String> {
    let text = without_padding(text);
    let is_version = text.len() <= LONGEST_VERSION && text.iter().all(u8::is_ascii_graphic);
    (is_version && !text.is_empty()).then(|| String::from_utf8_lossy(&text).into_owned())
}

/// `len` bytes from `at`; nothing if the block is too short.
fn part(block: &[u8], at: usize, len: usize) -> &[u8] {
    block.get(at..at + len).unwrap_or_default()
}

/// The word of 32 bits at `at`; 0 if the block is too short.
fn word(block: &[u8], at: usize) -> u32 {
    block.u32_at(at).unwrap_or(0)
}

/// The word of 64 bits at `at`; 0 if the block is too short.
fn long(block: &[u8], at: usize) -> u64 {
    block.u64_at(at).unwrap_or(0)
}

#[cfg(test)]
#[path = "info_tests.rs"]
mod tests;
