//! [`SkipPolicy`]: when a place at which the phone is lost again and again is left out, and how much of it.
//!
//! Used by the region's checkpoint, to tell a bad place from a bad cable.

/// So often the phone may be lost at one place.
const LOSSES: u32 = 3;
/// Bytes left out then: the smallest block first, four times as much where that leads into the next loss.
const HOLE: u64 = 1024;
const LARGEST_HOLE: u64 = 64 * 1024;

/// Where the phone was lost, and how often in a row.
#[derive(Debug, Default)]
pub(super) struct SkipPolicy {
    /// The offset of the last loss.
    at: u64,
    /// Losses there in a row.
    times: u32,
    /// What to leave out next.
    hole: u64,
}

impl SkipPolicy {
    /// The phone was lost at the offset `done`. Returns how many bytes to leave out.
    pub(super) fn lost_at(&mut self, done: u64, is_after_hole: bool) -> Option<u64> {
        if self.at != done {
            self.times = 0;
        }
        if !is_after_hole || self.hole == 0 {
            self.hole = HOLE;
        }
        self.at = done;
        self.times += 1;
        if self.times < LOSSES {
            return None;
        }
        // Every disconnect needs a manual replug, so after a skipped range one failure is enough to skip more.
        self.times = LOSSES - 1;
        let hole = self.hole;
        self.hole = (hole * 4).min(LARGEST_HOLE);
        Some(hole)
    }

    /// A hole was left out; reading continues at `done`, where the next loss counts as one more at the same place.
    pub(super) fn skipped_to(&mut self, done: u64) {
        self.at = done;
    }

    /// Whether the phone was lost at the very place where reading continues.
    pub(super) fn is_at(&self, done: u64) -> bool {
        self.times > 0 && self.at == done
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_losses_at_one_place_skip_a_hole_and_each_one_behind_it_four_times_as_much() {
        let mut skip = SkipPolicy::default();
        assert_eq!([skip.lost_at(4096, false), skip.lost_at(4096, false)], [None, None]);
        let (mut at, mut holes) = (4096, Vec::new());
        for is_after_hole in [false, true, true, true, true] {
            let hole = skip.lost_at(at, is_after_hole).unwrap();
            holes.push(hole);
            at += hole;
            skip.skipped_to(at);
            assert!(skip.is_at(at));
        }
        assert_eq!(holes, [1024, 4096, 16384, 65536, 65536]);
    }

    #[test]
    fn losses_at_different_places_skip_nothing() {
        let mut skip = SkipPolicy::default();
        for at in [0, 1024, 2048, 1024, 2048] {
            assert_eq!(skip.lost_at(at, false), None);
            assert!(skip.is_at(at) && !skip.is_at(at + 1));
        }
    }
}
