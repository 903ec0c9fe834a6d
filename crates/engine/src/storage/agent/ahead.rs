//! [`ReadAhead`]: one request to an agent, handed out block by block, because each request costs several
//! turn-arounds of the link.
//!
//! Used by [`super::AgentStorage`]. A packet is checked before a byte of it is handed out. Knows no protocol.

use std::time::Duration;

use super::Agent;
use crate::link::Moment;
use crate::session::SessionError;
use crate::storage::AreaKind;

/// As much is asked for at once as arrives in this time: a request that is given up must be received to its
/// end before the next one, and a user who stops waits half a second at most.
const REQUEST_TIME: Duration = Duration::from_millis(250);
/// The most bytes in one request, and the fewest for which it is worth while.
const LARGEST: u64 = 16 << 20;
const SMALLEST: u64 = 128 << 10;
/// Shorter reads do not show the speed.
const MEASURED: usize = 16 << 10;

/// The request that is open, and what is expected.
#[derive(Debug, Default)]
pub(super) struct ReadAhead {
    /// How far the reader is going to read without a gap.
    expected: Option<(AreaKind, u64)>,
    open: Option<OpenRequest>,
    /// The packet of it that is being handed out, and how much was.
    packet: Vec<u8>,
    taken: usize,
    /// Bytes that arrive within [`REQUEST_TIME`]; 0 until that was measured.
    carried: u64,
}

/// A request whose packets are still to come.
#[derive(Debug, Clone, Copy)]
struct OpenRequest {
    area: AreaKind,
    /// The offset of the next byte to be handed out; `None` after an error: the rest is of no use.
    at: Option<u64>,
    /// Bytes that the agent is still going to send.
    left: u64,
}

impl ReadAhead {
    /// Blocks of `area` will be read one after the other up to `end`, or nothing is known.
    pub(super) fn expect(&mut self, area: AreaKind, end: u64) {
        self.expected = Some((area, end));
    }

    /// As [`Agent::read`], by larger requests where consecutive reads are expected.
    pub(super) fn read(
        &mut self,
        agent: &mut dyn Agent,
        area: AreaKind,
        offset: u64,
        into: &mut [u8],
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<(), SessionError> {
        let (mut offset, mut rest) = (offset, into);
        while !rest.is_empty() {
            if !self.continues(area, offset) {
                self.close(agent)?;
                let Some(len) = self.request_len(&*agent, area, offset, rest.len()) else {
                    return self.read_plainly(agent, area, offset, rest, on_bytes);
                };
                let left = agent.begin(area, offset, len)?;
                self.open = Some(OpenRequest { area, at: Some(offset), left });
            }
            if self.taken == self.packet.len() {
                self.receive(agent, on_bytes)?;
            }
            let packet = self.packet.get(self.taken..).unwrap_or_default();
            let count = packet.len().min(rest.len());
            let (now, after) = rest.split_at_mut(count);
            now.copy_from_slice(packet.get(..count).unwrap_or_default());
            self.taken += count;
            offset = offset.saturating_add(count as u64);
            if let Some(open) = &mut self.open {
                open.at = Some(offset);
            }
            on_bytes(count, agent.pipe().now());
            rest = after;
        }
        Ok(())
    }

    /// Receives the rest of the open request and drops it.
    ///
    /// # Errors
    /// When agent and host are out of sync.
    pub(super) fn close(&mut self, agent: &mut dyn Agent) -> Result<(), SessionError> {
        self.packet.clear();
        self.taken = 0;
        while let Some(mut open) = self.open.take().filter(|open| open.left > 0) {
            match agent.next_packet(open.left, &mut self.packet, &mut |_, _| {}) {
                Ok(()) => {}
                Err(error) if error.is_wrong_sum() => {}
                // The agent has given up, too.
                Err(error) if error.is_agent_refusal() => break,
                Err(error) => return Err(error),
            }
            open.left = open.left.saturating_sub(self.packet.len() as u64);
            self.packet.clear();
            self.open = Some(open);
        }
        self.packet.clear();
        Ok(())
    }

    /// Whether the next byte of the open request is that at `offset`.
    fn continues(&self, area: AreaKind, offset: u64) -> bool {
        let is_left = |open: &OpenRequest| open.left > 0 || self.taken < self.packet.len();
        self.open.is_some_and(|open| open.area == area && open.at == Some(offset) && is_left(&open))
    }

    /// The length of a request from `offset` that is worth while; `None` if there is none.
    fn request_len(&self, agent: &dyn Agent, area: AreaKind, offset: u64, wanted: usize) -> Option<u64> {
        let (_, end) =
            self.expected.filter(|(expected, _)| *expected == area && agent.can_read_ahead(area))?;
        // A power of two, so that blocks of the usual sizes divide it.
        let carried = 1 << self.carried.clamp(1, LARGEST).ilog2();
        let len = end.checked_sub(offset)?.min(carried);
        (len >= SMALLEST && len > wanted as u64).then_some(len)
    }

    /// Receives the next packet of the open request.
    fn receive(
        &mut self,
        agent: &mut dyn Agent,
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<(), SessionError> {
        let Some(open) = &mut self.open else { return Ok(()) };
        let started = agent.pipe().now();
        self.packet.clear();
        self.taken = 0;
        let result = agent.next_packet(open.left, &mut self.packet, on_bytes);
        match &result {
            Ok(()) => open.left = open.left.saturating_sub(self.packet.len() as u64),
            Err(error) if error.is_wrong_sum() => {
                open.at = None;
                open.left = open.left.saturating_sub(self.packet.len() as u64);
                self.packet.clear();
            }
            Err(_) => {
                self.open = None;
                self.packet.clear();
            }
        }
        result?;
        self.measure(self.packet.len(), agent.pipe().now() - started);
        Ok(())
    }

    fn read_plainly(
        &mut self,
        agent: &mut dyn Agent,
        area: AreaKind,
        offset: u64,
        into: &mut [u8],
        on_bytes: &mut dyn FnMut(usize, Moment),
    ) -> Result<(), SessionError> {
        let started = agent.pipe().now();
        agent.read(area, offset, into, on_bytes)?;
        self.measure(into.len(), agent.pipe().now() - started);
        Ok(())
    }

    fn measure(&mut self, bytes: usize, time: Duration) {
        if bytes >= MEASURED {
            let carried = (bytes as u128 * REQUEST_TIME.as_nanos()).checked_div(time.as_nanos());
            self.carried = carried.and_then(|bytes| u64::try_from(bytes).ok()).unwrap_or(LARGEST);
        }
    }
}
