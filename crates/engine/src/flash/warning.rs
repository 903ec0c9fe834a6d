//! [`FlashWarning`]: warnings of the survey about a flash chip, its size or its window.
//!
//! Made in `size.rs`, `window.rs` and `survey`; saved in reports and journals. Sizes are in bytes.

use serde::{Deserialize, Serialize};

use crate::units::ByteSize;

/// A warning about the flash from which a dump was read. In reports each one is an object with its `id`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "id", rename_all = "snake_case")]
pub enum FlashWarning {
    /// The flash starts with data that is not the boot header of serial flash.
    #[error("the flash does not start with the usual boot header (SF_BOOT)")]
    NoBootHeader,
    /// The flash starts with FF only.
    #[error("the flash starts with nothing but FF: it is erased, or its window does not show it")]
    StartsErased,
    /// A register of the controller has another value after the flash chip was queried.
    #[error(
        "the register {at:#010x} was {before:#010x} and is {after:#010x} after the flash chip was queried"
    )]
    RegisterChanged {
        /// The register's address.
        at: u32,
        /// Its value before.
        before: u32,
        /// Its value afterwards.
        after: u32,
    },
    /// No source gives a size.
    #[error("the size of the flash is unknown")]
    FlashSizeUnknown,
    /// The flash chip claims two different sizes.
    #[error("the flash chip gives two sizes for itself: {} by its JEDEC id, {} by its SFDP description", ByteSize(*jedec), ByteSize(*sfdp))]
    FlashSizesDisagree {
        /// By its JEDEC id.
        jedec: u64,
        /// By its SFDP description.
        sfdp: u64,
    },
    /// The content repeats only beyond the claimed size, so the larger size is read.
    #[error("the flash chip says {}, but its bytes do not repeat before {}: {} will be read", ByteSize(*claimed), ByteSize(*size), ByteSize(*size))]
    LargerByMirror {
        /// The claimed size.
        claimed: u64,
        /// The size to be read.
        size: u64,
    },
    /// Other data follows beyond the claimed size, up to the end of readable memory, which is read.
    #[error("the flash chip says {}, but there is other data up to {}: {} will be read", ByteSize(*claimed), ByteSize(*size), ByteSize(*size))]
    LargerByData {
        /// The claimed size.
        claimed: u64,
        /// The size to be read.
        size: u64,
    },
    /// Other data follows beyond the claimed size; its length is unknown.
    #[error("the flash chip says {}, but there is other data behind that", ByteSize(*claimed))]
    DataBehindClaim {
        /// The claimed size, which is read.
        claimed: u64,
    },
    /// The content repeats within the claimed size, so the smaller size is read.
    #[error("the flash chip says {}, but its bytes repeat from {}: {} will be read", ByteSize(*claimed), ByteSize(*size), ByteSize(*size))]
    SmallerByMirror {
        /// The claimed size.
        claimed: u64,
        /// The size to be read.
        size: u64,
    },
    /// The phone refuses reads within the claimed size, so the smaller size is read.
    #[error("the flash chip says {}, but the phone refuses to read from {} on: {} will be read", ByteSize(*claimed), ByteSize(*size), ByteSize(*size))]
    SmallerByEnd {
        /// The claimed size.
        claimed: u64,
        /// The size to be read.
        size: u64,
    },
    /// Few blocks with data repeat within the claimed size, which is read nevertheless.
    #[error("the flash chip says {}, but the few blocks with data repeat from {}: the rest may be a copy", ByteSize(*claimed), ByteSize(*from))]
    RestMayBeCopy {
        /// The claimed size, which is read.
        claimed: u64,
        /// The distance at which the data repeats.
        from: u64,
    },
    /// Only the mirror test gives a size, from few blocks with data.
    #[error("the size {} was determined from only {blocks} blocks with data, all near the start", ByteSize(*size))]
    LittleData {
        /// The size to be read.
        size: u64,
        /// Number of blocks with data.
        blocks: u64,
    },
    /// Only the firmware header gives a size.
    #[error("only the firmware's own header gives a size ({}, so {} will be read)", ByteSize(*header), ByteSize(*size))]
    SizeByHeader {
        /// The end of the file system in the header.
        header: u64,
        /// The size to be read.
        size: u64,
    },
    /// The firmware header gives a smaller size than the flash has.
    #[error("the firmware's own header says no more than {}, but the flash has {}: {} will be read", ByteSize(*header), ByteSize(*size), ByteSize(*size))]
    #[serde(rename = "flash_header_smaller")]
    HeaderSmaller {
        /// The end of the file system in the header.
        header: u64,
        /// The size to be read.
        size: u64,
    },
    /// The firmware header gives a larger size than the flash chip claims; the larger size is read.
    #[error("the flash chip says {}, but the firmware's own header says {}: {} will be read", ByteSize(*claimed), ByteSize(*header), ByteSize(*size))]
    #[serde(rename = "flash_header_larger")]
    HeaderLarger {
        /// The claimed size.
        claimed: u64,
        /// The end of the file system in the header.
        header: u64,
        /// The size to be read.
        size: u64,
    },
    /// The firmware header gives a larger size than the mirror test of few blocks; the larger size is read.
    #[error("the few blocks with data repeat from {}, but the firmware's own header says {}: {} will be read", ByteSize(*from), ByteSize(*header), ByteSize(*size))]
    HeaderLargerThanData {
        /// The distance at which the data repeats.
        from: u64,
        /// The end of the file system in the header.
        header: u64,
        /// The size to be read.
        size: u64,
    },
    /// The firmware header gives a larger size than the flash is known to have, and is ignored.
    #[error("the firmware's own header says {}, but the flash has no more than {}: {} will be read", ByteSize(*header), ByteSize(*size), ByteSize(*size))]
    HeaderNotHeld {
        /// The end of the file system in the header.
        header: u64,
        /// The size to be read.
        size: u64,
    },
}
