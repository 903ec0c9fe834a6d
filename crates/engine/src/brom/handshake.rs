//! The handshake, one byte at a time (silicon.md section 3, protocol.md section 2). Driven by the session.
//!
//! The ROM answers every second `A0` of a flood with `A1` and starts over, so `0A` may follow only a `5F`
//! that answers the *last* `A0`. Other bytes (`READY`, a log, an echo) are skipped; on USB they may be an
//! answer to another program, into which no second packet may be sent (silicon.md section 5).

use super::SYNC;

/// The ROM's answers to the four bytes: their complements.
const ANSWERS: [u8; 4] = [0x5F, 0xF5, 0xAF, 0xFA];
/// What a preloader repeats until it receives a byte (protocol.md section 2.1).
const READY: &[u8] = b"READY";
/// The answer to an `A0` in the wrong state: the byte plus one.
const NOT_SYNCED_ANSWER: u8 = 0xA1;
/// More bytes than this during [`Listen::Confirm`] are data of a ROM's answer: its packets have 64 bytes
/// (silicon.md section 5), while a UART carries 58 bytes in these 5 ms.
const PACKET: u32 = 64;

/// What happens to an `A0` that is not answered in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unanswered {
    /// It waits in the driver or in the phone and may be answered later: USB.
    Queued,
    /// It is lost: a serial line to a phone that was off.
    Lost,
}

/// The next operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Send this byte in a packet of its own.
    Send(u8),
    /// Wait for bytes.
    Listen(Listen),
    /// The handshake has ended.
    Done(HandshakeOutcome),
}

/// How long to wait for bytes, counted from the last byte sent or the last answer. Bytes that are not an
/// answer do not extend it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listen {
    /// For the answer to an `A0`: short, because the phone may not be listening yet.
    SyncAnswer,
    /// For the answer to a later byte: longer, because a phone has answered.
    Answer,
    /// A few milliseconds, to see what follows a byte that looks like an answer.
    Confirm,
    /// Until no more other bytes arrive, or until they are known not to be an answer.
    Settle,
}

/// The result of the handshake.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HandshakeOutcome {
    /// All four bytes were answered: the phone has just entered command mode.
    Fresh,
    /// `A0` was echoed. Most likely the phone is in command mode since an earlier program, which a version
    /// request must confirm; a line that only echoes behaves the same.
    Echoing,
}

/// The state of the handshake: what was sent, and what is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum HandshakeState {
    /// `A0` is to be sent; so many earlier ones were not answered.
    ToSync {
        unanswered: u32,
    },
    /// `A0` was sent. `good`: the last answer so far was `5F`.
    SyncSent {
        unanswered: u32,
        good: bool,
    },
    /// On USB, an answer arrived among other bytes and may be data of an answer to another program. `others`:
    /// number of bytes since.
    Unconfirmed {
        next: usize,
        others: u32,
    },
    /// `A0` came back on a serial line: an echo, or a phone in command mode.
    Echoed,
    /// Byte `at` (1 to 3) of the four is to be sent.
    ToSend {
        at: usize,
    },
    /// Byte `at` was sent.
    Sent {
        at: usize,
    },
    /// Wrong answer: waits until no bytes arrive, then starts over.
    Settling {
        unanswered: u32,
    },
    Done(HandshakeOutcome),
}

/// The handshake's state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handshake {
    state: HandshakeState,
    unanswered: Unanswered,
    /// Whether the line echoes each byte before it is answered.
    echo: bool,
    ready: ReadyMatcher,
    /// `READY` was received: a preloader.
    ready_received: bool,
    /// Number of bytes that are neither an answer nor `READY` in order: in all, and since the last byte was
    /// sent.
    unexpected: u64,
    unexpected_since_sent: u32,
    /// The last `A0` was answered too late, so the wait for the next answer is longer.
    wait_longer: bool,
    sync_bytes: u32,
    received_any: bool,
    answers: u32,
}

impl Default for Handshake {
    fn default() -> Self {
        Self::new()
    }
}

impl Handshake {
    /// A new handshake on a link that queues unanswered bytes.
    #[must_use]
    pub fn new() -> Self {
        Self::over(Unanswered::Queued, false)
    }

    /// A new handshake. `echo`: the line is known to echo, so a returned `A0` is not an answer.
    #[must_use]
    pub fn over(unanswered: Unanswered, echo: bool) -> Self {
        Self {
            state: HandshakeState::ToSync { unanswered: 0 },
            unanswered,
            echo,
            ready: ReadyMatcher::default(),
            ready_received: false,
            unexpected: 0,
            unexpected_since_sent: 0,
            wait_longer: false,
            sync_bytes: 0,
            received_any: false,
            answers: 0,
        }
    }

    /// The next operation. An [`Action::Send`] counts as done when it is returned.
    pub fn next_action(&mut self) -> Action {
        match self.state {
            HandshakeState::ToSync { unanswered } => {
                self.sync_bytes = self.sync_bytes.saturating_add(1);
                self.state =
                    HandshakeState::SyncSent { unanswered: unanswered.saturating_add(1), good: false };
                self.unexpected_since_sent = 0;
                Action::Send(SYNC[0])
            }
            HandshakeState::ToSend { at } => {
                self.state = HandshakeState::Sent { at };
                self.unexpected_since_sent = 0;
                Action::Send(SYNC.get(at).copied().unwrap_or(SYNC[0]))
            }
            HandshakeState::Done(outcome) => Action::Done(outcome),
            _ => Action::Listen(self.listens().unwrap_or(Listen::Answer)),
        }
    }

    /// What it is waiting for, if it is waiting.
    #[must_use]
    pub fn listens(&self) -> Option<Listen> {
        match self.state {
            HandshakeState::SyncSent { .. } if self.wait_longer => Some(Listen::Answer),
            HandshakeState::SyncSent { .. } => Some(Listen::SyncAnswer),
            HandshakeState::Unconfirmed { .. } | HandshakeState::Echoed => Some(Listen::Confirm),
            HandshakeState::Sent { .. } => Some(Listen::Answer),
            HandshakeState::Settling { .. } => Some(Listen::Settle),
            HandshakeState::ToSync { .. } | HandshakeState::ToSend { .. } | HandshakeState::Done(_) => None,
        }
    }

    /// Processes a received byte.
    pub fn received(&mut self, byte: u8) {
        self.received_any = true;
        if READY.contains(&byte) {
            self.ready_received = true;
            if !self.ready.continues(byte) {
                self.count_unexpected();
            }
            return;
        }
        match self.state {
            HandshakeState::SyncSent { unanswered, .. } => self.received_after_sync(byte, unanswered),
            HandshakeState::Sent { at } => self.received_after_byte(byte, at),
            HandshakeState::Echoed => match byte {
                0x5F => {
                    self.echo = true;
                    self.advance(1);
                }
                NOT_SYNCED_ANSWER => {
                    self.echo = true;
                    self.start_over();
                }
                _ if byte == SYNC[0] => {}
                _ => self.count_unexpected(),
            },
            HandshakeState::Unconfirmed { .. } | HandshakeState::Settling { .. } => self.count_unexpected(),
            HandshakeState::ToSync { .. } | HandshakeState::ToSend { .. } | HandshakeState::Done(_) => {}
        }
    }

    fn received_after_sync(&mut self, byte: u8, unanswered: u32) {
        match byte {
            0x5F if unanswered <= 1 => self.advance(1),
            0x5F => {
                self.answers = self.answers.saturating_add(1);
                self.state = HandshakeState::SyncSent { unanswered: unanswered - 1, good: true };
            }
            NOT_SYNCED_ANSWER if unanswered <= 1 => {
                self.answers = self.answers.saturating_add(1);
                self.wait_longer = self.unanswered == Unanswered::Lost;
                self.state = HandshakeState::ToSync { unanswered: 0 };
            }
            NOT_SYNCED_ANSWER => {
                self.answers = self.answers.saturating_add(1);
                self.state = HandshakeState::SyncSent { unanswered: unanswered - 1, good: false };
            }
            _ if byte != SYNC[0] => self.count_unexpected(),
            _ if self.echo => {}
            _ => {
                self.state = match self.unanswered {
                    Unanswered::Queued => HandshakeState::Done(HandshakeOutcome::Echoing),
                    Unanswered::Lost => HandshakeState::Echoed,
                };
            }
        }
    }

    fn received_after_byte(&mut self, byte: u8, at: usize) {
        let sent = SYNC.get(at).copied().unwrap_or(SYNC[0]);
        if ANSWERS.get(at) == Some(&byte) {
            self.advance(at + 1);
        } else if byte == sent && self.echo {
            // The answer follows the echo.
        } else if byte == sent || byte == sent.wrapping_add(1) {
            self.start_over();
        } else if byte == NOT_SYNCED_ANSWER && self.unanswered == Unanswered::Lost {
            // A late 5F answered the `A0` before the last one; this byte will be answered with the byte plus
            // one.
            self.wait_longer = true;
        } else {
            self.count_unexpected();
        }
    }

    /// Reports that the requested time is over or, for [`Listen::Settle`], that the line has settled.
    pub fn timed_out(&mut self) {
        self.state = match self.state {
            // The unanswered sync bytes were sent before the phone was listening; the last answer belongs to
            // the last sync byte.
            HandshakeState::SyncSent { good: true, .. } => {
                self.advance(1);
                return;
            }
            HandshakeState::SyncSent { unanswered, good: false } => {
                self.wait_longer = false;
                match self.unanswered {
                    // The received bytes may be the beginning of an answer.
                    Unanswered::Queued if self.unexpected_since_sent > 0 => {
                        HandshakeState::Settling { unanswered }
                    }
                    Unanswered::Queued => HandshakeState::ToSync { unanswered },
                    Unanswered::Lost => HandshakeState::ToSync { unanswered: 0 },
                }
            }
            HandshakeState::Sent { .. } if self.unexpected_since_sent > 0 => {
                self.start_over();
                return;
            }
            HandshakeState::Sent { .. } => HandshakeState::ToSync { unanswered: 0 },
            HandshakeState::Unconfirmed { next, .. } => HandshakeState::of(next),
            HandshakeState::Echoed => HandshakeState::Done(HandshakeOutcome::Echoing),
            HandshakeState::Settling { unanswered } => HandshakeState::ToSync { unanswered },
            other => other,
        };
    }

    /// The last byte was answered correctly: continues with byte `next`.
    fn advance(&mut self, next: usize) {
        self.answers = self.answers.saturating_add(1);
        self.wait_longer = false;
        let needs_confirmation = self.unanswered == Unanswered::Queued && self.unexpected_since_sent > 0;
        self.state = if needs_confirmation {
            HandshakeState::Unconfirmed { next, others: 0 }
        } else {
            HandshakeState::of(next)
        };
    }

    /// Returns to the first byte. A serial line needs no settling: no packet can hang the phone, and time is
    /// short.
    fn start_over(&mut self) {
        self.state = match self.unanswered {
            Unanswered::Queued => HandshakeState::Settling { unanswered: 0 },
            Unanswered::Lost => HandshakeState::ToSync { unanswered: 0 },
        };
    }

    fn count_unexpected(&mut self) {
        self.unexpected = self.unexpected.saturating_add(1);
        self.unexpected_since_sent = self.unexpected_since_sent.saturating_add(1);
        if let HandshakeState::Unconfirmed { others, .. } = &mut self.state {
            *others += 1;
            if *others > PACKET {
                self.start_over();
            }
        }
    }

    /// Number of `A0` sent.
    #[must_use]
    pub fn sync_bytes(&self) -> u32 {
        self.sync_bytes
    }

    /// Whether any byte was received.
    #[must_use]
    pub fn received_any(&self) -> bool {
        self.received_any
    }

    /// Number of received answers of a boot ROM that is not in command mode.
    #[must_use]
    pub fn answers(&self) -> u32 {
        self.answers
    }

    /// Number of received bytes that were neither an answer nor `READY`.
    #[must_use]
    pub fn unexpected(&self) -> u64 {
        self.unexpected
    }

    /// Whether the line echoes each byte before it is answered.
    #[must_use]
    pub fn echo(&self) -> bool {
        self.echo
    }

    /// Whether the phone sent `READY`, as preloaders do.
    #[must_use]
    pub fn ready_received(&self) -> bool {
        self.ready_received
    }
}

impl HandshakeState {
    /// The state for sending byte `next` of the four, or the end.
    fn of(next: usize) -> HandshakeState {
        if next < SYNC.len() {
            HandshakeState::ToSend { at: next }
        } else {
            HandshakeState::Done(HandshakeOutcome::Fresh)
        }
    }
}

/// Recognises a preloader's repeated `READY`: its letters in order, starting with any of them. Letters may be
/// lost, so a letter out of order is accepted if the next one is in order again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadyMatcher {
    last: Option<usize>,
    /// The last letter was out of order.
    is_off: bool,
}

impl ReadyMatcher {
    /// Whether `byte` is a letter of `READY`.
    #[must_use]
    pub fn is_letter(byte: u8) -> bool {
        READY.contains(&byte)
    }

    /// Processes the next byte. Returns whether it belongs to a sequence of `READY`.
    pub fn continues(&mut self, byte: u8) -> bool {
        let Some(at) = READY.iter().position(|letter| *letter == byte) else { return false };
        let expected = self.last.map_or(at, |last| (last + 1) % READY.len());
        self.last = Some(at);
        let was_off = std::mem::replace(&mut self.is_off, at != expected);
        !(was_off && self.is_off)
    }
}

#[cfg(test)]
#[path = "handshake_tests.rs"]
mod tests;
