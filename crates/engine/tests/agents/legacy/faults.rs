//! Faults of phones with legacy agents: silence, a lost phone and wrong bytes in every phase; refusals; wrong
//! sums.

use std::time::Duration;

use bromide_engine::cancel::Cancel;
use bromide_engine::da::legacy::LegacyNumber;
use bromide_engine::da::{AgentFault, AgentStep};
use bromide_engine::link::LinkError;
use bromide_engine::session::SessionError;
use bromide_engine::storage::{
    Agent, AgentStorage, AreaKind, LegacyStartError, LineState, ReadError, Released, SpeedSwitch, Storage,
};

use super::setup::{
    BOOT_ROM, Chip, MT6261, MT6580, MT6592, MT8127, PHONE, Phone, data, loader, packet, read, read_request,
};
use crate::replay::{Entry, Replay, host, phone};

fn fault(during: AgentStep, fault: AgentFault) -> SessionError {
    SessionError::Agent { during, fault }
}

fn script(parts: &[Vec<Entry>]) -> Replay {
    Replay::new(parts.concat())
}

/// Indices of everything that the phone sends in `entries`.
fn answers(entries: &[Entry]) -> impl Iterator<Item = usize> {
    let is_answer = |entry: &Entry| matches!(entry, Entry::Phone(bytes) if !bytes.is_empty());
    entries.iter().enumerate().filter(move |(_, entry)| is_answer(entry)).map(|(at, _)| at)
}

/// The start of a phone until `at`, where it does something else.
fn start_until(at: usize, instead: Entry) -> Replay {
    let mut entries = PHONE.start();
    entries.truncate(at);
    entries.push(instead);
    Replay::new(entries)
}

#[test]
fn a_phone_that_falls_silent_in_any_phase_of_the_start_is_given_up_after_seconds() {
    for at in answers(&PHONE.start()) {
        let replay = start_until(at, Entry::Silent);
        let error = PHONE.start_on(&replay).unwrap_err();
        assert!(matches!(error, LegacyStartError::Session(SessionError::Silent { .. })), "{at}: {error}");
        assert!(replay.now() < Duration::from_secs(6), "{at}: after {:?}", replay.now());
    }
}

#[test]
fn a_phone_that_is_unplugged_in_any_phase_of_the_start_is_unplugged() {
    for at in answers(&PHONE.start()) {
        let error = PHONE.start_on(&start_until(at, Entry::Gone)).unwrap_err();
        assert_eq!(error, LegacyStartError::Session(SessionError::Link(LinkError::Unplugged)), "{at}");
    }
}

#[test]
fn wrong_bytes_in_any_phase_of_the_start_are_never_a_started_agent() {
    let entries = PHONE.start();
    let len = answers(&entries).count();
    for at in answers(&entries) {
        for garbage in [vec![0xEE; 4000], vec![0xA5; 4000], b"READY".repeat(800)] {
            let result = PHONE.start_on(&start_until(at, Entry::Babble(garbage.clone())));
            assert!(result.is_err(), "{at} of {len}: {:02x?}", &garbage[..4]);
        }
    }
}

#[test]
fn a_report_that_is_too_short_is_given_up() {
    for missing in [1, 10, 100, 230] {
        let before = [PHONE.greeting(), vec![phone(&[0; 4])], Phone::second_stage()].concat();
        let mut report: Vec<u8> = PHONE
            .report()
            .into_iter()
            .flat_map(|entry| match entry {
                Entry::Phone(bytes) => bytes,
                _ => Vec::new(),
            })
            .collect();
        report.truncate(236 - missing);
        let replay = script(&[before, vec![phone(&report), Entry::Silent]]);
        let error = PHONE.start_on(&replay).unwrap_err();
        let LegacyStartError::Session(SessionError::Silent { during, .. }) = error else { panic!("{error}") };
        assert_eq!(during.to_string(), AgentStep::StorageInfo.to_string());
    }
}

#[test]
fn every_published_number_of_nand_words_starts() {
    for words in [0, 1, 4, 5, 7, 8, 64] {
        let phone = Phone { words, ..PHONE };
        let replay = Replay::new(phone.start());
        let agent = phone.start_on(&replay).unwrap_or_else(|error| panic!("{words}: {error}"));
        assert_eq!(agent.storage().size_of(AreaKind::User), Some(0x1_0000_0000), "{words}");
        replay.assert_finished();
    }
}

#[test]
fn an_absurd_number_of_nand_words_is_refused_at_once() {
    for words in [65_u16, 0x0BC4, 65_535] {
        let replay = Replay::new([
            phone(&[0xC0, 0, 0, 0x0B, 0xC4]),
            phone(&words.to_be_bytes()),
            Entry::Babble(vec![0; 200_000]),
        ]);
        let length = AgentFault::Length { bytes: 2 * u64::from(words) };
        assert_eq!(PHONE.start_on(&replay).unwrap_err(), fault(AgentStep::Start, length).into());
        assert!(replay.now() < Duration::from_secs(1));
    }
}

#[test]
fn a_refused_second_stage_gives_the_agents_number() {
    // Instead of the acknowledgement of the header, of each packet, and of the start.
    let before = [PHONE.greeting(), vec![phone(&[0; 4])]].concat();
    for at in [1, 3, 5, 6] {
        let stage = Phone::second_stage();
        let replay = script(&[before.clone(), stage[..at].to_vec(), vec![phone(&[0xA5, 0, 0, 0x0B, 0xC0])]]);
        let refused = fault(AgentStep::SecondStage, AgentFault::Refused { code: 0xBC0 });
        assert_eq!(PHONE.start_on(&replay).unwrap_err(), refused.into(), "{at}");
        replay.assert_finished();
    }
}

#[test]
fn an_error_number_as_the_result_of_the_settings_is_an_error() {
    let replay = script(&[PHONE.greeting(), vec![phone(&[0, 0, 0x0B, 0xBA])]]);
    let refused = fault(AgentStep::Settings, AgentFault::Refused { code: 0xBBA });
    assert_eq!(PHONE.start_on(&replay).unwrap_err(), refused.into());
}

#[test]
fn an_agent_that_waits_for_more_settings_is_recognised_by_its_silence() {
    let replay = script(&[PHONE.greeting(), vec![Entry::Silent]]);
    let error = PHONE.start_on(&replay).unwrap_err();
    let LegacyStartError::Session(SessionError::Silent { during, .. }) = error else { panic!("{error}") };
    assert_eq!(during.to_string(), AgentStep::Settings.to_string());
}

#[test]
fn an_agent_of_version_3_2_is_recognised_and_nothing_is_sent() {
    let replay = Replay::new([phone(&[0xC0, 3, 2, 0x83])]);
    assert_eq!(PHONE.start_on(&replay).unwrap_err(), LegacyStartError::OlderAgent { chip: 0x83 });
    assert_eq!(replay.sent(), 0);
    for (greeting, expected) in [
        ([0xC0, 3, 2, 0x83], LegacyStartError::OlderAgent { chip: 0x83 }),
        ([0xC0, 0, 0, 0x0B], fault(AgentStep::Start, AgentFault::Unexpected { got: 0x0B }).into()),
    ] {
        let replay = Replay::new([phone(&greeting)]);
        let start = bromide_engine::storage::Legacy32Agent::start;
        assert_eq!(start(replay.pipe(), &loader(BOOT_ROM, MT6261), &[]).unwrap_err(), expected);
        assert_eq!(replay.sent(), 0);
    }
}

#[test]
fn a_phone_without_any_storage_is_an_error() {
    let mut report = PHONE.report();
    report[2] = phone(&[&[0, 0, 0x0B, 0xC4][..], &[0; 0x58]].concat());
    let replay = script(&[PHONE.greeting(), vec![phone(&[0; 4])], Phone::second_stage(), report]);
    let [nor, none] = [0xBC7, 0xBC4].map(LegacyNumber);
    let expected = LegacyStartError::NoStorage { nor, nand: none, emmc: none };
    assert_eq!(PHONE.start_on(&replay).unwrap_err(), expected);
}

#[test]
fn chips_with_words_after_the_result_and_a_status_in_the_report_start() {
    for chip in [MT6592, MT8127, Chip { extra: &[], ..MT6580 }] {
        let phone = Phone { chip, ..PHONE };
        let replay = Replay::new(phone.start());
        phone.start_on(&replay).unwrap();
        replay.assert_finished();
    }
}

#[test]
fn a_packet_with_a_wrong_sum_is_an_error_after_the_whole_answer_and_can_be_read_again() {
    let bytes = data(0, 0x2_8000);
    for wrong in 0..3 {
        let mut answer: Vec<_> = bytes.chunks(0x1_0000).map(packet).collect();
        answer[wrong][1] = phone(&[0x12, 0x34]);
        let good = bytes.chunks(0x1_0000).flat_map(packet).collect();
        let request = read_request(0, 0x2_8000);
        let replay = script(&[PHONE.start(), request.clone(), answer.concat(), request, good]);
        let mut agent = PHONE.start_on(&replay).unwrap();
        let error = read(&mut agent, AreaKind::User, 0, 0x2_8000).unwrap_err();
        let SessionError::Agent { fault: AgentFault::WrongSum { got: 0x1234, .. }, .. } = error else {
            panic!("packet {wrong}: {error}")
        };
        assert_eq!(read(&mut agent, AreaKind::User, 0, 0x2_8000).unwrap(), bytes);
        replay.assert_finished();
    }
}

#[test]
fn a_refused_read_leaves_the_agent_ready_for_the_next_one() {
    let bytes = data(0x400, 0x200);
    for (answer, expected) in [
        (&[0xA5, 0xC0, 0x04, 0x00, 0x0B][..], AgentFault::Refused { code: 0xC004_000B }),
        (&[0xA5], AgentFault::RefusedWithoutNumber),
        (&[0xBB], AgentFault::Unsupported),
    ] {
        let mut refused = read_request(0x200, 0x200);
        refused.truncate(5);
        refused.push(phone(answer));
        let replay = script(&[PHONE.start(), refused, read_request(0x400, 0x200), packet(&bytes)]);
        let mut storage = AgentStorage::new(Box::new(PHONE.start_on(&replay).unwrap()));
        let mut into = [0; 0x200];
        let error = storage.read(AreaKind::User, 0x200, &mut into, &mut |_, _| {}).unwrap_err();
        let ReadError::Refused(error) = error else { panic!("{error}") };
        assert_eq!(error, fault(AgentStep::Read, expected));
        storage.read(AreaKind::User, 0x400, &mut into, &mut |_, _| {}).unwrap();
        assert_eq!(into[..], bytes);
        replay.assert_finished();
    }
}

#[test]
fn a_refused_area_leaves_the_agent_ready_for_the_next_one() {
    let refused = [host(&[0x60]), phone(&[0x5A]), host(&[0x01]), phone(&[0xA5])].to_vec();
    let replay = script(&[PHONE.start(), refused, read_request(0, 0x200), packet(&[3; 0x200])]);
    let mut agent = PHONE.start_on(&replay).unwrap();
    let error = read(&mut agent, AreaKind::Boot1, 0, 0x200).unwrap_err();
    assert_eq!(error, fault(AgentStep::SelectArea, AgentFault::RefusedWithoutNumber));
    read(&mut agent, AreaKind::User, 0, 0x200).unwrap();
    replay.assert_finished();
}

#[test]
fn areas_that_are_never_read_are_refused_before_anything_is_sent() {
    let replay = Replay::new(PHONE.start());
    let mut agent = PHONE.start_on(&replay).unwrap();
    for area in [AreaKind::Rpmb, AreaKind::Flash, AreaKind::LogicalUnit(2)] {
        let error = read(&mut agent, area, 0, 0x200).unwrap_err();
        assert_eq!(error, fault(AgentStep::SelectArea, AgentFault::Unsupported), "{area}");
    }
    replay.assert_finished();
}

#[test]
fn silence_within_a_packet_is_given_up_after_30_seconds() {
    let request = read_request(0, 0x200);
    let replay = script(&[PHONE.start(), request, vec![phone(&[1; 0x100]), Entry::Silent]]);
    let mut storage = AgentStorage::new(Box::new(PHONE.start_on(&replay).unwrap()));
    let before = replay.now();
    let error = storage.read(AreaKind::User, 0, &mut [0; 0x200], &mut |_, _| {}).unwrap_err();
    let ReadError::Lost(SessionError::Silent { waited, .. }) = error else { panic!("{error}") };
    assert_eq!((waited, replay.now() - before), (Duration::from_secs(30), Duration::from_secs(30)));
}

#[test]
fn an_unexpected_byte_in_place_of_an_acknowledgement_loses_the_phone() {
    let mut request = read_request(0, 0x200);
    request.truncate(5);
    request.push(Entry::Babble(vec![0x69; 10]));
    let replay = script(&[PHONE.start(), request]);
    let mut storage = AgentStorage::new(Box::new(PHONE.start_on(&replay).unwrap()));
    let error = storage.read(AreaKind::User, 0, &mut [0; 0x200], &mut |_, _| {}).unwrap_err();
    assert!(matches!(error, ReadError::Lost(_)), "{error}");
}

#[test]
fn a_stop_during_a_read_is_a_stop_and_nothing_more_is_sent() {
    // The script ends where the packet would be acknowledged: another byte fails the test.
    let replay =
        script(&[PHONE.start(), read_request(0, 0x2_0000), packet(&data(0, 0x1_0000))[..2].to_vec()]);
    let cancel = Cancel::new();
    let mut agent = PHONE.start_on(&replay).unwrap();
    *agent.pipe_mut() = replay.pipe_until(&cancel);
    let result = agent.read(AreaKind::User, 0, &mut [0; 0x2_0000], &mut |_, _| cancel.set());
    assert_eq!(result, Err(SessionError::Cancelled));
    assert!(replay.now() < Duration::from_secs(1));
}

#[test]
fn a_phone_that_restarts_before_it_acknowledges_has_restarted() {
    let reset = vec![host(&[0xDB, 0, 0, 0, 0, 0, 0, 0, 1]), Entry::Gone];
    let replay = script(&[PHONE.start(), reset]);
    let mut storage = AgentStorage::new(Box::new(PHONE.start_on(&replay).unwrap()));
    assert!(matches!(storage.release(LineState::InStep, true), Released::Restarted));
}

#[test]
fn an_agent_that_refuses_high_speed_is_read_as_before() {
    let refused = vec![host(&[0x70, 0x01]), phone(&[0xBB])];
    let replay = script(&[PHONE.start(), refused, read_request(0, 0x200), packet(&[3; 0x200])]);
    let agent = PHONE.start_on(&replay).unwrap();
    let Ok(SpeedSwitch::Stays(mut agent, fault)) = agent.switch_speed() else { panic!("it should stay") };
    assert_eq!(fault, AgentFault::Unsupported);
    read(&mut agent, AreaKind::User, 0, 0x200).unwrap();
    replay.assert_finished();
}

#[test]
fn a_partition_table_of_an_absurd_length_is_not_received() {
    let phone_with_table = Phone { chip: super::setup::MT6582, ..PHONE };
    let table = vec![host(&[0xA5]), phone(&[0x5A, 0xFF, 0xFF, 0xFF, 0xFF])];
    let replay = script(&[phone_with_table.start(), table]);
    let mut agent = phone_with_table.start_on(&replay).unwrap();
    let length = AgentFault::Length { bytes: 0xFFFF_FFFF };
    assert_eq!(agent.partition_table().unwrap_err(), fault(AgentStep::PartitionTable, length));
    replay.assert_finished();
}

#[test]
fn a_phone_whose_table_is_in_its_storage_is_not_asked_for_one() {
    let replay = Replay::new(PHONE.start());
    assert_eq!(PHONE.start_on(&replay).unwrap().partition_table(), Ok(None));
    replay.assert_finished();
}
