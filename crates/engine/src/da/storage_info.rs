//! [`StorageInfo`]: a phone's storage as an agent describes it, the same for all protocols.
//!
//! Parsed by the modules of the protocols, turned into `storage::ManagedStorage` by `storage::agent`.

/// A storage with the sizes of its areas in bytes; 0 means that an area does not exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StorageInfo {
    /// eMMC.
    Emmc {
        /// The first boot area.
        boot1: u64,
        /// The second boot area.
        boot2: u64,
        /// The replay-protected block.
        rpmb: u64,
        /// The general-purpose areas 1 to 4.
        general_purpose: [u64; 4],
        /// The user area.
        user: u64,
        /// The CID; empty if the agent does not tell it.
        id: Vec<u8>,
    },
    /// UFS.
    Ufs {
        /// The logical units 0 to 3; 2 holds the user's data.
        units: [u64; 4],
        /// What identifies the device; empty if the agent does not tell it.
        id: Vec<u8>,
    },
    /// NAND flash.
    Nand {
        /// The number with which an xflash agent calls this kind of NAND flash.
        storage: u32,
        /// Bytes of data in a page.
        page: u32,
        /// Spare bytes of a page.
        spare: u32,
        /// Bytes of data in a block, the unit of erasure; 0 if the agent does not tell it.
        block: u32,
        /// The whole flash.
        total: u64,
        /// The id bytes; empty if the agent does not tell them.
        id: Vec<u8>,
    },
    /// NOR flash.
    Nor {
        /// The whole flash.
        size: u64,
    },
}

/// `id` without zeros at its end.
pub(super) fn without_padding(id: &[u8]) -> Vec<u8> {
    let len = id.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
    id.get(..len).unwrap_or_default().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn padding_is_removed_from_the_end_only() {
        assert_eq!(without_padding(&[0, 1, 0, 2, 0, 0]), [0, 1, 0, 2]);
        assert!(without_padding(&[0; 12]).is_empty() && without_padding(&[]).is_empty());
    }
}
