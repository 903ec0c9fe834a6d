//! [`Running`]: one station: its worker, the job of its phone, and what became known of it.
//!
//! Used by the supervisor, which owns all of them. Knows nothing of the other stations.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use crossbeam_channel::Receiver;

use super::names::BoundNames;
use super::order::StationsOrder;
use super::records::{NotSaved, SavedPhones, StationRecord};
use super::surroundings::MakeSocketPlace;
use crate::worker::messages::{AgentAnswer, Command, HoldId, JobFailure, JobId, Work, WorkerEvent};
use crate::worker::remains::Remains;
use crate::worker::station::Around;
use crate::worker::{Worker, wall_clock};
use bromide_engine::acquire::ReadingProgramChoice;
use bromide_engine::backup::BackupEvent;
use bromide_engine::cancel::Cancel;
use bromide_engine::clock::wall_now;
use bromide_engine::dumpfile::{BatchFacts, JobSheet, SheetHandle, SpaceLedger};
use bromide_engine::facts::{PhoneFacts, StorageFacts};
use bromide_engine::finder::{PortChoice, Socket};
use bromide_engine::link::Moment;
use bromide_engine::link::recording::Recording;
use bromide_engine::readback::{Event, JobHandles, RegionEnd, Start};
use bromide_engine::stations::StationNumber;

/// The phones that were saved, shared by the workers.
pub(super) type SharedSaved = Arc<Mutex<SavedPhones>>;
/// Whether a phone that was saved before is read again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
enum Repeat {
    /// It is not.
    #[default]
    Refused,
    /// It was recognised; this is its dump.
    Recognised(PathBuf),
    /// The user wants it to be.
    Allowed,
}
type SharedRepeat = Arc<Mutex<Repeat>>;

/// The phone whose files still need names; the worker takes it.
type Unnamed = Arc<Mutex<Option<BatchFacts>>>;

/// What all stations of a session share.
#[derive(Clone)]
pub(super) struct Common {
    pub(super) order: Arc<StationsOrder>,
    pub(super) make_place: MakeSocketPlace,
    pub(super) saved: SharedSaved,
    pub(super) names: BoundNames,
    pub(super) space: SpaceLedger,
}

/// A station and its worker.
#[derive(Debug)]
pub(super) struct Running {
    pub(super) station: StationNumber,
    worker: Worker,
    program: ReadingProgramChoice,
    pub(super) events: Receiver<WorkerEvent>,
    last_job: JobId,
    repeat: SharedRepeat,
    unnamed: Unnamed,
    phone: Option<PhoneJob>,
}

/// A phone and its job, which runs or has ended.
#[derive(Debug)]
struct PhoneJob {
    number: u32,
    socket: Socket,
    work: Work,
    /// Whether it is a backup: of *everything* that shows when the phone is open.
    is_backup: bool,
    is_running: bool,
    phone: Option<PhoneFacts>,
    storage: Option<StorageFacts>,
    begun: String,
    since: Moment,
    remains: Remains,
}

/// What a station has to tell its supervisor.
#[derive(Debug)]
pub(super) enum Told {
    Named(Box<Work>),
    Reported(Event),
    BackedUp(Box<BackupEvent>),
    NeedsAgent(Box<crate::worker::WaitingSmartphone>),
    Ended(Box<StationRecord>),
}

impl Running {
    /// Starts the thread of a station.
    pub(super) fn start(station: StationNumber, common: &Common) -> Running {
        let Common { order, make_place, saved, names, space } = common.clone();
        let (repeat, unnamed) = (SharedRepeat::default(), Unnamed::default());
        let shared = Arc::clone(&repeat);
        // A phone that was saved is told from its ids alone, before anything of it is read.
        let on_event = move |event: &Event, cancel: &Cancel| {
            let Event::Phone(phone) = event else { return };
            let before = saved.lock().unwrap_or_else(PoisonError::into_inner).find(phone).cloned();
            let mut repeat = shared.lock().unwrap_or_else(PoisonError::into_inner);
            if let (Some(file), Repeat::Refused) = (before, &*repeat) {
                *repeat = Repeat::Recognised(file);
                cancel.set();
            }
        };
        let place = move |choice: &PortChoice| make_place(&socket_of(choice));
        let (program, to_name) = (order.program, Arc::clone(&unnamed));
        let name_files = move |work: &mut Work| {
            let facts = to_name.lock().unwrap_or_else(PoisonError::into_inner).take();
            if let Some(facts) = facts {
                *work = names.bind(station, &order, &facts);
            }
        };
        let around = Around {
            make_place: Box::new(place),
            name_files: Box::new(name_files),
            on_event: Box::new(on_event),
            handles: JobHandles { sheet: SheetHandle::default(), space },
        };
        // The supervisor wakes by the channel itself.
        let (worker, events) = Worker::start_in(around, Box::new(|| {}));
        Running { station, worker, program, events, last_job: JobId(0), repeat, unnamed, phone: None }
    }

    /// Begins the job of a phone, which is at `socket`. Its worker gives its files their names.
    pub(super) fn begin(&mut self, facts: BatchFacts, socket: Socket, work: Work, sheet: JobSheet) {
        self.worker.sheet().set(sheet);
        *self.unnamed.lock().unwrap_or_else(PoisonError::into_inner) = Some(facts);
        self.send(facts.number, socket, work, Repeat::Refused);
    }

    /// Begins the job of the same phone again, even if it was recognised as saved before. `None`: there was none, or
    /// it runs.
    pub(super) fn begin_again(&mut self) -> Option<(u32, Socket, Work)> {
        let before = self.phone.take_if(|phone| !phone.is_running)?;
        let (number, socket, work) = (before.number, before.socket, until_stopped(before.work));
        self.send(number, socket.clone(), work.clone(), Repeat::Allowed);
        Some((number, socket, work))
    }

    fn send(&mut self, number: u32, socket: Socket, work: Work, repeat: Repeat) {
        self.last_job = JobId(self.last_job.0 + 1);
        *self.repeat.lock().unwrap_or_else(PoisonError::into_inner) = repeat;
        let port = choice_of(&socket);
        self.phone = Some(PhoneJob {
            number,
            socket,
            work: work.clone(),
            is_backup: matches!(work, Work::BackUp(_)),
            is_running: true,
            phone: None,
            storage: None,
            begun: wall_clock(),
            since: wall_now(),
            remains: Remains::default(),
        });
        let (id, program) = (self.last_job, self.program);
        self.worker.send(Command::Start { id, port, program, work });
    }

    /// Whether its job runs.
    pub(super) fn is_running(&self) -> bool {
        self.phone.as_ref().is_some_and(|phone| phone.is_running)
    }

    pub(super) fn socket(&self) -> Option<&Socket> {
        self.phone.as_ref().map(|phone| &phone.socket)
    }

    pub(super) fn stop(&self) {
        self.worker.stop();
    }

    pub(super) fn skip_check(&self) {
        self.worker.skip_check();
    }

    /// What is written down about the phone `number`, unless another one is there by now.
    pub(super) fn set_sheet(&self, number: u32, sheet: JobSheet) {
        if self.phone.as_ref().is_some_and(|phone| phone.number == number) {
            self.worker.sheet().set(sheet);
        }
    }

    pub(super) fn answer(&self, hold: HoldId, answer: AgentAnswer) {
        self.worker.send(Command::Agent { id: self.last_job, hold, answer });
    }

    pub(super) fn recording(&self) -> Recording {
        self.worker.recording()
    }

    /// Takes an event of its worker.
    pub(super) fn take(&mut self, event: WorkerEvent) -> Option<Told> {
        let phone = self.phone.as_mut().filter(|phone| phone.is_running && event.id() == self.last_job)?;
        match event {
            WorkerEvent::Named { work, .. } => {
                phone.work = (*work).clone();
                Some(Told::Named(work))
            }
            WorkerEvent::Reported { event, .. } => {
                phone.remains.observe(&event);
                match &event {
                    Event::Phone(facts) => phone.phone = Some(facts.clone()),
                    Event::Storage(facts) => phone.storage = Some(facts.clone()),
                    _ => {}
                }
                Some(Told::Reported(event))
            }
            WorkerEvent::NeedsAgent { phone, .. } => Some(Told::NeedsAgent(phone)),
            WorkerEvent::BackedUp { event, .. } => {
                phone.remains.observe_backup(&event);
                phone.is_backup = true;
                Some(Told::BackedUp(event))
            }
            // Stations only save.
            WorkerEvent::Listed { .. } => None,
            WorkerEvent::Ended { regions, result, .. } => self.end(regions, result).map(Told::Ended),
        }
    }

    /// The record of a job whose worker has ended without an ending.
    pub(super) fn worker_gone(&mut self) -> Option<Box<StationRecord>> {
        let phone = self.phone.as_mut().filter(|phone| phone.is_running)?;
        let regions = phone.remains.regions(&phone.work);
        self.end(regions, Err(JobFailure::WorkerGone))
    }

    fn end(&mut self, regions: Vec<RegionEnd>, result: Result<(), JobFailure>) -> Option<Box<StationRecord>> {
        let phone = self.phone.as_mut()?;
        phone.is_running = false;
        let repeat = std::mem::take(&mut *self.repeat.lock().unwrap_or_else(PoisonError::into_inner));
        let result = match (result, repeat) {
            (Ok(()), _) => Ok(()),
            (Err(_), Repeat::Recognised(file)) => Err(NotSaved::AlreadySaved { file }),
            (Err(failure), Repeat::Refused | Repeat::Allowed) => Err(NotSaved::Job(failure)),
        };
        Some(Box::new(StationRecord {
            number: phone.number,
            station: self.station,
            socket: phone.socket.clone(),
            sheet: self.worker.sheet().get(),
            phone: phone.phone.clone(),
            storage: phone.storage.clone(),
            begun: phone.begun.clone(),
            seconds: (wall_now() - phone.since).as_secs(),
            backup: phone.work.backup().filter(|_| phone.is_backup).map(|backup| backup.folder.clone()),
            regions,
            result,
        }))
    }
}

/// The same work again, which continues what is there and waits until it is stopped.
fn until_stopped(mut work: Work) -> Work {
    if let Work::Read(job) | Work::Everything { flash: job, .. } = &mut work {
        (job.start, job.wait) = (Start::Resume, None);
    }
    if let Work::BackUp(backup) | Work::Everything { backup, .. } = &mut work {
        backup.wait = None;
    }
    work
}

/// A socket as a choice of port, which a worker's commands have.
fn choice_of(socket: &Socket) -> PortChoice {
    match socket {
        Socket::Usb(place) => PortChoice::Usb(Some(place.to_string())),
        Socket::Port(name) => PortChoice::Named(name.clone()),
    }
}

/// The other way round.
fn socket_of(choice: &PortChoice) -> Socket {
    match choice {
        PortChoice::Usb(Some(name)) | PortChoice::Named(name) => Socket::named(name),
        PortChoice::Auto | PortChoice::Demo | PortChoice::DemoSmartphone | PortChoice::Usb(None) => {
            Socket::Port(String::new())
        }
    }
}
