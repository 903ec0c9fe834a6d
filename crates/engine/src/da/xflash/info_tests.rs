//! Tests of the information blocks: every known length, absent storages, blocks that are too short.

use super::*;

/// A block of little-endian words and raw bytes.
fn block(parts: &[&[u8]]) -> Vec<u8> {
    parts.concat()
}

fn emmc(len: usize) -> Vec<u8> {
    let mut bytes = block(&[&1u32.to_le_bytes(), &0x200u32.to_le_bytes()]);
    // boot1, boot2, rpmb, gp1 to gp4, user
    for size in [0x40_0000u64, 0x40_0001, 0x8_0000, 1, 2, 3, 4, 0x4_0000_0000] {
        bytes.extend(size.to_le_bytes());
    }
    bytes.extend(*b"\x15\x01\x00ASW81GB\x3a\x1b\x2c\x3d\x4e\x5f");
    bytes.extend(7u64.to_le_bytes());
    bytes.resize(len, 0);
    bytes
}

#[test]
fn emmc_blocks_of_96_and_104_bytes_mean_the_same() {
    for len in [96, 104] {
        let info = parse_storage(Control::EmmcInfo, &emmc(len));
        let expected = StorageInfo::Emmc {
            boot1: 0x40_0000,
            boot2: 0x40_0001,
            rpmb: 0x8_0000,
            general_purpose: [1, 2, 3, 4],
            user: 0x4_0000_0000,
            id: b"\x15\x01\x00ASW81GB\x3a\x1b\x2c\x3d\x4e\x5f".to_vec(),
        };
        assert_eq!(info, Ok(Some(expected)), "{len}");
    }
}

#[test]
fn the_third_size_of_a_ufs_block_is_the_user_unit() {
    let sizes = block(&[
        &0x30u32.to_le_bytes(),
        &0x1000u32.to_le_bytes(),
        &0x40_0000u64.to_le_bytes(),
        &0x40_0002u64.to_le_bytes(),
        &0x3B_9600_0000u64.to_le_bytes(),
    ]);
    let units = [0x40_0000, 0x40_0002, 0x3B_9600_0000, 0];

    let mut second = sizes.clone();
    second.extend([0x01, 0xCE]);
    second.extend(*b"\xce\x01KM8V8001JM-B813 \0\0");
    second.resize(202, 0);
    let id = b"\xce\x01KM8V8001JM-B813 ".to_vec();
    let expected = StorageInfo::Ufs { units, id };
    assert_eq!(parse_storage(Control::UfsInfo, &second), Ok(Some(expected.clone())));
    second.resize(208, 0);
    assert_eq!(parse_storage(Control::UfsInfo, &second), Ok(Some(expected)));

    let mut first = sizes.clone();
    first.extend(*b"0123456789ABCDEFfw01");
    let expected = StorageInfo::Ufs { units, id: b"0123456789ABCDEF".to_vec() };
    assert_eq!(parse_storage(Control::UfsInfo, &first), Ok(Some(expected)));
    assert_eq!(parse_storage(Control::UfsInfo, &sizes), Ok(Some(StorageInfo::Ufs { units, id: Vec::new() })));
}

#[test]
fn nand_and_nor_blocks_are_read() {
    let mut nand = block(&[
        &0x11u32.to_le_bytes(),
        &2048u32.to_le_bytes(),
        &0x2_0000u32.to_le_bytes(),
        &64u32.to_le_bytes(),
        &0x2000_0000u64.to_le_bytes(),
        &0x1EB0_0000u64.to_le_bytes(),
        &[1],
        &[0xAD, 0xBC, 0x90, 0x55, 0x54],
    ]);
    nand.resize(45, 0);
    let expected = StorageInfo::Nand {
        storage: 0x11,
        page: 2048,
        spare: 64,
        block: 0x2_0000,
        total: 0x2000_0000,
        id: vec![0xAD, 0xBC, 0x90, 0x55, 0x54],
    };
    assert_eq!(parse_storage(Control::NandInfo, &nand), Ok(Some(expected)));

    let nor = block(&[&0x21u32.to_le_bytes(), &256u32.to_le_bytes(), &0x80_0000u64.to_le_bytes()]);
    assert_eq!(parse_storage(Control::NorInfo, &nor), Ok(Some(StorageInfo::Nor { size: 0x80_0000 })));
}

#[test]
fn a_block_of_type_0_is_an_absent_storage_and_a_short_one_an_error() {
    for (control, len) in
        [(Control::EmmcInfo, 96), (Control::UfsInfo, 32), (Control::NandInfo, 45), (Control::NorInfo, 16)]
    {
        assert_eq!(parse_storage(control, &vec![0; len]), Ok(None), "{control:?}");
        let short = vec![1; len - 1];
        let fault = AgentFault::Length { bytes: short.len() as u64 };
        assert_eq!(parse_storage(control, &short), Err(fault), "{control:?}");
    }
    let mut wrong = emmc(96);
    wrong[0] = 0x30;
    assert_eq!(parse_storage(Control::EmmcInfo, &wrong), Err(AgentFault::Unexpected { got: 0x30 }));
}

#[test]
fn packet_lengths_are_never_zero() {
    let lengths = PacketLengths { write: 0x8000, read: 0x1_0000 };
    assert_eq!(PacketLengths::parse(&[0, 0x80, 0, 0, 0, 0, 1, 0]), Ok(lengths));
    assert_eq!(PacketLengths::parse(&[0, 0x80, 0, 0, 0, 0, 0, 0]), Err(AgentFault::Length { bytes: 0 }));
    assert_eq!(PacketLengths::parse(&[0, 0x80, 0, 0]), Err(AgentFault::Length { bytes: 4 }));
}

#[test]
fn texts_are_recognised_with_and_without_a_final_nul() {
    assert_eq!(ConnectionAgent::parse(b"brom"), Ok(ConnectionAgent::BootRom));
    assert_eq!(ConnectionAgent::parse(b"preloader\0"), Ok(ConnectionAgent::Preloader));
    assert_eq!(UsbSpeed::parse(b"full-speed"), Ok(UsbSpeed::Full));
    assert_eq!(UsbSpeed::parse(b"high-speed"), Ok(UsbSpeed::High));
    assert_eq!(UsbSpeed::parse(b"super-speed\0"), Ok(UsbSpeed::Super));
    for other in [&b""[..], b"brom2", b"\xFF\xFE"] {
        assert_eq!(ConnectionAgent::parse(other), Err(AgentFault::Text));
        assert_eq!(UsbSpeed::parse(other), Err(AgentFault::Text));
    }
}

#[test]
fn a_version_is_a_short_printable_text() {
    assert_eq!(parse_version(b"1.6").as_deref(), Some("1.6"));
    assert_eq!(parse_version(b"1.6\0").as_deref(), Some("1.6"));
    for other in [&b""[..], b"\0\0", b"1.6\n", b"\x01\0\0\0", &[b'1'; 33]] {
        assert_eq!(parse_version(other), None, "{other:?}");
    }
}
