//! The flags by which a running job is influenced: one stops it, one skips its check.
//!
//! Set by a signal handler or a button, looked at between two reads. Must not know what a job is.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A stop flag, and the flag beside it that skips the check. All clones share one state; once set it stays set.
#[derive(Debug, Clone, Default)]
pub struct Cancel {
    stop: Arc<AtomicBool>,
    skip_check: SkipCheck,
}

/// A flag that skips the rest of the check, of the region being checked and of those after it.
#[derive(Debug, Clone, Default)]
pub struct SkipCheck(Arc<AtomicBool>);

impl SkipCheck {
    /// Asks the job to skip its check. Safe to call from any thread, any number of times.
    pub fn set(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether the check is to be skipped.
    #[must_use]
    pub fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

impl Cancel {
    /// A flag that is not set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Asks the job to stop. Safe to call from any thread, any number of times.
    pub fn set(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Whether the job was asked to stop.
    #[must_use]
    pub fn is_set(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// The flag that skips the check.
    #[must_use]
    pub fn skip_check(&self) -> &SkipCheck {
        &self.skip_check
    }
}
