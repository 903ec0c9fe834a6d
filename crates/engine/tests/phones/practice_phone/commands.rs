//! The handshake and the commands (silicon.md sections 3 and 4): answers, packet lengths and error statuses.

use super::{Bench, bytes};

#[test]
fn every_second_repeated_sync_byte_is_answered_5f() {
    assert_eq!(Bench::new().ask("a0a0a0a0"), ["5f", "a1", "5f", "a1"]);
}

#[test]
fn at_commands_are_answered_plus_one_and_do_not_disturb_the_handshake() {
    let mut bench = Bench::new();
    assert_eq!(bench.ask("41540d"), ["42", "55", "0e"]);
    bench.sync();
}

#[test]
fn a_wrong_handshake_byte_restarts_the_handshake_and_ff_is_answered_00() {
    let mut bench = Bench::new();
    assert_eq!(bench.ask("a00aff"), ["5f", "f5", "00"]);
    assert_eq!(bench.ask("50"), ["51"]);
    bench.sync();
}

#[test]
fn after_the_handshake_its_bytes_are_echoed() {
    assert_eq!(Bench::synced().ask("a00a5005"), ["a0", "0a", "50", "05"]);
}

#[test]
fn every_byte_that_is_no_command_is_only_echoed() {
    let commands = "a2 d0 d1 d2 d3 d4 d5 d6 d7 d8 d9 da db dc dd e0 e1 e2 e3 e4 e5 e6 ff";
    let commands = bytes(commands);
    for byte in (0..=255_u8).filter(|byte| !commands.contains(byte)) {
        let mut bench = Bench::synced();
        assert_eq!(bench.ask(&format!("{byte:02x}")), [format!("{byte:02x}")]);
        assert_eq!(bench.ask("ff"), ["05"], "the loop continues after {byte:02x}");
    }
}

#[test]
fn commands_without_arguments_answer_as_documented() {
    let mut bench = Bench::synced();
    assert_eq!(bench.ask("d8"), ["d8", "00000000", "0000"]);
    assert_eq!(bench.ask("e1"), ["e1", "00000010", "f81da2153082cc5e21ac5236876844c2", "0000"]);
    assert_eq!(bench.ask("db"), ["db", "0000"]);
    assert_eq!(bench.ask("e6"), ["e6", "7055"]);
    assert_eq!(bench.ask("d9"), ["d9", "703a"]);
    assert_eq!(bench.ask("e4"), ["e4", "703a"]);
    let log = bench.ask("dd");
    let text: String = log[2..].concat();
    assert_eq!(log[1], format!("{:08x}", text.len() / 2));
}

#[test]
fn a_baud_rate_outside_110_to_921600_is_refused() {
    for (baud, status) in [(109, "1d1d"), (110, "0000"), (921_600, "0000"), (921_601, "1d1d")] {
        let argument = format!("{baud:08x}");
        assert_eq!(Bench::synced().ask(&format!("dc{argument}")), ["dc", &argument, status]);
    }
}

#[test]
fn sixteen_words_come_as_packets_of_1_4_4_2_64_2() {
    assert_eq!(Bench::synced().lengths("d18000000000000010"), [1, 4, 4, 2, 64, 2]);
}

#[test]
fn data_comes_in_full_packets_and_at_most_one_short_packet() {
    assert_eq!(Bench::synced().lengths("d18000000000000021"), [1, 4, 4, 2, 64, 64, 4, 2]);
    assert_eq!(Bench::synced().lengths("a28000000000000020"), [1, 4, 4, 64]);
    assert_eq!(Bench::synced().lengths("a28000000000000021"), [1, 4, 4, 64, 2]);
    assert_eq!(Bench::synced().lengths("d08000000000000003"), [1, 4, 4, 2, 6, 2]);
}

#[test]
fn values_are_most_significant_byte_first_and_flash_is_little_endian() {
    let mut bench = Bench::synced();
    assert_eq!(bench.ask("d1a01c010800000001")[4], "35c00000");
    assert_eq!(bench.ask("a2a01c010800000002")[3], "000035c0");
    bench.write32(0xA051_0000, 2);
    // The pattern holds each word's address plus one.
    assert_eq!(bench.read32(0x0012_3450), 0x0012_3451);
    assert_eq!(bench.ask("a20012345000000002")[3], "34510012");
    assert_eq!(bench.ask("d00012345200000001")[4], "0012");
}

#[test]
fn a_refused_command_has_one_status_and_no_data() {
    let read = [
        ("d1 80000002 00000001", "1d07"),
        ("d0 80000001 00000001", "1d06"),
        ("d1 80000000 00000000", "1d09"),
        ("d0 80000000 00000000", "1d09"),
        ("d1 80000000 40000000", "1d19"),
        ("d0 80000000 80000000", "1d19"),
        ("d1 fff00000 00000001", "1d08"),
        ("d1 ffeffffc 00000002", "1d08"),
        ("d1 a0110000 00000001", "1d08"),
        ("d1 a011fffc 00000001", "1d08"),
        ("d1 70005cf4 00000001", "1d08"),
        ("d1 a010fffc 00000002", "1d08"),
        ("d1 7000b000 00000001", "1d08"),
        ("d1 77fffffc 00000001", "1d08"),
        ("d1 70002000 00000001", "1d08"),
        ("d1 fffffffc 00000001", "706b"),
        ("d1 80000000 3fffffff", "706b"),
    ];
    let write = [
        ("d4 a0000002 00000001", "1d01"),
        ("d2 a0000001 00000001", "1d00"),
        ("d3 a0000001 00000001", "1d00"),
        ("d4 a0000000 00000000", "1d05"),
        ("d4 a0000000 40000000", "1d18"),
        ("d2 a0000000 80000000", "1d18"),
        ("d4 a0110000 00000001", "1d02"),
        ("d2 7000b000 00000001", "1d02"),
        ("d4 fffffffc 00000001", "706b"),
    ];
    for (header, status) in read.into_iter().chain(write) {
        let mut bench = Bench::synced();
        let header = header.replace(' ', "");
        assert_eq!(bench.status(&header), (status.to_owned(), 0), "{header}");
        assert_eq!(bench.ask("ff"), ["05"], "the command is over: {header}");
    }
}

#[test]
fn addresses_next_to_forbidden_ranges_are_readable() {
    for address in ["70001ffc", "70005cf8", "7000affc", "a010fffc", "a0120000", "00000000", "10000000"] {
        let mut bench = Bench::synced();
        assert_eq!(bench.status(&format!("d1{address}00000001")), ("0000".to_owned(), 2), "{address}");
    }
}

#[test]
fn the_other_commands_have_their_header_dialogue_and_a_status() {
    for (request, answer) in [
        ("e0 00000010", ["e0", "00000010", "1d0c"].as_slice()),
        ("e2 00000010", &["e2", "00000010", "1d0c"]),
        ("e5 00000010", &["e5", "00000010", "7054"]),
        ("e3", &["e3", "7017"]),
        ("da 00000001 00000004 00000003", &["da", "00000001", "00000004", "00000003", "0000"]),
        ("da 00000000 00000008 00000009", &["da", "00000000", "00000008", "00000009", "1d1a"]),
        ("da ffffffff ffffffff ffffffff", &["da", "ffffffff", "ffffffff", "ffffffff", "1d1a"]),
    ] {
        assert_eq!(Bench::synced().ask(request), answer);
    }
    let mut bench = Bench::synced();
    bench.ask("da 00000001 00000004 00000003");
    assert_eq!(bench.ask("112233"), ["0000"]);
    assert_eq!(bench.ask("da 00000000 00000003 00000004")[5..], ["00112233", "0000"]);
}

#[test]
fn a_refused_legacy_read_sends_no_status() {
    for header in
        ["a2 80000001 00000001", "a2 80000000 00000000", "a2 80000000 80000000", "a2 fff00000 00000001"]
    {
        let mut bench = Bench::synced();
        assert_eq!(bench.ask(&header.replace(' ', "")).len(), 3, "{header}");
        assert_eq!(bench.ask("ff"), ["05"]);
    }
}

#[test]
fn a_cut_off_header_filled_up_with_a0_is_refused() {
    // protocol.md section 2.4: how a half-sent header is ended.
    let mut bench = Bench::synced();
    assert_eq!(bench.ask("d1000000"), ["d1"]);
    let answers: Vec<String> = (0..5).flat_map(|_| bench.ask("a0")).collect();
    assert_eq!(answers, ["000000a0", "a0a0a0a0", "1d19"]);
    assert_eq!(bench.ask("fe"), ["fe"]);
}

#[test]
fn written_values_are_echoed_and_confirmed() {
    let mut bench = Bench::synced();
    assert_eq!(bench.status("d4a070000000000002"), ("0001".to_owned(), 0));
    assert_eq!(bench.ask("1122334455667788"), ["11223344", "55667788", "0001"]);
    assert_eq!(bench.read32(0xA070_0004), 0x5566_7788);
    assert_eq!(bench.status("d2a070000200000001"), ("0001".to_owned(), 0));
    assert_eq!(bench.ask("abcd"), ["abcd", "0001"]);
    assert_eq!(bench.read32(0xA070_0000), 0xABCD_3344);
}

#[test]
fn d3_does_not_echo_values() {
    let mut bench = Bench::synced();
    assert_eq!(bench.status("d3a070000000000002"), ("0001".to_owned(), 0));
    assert_eq!(bench.ask("1122 3344"), ["0001"]);
    assert_eq!(bench.read32(0xA070_0000), 0x3344_1122);
}

#[test]
fn writes_to_iram_are_masked_with_status_0003() {
    let mut bench = Bench::synced();
    assert_eq!(bench.status("d47000800000000001"), ("0003".to_owned(), 0));
    assert_eq!(bench.ask("12345678"), ["12345678", "0003"]);
    assert_eq!(bench.read32(0x7000_8000), 0x0034_0078);
    assert_eq!(bench.status("d27000afe000000001"), ("0003".to_owned(), 0));
    assert_eq!(bench.ask("abcd"), ["abcd", "0003"]);
    assert_eq!(bench.read32(0x7000_AFE0), 0x0000_00CD);
}

#[test]
fn a_download_answers_its_checksum_and_can_be_jumped_to() {
    let mut bench = Bench::synced();
    assert_eq!(bench.ask("d7 70007000 00000005 00000000").last().unwrap(), "0000");
    // XOR of the little-endian half-words 0201 0403 0005.
    assert_eq!(bench.ask("0102030405"), ["0607", "0000"]);
    assert_eq!(bench.ask("d5 70007000"), ["d5", "70007000", "0000"]);
}

#[test]
fn a_failed_download_or_jump_ends_the_session() {
    for (request, status) in [
        ("d7 70007001 00000010 00000000", "1d11"),
        ("d7 70007000 00000000 00000000", "1d13"),
        ("d7 7000c000 00000010 00000000", "1d12"),
        ("d7 70007000 00000010 00000010", "1d14"),
        ("d7 fffffffe 00000010 00000000", "706b"),
        ("d5 70007000", "1d16"),
        ("d6", "5000"),
    ] {
        let mut bench = Bench::synced();
        assert_eq!(bench.ask(request).last().unwrap(), status, "{request}");
        assert!(bench.ask("ff").is_empty(), "no more bulk data is taken after {request}");
    }
    let mut twice = Bench::synced();
    twice.ask("d7 70007000 00000002 00000000");
    twice.ask("0000");
    assert_eq!(twice.ask("d7 70008000 00000002 00000000").last().unwrap(), "1d0e");
    let mut elsewhere = Bench::synced();
    elsewhere.ask("d7 70007000 00000002 00000000");
    elsewhere.ask("0000");
    assert_eq!(elsewhere.ask("d5 70008000").last().unwrap(), "1d0f");
}
