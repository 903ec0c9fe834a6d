//! [`StorageIds`]: the ids of the phone's storage chips, which an agent sends before it gets its settings.

/// The ids of the phone's storage chips (`da.md` section 3.1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StorageIds {
    /// 0 if NAND flash was found, otherwise the number that says why not, usually BC4.
    pub nand_result: u32,
    /// The id of the NAND flash, one byte in each word; all 0 without NAND flash.
    pub nand: Vec<u16>,
    /// 0 if an eMMC was found.
    pub emmc_result: u32,
    /// The eMMC's CID, in the order in which the chip sends it.
    pub emmc: [u8; 16],
}

impl StorageIds {
    /// The largest number of words of a NAND id that is taken for one. 4, 5, 7 and 8 were seen (`da.md`
    /// section 3.1); no flash chip has as many as this.
    pub const MAX_NAND_WORDS: u16 = 64;

    /// The NAND chip's id as bytes, as far as the phone sent any.
    #[must_use]
    pub fn nand_bytes(&self) -> Vec<u8> {
        id_bytes(&self.nand)
    }

    /// The first bytes of the CID, as RAM settings name the chip; `None` if the phone has no eMMC.
    #[must_use]
    pub fn emmc_bytes(&self) -> Option<[u8; 16]> {
        self.emmc.iter().any(|byte| *byte != 0).then_some(self.emmc)
    }

    /// Whether the phone stores its data on NAND flash.
    #[must_use]
    pub fn is_nand(&self) -> bool {
        self.nand_result == 0 && self.emmc_result != 0
    }
}

/// An id that is sent as words with one byte in each, without the zeros at its end.
pub(crate) fn id_bytes(words: &[u16]) -> Vec<u8> {
    let len = words.iter().rposition(|word| *word != 0).map_or(0, |last| last + 1);
    let [high, low]: [Vec<u8>; 2] = [0, 1]
        .map(|at| words.iter().take(len).filter_map(|word| word.to_be_bytes().get(at).copied()).collect());
    if high.iter().all(|byte| *byte == 0) {
        low
    } else {
        high.into_iter().zip(low).flat_map(|(a, b)| [a, b]).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_one_byte_of_each_word_without_the_zeros_behind_it() {
        assert_eq!(id_bytes(&[0xAD, 0xBC, 0x90, 0x55, 0x56, 0, 0]), [0xAD, 0xBC, 0x90, 0x55, 0x56]);
        assert_eq!(id_bytes(&[0xEF, 0, 0x16]), [0xEF, 0, 0x16]);
        assert!(id_bytes(&[0, 0]).is_empty() && id_bytes(&[]).is_empty());
    }

    #[test]
    fn words_with_two_bytes_each_are_kept_whole() {
        assert_eq!(id_bytes(&[0x0001, 0x227E]), [0x00, 0x01, 0x22, 0x7E]);
    }
}
