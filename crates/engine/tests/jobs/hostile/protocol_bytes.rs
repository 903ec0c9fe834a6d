//! Random answers to the handshake and to single requests.

use crate::common::random;
use crate::common::rng::Rng;
use bromide_engine::brom::{Action, Exchange, Handshake, Request, Status, VersionKind, Want};
use bromide_engine::units::Address;
use proptest::prelude::*;

use super::SEED;

fn any_request() -> impl Strategy<Value = Request> {
    let at = any::<u32>().prop_map(Address);
    prop_oneof![
        (at.clone(), 1..64u32).prop_map(|(at, words)| Request::Read32 { at, words }),
        (at.clone(), 1..64u32).prop_map(|(at, halves)| Request::Read16 { at, halves }),
        (at.clone(), 1..64u32).prop_map(|(at, halves)| Request::LegacyRead16 { at, halves }),
        (at.clone(), any::<u32>()).prop_map(|(at, value)| Request::Write32 { at, value }),
        (at.clone(), any::<u32>()).prop_map(|(at, value)| Request::ResetWrite32 { at, value }),
        (at, any::<u16>()).prop_map(|(at, value)| Request::Write16 { at, value }),
        Just(Request::TargetConfig),
        Just(Request::MeId),
        Just(Request::Version(VersionKind::BootRom)),
        Just(Request::Version(VersionKind::Preloader)),
        Just(Request::HardwareCode),
        Just(Request::HardwareVersions),
    ]
}

/// Random bytes, among which answers of the ROM are more likely.
fn phone_bytes(most: usize) -> impl Strategy<Value = Vec<u8>> {
    let byte = prop_oneof![
        3 => any::<u8>(),
        3 => prop::sample::select(vec![0x5F, 0xF5, 0xAF, 0xFA, 0xA0, 0xA1]),
        2 => prop::sample::select(vec![0, 1, 0x1D, 8, 0x10]),
        1 => prop::sample::select(b"READY".to_vec()),
    ];
    prop::collection::vec(byte, 0..most)
}

proptest! {
    #![proptest_config(random(4000, SEED))]

    #[test]
    fn a_handshake_survives_any_bytes(bytes in phone_bytes(200), silences in any::<u64>()) {
        let mut handshake = Handshake::new();
        let mut silences = Rng::new(silences);
        let mut bytes = bytes.into_iter();
        let mut sent = 0u32;
        loop {
            match handshake.next_action() {
                Action::Send(byte) => {
                    prop_assert!([0xA0, 0x0A, 0x50, 0x05].contains(&byte));
                    sent += 1;
                }
                Action::Done(_) => break,
                Action::Listen(_) if silences.below(3) == 0 => handshake.timed_out(),
                Action::Listen(_) => match bytes.next() {
                    Some(byte) => handshake.received(byte),
                    None => break,
                },
            }
            prop_assert!(sent < 2000, "floods the phone");
        }
        prop_assert!(handshake.sync_bytes() <= sent);
    }

    /// Random answers in pieces of any size: an exchange requests no byte beyond its answer, never zero
    /// bytes, and ends.
    #[test]
    fn an_exchange_never_requests_more_than_the_answer(
        request in any_request(),
        bytes in phone_bytes(400),
        honest in any::<u64>(),
        pieces in any::<u64>(),
        room in 0..40usize,
    ) {
        let mut pieces = Rng::new(pieces);
        let mut honest = Rng::new(honest);
        let len = request.data_len().max(room);
        let mut data = vec![0; len];
        // Echoes 9 + 4, two statuses, and a length at most.
        let most = 9 + 4 + 4 + 4 + len;
        let mut got = 0;
        let mut echo: std::collections::VecDeque<u8> = [].into();
        let mut bytes = bytes.into_iter();
        let mut exchange = Exchange::new(&request, &mut data);
        loop {
            match exchange.want() {
                Want::Done(count) => { prop_assert!(count <= len); break }
                Want::Write(packet) => {
                    prop_assert!(!packet.is_empty() && packet.len() <= 9);
                    prop_assert!(echo.is_empty(), "writes before the echo has arrived");
                    if honest.below(8) != 0 {
                        echo.extend(packet);
                        if honest.below(4) != 0 {
                            echo.extend([0, honest.pick(&[0, 1])]);
                        }
                    }
                    exchange.wrote();
                }
                Want::Read(buffer) => {
                    prop_assert!(!buffer.is_empty());
                    prop_assert!(got + buffer.len() <= most, "{:?} asks for byte {}", request, got + buffer.len());
                    let count = 1 + usize::try_from(pieces.below(buffer.len() as u64)).unwrap();
                    let mut filled = 0;
                    for to in &mut buffer[..count] {
                        let Some(byte) = echo.pop_front().or_else(|| bytes.next()) else { break };
                        *to = byte;
                        filled += 1;
                    }
                    if filled == 0 { break }
                    got += filled;
                    if exchange.received(filled).is_err() { break }
                }
            }
        }
    }

    #[test]
    fn every_status_prints_as_its_code(code in any::<u16>()) {
        let status = Status(code);
        prop_assert_eq!(status.is_error(), code >= 0xFF);
        prop_assert_eq!(status.to_string(), format!("{code:04X}"));
    }
}
