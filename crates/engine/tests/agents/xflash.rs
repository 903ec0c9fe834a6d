//! The xflash agent's host: recorded sessions, and a device written from `da.md` section 4.

use bromide_engine::brom::Door;
use bromide_engine::cancel::Cancel;
use bromide_engine::da::xflash::UsbSpeed;
use bromide_engine::da::{AgentFault, AgentStep, LoaderFacts, RamSettings, Stage};
use bromide_engine::session::{AgentPipe, SessionError};
use bromide_engine::storage::{
    Agent, AgentStorage, AreaKind, DataAck, NandPages, ReadError, Storage, StorageKind, XflashAgent,
};

use super::frame_device::{Phone, contents, frame};
use super::frames_replay::Replay;
use super::xflash_device::{UNSUPPORTED, XflashDevice, nand_block};

pub const USER: u64 = 0x0108;

pub fn loader(door: Door) -> LoaderFacts {
    LoaderFacts { door, hardware_code: 0x766, boot_rom_version: 5, preloader_version: 0xFE }
}

pub fn stage() -> Stage {
    let bytes = (0..5000u32).map(|at| (at * 7) as u8).collect();
    Stage { address: 0x4000_0000, bytes, signature_len: 0x100 }
}

pub fn start(pipe: AgentPipe) -> Result<XflashAgent, SessionError> {
    XflashAgent::start(pipe, &loader(Door::Preloader), &stage(), None, DataAck::Separate)
}

fn fault(result: Result<XflashAgent, SessionError>) -> (AgentStep, AgentFault) {
    match result {
        Err(SessionError::Agent { during, fault }) => (during, fault),
        other => panic!("{other:?}"),
    }
}

pub fn read(agent: &mut dyn Agent, area: AreaKind, offset: u64, len: usize) -> Result<Vec<u8>, SessionError> {
    let mut bytes = vec![0; len];
    let mut counted = 0;
    agent.read(area, offset, &mut bytes, &mut |count, _| counted += count)?;
    assert_eq!(counted, len);
    Ok(bytes)
}

/// The second stage and the RAM settings that the recorded client sent.
fn recorded_stage(replay: &Replay) -> Stage {
    let line = replay.host_line(330_912);
    Stage { address: 0x4000_0000, bytes: line[40..].to_vec(), signature_len: 0 }
}

#[test]
fn a_recorded_session_with_ufs_is_replayed() {
    let replay = Replay::new("xf-6785-ufs.txt", &[]);
    let stage = recorded_stage(&replay);
    let mut agent =
        XflashAgent::start(replay.pipe(), &loader(Door::Preloader), &stage, None, DataAck::Separate).unwrap();
    // Up to the question for authentication, every byte comes in the recorded order.
    assert_eq!(replay.state().in_recorded_order(), 17);
    let storage = agent.storage();
    assert_eq!(storage.kind, StorageKind::Ufs);
    let sizes: Vec<(AreaKind, u64)> = storage.areas.iter().map(|fact| (fact.area, fact.size)).collect();
    let unit = AreaKind::LogicalUnit;
    assert_eq!(sizes, [(unit(0), 0x40_0000), (unit(1), 0x40_0000), (unit(2), 0x400_0000)]);
    assert_eq!(storage.id.as_ref().unwrap().0, b"\xce\x01KM8V8001JM-B813 ");

    assert_eq!(agent.version(), Some("1.6"));

    let table = read(&mut agent, unit(2), 0x1000, 0x2000).unwrap();
    assert!(table.starts_with(b"EFI PART"));
    assert_eq!(read(&mut agent, unit(2), 0, 0x2_1000).unwrap().len(), 0x2_1000);
    assert_eq!(replay.state().unknown, None);
}

#[test]
fn a_recorded_session_through_the_boot_rom_is_replayed_to_its_end() {
    // The client's last words are 28 zeros, ours are 32.
    let (ours, theirs) = (frame(1, &[0; 32]), frame(1, &[0; 28]));
    let replay = Replay::new("pen-xf-6765-brom.txt", &[(&ours, &theirs)]);
    let stage = recorded_stage(&replay);
    let block = replay.host_line(620)[28..].to_vec();
    let ram = RamSettings { version: 35, block, record_len: 160, records: 3 };
    let mut agent =
        XflashAgent::start(replay.pipe(), &loader(Door::BootRom), &stage, Some(&ram), DataAck::Separate)
            .unwrap();
    let storage = agent.storage();
    assert_eq!((storage.kind, storage.size_of(AreaKind::User)), (StorageKind::Emmc, Some(0x400_0000)));
    assert_eq!(storage.size_of(AreaKind::Boot2), Some(0x40_0000));
    assert_eq!(read(&mut agent, AreaKind::User, 0xC8_8000, 0x8_0000).unwrap().len(), 0x8_0000);
    agent.finish(false).unwrap();
    let state = replay.state();
    // This client asks for no expiry date; every byte is one of its own all the same.
    assert_eq!((state.in_recorded_order(), &state.unknown), (3, &None));
}

#[test]
fn recorded_sessions_of_two_more_clients_are_replayed() {
    let replay = Replay::new("xf-6765-pl-boot2.txt", &[]);
    let stage = recorded_stage(&replay);
    let pipe = replay.pipe();
    let agent = XflashAgent::start(pipe, &loader(Door::Preloader), &stage, None, DataAck::Separate).unwrap();
    assert_eq!(replay.state().in_recorded_order(), 17);
    assert_eq!(agent.storage().size_of(AreaKind::Boot2), Some(0x40_0000));

    // This client logs more, sets the last word of the environment, and announces a signature that it does
    // not send.
    let environment =
        |level: u8, last: u8| frame(1, &[level, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, last, 0, 0, 0]);
    let program = |len: u8| frame(1, &[0, 0, 0, 0x40, 0, 0, 0, 0, 0x78, len, 5, 0, 0, 0, 0, 0]);
    let replaced = [(&environment(2, 0)[..], &environment(1, 1)[..]), (&program(0x0C), &program(0x0D))];
    let replay = Replay::new("mtkflash-6739.txt", &replaced);
    let stage = recorded_stage(&replay);
    let pipe = replay.pipe();
    let result = XflashAgent::start(pipe, &loader(Door::Preloader), &stage, None, DataAck::Separate);
    let mut agent = result.unwrap_or_else(|error| panic!("{error}: {:02x?}", replay.state().unknown));
    assert_eq!(agent.usb_speed().unwrap(), Some(UsbSpeed::High));
    agent.finish(false).unwrap();
    assert_eq!(replay.state().unknown, None);
}

#[test]
fn data_is_read_exactly_and_every_frame_is_two_transfers() {
    let phone = Phone::new(XflashDevice::default());
    let mut agent = start(phone.pipe()).unwrap();
    let program = phone.state().device.program.clone();
    assert_eq!(program, stage().without_signature());
    assert_eq!(phone.state().device.boot_to[8..10], 4744u16.to_le_bytes());
    for (offset, len) in [(0, 512), (512, 0x1000), (0x1200, 0x5600), (0xF_F000, 0x1000)] {
        assert_eq!(
            read(&mut agent, AreaKind::User, offset, len).unwrap(),
            contents(USER, offset, len as u64)
        );
    }
    assert_eq!(read(&mut agent, AreaKind::Boot1, 0, 512).unwrap(), contents(0x0101, 0, 512));
    assert!(read(&mut agent, AreaKind::User, 0, 0).unwrap().is_empty());
    agent.finish(true).unwrap();
    let state = phone.state();
    assert!(state.transfers.chunks(2).all(|pair| pair[0] == 12), "{:?}", state.transfers);
    assert_eq!(state.device.shutdown.iter().position(|byte| *byte != 0), Some(0));
    assert_eq!(state.device.shutdown[12], 1);
}

#[test]
fn only_the_ack_of_data_is_joined_for_the_agent_that_needs_it() {
    let phone = Phone::new(XflashDevice::default());
    let facts = loader(Door::Preloader);
    let mut agent = XflashAgent::start(phone.pipe(), &facts, &stage(), None, DataAck::Joined).unwrap();
    let joined = || phone.state().transfers.iter().filter(|len| **len == 16).count();
    // The parameters of the second stage have this length, too.
    assert_eq!(joined(), 1);
    let bytes = read(&mut agent, AreaKind::User, 0, 0x3000).unwrap();
    assert_eq!(bytes, contents(USER, 0, 0x3000));
    assert_eq!(joined(), 1 + 3);
    assert_eq!(phone.state().transfers.iter().filter(|len| **len == 56).count(), 1);
}

#[test]
fn ram_settings_are_sent_only_if_the_boot_rom_started_the_agent() {
    let block = b"MTK_BLOADER_INFO_v35 and more".to_vec();
    let ram = RamSettings { version: 35, block: block.clone(), record_len: 160, records: 1 };
    let device = || {
        let device = XflashDevice::default().answer(0x04_000A, b"brom");
        XflashDevice { ram: block.clone(), ..device }
    };
    let facts = loader(Door::BootRom);
    let separate = DataAck::Separate;

    let phone = Phone::new(device());
    XflashAgent::start(phone.pipe(), &facts, &stage(), Some(&ram), separate).unwrap();

    let phone = Phone::new(device());
    let missing = fault(XflashAgent::start(phone.pipe(), &facts, &stage(), None, separate));
    assert_eq!(missing, (AgentStep::ExternalRam, AgentFault::NeedsRamSettings));
    assert!(phone.state().device.program.is_empty());

    let wrong = RamSettings { block: b"MTK_BLOADER_INFO_v36".to_vec(), ..ram.clone() };
    let phone = Phone::new(device());
    let refused = fault(XflashAgent::start(phone.pipe(), &facts, &stage(), Some(&wrong), separate));
    assert_eq!(refused, (AgentStep::ExternalRam, AgentFault::RamSettingsRefused { code: 0xC004_0050 }));

    // Where the agent cannot be asked, the loader's door decides.
    let phone = Phone::new(device().without(0x04_000A));
    let missing = fault(XflashAgent::start(phone.pipe(), &facts, &stage(), None, separate));
    assert_eq!(missing.1, AgentFault::NeedsRamSettings);
    let phone = Phone::new(XflashDevice::default().without(0x04_000A));
    start(phone.pipe()).unwrap();
}

#[test]
fn an_agent_that_wants_authentication_is_left_alone() {
    let phone = Phone::new(XflashDevice::default().answer(0x04_0016, &[1, 0, 0, 0]));
    assert_eq!(fault(start(phone.pipe())), (AgentStep::SecondStage, AgentFault::NeedsAuthentication));
    let phone = Phone::new(XflashDevice::default().without(0x04_0016));
    start(phone.pipe()).unwrap();
}

#[test]
fn every_refused_request_ends_the_start_with_its_number() {
    let forbidden = AgentFault::Refused { code: 0xC002_0004 };
    let requests = [0x01_0008, 0x01_0009, 0x02_0003, 0x02_0004, 0x04_0001, 0x04_0007, 0x04_000A, 0x04_0011];
    for request in requests.into_iter().chain([0x04_0016]) {
        let phone = Phone::new(XflashDevice::default().refusing(request, 0xC002_0004));
        assert_eq!(fault(start(phone.pipe())).1, forbidden, "{request:#x}");
    }
    // The number for "unknown sub-command" is tolerated in place of a sub-command's status, and nowhere else.
    // The version is of no importance.
    let phone = Phone::new(XflashDevice::default().refusing(0x04_0005, 0xC002_0004));
    assert_eq!(start(phone.pipe()).unwrap().version(), None);
    for request in [0x02_0003, 0x02_0004, 0x04_0011, 0x04_0007] {
        let phone = Phone::new(XflashDevice::default().refusing(request, UNSUPPORTED));
        assert!(start(phone.pipe()).is_ok(), "{request:#x}");
    }
    let phone = Phone::new(XflashDevice::default().refusing(0x01_0008, UNSUPPORTED));
    assert_eq!(fault(start(phone.pipe())), (AgentStep::SecondStage, AgentFault::Unsupported));
}

#[test]
fn storages_are_found_whatever_their_kind() {
    let absent = |device: XflashDevice| device.answer(0x04_0001, &[0; 96]).answer(0x04_0004, &[0; 208]);
    let phone = Phone::new(absent(XflashDevice::default()));
    assert_eq!(fault(start(phone.pipe())), (AgentStep::StorageInfo, AgentFault::NoStorage));

    let nor = [0x21u32.to_le_bytes(), 0x100u32.to_le_bytes(), 0x10_0000u32.to_le_bytes(), [0; 4]].concat();
    let phone = Phone::new(absent(XflashDevice::default()).answer(0x04_0003, &nor));
    let mut agent = start(phone.pipe()).unwrap();
    assert_eq!(agent.storage().size_of(AreaKind::Nor), Some(0x10_0000));
    assert_eq!(read(&mut agent, AreaKind::Nor, 0, 512).unwrap(), contents(0x2001, 0, 512));

    let device = absent(XflashDevice::default()).answer(0x04_0002, &nand_block(1 << 20));
    let phone = Phone::new(XflashDevice { refuses_whole: true, ..device });
    let mut agent = start(phone.pipe()).unwrap();
    let pages = NandPages { page: 0x800, spare: 0x40, pages_per_block: 64 };
    assert_eq!((agent.storage().kind, agent.storage().pages), (StorageKind::Nand, Some(pages)));
    assert_eq!(read(&mut agent, AreaKind::Nand, 0, 1 << 20).unwrap(), contents(0x1101, 0, 1 << 20));
    let state = phone.state();
    assert_eq!(state.device.reads, [[0x11, 1, 0, 0xE_0000], [0x11, 1, 0xE_0000, 0x2_0000]]);
    assert_eq!(state.device.extensions[0][..8], [0, 0, 0, 0, 1, 0, 0, 0]);
}

#[test]
fn statuses_of_16_bits_and_a_chatty_agent_are_understood() {
    let phone = Phone::with(XflashDevice { short_status: true, ..XflashDevice::default() }, true, None);
    let mut agent = start(phone.pipe()).unwrap();
    assert_eq!(read(&mut agent, AreaKind::User, 0x200, 0x2400).unwrap(), contents(USER, 0x200, 0x2400));
    agent.finish(false).unwrap();
    assert_eq!(phone.state().device.shutdown, [0; 32]);
}

#[test]
fn unreadable_cells_may_be_read_again_and_other_refusals_not() {
    let device = XflashDevice { unreadable: 0x5000..0x5001, second_status: true, ..XflashDevice::default() };
    let phone = Phone::new(device);
    let mut storage = AgentStorage::new(Box::new(start(phone.pipe()).unwrap()));
    let read = |storage: &mut AgentStorage, offset, len| {
        let mut bytes = vec![0; len];
        storage.read(AreaKind::User, offset, &mut bytes, &mut |_, _| {}).map(|()| bytes)
    };
    for (offset, len) in [(0x5000, 512), (0x3000, 0x4000)] {
        let error = read(&mut storage, offset, len).unwrap_err();
        let ReadError::Transient(SessionError::Agent { fault, .. }) = &error else { panic!("{error:?}") };
        assert_eq!(*fault, AgentFault::Refused { code: 0xC005_0007 });
    }
    for (offset, len) in [(1 << 20, 512), ((1 << 20) - 0x2000, 0x4000)] {
        let error = read(&mut storage, offset, len).unwrap_err();
        let ReadError::Refused(SessionError::Agent { fault, .. }) = &error else { panic!("{error:?}") };
        assert_eq!(*fault, AgentFault::Refused { code: 0xC004_000B });
        assert_eq!(read(&mut storage, 0x6000, 0x2000).unwrap(), contents(USER, 0x6000, 0x2000));
    }
}

#[test]
fn the_replay_protected_block_is_named_and_never_read() {
    let phone = Phone::new(XflashDevice::default());
    let mut agent = start(phone.pipe()).unwrap();
    assert_eq!(agent.storage().size_of(AreaKind::Rpmb), Some(0x8_0000));
    let sent = phone.state().transfers.len();
    for never in [AreaKind::Rpmb, AreaKind::Flash, AreaKind::LogicalUnit(3), AreaKind::GeneralPurpose(0)] {
        let error = read(&mut agent, never, 0, 512).unwrap_err();
        let fault = AgentFault::Unsupported;
        assert_eq!(error, SessionError::Agent { during: AgentStep::SelectArea, fault }, "{never}");
    }
    assert_eq!(phone.state().transfers.len(), sent);
}

#[test]
fn another_first_byte_than_c0_is_no_xflash_agent() {
    let replay = Replay::new("pen-xml-6855-emmc.txt", &[]);
    assert_eq!(fault(start(replay.pipe())), (AgentStep::Start, AgentFault::Unexpected { got: 0xEF }));
}

#[test]
fn a_stop_is_noticed_and_nothing_more_is_sent() {
    let phone = Phone::new(XflashDevice::default());
    let cancel = Cancel::new();
    let mut agent = start(phone.pipe_with(&cancel)).unwrap();
    let sent = phone.state().transfers.len();
    cancel.set();
    assert_eq!(read(&mut agent, AreaKind::User, 0, 512), Err(SessionError::Cancelled));
    assert_eq!(phone.state().transfers.len(), sent);
}
