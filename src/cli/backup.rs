//! `bromide-cli backup`: arguments into an order, the events of the backup onto the screen.

use std::path::Path;

use serde_json::{Value, json};

use super::Outcome;
use super::areas::table_id;
use super::args::{BackupArgs, ResumeArgs};
use super::phones::Phones;
use super::show::{self, EventPrinter, json_event, live_line, note, region_json, text_of};
use crate::present::{
    JobOutcome, backup_error, complete_line, deleted_part, exit_code, gone_part, left_out_line, missing_line,
    plan_line, table_problem, terminal,
};
use crate::tr;
use crate::worker;
use bromide_engine::backup::{BackupEnding, BackupEvent, BackupOrder, BackupPlan, PartEnd, run_backup};
use bromide_engine::cancel::Cancel;
use bromide_engine::readback::RegionEnd;

pub(super) fn run(args: &BackupArgs, cancel: &Cancel) -> Outcome {
    let (order, port) = (args.order()?, args.port()?);
    let phones = Phones { choice: &port, files: args.agent.files(&port)?, program: args.program.choice() };
    let printer = BackupPrinter::new(args.json, args.quiet);
    Ok(back_up(&order, phones, printer, cancel))
}

/// Continues the unfinished backup in a folder.
pub(super) fn resume(args: &ResumeArgs, cancel: &Cancel) -> Outcome {
    let (order, port) = (args.backup_order()?, args.port()?);
    let phones = Phones { choice: &port, files: args.agent.files(&port)?, program: args.program.choice() };
    let printer = BackupPrinter::new(args.json, args.quiet);
    Ok(back_up(&order, phones, printer, cancel))
}

fn back_up(
    order: &BackupOrder,
    mut phones: Phones<'_>,
    mut printer: BackupPrinter,
    cancel: &Cancel,
) -> JobOutcome {
    let mut place = worker::place(phones.choice);
    let mut source = phones.source(&mut *place);
    let ending = run_backup(order, &mut source, cancel, &worker::wall_clock, &mut |event| {
        printer.on_event(&event);
    });
    printer.end(&ending, &order.folder)
}

/// Prints the events of one backup.
struct BackupPrinter {
    events: EventPrinter,
    json: bool,
    quiet: bool,
}

impl BackupPrinter {
    fn new(json: bool, quiet: bool) -> BackupPrinter {
        BackupPrinter { events: EventPrinter::new(json, quiet), json, quiet }
    }

    fn on_event(&mut self, event: &BackupEvent) {
        if let BackupEvent::Job(event) = event {
            self.events.on_event(event);
            return;
        }
        if self.json {
            json_event(&event_value(event));
            return;
        }
        match event {
            BackupEvent::Comparing { file, .. } => {
                self.events.log(&tr!("terminal-comparing", file = name(file)))
            }
            BackupEvent::Kept { file, .. } => self.events.log(&tr!("terminal-part-kept", file = name(file))),
            BackupEvent::Planned(plan) => self.planned(plan),
            BackupEvent::Completed { .. } | BackupEvent::Job(_) => {}
        }
    }

    fn planned(&mut self, plan: &BackupPlan) {
        self.events.end_bar();
        let main = plan.main();
        if let Some(problem) = table_problem(plan.table, main).filter(|_| !self.quiet) {
            show::warning(&problem);
        }
        for name in plan.unknown.iter().filter(|_| !self.quiet) {
            show::warning(&tr!("terminal-unknown-name", name = name));
        }
        self.events.log(&plan_line(plan));
        if let Some(line) = left_out_line(plan) {
            self.events.log(&line);
        }
    }

    /// Ends the bar and shows how the backup ended: results on stdout, what is missing on stderr.
    fn end(mut self, ending: &BackupEnding, folder: &Path) -> JobOutcome {
        self.events.end_bar();
        let failure = ending.result.as_ref().err();
        let ends: Vec<RegionEnd> = ending.parts.iter().map(|part| part.end.clone()).collect();
        let shown = failure.map(|error| backup_error(error, &ends));
        let exit = shown.as_ref().map_or(JobOutcome::Saved, |error| error.exit);
        if self.json {
            json_event(&json!({
                "event": "finished",
                "exit": exit_code(exit),
                "outcome": exit.id(),
                "manifest": ending.manifest.as_deref().map(text_of),
                "parts": ending.parts.iter().map(part_json).collect::<Vec<_>>(),
                "error": failure.map(|error| show::json_of(|| backup_error(error, &ends))),
            }));
        }
        for PartEnd { part, end, .. } in &ending.parts {
            match end {
                RegionEnd::Saved { file, report } if !self.json && !self.quiet => {
                    live_line(&terminal::saved_line(file, report));
                }
                RegionEnd::Saved { .. } => {}
                RegionEnd::Kept { part, good, total } => note(&terminal::kept_line(part, *good, *total)),
                RegionEnd::Gone { part, good, total } => note(&gone_part(part, *good, *total)),
                RegionEnd::Deleted { part, good } => note(&deleted_part(part, *good)),
                RegionEnd::Nothing => note(&missing_line(part)),
            }
        }
        let is_loud = !self.json && !self.quiet;
        if let Some(line) = ending.plan.as_ref().and_then(left_out_line).filter(|_| is_loud) {
            live_line(&line);
        }
        match &shown {
            Some(error) => show::user_error(error),
            None if is_loud => {
                let reports = ending.parts.iter().filter_map(|part| match &part.end {
                    RegionEnd::Saved { report, .. } => Some(report),
                    _ => None,
                });
                let is_checked = reports.clone().all(|report| report.check.passed == Some(true));
                let bytes = reports.map(|report| report.length).sum();
                live_line(&complete_line(ending.parts.len(), bytes, folder, is_checked));
                live_line(&tr!("terminal-unplug"));
            }
            None => {}
        }
        exit
    }
}

fn name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn part_json(part: &PartEnd) -> Value {
    let mut value = region_json(&part.end);
    if let Some(value) = value.as_object_mut() {
        value.insert("name".to_owned(), json!(part.part.name));
        value.insert("of_earlier_run".to_owned(), json!(part.is_kept));
    }
    value
}

/// The same in every language.
pub(super) fn event_value(event: &BackupEvent) -> Value {
    match event {
        BackupEvent::Comparing { file, length } => {
            json!({ "event": "comparing", "file": text_of(file), "length": length })
        }
        BackupEvent::Kept { file, report } => {
            json!({ "event": "kept", "file": text_of(file), "sha256": report.sha256 })
        }
        BackupEvent::Completed { manifest } => {
            json!({ "event": "completed", "manifest": text_of(manifest) })
        }
        BackupEvent::Planned(plan) => {
            let parts = plan.parts.iter().map(|part| {
                json!({
                    "name": part.name,
                    "file": part.file,
                    "area": part.area,
                    "start": part.start,
                    "length": part.len,
                    "left_out": part.left_out,
                })
            });
            json!({
                "event": "plan",
                "partition_table": table_id(plan.table),
                "parts": parts.collect::<Vec<_>>(),
                "unknown_names": plan.unknown,
            })
        }
        // Shown as in every job.
        BackupEvent::Job(_) => Value::Null,
    }
}
