//! The last job as text for someone who can help: program, ending, phone, flash, files, log. In English, whatever
//! language is shown.

use crate::app::{AppState, Finished, Level, RegionEnd, Station, StorageFacts};
use crate::present::words::in_english;
use crate::present::{self, Present as _};
use crate::tr;

impl AppState {
    /// What happened to the last job, as text to copy.
    #[must_use]
    pub fn details(&self) -> String {
        in_english(|| self.details_as_shown())
    }

    fn details_as_shown(&self) -> String {
        let mut text = String::new();
        let mut line = |words: String| text += &format!("{words}\n");
        line(tr!("details-program", name = "Bromide", version = env!("CARGO_PKG_VERSION")));
        line(tr!("details-state", state = self.station.state().words()));
        if let Station::Finished(finished) = &self.station {
            finished.write_details(&mut line);
        }
        line(String::new());
        text + &self.log.as_text(Level::Info, "")
    }
}

impl Finished {
    /// Writes what is known of the ended job, a line at a time.
    fn write_details(&self, line: &mut dyn FnMut(String)) {
        if let Some(error) = self.user_error() {
            line(tr!("details-cause", cause = &error.cause));
            error.what_to_do().iter().enumerate().for_each(|(n, step)| line(format!("  {}. {step}", n + 1)));
        }
        if let Some(phone) = &self.phone {
            let reported = |value: Option<String>| value.unwrap_or_else(|| tr!("details-not-told"));
            line(tr!(
                "details-phone",
                name = phone.chip_name(),
                code = phone.hardware_code.to_string(),
                hardware = reported(phone.hardware_version.map(|code| code.to_string())),
                software = reported(phone.software_version.map(|code| code.to_string())),
                id = reported(phone.me_id.as_ref().map(ToString::to_string))
            ));
        }
        if let Some(StorageFacts::Managed(managed)) = &self.storage {
            let reported = |value: Option<String>| value.unwrap_or_else(|| tr!("details-not-told"));
            let bytes = managed.size_of(managed.main_area());
            line(tr!(
                "details-storage",
                name = managed.kind.name(),
                id = reported(managed.id.as_ref().map(ToString::to_string)),
                size = bytes.map_or_else(|| tr!("details-not-known"), |size| tr!("bytes", count = size))
            ));
        }
        if let Some(StorageFacts::Flash(flash)) = &self.storage {
            let reported = |value: Option<String>| value.unwrap_or_else(|| tr!("details-not-told"));
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
                    let about = report.warnings.iter().filter(|_| report.is_as_it_is());
                    about.for_each(|warning| line(tr!("details-warning", text = warning.present())));
                }
                RegionEnd::Kept { part, good, total } => {
                    let (part, total) = (part.display().to_string(), tr!("bytes", count = *total));
                    line(tr!("details-kept", part = part, done = *good, total = total));
                }
                RegionEnd::Gone { part, good, total } => line(present::gone_part(part, *good, *total)),
                RegionEnd::Deleted { part, good } => line(present::deleted_part(part, *good)),
                RegionEnd::Nothing => line(tr!("details-nothing-kept")),
            }
        }
    }
}
