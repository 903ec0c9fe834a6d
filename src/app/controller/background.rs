//! [`BackgroundTask`]: a value that a thread will deliver. Used by the controller for everything that may
//! take long: a network drive, a password, a zip of a megabyte. Knows nothing of what is done.

use std::sync::Arc;
use std::time::Duration;

use crossbeam_channel::{Receiver, RecvTimeoutError, bounded};

use bromide_engine::system::SystemError;

/// Called from other threads when the controller has something to drain.
pub(in crate::app) type Wake = Arc<dyn Fn() + Send + Sync>;

/// At most one thread at a time, and the value that it will deliver.
pub(in crate::app) struct BackgroundTask<T> {
    name: &'static str,
    running: Option<Receiver<T>>,
}

/// The thread ended without its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) struct TaskPanicked;

impl<T: Send + 'static> BackgroundTask<T> {
    /// A task that does not run yet; its thread will have this name.
    pub(in crate::app) fn new(name: &'static str) -> BackgroundTask<T> {
        BackgroundTask { name, running: None }
    }

    /// Whether a thread is under way, or its value was not taken yet.
    pub(in crate::app) fn is_running(&self) -> bool {
        self.running.is_some()
    }

    /// Runs `work` on a thread, which calls `wake` at its end. Must not be called while the task is running.
    ///
    /// # Errors
    /// The system's, when there can be no thread.
    pub(in crate::app) fn start(
        &mut self,
        wake: &Wake,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<(), SystemError> {
        let (to, value) = bounded(1);
        let wake = wake.clone();
        std::thread::Builder::new().name(self.name.into()).spawn(move || {
            // After the window was closed nobody receives it.
            drop(to.send(work()));
            wake();
        })?;
        self.running = Some(value);
        Ok(())
    }

    /// The value, if it arrives within this time; the task can be started again then.
    pub(in crate::app) fn take(&mut self, within: Duration) -> Option<Result<T, TaskPanicked>> {
        let value = match self.running.as_ref()?.recv_timeout(within) {
            Err(RecvTimeoutError::Timeout) => return None,
            Err(RecvTimeoutError::Disconnected) => Err(TaskPanicked),
            Ok(value) => Ok(value),
        };
        self.running = None;
        Some(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOON: Duration = Duration::from_secs(300);

    #[test]
    fn a_value_is_delivered_once_and_a_panic_is_reported() {
        let wake: Wake = Arc::new(|| {});
        let mut task = BackgroundTask::new("test");
        assert_eq!(task.take(SOON), None, "nothing is running");
        task.start(&wake, || 7).unwrap();
        assert!(task.is_running());
        assert_eq!(task.take(SOON), Some(Ok(7)));
        assert!(!task.is_running());
        task.start(&wake, || panic!("as planned")).unwrap();
        assert_eq!(task.take(SOON), Some(Err(TaskPanicked)));
        assert_eq!(task.take(SOON), None);
    }
}
