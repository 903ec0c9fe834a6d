//! The handshake that opens a session, one byte at a time (silicon.md section 3, protocol.md section 2).
//!
//! Driven by the session: it says which byte to send and how long to listen, and gets each byte that came
//! or that the time is over. Knows no clock. The trap it avoids: the ROM answers every second `A0` of a flood
//! with `A1` and starts over, so `0A` may be sent only after a `5F` that answers the *last* `A0`.
//!
//! Answers are looked for among other bytes: a preloader's `READY`, a phone's log, an echo. Only on USB can
//! such bytes be an answer to somebody else, into which no second packet may be sent (silicon.md section 5).

use super::SYNC;

/// The ROM's answers to the four bytes: their complements.
const ANSWERS: [u8; 4] = [0x5F, 0xF5, 0xAF, 0xFA];
/// What a preloader says over and over until it is spoken to (protocol.md section 2.1).
const READY: &[u8] = b"READY";
/// The answer to an `A0` that came at the wrong moment: the byte plus one.
const NOT_SYNCED_ANSWER: u8 = 0xA1;
/// More bytes than this in the time of [`Listen::Confirm`] are data that a ROM sends: its packets have 64
/// bytes (silicon.md section 5), and a UART carries 58 in these 5 ms.
const PACKET: u32 = 64;

/// What becomes of an `A0` that nobody answers in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unanswered {
    /// It waits in the driver or in the phone, and may be answered later: USB.
    Queued,
    /// It is lost: a serial line to a phone that was off.
    Lost,
}

/// What to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Send this byte, alone.
    Send(u8),
    /// Wait for bytes.
    Listen(Listen),
    /// The phone is there.
    Done(HandshakeOutcome),
}

/// How long to wait before the time is over, counted from the byte that was sent or from the last answer.
/// Bytes that are no answer do not prolong it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listen {
    /// For the answer to an `A0`: short, because the phone may not be listening yet.
    SyncAnswer,
    /// For the answer to a later byte: the phone is there, so longer.
    Answer,
    /// Some milliseconds, to see what follows a byte that looks like an answer.
    Confirm,
    /// Until no more stray bytes come, or until they are known to be no answer.
    Settle,
}

/// How the handshake ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HandshakeOutcome {
    /// All four bytes were answered: command mode, just entered.
    Fresh,
    /// `A0` came back as `A0`: most likely command mode from an earlier program, to be confirmed by a version
    /// request; a line that only echoes looks the same.
    Echoing,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// To send `A0`, with so many earlier ones unanswered.
    ToSync {
        unanswered: u32,
    },
    /// `A0` was sent; `good`: the newest answer so far was `5F`.
    SyncSent {
        unanswered: u32,
        good: bool,
    },
    /// An answer came among other bytes, on USB: data of somebody else's answer would go on. `others`: bytes
    /// since.
    Unconfirmed {
        next: usize,
        others: u32,
    },
    /// `A0` came back on a serial line: an echo, or a phone in command mode.
    Echoed,
    /// To send byte `at` (1 to 3) of the four.
    ToSend {
        at: usize,
    },
    /// Byte `at` was sent.
    Sent {
        at: usize,
    },
    /// Out of step: listening until it is quiet, then from the first byte again.
    Settling {
        unanswered: u32,
    },
    Done(HandshakeOutcome),
}

/// The handshake's state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handshake {
    state: State,
    unanswered: Unanswered,
    /// What was sent comes back before the answer.
    echo: bool,
    ready: ReadyMatcher,
    /// `READY` came: a preloader.
    ready_received: bool,
    /// Bytes that are neither an answer nor `READY` in its order: in all, and since the last byte was sent.
    unexpected: u64,
    unexpected_since_sent: u32,
    /// The last `A0` was answered too late, so the next answer is waited for longer.
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
    /// A handshake that has not sent anything, on a link that queues.
    #[must_use]
    pub fn new() -> Self {
        Self::over(Unanswered::Queued, false)
    }

    /// A handshake that has not sent anything. `echo`: the line is known to send back what it is sent, so an
    /// `A0` that comes back is no answer.
    #[must_use]
    pub fn over(unanswered: Unanswered, echo: bool) -> Self {
        Self {
            state: State::ToSync { unanswered: 0 },
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

    /// What to do next. A [`Action::Send`] counts as done when it is returned.
    pub fn next_action(&mut self) -> Action {
        match self.state {
            State::ToSync { unanswered } => {
                self.sync_bytes = self.sync_bytes.saturating_add(1);
                self.state = State::SyncSent { unanswered: unanswered.saturating_add(1), good: false };
                self.unexpected_since_sent = 0;
                Action::Send(SYNC[0])
            }
            State::ToSend { at } => {
                self.state = State::Sent { at };
                self.unexpected_since_sent = 0;
                Action::Send(SYNC.get(at).copied().unwrap_or(SYNC[0]))
            }
            State::Done(outcome) => Action::Done(outcome),
            _ => Action::Listen(self.listens().unwrap_or(Listen::Answer)),
        }
    }

    /// How it waits now, if it waits.
    #[must_use]
    pub fn listens(&self) -> Option<Listen> {
        match self.state {
            State::SyncSent { .. } if self.wait_longer => Some(Listen::Answer),
            State::SyncSent { .. } => Some(Listen::SyncAnswer),
            State::Unconfirmed { .. } | State::Echoed => Some(Listen::Confirm),
            State::Sent { .. } => Some(Listen::Answer),
            State::Settling { .. } => Some(Listen::Settle),
            State::ToSync { .. } | State::ToSend { .. } | State::Done(_) => None,
        }
    }

    /// A byte came.
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
            State::SyncSent { unanswered, .. } => self.received_after_sync(byte, unanswered),
            State::Sent { at } => self.received_after_byte(byte, at),
            State::Echoed => match byte {
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
            State::Unconfirmed { .. } | State::Settling { .. } => self.count_unexpected(),
            State::ToSync { .. } | State::ToSend { .. } | State::Done(_) => {}
        }
    }

    fn received_after_sync(&mut self, byte: u8, unanswered: u32) {
        match byte {
            0x5F if unanswered <= 1 => self.advance(1),
            0x5F => {
                self.answers = self.answers.saturating_add(1);
                self.state = State::SyncSent { unanswered: unanswered - 1, good: true };
            }
            NOT_SYNCED_ANSWER if unanswered <= 1 => {
                self.answers = self.answers.saturating_add(1);
                self.wait_longer = self.unanswered == Unanswered::Lost;
                self.state = State::ToSync { unanswered: 0 };
            }
            NOT_SYNCED_ANSWER => {
                self.answers = self.answers.saturating_add(1);
                self.state = State::SyncSent { unanswered: unanswered - 1, good: false };
            }
            _ if byte != SYNC[0] => self.count_unexpected(),
            _ if self.echo => {}
            _ => {
                self.state = match self.unanswered {
                    Unanswered::Queued => State::Done(HandshakeOutcome::Echoing),
                    Unanswered::Lost => State::Echoed,
                };
            }
        }
    }

    fn received_after_byte(&mut self, byte: u8, at: usize) {
        let sent = SYNC.get(at).copied().unwrap_or(SYNC[0]);
        if ANSWERS.get(at) == Some(&byte) {
            self.advance(at + 1);
        } else if byte == sent && self.echo {
            // The answer follows.
        } else if byte == sent || byte == sent.wrapping_add(1) {
            self.start_over();
        } else if byte == NOT_SYNCED_ANSWER && self.unanswered == Unanswered::Lost {
            // A 5F that came late answered the A0 before the last; the answer to this byte will be the byte
            // plus one.
            self.wait_longer = true;
        } else {
            self.count_unexpected();
        }
    }

    /// The time that was asked for is over; or, where it was [`Listen::Settle`], the line has settled.
    pub fn timed_out(&mut self) {
        self.state = match self.state {
            // The missing answers belong to sync bytes the phone was not there for; the newest answer is to
            // the newest of them.
            State::SyncSent { good: true, .. } => {
                self.advance(1);
                return;
            }
            State::SyncSent { unanswered, good: false } => {
                self.wait_longer = false;
                match self.unanswered {
                    // What came may be the beginning of an answer.
                    Unanswered::Queued if self.unexpected_since_sent > 0 => State::Settling { unanswered },
                    Unanswered::Queued => State::ToSync { unanswered },
                    Unanswered::Lost => State::ToSync { unanswered: 0 },
                }
            }
            State::Sent { .. } if self.unexpected_since_sent > 0 => {
                self.start_over();
                return;
            }
            State::Sent { .. } => State::ToSync { unanswered: 0 },
            State::Unconfirmed { next, .. } => State::of(next),
            State::Echoed => State::Done(HandshakeOutcome::Echoing),
            State::Settling { unanswered } => State::ToSync { unanswered },
            other => other,
        };
    }

    /// The last byte was answered as it should be: on to byte `next`.
    fn advance(&mut self, next: usize) {
        self.answers = self.answers.saturating_add(1);
        self.wait_longer = false;
        let needs_confirmation = self.unanswered == Unanswered::Queued && self.unexpected_since_sent > 0;
        self.state =
            if needs_confirmation { State::Unconfirmed { next, others: 0 } } else { State::of(next) };
    }

    /// Back to the first byte. On a serial line nothing can hang, and every millisecond counts.
    fn start_over(&mut self) {
        self.state = match self.unanswered {
            Unanswered::Queued => State::Settling { unanswered: 0 },
            Unanswered::Lost => State::ToSync { unanswered: 0 },
        };
    }

    fn count_unexpected(&mut self) {
        self.unexpected = self.unexpected.saturating_add(1);
        self.unexpected_since_sent = self.unexpected_since_sent.saturating_add(1);
        if let State::Unconfirmed { others, .. } = &mut self.state {
            *others += 1;
            if *others > PACKET {
                self.start_over();
            }
        }
    }

    /// How many `A0` were sent.
    #[must_use]
    pub fn sync_bytes(&self) -> u32 {
        self.sync_bytes
    }

    /// Whether any byte came at all.
    #[must_use]
    pub fn received_any(&self) -> bool {
        self.received_any
    }

    /// How many bytes were answers of a boot ROM that is not in command mode.
    #[must_use]
    pub fn answers(&self) -> u32 {
        self.answers
    }

    /// How many bytes were neither an answer nor `READY`.
    #[must_use]
    pub fn unexpected(&self) -> u64 {
        self.unexpected
    }

    /// Whether what was sent came back before its answer.
    #[must_use]
    pub fn echo(&self) -> bool {
        self.echo
    }

    /// Whether the phone said `READY`, as preloaders do.
    #[must_use]
    pub fn ready_received(&self) -> bool {
        self.ready_received
    }
}

impl State {
    /// To send byte `next` of the four, or done.
    fn of(next: usize) -> State {
        if next < SYNC.len() { State::ToSend { at: next } } else { State::Done(HandshakeOutcome::Fresh) }
    }
}

/// Tells a preloader's endless `READY` from other bytes: its letters in their order, from any of them on.
/// Letters may be lost, so one in the wrong place counts as long as the next is right.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadyMatcher {
    last: Option<usize>,
    /// The last letter was in the wrong place.
    is_off: bool,
}

impl ReadyMatcher {
    /// Whether `byte` is a letter of `READY`, wherever it stands.
    #[must_use]
    pub fn is_letter(byte: u8) -> bool {
        READY.contains(&byte)
    }

    /// Takes in the next byte. Whether it is one of the letters, in its place.
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
