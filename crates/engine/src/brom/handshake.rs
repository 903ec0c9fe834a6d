//! The handshake that opens a session, one byte at a time (silicon.md section 3, protocol.md section 2).
//!
//! Driven by the session: it says which byte to send and how long to listen, and is told each byte that came
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
const OUT_OF_STEP: u8 = 0xA1;
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
    Done(Greeting),
}

/// How long to wait before the time is over, counted from the byte that was sent or from the last answer.
/// Bytes that are no answer do not prolong it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listen {
    /// For the answer to a knock: short, because the phone may not be listening yet.
    Knock,
    /// For the answer to a later byte: the phone is there, so longer.
    Answer,
    /// Some milliseconds, to see what follows a byte that looks like an answer.
    Confirm,
    /// Until no more stray bytes come, or until they are known to be no answer.
    Settle,
}

/// How the phone greets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Greeting {
    /// All four bytes were answered: command mode, just entered.
    Fresh,
    /// `A0` came back as `A0`: most likely command mode from an earlier program, to be confirmed by a version
    /// request; a line that only echoes looks the same.
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
    /// An answer came among other bytes, on USB: data of somebody else's answer would go on. `others`: bytes
    /// since.
    Doubted {
        next: usize,
        others: u32,
    },
    /// `A0` came back on a serial line: an echo, or a phone in command mode.
    Echoed,
    /// To send byte `at` (1 to 3) of the four.
    Step {
        at: usize,
    },
    /// Byte `at` was sent.
    Stepped {
        at: usize,
    },
    /// Out of step: listening until it is quiet, then knocking again.
    Settling {
        unanswered: u32,
    },
    Done(Greeting),
}

/// The handshake's state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handshake {
    state: State,
    unanswered: Unanswered,
    /// What was sent comes back before the answer.
    echo: bool,
    ready: ReadyTalk,
    /// `READY` was heard: a preloader.
    ready_heard: bool,
    /// Bytes that are neither an answer nor `READY` in its order: in all, and since the last byte was sent.
    strange: u64,
    strange_since_sent: u32,
    /// The last `A0` was answered too late, so the next answer is waited for longer.
    patient: bool,
    knocks: u32,
    heard_any: bool,
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
            state: State::Knock { unanswered: 0 },
            unanswered,
            echo,
            ready: ReadyTalk::default(),
            ready_heard: false,
            strange: 0,
            strange_since_sent: 0,
            patient: false,
            knocks: 0,
            heard_any: false,
            answers: 0,
        }
    }

    /// What to do next. A [`Action::Send`] counts as done when it is returned.
    pub fn next_action(&mut self) -> Action {
        match self.state {
            State::Knock { unanswered } => {
                self.knocks = self.knocks.saturating_add(1);
                self.state = State::Knocked { unanswered: unanswered.saturating_add(1), good: false };
                self.strange_since_sent = 0;
                Action::Send(SYNC[0])
            }
            State::Step { at } => {
                self.state = State::Stepped { at };
                self.strange_since_sent = 0;
                Action::Send(SYNC.get(at).copied().unwrap_or(SYNC[0]))
            }
            State::Done(greeting) => Action::Done(greeting),
            _ => Action::Listen(self.listens().unwrap_or(Listen::Answer)),
        }
    }

    /// How it waits now, if it waits.
    #[must_use]
    pub fn listens(&self) -> Option<Listen> {
        match self.state {
            State::Knocked { .. } if self.patient => Some(Listen::Answer),
            State::Knocked { .. } => Some(Listen::Knock),
            State::Doubted { .. } | State::Echoed => Some(Listen::Confirm),
            State::Stepped { .. } => Some(Listen::Answer),
            State::Settling { .. } => Some(Listen::Settle),
            State::Knock { .. } | State::Step { .. } | State::Done(_) => None,
        }
    }

    /// A byte came.
    pub fn heard(&mut self, byte: u8) {
        self.heard_any = true;
        if READY.contains(&byte) {
            self.ready_heard = true;
            if !self.ready.continues(byte) {
                self.is_strange();
            }
            return;
        }
        match self.state {
            State::Knocked { unanswered, .. } => self.heard_after_knock(byte, unanswered),
            State::Stepped { at } => self.heard_after_step(byte, at),
            State::Echoed => match byte {
                0x5F => {
                    self.echo = true;
                    self.go_on(1);
                }
                OUT_OF_STEP => {
                    self.echo = true;
                    self.start_over();
                }
                _ if byte == SYNC[0] => {}
                _ => self.is_strange(),
            },
            State::Doubted { .. } | State::Settling { .. } => self.is_strange(),
            State::Knock { .. } | State::Step { .. } | State::Done(_) => {}
        }
    }

    fn heard_after_knock(&mut self, byte: u8, unanswered: u32) {
        match byte {
            0x5F if unanswered <= 1 => self.go_on(1),
            0x5F => {
                self.answers = self.answers.saturating_add(1);
                self.state = State::Knocked { unanswered: unanswered - 1, good: true };
            }
            OUT_OF_STEP if unanswered <= 1 => {
                self.answers = self.answers.saturating_add(1);
                self.patient = self.unanswered == Unanswered::Lost;
                self.state = State::Knock { unanswered: 0 };
            }
            OUT_OF_STEP => {
                self.answers = self.answers.saturating_add(1);
                self.state = State::Knocked { unanswered: unanswered - 1, good: false };
            }
            _ if byte != SYNC[0] => self.is_strange(),
            _ if self.echo => {}
            _ => {
                self.state = match self.unanswered {
                    Unanswered::Queued => State::Done(Greeting::Echoing),
                    Unanswered::Lost => State::Echoed,
                };
            }
        }
    }

    fn heard_after_step(&mut self, byte: u8, at: usize) {
        let sent = SYNC.get(at).copied().unwrap_or(SYNC[0]);
        if ANSWERS.get(at) == Some(&byte) {
            self.go_on(at + 1);
        } else if byte == sent && self.echo {
            // The answer follows.
        } else if byte == sent || byte == sent.wrapping_add(1) {
            self.start_over();
        } else if byte == OUT_OF_STEP && self.unanswered == Unanswered::Lost {
            // A 5F that came late answered the A0 before the last; the answer to this byte will be the byte
            // plus one.
            self.patient = true;
        } else {
            self.is_strange();
        }
    }

    /// The time that was asked for is over; or, where it was [`Listen::Settle`], the line has settled.
    pub fn quiet(&mut self) {
        self.state = match self.state {
            // The missing answers belong to knocks the phone was not there for; the newest answer is to the
            // newest knock.
            State::Knocked { good: true, .. } => {
                self.go_on(1);
                return;
            }
            State::Knocked { unanswered, good: false } => {
                self.patient = false;
                match self.unanswered {
                    // What came may be the beginning of an answer.
                    Unanswered::Queued if self.strange_since_sent > 0 => State::Settling { unanswered },
                    Unanswered::Queued => State::Knock { unanswered },
                    Unanswered::Lost => State::Knock { unanswered: 0 },
                }
            }
            State::Stepped { .. } if self.strange_since_sent > 0 => {
                self.start_over();
                return;
            }
            State::Stepped { .. } => State::Knock { unanswered: 0 },
            State::Doubted { next, .. } => State::of(next),
            State::Echoed => State::Done(Greeting::Echoing),
            State::Settling { unanswered } => State::Knock { unanswered },
            other => other,
        };
    }

    /// The last byte was answered as it should be: on to byte `next`.
    fn go_on(&mut self, next: usize) {
        self.answers = self.answers.saturating_add(1);
        self.patient = false;
        let is_doubtful = self.unanswered == Unanswered::Queued && self.strange_since_sent > 0;
        self.state = if is_doubtful { State::Doubted { next, others: 0 } } else { State::of(next) };
    }

    /// Back to the first byte. On a serial line nothing can hang, and every millisecond counts.
    fn start_over(&mut self) {
        self.state = match self.unanswered {
            Unanswered::Queued => State::Settling { unanswered: 0 },
            Unanswered::Lost => State::Knock { unanswered: 0 },
        };
    }

    fn is_strange(&mut self) {
        self.strange = self.strange.saturating_add(1);
        self.strange_since_sent = self.strange_since_sent.saturating_add(1);
        if let State::Doubted { others, .. } = &mut self.state {
            *others += 1;
            if *others > PACKET {
                self.start_over();
            }
        }
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

    /// How many bytes were answers of a boot ROM that is not in command mode.
    #[must_use]
    pub fn answers(&self) -> u32 {
        self.answers
    }

    /// How many bytes were neither an answer nor `READY`.
    #[must_use]
    pub fn strange(&self) -> u64 {
        self.strange
    }

    /// Whether what was sent came back before its answer.
    #[must_use]
    pub fn echo(&self) -> bool {
        self.echo
    }

    /// Whether the phone said `READY`, as preloaders do.
    #[must_use]
    pub fn ready_heard(&self) -> bool {
        self.ready_heard
    }
}

impl State {
    /// To send byte `next` of the four, or done.
    fn of(next: usize) -> State {
        if next < SYNC.len() { State::Step { at: next } } else { State::Done(Greeting::Fresh) }
    }
}

/// Tells a preloader's endless `READY` from other bytes: its letters in their order, from any of them on.
/// Letters may be lost, so one in the wrong place counts as long as the next is right.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadyTalk {
    last: Option<usize>,
    /// The last letter was in the wrong place.
    is_off: bool,
}

impl ReadyTalk {
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
mod tests {
    use super::*;

    /// The ROM's side of silicon.md section 3, for these tests alone: expected byte -> complement; wrong byte
    /// -> byte plus one and back to the start; in command mode every byte comes back.
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
    fn on_a_serial_line_0a_follows_its_5f_whatever_was_unanswered_before() {
        let mut handshake = Handshake::over(Unanswered::Lost, false);
        for _ in 0..7 {
            assert_eq!(sent(&mut handshake), 0xA0);
            handshake.heard(b'_' - 1);
            handshake.quiet();
        }
        assert_eq!(sent(&mut handshake), 0xA0);
        handshake.heard(0x5F);
        assert_eq!(sent(&mut handshake), 0x0A);
    }

    #[test]
    fn a_late_5f_on_a_serial_line_costs_one_round_and_no_more() {
        let mut handshake = Handshake::over(Unanswered::Lost, false);
        sent(&mut handshake);
        handshake.quiet();
        sent(&mut handshake);
        // It answers the first A0; the ROM has both, and answers A1 to the second and 0B to 0A.
        handshake.heard(0x5F);
        assert_eq!(sent(&mut handshake), 0x0A);
        handshake.heard(0xA1);
        handshake.heard(0x0B);
        assert_eq!(sent(&mut handshake), 0xA0);
        assert_eq!(handshake.next_action(), Action::Listen(Listen::Answer), "this time it is waited for");
        handshake.heard(0x5F);
        assert_eq!(sent(&mut handshake), 0x0A);
    }

    #[test]
    fn an_answer_among_other_bytes_counts_unless_a_packet_of_data_follows() {
        for (others, goes_on) in [(0, true), (PACKET, true), (PACKET + 1, false)] {
            let mut handshake = Handshake::new();
            sent(&mut handshake);
            handshake.heard(0x77);
            handshake.heard(0x5F);
            assert_eq!(handshake.next_action(), Action::Listen(Listen::Confirm));
            (0..others).for_each(|_| handshake.heard(0x77));
            if goes_on {
                handshake.quiet();
                assert_eq!(sent(&mut handshake), 0x0A);
            } else {
                assert_eq!(handshake.next_action(), Action::Listen(Listen::Settle));
            }
        }
    }

    #[test]
    fn strange_bytes_settle_before_the_next_knock_and_what_is_unanswered_stays_so() {
        let mut handshake = Handshake::new();
        sent(&mut handshake);
        handshake.heard(0x77);
        handshake.quiet();
        assert_eq!(handshake.next_action(), Action::Listen(Listen::Settle));
        handshake.quiet();
        sent(&mut handshake);
        handshake.heard(0x5F);
        assert_eq!(
            handshake.next_action(),
            Action::Listen(Listen::Knock),
            "the second may still be answered"
        );
        handshake.heard(0xA1);
        assert_eq!(sent(&mut handshake), 0xA0);
    }

    #[test]
    fn an_answer_behind_an_echo_is_the_answer() {
        let mut handshake = Handshake::over(Unanswered::Lost, false);
        for (expected, answer) in SYNC.into_iter().zip(ANSWERS) {
            assert_eq!(sent(&mut handshake), expected);
            handshake.heard(expected);
            handshake.heard(answer);
        }
        assert_eq!(handshake.next_action(), Action::Done(Greeting::Fresh));
        assert!(handshake.echo() && handshake.strange() == 0);
    }

    #[test]
    fn ready_is_known_by_the_order_of_its_letters() {
        let strange = |bytes: &[u8]| {
            let mut talk = ReadyTalk::default();
            bytes.iter().filter(|byte| !talk.continues(**byte)).count()
        };
        assert_eq!(strange(b"ADYREADYREADYRE"), 0);
        assert_eq!(strange(b"READYADYREAREADYY"), 0);
        assert_eq!(strange(&[b'A'; 100]), 98);
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
