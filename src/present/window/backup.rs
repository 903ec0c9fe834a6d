//! A backup in the window as people read it: how large it is and how long it takes, how it ended.

use std::time::Duration;

use crate::app::Finished;
use crate::present::{self, UserError, backup_error, listed};
use crate::tr;
use crate::worker::JobFailure;
use bromide_engine::backup::MANIFEST;
use bromide_engine::dumpfile::DiskError;
use bromide_engine::readback::JobError;

/// How much is to be read, how long that takes and how much is free, as far as it is known.
#[must_use]
pub fn estimate(bytes: u64, time: Option<Duration>, free: Option<u64>) -> String {
    let size = present::size(bytes);
    let time = time.map(present::about);
    match (time, free) {
        (_, Some(free)) if free < bytes => {
            let [size, free] = present::sizes_apart([bytes, free]);
            tr!("estimate-no-room", size = size, free = free)
        }
        (Some(time), Some(free)) => {
            tr!("estimate-all", size = size, time = time, free = present::size(free))
        }
        (None, Some(free)) => tr!("estimate-free", size = size, free = present::size(free)),
        (Some(time), None) => tr!("estimate-time", size = size, time = time),
        (None, None) => tr!("estimate-size", size = size),
    }
}

impl Finished {
    /// Why not everything was saved; `None` if it was.
    #[must_use]
    pub fn user_error(&self) -> Option<UserError> {
        let failure = self.error.as_ref()?;
        Some(match failure {
            JobFailure::Engine(error) if self.backup_order().is_some() || is_complete_backup(error) => {
                backup_error(error, &self.regions)
            }
            failure => UserError::from(failure).with_ends(&self.regions),
        })
    }

    /// The names of the parts that are not saved, in one line; `None` if there are none.
    #[must_use]
    pub fn missing_line(&self) -> Option<String> {
        let names: Vec<&str> = self.missing_parts().collect();
        (!names.is_empty()).then(|| tr!("backup-missing", names = listed(&names)))
    }

    /// What was asked for and the phone does not have, in one line; `None` if that is nothing.
    #[must_use]
    pub fn not_there_line(&self) -> Option<String> {
        let names = &self.backup.as_ref()?.plan.unknown;
        (!names.is_empty()).then(|| tr!("backup-not-there", names = listed(names)))
    }
}

/// Whether the folder of a backup holds a complete one already.
fn is_complete_backup(error: &JobError) -> bool {
    matches!(error, JobError::Files(DiskError::Exists(path)) if path.ends_with(MANIFEST))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_estimate_says_what_is_known_and_warns_of_a_full_disk() {
        let (gib, time) = (1_u64 << 30, Some(Duration::from_secs(870)));
        for (time, free, says) in [
            (None, None, "Needs 29 GB"),
            (None, Some(120 * gib), "Needs 29 GB, 120 GB free"),
            (time, None, "Needs 29 GB, about 15 min"),
            (time, Some(120 * gib), "Needs 29 GB, about 15 min, 120 GB free"),
            (time, Some(3 * gib), "Needs 29 GB, but only 3 GB free: choose a folder on another disk"),
        ] {
            assert_eq!(estimate(29 * gib, time, free), says);
        }
    }
}
