//! The end of a job as text: for the log, and for someone who can help.
//!
//! Used by `state.rs` alone.

use crate::app::job::station::{Finished, State};
use crate::app::log::{Level, Log};
use crate::app::state::Now;
use crate::present::{self, Present as _};
use crate::tr;
use bromide_engine::readback::JobOutcome;
use bromide_engine::readback::RegionEnd;

impl Finished {
    /// The end in the log.
    pub(in crate::app) fn log_to(&self, now: Now, log: &mut Log) {
        let level = match &self.error {
            None if self.state == State::Saved => Level::Info,
            Some(error) if error.exit == JobOutcome::Stopped => Level::Info,
            _ if self.state == State::Failed => Level::Error,
            _ => Level::Warning,
        };
        let state = self.state.words();
        let ended = match &self.error {
            Some(error) => tr!("log-ended-because", state = state, cause = &error.cause),
            None => state,
        };
        log.add(now.date, level, ended);
        for end in &self.regions {
            if let RegionEnd::Kept { part, done, total } = end {
                let (done, total) = (present::size(*done), present::size(*total));
                let part = part.display().to_string();
                log.add(now.date, Level::Info, tr!("log-kept", part = part, done = done, total = total));
            }
        }
    }

    pub(in crate::app) fn details(&self, line: &mut dyn FnMut(String)) {
        if let Some(error) = &self.error {
            line(tr!("details-cause", cause = &error.cause));
            error.what_to_do.iter().enumerate().for_each(|(n, step)| line(format!("  {}. {step}", n + 1)));
        }
        if let Some(phone) = &self.phone {
            let reported = |value: Option<String>| value.unwrap_or_else(|| tr!("details-not-reported"));
            line(tr!(
                "details-phone",
                name = phone.chip_name(),
                code = phone.hardware_code.to_string(),
                hardware = reported(phone.hardware_version.map(|code| code.to_string())),
                software = reported(phone.software_version.map(|code| code.to_string())),
                id = reported(phone.me_id.as_ref().map(ToString::to_string))
            ));
        }
        if let Some(flash) = &self.flash {
            let reported = |value: Option<String>| value.unwrap_or_else(|| tr!("details-not-reported"));
            let from = flash.size_known_from.map(|known_from| known_from.present());
            let size = match (flash.size, from) {
                (Some(size), Some(from)) => {
                    tr!("details-size", bytes = tr!("bytes", count = size), from = from)
                }
                (Some(size), None) => tr!("bytes", count = size),
                (None, _) => tr!("details-not-known"),
            };
            line(tr!(
                "details-flash",
                name = flash.name.present(),
                jedec = reported(flash.jedec_id.map(|id| id.to_string())),
                unique = reported(flash.unique_id.map(|id| id.to_string())),
                size = size
            ));
        }
        self.warnings.iter().for_each(|warning| line(tr!("details-warning", text = warning.present())));
        for end in &self.regions {
            match end {
                RegionEnd::Saved { file, report } => {
                    line(tr!("details-saved", file = file.display().to_string(), sha256 = &report.sha256));
                }
                RegionEnd::Kept { part, done, total } => {
                    let (part, total) = (part.display().to_string(), tr!("bytes", count = *total));
                    line(tr!("details-kept", part = part, done = *done, total = total));
                }
                RegionEnd::Nothing => line(tr!("details-nothing-kept")),
            }
        }
    }
}
