//! `bromide-cli info`: which phone, which flash; reads no dump.

use serde_json::json;

use super::Outcome;
use super::args::InfoArgs;
use super::show::{self, Show};
use crate::present::{Present as _, UserError};
use crate::worker;
use bromide_engine::acquire::survey_phone;
use bromide_engine::cancel::Cancel;
use bromide_engine::readback::{self, JobError, JobOutcome};

pub(super) fn run(args: &InfoArgs, cancel: &Cancel) -> Outcome {
    let wait = args.wait()?;
    let choice = args.port()?;
    let mut place = worker::place(&choice);
    // The events are told as one result below; only what goes on while waiting is shown as it happens.
    let mut show = Show::new(false, args.json);
    let mut tell = |event: readback::Event| {
        if !matches!(
            event,
            readback::Event::Phone(_) | readback::Event::Flash(_) | readback::Event::Warning(_)
        ) {
            show.event(&event);
        }
    };
    let surveyed = survey_phone(&mut *place, wait, true, cancel, &mut tell)
        .map_err(|error| UserError::from(&JobError::from(error)))?;
    let (phone, flash, warnings, port) =
        (surveyed.phone.clone(), surveyed.flash.clone(), surveyed.warnings.clone(), surveyed.storage.port());
    surveyed.release(true, &mut tell);
    if args.json {
        show::json_line(&json!({ "phone": phone, "flash": flash, "port": port, "warnings": warnings }));
        return Ok(JobOutcome::Saved);
    }
    let or_unknown = |value: Option<String>| value.unwrap_or_else(|| "not told".to_owned());
    show::line(&format!("Port               {port}"));
    show::line(&format!("Chip               {}", phone.chip_name()));
    show::line(&format!("Hardware code      {}", phone.hardware_code));
    show::line(&format!(
        "Hardware version   {}",
        or_unknown(phone.hardware_version.map(|code| code.to_string()))
    ));
    show::line(&format!(
        "Software version   {}",
        or_unknown(phone.software_version.map(|code| code.to_string()))
    ));
    show::line(&format!("Chip's own number  {}", or_unknown(phone.me_id.as_ref().map(ToString::to_string))));
    show::line(&format!("Flash              {}", show::flash_words(&flash)));
    show::line(&format!("JEDEC id           {}", or_unknown(flash.jedec_id.map(|id| id.to_string()))));
    for warning in &warnings {
        show::warning(&warning.present());
    }
    Ok(JobOutcome::Saved)
}
