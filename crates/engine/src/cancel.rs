//! The flags by which a running job is influenced: one stops it, one skips its check.
//!
//! Set by a signal handler or a button, looked at between two reads. Must not know what a job is.

use std::io::{self, Read};
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

    /// To be asked before each read of a file.
    ///
    /// # Errors
    /// [`io::ErrorKind::Other`] after a stop: not `Interrupted`, after which a read is tried again.
    pub fn stop_reading(&self) -> io::Result<()> {
        if self.is_set() { Err(io::ErrorKind::Other.into()) } else { Ok(()) }
    }

    /// The flag that skips the check.
    #[must_use]
    pub fn skip_check(&self) -> &SkipCheck {
        &self.skip_check
    }
}

/// A reader whose reads fail after a stop: the digest of a large file takes minutes. After a stop `inner` is
/// not read again.
#[derive(Debug)]
pub struct Stoppable<'a, R> {
    inner: R,
    cancel: &'a Cancel,
}

impl<'a, R> Stoppable<'a, R> {
    /// `inner`, until `cancel` is set.
    pub fn new(inner: R, cancel: &'a Cancel) -> Stoppable<'a, R> {
        Stoppable { inner, cancel }
    }
}

impl<R: Read> Read for Stoppable<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.cancel.stop_reading()?;
        self.inner.read(into)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An endless file; the stop comes during one of its reads.
    struct Endless<'a> {
        reads: usize,
        stop_at: usize,
        cancel: &'a Cancel,
    }

    impl Read for Endless<'_> {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            self.reads += 1;
            if self.reads == self.stop_at {
                self.cancel.set();
            }
            Ok(into.len())
        }
    }

    #[test]
    fn after_a_stop_a_file_is_not_read_again() {
        for stop_at in [1, 2, 17] {
            let cancel = Cancel::new();
            let mut file = Endless { reads: 0, stop_at, cancel: &cancel };
            let error = io::copy(&mut Stoppable::new(&mut file, &cancel), &mut io::sink()).unwrap_err();
            assert_eq!((error.kind(), file.reads), (io::ErrorKind::Other, stop_at));
        }
    }
}
