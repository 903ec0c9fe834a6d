//! One dialogue with the boot ROM: says what to write and how many bytes to read, and judges what came.
//!
//! Driven by the session, which owns the link and the clock. It never asks for more bytes than the answer
//! has, because the ROM never sends a zero-length packet (silicon.md section 5).

use super::request::{Request, Step};
use super::status::Status;

/// What the dialogue needs next.
#[derive(Debug, PartialEq, Eq)]
pub enum Want<'a> {
    /// Write these bytes, in one write, then call [`Exchange::wrote`].
    Write(&'a [u8]),
    /// Read into this buffer (any number of its bytes), then call [`Exchange::received`].
    Read(&'a mut [u8]),
    /// The answer is complete; this many bytes of data came.
    Done(usize),
}

/// An answer that ends the dialogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ExchangeError {
    /// The phone said no. Nothing more comes; it is in command mode.
    #[error("refused with status {0}")]
    Refused(Status),
    /// The phone said no after it had sent its data or taken the value. It is in command mode.
    #[error("ended with status {0}")]
    RefusedAtEnd(Status),
    /// A byte came back changed.
    #[error("byte {sent:02x} came back as {got:02x} (byte {at} of the request)")]
    Echo {
        /// Which byte of the write.
        at: usize,
        /// As sent.
        sent: u8,
        /// As echoed.
        got: u8,
    },
    /// The phone announces more data than any answer of this kind has.
    #[error("it announces {0} bytes")]
    TooLong(u32),
}

/// A dialogue in progress. Data goes straight into the caller's buffer.
#[derive(Debug)]
pub struct Exchange<'d> {
    steps: Vec<Step>,
    /// Index of the current step.
    at: usize,
    /// The current step's bytes were written (send steps only).
    written: bool,
    /// Bytes received in the current step.
    got: usize,
    small: [u8; 9],
    data: &'d mut [u8],
    /// Data bytes received so far, in all steps.
    filled: usize,
    /// The length that a `CountedData` step announced, once known.
    announced: Option<usize>,
}

impl<'d> Exchange<'d> {
    /// Starts `request`. `data` takes the data of the answer and is at least [`Request::data_len`] bytes
    /// long, or as long as the caller accepts where the phone says the length.
    #[must_use]
    pub fn new(request: &Request, data: &'d mut [u8]) -> Self {
        Self {
            steps: request.steps(),
            at: 0,
            written: false,
            got: 0,
            small: [0; 9],
            data,
            filled: 0,
            announced: None,
        }
    }

    /// What is needed next.
    pub fn want(&mut self) -> Want<'_> {
        let Some(step) = self.steps.get(self.at) else { return Want::Done(self.filled) };
        match step {
            Step::SendEchoed { bytes, len } if !self.written => {
                Want::Write(bytes.get(..*len).unwrap_or_default())
            }
            Step::SendPlain(byte) if !self.written => Want::Write(std::slice::from_ref(byte)),
            Step::SendEchoed { len, .. } => {
                Want::Read(self.small.get_mut(self.got..*len).unwrap_or_default())
            }
            // `wrote` and `received` move past a plain byte at once.
            Step::SendPlain(_) => Want::Done(self.filled),
            Step::Status => Want::Read(self.small.get_mut(self.got..2).unwrap_or_default()),
            Step::Data(len) => {
                let end = self.filled.saturating_add(len.saturating_sub(self.got));
                Want::Read(space(self.data, self.filled, end))
            }
            Step::CountedData => match self.announced {
                None => Want::Read(self.small.get_mut(self.got..4).unwrap_or_default()),
                Some(len) => {
                    let end = self.filled.saturating_add(len.saturating_sub(self.got));
                    Want::Read(space(self.data, self.filled, end))
                }
            },
        }
    }

    /// Whether what comes next is data, not an echo, a length or a status.
    #[must_use]
    pub fn receiving_data(&self) -> bool {
        match self.steps.get(self.at) {
            Some(Step::Data(_)) => true,
            Some(Step::CountedData) => self.announced.is_some(),
            _ => false,
        }
    }

    /// How many bytes the phone still sends by itself; `None` where that is not known, or where it waits for
    /// more first.
    #[must_use]
    pub fn owed(&self) -> Option<usize> {
        let mut owed: usize = 0;
        for (index, step) in self.steps.iter().enumerate().skip(self.at) {
            let current = index == self.at;
            let all = match step {
                Step::SendEchoed { len, .. } if current && self.written => *len,
                Step::SendEchoed { .. } | Step::SendPlain(_) => return None,
                Step::Status => 2,
                Step::Data(len) => *len,
                Step::CountedData => self.announced.filter(|_| current)?,
            };
            owed = owed.saturating_add(all.saturating_sub(if current { self.got } else { 0 }));
        }
        Some(owed)
    }

    /// Whether this is a register write and the value is on its way or over.
    #[must_use]
    pub fn value_sent(&self) -> bool {
        // Steps of a write: header, status, value, and mostly a status.
        self.steps.get(2).is_some_and(|step| matches!(step, Step::SendEchoed { .. }))
            && (self.at > 2 || self.at == 2 && self.written)
    }

    /// The bytes of the last [`Want::Write`] are on their way.
    pub fn wrote(&mut self) {
        match self.steps.get(self.at) {
            Some(Step::SendPlain(_)) => self.next_step(),
            _ => self.written = true,
        }
    }

    /// `count` bytes came into the buffer of the last [`Want::Read`].
    ///
    /// # Errors
    /// When they are no answer to this request, or the answer is no.
    pub fn received(&mut self, count: usize) -> Result<(), ExchangeError> {
        let Some(step) = self.steps.get(self.at) else { return Ok(()) };
        let before = self.got;
        self.got = self.got.saturating_add(count);
        match step {
            Step::SendEchoed { bytes, len } => {
                for (at, (sent, got)) in
                    bytes.iter().zip(&self.small).enumerate().take(self.got.min(*len)).skip(before)
                {
                    if sent != got {
                        return Err(ExchangeError::Echo { at, sent: *sent, got: *got });
                    }
                }
                if self.got >= *len {
                    self.next_step();
                }
            }
            Step::SendPlain(_) => {}
            Step::Status => {
                if self.got >= 2 {
                    let [high, low, ..] = self.small;
                    let status = Status(u16::from_be_bytes([high, low]));
                    if status.is_error() {
                        let first = self.steps.iter().position(|step| matches!(step, Step::Status));
                        return Err(if first == Some(self.at) && self.filled == 0 {
                            ExchangeError::Refused(status)
                        } else {
                            ExchangeError::RefusedAtEnd(status)
                        });
                    }
                    self.next_step();
                }
            }
            Step::Data(len) => {
                let len = *len;
                self.filled = self.filled.saturating_add(count);
                if self.got >= len {
                    self.next_step();
                }
            }
            Step::CountedData => match self.announced {
                None if self.got >= 4 => {
                    let [a, b, c, d, ..] = self.small;
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

    /// Plays a dialogue: `<` bytes are fed at most `chunk` at a time, `>` bytes are compared with what is
    /// written.
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
    fn an_exchange_counts_the_bytes_the_phone_has_yet_to_send() {
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
    fn an_exchange_reports_whether_the_value_was_sent() {
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
