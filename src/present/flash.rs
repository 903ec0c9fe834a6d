//! Flash chips: their names, how their size is known, what is doubtful about them (whole sentences) and what keeps them from being read
//! (causes without a full stop).

use super::Present;
use crate::words;
use bromide_engine::flash::{Claim, FlashName, FlashObstacle, FlashWarning, KnownFrom};
use bromide_engine::units::Address;

impl Present for FlashName {
    fn present(&self) -> String {
        match self {
            FlashName::Part(name) => name.clone(),
            FlashName::OnlyId(id) => words!("flash-chip-of-id", id = id),
            FlashName::Unknown => words!("flash-chip-unknown"),
        }
    }
}

impl Present for KnownFrom {
    fn present(&self) -> String {
        use Claim::{CapacityByte, JedecId, Sfdp};
        match self {
            KnownFrom::Claimed(claim) | KnownFrom::Doubted(claim) => match claim {
                JedecId => words!("known-from-jedec"),
                CapacityByte => words!("known-from-capacity"),
                Sfdp => words!("known-from-sfdp"),
            },
            KnownFrom::ConfirmedByMirror(claim) => match claim {
                JedecId => words!("known-from-jedec-mirror"),
                CapacityByte => words!("known-from-capacity-mirror"),
                Sfdp => words!("known-from-sfdp-mirror"),
            },
            KnownFrom::ConfirmedByEnd(claim) => match claim {
                JedecId => words!("known-from-jedec-end"),
                CapacityByte => words!("known-from-capacity-end"),
                Sfdp => words!("known-from-sfdp-end"),
            },
            KnownFrom::ConfirmedByHeader(claim) => match claim {
                JedecId => words!("known-from-jedec-header"),
                CapacityByte => words!("known-from-capacity-header"),
                Sfdp => words!("known-from-sfdp-header"),
            },
            KnownFrom::MirrorTest | KnownFrom::MirrorTestOfLittle => words!("known-from-mirror"),
            KnownFrom::MirrorAndHeader => words!("known-from-mirror-header"),
            KnownFrom::End => words!("known-from-end"),
            KnownFrom::Header => words!("known-from-header"),
        }
    }
}

impl Present for FlashWarning {
    fn present(&self) -> String {
        let size = super::size;
        match *self {
            FlashWarning::NoBootHeader => words!("flash-no-boot-header"),
            FlashWarning::StartsErased => words!("flash-all-ones"),
            FlashWarning::RegisterChanged { at, before, after } => {
                let [before, after] = [before, after].map(|value| format!("{value:#010x}"));
                let at = Address(at).to_string();
                words!("flash-register-changed", at = at, before = before, after = after)
            }
            FlashWarning::FlashSizeUnknown => words!("flash-size-unknown"),
            FlashWarning::FlashSizesDisagree { jedec, sfdp } => {
                words!("flash-two-sizes", jedec = size(jedec), sfdp = size(sfdp))
            }
            FlashWarning::LargerByMirror { claimed, size: from } => {
                words!("flash-larger-by-mirror", says = size(claimed), from = size(from))
            }
            FlashWarning::LargerByData { claimed, size: end } => {
                words!("flash-larger-by-data", says = size(claimed), end = size(end))
            }
            FlashWarning::DataBehindClaim { claimed } => words!("flash-data-behind", says = size(claimed)),
            FlashWarning::SmallerByMirror { claimed, size: from } => {
                words!("flash-smaller-by-mirror", says = size(claimed), from = size(from))
            }
            FlashWarning::SmallerByEnd { claimed, size: end } => {
                words!("flash-smaller-by-end", says = size(claimed), end = size(end))
            }
            FlashWarning::RestMayBeCopy { claimed, from } => {
                words!("flash-rest-may-be-copy", says = size(claimed), from = size(from))
            }
            FlashWarning::LittleData { size: bytes, blocks } => {
                words!("flash-little-data", size = size(bytes), blocks = blocks)
            }
            FlashWarning::SizeByHeader { header, size: bytes } => {
                words!("flash-size-by-header", header = size(header), size = size(bytes))
            }
            FlashWarning::HeaderSmaller { header, size: bytes } => {
                words!("flash-header-smaller", header = size(header), size = size(bytes))
            }
            FlashWarning::HeaderLarger { claimed, header, size: bytes } => {
                words!("flash-header-larger", says = size(claimed), header = size(header), size = size(bytes))
            }
            FlashWarning::HeaderLargerThanData { from, header, size: bytes } => words!(
                "flash-header-larger-than-data",
                from = size(from),
                header = size(header),
                size = size(bytes)
            ),
            FlashWarning::HeaderNotHeld { header, size: bytes } => {
                words!("flash-header-not-held", header = size(header), size = size(bytes))
            }
        }
    }
}

impl Present for FlashObstacle {
    fn present(&self) -> String {
        match self {
            FlashObstacle::Swapped => words!("flash-swapped"),
            FlashObstacle::AllZero => words!("flash-all-zero"),
            FlashObstacle::Constant { .. } => words!("flash-constant"),
            FlashObstacle::WindowLost => words!("flash-window-lost"),
        }
    }
}
