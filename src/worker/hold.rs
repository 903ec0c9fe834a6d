//! [`HoldingChooser`]: a phone waits in command mode while the user chooses its Download Agent file.
//!
//! Used by the station's thread. Obeys the stop flag and notices when the phone is unplugged.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crossbeam_channel::{Receiver, RecvTimeoutError};

use super::messages::{AgentAnswer, HoldId, JobId, WaitingSmartphone, WorkerEvent};
use super::outbox::Outbox;
use bromide_engine::acquire::{AcquireError, AgentChooser, AgentFiles, AgentQuery, Obstacle, WaitingPhone};
use bromide_engine::cancel::Cancel;

/// How long an answer is waited for before the phone and the stop flag are looked at.
const SLICE: Duration = Duration::from_millis(50);

/// Asks for the files of every smartphone that the job meets, and of feature phones whose boot ROM refuses
/// reads.
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
        query: &AgentQuery<'_>,
        presence: &mut dyn WaitingPhone,
        cancel: &Cancel,
    ) -> Result<Option<AgentFiles>, AcquireError> {
        let &AgentQuery { phone, door, security, refused } = query;
        // A flash that does not show: contacts and battery are more likely to help than a file.
        if matches!(refused, Some(Obstacle::Flash(_))) {
            return Ok(None);
        }
        self.last = HoldId(self.last.0.saturating_add(1));
        let refused = refused.cloned();
        let phone = WaitingSmartphone { hold: self.last, phone: phone.clone(), door, security, refused };
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
