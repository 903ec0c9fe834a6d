//! The practice phone against the fact sheets: a real phone's packets, every row of the hang table, every error
//! status, registers, the flash window and controller. What needs time or a cable is in `practice_phone_link.rs`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "the configuration's exception for tests does not reach the helpers of an integration test"
)]

use std::sync::Arc;
use std::time::Duration;

use bromide_engine::sim::{AddressPattern, Jedec, Phone, PhoneModel};

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
    for line in include_str!("../data/mt6261-real-phone.txt").lines().filter(|line| !line.starts_with('#')) {
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
fn between_the_controllers_registers_and_its_ram_there_is_nothing() {
    let mut bench = Bench::synced();
    bench.write32(0xA014_0800, 0x1234_5678);
    for at in [0xA014_07FC, 0xA014_0804] {
        assert_eq!(bench.read32(at), 0, "{at:#x}");
    }
    bench.write32(0xA014_07FC, 0xFFFF_FFFF);
    assert_eq!(bench.read32(0xA014_0800), 0x1234_5678);
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
