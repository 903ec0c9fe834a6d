//! Bytes from the host that a stage has not used yet ([`Input`]), and what a stage sends ([`Outbox`]). Used
//! by the stages and the world. Knows no protocol.

use std::time::Duration;

/// Bytes from the host, in order.
#[derive(Debug, Default)]
pub(super) struct Input {
    bytes: Vec<u8>,
    start: usize,
}

impl Input {
    pub(super) fn push(&mut self, bytes: &[u8]) {
        if self.start > 0 && (self.start == self.bytes.len() || self.start > 1 << 20) {
            self.bytes.drain(..self.start);
            self.start = 0;
        }
        self.bytes.extend_from_slice(bytes);
    }

    pub(super) fn rest(&self) -> &[u8] {
        self.bytes.get(self.start..).unwrap_or_default()
    }

    pub(super) fn len(&self) -> usize {
        self.bytes.len() - self.start
    }

    pub(super) fn clear(&mut self) {
        self.bytes.clear();
        self.start = 0;
    }

    /// Takes `count` bytes, or none.
    pub(super) fn take(&mut self, count: usize) -> Option<Vec<u8>> {
        let taken = self.rest().get(..count)?.to_vec();
        self.start += count;
        Some(taken)
    }

    pub(super) fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        let taken = *self.rest().first_chunk::<N>()?;
        self.start += N;
        Some(taken)
    }

    pub(super) fn byte(&mut self) -> Option<u8> {
        self.array::<1>().map(|[byte]| byte)
    }

    /// Takes a number of 32 bits, most significant byte first.
    pub(super) fn be32(&mut self) -> Option<u32> {
        self.array().map(u32::from_be_bytes)
    }
}

/// Something that a stage sends or does.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Outgoing {
    Bytes(Vec<u8>),
    /// The phone works for so long before it goes on.
    Wait(Duration),
    /// Nothing comes any more.
    Hang,
    /// The port goes away.
    Leave(Leaving),
}

/// How the port goes away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Leaving {
    pub(super) why: &'static str,
    pub(super) back: Option<Duration>,
    /// Whether the agent goes on when the port is back, at high speed.
    pub(super) keeps_agent: bool,
}

/// What a stage sends, in order.
#[derive(Debug, Default)]
pub(super) struct Outbox {
    pub(super) items: Vec<Outgoing>,
}

impl Outbox {
    pub(super) fn send(&mut self, bytes: &[u8]) {
        match self.items.last_mut() {
            _ if bytes.is_empty() => {}
            Some(Outgoing::Bytes(last)) => last.extend_from_slice(bytes),
            _ => self.items.push(Outgoing::Bytes(bytes.to_vec())),
        }
    }

    /// As [`Outbox::send`], without a copy when nothing waits.
    pub(super) fn send_all(&mut self, bytes: Vec<u8>) {
        match self.items.last_mut() {
            Some(Outgoing::Bytes(last)) => last.extend_from_slice(&bytes),
            _ => self.items.push(Outgoing::Bytes(bytes)),
        }
    }

    pub(super) fn be16(&mut self, number: u16) {
        self.send(&number.to_be_bytes());
    }

    pub(super) fn be32(&mut self, number: u32) {
        self.send(&number.to_be_bytes());
    }

    pub(super) fn wait(&mut self, time: Duration) {
        self.items.push(Outgoing::Wait(time));
    }

    pub(super) fn hang(&mut self) {
        self.items.push(Outgoing::Hang);
    }

    pub(super) fn leave(&mut self, why: &'static str, back: Option<Duration>) {
        self.items.push(Outgoing::Leave(Leaving { why, back, keeps_agent: false }));
    }
}
