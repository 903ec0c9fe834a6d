//! The recorded sessions of other programs, played against our side: every byte that we send is theirs.

use bromide_engine::da::RamSettings;
use bromide_engine::da::legacy::{PacketLen, sum16};
use bromide_engine::storage::{
    Agent, AreaKind, Legacy32Agent, LegacyAgent, LegacyStart, SpeedSwitch, StorageKind,
};

use super::setup::{
    BOOT_ROM, MT6261, MT6572, MT6577, MT6580, MT6580_SHORT, MT8590, PRELOADER, loader, read, settings_of,
};
use super::trace::{Act, Trace};
use crate::common::session_from_jump;
use crate::replay::Replay;

fn area(part: Option<u8>, storage: u8) -> AreaKind {
    match (part, storage) {
        (Some(8), 2) => AreaKind::User,
        (Some(1), 2) => AreaKind::Boot1,
        (None, 1) => AreaKind::Nand,
        (None, 0) => AreaKind::Nor,
        other => panic!("{other:?}"),
    }
}

/// Does what the other program did.
fn repeat(agent: &mut dyn Agent, act: &Act) {
    match act {
        Act::Read { part, storage, offset, data } => {
            assert_eq!(&read(agent, area(*part, *storage), *offset, data.len()).unwrap(), data);
        }
        Act::Table(table) => assert_eq!(agent.partition_table().unwrap().as_ref(), Some(table)),
        Act::Finish { restart } => agent.finish(*restart).unwrap(),
        Act::Switch => panic!("the agent was switched already"),
    }
}

/// Plays the session `text` and returns the agent as it was after the start.
fn play(text: &str, chip: super::setup::Chip, packet: PacketLen) -> bromide_engine::storage::ManagedStorage {
    let trace = Trace::parse(text);
    let second = trace.second.clone().expect("a second stage");
    let replay = Replay::new(trace.script);
    let ram = trace.records.map(|records| ram_settings(&records, 0xF1CE));
    let door = if ram.is_some() { BOOT_ROM } else { PRELOADER };
    let loader = loader(door, chip.hardware_code);
    let settings = settings_of(chip);
    let with = LegacyStart {
        loader: &loader,
        settings: &settings,
        extra: chip.extra,
        second: &second,
        ram: ram.as_ref(),
        packet,
    };
    let mut agent = LegacyAgent::start(replay.pipe(), &with).unwrap();
    let storage = agent.storage().clone();
    let mut acts = trace.acts.iter().peekable();
    if acts.next_if_eq(&&Act::Switch).is_some() {
        let Ok(SpeedSwitch::Leaves(leaving)) = agent.switch_speed() else { panic!("it should leave") };
        replay.appear();
        agent = leaving.attach(replay.pipe()).unwrap();
    }
    acts.for_each(|act| repeat(&mut agent, act));
    drop(agent);
    replay.assert_finished();
    storage
}

/// Three records of version 20 that begin with `shown`, whose last is for the phone of the traces, and whose
/// sum is `sum`.
fn ram_settings(shown: &[u8], sum: u16) -> RamSettings {
    let mut records = shown.to_vec();
    let last = 2 * 188;
    records[last..last + 4].copy_from_slice(&[0; 4]);
    records[last + 4..last + 12].copy_from_slice(&[3, 2, 0, 0, 9, 0, 0, 0]);
    records[last + 16..last + 25].copy_from_slice(b"\x15\x01\x00ASW81G");
    let mut missing = sum.wrapping_sub(sum16(&records));
    for byte in &mut records[40..last] {
        *byte = missing.min(255) as u8;
        missing -= u16::from(*byte);
    }
    assert_eq!((missing, sum16(&records)), (0, sum));
    let block = [vec![0; RamSettings::RECORDS], records].concat();
    RamSettings { version: 20, block, record_len: 188, records: 3 }
}

const USER: (AreaKind, u64) = (AreaKind::User, 0x400_0000);
const CID: &str = "150100415357383147423a1b2c3d4e5f";

#[test]
fn an_mt6577_is_read_at_high_speed_with_its_partition_table() {
    let storage = play(&session_from_jump("leg-6577-pmt.txt"), MT6577, PacketLen::Large);
    assert_eq!(storage.kind, StorageKind::Emmc);
    assert_eq!(storage.id.as_ref().unwrap().to_string(), CID);
    let areas: Vec<_> = storage.areas.iter().map(|fact| (fact.area, fact.size)).collect();
    let boot = [(AreaKind::Boot1, 0x40_0000), (AreaKind::Boot2, 0x40_0000)];
    // Named, and never read.
    assert_eq!(areas, [USER, boot[0], boot[1], (AreaKind::Rpmb, 0x8_0000)]);
}

#[test]
fn an_mt6580_whose_ram_is_off_is_read() {
    assert_eq!(
        play(&session_from_jump("leg-6580-brom-emi14.txt"), MT6580, PacketLen::Large).size_of(USER.0),
        Some(USER.1)
    );
}

#[test]
fn the_first_boot_area_of_an_mt6580_is_read() {
    play(&session_from_jump("leg-6580-pl-boot1.txt"), MT6580, PacketLen::Large);
}

#[test]
fn an_mt6580_is_read_and_restarted() {
    play(&session_from_jump("saleem-6580.txt"), MT6580, PacketLen::Large);
}

#[test]
fn an_mt8590_is_read_and_restarted() {
    play(&session_from_jump("unk321-8590.txt"), MT8590, PacketLen::Large);
}

#[test]
fn an_mt6580_with_short_settings_is_read_in_small_packets() {
    play(&session_from_jump("opentools.txt"), MT6580_SHORT, PacketLen::Small);
}

#[test]
fn an_mt6572_with_nand_flash_is_read_and_left_on() {
    let storage = play(&session_from_jump("own-legacy-mt6572-nand-d6.txt"), MT6572, PacketLen::Small);
    assert_eq!((storage.kind, storage.size_of(AreaKind::Nand)), (StorageKind::Nand, Some(0x200_0000)));
    assert_eq!(storage.id.unwrap().to_string(), "adbc905556adbc");
    let pages = storage.pages.unwrap();
    assert_eq!((pages.page, pages.spare, pages.pages_per_block), (0x800, 0x40, 0x40));
}

#[test]
fn an_mt6261_with_its_own_agent_is_read_and_restarted() {
    let trace = Trace::parse(&session_from_jump("iot-mtreader-da.txt"));
    let replay = Replay::new(trace.script);
    let mut agent =
        Legacy32Agent::start(replay.pipe(), &loader(BOOT_ROM, MT6261), &trace.flash_table).unwrap();
    assert_eq!(agent.storage().kind, StorageKind::Nor);
    assert_eq!(agent.storage().size_of(AreaKind::Nor), Some(0x40_0000));
    assert_eq!(agent.storage().id.as_ref().unwrap().to_string(), "ef6016");
    trace.acts.iter().for_each(|act| repeat(&mut agent, act));
    replay.assert_finished();
}
