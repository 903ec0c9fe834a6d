//! `bromide-cli info`: which phone, which flash; reads no dump.

use serde_json::json;

use super::Outcome;
use super::args::InfoArgs;
use super::error::CommandError;
use super::show::{self, EventPrinter};
use crate::present::{Present as _, terminal};
use crate::tr;
use crate::worker;
use bromide_engine::acquire::survey_phone;
use bromide_engine::cancel::Cancel;
use bromide_engine::facts::{ChipCode, StorageFacts};
use bromide_engine::readback::{self, JobError, JobOutcome};

pub(super) fn run(args: &InfoArgs, cancel: &Cancel) -> Outcome {
    let wait = args.wait()?;
    let choice = args.port()?;
    let mut place = worker::place(&choice);
    // What is found is one result below; only what happens while waiting is shown at once.
    let mut printer = EventPrinter::new(false, args.json);
    let mut on_event = |event: readback::Event| {
        if !matches!(
            event,
            readback::Event::Phone(_) | readback::Event::Storage(_) | readback::Event::Warning(_)
        ) {
            printer.on_event(&event);
        }
    };
    let surveyed = survey_phone(&mut *place, wait, true, cancel, &mut on_event)
        .map_err(|error| CommandError::Job(JobError::from(error)))?;
    let (phone, storage) = (surveyed.phone.clone(), surveyed.storage_facts.clone());
    let (warnings, port) = (surveyed.warnings.clone(), surveyed.storage.port());
    surveyed.release(true, &mut on_event);
    if args.json {
        show::json_line(&match &storage {
            StorageFacts::Flash(flash) => {
                json!({ "phone": phone, "flash": flash, "port": port, "warnings": warnings })
            }
            StorageFacts::Managed(storage) => {
                json!({ "phone": phone, "storage": storage, "port": port, "warnings": warnings })
            }
        });
        return Ok(JobOutcome::Saved);
    }
    let or_unknown = |value: Option<String>| value.unwrap_or_else(|| tr!("terminal-not-told"));
    let text = |code: Option<ChipCode>| or_unknown(code.map(|code| code.to_string()));
    for (label, value) in [
        (tr!("terminal-info-port"), port),
        (tr!("terminal-info-chip"), phone.chip_name().to_owned()),
        (tr!("terminal-info-hardware-code"), phone.hardware_code.to_string()),
        (tr!("terminal-info-hardware-version"), text(phone.hardware_version)),
        (tr!("terminal-info-software-version"), text(phone.software_version)),
        (tr!("terminal-info-number"), or_unknown(phone.me_id.as_ref().map(ToString::to_string))),
    ] {
        show::line(&format!("{label:<18} {value}"));
    }
    let storage_lines = match &storage {
        StorageFacts::Flash(flash) => vec![
            (tr!("terminal-info-flash"), terminal::flash(flash)),
            (tr!("terminal-info-jedec"), or_unknown(flash.jedec_id.map(|id| id.to_string()))),
        ],
        StorageFacts::Managed(managed) => vec![
            (tr!("terminal-info-storage"), storage.present()),
            (tr!("terminal-info-storage-id"), or_unknown(managed.id.as_ref().map(ToString::to_string))),
        ],
    };
    for (label, value) in storage_lines {
        show::line(&format!("{label:<18} {value}"));
    }
    for warning in &warnings {
        show::warning(&warning.present());
    }
    Ok(JobOutcome::Saved)
}
