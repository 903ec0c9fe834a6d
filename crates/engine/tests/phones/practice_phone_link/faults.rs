//! Each fault acts as `sim::fault` says, and a wrong spec is refused.

use std::time::Duration;

use bromide_engine::link::{LinkError, PhonePort};
use bromide_engine::sim::Scenario;

use super::{Host, bytes, faulty, hex};

#[test]
fn a_phone_vanishes_at_a_byte_and_comes_back_as_a_new_session() {
    let mut host = Host::connect(faulty("vanish@0x10000,back=2s"));
    let dump = host.read(0, 0x10000, 0x1000).unwrap();
    assert_eq!(dump.len(), 0x10000, "all before the byte arrives");
    assert!(matches!(host.read(0x10000, 0x1000, 0x1000), Err(LinkError::Unplugged)));
    assert!(!host.reopen());
    host.port.pause(Duration::from_secs(2));
    assert!(host.reopen());
    host.prepare();
    assert_eq!(host.read(0x10000, 0x20000, 0x1000).unwrap().len(), 0x20000, "once only");
    let mut gone = Host::connect(faulty("vanish@0"));
    assert!(gone.read(0, 0x1000, 0x1000).is_err());
    gone.port.pause(Duration::from_secs(3600));
    assert!(!gone.reopen());
    let mut again = Host::connect(faulty("vanish@0x1000,back=1s,every=0x1000"));
    for _ in 0..3 {
        assert_eq!(again.read(0, 0x1000, 0x1000).unwrap().len(), 0x1000);
        assert!(again.read(0, 0x1000, 0x1000).is_err());
        again.port.pause(Duration::from_secs(1));
        assert!(again.reopen());
        again.prepare();
    }
}

#[test]
fn a_phone_stalls_in_the_middle_of_a_block() {
    let mut host = Host::connect(faulty("stall@0x1234,for=10s"));
    host.link.write(&bytes("d10000000000001000")).unwrap();
    assert_eq!(host.take(0x4000 + 13).unwrap().len(), 11 + 0x1200, "whole packets only");
    let waited = host.link.read(&mut [0; 1], Duration::from_secs(20)).unwrap();
    assert_eq!(waited, 1);
    assert_eq!(host.take(0x4000).unwrap().len(), 0x4000 - 0x1200 + 2 - 1);
    let mut for_ever = Host::connect(faulty("stall@0x1234"));
    for_ever.link.write(&bytes("d10000000000001000")).unwrap();
    for_ever.take(0x4000).unwrap();
    assert_eq!(for_ever.link.read(&mut [0; 1], Duration::from_secs(3600)).unwrap(), 0);
    for_ever.link.write(&[0xA0]).unwrap();
    assert_eq!(
        for_ever.link.read(&mut [0; 1], Duration::from_secs(10)).unwrap(),
        0,
        "a write does not end the stall"
    );
}

#[test]
fn a_dropped_byte_shortens_the_answer() {
    let mut host = Host::connect(faulty("drop@0x105"));
    host.link.write(&bytes("d10000000000000100")).unwrap();
    let answer = host.take(0x400 + 13).unwrap();
    assert_eq!(answer.len(), 0x400 + 12);
    let truth = host.port.scenario().flash_bytes(0..0x400);
    let mut swapped: Vec<u8> = truth.chunks(4).flat_map(|word| word.iter().rev().copied()).collect();
    swapped.remove(0x105);
    assert!(answer[11..11 + 0x3FF] == swapped);
}

#[test]
fn a_flip_fault_applies_in_its_pass_only() {
    let truth = Scenario::default().flash_bytes(0x1000..0x1400);
    for (spec, wrong_passes) in [
        ("flip@0x1234", [true, false, false]),
        ("flip@0x1234:pass=2", [false, true, false]),
        ("flip@0x1234,pass=3,bit=7", [false, false, true]),
        ("flip@0x1234,pass=all", [true, true, true]),
    ] {
        let mut host = Host::connect(faulty(spec));
        for wrong in wrong_passes {
            let dump = host.read(0x1000, 0x400, 0x100).unwrap();
            let differing: Vec<usize> = (0..0x400).filter(|at| dump[*at] != truth[*at]).collect();
            assert_eq!(differing, if wrong { vec![0x234] } else { vec![] }, "{spec}");
        }
    }
}

#[test]
fn echo_error_and_refuse_faults_apply_at_their_address() {
    let mut host = Host::connect(faulty("echo@0x2000"));
    assert_eq!(host.ask("d10000200000000001", 9).unwrap(), "d10000210000000001");
    host.take(8).unwrap();
    assert_eq!(host.ask("d10000200000000001", 9).unwrap(), "d10000200000000001", "once");

    let mut host = Host::connect(faulty("error@0x2004,status=1d0a,times=2"));
    for status in ["1d0a", "1d0a", "0000"] {
        assert_eq!(host.ask("d10000200000000002", 11).unwrap()[18..], *status);
        host.take(64).unwrap();
    }
    let mut host = Host::connect(faulty("error@0x2000,at=end,status=1d0a"));
    let answer = host.ask("d10000200000000001", 17).unwrap();
    assert_eq!((&answer[18..22], &answer[30..]), ("0000", "1d0a"));

    let mut host = Host::connect(faulty("refuse@0x2000..0x3000"));
    assert_eq!(host.ask("d100001ffc00000001", 17).unwrap()[18..22], *"0000");
    assert_eq!(host.ask("d100001ffc00000002", 64).unwrap()[18..], *"1d08");
    assert_eq!(host.ask("d10000300000000001", 17).unwrap()[18..22], *"0000");
}

#[test]
fn synced_and_pending_faults_start_inside_a_session() {
    let mut synced = Host::open(faulty("synced"));
    assert_eq!(synced.ask("a0", 1).unwrap(), "a0");
    let mut pending = Host::open(faulty("pending=5"));
    assert_eq!(pending.ask("00000001", 6).unwrap(), "000000010000");
    let mut one = Host::open(faulty("pending=1"));
    assert_eq!(one.ask("a0a0a0a0", 4).unwrap(), "a0a0a0a0");
    assert_eq!(one.ask("a0a0a0a0", 64).unwrap(), "a0a0a0a01d19");
}

#[test]
fn noise_and_preloader_faults_change_the_first_answers() {
    let mut before = Host::open(faulty("noise=before"));
    assert_eq!(before.take(15).unwrap(), b"READYREADYREADY");
    assert_eq!(before.ask("a0", 1).unwrap(), "5f");
    let mut between = Host::open(faulty("noise=between"));
    assert_eq!(between.ask("a0", 1).unwrap(), "5f");
    assert_eq!(between.ask("0a", 6).unwrap(), format!("f5{}", hex(b"READY")));
    let mut preloader = Host::connect(faulty("preloader=4"));
    assert_eq!(preloader.ask("fe", 1).unwrap(), "04");
    assert_eq!(preloader.ask("ff", 1).unwrap(), "ff");
}

#[test]
fn invalid_fault_specs_are_refused_with_the_reason() {
    for (spec, why) in [
        ("", "no fault is called"),
        ("vanis@1", "no fault is called \"vanis\""),
        ("vanish", "write it vanish@PLACE"),
        ("late", "write it late=VALUE"),
        ("late=5", "\"5\" is no time"),
        ("late=-5s", "is no time"),
        ("late=5s,back=2s", "late has no option \"back\""),
        ("synced=1", "synced takes no value"),
        ("synced@1", "synced takes no place"),
        ("flip=2@1", "flip takes no value"),
        ("flip@0x100000000", "the phone's addresses end"),
        ("flip@1,bit=8", "a byte has bits 0 to 7"),
        ("flip@1,pass", "is no option"),
        ("error@1,status=xyz", "is no status"),
        ("error@1,at=middle", "it is start or end"),
        ("refuse@5", "write the range FROM..TO"),
        ("refuse@5..5", "the range is empty"),
        ("vanish@1,every=0", "every=0"),
        ("pending=9", "1 to 8"),
        ("chip=mt9999", "no chip"),
        ("jedec=EF40", "three bytes like EF4016"),
        ("noise=loud", "before, between or both"),
    ] {
        let error = Scenario::default().fault(spec).expect_err(spec).to_string();
        assert!(error.contains(why), "{spec}: {error}");
    }
    assert_eq!(faulty("vanish@1M:back=2min").faults, faulty("vanish@0x100000,back=120s").faults);
}
