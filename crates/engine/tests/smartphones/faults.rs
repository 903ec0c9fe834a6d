//! What goes wrong with the practice smartphone when a test says so.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use bromide_engine::link::{LinkError, PhonePort};
use bromide_engine::sim::smartphone::{
    Area, FaultPoint, SmartphoneEvent, SmartphoneFault, SmartphoneModel, SmartphonePacing, SmartphonePort,
    SmartphoneScenario,
};

use crate::host::{ACK, Host, second_stage, sum16};

const BACK: Option<Duration> = Some(Duration::from_secs(3));

fn started(model: SmartphoneModel, fault: SmartphoneFault) -> Host {
    let mut host = Host::new(SmartphoneScenario::new(model).fault(fault));
    host.start_agent();
    host
}

#[test]
fn the_sum_of_one_packet_is_wrong_once() {
    let fault = SmartphoneFault::BadSum { area: Area::User, offset: 0x1_8000, times: 1 };
    let mut host = started(SmartphoneModel::mt6580(), fault);
    let mut wrong = Vec::new();
    for turn in 0..2 {
        host.ask(&[&[0xD6, 0x0C, 2][..], &0_u64.to_be_bytes(), &0x3_0000_u64.to_be_bytes()].concat(), &[ACK]);
        host.send(&0x1_0000_u32.to_be_bytes());
        for packet in 0..3 {
            let data = host.read(0x1_0000);
            if host.read(2) != sum16(&data).to_be_bytes() {
                wrong.push((turn, packet));
            }
            host.send(&[ACK]);
        }
    }
    assert_eq!(wrong, [(0, 1)]);
}

#[test]
fn a_byte_changes_on_its_way() {
    let fault = SmartphoneFault::ChangedByte { area: Area::User, offset: 0x1234, times: 1 };
    let mut host = started(SmartphoneModel::mt6765(), fault);
    let right = host.port.content().bytes(Area::User, 0x1000, 0x1000);
    let (first, _) = host.xflash_read(1, 8, 0x1000, 0x1000);
    let (second, _) = host.xflash_read(1, 8, 0x1000, 0x1000);
    let differing: Vec<usize> = (0..0x1000).filter(|at| first[*at] != right[*at]).collect();
    assert_eq!(differing, [0x234]);
    assert_eq!(second, right);
}

#[test]
fn an_unreadable_place_is_answered_by_the_agents_error() {
    let fault = |times| SmartphoneFault::Unreadable {
        area: Area::User,
        range: 0x2_0000..0x2_0200,
        code: 0xC005_0007,
        times,
    };
    let mut xflash = started(SmartphoneModel::mt6765(), fault(Some(2)));
    let (got, status) = xflash.xflash_read(1, 8, 0, 0x4_0000);
    assert_eq!((got.len(), status), (0x2_0000, 0xC005_0007));
    assert_eq!(xflash.xflash_read(1, 8, 0x2_0200, 0x1000).1, 0);
    assert_eq!(xflash.xflash_read(1, 8, 0x2_0100, 0x100), (Vec::new(), 0xC005_0007));
    assert_eq!(xflash.xflash_read(1, 8, 0, 0x4_0000).1, 0, "the third time it works");

    let mut legacy = started(SmartphoneModel::mt6580(), fault(None));
    assert_eq!(legacy.legacy_read(2, 0x2_0000, 0x200, 0x200), (Vec::new(), Some(0xC005_0007)));
    assert_eq!(legacy.legacy_read(2, 0x2_0200, 0x200, 0x200).1, None);
    // In the middle the error stands in the place of a packet.
    legacy.ask(&[&[0xD6, 0x0C, 2][..], &0_u64.to_be_bytes(), &0x4_0000_u64.to_be_bytes()].concat(), &[ACK]);
    legacy.send(&0x2_0000_u32.to_be_bytes());
    legacy.read(0x2_0002);
    legacy.ask(&[ACK], &[0xA5, 0xC0, 0x05, 0x00, 0x07]);
    legacy.ask(&[0x72], &[ACK, 0]);

    let mut xml = started(SmartphoneModel::mt6855(), fault(None));
    let range = "<partition>EMMC-USER</partition><offset>0x20000</offset><length>0x200</length>";
    xml.xml_command("READ-FLASH", range);
    xml.text();
    xml.ok();
    xml.text();
    xml.ok();
    xml.text();
    xml.ok();
    xml.xml_end("ERR");
}

#[test]
fn the_phone_vanishes_inside_a_packet_and_is_back_at_its_door() {
    let fault = SmartphoneFault::Vanish { at: FaultPoint::Data(0x1_8001), back: BACK };
    let mut host = started(SmartphoneModel::mt6580(), fault);
    host.ask(&[&[0xD6, 0x0C, 2][..], &0_u64.to_be_bytes(), &0x4_0000_u64.to_be_bytes()].concat(), &[ACK]);
    host.send(&0x1_0000_u32.to_be_bytes());
    host.read(0x1_0002);
    host.send(&[ACK]);
    assert_eq!(host.read(0x8001), host.port.content().bytes(Area::User, 0x1_0000, 0x8001));
    assert!(matches!(host.try_read(1), Err(LinkError::Unplugged)));
    host.wait_for_port();
    host.start_agent();
    let (got, error) = host.legacy_read(2, 0, 0x4_0000, 0x1_0000);
    assert!(error.is_none() && got == host.port.content().bytes(Area::User, 0, 0x4_0000));
    let gone: Vec<_> =
        host.port.log().into_iter().filter(|r| matches!(r.event, SmartphoneEvent::Gone(_))).collect();
    assert_eq!(gone.len(), 1);
    assert_eq!(gone[0].event, SmartphoneEvent::Gone("vanished"));
}

#[test]
fn the_phone_vanishes_at_every_point_of_a_start_and_works_the_next_time() {
    use FaultPoint::{Data, ReEnumeration, SecondStage, SetUp, StorageInfo, Upload};
    for model in [SmartphoneModel::mt6580(), SmartphoneModel::mt6765(), SmartphoneModel::mt6855()] {
        for at in [Upload, SetUp, SecondStage, StorageInfo, ReEnumeration, Data(0)] {
            let fault = SmartphoneFault::Vanish { at, back: BACK };
            let port = SmartphonePort::new(SmartphoneScenario::new(model.clone()).fault(fault));
            let first = catch_unwind(AssertUnwindSafe(|| Host::on(port.clone()).start_agent()));
            let starts =
                matches!(at, ReEnumeration | Data(_)) || (at == StorageInfo && model.name != "MT6580");
            assert_eq!(first.is_ok(), starts, "{} {at:?}", model.name);
            if !starts {
                Host::on(port).start_agent();
            }
        }
    }
}

#[test]
fn a_stall_ends_or_does_not() {
    for lasting in [Some(Duration::from_secs(10)), None] {
        let fault = SmartphoneFault::Stall { at: FaultPoint::Data(0x1000), lasting };
        let mut host = started(SmartphoneModel::mt6580(), fault);
        host.ask(&[&[0xD6, 0x0C, 2][..], &0_u64.to_be_bytes(), &0x2000_u64.to_be_bytes()].concat(), &[ACK]);
        host.send(&0x2000_u32.to_be_bytes());
        let before = host.port.now().0;
        host.read(0x1000);
        assert_eq!(host.port.now().0, before);
        let rest = host.try_read(0x1002).expect("the port stays");
        match lasting {
            Some(lasting) => {
                assert_eq!(rest.len(), 0x1002);
                assert!(host.port.now().0 - before >= lasting);
            }
            None => assert!(rest.is_empty()),
        }
    }
}

#[test]
fn texts_come_unasked() {
    let mut xflash = started(SmartphoneModel::mt6765(), SmartphoneFault::TextFrames);
    assert_eq!(xflash.xflash_read(1, 8, 0, 0x8_0000).1, 0);
    assert!(xflash.texts > 3);
    let xml = started(SmartphoneModel::mt6855(), SmartphoneFault::TextFrames);
    assert!(xml.texts > 3);
}

#[test]
fn agents_that_do_not_start_are_silent() {
    for model in [SmartphoneModel::mt6580(), SmartphoneModel::mt6765(), SmartphoneModel::mt6855()] {
        for fault in [SmartphoneFault::NoSync, SmartphoneFault::WrongAgent] {
            let mut host = Host::new(SmartphoneScenario::new(model.clone()).fault(fault));
            host.greet();
            host.start_first_stage();
            host.expect_silence();
        }
    }
}

#[test]
fn a_second_stage_that_does_not_start_is_silent() {
    let fault = SmartphoneFault::SecondStageSilent;
    let mut legacy = Host::new(SmartphoneScenario::new(SmartphoneModel::mt6580()).fault(fault.clone()));
    legacy.greet();
    legacy.start_first_stage();
    legacy.legacy_until_result();
    assert_eq!(legacy.be32(), 0);
    let code = second_stage(&legacy.model());
    legacy.send_legacy_second_stage(&code);
    legacy.expect_silence();

    let mut xflash = Host::new(SmartphoneScenario::new(SmartphoneModel::mt6765()).fault(fault));
    xflash.greet();
    xflash.start_first_stage();
    xflash.expect(&[0xC0]);
    xflash.xflash_set_up(1);
    let code = second_stage(&xflash.model());
    assert_eq!(xflash.boot_to(&code), 0);
    xflash.expect_silence();
}

#[test]
fn a_lost_re_enumeration_ends_at_the_door() {
    let fault = SmartphoneFault::LostAtHighSpeed { back: BACK };
    let mut host = started(SmartphoneModel::mt6580(), fault);
    host.ask(&[0x70, 1], &[ACK]);
    host.expect_gone();
    host.wait_for_port();
    assert_eq!(host.port.usb_product(), Some(0x2000));
    host.start_agent();
    host.ask(&[0x72], &[ACK, 0]);
    // It happens once.
    host.ask(&[0x70, 1], &[ACK]);
    host.expect_gone();
    host.wait_for_port();
    host.ask(&[0x72], &[ACK, 1]);
}

#[test]
fn a_storage_that_reports_too_much_ends_early() {
    let fault = SmartphoneFault::Shorter { area: Area::User, len: 0x2_0000 };
    let mut host = started(SmartphoneModel::mt6765(), fault);
    let (got, status) = host.xflash_read(1, 8, 0, 0x4_0000);
    assert_eq!((got.len(), status), (0x2_0000, 0xC004_000B));
}

#[test]
fn reading_can_be_forbidden() {
    let mut host = started(SmartphoneModel::mt6765(), SmartphoneFault::ReadingForbidden);
    assert_eq!(host.xflash_read(1, 8, 0, 0x1000), (Vec::new(), 0xC002_0004));
}

#[test]
fn a_host_that_asks_for_a_packet_again_gets_it() {
    for resends in [true, false] {
        let mut scenario = SmartphoneScenario::new(SmartphoneModel::mt6580());
        scenario.resends_on_nack = resends;
        let mut host = Host::new(scenario);
        host.start_agent();
        host.ask(&[&[0xD6, 0x0C, 2][..], &0_u64.to_be_bytes(), &0x800_u64.to_be_bytes()].concat(), &[ACK]);
        host.send(&0x400_u32.to_be_bytes());
        let first = host.read(0x402);
        host.send(&[0xA5]);
        if resends {
            assert_eq!(host.read(0x402), first);
        } else {
            host.ask(&[0x72], &[ACK, 0]);
        }
    }
}

#[test]
fn bytes_take_their_time_on_the_cable() {
    let pacing = SmartphonePacing::HIGH_SPEED;
    let mut host =
        Host::new(SmartphoneScenario::new(SmartphoneModel::mt6580()).at_high_speed().pacing(pacing));
    host.start_agent();
    let before = host.port.now().0;
    let len = 8 << 20;
    let (_, error) = host.legacy_read(2, 0, len, 1 << 20);
    assert_eq!(error, None);
    let took = host.port.now().0 - before;
    let limit = Duration::from_micros(len / 40) + 9 * pacing.turn_around();
    assert!(took >= limit && took < limit + Duration::from_millis(20), "{took:?}, limit {limit:?}");
}
