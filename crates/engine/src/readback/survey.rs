//! From "no phone" to "this phone, its flash known and visible": what every job and every reconnection begins with.
//!
//! Called by the job and by `info`. Reads no dump and touches no file.

use std::time::Duration;

use super::job::{Event, JobError};
use super::phone::{NoPhone, Phone, find_phone, lost, put_back};
use super::report::{FlashFacts, PhoneFacts, whole_sentence};
use super::steady::Steady;
use crate::cancel::Cancel;
use crate::chip::Evidence;
use crate::flash::{self, Survey, WindowCheck};
use crate::link::PhonePort;
use crate::words;

/// Finds a phone, recognises its chip and surveys its flash; reads no dump. The caller ends with [`Surveyed::release`].
/// `reset`: restart a phone that turns out to be of no use.
///
/// # Errors
/// When no phone comes in time, or it cannot be read. The phone was put back in order, as far as that was possible.
pub fn survey_phone(
    port: &mut dyn PhonePort,
    wait: Option<Duration>,
    reset: bool,
    cancel: &Cancel,
    tell: &mut dyn FnMut(Event),
) -> Result<Surveyed, JobError> {
    survey(port, wait, reset, cancel, tell).map_err(|none| none.error)
}

/// As [`survey_phone`].
pub(super) fn survey(
    port: &mut dyn PhonePort,
    wait: Option<Duration>,
    reset: bool,
    cancel: &Cancel,
    tell: &mut dyn FnMut(Event),
) -> Result<Surveyed, NoPhone> {
    let mut phone = find_phone(port, wait, reset, cancel, tell)?;
    tell(Event::Phone(phone.facts.clone()));
    let mut steady = Steady::new(&mut phone.session, &phone.chip.window);
    let survey = match flash::survey(&mut steady, phone.chip) {
        Ok(survey) => survey,
        Err(error) => {
            let (mut error, undo) = (lost(error), steady.undo());
            let may_knock = matches!(&error, JobError::Lost(error) if error.is_clean_end());
            put_back(&mut phone.session, phone.chip, undo, Some(&mut error), reset, tell);
            return Err(NoPhone { error, may_knock, session: Some(Box::new(phone.session)) });
        }
    };
    let facts = flash_facts(&survey);
    tell(Event::Flash(facts.clone()));
    let mut warnings: Vec<String> = survey.flash.warnings.iter().map(|text| whole_sentence(text)).collect();
    if let Evidence::ExpectedNoReport(_) = phone.chip.evidence {
        warnings.push(format!("{}: {}.", phone.chip.name, phone.chip.evidence.sentence()));
    }
    if let Some(obstacle) = survey.first_block.obstacle().or(lost_window(&survey)) {
        put_back(&mut phone.session, phone.chip, survey.restore, None, reset, tell);
        let error = JobError::CannotRead { why: obstacle, needed: words!("do-unplug-and-retry") };
        let may_knock = !phone.session.write_broke_off();
        return Err(NoPhone { error, may_knock, session: Some(Box::new(phone.session)) });
    }
    for warning in &warnings {
        tell(Event::Warning(warning.clone()));
    }
    Ok(Surveyed { phone, survey, flash: facts, warnings })
}

/// A phone in command mode with its flash window on.
#[derive(Debug)]
pub struct Surveyed {
    pub(super) phone: Phone,
    pub(super) survey: Survey,
    flash: FlashFacts,
    warnings: Vec<String>,
}

impl Surveyed {
    /// The phone.
    #[must_use]
    pub fn phone(&self) -> &PhoneFacts {
        &self.phone.facts
    }

    /// Its flash.
    #[must_use]
    pub fn flash(&self) -> &FlashFacts {
        &self.flash
    }

    /// What the user should know.
    #[must_use]
    pub fn warnings(&self) -> &[String] {
        &self.warnings
    }

    /// The port's name.
    #[must_use]
    pub fn port(&self) -> String {
        self.phone.session.port()
    }

    /// Gives the flash window's register its old value back and, if asked, restarts the phone. Best effort: nothing is
    /// lost when the phone has gone meanwhile.
    pub fn release(mut self, reset: bool, tell: &mut dyn FnMut(Event)) {
        self.put_back(None, reset, tell);
    }

    pub(super) fn put_back(
        &mut self,
        error: Option<&mut JobError>,
        reset: bool,
        tell: &mut dyn FnMut(Event),
    ) {
        put_back(&mut self.phone.session, self.phone.chip, self.survey.restore, error, reset, tell);
    }
}

fn lost_window(survey: &Survey) -> Option<String> {
    matches!(survey.window_check, WindowCheck::Lost).then(|| survey.window_check.warning()).flatten()
}

fn flash_facts(survey: &Survey) -> FlashFacts {
    FlashFacts {
        jedec_id: survey.flash.jedec.map(|id| id.to_string()),
        unique_id: survey.flash.unique_id.as_ref().map(ToString::to_string),
        name: survey.flash.name.clone(),
        size: survey.flash.size.as_ref().map(|size| size.bytes),
        size_known_from: survey.flash.size.as_ref().map(|size| size.known_from.to_string()),
    }
}
