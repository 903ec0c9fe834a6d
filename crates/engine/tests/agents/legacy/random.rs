//! Random phones: whatever they send, no panic, no waiting for ever, and no data that a sum does not match.

use std::time::Duration;

use bromide_engine::da::legacy::sum16;
use bromide_engine::da::legacy32::FLASH_RECORD;
use bromide_engine::storage::{Agent, AreaKind, Legacy32Agent};
use proptest::prelude::*;

use super::setup::{BOOT_ROM, MT6261, MT6582, PHONE, Phone, data, loader, read, read_request};
use crate::common::random;
use crate::replay::{Entry, Replay};

/// All that a well-behaved phone sends in `entries`.
fn answers(entries: &[Entry]) -> Vec<u8> {
    let bytes = entries.iter().filter_map(|entry| match entry {
        Entry::Phone(bytes) => Some(bytes.as_slice()),
        _ => None,
    });
    bytes.collect::<Vec<_>>().concat()
}

/// Bytes that likely mean something to an agent's host.
fn byte() -> impl Strategy<Value = u8> {
    prop_oneof![
        3 => any::<u8>(),
        2 => Just(0),
        1 => proptest::sample::select(vec![0x5A, 0xA5, 0x69, 0xBB, 0xC0, 0xC1, 0x03, 0x02, 0x8E, 0x0B, 0xC3, 0xC4]),
    ]
}

/// What a phone with a few wrong, missing or additional bytes sends.
fn damaged(good: Vec<u8>) -> impl Strategy<Value = Vec<u8>> {
    let change = (0..good.len(), prop_oneof![byte().prop_map(Some), Just(None)], any::<bool>());
    proptest::collection::vec(change, 1..4).prop_map(move |changes| {
        let mut bytes = good.clone();
        for (at, new, is_additional) in changes {
            let at = at.min(bytes.len().saturating_sub(1));
            match new {
                Some(new) if is_additional => bytes.insert(at, new),
                Some(new) => bytes[at] = new,
                None => {
                    bytes.truncate(at);
                    bytes.push(0);
                }
            }
        }
        bytes
    })
}

fn use_it(agent: &mut dyn Agent) {
    // Their results are random, too.
    drop(read(agent, AreaKind::User, 0, 0x400));
    drop(read(agent, AreaKind::Nor, 0, 0x400));
    drop(agent.partition_table());
    drop(agent.finish(true));
}

proptest! {
    #![proptest_config(random(4000, 0x1e9a))]

    #[test]
    fn random_bytes_never_start_an_agent_wrongly(bytes in proptest::collection::vec(byte(), 0..600)) {
        let replay = Replay::new([Entry::Babble(bytes)]);
        if let Ok(mut agent) = PHONE.start_on(&replay) {
            use_it(&mut agent);
        }
        prop_assert!(replay.now() < Duration::from_secs(200), "{:?}", replay.now());
    }

    #[test]
    fn damaged_starts_end_in_time(bytes in damaged(answers(&PHONE.start())), extra in any::<[u8; 32]>()) {
        let phone = Phone { chip: MT6582, ..PHONE };
        let replay = Replay::new([Entry::Babble([bytes, extra.to_vec()].concat())]);
        if let Ok(mut agent) = phone.start_on(&replay) {
            use_it(&mut agent);
        }
        prop_assert!(replay.now() < Duration::from_secs(200), "{:?}", replay.now());
    }

    #[test]
    fn damaged_answers_to_a_read_are_the_data_or_an_error(
        bytes in damaged({
            let data = data(0, 0x300);
            [&[0x5A, 0x5A, 0x5A][..], &data, &sum16(&data).to_be_bytes()].concat()
        }),
    ) {
        let replay = Replay::new([PHONE.start(), vec![Entry::Babble(bytes.clone())]].concat());
        let mut agent = PHONE.start_on(&replay).unwrap();
        if let Ok(got) = read(&mut agent, AreaKind::User, 0, 0x300) {
            let sum = u16::from_be_bytes([bytes[0x303], bytes[0x304]]);
            prop_assert!(bytes[..3] == [0x5A; 3] && got == bytes[3..0x303] && sum16(&got) == sum);
        }
        prop_assert!(replay.now() < Duration::from_secs(60));
    }

    #[test]
    fn random_bytes_never_start_the_agent_of_an_mt6261_wrongly(
        bytes in proptest::collection::vec(byte(), 0..400),
        is_greeted in any::<bool>(),
    ) {
        let greeting: &[u8] = if is_greeted { &[0xC0, 3, 2, 0x8E, 0x5A, 0x69, 0x5A, 0xA5, 0x69] } else { &[] };
        let replay = Replay::new([Entry::Babble([greeting, &bytes].concat())]);
        let table = [7; 5 * FLASH_RECORD + 3];
        let started = Legacy32Agent::start(replay.pipe(), &loader(BOOT_ROM, MT6261), &table);
        if let Ok(mut agent) = started {
            use_it(&mut agent);
        }
        prop_assert!(replay.now() < Duration::from_secs(200), "{:?}", replay.now());
    }
}

/// The cases above are only as good as this: without damage the same bytes are a read.
#[test]
fn the_undamaged_answer_is_the_data() {
    let data = data(0, 0x300);
    let answer = [&[0x5A, 0x5A, 0x5A][..], &data, &sum16(&data).to_be_bytes()].concat();
    let replay = Replay::new([PHONE.start(), vec![Entry::Babble(answer)]].concat());
    assert_eq!(read(&mut PHONE.start_on(&replay).unwrap(), AreaKind::User, 0, 0x300).unwrap(), data);
    assert_eq!(answers(&read_request(0, 0x300)), [0x5A; 3]);
}
