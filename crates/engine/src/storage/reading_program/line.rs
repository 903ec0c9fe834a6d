//! [`ProgramLine`]: requests to the reading program and its answers, over an open pipe.
//!
//! Used by the storage and by the start. Knows what arrives behind what; the bytes are in `reading_program`.

use std::time::Duration;

use crate::reading_program::{ANSWER_LEN, Answer, BLOCK, FifoStores, ProgramRequest, ProgramStep, Tag};
use crate::session::{AgentPipe, Mismatch, SessionError};

/// The program answers at once, and the longest pause within a stream is one block of the flash, some 50 ms
/// (agent.md section 6). A busy computer can delay bytes by 100 ms and more (silicon.md section 9).
pub(super) const SILENCE: Duration = Duration::from_secs(1);
/// How long the reply to the last request is waited for. A stop must end within 150 ms (benches/README.md).
const QUIT_WAIT: Duration = Duration::from_millis(80);
/// At most so many bytes of an ended stream are searched for an answer: two packets, and what the computer's
/// driver holds, which is far less.
const SEARCHED: usize = 4 << 20;
/// Bytes asked for at once while an answer is looked for: whole packets.
const PART: usize = 4096;

/// The line to a reading program that runs.
#[derive(Debug)]
pub(super) struct ProgramLine {
    pub(super) pipe: AgentPipe,
    tag: Tag,
    /// Bytes that have arrived behind an answer.
    pending: Vec<u8>,
}

/// Why an exchange failed.
#[derive(Debug)]
pub(super) enum LineError {
    /// The pipe: silence, stop, the link.
    Session(SessionError),
    /// The program refused the request.
    Refused,
    /// A trailer is missing or does not fit its data.
    WrongTrailer,
}

impl From<SessionError> for LineError {
    fn from(error: SessionError) -> LineError {
        LineError::Session(error)
    }
}

/// A stream that runs: the data or the checksums from `at` on, up to `end`, as offsets in the flash.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stream {
    request: ProgramRequest,
    tag: Tag,
    pub(super) at: u64,
    pub(super) end: u64,
}

impl Stream {
    /// Whether it brings content, not only checksums.
    pub(super) fn has_content(&self) -> bool {
        matches!(self.request, ProgramRequest::Read { .. })
    }

    /// Bytes of the next block; 0 at the end.
    pub(super) fn block_len(&self) -> u64 {
        self.end.saturating_sub(self.at).min(BLOCK)
    }
}

/// A block whose trailer is right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ReceivedBlock {
    /// Bytes of the flash.
    pub(super) len: u64,
    /// Their CRC-32.
    pub(super) sum: u32,
}

impl ProgramLine {
    pub(super) fn new(pipe: AgentPipe) -> ProgramLine {
        ProgramLine { pipe, tag: Tag::default(), pending: Vec::new() }
    }

    /// Waits for the message that the program sends first, as the answer to a request with tag 0.
    pub(super) fn first_answer(&mut self, silence: Duration) -> Result<Answer, LineError> {
        self.answer(ProgramRequest::Hello, Tag::default(), ProgramStep::Hello, silence)
    }

    /// Sends a request, which ends a stream that runs, and waits for its reply. Returns its number.
    pub(super) fn ask(
        &mut self,
        request: ProgramRequest,
        during: ProgramStep,
        silence: Duration,
    ) -> Result<Answer, LineError> {
        self.tag = self.tag.next();
        self.pipe.send(&request.bytes(self.tag))?;
        let answer = self.answer(request, self.tag, during, silence)?;
        match answer.accepted() {
            Ok(_) => Ok(answer),
            Err(_) => Err(LineError::Refused),
        }
    }

    /// Starts a stream of the flash.
    pub(super) fn start(
        &mut self,
        content: Option<FifoStores>,
        offset: u64,
        end: u64,
    ) -> Result<Stream, LineError> {
        let (at, len) = (number(offset), number(end.saturating_sub(offset)));
        let (request, during) = match content {
            Some(stores) => (ProgramRequest::Read { stores, offset: at, len }, ProgramStep::Read),
            None => (ProgramRequest::Sums { offset: at, len }, ProgramStep::Sums),
        };
        self.ask(request, during, SILENCE)?;
        Ok(Stream { request, tag: self.tag, at: offset, end })
    }

    /// Starts the stream of the program's tables.
    pub(super) fn start_tables(&mut self, stores: FifoStores, len: usize) -> Result<Stream, LineError> {
        let request = ProgramRequest::Tables(stores);
        self.ask(request, ProgramStep::Tables, SILENCE)?;
        Ok(Stream { request, tag: self.tag, at: 0, end: len as u64 })
    }

    /// Receives the next block of a stream with its trailer. Nothing in `block` may be used after an error.
    pub(super) fn next_block(
        &mut self,
        stream: &mut Stream,
        block: &mut Vec<u8>,
    ) -> Result<ReceivedBlock, LineError> {
        let len = stream.block_len();
        let during = match stream.request {
            ProgramRequest::Sums { .. } => ProgramStep::Sums,
            ProgramRequest::Tables(_) => ProgramStep::Tables,
            _ => ProgramStep::Read,
        };
        let has_data = during != ProgramStep::Sums;
        if has_data {
            block.resize(usize::try_from(len).unwrap_or_default(), 0);
            self.take(during, block)?;
        }
        let mut trailer = [0; ANSWER_LEN];
        self.take(during, &mut trailer)?;
        let end = stream.at.saturating_add(len);
        let is_end = |answer: &Answer| during == ProgramStep::Tables || u64::from(answer.end()) == end;
        let answer = Answer::parse(&trailer)
            .filter(|answer| answer.belongs_to(stream.request, stream.tag) && is_end(answer))
            .ok_or(LineError::WrongTrailer)?;
        if has_data && crc32fast::hash(block) != answer.sum() {
            return Err(LineError::WrongTrailer);
        }
        stream.at = end;
        Ok(ReceivedBlock { len, sum: answer.sum() })
    }

    /// Fills `into` with the next bytes.
    pub(super) fn take(&mut self, during: ProgramStep, into: &mut [u8]) -> Result<(), SessionError> {
        let known = self.pending.len().min(into.len());
        let (first, rest) = into.split_at_mut(known);
        for (to, from) in first.iter_mut().zip(self.pending.drain(..known)) {
            *to = from;
        }
        self.pipe.receive(during, rest, SILENCE)
    }

    /// Ends the program: the phone restarts (agent.md section 2, step 12). A port that vanishes is success.
    pub(super) fn quit(&mut self) -> Result<(), LineError> {
        self.pipe.ignore_cancel();
        match self.ask(ProgramRequest::Quit, ProgramStep::Quit, QUIT_WAIT) {
            Ok(_) | Err(LineError::Session(SessionError::Link(_))) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// Receives and drops bytes until the line is quiet.
    pub(super) fn drain(&mut self, quiet: Duration, limit: Duration) -> Result<bool, SessionError> {
        self.pending.clear();
        self.pipe.drain(quiet, limit)
    }

    /// Looks for an answer in what arrives.
    fn answer(
        &mut self,
        request: ProgramRequest,
        tag: Tag,
        during: ProgramStep,
        silence: Duration,
    ) -> Result<Answer, LineError> {
        let mut last_byte = self.pipe.now();
        let mut searched = 0;
        let mut part = vec![0; PART];
        loop {
            if let Some((answer, after)) = Answer::find(&self.pending, request, tag) {
                self.pending.drain(..after);
                return Ok(answer);
            }
            // The beginning of an answer may be at the end.
            let done = self.pending.len().saturating_sub(ANSWER_LEN - 1);
            self.pending.drain(..done);
            searched += done;
            let count = self.pipe.receive_some(&mut part, silence)?;
            let now = self.pipe.now();
            if count > 0 {
                last_byte = now;
                self.pending.extend(part.iter().take(count));
            }
            if now - last_byte >= silence || searched > SEARCHED {
                let waited = now - last_byte;
                return Err(SessionError::Silent { during: during.into(), waited }.into());
            }
        }
    }

    /// The error of an exchange as one of the session.
    pub(super) fn session_error(error: LineError, during: ProgramStep) -> SessionError {
        match error {
            LineError::Session(error) => error,
            LineError::Refused | LineError::WrongTrailer => {
                SessionError::OutOfSync { during: during.into(), what: Mismatch::Unstable }
            }
        }
    }
}

/// An offset or length of the flash window, which ends at 64 MiB.
fn number(value: u64) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}
