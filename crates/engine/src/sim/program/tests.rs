//! The reading program on the practice phone's hardware, request by request (agent.md).

#![allow(clippy::indexing_slicing, clippy::unwrap_used, clippy::cast_possible_truncation, reason = "tests")]

use std::sync::Arc;

use super::super::flash::AddressPattern;
use super::super::memory::Width;
use super::super::model::PhoneModel;
use super::usb::ControlAnswer;
use super::*;

const IMAGE: &[u8] = include_bytes!("../../../agent/agent.bin");
const LOAD: u32 = 0x7000_8000;
const BLOCK: usize = 0x1_0000;

/// A program that runs, and the rest of its phone.
struct Bench {
    program: Program,
    memory: Memory,
    faults: FaultState,
    reset: bool,
}

impl Bench {
    fn of(load: u32, hardware: Hardware, mapped: bool) -> Bench {
        let mut memory = Memory::new(&PhoneModel::mt6261(), Arc::new(AddressPattern(1 << 20)));
        if mapped {
            memory.store(0xA051_0000, 2, Width::Word).unwrap();
        }
        let program = Program::new(load, IMAGE, hardware, Duration::ZERO, false);
        let mut bench = Bench { program, memory, faults: FaultState::default(), reset: false };
        bench.run();
        bench
    }

    /// A program that has sent its first message.
    fn started() -> Bench {
        let mut bench = Bench::of(LOAD, Hardware::default(), true);
        bench.all();
        bench
    }

    fn run(&mut self) {
        self.reset |= self.program.run(&mut self.memory, &mut self.faults);
        assert_eq!(self.program.wrong_stores(), 0);
    }

    /// The next packet.
    fn packet(&mut self) -> Option<Vec<u8>> {
        self.program.waiting()?;
        let mut bytes = [0; PACKET];
        let len = self.program.take(Duration::ZERO, &mut bytes);
        self.run();
        Some(bytes[..len].to_vec())
    }

    /// Everything that it sends.
    fn all(&mut self) -> Vec<u8> {
        std::iter::from_fn(|| self.packet()).flatten().collect()
    }

    fn send(&mut self, packet: &[u8]) {
        self.program.receive(packet, Duration::ZERO);
        self.run();
    }

    fn ask(&mut self, command: u8, tag: u16, a: u32, b: u32) {
        let mut request = vec![0x42, command];
        request.extend(tag.to_le_bytes());
        request.extend(a.to_le_bytes());
        request.extend(b.to_le_bytes());
        request.extend(crc32fast::hash(&request).to_le_bytes());
        self.send(&request);
    }

    fn control(&mut self, setup: [u8; 8], data: &[u8]) -> Vec<ControlAnswer> {
        self.program.board.usb.control(setup, data);
        self.program.board.wake();
        self.run();
        std::mem::take(&mut self.program.board.usb.answers)
    }

    fn bus_event(&mut self, event: u8) {
        self.program.board.usb.bus_events = event;
        self.program.board.wake();
        self.run();
    }
}

fn word(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes(*bytes[at..].first_chunk().unwrap())
}

/// x and y of a message whose check sum is right.
fn message(bytes: &[u8], command: u8, tag: u16) -> (u32, u32) {
    assert_eq!(bytes[..2], [0x62, command]);
    assert_eq!(bytes[2..4], tag.to_le_bytes());
    assert_eq!(word(bytes, 12), crc32fast::hash(&bytes[..12]));
    (word(bytes, 4), word(bytes, 8))
}

fn flash(offset: usize, len: usize) -> Vec<u8> {
    (offset..offset + len).step_by(4).flat_map(|at| (at as u32 + 1).to_le_bytes()).collect()
}

#[test]
fn it_says_hello_first_from_every_load_address() {
    for load in [0x7000_5D00, 0x7000_6000, 0x7000_7000, LOAD, 0x7000_8C00] {
        let mut bench = Bench::of(load, Hardware::default(), true);
        let hello = bench.packet().unwrap();
        assert_eq!(hello.len(), 40);
        assert_eq!(message(&hello, 1, 0), (0, 1));
        let words = [load, load + 0x2400, 0, 0x0400_0000, 2, 0x8000_6261];
        assert_eq!((16..40).step_by(4).map(|at| word(&hello, at)).collect::<Vec<_>>(), words);
        assert_eq!((bench.packet(), bench.program.wrong_stores()), (None, 0));
    }
}

#[test]
fn both_reads_send_the_flash_with_a_trailer_after_each_block() {
    for (command, hardware) in [
        (2, Hardware::default()),
        (3, Hardware::default()),
        (2, Hardware { two_packets: true, ..Hardware::default() }),
    ] {
        let mut bench = Bench::of(LOAD, hardware, true);
        bench.all();
        let (offset, len) = (0x40, BLOCK + 0x80);
        bench.ask(command, 7, offset, len as u32);
        let sent = bench.all();
        assert_eq!(message(&sent, command, 7), (0, len as u32));
        let content = flash(offset as usize, len);
        assert!(sent[16..16 + BLOCK] == content[..BLOCK]);
        let first = &sent[16 + BLOCK..][..16];
        assert_eq!(message(first, command, 7), (0x1_0040, crc32fast::hash(&content[..BLOCK])));
        assert!(sent[32 + BLOCK..][..0x80] == content[BLOCK..]);
        let last = &sent[sent.len() - 16..];
        assert_eq!(message(last, command, 7), (0x1_00C0, crc32fast::hash(&content[BLOCK..])));
        assert_eq!(sent.len(), 16 + len + 32);
        assert_eq!((bench.program.wrong_stores(), bench.reset), (0, false));
    }
}

#[test]
fn a_sum_is_that_of_the_content_and_no_content_is_sent() {
    let mut bench = Bench::started();
    bench.ask(4, 9, 0, 2 * BLOCK as u32);
    let sent = bench.all();
    assert_eq!(sent.len(), 48);
    assert_eq!(message(&sent[16..], 4, 9), (BLOCK as u32, crc32fast::hash(&flash(0, BLOCK))));
    assert_eq!(message(&sent[32..], 4, 9), (2 * BLOCK as u32, crc32fast::hash(&flash(BLOCK, BLOCK))));
}

#[test]
fn the_tables_are_those_of_the_usual_crc() {
    let mut bench = Bench::started();
    for command in [6, 7] {
        bench.ask(command, 1, 0, 0);
        let sent = bench.all();
        assert_eq!(sent.len(), 16 + 4096 + 16);
        assert_eq!(word(&sent, 16 + 4), 0x7707_3096);
        assert_eq!(message(&sent[16 + 4096..], command, 1).1, crc32fast::hash(&sent[16..16 + 4096]));
    }
}

#[test]
fn what_it_cannot_do_is_refused_by_number() {
    let mut bench = Bench::started();
    let limit = 0x0400_0000;
    for (command, a, b, reason) in [
        (9, 0, 0, 2),
        (0, 0, 0, 2),
        (2, 1, 64, 3),
        (2, 0, 63, 3),
        (3, 0, 0, 3),
        (4, limit, 64, 3),
        (2, 0xFFFF_FFC0, 64, 3),
        (5, limit - 64, 64, 3),
    ] {
        bench.ask(command, 3, a, b);
        let sent = bench.all();
        assert_eq!((sent.len(), message(&sent, command, 3).0), (16, reason), "{command} {a:x} {b:x}");
    }
    for packet in [&[0x42][..], &[0; 16], &[0x42; 17], &[0x42; 64]] {
        bench.send(packet);
        let sent = bench.all();
        assert_eq!((sent.len(), word(&sent, 4)), (16, 1));
    }
    let mut bench = Bench::of(LOAD, Hardware::default(), false);
    bench.all();
    bench.ask(2, 1, 0, 64);
    assert_eq!(message(&bench.all(), 2, 1).0, 4, "the flash is not mapped");
}

#[test]
fn a_new_request_ends_a_stream_within_two_packets() {
    for two_packets in [false, true] {
        let mut bench = Bench::of(LOAD, Hardware { two_packets, ..Hardware::default() }, true);
        bench.all();
        bench.ask(2, 1, 0, 0x10_0000);
        for _ in 0..20 {
            bench.packet().unwrap();
        }
        bench.ask(1, 2, 0, 0);
        let rest: Vec<Vec<u8>> = std::iter::from_fn(|| bench.packet()).collect();
        assert!(rest.len() <= 3, "{}", rest.len());
        assert_eq!(message(rest.last().unwrap(), 1, 2), (0, 1));
    }
}

#[test]
fn quit_replies_and_then_resets_the_chip() {
    let mut bench = Bench::started();
    bench.ask(8, 5, 0, 0);
    assert!(!bench.reset, "the reply first");
    assert_eq!(message(&bench.packet().unwrap(), 8, 5), (0, 0));
    assert!(bench.reset);
}

#[test]
fn a_packet_costs_at_most_300_instructions_with_its_sum() {
    for (command, most) in [(2, 300), (3, 410), (4, 250)] {
        let mut bench = Bench::started();
        let before = bench.program.stats().instructions;
        bench.ask(command, 1, 0, 0x10_0000);
        bench.all();
        let each = (bench.program.stats().instructions - before) / (0x10_0000 / 64);
        assert!(each <= most && each > 150, "command {command}: {each} instructions for 64 bytes");
    }
}

#[test]
fn the_benchmark_measures_in_ticks_of_the_timer() {
    let mut bench = Bench::started();
    bench.ask(5, 1, 0, 64);
    let sent = bench.all();
    assert_eq!((sent.len(), message(&sent, 5, 1)), (36, (0, 0)));
    let ticks: Vec<u32> = (16..36).step_by(4).map(|at| word(&sent, at)).collect();
    // 16,384 cycles of a core that is twice as fast as the timer.
    assert!((8192..8300).contains(&ticks[0]), "{ticks:?}");
    assert!(ticks.iter().all(|ticks| (500..200_000).contains(ticks)), "{ticks:?}");
    bench.ask(1, 2, 0, 0);
    assert_eq!(message(&bench.all(), 1, 2), (0, 1), "it goes on");
    bench.ask(4, 3, 0, BLOCK as u32);
    assert_eq!(message(&bench.all()[16..], 4, 3).1, crc32fast::hash(&flash(0, BLOCK)));
}

#[test]
fn requests_of_the_host_s_system_are_answered_as_the_sheet_says() {
    let mut bench = Bench::started();
    let accepted = vec![ControlAnswer::Accepted];
    // SET_CONTROL_LINE_STATE; SET_LINE_CODING with its data; another class request.
    assert_eq!(bench.control([0x21, 0x22, 3, 0, 1, 0, 0, 0], &[]), accepted);
    assert_eq!(bench.control([0x21, 0x20, 0, 0, 1, 0, 7, 0], &[1; 7]), accepted);
    assert_eq!(bench.control([0x21, 0, 0, 0, 1, 0, 100, 0], &[1; 100]), accepted);
    assert_eq!(bench.control([0xA1, 0x21, 0, 0, 1, 0, 7, 0], &[]), [ControlAnswer::Data(vec![0; 7])]);
    for recipient in [0x80, 0x81, 0x82] {
        assert_eq!(bench.control([recipient, 0, 0, 0, 0, 0, 2, 0], &[]), [ControlAnswer::Data(vec![0; 2])]);
    }
    assert_eq!(bench.program.board.usb.toggle_resets, 0);
    for setup in [[2, 1, 0, 0, 0x81, 0, 0, 0], [0, 9, 1, 0, 0, 0, 0, 0], [1, 11, 0, 0, 0, 0, 0, 0]] {
        assert_eq!(bench.control(setup, &[]), accepted);
    }
    assert_eq!(bench.program.board.usb.toggle_resets, 6, "three times in both directions");
    for setup in [[0x80, 6, 0, 1, 0, 0, 18, 0], [0xC0, 1, 0, 0, 0, 0, 1, 0], [0x40, 1, 0, 0, 0, 0, 0, 0]] {
        assert_eq!(bench.control(setup, &[]), [ControlAnswer::Refused]);
    }
    bench.ask(1, 2, 0, 0);
    assert_eq!(message(&bench.all(), 1, 2), (0, 1), "it goes on");
    assert_eq!(bench.program.wrong_stores(), 0);
}

#[test]
fn a_request_that_arrives_with_a_reset_of_the_toggles_is_not_lost() {
    let mut bench = Bench::started();
    let mut request = vec![0x42, 1, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    request.extend(crc32fast::hash(&request).to_le_bytes());
    bench.program.board.usb.control([2, 1, 0, 0, 1, 0, 0, 0], &[]);
    bench.send(&request);
    assert_eq!(message(&bench.all(), 1, 9), (0, 1));
}

#[test]
fn the_watchdog_is_served_until_the_bus_sleeps() {
    let mut bench = Bench::started();
    assert_eq!(bench.program.watchdog_served(), Some(WatchdogService::Always));
    bench.bus_event(1);
    assert_eq!(bench.program.watchdog_served(), Some(WatchdogService::LastAt(Duration::ZERO)));
    bench.bus_event(2);
    assert_eq!(bench.program.watchdog_served(), Some(WatchdogService::Always));
    bench.bus_event(1);
    bench.ask(1, 2, 0, 0);
    assert_eq!(bench.program.watchdog_served(), Some(WatchdogService::Always), "a request wakes it");
    assert!(!bench.reset);
    bench.bus_event(4);
    assert!(bench.reset, "a reset of the bus resets the chip");
}

#[test]
fn a_store_elsewhere_is_counted_and_not_made() {
    // mov r0, #0xA0000000; orr r0, r0, #0x00510000; str r0, [r0]; b .
    let code = [0xE3A0_020A_u32, 0xE380_0851, 0xE580_0000, 0xEAFF_FFFE];
    let image: Vec<u8> = code.iter().flat_map(|word| word.to_le_bytes()).collect();
    let mut memory = Memory::new(&PhoneModel::mt6261(), Arc::new(AddressPattern(1 << 20)));
    let mut program = Program::new(LOAD, &image, Hardware::default(), Duration::ZERO, false);
    program.run(&mut memory, &mut FaultState::default());
    assert_eq!((program.wrong_stores(), memory.peek(0xA051_0000)), (1, 0));
    assert!(program.dead, "it never waits for anything");
}
