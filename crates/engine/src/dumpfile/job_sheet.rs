//! [`JobSheet`]: what a shop writes down about one phone: ticket, customer, model, IMEI.
//!
//! Typed by the user, also while the phone is read; goes into names, journal and report. Never read from a phone.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};

/// What was written down about one phone. Empty texts were not filled in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct JobSheet {
    /// The number of the job in the shop.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub ticket: String,
    /// The owner.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub customer: String,
    /// The model.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub model: String,
    /// The IMEI, as it was typed or scanned.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub imei: String,
}

impl JobSheet {
    /// Whether nothing was filled in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == JobSheet::default()
    }

    /// The text for a placeholder of a name; `None` if it is not one of the sheet's.
    #[must_use]
    pub fn value(&self, placeholder: &str) -> Option<&str> {
        match placeholder {
            "ticket" => Some(&self.ticket),
            "customer" => Some(&self.customer),
            "model" => Some(&self.model),
            "imei" => Some(&self.imei),
            _ => None,
        }
    }
}

/// The sheet of a job, which may be changed until the dump gets its name. Clones share one sheet.
#[derive(Debug, Clone, Default)]
pub struct SheetHandle(Arc<Mutex<JobSheet>>);

impl SheetHandle {
    /// A handle to a sheet of its own.
    #[must_use]
    pub fn new(sheet: JobSheet) -> SheetHandle {
        SheetHandle(Arc::new(Mutex::new(sheet)))
    }

    /// The sheet as it is now.
    #[must_use]
    pub fn get(&self) -> JobSheet {
        self.lock().clone()
    }

    /// Replaces the sheet. What is saved already keeps the one before.
    pub fn set(&self, sheet: JobSheet) {
        *self.lock() = sheet;
    }

    /// Fills an empty sheet with that of an earlier run.
    pub(crate) fn continue_from(&self, before: JobSheet) {
        let mut sheet = self.lock();
        if sheet.is_empty() {
            *sheet = before;
        }
    }

    fn lock(&self) -> MutexGuard<'_, JobSheet> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_fields_are_not_written_and_missing_ones_are_empty() {
        let sheet = JobSheet { ticket: "A-17".into(), imei: "35".into(), ..JobSheet::default() };
        assert_eq!(serde_json::to_string(&sheet).unwrap(), r#"{"ticket":"A-17","imei":"35"}"#);
        let read: JobSheet = serde_json::from_str(r#"{"imei":"35","ticket":"A-17","colour":"red"}"#).unwrap();
        assert_eq!(read, sheet);
        assert!(serde_json::from_str::<JobSheet>("{}").unwrap().is_empty());
    }

    #[test]
    fn what_was_typed_wins_over_what_an_earlier_run_kept() {
        let sheet = |ticket: &str| JobSheet { ticket: ticket.into(), ..JobSheet::default() };
        let handle = SheetHandle::default();
        handle.continue_from(sheet("before"));
        assert_eq!(handle.get(), sheet("before"));
        handle.clone().set(sheet("now"));
        handle.continue_from(sheet("before"));
        assert_eq!(handle.get(), sheet("now"));
    }
}
