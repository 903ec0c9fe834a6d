//! One request to the boot ROM: which bytes to write, how many to read, and whether the answer is valid.
//!
//! Driven by the session, which owns the link and the clock. Never asks for more bytes than the answer has,
//! because the ROM sends no zero-length packet (silicon.md section 5).

use super::request::{DialogueStep, Request};
use super::status::Status;

/// The next operation of the dialogue.
#[derive(Debug, PartialEq, Eq)]
pub enum Want<'a> {
    /// Write these bytes, in one write, then call [`Exchange::wrote`].
    Write(&'a [u8]),
    /// Read one or more bytes into this buffer, then call [`Exchange::received`].
    Read(&'a mut [u8]),
    /// The answer is complete; it had this many bytes of data.
    Done(usize),
}

/// An error that ends the dialogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ExchangeError {
    /// Refused with an error status. The answer ends here and the phone is in command mode.
    #[error("refused with status {0}")]
    Refused(Status),
    /// Refused with an error status after the data was sent or the value was accepted. The phone is in
    /// command mode.
    #[error("ended with status {0}")]
    RefusedAtEnd(Status),
    /// A byte was echoed incorrectly.
    #[error("byte {sent:02x} came back as {got:02x} (byte {at} of the request)")]
    Echo {
        /// Index of the byte in the write.
        at: usize,
        /// The byte sent.
        sent: u8,
        /// The byte echoed.
        got: u8,
    },
    /// The phone announces more data than the buffer for this answer holds.
    #[error("the phone announces {0} bytes")]
    TooLong(u32),
}

/// A dialogue in progress. Data is received directly into the caller's buffer.
#[derive(Debug)]
pub struct Exchange<'d> {
    steps: Vec<DialogueStep>,
    /// Index of the current step.
    at: usize,
    /// Whether the bytes of the current step were written (send steps only).
    written: bool,
    /// Bytes received in the current step.
    got: usize,
    scratch: [u8; 9],
    data: &'d mut [u8],
    /// Data bytes received in all steps.
    filled: usize,
    /// The length announced in a `CountedData` step, once received.
    announced: Option<usize>,
}

impl<'d> Exchange<'d> {
    /// Starts `request`. `data` receives the data of the answer: it has at least [`Request::data_len`] bytes
    /// or, if the phone announces the length, as many as the caller accepts.
    #[must_use]
    pub fn new(request: &Request, data: &'d mut [u8]) -> Self {
        Self {
            steps: request.steps(),
            at: 0,
            written: false,
            got: 0,
            scratch: [0; 9],
            data,
            filled: 0,
            announced: None,
        }
    }

    /// The next operation.
    pub fn want(&mut self) -> Want<'_> {
        let Some(step) = self.steps.get(self.at) else { return Want::Done(self.filled) };
        match step {
            DialogueStep::SendEchoed { bytes, len } if !self.written => {
                Want::Write(bytes.get(..*len).unwrap_or_default())
            }
            DialogueStep::SendPlain(byte) if !self.written => Want::Write(std::slice::from_ref(byte)),
            DialogueStep::SendEchoed { len, .. } => {
                Want::Read(self.scratch.get_mut(self.got..*len).unwrap_or_default())
            }
            // Unreachable: `wrote` moves on after a plain byte.
            DialogueStep::SendPlain(_) => Want::Done(self.filled),
            DialogueStep::Status => Want::Read(self.scratch.get_mut(self.got..2).unwrap_or_default()),
            DialogueStep::Data(len) => {
                let end = self.filled.saturating_add(len.saturating_sub(self.got));
                Want::Read(space(self.data, self.filled, end))
            }
            DialogueStep::CountedData => match self.announced {
                None => Want::Read(self.scratch.get_mut(self.got..4).unwrap_or_default()),
                Some(len) => {
                    let end = self.filled.saturating_add(len.saturating_sub(self.got));
                    Want::Read(space(self.data, self.filled, end))
                }
            },
        }
    }

    /// Whether the next bytes are data, not an echo, a length or a status.
    #[must_use]
    pub fn receiving_data(&self) -> bool {
        match self.steps.get(self.at) {
            Some(DialogueStep::Data(_)) => true,
            Some(DialogueStep::CountedData) => self.announced.is_some(),
            _ => false,
        }
    }

    /// Number of bytes that the phone will still send without further input; `None` if unknown or if it waits
    /// for input first.
    #[must_use]
    pub fn owed(&self) -> Option<usize> {
        let mut owed: usize = 0;
        for (index, step) in self.steps.iter().enumerate().skip(self.at) {
            let current = index == self.at;
            let all = match step {
                DialogueStep::SendEchoed { len, .. } if current && self.written => *len,
                DialogueStep::SendEchoed { .. } | DialogueStep::SendPlain(_) => return None,
                DialogueStep::Status => 2,
                DialogueStep::Data(len) => *len,
                DialogueStep::CountedData => self.announced.filter(|_| current)?,
            };
            owed = owed.saturating_add(all.saturating_sub(if current { self.got } else { 0 }));
        }
        Some(owed)
    }

    /// Whether this is a register write whose value was sent.
    #[must_use]
    pub fn value_sent(&self) -> bool {
        // Steps of a write: header, status, value, and usually a status.
        self.steps.get(2).is_some_and(|step| matches!(step, DialogueStep::SendEchoed { .. }))
            && (self.at > 2 || self.at == 2 && self.written)
    }

    /// Reports that the bytes of the last [`Want::Write`] were written.
    pub fn wrote(&mut self) {
        match self.steps.get(self.at) {
            Some(DialogueStep::SendPlain(_)) => self.next_step(),
            _ => self.written = true,
        }
    }

    /// Reports that `count` bytes were read into the buffer of the last [`Want::Read`].
    ///
    /// # Errors
    /// If the bytes are not a valid answer to this request, or the phone refuses it.
    pub fn received(&mut self, count: usize) -> Result<(), ExchangeError> {
        let Some(step) = self.steps.get(self.at) else { return Ok(()) };
        let before = self.got;
        self.got = self.got.saturating_add(count);
        match step {
            DialogueStep::SendEchoed { bytes, len } => {
                for (at, (sent, got)) in
                    bytes.iter().zip(&self.scratch).enumerate().take(self.got.min(*len)).skip(before)
                {
                    if sent != got {
                        return Err(ExchangeError::Echo { at, sent: *sent, got: *got });
                    }
                }
                if self.got >= *len {
                    self.next_step();
                }
            }
            DialogueStep::SendPlain(_) => {}
            DialogueStep::Status => {
                if self.got >= 2 {
                    let [high, low, ..] = self.scratch;
                    let status = Status(u16::from_be_bytes([high, low]));
                    if status.is_error() {
                        let first = self.steps.iter().position(|step| matches!(step, DialogueStep::Status));
                        return Err(if first == Some(self.at) && self.filled == 0 {
                            ExchangeError::Refused(status)
                        } else {
                            ExchangeError::RefusedAtEnd(status)
                        });
                    }
                    self.next_step();
                }
            }
            DialogueStep::Data(len) => {
                let len = *len;
                self.filled = self.filled.saturating_add(count);
                if self.got >= len {
                    self.next_step();
                }
            }
            DialogueStep::CountedData => match self.announced {
                None if self.got >= 4 => {
                    let [a, b, c, d, ..] = self.scratch;
                    let announced = u32::from_be_bytes([a, b, c, d]);
                    match usize::try_from(announced) {
                        Ok(0) => self.next_step(),
                        Ok(len) if len <= self.data.len().saturating_sub(self.filled) => {
                            self.announced = Some(len);
                            self.got = 0;
                        }
                        _ => return Err(ExchangeError::TooLong(announced)),
                    }
                }
                None => {}
                Some(len) => {
                    self.filled = self.filled.saturating_add(count);
                    if self.got >= len {
                        self.next_step();
                    }
                }
            },
        }
        Ok(())
    }

    fn next_step(&mut self) {
        self.at += 1;
        self.written = false;
        self.got = 0;
        self.announced = None;
    }
}

fn space(data: &mut [u8], from: usize, to: usize) -> &mut [u8] {
    let to = to.min(data.len());
    data.get_mut(from..to).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brom::VersionKind;
    use crate::units::Address;

    /// Runs a dialogue: `<` bytes are received in pieces of at most `chunk`, `>` bytes are compared with what
    /// is written.
    fn play(
        request: Request,
        script: &[(char, &[u8])],
        chunk: usize,
        data: &mut [u8],
    ) -> Result<usize, ExchangeError> {
        let mut exchange = Exchange::new(&request, data);
        let mut answer: Vec<u8> = Vec::new();
        let mut script = script.iter();
        loop {
            match exchange.want() {
                Want::Done(filled) => {
                    assert!(answer.is_empty() && script.next().is_none(), "{request:?} left something over");
                    return Ok(filled);
                }
                Want::Write(bytes) => {
                    assert!(answer.is_empty(), "{request:?} writes before the answer was taken");
                    let (direction, expected) = script.next().expect("nothing more to write");
                    assert_eq!((*direction, bytes), ('>', *expected));
                    exchange.wrote();
                }
                Want::Read(buffer) => {
                    while answer.is_empty() {
                        let (direction, bytes) = script.next().expect("waits for ever");
                        assert_eq!(*direction, '<');
                        answer.extend_from_slice(bytes);
                    }
                    let count = buffer.len().min(chunk).min(answer.len());
                    assert!(count > 0, "{request:?} reads nothing");
                    buffer[..count].copy_from_slice(&answer[..count]);
                    answer.drain(..count);
                    exchange.received(count)?;
                }
            }
        }
    }

    #[test]
    fn a_read_of_two_words_is_decoded_from_pieces_of_any_size() {
        let request = Request::Read32 { at: Address(0xA01C_0108), words: 2 };
        let header: &[u8] = &[0xD1, 0xA0, 0x1C, 0x01, 0x08, 0, 0, 0, 2];
        for chunk in 1..20 {
            let mut data = [0; 8];
            let script: &[(char, &[u8])] = &[
                ('>', header),
                ('<', header),
                ('<', &[0, 0]),
                ('<', &[0x35, 0xC0, 0, 0, 1, 2, 3, 4]),
                ('<', &[0, 0]),
            ];
            assert_eq!(play(request, script, chunk, &mut data), Ok(8));
            assert_eq!(data, [0x35, 0xC0, 0, 0, 1, 2, 3, 4]);
        }
    }

    #[test]
    fn a_refused_read_ends_after_its_first_status() {
        let request = Request::Read32 { at: Address(0xFFF0_0000), words: 1 };
        let header: &[u8] = &[0xD1, 0xFF, 0xF0, 0, 0, 0, 0, 0, 1];
        let refused = play(request, &[('>', header), ('<', header), ('<', &[0x1D, 0x08])], 64, &mut [0; 4]);
        assert_eq!(refused, Err(ExchangeError::Refused(Status(0x1D08))));
        let late = play(
            request,
            &[('>', header), ('<', header), ('<', &[0, 0]), ('<', &[1, 2, 3, 4]), ('<', &[0x1D, 0x08])],
            64,
            &mut [0; 4],
        );
        assert_eq!(late, Err(ExchangeError::RefusedAtEnd(Status(0x1D08))));
    }

    #[test]
    fn write_statuses_up_to_3_are_good_and_the_value_follows_the_first_status() {
        let request = Request::Write16 { at: Address(0xA003_0000), value: 0x2200 };
        let header: &[u8] = &[0xD2, 0xA0, 0x03, 0, 0, 0, 0, 0, 1];
        for status in [0u8, 1, 2, 3] {
            let script: &[(char, &[u8])] = &[
                ('>', header),
                ('<', header),
                ('<', &[0, status]),
                ('>', &[0x22, 0]),
                ('<', &[0x22, 0]),
                ('<', &[0, status]),
            ];
            assert_eq!(play(request, script, 1, &mut []), Ok(0));
        }
        let refused = play(request, &[('>', header), ('<', header), ('<', &[0x1D, 0x02])], 3, &mut []);
        assert_eq!(refused, Err(ExchangeError::Refused(Status(0x1D02))));
    }

    #[test]
    fn a_wrong_echo_is_an_error_at_its_byte() {
        let request = Request::Read32 { at: Address(0), words: 1 };
        let header: &[u8] = &[0xD1, 0, 0, 0, 0, 0, 0, 0, 1];
        let result = play(request, &[('>', header), ('<', &[0xD1, 0, 7])], 1, &mut [0; 4]);
        assert_eq!(result, Err(ExchangeError::Echo { at: 2, sent: 0, got: 7 }));
    }

    #[test]
    fn a_version_answer_is_one_byte_and_an_me_id_has_a_length() {
        let mut data = [0; 1];
        assert_eq!(
            play(Request::Version(VersionKind::BootRom), &[('>', &[0xFF]), ('<', &[5])], 1, &mut data),
            Ok(1)
        );
        assert_eq!(data, [5]);
        let mut id = [0; 32];
        let me_id: &[u8] = &[9; 16];
        let script: &[(char, &[u8])] =
            &[('>', &[0xE1]), ('<', &[0xE1]), ('<', &[0, 0, 0, 16]), ('<', me_id), ('<', &[0, 0])];
        assert_eq!(play(Request::MeId, script, 5, &mut id), Ok(16));
        assert_eq!(&id[..16], me_id);
        let too_long =
            play(Request::MeId, &[('>', &[0xE1]), ('<', &[0xE1]), ('<', &[0, 0, 1, 0])], 5, &mut [0; 32]);
        assert_eq!(too_long, Err(ExchangeError::TooLong(256)));
    }

    #[test]
    fn the_number_of_bytes_still_to_come_is_known() {
        let mut data = [0; 8];
        let request = Request::Read32 { at: Address(0), words: 2 };
        let mut exchange = Exchange::new(&request, &mut data);
        assert_eq!(exchange.owed(), None, "the header is still to be sent");
        assert!(matches!(exchange.want(), Want::Write(_)));
        exchange.wrote();
        assert_eq!(exchange.owed(), Some(9 + 2 + 8 + 2));
        let mut taken = 0;
        for byte in [0xD1, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 1, 2, 3] {
            let Want::Read(buffer) = exchange.want() else { panic!() };
            buffer[0] = byte;
            exchange.received(1).unwrap();
            taken += 1;
            assert_eq!(exchange.owed(), Some(21 - taken));
        }
        assert_eq!(Exchange::new(&Request::Version(VersionKind::BootRom), &mut [0]).owed(), None);
    }

    #[test]
    fn value_sent_is_true_once_the_value_was_written() {
        let request = Request::Write32 { at: Address(0), value: 1 };
        let mut exchange = Exchange::new(&request, &mut []);
        let mut sent = Vec::new();
        for count in [0usize, 9, 2, 0, 4, 2] {
            sent.push(exchange.value_sent());
            match exchange.want() {
                Want::Write(_) => exchange.wrote(),
                Want::Read(buffer) => {
                    let echo = [0xD4, 0, 0, 0, 0, 0, 0, 0, 1];
                    let len = buffer.len();
                    buffer.copy_from_slice(match count {
                        9 => &echo[..len],
                        4 => &[0, 0, 0, 1],
                        _ => &[0, 1],
                    });
                    exchange.received(len).unwrap();
                }
                Want::Done(_) => panic!("too early"),
            }
        }
        assert_eq!((sent, exchange.value_sent()), (vec![false, false, false, false, true, true], true));
        assert_eq!(exchange.want(), Want::Done(0));
    }
}
