//! Boot ROM and preloader, request by request (da.md section 1, protocol.md sections 2 and 3).

use std::time::Duration;

use bromide_engine::link::PhonePort;
use bromide_engine::sim::smartphone::{Door, Gate, SmartphoneModel, SmartphoneScenario};

use crate::host::{Host, region};

fn host(door: Door) -> Host {
    Host::new(SmartphoneScenario::new(SmartphoneModel::mt6765()).door(door))
}

#[test]
fn the_door_shows_in_the_product_number_and_the_versions() {
    let mut rom = host(Door::BootRom);
    assert_eq!(rom.port.usb_product(), Some(0x0003));
    rom.greet();
    rom.ask(&[0xFE, 0xFF], &[0xFE, 0x05]);
    let mut preloader = host(Door::Preloader);
    assert_eq!(preloader.port.usb_product(), Some(0x2000));
    preloader.greet();
    preloader.ask(&[0xFE, 0xFF], &[0x03, 0xFF]);
}

#[test]
fn an_unknown_command_is_echoed_by_the_boot_rom_only() {
    let mut rom = host(Door::BootRom);
    rom.greet();
    rom.ask(&[0x33], &[0x33]);
    let mut preloader = host(Door::Preloader);
    preloader.greet();
    preloader.send(&[0x33]);
    preloader.expect_silence();
    preloader.ask(&[0xFD], &[0xFD, 0x07, 0x66, 0, 0]);
}

#[test]
fn an_old_preloader_does_not_know_the_ids() {
    let mut host = Host::new(SmartphoneScenario::new(SmartphoneModel::mt6580()));
    host.greet();
    host.send(&[0xE1, 0xE7]);
    host.expect_silence();
}

#[test]
fn capabilities_say_whether_the_agent_is_an_xflash_one() {
    let mut host = host(Door::Preloader);
    host.greet();
    host.ask(&[0xFB], &[0xFB, 0, 0, 0, 1, 0, 0, 0, 0]);
}

#[test]
fn only_the_watchdog_register_is_written() {
    let mut host = Host::new(SmartphoneScenario::new(SmartphoneModel::mt6765()));
    host.greet();
    let watchdog = [0xD4, 0x10, 0x00, 0x70, 0x00, 0, 0, 0, 1];
    host.ask(&watchdog, &[&watchdog[..], &[0, 0]].concat());
    host.ask(&[0x22, 0, 0, 0x64], &[0x22, 0, 0, 0x64, 0, 0]);
    let read = [0xD1, 0x10, 0x00, 0x70, 0x00, 0, 0, 0, 1];
    host.ask(&read, &[&read[..], &[0, 0, 0x22, 0, 0, 0x64, 0, 0]].concat());
    assert_eq!(host.port.violations(), 0);
    let other = [0xD4, 0x10, 0x00, 0x80, 0x00, 0, 0, 0, 1];
    host.ask(&other, &[&other[..], &[0x1D, 0x02]].concat());
    assert_eq!(host.port.violations(), 1);
}

#[test]
fn register_access_that_needs_authorisation_is_refused() {
    let scenario = SmartphoneScenario::new(SmartphoneModel::mt6765()).gate(Gate::MemoryAccess);
    let mut host = Host::new(scenario.door(Door::BootRom));
    host.greet();
    host.ask(&[0xD8], &[0xD8, 0, 0, 0, 0x60, 0, 0]);
    let write = [0xD4, 0x10, 0x00, 0x70, 0x00, 0, 0, 0, 1];
    host.ask(&write, &[&write[..], &[0x1D, 0x04]].concat());
    // The agent can be started nevertheless.
    host.start_first_stage();
    host.expect(&[0xC0]);
}

#[test]
fn noise_ends_with_the_first_byte_of_the_handshake() {
    for interval in [1, 5, 20, 200] {
        let interval = Duration::from_millis(interval);
        let mut host = Host::new(SmartphoneScenario::new(SmartphoneModel::mt6739()).ready_noise(interval));
        host.port.pause(Duration::from_secs(2));
        assert_eq!(host.read(10), b"READYREADY");
        host.greet();
        host.expect_silence();
    }
}

#[test]
fn noise_never_stops_without_a_host() {
    let noise = Duration::from_millis(20);
    let mut host = Host::new(SmartphoneScenario::new(SmartphoneModel::mt6739()).ready_noise(noise));
    for _ in 0..1000 {
        assert_eq!(host.read(5), b"READY");
    }
    assert!(host.port.now().0 > Duration::from_secs(19));
}

#[test]
fn the_preloader_boots_the_phone_when_nobody_greets_it() {
    let mut scenario = SmartphoneScenario::new(SmartphoneModel::mt6580());
    scenario.window = Some((Duration::from_secs(2), Some(Duration::from_secs(3))));
    let mut host = Host::new(scenario);
    host.expect_gone();
    host.wait_for_port();
    host.greet();
    host.port.pause(Duration::from_secs(10));
    host.ask(&[0xFD], &[0xFD, 0x65, 0x80, 0, 0]);
}

#[test]
fn the_watchdog_resets_a_phone_that_nobody_stops() {
    let mut host = host(Door::BootRom);
    host.greet();
    host.port.pause(Duration::from_secs(31));
    host.expect_gone();
    host.wait_for_port();
    host.greet();
    host.start_first_stage();
    host.port.pause(Duration::from_secs(120));
    host.expect(&[0xC0]);
}

#[test]
fn uploads_are_checked_before_the_data() {
    let cases: [(u32, u32, u32, u16); 4] = [
        (0x0020_1000, 1000, 0x100, 0x1D12),
        (0x0020_0000, 0, 0, 0x1D13),
        (0x0020_0000, 0x100, 0x100, 0x1D14),
        (0x0020_0000, 1000, 0x100, 0),
    ];
    for (address, len, signature_len, status) in cases {
        let mut host = host(Door::BootRom);
        host.greet();
        let head = [&[0xD7][..], &[address, len, signature_len].map(u32::to_be_bytes).concat()].concat();
        host.ask(&head, &[&head[..], &status.to_be_bytes()].concat());
        if status != 0 {
            // The boot ROM is dead until the next power-on.
            host.send(&[0xFD]);
            host.expect_silence();
        }
    }
}

#[test]
fn an_agent_that_is_not_signed_is_refused_behind_its_checksum() {
    let model = SmartphoneModel::mt6765();
    for accepts_made_up in [false, true] {
        let gate = Gate::SignedAgent { status: 0x7015, accepts_made_up };
        let mut host = Host::new(SmartphoneScenario::new(model.clone()).door(Door::BootRom).gate(gate));
        host.greet();
        host.ask(&[0xD8], &[0xD8, 0, 0, 0, 5, 0, 0]);
        let code = region(&model, 1).0;
        host.announce(code.len());
        host.expect(&[0, 0]);
        host.send(&code);
        let status = if accepts_made_up { [0, 0] } else { [0x70, 0x15] };
        assert_eq!(host.read(4)[2..], status);
    }
}

#[test]
fn the_checksum_is_the_xor_of_little_endian_half_words() {
    let mut host = host(Door::BootRom);
    host.greet();
    host.announce(0x105);
    host.expect(&[0, 0]);
    let mut code = vec![0; 0x105];
    code[..2].copy_from_slice(&[0x34, 0x12]);
    code[0x104] = 0x01;
    host.send(&code);
    host.expect(&[0x12, 0x35, 0, 0]);
}

#[test]
fn a_wrong_agent_starts_and_says_nothing() {
    let mut host = host(Door::Preloader);
    host.greet();
    let other = region(&SmartphoneModel::mt6785(), 1).0;
    host.upload(&other);
    host.jump();
    host.expect_silence();
}

#[test]
fn a_port_is_open_once() {
    let mut host = host(Door::Preloader);
    let mut second = host.port.clone();
    assert!(second.try_open().is_err());
    host.link().write(&[0xA0]).expect("a phone");
    drop(host);
    assert!(second.try_open().expect("free again").is_some());
}
