//! The running job: how the worker's events change it, and how it becomes the ended one. Used by
//! `AppState::apply`.

use std::collections::BTreeMap;

use crate::app::form::order::Order;
use crate::app::job::backup_view::BackupView;
use crate::app::job::finished::Finished;
use crate::app::job::map::BlockMap;
use crate::app::job::region_view::RegionView;
use crate::app::job::state::State;
use crate::app::job::station::{CheckSkip, Pass, Running, RunningStage};
use crate::app::job::timeline::Lost;
use crate::app::job::timeline::{SeenFact, Timeline};
use crate::app::log::{Log, LogFact};
use crate::app::state::Now;
use crate::worker::{JobFailure, JobId};
use bromide_engine::backup::BackupEvent;
use bromide_engine::event::Note;
use bromide_engine::finder::{History, PortChoice, System};
use bromide_engine::link::{ConnectAttempt, Moment};
use bromide_engine::readback::{Event, JobProgress, Phase, RegionEnd};

/// Cells of a flash map: more cannot be told apart on the smallest window.
const MAP_CELLS: usize = 4096;

/// How an attempt to connect ended, if the event reports one.
pub(super) fn attempt(event: &Event) -> Option<ConnectAttempt> {
    match event {
        Event::Attempted { result, .. } => Some(result.clone()),
        _ => None,
    }
}

impl Running {
    /// A job that begins at `now`. `before` is what there is of each region.
    pub(in crate::app) fn new(id: JobId, order: Order, before: Vec<RegionEnd>, now: Moment) -> Running {
        let chosen = match &order.port {
            PortChoice::Named(name) | PortChoice::Usb(Some(name)) => Some(name.clone()),
            PortChoice::Auto | PortChoice::Demo | PortChoice::DemoSmartphone | PortChoice::Usb(None) => None,
        };
        Running {
            id,
            order,
            since: now,
            stage: RunningStage::Waiting,
            is_stopping: false,
            skip: CheckSkip::default(),
            seen: Timeline::default(),
            search: History::new(now, System::here(), chosen),
            phone: None,
            storage: None,
            backup: None,
            comparing: None,
            region: None,
            lost: None,
            progress: JobProgress::default(),
            saved: BTreeMap::new(),
            warnings: Vec::new(),
            before,
            has_begun: false,
        }
    }

    /// Takes in an event of the job and writes it to the log.
    pub(in crate::app) fn on_event(&mut self, now: Now, event: Event, log: &mut Log) {
        self.has_begun = true;
        let mut write = |fact: LogFact| log.add(now.date, fact);
        match event {
            Event::Phase(phase) => {
                self.comparing = None;
                let before = self.stage.state();
                self.stage = match phase {
                    Phase::Waiting => RunningStage::Waiting,
                    Phase::Connecting => RunningStage::Connecting,
                    Phase::Reading => {
                        self.lost = None;
                        RunningStage::Reading(Pass::new(now.at))
                    }
                    Phase::Checking => {
                        self.lost = None;
                        RunningStage::Checking(Pass::new(now.at))
                    }
                };
                if self.stage.state() != before {
                    write(LogFact::State(self.stage.state()));
                }
            }
            Event::Phone(phone) => {
                write(LogFact::Phone(phone.clone()));
                self.phone = Some(phone);
            }
            Event::Security { door, settings } => write(LogFact::Security(door, settings)),
            Event::Storage(storage) => {
                write(LogFact::Storage(storage.clone()));
                self.storage = Some(storage);
            }
            // Kept by the state for the next form.
            Event::Partitions(_) => {}
            Event::Region { index, of, file, area, start, length } => {
                write(LogFact::RegionStarted { length, start, file: file.clone() });
                let mut map = BlockMap::new(length, self.order.work.block_size().bytes(), MAP_CELLS);
                if let Some(before) = self.region.as_ref().filter(|before| before.index == index) {
                    map = map.with_classes_of(&before.map);
                }
                self.region = Some(RegionView { index, of, file, area, start, length, map });
            }
            Event::Lost { good, total, is_there } => {
                self.stage = RunningStage::Waiting;
                let lost = Lost { good, total, is_there };
                write(LogFact::State(State::Waiting));
                write(LogFact::Seen(SeenFact::PhoneLost(lost)));
                self.seen.add(now.date, SeenFact::PhoneLost(lost));
                self.lost = Some(lost);
                if let Some(region) = &mut self.region {
                    region.map.settle();
                }
            }
            Event::Progress(progress) => {
                self.progress = progress.job;
                match (&mut self.stage, progress.phase) {
                    (RunningStage::Reading(pass), Phase::Reading)
                    | (RunningStage::Checking(pass), Phase::Checking) => {
                        pass.add_progress(now.at, progress);
                    }
                    // Of a pass that is over.
                    _ => {}
                }
            }
            Event::Classified { offset, length, classified } => {
                if let Some(region) = &mut self.region {
                    region.map.set_class(offset, length, classified.class);
                }
            }
            Event::Block { offset, length, state } => {
                if let Some(region) = &mut self.region {
                    region.map.set(offset, length, state);
                }
            }
            Event::Attempted { port, result: how } => {
                if how == ConnectAttempt::Denied {
                    let denied = SeenFact::PortDenied { port: port.clone() };
                    write(LogFact::Seen(denied.clone()));
                    self.seen.add(now.date, denied);
                }
                self.search.record_attempt(now.at, &port, how);
            }
            Event::Warning(warning) => {
                write(LogFact::Warning(warning.clone()));
                self.warnings.push(warning);
            }
            Event::Note(note) => {
                if note == Note::CheckNeeded {
                    self.skip = CheckSkip::Refused;
                }
                write(LogFact::Note(note.clone()));
                if self.stage.pass().is_none() {
                    self.seen.add(now.date, SeenFact::Note(note));
                }
            }
            Event::Saved { index, file, report } => {
                write(LogFact::RegionSaved { file: file.clone(), sha256: report.sha256.clone() });
                self.saved.insert(index, (file, report));
            }
        }
    }

    /// Takes in an event of the backup and writes it to the log.
    pub(in crate::app) fn on_backup_event(&mut self, now: Now, event: BackupEvent, log: &mut Log) {
        self.has_begun = true;
        match event {
            BackupEvent::Comparing { file, .. } => {
                log.add(now.date, LogFact::Comparing(file.clone()));
                self.comparing = Some(file);
            }
            BackupEvent::Planned(plan) => {
                self.comparing = None;
                log.add(now.date, LogFact::BackupPlanned(Box::new(plan.clone())));
                if let Some(folder) = self.order.work.backup().map(|backup| backup.folder.clone()) {
                    self.backup = Some(BackupView { folder, plan, kept: Vec::new() });
                }
            }
            BackupEvent::Kept { file, report } => {
                log.add(now.date, LogFact::PartSavedBefore(file));
                if let Some(backup) = &mut self.backup {
                    backup.kept.push(report.file);
                }
            }
            BackupEvent::Completed { manifest } => log.add(now.date, LogFact::BackupCompleted(manifest)),
            // Reported as in every job.
            BackupEvent::Job(_) => {}
        }
    }

    /// The ended job.
    pub(in crate::app) fn finish(
        self,
        now: Moment,
        state: State,
        regions: Vec<RegionEnd>,
        error: Option<JobFailure>,
    ) -> Finished {
        let diagnosis = self.diagnosis(now).filter(|_| self.phone.is_none());
        let Running { order, since, seen, phone, storage, backup, mut region, warnings, .. } = self;
        if let Some(region) = &mut region {
            region.map.settle();
        }
        Finished {
            state,
            order,
            regions,
            backup,
            error,
            took: now - since,
            seen,
            diagnosis,
            phone,
            storage,
            region,
            warnings,
        }
    }
}
