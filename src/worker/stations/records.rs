//! [`StationRecord`]: what became of one phone, for the session's table; and which phones were saved already.

use std::path::PathBuf;

use crate::worker::messages::JobFailure;
use bromide_engine::dumpfile::{JobSheet, Report};
use bromide_engine::facts::{ChipCode, MeId, PhoneFacts, StorageFacts};
use bromide_engine::finder::Socket;
use bromide_engine::readback::{JobOutcome, RegionEnd};
use bromide_engine::stations::{PhoneEnd, StationNumber};

/// What became of one phone.
#[derive(Debug, Clone, PartialEq)]
pub struct StationRecord {
    /// Its number in the session, from 1.
    pub number: u32,
    /// Its station.
    pub station: StationNumber,
    /// Its socket.
    pub socket: Socket,
    /// What was written down about it.
    pub sheet: JobSheet,
    /// The phone, if it was recognised.
    pub phone: Option<PhoneFacts>,
    /// Its storage, if it was recognised.
    pub storage: Option<StorageFacts>,
    /// Date and time at which its job began, as in reports.
    pub begun: String,
    /// How long the job took, in seconds.
    pub seconds: u64,
    /// The folder of its backup; `None`: dumps of their own.
    pub backup: Option<PathBuf>,
    /// What became of its dumps.
    pub regions: Vec<RegionEnd>,
    /// All saved, or why not.
    pub result: Result<(), NotSaved>,
}

/// Why a phone was not saved.
#[derive(Debug, Clone, PartialEq)]
pub enum NotSaved {
    /// The job ended so.
    Job(JobFailure),
    /// This session has saved it before.
    AlreadySaved {
        /// The dump.
        file: PathBuf,
    },
}

impl StationRecord {
    /// The kind of ending.
    #[must_use]
    pub fn outcome(&self) -> JobOutcome {
        match &self.result {
            Ok(()) | Err(NotSaved::AlreadySaved { .. }) => JobOutcome::Saved,
            Err(NotSaved::Job(failure)) => failure.outcome(),
        }
    }

    /// The dumps that are saved, and their reports.
    pub fn saved(&self) -> impl Iterator<Item = (&PathBuf, &Report)> {
        self.regions.iter().filter_map(|end| match end {
            RegionEnd::Saved { file, report } => Some((file, &**report)),
            _ => None,
        })
    }

    /// The first dump that was saved, or the folder of the backup.
    #[must_use]
    pub fn saved_file(&self) -> Option<&PathBuf> {
        let (file, _) = self.saved().next()?;
        Some(self.backup.as_ref().unwrap_or(file))
    }

    /// Its part in the totals.
    pub(super) fn end(&self) -> PhoneEnd {
        match &self.result {
            Ok(()) => {
                let bytes = self.saved().map(|(_, report)| report.length);
                PhoneEnd::Saved { bytes: bytes.fold(0, u64::saturating_add) }
            }
            Err(NotSaved::AlreadySaved { .. }) => PhoneEnd::AlreadySaved,
            Err(NotSaved::Job(failure)) if failure.outcome() == JobOutcome::Stopped => PhoneEnd::Stopped,
            Err(NotSaved::Job(_)) => PhoneEnd::Failed,
        }
    }
}

/// The phones that were saved, as far as they have a number of their own, and their dumps.
#[derive(Debug, Default)]
pub(super) struct SavedPhones(Vec<(PhoneId, PathBuf)>);

/// What only one phone has.
#[derive(Debug, Clone, PartialEq, Eq)]
struct PhoneId {
    code: ChipCode,
    me_id: Option<MeId>,
    soc_id: Option<MeId>,
}

impl PhoneId {
    /// The id of `phone`; `None` if it does not tell one.
    fn of(phone: &PhoneFacts) -> Option<PhoneId> {
        let [me_id, soc_id] = [&phone.me_id, &phone.soc_id].map(|id| id.clone().filter(MeId::is_unique));
        (me_id.is_some() || soc_id.is_some()).then_some(PhoneId { code: phone.hardware_code, me_id, soc_id })
    }
}

impl SavedPhones {
    /// `phone` was saved as `file`.
    pub(super) fn add(&mut self, phone: &PhoneFacts, file: PathBuf) {
        if let Some(id) = PhoneId::of(phone) {
            self.0.push((id, file));
        }
    }

    /// The dump of `phone`, if it was saved before and has a number that proves it.
    pub(super) fn find(&self, phone: &PhoneFacts) -> Option<&PathBuf> {
        let id = PhoneId::of(phone)?;
        self.0.iter().find(|(known, _)| *known == id).map(|(_, file)| file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phone(me_id: Option<Vec<u8>>) -> PhoneFacts {
        PhoneFacts {
            chip: "MT6261".into(),
            variant: None,
            hardware_code: ChipCode(0x6261),
            hardware_version: None,
            software_version: None,
            me_id: me_id.map(MeId),
            soc_id: None,
            security: None,
        }
    }

    #[test]
    fn only_a_real_number_proves_that_a_phone_was_saved_before() {
        let mut saved = SavedPhones::default();
        for id in [None, Some(vec![0; 16]), Some(vec![0xFF; 16]), Some((1..=16).collect())] {
            saved.add(&phone(id), "a.bin".into());
        }
        assert_eq!(saved.find(&phone(Some((1..=16).collect()))), Some(&PathBuf::from("a.bin")));
        for id in [None, Some(vec![0; 16]), Some(vec![0xFF; 16]), Some((2..=17).collect())] {
            assert_eq!(saved.find(&phone(id)), None);
        }
        let other = PhoneFacts { hardware_code: ChipCode(0x6260), ..phone(Some((1..=16).collect())) };
        assert_eq!(saved.find(&other), None);
    }
}
