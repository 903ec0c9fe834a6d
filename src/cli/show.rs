//! Shows events, results and errors: sentences and a bar on stderr, results on stdout, or one JSON event a
//! line. Used by the commands. Everything goes through `output`, so only results wait for a reader.

use std::io::IsTerminal as _;
use std::path::Path;

use serde_json::{Value, json};

use super::error::CommandError;
use super::output::{self, IfSlow, Stream};
use super::printable::printable;
use super::sink::{BarState, Piece};
use crate::present::words::in_english;
use crate::present::{self, Present as _, UserError, exit_code, terminal};
use crate::tr;
use bromide_engine::facts::{SecurityBits, StorageFacts};
use bromide_engine::link::{ConnectAttempt, LinkError};
use bromide_engine::readback::JobOutcome;
use bromide_engine::readback::{Ending, Event, Phase, Progress, RegionEnd};

/// Prints a result line to stdout. A reader that is slow is waited for, until a stop is asked for.
pub(super) fn line(text: &str) {
    output::program().print(Stream::Out, Piece::Line(printable(text)), IfSlow::Wait);
}

/// A finished job, in the unit of [`JobProgress`](bromide_engine::readback::JobProgress).
const ALL_HUNDREDTHS: u64 = 10_000;

/// Prints a sentence to stderr, above the bar if there is one.
pub(super) fn note(text: &str) {
    output::program().print(Stream::Err, Piece::Line(printable(text)), IfSlow::Keep);
}

/// Prints a warning to stderr.
pub(super) fn warning(text: &str) {
    note(&tr!("terminal-warning", text = text));
}

/// Prints one JSON value, a result, as one line on stdout.
pub(super) fn json_line(value: &Value) {
    output::program().print(Stream::Out, Piece::Line(value.to_string()), IfSlow::Wait);
}

/// Prints a line to stdout during a job, which must not wait for the reader.
pub(super) fn live_line(text: &str) {
    output::program().print(Stream::Out, Piece::Line(printable(text)), IfSlow::Keep);
}

/// Prints one JSON event to stdout without waiting. Of unread progress only the newest is kept.
pub(super) fn json_event(value: &Value) {
    let if_slow = if value.get("event").is_some_and(|event| event == "progress") {
        IfSlow::Replace
    } else {
        IfSlow::Keep
    };
    output::program().print(Stream::Out, Piece::Line(value.to_string()), if_slow);
}

/// Prints an error: the cause, then what to do; as a JSON event, too, if asked for.
pub(super) fn error(error: &CommandError, json: bool) {
    let shown = UserError::from(error);
    if json {
        json_event(&json!({
            "event": "finished",
            "exit": exit_code(shown.exit),
            "outcome": shown.exit.id(),
            "error": error_json(error),
        }));
    }
    user_error(&shown);
}

pub(super) fn user_error(error: &UserError) {
    note(&error.cause);
    match error.what_to_do().as_slice() {
        [] => {}
        [only] => note(&tr!("terminal-what-to-do", step = only)),
        several => {
            note(&tr!("terminal-what-to-do-list"));
            steps(several).iter().for_each(|step| note(step));
        }
    }
}

/// The steps as numbered lines.
pub(super) fn steps(steps: &[String]) -> Vec<String> {
    let numbered = steps.iter().zip(1..);
    numbered.map(|(step, number)| tr!("terminal-step", number = number, step = step)).collect()
}

/// Prints the events of one job.
pub(super) struct EventPrinter {
    json: bool,
    quiet: bool,
    has_bar: bool,
    on_terminal: bool,
    phase: Option<Phase>,
    /// The part that is worked on now, in a job of several parts.
    part: Option<CurrentPart>,
    /// The port that was last reported as one that may not be opened.
    denied: Option<String>,
}

/// A part of a job that is worked on.
struct CurrentPart {
    file: String,
    /// From 1.
    number: usize,
    of: usize,
}

impl EventPrinter {
    pub(super) fn new(json: bool, quiet: bool) -> Self {
        let on_terminal = std::io::stderr().is_terminal();
        Self { json, quiet, has_bar: false, on_terminal, phase: None, part: None, denied: None }
    }

    /// Whether progress and notes for people go to stderr.
    fn is_interactive(&self) -> bool {
        self.on_terminal && !self.quiet && !self.json
    }

    pub(super) fn on_event(&mut self, event: &Event) {
        if self.json {
            if let Some(value) = event_value(event) {
                json_event(&value);
            }
            return;
        }
        match event {
            Event::Phase(phase) => {
                let again = self.phase.replace(*phase) == Some(*phase);
                self.end_bar();
                if self.is_interactive() && *phase == Phase::Waiting && !again {
                    note(&tr!("terminal-waiting"));
                }
            }
            Event::Phone(phone) => {
                self.log(&terminal::phone_line(phone));
            }
            Event::Security { door, settings } => self.log(&present::security(*door, *settings)),
            Event::Storage(storage) => self.log(&terminal::storage_line(storage)),
            // `info` and `backup` list partitions; here they were asked for by name.
            Event::Partitions(_) => {}
            Event::Region { index, of, file, start, length, .. } => {
                let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
                let part = CurrentPart { file: name, number: index + 1, of: *of };
                self.part = Some(part).filter(|part| part.of > 1);
                self.log(&terminal::region_line(*length, *start, file));
            }
            Event::Progress(progress) => self.progress(progress),
            Event::Warning(about) => {
                if !self.quiet {
                    warning(&about.present());
                }
            }
            Event::Note(note) => self.log(&note.present()),
            Event::Lost { good, is_there, .. } => {
                self.end_bar();
                self.log(&present::lost(*good, *is_there));
            }
            // Shown even if quiet: without help this wait never ends.
            Event::Attempted { port, result: ConnectAttempt::Denied } => self.denied(port),
            Event::Attempted { .. }
            | Event::Block { .. }
            | Event::Classified { .. }
            | Event::Saved { .. } => {}
        }
    }

    fn denied(&mut self, port: &str) {
        if self.denied.replace(port.to_owned()).as_deref() != Some(port) {
            self.end_bar();
            user_error(&UserError::from(&denied(port)));
            note(&tr!("terminal-waiting-for-rights"));
        }
    }

    /// Ends the bar, if one is shown.
    pub(super) fn end_bar(&mut self) {
        if std::mem::take(&mut self.has_bar) {
            output::program().print(Stream::Err, Piece::EndBar, IfSlow::Keep);
        }
    }

    /// Ends the bar and shows how the job ended.
    pub(super) fn end(mut self, ended: &Ending) -> JobOutcome {
        self.end_bar();
        ending(ended, self.json, self.quiet)
    }

    pub(super) fn log(&self, text: &str) {
        if self.is_interactive() {
            note(text);
        }
    }

    fn progress(&mut self, progress: &Progress) {
        if !self.is_interactive() {
            return;
        }
        self.has_bar = true;
        let part = self.part.as_ref();
        let bar = BarState {
            doing: progress.phase.present(),
            done: u64::from(progress.job.hundredths_of_percent),
            total: ALL_HUNDREDTHS,
            part: part.map(|part| terminal::part_progress(&part.file, part.number, part.of, progress)),
            message: match part {
                None => terminal::progress(progress),
                Some(_) => terminal::all_parts_progress(progress),
            },
        };
        output::program().print(Stream::Err, Piece::Bar(bar), IfSlow::Replace);
    }
}

/// The end of a job: results on stdout, what is missing on stderr.
fn ending(ending: &Ending, json: bool, quiet: bool) -> JobOutcome {
    let failure = ending.result.as_ref().err();
    let ends = &ending.regions;
    let shown = failure.map(|error| UserError::from(error).with_ends(ends));
    let exit = shown.as_ref().map_or(JobOutcome::Saved, |error| error.exit);
    if json {
        let regions: Vec<Value> = ending.regions.iter().map(region_json).collect();
        json_event(&json!({
            "event": "finished",
            "exit": exit_code(exit),
            "outcome": exit.id(),
            "regions": regions,
            "error": failure.map(|error| json_of(|| UserError::from(error).with_ends(ends))),
        }));
    }
    for region in &ending.regions {
        match region {
            RegionEnd::Saved { file, report } if !json && !quiet => {
                live_line(&terminal::saved_line(file, report));
                live_line(&tr!("terminal-sha256", sha256 = &report.sha256));
            }
            RegionEnd::Kept { part, good, total } => note(&terminal::kept_line(part, *good, *total)),
            RegionEnd::Gone { part, good, total } => note(&present::gone_part(part, *good, *total)),
            RegionEnd::Deleted { part, good } => note(&present::deleted_part(part, *good)),
            RegionEnd::Saved { .. } | RegionEnd::Nothing => {}
        }
    }
    match &shown {
        Some(error) => user_error(error),
        None if !json && !quiet => live_line(&tr!("terminal-unplug")),
        None => {}
    }
    exit
}

/// In English, whatever the language of the program.
fn error_json<'a, E>(error: &'a E) -> Value
where
    UserError: From<&'a E>,
{
    json_of(|| UserError::from(error))
}

pub(super) fn json_of(error: impl FnOnce() -> UserError) -> Value {
    let (cause, what_to_do) = in_english(|| {
        let error = error();
        (error.cause.clone(), error.what_to_do())
    });
    json!({ "cause": cause, "what_to_do": what_to_do })
}

pub(super) fn region_json(region: &RegionEnd) -> Value {
    match region {
        RegionEnd::Saved { file, report } => {
            json!({ "state": "saved", "file": text_of(file), "report": report })
        }
        RegionEnd::Kept { part, good, total } => {
            json!({ "state": "kept", "part": text_of(part), "done": good, "total": total })
        }
        RegionEnd::Gone { part, good, total } => {
            json!({ "state": "gone", "part": text_of(part), "done": good, "total": total })
        }
        RegionEnd::Deleted { part, good } => {
            json!({ "state": "deleted", "part": text_of(part), "done": good })
        }
        RegionEnd::Nothing => json!({ "state": "nothing" }),
    }
}

/// A path for JSON: what is not text in it becomes `\u{FFFD}`. File names on the disk are not changed.
pub(super) fn text_of(path: &Path) -> String {
    path.display().to_string()
}

/// An event of a job; `None` for one that JSON does not show.
pub(super) fn event_value(event: &Event) -> Option<Value> {
    Some(match event {
        Event::Phase(phase) => json!({ "event": "state", "state": phase.name() }),
        Event::Phone(phone) => json!({ "event": "phone", "phone": phone }),
        Event::Security { door, settings } => json!({
            "event": "security",
            "door": door,
            "bits": settings.bits().map(SecurityBits),
            "secure_boot": settings.has_secure_boot(),
            "needs_server": settings.needs_server(),
            "needs_signed_agent": settings.needs_signed_agent(),
        }),
        Event::Storage(StorageFacts::Flash(flash)) => json!({ "event": "flash", "flash": flash }),
        Event::Storage(StorageFacts::Managed(storage)) => {
            json!({ "event": "storage", "storage": storage })
        }
        Event::Partitions(_) => return None,
        Event::Region { index, of, file, area, start, length } => {
            json!({ "event": "region", "index": index, "of": of, "file": text_of(file), "area": area, "start": start, "length": length })
        }
        Event::Lost { good, total, is_there } => json!({
            "event": "lost",
            "done": good,
            "total": total,
            "port_is_there": is_there,
        }),
        Event::Progress(progress) => json!({
            "event": "progress",
            "state": progress.phase.name(),
            "done": progress.done,
            "total": progress.total,
            "bytes_per_second": progress.bytes_per_second,
            "seconds_left": progress.left.map(|left| left.as_secs()),
            "job": {
                "percent": progress.job.hundredths_of_percent / 100,
                "seconds_left": progress.job.left.map(|left| left.as_secs()),
                "seconds_elapsed": progress.job.elapsed.as_secs(),
                "step": progress.job.pass.number,
                "steps": progress.job.pass.of,
            },
            "retries": progress.retries,
        }),
        Event::Warning(warning) => {
            let mut event = json!({ "event": "warning" });
            if let (Some(event), Ok(Value::Object(facts))) =
                (event.as_object_mut(), serde_json::to_value(warning))
            {
                event.extend(facts);
            }
            event
        }
        Event::Note(note) => json!({ "event": "note", "text": note.to_string() }),
        Event::Saved { file, .. } => json!({ "event": "saved", "file": text_of(file) }),
        Event::Attempted { port, result: ConnectAttempt::Denied } => {
            json!({ "event": "denied", "port": port, "error": error_json(&denied(port)) })
        }
        Event::Attempted { .. } | Event::Block { .. } | Event::Classified { .. } => return None,
    })
}

pub(super) fn denied(port: &str) -> LinkError {
    LinkError::Denied { port: port.to_owned() }
}
