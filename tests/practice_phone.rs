//! The practice phone against the fact sheets: a real phone's packets, every row of the hang table, every error
//! status, registers, watchdog, reset, the flash window and controller, faults and speed.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "the configuration's exception for tests does not reach the helpers of an integration test"
)]

use std::sync::Arc;
use std::time::Duration;

use bromide::link::{Link, LinkError, PhonePort};
use bromide::sim::{
    AddressPattern, ClockKind, GeneratedFlash, Jedec, Pacing, Phone, PhoneModel, Scenario, SimPort,
    demo_scenario,
};

const NOW: Duration = Duration::from_millis(5);

/// Both ends of the cable, packet by packet.
struct Bench(Phone);

impl Bench {
    fn new() -> Bench {
        Bench::with(PhoneModel::mt6261())
    }

    fn with(model: PhoneModel) -> Bench {
        Bench(Phone::new(model, Arc::new(AddressPattern(4 << 20))))
    }

    /// A phone after the handshake.
    fn synced() -> Bench {
        let mut bench = Bench::new();
        bench.sync();
        bench
    }

    fn sync(&mut self) {
        assert_eq!(self.ask("a00a5005"), ["5f", "f5", "af", "fa"]);
    }

    fn send(&mut self, packet: &str) {
        self.0.out_packet(NOW, &bytes(packet));
    }

    /// Takes the next packet, as hex.
    fn take(&mut self) -> Option<String> {
        let mut packet = [0; 64];
        let len = self.0.take_packet(NOW, &mut packet);
        (len > 0).then(|| hex(&packet[..len]))
    }

    fn take_all(&mut self) -> Vec<String> {
        std::iter::from_fn(|| self.take()).collect()
    }

    fn ask(&mut self, packet: &str) -> Vec<String> {
        self.send(packet);
        self.take_all()
    }

    fn lengths(&mut self, packet: &str) -> Vec<usize> {
        self.ask(packet).iter().map(|packet| packet.len() / 2).collect()
    }

    /// The status after a nine-byte header, and what followed it.
    fn status(&mut self, packet: &str) -> (String, usize) {
        let answer = self.ask(packet);
        assert_eq!(answer[..3], [&packet[..2], &packet[2..10], &packet[10..18]], "echoes");
        (answer.get(3).cloned().unwrap_or_default(), answer.len().saturating_sub(4))
    }

    fn read32(&mut self, address: u32) -> u32 {
        let answer = self.ask(&format!("d1{address:08x}00000001"));
        assert_eq!((answer[3].as_str(), answer[5].as_str()), ("0000", "0000"));
        u32::from_str_radix(&answer[4], 16).unwrap()
    }

    fn write32(&mut self, address: u32, value: u32) {
        assert_eq!(self.status(&format!("d4{address:08x}00000001")), ("0001".to_owned(), 0));
        assert_eq!(self.ask(&format!("{value:08x}")), [format!("{value:08x}"), "0001".to_owned()]);
    }
}

fn bytes(hex: &str) -> Vec<u8> {
    let digits: Vec<char> = hex.chars().filter(|c| !c.is_whitespace()).collect();
    digits.chunks(2).map(|pair| u8::from_str_radix(&pair.iter().collect::<String>(), 16).unwrap()).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

// --- a real phone -------------------------------------------------------------------------------------------------

#[test]
fn a_real_phones_packets_are_answered_packet_by_packet() {
    let mut bench = Bench::new();
    let mut packets = 0;
    for line in include_str!("data/mt6261-real-phone.txt").lines().filter(|line| !line.starts_with('#')) {
        let mut fields = line.split_whitespace();
        let (time, way, packet) = (fields.next().unwrap(), fields.next().unwrap(), fields.next().unwrap());
        match way {
            ">" => {
                assert_eq!(bench.take(), None, "nothing may be left before {time}");
                bench.send(packet);
            }
            _ => assert_eq!(bench.take().as_deref(), Some(packet), "at {time}"),
        }
        packets += 1;
    }
    assert_eq!(packets, 445, "the whole recording was played");
    assert_eq!(bench.take(), None);
    assert_eq!(bench.0.violations(), 0);
}

// --- handshake (silicon.md section 3) -----------------------------------------------------------------------------

#[test]
fn every_second_of_repeated_first_bytes_looks_like_a_success() {
    assert_eq!(Bench::new().ask("a0a0a0a0"), ["5f", "a1", "5f", "a1"]);
}

#[test]
fn a_modem_prober_is_answered_plus_one_and_does_no_harm() {
    let mut bench = Bench::new();
    assert_eq!(bench.ask("41540d"), ["42", "55", "0e"]);
    bench.sync();
}

#[test]
fn a_wrong_byte_in_the_middle_starts_over_and_ff_wraps() {
    let mut bench = Bench::new();
    assert_eq!(bench.ask("a00aff"), ["5f", "f5", "00"]);
    assert_eq!(bench.ask("50"), ["51"]);
    bench.sync();
}

#[test]
fn there_is_no_second_handshake() {
    assert_eq!(Bench::synced().ask("a00a5005"), ["a0", "0a", "50", "05"]);
}

// --- commands (silicon.md section 4) ------------------------------------------------------------------------------

#[test]
fn every_byte_that_is_no_command_is_echoed_and_nothing_else() {
    let commands = "a2 d0 d1 d2 d3 d4 d5 d6 d7 d8 d9 da db dc dd e0 e1 e2 e3 e4 e5 e6 ff";
    let commands = bytes(commands);
    for byte in (0..=255_u8).filter(|byte| !commands.contains(byte)) {
        let mut bench = Bench::synced();
        assert_eq!(bench.ask(&format!("{byte:02x}")), [format!("{byte:02x}")]);
        assert_eq!(bench.ask("ff"), ["05"], "the loop goes on after {byte:02x}");
    }
}

#[test]
fn commands_without_arguments() {
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
fn the_baud_rate_has_limits() {
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
fn data_comes_in_full_packets_and_one_short_rest_and_never_in_an_empty_one() {
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
fn errors_have_one_status_and_nothing_behind_it() {
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
fn beside_the_forbidden_ranges_reading_is_allowed() {
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
fn the_legacy_read_says_nothing_at_all_on_an_error() {
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
    // protocol.md section 2.4: the way out of a half header.
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
fn writes_to_iram_are_masked_and_say_so() {
    let mut bench = Bench::synced();
    assert_eq!(bench.status("d47000800000000001"), ("0003".to_owned(), 0));
    assert_eq!(bench.ask("12345678"), ["12345678", "0003"]);
    assert_eq!(bench.read32(0x7000_8000), 0x0034_0078);
    assert_eq!(bench.status("d27000afe000000001"), ("0003".to_owned(), 0));
    assert_eq!(bench.ask("abcd"), ["abcd", "0003"]);
    assert_eq!(bench.read32(0x7000_AFE0), 0x0000_00CD);
}

#[test]
fn a_download_is_summed_up_and_can_be_jumped_to() {
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

// --- the hang table (silicon.md section 5), row by row ------------------------------------------------------------

const HEADER: &str = "d18000000000000001";
const ANSWER: [&str; 6] = ["d1", "80000000", "00000001", "0000", "0000cb01", "0000"];

#[test]
fn a_whole_header_in_one_write_is_fine() {
    assert_eq!(Bench::synced().ask(HEADER), ANSWER);
}

#[test]
fn seven_headers_in_one_packet_are_all_answered() {
    let answers = Bench::synced().ask(&HEADER.repeat(7));
    assert_eq!(answers, ANSWER.repeat(7));
}

#[test]
fn one_and_four_and_four_bytes_hang_or_not_by_timing() {
    let mut at_once = Bench::synced();
    for part in ["d1", "80000000", "00000001"] {
        at_once.send(part);
    }
    assert_eq!(at_once.take_all(), ["d1", "80000000"]);
    assert!(at_once.0.is_hung());

    let mut waited_for = Bench::synced();
    assert_eq!(waited_for.ask("d1"), ["d1"]);
    assert_eq!(waited_for.ask("80000000"), ["80000000"]);
    assert_eq!(waited_for.ask("00000001"), ANSWER[2..]);
}

#[test]
fn five_and_four_bytes_as_two_writes_hang() {
    let mut bench = Bench::synced();
    bench.send("d180000000");
    bench.send("00000001");
    assert_eq!(bench.take_all(), ["d1", "80000000"]);
    assert!(bench.0.is_hung());
    assert!(bench.ask("ff").is_empty(), "further packets are not taken");
}

#[test]
fn two_headers_as_two_writes_hang_after_the_first_answer() {
    let mut bench = Bench::synced();
    bench.send(HEADER);
    bench.send(HEADER);
    assert_eq!(bench.take_all(), ANSWER);
    assert!(bench.0.is_hung());
}

#[test]
fn the_next_header_may_come_while_data_flows() {
    let mut bench = Bench::synced();
    bench.send("d18000000000000020");
    for _ in 0..5 {
        bench.take().unwrap();
    }
    bench.send(HEADER);
    let rest = bench.take_all();
    assert_eq!(rest[2..], ANSWER, "one data packet and a status, then the next answer");
}

#[test]
fn two_next_headers_while_data_flows_hang() {
    let mut bench = Bench::synced();
    bench.send("d18000000000000020");
    for _ in 0..5 {
        bench.take().unwrap();
    }
    bench.send(HEADER);
    bench.send(HEADER);
    assert_eq!(bench.take_all()[2..], ANSWER);
    assert!(bench.0.is_hung());
}

#[test]
fn more_than_one_packet_of_write_values_ahead_hangs() {
    let mut bench = Bench::synced();
    assert_eq!(bench.status("d4a070000000000011").0, "0001");
    bench.send(&"00000000".repeat(16));
    bench.send("00000000");
    assert_eq!(bench.take_all().len(), 16, "the first packet's echoes");
    assert!(bench.0.is_hung());
}

#[test]
fn download_data_may_come_as_fast_as_it_likes() {
    let mut bench = Bench::synced();
    assert_eq!(bench.ask("d7 70007000 00000400 00000000").last().unwrap(), "0000");
    for _ in 0..16 {
        bench.send(&"5a".repeat(64));
    }
    assert_eq!(bench.take_all(), ["0000", "0000"]);
}

#[test]
fn clearing_the_halt_cures_the_hang_in_the_middle_of_the_command() {
    let mut bench = Bench::synced();
    bench.send("d180000000");
    bench.send("00000001");
    bench.take_all();
    bench.0.clear_halt(NOW);
    assert!(!bench.0.is_hung());
    assert_eq!(bench.ask("00000001"), ANSWER[2..]);
}

#[test]
fn a_port_reset_cures_the_hang_but_kills_the_pipe_while_a_packet_waits() {
    let mut cured = Bench::synced();
    cured.send("d180000000");
    cured.send("00000001");
    cured.take_all();
    cured.0.port_reset(NOW);
    assert_eq!(cured.ask("00000001"), ANSWER[2..]);

    let mut dead = Bench::synced();
    dead.send(HEADER);
    dead.0.port_reset(NOW);
    assert!(dead.take_all().is_empty());
    assert!(dead.ask("ff").is_empty());
}

// --- flash window and controller ----------------------------------------------------------------------------------

#[test]
fn the_window_follows_its_register() {
    let mut bench = Bench::synced();
    assert_eq!(bench.read32(0), 0, "at handshake time flash is not at 0");
    bench.write32(0xA051_0000, 2);
    assert_eq!(bench.read32(0xA051_0000), 2);
    assert_eq!(bench.read32(0x1000), 0x1001);
    assert_ne!(bench.read32(0x1000_1000), 0x1001, "RAM");
    bench.write32(0xA051_0000, 3);
    assert_eq!(bench.read32(0x1000_1000), 0x1001);
    assert_ne!(bench.read32(0x1000), 0x1001, "RAM");
    bench.write32(0x1000, 0x1234_5678);
    assert_eq!(bench.read32(0x1000), 0x1234_5678, "RAM keeps what is written");
    assert_eq!(bench.read32(0x80_1000), 0x1234_5678, "and repeats every 8 MiB");
    bench.write32(0xA051_0000, 0);
    assert_eq!(bench.read32(0x1000), 0);
    assert_eq!(bench.0.violations(), 0);
}

#[test]
fn flash_repeats_to_the_end_of_its_window() {
    let mut bench = Bench::synced();
    bench.write32(0xA051_0000, 2);
    for address in [0x40_0000, 0x80_0000, 0x0FC0_0000] {
        assert_eq!(bench.read32(address + 0x20), 0x21);
    }
    assert_eq!(bench.read32(0x0FFF_FFFC), 0x003F_FFFD);
    // Across the seam of two copies.
    assert_eq!(bench.ask("d1003ffffc00000002")[4], "003ffffd00000001");
}

#[test]
fn writing_flash_or_a_stray_register_is_a_violation() {
    let mut bench = Bench::synced();
    bench.write32(0xA051_0000, 2);
    bench.write32(0xA014_0010, 1);
    assert_eq!(bench.0.violations(), 0);
    bench.write32(0x5554, 0xAA);
    assert_eq!(bench.0.violations(), 1);
    bench.write32(0xA002_0000, 1);
    assert_eq!(bench.0.violations(), 2);
}

/// The exact sequence of protocol.md section 6.2. Gives the words of the transfer RAM afterwards.
fn flash_command(bench: &mut Bench, out: &[u8], answer_len: u32) -> Vec<u8> {
    for (word, at) in out.chunks(4).zip((0xA014_0800_u32..).step_by(4)) {
        let mut value = [0; 4];
        value[..word.len()].copy_from_slice(word);
        bench.write32(at, u32::from_le_bytes(value));
    }
    bench.write32(0xA014_0010, u32::try_from(out.len()).unwrap());
    bench.write32(0xA014_0014, answer_len);
    let v = (bench.read32(0xA014_0000) & !0x10) | 8;
    let idle = (0..50).find(|_| bench.read32(0xA014_0008) & 0x100 != 0);
    assert_ne!(idle, Some(0), "the first poll must not do");
    assert!(idle.is_some());
    bench.write32(0xA014_0000, v);
    bench.write32(0xA014_0000, v | 0x0C);
    (0..50).find(|_| bench.read32(0xA014_0000) & 2 != 0).expect("ready");
    (0..50).find(|_| bench.read32(0xA014_0000) & 1 == 0).expect("done");
    bench.write32(0xA014_0000, v & !0x1C);
    let total = u32::try_from(out.len()).unwrap() + answer_len;
    let words = (0..total.div_ceil(4)).flat_map(|n| bench.read32(0xA014_0800 + 4 * n).to_le_bytes());
    words.skip(out.len()).take(answer_len as usize).collect()
}

#[test]
fn the_flash_identifies_itself() {
    let mut bench = Bench::synced();
    assert_eq!(flash_command(&mut bench, &[0x9F], 3), [0xEF, 0x40, 0x16]);
    assert_eq!(bench.read32(0xA014_0800), 0x1640_EF9F);
    assert_eq!(flash_command(&mut bench, &[0x05], 1), [0]);
    assert_eq!(flash_command(&mut bench, &[0x35], 1), [2]);
    assert_eq!(flash_command(&mut bench, &[0x15], 1), [0x60]);
    let id = flash_command(&mut bench, &[0x4B, 0, 0, 0, 0], 8);
    assert_eq!(id, PhoneModel::mt6261().unique_id);
    let sfdp = flash_command(&mut bench, &[0x5A, 0, 0, 0, 0], 128);
    assert_eq!(&sfdp[..4], b"SFDP");
    let table = usize::from(sfdp[12]);
    assert_eq!(u32::from_le_bytes(sfdp[table + 4..table + 8].try_into().unwrap()), (4 << 23) - 1);
    assert_eq!(flash_command(&mut bench, &[0x03, 0x01, 0x23, 0x44], 4), [0x45, 0x23, 0x01, 0x00]);
    assert_eq!(bench.0.violations(), 0);
}

#[test]
fn opcodes_that_change_the_flash_are_refused_and_counted() {
    for (count, opcode) in (1..).zip([0x06, 0x01, 0x02, 0x20, 0xD8, 0xC7, 0x38, 0x66, 0x99]) {
        let mut bench = Bench::synced();
        for _ in 0..count {
            flash_command(&mut bench, &[opcode], 0);
        }
        assert_eq!(bench.0.violations(), count, "{opcode:02x}");
    }
}

#[test]
fn the_window_is_garbage_while_the_controller_has_the_flash() {
    let mut bench = Bench::synced();
    bench.write32(0xA051_0000, 2);
    bench.write32(0xA014_0000, 8);
    assert_ne!(bench.read32(0x1000), 0x1001);
    bench.write32(0xA014_0000, 0);
    assert_eq!(bench.read32(0x1000), 0x1001);
}

#[test]
fn a_flash_may_lie_about_its_size_or_never_answer() {
    let mut model = PhoneModel::mt6261();
    model.jedec = Jedec::Id([0xC8, 0x60, 0x18]);
    let mut bench = Bench::with(model.clone());
    bench.sync();
    assert_eq!(flash_command(&mut bench, &[0x9F], 3), [0xC8, 0x60, 0x18]);
    model.jedec = Jedec::Silent;
    let mut bench = Bench::with(model);
    bench.sync();
    bench.write32(0xA014_0800, 0x9F);
    bench.write32(0xA014_0010, 1);
    bench.write32(0xA014_0014, 3);
    bench.write32(0xA014_0000, 0x0C);
    assert!((0..50).all(|_| bench.read32(0xA014_0000) & 3 == 1), "busy for ever");
}

#[test]
fn other_chips_have_other_ids() {
    for (name, code, detail) in
        [("mt6260", "6260", 0), ("mt2503", "6261", 0x3600_0000), ("mt6225", "6225", 0)]
    {
        let mut bench = Bench::with(PhoneModel::by_name(name).unwrap());
        bench.sync();
        assert_eq!(bench.ask("a28000000800000001")[3], code);
        assert_eq!(bench.ask("a2a000000800000001")[3], code, "the mirror");
        assert_eq!(bench.read32(0xA01C_0108), detail);
    }
    let mut smart = Bench::with(PhoneModel::smartphone());
    smart.sync();
    assert_eq!(smart.ask("fd"), ["fd", "0707", "0000"]);
    assert_eq!(smart.ask("fc"), ["fc", "8a00", "ca00", "0000", "0000"]);
}

#[test]
fn a_register_write_to_a_chip_nobody_knows_is_a_violation() {
    for model in [PhoneModel::mt6225(), PhoneModel::smartphone()] {
        let mut bench = Bench::with(model);
        bench.sync();
        bench.write32(0xA051_0000, 2);
        assert_eq!(bench.0.violations(), 1);
        assert_eq!(bench.read32(0x1000), 0, "and shows no flash");
    }
}

#[test]
fn half_words_of_ram_and_registers_meet_across_words() {
    let mut bench = Bench::synced();
    bench.write32(0xA051_0000, 3);
    bench.write32(0x1000, 0x1122_3344);
    bench.write32(0x1004, 0x5566_7788);
    bench.write32(0xA070_0000, 0x1122_3344);
    bench.write32(0xA070_0004, 0x5566_7788);
    for address in ["00001002", "a0700002", "00801002"] {
        assert_eq!(bench.ask(&format!("d0{address}00000002"))[4], "11227788", "{address}");
    }
}

#[test]
fn no_packet_ever_upsets_the_phone() {
    // Commands with plausible arguments, noise between: whatever comes, the phone keeps within 64-byte packets.
    let mut seed = 0x1234_5678_9ABC_DEF0_u64;
    let mut random = move |below: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    };
    let places =
        [0, 0x1000_0000, 0x7000_7000, 0xA000_0000, 0xA014_0000, 0xA014_0800, 0xA051_0000, 0xFFFF_FF00_u32];
    for round in 0..300 {
        let mut bench = Bench::synced();
        bench.write32(0xA051_0000, u32::try_from(random(4)).unwrap());
        for _ in 0..40 {
            let mut packet = vec![u8::try_from(0xA0 + random(0x60)).unwrap()];
            let place = places[usize::try_from(random(8)).unwrap()] + u32::try_from(random(0x100)).unwrap();
            packet.extend(place.to_be_bytes());
            packet.extend(u32::try_from(random(0x30)).unwrap().to_be_bytes());
            packet.truncate(usize::try_from(1 + random(14)).unwrap());
            packet.resize(usize::try_from(1 + random(24)).unwrap().max(packet.len()), 0x55);
            bench.0.out_packet(NOW, &packet);
            if random(10) == 0 {
                bench.0.clear_halt(NOW);
            }
            let mut answer = [0; 64];
            // A large count would go on for hours.
            for _ in 0..100 {
                let waits = bench.0.waiting().is_some();
                let len = bench.0.take_packet(NOW, &mut answer);
                assert!(len > 0 || !waits || bench.0.waiting().is_none(), "round {round}: an empty packet");
            }
        }
    }
}

// --- behind the traits: time, power, faults -----------------------------------------------------------------------

const SLICE: Duration = Duration::from_millis(100);

/// A host program on an open link; small on purpose, and its own reading of the protocol.
struct Host {
    port: SimPort,
    link: Box<dyn Link>,
}

impl Host {
    fn open(scenario: Scenario) -> Host {
        let mut port = SimPort::new(scenario);
        let link = port.try_open().unwrap().expect("the phone is here");
        Host { port, link }
    }

    fn connect(scenario: Scenario) -> Host {
        let mut host = Host::open(scenario);
        host.prepare();
        host
    }

    /// Handshake, watchdog off, window on.
    fn prepare(&mut self) {
        assert_eq!(self.ask("a00a5005", 4).unwrap(), "5ff5affa");
        assert_eq!(self.ask("d2a003000000000001", 11).unwrap(), "d2a0030000000000010001");
        assert_eq!(self.ask("2200", 4).unwrap(), "22000001");
        assert_eq!(self.ask("d4a051000000000001", 11).unwrap(), "d4a0510000000000010001");
        assert_eq!(self.ask("00000002", 6).unwrap(), "000000020001");
    }

    fn reopen(&mut self) -> bool {
        match self.port.try_open().unwrap() {
            Some(link) => {
                self.link = link;
                true
            }
            None => false,
        }
    }

    fn take(&mut self, wanted: usize) -> Result<Vec<u8>, LinkError> {
        let mut all = vec![0; wanted];
        let mut have = 0;
        while have < wanted {
            match self.link.read(&mut all[have..], SLICE)? {
                0 => break,
                count => have += count,
            }
        }
        all.truncate(have);
        Ok(all)
    }

    fn ask(&mut self, request: &str, wanted: usize) -> Result<String, LinkError> {
        self.link.write(&bytes(request))?;
        Ok(hex(&self.take(wanted)?))
    }

    /// Reads memory in blocks; stops at the first block that is not complete and good.
    fn read(&mut self, start: u32, len: usize, block: usize) -> Result<Vec<u8>, LinkError> {
        let mut all = Vec::new();
        while all.len() < len {
            let part = block.min(len - all.len());
            let at = start + u32::try_from(all.len()).unwrap();
            self.link.write(&bytes(&format!("d1{at:08x}{:08x}", part / 4)))?;
            let answer = self.take(part + 13)?;
            if answer.len() < part + 13 || answer[9..11] != [0, 0] || answer[part + 11..] != [0, 0] {
                break;
            }
            all.extend(answer[11..part + 11].chunks(4).flat_map(|word| word.iter().rev()));
        }
        Ok(all)
    }
}

fn faulty(spec: &str) -> Scenario {
    Scenario::default().fault(spec).unwrap()
}

#[test]
fn a_whole_flash_is_read_through_the_link() {
    for block in [1024, 65_536, 4 << 20] {
        let mut host = Host::connect(Scenario::default());
        let dump = host.read(0, 4 << 20, block).unwrap();
        assert!(dump == host.port.scenario().flash_bytes(0..4 << 20), "{block}");
        assert_eq!(host.link.now().0, Duration::ZERO, "unpaced virtual time stands still");
        assert_eq!(host.port.stats().violations, 0);
        assert_eq!(host.port.stats().flash_bytes_sent, 4 << 20);
    }
}

#[test]
fn a_read_into_any_buffer_gives_the_same_bytes() {
    let mut host = Host::connect(Scenario::default());
    host.link.write(&bytes("d10000100000000100")).unwrap();
    let mut all = Vec::<u8>::new();
    for size in [1, 2, 3, 5, 7, 63, 64, 65, 200, 1000].into_iter().cycle() {
        let mut buffer = vec![0; size];
        match host.link.read(&mut buffer, SLICE).unwrap() {
            0 => break,
            count => all.extend(&buffer[..count]),
        }
    }
    let truth = host.port.scenario().flash_bytes(0x1000..0x1400);
    let swapped: Vec<u8> = truth.chunks(4).flat_map(|word| word.iter().rev().copied()).collect();
    assert_eq!(all.len(), 1024 + 13);
    assert!(all[11..11 + 1024] == swapped);
}

#[test]
fn the_log_tells_what_was_asked() {
    let mut host = Host::connect(Scenario::default());
    host.read(0x100, 0x200, 0x200).unwrap();
    let log = host.port.log();
    let last = log.last().unwrap();
    assert_eq!((last.code, last.address, last.count, last.status), (0xD1, Some(0x100), Some(0x80), Some(0)));
    let written: Vec<_> =
        log.iter().flat_map(|c| c.values.iter().map(move |v| (c.address.unwrap(), *v))).collect();
    assert_eq!(written, [(0xA003_0000, 0x2200), (0xA051_0000, 2)]);
    host.ask("a2800000080000000162", 11).unwrap();
    let log = host.port.log();
    let read = log.iter().rev().nth(1).unwrap();
    assert_eq!((read.code, read.count, read.status), (0xA2, Some(1), None), "a legacy read has no status");
    assert_eq!(
        (log.last().unwrap().code, log.last().unwrap().address),
        (0x62, None),
        "a byte that is only echoed"
    );
    let lines = host.port.log_as_json_lines();
    let first = lines.lines().next().unwrap();
    assert_eq!(first, r#"{"at_ms":0.0,"event":"appeared","session":1}"#);
    assert!(lines.contains(r#""address":"0xa0510000","at_ms":0.0,"command":"d4","count":1"#), "{lines}");
}

#[test]
fn a_silent_phone_costs_waiting_time_on_the_virtual_clock_only() {
    let mut host = Host::connect(Scenario::default());
    let before = host.link.now();
    assert_eq!(host.link.read(&mut [0; 16], Duration::from_secs(30)).unwrap(), 0);
    assert_eq!(host.link.now() - before, Duration::from_secs(30));
}

#[test]
fn the_watchdog_resets_a_phone_that_nobody_told_not_to() {
    let mut host = Host::open(Scenario::default());
    assert_eq!(host.ask("a00a5005", 4).unwrap(), "5ff5affa");
    assert_eq!(host.link.read(&mut [0; 4], Duration::from_millis(31_799)).unwrap(), 0);
    assert!(matches!(host.link.read(&mut [0; 4], Duration::from_secs(1)), Err(LinkError::Unplugged)));
    assert_eq!(host.link.now().0, Duration::from_millis(31_800));
    assert!(host.link.write(&[0xA0]).is_err());
    assert!(!host.reopen());
    host.port.pause(Duration::from_millis(200));
    assert!(host.reopen(), "back after a chip reset");
    assert_eq!(host.ask("a0", 1).unwrap(), "5f", "a fresh session");
    assert_eq!(host.port.stats().sessions, 2);
    assert_eq!(host.port.stats().resets, 1);
}

#[test]
fn a_disabled_watchdog_never_comes() {
    let mut host = Host::connect(Scenario::default());
    assert_eq!(host.link.read(&mut [0; 4], Duration::from_secs(3600)).unwrap(), 0);
    // The key alone is not it: with the enable bit set the watchdog runs on.
    assert_eq!(host.ask("d2a003000000000001", 11).unwrap().len(), 22);
    assert_eq!(host.ask("2201", 4).unwrap(), "22010001");
    assert!(host.link.read(&mut [0; 4], Duration::from_secs(32)).is_err());
}

#[test]
fn a_mode_without_the_key_leaves_the_watchdog_on() {
    let mut host = Host::open(faulty("watchdog=22s"));
    host.ask("a00a5005", 4).unwrap();
    host.ask("d2a003000000000001", 11).unwrap();
    host.ask("0000", 4).unwrap();
    assert_eq!(host.link.read(&mut [0; 4], Duration::from_millis(21_999)).unwrap(), 0);
    assert!(host.link.read(&mut [0; 4], Duration::from_secs(1)).is_err());
}

#[test]
fn the_reset_echoes_its_value_but_never_confirms_it() {
    for (write, value) in [("d4a003001c00000001", "00001209"), ("d2a003001c00000001", "1209")] {
        let mut host = Host::connect(Scenario::default());
        assert_eq!(host.ask(write, 11).unwrap(), format!("{write}0001"));
        host.link.write(&bytes(value)).unwrap();
        assert_eq!(hex(&host.take(value.len() / 2).unwrap()), value);
        assert!(matches!(host.take(2), Err(LinkError::Unplugged)));
        assert!(!host.reopen());
        host.port.pause(Duration::from_millis(200));
        assert!(host.reopen());
        assert_eq!(host.ask("a0", 1).unwrap(), "5f");
    }
    let mut gone = Host::connect(faulty("reset=gone"));
    gone.ask("d2a003001c00000001", 11).unwrap();
    gone.ask("1209", 2).unwrap();
    assert!(gone.take(2).is_err());
    gone.port.pause(Duration::from_secs(3600));
    assert!(!gone.reopen(), "it has booted its own firmware");
}

#[test]
fn the_next_opener_gets_the_rest_of_an_answer() {
    let mut host = Host::connect(Scenario::default());
    host.link.write(&bytes("d10000000000000040")).unwrap();
    host.take(11 + 64).unwrap();
    assert!(matches!(host.port.try_open(), Err(LinkError::Busy { .. })), "one program at a time");
    host.link = Box::new(Nothing);
    assert!(host.reopen());
    assert_eq!(host.take(1000).unwrap().len(), 256 - 64 + 2);
}

/// Stands in for a closed link.
struct Nothing;

impl Link for Nothing {
    fn write(&mut self, _: &[u8]) -> Result<(), LinkError> {
        Err(LinkError::Unplugged)
    }
    fn read(&mut self, _: &mut [u8], _: Duration) -> Result<usize, LinkError> {
        Err(LinkError::Unplugged)
    }
    fn now(&self) -> bromide::link::Moment {
        bromide::link::Moment::default()
    }
    fn describe(&self) -> String {
        String::new()
    }
}

#[test]
fn a_hung_phone_takes_writes_and_answers_none() {
    let mut host = Host::connect(Scenario::default());
    host.link.write(&bytes("d180000000")).unwrap();
    host.link.write(&bytes("00000001")).unwrap();
    assert_eq!(hex(&host.take(64).unwrap()), "d180000000");
    assert!(host.port.stats().hung);
    assert_eq!(host.ask("ff", 1).unwrap(), "");
    host.port.clear_halt();
    assert_eq!(host.ask("00000001", 12).unwrap(), "0000000100000000cb010000");
}

#[test]
fn a_write_of_more_than_a_packet_is_two_packets() {
    let mut host = Host::connect(Scenario::default());
    host.link.write(&bytes(&HEADER.repeat(8))).unwrap();
    assert_eq!(
        host.take(1000).unwrap().len(),
        7 * 17 + 1,
        "seven answers and the echo of the eighth command"
    );
    assert!(host.port.stats().hung);
}

#[test]
fn packets_the_driver_has_taken_in_the_meantime_do_not_hang_the_phone() {
    let mut host = Host::connect(Scenario::default());
    for part in ["d1", "80000000", "00000001"] {
        host.link.write(&bytes(part)).unwrap();
        host.port.pause(Duration::from_millis(1));
    }
    assert_eq!(hex(&host.take(17).unwrap()), "d1800000000000000100000000cb010000");
}

#[test]
fn reading_where_nothing_is_mapped_stops_the_phone() {
    let mut host = Host::connect(Scenario::default());
    assert_eq!(host.ask("d13000000000000001", 64).unwrap(), "d130000000000000010000");
    assert_eq!(host.ask("ff", 1).unwrap(), "");
}

#[test]
fn late_and_busy_and_denied() {
    let mut port = SimPort::new(faulty("late=5s"));
    assert!(port.try_open().unwrap().is_none());
    port.pause(Duration::from_millis(4_999));
    assert!(port.try_open().unwrap().is_none());
    port.pause(Duration::from_millis(1));
    assert!(port.try_open().unwrap().is_some());
    assert!(matches!(SimPort::new(faulty("busy=1s")).try_open(), Err(LinkError::Busy { .. })));
    let mut denied = SimPort::new(faulty("denied=1s"));
    assert!(matches!(denied.try_open(), Err(LinkError::Denied { .. })));
    denied.pause(Duration::from_secs(1));
    assert!(denied.try_open().unwrap().is_some());
}

#[test]
fn the_window_for_the_handshake_closes() {
    let mut port = SimPort::new(faulty("window=3s,back=10s"));
    let mut link = port.try_open().unwrap().unwrap();
    assert_eq!(link.read(&mut [0; 1], Duration::from_millis(2_999)).unwrap(), 0);
    assert!(link.read(&mut [0; 1], Duration::from_secs(1)).is_err());
    port.pause(Duration::from_secs(10));
    assert!(port.try_open().unwrap().is_some());
    // After the handshake it stays open.
    let mut host = Host::connect(faulty("window=3s"));
    assert_eq!(host.link.read(&mut [0; 1], Duration::from_secs(60)).unwrap(), 0);
}

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
fn a_flipped_bit_shows_in_its_pass_only() {
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
fn echo_error_and_refuse_strike_their_address() {
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
fn what_an_earlier_program_left_behind() {
    let mut synced = Host::open(faulty("synced"));
    assert_eq!(synced.ask("a0", 1).unwrap(), "a0");
    let mut pending = Host::open(faulty("pending=5"));
    assert_eq!(pending.ask("00000001", 6).unwrap(), "000000010000");
    let mut one = Host::open(faulty("pending=1"));
    assert_eq!(one.ask("a0a0a0a0", 4).unwrap(), "a0a0a0a0");
    assert_eq!(one.ask("a0a0a0a0", 64).unwrap(), "a0a0a0a01d19");
}

#[test]
fn noise_and_preloaders() {
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
fn faults_that_are_not_understood_are_refused_in_words() {
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

// --- speed --------------------------------------------------------------------------------------------------------

#[test]
fn a_paced_read_takes_what_the_device_and_one_turn_around_a_block_take() {
    for (pacing, size) in
        [(Pacing::ROM, 1 << 20), (Pacing::FAST, 4 << 20), (Pacing::Uart { baud: 921_600 }, 1 << 18)]
    {
        let mut host = Host::connect(Scenario::default().pacing(pacing));
        let (block, before) = (65_536, host.link.now());
        let dump = host.read(0, size, block).unwrap();
        let took = (host.link.now() - before).as_secs_f64();
        assert!(dump == host.port.scenario().flash_bytes(0..size as u64));
        let device = size as f64 / pacing.bytes_per_second().unwrap() as f64;
        let limit = device + (size / block) as f64 * pacing.turn_around().as_secs_f64();
        assert!(took >= limit * 0.999, "{pacing:?}: faster than its own limit: {took} < {limit}");
        assert!(took <= limit * 1.01, "{pacing:?}: {took} against {limit}");
    }
}

#[test]
fn the_demo_reads_four_mebibytes_twice_in_about_nine_seconds() {
    let demo = demo_scenario();
    assert_eq!(demo.clock, ClockKind::Wall);
    let mut host = Host::connect(demo.clock(ClockKind::Virtual));
    for _ in 0..2 {
        host.read(0, 4 << 20, 65_536).unwrap();
    }
    let took = host.link.now().0;
    assert!((8_800..10_000).contains(&took.as_millis()), "{took:?}");
}

#[test]
fn a_paced_echo_takes_a_turn_around() {
    let mut host = Host::open(Scenario::default().pacing(Pacing::FAST));
    host.ask("a0", 1).unwrap();
    assert_eq!(host.link.now().0, Duration::from_micros(1055));
}

#[test]
fn on_the_wall_clock_the_same_phone_is_as_fast_as_it_says() {
    let scenario = Scenario::default().pacing(Pacing::UsbFullSpeed { rom_ns_per_byte: 1000 });
    let mut host = Host::connect(scenario.clock(ClockKind::Wall));
    let before = host.link.now();
    host.read(0, 1 << 18, 65_536).unwrap();
    let took = (host.link.now() - before).as_millis();
    // 262 ms by the device's own rate; the upper bound leaves room for a busy machine.
    assert!((262..2_000).contains(&took), "{took} ms");
}

#[test]
fn flash_of_any_size_and_kind_can_be_played() {
    for size in [256 << 10, 8 << 20, 64 << 20] {
        let mut host = Host::connect(Scenario::default().flash(GeneratedFlash::new(size, 9)));
        let last = u32::try_from(size).unwrap() - 0x1000;
        let truth = host.port.scenario().flash_bytes(u64::from(last)..size);
        assert!(host.read(last, 0x1000, 0x1000).unwrap() == truth);
        assert_eq!(host.read(last, 0x2000, 0x2000).unwrap()[0x1000..0x1008], *b"SF_BOOT\0");
    }
    // A file that is no power of two is followed by blank cells.
    let mut host = Host::connect(Scenario::default().flash(vec![0x11_u8; 0x5000]));
    let dump = host.read(0x4FF0, 0x3020, 0x3020).unwrap();
    assert!(dump[..0x10].iter().all(|b| *b == 0x11));
    assert!(dump[0x10..0x3010].iter().all(|b| *b == 0xFF));
    assert!(dump[0x3010..].iter().all(|b| *b == 0x11), "the next copy");
}
