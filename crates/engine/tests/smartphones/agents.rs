//! The four agents, request by request (da.md sections 3 to 6, protocol.md section 8.3), from both doors.

use bromide_engine::sim::smartphone::{
    AgentKind, Area, Door, PartitionTable, SmartphoneEvent, SmartphoneModel, SmartphoneScenario,
    SmartphoneStorage,
};

use crate::host::{ACK, Host, SYNC, region, second_stage};

fn started(model: SmartphoneModel) -> Host {
    let mut host = Host::new(SmartphoneScenario::new(model));
    host.start_agent();
    host
}

#[test]
fn every_agent_starts_from_every_door_it_supports() {
    for model in SmartphoneModel::all() {
        if model.agent == AgentKind::Legacy32 {
            continue;
        }
        for door in [Door::Preloader, Door::BootRom] {
            // Version 8 has no public host.
            if door == Door::BootRom && model.emi.is_some_and(|emi| emi.version == 8) {
                continue;
            }
            println!("{} {door:?}", model.name);
            let mut host = Host::new(SmartphoneScenario::new(model.clone()).door(door));
            host.start_agent();
            assert_eq!(host.port.violations(), 0, "{}", model.name);
        }
    }
}

#[test]
fn a_legacy_read_equals_the_storage() {
    let mut host = started(SmartphoneModel::mt6580());
    for (part, area) in [(1, Area::Boot1), (2, Area::Boot2), (8, Area::User)] {
        assert_eq!(host.legacy_select(part), ACK);
        for (at, len, packet) in [(0, 0x8000, 0x1_0000), (0x3000, 1001, 500), (0x10_0200, 0x2_0000, 0x1_0000)]
        {
            let (got, error) = host.legacy_read(2, at, len, packet);
            assert_eq!(error, None);
            assert!(got == host.port.content().bytes(area, at, len), "{area:?} at {at:#x}");
        }
    }
    assert_eq!(host.legacy_select(4), 0xA5, "there is no general-purpose area");
    assert_eq!(host.port.violations(), 0);
}

#[test]
fn the_packet_length_may_come_with_the_read() {
    let mut host = started(SmartphoneModel::mt6580());
    let read = [0xD6, 0x0C, 2, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0x10, 0, 0];
    host.ask(&read, &[ACK]);
    let data = host.read(0x202);
    assert_eq!(data[..0x200], host.port.content().bytes(Area::User, 0x200, 0x200));
    host.ask(&[ACK, 0x72], &[ACK, 0]);
}

#[test]
fn a_legacy_read_past_the_end_is_refused() {
    let mut host = started(SmartphoneModel::mt6580());
    let (got, error) = host.legacy_read(2, (64 << 20) - 512, 1024, 1024);
    assert!(got.is_empty() && error.is_some());
    // The command loop goes on.
    host.ask(&[0x72], &[ACK, 0]);
}

#[test]
fn settings_of_another_length_are_never_answered() {
    for wrong in [-4, 4] {
        let model = SmartphoneModel::mt6580();
        let mut host = Host::new(SmartphoneScenario::new(model.clone()));
        host.greet();
        host.start_first_stage();
        let AgentKind::Legacy(build) = model.agent else { unreachable!() };
        host.read(1 + 4 + 2 + 2 * usize::from(build.nand_ids) + 20);
        host.ask(&[ACK], &build.version);
        host.send(&vec![0; (42 + wrong) as usize]);
        host.expect_silence();
    }
}

#[test]
fn memory_settings_of_another_phone_do_not_work() {
    let mut host = Host::new(SmartphoneScenario::new(SmartphoneModel::mt6580()).door(Door::BootRom));
    host.greet();
    host.start_first_stage();
    host.legacy_until_result();
    assert_eq!(host.be32(), 0xBC3);
    host.read(4 + 16 + 4 + 2 + 14);
    host.ask(&[0xE8, 0, 0, 0, 21], &[0xA5]);
    host.ask(&[0xE8, 0, 0, 0, 20], &[ACK, 0, 0, 0, 188]);
    host.send(&[&[ACK, 0, 0, 0, 188][..], &[7; 188]].concat());
    let sum = 188_u16 * 7;
    host.expect(&sum.to_be_bytes());
    host.send(&[ACK, 0x80, 0, 0, 1]);
    assert_eq!(host.be32(), 0xBC4);
}

#[test]
fn a_second_stage_of_another_file_does_not_start() {
    let mut host = Host::new(SmartphoneScenario::new(SmartphoneModel::mt6580()));
    host.greet();
    host.start_first_stage();
    host.legacy_until_result();
    assert_eq!(host.be32(), 0);
    let mut code = second_stage(&host.model());
    code[100_000] ^= 1;
    host.send_legacy_second_stage(&code);
    host.expect_silence();
}

#[test]
fn a_pmt_is_sent_on_request() {
    let mut host = started(SmartphoneModel::mt6589());
    host.ask(&[0xA5], &[ACK]);
    let len = host.be32() as usize;
    host.send(&[ACK]);
    let table = host.read(len);
    host.send(&[ACK]);
    let partitions = host.port.content().partitions().to_vec();
    assert_eq!(len, 0x60 * partitions.len());
    for (entry, partition) in table.chunks(0x60).zip(&partitions) {
        let number = |at: usize| u64::from_le_bytes(entry[at..at + 8].try_into().expect("eight bytes"));
        assert!(entry.starts_with(partition.name.as_bytes()));
        assert_eq!((number(64), number(72), number(80)), (partition.size, 0xFF, partition.offset));
    }
    host.ask(&[0x72], &[ACK, 0]);
}

#[test]
fn pages_of_a_nand_come_with_their_spare() {
    let mut host = started(SmartphoneModel::mt6572());
    let (got, error) = host.legacy_read(1, 0, 0x2_0000, 0x1_0000);
    assert!(error.is_none() && got == host.port.content().bytes(Area::Nand, 0, 0x2_0000));
    let head = [0xDF, 0x0C, 0, 1, 0, 0, 0x10, 0, 0, 0, 0x10, 0, 0, 0, 0, 0];
    host.ask(&head, &[ACK, 0, 0, 8, 0, 0, 0, 0, 64, 0, 0, 8, 64]);
    host.send(&[0, 0, 0, 1]);
    host.read(4);
    let mut pages = Vec::new();
    for _ in 0..2 {
        pages.extend(host.read(2048 + 64));
        host.read(2);
        host.send(&[ACK]);
    }
    assert_eq!(pages, host.port.content().pages_with_spare(0x1000, 0x1000));
    host.ask(&[0x72], &[ACK, 0]);
}

#[test]
fn a_legacy_agent_ends_and_is_back_at_its_door() {
    for end in [&[0xDB, 0, 0, 0, 0, 0, 0, 0, 1][..], &[0xD9]] {
        let mut host = started(SmartphoneModel::mt6580());
        host.ask(end, &[ACK]);
        if end == [0xD9] {
            host.ask(&[0; 4], &[ACK]);
        }
        host.expect_gone();
        host.wait_for_port();
        assert_eq!(host.port.usb_product(), Some(0x2000));
        host.greet();
    }
}

#[test]
fn the_agent_of_an_mt6261_reads_its_flash() {
    let mut host = Host::new(SmartphoneScenario::new(SmartphoneModel::mt6261()));
    host.greet();
    let (first, second) = (region(&host.model(), 1).0, region(&host.model(), 2).0);
    for (address, code) in [(0x7000_7000_u32, &first), (0x1002_0000, &second)] {
        let len = u32::try_from(code.len()).expect("short");
        let head = [&[0xD7][..], &[address, len, 0x400].map(u32::to_be_bytes).concat()].concat();
        host.ask(&head, &[&head[..], &[0, 0]].concat());
        host.send(code);
        assert_eq!(host.read(4)[2..], [0, 0]);
    }
    host.jump();
    host.expect(&[0xC0, 3, 2, 0x8E]);
    host.ask(&[0; 15], &[ACK]);
    for record in region(&host.model(), 3).0.chunks(36) {
        host.send(record);
        if host.read(1) == [ACK] {
            break;
        }
    }
    host.expect(&[0xA5, 0x69]);
    host.send(&[0; 4]);
    assert_eq!(host.read(202).last(), Some(&0xC1));
    host.ask(&[0xD6, 0, 0, 0, 0x10, 0, 0, 0, 0x20, 0], &[ACK]);
    host.send(&[0, 0, 0x10, 0]);
    let mut got = Vec::new();
    for _ in 0..2 {
        got.extend(host.read(0x1000));
        host.read(2);
        host.send(&[ACK]);
    }
    assert_eq!(got, host.port.content().bytes(Area::Nor, 0x1000, 0x2000));
    host.ask(&[0xB9, 0xC9, 0], &[ACK, ACK]);
    host.ask(&[0xDB, 1, 0x40, 0, 0, 0, 0], &[ACK]);
    host.expect_gone();
    assert_eq!(host.port.violations(), 0);
}

#[test]
fn an_xflash_read_equals_the_storage() {
    let mut emmc = started(SmartphoneModel::mt6765());
    for (part, area) in [(1, Area::Boot1), (2, Area::Boot2), (3, Area::Rpmb), (8, Area::User)] {
        for (at, len) in [(0, 0x8000), (0x200, 0x2_0200)] {
            let (got, status) = emmc.xflash_read(1, part, at, len);
            assert!(status == 0 && got == emmc.port.content().bytes(area, at, len), "{area:?} at {at:#x}");
        }
    }
    let mut ufs = started(SmartphoneModel::mt6785());
    for unit in 0..3_u8 {
        let (got, status) = ufs.xflash_read(0x30, u32::from(unit) + 1, 0x1000, 0x2_0000);
        assert!(status == 0 && got == ufs.port.content().bytes(Area::Lu(unit), 0x1000, 0x2_0000), "{unit}");
    }
    for (storage, part, at, status) in
        [(0x30, 4, 0, 0xC002_0003), (1, 8, 0, 0xC002_0003), (0x30, 3, 64 << 20, 0xC004_000B)]
    {
        assert_eq!(ufs.xflash_read(storage, part, at, 0x1000), (Vec::new(), status));
    }
    assert_eq!(emmc.port.violations() + ufs.port.violations(), 0);
}

#[test]
fn a_whole_nand_is_read_in_pieces_only() {
    let nand = SmartphoneStorage::Nand { page: 2048, spare: 64, pages_per_block: 64, total: 8 << 20 };
    let scenario =
        SmartphoneScenario::new(SmartphoneModel::mt6739()).storage(nand).table(PartitionTable::Pmt);
    let mut host = Host::new(scenario);
    host.start_agent();
    assert_eq!(host.xflash_read(0x11, 0, 0, 8 << 20), (Vec::new(), 0xC004_000B));
    let len = (8 << 20) - 0x2_0000;
    let (got, status) = host.xflash_read(0x11, 0, 0, len);
    assert!(status == 0 && got == host.port.content().bytes(Area::Nand, 0, len));
}

#[test]
fn an_xflash_agent_says_what_it_runs_on() {
    let mut host = started(SmartphoneModel::mt6765());
    assert_eq!(host.block(0x04_000A), b"preloader");
    assert_eq!(host.block(0x04_000B), b"full-speed");
    assert_eq!(host.block(0x04_0016), [0; 4]);
    assert_eq!(host.block(0x04_0009), [0x64, 0, 0, 0]);
    assert_eq!(host.block(0x04_0001).len(), 96);
    let unknown = 0x04_0077_u32;
    host.frame(&0x01_0009_u32.to_le_bytes());
    assert_eq!(host.status(), 0);
    host.frame(&unknown.to_le_bytes());
    assert_eq!(host.status(), 0xC001_0004);
}

#[test]
fn texts_come_only_where_the_host_asked_for_them() {
    for (channel, expected) in [(1, false), (2, true), (3, true)] {
        let mut host = Host::new(SmartphoneScenario::new(SmartphoneModel::mt6765()));
        host.greet();
        host.start_first_stage();
        host.expect(&[0xC0]);
        host.xflash_set_up(channel);
        let code = second_stage(&host.model());
        assert_eq!((host.boot_to(&code), host.status()), (0, SYNC));
        let (got, _) = host.xflash_read(1, 8, 0, 0x10_0000);
        assert_eq!(got, host.port.content().bytes(Area::User, 0, 0x10_0000));
        assert_eq!(host.texts > 0, expected, "channel {channel}");
    }
}

#[test]
fn a_second_stage_of_another_file_has_another_hash() {
    let mut host = Host::new(SmartphoneScenario::new(SmartphoneModel::mt6765()));
    host.greet();
    host.start_first_stage();
    host.expect(&[0xC0]);
    host.xflash_set_up(1);
    let mut code = second_stage(&host.model());
    code[5] ^= 1;
    assert_eq!(host.boot_to(&code), 0xC007_0004);
}

#[test]
fn xflash_memory_settings_of_another_version_are_refused() {
    let mut host = Host::new(SmartphoneScenario::new(SmartphoneModel::mt6765()).door(Door::BootRom));
    host.greet();
    host.start_first_stage();
    host.expect(&[0xC0]);
    host.xflash_set_up(1);
    let block = crate::host::emi_block(&SmartphoneModel::mt6785());
    host.frame(&0x01_000A_u32.to_le_bytes());
    assert_eq!(host.status(), 0);
    host.frame(&u32::try_from(block.len()).expect("short").to_le_bytes());
    host.frame(&block);
    assert_eq!(host.status(), 0xC004_0050);
}

#[test]
fn the_agent_goes_on_at_high_speed() {
    let mut xflash = started(SmartphoneModel::mt6765());
    xflash.frame(&0x01_000B_u32.to_le_bytes());
    assert_eq!(xflash.status(), 0);
    xflash.frame(&[0; 4]);
    assert_eq!(xflash.status(), 0);
    xflash.expect_gone();
    xflash.wait_for_port();
    assert_eq!(xflash.port.usb_product(), Some(0x2001));
    assert_eq!(xflash.block(0x04_000B), b"high-speed");
    let mut legacy = started(SmartphoneModel::mt6580());
    legacy.ask(&[0x70, 1], &[ACK]);
    legacy.expect_gone();
    legacy.wait_for_port();
    legacy.ask(&[0x72], &[ACK, 1]);
    assert_eq!(legacy.port.usb_product(), Some(0x2001));
}

#[test]
fn an_xml_read_equals_the_storage() {
    let areas = [("UFS-LUA0", Area::Lu(0)), ("UFS-LUA1", Area::Lu(1)), ("UFS-LUA2", Area::Lu(2))];
    let mut host = started(SmartphoneModel::mt6789());
    for (name, area) in areas {
        let argument = format!(
            "<partition>{name}</partition><offset>0x1000</offset><length>0x25600</length>\
             <target_file>x</target_file>"
        );
        host.xml_command("READ-FLASH", &argument);
        let got = host.xml_file();
        host.xml_end("OK");
        assert!(got == host.port.content().bytes(area, 0x1000, 0x2_5600), "{name}");
    }
    host.xml_command("READ-PARTITION", "<partition>para</partition><target_file>x</target_file>");
    let got = host.xml_file();
    host.xml_end("OK");
    assert_eq!(Some(got), host.port.content().partition_bytes("para"));
    host.xml_command("REBOOT", "<action>IMMEDIATE</action>");
    assert!(host.text().contains("<result>OK</result>"));
    host.ok();
    host.expect_gone();
    assert_eq!(host.port.violations(), 0);
}

#[test]
fn an_xml_agent_says_what_it_runs_on() {
    let mut host = started(SmartphoneModel::mt6855());
    host.xml_command("GET-HW-INFO", "<target_file>x</target_file>");
    let info = String::from_utf8(host.xml_file()).expect("a text");
    host.xml_end("OK");
    for line in [
        "<storage>EMMC</storage>",
        "<boot1_size>0x400000</boot1_size>",
        "<user_size>0x4000000</user_size>",
        "<gp1_size>0</gp1_size>",
    ] {
        assert!(info.contains(line), "{line} in {info}");
    }
    host.xml_command("GET-SYS-PROPERTY", "<key>DA.SLA</key><target_file>x</target_file>");
    assert!(host.xml_file().windows(8).any(|part| part == b"DISABLED"));
    host.xml_end("OK");
    host.say("<da><command>CMD:CAN-HIGHER-USB-SPEED</command></da>");
    assert_eq!(host.text(), "ERR!UNSUPPORTED");
    host.xml_end("ERR!UNSUPPORTED");
    host.xml_command("READ-PARTITION-TABLE", "<target_file>x</target_file>");
    let table = String::from_utf8(host.xml_file()).expect("a text");
    host.xml_end("OK");
    assert!(table.contains("<pt><name>boot</name><start>0x"), "{table}");
}

#[test]
fn an_xml_agent_takes_the_size_in_decimal_too_and_checks_the_code() {
    let mut host = Host::new(SmartphoneScenario::new(SmartphoneModel::mt6855()));
    host.greet();
    host.start_first_stage();
    host.xml_start();
    let mut code = second_stage(&host.model());
    code[9] ^= 1;
    host.xml_boot(&code);
    let end = host.text();
    assert!(end.contains("<result>ERR</result>") && end.contains("C0070004"), "{end}");
    host.ok();
    host.xml_start();
    code[9] ^= 1;
    host.xml_command("BOOT-TO", "<source_file>MEM://0x0:0x1</source_file>");
    host.text();
    host.ok();
    host.say(&format!("OK@{}", code.len()));
    host.text();
    for part in code.chunks(0x1000) {
        host.say("OK@0");
        host.text();
        host.frame(part);
        host.text();
    }
    host.xml_end("OK");
}

#[test]
fn commands_that_write_are_refused_and_counted() {
    let mut legacy = started(SmartphoneModel::mt6580());
    legacy.ask(&[0x7B], &[0xBB]);
    assert_eq!(legacy.port.violations(), 1);
    let mut xflash = started(SmartphoneModel::mt6765());
    for code in [0x01_0001_u32, 0x01_0003, 0x01_0004, 0x01_0006, 0x01_000C, 0x01_000E, 0x01_0010] {
        xflash.frame(&code.to_le_bytes());
        assert_eq!(xflash.status(), 0xC001_0003);
    }
    assert_eq!(xflash.port.violations(), 7);
    let mut xml = started(SmartphoneModel::mt6855());
    for name in ["ERASE-FLASH", "WRITE-PARTITION", "FLASH-ALL", "SET-RSC"] {
        xml.say(&format!("<da><command>CMD:{name}</command></da>"));
        assert_eq!(xml.text(), "ERR!UNSUPPORTED");
        xml.xml_end("ERR!UNSUPPORTED");
    }
    assert_eq!(xml.port.violations(), 4);
    let logged = xml.port.log().into_iter().filter(|r| matches!(r.event, SmartphoneEvent::Violation(..)));
    assert_eq!(logged.count(), 4);
}
