//! The handshake that opens a session, one byte at a time (silicon.md section 3, protocol.md section 2).
//!
//! Driven by the session: it says which byte to send and how long to listen, and is told each byte that came or that
//! nothing came. Knows no clock. The trap it avoids: the ROM answers every second `A0` of a flood with `A1` and starts
//! over, so `0A` may be sent only after a `5F` that answers the *last* `A0`.

use super::SYNC;

/// The ROM's answers to the four bytes: their complements.
const ANSWERS: [u8; 4] = [0x5F, 0xF5, 0xAF, 0xFA];
/// What a preloader says over and over until it is spoken to (protocol.md section 2.1).
const READY: &[u8] = b"READY";
/// The answer to an `A0` that came at the wrong moment: the byte plus one.
const OUT_OF_STEP: u8 = 0xA1;

/// What to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Send this byte, alone.
    Send(u8),
    /// Wait for bytes.
    Listen(Listen),
    /// The phone is there.
    Done(Greeting),
}

/// How long to wait before calling it quiet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listen {
    /// For the answer to a knock: short, because the phone may not be listening yet.
    Knock,
    /// For the answer to a later byte: the phone is there, so longer.
    Answer,
    /// Until no more stray bytes come.
    Settle,
}

/// How the phone greets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Greeting {
    /// All four bytes were answered: command mode, just entered.
    Fresh,
    /// `A0` came back as `A0`: most likely command mode from an earlier program, to be confirmed by a version request;
    /// a line that only echoes looks the same.
    Echoing,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// To send `A0`, with so many earlier ones unanswered.
    Knock {
        unanswered: u32,
    },
    /// `A0` was sent; `good`: the newest answer so far was `5F`.
    Knocked {
        unanswered: u32,
        good: bool,
    },
    /// To send byte `at` (1 to 3) of the four.
    Step {
        at: usize,
    },
    /// Byte `at` was sent.
    Stepped {
        at: usize,
    },
    /// Out of step: listening until it is quiet, then knocking again.
    Settling,
    Done(Greeting),
}

/// The handshake's state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handshake {
    state: State,
    /// `READY` was heard: a preloader.
    ready_heard: bool,
    knocks: u32,
    heard_any: bool,
}

impl Default for Handshake {
    fn default() -> Self {
        Self::new()
    }
}

impl Handshake {
    /// A handshake that has not sent anything.
    #[must_use]
    pub fn new() -> Self {
        Self { state: State::Knock { unanswered: 0 }, ready_heard: false, knocks: 0, heard_any: false }
    }

    /// What to do next. A [`Action::Send`] counts as done when it is returned.
    pub fn next_action(&mut self) -> Action {
        match self.state {
            State::Knock { unanswered } => {
                self.knocks = self.knocks.saturating_add(1);
                self.state = State::Knocked { unanswered: unanswered.saturating_add(1), good: false };
                Action::Send(SYNC[0])
            }
            State::Knocked { .. } => Action::Listen(Listen::Knock),
            State::Step { at } => {
                self.state = State::Stepped { at };
                Action::Send(SYNC.get(at).copied().unwrap_or(SYNC[0]))
            }
            State::Stepped { .. } => Action::Listen(Listen::Answer),
            State::Settling => Action::Listen(Listen::Settle),
            State::Done(greeting) => Action::Done(greeting),
        }
    }

    /// A byte came.
    pub fn heard(&mut self, byte: u8) {
        self.heard_any = true;
        if READY.contains(&byte) {
            self.ready_heard = true;
            return;
        }
        self.state = match self.state {
            State::Knocked { unanswered, .. } => match byte {
                0x5F if unanswered <= 1 => State::Step { at: 1 },
                0x5F => State::Knocked { unanswered: unanswered - 1, good: true },
                OUT_OF_STEP if unanswered <= 1 => State::Knock { unanswered: 0 },
                OUT_OF_STEP => State::Knocked { unanswered: unanswered - 1, good: false },
                0xA0 => State::Done(Greeting::Echoing),
                _ => State::Settling,
            },
            State::Stepped { at } if ANSWERS.get(at) == Some(&byte) => {
                if at + 1 == SYNC.len() {
                    State::Done(Greeting::Fresh)
                } else {
                    State::Step { at: at + 1 }
                }
            }
            State::Stepped { .. } => State::Settling,
            other => other,
        };
    }

    /// Nothing (more) came within the time that was asked for.
    pub fn quiet(&mut self) {
        self.state = match self.state {
            // The missing answers belong to knocks the phone was not there for; the newest answer is to the newest knock.
            State::Knocked { good: true, .. } => State::Step { at: 1 },
            State::Knocked { unanswered, good: false } => State::Knock { unanswered },
            State::Stepped { .. } | State::Settling => State::Knock { unanswered: 0 },
            other => other,
        };
    }

    /// How many `A0` were sent.
    #[must_use]
    pub fn knocks(&self) -> u32 {
        self.knocks
    }

    /// Whether any byte came at all.
    #[must_use]
    pub fn heard_any(&self) -> bool {
        self.heard_any
    }

    /// Whether the phone said `READY`, as preloaders do.
    #[must_use]
    pub fn ready_heard(&self) -> bool {
        self.ready_heard
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The ROM's side of silicon.md section 3, for these tests alone: expected byte -> complement; wrong byte -> byte
    /// plus one and back to the start; in command mode every byte comes back.
    struct Rom {
        step: usize,
    }

    impl Rom {
        fn take(&mut self, byte: u8) -> u8 {
            match [0xA0u8, 0x0A, 0x50, 0x05].get(self.step) {
                None => byte,
                Some(expected) if *expected == byte => {
                    self.step += 1;
                    !byte
                }
                Some(_) => {
                    self.step = 0;
                    byte.wrapping_add(1)
                }
            }
        }
    }

    fn sent(handshake: &mut Handshake) -> u8 {
        match handshake.next_action() {
            Action::Send(byte) => byte,
            other => panic!("expected a send, got {other:?}"),
        }
    }

    #[test]
    fn a_fresh_phone_takes_four_bytes() {
        let (mut handshake, mut rom) = (Handshake::new(), Rom { step: 0 });
        for expected in [0xA0, 0x0A, 0x50, 0x05] {
            let byte = sent(&mut handshake);
            assert_eq!(byte, expected);
            assert!(matches!(handshake.next_action(), Action::Listen(_)));
            handshake.heard(rom.take(byte));
        }
        assert_eq!(handshake.next_action(), Action::Done(Greeting::Fresh));
    }

    #[test]
    fn knocks_before_the_phone_listens_are_not_waited_for() {
        let mut handshake = Handshake::new();
        for _ in 0..3 {
            assert_eq!(sent(&mut handshake), 0xA0);
            handshake.quiet();
        }
        assert_eq!(sent(&mut handshake), 0xA0);
        handshake.heard(0x5F);
        assert_eq!(
            handshake.next_action(),
            Action::Listen(Listen::Knock),
            "earlier knocks may still be answered"
        );
        handshake.quiet();
        assert_eq!(sent(&mut handshake), 0x0A);
    }

    #[test]
    fn a_flood_answered_late_continues_only_after_the_last_knock_was_answered_5f() {
        for knocks in 1..=9u32 {
            let (mut handshake, mut rom) = (Handshake::new(), Rom { step: 0 });
            let mut queue = Vec::new();
            for knock in 0..knocks {
                queue.push(sent(&mut handshake));
                if knock + 1 < knocks {
                    handshake.quiet();
                }
            }
            let mut guard = 0;
            loop {
                for byte in std::mem::take(&mut queue) {
                    handshake.heard(rom.take(byte));
                }
                match handshake.next_action() {
                    Action::Send(byte) => queue.push(byte),
                    Action::Listen(_) => handshake.quiet(),
                    Action::Done(greeting) => {
                        assert_eq!(greeting, Greeting::Fresh);
                        break;
                    }
                }
                guard += 1;
                assert!(guard < 20, "{knocks} knocks never end");
            }
            assert_eq!(rom.step, 4, "{knocks} knocks: the ROM is not in command mode");
        }
    }

    #[test]
    fn an_open_session_echoes() {
        let mut handshake = Handshake::new();
        let byte = sent(&mut handshake);
        handshake.heard(byte);
        assert_eq!(handshake.next_action(), Action::Done(Greeting::Echoing));
    }

    #[test]
    fn a1_means_knock_again() {
        let mut handshake = Handshake::new();
        sent(&mut handshake);
        handshake.heard(0xA1);
        assert_eq!(sent(&mut handshake), 0xA0);
        handshake.heard(0x5F);
        assert_eq!(sent(&mut handshake), 0x0A);
    }

    #[test]
    fn ready_noise_is_not_an_answer() {
        let mut handshake = Handshake::new();
        sent(&mut handshake);
        for byte in b"READYREADY" {
            handshake.heard(*byte);
        }
        assert_eq!(handshake.next_action(), Action::Listen(Listen::Knock));
        assert!(handshake.ready_heard());
        handshake.heard(0x5F);
        assert_eq!(sent(&mut handshake), 0x0A);
        handshake.heard(b'Y');
        handshake.heard(0xF5);
        assert_eq!(sent(&mut handshake), 0x50);
    }

    #[test]
    fn a_wrong_answer_in_the_middle_settles_and_starts_over() {
        let mut handshake = Handshake::new();
        sent(&mut handshake);
        handshake.heard(0x5F);
        sent(&mut handshake);
        handshake.heard(0x0B);
        assert_eq!(handshake.next_action(), Action::Listen(Listen::Settle));
        handshake.heard(0x77);
        assert_eq!(handshake.next_action(), Action::Listen(Listen::Settle));
        handshake.quiet();
        assert_eq!(sent(&mut handshake), 0xA0);
    }
}
