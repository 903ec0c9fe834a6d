//! The handshake against a minimal boot ROM.

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
fn a_fresh_phone_is_synced_after_four_bytes() {
    let (mut handshake, mut rom) = (Handshake::new(), Rom { step: 0 });
    for expected in [0xA0, 0x0A, 0x50, 0x05] {
        let byte = sent(&mut handshake);
        assert_eq!(byte, expected);
        assert!(matches!(handshake.next_action(), Action::Listen(_)));
        handshake.received(rom.take(byte));
    }
    assert_eq!(handshake.next_action(), Action::Done(HandshakeOutcome::Fresh));
}

#[test]
fn unanswered_early_sync_bytes_are_not_waited_for() {
    let mut handshake = Handshake::new();
    for _ in 0..3 {
        assert_eq!(sent(&mut handshake), 0xA0);
        handshake.timed_out();
    }
    assert_eq!(sent(&mut handshake), 0xA0);
    handshake.received(0x5F);
    assert_eq!(
        handshake.next_action(),
        Action::Listen(Listen::SyncAnswer),
        "earlier sync bytes may still be answered"
    );
    handshake.timed_out();
    assert_eq!(sent(&mut handshake), 0x0A);
}

#[test]
fn after_many_sync_bytes_the_handshake_continues_at_the_last_5f() {
    for sync_bytes in 1..=9u32 {
        let (mut handshake, mut rom) = (Handshake::new(), Rom { step: 0 });
        let mut queue = Vec::new();
        for number in 0..sync_bytes {
            queue.push(sent(&mut handshake));
            if number + 1 < sync_bytes {
                handshake.timed_out();
            }
        }
        let mut guard = 0;
        loop {
            for byte in std::mem::take(&mut queue) {
                handshake.received(rom.take(byte));
            }
            match handshake.next_action() {
                Action::Send(byte) => queue.push(byte),
                Action::Listen(_) => handshake.timed_out(),
                Action::Done(outcome) => {
                    assert_eq!(outcome, HandshakeOutcome::Fresh);
                    break;
                }
            }
            guard += 1;
            assert!(guard < 20, "{sync_bytes} sync bytes never end");
        }
        assert_eq!(rom.step, 4, "{sync_bytes} sync bytes: the ROM is not in command mode");
    }
}

#[test]
fn echoed_sync_bytes_mean_an_open_session() {
    let mut handshake = Handshake::new();
    let byte = sent(&mut handshake);
    handshake.received(byte);
    assert_eq!(handshake.next_action(), Action::Done(HandshakeOutcome::Echoing));
}

#[test]
fn answer_a1_restarts_the_handshake() {
    let mut handshake = Handshake::new();
    sent(&mut handshake);
    handshake.received(0xA1);
    assert_eq!(sent(&mut handshake), 0xA0);
    handshake.received(0x5F);
    assert_eq!(sent(&mut handshake), 0x0A);
}

#[test]
fn ready_text_is_not_taken_for_an_answer() {
    let mut handshake = Handshake::new();
    sent(&mut handshake);
    for byte in b"READYREADY" {
        handshake.received(*byte);
    }
    assert_eq!(handshake.next_action(), Action::Listen(Listen::SyncAnswer));
    assert!(handshake.ready_received());
    handshake.received(0x5F);
    assert_eq!(sent(&mut handshake), 0x0A);
    handshake.received(b'Y');
    handshake.received(0xF5);
    assert_eq!(sent(&mut handshake), 0x50);
}

#[test]
fn on_a_serial_line_0a_follows_its_5f_whatever_was_unanswered_before() {
    let mut handshake = Handshake::over(Unanswered::Lost, false);
    for _ in 0..7 {
        assert_eq!(sent(&mut handshake), 0xA0);
        handshake.received(b'_' - 1);
        handshake.timed_out();
    }
    assert_eq!(sent(&mut handshake), 0xA0);
    handshake.received(0x5F);
    assert_eq!(sent(&mut handshake), 0x0A);
}

#[test]
fn a_late_5f_on_a_serial_line_costs_one_round() {
    let mut handshake = Handshake::over(Unanswered::Lost, false);
    sent(&mut handshake);
    handshake.timed_out();
    sent(&mut handshake);
    // This 5F answers the first A0. The ROM received both, and answers A1 to the second and 0B to 0A.
    handshake.received(0x5F);
    assert_eq!(sent(&mut handshake), 0x0A);
    handshake.received(0xA1);
    handshake.received(0x0B);
    assert_eq!(sent(&mut handshake), 0xA0);
    assert_eq!(handshake.next_action(), Action::Listen(Listen::Answer), "this time it is waited for");
    handshake.received(0x5F);
    assert_eq!(sent(&mut handshake), 0x0A);
}

#[test]
fn an_answer_among_other_bytes_counts_unless_a_packet_of_data_follows() {
    for (others, goes_on) in [(0, true), (PACKET, true), (PACKET + 1, false)] {
        let mut handshake = Handshake::new();
        sent(&mut handshake);
        handshake.received(0x77);
        handshake.received(0x5F);
        assert_eq!(handshake.next_action(), Action::Listen(Listen::Confirm));
        (0..others).for_each(|_| handshake.received(0x77));
        if goes_on {
            handshake.timed_out();
            assert_eq!(sent(&mut handshake), 0x0A);
        } else {
            assert_eq!(handshake.next_action(), Action::Listen(Listen::Settle));
        }
    }
}

#[test]
fn unknown_bytes_are_drained_before_the_next_sync_byte() {
    let mut handshake = Handshake::new();
    sent(&mut handshake);
    handshake.received(0x77);
    handshake.timed_out();
    assert_eq!(handshake.next_action(), Action::Listen(Listen::Settle));
    handshake.timed_out();
    sent(&mut handshake);
    handshake.received(0x5F);
    assert_eq!(
        handshake.next_action(),
        Action::Listen(Listen::SyncAnswer),
        "the second may still be answered"
    );
    handshake.received(0xA1);
    assert_eq!(sent(&mut handshake), 0xA0);
}

#[test]
fn an_answer_after_an_echo_counts() {
    let mut handshake = Handshake::over(Unanswered::Lost, false);
    for (expected, answer) in SYNC.into_iter().zip(ANSWERS) {
        assert_eq!(sent(&mut handshake), expected);
        handshake.received(expected);
        handshake.received(answer);
    }
    assert_eq!(handshake.next_action(), Action::Done(HandshakeOutcome::Fresh));
    assert!(handshake.echo() && handshake.unexpected() == 0);
}

#[test]
fn ready_is_known_by_the_order_of_its_letters() {
    let unexpected = |bytes: &[u8]| {
        let mut talk = ReadyMatcher::default();
        bytes.iter().filter(|byte| !talk.continues(**byte)).count()
    };
    assert_eq!(unexpected(b"ADYREADYREADYRE"), 0);
    assert_eq!(unexpected(b"READYADYREAREADYY"), 0);
    assert_eq!(unexpected(&[b'A'; 100]), 98);
}

#[test]
fn a_wrong_answer_in_the_middle_drains_and_restarts_the_handshake() {
    let mut handshake = Handshake::new();
    sent(&mut handshake);
    handshake.received(0x5F);
    sent(&mut handshake);
    handshake.received(0x0B);
    assert_eq!(handshake.next_action(), Action::Listen(Listen::Settle));
    handshake.received(0x77);
    assert_eq!(handshake.next_action(), Action::Listen(Listen::Settle));
    handshake.timed_out();
    assert_eq!(sent(&mut handshake), 0xA0);
}
