//! Flash chips: their names, how their size is known, what is doubtful about them (whole sentences) and what
//! keeps them from being read (causes without a full stop).

use super::{Present, sizes_apart};
use crate::tr;
use bromide_engine::flash::{Claim, FlashName, FlashObstacle, FlashWarning, KnownFrom};
use bromide_engine::units::Address;

impl Present for FlashName {
    fn present(&self) -> String {
        match self {
            FlashName::Part(name) => name.clone(),
            FlashName::OnlyId(id) => tr!("flash-chip-of-id", id = id),
            FlashName::Unknown => tr!("flash-chip-unknown"),
        }
    }
}

impl Present for KnownFrom {
    fn present(&self) -> String {
        use Claim::{CapacityByte, JedecId, Sfdp};
        match self {
            KnownFrom::Claimed(claim) | KnownFrom::Contradicted(claim) => match claim {
                JedecId => tr!("known-from-jedec"),
                CapacityByte => tr!("known-from-capacity"),
                Sfdp => tr!("known-from-sfdp"),
            },
            KnownFrom::ConfirmedByMirror(claim) => match claim {
                JedecId => tr!("known-from-jedec-mirror"),
                CapacityByte => tr!("known-from-capacity-mirror"),
                Sfdp => tr!("known-from-sfdp-mirror"),
            },
            KnownFrom::ConfirmedByEnd(claim) => match claim {
                JedecId => tr!("known-from-jedec-end"),
                CapacityByte => tr!("known-from-capacity-end"),
                Sfdp => tr!("known-from-sfdp-end"),
            },
            KnownFrom::ConfirmedByHeader(claim) => match claim {
                JedecId => tr!("known-from-jedec-header"),
                CapacityByte => tr!("known-from-capacity-header"),
                Sfdp => tr!("known-from-sfdp-header"),
            },
            KnownFrom::MirrorTest | KnownFrom::MirrorTestOfLittle => tr!("known-from-mirror"),
            KnownFrom::MirrorAndHeader => tr!("known-from-mirror-header"),
            KnownFrom::End => tr!("known-from-end"),
            KnownFrom::Header => tr!("known-from-header"),
        }
    }
}

impl Present for FlashWarning {
    fn present(&self) -> String {
        let size = super::size;
        match *self {
            FlashWarning::NoBootHeader => tr!("flash-no-boot-header"),
            FlashWarning::StartsErased => tr!("flash-all-ones"),
            FlashWarning::RegisterChanged { at, before, after } => {
                let [before, after] = [before, after].map(|value| format!("{value:#010x}"));
                let at = Address(at).to_string();
                tr!("flash-register-changed", at = at, before = before, after = after)
            }
            FlashWarning::FlashSizeUnknown => tr!("flash-size-unknown"),
            FlashWarning::FlashSizesDisagree { jedec, sfdp } => {
                let [jedec, sfdp] = sizes_apart([jedec, sfdp]);
                tr!("flash-two-sizes", jedec = jedec, sfdp = sfdp)
            }
            FlashWarning::LargerByMirror { claimed, size: from } => {
                let [says, from] = sizes_apart([claimed, from]);
                tr!("flash-larger-by-mirror", says = says, from = from)
            }
            FlashWarning::LargerByData { claimed, size: end } => {
                let [says, end] = sizes_apart([claimed, end]);
                tr!("flash-larger-by-data", says = says, end = end)
            }
            FlashWarning::DataBehindClaim { claimed } => tr!("flash-data-behind", says = size(claimed)),
            FlashWarning::SmallerByMirror { claimed, size: from } => {
                let [says, from] = sizes_apart([claimed, from]);
                tr!("flash-smaller-by-mirror", says = says, from = from)
            }
            FlashWarning::SmallerByEnd { claimed, size: end } => {
                let [says, end] = sizes_apart([claimed, end]);
                tr!("flash-smaller-by-end", says = says, end = end)
            }
            FlashWarning::RestMayBeCopy { claimed, from } => {
                let [says, from] = sizes_apart([claimed, from]);
                tr!("flash-rest-may-be-copy", says = says, from = from)
            }
            FlashWarning::LittleData { size: bytes, blocks } => {
                tr!("flash-little-data", size = size(bytes), blocks = blocks)
            }
            FlashWarning::SizeByHeader { header, size: bytes } => {
                let [header, size] = sizes_apart([header, bytes]);
                tr!("flash-size-by-header", header = header, size = size)
            }
            FlashWarning::HeaderSmaller { header, size: bytes } => {
                let [header, size] = sizes_apart([header, bytes]);
                tr!("flash-header-smaller", header = header, size = size)
            }
            FlashWarning::HeaderLarger { claimed, header, size: bytes } => {
                let [says, header, size] = sizes_apart([claimed, header, bytes]);
                tr!("flash-header-larger", says = says, header = header, size = size)
            }
            FlashWarning::HeaderLargerThanData { from, header, size: bytes } => {
                let [from, header, size] = sizes_apart([from, header, bytes]);
                tr!("flash-header-larger-than-data", from = from, header = header, size = size)
            }
            FlashWarning::HeaderNotHeld { header, size: bytes } => {
                let [header, size] = sizes_apart([header, bytes]);
                tr!("flash-header-not-held", header = header, size = size)
            }
        }
    }
}

impl Present for FlashObstacle {
    fn present(&self) -> String {
        match self {
            FlashObstacle::Swapped => tr!("flash-swapped"),
            FlashObstacle::AllZero => tr!("flash-all-zero"),
            FlashObstacle::Constant { .. } => tr!("flash-constant"),
            FlashObstacle::WindowLost => tr!("flash-window-lost"),
        }
    }
}
