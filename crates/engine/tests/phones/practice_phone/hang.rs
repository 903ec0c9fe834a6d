//! The table of hangs (silicon.md section 5), row by row.

use super::{Bench, NOW};

const HEADER: &str = "d18000000000000001";

const ANSWER: [&str; 6] = ["d1", "80000000", "00000001", "0000", "0000cb01", "0000"];

#[test]
fn a_whole_header_in_one_write_is_answered() {
    assert_eq!(Bench::synced().ask(HEADER), ANSWER);
}

#[test]
fn seven_headers_in_one_packet_are_all_answered() {
    let answers = Bench::synced().ask(&HEADER.repeat(7));
    assert_eq!(answers, ANSWER.repeat(7));
}

#[test]
fn a_header_in_three_writes_hangs_unless_each_echo_is_awaited() {
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
fn a_header_in_two_writes_hangs() {
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
fn one_header_sent_during_data_is_answered() {
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
fn two_headers_sent_during_data_hang() {
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
fn download_data_never_hangs_at_any_speed() {
    let mut bench = Bench::synced();
    assert_eq!(bench.ask("d7 70007000 00000400 00000000").last().unwrap(), "0000");
    for _ in 0..16 {
        bench.send(&"5a".repeat(64));
    }
    assert_eq!(bench.take_all(), ["0000", "0000"]);
}

#[test]
fn clearing_the_halt_ends_the_hang_in_the_middle_of_the_command() {
    let mut bench = Bench::synced();
    bench.send("d180000000");
    bench.send("00000001");
    bench.take_all();
    bench.0.clear_halt(NOW);
    assert!(!bench.0.is_hung());
    assert_eq!(bench.ask("00000001"), ANSWER[2..]);
}

#[test]
fn a_port_reset_ends_the_hang_but_kills_the_pipe_while_a_packet_waits() {
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
