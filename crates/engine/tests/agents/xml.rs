//! The XML agent's host: a recorded session, and a device written from `da.md` section 5.

use bromide_engine::da::{AgentFault, AgentStep, Stage};
use bromide_engine::link::LinkError;
use bromide_engine::session::{AgentPipe, SessionError};
use bromide_engine::storage::{Agent, AgentStorage, AreaKind, ReadError, Storage, StorageKind, XmlAgent};

use super::frame_device::{Phone, contents, frame};
use super::frames_replay::Replay;
use super::xflash::{read, stage};
use super::xml_device::{XmlDevice, area_number};

pub fn start(pipe: AgentPipe) -> Result<XmlAgent, SessionError> {
    XmlAgent::start(pipe, &stage())
}

fn fault(result: Result<XmlAgent, SessionError>) -> (AgentStep, AgentFault) {
    match result {
        Err(SessionError::Agent { during, fault }) => (during, fault),
        other => panic!("{other:?}"),
    }
}

pub fn user() -> u64 {
    area_number("EMMC-USER")
}

#[test]
fn a_recorded_session_is_replayed_as_far_as_it_was_recorded() {
    // The client writes sizes in decimal.
    let size = (frame(1, b"OK@0x61e28\0"), frame(1, b"OK@400936\0"));
    let packet = (frame(1, b"OK@0x0\0"), frame(1, b"OK@0\0"));
    let replay = Replay::new("pen-xml-6855-emmc.txt", &[(&size.0, &size.1), (&packet.0, &packet.1)]);
    // Of every packet only the beginning was recorded, and only of the first one.
    let beginning = replay.host_line(4108)[12..64].to_vec();
    let mut bytes = vec![0; 0x6_1E28];
    bytes.chunks_mut(0x1000).for_each(|packet| packet[..beginning.len()].copy_from_slice(&beginning));
    let stage = Stage { address: 0x4000_0000, bytes, signature_len: 0 };
    let error = XmlAgent::start(replay.pipe(), &stage).unwrap_err();
    assert_eq!(error, SessionError::Link(LinkError::Unplugged));
    let state = replay.state();
    // Every byte up to the last, shorter packet was one of the session.
    assert_eq!(state.unknown.as_ref().map(Vec::len), Some(12 + 0xE28));
    // Three commands with all their answers; then the client tells its name, which we do not.
    assert_eq!(state.in_recorded_order(), 11);
}

#[test]
fn data_is_read_exactly_whatever_the_agents_habits() {
    for (confirms, reports, chatty) in
        [(false, false, false), (true, false, false), (false, true, false), (true, true, true)]
    {
        let device = XmlDevice { confirms, reports, ..XmlDevice::default() };
        let phone = Phone::with(device, chatty, None);
        let mut agent = start(phone.pipe()).unwrap();
        assert_eq!(agent.storage().kind, StorageKind::Emmc);
        assert_eq!(agent.storage().size_of(AreaKind::User), Some(1 << 20));
        assert_eq!(agent.storage().id.as_ref().map(|id| id.0.len()), Some(16));
        assert_eq!(phone.state().device.program, stage().without_signature());
        for (offset, len) in [(0, 512), (0x1200, 0x5600), (0xF_F000, 0x1000)] {
            let expected = contents(user(), offset, len as u64);
            assert_eq!(read(&mut agent, AreaKind::User, offset, len).unwrap(), expected);
        }
        let boot = read(&mut agent, AreaKind::Boot2, 0x200, 0x200).unwrap();
        assert_eq!(boot, contents(area_number("EMMC-BOOT2"), 0x200, 0x200));
        assert!(read(&mut agent, AreaKind::User, 0, 0).unwrap().is_empty());
        agent.finish(true).unwrap();
        let state = phone.state();
        assert_eq!(state.device.commands.last().map(String::as_str), Some("IMMEDIATE"));
        assert!(state.transfers.chunks(2).all(|pair| pair[0] == 12), "{:?}", state.transfers);
    }
}

#[test]
fn the_commands_come_in_the_order_of_the_sheet() {
    let phone = Phone::new(XmlDevice::default());
    let mut agent = start(phone.pipe()).unwrap();
    agent.finish(false).unwrap();
    let expected = [
        "SET-RUNTIME-PARAMETER",
        "HOST-SUPPORTED-COMMANDS",
        "NOTIFY-INIT-HW",
        "BOOT-TO",
        "HOST-SUPPORTED-COMMANDS",
        "NOTIFY-INIT-HW",
        "GET-SYS-PROPERTY",
        "GET-HW-INFO",
        "REBOOT",
        "DISCONNECT",
    ];
    assert_eq!(phone.state().device.commands, expected);
}

#[test]
fn only_the_list_of_host_commands_may_be_unsupported() {
    let unsupported = |name| XmlDevice { unsupported: vec![name], ..XmlDevice::default() };
    let phone = Phone::new(unsupported("HOST-SUPPORTED-COMMANDS"));
    let mut agent = start(phone.pipe()).unwrap();
    assert_eq!(read(&mut agent, AreaKind::User, 0, 512).unwrap(), contents(user(), 0, 512));
    for (name, step) in [
        ("SET-RUNTIME-PARAMETER", AgentStep::Start),
        ("NOTIFY-INIT-HW", AgentStep::Settings),
        ("BOOT-TO", AgentStep::SecondStage),
        ("GET-SYS-PROPERTY", AgentStep::SecondStage),
        ("GET-HW-INFO", AgentStep::StorageInfo),
    ] {
        let phone = Phone::new(unsupported(name));
        assert_eq!(fault(start(phone.pipe())), (step, AgentFault::Unsupported), "{name}");
        let phone = Phone::new(XmlDevice { failing: vec![name], ..XmlDevice::default() });
        assert_eq!(fault(start(phone.pipe())), (step, AgentFault::RefusedByText), "{name}");
    }
}

#[test]
fn an_agent_that_wants_authentication_is_left_alone() {
    let phone = Phone::new(XmlDevice { authentication: "ENABLED", ..XmlDevice::default() });
    assert_eq!(fault(start(phone.pipe())), (AgentStep::SecondStage, AgentFault::NeedsAuthentication));
    let phone = Phone::new(XmlDevice { authentication: "PERHAPS", ..XmlDevice::default() });
    assert_eq!(fault(start(phone.pipe())), (AgentStep::SecondStage, AgentFault::Text));
}

#[test]
fn a_read_that_ends_with_an_error_is_refused_and_the_next_one_works() {
    let phone = Phone::new(XmlDevice::default());
    let mut storage = AgentStorage::new(Box::new(start(phone.pipe()).unwrap()));
    // All of it outside the area, and the end of it.
    for (offset, len, is_first) in [(1 << 20, 512, true), ((1 << 20) - 0x2000, 0x4000, false)] {
        let mut bytes = vec![0; len];
        let error = storage.read(AreaKind::User, offset, &mut bytes, &mut |_, _| {}).unwrap_err();
        // Once something of the area was read, only this place may be bad, and a retry may help.
        let fault = match &error {
            ReadError::Refused(SessionError::Agent { fault, .. }) if is_first => fault,
            ReadError::Transient(SessionError::Agent { fault, .. }) if !is_first => fault,
            _ => panic!("{error:?}"),
        };
        assert_eq!(*fault, AgentFault::RefusedByText);
        let mut good = vec![0; 0x2000];
        storage.read(AreaKind::User, 0x200, &mut good, &mut |_, _| {}).unwrap();
        assert_eq!(good, contents(user(), 0x200, 0x2000));
    }
}

#[test]
fn a_command_that_ends_well_without_its_file_is_no_success() {
    let phone = Phone::new(XmlDevice::default());
    let mut agent = start(phone.pipe()).unwrap();
    phone.state().device.skips_transfers = true;
    let text = SessionError::Agent { during: AgentStep::Read, fault: AgentFault::Text };
    assert_eq!(read(&mut agent, AreaKind::User, 0, 512), Err(text));
    let phone = Phone::new(XmlDevice { skips_transfers: true, ..XmlDevice::default() });
    assert_eq!(fault(start(phone.pipe())), (AgentStep::SecondStage, AgentFault::Text));
}

#[test]
fn a_file_of_another_size_than_asked_for_is_not_taken() {
    let phone = Phone::new(XmlDevice::default());
    let mut agent = start(phone.pipe()).unwrap();
    phone.state().device.lies = 0x200;
    let fault = AgentFault::Length { bytes: 0x400 };
    let error = SessionError::Agent { during: AgentStep::Read, fault };
    assert_eq!(read(&mut agent, AreaKind::User, 0, 0x200), Err(error));

    let phone = Phone::new(XmlDevice { lies: 1 << 40, ..XmlDevice::default() });
    let Err(SessionError::Agent { fault: AgentFault::Length { bytes }, .. }) = start(phone.pipe()) else {
        panic!("taken");
    };
    assert!(bytes > 1 << 40);
}

#[test]
fn the_replay_protected_block_is_named_and_never_read() {
    let phone = Phone::new(XmlDevice::default());
    let mut agent = start(phone.pipe()).unwrap();
    assert_eq!(agent.storage().size_of(AreaKind::Rpmb), Some(0x8_0000));
    let sent = phone.state().transfers.len();
    let refused = SessionError::Agent { during: AgentStep::SelectArea, fault: AgentFault::Unsupported };
    assert_eq!(read(&mut agent, AreaKind::Rpmb, 0, 512), Err(refused));
    assert_eq!(phone.state().transfers.len(), sent);
}
