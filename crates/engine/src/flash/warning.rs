//! [`FlashWarning`]: what the survey found doubtful about a flash chip, its size or its window.
//!
//! Made by `size`, `window` and `survey`; goes into reports and journals. Sizes are in bytes.

use serde::{Deserialize, Serialize};

use crate::units::ByteSize;

/// What the reader of a dump should know about the flash it came from. In reports each is an object with its `id`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "id", rename_all = "snake_case")]
pub enum FlashWarning {
    /// The first bytes are data, but not the boot header of serial flash.
    #[error("the flash does not start with the usual boot header (SF_BOOT)")]
    NoBootHeader,
    /// The first bytes are nothing but FF.
    #[error("the flash starts with nothing but FF: it is empty, or it was left switched away")]
    StartsErased,
    /// A controller's register kept another value after the flash chip was asked for its id.
    #[error(
        "the register {at:#010x} was {before:#010x} and is {after:#010x} after the flash chip was asked for its id"
    )]
    RegisterChanged {
        /// Its address.
        at: u32,
        /// Its value before.
        before: u32,
        /// Its value afterwards.
        after: u32,
    },
    /// Nothing tells the size.
    #[error("the size of the flash is unknown")]
    FlashSizeUnknown,
    /// The flash chip gives two sizes for itself.
    #[error("the flash chip gives two sizes for itself: {} by its JEDEC id, {} by its SFDP description", ByteSize(*jedec), ByteSize(*sfdp))]
    FlashSizesDisagree {
        /// By its JEDEC id.
        jedec: u64,
        /// By its SFDP description.
        sfdp: u64,
    },
    /// The bytes repeat only behind the claimed size, which is not believed.
    #[error("the flash chip says {}, but its bytes do not repeat before {}: {} will be read", ByteSize(*claimed), ByteSize(*size), ByteSize(*size))]
    LargerByMirror {
        /// What the flash chip says.
        claimed: u64,
        /// What will be read.
        size: u64,
    },
    /// There is other data behind the claimed size, up to the end of readable memory.
    #[error("the flash chip says {}, but there is other data up to {}: {} will be read", ByteSize(*claimed), ByteSize(*size), ByteSize(*size))]
    LargerByData {
        /// What the flash chip says.
        claimed: u64,
        /// What will be read.
        size: u64,
    },
    /// There is other data behind the claimed size; nothing tells how much.
    #[error("the flash chip says {}, but there is other data behind that", ByteSize(*claimed))]
    DataBehindClaim {
        /// What the flash chip says, and will be read.
        claimed: u64,
    },
    /// The bytes repeat within the claimed size, which is not believed.
    #[error("the flash chip says {}, but its bytes repeat from {}: {} will be read", ByteSize(*claimed), ByteSize(*size), ByteSize(*size))]
    SmallerByMirror {
        /// What the flash chip says.
        claimed: u64,
        /// What will be read.
        size: u64,
    },
    /// The phone refuses to be read within the claimed size, which is not believed.
    #[error("the flash chip says {}, but the phone refuses to read from {} on: {} will be read", ByteSize(*claimed), ByteSize(*size), ByteSize(*size))]
    SmallerByEnd {
        /// What the flash chip says.
        claimed: u64,
        /// What will be read.
        size: u64,
    },
    /// Little data repeats within the claimed size, which is believed all the same.
    #[error("the flash chip says {}, but what little data there is repeats from {}: the rest may be a copy", ByteSize(*claimed), ByteSize(*from))]
    RestMayBeCopy {
        /// What the flash chip says, and will be read.
        claimed: u64,
        /// From where on the data repeats.
        from: u64,
    },
    /// Only the mirror test tells the size, and it had little data to go by.
    #[error("the size {} rests on {blocks} blocks of data only, all near the start", ByteSize(*size))]
    LittleData {
        /// What will be read.
        size: u64,
        /// How many blocks had data.
        blocks: u64,
    },
    /// Only the firmware's own header tells the size.
    #[error("nothing but the firmware's own header tells the size ({}, so {} will be read)", ByteSize(*header), ByteSize(*size))]
    SizeByHeader {
        /// Where the file system ends by the header.
        header: u64,
        /// What will be read.
        size: u64,
    },
    /// The firmware's own header says less than the flash has.
    #[error("the firmware's own header says no more than {}, but the flash has {}: {} will be read", ByteSize(*header), ByteSize(*size), ByteSize(*size))]
    #[serde(rename = "flash_header_smaller")]
    HeaderSmaller {
        /// Where the file system ends by the header.
        header: u64,
        /// What will be read.
        size: u64,
    },
    /// The firmware's own header says more than the flash chip, which is not believed.
    #[error("the flash chip says {}, but the firmware's own header says {}: {} will be read", ByteSize(*claimed), ByteSize(*header), ByteSize(*size))]
    #[serde(rename = "flash_header_larger")]
    HeaderLarger {
        /// What the flash chip says.
        claimed: u64,
        /// Where the file system ends by the header.
        header: u64,
        /// What will be read.
        size: u64,
    },
    /// The firmware's own header says more than the mirror test of little data, which is not believed.
    #[error("what little data there is repeats from {}, but the firmware's own header says {}: {} will be read", ByteSize(*from), ByteSize(*header), ByteSize(*size))]
    HeaderLargerThanData {
        /// From where on the data repeats.
        from: u64,
        /// Where the file system ends by the header.
        header: u64,
        /// What will be read.
        size: u64,
    },
    /// The firmware's own header says more than the flash is known to have; it is not believed.
    #[error("the firmware's own header says {}, but the flash has no more than {}: {} will be read", ByteSize(*header), ByteSize(*size), ByteSize(*size))]
    HeaderNotHeld {
        /// Where the file system ends by the header.
        header: u64,
        /// What will be read.
        size: u64,
    },
}
