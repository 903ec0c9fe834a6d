//! Prints the events of a batch: sentences and a line for each station, or one JSON event a line.
//! Used by `batch`. Every sentence and every event names its station.

use std::io::IsTerminal as _;

use serde_json::{Value, json};

use super::lines::Lines;
use super::outcome::Ends;
use crate::cli::backup::event_value as backup_value;
use crate::cli::output::{self, IfSlow, Stream};
use crate::cli::show::{self, event_value, json_event, live_line, note, region_json, text_of};
use crate::cli::sink::Piece;
use crate::present::{
    JobOutcome, Present as _, UserError, backup_error, complete_line, deleted_part, exit_code, gone_part,
    plan_line, table_problem, terminal,
};
use crate::tr;
use crate::worker::JobFailure;
use crate::worker::stations::{NotSaved, Others, StationRecord, StationsEvent};
use bromide_engine::backup::BackupEvent;
use bromide_engine::finder::PortListError;
use bromide_engine::link::ConnectAttempt;
use bromide_engine::readback::{Event, RegionEnd};
use bromide_engine::stations::{StationNumber, Totals};

pub(super) struct BatchPrinter {
    json: bool,
    quiet: bool,
    /// Whether lines for people go to stderr.
    has_lines: bool,
    lines: Lines,
}

impl BatchPrinter {
    pub(super) fn new(json: bool, quiet: bool) -> BatchPrinter {
        let has_lines = std::io::stderr().is_terminal() && !quiet && !json;
        BatchPrinter { json, quiet, has_lines, lines: Lines::default() }
    }

    pub(super) fn begins(&self, count: Option<u32>) {
        if self.has_lines {
            note(&match count {
                None => tr!("batch-waiting"),
                Some(count) => tr!("batch-waiting-for", count = count),
            });
        }
    }

    pub(super) fn on_event(&mut self, event: &StationsEvent) {
        if self.json
            && let Some(value) = as_json(event)
        {
            json_event(&value);
        }
        self.sentences(event);
        if self.has_lines && self.lines.on_event(event) {
            let piece = self.lines.text().map_or(Piece::EndBar, Piece::Lines);
            output::program().print(Stream::Err, piece, IfSlow::Replace);
        }
    }

    fn sentences(&self, event: &StationsEvent) {
        match event {
            StationsEvent::Reported { station, event } => self.of_station(*station, event),
            StationsEvent::Ended { station, record } => self.ended(*station, record),
            StationsEvent::DiskFull { others, .. } => note(&match others {
                Others::Stop => tr!("batch-disk-full"),
                Others::Continue => tr!("batch-no-space"),
            }),
            StationsEvent::BackedUp { station, event } => self.of_backup(*station, event),
            StationsEvent::SharedHub(hint) if self.has_lines => note(&hint.present()),
            StationsEvent::NoList(PortListError::Failed(error)) => {
                note(&tr!("terminal-no-list", why = error.present()));
            }
            StationsEvent::Waiting { phones } if self.has_lines && *phones > 0 => {
                note(&tr!("batch-phones-wait", count = *phones));
            }
            _ => {}
        }
    }

    fn of_station(&self, station: StationNumber, event: &Event) {
        let what = match event {
            Event::Warning(warning) if !self.quiet && !self.json => {
                tr!("terminal-warning", text = warning.present())
            }
            Event::Phone(phone) if self.has_lines => terminal::phone_line(phone),
            Event::Lost { good, is_there, .. } if self.has_lines => crate::present::lost(*good, *is_there),
            Event::Note(about) if self.has_lines => about.present(),
            // Shown even if quiet: without help this wait never ends.
            Event::Attempted { port, result: ConnectAttempt::Denied } if !self.json => {
                UserError::from(&show::denied(port)).cause
            }
            _ => return,
        };
        note(&terminal::station_says(station, &what));
    }

    fn of_backup(&self, station: StationNumber, event: &BackupEvent) {
        let BackupEvent::Planned(plan) = event else { return };
        if self.json || self.quiet {
            return;
        }
        let says = |what: &str| note(&terminal::station_says(station, what));
        if let Some(problem) = table_problem(plan.table, plan.main()) {
            says(&tr!("terminal-warning", text = problem));
        }
        for name in &plan.unknown {
            says(&tr!("terminal-warning", text = tr!("terminal-unknown-name", name = name.as_str())));
        }
        says(&plan_line(plan));
    }

    fn ended(&self, station: StationNumber, record: &StationRecord) {
        let is_loud = !self.json && !self.quiet;
        if let (Ok(()), Some(folder), true) = (&record.result, &record.backup, is_loud) {
            let reports = || record.saved().map(|(_, report)| report);
            let is_checked = reports().all(|report| report.check.passed == Some(true));
            let bytes = reports().map(|report| report.length).fold(0, u64::saturating_add);
            self.clear_lines();
            let complete = complete_line(record.regions.len(), bytes, folder, is_checked);
            live_line(&terminal::station_says(station, &complete));
            return;
        }
        for end in &record.regions {
            let kept = match end {
                RegionEnd::Saved { file, report } if is_loud => {
                    self.clear_lines();
                    live_line(&terminal::station_says(station, &terminal::saved_line(file, report)));
                    continue;
                }
                RegionEnd::Kept { part, good, total } => terminal::kept_line(part, *good, *total),
                RegionEnd::Gone { part, good, total } => gone_part(part, *good, *total),
                RegionEnd::Deleted { part, good } => deleted_part(part, *good),
                RegionEnd::Saved { .. } | RegionEnd::Nothing => continue,
            };
            note(&terminal::station_says(station, &kept));
        }
        match error_of(record) {
            Some(error) => {
                let cause = terminal::station_says(station, &error.cause);
                show::user_error(&UserError { cause, ..error });
            }
            None => {
                if let Err(NotSaved::AlreadySaved { file }) = &record.result {
                    let file = file.display().to_string();
                    note(&terminal::station_says(station, &tr!("batch-already-saved", file = file)));
                }
            }
        }
    }

    /// Takes the lines of the stations away, for a line on stdout, which may be the same terminal. The next event
    /// brings them back.
    fn clear_lines(&self) {
        if self.has_lines {
            output::program().print(Stream::Err, Piece::EndBar, IfSlow::Keep);
        }
    }

    /// How the batch ended.
    pub(super) fn end(self, ends: &Ends) -> JobOutcome {
        self.clear_lines();
        let outcome = ends.outcome();
        let error = ends.error();
        if self.json {
            let mut value =
                json!({ "event": "finished", "exit": exit_code(outcome), "outcome": outcome.id() });
            add(&mut value, totals_json(&ends.totals));
            let shown = error.as_ref().map(|error| show::json_of(|| UserError::from(error)));
            add(&mut value, json!({ "error": shown }));
            json_event(&value);
        } else if !self.quiet {
            live_line(&terminal::totals_line(&ends.totals));
        }
        if let Some(error) = &error {
            show::user_error(&UserError::from(error));
        }
        outcome
    }
}

/// Why a phone was not saved.
fn error_of(record: &StationRecord) -> Option<UserError> {
    match &record.result {
        Err(NotSaved::Job(failure)) => Some(of_failure(failure, record)),
        Ok(()) | Err(NotSaved::AlreadySaved { .. }) => None,
    }
}

fn of_failure(failure: &JobFailure, record: &StationRecord) -> UserError {
    match (failure, &record.backup) {
        (JobFailure::Engine(error), Some(_)) => backup_error(error, &record.regions),
        _ => UserError::from(failure).with_ends(&record.regions),
    }
}

fn error_json(record: &StationRecord) -> Option<Value> {
    let Err(NotSaved::Job(failure)) = &record.result else { return None };
    Some(show::json_of(|| of_failure(failure, record)))
}

/// The same in every language.
fn as_json(event: &StationsEvent) -> Option<Value> {
    Some(match event {
        StationsEvent::Began { station, number, socket, work } => json!({
            "event": "begins",
            "station": station.0,
            "phone": number,
            "place": socket.to_string(),
            "file": work.target().map(text_of),
        }),
        StationsEvent::Named { station, work } => json!({
            "event": "named",
            "station": station.0,
            "file": work.target().map(text_of),
        }),
        StationsEvent::BackedUp { station, event } => with_station(*station, backup_value(event)),
        StationsEvent::Reported { station, event } => with_station(*station, event_value(event)?),
        StationsEvent::NeedsAgent { .. } | StationsEvent::KeepAwake(_) | StationsEvent::Done(_) => {
            return None;
        }
        StationsEvent::Ended { station, record } => {
            let outcome = record.outcome();
            let already = match &record.result {
                Err(NotSaved::AlreadySaved { file }) => Some(text_of(file)),
                _ => None,
            };
            json!({
                "event": "ended",
                "station": station.0,
                "phone": record.number,
                "exit": exit_code(outcome),
                "outcome": outcome.id(),
                "already_saved": already,
                "seconds": record.seconds,
                "regions": record.regions.iter().map(region_json).collect::<Vec<_>>(),
                "error": error_json(record),
            })
        }
        StationsEvent::Freed { station } => json!({ "event": "freed", "station": station.0 }),
        StationsEvent::Waiting { phones } => json!({ "event": "waiting", "phones": phones }),
        StationsEvent::Totals(totals) => {
            let mut value = json!({ "event": "totals" });
            add(&mut value, totals_json(totals));
            value
        }
        StationsEvent::SharedHub(hint) => json!({
            "event": "shared_hub",
            "hub": hint.hub.to_string(),
            "stations": hint.stations.iter().map(|station| station.0).collect::<Vec<_>>(),
            "station": hint.slowed.0,
            "bytes_per_second": hint.bytes_per_second,
            "bytes_per_second_before": hint.before,
        }),
        StationsEvent::DiskFull { station, others } => json!({
            "event": "disk_full",
            "station": station.0,
            "others": match others {
                Others::Stop => "stop",
                Others::Continue => "continue",
            },
        }),
        StationsEvent::SheetNotSaved(error) => json!({ "event": "note", "text": error.to_string() }),
        StationsEvent::NoList(error) => json!({ "event": "note", "text": error.to_string() }),
    })
}

/// The event of a job, with the station behind its name.
fn with_station(station: StationNumber, event: Value) -> Value {
    let Value::Object(fields) = event else { return event };
    let mut fields = fields.into_iter();
    let mut all = serde_json::Map::new();
    all.extend(fields.next());
    all.insert("station".to_owned(), json!(station.0));
    all.extend(fields);
    Value::Object(all)
}

fn totals_json(totals: &Totals) -> Value {
    let an_hour =
        totals.tenths_an_hour.map(|tenths| json!(u32::try_from(tenths).map_or(0.0, f64::from) / 10.0));
    json!({
        "saved": totals.saved,
        "failed": totals.failed,
        "stopped": totals.stopped,
        "bytes": totals.bytes,
        "phones_per_hour": an_hour,
    })
}

fn add(value: &mut Value, more: Value) {
    if let (Some(value), Value::Object(more)) = (value.as_object_mut(), more) {
        value.extend(more);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_station_follows_the_name_of_the_event() {
        let event = with_station(StationNumber(3), json!({ "event": "lost", "done": 1 }));
        assert_eq!(event.to_string(), r#"{"event":"lost","station":3,"done":1}"#);
    }

    #[test]
    fn phones_an_hour_have_one_decimal() {
        let totals = Totals { saved: 2, tenths_an_hour: Some(245), ..Totals::default() };
        let expected = r#"{"saved":2,"failed":0,"stopped":0,"bytes":0,"phones_per_hour":24.5}"#;
        assert_eq!(totals_json(&totals).to_string(), expected);
    }
}
