//! The flag that stops a job.
//!
//! Set by a signal handler or a button, checked by the session after each wait. Must not know what a job is.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A stop flag. All clones share one state; once set it stays set.
#[derive(Debug, Clone, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// A flag that is not set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Asks the job to stop. Safe to call from any thread, any number of times.
    pub fn set(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether the job was asked to stop.
    #[must_use]
    pub fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
