//! The thread that watches what is plugged in, and keeps the bench up to date for all stations.

use std::convert::Infallible;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crossbeam_channel::{Receiver, RecvTimeoutError, Sender, TrySendError, bounded};

use super::surroundings::Surroundings;
use bromide_engine::finder::PortListError;
use bromide_engine::link::changes::Alarm;

/// The handle of the thread, which ends when this is dropped.
#[derive(Debug)]
pub(super) struct LookThread {
    quit: Option<Sender<Infallible>>,
    /// Keeps the bell's channel open: a closed one would ring for ever.
    _ring: Sender<Result<(), PortListError>>,
    alarm: Option<Alarm>,
}

/// Something has changed; at most one of them waits.
pub(super) type Bell = Receiver<Result<(), PortListError>>;

impl LookThread {
    /// Starts watching. The first look rings the bell, whatever it sees.
    pub(super) fn start(surroundings: Surroundings) -> (LookThread, Bell) {
        let Surroundings { bench, mut look, mut changes, look_every, .. } = surroundings;
        let alarm = changes.as_ref().map(bromide_engine::link::changes::Changes::alarm);
        let (quit, asked_to_quit) = bounded::<Infallible>(0);
        let (ring, bell) = bounded(1);
        let kept = ring.clone();
        // If the thread cannot be started, the bell is silent and no phone is seen.
        drop(std::thread::Builder::new().name("bromide-sockets".into()).spawn(move || {
            let mut is_first = true;
            let mut failed = None;
            loop {
                let seen = match catch_unwind(AssertUnwindSafe(&mut look)) {
                    Ok(Ok(plugged)) => Ok(plugged),
                    Ok(Err(error)) => Err(PortListError::from(error)),
                    Err(_) => Err(PortListError::Panicked),
                };
                let news = match seen {
                    Ok(plugged) => {
                        failed = None;
                        (bench.publish(plugged) || std::mem::take(&mut is_first)).then_some(Ok(()))
                    }
                    Err(error) if failed.as_ref() == Some(&error) => None,
                    Err(error) => {
                        failed = Some(error.clone());
                        Some(Err(error))
                    }
                };
                if let Some(news) = news
                    && matches!(ring.try_send(news), Err(TrySendError::Disconnected(_)))
                {
                    return;
                }
                let left = match &mut changes {
                    Some(changes) => {
                        changes.wait(look_every);
                        std::time::Duration::ZERO
                    }
                    None => look_every,
                };
                if asked_to_quit.recv_timeout(left) != Err(RecvTimeoutError::Timeout) {
                    return;
                }
            }
        }));
        (LookThread { quit: Some(quit), _ring: kept, alarm }, bell)
    }
}

impl Drop for LookThread {
    /// Does not wait: listing may hang in a driver.
    fn drop(&mut self) {
        self.quit = None;
        if let Some(alarm) = &self.alarm {
            alarm.raise();
        }
    }
}
