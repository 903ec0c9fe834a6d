//! `bromide-cli inspect`: what is inside a dump, or any other file.
//!
//! Called by the command line. Reads the file window by window; knows no phone.

use std::cell::RefCell;
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::Path;

use serde_json::{Value, json};

use super::Outcome;
use super::args::InspectArgs;
use super::check::unreadable;
use super::show;
use crate::present::{self, UserError};
use crate::words;
use bromide_engine::cancel::Cancel;
use bromide_engine::dump::{About, Class, Contents, Finding, Inspection, inspect, oddities};
use bromide_engine::dumpfile::{DumpPaths, Report};
use bromide_engine::files;
use bromide_engine::readback::JobOutcome;

pub(super) fn run(args: &InspectArgs, cancel: &Cancel) -> Outcome {
    let path = &args.file;
    let stopped =
        || UserError { exit: JobOutcome::Stopped, cause: words!("inspect-stopped"), what_to_do: vec![] };
    // A read that fails because of a stop is no read that fails.
    let unreadable = |error: &io::Error| if cancel.is_set() { stopped() } else { unreadable(path, error) };
    let file = files::open_regular(path).map_err(|error| unreadable(&error))?;
    let length = file.metadata().map_err(|error| unreadable(&error))?.len();
    let file = RefCell::new(file);
    let mut read_at = |at: u64, into: &mut [u8]| -> io::Result<()> {
        if cancel.is_set() {
            return Err(io::ErrorKind::Other.into());
        }
        let mut file = file.borrow_mut();
        file.seek(SeekFrom::Start(at))?;
        file.read_exact(into)
    };
    let found =
        inspect(length, &mut read_at, &mut |_| !cancel.is_set()).map_err(|error| unreadable(&error))?;
    let inspection = found.ok_or_else(stopped)?;
    // The report knows which part of the flash it is; without one it is taken for all of it.
    let report = report(path, length);
    let about = About {
        start: report.as_ref().map_or(0, |report| u64::from(report.start)),
        length,
        flash_size: report.and_then(|report| report.flash.size),
    };
    let oddities = oddities(&about, &mut read_at).map_err(|error| unreadable(&error))?;
    let mut warnings: Vec<String> = oddities.iter().map(bromide_engine::dump::Oddity::sentence).collect();
    let is_whole = about.start == 0 && about.flash_size.is_none_or(|size| size == length);
    warnings.extend(inspection.size_doubt().filter(|_| is_whole));
    if args.json {
        show::json_line(&as_json(path, &inspection, &warnings));
    } else {
        for line in in_words(path, &inspection, &warnings) {
            show::line(&line);
        }
    }
    Ok(JobOutcome::Saved)
}

/// The dump's report, if there is one and it is of this file.
fn report(path: &Path, length: u64) -> Option<Report> {
    Report::read(&DumpPaths::new(path).report).ok().filter(|report| report.length == length)
}

fn as_json(path: &Path, inspection: &Inspection, warnings: &[String]) -> Value {
    let mut all = json!({ "file": path.display().to_string(), "length": inspection.length });
    let contents = serde_json::to_value(Contents::from(inspection)).unwrap_or_default();
    if let (Value::Object(all), Value::Object(contents)) = (&mut all, contents) {
        all.extend(contents);
        all.insert("warnings".to_owned(), warnings.into());
    }
    all
}

fn in_words(path: &Path, inspection: &Inspection, warnings: &[String]) -> Vec<String> {
    let name = path.display().to_string();
    if inspection.length == 0 {
        return vec![words!("inspect-empty", file = name)];
    }
    let bytes = inspection.length.to_string();
    let mut lines =
        vec![words!("inspect-file", file = name, size = present::size(inspection.length), bytes = bytes)];
    lines.extend(identity(inspection));
    lines.push(words!("inspect-shares", shares = shares(inspection)));
    lines.extend(warnings.iter().map(|warning| words!("inspect-warning", sentence = warning)));
    if inspection.findings.is_empty() {
        lines.push(words!("inspect-nothing"));
        return lines;
    }
    lines.push(String::new());
    for finding in &inspection.findings {
        lines.extend(finding_lines(finding));
    }
    if inspection.is_cut {
        lines.push(words!("inspect-more"));
    }
    lines
}

/// Who the firmware is, and what its header says of the flash.
fn identity(inspection: &Inspection) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(firmware) = &inspection.firmware {
        let facts = [
            (words!("fact-platform"), &firmware.platform),
            (words!("fact-project"), &firmware.project),
            (words!("fact-version"), &firmware.version),
            (words!("fact-built"), &firmware.built),
            (words!("fact-image-name"), &firmware.image_name),
        ];
        let known = facts.into_iter().filter_map(|(label, value)| Some((label, value.clone()?)));
        lines.extend(known.map(|(label, value)| words!("inspect-fact", label = label, value = value)));
    }
    let hint = inspection.size_hint.map(present::size);
    lines.extend(hint.map(|size| words!("inspect-fact", label = words!("fact-size-hint"), value = size)));
    lines
}

/// The kinds of bytes that there are, the most frequent first.
fn shares(inspection: &Inspection) -> String {
    let mut shares: Vec<(f64, Class)> =
        Class::ALL.iter().map(|class| (inspection.map.share(*class), *class)).collect();
    shares.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    let there = shares.iter().filter(|(share, _)| *share > 0.0);
    let words = there.map(|(share, class)| {
        let percent = if *share < 0.01 {
            words!("share-below-one")
        } else {
            words!("share", percent = (share * 100.0).floor())
        };
        words!("inspect-share", kind = class.words(), share = percent)
    });
    words.collect::<Vec<_>>().join(", ")
}

fn finding_lines(finding: &Finding) -> Vec<String> {
    let at = format!("{:#010x}", finding.start);
    let mut lines = vec![if finding.length > 0 {
        words!("inspect-finding", at = at, name = finding.name(), size = present::size(finding.length))
    } else {
        words!("inspect-finding-somewhere", at = at, name = finding.name())
    }];
    for (label, value) in &finding.fields {
        let mut values = value.lines();
        if let (Some(only), None) = (values.next(), values.next()) {
            lines.push(format!("    {}", words!("inspect-fact", label = label, value = only)));
        } else {
            lines.push(format!("    {}", words!("inspect-list", label = label)));
            lines.extend(value.lines().map(|line| format!("      {line}")));
        }
    }
    lines
}
