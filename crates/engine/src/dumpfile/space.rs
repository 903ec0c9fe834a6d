//! [`SpaceLedger`]: the space that dumps being read still need, so that jobs that run at once do not all count on the
//! same free bytes.
//!
//! Shared by the jobs of all stations, whose dumps lie on one disk. A part file owns its claim, which ends with it.

use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use super::error::DiskError;

/// The space that dumps being read still need. Clones share it.
#[derive(Debug, Clone, Default)]
pub struct SpaceLedger(Arc<Mutex<Vec<Weak<AtomicU64>>>>);

/// The space that one part file still needs; given back when it is dropped.
#[derive(Debug)]
pub(crate) struct SpaceClaim {
    /// Bytes of the whole dump.
    length: u64,
    /// Bytes still to be written.
    left: Arc<AtomicU64>,
}

impl SpaceLedger {
    /// Claims space in `folder` for dumps, each with its whole length and what is still to be written of it, in bytes.
    /// Passes if the free space is unknown.
    ///
    /// # Errors
    /// [`DiskError::NoSpace`] when they do not fit beside what others have claimed.
    pub(crate) fn claim(&self, folder: &Path, dumps: &[(u64, u64)]) -> Result<Vec<SpaceClaim>, DiskError> {
        self.claim_of(folder, dumps, fs4::available_space(folder).ok())
    }

    fn claim_of(
        &self,
        folder: &Path,
        dumps: &[(u64, u64)],
        available: Option<u64>,
    ) -> Result<Vec<SpaceClaim>, DiskError> {
        let mut claims = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        claims.retain(|claim| claim.strong_count() > 0);
        let left = |claim: &Weak<AtomicU64>| claim.upgrade().map_or(0, |left| left.load(Ordering::Relaxed));
        let claimed = claims.iter().map(left).fold(0, u64::saturating_add);
        let needed = dumps.iter().map(|(_, needed)| *needed).fold(0, u64::saturating_add);
        if let Some(available) = available.filter(|available| *available < needed.saturating_add(claimed)) {
            return Err(DiskError::NoSpace { folder: folder.to_owned(), needed, available, claimed });
        }
        let made = dumps.iter().map(|(length, needed)| {
            let left = Arc::new(AtomicU64::new(*needed));
            claims.push(Arc::downgrade(&left));
            SpaceClaim { length: *length, left }
        });
        Ok(made.collect())
    }
}

impl SpaceClaim {
    /// The dump was written up to `end`.
    pub(super) fn written_to(&self, end: u64) {
        self.left.fetch_min(self.length.saturating_sub(end), Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FOLDER: &str = "/d";

    fn claim(ledger: &SpaceLedger, needed: u64, available: u64) -> Result<SpaceClaim, (u64, u64)> {
        match ledger.claim_of(Path::new(FOLDER), &[(needed, needed)], Some(available)) {
            Ok(mut claims) => Ok(claims.remove(0)),
            Err(DiskError::NoSpace { needed, claimed, .. }) => Err((needed, claimed)),
            Err(other) => panic!("{other:?}"),
        }
    }

    #[test]
    fn dumps_that_do_not_fit_beside_each_other_are_refused_until_one_has_ended() {
        let ledger = SpaceLedger::default();
        let first = claim(&ledger, 60, 100).unwrap();
        assert_eq!(claim(&ledger.clone(), 60, 100).map(drop), Err((60, 60)));
        // 30 bytes are on the disk, which has 70 left, and 30 are still to come.
        first.written_to(30);
        assert!(claim(&ledger, 40, 70).is_ok());
        assert_eq!(claim(&ledger, 41, 70).map(drop), Err((41, 30)));
        // Written again, as after a rewind: the file is no shorter.
        first.written_to(10);
        assert!(claim(&ledger, 40, 70).is_ok());
        drop(first);
        assert!(claim(&ledger, 70, 70).is_ok());
    }

    #[test]
    fn an_unknown_free_space_passes() {
        assert!(SpaceLedger::default().claim_of(Path::new(FOLDER), &[(1, u64::MAX)], None).is_ok());
    }
}
