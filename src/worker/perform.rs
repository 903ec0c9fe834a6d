//! [`perform`]: does the [`Work`] of one job on the station's thread, and returns what became of its regions.
//!
//! Whether *everything* is the flash of a feature phone or the backup of a smartphone shows when the phone is open:
//! a smartphone is then set aside by the job and handed to the backup. Knows no channel.

use std::time::Duration;

use super::messages::Work;
use super::wall_clock;
use bromide_engine::acquire::{AcquireError, AcquireFailure, HeldPhone, OpenPhone, PhoneSource};
use bromide_engine::backup::{BackupEnding, BackupEvent, BackupOrder, StorageContents, run_backup_with};
use bromide_engine::cancel::Cancel;
use bromide_engine::facts::StorageFacts;
use bromide_engine::link::Moment;
use bromide_engine::readback::{Ending, Event, Job, JobError, JobHandles, run_with};
use bromide_engine::storage::LineState;

/// What is reported on the way.
pub(super) enum Report {
    /// By the job or by the backup.
    Backup(BackupEvent),
    /// The areas and partitions.
    Contents(StorageContents),
}

/// Does `work` with phones from `source`.
pub(super) fn perform(
    work: &Work,
    handles: &JobHandles,
    source: &mut dyn PhoneSource,
    cancel: &Cancel,
    emit: &mut dyn FnMut(Report),
) -> Ending {
    match work {
        Work::Read(job) => read(job, handles, source, cancel, emit),
        Work::Everything { flash, backup } => {
            let mut sorted = SmartphonesAside { source, aside: None, has_read: false };
            let ending = read(flash, handles, &mut sorted, cancel, emit);
            match sorted.aside {
                None => ending,
                Some(phone) => back_up((backup, handles), Some(phone), source, cancel, emit),
            }
        }
        Work::BackUp(backup) => back_up((backup, handles), None, source, cancel, emit),
        Work::ListParts { reset } => {
            let result = list_parts(*reset, source, cancel, emit);
            Ending { regions: Vec::new(), result }
        }
    }
}

fn read(
    job: &Job,
    handles: &JobHandles,
    source: &mut dyn PhoneSource,
    cancel: &Cancel,
    emit: &mut dyn FnMut(Report),
) -> Ending {
    run_with(job, handles, source, cancel, &wall_clock, &mut |event| {
        emit(Report::Backup(BackupEvent::Job(event)))
    })
}

/// Backs up `phone`, or the one that comes next.
fn back_up(
    (order, handles): (&BackupOrder, &JobHandles),
    phone: Option<OpenPhone>,
    source: &mut dyn PhoneSource,
    cancel: &Cancel,
    emit: &mut dyn FnMut(Report),
) -> Ending {
    let mut later = WithoutUnplugged { source };
    let mut source = HeldPhone { first: phone, source: &mut later };
    let ending = run_backup_with(order, handles, &mut source, cancel, &wall_clock, &mut |event| {
        emit(Report::Backup(event));
    });
    // The folder was refused.
    if let Some(phone) = source.first {
        phone.release(order.reset, &mut |event| emit(Report::Backup(BackupEvent::Job(event))));
    }
    let BackupEnding { parts, result, .. } = ending;
    Ending { regions: parts.into_iter().map(|part| part.end).collect(), result }
}

/// Reads the partition table alone.
fn list_parts(
    reset: bool,
    source: &mut dyn PhoneSource,
    cancel: &Cancel,
    emit: &mut dyn FnMut(Report),
) -> Result<(), JobError> {
    let mut on_event = |event: Event| emit(Report::Backup(BackupEvent::Job(event)));
    let mut source = WithoutUnplugged { source };
    let acquired = source.acquire(None, reset, cancel, &mut on_event);
    let mut phone = acquired.map_err(|failure| JobError::from(failure.error))?;
    match StorageContents::of(&mut phone) {
        Ok(contents) => {
            phone.release(reset, &mut on_event);
            emit(Report::Contents(contents));
            Ok(())
        }
        Err(error) => {
            let state = match &error {
                JobError::Cancelled { .. } => LineState::Interrupted,
                _ => LineState::Lost,
            };
            drop(phone.storage.release(state, reset));
            Err(error)
        }
    }
}

/// Gives the job feature phones only. It is stopped by a smartphone, which is set aside with its storage open.
struct SmartphonesAside<'s> {
    source: &'s mut dyn PhoneSource,
    aside: Option<OpenPhone>,
    /// Whether the job has a feature phone: one that comes instead of it is for the job to judge.
    has_read: bool,
}

impl PhoneSource for SmartphonesAside<'_> {
    fn acquire(
        &mut self,
        wait: Option<Duration>,
        restart: bool,
        cancel: &Cancel,
        emit: &mut dyn FnMut(Event),
    ) -> Result<OpenPhone, AcquireFailure> {
        let phone = self.source.acquire(wait, restart, cancel, emit)?;
        match phone.storage_facts {
            StorageFacts::Flash(_) => {
                self.has_read = true;
                Ok(phone)
            }
            StorageFacts::Managed(_) if self.has_read => Ok(phone),
            StorageFacts::Managed(_) => {
                self.aside = Some(phone);
                let error = AcquireError::Stopped { phone_settled: true };
                Err(AcquireFailure { error, can_handshake_again: false, presence: None })
            }
        }
    }

    fn now(&self) -> Moment {
        self.source.now()
    }

    fn pause(&mut self, time: Duration) {
        self.source.pause(time);
    }

    fn largest_end(&self) -> u64 {
        self.source.largest_end()
    }
}

/// Waits for the next phone when one is unplugged before its storage is open, as jobs do.
struct WithoutUnplugged<'s> {
    source: &'s mut dyn PhoneSource,
}

/// The pause before the next phone is looked for.
const PAUSE: Duration = Duration::from_millis(50);

impl PhoneSource for WithoutUnplugged<'_> {
    fn acquire(
        &mut self,
        wait: Option<Duration>,
        restart: bool,
        cancel: &Cancel,
        emit: &mut dyn FnMut(Event),
    ) -> Result<OpenPhone, AcquireFailure> {
        loop {
            let failure = match self.source.acquire(wait, restart, cancel, emit) {
                Ok(phone) => return Ok(phone),
                Err(failure) => failure,
            };
            let is_unplugged = matches!(&failure.error, AcquireError::Lost(why) if why.is_clean_end());
            if !is_unplugged || failure.presence.is_none() || cancel.is_set() {
                return Err(failure);
            }
            emit(Event::Lost { good: 0, total: 0, is_there: false });
            self.source.pause(PAUSE);
        }
    }

    fn now(&self) -> Moment {
        self.source.now()
    }

    fn pause(&mut self, time: Duration) {
        self.source.pause(time);
    }

    fn largest_end(&self) -> u64 {
        self.source.largest_end()
    }
}
