//! `bromide-cli info`: which phone, which flash; reads no dump.

use serde_json::json;

use super::Outcome;
use super::args::InfoArgs;
use super::show::{self, Show};
use crate::present::UserError;
use crate::worker;
use bromide_engine::cancel::Cancel;
use bromide_engine::readback;
use bromide_engine::readback::JobOutcome;

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
    let surveyed = readback::survey_phone(&mut *place, wait, true, cancel, &mut tell)
        .map_err(|error| UserError::from(&error))?;
    let (phone, flash, warnings, port) =
        (surveyed.phone().clone(), surveyed.flash().clone(), surveyed.warnings().to_vec(), surveyed.port());
    surveyed.release(true, &mut tell);
    if args.json {
        show::json_line(&json!({ "phone": phone, "flash": flash, "port": port, "warnings": warnings }));
        return Ok(JobOutcome::Saved);
    }
    let or_unknown = |value: &Option<String>| value.clone().unwrap_or_else(|| "not told".to_owned());
    show::line(&format!("Port               {port}"));
    show::line(&format!("Chip               {}", phone.variant.as_ref().unwrap_or(&phone.chip)));
    show::line(&format!("Hardware code      {}", phone.hardware_code));
    show::line(&format!("Hardware version   {}", or_unknown(&phone.hardware_version)));
    show::line(&format!("Software version   {}", or_unknown(&phone.software_version)));
    show::line(&format!("Chip's own number  {}", or_unknown(&phone.me_id)));
    show::line(&format!("Flash              {}", show::flash_words(&flash)));
    show::line(&format!("JEDEC id           {}", or_unknown(&flash.jedec_id)));
    for warning in &warnings {
        show::warning(warning);
    }
    Ok(JobOutcome::Saved)
}
