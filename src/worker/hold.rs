//! [`HoldingChooser`]: a smartphone waits in command mode while the user chooses its Download Agent file.
//!
//! Used by the station's thread. Obeys the stop flag and notices when the phone is unplugged.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crossbeam_channel::{Receiver, RecvTimeoutError};

use super::messages::{AgentAnswer, HoldId, JobId, WaitingSmartphone, WorkerEvent};
use super::outbox::Outbox;
use bromide_engine::acquire::{AcquireError, AgentChooser, AgentFiles, SmartphoneQuery, WaitingPhone};
use bromide_engine::cancel::Cancel;

/// How long an answer is waited for before the phone and the stop flag are looked at.
const SLICE: Duration = Duration::from_millis(50);

/// Asks for the files of every smartphone that the job meets.
pub(super) struct HoldingChooser<'o> {
    id: JobId,
    out: &'o Mutex<&'o mut Outbox>,
    answers: &'o Receiver<(HoldId, AgentAnswer)>,
    last: HoldId,
}

impl<'o> HoldingChooser<'o> {
    pub(super) fn new(
        id: JobId,
        out: &'o Mutex<&'o mut Outbox>,
        answers: &'o Receiver<(HoldId, AgentAnswer)>,
    ) -> HoldingChooser<'o> {
        HoldingChooser { id, out, answers, last: HoldId::default() }
    }
}

impl AgentChooser for HoldingChooser<'_> {
    fn choose(
        &mut self,
        query: &SmartphoneQuery<'_>,
        presence: &mut dyn WaitingPhone,
        cancel: &Cancel,
    ) -> Result<Option<AgentFiles>, AcquireError> {
        self.last = HoldId(self.last.0.saturating_add(1));
        let &SmartphoneQuery { phone, door, security } = query;
        let phone = WaitingSmartphone { hold: self.last, phone: phone.clone(), door, security };
        let event = WorkerEvent::NeedsAgent { id: self.id, phone: Box::new(phone) };
        self.out.lock().unwrap_or_else(PoisonError::into_inner).send_at_once(event);
        loop {
            if cancel.is_set() {
                return Ok(None);
            }
            match self.answers.recv_timeout(SLICE) {
                Ok((hold, answer)) if hold == self.last => {
                    return Ok(match answer {
                        AgentAnswer::Agent(files) => Some(*files),
                        AgentAnswer::NoAgent => None,
                    });
                }
                // For a phone that was unplugged.
                Ok(_) => {}
                // The window is gone.
                Err(RecvTimeoutError::Disconnected) => return Ok(None),
                Err(RecvTimeoutError::Timeout) => presence.ensure_connected()?,
            }
        }
    }
}
