//! The set-up of external RAM, for every version that is published (`docs/da.md` section 3.4).

use std::time::Duration;

use bromide_engine::da::legacy::{LegacyNumber, StorageIds, sum16};
use bromide_engine::da::{AgentFault, AgentStep, RamSettings};
use bromide_engine::session::SessionError;
use bromide_engine::storage::{Agent, AreaKind, LegacyStartError};

use super::setup::{BOOT_ROM, CID, Chip, MT6572, MT6577, MT6580, MT6582, MT6592, MT8127, PHONE, Phone};
use crate::replay::{Entry, Replay, host, phone};

fn boot_rom_phone(chip: Chip) -> Phone {
    Phone { chip, door: BOOT_ROM, ..PHONE }
}

/// What the agent sends instead of the result 0: the request for RAM, with the ids once more.
fn ram_needed(words: u16) -> Vec<Entry> {
    vec![
        phone(&[0, 0, 0x0B, 0xC3]),
        phone(&[0; 4]),
        phone(&CID),
        phone(&[0, 0, 0x0B, 0xC4]),
        phone(&words.to_be_bytes()),
        phone(&vec![0; 2 * usize::from(words)]),
    ]
}

/// Settings with a record for another phone and one for this phone.
fn file(version: u32, record_len: usize) -> RamSettings {
    let mut block = vec![0; RamSettings::RECORDS];
    for id in [*b"\x90\x01\x4aHYNIX\x20", *b"\x15\x01\x00ASW81G"] {
        let head = if version == 11 {
            [&[2, 2, 0, 0][..], &id, &[0; 7], &[9, 0, 0, 0]].concat()
        } else {
            [&[0, 0, 0, 0, 3, 2, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0][..], &id, &[0; 7]].concat()
        };
        block.extend(&head);
        block.extend((head.len()..record_len).map(|at| at as u8));
    }
    RamSettings { version, block, record_len, records: 2 }
}

fn request(version: [u8; 4]) -> Entry {
    host(&[&[0xE8][..], &version].concat())
}

fn length(len: usize) -> Entry {
    phone(&u32::try_from(len).unwrap().to_be_bytes())
}

/// From the sum of what was sent on.
fn result(sent: &[u8], words: usize) -> Vec<Entry> {
    vec![
        phone(&sum16(sent).to_be_bytes()),
        host(&[0x5A, 0x80, 0, 0, 1]),
        phone(&[0; 4]),
        phone(&[2]),
        phone(&[0]),
        phone(&[0, 0, 0, 0, 0x40, 0, 0, 0]),
        phone(&vec![0; 4 * words]),
    ]
}

/// Starts a phone whose RAM is set up by `exchange`.
fn start(phone: Phone, exchange: Vec<Entry>, file: &RamSettings) -> Result<(), LegacyStartError> {
    let rest = [Phone::second_stage(), phone.report(), speed()].concat();
    let replay = Replay::new([phone.greeting(), ram_needed(phone.words), exchange, rest].concat());
    let agent = phone.start_with(&replay, Some(file))?;
    assert_eq!(agent.storage().size_of(AreaKind::User), Some(0x1_0000_0000));
    replay.assert_finished();
    Ok(())
}

fn speed() -> Vec<Entry> {
    vec![host(&[0x72]), phone(&[0x5A, 0x01])]
}

#[test]
fn versions_15_to_21_send_the_total_length_and_all_records() {
    for version in [15, 16, 17, 20, 21_u8] {
        let file = file(version.into(), 188);
        let records = file.record_bytes();
        let sent = [&[0x5A, 0, 0, 0x01, 0x78][..], records].concat();
        let exchange = vec![request([0, 0, 0, version]), phone(&[0x5A]), length(188), host(&sent)];
        start(boot_rom_phone(MT6580), [exchange, result(records, 0)].concat(), &file).unwrap();
    }
}

#[test]
fn the_mt8127_gets_all_records_without_their_total_length() {
    let file = file(16, 188);
    let sent = [&[0x5A][..], file.record_bytes()].concat();
    let exchange = vec![request([0, 0, 0, 16]), phone(&[0x5A]), length(188), host(&sent)];
    start(boot_rom_phone(MT8127), [exchange, result(file.record_bytes(), 0)].concat(), &file).unwrap();
}

#[test]
fn versions_12_and_13_send_the_phones_record_with_its_first_word_replaced() {
    for (version, chip, words) in [(12, MT6582, 0), (13, MT6592, 5)] {
        let file = file(version.into(), 188);
        let record = [&[0, 0, 1, 0][..], &file.record(1).unwrap()[4..]].concat();
        let sent = [&[0x5A][..], &record].concat();
        let exchange = vec![request([0, 0, 0, version]), phone(&[0x5A]), length(188), host(&sent)];
        start(boot_rom_phone(chip), [exchange, result(&record, words)].concat(), &file).unwrap();
    }
}

#[test]
fn versions_10_and_11_send_all_records_with_and_without_an_id_before_the_length() {
    for version in [10, 11] {
        let file = file(version.into(), 168);
        let sent = [&[0x5A][..], file.record_bytes()].concat();
        for id in [&CID[..], &[]] {
            let exchange =
                vec![request([0, 0, 0, version]), phone(&[0x5A]), phone(id), length(168), host(&sent)];
            start(boot_rom_phone(MT6572), [exchange, result(file.record_bytes(), 0)].concat(), &file)
                .unwrap();
        }
    }
}

#[test]
fn version_0_sends_the_length_that_the_agent_asked_for() {
    let file = file(0, 140);
    let sent = &file.record_bytes()[..140];
    let exchange = vec![
        request([0xFF; 4]),
        phone(&[0x5A]),
        length(140),
        host(&[&[0x5A, 0, 0, 0, 140][..], sent].concat()),
    ];
    start(boot_rom_phone(MT6580), [exchange, result(sent, 0)].concat(), &file).unwrap();
}

fn ids() -> StorageIds {
    StorageIds { nand_result: 0xBC4, nand: vec![0; 7], emmc_result: 0, emmc: CID }
}

/// The error of a start with `file`, after which the phone has got nothing about RAM.
fn error_before_sending(chip: Chip, file: Option<&RamSettings>) -> LegacyStartError {
    let phone = boot_rom_phone(chip);
    let replay = Replay::new([phone.greeting(), ram_needed(7)].concat());
    let error = phone.start_with(&replay, file).unwrap_err();
    replay.assert_finished();
    error
}

#[test]
fn without_a_preloader_file_one_is_asked_for_and_nothing_is_sent() {
    assert_eq!(error_before_sending(MT6580, None), LegacyStartError::NeedsPreloaderFile { ids: ids() });
}

#[test]
fn settings_of_versions_without_published_exchange_are_not_sent() {
    for (version, chip) in [(8, MT6577), (14, Chip { hardware_code: 0x6571, ..MT6572 }), (22, MT6580)] {
        let error = error_before_sending(chip, Some(&file(version, 168)));
        assert_eq!(error, LegacyStartError::UnknownRamVersion { version });
    }
}

#[test]
fn settings_of_another_phone_are_not_sent() {
    let mut other = file(20, 188);
    other.records = 1;
    let error = error_before_sending(MT6580, Some(&other));
    assert_eq!(error, LegacyStartError::PreloaderOfOtherPhone { ids: ids() });
}

/// The error of a start whose RAM is set up by `exchange`, all of which is played.
fn error(exchange: Vec<Entry>) -> LegacyStartError {
    let phone = boot_rom_phone(MT6580);
    let replay = Replay::new([phone.greeting(), ram_needed(7), exchange].concat());
    let error = phone.start_with(&replay, Some(&file(20, 188))).unwrap_err();
    assert!(replay.now() < Duration::from_secs(11), "after {:?}", replay.now());
    replay.assert_finished();
    error
}

/// Up to the records, inclusive.
fn sent_records() -> Vec<Entry> {
    let sent = [&[0x5A, 0, 0, 0x01, 0x78][..], file(20, 188).record_bytes()].concat();
    vec![request([0, 0, 0, 20]), phone(&[0x5A]), length(188), host(&sent)]
}

#[test]
fn a_refused_version_is_told_with_and_without_a_number() {
    for answer in [&[0xA5][..], &[0xA5, 0, 0, 0x0B, 0xBD]] {
        let error = error(vec![request([0, 0, 0, 20]), phone(answer)]);
        assert_eq!(error, LegacyStartError::RamVersionRefused { version: 20 });
    }
}

#[test]
fn records_of_another_length_are_not_sent() {
    let error = error(vec![request([0, 0, 0, 20]), phone(&[0x5A]), length(176)]);
    assert_eq!(error, LegacyStartError::RamRecordLength { expected: 176, found: 188 });
}

#[test]
fn records_that_arrive_damaged_are_not_used() {
    let error = error([sent_records(), vec![phone(&[0x12, 0x34])]].concat());
    let LegacyStartError::Session(SessionError::Agent { during, fault }) = error else { panic!("{error}") };
    assert_eq!(during, AgentStep::ExternalRam);
    assert!(matches!(fault, AgentFault::WrongSum { got: 0x1234, .. }), "{fault}");
}

#[test]
fn ram_that_does_not_start_gives_the_agents_number() {
    let mut exchange = [sent_records(), result(file(20, 188).record_bytes(), 0)].concat();
    exchange.truncate(6);
    exchange.push(phone(&[0, 0, 0x0B, 0xBE]));
    assert_eq!(error(exchange), LegacyStartError::RamFailed { number: LegacyNumber(0xBBE) });
}

#[test]
fn silence_and_a_lost_phone_in_any_phase_of_the_set_up_are_recognised() {
    let phone = boot_rom_phone(MT6580);
    let exchange = [ram_needed(7), sent_records(), result(file(20, 188).record_bytes(), 0)].concat();
    for (at, entry) in exchange.iter().enumerate() {
        if !matches!(entry, Entry::Phone(bytes) if !bytes.is_empty()) {
            continue;
        }
        for instead in [Entry::Silent, Entry::Gone] {
            let before = [phone.greeting(), exchange[..at].to_vec()].concat();
            let replay = Replay::new([before, vec![instead.clone()]].concat());
            let error = phone.start_with(&replay, Some(&file(20, 188))).unwrap_err();
            let LegacyStartError::Session(error) = error else { panic!("{at}: {error}") };
            match instead {
                Entry::Gone => assert!(matches!(error, SessionError::Link(_)), "{at}: {error}"),
                _ => assert!(matches!(error, SessionError::Silent { .. }), "{at}: {error}"),
            }
            assert!(replay.now() < Duration::from_secs(6));
        }
    }
}
