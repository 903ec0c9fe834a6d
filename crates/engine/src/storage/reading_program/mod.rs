//! [`ReadingProgramStorage`]: the serial flash of a feature phone, read by Bromide's own program on the phone
//! (docs/agent.md): as fast as USB allows, with a checksum of each block.
//!
//! Made by `acquire` once the program has proved itself. Knows no file and no job.

mod line;
mod start;

use std::time::Duration;

use self::line::{LineError, ProgramLine, ReceivedBlock, SILENCE, Stream};
use self::start::{NotProven, hello, prove};
use super::{Area, AreaKind, AreaSize, LineState, NotRecovered, Presence, ReadError, Released, Storage};
use crate::chip::Chip;
use crate::flash::FlashSize;
use crate::link::Moment;
use crate::reading_program::{BLOCK, Bench, Doubt, FifoStores, GRANULARITY, LIMIT, ProgramStep};
use crate::session::{AgentPipe, AgentPresence, SessionError};

/// A block is asked for so often: a lost packet shows as a wrong checksum (agent.md section 3).
const TRIES: u32 = 4;
/// Silences at one block after which the program is lost.
const SILENT_TRIES: u32 = 2;

/// The flash of a phone on which the reading program runs.
#[derive(Debug)]
pub struct ReadingProgramStorage {
    line: ProgramLine,
    presence: AgentPresence,
    stores: FifoStores,
    bench: Bench,
    area: [Area; 1],
    /// How far the reader is going to read without a gap.
    expected: u64,
    stream: Option<Stream>,
    /// The last block that was received, proved by its checksum.
    block: Vec<u8>,
    /// How much of it was handed out, and the offset of the rest. No byte is handed out twice: who asks again
    /// wants to know what the flash says now.
    handed_out: usize,
    next: u64,
    has_quit: bool,
}

/// A reading program that is not used.
#[derive(Debug)]
pub struct UnprovenProgram {
    /// The reason; `None` if the job was stopped or the link failed.
    pub doubt: Result<Doubt, SessionError>,
    /// The device at the port. It restarts, if the program still answers.
    pub presence: AgentPresence,
}

impl ReadingProgramStorage {
    /// Proves the program that was just started at the other end of `pipe`: it is this one on this chip, and
    /// what it sends arrives unchanged. `first` is the first block of the flash, as the boot ROM read it. A
    /// program that fails is ended, which restarts the phone.
    ///
    /// # Errors
    /// Why it is not used.
    pub fn prove(
        pipe: AgentPipe,
        chip: &Chip,
        first: &[u8],
        size: Option<FlashSize>,
    ) -> Result<ReadingProgramStorage, UnprovenProgram> {
        let presence = pipe.presence();
        let mut line = ProgramLine::new(pipe);
        let unproven = |error, presence| match error {
            NotProven::Doubt(doubt) => UnprovenProgram { doubt: Ok(doubt), presence },
            NotProven::Session(error) => UnprovenProgram { doubt: Err(error), presence },
        };
        match hello(&mut line, chip) {
            Ok(()) => {}
            // Nothing is sent to whatever is there (agent.md section 5).
            Err(error) => return Err(unproven(error, presence)),
        }
        let proof = match prove(&mut line, first) {
            Ok(proof) => proof,
            Err(error) => {
                // Best effort: a program that does not answer is ended by the watchdog.
                drop(line.quit());
                return Err(unproven(error, presence));
            }
        };
        let size = size.map(|size| match size.is_uncertain() {
            true => AreaSize::Doubtful(size.bytes),
            false => AreaSize::Known(size.bytes),
        });
        let area = [Area { kind: AreaKind::Flash, size, granularity: GRANULARITY }];
        Ok(ReadingProgramStorage {
            line,
            presence,
            stores: proof.stores,
            bench: proof.bench,
            area,
            expected: 0,
            stream: None,
            block: Vec::new(),
            handed_out: 0,
            next: 0,
            has_quit: false,
        })
    }

    /// How the program fills the USB FIFO of this phone.
    #[must_use]
    pub fn stores(&self) -> FifoStores {
        self.stores
    }

    /// What the program measured on this phone.
    #[must_use]
    pub fn bench(&self) -> Bench {
        self.bench
    }

    /// What is left of the last block, if that is at `offset`.
    fn rest_of_block(&self, offset: u64) -> &[u8] {
        self.block.get(self.handed_out..).filter(|_| self.next == offset).unwrap_or_default()
    }

    /// Where a stream from `offset` on ends, if at least `wanted` bytes are wanted and a block may have
    /// `longest` bytes.
    fn end_of_stream(&self, offset: u64, wanted: u64, longest: u64) -> Result<u64, ReadError> {
        let wanted = offset.saturating_add(wanted);
        let expected = if longest < BLOCK { wanted } else { self.expected.max(wanted) };
        let end = expected.min(LIMIT);
        let is_whole =
            offset.is_multiple_of(u64::from(GRANULARITY)) && end.is_multiple_of(u64::from(GRANULARITY));
        if wanted > LIMIT || !is_whole { Err(ReadError::OutOfArea(offset)) } else { Ok(end) }
    }

    /// Receives the next block of the stream from `offset` on, which is started where necessary: `wanted`
    /// bytes are left, and the block may have `longest`. A block that does not arrive unchanged is asked for
    /// again.
    fn receive(
        &mut self,
        content: bool,
        offset: u64,
        wanted: u64,
        longest: u64,
    ) -> Result<ReceivedBlock, ReadError> {
        let end = self.end_of_stream(offset, wanted, longest)?;
        let during = if content { ProgramStep::Read } else { ProgramStep::Sums };
        let mut silences = 0;
        let mut last = LineError::WrongTrailer;
        for _ in 0..TRIES {
            let received = self.receive_once(content, offset, end, longest);
            if received.is_err() {
                // What has come of the block is not proved.
                self.stream = None;
                self.block.clear();
            }
            last = match received {
                Ok(block) => return Ok(block),
                Err(LineError::Session(SessionError::Cancelled)) => return Err(ReadError::Stopped),
                Err(LineError::Session(error @ SessionError::Link(_))) => return Err(ReadError::Lost(error)),
                Err(error) => error,
            };
            silences += u32::from(matches!(last, LineError::Session(SessionError::Silent { .. })));
            if silences >= SILENT_TRIES {
                return Err(ReadError::Lost(ProgramLine::session_error(last, during)));
            }
        }
        // It answers, but not as it should: the phone is restarted and read without it.
        match self.line.quit() {
            Ok(()) => {
                self.has_quit = true;
                Err(ReadError::Lost(SessionError::Restarted))
            }
            Err(_) => Err(ReadError::Lost(ProgramLine::session_error(last, during))),
        }
    }

    fn receive_once(
        &mut self,
        content: bool,
        offset: u64,
        end: u64,
        longest: u64,
    ) -> Result<ReceivedBlock, LineError> {
        let runs = |stream: &Stream| {
            stream.has_content() == content
                && stream.at == offset
                && (1..=longest).contains(&stream.block_len())
        };
        let mut stream = match self.stream.take().filter(runs) {
            Some(stream) => stream,
            None => self.line.start(content.then_some(self.stores), offset, end)?,
        };
        self.block.clear();
        let received = self.line.next_block(&mut stream, &mut self.block)?;
        (self.handed_out, self.next) = (0, offset);
        self.stream = Some(stream);
        Ok(received)
    }
}

impl Storage for ReadingProgramStorage {
    fn areas(&self) -> &[Area] {
        &self.area
    }

    fn read(
        &mut self,
        _area: AreaKind,
        offset: u64,
        into: &mut [u8],
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<(), ReadError> {
        let (mut offset, mut rest) = (offset, into);
        while !rest.is_empty() {
            if self.rest_of_block(offset).is_empty() {
                self.receive(true, offset, rest.len() as u64, u64::MAX)?;
            }
            let known = self.rest_of_block(offset);
            let count = known.len().min(rest.len());
            if count == 0 {
                return Err(ReadError::OutOfArea(offset));
            }
            let (now, after) = rest.split_at_mut(count);
            now.copy_from_slice(known.get(..count).unwrap_or_default());
            on_bytes(count, self.line.pipe.now());
            self.handed_out += count;
            offset = offset.saturating_add(count as u64);
            self.next = offset;
            rest = after;
        }
        Ok(())
    }

    fn expect(&mut self, _area: AreaKind, end: u64) {
        self.expected = end;
    }

    fn sum(&mut self, _area: AreaKind, offset: u64, len: u64) -> Result<Option<u32>, ReadError> {
        let mut sum = crc32fast::Hasher::new();
        let end = offset.saturating_add(len);
        let mut at = offset;
        while at < end {
            let left = end - at;
            let block = self.receive(false, at, left, left)?;
            sum.combine(&crc32fast::Hasher::new_with_initial_len(block.sum, block.len));
            at = at.saturating_add(block.len);
        }
        Ok(Some(sum.finalize()))
    }

    fn recover(
        &mut self,
        error: SessionError,
        _on_wait: &mut dyn FnMut(Duration),
    ) -> Result<SessionError, NotRecovered> {
        // A read tries again by itself, and is lost then.
        Err(NotRecovered::Lost(error))
    }

    fn release(&mut self, state: LineState, _restart: bool) -> Released {
        if state == LineState::Lost || self.has_quit {
            return Released::Unreachable;
        }
        // There is no other way back to the boot ROM (agent.md section 2).
        match self.line.quit() {
            Ok(()) => {
                self.has_quit = true;
                Released::Restarted
            }
            Err(error) => Released::Failed(ProgramLine::session_error(error, ProgramStep::Quit)),
        }
    }

    fn now(&self) -> Moment {
        self.line.pipe.now()
    }

    fn silence_limit(&self) -> Duration {
        SILENCE * SILENT_TRIES
    }

    fn is_stopped(&self) -> bool {
        self.line.pipe.is_stopped()
    }

    fn port(&self) -> String {
        self.line.pipe.port()
    }

    fn can_handshake_again(&self) -> bool {
        self.has_quit
    }
}

impl Presence for ReadingProgramStorage {
    fn wait_until_gone(&mut self, until: Option<Moment>) -> Result<bool, SessionError> {
        self.presence.wait_until_gone(until)
    }
}
