//! The agent of the MT6261: its flash table, refusals, and how a session ends (`docs/protocol.md` section
//! 8.3).

use std::time::Duration;

use bromide_engine::da::legacy::{LegacyNumber, sum16};
use bromide_engine::da::{AgentFault, AgentStep};
use bromide_engine::link::LinkError;
use bromide_engine::session::SessionError;
use bromide_engine::storage::{Agent, AreaKind, Legacy32Agent, LegacyStartError};

use super::setup::{BOOT_ROM, MT6261, data, loader, read};
use crate::replay::{Entry, Replay, host, phone};

/// Two flash chips, as 36 bytes each.
fn table() -> Vec<u8> {
    data(0, 72)
}

fn report(nor_result: u8, nor_size: u32) -> Vec<u8> {
    let parts = [
        [&[0, 0, 0, nor_result, 0, 8, 0, 0x10][..], &nor_size.to_be_bytes(), &[0; 42]].concat(),
        [&[0, 0, 0x0B, 0xC4][..], &[0; 31]].concat(),
        [&[0, 0, 0x0B, 0xC4][..], &[0; 40]].concat(),
        vec![0; 0x1E + 0x18],
        vec![0x5A, 0x5A, 0, 0, 0, 0, 0, 0, 0, 0, 0xC1],
    ];
    parts.concat()
}

/// A phone whose flash is the second of the table.
fn start() -> Vec<Entry> {
    vec![
        phone(&[0xC0]),
        phone(&[3, 2, 0x8E]),
        host(&[0xA5, 5, 0xFE, 0, 8, 0, 0x70, 7, 0xFF, 0xFF, 2, 0, 0, 1, 8]),
        phone(&[0x5A]),
        host(&table()[..36]),
        phone(&[0x69]),
        host(&table()[36..]),
        phone(&[0x5A, 0xA5, 0x69]),
        host(&[0; 4]),
        phone(&[0, 0, 0, 0, 0, 0xA5, 0, 0x0C]),
        phone(&report(0, 0x40_0000)),
    ]
}

fn start_on(replay: &Replay) -> Result<Legacy32Agent, LegacyStartError> {
    Legacy32Agent::start(replay.pipe(), &loader(BOOT_ROM, MT6261), &table())
}

fn with(entries: impl IntoIterator<Item = Entry>) -> (Replay, Legacy32Agent) {
    let replay = Replay::new(start().into_iter().chain(entries));
    let agent = start_on(&replay).unwrap();
    (replay, agent)
}

/// The start up to `at`, then `instead`.
fn error(at: usize, instead: Entry) -> LegacyStartError {
    let replay = Replay::new(start().into_iter().take(at).chain([instead]));
    let error = start_on(&replay).unwrap_err();
    assert!(replay.now() < Duration::from_secs(6), "after {:?}", replay.now());
    error
}

#[test]
fn silence_and_a_lost_phone_in_any_phase_of_the_start_are_recognised() {
    for (at, entry) in start().iter().enumerate() {
        if matches!(entry, Entry::Phone(_)) {
            let silent = error(at, Entry::Silent);
            let is_silent = matches!(silent, LegacyStartError::Session(SessionError::Silent { .. }));
            assert!(is_silent, "{at}: {silent}");
            assert_eq!(error(at, Entry::Gone), SessionError::Link(LinkError::Unplugged).into(), "{at}");
        }
    }
}

#[test]
fn a_flash_chip_that_the_table_does_not_list_is_an_error() {
    let replay = Replay::new(start().into_iter().take(7).chain([phone(&[0x69])]));
    assert_eq!(start_on(&replay).unwrap_err(), LegacyStartError::UnknownFlash { listed: 2 });
    replay.assert_finished();
}

#[test]
fn an_agent_for_another_chip_is_not_talked_to() {
    for chip in [0x83, 0x8B] {
        assert_eq!(error(1, phone(&[3, 2, chip])), LegacyStartError::OlderAgent { chip });
    }
}

#[test]
fn refusals_and_unexpected_bytes_during_the_start_are_errors() {
    let fault = |during, fault| LegacyStartError::from(SessionError::Agent { during, fault });
    let refused = AgentFault::Refused { code: 0xBC6 };
    for (at, answer, expected) in [
        (3, &[0xA5, 0, 0, 0x0B, 0xC6][..], fault(AgentStep::Settings, refused)),
        (3, &[0x69], fault(AgentStep::Settings, AgentFault::Unexpected { got: 0x69 })),
        (5, &[0xA5, 0, 0, 0x0B, 0xC6], fault(AgentStep::StorageInfo, refused)),
        (5, &[0x96], fault(AgentStep::StorageInfo, AgentFault::Unexpected { got: 0x96 })),
        (5, &[0x5A, 0xA5, 0x96], fault(AgentStep::StorageInfo, AgentFault::Unexpected { got: 0xA596 })),
        (9, &[0; 256], fault(AgentStep::StorageInfo, AgentFault::Unexpected { got: 0 })),
    ] {
        assert_eq!(error(at, phone(answer)), expected, "{at}");
    }
}

#[test]
fn a_phone_without_nor_flash_is_an_error() {
    for (result, size) in [(1, 0x40_0000), (0, 0)] {
        let nor = LegacyNumber(result.into());
        let [nand, emmc] = [LegacyNumber(0xBC4); 2];
        assert_eq!(error(10, phone(&report(result, size))), LegacyStartError::NoStorage { nor, nand, emmc });
    }
}

#[test]
fn a_wrong_sum_is_an_error_after_the_whole_answer_and_can_be_read_again() {
    let bytes = data(0, 0x1800);
    let request = || [host(&[0xD6, 0, 0, 1, 0, 0, 0, 0, 0x18, 0]), phone(&[0x5A]), host(&[0, 0, 0x10, 0])];
    let packet = |data: &[u8], sum: u16| [phone(data), phone(&sum.to_be_bytes()), host(&[0x5A])];
    let [first, second] = [&bytes[..0x1000], &bytes[0x1000..]];
    let wrong = [packet(first, sum16(first) ^ 0x10), packet(second, sum16(second))].concat();
    let good = [packet(first, sum16(first)), packet(second, sum16(second))].concat();
    let (replay, mut agent) = with([request().to_vec(), wrong, request().to_vec(), good].concat());
    let error = read(&mut agent, AreaKind::Nor, 0x1_0000, 0x1800).unwrap_err();
    let SessionError::Agent { fault: AgentFault::WrongSum { .. }, .. } = error else { panic!("{error}") };
    assert_eq!(read(&mut agent, AreaKind::Nor, 0x1_0000, 0x1800).unwrap(), bytes);
    replay.assert_finished();
}

#[test]
fn other_areas_and_offsets_beyond_32_bits_are_refused_before_anything_is_sent() {
    let (replay, mut agent) = with([]);
    for (area, offset) in [(AreaKind::User, 0), (AreaKind::Flash, 0), (AreaKind::Nor, 1 << 32)] {
        let error = read(&mut agent, area, offset, 0x200).unwrap_err();
        let unsupported = AgentFault::Unsupported;
        assert_eq!(error, SessionError::Agent { during: AgentStep::Read, fault: unsupported }, "{area}");
    }
    replay.assert_finished();
}

#[test]
fn a_session_ends_with_the_phone_left_on_whichever_byte_ends_it() {
    for last in [0x5A, 0xA5] {
        let (replay, mut agent) = with([host(&[0xD9]), phone(&[0x5A]), host(&[0; 4]), phone(&[last])]);
        agent.finish(false).unwrap();
        replay.assert_finished();
    }
}

#[test]
fn a_phone_that_restarts_before_it_acknowledges_has_restarted() {
    let reset = [host(&[0xDB, 1, 0x40, 0, 0, 0, 0]), Entry::Gone];
    let before = [host(&[0xB9]), phone(&[0x5A]), host(&[0xC9, 0]), phone(&[0x5A])];
    let (_, mut agent) = with(before.into_iter().chain(reset));
    agent.finish(true).unwrap();
}
