//! `bromide-cli inspect`: what is inside a dump, or any other file, as text or as JSON. Reads the file window
//! by window; knows no phone.

use std::cell::RefCell;
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::Path;

use serde_json::{Value, json};

use super::Outcome;
use super::args::InspectArgs;
use super::error::CommandError;
use super::show;
use crate::present::words::in_english;
use crate::present::{self, Present, fact_label, fact_lines, listed};
use crate::tr;
use bromide_engine::cancel::Cancel;
use bromide_engine::dump::{
    Anomaly, Class, ContentSummary, DumpContext, Finding, Inspection, find_anomalies, inspect,
};
use bromide_engine::dumpfile::{DumpPaths, Report};
use bromide_engine::files;
use bromide_engine::readback::JobOutcome;

pub(super) fn run(args: &InspectArgs, cancel: &Cancel) -> Outcome {
    let path = &args.file;
    // A read that fails after a stop was asked for is not a failure of the disk.
    let unreadable = |error: io::Error| match cancel.is_set() {
        true => CommandError::InspectStopped,
        false => CommandError::Unreadable(path.clone(), error),
    };
    let file = files::open_regular(path).map_err(unreadable)?;
    let length = file.metadata().map_err(unreadable)?.len();
    let file = RefCell::new(file);
    let mut read_at = |at: u64, into: &mut [u8]| -> io::Result<()> {
        cancel.stop_reading()?;
        let mut file = file.borrow_mut();
        file.seek(SeekFrom::Start(at))?;
        file.read_exact(into)
    };
    let found = inspect(length, &mut read_at, &mut |_| !cancel.is_set()).map_err(unreadable)?;
    let inspection = found.ok_or(CommandError::InspectStopped)?;
    // The report holds which part of the flash it is; without one it is taken for the whole flash.
    let report = report(path, length);
    let context = DumpContext {
        start: report.as_ref().map_or(0, |report| report.start),
        length,
        flash_size: report.and_then(|report| report.storage.size()),
    };
    let mut anomalies = find_anomalies(&context, &mut read_at).map_err(unreadable)?;
    let is_whole = context.start == 0 && context.flash_size.is_none_or(|size| size == length);
    anomalies.extend(inspection.size_anomaly().filter(|_| is_whole));
    if args.json {
        show::json_line(&as_json(path, &inspection, &anomalies));
    } else {
        for line in as_text(path, &inspection, &anomalies) {
            show::line(&line);
        }
    }
    Ok(JobOutcome::Saved)
}

/// The report beside the dump, if there is one and it fits its length.
fn report(path: &Path, length: u64) -> Option<Report> {
    Report::read(&DumpPaths::new(path).report).ok().filter(|report| report.length == length)
}

fn as_json(path: &Path, inspection: &Inspection, anomalies: &[Anomaly]) -> Value {
    let mut all = json!({ "file": path.display().to_string(), "length": inspection.length });
    let summary = serde_json::to_value(ContentSummary::from(inspection)).unwrap_or_default();
    if let (Value::Object(all), Value::Object(summary)) = (&mut all, summary) {
        all.extend(summary);
        let warnings = in_english(|| anomalies.iter().map(Present::present).collect());
        all.insert("warnings".to_owned(), warnings);
    }
    all
}

fn as_text(path: &Path, inspection: &Inspection, anomalies: &[Anomaly]) -> Vec<String> {
    let name = path.display().to_string();
    if inspection.length == 0 {
        return vec![tr!("inspect-empty", file = name)];
    }
    let bytes = inspection.length.to_string();
    let mut lines =
        vec![tr!("inspect-file", file = name, size = present::size(inspection.length), bytes = bytes)];
    lines.extend(identity(inspection));
    lines.push(tr!("inspect-shares", shares = shares(inspection)));
    let warning = |anomaly: &Anomaly| tr!("inspect-warning", sentence = anomaly.present());
    lines.extend(anomalies.iter().map(warning));
    if inspection.findings.is_empty() {
        lines.push(tr!("inspect-nothing"));
        return lines;
    }
    lines.push(String::new());
    for finding in &inspection.findings {
        lines.extend(finding_lines(finding));
    }
    if inspection.is_cut {
        lines.push(tr!("inspect-more"));
    }
    lines
}

/// The firmware's own name and version, and the flash size in its header.
fn identity(inspection: &Inspection) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(firmware) = &inspection.firmware {
        let facts = [
            (tr!("fact-platform"), &firmware.platform),
            (tr!("fact-project"), &firmware.project),
            (tr!("fact-version"), &firmware.version),
            (tr!("fact-built"), &firmware.built),
            (tr!("fact-image-name"), &firmware.image_name),
        ];
        let known = facts.into_iter().filter_map(|(label, value)| Some((label, value.clone()?)));
        lines.extend(known.map(|(label, value)| tr!("inspect-fact", label = label, value = value)));
    }
    let hint = inspection.size_hint.map(present::size);
    lines.extend(hint.map(|size| tr!("inspect-fact", label = tr!("fact-size-hint"), value = size)));
    lines
}

/// The share of each class of bytes, the largest first.
fn shares(inspection: &Inspection) -> String {
    let mut shares: Vec<(f64, Class)> =
        Class::ALL.iter().map(|class| (inspection.map.share(*class), *class)).collect();
    shares.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    let there = shares.iter().filter(|(share, _)| *share > 0.0);
    let labels = there.map(|(share, class)| {
        let percent = if *share < 0.01 {
            tr!("share-below-one")
        } else {
            tr!("share", percent = (share * 100.0).floor())
        };
        tr!("inspect-share", kind = class.present(), share = percent)
    });
    listed(&labels.collect::<Vec<_>>())
}

fn finding_lines(finding: &Finding) -> Vec<String> {
    let at = format!("{:#010x}", finding.start);
    let name = finding.kind.present();
    let mut lines = vec![if finding.length > 0 {
        tr!("inspect-finding", at = at, name = name, size = present::size(finding.length))
    } else {
        tr!("inspect-finding-somewhere", at = at, name = name)
    }];
    for fact in &finding.facts {
        let label = fact_label(fact);
        if let [only] = &*fact_lines(fact) {
            lines.push(format!("    {}", tr!("inspect-fact", label = label, value = only)));
        } else {
            lines.push(format!("    {}", tr!("inspect-list", label = label)));
            lines.extend(fact_lines(fact).iter().map(|line| format!("      {line}")));
        }
    }
    lines
}
