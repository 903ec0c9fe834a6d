//! [`RegionView`]: the region that is read, with its map. Plain data, changed by `app::state` only.

use std::path::PathBuf;

use super::map::BlockMap;
use bromide_engine::storage::AreaKind;

/// The region being read.
#[derive(Debug, Clone, PartialEq)]
pub struct RegionView {
    /// From 0.
    pub index: usize,
    /// How many there are.
    pub of: usize,
    /// The finished dump.
    pub file: PathBuf,
    /// The first offset.
    pub start: u64,
    /// The area.
    pub area: AreaKind,
    /// Bytes.
    pub length: u64,
    /// Its blocks.
    pub map: BlockMap,
}
