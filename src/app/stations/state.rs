//! [`SeveralState`]: all that the window shows of several phones, and the one pure function that changes it.
//! Used by the controller; tests feed it lists of events.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::time::Duration;

use jiff::civil::Date;

use super::form::SeveralForm;
use super::lane::Lane;
use super::messages::{Correction, Mode, SeveralCommand, SeveralEffect, SeveralEvent, StationsRequest};
use super::session::{SessionStage, SeveralSession};
use crate::app::form::problem::FieldProblem;
use crate::app::form::read_form::{Field, FieldError, ReadForm};
use crate::app::privacy::secrets::Secrets;
use crate::app::state::Now;
use crate::worker::stations::{Done, StationRecord};
use bromide_engine::dumpfile::JobSheet;
use bromide_engine::link::Moment;
use bromide_engine::stations::StationNumber;

/// Several phones.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SeveralState {
    /// Whether several phones are read.
    pub mode: Mode,
    /// What was typed.
    pub form: SeveralForm,
    /// Forms that made no order, and why.
    refusal: Option<Refusal>,
    /// The session, while one is open.
    pub session: Option<SeveralSession>,
    /// What became of each phone of the session that is open, or of the last one, by its number.
    records: BTreeMap<u32, StationRecord>,
    /// The record of each phone as it is in the table of the day.
    written: BTreeMap<u32, (Date, StationRecord)>,
    /// Phones whose job sheet was changed after their end, and when last.
    late: BTreeMap<u32, Moment>,
    /// What must not be in a support bundle.
    pub(in crate::app) private: Private,
}

/// What only the user and the owners of the phones should know, since the program was started.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Private {
    /// The numbers of phones.
    pub(in crate::app) secrets: Secrets,
    /// What was typed into job sheets.
    pub(in crate::app) typed: BTreeSet<String>,
}

impl Private {
    fn learn_sheet(&mut self, sheet: &JobSheet) {
        let JobSheet { ticket, customer, model, imei } = sheet;
        self.secrets.learn_typed(imei);
        // While it is being typed, it comes letter by letter.
        for text in [ticket, customer, model, imei].into_iter().filter(|text| !text.is_empty()) {
            self.typed.retain(|shorter| !text.starts_with(shorter.as_str()));
            self.typed.insert(text.clone());
        }
    }
}

/// A job sheet that was changed after the end is saved once it stays as it is for this long.
const LATE: Duration = Duration::from_secs(1);

/// Forms of which no order could be made.
#[derive(Debug, Clone, PartialEq)]
struct Refusal {
    forms: Box<(SeveralForm, ReadForm)>,
    errors: Vec<FieldError>,
}

/// What the big button does now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SeveralButton {
    /// Begin a session.
    Start,
    /// Stop all stations, after a question.
    StopAll,
    /// Let stations begin again.
    Continue,
    /// End the session.
    Finish,
}

impl SeveralState {
    /// Takes in what happened at `now`. Returns what has to be done, in order.
    pub fn apply(&mut self, now: Now, event: SeveralEvent) -> Vec<SeveralEffect> {
        match event {
            SeveralEvent::Mode(mode) => {
                if self.session.is_none() {
                    self.mode = mode;
                }
                vec![]
            }
            SeveralEvent::Started(order, agents) => {
                if self.session.is_some() {
                    return vec![];
                }
                self.refusal = None;
                self.records.clear();
                self.written.clear();
                self.late.clear();
                self.session = Some(SeveralSession::new((*order).clone(), agents));
                vec![SeveralEffect::Start(order)]
            }
            SeveralEvent::Refused(forms, errors) => {
                self.refusal = Some(Refusal { forms, errors });
                vec![]
            }
            SeveralEvent::Stations(event) => {
                self.private.secrets.learn_of_station(&event);
                let Some(session) = &mut self.session else { return vec![] };
                let effects = session.on_event(now, event);
                for effect in &effects {
                    if let SeveralEffect::Keep(record) = effect {
                        self.private.learn_sheet(&record.sheet);
                        self.records.insert(record.number, (**record).clone());
                        self.written.insert(record.number, (now.date.date(), (**record).clone()));
                    }
                }
                effects
            }
            SeveralEvent::Gone => self.session.as_mut().map(|session| session.gone(now)).unwrap_or_default(),
            SeveralEvent::AgentReading(station, reading) => {
                let session = self.session.as_mut();
                session.map(|session| session.on_agent_reading(station, *reading)).unwrap_or_default()
            }
            SeveralEvent::Command(command) => self.command(now, command),
        }
    }

    fn command(&mut self, now: Now, command: SeveralCommand) -> Vec<SeveralEffect> {
        let Some(session) = &mut self.session else { return vec![] };
        let ask = |request| vec![SeveralEffect::Ask(request)];
        match command {
            SeveralCommand::Stop(station) => ask(StationsRequest::Stop(station)),
            SeveralCommand::StopAll => {
                session.stage = SessionStage::Stopping;
                ask(StationsRequest::StopAll)
            }
            SeveralCommand::Continue => {
                session.stage = SessionStage::Serving;
                ask(StationsRequest::GoOn)
            }
            SeveralCommand::Retry(station) => ask(StationsRequest::Retry(station)),
            SeveralCommand::SkipCheck(station) => ask(StationsRequest::SkipCheck(station)),
            SeveralCommand::Seen(station) => session.seen(station),
            SeveralCommand::Sheet(station, sheet) => {
                self.private.learn_sheet(&sheet);
                let Some(lane) = session.lanes.get_mut(&station) else { return vec![] };
                lane.sheet = sheet.clone();
                let number = lane.number;
                if let Some(record) = &mut lane.record {
                    // Its file has its name; report and tables still take it in.
                    record.sheet = sheet.clone();
                    if let Some(record) = self.records.get_mut(&number) {
                        record.sheet = sheet.clone();
                    }
                    self.late.insert(number, now.at);
                }
                // Of a phone that has ended, too: it may be tried again.
                ask(StationsRequest::Sheet(station, number, sheet))
            }
            SeveralCommand::NextSheet(sheet) => {
                self.private.learn_sheet(&sheet);
                session.next_sheet = sheet.clone();
                ask(StationsRequest::NextSheet(sheet))
            }
            SeveralCommand::CloseHint => {
                session.hint = None;
                vec![]
            }
            SeveralCommand::Finish => {
                if session.is_busy() {
                    return vec![];
                }
                let mut effects = self.settle_late(None);
                self.session = None;
                effects.extend([SeveralEffect::End, SeveralEffect::KeepAwake(false)]);
                effects
            }
        }
    }

    /// Saves job sheets that were changed after the end of their phones and are complete at `now`; `None`: all of them.
    pub(in crate::app) fn settle_late(&mut self, now: Option<Moment>) -> Vec<SeveralEffect> {
        let is_due = |changed: &Moment| now.is_none_or(|now| now - *changed >= LATE);
        let due: Vec<u32> =
            self.late.iter().filter(|(_, changed)| is_due(changed)).map(|(number, _)| *number).collect();
        let mut effects = Vec::new();
        for number in due {
            self.late.remove(&number);
            let Some(record) = self.records.get(&number) else { continue };
            let files: Vec<PathBuf> = record.saved().map(|(file, _)| file.clone()).collect();
            if !files.is_empty() {
                let request = StationsRequest::LateSheet(files, record.sheet.clone());
                effects.push(SeveralEffect::Ask(request));
            }
            if let Some((day, before)) = self.written.get_mut(&number) {
                let before = std::mem::replace(before, record.clone());
                let correction = Correction { day: *day, before, now: record.clone() };
                effects.push(SeveralEffect::Correct(Box::new(correction)));
            }
        }
        effects
    }

    /// Whether job sheets wait to be saved.
    #[must_use]
    pub fn has_late_sheets(&self) -> bool {
        !self.late.is_empty()
    }

    /// Whether a station runs.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.session.as_ref().is_some_and(SeveralSession::is_busy)
    }

    /// The lane of a station.
    #[must_use]
    pub fn lane(&self, station: StationNumber) -> Option<&Lane> {
        self.session.as_ref()?.lanes.get(&station)
    }

    /// What became of the phones so far, in the order of their numbers.
    #[must_use]
    pub fn records(&self) -> Vec<StationRecord> {
        self.records.values().cloned().collect()
    }

    /// Whether there is anything to export.
    #[must_use]
    pub fn has_records(&self) -> bool {
        !self.records.is_empty()
    }

    /// What the big button does.
    #[must_use]
    pub fn button(&self) -> SeveralButton {
        let Some(session) = &self.session else { return SeveralButton::Start };
        match session.stage {
            _ if session.is_busy() => SeveralButton::StopAll,
            SessionStage::Over(Done::Stopped | Done::DiskFull) | SessionStage::Stopping => {
                SeveralButton::Continue
            }
            _ => SeveralButton::Finish,
        }
    }

    /// Everything that is wrong with the forms: what was typed, and why they were refused. `folder_is_there`: what is
    /// known of the folder now.
    #[must_use]
    pub fn errors(&self, form: &ReadForm, folder_is_there: Option<bool>) -> Vec<FieldError> {
        let mut errors = self.form.errors(form);
        let refused = self.refused(form).iter().filter(|error| {
            !(matches!(error.problem, FieldProblem::NoSuchFolder(_)) && folder_is_there == Some(true))
        });
        for error in refused {
            if !errors.contains(error) {
                errors.push(error.clone());
            }
        }
        if folder_is_there == Some(false) && !errors.iter().any(|error| error.field == Field::Folder) {
            let problem = FieldProblem::NoSuchFolder(form.folder.trim().into());
            errors.push(FieldError { field: Field::Folder, problem });
        }
        errors
    }

    /// Why the forms were refused, until one of them is changed.
    #[must_use]
    pub fn refused(&self, form: &ReadForm) -> &[FieldError] {
        match &self.refusal {
            Some(Refusal { forms, errors }) if forms.0 == self.form && forms.1 == *form => errors,
            _ => &[],
        }
    }
}

#[cfg(test)]
#[path = "state_tests.rs"]
mod tests;
