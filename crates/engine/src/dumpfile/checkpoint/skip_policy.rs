//! [`SkipPolicy`]: when to skip an offset at which the phone is lost repeatedly, and how many bytes.
//!
//! Used by the region's checkpoint, to distinguish an unreadable offset from a bad cable.

/// Losses at one offset in a row before bytes are skipped.
const LOSSES: u32 = 3;
/// Bytes to skip first: the smallest block. If the next loss follows at once, four times as many are skipped.
const FIRST_SKIP: u64 = 1024;
const LARGEST_SKIP: u64 = 64 * 1024;

/// Where the phone was lost, and how often in a row.
#[derive(Debug, Default)]
pub(super) struct SkipPolicy {
    /// The offset of the last loss.
    at: u64,
    /// Losses at that offset in a row.
    times: u32,
    /// Bytes to skip next.
    length: u64,
}

impl SkipPolicy {
    /// Records a loss at the offset `reached`. Returns how many bytes to skip.
    pub(super) fn lost_at(&mut self, reached: u64, is_after_skip: bool) -> Option<u64> {
        if self.at != reached {
            self.times = 0;
        }
        if !is_after_skip || self.length == 0 {
            self.length = FIRST_SKIP;
        }
        self.at = reached;
        self.times += 1;
        if self.times < LOSSES {
            return None;
        }
        // Every disconnect needs a manual replug, so after a skipped range one failure is enough to skip
        // more.
        self.times = LOSSES - 1;
        let length = self.length;
        self.length = (length * 4).min(LARGEST_SKIP);
        Some(length)
    }

    /// Records that bytes were skipped: reading continues at `reached`, and the next loss there counts as one
    /// more.
    pub(super) fn skipped_to(&mut self, reached: u64) {
        self.at = reached;
    }

    /// Whether the phone was lost at the offset where reading continues.
    pub(super) fn is_at(&self, reached: u64) -> bool {
        self.times > 0 && self.at == reached
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_losses_at_one_offset_skip_bytes_and_each_further_loss_four_times_as_many() {
        let mut skip = SkipPolicy::default();
        assert_eq!([skip.lost_at(4096, false), skip.lost_at(4096, false)], [None, None]);
        let (mut at, mut lengths) = (4096, Vec::new());
        for is_after_skip in [false, true, true, true, true] {
            let length = skip.lost_at(at, is_after_skip).unwrap();
            lengths.push(length);
            at += length;
            skip.skipped_to(at);
            assert!(skip.is_at(at));
        }
        assert_eq!(lengths, [1024, 4096, 16384, 65536, 65536]);
    }

    #[test]
    fn losses_at_different_offsets_skip_nothing() {
        let mut skip = SkipPolicy::default();
        for at in [0, 1024, 2048, 1024, 2048] {
            assert_eq!(skip.lost_at(at, false), None);
            assert!(skip.is_at(at) && !skip.is_at(at + 1));
        }
    }
}
